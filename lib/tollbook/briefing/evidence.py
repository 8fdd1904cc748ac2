"""The evidence: every claim and every passage behind a finding, numbered, with its sentence and its article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tollbook.ledger import Ledger, Reference
from tollbook.profiles import Profile, party_name
from tollbook.records import Claim, Document, Finding, Span
from tollbook.text import fold, sentences

from . import formats
from .blocks import Entry, Evidence, Source
from .words import SOURCE_LABELS

_BEFORE, _AFTER = 300, 300  # characters kept around a figure


@dataclass(frozen=True)
class Book:
    """Numbers the evidence: claims `e1`, `e2`, … by day, outlet and place in the text; reference figures `r1`, …;
    passages `p1`, ….

    `anchor` gives the entry of a claim or of a reference figure by its claim id.
    """

    documents: dict[str, Document]
    claims: tuple[Claim, ...]
    references: tuple[Reference, ...]
    anchor: dict[str, str]

    @classmethod
    def of(cls, documents: Sequence[Document], ledger: Ledger, findings: Iterable[Finding] = ()) -> Book:
        """The book of a ledger's claims, and of the reference figures that statements or findings rest on."""
        by_id = {document.doc_id: document for document in documents}
        ordered = sorted(ledger.claims, key=lambda c: (_place(by_id[c.doc_id]), c.start, c.end, c.claim_id))
        used = {s.origin_id for s in ledger.statements} | {o.id for f in findings for o in f.operands}
        references = sorted(
            (r for r in ledger.references if r.claim.claim_id in used),
            key=lambda r: (r.document.date or "9999", r.claim.claim_id),
        )
        anchor = {c.claim_id: f"e{n}" for n, c in enumerate(ordered, 1)}
        anchor |= {r.claim.claim_id: f"r{n}" for n, r in enumerate(references, 1)}
        return cls(by_id, tuple(ordered), tuple(references), anchor)

    def places_of(self, finding: Finding) -> list[tuple[float, str]]:
        """Each figure of a finding with the entry of the claim it stands in."""
        return [
            (value, self.anchor[operand.id])
            for operand in finding.operands
            for value in (operand.low, operand.high)
            if value is not None and operand.id in self.anchor
        ]

    def anchors_of(self, finding: Finding) -> tuple[str, ...]:
        """The entries of the claims a finding used, each once."""
        return tuple(dict.fromkeys(self.anchor[o.id] for o in finding.operands if o.id in self.anchor))

    def referred(self, language: str, profile: Profile) -> Evidence:
        """The reference figures that something rests on, each with its source's address."""
        return Evidence(
            tuple(_reference(r, self.anchor[r.claim.claim_id], language, profile) for r in self.references)
        )

    def evidence(self, language: str, profile: Profile, passages: Sequence[Any] = ()) -> Evidence:
        """The evidence block: articles by day and outlet, each with its claims, then its passages."""
        entries: dict[str, list[Entry]] = {}
        for claim in self.claims:
            document = self.documents[claim.doc_id]
            before, marked, after = around(document.text, claim.span)
            reading = read_as(claim, language, profile)
            anchor = self.anchor[claim.claim_id]
            entries.setdefault(claim.doc_id, []).append(
                Entry(anchor, anchor.upper(), before, marked, after, reading)
            )
        for number, passage in enumerate(passages, 1):
            text = self.documents[passage.doc_id].text
            before, marked, after = around(text, Span(passage.start, passage.end))
            made = Entry(
                f"p{number}", f"P{number}", before, marked, after, f"{passage.measure} ({passage.rule})"
            )
            entries.setdefault(passage.doc_id, []).append(made)
        ordered = sorted((self.documents[doc_id] for doc_id in entries), key=_place)
        return Evidence(tuple(_source(document, entries[document.doc_id], language) for document in ordered))


def _place(document: Document) -> tuple[str, str, str]:
    return (document.date or "9999", document.outlet, document.doc_id)


def _source(document: Document, entries: list[Entry], language: str) -> Source:
    title = document.title or document.text.split("\n", 1)[0]
    day = formats.write_date(document.date, language)
    return Source(title, document.outlet, day, document.url or "", document.doc_id, tuple(entries))


def _reference(reference: Reference, anchor: str, language: str, profile: Profile) -> Source:
    claim, day = reference.claim, formats.write_date(reference.document.date, language)
    figure = formats.write_figure(claim, language)
    after = f" {reference.basis}, {side_name(claim.side, profile)}"
    note = f"{reference.status}; {reference.note}" if reference.note else reference.status
    entry = Entry(anchor, anchor.upper(), "", figure, after, f"{read_as(claim, language, profile)} · {note}")
    title = claim.source or reference.document.title or "no source named"
    return Source(title, "reference figures", day, reference.document.url or "", claim.claim_id, (entry,))


def around(text: str, span: Span) -> tuple[str, str, str]:
    """What stands before the span in its sentence, the span, and what stands after it; long parts are cut."""
    low, high = max(0, span.start - 2000), min(len(text), span.end + 2000)
    folded = fold(text[low:high])
    within = Span(span.start - low, span.end - low)
    found = [s for s in sentences(folded) if s.overlaps(within)]
    start = min([s.start for s in found] + [within.start]) + low
    end = max([s.end for s in found] + [within.end]) + low
    before, after = text[start : span.start], text[span.end : end]
    if len(before) > _BEFORE:
        before = "…" + before[-_BEFORE:]
    if len(after) > _AFTER:
        after = after[:_AFTER] + "…"
    return before, span.of(text), after


def read_as(claim: Claim, language: str, profile: Profile) -> str:
    """How a claim was read, in words: figure, category, side, period, source, stance."""
    parts = [
        formats.write_figure(claim, language),
        f"{claim.category} (“{claim.term}”)" if claim.term else claim.category,
        side_name(claim.side, profile),
        _period(claim, language),
        f"source: {claim.source or 'none named'}{_standing(claim)}, {_attributed(claim)}",
    ]
    if claim.stance != "asserted":
        parts.append(claim.stance)
    if claim.section == "headline":
        parts.append("in the headline")
    return "Read as: " + " · ".join(parts)


def side_name(side: str | None, profile: Profile) -> str:
    """The name of a side as the profile gives it."""
    if side is None:
        return "side not stated"
    if side == "both":
        return "both sides together"
    return party_name(side, profile)


def _standing(claim: Claim) -> str:
    """How the source stands to the harmed side, where the text gives a source."""
    return "" if claim.source_type == "none" else f" ({SOURCE_LABELS[claim.source_type]})"


def _period(claim: Claim, language: str) -> str:
    days = [formats.write_date(day, language) for day in (claim.period_start, claim.period_end) if day]
    words = {"cumulative": "running total", "rate": "rate", "event": "one event", "window": "period"}
    return f"{words.get(claim.period_kind, 'no period stated')}{', ' if days else ''}{' to '.join(days)}"


def _attributed(claim: Claim) -> str:
    if claim.source is None and claim.cue is not None:
        return "told as somebody's words"  # "he said", and no name to go back to
    return {"direct": "in quotation marks", "indirect": "as reported", "none": "in the outlet's own voice"}[
        claim.attribution
    ]
