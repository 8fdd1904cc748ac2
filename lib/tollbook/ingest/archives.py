"""Zip archives: each file in them is an input of its own. Names are never paths, sizes are never believed."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from .article import UnreadableError
from .source import Source

# More than this times its packed size, and more than this many bytes, is no text but a bomb.
_MOST_RATIO, _HARMLESS = 200, 5_000_000
_BLOCK = 1 << 20
_ENCRYPTED = 0x1
_OFFICE = ("word/", "xl/", "ppt/")


@dataclass(frozen=True, slots=True)
class Refused:
    """A member of an archive that is not unpacked: its name and the reason."""

    source: Source
    reason: str


def is_archive(source: Source) -> bool:
    """Whether the file is a zip of files, and not an Office file, which is a zip too."""
    try:
        if source.head(4) not in (b"PK\x03\x04", b"PK\x05\x06"):
            return False
        with zipfile.ZipFile(source.path) as archive:
            names = archive.namelist()
    except (UnreadableError, zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    return not any(
        name.startswith(_OFFICE) or name in ("mimetype", "META-INF/container.xml") for name in names
    )


def unpack(source: Source, folder: Path) -> Iterator[Source | Refused]:
    """The members of an archive, each unpacked into `folder` under a number, or refused with a reason.

    Members come in the order of their names. Raises UnreadableError where the archive itself is damaged.
    """
    limits = source.limits
    left = limits.archive
    seen: dict[str, int] = {}
    try:
        with zipfile.ZipFile(source.path) as archive:
            members = sorted((m for m in archive.infolist() if not m.is_dir()), key=lambda m: m.filename)
            for number, member in enumerate(members):
                name = member.filename
                seen[name] = seen.get(name, 0) + 1
                shown = name if seen[name] == 1 else f"{name}#{seen[name]}"
                # The name is for people: control characters in it would break their tables.
                shown = "".join(c if c.isprintable() else "?" for c in shown)[:300]
                inner = replace(
                    source,
                    path=folder / f"{number:06d}",
                    name=f"{source.name}!{shown}",
                    key=f"{member.file_size}:{member.CRC}",
                )
                reason = _refusal(member)
                if number >= limits.members:
                    reason = f"the archive holds more than {limits.members} files"
                if reason is None:
                    reason, size = _extract(archive, member, inner.path, left)
                    left -= size
                yield Refused(inner, reason) if reason else inner
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as wrong:
        raise UnreadableError("it is a damaged zip archive") from wrong


def _refusal(member: zipfile.ZipInfo) -> str | None:
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (path.parts and path.parts[0].endswith(":")):
        return "its path leaves the archive"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "it is a link, which archives of articles have no need of"
    if member.flag_bits & _ENCRYPTED:
        return "it is encrypted: unpack the archive with its password"
    return None


def _extract(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, to: Path, left: int
) -> tuple[str | None, int]:
    """Unpack one member, block by block: the reason where it is given up, and the bytes written."""
    most = max(_HARMLESS, _MOST_RATIO * max(member.compress_size, 1))
    size = 0
    try:
        with archive.open(member) as packed, to.open("wb") as out:
            while block := packed.read(_BLOCK):
                size += len(block)
                if size > most:
                    return _given_up(
                        to, f"it unpacks to more than {_MOST_RATIO} times its size: a zip bomb"
                    ), 0
                if size > left:
                    return _given_up(to, "the archive unpacks to more than one archive may"), 0
                out.write(block)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError):
        return _given_up(to, "it is damaged inside the archive"), 0
    return None, size


def _given_up(path: Path, reason: str) -> str:
    path.unlink(missing_ok=True)
    return reason
