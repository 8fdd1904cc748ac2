"""The comparison of outlets: per-document tallies, put together by outlet, with intervals and tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from tollbook.profiles import Profile
from tollbook.records import Claim, Document, Telling

from .agency import tally_agency
from .card import method_card
from .context import term_evidence
from .devices import tally_devices
from .events import events_of
from .fidelity import tally_drift, tally_headline
from .figures import tally_figures
from .frame import Frame, Options
from .keyness import key_terms
from .layers import Layout, lay_out
from .measures import measure_table
from .naming import tally_naming
from .reporting import tally_reporting
from .standing import counted_once
from .stories import tally_narratives
from .tally import Evidence, Tally


@dataclass(frozen=True)
class Comparison:
    """What a comparison found. `framing`, `keyness` and `narratives` have one row per outlet, reference,
    scope, layer and measure (or term); `evidence` holds the passages behind the rows; `card` says how it was
    made, for a reader."""

    framing: pd.DataFrame
    keyness: pd.DataFrame
    narratives: pd.DataFrame
    evidence: tuple[Evidence, ...]
    card: Mapping[str, Any] = field(default_factory=dict)


def compare_outlets(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    profile: Profile | None = None,
    reference: str | None = None,
    tellings: Iterable[Telling] = (),
    options: Options | None = None,
) -> Comparison:
    """Compares the outlets of a corpus: each with the rest, its outlets weighted alike, and with `reference`.

    Without a profile nobody knows the parties, and the naming and the sides of predications stay empty.
    `tellings` are those of the ledger; without them there is no drift and no matching by event. Outlets with
    fewer articles than the minimum are shown without a test and stay out of the rest. Articles in another
    language than the lexicons' are left out: all their counts would be nought. The card counts them.

    Raises ParameterError where `reference` is no outlet of the corpus.
    """
    everything = tuple(documents)
    foreign = Counter(d.language for d in everything if not d.is_read)
    counted = count((d for d in everything if d.is_read), claims, profile, tellings)
    frame = Frame(counted.documents, reference, options or Options(), counted.events)
    words = key_terms(frame, counted.layouts)
    outlet = {d.doc_id: d.outlet for d in counted.documents}
    tallies = (*counted.framing, *counted.narratives)
    passages = [replace(e, outlet=outlet[e.doc_id]) for t in tallies for e in t.evidence]
    return Comparison(
        framing=measure_table(frame, counted.framing),
        keyness=words,
        narratives=measure_table(frame, counted.narratives),
        evidence=tuple(sorted([*passages, *term_evidence(words, counted.layouts)])),
        card=method_card(frame, profile, reference, foreign),
    )


@dataclass(frozen=True)
class Counted:
    """What was counted document by document, in the order of `documents`, before any outlet is looked at."""

    documents: tuple[Document, ...]
    layouts: tuple[Layout, ...]
    framing: tuple[Tally, ...]
    narratives: tuple[Tally, ...]
    events: Mapping[str, str]


def count(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    profile: Profile | None = None,
    tellings: Iterable[Telling] = (),
) -> Counted:
    """Counts everything in every document; the documents come back sorted by id."""
    ordered = tuple(sorted(documents, key=lambda d: d.doc_id))
    told = _by_document(sorted(tellings, key=lambda t: (t.doc_id, t.start, t.claim_id)))
    own = _by_document(_sided(c, profile) for c in sorted(claims, key=lambda c: (c.doc_id, c.start, c.end)))
    layouts = counted_once([lay_out(d, own.get(d.doc_id, ())) for d in ordered])
    return Counted(
        documents=ordered,
        layouts=layouts,
        framing=tuple(_framing(x, own.get(x.document.doc_id, ()), profile, told) for x in layouts),
        narratives=tuple(_narratives(x, own.get(x.document.doc_id, ())) for x in layouts),
        events=events_of(ordered, told),
    )


def _sided(claim: Claim, profile: Profile | None) -> Claim:
    """The claim without its side where that is no party of the war: two foreign casualties make no row."""
    if profile is None or claim.side in (None, "both", *profile.belligerents):
        return claim
    return replace(claim, side=None)


def _by_document(records: Iterable[Any]) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = {}
    for record in records:
        grouped.setdefault(record.doc_id, []).append(record)
    return grouped


def _framing(
    layout: Layout, claims: Sequence[Claim], profile: Profile | None, told: Mapping[str, Sequence[Telling]]
) -> Tally:
    tally = Tally(layout.document.doc_id)
    tally_devices(layout, tally)
    tally_reporting(layout, tally)
    tally_figures(layout, claims, tally)
    tally_headline(layout, claims, tally)
    tally_drift(layout, told.get(layout.document.doc_id, ()), tally)
    tally_agency(layout, claims, profile, tally)
    tally_naming(layout, profile, tally)
    return tally


def _narratives(layout: Layout, claims: Sequence[Claim]) -> Tally:
    tally = Tally(layout.document.doc_id)
    tally_narratives(layout, claims, tally)
    return tally
