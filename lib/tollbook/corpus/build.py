"""What ingest read, as one corpus."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.ingest.article import FileReport
from tollbook.ingest.reading import FileResult
from tollbook.records import Document, Exclusion

from .clusters import Pair, with_clusters
from .identity import with_distinct_ids
from .language import with_languages


@dataclass(frozen=True, slots=True)
class Corpus:
    """A body of articles: the documents in the order of the input, and all that did not go on unmarked.

    `pairs` are the copies found among them, each document's `cluster` the story it is a copy of. `files` has a row per input file; over all of them, found = documents + left out.
    """

    documents: tuple[Document, ...]
    exclusions: tuple[Exclusion, ...] = ()
    files: tuple[FileReport, ...] = ()
    pairs: tuple[Pair, ...] = ()


def build_corpus(results: Iterable[FileResult]) -> Corpus:
    """The corpus of what was read. Raises CorpusError where two documents state the same id."""
    documents: list[Document] = []
    exclusions: list[Exclusion] = []
    files: list[FileReport] = []
    for result in results:
        documents.extend(result.documents)
        exclusions.extend(result.exclusions)
        files.append(result.report)
    named, exclusions = with_distinct_ids(documents, exclusions)
    known, foreign = with_languages(named)
    marked, pairs = with_clusters(known)
    return Corpus(tuple(marked), (*exclusions, *foreign), tuple(files), tuple(pairs))
