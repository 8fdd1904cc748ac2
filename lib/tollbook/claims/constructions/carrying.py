"""Figures that go back to a harm named in a sentence before: "The figure has since passed 60,000", "It had been 800,000"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from tollbook.claims.constructions.ellipsis import from_parent
from tollbook.claims.readings import TOPIC, Link, Reading
from tollbook.claims.refusals.not_people import after_things
from tollbook.claims.refusals.spared import says_else
from tollbook.claims.syntax.counted_nouns import Counted, counted
from tollbook.claims.syntax.phrases import NounPhrase, noun_phrase
from tollbook.claims.syntax.times import is_time
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import ADDING

from .parts_told import past_of
from .pointing_back import CARRIERS, MUCH, REACH, goes_back

_RECORDS = frozenset("names obituaries entries".split())
_TOLD_OF = frozenset("such those these them".split())
_MARKS = frozenset("mark milestone threshold".split())
_FIGURES = frozenset("figure estimate toll tally count number".split())  # "the envoy's 600,000 estimate"
_TO_TOTAL = 5  # how far before a figure "the number" that it is put at may stand, in tokens
_SPOKEN = frozenset("speak speaks spoke spoken talk talks talked write writes wrote written".split())
_TO_SPOKE = 5  # how far before a figure such a verb may stand, in tokens
_SAYING = frozenset("say says said".split())
# "Five more were found", how far behind the figure the verb may stand, in tokens, and what says that they live.
_FOUND = frozenset("found recovered discovered retrieved exhumed unearthed pulled dug".split())
_LIVING = frozenset("alive safe unhurt unharmed survivors wounded injured hurt".split())
_TO_FOUND = 4
_REPORTING = frozenset(
    "repeated repeats has have says said claims claimed gave gives given reported returned expects expected counted estimated "
    "acknowledges acknowledged admits admitted recognises recognised recognizes recognized "
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
    row, before = reading.row, [token.text for token in reading.row[max(0, at - REACH) : at]]
    marked, recorded = _is_marked(row, at, phrase), phrase.counts is Counted.RECORDS
    other_count = phrase.counts is Counted.PEOPLE and _is_other_count(row, at, phrase)
    if not (marked or recorded or other_count or phrase.counts is Counted.NOTHING):
        return None
    if _counts_else(row, at, phrase) or _tells_of_other_harm(reading, at, phrase, parent):
        return None
    dead = recorded and parent.category == "killed"
    listed = dead and row[phrase.head or at].text in _RECORDS
    if _is_subject(row, at, phrase.end) and not (listed or marked):
        return None  # the subject of a verb
    told = parent.number == TOPIC or _is_told(before) or _stands_alone(row, at)
    if not (marked or dead or other_count or (told and _ends(row, phrase)) or goes_back(row, at, phrase)):
        return None
    return _of_toll(from_parent(reading, at, parent, "carried", phrase), before, row[phrase.end :])


def _counts_else(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """Whether the figure is told of something else: "several cases of theft", "in 19 cases the accused had no lawyer"."""
    around = (row[at - 1].text if at else "", row[phrase.end].text if phrase.end < len(row) else "")
    cases = phrase.counts is Counted.RECORDS and (around[0] == "in" or around[1] == "of")
    return cases or says_else(row, phrase) or _of_other_verb(row, at, phrase) or _is_of_others(row, at)


def _tells_of_other_harm(reading: Reading, at: int, phrase: NounPhrase, parent: Link) -> bool:
    """Whether a harm stands before the figure that is no figure's yet; "combed the obituaries and found 25,000 names"."""
    row = reading.row
    answers = at > 0 and row[at - 1].text in _SAYING and parent.rule == "carried"
    told_of = {link.harm for link in (parent, *reading.links.values())}
    near = range(max(0, at - REACH), at)
    other = any(
        row[i].kind is Kind.HARM and i not in told_of and not _is_summed(row, i, told_of) for i in near
    )
    named = phrase.counts is Counted.RECORDS
    return (other and not (answers or named)) or after_things(reading, at)


def _is_summed(row: Sequence[Token], harm: int, told_of: Collection[int | None]) -> bool:
    """ "900 were killed or wounded; the ministry puts the number at 700": a harm joined to the one that was told of."""
    return row[harm - 1].text in ("or", "and") and harm - 2 in told_of


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
    """ "The capital spoke of 58 northern soldiers", "the monitor counted 12 men of the guard": another count of the harm just told of."""
    before = [token.text for token in row[max(0, at - 2) : at] if token.text != '"']
    gives = _spoke_of(before) or before[-1:] in (["counted"], ["counts"])
    behind = [token for token in row[past_of(row, phrase.end) :] if token.text != '"'][:1]
    ends = not behind or behind[0].kind in (Kind.PUNCTUATION, Kind.CONJUNCTION)
    start = next((i for i in range(at, 0, -1) if row[i].text in (";", ",")), 0)
    return gives and ends and not any(token.harm is not None for token in row[start:])


def _of_toll(link: Link, before: Sequence[str], behind: Sequence[Token]) -> Link:
    """The link, for a toll of the dead, whoever was counted last: "raised its count to 89, saying more bodies were found"."""
    dead = "toll" in before or any(t.harm is not None and t.harm.category == "killed" for t in behind)
    return replace(link, category="killed") if link.category == "wounded" and dead else link


def _is_of_others(row: Sequence[Token], at: int) -> bool:
    """ "put the number of defenders at 7,000": the number is of people of whom no harm is told."""
    for left in range(at - 1, max(0, at - REACH), -1):
        if row[left].text == "of" and row[left - 1].text in CARRIERS:
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


def _ends(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a mark, a joint, or a time stands right after the figure."""
    if phrase.end >= len(row):
        return True
    token = row[phrase.end]
    led = (token.kind is Kind.PREPOSITION and token.text != "of") or token.text == "when"
    return led or token.kind in (Kind.PUNCTUATION, Kind.CONJUNCTION) or is_time(row, phrase.end)


def _is_told(before: Sequence[str]) -> bool:
    """ "he repeated 40,000", "they have spoken of 900", "the whole of last year had 172"."""
    if not before:
        return False
    saw = before[-1] in ("had", "saw") and any(counted(word) is Counted.TIME for word in before)
    return saw or _spoke_of(before) or before[-1] in _REPORTING


def _spoke_of(before: Sequence[str]) -> bool:
    """ "Spoke of 900", "spoke in December of up to 900"."""
    near = before[-_TO_SPOKE:-1] if before[-1:] == ["of"] else []
    at = next((i for i in range(len(near) - 1, -1, -1) if near[i] in _SPOKEN), None)
    return at is not None and near[at + 1 : at + 2] in ([], ["on"], ["in"], ["last"])


def _stands_alone(row: Sequence[Token], at: int) -> bool:
    """ "10,000? 100,000?": a large figure that opens its sentence, with no verb after it."""
    told_else = any(token.kind is Kind.AUX for token in row[at + 1 : at + 9])
    return _opens_sentence(row, at) and row[at].size >= MUCH and not told_else


def _told_total(reading: Reading, at: int) -> Link | None:
    """What "the number", "the toll" goes back to: the first figure of the sentence, before the wounded beside it."""
    last = reading.last
    totals = any(token.text in _FIGURES for token in reading.row[max(0, at - _TO_TOTAL) : at])
    if last is None and totals and _counts_unharmed(reading, at):
        return None  # "1,000 foreigners stayed, whereas in May the number was 3,000"
    if last is None or not totals:
        return last or reading.before
    return next(iter(reading.links.values()))


def _counts_unharmed(reading: Reading, at: int) -> bool:
    """Whether the sentence counted people before the figure, of whom it tells no harm."""
    counts = (
        noun_phrase(reading.row, i).counts for i, t in enumerate(reading.row[:at]) if t.kind is Kind.NUMBER
    )
    return any(each is Counted.PEOPLE for each in counts)


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
