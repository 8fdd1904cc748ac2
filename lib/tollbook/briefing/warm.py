"""A process that has imported what notebooks import, and forks a kernel when asked: kernels start warm.

Run as `python -m tollbook.briefing.warm`. It reads one JSON request a line from standard input (`produce`
a run, `launch` a kernel with a connection file, `poll` or `signal` one by its pid) and answers with JSON lines. It has
one thread and opens no socket, so that forking it is safe; it ends, with its kernels, when its input ends.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

# The modules that the notebooks use; what is missing here only makes a kernel start slower.
_PRELOADED = (
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "matplotlib_inline.backend_inline",
    "pandas",
    "tollbook.tables",
    "tollbook.framing",
    "tollbook.briefing.produce",
    "scipy.stats",
)


def serve() -> None:
    """Answers requests until the input ends, then kills the kernels that are left."""
    requests, answers = os.fdopen(os.dup(0), "r"), os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    _preload()
    ended: dict[int, int] = {}
    alive: set[int] = set()

    def tell(answer: dict[str, Any]) -> None:
        answers.write(json.dumps(answer) + "\n")
        answers.flush()

    for line in requests:
        request = json.loads(line)
        tell(_produced(request, tell) if request["do"] == "produce" else _answer(request, alive, ended))
    for pid in alive - set(ended):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _preload() -> None:
    import importlib  # noqa: PLC0415

    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    for name in _PRELOADED:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


def _produced(request: dict[str, Any], tell: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    """Derives a run here, so that every kernel forked later has it in memory."""
    from tollbook.errors import TollbookError  # noqa: PLC0415

    try:
        from tollbook.briefing.produce import produce  # noqa: PLC0415
        from tollbook.briefing.settings import settings_of  # noqa: PLC0415

        against = Path(request["against"]) if request["against"] else None
        produce(
            settings_of(request["settings"]),
            Path(request["folder"]),
            against,
            lambda stage: tell({"progress": stage}),
        )
    except TollbookError as wrong:
        return {"error": str(wrong), "kind": type(wrong).__name__}
    except Exception:
        return {"error": traceback.format_exc(), "kind": ""}
    return {}


def _answer(request: dict[str, Any], alive: set[int], ended: dict[int, int]) -> dict[str, Any]:
    if request["do"] == "launch":
        pid = os.fork()
        if not pid:
            _become_kernel(request["connection_file"], request["cwd"])
        alive.add(pid)
        return {"pid": pid}
    pid = int(request["pid"])
    if pid not in alive:
        return {"status": ended.get(pid, -1)}
    if request["do"] == "signal":
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, int(request["signal"]))
        return {}
    done, status = os.waitpid(pid, os.WNOHANG)
    if done:
        alive.discard(pid)
        ended[pid] = os.waitstatus_to_exitcode(status)
    return {"status": ended.get(pid)}


def _become_kernel(connection_file: str, cwd: str) -> None:
    """In the forked child: run a kernel, and never come back."""
    try:
        os.setsid()
        os.chdir(cwd)
        sys.argv = ["ipykernel"]
        from ipykernel.kernelapp import IPKernelApp  # noqa: PLC0415

        IPKernelApp.launch_instance(argv=["-f", connection_file])
    finally:
        os._exit(0)


if __name__ == "__main__":
    serve()
