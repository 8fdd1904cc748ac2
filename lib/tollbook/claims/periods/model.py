"""A period named in a text, and what every step of one search for them needs."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from tollbook.claims.dates import Stretch
from tollbook.profiles import Profile
from tollbook.records import PeriodKind, RateUnit
from tollbook.resources import Hit

from .acts import Act


@dataclass(slots=True)
class Period:
    """A period named in a text: half-open span of offsets and the slots of the codebook.

    Days are ISO strings, inclusive, None where open. `rate_unit` is set for a rate only. `of_war` says that
    the total runs from the war's start, which may differ by side (`Profile.start_of`). `act` tells days on which
    something was said ("told reporters on Monday") from those on which harm was done. `rule` is what it was read by.
    `length` is the count and unit of a stretch that the words do not place, `refers` says that they go back to
    one named before ("over the same period").
    """

    start: int
    end: int
    kind: PeriodKind
    period_start: str | None
    period_end: str | None
    rate_unit: RateUnit | None
    rule: str
    of_war: bool = False
    act: Act = ""
    length: tuple[int, str] | None = None
    refers: bool = False

    @property
    def is_told(self) -> bool:
        """Whether the day is one on which something was said, not done."""
        return self.act == "told"

    @property
    def is_day(self) -> bool:
        """Whether it is the day of something that happened."""
        return self.kind == "event" and self.period_start is not None

    @property
    def is_open(self) -> bool:
        """Whether the words tell of an attack without its day."""
        return self.kind == "event" and self.period_start is None


@dataclass(slots=True)
class Timeline:
    """The dates of a stretch of text, in order and not overlapping, with the day and the war it is read for."""

    text: str
    on: date | None
    profile: Profile
    end: int
    stretches: tuple[Stretch, ...]
    starts: tuple[int, ...]

    def dates_in(self, start: int, end: int) -> tuple[Stretch, ...]:
        """The dates that begin in text[start:end]."""
        return self.stretches[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def has_date_on(self, hit: Hit) -> bool:
        """Whether a date has the words already: "in a month" is a stretch, only "30 a month" is a rate."""
        before = bisect_left(self.starts, hit.end) - 1
        return before >= 0 and self.stretches[before].end > hit.start

    @property
    def war_start(self) -> str | None:
        """The war's first day, unless the document is older than the war."""
        start, on = self.profile.start, iso(self.on)
        return start if start and (on is None or start <= on) else None


# What words open, and the dates they used up.
Opened = tuple[Period, tuple[Stretch, ...]]


def iso(day: date | None) -> str | None:
    """The day as an ISO string."""
    return day.isoformat() if day else None
