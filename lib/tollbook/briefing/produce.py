"""Everything a run derives, written into its folder: the tables, the facts, and what notebooks open."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tollbook.framing.write import write_comparison
from tollbook.records import Claim, Exclusion, Finding, Series, Statement, Telling
from tollbook.tables import to_frame, write_frame, write_records

from .changes import changes_block
from .facts import build_facts, read_facts, write_facts
from .keeping import CACHE, keep
from .notebooks import offer
from .settings import Settings
from .work import Work, derive


def produce(
    settings: Settings,
    folder: Path,
    against: Path | None = None,
    progress: Callable[[str], None] = lambda _stage: None,
) -> dict[str, Any]:
    """Derives everything under `folder` and offers it to notebooks of this process. Returns the facts.

    `against` is the facts file of an earlier briefing to compare with.
    """
    work = derive(settings, progress)
    progress("building the ledger")
    _ = work.ledger
    progress("checking the figures")
    _ = work.findings
    progress("comparing the outlets")
    _ = work.comparison
    progress("writing the facts")
    facts = build_facts(work)
    if against is not None:
        facts["blocks"]["changes"] = changes_block(read_facts(against), facts)
    keep(work, folder)
    for place in (folder / CACHE, folder):
        write_facts(facts, place / "facts.json")
    write_tables(work, folder / "tables")
    offer(work, folder)
    # Forked kernels share this memory as long as nobody touches it.
    gc.collect()
    gc.freeze()
    return facts


def write_tables(work: Work, folder: Path) -> None:
    """The tables of a run, as CSV for people and JSONL where a row holds lists."""
    documents = [
        {
            "doc_id": d.doc_id,
            "outlet": d.outlet,
            "date": d.date,
            "title": d.title,
            "url": d.url,
            "language": d.language,
            "cluster": d.cluster,
            "characters": len(d.text),
        }
        for d in work.documents
    ]
    import pandas as pd  # noqa: PLC0415

    write_frame(pd.DataFrame(documents), folder / "articles.csv")
    kinds: Mapping[str, tuple[Any, Any]] = {
        "claims": (work.ledger.claims, Claim),
        "statements": (work.ledger.statements, Statement),
        "tellings": (work.ledger.tellings, Telling),
        "series": (work.ledger.series, Series),
        "findings": (work.findings, Finding),
    }
    for name, (records, kind) in kinds.items():
        write_records(records, folder / f"{name}.jsonl", kind)
        write_frame(to_frame(records, kind), folder / f"{name}.csv")
    write_records(work.corpus.exclusions, folder / "exclusions.csv", Exclusion)
    write_comparison(work.comparison, folder)
