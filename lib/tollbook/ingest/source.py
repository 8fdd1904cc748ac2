"""One input file, and the limits within which it is read."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .article import UnreadableError

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one input may cost. Sizes in bytes, times in seconds.

    `article` bounds a file that is one article and a line or cell that is one: the longest articles are a
    few hundred kilobytes. `table` bounds files of many. `archive` bounds what a zip may unpack to, in
    all, and `members` how many files.
    """

    article: int = 20_000_000
    table: int = 2_000_000_000
    archive: int = 2_000_000_000
    members: int = 50_000
    seconds: float = 60.0
    memory: int = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read: where it lies, and the name it goes by (relative, with /, `zip!member` in archives)."""

    path: Path
    name: str
    limits: Limits = field(default_factory=Limits)
    mapping: Mapping[str, str] | None = None
    # What tells whether the file is still the one that was read: its size and time, or size and checksum.
    key: str = ""

    @property
    def stem(self) -> str:
        """The file's own name without its ending: "report" of "a/report.html"."""
        last = self.name.rpartition("!")[2].rpartition("/")[2]
        return last.rpartition(".")[0] or last

    @property
    def suffix(self) -> str:
        """The ending of the name, lower case with its dot, or empty."""
        return Path(self.name.rpartition("!")[2]).suffix.lower()

    def data(self, limit: int | None = None) -> bytes:
        """The bytes of the file. Raises UnreadableError where it is empty, too large or cannot be read."""
        most = self.limits.article if limit is None else limit
        try:
            with self.path.open("rb") as handle:
                content = handle.read(most + 1)
        except OSError as wrong:
            raise UnreadableError(f"it cannot be read: {wrong.strerror or wrong}") from wrong
        if len(content) > most:
            raise UnreadableError(f"it is larger than {_megabytes(most)}, which no article is")
        if not content.strip():
            raise UnreadableError("it is empty")
        return content

    def head(self, size: int = 4096) -> bytes:
        """The first bytes of the file; UnreadableError where it cannot be read."""
        try:
            with self.path.open("rb") as handle:
                return handle.read(size)
        except OSError as wrong:
            raise UnreadableError(f"it cannot be read: {wrong.strerror or wrong}") from wrong


def digest_of(path: Path) -> tuple[str, int]:
    """The SHA-256 of a file in hex and its size in bytes, read block by block; raises OSError."""
    sha = hashlib.sha256()
    size = 0
    with path.open("rb") as handle:
        while block := handle.read(_BLOCK):
            sha.update(block)
            size += len(block)
    return sha.hexdigest(), size


def _megabytes(size: int) -> str:
    return f"{size // 1_000_000} MB" if size >= 1_000_000 else f"{size} bytes"
