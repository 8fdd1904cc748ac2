"""Where contents begin and end within an utterance."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import SUBORDINATORS

from ..frames.draft import Draft
from ..text.word_classes import NUMBER_WORDS, PREPOSITIONS, words_of
from ..text.words import QUOTE, Range, Words, past_dateline

# How many of the attributions that follow can cut a content.
NEAREST = 12
SEPARATORS = frozenset((",", "—", "–", "-", QUOTE))
_MARKS = frozenset((",", "—", "–", "-", ":", ";", "(", ")", "•", "…", "."))
_JOINTS = words_of("but while whereas though although")
_FRONTING = SUBORDINATORS | words_of("if since unless until whenever despite")
_CLAUSE_JOINTS = _JOINTS | words_of("and as")


def trimmed(words: Words, start: int, end: int) -> list[Range]:
    """The range without marks at its ends, as a list: empty where nothing is left."""
    while start < end and words.low[start] in _MARKS:
        start += 1
    while end > start and (words.low[end - 1] in _MARKS or words.low[end - 1] == "!"):
        if words.low[end - 1] == ")" and "(" in words.low[start : end - 1]:
            break  # "40 people (12 of them children)"
        end -= 1
    return [(start, end)] if start < end else []


def left_limit(words: Words, before: int, drafts: Sequence[Draft]) -> int:
    """Where the clause left of a source begins: after a semicolon, or after an earlier attribution's joint."""
    for index in range(before - 1, -1, -1):
        if (words.low[index] == ";" and not _counts_on(words, index)) or (
            words.low[index] == "whereas" and index > 0
        ):
            return index + 1
    if drafts and drafts[-1].content:
        floor = drafts[-1].last
        for index in range(before - 1, floor, -1):
            if words.low[index] in _JOINTS | {"and"} and words.low[index - 1] in (",", ")", QUOTE):
                return index + 1
    return past_dateline(words)


def _counts_on(words: Words, semicolon: int) -> bool:
    """Whether what follows the semicolon counts on: "nine died; 14 others were hurt, the army said" is all the army's."""
    near = words.low[semicolon + 1 : semicolon + 4]
    counted = any(low[:1].isdigit() or low in NUMBER_WORDS for low in near[:1])
    return bool(near) and (
        near[0] in ("another", "others") or (counted and bool({"others", "more", "other"} & set(near)))
    )


def rest_behind(words: Words, start: int) -> list[Range]:
    """What goes on behind an inserted attribution, empty where "but" or "while" opens a clause of its own."""
    content = trimmed(words, start, right_limit(words, start + 1))
    return [] if content and words.low[content[0][0]] in _JOINTS else content


def right_limit(words: Words, start: int) -> int:
    """Where what begins at a word must end: before the next semicolon, or the end of the bracket around it."""
    opened = 0
    for index in range(start, len(words)):
        opened += (words.low[index] == "(") - (words.low[index] == ")")
        if words.low[index] == ";" or opened < 0:
            return index
    return len(words)


def cut_contents(words: Words, drafts: Sequence[Draft]) -> None:
    """End each content where the clause of the next attribution begins."""
    for index, made in enumerate(drafts):
        if made.place not in ("right", "both"):
            continue
        fronted = made.cue.shape == "according" and made.place == "right"
        for later in drafts[index + 1 : index + 1 + NEAREST]:
            named = later.cue.shape == "noun" and not (later.shared and later.cue.first < later.cue.head)
            if named or later.cue.shape == "mark" or later.source is None or (fronted and later.shared):
                continue
            at = _border(words, made, later)
            if at is not None and _is_after_front(words, made, at, later):
                continue
            if at is not None:
                kept = [(a, min(b, at)) for a, b in made.content if a < at]
                # What follows "according to X," may itself begin with a source.
                made.content = [piece for a, b in kept for piece in trimmed(words, a, b)] or made.content
                break


def _is_after_front(words: Words, made: Draft, at: int, later: Draft) -> bool:
    """Whether only a clause before the main one of the content ends there: "said that when they saw it, they felt"."""
    start = made.content[-1][0] if made.content else at
    start += words.low[start : start + 1] == ["that"]
    if (
        later.place != "right"
        or later.shared
        or _FRONTING.isdisjoint(words.low[start : start + 1])
        or words.low[at : at + 1] != [","]
    ):
        return False
    return "," not in words.low[start:at]


def _border(words: Words, made: Draft, later: Draft) -> int | None:
    """Where the clause of `later` begins inside the content of `made`; None where it is part of it."""
    first = later.first
    before = words.low[first - 1] if first > made.last else ""
    if not before:
        return None
    if later.cue.shape in ("according", "citing") and later.place != "right":
        return first
    if later.shared:
        return _shared_border(before, first)
    if later.place in ("left", "both"):
        return _summed_border(words, later) or _left_border(words, made, later)
    if before in _CLAUSE_JOINTS and words.low[first - 2] == ",":
        return first - 2
    return first - 1 if before in _JOINTS or before in (",", "—", "–", "and") else None


def _summed_border(words: Words, later: Draft) -> int | None:
    """Where "…, a charge he denies" ends what was told before: at its comma."""
    start, end = later.content[0] if later.content else (0, 0)
    sums_up = (
        later.cue.shape == "verb" and end == later.first and words.low[start] in ("a", "an", "something")
    )
    return start - 1 if start and sums_up and words.low[start - 1] == "," else None


def _left_border(words: Words, made: Draft, later: Draft) -> int | None:
    """Where the clause begins that stands before its source, behind what another told."""
    if words.low[later.first - 1] not in SEPARATORS:
        return None
    joint = left_limit(words, later.first, [made])
    return joint - 1 if joint > made.last else later.first - 1


def _shared_border(before: str, first: int) -> int | None:
    """Where a verb without a subject of its own ends what stands before it; "agreed to pay without admitting guilt" goes on."""
    if before in ("and", "but", ",", "after", "before", "while", "when"):
        return first - 1
    return None if before in PREPOSITIONS else first


def share_contents(words: Words, drafts: Sequence[Draft]) -> None:
    """Give a citing phrase the content of the attribution it belongs to, else its sentence."""
    for index, made in enumerate(drafts):
        if made.cue.shape != "citing":
            continue
        around = [d for d in reversed(drafts[:index]) if d.content] + [
            d for d in drafts[index + 1 :] if d.content
        ]
        if around:
            made.content = list(around[0].content)
        else:
            made.content = trimmed(words, 0, made.first) + trimmed(words, made.last, len(words))
        made.place = "citing"
