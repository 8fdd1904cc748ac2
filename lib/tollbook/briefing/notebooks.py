"""What the notebooks of the project import: one door to the run, its tables and its pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from tollbook.framing.write import evidence_frame
from tollbook.narratives import narrative_ids
from tollbook.records import Claim, Document, Exclusion, Finding, Series, Statement, Telling
from tollbook.tables import to_frame

from .accuracy import measured, slots
from .blocks import Heading, Paragraph, anchors, bits
from .evidence import Book
from .facts import block, build_facts, read_facts
from .figures_framing import interval_plot, narrative_heatmap, widest_gap
from .figures_outlets import outlets_side_by_side
from .figures_retold import retold
from .figures_spread import widest_spread
from .figures_toll import running_totals
from .keeping import CACHE, keep, kept
from .outlets import opened_passages
from .settings import Settings, settings_of
from .show import show, show_figure, show_table
from .style import Drawing
from .work import Work, derive

__all__ = ["Run", "measured", "offer", "open_run", "show_figure", "show_table", "slots"]

_OPEN: dict[str, Run] = {}
_TOO_LITTLE = {
    "totals": "Too few running totals to draw: no side has three.",
    "spread": "No day has two sources for one quantity.",
    "retold": "No statement here is told twice and changed.",
    "outlets": "One outlet only: there is nothing to set side by side.",
    "narratives": "No narrative was counted.",
    "words": "No words to compare: a single outlet, or none of the words that are counted.",
}


def open_run(corpus: str, profile: str = "", out: str = "", **chosen: Any) -> Run:
    """The run of a corpus: what an earlier notebook or `tollbook brief` derived under `out`, else derived now.

    `chosen` are further settings (outlets, since, until, …); those that are not given are the earlier one's. Nothing
    is written where `out` is empty.
    """
    folder = Path(out).resolve() if out else None
    if folder and str(folder) in _OPEN:
        return _OPEN[str(folder)]
    asked = {"profile": profile, **chosen}
    settings = settings_of({"corpus": corpus, **asked})
    work = kept(settings, folder, asked) if folder else None
    if work is None:
        work = derive(settings)
        if folder:
            keep(work, folder)
    return Run(work, folder)


def offer(work: Work, folder: Path) -> None:
    """Makes a run known to notebooks that are opened in this process, or in one forked from it."""
    _OPEN[str(folder.resolve())] = Run(work, folder)


class Run:
    """One run as notebooks see it: tables as data frames, blocks of the briefing by name."""

    def __init__(self, work: Work, folder: Path | None = None) -> None:
        self.work = work
        self.folder = folder

    @property
    def settings(self) -> Settings:
        """What was asked for."""
        return self.work.settings

    @cached_property
    def facts(self) -> dict[str, Any]:
        """Everything the briefing says; see `facts.json`. Read where they were kept with this run, else built."""
        path = self.folder / CACHE / "facts.json" if self.folder else None
        return read_facts(path) if path and path.is_file() else build_facts(self.work)

    @cached_property
    def documents(self) -> pd.DataFrame:
        """One row per article."""
        return to_frame(self.work.documents, Document)

    @cached_property
    def exclusions(self) -> pd.DataFrame:
        """What was left out or marked, with the reason."""
        return to_frame(self.work.corpus.exclusions, Exclusion)

    @cached_property
    def claims(self) -> pd.DataFrame:
        """One row per claim, with its outlet, its day and its entry in the evidence."""
        frame = to_frame(self.work.ledger.claims, Claim)
        frame.insert(1, "outlet", [self.work.document[d].outlet for d in frame["doc_id"]])
        frame.insert(2, "date", [self.work.document[d].date for d in frame["doc_id"]])
        frame["evidence"] = [self.book.anchor[c] for c in frame["claim_id"]]
        return frame

    def largest_claims(self, most: int) -> pd.DataFrame:
        """The rows of `claims` with the highest figures: by the upper end, and by the floor of one that is open upwards."""
        ends = self.claims[["low", "high"]].max(axis=1)
        return self.claims.assign(_end=ends).nlargest(most, "_end").drop(columns="_end")

    @cached_property
    def statements(self) -> pd.DataFrame:
        """One row per statement."""
        return to_frame(self.work.ledger.statements, Statement)

    @cached_property
    def tellings(self) -> pd.DataFrame:
        """One row per telling of a statement."""
        return to_frame(self.work.ledger.tellings, Telling)

    @cached_property
    def series(self) -> pd.DataFrame:
        """One row per running figure of one source."""
        return to_frame(self.work.ledger.series, Series)

    @cached_property
    def findings(self) -> pd.DataFrame:
        """One row per check of the audit, the weightiest first."""
        frame = to_frame(self.work.findings, Finding)
        return frame.sort_values(["weight", "finding_id"], ascending=[False, True], ignore_index=True)

    @property
    def framing(self) -> pd.DataFrame:
        """Measures by outlet."""
        return self.work.comparison.framing

    @property
    def keyness(self) -> pd.DataFrame:
        """Key terms by outlet."""
        return self.work.comparison.keyness

    @property
    def narratives(self) -> pd.DataFrame:
        """Narratives by outlet."""
        return self.work.comparison.narratives

    @cached_property
    def passages(self) -> pd.DataFrame:
        """The passages behind the measures, one row each."""
        return evidence_frame(self.work.comparison.evidence)

    @property
    def narrative_names(self) -> tuple[str, ...]:
        """The ids of the narratives of the codebook."""
        return narrative_ids()

    @cached_property
    def book(self) -> Book:
        """The numbers of the evidence."""
        return Book.of(self.work.documents, self.work.ledger, self.work.findings)

    def show(self, *names: str) -> None:
        """Shows blocks of the briefing by name: headline, findings, audit, statements, corpus, method, …"""
        show(*(block(self.facts, name) for name in names))

    def show_changes(self) -> None:
        """Shows what changed since the earlier briefing, where this one is compared with one."""
        if "changes" in self.facts["blocks"]:
            show(Heading(2, bits("What changed"), "changed"), block(self.facts, "changes"))

    def show_picture(self, name: str) -> None:
        """Shows a figure of the briefing: totals, spread, retold, outlets, narratives or words; says so where
        there is too little.

        Raises KeyError for another name.
        """
        drawing = self._drawings[name]()
        if drawing is None:
            show(Paragraph(bits(_TOO_LITTLE[name]), "note"))
        else:
            show_figure(drawing)

    @property
    def _drawings(self) -> dict[str, Callable[[], Drawing | None]]:
        work, language = self.work, self.settings.language
        return {
            "totals": lambda: running_totals(work.ledger, work.profile, language),
            "spread": lambda: widest_spread(work.ledger),
            "retold": lambda: retold(work.ledger, work.profile, language),
            "outlets": lambda: outlets_side_by_side(self.framing, language),
            "narratives": lambda: narrative_heatmap(self.narratives) if len(self.narratives) else None,
            "words": lambda: widest_gap(self.work.comparison),
        }

    def show_interval(self, *measures: str, side: str = "") -> None:
        """Shows each measure of `framing` per outlet with its intervals; `side` is whose losses, or who is named."""
        for measure in measures:
            show_figure(interval_plot(self.framing, measure, side))

    def show_evidence(self, *names: str) -> None:
        """Shows claims and opened passages with their sentences, by article: all, or those that the blocks of
        these names link to.

        Reference figures that the named blocks link to follow the claims.
        """
        language, profile = self.settings.language, self.work.profile
        passages = opened_passages(self.work, self.book).passages
        if not names:
            show(self.book.evidence(language, profile, passages))
            return
        wanted = set(anchors(block(self.facts, name) for name in names))
        whole = (self.book.evidence(language, profile, passages), self.book.referred(language, profile))
        show(*(few for part in whole if (few := part.only(wanted)).sources))

    def show_references(self) -> None:
        """Shows the reference figures that something rests on."""
        show(self.book.referred(self.settings.language, self.work.profile))

    def show_sentences(self, claims: pd.DataFrame) -> None:
        """Shows the claims of some rows of `claims` with their sentences."""
        wanted = set(claims["claim_id"])
        few = replace(self.book, claims=tuple(c for c in self.book.claims if c.claim_id in wanted))
        show(few.evidence(self.settings.language, self.work.profile))
