"""A briefing made again and compared byte by byte: which files differ, and what is known about why."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tollbook.errors import ParameterError

from .digests import digest
from .manifest import NAME, outputs, read_manifest
from .settings import Settings, settings_of
from .write import Options, write_briefing


@dataclass(frozen=True, slots=True)
class Verdict:
    """What `verify` found: `differences` by file with the reason, `causes` that are known (another input, other code)."""

    files: int
    differences: tuple[tuple[str, str], ...]
    causes: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether every file is there, as it was made, and comes out the same again."""
        return not self.differences


def verify(
    folder: str | Path,
    given: Mapping[str, str] | None = None,
    *,
    partial: bool = False,
) -> Verdict:
    """Checks the files of a briefing against its manifest, makes it again, and compares.

    `given` are paths (`corpus`, `profile`, `corrections`, `figures`, `logo`, `against`) where the files it was made from are
    now; what is not given is looked for where it was when it was made on this machine, and by name beside the working folder.
    `partial`: the folder holds some of the files, as where a briefing was sent on, and perhaps others beside them; those
    that are not here are compared by the digest in the manifest. Raises ParameterError where the corpus is not found.
    """
    folder = Path(folder)
    recorded = read_manifest(folder)
    here = outputs(folder)
    if partial:
        here = recorded["outputs"] | {name: here[name] for name in here.keys() & recorded["outputs"].keys()}
    touched = _compared(recorded["outputs"], here, "was changed after it was made")
    known = _remembered(folder) | dict(given or {})
    settings = _settings(recorded["parameters"], known)
    notebooks = [Path(n).name for n in recorded["outputs"] if n.startswith("notebooks/")]
    against = Path(known["against"]) if known.get("against") else None
    with tempfile.TemporaryDirectory(prefix="tollbook-verify-") as scratch:
        again = Path(scratch) / "again"
        options = Options(notebooks=notebooks, against=against, confirm=lambda _moved: True)
        write_briefing(settings.corpus, again, settings, options)
        made = read_manifest(again)
    differences = touched + _compared(recorded["outputs"], made["outputs"], "comes out otherwise")
    return Verdict(len(recorded["outputs"]), tuple(dict(differences).items()), _causes(recorded, made))


def _compared(before: Mapping[str, str], after: Mapping[str, str], otherwise: str) -> list[tuple[str, str]]:
    found = []
    for name in sorted(before.keys() | after.keys()):
        if name not in after:
            found.append((name, "is missing"))
        elif name not in before:
            found.append((name, "was not there"))
        elif before[name] != after[name]:
            found.append((name, otherwise))
    return found


def _causes(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    found = []
    for part, what in (("inputs", "input"), ("resources", "resource"), ("versions", "version of")):
        for name, _ in _compared(before[part], after[part], ""):
            found.append(f"{what} {name}: {_short(before[part], name)} then, {_short(after[part], name)} now")
    if before["code"] != after["code"]:
        found.append(f"code of tollbook: {before['code'][:12]} then, {after['code'][:12]} now")
    return tuple(found)


def _short(part: Mapping[str, str], name: str) -> str:
    return part[name][:12] if name in part else "absent"


def _settings(recorded: Mapping[str, Any], known: Mapping[str, str]) -> Settings:
    """The recorded settings with every file's name turned into where it is."""
    places = {}
    for name in ("corpus", "profile", "corrections", "figures", "logo"):
        value = recorded.get(name, "")
        if not value or (name == "profile" and not value.endswith((".yml", ".yaml"))):
            continue
        places[name] = known.get(name) or _found(value, name)
    return settings_of({**recorded, **places})


def _found(value: str, what: str) -> str:
    for place in (Path(value), Path("data") / value, Path("data") / "reference" / value):
        if place.exists():
            return str(place)
    raise ParameterError(f"the {what} {value!r} is not here; say where it is with --{what} PATH")


def remember(folder: Path, settings: Settings, against: Path | None = None) -> None:
    """Notes, for this user on this machine, where a briefing's files came from. Nothing of it is in the briefing.

    Kept under the user's state folder by the digest of the manifest; where that cannot be written, nothing happens.
    """
    files = {"corpus": settings.corpus, "corrections": settings.corrections, "figures": settings.figures}
    files |= {
        "logo": settings.logo,
        "profile": settings.profile if settings.profile.endswith((".yml", ".yaml")) else "",
    }
    files |= {"against": str(against) if against else ""}
    known = {name: str(Path(value).resolve()) for name, value in files.items() if value}
    try:
        _state(folder).parent.mkdir(parents=True, exist_ok=True)
        _state(folder).write_text(json.dumps(known), encoding="utf-8")
    except OSError:
        return


def _remembered(folder: Path) -> dict[str, str]:
    try:
        known = json.loads(_state(folder).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return (
        {str(k): str(v) for k, v in known.items() if Path(str(v)).exists()} if isinstance(known, dict) else {}
    )


def _state(folder: Path) -> Path:
    home = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(home) / "tollbook" / "made" / f"{digest((folder / NAME).read_bytes())}.json"
