"""The reference table: public figures with their source, day and URL, brought to the form of claims.

A row anchors the statement that it records: where the corpus has not the source's own words, the row stands
for them. Rows are claims that somebody made, not counts (data/reference/README.md).
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tollbook.errors import ResourceError
from tollbook.profiles import Profile
from tollbook.records import Bound, Category, Claim, Document, PeriodKind, Population, RateUnit
from tollbook.resources import check

from .mention import ordinal

# What the table calls its categories and populations, where the codebook has another word.
_CATEGORIES: Mapping[str, Category] = {"confirmed_killed": "killed"}
_POPULATIONS: Mapping[str, Population] = {"all": "any"}
# Days in a period; a figure for a longer stretch than its own kind of period is an average over it.
_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}
OUTLET = "reference table"


@dataclass(frozen=True, slots=True)
class Reference:
    """One row: the claim and document it makes, what is noted beside it, and how it is known.

    `status` is `stated`, `derived`, `projection`, `retracted`, `withdrawn` or `fabricated`; `basis` is the
    category in the table's own word. `is_dated` is false where the day is approximate.
    """

    claim: Claim
    document: Document
    status: str
    basis: str
    is_dated: bool
    note: str

    @property
    def is_current(self) -> bool:
        """Whether whoever made the claim has not taken it back."""
        return self.status not in {"retracted", "withdrawn", "fabricated"}


def load_reference(path: str | Path, profile: Profile | None = None) -> tuple[Reference, ...]:
    """The rows of a reference table, in the order of the file.

    Raises `ResourceError` where the file is missing, is no such table, or a row breaks
    `schemas/reference.json`.
    """
    path = Path(path)
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            rows = list(csv.DictReader(handle))
    except OSError as wrong:
        raise ResourceError(
            f"the reference table {path.name} cannot be read: {wrong.strerror or wrong}"
        ) from wrong
    except (UnicodeDecodeError, csv.Error) as wrong:
        raise ResourceError(f"the reference table {path.name} is no UTF-8 CSV: {wrong}") from wrong
    return tuple(_reference(row, number, path.name, profile) for number, row in enumerate(rows, start=1))


def _reference(row: Mapping[str, str], number: int, file: str, profile: Profile | None) -> Reference:
    row = {k: (v or "").strip() for k, v in row.items() if k is not None and not isinstance(v, list)}
    check(row, "reference", f"{file}, row {number}")
    name = f"reference:{number:04d}"
    kind, unit = _period(row)
    bound: Bound = row["bound"]  # type: ignore[assignment]
    claim = Claim(
        claim_id=name,
        doc_id=name,
        start=0,
        end=0,
        low=None if bound == "at_most" else float(row["value_low"]),
        high=None if bound == "at_least" else float(row["value_high"]),
        bound=bound,
        category=_CATEGORIES.get(row["category"], row["category"]),  # type: ignore[arg-type]
        side=_side(row["side"], profile),
        population=_POPULATIONS.get(row["population"], row["population"]),  # type: ignore[arg-type]
        period_kind=kind,
        period_start=row["period_start"] or None,
        period_end=row["period_end"] or None,
        rate_unit=unit,
        source=row["source_person"] or row["source_org"],
        source_type="none",
        attribution="indirect",
        cue=None,
        stance="hypothetical" if row["status"] == "projection" else "asserted",
        hedges=(),
        term=row["category"],
        section="body",
    )
    document = Document(doc_id=name, outlet=OUTLET, text="", date=row["claim_date"], url=row["url"] or None)
    return Reference(
        claim, document, row["status"], row["category"], row["date_quality"] == "exact", row["note"]
    )


def _period(row: Mapping[str, str]) -> tuple[PeriodKind, RateUnit | None]:
    kind = row["period_kind"]
    if kind not in _DAYS:
        return ("cumulative" if kind == "cumulative" else "window"), None
    start, end = ordinal(row["period_start"]), ordinal(row["period_end"])
    if start and end and end - start + 1 <= _DAYS[kind]:
        return ("event" if kind == "day" else "window"), None
    return "rate", kind  # type: ignore[return-value]


def _side(side: str, profile: Profile | None) -> str | None:
    """The profile's id of the harmed party; None where the table names none ("civilians")."""
    if profile is None or side == "both" or side in profile.parties:
        return side
    found = next((f for f in profile.index.find(side.upper()) if f.name.party), None)
    return found.name.party if found else None
