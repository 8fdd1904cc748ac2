"""Figures that are parts of another, or what was added to it: "including 38 children", "(+1,140)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.claims.readings import Link, Reading
from tollbook.claims.refusals.not_people import after_things
from tollbook.claims.refusals.pronouns import pronoun_one
from tollbook.claims.refusals.spared import goes_home
from tollbook.claims.syntax.counted_nouns import Counted
from tollbook.claims.syntax.phrases import NounPhrase, noun_phrase
from tollbook.claims.syntax.predicates import predicate
from tollbook.claims.syntax.said import takes_object
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import BE, FAMILIES, OTHERS, SUBSET_OPENERS
from tollbook.records import KINDS

from .ellipsis import from_parent
from .parts_told import CLAUSE

_OPENER_REACH, _FRONTED_REACH = 7, 16
_ASIDE = 9  # how long what is put in behind a phrase may be, in tokens
_CONSISTING = frozenset("up consists consisted consisting composed".split())
_THOSE = frozenset("them whom those".split())
# Kinds of harm of which a part may have borne another one: "of whom 40 are believed to be dead".
_MANY_KINDS = frozenset({"casualties", "losses", "captured", "missing"})
_LISTED = frozenset({Kind.CONJUNCTION, Kind.NUMBER, Kind.DETERMINER, Kind.WORD, Kind.NAME})
_INCLUDE = ("include", "includes", "included")


def increment(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "1,000,340 personnel (+1,140 over the past day)"."""
    row = reading.row
    if at < 2 or row[at - 1].text != "+" or row[at - 2].text != "(" or reading.last is None:
        return None
    parent = reading.last
    return from_parent(reading, at, parent, "increment", phrase) if parent.number >= at - 6 else None


def part_of(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "including 38 children", "of whom 26,000 were violent", "three of them", "94 women among them", "two officers included"."""
    row = reading.row
    opener = opens_subset(row, at)
    inserted = (
        phrase.partitive
        and at > 0
        and row[at - 1].kind in (Kind.PUNCTUATION, Kind.CONJUNCTION, Kind.PREPOSITION)
    ) or _is_those_of(row, at)
    follows = reading.last if opener is None or opener > 0 or _whole_is_named(row, opener) else None
    end = _behind_aside(row, _behind_list(row, phrase.end))
    said_among = end < len(row) and row[end].text in BE
    parent = follows or (reading.before if opener is not None or said_among else None)
    captive = parent is not None and parent.category == "captured" and _is_alive(row, phrase)
    if after_things(reading, at) or (goes_home(row, phrase) and not captive):
        return None
    them = _is_among_them(row, phrase)
    if parent is None or not (opener is not None or inserted or them):
        return None
    if opener is not None and (_names_whole(row, opener, at) or _of_unharmed(reading, row, opener)):
        return None
    if pronoun_one(row, at, phrase) or (follows is None and _did_harm(row, phrase.end)):
        return None
    if inserted and _tell_it(row, at, phrase.end):
        return None
    part = from_parent(reading, at, parent, "part", phrase)
    summed = opener is not None and any(_joins_kinds(row, i) for i in range(opener + 2, at - 1))
    part = replace(part, category="casualties") if summed else part
    own = _own_predicate(row, phrase) if part.category in _MANY_KINDS else None
    own = _kind_of_whole(row, opener, at) if own is None and part.harm is None and not summed else own
    harm = row[own].harm if own is not None else None
    return part if harm is None else replace(part, harm=own, category=harm.category)


def _kind_of_whole(row: Sequence[Token], opener: int | None, at: int) -> int | None:
    """The harm word of "Among the dead were 12 women", "the dead included 12 women", told after the wounded; None without one."""
    if opener is not None and row[opener].text in _INCLUDE:
        return _harmed_subject(row, opener)
    if opener is None or row[opener].text not in ("among", "amongst"):
        return None
    kinds = [
        i
        for i in range(opener + 1, at)
        if (harm := row[i].harm) and harm.syntax != "noun" and harm.category in KINDS
    ]
    return kinds[0] if len(kinds) == 1 else None


def _harmed_subject(row: Sequence[Token], verb: int) -> int | None:
    """The harm word of "the dead" or "those wounded in the raid" before a verb; None where something else is its subject."""
    for left in range(verb - 1, max(0, verb - CLAUSE), -1):
        harm = row[left].harm
        if harm is not None and harm.category in KINDS:
            described = row[left - 1].kind in (Kind.WORD, Kind.NAME, Kind.RAISING)  # "the confirmed dead"
            return left if row[left - 1 - described].text in ("the", "those") else None
    return None


def _whole_is_named(row: Sequence[Token], opener: int) -> bool:
    """ "Among the 210 dead are 120 civilians"."""
    return any(token.kind is Kind.NUMBER for token in row[opener + 1 : opener + 3])


def _is_those_of(row: Sequence[Token], at: int) -> bool:
    """ "5,540 deaths, those of 12 generals included": the noun of the whole said again as a pronoun."""
    return at > 1 and row[at - 1].text == "of" and row[at - 2].text in ("those", "that")


def _own_predicate(row: Sequence[Token], phrase: NounPhrase) -> int | None:
    """What is said of the part alone: "casualties, of whom some 250,000 are thought to have been killed"."""
    at = phrase.end
    while at < len(row) and (
        row[at].kind in (Kind.AUX, Kind.ADVERB, Kind.RAISING) or row[at].text in ("to", "likely")
    ):
        at += 1
    told = phrase.end < at < len(row) and row[at].harm is not None
    return at if told else None


def _names_whole(row: Sequence[Token], opener: int, at: int) -> bool:
    """ "she will not be among the 50", "a man among several", "the suspects include 64": no part of the harmed."""
    if row[opener].text in ("among", "amongst"):
        between = row[opener + 1 : at]
        listed = row[at - 1].text in ("the", "and") and not any(t.text in _THOSE or t.harm for t in between)
        return listed or all(t.kind is Kind.DETERMINER or t.text == "many" for t in between)
    return opener > 0 and row[opener - 1].text in OTHERS


def _of_unharmed(reading: Reading, row: Sequence[Token], opener: int) -> bool:
    """Whether the figure before the opener is one of people, and was passed over: its part is no part of the harmed."""
    passed = {each.number for each in reading.passed}
    made_up = row[opener].text.startswith("compris")  # "displaced 26 households, comprising 104 people"
    for left in range(opener - 1, max(-1, opener - CLAUSE), -1):
        if row[left].kind is Kind.NUMBER and (made_up or row[left + 1].text not in FAMILIES):
            return left in passed and (made_up or noun_phrase(row, left).counts is Counted.PEOPLE)
    return False


def _tell_it(row: Sequence[Token], at: int, end: int) -> bool:
    """ "Some 150 were killed, four of them told a reporter": those who tell of it; not "four of them said to be children"."""
    told = (
        i
        for i in range(at + 1, end + 1)
        if i + 1 < len(row) and row[i].text in ("said", "told", "say", "tell")
    )
    return any(row[i + 1].text != "to" for i in told)


def _did_harm(row: Sequence[Token], end: int) -> bool:
    """ "Its fighters, including four women, had killed 102": parts of those who did the harm told behind them."""
    if end >= len(row) or row[end].text != ",":
        return False
    verb = next((i for i in range(end + 1, len(row)) if row[i].kind not in (Kind.AUX, Kind.ADVERB)), end)
    harm = row[verb].harm
    passive = any(token.text in BE | {"been"} for token in row[end + 1 : verb])
    return harm is not None and harm.syntax == "transitive" and not passive and takes_object(row, verb)


def _is_among_them(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """ "94 women among them", "three officers included", "30 foreigners were among them"; not "seven others, among them a boy, were hurt"."""
    texts = [token.text for token in row[phrase.end : phrase.end + 3]]
    if texts[:1] == ["included"]:
        return all(token.kind is Kind.PUNCTUATION for token in row[phrase.end + 1 : phrase.end + 2])
    if texts[:2] == ["among", "them"]:
        return True
    end = _behind_aside(row, _behind_list(row, phrase.end))
    if row[end : end + 1] and row[end].text in BE:
        return [token.text for token in row[end + 1 : end + 3]] == ["among", "them"]
    after = row[phrase.end + 3] if phrase.end + 3 < len(row) else None
    inserted = texts[:1] == [","] and not (after is not None and after.kind is Kind.NUMBER)
    return texts[1:] == ["among", "them"] and inserted and predicate(row, phrase) is None


def _behind_list(row: Sequence[Token], end: int) -> int:
    """Behind the nouns that a phrase is listed with before a verb: "one child and 15 women were"; its end where none are."""
    at = end
    while at < len(row) and (row[at].text == "," or row[at].kind in _LISTED):
        at += 1
    joined = end < at < len(row) and row[end].text in (",", "and") and row[at].text in BE
    return at if joined else end


def _behind_aside(row: Sequence[Token], end: int) -> int:
    """Behind what is put in after a phrase: "18 medics, six of them doctors, were"; its end where nothing is."""
    if end >= len(row) or row[end].text != ",":
        return end
    closed = next((i for i in range(end + 1, min(len(row) - 1, end + _ASIDE)) if row[i].text == ","), None)
    return closed + 1 if closed is not None and row[closed + 1].text in BE else end


def _is_alive(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """ "of whom 24 are believed to be alive": said of captives, who are captives still."""
    return any(token.text in ("alive", "remain") for token in row[phrase.end : phrase.end + 5])


def _among(row: Sequence[Token], be: int) -> int | None:
    """The index of "among" in "Among them are 12 generals", "Among the victims of the raid were"; None without one."""
    last = be
    if row[be - 1].text == ",":  # "Among them, by its list, are 12 generals"
        last = next((i for i in range(be - 2, max(-1, be - _OPENER_REACH), -1) if row[i].text == ","), be)
    fronted = row[0].text in ("among", "amongst")  # "Among the 40 killed by shells in the old town were"
    reach = _FRONTED_REACH if fronted else _OPENER_REACH
    for left in range(last - 1, max(-1, last - reach), -1):
        token = row[left]
        if token.text in ("among", "amongst"):
            return left
        plain = token.kind in (
            Kind.DETERMINER,
            Kind.WORD,
            Kind.NAME,
            Kind.PREPOSITION,
            Kind.PRONOUN,
            Kind.HARM,
        )
        if not plain and token.kind is not Kind.NUMBER and not _joins_kinds(row, left):
            return None
    return None


def _joins_kinds(row: Sequence[Token], at: int) -> bool:
    """ "Among the dead and injured": whether the word joins two kinds of harm."""
    kinds = [token.kind for token in row[at - 1 : at + 2]]
    return kinds == [Kind.HARM, Kind.CONJUNCTION, Kind.HARM]


def _is_closed(row: Sequence[Token], them: int, at: int) -> bool:
    """ "Forty soldiers, one of them an Orran, and 31 residents": the comma before "and" ends what was inserted."""
    opened = next((i for i in range(them, 0, -1) if row[i].text == ","), 0)
    plain = not any(token.text == "," for token in row[them : at - 2])
    return opened > 0 and plain and [token.text for token in row[at - 2 : at]] == [",", "and"]


def opens_subset(row: Sequence[Token], at: int) -> int | None:
    """The index of "including", "among them", "of whom" that governs the number; None where none does."""
    for left in range(at - 1, max(-1, at - _OPENER_REACH), -1):
        made_up = row[left].text == "of" and left > 0 and row[left - 1].text in _CONSISTING
        if row[left].text in SUBSET_OPENERS or made_up:  # "the figure is made up of 627 soldiers and …"
            return left
        if row[left].text in ("them", "these", "those") and left > 0 and row[left - 1].text == "of":
            return None if _is_closed(row, left, at) else left - 1
        if left > 0 and (row[left - 1].text, row[left].text) == ("of", "which"):
            return left - 1
        if row[left].text in BE and (among := _among(row, left)) is not None:
            return among
        if row[left].kind in (Kind.HARM, Kind.AUX, Kind.QUANTITY) or row[left].text in (".", ";", ":"):
            return None
    return None
