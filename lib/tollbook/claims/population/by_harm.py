"""What the harm itself tells of its people: whose toll it is, and where only those under arms fall."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tollbook.claims.closed_classes import THE_HARMED
from tollbook.claims.syntax.tokens import Token
from tollbook.records import Population

if TYPE_CHECKING:
    from tollbook.claims.readings import Link

from .stretches import TO_NOUN

_TO_TOLL = 12  # how far before a figure "its military toll" may stand, in tokens
_TO_FIELD = 6  # how far from a harm word the field of battle may be named, in tokens
_KINDS = {
    "civilian": "civilian",
    "civilians": "civilian",
    "military": "military",
    "battlefield": "military",
    "combat": "military",
}
_TOLLS = THE_HARMED | frozenset("toll death loss casualty injuries".split())
# Where only those under arms fall: "in action", "on the battlefield", "at the front".
_FIELDS = frozenset(
    "action combat battlefield battlefields battle battles front frontline frontlines trenches".split()
)


def told_toll(row: Sequence[Token], link: Link) -> Population | None:
    """Of whom the toll is that a figure tells: "its military toll rose to 43,000 dead", "civilian casualties there"."""
    for at in range(link.number - 1, max(-1, link.number - _TO_TOLL), -1):
        token = row[at]
        if token.number is not None or token.text == ";":
            return None
        kind = _KINDS.get(token.text)
        if kind is not None and at + 1 < len(row):
            following = row[at + 1]
            if following.text in _TOLLS or (following.harm is not None and following.harm.syntax == "noun"):
                return "military" if kind == "military" else "civilian"
    return None


def in_battle(row: Sequence[Token], link: Link) -> bool:
    """Whether they fell where only the armed do: "killed in action", "died on the battlefield", "at the front"."""
    harm = link.told_at
    last = max(harm, link.phrase.end - 1)
    behind = [token.text for token in row[last + 1 : last + 1 + _TO_FIELD]]
    ahead = [token.text for token in row[max(0, link.number - TO_NOUN) : link.number]]
    return _names_field(behind) or _names_field(ahead)


def _names_field(words: Sequence[str]) -> bool:
    """Whether "in", "on" or "at" leads to a field of battle, with nothing but its article between."""
    for at, word in enumerate(words[:-1]):
        if word in (",", ";", "and"):
            return False
        if word in ("in", "on", "at"):
            noun = words[at + 1 + (words[at + 1] == "the") :][:2]
            return (
                bool(noun) and noun[0] in _FIELDS and noun != ["front", "of"]
            )  # "shot in front of her children"
    return False
