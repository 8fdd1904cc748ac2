"""Kernels for papermill: forked from one warm process where that is safe, started as usual elsewhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from traitlets import CaselessStrEnum

from tollbook import errors

# The same for both kinds of kernel: what a result could depend on is fixed.
ENVIRONMENT = {
    "PYTHONHASHSEED": "0",
    "TZ": "UTC",
    "LC_ALL": "C.UTF-8",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "SOURCE_DATE_EPOCH": "0",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}


def can_fork() -> bool:
    """Whether kernels may be forked here: Linux, and not switched off by TOLLBOOK_KERNELS=stock."""
    return sys.platform == "linux" and os.environ.get("TOLLBOOK_KERNELS") != "stock"


class WarmProcess:
    """The process that forks kernels; requests from several threads go one after another."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tollbook.briefing.warm"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=os.environ | ENVIRONMENT,
            start_new_session=True,
        )

    def ask(self, **request: Any) -> dict[str, Any]:
        """The answer to a request. Raises RuntimeError where the process is gone."""
        return self._ask(request, lambda _stage: None)

    def produce(
        self, settings: dict[str, Any], folder: Path, against: Path | None, progress: Callable[[str], None]
    ) -> None:
        """Derives a run in the warm process. Raises what the run raises for the user to mend."""
        answer = self._ask(
            {
                "do": "produce",
                "settings": settings,
                "folder": str(folder),
                "against": str(against) if against else "",
            },
            progress,
        )
        if "error" in answer:
            kind = getattr(errors, answer["kind"], None) if answer["kind"] else RuntimeError
            raise (kind or errors.TollbookError)(answer["error"])

    def _ask(self, request: dict[str, Any], progress: Callable[[str], None]) -> dict[str, Any]:
        with self._lock:
            if not self._process.stdin or not self._process.stdout:
                raise RuntimeError("the warm process has no pipes")
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
            for line in self._process.stdout:
                answer: dict[str, Any] = json.loads(line)
                if "progress" not in answer:
                    return answer
                progress(answer["progress"])
        raise RuntimeError("the process that forks kernels has ended")

    def close(self) -> None:
        """Ends the process and the kernels it still has."""
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait(timeout=10)
        if self._process.stdout:
            self._process.stdout.close()


class _Forked:
    """A forked kernel under the interface of `subprocess.Popen` that a provisioner uses."""

    stdin = stdout = stderr = None

    def __init__(self, warm: WarmProcess, pid: int) -> None:
        self.warm, self.pid = warm, pid

    def poll(self) -> int | None:
        status: int | None = self.warm.ask(do="poll", pid=self.pid).get("status")
        return status

    def wait(self) -> int | None:
        return self.poll()

    def send_signal(self, signum: int) -> None:
        self.warm.ask(do="signal", pid=self.pid, signal=int(signum))


class _WarmProvisioner(LocalProvisioner):
    warm: WarmProcess

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        manager: Any = self.parent
        cwd = str(kwargs.get("cwd") or Path.cwd())
        answer = self.warm.ask(do="launch", connection_file=manager.connection_file, cwd=cwd)
        forked: Any = _Forked(self.warm, answer["pid"])
        self.process = forked
        self.pid, self.pgid = answer["pid"], None
        return self.connection_info


def manager_class(folder: str, warm: WarmProcess | None, cwd: Path) -> type[AsyncKernelManager]:
    """A kernel manager class for papermill.

    Its sockets are files in `folder`, which saves opening ports; where that path is too long for a socket
    it uses ports. With `warm` the kernels are forked from it, else they are started as Jupyter does. They run
    in `cwd`; papermill would change the folder of this whole process, under the feet of its other threads.
    """
    # The address of a Unix socket holds about 100 characters.
    usual = "ipc" if sys.platform != "win32" and len(folder) < 60 else "tcp"

    class Manager(AsyncKernelManager):
        transport = CaselessStrEnum(["tcp", "ipc"], default_value=usual)

        def __init__(self, **settings: Any) -> None:
            super().__init__(**settings)
            self.connection_file = str(Path(folder) / f"{uuid.uuid4().hex[:12]}.json")

        async def _async_pre_start_kernel(self, **settings: Any) -> Any:
            if warm is not None and self.provisioner is None:
                self.kernel_id = self.kernel_id or uuid.uuid4().hex
                made = _WarmProvisioner(kernel_id=self.kernel_id, kernel_spec=self.kernel_spec, parent=self)
                made.warm = warm
                self.provisioner = made
            return await super()._async_pre_start_kernel(**(settings | {"cwd": str(cwd)}))

        pre_start_kernel = _async_pre_start_kernel

    return Manager
