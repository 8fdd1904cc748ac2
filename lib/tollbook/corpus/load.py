"""From a path to a corpus: a folder with or without a manifest, a file of articles, or what ingest wrote."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tollbook.errors import CorpusError
from tollbook.ingest.options import Options
from tollbook.ingest.run import read_paths
from tollbook.ingest.source import Limits

from .build import Corpus, build_corpus
from .store import load_saved


def load_corpus(
    path: str | Path, mapping: Mapping[str, str] | None = None, *, limits: Limits | None = None
) -> Corpus:
    """The corpus at `path`: a folder of articles (with a manifest.csv or without), or a file of them.

    `mapping` says which column of a table is which field, for example {"text": "body"}; what it leaves out
    is guessed from the columns' names. A file that `tollbook ingest` wrote comes back as it was. Nothing is
    fetched and nothing is written.

    Raises CorpusError where the whole cannot be used: nothing is there, a manifest names a missing file,
    two documents state one id, a table has no column of text. A single bad article is an exclusion.
    """
    path = Path(path)
    if not path.exists():
        raise CorpusError(f"there is no corpus at {path}: give a folder, a JSONL or a CSV that exists")
    saved = load_saved(path) if path.is_file() else None
    if saved is not None:
        return saved
    return build_corpus(read_paths([path], Options(mapping, limits or Limits())))
