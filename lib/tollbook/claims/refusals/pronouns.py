""" "One" and "two" as pronouns: "one of them said", "the two of them"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.syntax.counted_nouns import Counted, counted
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import FAMILIES

_TELLING = frozenset("telling saying adding describing writing recalling calling".split())
# What befalls one, and is no deed: "with one losing both legs".
_BEFALLING = frozenset(
    "being dying losing suffering sustaining receiving succumbing lying going including remaining bleeding having".split()
)
_BADLY = frozenset("critically seriously badly gravely severely fatally lightly slightly mortally".split())
_COMING_FROM = frozenset("of from in".split())
_BOTH = 2  # persons of whom "the two of them" is said


def is_pronoun(row: Sequence[Token], at: int, phrase: NounPhrase, after: Sequence[str]) -> bool:
    """ "one or both of them", "one of a kind", "the two of them"."""
    number = row[at].number
    if row[at].text == "one":
        if _acts(row, at):
            return True
        several = at > 1 and row[at - 2].harm is None and row[at - 2].text.endswith("s")
        of_family = at + 1 < len(row) and row[at + 1].text in FAMILIES and row[at - 1].text in _COMING_FROM
        if at > 1 and (of_family or (row[at - 1].text == "of" and several)):
            return True  # "12 members of one family", "all from one family"
        if phrase.partitive and _opens_with_place(row, at):
            return True  # "in one of them nine nurses died"
        return list(after[:1]) == ["of"] and not phrase.partitive and phrase.head is None
    two = number is not None and number.low == _BOTH == number.high
    return two and phrase.partitive and phrase.head is None and at > 0 and row[at - 1].text == "the"


def is_part_of_harmed(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """ "[One] of the dead was a child", "[one] of the dead and three of the wounded were guards": a part, told by its kind."""
    if not phrase.partitive or phrase.harm is None:
        return False
    said = row[phrase.end : phrase.end + 5]
    if len(said) > 1 and said[0].text == "and" and said[1].number is not None:
        return True
    kind = [token for token in said[1:] if token.text not in ("also", "only")]
    is_told = said[:1] and said[0].kind is Kind.AUX and kind[:1] and kind[0].text in ("a", "an")
    return bool(is_told) and any(counted(token.text) is Counted.PEOPLE for token in kind[1:])


def _opens_with_place(row: Sequence[Token], at: int) -> bool:
    """Whether a clause opens with "in one of them", "at one of those": a place or an attack, not a person."""
    opens = at == 1 or (at > 1 and row[at - 2].kind in (Kind.PUNCTUATION, Kind.CONJUNCTION))
    return opens and row[at - 1].text in ("in", "at", "on", "during", "inside", "near")


def _acts(row: Sequence[Token], at: int) -> bool:
    """Whether "one" is somebody who does a thing: "with one telling the paper", but not "one visiting nurse"."""
    if at + 2 >= len(row):
        return False
    verb, behind = row[at + 1], row[at + 2]
    person = behind.kind is Kind.WORD and counted(behind.text) is not Counted.THINGS
    acts = verb.kind is Kind.WORD and verb.text.endswith("ing") and verb.text not in _BEFALLING
    return acts and (verb.text in _TELLING or not person)


# Verbs that put words in somebody's mouth.
SPEAKS = frozenset(
    "said says told tells recalled recalls added explained whispered cried shouted wrote".split()
)


def pronoun_one(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "one of them said": no count, unless a harm word is said of it."""
    number = row[at].number
    if phrase.end + 1 < len(row) and row[phrase.end].text in ("a", "an"):
        described = row[phrase.end + 1 : phrase.end + 4]
        if any(counted(token.text) is Counted.PEOPLE for token in described):
            return False  # "one of them a child"
    if phrase.end < len(row) and row[phrase.end].text in _BADLY:
        return False  # "one of them critically"
    if number is None or number.low != 1 or phrase.head is not None:
        return False
    speaks = phrase.end < len(row) and row[phrase.end].text in SPEAKS  # '"They burned," one told the paper'
    return phrase.partitive or speaks
