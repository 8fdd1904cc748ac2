"""Figures whose harm is named only after them: "put at 1,383 the number of civilians killed", "One million: …"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import DEMONSTRATIVES
from tollbook.claims.constructions.making import linked
from tollbook.claims.readings import Link, Reading
from tollbook.claims.syntax.counted_nouns import Counted
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.times import is_time
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import BE, MEASURES

_COVERING = frozenset("includes included covers covered comprises".split())
_REACH = 16
_PUTTING = frozenset(
    "put puts putting set sets bring brings bringing brought raise raises raising raised take takes taking took "
    "estimate estimates estimated estimating".split()
)
_POINTING = DEMONSTRATIVES | {"they", "all"}


def measured_after(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "put at 1,383 the number of civilians killed", "bringing to 532 the total of their dead"."""
    row = reading.row
    if phrase.head is not None or at < 2 or row[at - 1].text not in ("at", "to"):
        return None
    if row[at - 2].text not in _PUTTING:
        return None
    harm = _harm_after(row, phrase.end)
    return linked(reading, at, harm, "measured_after", phrase) if harm is not None else None


def equated(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "900 a month is the average of casualties", "40 is the number of the dead"."""
    row, probe = reading.row, phrase.end
    if at > 0 and row[at - 1].kind is Kind.DETERMINER and _covers(row, at + 1):
        harm = _harm_after(row, at + 2)
        bare = NounPhrase(at + 1, at + 1, None, Counted.NOTHING)
        return linked(reading, at, harm, "equated", bare) if harm is not None else None
    if phrase.head is not None:
        return None
    if probe + 1 < len(row) and is_time(row, probe):
        probe += 2
    while probe + 1 < len(row) and row[probe].kind is Kind.AUX and row[probe + 1].kind is Kind.AUX:
        probe += 1
    if not (probe < len(row) and row[probe].text in BE):
        return None
    harm = _harm_after(row, probe + 1)
    measured = harm is not None and (
        any(token.text in MEASURES for token in row[probe:harm]) or _is_its_toll(row, probe + 1, harm)
    )
    return linked(reading, at, harm, "equated", phrase) if measured and harm is not None else None


def _is_its_toll(row: Sequence[Token], at: int, harm: int) -> bool:
    """ "[40,000 was] the army's toll for the year", "[900 were] its losses in May"."""
    noun = row[harm].harm
    plain = all(token.kind in (Kind.DETERMINER, Kind.WORD, Kind.NAME, Kind.ADVERB) for token in row[at:harm])
    return (
        noun is not None and noun.syntax == "noun" and plain and row[at].kind in (Kind.DETERMINER, Kind.NAME)
    )


def _covers(row: Sequence[Token], at: int) -> bool:
    """ "[his 35,000] takes in both the killed and the wounded"."""
    if at + 1 >= len(row):
        return False
    return row[at].text in _COVERING or (row[at].text in ("takes", "took") and row[at + 1].text == "in")


def headed(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "One million: the army counts its dead and wounded": a headline that begins with its figure."""
    row = reading.row
    opens = all(token.kind is Kind.PUNCTUATION for token in row[:at])
    if (
        not opens
        or phrase.head is not None
        or phrase.end >= len(row)
        or row[phrase.end].text not in (":", "–", "—")
    ):
        return None
    harm = _harm_after(row, phrase.end + 1)
    return linked(reading, at, harm, "headed", phrase) if harm is not None else None


def glossed(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "26,000 in October and 30,000 in November: these are dead, not wounded"."""
    row = reading.row
    if phrase.counts not in (Counted.NOTHING, Counted.PEOPLE) or phrase.harm is not None:
        return None
    for probe in range(phrase.end, min(len(row) - 2, phrase.end + _REACH)):
        if row[probe].harm is not None:
            return None
        said = row[probe + 1].text in _POINTING and (row[probe + 2].text in BE or row[probe + 2].text == "'s")
        if row[probe].text in (":", "–", "—", ",", ";") and said:
            harm = _harm_after(row, probe + 3)
            return linked(reading, at, harm, "glossed", phrase) if harm is not None else None
    return None


def _harm_after(row: Sequence[Token], start: int) -> int | None:
    """The next harm word, if no figure and no mark that ends the clause stands before it."""
    for at in range(start, min(len(row), start + _REACH)):
        if row[at].harm is not None:
            return at
        if row[at].kind is Kind.NUMBER or row[at].text in (".", ";", ":"):
            return None
    return None
