"""A corpus as files: written whole or not at all, read back as it was, with a manifest of digests."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tollbook.errors import CorpusError, ParameterError
from tollbook.files import write_atomically
from tollbook.formulas import restore
from tollbook.ingest.article import FileReport
from tollbook.ingest.source import digest_of
from tollbook.records import Document, Exclusion

from .build import Corpus
from .clusters import Pair

if TYPE_CHECKING:
    import pandas as pd

_FIELDS = ("doc_id", "outlet", "text", "furniture", "inferred", "provenance", "cluster")


def save_corpus(corpus: Corpus, path: str | Path, parameters: Mapping[str, Any] | None = None) -> list[Path]:
    """Write the corpus and its tables beside it, each whole or not at all; the paths written, manifest last.

    For `corpus.jsonl` these are the documents, and `corpus.exclusions.csv`, `corpus.files.csv`,
    `corpus.copies.csv` and `corpus.manifest.json`, which holds the SHA-256 of each input and output, the
    version of the tool and the `parameters` of the run. The same corpus gives the same bytes.
    Raises CorpusError unless the name ends in .jsonl.
    """
    from tollbook.tables import write_frame, write_records  # noqa: PLC0415  (loads pandas)

    path = Path(path)
    if path.suffix != ".jsonl":
        raise CorpusError(f"{path.name}: a corpus is written as JSON Lines; end the name in .jsonl")
    written = [path, _beside(path, "exclusions.csv"), _beside(path, "files.csv"), _beside(path, "copies.csv")]
    write_records(corpus.documents, path, Document)
    write_records(corpus.exclusions, written[1], Exclusion)
    write_frame(_frame(corpus.files, FileReport), written[2])
    write_frame(_frame(corpus.pairs, Pair), written[3])
    manifest = _beside(path, "manifest.json")
    write_atomically(manifest, _manifest(corpus, written, parameters or {}))
    return [*written, manifest]


def load_saved(path: Path) -> Corpus | None:
    """The corpus that `save_corpus` wrote to `path`, or None where the file is something else.

    Raises CorpusError where it was changed so that its spans lie outside its texts.
    """
    if path.suffix != ".jsonl" or not _is_ours(path):
        return None
    from tollbook.tables import read_records  # noqa: PLC0415  (loads pandas)

    try:
        documents = read_records(path, Document)
    except ParameterError as wrong:
        raise CorpusError(f"{path}: {wrong}; ingest the articles again") from wrong
    for document in documents:
        if any(not 0 <= span.start <= span.end <= len(document.text) for span, _ in document.furniture):
            raise CorpusError(
                f"{path}: the text of {document.doc_id!r} was changed after ingest, so that its spans no longer fit; "
                "ingest the articles again"
            )
    exclusions = _beside(path, "exclusions.csv")
    return Corpus(
        documents,
        read_records(exclusions, Exclusion) if exclusions.is_file() else (),
        tuple(_rows(_beside(path, "files.csv"), FileReport)),
        tuple(_rows(_beside(path, "copies.csv"), Pair)),
    )


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.stem}.{ending}")


def _is_ours(path: Path) -> bool:
    with path.open(encoding="utf-8", errors="replace") as lines:
        try:
            first = json.loads(lines.readline(50_000_000))
        except (ValueError, RecursionError):
            return False
    return isinstance(first, dict) and all(field in first for field in _FIELDS)


def _frame(records: tuple[Any, ...], kind: type) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415

    names = [f.name for f in dataclasses.fields(kind)]
    return pd.DataFrame([[getattr(r, name) for name in names] for r in records], columns=names, dtype=object)


def _rows(path: Path, kind: type) -> list[Any]:
    """The records of a table that `save_corpus` wrote; none where it is not there."""
    if not path.is_file():
        return []
    import pandas as pd  # noqa: PLC0415

    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    types = {f.name: str(f.type) for f in dataclasses.fields(kind)}
    return [
        kind(**{name: _value(row[name], types[name]) for name in types})
        for row in frame.to_dict("records")
        if set(types) <= set(row)
    ]


def _value(cell: str, kind: str) -> Any:
    if kind.startswith("int"):
        return int(cell) if cell else None
    return float(cell) if kind == "float" else (restore(cell) or "")


def _manifest(corpus: Corpus, written: list[Path], parameters: Mapping[str, Any]) -> bytes:
    content = {
        "tollbook": version("tollbook"),
        "parameters": dict(sorted(parameters.items())),
        "counts": {
            "files": sum(f.kind != "archive" for f in corpus.files),
            "documents": len(corpus.documents),
            "left_out": sum(e.effect == "left_out" for e in corpus.exclusions),
            "kept_marked": sum(e.effect == "kept_marked" for e in corpus.exclusions),
            "pairs": len(corpus.pairs),
        },
        "inputs": [
            {"file": f.file, "kind": f.kind, "size": f.size, "sha256": f.digest} for f in corpus.files
        ],
        "outputs": {path.name: digest_of(path)[0] for path in written},
        "documents_sha256": _texts_digest(corpus),
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _texts_digest(corpus: Corpus) -> str:
    """One digest of all ids and texts: what tells whether two runs worked on the same articles."""
    sha = hashlib.sha256()
    for document in sorted(corpus.documents, key=lambda d: d.doc_id):
        sha.update(f"{document.doc_id}\x1f{document.text}\x1e".encode("utf-8", "backslashreplace"))
    return sha.hexdigest()
