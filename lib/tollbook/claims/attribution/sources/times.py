"""Times set between a subject and its verb: "The institute this month put", "Dvir on 1 May had spoken of"."""

from __future__ import annotations

from tollbook.claims.dates.names import DAYTIMES

from ..text.numerals import counts_time
from ..text.word_classes import SETS_TIME, TIME_WORDS, is_adverb
from ..text.words import Words

_SETS_TIME = SETS_TIME | {"of"}
_SPANS = frozenset("week month year spring summer autumn winter".split())


def before_time(words: Words, end: int) -> int:
    """Back over a time set between subject and verb: "The institute this month put", "Dvir on 1 May had spoken of"."""
    last = words.low[end - 1] if end > 0 else ""
    if (
        last not in TIME_WORDS | _SPANS
        and last not in ("now", "far", "later", "earlier")
        and not last.startswith("mid-")
    ):
        return _before_year(words, end)
    head = words.low[end - 2] if end > 1 else ""
    if last in ("ago", "later", "earlier"):
        # "two weeks ago", "a day later"
        counted = end > 2 and head in TIME_WORDS
        return end - 3 if counted and counts_time(words, end - 3) else end
    span = last in _SPANS and head in ("this", "last")
    month = last.removeprefix("mid-") in TIME_WORDS and head in ("in", "on", "since", "by", "of", "last")
    if last in TIME_WORDS and head == "the" and end > 2 and words.low[end - 3] in ("in", "during", "over"):
        return end - 3
    if last in TIME_WORDS and head.isdigit() and end > 2 and words.low[end - 3] in ("on", "by", "since"):
        return end - 3  # "on 1 May"
    return end - 2 if span or month or (head, last) in (("by", "now"), ("so", "far")) else end


def _before_year(words: Words, end: int) -> int:
    """Back over "on May 1", "in May 2022", "on 1 May 2022"; `end` where none stands there."""
    at = end
    while at > 1 and end - at < 3 and (words.low[at - 1].isdigit() or words.low[at - 1] in TIME_WORDS):
        at -= 1
    if not end > at > 1 or words.low[at - 1] not in ("on", "in", "by", "since"):
        return end
    return at - 1 if any(word in TIME_WORDS for word in words.low[at:end]) else end


def skip_time_back(words: Words, verb: int) -> int:
    """Back over an adverb, a day or a month between subject and verb: "Holm later said", "Holm on Friday said"."""
    end = verb - (verb > 1 and words.low[verb - 1] == "last")
    while end > 0 and is_adverb(words.low[end - 1]) and words.low[end - 1] not in ("all", "both"):
        end -= 1
    # "The army on Monday evening said", "the army late on Monday confirmed" (whose day is passed over already).
    daytime = end > 2 and words.low[end - 1] in DAYTIMES and words.low[end - 2] in TIME_WORDS
    end -= daytime
    if end > 1 and words.low[end - 1] in ("late", "early") and words.low[end : end + 1] in (["on"], ["in"]):
        end -= 1
    if end > 1 and words.low[end - 1] in TIME_WORDS and words.low[end - 2] in _SETS_TIME:
        end -= 2
    return end
