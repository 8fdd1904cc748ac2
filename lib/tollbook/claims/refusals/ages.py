"""Numbers that are ages: "a baker, 25,", "two rescue workers, 31 and 44,", "a man of 40", "dead at 62"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.syntax.counted_nouns import Counted, counted
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import BE, ESTIMATING, MEASURES

from .pronouns import SPEAKS

# Years that an age put after a name may be.
_YOUNGEST, _OLDEST = 14, 110
_TWO = 2
_PAIRS = frozenset(
    "couple parents spouses twins sisters brothers siblings pair grandparents newlyweds pensioners".split()
)
_AGED = frozenset("boys girls children men women teenagers brothers sisters youths".split())
# What may stand between the comma and an age: "Ada Holm, also 44, died", "Ole Dahl, just 19,".
_QUALIFYING = frozenset("also just only then now still barely himself herself".split())
_EXTREMES, _MARKS = frozenset("youngest oldest eldest".split()), frozenset(",;:")
_TO_EXTREME = 8  # how far before an age "the youngest" may stand, in tokens
_TO_NAME = 5  # how far back in "Ada Holm (54) and Ole" the name before stands, in tokens
_TO_PUT = 5  # how far before the dead such a verb may stand, in tokens
# What a bounded age is said of: "was under 25", "all of them over 60".
_OF_PEOPLE = [
    [word] for word in ("was", "is", "them", "whom", "all", "both", "were", "children", "civilians")
]


def is_age(row: Sequence[Token], at: int, phrase: NounPhrase, before: Sequence[str]) -> bool:
    """ "aged 34", "a baker, 25,", "a man of 40", "dead at 62"."""
    aged = "aged" in before or "ages" in [token.text for token in row[max(0, at - 5) : at]]
    if aged and phrase.counts is not Counted.PEOPLE:
        return True
    put = before[-1:] == ["them"] and before[-2:-1] != ["of"]  # "puts them over 90"
    bounded = before[-1:] in _OF_PEOPLE and not put and _is_bounded_age(row, at)
    unripe = before[-2:] == ["not", "yet"]  # "men not yet 50 had died"
    now = before[-2:] == [",", "now"] and _is_of_one_now(row, at, phrase.end)
    told = unripe or bounded or now or _is_of_extreme(row, at) or _in_list_of_ages(row, at)
    if phrase.head is None and told:
        return True
    called = len(before) > 1 and (_one_person(before[-2]) or _is_a_native(row, at - 2))
    if before[-1:] in (["of"], ["under"], ["aged"]) and called:
        return True
    if at < 2 or not (_could_be_age(row[at]) or _is_childs(row, at, phrase)):
        return False
    if before[-1:] == ["at"]:
        return _is_end_of_life(row, at - 2)
    if phrase.head is None and before[-2:-1] == [","] and before[-1] in _QUALIFYING:
        before, at = before[:-1], at - 1
    return _is_in_brackets(row, at) or (
        before[-1:] == [","] and phrase.head is None and _is_put_after(row, at, phrase.end)
    )


def _is_in_brackets(row: Sequence[Token], at: int) -> bool:
    """ "Ada Holm (54) said", "a baker (25) died"."""
    alone = row[at - 1].text == "(" and at + 1 < len(row) and row[at + 1].text == ")"
    return alone and _is_of_one_named(row, at - 2)


def _is_of_one_named(row: Sequence[Token], at: int) -> bool:
    """ "Ada Holm (54) said", "a baker (25)"; not "in Lower Amber (54)", nor in a list of such places."""
    if row[at].kind is not Kind.NAME:
        return _names_one(row, at)
    first = at
    while first > 0 and row[first - 1].kind is Kind.NAME:
        first -= 1
    led = row[first - 1] if first > 0 else None
    listed = led is not None and led.text in (":", ",", "and", ")")
    if listed and row[first - 2].kind is Kind.WORD and row[first - 1].text == ",":
        return first < at  # "the mayor, Ada Holm (54)"
    if listed and first > _TO_NAME and row[first - 2].text == ")":
        return _is_of_one_named(row, first - _TO_NAME)
    return first < at and not listed and (led is None or led.text == "to" or led.kind is not Kind.PREPOSITION)


def _is_of_extreme(row: Sequence[Token], at: int) -> bool:
    """ "The youngest of them 19", "the oldest of the dead was 80"; not "the oldest school was hit, killing 12"."""
    words = [token.text for token in row[max(0, at - _TO_EXTREME) : at]]
    last = next((i for i in range(len(words) - 1, -1, -1) if words[i] in _EXTREMES), None)
    if last is None or not _MARKS.isdisjoint(words[last:]):
        return False
    return set(words[last + 1 :]) <= {"of", "them", "whom"} or words[-1] in BE


def _is_put_after(row: Sequence[Token], at: int, end: int) -> bool:
    """ "a baker, 25,", "Ada Holm, 25,", "one of them, 25, died"; ' said Ada Holm, 25' too."""
    if end >= len(row) or row[end].text == ".":
        named = next((i for i in range(at - 2, -1, -1) if row[i].kind is not Kind.NAME), 0)
        return named < at - 2 and row[named].text in SPEAKS
    if row[end].text != ",":
        return False
    return row[at - 2].kind is Kind.NAME or _names_one(row, at - 2) or _is_one_of_them(row, at - 2)


def _is_of_one_now(row: Sequence[Token], at: int, end: int) -> bool:
    """ "The wounded boy of the war, now 15, walks again": of one person told of; but "the dead, now 15, include"."""
    closed = end < len(row) and row[end].text == ","
    return closed and any(_one_person(token.text) for token in row[max(0, at - _TO_EXTREME) : at])


def _is_one_of_them(row: Sequence[Token], at: int) -> bool:
    """ "One of them, 63, died", "one, 63, died": a person told apart from others."""
    words = [token.text.lower() for token in row[max(0, at - 2) : at + 1]]
    return words[-1] == "one" or words in (["one", "of", "them"], ["one", "of", "whom"])


def _is_bounded_age(row: Sequence[Token], at: int) -> bool:
    """ "One in three of the dead was under 25"; but "the toll was under 25"."""
    number = row[at].number
    if number is None or [hedge.lower() for hedge in number.hedges] not in (["under"], ["over"]):
        return False
    measured = any(token.text in MEASURES | {"losses", "casualties"} for token in row[max(0, at - 7) : at])
    return not measured and number.size < _OLDEST


def _in_list_of_ages(row: Sequence[Token], at: int) -> bool:
    """ "two rescue workers, 31 and 44, died": between commas so many ages as there are people."""
    start = at
    while start > 0 and (row[start - 1].text in ("and", ",", "(") or _is_low(row[start - 1])):
        start -= 1
    end = at
    while end + 1 < len(row) and (row[end + 1].text in ("and", ",", ")") or _is_low(row[end + 1])):
        end += 1
    if [token.text for token in row[max(0, at - 1) : at]] == ["and"] and _is_of_aged(row, at - 2):
        return True  # "two boys of 11 and 14 were killed"
    listed = row[start].text + row[end].text in (",,", "()") and start > 1
    ages = sum(token.number is not None for token in row[start : end + 1])
    if listed and row[start - 1].text in _PAIRS and ages == _TWO:
        return True  # "a married couple, 61 and 64, were hurt"
    if not listed or counted(row[start - 1].text) is not Counted.PEOPLE:
        return False
    people = next((t.number for t in reversed(row[max(0, start - 5) : start]) if t.number is not None), None)
    return people is not None and ages > 1 and people.low == ages == people.high


def _is_of_aged(row: Sequence[Token], first: int) -> bool:
    """ "Boys of [11]": whether the word is an age, no number of anything, said of people whose ages are told."""
    aged = first > 1 and row[first].text.isdigit() and row[first].number is None
    return aged and row[first - 1].text == "of" and row[first - 2].text in _AGED


def _is_low(token: Token) -> bool:
    return token.bound == "exact" and token.size < _OLDEST


def _is_childs(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "was Ole, eight, who": a young age between commas, with what is told of the child after it."""
    small = row[at].bound == "exact" and row[at].size < _YOUNGEST
    follower = row[phrase.end + 1] if phrase.end + 1 < len(row) else None
    told = follower is not None and (follower.kind is Kind.RELATIVE or follower.text in ("was", "his", "her"))
    return small and told


def _is_end_of_life(row: Sequence[Token], at: int) -> bool:
    """ "Dies at 62", "dead at 91"; but "put its dead at 71", "the number of dead at 26"."""
    harm = row[at].harm
    of_many = at > 0 and (row[at - 1].kind is Kind.DETERMINER or row[at - 1].text in ("of", "own"))
    # "Puts the northern dead at 42", "puts northern dead at 42".
    of_many = of_many or any(token.text in ESTIMATING for token in row[max(0, at - _TO_PUT) : at])
    ends = harm is not None and harm.category == "killed" and harm.syntax in ("intransitive", "state")
    return ends and not of_many


def _could_be_age(token: Token) -> bool:
    return _is_low(token) and token.size >= _YOUNGEST


def _names_one(row: Sequence[Token], at: int) -> bool:
    """Whether one person is called by a noun: "a young baker, 25," but no "the total, 25,"."""
    if row[at].kind is not Kind.WORD or row[at].text in MEASURES or row[at].text.endswith("s"):
        return False
    for left in range(at - 1, max(-1, at - 5), -1):
        if row[left].kind is Kind.DETERMINER:
            return True
        if row[left].kind not in (Kind.WORD, Kind.NAME):
            return False
    return False


def _is_a_native(row: Sequence[Token], at: int) -> bool:
    """ "An Orran of 47": one person called by his land."""
    return at > 0 and row[at].kind is Kind.NAME and row[at - 1].text in ("a", "an")


def _one_person(word: str) -> bool:
    return (
        counted(word) is Counted.PEOPLE
        and not word.endswith("s")
        and word
        not in ("people", "men", "women", "children", "family", "crew", "group", "team", "squad", "couple")
    )
