"""Figures that a harm verb takes by a detour: "killed a woman and two children", "the 15,000 they lost"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import OBLIQUE, SUBJECTS
from tollbook.claims.constructions.making import harm_at, linked
from tollbook.claims.constructions.shifted import verb_behind
from tollbook.claims.readings import Link, Reading
from tollbook.claims.refusals.spared import goes_home, says_else
from tollbook.claims.syntax.counted_nouns import Counted
from tollbook.claims.syntax.phrases import NounPhrase, noun_phrase
from tollbook.claims.syntax.said import takes_object
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import TRANSFERS

_REACH = 24  # how far before the figure the verb of a list of victims may stand
_TO_SAYS = 5  # how far behind its people "the army says" may end, in tokens
_SAYS = frozenset(
    "say says said believe believes believed think thinks thought fear fears presume presumes".split()
)
_CLOSE = 7  # how far after it the verb of its relative clause
_NAMING = frozenset({Kind.NAME, Kind.WORD, Kind.DETERMINER, Kind.CONJUNCTION, Kind.ADVERB})
_INSIDE = frozenset("of from in at near , ( ) ' - –".split()) | {'"'}
_COMPANY = frozenset("together along".split())
_ONE = OBLIQUE | frozenset("himself herself".split())


def beside_object(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "killed a woman and two children", "wounded the mayor, a driver and three aides": a later object."""
    row = reading.row
    if phrase.counts is not Counted.PEOPLE or at == 0 or goes_home(row, phrase):
        return None
    before = at - 1
    while before > 0 and row[before].kind in (Kind.DETERMINER, Kind.ADVERB):
        before -= 1
    if row[before].text not in ("and", ",", "or") or says_else(
        row, phrase, is_object=row[before].text == "and"
    ):
        return None
    for left in range(before, max(-1, at - _REACH), -1):
        token = row[left]
        if token.harm is not None:
            takes = _takes_victims(row, left, phrase) and left not in reading.predicates()
            return linked(reading, at, left, "beside_object", phrase) if takes and left < at - 2 else None
        one = token.text in _ONE and row[left - 1].harm is not None  # "killed him and three guards"
        if not (one or _is_named(token) or _counts_things(row, left)):
            return None
    return None


def along_with(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "was captured together with another 60 men", "died alongside two guards", "was shot dead, and with him three aides"."""
    row = reading.row
    if phrase.counts is not Counted.PEOPLE or goes_home(row, phrase) or says_else(row, phrase):
        return None
    before = at - 1
    while before > 0 and row[before].kind in (Kind.DETERMINER, Kind.ADVERB):
        before -= 1
    if not _joins(row, before):
        return None
    for left in range(before - 1, max(-1, at - _REACH), -1):
        harm = harm_at(row, left)
        if harm is not None:
            # "killed Holm, the chief of staff, along with three guards"
            named = row[before - 1].text in _COMPANY and any(t.kind is Kind.NAME for t in row[left:before])
            named = named and all(t.kind is not Kind.RELATIVE for t in row[left:before])
            told = harm.syntax != "noun" and (named or not takes_object(row, left))
            return linked(reading, at, left, "along_with", phrase) if told else None
        if row[left].kind is Kind.NUMBER or row[left].text in (";", ":", "."):
            return None
    return None


def _joins(row: Sequence[Token], at: int) -> bool:
    """Whether words for company end at `at`: "alongside", "together with", "died with", "and with him"."""
    if row[at].text == "alongside":
        return True
    at -= row[at].text in OBLIQUE and at > 1 and row[at - 1].text == "with"
    if at < 1 or row[at].text != "with":
        return False
    harm = row[at - 1].harm
    by_them = row[at + 1].text in OBLIQUE and row[at - 1].text == "and"
    return by_them or row[at - 1].text in _COMPANY or (harm is not None and harm.syntax != "noun")


def _takes_victims(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "killed a woman and …", "the deaths of a mother and …"; no verb may follow that makes them its subject."""
    harm = harm_at(row, at)
    if harm is None:
        return False
    subject = phrase.end < len(row) and row[phrase.end].kind is Kind.AUX
    takes = takes_object(row, at) or _takes_behind(row, at, phrase.start - 1)
    verb = harm.syntax == "transitive" and takes and not subject
    return verb or (harm.syntax == "noun" and row[at + 1].text == "of")


def _takes_behind(row: Sequence[Token], verb: int, end: int) -> bool:
    """ "lost in May 12 tanks and 30,000 men": a first object stands behind the time or place of the verb."""
    first = next((i for i in range(verb + 1, end) if _counts_things(row, i)), None)
    return first is not None and verb_behind(row, first) == verb


def _counts_things(row: Sequence[Token], at: int) -> bool:
    """Whether a count of things in the list stands here: "lost 10 tanks and 900 men"."""
    return row[at].kind is Kind.NUMBER and noun_phrase(row, at).counts is Counted.THINGS


def _is_named(token: Token) -> bool:
    """Whether the token can stand in a list of victims named without a figure."""
    if token.text in _INSIDE:
        return True
    return token.kind in _NAMING and not (token.kind is Kind.WORD and token.text.endswith(("ed", "ing")))


def relative_object(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "the 15,000 they lost there", "16 men the army says were killed", "two generals that they claim to have killed"."""
    row, probe = reading.row, phrase.end
    told = _told_by(row, probe) if probe < len(row) else None
    if told is not None:
        return linked(reading, at, told, "relative_object", phrase)
    opened = row[probe].text if probe < len(row) and row[probe].text in ("that", "whom") else ""
    probe += bool(opened)
    if probe >= len(row) or not _can_open(row[probe], opened):
        return None
    found = _verb_after(row, probe + 1, named=opened == "whom")
    if found is None or _is_freed(row, at, found):
        return None
    return linked(reading, at, found, "relative_object", phrase)


def _told_by(row: Sequence[Token], start: int) -> int | None:
    """ "27 the military says are dead", "28 whom the army believes to have been killed": what others say of them."""
    start += row[start].text in ("that", "whom", "who")
    says = next((i for i in range(start, min(len(row) - 1, start + _TO_SAYS)) if row[i].text in _SAYS), None)
    if says is None or says == start or row[says + 1].kind is not Kind.AUX:
        return None
    if any(
        token.kind not in (Kind.DETERMINER, Kind.NAME, Kind.WORD, Kind.PRONOUN) for token in row[start:says]
    ):
        return None
    return next(
        (i for i in range(says + 1, min(len(row), says + _CLOSE)) if harm_at(row, i) is not None), None
    )


def _can_open(token: Token, opened: str) -> bool:
    """Whether a relative clause may begin with the token: behind "whom" with any subject, behind "that" with a name."""
    if token.text in SUBJECTS or (opened and token.kind is Kind.NAME):
        return True
    return opened == "whom" and token.kind in (Kind.DETERMINER, Kind.WORD)


def _is_freed(row: Sequence[Token], at: int, found: int) -> bool:
    """ "Gunmen freed 300 people they had abducted": a transfer (codebook, Unit)."""
    harm = row[found].harm
    before = at - 1
    while before > 0 and row[before].kind in (Kind.DETERMINER, Kind.ADVERB):
        before -= 1
    return harm is not None and harm.category == "captured" and row[before].text in TRANSFERS


def _verb_after(row: Sequence[Token], start: int, *, named: bool = False) -> int | None:
    """The harm verb of a relative clause, if nothing but verbs and adverbs stands before it; if `named`, its subject too."""
    for at in range(start, min(len(row), start + _CLOSE)):
        harm = harm_at(row, at)
        if harm is not None:
            able = harm.syntax == "transitive" if named else harm.syntax != "noun"
            return at if able and not takes_object(row, at) else None
        plain = row[at].kind in (Kind.AUX, Kind.ADVERB, Kind.RAISING) or row[at].text in (
            "to",
            "say",
            "says",
            "claim",
        )
        subject = (named or at == start) and row[at].kind in (Kind.NAME, Kind.WORD)
        if not (plain or subject or (named and row[at].text == "and")):
            return None
    return None
