"""How a run reads: what its caller chooses, and what may remember it or show how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from .fetch import Fetcher
from .reading import FileResult
from .source import Limits, Source


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
