"""Builders of records for tests: say what matters, the rest has a plain default. Append only."""

from __future__ import annotations

from typing import Any

from tollbook.records import Claim, Document


def a_claim(value: float | None = 1000, **slots: Any) -> Claim:
    """A claim of `value` Russian soldiers killed, as Avdeev says; any slot can be given."""
    plain: dict[str, Any] = {
        "doc_id": "doc-1",
        "start": 10,
        "end": 15,
        "low": value,
        "high": value,
        "bound": "exact",
        "category": "killed",
        "side": "russia",
        "population": "military",
        "period_kind": "cumulative",
        "period_start": "2022-02-24",
        "period_end": None,
        "rate_unit": None,
        "source": "Avdeev",
        "source_type": "opponent",
        "attribution": "indirect",
        "cue": "said",
        "stance": "asserted",
        "hedges": (),
        "term": "killed",
        "section": "body",
        "rules": (),
    } | slots
    plain["hedges"], plain["rules"] = tuple(plain["hedges"]), tuple(plain["rules"])
    plain.setdefault("claim_id", f"{plain['doc_id']}:{plain['start']}-{plain['end']}")
    return Claim(**plain)


def a_document(doc_id: str = "doc-1", text: str = "A headline\n\nA sentence.", **slots: Any) -> Document:
    """A document of the Harbour Gazette of 1 December 2024; any slot can be given."""
    return Document(doc_id=doc_id, text=text, **({"outlet": "Harbour Gazette", "date": "2024-12-01"} | slots))
