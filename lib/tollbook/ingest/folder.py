"""The files of a folder, in one order on every machine, and its manifest if it has one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from tollbook.errors import CorpusError, ParameterError

from .article import UnreadableError
from .mapping import FIELDS
from .source import Limits, Source
from .tables import read_table

_MANIFEST = "manifest.csv"
_MANIFEST_LINES = "manifest.jsonl"
# What operating systems leave in folders.
_SYSTEM_FILES = {".ds_store", "thumbs.db", "desktop.ini", "__macosx", ".git", ".ipynb_checkpoints"}


def files_under(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every file below the folder with its relative name, sorted by name; links to folders are not entered.

    A link to a folder comes out as if it were a file, so that it is accounted for.
    """
    found: list[tuple[str, Path]] = []
    for root, folders, names in os.walk(folder, followlinks=False):
        here = Path(root)
        linked = [name for name in folders if (here / name).is_symlink()]
        folders[:] = [n for n in folders if n not in linked and n.lower() not in _SYSTEM_FILES]
        for name in [*names, *linked]:
            if name.lower() not in _SYSTEM_FILES:
                path = here / name
                found.append((path.relative_to(folder).as_posix(), path))
    for name, path in sorted(found):
        yield path, name


def check_outside(target: Path, inputs: Iterable[Path]) -> None:
    """Raises ParameterError where what is written to `target` would be read as articles of a folder the next time.

    A manifest says which files are articles, so that beside one anything may stand.
    """
    written = target.resolve()
    for folder in inputs:
        if folder.is_dir() and written.is_relative_to(folder.resolve()) and not manifest_of(folder):
            raise ParameterError(
                f"{target} lies in the folder {folder} and would be read with its articles the next time; name a place outside it"
            )


def manifest_of(folder: Path) -> Path | None:
    """The folder's `manifest.csv`, else its `manifest.jsonl` where that names files and is no list of articles."""
    table, lines = folder / _MANIFEST, folder / _MANIFEST_LINES
    if table.is_file():
        return table
    if not lines.is_file():
        return None
    try:
        columns, _ = read_table(Source(lines, lines.name, Limits()))
    except UnreadableError:
        return None
    return lines if "file" in columns and "text" not in columns else None


def read_manifest(path: Path, limits: Limits) -> dict[str, Mapping[str, str]]:
    """The rows of a manifest by the file they name.

    Raises CorpusError where it cannot be read, has no `file` column, or names a file twice, outside its
    folder, or not there.
    """
    try:
        columns, rows = read_table(Source(path, path.name, limits))
    except UnreadableError as wrong:
        raise CorpusError(f"{path}: {wrong}; mend it or take it away") from wrong
    if "file" not in columns:
        raise CorpusError(f"{path} has no column 'file' that names each article's file: add it")
    manifest: dict[str, Mapping[str, str]] = {}
    for place, row in rows:
        name = PurePosixPath(str(row.get("file") or "").replace("\\", "/")).as_posix()
        _check(path.parent, name, f"{path}, {place}")
        if name in manifest:
            raise CorpusError(f"{path}, {place}: the file {name!r} is named twice; each file is one article")
        manifest[name] = {key: str(value) for key, value in row.items() if value}
    return manifest


def fields_of(row: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """A manifest row as the fields it states and the columns that are carried along."""
    stated = {key: value for key, value in row.items() if key in FIELDS and key != "text"}
    carried = {key: value for key, value in row.items() if key not in FIELDS and key != "file"}
    return stated, carried


def _check(folder: Path, name: str, where: str) -> None:
    if name in ("", "."):
        raise CorpusError(f"{where}: the row names no file")
    inside = PurePosixPath(name)
    if inside.is_absolute() or ".." in inside.parts:
        raise CorpusError(f"{where}: {name!r} lies outside the folder; name files below it")
    if not (folder / inside).is_file():
        raise CorpusError(f"{where}: there is no file {name!r} in the folder; mend the name or drop the row")
