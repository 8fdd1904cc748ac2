"""What the claims of all articles amount to: statements, their tellings and series, findings, corrections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .vocabulary import (
    Bound,
    Category,
    Drift,
    FindingKind,
    Origin,
    PeriodKind,
    Population,
    RateUnit,
    SourceType,
    Stance,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source said once (source, side, value, period, day), however many articles tell it.

    The slots are those of its origin: the source's own words where the corpus has them, else a row of the
    reference table, else the earliest telling. `origin_id` is that claim's or reference row's id. A voice is
    a document, or all copies of one wire story together.
    """

    statement_id: str
    series_id: str | None
    source: str | None
    source_type: SourceType
    side: str | None
    population: Population
    category: Category
    low: float | None
    high: float | None
    bound: Bound
    period_kind: PeriodKind
    period_start: str | None
    period_end: str | None
    rate_unit: RateUnit | None
    stance: Stance
    said_on: str | None
    last_told: str | None
    origin: Origin
    origin_id: str
    n_tellings: int
    n_documents: int
    n_outlets: int
    n_voices: int
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim as a telling of its statement: how it differs from the origin, and why it was put there.

    `drifts` are names out of `DRIFTS`; `changes` say each in words, in the same order ("losses → killed").
    `why` are the grouping decisions, first to last.
    """

    statement_id: str
    claim_id: str
    doc_id: str
    outlet: str
    date: str | None
    start: int
    end: int
    voice: str
    is_origin: bool
    compared_with: str | None
    drifts: tuple[Drift, ...]
    changes: tuple[str, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One source's running figure of one category and side over time; its points are statements by day."""

    series_id: str
    source: str | None
    side: str | None
    population: Population
    category: Category
    first_day: str | None
    last_day: str | None
    n_statements: int
    statement_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure that a finding used, with the part it plays in the arithmetic.

    `span` and `doc_id` say where it stands; both are None for a row of the reference table. `factor` is what
    the figure was multiplied by (30 for a daily rate over a month), 1 otherwise.
    """

    role: str
    id: str
    doc_id: str | None
    start: int | None
    end: int | None
    low: float | None
    high: float | None
    factor: float = 1.0


@dataclass(frozen=True, slots=True)
class Finding:
    """A check of the audit: what was compared, the arithmetic written out, and how it came out.

    `drift` names the drift for the kinds `drift` and `headline_body`. `tolerance` is in the unit of the
    figures (persons); `tolerance_from` says where it comes from. `sentence` is for a reader.
    """

    finding_id: str
    kind: FindingKind
    verdict: Verdict
    drift: Drift | None
    side: str | None
    date: str | None
    sentence: str
    arithmetic: str
    tolerance: float | None
    tolerance_from: str
    operands: tuple[Operand, ...]
    statement_ids: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction by hand and what became of it; `change` says in words what it did to the claim.

    `outcome` is `absent` where the corpus does not hold the claim that it is about.
    """

    correction_id: str
    action: Literal["set", "drop", "together", "apart"]
    claim_id: str | None
    reason: str
    change: str
    outcome: Literal["applied", "absent"]
