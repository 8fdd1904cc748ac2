"""How a telling's figure differs from its origin's: another value, another bound."""

from __future__ import annotations

from collections.abc import Iterator

from tollbook.profiles import Profile

from .figure import Figure, cut_to, is_slip, rounds_to
from .told import Change, Told

# A running total that was nearly a figure may be over it so many days later.
GROWTH_DAYS = 1


def value(origin: Told, telling: Told, _: Profile | None) -> Iterator[Change]:
    """One end of a range, a slip of the hand, or another figure that is no rounding."""
    full, told = origin.mention.figure, telling.mention.figure
    if full.is_range and not told.is_range:
        if told.bound in {"exact", "approx", "at_least"} and told.value in {full.low, full.high, full.value}:
            is_floor = told.bound == "at_least" and told.value == full.low
            if not is_floor:
                yield "range_collapsed", f"{_said(origin)} → {_said(telling)}"
        return
    if told.value == full.value or told.is_range:
        return
    if is_slip(told.value, full.value) and told.bound == full.bound:
        yield "digit_slip", f"{full.value:,.0f} → {told.value:,.0f}"
    elif _is_another_figure(full, told):
        yield "value_changed", f"{_said(origin)} → {_said(telling)}"


def _is_another_figure(full: Figure, told: Figure) -> bool:
    """Whether a figure is neither the other nor a rounding of it."""
    one, other = full.value, told.value
    return one != other and not (_is_rounding(one, other) or _is_rounding(other, one))


def bound(origin: Told, telling: Told, _: Profile | None) -> Iterator[Change]:
    """Almost or about made over, a bound dropped or added; a fair rounding is none."""
    full, told = origin.mention.figure, telling.mention.figure
    if full.is_range or told.is_range:
        return
    was, now = _sense(origin), _sense(telling)
    if was == now or _is_fair_round(full.value, told.value, now) or _is_another_figure(full, told):
        return
    if origin.mention.reference and was == "about":
        # Whoever wrote the row down made it so; it is not known how the source put it.
        return
    if {was, now} == {"exact", "over"} and "event" in {origin.mention.period, telling.mention.period}:
        return  # the toll of an attack is still being counted
    if told.digits > full.digits:
        return  # the finer figure says more, not less
    if was in {"under", "about", "upto"} and now == "over" and _may_have_grown(origin, telling):
        return
    said = f"{_said(origin)} → {_said(telling)}"
    if (now == "over" and (was != "exact" or told.value > full.value)) or (
        was == "over" and now in {"under", "upto"}
    ):
        yield "bound_flipped", said
    elif now == "exact":
        yield "bound_hardened", said
    elif {was, now} != {"under", "upto"} and (was, now) != ("about", "under"):
        yield "bound_softened", said


def _may_have_grown(origin: Told, telling: Told) -> bool:
    """Whether a total may have passed the figure between two tellings: a toll of days later that no person said once."""
    was, now = origin.mention, telling.mention
    is_one_window = was.period == now.period == "window" and (was.start, was.end) == (now.start, now.end)
    is_one_day = was.start is not None and was.start == was.end
    is_running = {was.period, now.period} <= {"total", "event", "window"} and not (
        is_one_window or is_one_day
    )
    days = now.day - was.day if was.day and now.day else 0
    return is_running and days > GROWTH_DAYS and was.speaker.level != "person"


def _sense(told: Told) -> str:
    bound = told.claim.bound
    if bound == "approx":
        return "under" if told.wording.below else "about"
    return {"at_least": "over", "at_most": "upto", "exact": "exact"}.get(bound, bound)


def _is_rounding(fine: float, coarse: float) -> bool:
    return rounds_to(fine, coarse) or cut_to(fine, coarse, "at_least") or cut_to(fine, coarse, "at_most")


def _is_fair_round(fine: float, coarse: float, sense: str) -> bool:
    """Whether a rounder figure says truly on which side of it the finer one lies."""
    if fine == coarse or not _is_rounding(fine, coarse):
        return False
    return {"over": fine >= coarse, "under": fine <= coarse, "upto": fine <= coarse}.get(sense, True)


def _said(told: Told) -> str:
    figure = told.mention.figure
    if figure.is_range:
        return f"{figure.low:,.0f}–{figure.high:,.0f}"
    lead = {"exact": "", "under": "nearly ", "about": "about ", "over": "over ", "upto": "up to "}.get(
        _sense(told), ""
    )
    return f"{lead}{figure.value:,.0f}"
