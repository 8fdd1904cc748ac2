"""Which totals a rate can be held against: rates over the days of a window, or since the start."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..build import Ledger
from ..figure import Interval
from ..mention import Mention
from ..times import overlap
from .bundles import Bundle
from .stretches import DAYS

# A rate said without a stretch speaks of the present: of windows that end this many days before, at most.
RECENT_DAYS = 62
SMALLEST = 10


@dataclass(frozen=True, slots=True)
class Product:
    """A rate over the days of a total."""

    rate: Mention
    total: Mention
    days: float

    @property
    def factor(self) -> float:
        """How often the rate's unit goes into the days."""
        return self.days / DAYS[str(self.rate.claim.rate_unit)]

    def makes(self) -> Interval:
        """What the rate comes to over the days, as the words suggest it."""
        return self.rate.figure.suggests().times(self.factor)


def in_bundle(rate: Mention, bundle: Bundle) -> Iterator[Product]:
    """A rate of a bundle with each of its totals that it can be held against."""
    for total in bundle.mentions:
        if (
            total.family != rate.family
            or total.figure.value < rate.figure.value
            or not _same_people(rate, total)
        ):
            continue
        if total.period == "window" and total.start and total.end and _speaks_of(rate, total):
            yield Product(rate, total, total.end - total.start + 1)
        elif total.claim.period_kind == "cumulative" and total.start and _is_like(rate, total):
            end = total.end or total.day
            if end and end - total.start > 60:
                yield Product(rate, total, end - total.start + 1)


def across(ledger: Ledger) -> Iterator[Product]:
    """Each rate that one source gives for a stretch, with another's total of the very stretch: the nearest."""
    totals: dict[tuple[str | None, str | None, str | None], list[Mention]] = defaultdict(list)
    for s in ledger.statements:
        if s.period_kind == "window" and s.period_start and s.period_end and s.stance == "asserted":
            totals[(s.side, s.period_start, s.period_end)].append(ledger.mentions[s.origin_id])
    for s in ledger.statements:
        if s.period_kind == "rate" and s.rate_unit and s.stance == "asserted":
            rate = ledger.mentions[s.origin_id]
            of_its_days = totals.get((s.side, s.period_start, s.period_end), [])
            others = (t for t in of_its_days if t.speaker.key != rate.speaker.key)
            yield from _nearest(rate, others)


def _nearest(rate: Mention, totals: Iterable[Mention]) -> Iterator[Product]:
    """The rate over its days with that one of their totals which it comes nearest to."""
    if rate.figure.value < SMALLEST or not rate.start or not rate.end:
        return
    days = rate.end - rate.start + 1
    products = [
        Product(rate, t, days)
        for t in totals
        if t.family == rate.family and _same_people(rate, t) and t.figure.value > rate.figure.value
    ]
    if products:
        yield min(products, key=lambda p: (p.makes().gap(p.total.figure.suggests()), p.total.claim.claim_id))


def _is_like(rate: Mention, total: Mention) -> bool:
    return rate.claim.side == total.claim.side and rate.claim.category == total.claim.category


def _same_people(rate: Mention, total: Mention) -> bool:
    sides = {rate.claim.side, total.claim.side}
    one_side = len(sides) == 1 or (rate.claim.side == "both" and None not in sides)
    return one_side and {rate.claim.population, total.claim.population} != {"military", "civilian"}


def _speaks_of(rate: Mention, total: Mention) -> bool:
    if rate.start is not None and overlap(rate, total):
        return True
    if is_inside(rate, total):
        return (rate.end or 0) - (total.end or 0) <= RECENT_DAYS
    return (
        rate.start is None
        and total.end is not None
        and rate.day is not None
        and 0 <= rate.day - total.end <= RECENT_DAYS
        # Of a whole year it says nothing.
        and total.end - (total.start or total.end) < RECENT_DAYS
    )


def is_inside(rate: Mention, total: Mention) -> bool:
    """Whether the rate is said of a longer stretch that holds the window: an average, of which a month may differ."""
    if None in {rate.start, rate.end, total.start, total.end}:
        return False
    within = (rate.start or 0) <= (total.start or 0) and (total.end or 0) <= (rate.end or 0)
    return within and not overlap(rate, total)
