"""What stands in quotation marks, closed or not, and where a mark has slipped to the next sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from tollbook.records import Span

# A quotation that is not closed on its line may go on in the next paragraph; a longer one has a stray mark.
LONGEST_OPEN_QUOTE = 700
LONGEST_SINGLE_QUOTE = 400
_DOUBLE = re.compile('["\n]')
# 'They were "neutralized" and fled,"': words picked out inside a quotation that is closed behind them.
_PICKED_OUT = re.compile(r'(?<=[a-z] )"[\w\' -]{1,40}"(?= [a-z])(?=[^"\n]*[,.!?]")')
_SINGLE_OPEN = re.compile(r"'(?<!\w')(?=\w)")
_SINGLE_CLOSE = re.compile(r"(?<=\S)'(?!\w)|\n")
_STOP = re.compile(r"[.!?](?=\s)|\n")
# Stops with a closing mark in place, and stops before a mark: where the first are missing, closing marks have slipped.
_CLOSED = ('." ', '!" ', '?" ', '."\n', '!"\n', '?"\n')
_BEFORE_MARK = ('. "', '! "', '? "')
_SLIPS_TO_ONE = 11


def quotations(text: str, original: str) -> list[Span]:
    """Quotations of folded text, marks included, sorted, none overlapping; `original` tells “ from ”.

    A mark that is not closed on its line runs to the line's end, or, where that is far, to the end of its
    sentence. Single marks count where they open before a letter and close after one, within a line.
    """
    spans: list[Span] = []
    opened, past = -1, 0
    for mark in _DOUBLE.finditer(text):
        at = mark.start()
        if at < past:
            continue
        picked = _PICKED_OUT.match(text, at) if opened >= 0 else None
        if picked is not None:
            past = picked.end()
        elif text[at] == "\n":
            if opened >= 0:
                _leave_open(text, spans, opened, at)
            opened = -1
        elif _opens(text, original, at, opened >= 0):
            if opened >= 0:
                left = _left_open(text, opened, at)
                spans.append(left if _slips(text) else _before_lead(text, left, at))
            opened = at
        elif opened >= 0:
            spans.append(Span(opened, at + 1))
            opened = -1
    if opened >= 0:
        _leave_open(text, spans, opened, len(text))
    return _with_single_marks(text, spans)


def _leave_open(text: str, spans: list[Span], opened: int, end: int) -> None:
    """Add the quotation that nothing closes on its line; where the one before it closed late, this mark closed that one.

    So 'she said: "Act. "Go. "The town …' has one quotation of two paragraphs, and what follows is the outlet's.
    """
    goes_on = end - opened <= LONGEST_OPEN_QUOTE and text[end : end + 4].lstrip()[:1] == '"'
    ends_late = text[opened - 2 : opened] in (". ", "! ", "? ") and text[opened + 1 : opened + 2].isupper()
    if (
        spans
        and ends_late
        and not goes_on
        and is_late(text, spans[-1].end)
        and "\n" not in text[spans[-1].end : opened]
    ):
        spans[-1] = Span(spans[-1].start, opened + 1)
    else:
        spans.append(_left_open(text, opened, end))


def is_late(text: str, end: int) -> bool:
    """Whether the closing mark that ends there stands behind a blank, at the next sentence ('They fled. "The town')."""
    return text[end - 2 : end - 1].isspace() and text[end : end + 2].lstrip()[:1].isupper()


@lru_cache(maxsize=1)
def _slips(text: str) -> bool:
    """Whether closing marks may stand at the next sentence ('They fled. "The town'): hardly one is in place behind a stop.

    Where they are in place, a mark before a sentence inside a quotation opens its next paragraph.
    """
    closed = sum(text.count(form) for form in _CLOSED)
    return closed == 0 or sum(text.count(form) for form in _BEFORE_MARK) > _SLIPS_TO_ONE * closed


def _before_lead(text: str, left_open: Span, at: int) -> Span:
    """A quotation that nothing closes, without the words that lead up to the next one: 'They fled. Holm added: "Go'."""
    if text[at - 2 : at] not in (": ", ", "):
        return left_open
    stops = [stop.end() for stop in _STOP.finditer(text, left_open.start, left_open.end)]
    return Span(left_open.start, stops[-1]) if stops else left_open


def _opens(text: str, original: str, at: int, inside: bool) -> bool:
    if original[at] in "“„«":
        return True
    if original[at] in "”»":
        return False
    if inside and text[at + 1 : at + 2] == '"':
        # '… fled. ""My sister …': one quotation ends and the next begins.
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before.isspace() or before in "([—–-":
        if inside:
            return not after.isspace() and not (_closes_late(text, at) and _slips(text))
        # 'They fled. " The town': a mark that closes late what an earlier one closed by mistake.
        return not (after.isspace() and text[at - 2 : at - 1] in tuple(".!?"))
    return not inside and after.isalnum()


def _closes_late(text: str, at: int) -> bool:
    """Whether a mark after a blank closes all the same ('they fled. "The town …'): no closing mark follows it."""
    if text[at - 2 : at] in (": ", ", "):
        return False  # 'she said: "Go'
    following = _DOUBLE.search(text, at + 1, min(len(text), at + LONGEST_OPEN_QUOTE))
    if following is None or following.group() == "\n":
        return True
    return text[following.start() - 1].isspace()


def _left_open(text: str, start: int, end: int) -> Span:
    if end - start > LONGEST_OPEN_QUOTE:
        stop = _STOP.search(text, start, end)
        end = stop.end() if stop else end
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _with_single_marks(text: str, double: list[Span]) -> list[Span]:
    starts = [span.start for span in double]
    found: list[Span] = []
    reached = 0
    for mark in _SINGLE_OPEN.finditer(text):
        at = mark.start()
        holder = bisect_right(starts, at) - 1
        if at < reached or (holder >= 0 and double[holder].end > at):
            continue
        close = _SINGLE_CLOSE.search(text, at + 2, min(len(text), at + LONGEST_SINGLE_QUOTE))
        if close is None or close.group() == "\n":
            continue
        found.append(Span(at, close.end()))
        reached = close.end()
    return sorted([*double, *found]) if found else double
