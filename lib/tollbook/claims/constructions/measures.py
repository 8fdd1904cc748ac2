"""Figures whose own words say that they measure a harm: "toll now 900", "exceed 6,000", "its figure for the wounded, 41,000"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import POSSESSIVES
from tollbook.claims.readings import LEFT_REACH
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import ESTIMATING, MEASURES, QUANTITY_VERBS, REVISING

OWNING = POSSESSIVES | {"the", "'s"}
_TO_OWNER = 6  # how far before a figure put behind its toll "the" or "its" may stand, in tokens
_TO_REVISED = 5  # how far before a toll "raised" may stand, in tokens
STAYING = frozenset("remain remains remained".split())
_PAST = frozenset({"above", "past", "beyond", "over", "well above", "well past", "well over"})
_RAISING = frozenset(
    "lift lifts lifted lifting push pushes pushed pushing bring brings brought bringing take takes took taking raise raises "
    "raised raising drive drives drove driving send sends sent sending carry carries carried carrying".split()
)


def is_measure(row: Sequence[Token], at: int) -> bool:
    """Whether the words beside the figure say by themselves that it measures something."""
    return any(told(row, at) for told in _TOLD_BESIDE)


def _is_raised_past(row: Sequence[Token], at: int) -> bool:
    """ "lifts the toll in Reedham above 90", "pushing the number of dead past 90"."""
    number = row[at].number
    hedges = number.hedges if number is not None else ()
    past = bool(hedges) and hedges[0].lower() in _PAST
    return past and any(token.text in _RAISING for token in row[max(0, at - LEFT_REACH) : at])


def _is_revised_from(row: Sequence[Token], at: int) -> bool:
    """ "raised its own toll from 71 to 77", "cut the number of dead from 90 to 60": the figure that another replaces."""
    if row[at - 1].text != "from" or [t.text for t in row[at + 1 : at + 2]] != ["to"]:
        return False
    harm = next((i for i in range(at - 2, max(0, at - LEFT_REACH), -1) if row[i].kind is Kind.HARM), 0)
    return any(token.text in REVISING for token in row[max(0, harm - _TO_REVISED) : harm])


def _is_put_at(row: Sequence[Token], at: int) -> bool:
    """ "put the number of dead in the north between 300 and 500", "estimates the toll of the war above 300"."""
    bounded = row[at].bound in ("range", "at_least")
    return bounded and any(token.text in ESTIMATING for token in row[max(0, at - LEFT_REACH) : at])


def _right_after_toll(row: Sequence[Token], at: int) -> bool:
    """ "Death toll now 22,313", "the highest number of deaths (5,945)"."""
    left = at - 1
    if (
        row[left].harm is not None
        and row[at].bound in ("approx", "at_least", "at_most")
        and _is_nominal(row, left)
    ):
        return True  # "with casualties around 30,000", "puts the war's dead above 58,000"
    if left > 0 and row[left].text == "(":
        harm = row[left - 1].harm
        return harm is not None and harm.syntax == "noun"
    while left >= 0 and row[left].kind is Kind.ADVERB:
        left -= 1
    harm = row[left].harm if left >= 0 else None
    return harm is not None and harm.syntax == "noun" and harm.text.lower().endswith(("toll", "count"))


def _is_nominal(row: Sequence[Token], at: int) -> bool:
    """Whether the harm word is a noun, by itself or behind an article or owner: "casualties", "its dead"."""
    harm = row[at].harm
    owned = at > 0 and row[at - 1].kind is Kind.DETERMINER
    return harm is not None and (harm.syntax == "noun" or (harm.syntax == "state" and owned))


def _bound_verb(row: Sequence[Token], at: int) -> bool:
    """Whether the number's own bound is a verb ("exceed 6,000", "topped 1m"), which says what it measures."""
    number = row[at].number
    return number is not None and any(
        hedge.lower().split()[0] in QUANTITY_VERBS | STAYING for hedge in number.hedges if hedge
    )


def _figure_for(row: Sequence[Token], at: int) -> bool:
    """ "its figure for the wounded, 41,000"."""
    if at < 2 or row[at - 1].text != "," or row[at - 2].kind is not Kind.HARM:
        return False
    harm = row[at - 2].harm
    named = next((i for i in range(at - 3, max(-1, at - _TO_OWNER), -1) if row[i].kind is not Kind.WORD), 0)
    owned = at > 2 and (row[named].text in OWNING or row[at - 3].kind is Kind.NAME)
    if harm is not None and _is_nominal(row, at - 2) and owned and _is_closed(row, at):
        return True  # "The losses, 80,000 in six months, are", "The dead, two men and a boy, were"
    return any(token.text in MEASURES for token in row[max(0, at - 7) : at - 2])


_TOLD_BESIDE = (_right_after_toll, _bound_verb, _figure_for, _is_raised_past, _is_put_at, _is_revised_from)


def _is_closed(row: Sequence[Token], at: int) -> bool:
    """Whether a comma soon closes what a comma before the figure opened, and a verb follows."""
    for probe in range(at + 1, min(len(row) - 1, at + 7)):
        if row[probe].text == ",":
            return row[probe + 1].kind in (Kind.AUX, Kind.QUANTITY, Kind.WORD)
        counted_too = row[probe].kind is Kind.NUMBER and row[probe - 1].kind is not Kind.CONJUNCTION
        if counted_too or row[probe].kind is Kind.HARM:
            return False
    return False
