"""Every document has an id of its own: stated ids are kept and must differ, made ones are made to differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tollbook.errors import CorpusError
from tollbook.records import Document, Exclusion
from tollbook.text import slug


def with_distinct_ids(
    documents: Sequence[Document], exclusions: Sequence[Exclusion]
) -> tuple[list[Document], list[Exclusion]]:
    """The documents with ids that differ, and the exclusions under those ids.

    An id made from a file's name that another document has too gives way to one made from the file's whole
    path; the same content again gets "-2", "-3" in the order of the input. Raises CorpusError where two
    documents state one id.
    """
    _check_stated(documents)
    shared = {doc_id for doc_id, n in Counter(d.doc_id for d in documents).items() if n > 1}
    if not shared:
        return list(documents), list(exclusions)
    taken = {d.doc_id for d in documents if "doc_id" not in d.inferred}
    renamed: list[Document] = []
    for document in documents:
        doc_id = document.doc_id
        if doc_id in shared and "doc_id" in document.inferred:
            doc_id = _free(_longer(document), taken)
        taken.add(doc_id)
        renamed.append(replace(document, doc_id=doc_id))
    return renamed, _renamed_doubts(documents, renamed, exclusions, shared)


def _check_stated(documents: Sequence[Document]) -> None:
    first: dict[str, Document] = {}
    for document in documents:
        if "doc_id" in document.inferred:
            continue
        other = first.setdefault(document.doc_id, document)
        if other is not document:
            raise CorpusError(
                f"two documents have the id {document.doc_id!r}: {other.provenance['source']} and "
                f"{document.provenance['source']}; make the ids differ, or map doc_id to another column"
            )


def _longer(document: Document) -> str:
    if document.inferred["doc_id"] == "file name":
        return slug(document.provenance["source"]) or document.doc_id
    return document.doc_id


def _free(doc_id: str, taken: set[str]) -> str:
    if doc_id not in taken:
        return doc_id
    number = 2
    while f"{doc_id}-{number}" in taken:
        number += 1
    return f"{doc_id}-{number}"


def _renamed_doubts(
    before: Sequence[Document], after: Sequence[Document], exclusions: Sequence[Exclusion], shared: set[str]
) -> list[Exclusion]:
    """The doubts about renamed documents, under their new ids, in the order of the documents."""
    queues: dict[str, list[str]] = {}
    for old, new in zip(before, after, strict=True):
        if old.doc_id in shared and old.date is None:
            queues.setdefault(old.doc_id, []).append(new.doc_id)
    out = []
    for exclusion in exclusions:
        queue = queues.get(exclusion.item) if exclusion.effect == "kept_marked" else None
        out.append(replace(exclusion, item=queue.pop(0)) if queue else exclusion)
    return out
