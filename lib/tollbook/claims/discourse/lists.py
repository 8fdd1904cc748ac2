"""Lists: the line that stands over their items, and the stretch of time that it gives to all of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tollbook.claims.periods import Period
from tollbook.records import Span

# How many lines a list may have above the item, and how long the line over it may be, in characters.
_LONGEST, _LONGEST_HEAD = 24, 240
_ITEM = re.compile(r"\s*(?:[•*·▪‣●○►✓✔–—-]\ufe0f?\s|\d{1,2}[.)]\s)")
_Read = Callable[[Span], Sequence[Period]]


def stretch_over(text: str, sentence: Span, headline: Span, periods_in: _Read) -> Period | None:
    """The stretch or day that the head of the list names for the items: "Since 7 May:", "Key figures since 7 May".

    That is the line right over the items where it ends in a colon, else the headline where it names a running total.
    """
    line = _line_at(text, sentence.start)
    if _ITEM.match(text, line.start, line.end) is None:
        return None
    head = head_of(text, sentence)
    labelled = head is not None
    head = head if labelled else headline
    if head is None or not 0 < head.end - head.start <= _LONGEST_HEAD:
        return None
    named = [
        p for p in periods_in(head) if p.kind != "rate" and not p.is_told and p.period_start and not p.refers
    ]
    return named[0] if len(named) == 1 and (labelled or named[0].kind == "cumulative") else None


def head_of(text: str, sentence: Span) -> Span | None:
    """The line ending in a colon that stands over the items of a list, of which the sentence is one; None without one."""
    line = _line_at(text, sentence.start)
    head = _over(text, line) if _ITEM.match(text, line.start, line.end) is not None else None
    return head if head is not None and text[head.end - 1] == ":" else None


def _over(text: str, line: Span) -> Span | None:
    """The line right over the items of a list; None where the list is too long, or has none over it."""
    for _ in range(_LONGEST):
        end = line.start
        while end and text[end - 1].isspace():
            end -= 1
        if not end:
            return None
        line = _line_at(text, end - 1)
        if _ITEM.match(text, line.start, line.end) is None:
            return line
    return None


def _line_at(text: str, offset: int) -> Span:
    start = text.rfind("\n", 0, offset) + 1
    stop = text.find("\n", offset)
    return Span(start, len(text) if stop < 0 else stop)
