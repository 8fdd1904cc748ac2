"""Feasts that move with Easter, each named by a weekday: "Palm Sunday", "Good Friday"."""

from __future__ import annotations

from datetime import date, timedelta

# Days from Easter, by the byname of the weekday; of other bynames ("Black Friday") nothing here tells the day.
_FROM_EASTER = {
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter sunday": 0,
    "easter monday": 1,
}
# So many days the calendar of the eastern churches lags behind, from 1900 to 2099.
_EASTERN_LAG = timedelta(days=13)


def feast(name: str, on: date) -> date | None:
    """The last such day on or before `on`; None where the churches keep it on different days."""
    days = _FROM_EASTER.get(name)
    if days is None:
        return None
    last = {
        max(day for year in (on.year - 1, on.year) if (day := easter(year) + timedelta(days=days)) <= on)
        for easter in (_western, _eastern)
    }
    return last.pop() if len(last) == 1 else None


def _western(year: int) -> date:
    """Easter by the Gregorian reckoning."""
    century, rest = divmod(year, 100)
    leaps, odd = divmod(century, 4)
    moon = (19 * (year % 19) + century - leaps - (8 * century + 13) // 25 + 15) % 30
    fourth, left = divmod(rest, 4)
    sunday = (32 + 2 * odd + 2 * fourth - moon - left) % 7
    late = (year % 19 + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _eastern(year: int) -> date:
    """Easter by the Julian reckoning, as a day of the common calendar."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return date(year, month, day + 1) + _EASTERN_LAG
