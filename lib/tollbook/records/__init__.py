"""The nouns of the project and their closed vocabularies. Imports nothing of ours.

Every span is a half-open pair of Python string offsets into the `text` of a document, which never
changes after ingest.
"""

from .articles import Claim, Document, Exclusion, Span
from .ledger import Correction, Finding, Operand, Series, Statement, Telling
from .vocabulary import (
    BOUNDS,
    CATEGORIES,
    DRIFTS,
    FINDING_KINDS,
    KINDS,
    PERIOD_KINDS,
    SOURCE_TYPES,
    STANCES,
    UNKNOWN_OUTLET,
    VERDICTS,
    Attributed,
    Bound,
    Category,
    Drift,
    FindingKind,
    Origin,
    PeriodKind,
    Population,
    RateUnit,
    Section,
    SourceType,
    Stance,
    Verdict,
)

__all__ = [
    "BOUNDS",
    "CATEGORIES",
    "DRIFTS",
    "FINDING_KINDS",
    "KINDS",
    "PERIOD_KINDS",
    "SOURCE_TYPES",
    "STANCES",
    "UNKNOWN_OUTLET",
    "VERDICTS",
    "Attributed",
    "Bound",
    "Category",
    "Claim",
    "Correction",
    "Document",
    "Drift",
    "Exclusion",
    "Finding",
    "FindingKind",
    "Operand",
    "Origin",
    "PeriodKind",
    "Population",
    "RateUnit",
    "Section",
    "Series",
    "SourceType",
    "Span",
    "Stance",
    "Statement",
    "Telling",
    "Verdict",
]
