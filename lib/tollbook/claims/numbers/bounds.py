"""What hedges or bounds a figure: "more than", "or so", "give or take", "35,000+" (codebook, Values).

"just under" and "well under" are `at_most`, "just over" is `at_least`: the text states the bound, however
close. Where a figure is both hedged and bounded ("perhaps as many as 300") the bound decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import cast

from tollbook.records import Bound
from tollbook.resources import forms_of, load_lexicon

from .number import Figure
from .phrase_tables import Phrase, PhraseTable, places_before, tokens_after, tokens_before

# Marks that bound a figure they stand directly before.
_MARKS: dict[str, Bound] = {
    "~": "approx", "≈": "approx", "±": "approx", ">": "at_least", "≥": "at_least", "<": "at_most", "≤": "at_most",
}  # fmt: skip
# "the" may part these from their figure ("passed the one million mark"), but not a preposition.
_PASSING = "bounds.before_at_least.3"
_MOST_PHRASES = 4
_HANDING = frozenset("hand hands handed handing turn turns turned turning".split())
# What is brought or raised up to a figure, how far before "up to", and its verb before it, in tokens.
_TOLLS, _TO_TOLL, _TO_RAISING = frozenset("number toll total count tally".split()), 6, 4
# Marks that may part a figure from the hedge after it: "300, give or take", "40-odd".
_LEADS = ("-", ",", "(")


@cache
def _tables() -> tuple[PhraseTable, PhraseTable, PhraseTable]:
    entries = load_lexicon("bounds")
    before = PhraseTable([entry for entry in entries if entry.category.startswith("before_")], backward=True)
    after = PhraseTable([entry for entry in entries if entry.category.startswith("after_")], backward=False)
    between = PhraseTable([entry for entry in entries if entry.category == "between"], backward=True)
    return before, after, between


@cache
def _nearest() -> tuple[frozenset[str], frozenset[str]]:
    """The words and marks that can stand nearest to a figure that is hedged: before it, and after it."""
    before, after, between = _tables()
    return before.keys | between.keys | frozenset(_MARKS), after.keys | {"+", *_LEADS}


def set_bounds(folded: str, lowered: str, figures: Sequence[Figure]) -> None:
    """Give each figure the words beside it, its bound, its hedges as written, and the extent they make."""
    nearest_before, nearest_after = _nearest()
    for figure in figures:
        figure.extent_start, figure.extent_end = figure.start, figure.end
        figure.left = tokens_before(lowered, figure.start)
        figure.right = tokens_after(lowered, figure.end)
        figure.outer = len(figure.left)
        found: list[Bound] = []
        if figure.left and figure.left[-1] in nearest_before:
            _read_before(folded, lowered, figure, found)
        if not nearest_after.isdisjoint(figure.right[:2]):
            _read_after(folded, lowered, figure, found)
        if found:
            figure.bound = _decided(found)
        if figure.form == "vague":
            figure.bound = "vague"


def _read_before(folded: str, lowered: str, figure: Figure, found: list[Bound]) -> None:
    if lowered[figure.start - 1].isalnum():
        return
    before, _, between = _tables()
    spans: list[tuple[int, int]] = []
    for _ in range(_MOST_PHRASES):
        start, end, category = _phrase_before(before, between, figure.left, figure.outer)
        if not category:
            break
        spans.insert(0, (start, end))
        found.append(category)
        figure.outer = start
    if spans:
        places = places_before(lowered, figure.start)
        figure.extent_start = places[figure.outer].start()
        figure.hedges = tuple(folded[places[start].start() : places[end - 1].end()] for start, end in spans)


def _phrase_before(
    before: PhraseTable, between: PhraseTable, tokens: list[str], end: int
) -> tuple[int, int, Bound | None]:
    """The hedge whose last token is just before tokens[end], over at most two phrases in between."""
    passed_the = False
    for _ in range(3):
        if end == 0:
            break
        if tokens[end - 1] in _MARKS:
            return end - 1, end, _MARKS[tokens[end - 1]]
        phrase = before.ending(tokens, end)
        if phrase is not None:
            if (passed_the and phrase.entry != _PASSING) or _is_verbs_up(tokens, end - phrase.length, end):
                break
            return end - phrase.length, end, cast(Bound, phrase.category.removeprefix("before_"))
        filler = between.ending(tokens, end)
        if filler is None:
            break
        passed_the = passed_the or tokens[end - filler.length] == "the"
        end -= filler.length
    return 0, 0, None


def _is_verbs_up(tokens: list[str], start: int, end: int) -> bool:
    """Whether the "up" of "up to" belongs to a verb of rising: "went up to 300" reaches 300; so "hand over four"."""
    if tokens[start:end] == ["over"] and start > 0:
        return tokens[start - 1] in _HANDING
    if tokens[start:end] != ["up", "to"] or start == 0:
        return False
    # "Brought the number up to 11", "brought up to 11".
    toll = next((i for i in range(start - 1, max(0, start - _TO_TOLL), -1) if tokens[i] in _TOLLS), 0)
    verbs = [*tokens[max(0, toll - _TO_RAISING) : toll], tokens[start - 1]]
    return any(verb in forms_of("bounds", "raises") for verb in verbs)


def _read_after(folded: str, lowered: str, figure: Figure, found: list[Bound]) -> None:
    """Hedges after the figure ("or more", "+", "-odd"), or after the one noun that follows it."""
    end, tokens = figure.end, figure.right
    if tokens[0] == "+" and lowered[end] == "+" and not lowered[end + 1 : end + 2].isdigit():
        figure.extent_end = end + 1
        figure.hedges += ("+",)
        found.append("at_least")
        return
    lead = 1 if tokens[0] in _LEADS else 0
    for skipped in (lead, lead + 1):
        phrase = _tables()[1].starting(tokens, skipped)
        if phrase is not None:
            _take_after(folded, lowered, figure, (skipped, skipped == lead), phrase, found)
            return


def _take_after(
    folded: str, lowered: str, figure: Figure, at: tuple[int, bool], phrase: Phrase, found: list[Bound]
) -> None:
    skipped, is_next = at
    words = figure.right[skipped : skipped + phrase.length]
    nexts = figure.right[skipped + phrase.length : skipped + phrase.length + 1]
    if not _closes(words, nexts, is_next) or not (is_next or figure.right[skipped - 1].isalpha()):
        return
    start = stop = lowered.find(words[0], figure.end)
    for word in words:
        stop = lowered.find(word, stop) + len(word)
    figure.hedges += (folded[start:stop],)
    found.append(cast(Bound, phrase.category.removeprefix("after_")))
    if is_next:
        figure.extent_end = stop


def _closes(words: list[str], nexts: list[str], is_next: bool) -> bool:
    """Whether the phrase belongs to the figure before it, and not to what comes next.

    "300 at least 12 of them", "300 and up to 12" bound the 12; "exceeded" closes a figure only at the end of its line
    ("one million exceeded"); "odd" and "plus" stand directly after the figure.
    """
    if nexts and (nexts[0].isdigit() or nexts[0] == "than" or [words[-1], *nexts] == ["up", "to"]):
        return False
    if words[0] in ("exceeded", "surpassed"):
        return is_next and not nexts
    if words[0] in ("odd", "plus", "ish"):
        return is_next
    if words[0] in ("approximately", "roughly", "minimum", "maximum", "max", "at"):
        return not nexts or not nexts[0].isalnum()
    return True


def _decided(found: Sequence[Bound]) -> Bound:
    """A bound goes before a hedge, the nearest before the others."""
    for bound in found:
        if bound != "approx":
            return bound
    return "approx"
