"""What a run derived, kept in its folder and shared by every notebook that asks for the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path

from tollbook.corpus import Corpus
from tollbook.files import write_atomically
from tollbook.profiles import load_profile
from tollbook.records import Claim, Document, Exclusion
from tollbook.tables import read_records, write_records

from .digests import code_digest
from .settings import Settings, settings_of
from .work import Work

CACHE = ".work"


def keep(work: Work, folder: Path) -> None:
    """Keeps what was derived under `folder`, for notebooks that are run one by one; facts of another run there go."""
    cache = folder / CACHE
    write_records(work.documents, cache / "documents.jsonl", Document)
    write_records(work.corpus.exclusions, cache / "exclusions.jsonl", Exclusion)
    write_records(work.claims, cache / "claims.jsonl", Claim)
    (cache / "facts.json").unlink(missing_ok=True)
    key = {
        "key": _key(work.settings),
        "settings": _comparable(work.settings),
        "profile": work.profile.id,
        "inputs": work.inputs,
    }
    write_atomically(cache / "work.json", json.dumps(key).encode())


def kept(settings: Settings, folder: Path, asked: Iterable[str]) -> Work | None:
    """What `keep` kept there of the same corpus by the same code; None where a setting that is `asked` for differs.

    Settings that are not asked for are those it was kept with.
    """
    cache = folder / CACHE
    try:
        found = json.loads((cache / "work.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(found, dict) or found.get("key") != _key(settings):
        return None
    wanted, had = _comparable(settings), found["settings"]
    if any(wanted[name] != had[name] for name in asked):
        return None
    documents = read_records(cache / "documents.jsonl", Document)
    exclusions = read_records(cache / "exclusions.jsonl", Exclusion)
    settings = settings_of(had | {"corpus": settings.corpus})
    profile = load_profile(settings.profile or found["profile"])
    corpus = Corpus(documents, exclusions)
    inputs = tuple((name, value) for name, value in found["inputs"])
    return Work(settings, profile, corpus, documents, read_records(cache / "claims.jsonl", Claim), inputs)


def _comparable(settings: Settings) -> dict[str, object]:
    """The settings as JSON gives them back, without where the corpus is: its bytes are compared."""
    values: dict[str, object] = json.loads(json.dumps(asdict(replace(settings, corpus=""))))
    return values


def _key(settings: Settings) -> str:
    """One digest of the corpus's bytes and the code."""
    path = Path(settings.corpus)
    files = [p for p in sorted(path.rglob("*")) if p.is_file()] if path.is_dir() else [path]
    total = hashlib.sha256()
    for file in files:
        total.update(file.name.encode("utf-8", "surrogateescape"))
        total.update(hashlib.sha256(file.read_bytes()).digest() if file.is_file() else b"")
    total.update(code_digest().encode())
    return total.hexdigest()
