"""An article, the claims in it, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .vocabulary import (
    Attributed,
    Bound,
    Category,
    PeriodKind,
    Population,
    RateUnit,
    Section,
    SourceType,
    Stance,
)


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


LEXICON_LANGUAGE = "en"  # of the lexicons, ISO 639-1


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
    def is_read(self) -> bool:
        """Whether the lexicons are of the document's language; one whose language nobody knows is taken for English."""
        return self.language in (None, LEXICON_LANGUAGE)

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
