"""The noun phrase a number counts: a shallow chunk over tokens, no parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.claims.closed_classes import POSSESSIVES

from .counted_nouns import Counted, counted
from .modifiers import NOUNS, WHOLLY, continues, describes_noun, inside, is_full, is_person, joins_modifiers
from .tokens import Kind, Token
from .words import ADDING, OTHER_VERBS, UNITS

_LONGEST_PHRASE = 9
_PARTITIVE = frozenset('" them these those whom which the its his her their our us a an my'.split())
_APART = frozenset("ago earlier later".split())
_PACED = frozenset("daily weekly monthly yearly annually nightly".split())
_SUPPOSING = frozenset({"if", "unless"})
_OF_COURTS = frozenset("criminal court legal civil murder".split())  # cases of no harm


@dataclass(slots=True)
class NounPhrase:
    """What follows a number: tokens `start` to `end` of the row.

    `head` is the index of the noun counted, None where the number stands alone. `counts` says what kind
    of thing the head is. `harm` is a harm word inside: as the head ("600 deaths") or before it ("600
    wounded soldiers"). `partitive` is "of them", "of whom", "of the dead"; `base` is the index of the
    number that a partitive takes its part of ("nine of his ten children").
    """

    start: int
    end: int
    head: int | None
    counts: Counted
    harm: int | None = None
    harm_is_head: bool = False
    partitive: bool = False
    base: int | None = None


def noun_phrase(row: Sequence[Token], number: int) -> NounPhrase:
    """The noun phrase that the number at index `number` opens."""
    start, at, partitive = _opening(row, number)
    out_of = partitive and row[start].text == "out"
    head, harm, harm_is_head, base = None, None, False, None
    end = at
    while end < len(row) and end - at < _LONGEST_PHRASE:
        token = row[end]
        if token.harm is not None:
            attributive = token.harm.syntax in ("transitive", "state") and describes_noun(row, end)
            attributive = attributive and not is_full(row, head)
            if not (
                token.harm.syntax == "noun"
                or attributive
                or (partitive and (end == at or base == end - 1) and row[end - 1].text not in WHOLLY)
            ):
                break
            harm, harm_is_head = end, not attributive
            end += 1
            if harm_is_head:
                head = harm
                break
            continue
        if token.text in _SUPPOSING:
            break  # "put it at 80,000 if injuries were counted"
        if _opens_time(row, end):
            break  # "12 of them last week", "40 this month, 12 last week"
        if token.kind is Kind.CONJUNCTION and end > at and joins_modifiers(row, end):
            head, end = end + 1, end + 2
            continue
        if partitive and token.kind is Kind.NUMBER and base is None:
            base = end
        elif out_of and base == end - 1 and token.text == "of":
            pass
        elif not inside(row, end, head):
            break
        owned = (
            row[end - 1].text == "'s" or row[end - 1].text in UNITS
        )  # "the army's generals", "army soldiers"
        if token.kind in (Kind.WORD, Kind.NAME) and not (
            head is not None and is_person(row[head]) and not owned
        ):
            head = end
        end += 1
    head, end = _compound(row, head, end)
    head, end = _past_proper_name(row, head, end)
    if (bodies := _bodies_of(row, head, end)) is not None:
        return NounPhrase(start, bodies + 1, bodies, Counted.PEOPLE, bodies, True)
    end = _past_second_noun(row, head, end)
    return NounPhrase(start, end, head, _what(row, at, end, head), harm, harm_is_head, partitive, base)


def _opens_time(row: Sequence[Token], at: int) -> bool:
    """Whether "last week", "this year", "two weeks ago", or "daily" as an adverb stands there."""
    after = row[at + 1] if at + 1 < len(row) else None
    if row[at].text in _PACED:
        return after is None or after.kind in (Kind.PUNCTUATION, Kind.PREPOSITION, Kind.CONJUNCTION)
    if after is None or counted(after.text) is not Counted.TIME:
        return False
    ago = at + 2 < len(row) and row[at + 2].text in _APART
    return ago or row[at].text in ("last", "this")


def _opening(row: Sequence[Token], number: int) -> tuple[int, int, bool]:
    """Where the phrase starts, where what is counted starts, and whether a part is taken of that."""
    start = _past_increment(row, number + 1)
    texts = [token.text for token in row[start : start + 2]]
    after = row[start + 1] if start + 1 < len(row) else None
    if after is not None and texts[0] == "of":
        if after.text in _PARTITIVE:
            return start, start + 2, True
        if _owns_number(row, start + 1):
            return start, start + 3, True
        adds = after.kind is Kind.ADVERB or after.text in ADDING  # "dozens of other fighters"
        if after.kind in NOUNS or (adds and continues(row, start + 1)):
            return start, start + 1, False
    if texts == ["out", "of"] and start + 2 < len(row) and row[start + 2].kind is Kind.NUMBER:
        return start, start + 2, True  # "four out of 20 of the army's generals"
    return start, start, False


def _owns_number(row: Sequence[Token], at: int) -> bool:
    """ "14 of [Norland's 17] towns": the owner of a whole that has its own figure."""
    if at + 2 >= len(row) or row[at].kind is not Kind.NAME:
        return False
    return row[at + 1].text == "'s" and row[at + 2].kind is Kind.NUMBER


def _past_proper_name(row: Sequence[Token], head: int | None, end: int) -> tuple[int | None, int]:
    """Go on to the people that a name of several words describes: "500 Armed Forces of Norland soldiers"."""
    named = head is not None and head == end - 1 and row[head].kind is Kind.NAME and end + 2 < len(row)
    if not named or row[end].text != "of" or row[end + 1].kind is not Kind.NAME:
        return head, end
    return (end + 2, end + 3) if is_person(row[end + 2]) else (head, end)


def _bodies_of(row: Sequence[Token], head: int | None, end: int) -> int | None:
    """The index of "bodies" in "13 soldiers' bodies"; None where the people counted own none."""
    owns = head is not None and end == head + 1 and end + 1 < len(row) and is_person(row[end - 1])
    if not owns or row[end].text != '"' or row[end].start != row[end - 1].end:
        return None
    harm = row[end + 1].harm
    return end + 1 if harm is not None and harm.victim == "body" else None


def _past_second_noun(row: Sequence[Token], head: int | None, end: int) -> int:
    """Past a second noun for the same people: "557 soldiers and officers killed", "soldiers and police officers"."""
    joined = (
        head is not None and head == end - 1 and end < len(row) and row[end].text in ("and", "or", "/", "&")
    )
    past = end + 1
    while joined and past < len(row) and row[past].kind is Kind.WORD and is_person(row[past]):
        past += 1
    return past if joined and past > end + 1 else end


def _past_increment(row: Sequence[Token], at: int) -> int:
    """Past the bracket of a bulletin that gives the day's increment: "10,933 (+3) tanks"."""
    if at + 1 < len(row) and row[at].text == "(" and row[at + 1].text == "+":
        for probe in range(at + 1, min(len(row), at + 5)):
            if row[probe].text == ")":
                return probe + 1
    return at


def _compound(row: Sequence[Token], head: int | None, end: int) -> tuple[int | None, int]:
    """Go on to the thing a person noun only describes: "infantry fighting vehicles", "units of equipment"."""
    if head is None or not is_person(row[head]) or head != end - 1:
        return head, end
    past_of = end < len(row) and row[end].text == "of" and row[head].text not in ("victims", "members")
    for probe in range(end + past_of, min(len(row), end + (5 if past_of else 2))):
        if row[probe].kind is not Kind.WORD or row[probe].text in OTHER_VERBS or _is_busy(row, head, probe):
            break  # "five gunmen took part"
        if counted(row[probe].text) is Counted.THINGS:
            return probe, probe + 1
    return head, end


def _is_busy(row: Sequence[Token], head: int, at: int) -> bool:
    """Whether the word tells what several people were doing: "brothers tending sheep", not "infantry fighting vehicles"."""
    several = row[head].text.endswith("s") or row[head].text in (
        "men",
        "women",
        "people",
        "children",
        "police",
    )
    return several and at == head + 1 and row[at].text.endswith("ing")


def _what(row: Sequence[Token], start: int, end: int, head: int | None) -> Counted:
    if head is None:
        return Counted.NOTHING
    # "Suicide bombers" are no planes.
    named = head > start and counted(f"{row[head - 1].text} {row[head].text}") is Counted.PEOPLE
    if named or row[head].kind is Kind.HARM or row[head].text.endswith("year-olds"):
        return Counted.PEOPLE
    if any(letter.isdigit() for letter in row[head].text):  # "two A-50s": a designation
        return Counted.THINGS
    kind = Counted.PEOPLE if row[head].text == "own" else counted(row[head].text)  # "40 of their own"
    if kind is not Counted.UNKNOWN:
        of_court = kind is Counted.RECORDS and head > start and row[head - 1].text in _OF_COURTS
        return Counted.THINGS if of_court else kind
    kinds = [counted(row[i].text) for i in range(start, end) if row[i].kind in (Kind.WORD, Kind.NAME)]
    return Counted.PEOPLE if Counted.PEOPLE in kinds else Counted.UNKNOWN


def is_of_own(row: Sequence[Token], at: int) -> bool:
    """ "11 of their fighters", "32 of its citizens": a part of an army or a people, and of no figure told before."""
    return [token.text for token in row[at + 1 : at + 2]] == ["of"] and any(
        token.text in POSSESSIVES for token in row[at + 2 : at + 3]
    )
