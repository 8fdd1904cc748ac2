"""Which language each document is in. Documents in other languages are kept, and named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from tollbook.records import Document, Exclusion

# The identifier is unsure below this many characters; a page's language shows in the first of these.
_SHORTEST, _SAMPLE = 120, 1000


def with_languages(documents: Iterable[Document]) -> tuple[list[Document], list[Exclusion]]:
    """The documents with their language (ISO 639-1), and a row for each that is not in the one we read."""
    known, foreign = [], []
    for document in documents:
        language, how = _language(document)
        inferred = {**document.inferred, "language": how} if how else document.inferred
        known.append(replace(document, language=language, inferred=inferred))
        if language and not known[-1].is_read:
            foreign.append(_row(known[-1], language))
    return known, foreign


def _language(document: Document) -> tuple[str | None, str]:
    """The language and, where it was identified here, by what."""
    if document.language:
        return document.language.replace("_", "-").split("-")[0].lower()[:3], ""
    body = document.text[:_SAMPLE]
    if len(body.strip()) < _SHORTEST:
        return None, ""
    return str(_identifier().classify(body)[0]), "the text, by py3langid"


def _row(document: Document, language: str) -> Exclusion:
    reason = f"it is in another language ({language}); what is counted is read from English"
    return Exclusion(document.doc_id, "corpus", reason, "kept_marked")


@cache
def _identifier() -> Any:
    import py3langid  # noqa: PLC0415  (loads its model)

    return py3langid
