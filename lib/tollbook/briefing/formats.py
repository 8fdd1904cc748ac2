"""Numbers and dates as a reader writes them; the formats are in `formats.yml`."""

from __future__ import annotations

import datetime
import math
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from tollbook.records import Claim, Statement


@cache
def _formats() -> dict[str, dict[str, Any]]:
    text = (files("tollbook.briefing") / "formats.yml").read_text(encoding="utf-8")
    loaded: dict[str, dict[str, Any]] = yaml.safe_load(text)
    return loaded


def languages() -> tuple[str, ...]:
    """The ids of the known formats."""
    return tuple(_formats())


def write_number(value: float, language: str = "en", decimals: int = 0) -> str:
    """The number with its separators: 35,000 or 35.000; `decimals` places, a true minus sign."""
    if math.isinf(value) or math.isnan(value):
        return "∞" if value > 0 else "−∞" if value < 0 else "–"
    form = _formats()[language]
    whole, _, part = f"{abs(value):,.{decimals}f}".partition(".")
    text = whole.replace(",", form["thousands"]) + (form["decimal"] + part if part else "")
    return ("−" if value < 0 and any(c in "123456789" for c in text) else "") + text


def write_percent(share: float, language: str = "en") -> str:
    """A share as whole per cent; under one and not zero, and over 99 and not all, it says so."""
    percent = 100 * share
    if 0 < percent < 1:
        return "under 1%"
    if 99 < percent < 100:
        return "over 99%"
    return write_number(round(percent), language) + "%"


def write_date(day: str | None, language: str = "en") -> str:
    """An ISO day as a reader writes it; what is no ISO day comes back as it is, None as "no date"."""
    if not day:
        return "no date"
    try:
        parsed = datetime.date.fromisoformat(day)
    except ValueError:
        return day
    form = _formats()[language]
    month = form["months"][parsed.month - 1]
    return str(form["date"]).format(day=parsed.day, month=month, year=parsed.year, iso=day)


def write_figure(said: Statement | Claim, language: str = "en") -> str:
    """The figure of a claim or statement in words, with its unit of time where it is a rate."""
    unit = f" a {said.rate_unit}" if said.rate_unit else ""
    return write_bounds(said.low, said.high, said.bound, language) + unit


def write_bounds(low: float | None, high: float | None, bound: str, language: str = "en") -> str:
    """A claim's figure in words: 35,000; about 35,000; over 35,000; up to 35,000; 900,000–950,000; 2,000 or more."""
    first, last = (
        write_number(v, language, 0 if float(v).is_integer() else 1) if v is not None else ""
        for v in (low, high)
    )
    match bound:
        case "approx":
            return f"about {first or last}"
        case "at_least":
            return f"at least {first}"
        case "at_most":
            return f"up to {last}"
        case "range":
            return f"{first}–{last}"
        case "vague":
            return f"{first} or more (vague)" if first else f"up to {last} (vague)"
        case _:
            return first or last
