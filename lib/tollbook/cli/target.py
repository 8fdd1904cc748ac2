"""Where a command writes: what cannot be written, or must not be, is refused before anything is read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tollbook.errors import ParameterError
from tollbook.ingest.folder import check_outside
from tollbook.tables import ENDINGS


def check_table(target: Path, inputs: Iterable[Path | None], endings: Iterable[str] = ENDINGS) -> None:
    """Raises ParameterError unless a table can be written to `target` without harm to the inputs that are given.

    One reason is enough: its ending tells no format, it is a folder, it lies in a folder of articles, or it is
    an input itself, which would be gone.
    """
    if target.suffix not in endings:
        raise ParameterError(f"{target.name}: cannot tell the format; end the name in {', '.join(endings)}")
    if target.is_dir():
        raise ParameterError(f"{target} is a folder; name a file in it")
    given = [each for each in inputs if each is not None]
    check_outside(target, given)
    for each in given:
        if target.exists() and each.exists() and target.samefile(each):
            raise ParameterError(f"{target} is what is read and would be written over; name another file")


def check_folder(target: Path, inputs: Iterable[Path]) -> None:
    """Raises ParameterError unless `target` is or can become a folder that lies in no folder of articles."""
    if target.exists() and not target.is_dir():
        raise ParameterError(f"{target} is no folder; name another")
    check_outside(target, inputs)
