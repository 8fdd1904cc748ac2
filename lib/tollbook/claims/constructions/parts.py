"""Figures that are parts of another, or what was added to it: "including 38 children", "(+1,140)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.claims.constructions.ellipsis import from_parent
from tollbook.claims.constructions.making import linked
from tollbook.claims.readings import Link, Reading
from tollbook.claims.refusals.not_people import after_things
from tollbook.claims.refusals.pronouns import pronoun_one
from tollbook.claims.refusals.spared import goes_home
from tollbook.claims.syntax.counted import Counted, counted
from tollbook.claims.syntax.phrases import NounPhrase, noun_phrase
from tollbook.claims.syntax.predicates import predicate
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import BE, OTHER_VERBS, OTHERS, SPARED, SUBSET_OPENERS

_CLAUSE = 10
_OPENING = 5
_OPENER_REACH = 7
# What can be told of a part of the harmed: "30 bore traces", "21 were servicemen".
_STAYING = frozenset("remain remained".split())  # of captives
_CONSISTING = frozenset("up consists consisted consisting composed".split())
_KINDS = frozenset("killed wounded missing captured".split())
_THOSE = frozenset("them whom those".split())
_ONLY = frozenset("just only merely".split())
_FOCUS = frozenset("just only merely at least some about".split())
_NOW = frozenset("is are".split())  # "12 are children", not "three are in custody"
_TELLING = frozenset("was were had bore showed belonged".split())


def increment(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "1,000,340 personnel (+1,140 over the past day)"."""
    row = reading.row
    if at < 2 or row[at - 1].text != "+" or row[at - 2].text != "(" or reading.last is None:
        return None
    parent = reading.last
    return from_parent(reading, at, parent, "increment", phrase) if parent.number >= at - 6 else None


def part_of(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "including 38 children", "of whom 26,000 were violent", "three of them", "94 women among them"."""
    row = reading.row
    opener = opens_subset(row, at)
    inserted = (
        phrase.partitive
        and at > 0
        and row[at - 1].kind in (Kind.PUNCTUATION, Kind.CONJUNCTION, Kind.PREPOSITION)
    ) or _is_those_of(row, at)
    follows = reading.last if opener is None or opener > 0 or _whole_is_named(row, opener) else None
    said_among = phrase.end < len(row) and row[phrase.end].text in BE
    parent = follows or (reading.before if opener is not None or said_among else None)
    captive = parent is not None and parent.category == "captured" and _is_alive(row, phrase)
    if after_things(reading, at) or (goes_home(row, phrase) and not captive):
        return None
    them = _is_among_them(row, phrase)
    if parent is None or not (opener is not None or inserted or them):
        return None
    if (
        opener is not None
        and row[opener].text in ("include", "includes", "included")
        and phrase.counts is Counted.UNKNOWN
        and phrase.head is not None
        and row[phrase.head].kind is Kind.WORD
    ):
        return None  # "he served in the army, which included two tours"
    if opener is not None and (_names_whole(row, opener, at) or _of_unharmed(reading, row, opener)):
        return None
    if pronoun_one(row, at, phrase):
        return None
    part = from_parent(reading, at, parent, "part", phrase)
    own = _own_predicate(row, phrase) if part.category in ("casualties", "losses") else None
    own = _kind_of_whole(row, opener, at) if own is None and part.harm is None else own
    harm = row[own].harm if own is not None else None
    return part if harm is None else replace(part, harm=own, category=harm.category)


def _kind_of_whole(row: Sequence[Token], opener: int | None, at: int) -> int | None:
    """The harm word of "Among the dead were 12 women", told after the wounded; None without one."""
    if opener is None or row[opener].text not in ("among", "amongst"):
        return None
    kinds = [
        i
        for i in range(opener + 1, at)
        if (harm := row[i].harm) and harm.syntax != "noun" and harm.category in _KINDS
    ]
    return kinds[0] if len(kinds) == 1 else None


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


def part_told(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "They found 436 bodies. Thirty bore traces of torture; 21 were servicemen": a part by its size alone."""
    row, parent = reading.row, reading.before if reading.last is None else reading.last
    harmed = _of_harmed(row, at)
    harmed = _of_some(reading, at, phrase) if harmed is None else harmed
    if harmed is not None and phrase.head is None and not goes_home(row, phrase):
        return linked(reading, at, harmed, "part_told", phrase)
    if parent is None or at + 1 >= len(row):
        return None
    held = parent.category == "captured"
    if parent.category not in ("killed", "wounded", "missing", "casualties") and not held:
        return None
    first = _past_focus(row, at)
    told_so = reading.last is not None and (
        reading.last.rule in ("part", "part_told") or reading.last.phrase.partitive
    )
    of_whole = _is_of_whole(row, first, parent) or _is_of_them(row, phrase)
    opens = (
        of_whole
        or (first == 0 and all(token.text in _ONLY for token in row[:at]))
        or row[first - 1].text in (";", '"')
        or (row[first - 1].text == "and" and first > 1 and row[first - 2].text in (",", ";"))
        or (
            told_so and row[first - 1].text in ("and", ",", "while", "whereas")
        )  # "12 were children and two were nurses"
    )
    joined = told_so and _goes_with(row, at, phrase)  # "300 were women and 40 children"
    told = phrase.end if phrase.partitive else at + 1
    bare = phrase.head is None or not phrase.partitive
    if joined or not opens or not bare or told >= len(row):
        return from_parent(reading, at, parent, "part_told", phrase) if joined else None
    verbs = _STAYING if held else _TELLING | _NOW if of_whole or told_so else _TELLING
    if row[told].text not in verbs or (not held and _is_spared(row, told)):
        return None
    return from_parent(reading, at, parent, "part_told", phrase)


def _past_focus(row: Sequence[Token], at: int) -> int:
    """Where the part begins, left of "just", "only": "of the 90 killed, just three were soldiers"."""
    while at > 0 and (row[at - 1].kind is Kind.ADVERB or row[at - 1].text in _FOCUS):
        at -= 1
    return at


def _goes_with(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """Whether the figure is told with the one before it, the verb left out: "and 40 children"."""
    ends = phrase.end >= len(row) or row[phrase.end].kind is Kind.PUNCTUATION
    return ends and phrase.counts is Counted.PEOPLE and row[at - 1].text in ("and", ",")


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
    for left in range(opener - 1, max(-1, opener - _CLAUSE), -1):
        if row[left].kind is Kind.NUMBER:
            return left in passed and noun_phrase(row, left).counts is Counted.PEOPLE
    return False


def _is_among_them(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """ "94 women among them", "30 foreigners were among them"; not "seven others, among them a boy, were hurt"."""
    texts = [token.text for token in row[phrase.end : phrase.end + 3]]
    if texts[:2] == ["among", "them"]:
        return True
    after = row[phrase.end + 3] if phrase.end + 3 < len(row) else None
    inserted = texts[:1] == [","] and not (after is not None and after.kind is Kind.NUMBER)
    if texts[1:] != ["among", "them"]:
        return False
    return texts[0] in BE or (inserted and predicate(row, phrase) is None)


def _is_alive(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """ "of whom 24 are believed to be alive": said of captives, who are captives still."""
    return any(token.text in ("alive", "remain") for token in row[phrase.end : phrase.end + 5])


def _among(row: Sequence[Token], be: int) -> int | None:
    """The index of "among" in "Among them are 12 generals", "Among the victims of the raid were"; None without one."""
    last = be
    if row[be - 1].text == ",":  # "Among them, by its list, are 12 generals"
        last = next((i for i in range(be - 2, max(-1, be - _OPENER_REACH), -1) if row[i].text == ","), be)
    for left in range(last - 1, max(-1, last - _OPENER_REACH), -1):
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
        if not plain and token.kind is not Kind.NUMBER:
            return None
    return None


def _of_harmed(row: Sequence[Token], at: int) -> int | None:
    """The harm word of "Of the wounded, two are in danger"; None where the sentence does not begin so."""
    opens = (
        at > 3
        and row[0].text == "of"
        and row[1].text in ("the", "those", "these")
        and row[at - 1].text == ","
    )
    if not opens or at > _OPENING:
        return None
    return next((left for left in range(2, at - 1) if row[left].harm is not None), None)


def _of_some(reading: Reading, at: int, phrase: NounPhrase) -> int | None:
    """The harm word of "Most had been shot dead; 27 of them were pupils": of a whole without a figure."""
    row = reading.row
    told = (
        phrase.end < len(row) and row[phrase.end].text in _TELLING | _NOW and not _is_spared(row, phrase.end)
    )
    if (
        reading.last is not None
        or not _is_of_them(row, phrase)
        or not told
        or row[at - 1].text not in (";", "and")
    ):
        return None
    return next((left for left in range(at - 1, -1, -1) if row[left].harm is not None), None)


def _is_of_whole(row: Sequence[Token], at: int, parent: Link) -> bool:
    """ "Of the 40 soldiers killed, 12 were conscripts"."""
    opens = row[0].text == "of" or (row[0].text == "out" and row[1].text == "of")
    within = 0 < parent.number < at and "of" in (
        row[parent.number - 1].text,
        row[parent.number - 2].text,
    )  # "said that of 174 bodies …, 63 were"
    return row[at - 1].text == "," and ((opens and 0 < parent.number < _OPENING) or within)


def _is_of_them(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """ "The mayor said three of them were firemen"."""
    return phrase.partitive and row[phrase.end - 1].text in ("them", "these", "those")


def _is_spared(row: Sequence[Token], start: int) -> bool:
    """Whether the clause tells of something that is no harm to the counted, or of things."""
    after = row[start + 1].text if start + 1 < len(row) else ""
    if row[start].text == "had" and (
        after in OTHER_VERBS or (after.endswith("ed") and row[start + 1].harm is None)
    ):
        return True  # "about 1,200 had left", "had arrived"
    for at, token in enumerate(row[start : start + _CLAUSE], start):
        ends = token.text in (";", ".", ",", "from", "of")  # "were medics from the state's rescue service"
        # "were children and two were nurses"
        joins = token.kind is Kind.CONJUNCTION and any(
            t.text in _TELLING | _NOW for t in row[at + 2 : at + 4]
        )
        if ends or joins or token.harm is not None or token.kind is Kind.RELATIVE:
            return False
        if token.text in SPARED or token.kind is Kind.NUMBER or counted(token.text) is Counted.THINGS:
            return True
    return False


def opens_subset(row: Sequence[Token], at: int) -> int | None:
    """The index of "including", "among them", "of whom" that governs the number; None where none does."""
    for left in range(at - 1, max(-1, at - _OPENER_REACH), -1):
        made_up = row[left].text == "of" and left > 0 and row[left - 1].text in _CONSISTING
        if row[left].text in SUBSET_OPENERS or made_up:  # "the figure is made up of 627 soldiers and …"
            return left
        if row[left].text in ("them", "these", "those") and left > 0 and row[left - 1].text == "of":
            return left - 1
        if left > 0 and (row[left - 1].text, row[left].text) == ("of", "which"):
            return left - 1
        if row[left].text in BE and (among := _among(row, left)) is not None:
            return among
        if row[left].kind in (Kind.HARM, Kind.AUX, Kind.QUANTITY) or row[left].text in (".", ";", ":"):
            return None
    return None
