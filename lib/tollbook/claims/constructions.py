"""Constructions that join a number to a harm word of its own sentence: ordered rules over its tokens.

Each rule is one construction of English and has a name, which every claim keeps. The first that applies wins.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tollbook.claims.counted import Counted
from tollbook.claims.ellipsis import carried, from_parent, goes_on
from tollbook.claims.harm import HarmWord
from tollbook.claims.meanings import category_of
from tollbook.claims.phrases import NounPhrase, noun_phrase, predicate
from tollbook.claims.readings import LEFT_REACH, Link, Reading
from tollbook.claims.refusals import after_things, goes_home, handed_over, lives_lost, pronoun_one
from tollbook.claims.tokens import Kind, Token
from tollbook.claims.words import (
    BE,
    MEASURES,
    OTHERS,
    QUANTITY_VERBS,
    SUBSET_OPENERS,
)

_CONTACT = 3  # a predicate this close to its noun phrase outranks a verb before the number


_LISTED_REACH = 40  # after a colon, a list may stand far from its heading


def _increment(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "1,000,340 personnel (+1,140 over the past day)"."""
    row = reading.row
    if at < 2 or row[at - 1].text != "+" or row[at - 2].text != "(" or reading.last is None:
        return None
    parent = reading.last
    return from_parent(reading, at, parent, "increment", phrase) if parent.number >= at - 6 else None


def _closest_predicate(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "30 wounded", "12 people were killed", "31,000 soldiers dead": said right after the phrase."""
    if phrase.harm_is_head:
        return None
    found = predicate(reading.row, phrase)
    if found is None or found[1] > _CONTACT:
        return None
    return _linked(reading, at, found[0], "predicate", phrase)


def _verb_before(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "killed 12 people", "losing up to 100 soldiers", "the execution of 147 prisoners"."""
    row = reading.row
    left = _skip_left(row, at - 1)
    if left >= 0 and row[left].text == "of":
        harm = _harm_at(row, left - 1)
        if harm is None or (harm.victim == "lives" and not lives_lost(row, at)):
            return None
        own = (
            phrase.harm
            if phrase.harm_is_head and harm.syntax == "noun" and harm.text != "execution"
            else None
        )
        return _linked(reading, at, own if own is not None else left - 1, "harm_of", phrase)
    harm = _harm_at(row, left)
    if harm is None or harm.syntax != "transitive" or left in reading.predicates():
        return None
    if _passive(row, left) and harm.category != "losses":
        return None
    head = row[phrase.harm].harm if phrase.harm is not None else None
    if head is not None and head.category != "captured" and harm.category != "captured":
        return None
    return _linked(reading, at, left, "object", phrase)


def _own_noun(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "4,700 casualties", "1,245 bodies", "600 wounded soldiers", "370,000 cases of injury"."""
    row = reading.row
    if phrase.counts is Counted.RECORDS and phrase.end + 1 < len(row) and row[phrase.end].text == "of":
        of = _harm_at(row, phrase.end + 1)
        return _linked(reading, at, phrase.end + 1, "own_noun", phrase) if of is not None else None
    harm = row[phrase.harm].harm if phrase.harm is not None else None
    if harm is None or phrase.harm is None:
        return None
    if harm.category == "captured" and phrase.harm_is_head:
        if handed_over(row, at, phrase):
            return None
        further = predicate(row, phrase)
        if further is not None:
            return _linked(reading, at, further[0], "predicate", phrase)
    if harm.victim == "lives" and not lives_lost(row, at):
        return None
    return _linked(reading, at, phrase.harm, "own_noun", phrase)


def _far_predicate(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "12 people sheltering in a school in the city were, police said, killed"."""
    if phrase.harm_is_head:
        return None
    found = predicate(reading.row, phrase)
    return None if found is None else _linked(reading, at, found[0], "far_predicate", phrase)


def _part_of(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "including 38 children", "of whom 26,000 were violent", "three of them", "94 women among them"."""
    row = reading.row
    opener = _opens_subset(row, at)
    among = [token.text for token in row[phrase.end : phrase.end + 3]]
    inserted = (
        phrase.partitive
        and at > 0
        and row[at - 1].kind in (Kind.PUNCTUATION, Kind.CONJUNCTION, Kind.PREPOSITION)
    )
    if after_things(reading, at) or goes_home(row, phrase):
        return None
    follows = reading.last if opener is None or opener > 0 else None
    parent = follows or (reading.before if opener is not None else None)
    if parent is None or not (
        opener is not None or inserted or among[:2] == ["among", "them"] or among[1:] == ["among", "them"]
    ):
        return None
    return None if pronoun_one(row, at, phrase) else from_parent(reading, at, parent, "part", phrase)


def _opens_subset(row: Sequence[Token], at: int) -> int | None:
    """The index of "including", "among them", "of whom" that governs the number; None where none does."""
    for left in range(at - 1, max(-1, at - 7), -1):
        if row[left].text in SUBSET_OPENERS:
            return left
        if row[left].text in ("them", "these", "those") and left > 0 and row[left - 1].text == "of":
            return left - 1
        if row[left].text == "which" and left > 0 and row[left - 1].text == "of":
            return left - 1
        if row[left].kind in (Kind.HARM, Kind.AUX, Kind.QUANTITY) or row[left].text in (".", ";", ":"):
            return None
    return None


def _quantity_of(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:  # noqa: PLR0911
    """ "casualties have reached 6,000", "put the dead at 70,000", "losses: 900", "the toll stood at 40"."""
    if phrase.counts in (Counted.THINGS, Counted.UNKNOWN, Counted.TIME) and phrase.head is not None:
        return None
    row = reading.row
    if (
        at > 1
        and row[at - 1].text == "of"
        and row[at - 2].kind is Kind.WORD
        and row[at - 2].text not in MEASURES
    ):
        return None
    if pronoun_one(row, at, phrase) or goes_home(row, phrase):
        return None
    listed = row[at - 1].text in (":", "—", "–") if at else False
    measured = listed or _bound_verb(row[at]) or _figure_for(row, at)
    for left in range(at - 1, max(-1, at - (_LISTED_REACH if listed else LEFT_REACH)), -1):
        token = row[left]
        if token.kind is Kind.HARM:
            lives = token.harm is not None and token.harm.victim == "lives" and not lives_lost(row, at)
            bare = (
                token.harm is not None
                and token.harm.syntax == "transitive"
                and not _measured_verb(row, left)
                and not (listed and left == at - 2)  # "Killed: 40"
            )
            if not measured or lives or bare or left in reading.predicates():
                return None
            return _linked(reading, at, left, "quantity", phrase)
        if (
            token.kind is Kind.QUANTITY
            or token.text in BE
            or token.text in _STAYING
            or token.text in ("at", "to", "of", ":", "=", "as")
        ):
            measured = True
        elif (
            (token.kind is Kind.NUMBER and not _rises_from(row, left))
            or token.text in (";", ".")
            or token.text in OTHERS
        ):
            return None
    return None


def _measured_verb(row: Sequence[Token], harm: int) -> bool:
    """ "the number of soldiers killed", "put the killed at": a harm verb that a quantity is stated of."""
    before = row[max(0, harm - 9) : harm]
    return any(token.text in MEASURES or (token.text == "the" and token is before[-1]) for token in before)


def _bound_verb(token: Token) -> bool:
    """Whether the number's own bound is a verb ("exceed 6,000", "topped 1m"), which says what it measures."""
    number = token.number
    return number is not None and any(
        hedge.lower().split()[0] in QUANTITY_VERBS | _STAYING for hedge in number.hedges if hedge
    )


_STAYING = frozenset("remain remains remained".split())


def _shared_noun(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "1,090 and 1,385 enemy losses respectively": the noun stands after the last of them."""
    row = reading.row
    after = at + 2
    while after < len(row) and row[after].kind is Kind.ADVERB:  # "150,000 or even 300,000 dead"
        after += 1
    if phrase.head is not None or after >= len(row) or row[after].kind is not Kind.NUMBER:
        return None
    if row[at + 1].kind is not Kind.CONJUNCTION and row[at + 1].text != ",":
        return None
    shared = noun_phrase(row, after)
    for rule in (_own_noun, _closest_predicate):
        made = rule(reading, at, shared)
        if made is not None:
            return Link(at, made.harm, made.category, "shared_noun", shared)
    return None


RULES: tuple[Callable[[Reading, int, NounPhrase], Link | None], ...] = (
    _increment,
    _closest_predicate,
    _verb_before,
    _own_noun,
    _part_of,
    _far_predicate,
    _quantity_of,
    goes_on,
    _shared_noun,
    carried,
)


def _linked(reading: Reading, at: int, harm: int, rule: str, phrase: NounPhrase) -> Link:
    return Link(at, harm, category_of(reading.row, at, harm), rule, phrase)


def _figure_for(row: Sequence[Token], at: int) -> bool:
    """ "its figure for the wounded, 41,000"."""
    if at < 2 or row[at - 1].text != "," or row[at - 2].kind is not Kind.HARM:
        return False
    return any(token.text in MEASURES for token in row[max(0, at - 7) : at - 2])


def _harm_at(row: Sequence[Token], at: int) -> HarmWord | None:
    return row[at].harm if 0 <= at < len(row) else None


def _skip_left(row: Sequence[Token], at: int) -> int:
    while at >= 0:
        if row[at].text == '"':
            at = _before_insertion(row, at)
        elif row[at].kind in (Kind.DETERMINER, Kind.ADVERB) or row[at].text in ("some", "between", "as"):
            at -= 1
        elif at > 0 and row[at].kind is Kind.WORD and row[at - 1].text in ("a", "an", "another"):
            at -= 2  # "a staggering 35,000"
        else:
            break
    return at


def _before_insertion(row: Sequence[Token], at: int) -> int:
    """From a quotation mark back over what was put into the quotation: '"We lost," he said, "seventeen men"'."""
    for left in range(at - 1, max(-1, at - 9), -1):
        if row[left].text == '"':
            return left - 2 if left and row[left - 1].text == "," else left - 1
    return at - 1


def _passive(row: Sequence[Token], at: int) -> bool:
    if row[at].text.endswith("ing"):
        return False
    for left in range(at - 1, max(-1, at - 4), -1):
        if row[left].text in BE:
            return True
        if row[left].kind not in (Kind.ADVERB, Kind.AUX, Kind.RAISING):
            return False
    return False


def _rises_from(row: Sequence[Token], at: int) -> bool:
    return at > 0 and row[at - 1].text in ("from", "of")
