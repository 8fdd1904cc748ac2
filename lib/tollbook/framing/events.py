"""The event of an article, for matching: the statement it tells that most outlets tell in the same week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tollbook.records import Document, Telling

from .frame import week_of


def events_of(documents: Sequence[Document], told: Mapping[str, Sequence[Telling]]) -> dict[str, str]:
    """The statement id per document, of dated documents that tell one which another outlet tells in their week.

    Of several the one that most outlets tell that week, then the first by id: the same for any order of the input.
    """
    weeks = {d.doc_id: week_of(d.date) for d in documents if d.date}
    outlets: dict[tuple[str, str], set[str]] = {}
    for doc_id, week in weeks.items():
        for telling in told.get(doc_id, ()):
            outlets.setdefault((week, telling.statement_id), set()).add(telling.outlet)
    events = {}
    for doc_id, week in weeks.items():
        told_here = {t.statement_id for t in told.get(doc_id, ())}
        shared = {s for s in told_here if len(outlets[week, s]) > 1}
        if shared:
            events[doc_id] = min(shared, key=lambda s: (-len(outlets[week, s]), s))
    return events
