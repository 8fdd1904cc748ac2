"""Reads a file in a process of its own, within a time and a memory that end it and nothing else."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from tollbook.errors import CorpusError

from .reading import FileResult, failed
from .results_json import from_json
from .source import Source, digest_of
from .worker import refused

_ROOT = Path(__file__).resolve().parents[2]


class Reader:
    """One worker process, started when first needed and started again when it had to be ended."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Reader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process, if there is one."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    stream.close()
            self._process = None

    def read(
        self,
        source: Source,
        stated: Mapping[str, str] | None = None,
        carried: Mapping[str, str] | None = None,
    ) -> FileResult:
        """The result of reading the file; what takes too long or breaks its process gives an exclusion.

        Raises CorpusError where the caller's settings do not fit the file.
        """
        request = {
            "path": str(source.path.resolve()),
            "name": source.name,
            "key": source.key,
            "limits": dataclasses.asdict(source.limits),
            "mapping": dict(source.mapping) if source.mapping else None,
            "stated": dict(stated or {}),
            "carried": dict(carried or {}),
        }
        answer, late = self._ask(json.dumps(request), source.limits.seconds)
        if answer:
            wrong = refused(answer)
            if wrong is not None:
                raise CorpusError(wrong)
            return from_json(answer)
        self.close()
        if late:
            reason = f"reading it took longer than {source.limits.seconds:g} seconds"
        else:
            reason = "reading it broke the reader: damaged or hostile content, or too much memory"
        return failed(source, reason, *digest_if_there(source))

    def _ask(self, request: str, seconds: float) -> tuple[str, bool]:
        """The answer's line, empty where the process ended without one, and whether it was ended for time."""
        process = self._process or self._start()
        self._process = process
        late = threading.Event()

        def end() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds, end)
        timer.start()
        try:
            assert process.stdin is not None and process.stdout is not None  # noqa: S101  (pipes, see _start)
            process.stdin.write(request + "\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except (BrokenPipeError, OSError, ValueError):
            answer = ""
        finally:
            timer.cancel()
        return (answer if answer.endswith("\n") else ""), late.is_set()

    def _start(self) -> subprocess.Popen[str]:
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(_ROOT), os.environ.get("PYTHONPATH", "")]),
        }
        # One thread per library: several workers run side by side, and threads count as memory.
        environment |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        return subprocess.Popen(
            [sys.executable, "-m", "tollbook.ingest.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env=environment,
        )


def digest_if_there(source: Source) -> tuple[str, int]:
    """The digest and size of a file, empty and 0 where it cannot be read."""
    try:
        return digest_of(source.path)
    except OSError:
        return "", 0
