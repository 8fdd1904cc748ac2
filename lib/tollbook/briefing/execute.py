"""Notebooks run by papermill, several at a time in one process, and made the same bytes every time."""

from __future__ import annotations

import ast
import json
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from tollbook.errors import ParameterError, TollbookError

from .kernels import ENVIRONMENT, WarmProcess, can_fork, manager_class

_TYPES: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "float": (int, float),
    "bool": (bool,),
    "list": (list, tuple),
    "dict": (dict,),
}


class NotebookError(TollbookError):
    """A cell of a notebook raised an error."""


@dataclass(frozen=True, slots=True)
class Job:
    """A notebook to run: where it is, where its executed copy goes, with which parameters and in which folder.

    `shown` are the parameters as the executed copy records them, where they differ (a path by its name).
    """

    notebook: Path
    to: Path
    parameters: Mapping[str, Any]
    shown: Mapping[str, Any]
    folder: Path


def parameters_of(notebook: Path) -> dict[str, Any]:
    """Name → default of the cell tagged `parameters`. Raises ParameterError where it holds anything but literals."""
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if "parameters" in cell.get("metadata", {}).get("tags", []):
            return dict(_assignments("".join(cell["source"]), notebook.name))
    return {}


def check_parameters(notebook: Path, given: Mapping[str, Any]) -> None:
    """Raises ParameterError for a name the notebook has not, or a value of another type than its default."""
    known = parameters_of(notebook)
    for name, value in given.items():
        if name not in known:
            raise ParameterError(
                f"{notebook.name} has no parameter {str(name)[:60]!r}; it has: {', '.join(sorted(known)) or 'none'}"
            )
        wanted = _TYPES.get(type(known[name]).__name__, (object,))
        is_right = isinstance(value, wanted) and not (isinstance(value, bool) and bool not in wanted)
        if not is_right and known[name] is not None:
            raise ParameterError(
                f"parameter {name!r} of {notebook.name} takes {type(known[name]).__name__}, not {type(value).__name__}"
            )


def run_notebooks(
    jobs: Sequence[Job],
    warm: WarmProcess | None = None,
    workers: int = 2,
    done: Callable[[Job], None] | None = None,
) -> None:
    """Runs the jobs, `workers` at a time; `done` is called after each. Raises NotebookError for the first that fails.

    Every executed copy is cleaned of times, paths and random ids before it is kept.
    """
    for job in jobs:
        check_parameters(job.notebook, job.parameters)
    papermill = _papermill()
    with tempfile.TemporaryDirectory(prefix="tb-") as sockets, ThreadPoolExecutor(workers) as pool:
        futures = {
            pool.submit(_run, papermill, manager_class(sockets, warm, job.folder), job): job for job in jobs
        }
        try:
            for future in as_completed(futures):
                future.result()
                if done:
                    done(futures[future])
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


@contextmanager
def warm_process() -> Iterator[WarmProcess | None]:
    """A warm process for `run_notebooks`, or None where kernels cannot be forked."""
    if not can_fork():
        yield None
        return
    warm = WarmProcess()
    try:
        yield warm
    finally:
        warm.close()


def _papermill() -> ModuleType:
    # jsonschema's check of one kind of address builds a grammar for over a second; nobody here uses it.
    absent = object()
    before = sys.modules.get("rfc3987_syntax", absent)
    if before is absent:
        sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
    try:
        import papermill  # noqa: PLC0415  (slow; only when notebooks are run)
    finally:
        if before is absent:
            del sys.modules["rfc3987_syntax"]
    logging.getLogger("papermill").setLevel(logging.ERROR)
    os.environ.update({name: value for name, value in ENVIRONMENT.items() if name not in os.environ})
    module: ModuleType = papermill
    return module


def _run(papermill: Any, manager: Any, job: Job) -> None:
    with tempfile.TemporaryDirectory(prefix="tb-") as folder:
        made = Path(folder) / job.notebook.name
        try:
            papermill.execute_notebook(
                str(job.notebook),
                str(made),
                parameters=dict(job.parameters),
                progress_bar=False,
                request_save_on_cell_execute=False,
                autosave_cell_every=0,
                kernel_manager_class=manager,
            )
        except papermill.exceptions.PapermillExecutionError as wrong:
            raise NotebookError(
                f"{job.notebook.name} stopped at cell {wrong.cell_index}: {wrong.ename}: {str(wrong.evalue)[:500]}"
            ) from wrong
        except RuntimeError as wrong:
            raise NotebookError(f"{job.notebook.name} lost its kernel: {str(wrong)[:500]}") from wrong
        executed = json.loads(made.read_text(encoding="utf-8"))
    job.to.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(settled(executed, job.shown), indent=1, ensure_ascii=False, sort_keys=True)
    job.to.write_text(text + "\n", encoding="utf-8", newline="\n")


def settled(executed: Mapping[str, Any], shown: Mapping[str, Any]) -> dict[str, Any]:
    """The executed notebook without anything that differs between two runs of the same input."""
    kernel = executed.get("metadata", {}).get("kernelspec", {})
    cells = [_settled_cell(cell, number, shown) for number, cell in enumerate(executed["cells"])]
    return {
        "cells": cells,
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _settled_cell(cell: Mapping[str, Any], number: int, shown: Mapping[str, Any]) -> dict[str, Any]:
    tags = cell.get("metadata", {}).get("tags", [])
    source = "".join(cell["source"])
    if "injected-parameters" in tags:
        source = "# Parameters\n" + "".join(f"{name} = {value!r}\n" for name, value in shown.items())
    kept = {
        "cell_type": cell["cell_type"],
        "id": f"cell-{number:02d}",
        "metadata": {"tags": tags} if tags else {},
        "source": source,
    }
    if cell["cell_type"] == "code":
        outputs = [o for o in cell["outputs"] if not (o["output_type"] == "stream" and o["name"] == "stderr")]
        kept |= {"execution_count": cell.get("execution_count"), "outputs": outputs}
    return kept


def _assignments(source: str, name: str) -> Iterable[tuple[str, Any]]:
    for node in ast.parse(source).body:
        target: ast.expr | None = None
        if isinstance(node, ast.AnnAssign):
            target = node.target
        elif isinstance(node, ast.Assign) and len(node.targets) == 1:
            target = node.targets[0]
        value = node.value if isinstance(node, ast.AnnAssign | ast.Assign) else None
        if not isinstance(target, ast.Name) or value is None:
            raise ParameterError(f"the parameters cell of {name} holds more than `name = value` lines")
        try:
            yield target.id, ast.literal_eval(value)
        except ValueError as wrong:
            raise ParameterError(f"parameter {target.id!r} of {name} has no literal default") from wrong
