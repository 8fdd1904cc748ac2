"""Whether two mentions may be of one period: what the texts say of it must agree, what was inferred keeps nothing apart."""

from __future__ import annotations

from .mention import Mention
from .speakers import relation

TINY = 10  # people; of two or three dead there is another event every day
LARGE = 1000  # people; no single event of most wars reaches it


def of_one_period(mention: Mention, first: Mention, is_loose: bool, is_paired: bool) -> bool:
    """Whether two mentions of one figure may be of one period.

    `is_loose`: the figure singles the statement out, so that a total and an event, or a window, may be one; `is_paired`: the
    same other figure stands beside both.
    """
    is_other_kind = is_rate_and_count(mention, first) and not (is_paired and _is_untimed(mention, first))
    if not (mention.says.period and first.says.period) and not is_other_kind:
        # What was inferred keeps nothing apart, but of two or three dead there is another event every day.
        return mention.figure.value >= TINY or not _are_days_apart(mention, first)
    if mention.period != first.period:
        return _may_be_one_period(mention, first, is_loose)
    if mention.period == "window":
        return overlap(mention, first)
    if mention.period == "event" and mention.start and first.start:
        return is_paired or _lies_in(mention, first) or _lies_in(first, mention)
    return True


def _may_be_one_period(one: Mention, other: Mention, is_loose: bool) -> bool:
    """Whether two kinds of period may be one: a day of a month, one source's large figure, or one of them unsaid."""
    kinds = {one.period, other.period}
    if kinds == {"event", "window"} and name_one_day(one, other):
        return True
    if is_loose and kinds in ({"total", "event"}, {"total", "window"}):
        return True
    # "In six months" of a war may be all of it.
    if kinds == {"total", "window"} and one.figure.value >= LARGE:
        return any(m.period == "window" and m.start is None for m in (one, other))
    # Nothing said of the period agrees with any; a total that is said to be one does not.
    return "unstated" in {one.claim.period_kind, other.claim.period_kind}


def _are_days_apart(one: Mention, other: Mention) -> bool:
    kinds = {one.period, other.period}
    return (
        kinds == {"event"}
        and bool(one.start and other.start)
        and abs((one.start or 0) - (other.start or 0)) > 1
    )


def name_one_day(one: Mention, other: Mention) -> bool:
    """Whether both texts date the event, and to the same time."""
    if not (one.says.period and other.says.period) or None in {one.start, other.start}:
        return False
    return _lies_in(one, other) or _lies_in(other, one)


def _lies_in(inner: Mention, outer: Mention) -> bool:
    """Whether an event's day lies in the other's window, or next to the other's day."""
    if inner.start is None or outer.start is None:
        return False
    last = max(outer.start, outer.end or outer.start)
    return outer.start - 1 <= inner.start <= last + 1


def is_rate_and_count(one: Mention, other: Mention) -> bool:
    """Whether one is a rate and the other a count, or a rate of another unit.

    "A day" is said or not; but the same speaker's very figure without any time may be the rate cut short.
    """
    if one.period == other.period or "rate" not in {one.claim.period_kind, other.claim.period_kind}:
        return False
    return not (_is_untimed(one, other) and relation(one.speaker, other.speaker) == "same")


def _is_untimed(one: Mention, other: Mention) -> bool:
    """Whether one is a rate and the other a count whose time was inferred."""
    count = one if other.claim.period_kind == "rate" else other
    return count.claim.period_kind != "rate" and not count.says.period


def overlap(one: Mention, other: Mention) -> bool:
    """Whether two periods share half of the longer one, or one of them is open."""
    if one.start is None or other.start is None:
        return True
    if one.end is None or other.end is None:
        return one.start == other.start
    shared = min(one.end, other.end) - max(one.start, other.start) + 1
    return shared * 2 > max(one.end - one.start, other.end - other.start) + 1
