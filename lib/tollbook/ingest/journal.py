"""What an interrupted run has read already: a file of results beside the output, gone when the run is done."""

from __future__ import annotations

import hashlib
import json
import shutil
import threading
from pathlib import Path
from typing import Any

from .reading import FileResult
from .results_json import from_json, to_json
from .source import Source


class RunJournal:
    """Results by input file, each one line, added as they come. A line cut short by the interruption is ignored.

    A result counts only for the very same file (name, size and time, or checksum in archives), read by the
    same settings; `settings` is whatever else results depend on.
    """

    def __init__(self, output: Path, settings: dict[str, Any]) -> None:
        self.folder = output.with_name(f".{output.name}.partial")
        digest = hashlib.sha256(json.dumps(settings, sort_keys=True, default=str).encode()).hexdigest()[:16]
        self._path = self.folder / f"{digest}.jsonl"
        self._lock = threading.Lock()
        self._known = self._read()

    def __len__(self) -> int:
        return len(self._known)

    def known(self, source: Source) -> FileResult | None:
        """The result of the same file in the interrupted run, or None."""
        line = self._known.get(_key(source)) if source.key else None
        try:
            return from_json(line) if line else None
        except (ValueError, KeyError, TypeError):
            return None

    def add(self, source: Source, result: FileResult) -> None:
        """Remember the result; on disk before this returns."""
        if not source.key or _key(source) in self._known:
            return
        line = json.dumps({"key": _key(source), "result": to_json(result)})
        with self._lock:
            self.folder.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8") as out:
                out.write(line + "\n")

    def finish(self) -> None:
        """The run is done and its output written: nothing is left to continue."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _read(self) -> dict[str, str]:
        known: dict[str, str] = {}
        if not self._path.is_file():
            return known
        lines = self._path.read_text(encoding="utf-8", errors="replace").split("\n")
        for line in lines:
            try:
                entry = json.loads(line)
                known[str(entry["key"])] = str(entry["result"])
            except (ValueError, KeyError, TypeError):
                continue
        # What comes next must not be glued to a line that was cut short.
        if lines and lines[-1]:
            with self._path.open("a", encoding="utf-8") as out:
                out.write("\n")
        return known


def _key(source: Source) -> str:
    return f"{source.name}|{source.key}"
