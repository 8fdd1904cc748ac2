"""From a path to a corpus: a folder with or without a manifest, or one file of articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from tollbook.errors import CorpusError
from tollbook.ingest.folder import MANIFEST, fields_of, files_under, read_manifest
from tollbook.ingest.reading import FileResult, failed, read_file
from tollbook.ingest.source import Limits, Source

from .build import Corpus, build_corpus


def load_corpus(
    path: str | Path, mapping: Mapping[str, str] | None = None, *, limits: Limits | None = None
) -> Corpus:
    """The corpus at `path`: a folder of articles (with a manifest.csv or without), or a file of them.

    `mapping` says which column of a table is which field, for example {"text": "body"}; what it leaves out
    is guessed from the columns' names. Nothing is fetched and nothing is written.

    Raises CorpusError where the whole cannot be used: nothing is there, a manifest names a missing file,
    two documents state one id, a table has no column of text. A single bad article is an exclusion.
    """
    path = Path(path)
    limits = limits or Limits()
    if path.is_dir():
        return build_corpus(_folder(path, mapping, limits))
    if not path.exists():
        raise CorpusError(f"there is no corpus at {path}: give a folder, a JSONL or a CSV that exists")
    result = read_file(Source(path, path.name, limits, mapping))
    return build_corpus([result])


def _folder(folder: Path, mapping: Mapping[str, str] | None, limits: Limits) -> Iterator[FileResult]:
    manifest = read_manifest(folder, limits)
    empty = True
    for path, name in files_under(folder):
        if manifest is not None and name == MANIFEST:
            continue
        empty = False
        source = Source(path, name, limits, mapping)
        if manifest is None:
            yield _one_of_many(source)
        elif name in manifest:
            stated, carried = fields_of(manifest[name])
            yield _one_of_many(source, stated, carried)
        else:
            yield failed(source, f"{MANIFEST} does not name it")
    if empty:
        raise CorpusError(f"the folder {folder} holds no files: put articles into it, or name another")


def _one_of_many(
    source: Source, stated: Mapping[str, str] | None = None, carried: Mapping[str, str] | None = None
) -> FileResult:
    """One file of a folder: even a table without a text column is that file's trouble and no more."""
    try:
        return read_file(source, stated, carried)
    except CorpusError as wrong:
        return failed(source, str(wrong))
