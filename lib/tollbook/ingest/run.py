"""Many inputs to results: files read side by side, in one order always."""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from tollbook.errors import CorpusError

from .article import UnreadableError
from .isolation import Reader, digest_if_there
from .kinds import kind_of
from .options import Options
from .reading import FileResult, failed, read_file
from .tasks import Task, tasks_of

# Our own readers are linear in what they read: tables, and single articles up to this size, need no process.
_SMALL = 5_000_000
_JOBS = 4


def read_paths(paths: Sequence[str | Path], options: Options | None = None) -> Iterator[FileResult]:
    """The results of all files at the paths, in the order of the paths and of the names below them.

    A path may be a file, an archive or a folder (with a manifest.csv or without). Raises CorpusError where a
    path does not exist, a folder is empty or its manifest is wrong, and, for a single table, where it has no
    column of text.
    """
    options = options or Options()
    with tempfile.TemporaryDirectory(prefix="tollbook-") as scratch:
        tasks = list(tasks_of([Path(p) for p in paths], options, Path(scratch)))
        if options.progress is not None:
            options.progress.expect(len(tasks))
        yield from _read_all(tasks, options)


def _read_all(tasks: list[Task], options: Options) -> Iterator[FileResult]:
    jobs = options.jobs or min(_JOBS, os.cpu_count() or 1)
    readers: list[Reader] = []
    mine = threading.local()

    def read(task: Task) -> FileResult:
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


def _read(task: Task, options: Options, reader: Reader) -> FileResult:
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


def _read_safely(task: Task, reader: Reader) -> FileResult:
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
