"""`manifest.json`: what a briefing was made from and with, and the digest of every file of it. No clock, host or path."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from tollbook.errors import ResourceError
from tollbook.resources import ROOT

from .digests import code_digest, digest
from .settings import Settings

NAME = "manifest.json"
FORMAT = 1
SEED = 0  # PYTHONHASHSEED of every kernel; nothing else here is drawn at random
# The packages whose version can change a byte of what is written.
_PACKAGES = (
    *("tollbook", "jinja2", "lxml", "matplotlib", "mistune", "nbclient", "nh3", "nltk", "numpy", "pandas"),
    *("papermill", "pyarrow", "scipy", "trafilatura", "typst"),
)


def manifest(
    settings: Settings, profile: str, inputs: Sequence[Sequence[str]], folder: Path
) -> dict[str, Any]:
    """The manifest of the briefing in `folder`."""
    return {
        "tollbook_briefing": FORMAT,
        "parameters": settings.shown(),
        "profile": profile,
        "inputs": {str(name): str(value) for name, value in inputs},
        "resources": {
            path.relative_to(ROOT).as_posix(): digest(path.read_bytes())
            for kind in ("lexicons", "profiles", "schemas")
            for path in sorted((ROOT / kind).rglob("*.*"))
            if path.suffix in (".yml", ".json", ".csv")
        },
        "code": code_digest(),
        "versions": {"python": ".".join(map(str, sys.version_info[:2])), **_versions()},
        "seed": SEED,
        "outputs": outputs(folder),
    }


def outputs(folder: Path) -> dict[str, str]:
    """Name and SHA-256 of every file of a briefing but the manifest."""
    files = (p for p in sorted(folder.rglob("*")) if p.is_file() and p != folder / NAME)
    return {path.relative_to(folder).as_posix(): digest(path.read_bytes()) for path in files}


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a briefing. Raises ResourceError where the folder holds none."""
    try:
        found = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except OSError as wrong:
        raise ResourceError(f"{folder.name} holds no briefing: there is no {NAME} to read in it") from wrong
    except ValueError as wrong:
        raise ResourceError(f"{NAME} of {folder.name} is no JSON: {wrong}") from wrong
    if not isinstance(found, dict) or found.get("tollbook_briefing") != FORMAT:
        raise ResourceError(f"{NAME} of {folder.name} is not that of a briefing")
    return found


def as_text(found: Mapping[str, Any]) -> str:
    """The manifest as JSON text."""
    return json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _versions() -> dict[str, str]:
    found = {}
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "absent"
    return found
