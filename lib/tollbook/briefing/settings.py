"""What a briefing is asked for: from the command line, one YAML file, or a notebook's parameters cell."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

import yaml

from tollbook.errors import ParameterError
from tollbook.records import CATEGORIES

from .formats import languages

_PATHS = ("corpus", "logo", "corrections", "figures")


@dataclass(frozen=True, slots=True)
class Settings:
    """The parameters of a briefing. An empty value leaves the choice open or everything in.

    `profile` is the id or path of a conflict profile; `outlets`, `since`, `until` (ISO days, inclusive) choose
    articles, `sides` and `categories` claims; `reference` is the outlet that every other one is compared with;
    `language` how numbers and dates are written; `corrections` and `figures` are files (repairs made by hand,
    reference figures).
    """

    corpus: str = ""
    profile: str = ""
    outlets: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    sides: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    reference: str = ""
    language: str = "en"
    title: str = ""
    logo: str = ""
    corrections: str = ""
    figures: str = ""

    def shown(self) -> dict[str, Any]:
        """The parameters as they are printed and recorded: files by their names, the empty ones left out."""
        known = {name: value for name, value in asdict(self).items() if value}
        return {
            name: Path(value).absolute().name  # "." has a name too
            if name in _PATHS or (name == "profile" and "/" in value)
            else (list(value) if isinstance(value, tuple) else value)
            for name, value in known.items()
        }


def settings_of(values: Mapping[str, Any], base: Settings | None = None) -> Settings:
    """Settings from names and values, over `base`. A text with commas is a list where a list is wanted.

    Raises ParameterError for an unknown name, a value of the wrong type or out of its vocabulary.
    """
    known = {field.name: field for field in fields(Settings)}
    made = base or Settings()
    for name, value in values.items():
        if name not in known:
            raise ParameterError(
                f"unknown parameter {str(name)[:60]!r}; there are: {', '.join(sorted(known))}"
            )
        if value is not None:
            made = replace(
                made, **{str(name): _typed(str(name), value, isinstance(known[name].default, tuple))}
            )
    _check(made)
    return made


def read_settings(path: str | Path) -> Settings:
    """Settings from a YAML file of names and values. Raises ParameterError where it is not one."""
    try:
        values = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as wrong:
        raise ParameterError(
            f"cannot read the parameters in {Path(path).name}: {_first_line(wrong)}"
        ) from wrong
    if values is not None and not isinstance(values, Mapping):
        raise ParameterError(f"{Path(path).name} must hold `name: value` lines")
    return settings_of(values or {})


def _typed(name: str, value: Any, is_list: bool) -> Any:
    if isinstance(value, datetime.date) and name in ("since", "until"):
        return value.isoformat()
    if is_list:
        parts = value.split(",") if isinstance(value, str) else value
        if not isinstance(parts, list | tuple) or not all(isinstance(part, str) for part in parts):
            raise ParameterError(f"parameter {name!r} takes a list of names, not {value!r:.60}")
        return tuple(part.strip() for part in parts if part.strip())
    if not isinstance(value, str):
        raise ParameterError(f"parameter {name!r} takes text, not {type(value).__name__} ({value!r:.60})")
    return value


def _check(made: Settings) -> None:
    for name in ("since", "until"):
        _check_day(name, getattr(made, name))
    if made.since and made.until and made.since > made.until:
        raise ParameterError(f"since {made.since} is after until {made.until}")
    for category in made.categories:
        if category not in CATEGORIES:
            raise ParameterError(f"unknown category {category[:40]!r}; there are: {', '.join(CATEGORIES)}")
    if made.language not in languages():
        raise ParameterError(f"unknown language {made.language[:40]!r}; there are: {', '.join(languages())}")


def _check_day(name: str, value: str) -> None:
    try:
        if value and datetime.date.fromisoformat(value).isoformat() != value:
            raise ValueError(value)
    except ValueError as wrong:
        raise ParameterError(f"parameter {name!r} takes a day like 2025-01-31, not {value[:40]!r}") from wrong


def _first_line(wrong: Exception) -> str:
    return (str(wrong).splitlines() or [type(wrong).__name__])[0][:200]
