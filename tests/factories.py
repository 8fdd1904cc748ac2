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


def a_telling(doc_id: str, sentence: str, **slots: Any) -> tuple[Document, Claim]:
    """An article of one sentence and the claim of the figure in [brackets] in it.

    The value is read from the digits; `date`, `outlet`, `title` and `cluster` are the document's, all other
    slots the claim's.
    """
    before, _, rest = sentence.partition("[")
    figure, _, after = rest.partition("]")
    about = {k: slots.pop(k) for k in ("date", "outlet", "title", "cluster", "lead") if k in slots}
    lead = str(about.pop("lead", "A day of war\n\n"))
    document = a_document(doc_id, f"{lead}{before}{figure}{after}", **({"outlet": doc_id.title()} | about))
    start = len(lead) + len(before)
    value = float("".join(c for c in figure if c.isdigit() or c == "."))
    ends: dict[str, Any] = {"low": value, "high": value}
    if slots.get("bound") == "at_least":
        ends["high"] = None
    if slots.get("bound") == "at_most":
        ends["low"] = None
    return document, a_claim(
        **(ends | {"doc_id": doc_id, "start": start, "end": start + len(figure)} | slots)
    )
