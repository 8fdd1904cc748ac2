"""Where the windows of one article lie beside each other: by their days, else by the names of their months.

An article without a day leaves "December" and "January" without a year. What the names alone say is still enough to add
them up: January follows December, and both lie in a winter. Such windows are placed in a year of no date and compared with
each other only. "A two-month window" says how long it is and not when: it is covered by windows of that length.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from tollbook.claims import find_claims
from tollbook.claims.dates import find_dates
from tollbook.profiles import Profile
from tollbook.records import Document, Span
from tollbook.text import fold

from ..mention import Mention, ordinal

# Windows touch where one begins this soon after the other ends, in days.
SEAM = 2
# A month that was not over when the article appeared is no part yet.
UNFINISHED = 31
MOST_CHAINS = 256
LONGEST_CHAIN = 12
YEAR = 365
# What names the same days of the year whichever of these two days it is read on names months, not a time before today.
PROBES = ("2002-04-15", "2002-10-15")
# Days in a unit of time, on average.
DAYS = {"day": 1.0, "night": 1.0, "week": 7.0, "month": 30.437, "quarter": 91.31, "year": 365.25}
# Two months may have 59 days or 62.
_UNEVEN = {"month": 3, "quarter": 3}


@dataclass(frozen=True, slots=True)
class Placed:
    """A window with its first and last day; `length` in days where it is not placed, with what it may be off by.

    `has_year` is false where the days are those of a year of no date.
    """

    mention: Mention
    start: int | None = None
    end: int | None = None
    length: tuple[float, float] | None = None
    has_year: bool = True

    def after(self, day: int) -> Placed:
        """The window as it lies on or next after a day, where its year is not said."""
        if self.has_year or self.start is None or self.end is None:
            return self
        turn = -((self.start - day) // YEAR) * YEAR
        return replace(self, start=self.start + turn, end=self.end + turn)


def placed(
    mentions: Sequence[Mention], documents: Mapping[str, Document], profile: Profile | None
) -> list[Placed]:
    """The windows among some mentions that say where they lie or how long they are, in their order."""
    windows = [m for m in mentions if m.period == "window"]
    found = {m.claim.claim_id: Placed(m, m.start, m.end) for m in windows if m.start is not None}
    if len(windows) > 1:
        for doc_id, of_one in groupby((m for m in windows if m.start is None), key=lambda m: m.claim.doc_id):
            if doc_id in documents:
                found |= {p.mention.claim.claim_id: p for p in _places(documents[doc_id], of_one, profile)}
    ordered = (found.get(m.claim.claim_id) for m in windows)
    return [p for p in ordered if p is not None and (p.start is not None or p.length is not None)]


def chains(total: Placed, windows: Sequence[Placed]) -> Iterator[Sequence[Placed]]:
    """Windows end to end, two or more, that cover a total's window from its first day on, or are as long as it."""
    starts = [total.start] if total.start is not None else [w.start for w in windows if w.start is not None]
    for start in dict.fromkeys(starts):
        within = [w.after(start - SEAM) for w in windows if w.start is not None and _is_like(w, total)]
        for chain in islice(_chains([], within, start), MOST_CHAINS):
            if len(chain) > 1 and _covers(chain, total):
                yield chain


def _places(document: Document, mentions: Iterable[Mention], profile: Profile | None) -> Iterator[Placed]:
    """The windows of one article that its claims do not date, in the order of the mentions.

    An article without a day is read again as of two days of no year: what comes out as the same days of the year on both
    was named by its month; "last month" was not.
    """
    text, again = fold(document.text), {}
    if not document.date:
        one, other = (_times_of_year(replace(document, date=day), profile) for day in PROBES)
        again = {span: days for span, days in one.items() if _turned(days) == _turned(other.get(span))}
    for m in mentions:
        first, last = again.get(m.claim.span, (None, None))
        if first is not None:
            yield Placed(m, first, last, has_year=False)
        else:
            yield Placed(m, length=_length(m, text))


def _times_of_year(document: Document, profile: Profile | None) -> dict[Span, tuple[int | None, int | None]]:
    claims = find_claims(document, profile)
    return {c.span: (ordinal(c.period_start), ordinal(c.period_end)) for c in claims}


def _turned(days: tuple[int | None, int | None] | None) -> tuple[int | None, ...]:
    """Days without their year. No year of the probes has a 29 February."""
    return tuple(day and day % YEAR for day in days or (None, None))


def _length(mention: Mention, text: str) -> tuple[float, float] | None:
    """How many days the nearest length of time in a figure's sentence has, with what it may be off by."""
    claim, sentence = mention.claim, mention.sentence
    if "dates.span" not in claim.rules:
        return None
    said = [s for s in find_dates(text, None, sentence.start, sentence.end) if s.length is not None]
    near = min(said, key=lambda s: max(s.start - claim.end, claim.start - s.end), default=None)
    if near is None or near.length is None or near.length[1] not in DAYS:
        return None
    count, unit = near.length
    return count * DAYS[unit], _UNEVEN.get(unit, 1)


def _is_like(window: Placed, total: Placed) -> bool:
    """Whether both lie in the calendar, or neither does; a length alone is covered by either."""
    return total.start is None or window.has_year == total.has_year


def _chains(chain: list[Placed], windows: Sequence[Placed], start: int) -> Iterator[list[Placed]]:
    if chain:
        yield chain
    for window in windows if len(chain) < LONGEST_CHAIN else ():
        # Where no year is said, the month after the last one is the next of its name.
        near = window.after(start - SEAM)
        if near.start is not None and near.end is not None and abs(near.start - start) <= SEAM:
            yield from _chains([*chain, near], windows, near.end + 1)


def _covers(chain: Sequence[Placed], total: Placed) -> bool:
    """Whether the parts end where the total does; a stretch that was not over yet ends with its last whole part."""
    first, last = chain[0], chain[-1]
    if total.start is None:
        return _is_as_long(first, last, total)
    if total.end is None or last.end is None or abs(last.end - total.end) <= SEAM:
        return True
    if total.end < last.end:
        return False
    if not total.has_year:
        # Nothing says that the last month was over when the article appeared.
        return total.end - last.end <= UNFINISHED
    day = total.mention.day
    return day is not None and total.end >= day and 0 <= day - last.end <= UNFINISHED


def _is_as_long(first: Placed, last: Placed, total: Placed) -> bool:
    if total.length is None or first.start is None or last.end is None:
        return False
    days, uneven = total.length
    return abs(last.end - first.start + 1 - days) <= uneven
