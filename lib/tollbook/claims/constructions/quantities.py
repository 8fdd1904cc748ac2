"""What a harm noun amounts to: "casualties have reached 6,000", "put the dead at 70,000", "losses: 900"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.constructions.making import linked
from tollbook.claims.readings import LEFT_REACH, Link, Reading
from tollbook.claims.refusals.not_people import after_things
from tollbook.claims.refusals.spared import goes_home, says_else
from tollbook.claims.syntax.counted_nouns import Counted
from tollbook.claims.syntax.phrases import NounPhrase, noun_phrase
from tollbook.claims.syntax.tokens import Kind, Token, is_dash
from tollbook.claims.syntax.words import BE, COMPANIES, MEASURES, OTHERS, REVISING, SUBSET_OPENERS, WHOLES

from .amounts import can_amount
from .measures import OWNING, STAYING, is_measure

_SIZED = frozenset("estimated numbering numbered put thought totalling totaling".split())
_LISTED_REACH = 40  # after a colon, a list may stand far from its heading
_FEW = 20
_LEAST_TOLD, _TO_TOLD = 2, 9  # how far before a figure "those killed" may stand, in tokens
_PLACING = (Kind.PREPOSITION, Kind.DETERMINER, Kind.NAME, Kind.WORD)
_INCLUDING = frozenset("include includes included comprise comprises comprised".split())
_RECKONING = frozenset("counting excluding with without".split())
_LONGEST_PART = 12  # in tokens
_MOVING = frozenset(
    "climb climbs climbed climbing rise rises rose risen rising grow grows grew growing increase increased mount mounted mounting fall fell drop dropped".split()
)


def quantity_of(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "casualties have reached 6,000", "put the dead at 70,000", "losses: 900", "the toll stood at 40"."""
    row = reading.row
    other = _opens_clause(row, at) or (phrase.partitive and after_things(reading, at))
    if other or not _can_measure(row, at, phrase):
        return None
    listed = at > 0 and (row[at - 1].text in (":", "—", "–") or is_dash(row, at - 1))
    measured = listed or is_measure(row, at) or _stands_now(row, at, phrase)
    left, stop = at, max(-1, at - (_LISTED_REACH if listed else LEFT_REACH))
    while (left := _before_part(row, left - 1)) > stop:
        if row[left].kind is Kind.HARM:
            free = measured and left not in reading.predicates()
            amounts = free and can_amount(row, left, at, listed=listed)
            return linked(reading, at, left, "quantity", phrase) if amounts else None
        if _raises_else(row, left, at):
            return None
        if _measures(row, left):
            measured = True
        elif _ends_measure(row, left, at):
            return None
    return None


def _before_part(row: Sequence[Token], at: int) -> int:
    """Back over what is reckoned in or out between commas: "losses, | including the missing, | amount to 5,000"."""
    if at < 1 or row[at].text != ",":
        return at
    opened = next((i for i in range(at - 1, max(0, at - _LONGEST_PART), -1) if row[i].text == ","), at)
    first = opened + 1 + (row[opened + 1].text == "not")
    return opened - 1 if row[first].text in _RECKONING or row[first].text in SUBSET_OPENERS else at


def _stands_now(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "Civilian dead in the border war now 15": a headline leaves out the verb of what the count is by now."""
    ends = phrase.end >= len(row) or row[phrase.end].kind is Kind.PUNCTUATION
    plain = not any(token.kind in (Kind.AUX, Kind.NUMBER) or token.text == "," for token in row[:at])
    plain = plain and not any(_describes(row, i) for i in range(1, at - 1))
    return at > 1 and row[at - 1].text == "now" and phrase.head is None and ends and plain


def _describes(row: Sequence[Token], at: int) -> bool:
    """ "A hero of the lost battalion": what befell one thing that is named behind it, and no count."""
    owned, noun = row[at - 1].kind is Kind.DETERMINER, row[at + 1]
    one = noun.kind is Kind.WORD and not noun.text.endswith("s") and noun.text not in MEASURES
    return owned and row[at].harm is not None and one


def _measures(row: Sequence[Token], at: int) -> bool:
    """Whether the token leads on from what is measured to its measure: "reached", "were", "at"."""
    token = row[at]
    return (
        token.kind is Kind.QUANTITY
        or token.text in BE
        or token.text in STAYING
        or (token.text in _INCLUDING and row[at - 1].harm is not None)
        or token.text in ("at", "to", "of", ":", "=", "as")
    )


def _ends_measure(row: Sequence[Token], left: int, at: int) -> bool:
    """Whether no harm word before the token can be what the figure at `at` measures."""
    token = row[left]
    if token.text in WHOLES and row[left + 1].text in _SIZED and _is_one_of(row, left):
        return True  # "a serious loss for a force estimated at 30,000"
    return (
        (token.kind is Kind.NUMBER and not _rises_from(row, left) and not _is_of_attack(row, left, at))
        or token.text == ";"
        or (token.text == "." and not _is_inside_date(row, left))
        or token.text in OTHERS
    )


def _raises_else(row: Sequence[Token], verb: int, at: int) -> bool:
    """ "After the deaths the army raised its patrols to 20": what the verb is said of is no measure of harm."""
    if row[verb].text not in REVISING or row[verb + 1].text not in OWNING:
        return False
    return not any(t.text in MEASURES or t.kind is Kind.HARM for t in row[verb + 1 : at])


def _opens_clause(row: Sequence[Token], at: int) -> bool:
    """ "Losses will climb as 30,000 troops move in": behind a verb of rising without an aim, "as" opens a clause."""
    return at > 1 and row[at - 1].text == "as" and row[at - 2].text in _MOVING


def _can_measure(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """Whether nothing that the figure counts or that is said of it speaks against its being a measure of harm."""
    unknown = phrase.counts is Counted.UNKNOWN and not _is_told_before(row, at)
    if phrase.head is not None and (unknown or phrase.counts in (Counted.THINGS, Counted.TIME)):
        return False
    family = at > 1 and row[at - 2].text in COMPANIES  # "killed were a family of five"
    part = (
        not family
        and at > 1
        and row[at - 1].text == "of"
        and (row[at - 2].kind is Kind.WORD or row[at - 2].text == "passing")
        and row[at - 2].text not in MEASURES
    )
    told = phrase.counts is Counted.PEOPLE and _is_told_before(row, at)
    if part or (goes_home(row, phrase) and not told) or _are_from(row, at, phrase):
        return False
    if phrase.head is None:  # "that choice of his was the right one", "above those of the three before"
        number = row[at].number
        small = number is not None and (number.low or _FEW) < _FEW
        return row[at].text != "one" and not (small and at > 0 and row[at - 1].text == "the")
    subject = phrase.end < len(row) and row[phrase.end].kind is Kind.AUX and row[at - 1].text != ":"
    exists = at > 1 and row[at - 1].text in BE and row[at - 2].text == "there"
    return told or not (subject or exists or says_else(row, phrase))


def _are_from(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "The dead were all from one family", "the victims belonged to two families": where they come from, not how many."""
    head = row[phrase.head].text if phrase.head is not None else ""
    return head in ("family", "families") and row[at - 1].text in ("from", "to")


def _is_told_before(row: Sequence[Token], at: int) -> bool:
    """ "Among those killed in the raid were 12 pilots", "The wounded include nine cooks": what befell them stands before."""
    if at < _LEAST_TOLD or row[at - 1].text not in BE | _INCLUDING:
        return False
    if row[at - 2].harm is not None:
        return True
    for left in range(at - 2, max(0, at - _TO_TOLD), -1):
        harm = row[left].harm
        if harm is not None:
            return harm.syntax != "noun" and row[left - 1].text in ("the", "those")
        if row[left].kind not in _PLACING:
            return False
    return False


def _is_inside_date(row: Sequence[Token], stop: int) -> bool:
    """Whether the stop is one of "24.02.22"."""
    return stop + 1 < len(row) and row[stop + 1].start == row[stop].end and row[stop + 1].text[:1].isdigit()


def _is_one_of(row: Sequence[Token], noun: int) -> bool:
    """Whether "a" or "an" opens the noun's phrase."""
    return any(token.text in ("a", "an") for token in row[max(0, noun - 5) : noun])


def _is_of_attack(row: Sequence[Token], left: int, at: int) -> bool:
    """ "the toll of the raid on two camps has risen to 38": things counted between the toll and what it comes to."""
    told = row[at - 1].text in ("to", "at") and row[at - 2].kind is Kind.QUANTITY
    return told and noun_phrase(row, left).counts in (Counted.THINGS, Counted.TIME)


def _rises_from(row: Sequence[Token], at: int) -> bool:
    return at > 0 and row[at - 1].text in ("from", "of")
