"""The closed vocabularies of the nouns."""

from __future__ import annotations

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
# Each a harm of its own; the others are sums of several, or leave open which it was.
KINDS: tuple[Category, ...] = ("killed", "wounded", "missing", "captured")
PERIOD_KINDS: tuple[str, ...] = get_args(PeriodKind)
SOURCE_TYPES: tuple[str, ...] = get_args(SourceType)
STANCES: tuple[str, ...] = get_args(Stance)
# The outlet of a document whose input names none.
UNKNOWN_OUTLET = "unknown"
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
