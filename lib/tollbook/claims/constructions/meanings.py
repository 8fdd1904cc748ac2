"""Which category a harm word means with those joined to it and the gloss after it (codebook, Categories)."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.harm import HarmWord, joint_category
from tollbook.claims.syntax.counted_nouns import Counted, counted
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.records import Category

# What may stand between two harm words that are joined: "dead or in a critical condition".
_PASSED = frozenset("the a in both been have were are is missing".split())

_MORE, _OTHERS = frozenset("another a further some about".split()), frozenset("many several others".split())


def category_of(row: Sequence[Token], number: int, harm: int) -> Category:
    """The category meant by the harm word, those joined to it, and a gloss after it (codebook, Categories)."""
    words = _joined(row, harm)
    gloss = _gloss(row, max(number, harm))
    if gloss and words[0].category in ("losses", "casualties"):
        return joint_category(word.category for word in gloss)
    kinds = {word.category for word in words}
    return "losses" if kinds == {"killed", "losses"} else joint_category(kinds)


def _joined(row: Sequence[Token], harm: int) -> list[HarmWord]:
    """The harm word and those joined to it with no number between: "killed or wounded"."""
    first = row[harm].harm
    words = [first] if first is not None else []
    for step in (-1, 1):
        at = harm
        while (beside := _across(row, at, step)) is not None:
            at = beside
            word = row[at].harm
            words += [word] if word is not None else []
    return words


def _across(row: Sequence[Token], at: int, step: int) -> int | None:
    """The harm word joined to the one at `at` by "and", "or", a comma or a slash; None where none is."""
    probe = at + step
    seen = False
    while 0 <= probe < len(row) and abs(probe - at) <= 4:
        token = row[probe]
        if token.kind is Kind.HARM:
            first, later = (at, probe) if step == 1 else (probe, at)
            object_of = _has_object(row, later)
            # "Left 53 dead and wounded dozens", "left nine farmers dead and wounded 20": "dead" takes no object
            own = row[first].text == "dead" or _is_counted(row, first)
            # "wants to destroy the town, killing thousands": a participle of its own
            trailing = later > 0 and row[later - 1].text == "," and row[later].text.endswith("ing")
            # "were led away and have not been heard of": the same people, and not more of another kind
            apart = (object_of and (step == 1 or own or trailing)) or row[later].text.startswith("not ")
            alike = (token.harm is not None and row[at].harm is not None) and (
                (token.harm.syntax == "noun") == (row[at].harm.syntax == "noun")  # type: ignore[union-attr]
            )
            return probe if seen and alike and not apart else None
        if token.text in ("and", "or", "&", "/", ","):
            seen = True
        elif token.text in ("not", "never") or (token.kind is not Kind.ADVERB and token.text not in _PASSED):
            return None
        probe += step
    return None


def _is_counted(row: Sequence[Token], harm: int) -> bool:
    """Whether a number, or the people it counts, stand right before the word: "left 53 [farmers] hurt and killed nine"."""
    nouns = harm - 1 if counted(row[harm - 1].text) is Counted.PEOPLE else harm
    return nouns > 0 and row[nouns - 1].kind is Kind.NUMBER


def _has_object(row: Sequence[Token], verb: int) -> bool:
    """ "Wounded 40", "wounded another 40", "wounded many more": people of the verb's own behind it."""
    at = verb + 1
    while at < len(row) and row[at].text in _MORE:
        at += 1
    return at < len(row) and (row[at].kind is Kind.NUMBER or row[at].text in _OTHERS)


def _gloss(row: Sequence[Token], after: int) -> list[HarmWord]:
    """What the speaker says the figure means: "(killed and wounded)", "- dead, not badly wounded"."""
    for at in range(after + 1, min(len(row), after + 14)):
        if row[at].kind is Kind.NUMBER:
            return []
        word = row[at].harm
        opened = row[at - 1].text in ("(", ",", "-", "–", "—", ":", "both")
        if word is None or not opened or word.syntax == "noun" or not _closed(row, at):
            continue
        return _joined_gloss(row, at)
    return []


def _closed(row: Sequence[Token], at: int) -> bool:
    """Whether the run of harm words that starts here ends in punctuation, so that it is an apposition."""
    while at < len(row) and (
        row[at].kind is Kind.HARM or row[at].text in ("and", "or", ",", "not", "the", "seriously", "badly")
    ):
        at += 1
    return at >= len(row) or row[at].kind is Kind.PUNCTUATION


def _joined_gloss(row: Sequence[Token], at: int) -> list[HarmWord]:
    words: list[HarmWord] = []
    while at < len(row):
        token = row[at]
        if token.text in ("not", "never"):
            break
        if token.harm is not None:
            words.append(token.harm)
        elif token.text not in ("and", "or", ",", "the"):
            break
        at += 1
    return words
