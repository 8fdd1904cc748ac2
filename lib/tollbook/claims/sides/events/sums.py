"""Figures that sum up the dead of two foes: "32 were killed in the north and the south", "32 dead: 12 in the north, 20 in the south"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tollbook.claims.closed_classes import DASHES
from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.joined_names import are_joined
from tollbook.claims.sides.scene.mentions import names_attack
from tollbook.claims.sides.scene.model import BOTH, Scene
from tollbook.claims.syntax.tokens import Token

from .place_names import is_place

# What parts of a sum stand behind.
_OPENING = DASHES | {":", "(", ","}
_PARTS = 2  # so many foes with a figure of their own share a sum
_TO_PARTS = 9  # how far behind its figure the parts of a sum may begin, in tokens


def of_both_lands(scene: Scene, link: Link) -> str | None:
    """ "32 people were killed in the north and the south", "32 were killed: 12 northerners and 20 southerners"."""
    return BOTH if _is_in_both(scene, link) or _is_parted(scene, link) else None


def _is_in_both(scene: Scene, link: Link) -> bool:
    """Whether the lands of two foes are named together as where it was, with no other figure before them."""
    at = scene.row[link.number].end
    last = next((t.start for t in scene.row[link.number + 1 :] if t.number is not None), scene.end)
    return any(
        at <= one.start
        and other.end <= last
        and are_joined(scene.text, one, other)
        and _are_foes(scene, one, other)
        and is_place(scene, one)
        and is_place(scene, other)
        for one, other in pairwise(scene.mentions)
    )


def _is_parted(scene: Scene, link: Link) -> bool:
    """Whether the figure is followed by those of two foes, of which it is the sum."""
    row = scene.row
    reach = range(link.number + 1, min(len(row), link.number + _TO_PARTS))
    opened = next((i for i in reach if row[i].text in _OPENING), None)
    if opened is None or any(t.number is not None for t in row[link.number + 1 : opened]):
        return False
    if row[opened].text == "," and not _adds_up(scene, link, opened):
        return False
    shares = list(_shares(scene, row[opened:]))
    return len(shares) >= _PARTS and _are_foes(scene, shares[0], shares[1])


def _adds_up(scene: Scene, link: Link, comma: int) -> bool:
    """Whether the figures behind a comma are parts of the one before it: "32 died, 12 in …", "32 died, including 12 …"."""
    row, whole = scene.row, scene.row[link.number].number
    if comma + 1 == len(row):
        return False
    if row[comma + 1].text == "including":
        # "32, including 12 children, died in the north and nine in the south" is no sum over both.
        return link.harm is None or link.harm < comma
    parts = [token.number.low or 0 for token in row[comma + 1 :] if token.number is not None]
    return whole is not None and row[comma + 1].number is not None and sum(parts[:_PARTS]) == whole.low


def _shares(scene: Scene, behind: Sequence[Token]) -> Iterator[PartyMention]:
    """The party named behind each of the figures, before the next."""
    figures = [token.end for token in behind if token.number is not None]
    for start, end in pairwise((*figures, scene.end)):
        told = (m for m in scene.mentions if start <= m.start and m.end <= end and not names_attack(scene, m))
        yield from list(told)[:1]


def _are_foes(scene: Scene, one: PartyMention, other: PartyMention) -> bool:
    return other.party not in (None, one.party) and other.party in scene.profile.opponents_of(one.party)
