"""The nouns of the project and their closed vocabularies. Imports nothing of ours.

Every span is a half-open pair of Python string offsets into the `text` of a document, which never
changes after ingest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

Bound = Literal["exact", "approx", "at_least", "at_most", "range", "vague"]
Category = Literal["killed", "wounded", "casualties", "losses", "missing", "captured"]
Population = Literal["military", "civilian", "any"]
PeriodKind = Literal["cumulative", "window", "rate", "event", "unstated"]
RateUnit = Literal["day", "week", "month", "year"]
SourceType = Literal[
    "own_side", "opponent", "ally", "international", "research", "media", "anonymous", "none"
]
Attributed = Literal["direct", "indirect", "none"]
Stance = Literal["asserted", "disputed", "hypothetical", "comparison"]
Section = Literal["headline", "body"]

BOUNDS: tuple[str, ...] = get_args(Bound)
CATEGORIES: tuple[str, ...] = get_args(Category)
PERIOD_KINDS: tuple[str, ...] = get_args(PeriodKind)
SOURCE_TYPES: tuple[str, ...] = get_args(SourceType)
STANCES: tuple[str, ...] = get_args(Stance)
# The outlet of a document whose input names none.
UNKNOWN_OUTLET = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text, `start` inclusive, `end` exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of the span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Document:
    """One article. `text` begins with the headline and is immutable; `date` is an ISO day or None.

    `furniture` are spans that belong to the page and not to the article (a donation appeal, a repeated
    headline): they stay in the text and are left out of the analysis. `inferred` names each field that
    the input did not state, with what it was read from. `provenance` is where the document came from:
    file, digest, offset in an export, and any unknown column the input carried.
    """

    doc_id: str
    outlet: str
    text: str
    date: str | None = None
    title: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    furniture: tuple[tuple[Span, str], ...] = ()
    inferred: Mapping[str, str] = field(default_factory=dict)
    provenance: Mapping[str, str] = field(default_factory=dict)
    cluster: str | None = None

    @property
    def headline(self) -> Span:
        """The headline's span: the first line of the text where it is the title, else empty."""
        if not self.title:
            return Span(0, 0)
        end = self.text.find("\n")
        first = self.text if end < 0 else self.text[:end]
        is_headline = first.strip() == " ".join(self.title.split("\n")).strip()
        return Span(0, len(first)) if is_headline else Span(0, 0)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Something that did not go on, or went on marked: a file, a document, a sentence; and why."""

    item: str
    stage: str
    reason: str
    effect: Literal["left_out", "kept_marked"] = "left_out"


@dataclass(frozen=True, slots=True)
class Claim:
    """One stated number of people harmed, with the slots of the codebook and two ids of our own.

    `rules` are the ids of the lexicon entries and grammar rules that filled the slots, in slot order.
    """

    claim_id: str
    doc_id: str
    start: int
    end: int
    low: float | None
    high: float | None
    bound: Bound
    category: Category
    side: str | None
    population: Population
    period_kind: PeriodKind
    period_start: str | None
    period_end: str | None
    rate_unit: RateUnit | None
    source: str | None
    source_type: SourceType
    attribution: Attributed
    cue: str | None
    stance: Stance
    hedges: tuple[str, ...]
    term: str
    section: Section
    rules: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Where the figure stands."""
        return Span(self.start, self.end)


Origin = Literal["source_words", "reference", "earliest"]
Verdict = Literal["holds", "tension", "fails", "not_comparable"]
FindingKind = Literal[
    "sum",
    "rate_total",
    "monotone",
    "dominance",
    "ratio",
    "conflict",
    "drift",
    "headline_body",
    "reference",
    "date",
]
Drift = Literal[
    "category_upgraded",
    "category_downgraded",
    "component_added",
    "component_dropped",
    "bound_flipped",
    "bound_hardened",
    "bound_softened",
    "range_collapsed",
    "hedge_lost",
    "hedge_added",
    "source_dropped",
    "source_swapped",
    "side_changed",
    "population_changed",
    "scope_changed",
    "unit_changed",
    "period_changed",
    "date_moved",
    "stance_changed",
    "digit_slip",
    "value_changed",
]

VERDICTS: tuple[str, ...] = get_args(Verdict)
FINDING_KINDS: tuple[str, ...] = get_args(FindingKind)
DRIFTS: tuple[str, ...] = get_args(Drift)


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
