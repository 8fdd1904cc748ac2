"""Figures whose harm word is left out: those that go on from the figure before, in the sentence or before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tollbook.claims.counted import Counted, counted
from tollbook.claims.meanings import category_of
from tollbook.claims.phrases import NounPhrase, is_time
from tollbook.claims.readings import BEFORE, LEFT_REACH, TOPIC, Link, Reading
from tollbook.claims.refusals import after_things, pronoun_one
from tollbook.claims.spared import goes_home, says_else
from tollbook.claims.tokens import Kind, Token
from tollbook.claims.words import BE


def goes_on(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "35,000 soldiers in December and another 30,000 in January": the harm word left out."""
    parent = reading.last
    row = reading.row
    if parent is None or pronoun_one(row, at, phrase) or goes_home(row, phrase) or says_else(row, phrase):
        return None
    if (
        phrase.counts is Counted.UNKNOWN
        and phrase.head is not None
        and row[phrase.head].kind is not Kind.NAME
        and not (parent.phrase.counts is Counted.UNKNOWN and at - parent.phrase.end <= _LISTED)
        and not (parent.phrase.counts is Counted.PEOPLE and row[at - 1].text in ("–", "—", ":"))
    ):
        return None
    if phrase.end < len(row) and row[phrase.end].kind is Kind.AUX:
        return None
    # What stands up to the parent's own predicate is the parent's: "1,000 had been killed, 30,000 in the month".
    between = row[max(parent.phrase.end, (parent.harm or 0) + 1) : at]
    if len(between) > LEFT_REACH or any(t.kind in (Kind.AUX, Kind.RELATIVE, Kind.NUMBER) for t in between):
        return None
    left = at - 1
    while left > parent.phrase.end and (
        row[left].kind in (Kind.DETERMINER, Kind.ADVERB, Kind.NAME)
        or row[left].text in _LIST_WORDS
        or (parent.rule == "quantity" and row[left].text in ("to", "at"))
        or (parent.rule in ("carried", "goes_on") and row[left].text == "to")
        or (row[left].text == "to" and row[left - 1].text == "compared")
        or counted(row[left].text) is Counted.TIME
        or (
            row[at - 1].text == "at" and counted(row[left].text) is Counted.PEOPLE
        )  # "and the policemen at 90"
    ):
        left -= 1
    if [token.text for token in row[max(0, left - 2) : left + 1]] == ["as", "well", "as"]:
        left -= 2
    revised = parent.rule == "quantity" and row[left].text in ("from", "up", "down")
    if (
        row[left].kind is not Kind.CONJUNCTION
        and row[left].text not in (",", ";", ":", "—", "–", "(", "+")
        and not revised
        and [token.text for token in row[left : left + 3]] != ["as", "well", "as"]
    ) or (row[left].text == ":" and row[left - 1].text in _REPORTS):
        return None  # "rises to 22, they claim: Two men opened fire"
    return from_parent(reading, at, parent, "goes_on", phrase)


_REPORTS = frozenset("claim claims say says said report reports reported officials police".split())
_LIST_WORDS = frozenset(
    "in on during over since for from with against same average total rate of period about or compared versus".split()
)


_CARRIERS = frozenset(
    "total figure number toll count tally average rate sum estimate pace peak record assessment model ceiling "
    "totals figures tolls counts estimates assessments range ranging".split()
)


_MARKS = frozenset("mark milestone threshold".split())
_FIGURES = frozenset("figure estimate toll tally count number".split())  # "the envoy's 600,000 estimate"


_TOTALS = frozenset("number toll tally figure count".split())
_TO_TOTAL = 5  # how far before a figure "the number" that it is put at may stand, in tokens
# A list of unknown nouns ("12 stokers and three weavers") has no more between than a comma and "and".
_LISTED = 2
_SAYING = frozenset("say says said".split())
_MUCH = 100  # a smaller bare number may be the number of anything
_POINTING = frozenset("it they that this these those".split())


_REPORTING = frozenset(
    "repeated repeats has have says said claims claimed gave gives reported returned expects expected counted estimated "
    "cites cited mentioned named quoted meaning makes confirmed".split()
)


def carried(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "The figure has since passed 60,000", "It had been 800,000": the harm stands in the sentence before."""
    row = reading.row
    parent = _told_total(reading, at)
    marked = _is_marked(row, at, phrase)
    of_else = phrase.counts is Counted.RECORDS and phrase.end < len(row) and row[phrase.end].text == "of"
    if parent is None or of_else or not (marked or phrase.counts in (Counted.NOTHING, Counted.RECORDS)):
        return None  # "several cases of theft"
    spared = goes_home(row, phrase) or says_else(row, phrase) or _of_other_verb(row, at, phrase)
    if spared or pronoun_one(row, at, phrase):
        return None
    near = range(max(0, at - 10), at)
    answers = at > 0 and row[at - 1].text in _SAYING and parent.rule == "carried"
    told_of = {link.harm for link in (parent, *reading.links.values())}
    other = any(row[i].kind is Kind.HARM and i not in told_of for i in near) and not answers
    if other or after_things(reading, at):
        return None
    left = [token.text for token in row[max(0, at - 10) : at]]
    named = (
        any(word in _CARRIERS for word in left) or left[-2:] == ["accounted", "for"] or _is_listed(row, at)
    )
    pronoun = (
        not _is_lasting(row, at)
        and any(
            token.text in _POINTING
            and (follower.kind in (Kind.AUX, Kind.QUANTITY) or follower.text == "'s")
            and not (
                token.text == "that" and follower.text in BE and token is not row[0]
            )  # "a force that was 900"
            for token, follower in pairwise(row[max(0, at - 10) : at])
        )
    )
    ends = (
        phrase.end >= len(row)
        or row[phrase.end].kind in (Kind.PUNCTUATION, Kind.CONJUNCTION)
        or (row[phrase.end].kind is Kind.PREPOSITION and row[phrase.end].text != "of")
        or is_time(row, phrase.end)
    )
    told = ends and (
        (left[-1:] and left[-1] in _REPORTING)
        or (left[-1:] in (["had"], ["saw"]) and any(counted(word) is Counted.TIME for word in left))
        or left[-2:] in (["spoken", "of"], ["spoke", "of"], ["speaks", "of"])
    )
    recorded = phrase.counts is Counted.RECORDS and parent.category == "killed"
    listed = recorded and row[phrase.head or at].text in ("names", "obituaries", "entries")
    subject = phrase.end < len(row) and row[phrase.end].kind is Kind.AUX and not (listed or marked)
    told_else = any(token.kind is Kind.AUX for token in row[at + 1 : at + 9])
    alone = ends and _opens_sentence(row, at) and _is_much(row[at]) and not told_else
    if subject or not (
        named or pronoun or recorded or marked or told or alone or (parent.number == TOPIC and ends)
    ):
        return None
    return from_parent(reading, at, parent, "carried", phrase)


def _is_lasting(row: Sequence[Token], at: int) -> bool:
    """ "It has been eight": hours or days more likely than the dead."""
    return (
        at > 1 and row[at - 1].text == "been" and row[at - 2].text in ("has", "'s") and not _is_much(row[at])
    )


def _told_total(reading: Reading, at: int) -> Link | None:
    """What "the number", "the toll" goes back to: the first figure of the sentence, before the wounded beside it."""
    last = reading.last
    totals = any(token.text in _TOTALS for token in reading.row[max(0, at - _TO_TOTAL) : at])
    if last is None or not totals:
        return last or reading.before
    return next(iter(reading.links.values()))


def _is_listed(row: Sequence[Token], at: int) -> bool:
    """ "Orre had most deaths (5,945). Halden (3,768) and Dvir (2,100) follow": a figure in brackets behind a name."""
    if at < 2 or at + 1 >= len(row) or row[at - 1].text != "(" or row[at + 1].text != ")":
        return False
    named = row[at - 2].kind is Kind.NAME or (row[at - 2].kind is Kind.WORD and row[at - 3].kind is Kind.NAME)
    return named and _is_much(row[at])


def _is_marked(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "the 100,000 mark", "the envoy's 600,000 estimate"."""
    if phrase.head is not None:
        return row[phrase.head].text in _MARKS | _FIGURES
    named = phrase.end < len(row) and row[phrase.end].text in _FIGURES
    return named and at > 0 and row[at - 1].kind is Kind.DETERMINER


def _of_other_verb(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """Whether the figure is another verb's: "and driven millions from home", "they cleared five of nine floors"."""
    if phrase.counts is not Counted.NOTHING or at == 0:
        return False
    if phrase.end < len(row) and row[phrase.end].text == "of":
        return True
    left = at - 1
    while left > 0 and row[left].kind in (Kind.DETERMINER, Kind.ADVERB):
        left -= 1
    token = row[left]
    return token.kind is Kind.WORD and token.text.endswith(("ed", "en")) and token.text not in _REPORTING


def _opens_sentence(row: Sequence[Token], at: int) -> bool:
    """Whether nothing stands before the figure but marks, "not", "or", "maybe": "10,000? 100,000?"."""
    return all(token.kind in (Kind.PUNCTUATION, Kind.ADVERB, Kind.CONJUNCTION) for token in row[:at])


def _is_much(token: Token) -> bool:
    number = token.number
    return number is not None and max(number.low or 0, number.high or 0) >= _MUCH


def from_parent(reading: Reading, at: int, parent: Link, rule: str, phrase: NounPhrase) -> Link:
    """A link that takes its category from the figure it goes on from, unless it has a harm noun of its own."""
    harm = phrase.harm if phrase.harm_is_head else None
    category = category_of(reading.row, at, harm) if harm is not None else parent.category
    return Link(at, harm, category, rule, phrase, BEFORE if parent is reading.before else parent.number)
