"""Where a pronoun tells whose the figure is: "89 of its servicemen", "200 deaths a day among his troops"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import COUNTS, POSSESSIVES, THE_HARMED
from tollbook.claims.readings import Link
from tollbook.claims.syntax.counted_nouns import Counted, counted
from tollbook.claims.syntax.tokens import Kind, Token

_TO_AMONG = 5  # how far behind a harm word "among his forces" may stand, in tokens
# Common nouns for one of those at war.
_BOUNDS = frozenset("border borders frontier".split())  # "clashes on their border left 100 dead"
BODIES = frozenset(
    "group movement militia army military force organisation organization front side country".split()
)
_KIN = frozenset(
    "couple man woman father mother parents grandmother grandfather husband wife family teacher doctor boy girl".split()
)
_WITHIN = frozenset({("on", "side"), ("in", "ranks"), ("within", "ranks")})
TOLLS = COUNTS | THE_HARMED
_NUMBERS = COUNTS | frozenset("estimate estimates version account reckoning".split())


def owning(row: Sequence[Token], link: Link, near: Sequence[int]) -> list[int]:
    """Where "its", "their", "his" tell whose the figure is."""
    own = [i for i in near if row[i].text in POSSESSIVES and i >= link.first - 3]
    # "the army's dead since its offensive began: 217"
    own = [i for i in own if not link.first < i < link.number - 3]
    own = [i for i in own if i > link.number or row[i].text not in ("his", "her")]
    own = [i for i in own if not _is_of_teller(row, i) and not _are_kin(row, i)]
    own = [i for i in own if i + 1 == len(row) or row[i + 1].text not in _BOUNDS]
    # "In its last months 40,000 died": a war's.
    own = [i for i in own if not any(counted(token.text) is Counted.TIME for token in row[i + 1 : i + 3])]
    own = [i for i in own if not (i + 1 == link.harm and i and row[i - 1].text in ("from", "of"))]
    if is_deed(row, link):  # "its fighters killed five": the owner's are those who did it
        own = [i for i in own if i > link.told_at]
    behind = range(link.phrase.end, min(len(row) - 2, link.end + 1))
    behind_of = [i for i in behind if row[i].text == "of" and row[i + 1].text in POSSESSIVES]
    return own + behind_of + _among(row, link.end)


def _is_of_teller(row: Sequence[Token], own: int) -> bool:
    """ "Gave a number of its own: 20 killed", "by its own tallies 20 died": the number is the owner's, not the dead."""
    before = [token.text for token in row[max(0, own - 2) : own]]
    behind = [token.text for token in row[own + 1 : own + 4] if token.text != "own"]
    counted = before[-1:] in (["by"], ["on"]) and bool(_NUMBERS.intersection(behind[:2]))
    return counted or (before[1:] == ["of"] and before[0] in _NUMBERS and row[own + 1].text == "own")


def _are_kin(row: Sequence[Token], own: int) -> bool:
    """ "A couple and their three children", "the mother and her two sons": of those killed with them."""
    pair = [token.text for token in row[max(0, own - 2) : own]]
    return pair[1:] == ["and"] and pair[0] in _KIN


def opens_count(row: Sequence[Token], at: int) -> bool:
    """ "Its civilian toll stands at 41 dead": the owner of a count that the figure states."""
    return any(token.text in TOLLS for token in row[at + 1 : at + 4])


def _among(row: Sequence[Token], last: int) -> list[int]:
    """ "200 deaths a day among his troops", "19 were killed on its side": where those are named among whom the harm fell."""
    reach = range(last, min(len(row) - 2, last + _TO_AMONG))
    sides = (i for i in reach if (row[i].text, row[i + 2].text) in _WITHIN)
    at = next((i for i in reach if row[i].text in ("among", "amongst")), next(sides, None))
    broken = at is None or any(
        row[i].kind in (Kind.PUNCTUATION, Kind.NUMBER, Kind.AUX) for i in range(last, at)
    )
    return [at + 1] if at is not None and not broken and row[at + 1].text in POSSESSIVES else []


def is_deed(row: Sequence[Token], link: Link) -> bool:
    """Whether the figure is the object of a harm verb whose subject did the harm."""
    harm = link.harm_word(row)
    return harm is not None and not harm.loser and link.rule in ("object", "beside_object")
