"""The process that reads files by libraries not written for hostile input: bounded in memory, killed when late.

Speaks lines of JSON: a request per line on standard input, a result per line on what was standard output.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path
from typing import Any, TextIO

from tollbook.errors import CorpusError

from .reading import failed, read_file
from .results_json import to_json
from .source import Limits, Source


def main() -> None:
    """Answer requests until the input ends."""
    answers = _private_output()
    for line in sys.stdin:
        request: dict[str, Any] = json.loads(line)
        _bound_memory(request["limits"]["memory"])
        print(_answer(request), file=answers, flush=True)


def _answer(request: dict[str, Any]) -> str:
    source = Source(
        Path(request["path"]),
        request["name"],
        Limits(**request["limits"]),
        request["mapping"],
        request["key"],
    )
    try:
        return to_json(read_file(source, request["stated"], request["carried"]))
    except CorpusError as wrong:
        # Settings that do not fit the file are the caller's matter: it raises them again.
        return json.dumps({"corpus_error": str(wrong)})
    except MemoryError:
        return to_json(failed(source, "reading it takes more memory than one file may"))


def refused(answer: str) -> str | None:
    """The message of an answer that is an error of the caller's settings, else None."""
    return str(json.loads(answer)["corpus_error"]) if answer.startswith('{"corpus_error"') else None


def _private_output() -> TextIO:
    """Standard output for us alone: what libraries print goes nowhere."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return answers


def _bound_memory(most: int) -> None:
    try:
        import resource  # noqa: PLC0415  (not on every system)
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
