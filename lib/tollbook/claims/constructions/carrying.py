"""Figures that go back to a harm named in a sentence before: "The figure has since passed 60,000", "It had been 800,000"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tollbook.claims.constructions.ellipsis import from_parent
from tollbook.claims.readings import TOPIC, Link, Reading
from tollbook.claims.refusals.not_people import after_things
from tollbook.claims.refusals.spared import says_else
from tollbook.claims.syntax.counted_nouns import Counted, counted
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.times import is_time
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import ADDING, BE, ESTIMATING, REVISING

_REACH = 10  # how far before a figure the word that points back may stand, in tokens
_RECORDS = frozenset("names obituaries entries".split())
_CARRIERS = frozenset(
    "total figure number toll count tally average rate sum estimate pace peak record assessment model ceiling "
    "totals figures tolls counts estimates assessments range ranging".split()
)
_TOLD_OF = frozenset("such those these them".split())
_MARKS = frozenset("mark milestone threshold".split())
_FIGURES = frozenset("figure estimate toll tally count number".split())  # "the envoy's 600,000 estimate"
_TO_TOTAL = 5  # how far before a figure "the number" that it is put at may stand, in tokens
_SAYING = frozenset("say says said".split())
_MUCH = 100  # a smaller bare number may be the number of anything
_IT = frozenset("it them that this both".split())
_POINTING = frozenset("it they that this these those".split())
# "Five more were found", how far behind the figure the verb may stand, in tokens, and what says that they live.
_FOUND = frozenset("found recovered discovered retrieved exhumed unearthed pulled dug".split())
_LIVING = frozenset("alive safe unhurt unharmed survivors wounded injured hurt".split())
_TO_FOUND = 4
_REPORTING = frozenset(
    "repeated repeats has have says said claims claimed gave gives reported returned expects expected counted estimated "
    "cites cited mentioned named quoted meaning makes confirmed identified verified documented".split()
)


def carried(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "The figure has since passed 60,000", "It had been 800,000": the harm stands in the sentence before."""
    parent = _told_total(reading, at)
    if parent is not None and _are_found(reading.row, at, phrase, parent):
        return from_parent(reading, at, parent, "carried", phrase)
    return _carried_from(reading, at, phrase, parent) if parent is not None else None


def _carried_from(reading: Reading, at: int, phrase: NounPhrase, parent: Link) -> Link | None:
    """The same for a figure that points back, and is told of nothing else."""
    row = reading.row
    marked = _is_marked(row, at, phrase)
    of_else = phrase.counts is Counted.RECORDS and phrase.end < len(row) and row[phrase.end].text == "of"
    counted_people = phrase.counts is Counted.PEOPLE and _is_other_count(row, at, phrase)
    bare = marked or counted_people or phrase.counts in (Counted.NOTHING, Counted.RECORDS)
    if of_else or not bare:
        return None  # "several cases of theft"
    spared = says_else(row, phrase) or _of_other_verb(row, at, phrase)
    if spared:
        return None
    near = range(max(0, at - _REACH), at)
    answers = at > 0 and row[at - 1].text in _SAYING and parent.rule == "carried"
    told_of = {link.harm for link in (parent, *reading.links.values())}
    named = phrase.counts is Counted.RECORDS  # "combed the obituaries and found 25,000 names"
    other = any(row[i].kind is Kind.HARM and i not in told_of for i in near) and not (answers or named)
    if other or after_things(reading, at):
        return None
    before = [token.text for token in row[max(0, at - _REACH) : at]]
    ends = _ends(row, phrase)
    recorded = phrase.counts is Counted.RECORDS and parent.category == "killed"
    listed = recorded and row[phrase.head or at].text in _RECORDS
    subject = _is_subject(row, at, phrase.end)
    if subject and not (listed or marked or _is_the_figure(row, phrase.end)):
        return None  # the subject of a verb
    if _is_of_others(row, at):
        return None
    named = any(word in _CARRIERS for word in before) or before[-2:] == ["accounted", "for"]
    told = ends and (_is_told(before) or _stands_alone(row, at) or parent.number == TOPIC)
    back = named or recorded or marked or told or _is_listed(row, at) or _points_back(row, at)
    back = (
        back or _is_of_place(row, at, phrase) or _is_revised(before) or _is_put_at(row, at) or counted_people
    )
    return (
        _of_toll(from_parent(reading, at, parent, "carried", phrase), before, row[phrase.end :])
        if back
        else None
    )


def _are_found(row: Sequence[Token], at: int, phrase: NounPhrase, parent: Link) -> bool:
    """ "Rescuers recovered six bodies. Five more were found on Wednesday": more of the dead, where nothing says they live."""
    words = [token.text for token in row[max(0, at - 1) : phrase.end]]
    behind = [token.text for token in row[phrase.end : phrase.end + _TO_FOUND]]
    found = next((i for i, word in enumerate(behind) if word in _FOUND), None)
    plain = phrase.head is None or row[phrase.head].text in ADDING
    if parent.category != "killed" or found is None or not plain or ADDING.isdisjoint(words):
        return False
    after = row[phrase.end + found + 1 :]
    ends = not after or after[0].kind in (Kind.PUNCTUATION, Kind.PREPOSITION) or is_time(after, 0)
    return ends and not any(token.text in _LIVING for token in after)


def _is_other_count(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "The capital spoke of 58 northern soldiers", "the monitor counted 12 men": another count of the harm just told of."""
    before = [token.text for token in row[max(0, at - 2) : at] if token.text != '"']
    gives = before[-2:] in (["spoke", "of"], ["speaks", "of"], ["spoken", "of"]) or before[-1:] in (
        ["counted"],
        ["counts"],
    )
    behind = [token for token in row[phrase.end :] if token.text != '"'][:1]
    ends = not behind or behind[0].kind in (Kind.PUNCTUATION, Kind.CONJUNCTION)
    start = next((i for i in range(at, 0, -1) if row[i].text in (";", ",")), 0)
    return gives and ends and not any(token.harm is not None for token in row[start:])


def _of_toll(link: Link, before: Sequence[str], behind: Sequence[Token]) -> Link:
    """The link, for a toll of the dead, whoever was counted last: "raised its count to 89, saying more bodies were found"."""
    dead = "toll" in before or any(t.harm is not None and t.harm.category == "killed" for t in behind)
    return replace(link, category="killed") if link.category == "wounded" and dead else link


def _is_revised(before: Sequence[str]) -> bool:
    """ "The palace later raised that to 1,000": a figure put in the place of the one before."""
    verb = next((i for i in range(len(before) - 1, -1, -1) if before[i] in REVISING), None)
    rest = before[verb + 1 :] if verb is not None else []
    return rest[:1] in (["that"], ["it"], ["this"]) and rest[-1] in ("to", "at", "than")


def _is_of_others(row: Sequence[Token], at: int) -> bool:
    """ "put the number of defenders at 7,000": the number is of people of whom no harm is told."""
    for left in range(at - 1, max(0, at - _REACH), -1):
        if row[left].text == "of" and row[left - 1].text in _CARRIERS:
            of = row[left + 1 : at]
            told = any(token.harm is not None or token.text in _TOLD_OF for token in of)
            return not told and any(counted(token.text) is Counted.PEOPLE for token in of)
    return False


def _is_subject(row: Sequence[Token], at: int, end: int) -> bool:
    """Whether a verb follows the figure, or the one set beside it: "several thousand, tens of thousands, were made to leave"."""
    first = end
    while end + 2 < len(row) and row[end].text in (",", "or") and row[end + 1].kind is Kind.NUMBER:
        end += 2
    behind = at > 1 and row[at - 1].text == "," and row[at - 2].kind is Kind.NUMBER
    listed = (end > first or behind) and end + 1 < len(row)
    end += listed and row[end].text == "," and row[end + 1].kind is Kind.AUX
    return end < len(row) and row[end].kind is Kind.AUX


def _is_the_figure(row: Sequence[Token], at: int) -> bool:
    """ "[186,000] could be the final figure"."""
    while at < len(row) and row[at].kind is Kind.AUX:
        at += 1
    if at >= len(row) or row[at].kind is not Kind.DETERMINER or row[at - 1].text not in BE:
        return False
    return any(token.text in _CARRIERS for token in row[at + 1 : at + 3])


def _ends(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a mark, a joint, or a time stands right after the figure."""
    if phrase.end >= len(row):
        return True
    token = row[phrase.end]
    led = token.kind is Kind.PREPOSITION and token.text != "of"
    return led or token.kind in (Kind.PUNCTUATION, Kind.CONJUNCTION) or is_time(row, phrase.end)


def _is_told(before: Sequence[str]) -> bool:
    """ "he repeated 40,000", "they have spoken of 900", "the whole of last year had 172"."""
    if not before:
        return False
    saw = before[-1] in ("had", "saw") and any(counted(word) is Counted.TIME for word in before)
    spoken = list(before[-2:]) in (["spoken", "of"], ["spoke", "of"], ["speaks", "of"])
    return saw or spoken or before[-1] in _REPORTING


def _points_back(row: Sequence[Token], at: int) -> bool:
    """ "It had been 800,000", "they are 900 now"; not "a force that was 900"."""
    return not _is_lasting(row, at) and any(
        token.text in _POINTING
        and (follower.kind in (Kind.AUX, Kind.QUANTITY) or follower.text == "'s")
        and not (token.text == "that" and follower.text in BE and token is not row[0])
        for token, follower in pairwise(row[max(0, at - _REACH) : at])
    )


def _is_put_at(row: Sequence[Token], at: int) -> bool:
    """ "Another source put it at 50", "the lawyers put them above 700"."""
    left = at - 1 - (row[at - 1].text == "at")
    return left > 0 and row[left].text in _IT and row[left - 1].text in ESTIMATING


def _stands_alone(row: Sequence[Token], at: int) -> bool:
    """ "10,000? 100,000?": a large figure that opens its sentence, with no verb after it."""
    told_else = any(token.kind is Kind.AUX for token in row[at + 1 : at + 9])
    return _opens_sentence(row, at) and _is_much(row[at]) and not told_else


def _is_of_place(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "[Four died in Orre.] In Halden, three.": nothing but another place and its figure."""
    place = row[0].kind is Kind.PREPOSITION and row[at - 1].text in (",", "–", "—", ":")
    plain = all(
        token.kind in (Kind.NAME, Kind.DETERMINER, Kind.WORD, Kind.ADVERB) for token in row[1 : at - 1]
    )
    ends = all(token.kind is Kind.PUNCTUATION for token in row[phrase.end :])
    return at > 2 and place and plain and ends


def _is_lasting(row: Sequence[Token], at: int) -> bool:
    """ "It has been eight": hours or days more likely than the dead."""
    return (
        at > 1 and row[at - 1].text == "been" and row[at - 2].text in ("has", "'s") and not _is_much(row[at])
    )


def _told_total(reading: Reading, at: int) -> Link | None:
    """What "the number", "the toll" goes back to: the first figure of the sentence, before the wounded beside it."""
    last = reading.last
    totals = any(token.text in _FIGURES for token in reading.row[max(0, at - _TO_TOTAL) : at])
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
    return token.size >= _MUCH
