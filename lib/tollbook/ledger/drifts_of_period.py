"""How a telling's time differs from its origin's: another period, or another day of a running total."""

from __future__ import annotations

from collections.abc import Iterator

from tollbook.profiles import Profile

from .mention import Mention, iso
from .times import name_one_day
from .told import Change, Told

# A running total retold as today's after this many days is another day's.
STALE_DAYS = 31
# Windows and as-of days that differ by no more than this are one, told loosely.
LOOSE_DAYS = 7
PART_OF_MONTH = 15


def period(origin: Told, telling: Told, profile: Profile | None) -> Iterator[Change]:
    """Another kind of period, another stretch of days, or another day of a running total."""
    was, now = origin.mention, telling.mention
    both_said = _says_period(origin, profile) and _says_period(telling, profile)
    if was.period != now.period:
        # A total read as one day's event is more often a loose word than another period.
        same_stretch = was.start is not None and was.start == now.start
        open_window = same_stretch or any(m.period == "window" and m.start is None for m in (was, now))
        if (
            both_said
            and not open_window
            and not _is_level(was, now)
            and {was.period, now.period} != {"total", "event"}
            and not _may_be_of_one_day(was, now)
        ):
            yield "period_changed", f"{_period_said(was)} → {_period_said(now)}"
    elif was.period == "window" and was.start and now.start and was.end and now.end:
        if (
            was.says.period
            and now.says.period
            and max(abs(was.start - now.start), abs(was.end - now.end)) > LOOSE_DAYS
            and not _is_so_far(was, now)
        ):
            yield "period_changed", f"{_period_said(was)} → {_period_said(now)}"
    elif was.period == "total":
        if both_said and was.start and now.start and abs(was.start - now.start) > STALE_DAYS:
            yield "period_changed", f"since {iso(was.start)} → since {iso(now.start)}"
        if was.says.period and now.says.period:
            yield from _day(was, now, _names_its_day(origin), _names_its_day(telling))


def _may_be_of_one_day(was: Mention, now: Mention) -> bool:
    """Whether an event may have been in a window: its day lies there, or one of the two has no day."""
    if {was.period, now.period} != {"window", "event"}:
        return False
    return None in {was.start, now.start} or name_one_day(was, now)


def _is_so_far(was: Mention, now: Mention) -> bool:
    """Whether one names the month or year that the source spoke in, and the other ends that stretch on its day."""
    if was.start != now.start or was.day is None or was.end is None or now.end is None:
        return False
    short, long = sorted((was.end, now.end))
    ends_a_month = str(iso(long + 1)).endswith("-01")
    is_that_year = str(iso(long))[:4] == str(iso(was.day))[:4]
    return abs(short - was.day) <= LOOSE_DAYS and was.day <= long and ends_a_month and is_that_year


def _is_level(was: Mention, now: Mention) -> bool:
    """Whether a total is told as standing at a figure in some part of a month: that is when it was counted, not what it covers."""
    window = next((m for m in (was, now) if m.period == "window"), None)
    total = next((m for m in (was, now) if m.period == "total"), None)
    if window is None or total is None or window.start is None or window.end is None:
        return False
    return window.end - window.start < PART_OF_MONTH and "link.quantity" in window.claim.rules


def _says_period(told: Told, profile: Profile | None) -> bool:
    """Whether the words say the period: a total since the war's start may only be taken for one."""
    claim = told.claim
    if not told.mention.says.period:
        return False
    if claim.period_kind != "cumulative":
        return True
    start = profile.start_of(claim.side) if profile else None
    return told.wording.since or told.mention.reference or claim.period_start not in {None, start}


def _names_its_day(told: Told) -> bool:
    """Whether the words say until when a total runs: "since the invasion" alone says only from when."""
    return told.wording.to_date or not any(rule.startswith("periods.since.") for rule in told.claim.rules)


def _day(was: Mention, now: Mention, is_dated: bool, to_date: bool) -> Iterator[Change]:
    """The day of a running total: said as of another day, or told as today's when it is long past."""
    first, told = was.end or was.day, now.end or now.day
    if first is None or told is None:
        return
    stale = to_date and now.end == now.day and told - first > STALE_DAYS
    off = told - first
    # A source that names no day may well have meant one some weeks before it spoke; a later one it cannot have meant.
    moved = now.end not in {None, now.day} and (
        off > LOOSE_DAYS or -off > (LOOSE_DAYS if is_dated else STALE_DAYS)
    )
    if stale or moved:
        yield "date_moved", f"as of {iso(first)} → as of {iso(told)}"


def _period_said(mention: Mention) -> str:
    claim = mention.claim
    if mention.period in {"window", "event"}:
        return f"{claim.period_start or '?'} to {claim.period_end or '?'}"
    return "a running total" if mention.period == "total" else f"a {mention.period}"
