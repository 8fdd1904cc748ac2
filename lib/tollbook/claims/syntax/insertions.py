"""What may stand between a noun phrase and its predicate: second subjects, ages, insertions."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import DASHES

from .counted_nouns import Counted
from .phrases import NounPhrase, noun_phrase
from .said import RECEIVING, takes_object
from .tokens import Kind, Token

# How far a predicate may stand from its noun phrase, in tokens; news sentences with a longer gap are rare
# and mostly end in another subject.
REACH = 34
_WHOSE = 16  # how long a clause with "whose" may be, in tokens
_OLDEST = 110  # years
_SOME = frozenset("one some most many half several both all mostly mainly".split())
_CLOSING = {",": ",", "(": ")"}
_HOW = frozenset("by in when during near at since after as".split())  # what goes on behind "[were] killed"


def is_small(token: Token) -> bool:
    """Whether the number could be an age or a street number: nothing bounds it, and no one lives so long."""
    if token.number is None:
        return token.text.isdigit() and len(token.text) < 3
    return token.bound == "exact" and token.size < _OLDEST


def past_aside(row: Sequence[Token], at: int) -> int | None:
    """Past what is put in between dashes, brackets or commas, if the verb of the subject before it follows.

    "26,000 people – mostly women and children – were killed"; "two veterans, Halden, 39, and Orre, 27, were lost"; "29 people,
    one of them pregnant, who died".
    """
    opening = row[at].text
    closing = DASHES if opening in DASHES else _CLOSING.get(opening, "")
    if not closing:
        return None
    for probe in range(at + 1, min(len(row) - 1, at + REACH)):
        token = row[probe]
        short = opening == "(" and row[probe - 1].text == "(" and row[probe + 1].text == ")"  # "(PoWs)"
        if (token.harm is not None and not short) or token.text in (".", ";", ":"):
            return None
        if token.text in closing and probe > at + 1:
            parts = opening != "," or row[at + 1].text in _SOME or row[at + 1].number is not None
            said = probe + 1 + (parts and row[probe + 1].text == "who" and probe + 2 < len(row))
            harm = row[said].harm if parts else None
            died = harm is not None and harm.syntax == "intransitive"
            if row[said].kind is Kind.AUX or died or _is_passive(row, said):
                return said
            if opening != ",":
                return None
    return None


def _is_passive(row: Sequence[Token], at: int) -> bool:
    """ "35 civilians, some of them children, killed by shells", "31 doctors and nurses killed in the strip": a participle."""
    harm = row[at].harm
    return (
        harm is not None
        and harm.syntax == "transitive"
        and harm.text.endswith("ed")
        and at + 1 < len(row)
        and row[at + 1].text in _HOW
    )


def coordinate_subject(row: Sequence[Token], at: int) -> int | None:
    """Past ", 94 women" or "and 3 civilians" after the subject, so that the shared predicate is reached."""
    probe = at + 1
    while probe < len(row) and (
        row[probe].kind in (Kind.DETERMINER, Kind.CONJUNCTION) or row[probe].text == '"'
    ):
        probe += 1
    if probe < len(row) and row[probe].kind is Kind.NUMBER:
        phrase = noun_phrase(row, probe)
        named = (
            phrase.counts is Counted.UNKNOWN
            and phrase.head is not None
            and row[phrase.head].kind is Kind.NAME
        )
        people = phrase.counts in (Counted.PEOPLE, Counted.THINGS) or named
        if (people and phrase.harm is None) or _are_captives(row, phrase):
            return phrase.end
        if row[at].text == "and" and _is_one_from(row, phrase):
            return phrase.end
    return None


def _are_captives(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """ "[Seven fighters] and two hostages were killed": captives are people, of whom a verb goes on to tell."""
    harm = row[phrase.harm].harm if phrase.harm is not None and phrase.harm_is_head else None
    behind = row[phrase.end] if phrase.end < len(row) else None
    died = behind is not None and behind.harm is not None and behind.harm.syntax == "intransitive"
    told = behind is not None and (died or behind.kind is Kind.AUX or behind.text == "who")
    return told and harm is not None and harm.category == "captured"


def _is_one_from(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """ "[two reporters] and one from the south died": the noun is that of the figure before."""
    return phrase.head is None and phrase.end < len(row) and row[phrase.end].text == "from"


def past_second_figure(row: Sequence[Token], at: int) -> bool:
    """Whether a comma ends the clause, and another figure is the subject of what follows it.

    "To stop the three men, two soldiers were sent": no "and" joins the two.
    """
    past = coordinate_subject(row, at) if row[at].text == "," and row[at + 1 : at + 2] else None
    joined = row[at + 1].kind is Kind.CONJUNCTION if at + 1 < len(row) else False
    return past is not None and not joined and past < len(row) and row[past].kind is Kind.AUX


def opens_clause(row: Sequence[Token], at: int) -> bool:
    """Whether a comma opens a clause with a subject and a verb of its own: "105 were freed, a man was found dead"."""
    for probe in range(at + 1, min(len(row), at + 7)):
        if row[probe].kind is Kind.AUX:
            return row[at].text == "," and row[at + 1].kind in (Kind.DETERMINER, Kind.NAME)
        if row[probe].kind not in (Kind.DETERMINER, Kind.NAME, Kind.WORD):
            return False
    return False


def past_whose(row: Sequence[Token], at: int) -> int | None:
    """Past "whose homes had been hit" to the verb of those counted, in "nine people whose … were killed"; None without one."""
    end = min(len(row), at + _WHOSE)
    own = next((probe for probe in range(at + 1, end) if row[probe].kind is Kind.AUX), end)
    while own < end and row[own].kind in (Kind.AUX, Kind.ADVERB):
        own += 1
    for probe in range(own + 1, end):
        harm = row[probe].harm
        if row[probe].kind is Kind.AUX or (harm is not None and harm.syntax == "intransitive"):
            return probe
        if row[probe].text in (".", ";", ":") or row[probe].kind in (Kind.NUMBER, Kind.CONJUNCTION):
            return None
    return None


_LIKE = frozenset("same similar equal like".split())


def plain_subject(row: Sequence[Token], at: int) -> int | None:
    """Past "and their companions", "and about the same number of men", if the shared predicate's auxiliary follows."""
    start = _past_likeness(row, at + 1)
    probe = start
    while probe < min(len(row), start + 6) and (
        (row[probe].kind in (Kind.DETERMINER, Kind.WORD, Kind.NAME) and row[probe].text not in RECEIVING)
        or row[probe].text == '"'  # "and 'affiliated gangs'"
        or (row[probe].text == "of" and probe + 1 < len(row) and is_small(row[probe + 1]))  # "a man of 60"
    ):
        probe += 1
    if probe > start and probe < len(row) and row[probe].kind is Kind.PREPOSITION:
        probe = _past_place(row, probe)
    if probe == start or probe >= len(row):
        return None
    harm = row[probe].harm
    named = row[probe - 1].kind in (Kind.WORD, Kind.NAME)  # not "71 dead and its wounded at 300"
    # "Two women and a man died", "… and a man suffered burns"
    died = harm is not None and (
        start > at + 1 or harm.syntax == "intransitive" or (named and _is_participle(row, probe))
    )
    return probe if died or row[probe].kind is Kind.AUX or row[probe].text in RECEIVING else None


def _is_participle(row: Sequence[Token], at: int) -> bool:
    """Whether a headline's participle stands there: "12 farmers and their children killed"; not in "and its wounded"."""
    harm = row[at].harm
    is_noun = row[at - 1].kind is Kind.DETERMINER
    return harm is not None and harm.syntax == "transitive" and not is_noun and not takes_object(row, at)


def _past_likeness(row: Sequence[Token], at: int) -> int:
    """Past "about the same number of", "at least as many": a count told by another, or by none."""
    probe = at
    while probe < min(len(row), at + 7) and row[probe].kind is not Kind.NUMBER:
        number_of = [token.text for token in row[probe : probe + 2]] == ["number", "of"]
        if number_of and row[probe - 1].text in _LIKE:
            return probe + 2
        if row[probe].text == "many" and row[probe - 1].text == "as":
            return probe + 1
        probe += 1
    return at


def _past_place(row: Sequence[Token], at: int) -> int:
    """Past "for the front" in "200 soldiers and vehicles bound for the front were"; `at` where something else follows."""
    probe = at + 1
    while probe < min(len(row), at + 5) and row[probe].kind in (Kind.DETERMINER, Kind.WORD, Kind.NAME):
        probe += 1
    several = probe < len(row) and row[probe].text in ("were", "are", "have")
    return probe if several and probe > at + 1 else at


def breaks_off(row: Sequence[Token], at: int) -> bool:
    """Whether a dash opens what ends the sentence, and no insertion: " - meaning a fifth have died"."""
    if row[at].text not in DASHES:
        return False
    rest = row[at + 1 : at + REACH]
    spaced = at > 0 and row[at - 1].end < row[at].start
    harm_next = bool(rest) and rest[0].harm is not None
    return spaced and not harm_next and not any(token.text == row[at].text for token in rest)


def ages(row: Sequence[Token], at: int) -> int | None:
    """Past the ages put after persons: "two girls, 9 and 12, are"."""
    probe = at + 1
    while probe < len(row) and (row[probe].text in ("and", ",") or is_small(row[probe])):
        probe += 1
    return probe if probe > at + 1 and row[probe - 1].text == "," else None
