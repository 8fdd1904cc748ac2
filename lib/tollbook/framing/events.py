"""The event of an article, for matching: the statement it tells that most outlets tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tollbook.records import Document, Telling


def events_of(documents: Sequence[Document], told: Mapping[str, Sequence[Telling]]) -> dict[str, str]:
    """The statement id per document, of documents that tell one which another outlet tells too.

    Of several the one that most outlets tell, then the first by id: the same for any order of the input.
    """
    outlets: dict[str, set[str]] = {}
    for tellings in told.values():
        for telling in tellings:
            outlets.setdefault(telling.statement_id, set()).add(telling.outlet)
    events = {}
    for document in documents:
        shared = {t.statement_id for t in told.get(document.doc_id, ()) if len(outlets[t.statement_id]) > 1}
        if shared:
            events[document.doc_id] = min(shared, key=lambda s: (-len(outlets[s]), s))
    return events
