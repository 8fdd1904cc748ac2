"""The noun phrase a number counts: a shallow chunk over tokens, no parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .counted import Counted, counted
from .tokens import Kind, Token
from .words import ATTESTED, PARTICIPLES, UNITS

_LONGEST_PHRASE = 9
_NOUNS = frozenset({Kind.WORD, Kind.NAME, Kind.HARM})
_PARTITIVE = frozenset('" them these those whom which the its his her their our us a an my'.split())
_PARTICLES = frozenset("up in out off over".split())
_WHOLLY = frozenset("whom them us".split())
_PHRASE_DETERMINERS = frozenset("more other further additional 's its his their our her such another".split())
_OF_COURTS = frozenset("criminal court legal civil murder".split())  # cases of no harm
_ATTRIBUTIVE = frozenset("police civilian army navy military adult child guard".split())
# How the names of peoples end, in the plural.
_PEOPLES = ("ans", "ons", "is", "ese", "ards")
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)


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
            attributive = attributive and not _is_full(row, head)
            if not (
                token.harm.syntax == "noun"
                or attributive
                or (partitive and (end == at or base == end - 1) and row[end - 1].text not in _WHOLLY)
            ):
                break
            harm, harm_is_head = end, not attributive
            end += 1
            if harm_is_head:
                head = harm
                break
            continue
        if token.kind is Kind.CONJUNCTION and end > at and _joins_modifiers(row, end):
            head, end = end + 1, end + 2
            continue
        if partitive and token.kind is Kind.NUMBER and base is None:
            base = end
        elif out_of and base == end - 1 and token.text == "of":
            pass
        elif not _inside(row, end, head):
            break
        owned = (
            row[end - 1].text == "'s" or row[end - 1].text in UNITS
        )  # "the army's generals", "army soldiers"
        if token.kind in (Kind.WORD, Kind.NAME) and not (
            head is not None and _is_person(row[head]) and not owned
        ):
            head = end
        end += 1
    head, end = _compound(row, head, end)
    head, end = _past_proper_name(row, head, end)
    if (bodies := _bodies_of(row, head, end)) is not None:
        return NounPhrase(start, bodies + 1, bodies, Counted.PEOPLE, bodies, True)
    end = _past_second_noun(row, head, end)
    return NounPhrase(start, end, head, _what(row, at, end, head), harm, harm_is_head, partitive, base)


def _opening(row: Sequence[Token], number: int) -> tuple[int, int, bool]:
    """Where the phrase starts, where what is counted starts, and whether a part is taken of that."""
    start = _past_increment(row, number + 1)
    texts = [token.text for token in row[start : start + 2]]
    if texts == [",", "of"] and _is_vague(row[number]):
        start += 1  # "hundreds, if not thousands, of villagers"
        texts = [token.text for token in row[start : start + 2]]
    after = row[start + 1] if start + 1 < len(row) else None
    if after is not None and texts[0] == "of":
        if after.text in _PARTITIVE:
            return start, start + 2, True
        if after.kind in _NOUNS or (after.kind is Kind.ADVERB and _continues(row, start + 1)):
            return start, start + 1, False
    if texts == ["out", "of"] and start + 2 < len(row) and row[start + 2].kind is Kind.NUMBER:
        return start, start + 2, True  # "four out of 20 of the army's generals"
    return start, start, False


def _is_vague(token: Token) -> bool:
    return token.number is not None and token.number.form == "vague"


def _past_proper_name(row: Sequence[Token], head: int | None, end: int) -> tuple[int | None, int]:
    """Go on to the people that a name of several words describes: "500 Armed Forces of Norland soldiers"."""
    named = head is not None and head == end - 1 and row[head].kind is Kind.NAME and end + 2 < len(row)
    if not named or row[end].text != "of" or row[end + 1].kind is not Kind.NAME:
        return head, end
    return (end + 2, end + 3) if _is_person(row[end + 2]) else (head, end)


def _bodies_of(row: Sequence[Token], head: int | None, end: int) -> int | None:
    """The index of "bodies" in "13 soldiers' bodies"; None where the people counted own none."""
    owns = head is not None and end == head + 1 and end + 1 < len(row) and _is_person(row[end - 1])
    if not owns or row[end].text != '"' or row[end].start != row[end - 1].end:
        return None
    harm = row[end + 1].harm
    return end + 1 if harm is not None and harm.victim == "body" else None


def _past_second_noun(row: Sequence[Token], head: int | None, end: int) -> int:
    """Past a second noun for the same people: "557 soldiers and officers killed"."""
    joined = (
        head is not None
        and head == end - 1
        and end + 1 < len(row)
        and row[end].text in ("and", "or", "/", "&")
    )
    return end + 2 if joined and row[end + 1].kind is Kind.WORD and _is_person(row[end + 1]) else end


def _past_increment(row: Sequence[Token], at: int) -> int:
    """Past the bracket of a bulletin that gives the day's increment: "10,933 (+3) tanks"."""
    if at + 1 < len(row) and row[at].text == "(" and row[at + 1].text == "+":
        for probe in range(at + 1, min(len(row), at + 5)):
            if row[probe].text == ")":
                return probe + 1
    return at


def _compound(row: Sequence[Token], head: int | None, end: int) -> tuple[int | None, int]:
    """Go on to the thing a person noun only describes: "infantry fighting vehicles", "units of equipment"."""
    if head is None or not _is_person(row[head]) or head != end - 1:
        return head, end
    past_of = end < len(row) and row[end].text == "of" and row[head].text not in ("victims", "members")
    for probe in range(end + past_of, min(len(row), end + (5 if past_of else 2))):
        if row[probe].text == '"' and past_of:
            continue
        if row[probe].kind is not Kind.WORD or _is_busy(row, head, probe):
            break
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


def describes_noun(row: Sequence[Token], at: int) -> bool:
    """Whether the harm word at `at` stands before the noun it describes ("wounded soldiers")."""
    following = row[at + 1] if at + 1 < len(row) else None
    if following is None or is_time(row, at + 1):
        return False
    if following.kind is Kind.NAME:
        return following.text.endswith(_PEOPLES) or any(_is_person(token) for token in row[at + 2 : at + 5])
    return (
        following.kind is Kind.WORD
        and counted(following.text) in (Counted.PEOPLE, Counted.UNKNOWN, Counted.THINGS)
        and not following.text.endswith(("ing", "ed"))
    )


def _is_full(row: Sequence[Token], head: int | None) -> bool:
    """Whether the noun counted has been read, so that a harm word after it is its predicate: "12 farms lost"."""
    return head is not None and row[head].kind is Kind.WORD and counted(row[head].text) is not Counted.UNKNOWN


def _inside(row: Sequence[Token], at: int, head: int | None) -> bool:
    """Whether the token can go on the noun phrase begun before it."""
    token = row[at]
    complete = head is not None and _is_person(row[head])
    if token.kind is Kind.NAME:
        return not complete and token.text not in DAYS
    if token.kind is Kind.WORD and complete:
        noun = _is_person(token) and not token.text.endswith("ed")  # "15,000 people displaced"
        return noun and (row[at - 1].kind in (Kind.WORD, Kind.NAME) or row[at - 1].text == "'s")
    if token.kind in (Kind.WORD, Kind.ADVERB, Kind.RAISING):
        return _describes(row, at, head)
    if token.text in ("total", "remaining"):
        return head is None and _noun_comes(row, at + 1)
    if token.kind is Kind.DETERMINER:
        return token.text in _PHRASE_DETERMINERS or row[at - 1].text == "of"
    return _is_joint(row, at)


def _is_called_up(row: Sequence[Token], at: int) -> bool:
    """ "newly signed up convicts", "freshly called up men": a verb with its particle before the people it describes."""
    after = row[at + 1] if at + 1 < len(row) else None
    return (
        row[at].text in _PARTICLES
        and row[at - 1].text.endswith("ed")
        and after is not None
        and _is_person(after)
    )


def _joins_modifiers(row: Sequence[Token], at: int) -> bool:
    """ "civilian and military deaths", "police and army officers": two words before one noun of harm or of people."""
    if at + 2 >= len(row):
        return False
    before, after, noun = row[at - 1], row[at + 1], row[at + 2]
    counts = (
        noun.harm.syntax == "noun"
        if noun.harm is not None
        else _is_person(noun) and not _is_whole_noun(before)
    )
    words = (Kind.WORD, Kind.NAME)
    return counts and before.kind in words and after.kind in words and not _is_plural(before)


def _is_whole_noun(token: Token) -> bool:
    """Whether the word can be the noun counted: "one nurse and army medics"; not in "police and army officers"."""
    return _is_person(token) and token.text not in _ATTRIBUTIVE


def _is_plural(token: Token) -> bool:
    return token.kind is Kind.WORD and token.text.endswith(("s", "people", "men", "women", "children"))


def _is_joint(row: Sequence[Token], at: int) -> bool:
    """Whether a mark stands inside the phrase: the quotation of "900 'volunteers'", the slash of "122 GMC/OTS men"."""
    if row[at].text == "/":
        return row[at - 1].kind is Kind.NAME and row[at - 1].end == row[at].start and _continues(row, at)
    opened = row[at].text == '"' and at > 0 and row[at - 1].kind is Kind.NUMBER
    return opened or (row[at].kind is Kind.PREPOSITION and _is_called_up(row, at))


def _continues(row: Sequence[Token], at: int) -> bool:
    return at + 1 < len(row) and row[at + 1].kind in _NOUNS


def _describes(row: Sequence[Token], at: int, head: int | None) -> bool:
    """ "the two most wanted men", "1,000 verified deaths", "12 alleged fighters", "40 elderly villagers"."""
    token = row[at]
    if token.kind is Kind.ADVERB:
        return (head is None or _is_called_up(row, at)) and _continues(row, at)
    if token.kind is Kind.RAISING:
        return head is None and token.text in ATTESTED and _noun_comes(row, at + 1)
    verbal = token.text.endswith(("ed", "ing")) or token.text in PARTICIPLES
    if verbal and head is None and at + 2 < len(row) and _is_called_up(row, at + 1):
        return True
    if verbal and row[at - 1].text in _WHOLLY:
        return False  # "one of whom recalled friends"
    return not (verbal and (head is not None or not _continues(row, at)))


def _noun_comes(row: Sequence[Token], at: int) -> bool:
    """Whether what starts here is a noun or goes on to one, and is no verb or harm participle."""
    if at >= len(row):
        return False
    token = row[at]
    if token.harm is not None:
        return token.harm.syntax == "noun" or describes_noun(row, at)
    return token.kind is Kind.NAME or (token.kind is Kind.WORD and not token.text.endswith(("ed", "ing")))


def _is_person(token: Token) -> bool:
    return counted(token.text) is Counted.PEOPLE


def _what(row: Sequence[Token], start: int, end: int, head: int | None) -> Counted:
    if head is None:
        return Counted.NOTHING
    if row[head].kind is Kind.HARM:
        return Counted.PEOPLE
    if row[head].text.endswith("year-olds"):
        return Counted.PEOPLE
    if any(letter.isdigit() for letter in row[head].text):  # "two A-50s": a designation
        return Counted.THINGS
    kind = Counted.PEOPLE if row[head].text == "own" else counted(row[head].text)  # "40 of their own"
    if kind is not Counted.UNKNOWN:
        of_court = kind is Counted.RECORDS and head > start and row[head - 1].text in _OF_COURTS
        return Counted.THINGS if of_court else kind
    kinds = [counted(row[i].text) for i in range(start, end) if row[i].kind in (Kind.WORD, Kind.NAME)]
    return Counted.PEOPLE if Counted.PEOPLE in kinds else Counted.UNKNOWN


def is_time(row: Sequence[Token], at: int) -> bool:
    """Whether a time phrase starts here: "every single day", "last week", "this year"."""
    return (
        any(counted(row[i].text) is Counted.TIME for i in range(at, min(len(row), at + 3)))
        and row[at].kind is not Kind.NUMBER
    )
