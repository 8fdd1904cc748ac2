"""Many inputs to results: folders walked, archives opened, files read side by side, in one order always."""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from tollbook.errors import CorpusError

from .addresses import addresses_of
from .archives import Refused, is_archive, unpack
from .article import FileReport, UnreadableError
from .fetch import Fetcher
from .folder import MANIFEST, fields_of, files_under, read_manifest
from .isolation import Reader, digest_if_there
from .kinds import kind_of
from .reading import FileResult, failed, read_file
from .source import Limits, Source, digest_of

# Archives in archives are opened this deep.
_DEPTH = 2
# Our own readers are linear in what they read: tables, and single articles up to this size, need no process.
_SMALL = 5_000_000
_JOBS = 4


class Journal(Protocol):
    """What remembers results of an interrupted run."""

    def known(self, source: Source) -> FileResult | None:
        """The result of the very same file, if it was read before."""

    def add(self, source: Source, result: FileResult) -> None:
        """Remember a result."""


class Progress(Protocol):
    """What shows how far a run is."""

    def expect(self, more: int) -> None:
        """So many inputs more are to be read."""

    def done(self) -> None:
        """One more input was read."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a run reads: the columns of tables, limits, processes side by side, journal and progress if wanted.

    With a `fetcher` the pages of lists of addresses are fetched; without, nothing is."""

    mapping: Mapping[str, str] | None = None
    limits: Limits = field(default_factory=Limits)
    jobs: int = 0
    journal: Journal | None = None
    progress: Progress | None = None
    fetcher: Fetcher | None = None


@dataclass(frozen=True, slots=True)
class _Task:
    """One file to read, or a result that is settled already."""

    source: Source
    stated: Mapping[str, str] | None = None
    carried: Mapping[str, str] | None = None
    settled: FileResult | None = None
    alone: bool = False


def read_paths(paths: Sequence[str | Path], options: Options | None = None) -> Iterator[FileResult]:
    """The results of all files at the paths, in the order of the paths and of the names below them.

    A path may be a file, an archive or a folder (with a manifest.csv or without). Raises CorpusError where a
    path does not exist, a folder is empty or its manifest is wrong, and, for a single table, where it has no
    column of text.
    """
    options = options or Options()
    with tempfile.TemporaryDirectory(prefix="tollbook-") as scratch:
        tasks = list(_tasks([Path(p) for p in paths], options, Path(scratch)))
        if options.progress is not None:
            options.progress.expect(len(tasks))
        yield from _read_all(tasks, options)


def _tasks(paths: list[Path], options: Options, scratch: Path) -> Iterator[_Task]:
    names = _names(paths)
    for path, name in zip(paths, names, strict=True):
        if path.is_dir():
            yield from _folder(path, name if len(paths) > 1 else "", options, scratch)
        elif path.exists():
            source = _source(path, name, options)
            fetched = _fetched(source, options.fetcher) if options.fetcher else []
            yield from fetched or _opened(_Task(source, alone=len(paths) == 1), scratch)
        else:
            raise CorpusError(f"there is nothing at {path}: give a folder or a file that exists")


def _names(paths: list[Path]) -> list[str]:
    """The paths' own names; where two are alike, with as much of the folders above as tells them apart."""
    for depth in range(1, 20):
        names = ["/".join(path.resolve().parts[-depth:]) for path in paths]
        if len(set(names)) == len(names):
            return names
    raise CorpusError("a path is given twice: name each input once")


def _folder(folder: Path, prefix: str, options: Options, scratch: Path) -> Iterator[_Task]:
    manifest = read_manifest(folder, options.limits)
    files = [(p, n) for p, n in files_under(folder) if manifest is None or n != MANIFEST]
    if not files:
        raise CorpusError(f"the folder {folder} holds no files: put articles into it, or name another")
    for path, name in files:
        source = _source(path, f"{prefix}/{name}" if prefix else name, options)
        if manifest is None:
            fetched = _fetched(source, options.fetcher) if options.fetcher else []
            yield from fetched or _opened(_Task(source), scratch)
        elif name in manifest:
            stated, carried = fields_of(manifest[name])
            yield _Task(source, stated, carried)
        else:
            yield _Task(source, settled=failed(source, f"{MANIFEST} does not name it"))


def _fetched(source: Source, fetcher: Fetcher) -> list[_Task]:
    """A task for each page of a list of addresses; none where the file is no such list."""
    tasks = []
    for address in addresses_of(source):
        page = replace(source, name=f"{source.name}, {address.place}", key=address.url)
        try:
            if not address.url:
                raise UnreadableError("the row has no address")
            found = replace(page, path=fetcher.fetch(address.url))
            tasks.append(_Task(found, address.stated, {"fetched": "yes"}))
        except UnreadableError as wrong:
            tasks.append(_Task(page, settled=failed(page, f"{wrong} ({address.url[:200]})")))
    return tasks


def _source(path: Path, name: str, options: Options) -> Source:
    try:
        found = path.stat()
        key = f"{found.st_size}:{found.st_mtime_ns}"
    except OSError:
        key = ""
    return Source(path, name, options.limits, options.mapping, key)


def _opened(task: _Task, scratch: Path, depth: int = 0) -> Iterator[_Task]:
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
                yield _Task(member.source, settled=failed(member.source, member.reason))
            else:
                yield from _opened(_Task(member), scratch, depth + 1)
    except UnreadableError as wrong:
        yield _Task(source, settled=failed(source, str(wrong)))
        return
    settled = _archive_row(source, members) if members else failed(source, "the archive is empty")
    yield _Task(source, settled=settled)


def _archive_row(source: Source, members: int) -> FileResult:
    digest, size = digest_of(source.path)
    return FileResult(
        (), (), FileReport(source.name, "archive", size, digest, None, 0, 0, 0, f"{members} files")
    )


def _read_all(tasks: list[_Task], options: Options) -> Iterator[FileResult]:
    jobs = options.jobs or min(_JOBS, os.cpu_count() or 1)
    readers: list[Reader] = []
    mine = threading.local()

    def read(task: _Task) -> FileResult:
        if not hasattr(mine, "reader"):
            mine.reader = Reader()
            readers.append(mine.reader)
        return _read(task, options, mine.reader)

    pool = ThreadPoolExecutor(jobs)
    try:
        # As many under way as keeps the workers busy: results of a large run wait for nobody in memory.
        waiting: list[Future[FileResult]] = []
        for task in tasks:
            waiting.append(pool.submit(read, task))
            if len(waiting) > 8 * jobs:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        for reader in readers:
            reader.close()


def _read(task: _Task, options: Options, reader: Reader) -> FileResult:
    result = task.settled or (options.journal.known(task.source) if options.journal is not None else None)
    if result is None:
        try:
            result = _read_safely(task, reader)
        except CorpusError as wrong:
            # One file of many: even a table without a text column is that file's trouble and no more.
            if task.alone:
                raise
            result = failed(task.source, str(wrong))
        if options.journal is not None:
            options.journal.add(task.source, result)
    if options.progress is not None:
        options.progress.done()
    return result


def _read_safely(task: _Task, reader: Reader) -> FileResult:
    if not task.source.path.is_file():
        return failed(task.source, _no_file(task.source.path))
    try:
        kind = kind_of(task.source)
        small = task.source.path.stat().st_size <= _SMALL or not kind.one_article
    except UnreadableError as wrong:
        return failed(task.source, str(wrong), *digest_if_there(task.source))
    except OSError as wrong:
        return failed(task.source, f"it cannot be read: {wrong.strerror or wrong}")
    if kind.own and small:
        return read_file(task.source, task.stated, task.carried)
    return reader.read(task.source, task.stated, task.carried)


def _no_file(path: Path) -> str:
    if path.is_symlink():
        return (
            "it is a link to a folder, which is not followed" if path.is_dir() else "it is a link to nothing"
        )
    return "it is no file" if path.exists() else "it was gone when it was to be read"
