"""What is counted cannot be harmed in the sense of the harm word: things, units, nouns that may be no people."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.population import noun_population
from tollbook.claims.readings import Link, Reading
from tollbook.claims.syntax.counted_nouns import Counted, is_foe
from tollbook.claims.syntax.phrases import noun_phrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import COMPANIES, UNITS

# How the names of peoples end, and those of makes of tanks mostly do not.
_PEOPLES = ("ans", "ians", "ins", "ese", "is", "ish", "ites", "ens", "ists", "ks", "os")
# How far before a bare figure the things may have been counted of which it is one more, in tokens.
_TO_THINGS = 24


def not_people(reading: Reading, link: Link) -> str | None:
    """Why the thing counted cannot be harmed in the sense of the harm word; None where it can."""
    row, phrase = reading.row, link.phrase
    head = row[phrase.head].text if phrase.head is not None else ""
    if head in UNITS or (phrase.counts in (Counted.THINGS, Counted.TIME) and head):
        return f"counts {head}, which are no people"
    harm = link.harm_word(row)
    if harm is None or harm.victim == "any" or phrase.harm is not None:
        return None
    if phrase.head is None:
        loose = harm.victim == "force" and not after_people(reading, link.number)
        return "follows a count of things" if loose or after_things(reading, link.number) else None
    if (
        harm.victim == "force"
        and noun_population(row[phrase.head].text) != "military"
        and not is_foe(row[phrase.head].text)
        and not (row[phrase.head].kind is Kind.NAME and head.endswith(_PEOPLES))
    ):
        return f"“{harm.text}” is said of soldiers only, and {row[phrase.head].text} may be none"
    if phrase.counts is Counted.UNKNOWN and row[phrase.head].kind is not Kind.NAME:
        return f"“{harm.text}” is said of people only here, and {row[phrase.head].text} may be none"
    return None


def after_things(reading: Reading, at: int) -> bool:
    """Whether the nearest number before counts things, so that one without a noun may count them too."""
    for left in range(at - 1, max(-1, at - _TO_THINGS), -1):
        if left in reading.links:
            return False
        if reading.row[left].kind is Kind.NUMBER:
            counts = noun_phrase(reading.row, left).counts
            if counts is Counted.THINGS and _is_larger(reading.row[at], reading.row[left]):
                continue  # "lost 1,610 men and 32 tanks, 230 of them over the past day"
            if counts is not Counted.NOTHING:
                return counts is Counted.THINGS
    return False


def _is_larger(part: Token, whole: Token) -> bool:
    """Whether a figure is too large to be a part of the other."""
    if part.number is None or whole.number is None:
        return False
    return (part.number.low or part.number.high or 0) > (whole.number.high or whole.number.low or 0)


def after_people(reading: Reading, at: int) -> bool:
    """Whether a number before counts people, or a band of them is told right before ("a cell of six"), so that one without a noun does too."""
    if at > 1 and reading.row[at - 1].text == "of" and reading.row[at - 2].text in COMPANIES:
        return True
    numbers = (left for left in range(at) if reading.row[left].kind is Kind.NUMBER)
    return any(noun_phrase(reading.row, left).counts is Counted.PEOPLE for left in numbers)


# What befalls a life without saying more.
_TAKING = frozenset(
    "claimed claiming claims cost costing costs ended lost paid pays price sacrificed snuffed snuffing taken takes taking threw thrown took wasted".split()
)


def lives_lost(row: Sequence[Token], at: int) -> bool:
    """ "cost 377,000 lives", "40 lives lost": the word is no harm by itself."""
    if any(token.harm is not None and token.text.endswith(" lost") for token in row[at : at + 4]):
        return True
    return any(token.text in _TAKING for token in row[max(0, at - 6) : at + 6])
