"""The files that a run has to read: folders walked, archives opened, listed pages fetched."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tollbook.errors import CorpusError

from .addresses import addresses_of
from .archives import Refused, is_archive, unpack
from .article import FileReport, UnreadableError
from .fetch import Fetcher
from .folder import fields_of, files_under, manifest_of, read_manifest
from .options import Options
from .reading import FileResult, failed
from .source import Source, digest_of

# Archives in archives are opened this deep.
_DEPTH = 2


@dataclass(frozen=True, slots=True)
class Task:
    """One file to read, or a result that is settled already."""

    source: Source
    stated: Mapping[str, str] | None = None
    carried: Mapping[str, str] | None = None
    settled: FileResult | None = None
    alone: bool = False


def tasks_of(paths: list[Path], options: Options, scratch: Path) -> Iterator[Task]:
    """The tasks of all files at the paths; archives are unpacked below `scratch`."""
    names = _names(paths)
    for path, name in zip(paths, names, strict=True):
        if path.is_dir():
            yield from _folder(path, name if len(paths) > 1 else "", options, scratch)
        elif path.exists():
            source = _source(path, name, options)
            fetched = _fetched(source, options.fetcher) if options.fetcher else []
            yield from fetched or _opened(Task(source, alone=len(paths) == 1), scratch)
        else:
            raise CorpusError(f"there is nothing at {path}: give a folder or a file that exists")


def _names(paths: list[Path]) -> list[str]:
    """The paths' own names; where two are alike, with as much of the folders above as tells them apart."""
    for depth in range(1, 20):
        names = ["/".join(path.resolve().parts[-depth:]) for path in paths]
        if len(set(names)) == len(names):
            return names
    raise CorpusError("a path is given twice: name each input once")


def _folder(folder: Path, prefix: str, options: Options, scratch: Path) -> Iterator[Task]:
    listed = manifest_of(folder)
    manifest = read_manifest(listed, options.limits) if listed else None
    files = [(path, name) for path, name in files_under(folder) if path != listed]
    if not files:
        raise CorpusError(f"the folder {folder} holds no files: put articles into it, or name another")
    for path, name in files:
        source = _source(path, f"{prefix}/{name}" if prefix else name, options)
        if listed is None or manifest is None:
            fetched = _fetched(source, options.fetcher) if options.fetcher else []
            yield from fetched or _opened(Task(source), scratch)
        elif name in manifest:
            stated, carried = fields_of(manifest[name])
            yield Task(source, stated, carried)
        else:
            yield Task(source, settled=failed(source, f"{listed.name} does not name it"))


def _fetched(source: Source, fetcher: Fetcher) -> list[Task]:
    """A task for each page of a list of addresses; none where the file is no such list."""
    tasks = []
    for address in addresses_of(source):
        page = replace(source, name=f"{source.name}, {address.place}", key=address.url)
        try:
            if not address.url:
                raise UnreadableError("the row has no address")
            found = replace(page, path=fetcher.fetch(address.url))
            tasks.append(Task(found, address.stated, {"fetched": "yes"}))
        except UnreadableError as wrong:
            tasks.append(Task(page, settled=failed(page, f"{wrong} ({address.url[:200]})")))
    return tasks


def _source(path: Path, name: str, options: Options) -> Source:
    # A name of bytes that are no UTF-8 could not be written into any table: they are spelled out, as in "b\xe4r.txt".
    name = os.fsencode(name).decode("utf-8", "backslashreplace")
    try:
        found = path.stat()
        key = f"{found.st_size}:{found.st_mtime_ns}"
    except OSError:
        key = ""
    return Source(path, name, options.limits, options.mapping, key)


def _opened(task: Task, scratch: Path, depth: int = 0) -> Iterator[Task]:
    """The task, or those of the members where its file is an archive."""
    source = task.source
    if depth >= _DEPTH or not source.path.is_file() or not is_archive(source):
        yield task
        return
    folder = Path(tempfile.mkdtemp(dir=scratch))
    members = 0
    try:
        for member in unpack(source, folder):
            members += 1
            if isinstance(member, Refused):
                yield Task(member.source, settled=failed(member.source, member.reason))
            else:
                yield from _opened(Task(member), scratch, depth + 1)
    except UnreadableError as wrong:
        yield Task(source, settled=failed(source, str(wrong)))
        return
    settled = _archive_row(source, members) if members else failed(source, "the archive is empty")
    yield Task(source, settled=settled)


def _archive_row(source: Source, members: int) -> FileResult:
    digest, size = digest_of(source.path)
    return FileResult(
        (), (), FileReport(source.name, "archive", size, digest, None, 0, 0, 0, f"{members} files")
    )
