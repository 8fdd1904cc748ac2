"""Feasts that move with Easter, each named by a weekday: "Palm Sunday", "Good Friday"."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

# Days from Easter, by the byname of the weekday; of other bynames ("Black Friday") nothing here tells the day.
_FROM_EASTER = {
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter sunday": 0,
    "easter monday": 1,
}
_CHURCHES = (EASTER_WESTERN, EASTER_ORTHODOX)


def feast(name: str, on: date) -> date | None:
    """The last such day on or before `on`; None where the churches keep it on different days."""
    days = _FROM_EASTER.get(name)
    if days is None:
        return None
    last: set[date] = {
        max(day for year in (on.year - 1, on.year) if (day := easter(year, church) + timedelta(days)) <= on)
        for church in _CHURCHES
    }
    return last.pop() if len(last) == 1 else None
