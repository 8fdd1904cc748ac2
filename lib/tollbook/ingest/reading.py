"""One file to documents, exclusions and a row of the table of files. What goes wrong here is a row, no stop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from tollbook.errors import CorpusError
from tollbook.records import Document, Exclusion

from .article import Article, FileReport, Reading, Trouble, UnreadableError
from .dates import column_order
from .kinds import Kind, read
from .settle import settle
from .source import Source, digest_of


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one file: its documents, what was left out or marked, and its row in the table of files."""

    documents: tuple[Document, ...]
    exclusions: tuple[Exclusion, ...]
    report: FileReport


def read_file(
    source: Source, stated: Mapping[str, str] | None = None, carried: Mapping[str, str] | None = None
) -> FileResult:
    """Read one file. `stated` are fields that a manifest states of it; they win over what the file says.

    `carried` are the manifest's other columns, kept in the provenance.

    Raises CorpusError only where the caller's own settings do not fit the file.
    """
    try:
        digest, size = digest_of(source.path)
    except OSError as wrong:
        return failed(source, f"it cannot be read: {wrong.strerror or wrong}")
    try:
        kind, reading = read(source)
    except CorpusError:
        raise
    except UnreadableError as wrong:
        return failed(source, str(wrong), digest, size)
    except (Exception, RecursionError) as wrong:  # a reader's own failure is that file's trouble
        return failed(
            source, f"it is damaged: its reader gave up on it ({type(wrong).__name__})", digest, size
        )
    articles = tuple(_with_stated(a, stated or {}, carried or {}) for a in reading.articles)
    return _settled(source, kind, replace(reading, articles=articles), (digest, size))


def failed(source: Source, reason: str, digest: str = "", size: int = 0) -> FileResult:
    """The result of a file that gives nothing: one exclusion, with the reason."""
    report = FileReport(source.name, "unread", size, digest, None, 1, 0, 1, reason)
    return FileResult((), (Exclusion(source.name, "ingest", reason),), report)


def _settled(source: Source, kind: Kind, reading: Reading, origin: tuple[str, int]) -> FileResult:
    order = column_order([a.date for a in reading.articles if a.date])
    documents: list[Document] = []
    exclusions: list[Exclusion] = [_as_exclusion(source, trouble) for trouble in reading.troubles]
    for article in reading.articles:
        document, doubts = settle(_named(article, source, kind), _place(source, article.place), order)
        provenance = dict(document.provenance) | {"sha256": origin[0], "kind": kind.name}
        documents.append(replace(document, provenance=provenance))
        exclusions.extend(doubts)
    left_out = sum(e.effect == "left_out" for e in exclusions)
    if not documents and not left_out:
        return failed(source, "it holds no article", *origin)
    report = FileReport(
        file=source.name,
        kind=kind.name,
        size=origin[1],
        digest=origin[0],
        announced=reading.announced,
        found=len(documents) + left_out,
        documents=len(documents),
        left_out=left_out,
        note="; ".join(f"{key}: {value}" for key, value in sorted(reading.notes.items())),
    )
    return FileResult(tuple(documents), tuple(exclusions), report)


def _with_stated(article: Article, stated: Mapping[str, str], carried: Mapping[str, str]) -> Article:
    """The article with what the manifest states of it; what is stated is not inferred."""
    if not stated and not carried:
        return article
    inferred = {k: v for k, v in article.inferred.items() if k not in stated}
    given: dict[str, Any] = dict(stated)
    return replace(article, inferred=inferred, extra={**article.extra, **carried}, **given)


def _named(article: Article, source: Source, kind: Kind) -> Article:
    """The article with an id: its own; else the file's name where the file is the article; else by content."""
    if article.doc_id and article.doc_id.strip():
        return article
    origin = "file name" if kind.one_article and not article.place else "content"
    inferred = {**article.inferred, "doc_id": origin}
    return replace(article, doc_id=source.stem if origin == "file name" else None, inferred=inferred)


def _place(source: Source, place: str) -> str:
    return f"{source.name}, {place}" if place else source.name


def _as_exclusion(source: Source, trouble: Trouble) -> Exclusion:
    return Exclusion(_place(source, trouble.place), "ingest", trouble.reason, trouble.effect)
