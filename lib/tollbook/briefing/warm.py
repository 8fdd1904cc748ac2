"""A process that has imported what notebooks import, and forks a kernel when asked: kernels start warm.

Run as `python -m tollbook.briefing.warm`. It reads one JSON request a line from standard input (`launch` a
kernel with a connection file, `poll` or `signal` one by its pid) and answers each with a line of JSON. It has
one thread and opens no socket, so that forking it is safe; it ends, with its kernels, when its input ends.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
from typing import Any

# The modules that the notebooks use; what is missing here only makes a kernel start slower.
_PRELOADED = (
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "matplotlib_inline.backend_inline",
    "pandas",
    "tollbook.tables",
    "tollbook.framing",
    "tollbook.briefing.notebooks",
)


def serve() -> None:
    """Answers requests until the input ends, then kills the kernels that are left."""
    requests, answers = os.fdopen(os.dup(0), "r"), os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    _preload()
    ended: dict[int, int] = {}
    alive: set[int] = set()
    for line in requests:
        request = json.loads(line)
        answer = _answer(request, alive, ended)
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
    for pid in alive - set(ended):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _preload() -> None:
    import importlib  # noqa: PLC0415

    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    for name in _PRELOADED:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


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
