"""Lexicons: YAML files of entries, each with a pattern or forms, examples and counter-examples."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tollbook.errors import ResourceError

from .checked import ROOT, names_in, read_yaml

# Repeats of a group that itself repeats can take time exponential in the text.
_NESTED = re.compile(r"[*+}]\)[*+{]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule of a lexicon.

    `pattern` is a regular expression for folded text, matched as whole words and in any case unless
    `case_sensitive`; `forms` are the literal spellings it was made from, empty where the file gives a
    pattern. `value` is what the entry stands for, where the lexicon maps words to something.
    """

    id: str
    pattern: str
    category: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()
    note: str = ""
    forms: tuple[str, ...] = ()
    case_sensitive: bool = False
    value: str | float | None = None

    def __hash__(self) -> int:
        return hash(self.id)


def lexicon_names() -> tuple[str, ...]:
    """The lexicons of the package, sorted."""
    return names_in("lexicons", "yml")


@cache
def load_lexicon(name: str) -> tuple[Entry, ...]:
    """The entries of `lexicons/<name>.yml` in the order of the file; ResourceError where it is unsound."""
    if name not in lexicon_names():
        raise ResourceError(f"there is no lexicon {name!r}; there are: {', '.join(lexicon_names())}")
    return read_lexicon(ROOT / "lexicons" / f"{name}.yml")


@cache
def categories(name: str) -> dict[str, str]:
    """The category of each literal spelling of a lexicon, in lower case."""
    return {form.lower(): entry.category for entry in load_lexicon(name) for form in entry.forms}


@cache
def forms_of(name: str, category: str) -> dict[str, Entry]:
    """The literal spellings of a lexicon's category, in lower case and in the order of the file, each with its entry."""
    entries = (entry for entry in load_lexicon(name) if entry.category == category)
    return {form.lower(): entry for entry in entries for form in entry.forms}


def read_lexicon(path: Path) -> tuple[Entry, ...]:
    """The entries of a lexicon file anywhere; ResourceError where it is unsound."""
    data = read_yaml(path, "lexicon")
    entries = tuple(_entry(path, raw) for raw in data["entries"])
    ids = [entry.id for entry in entries]
    if len(set(ids)) < len(ids):
        raise ResourceError(
            f"{path.name}: an id is given twice: {sorted({i for i in ids if ids.count(i) > 1})}"
        )
    return entries


def _entry(path: Path, raw: dict[str, Any]) -> Entry:
    if not raw["id"].startswith(f"{path.stem}.{raw['category']}."):
        raise ResourceError(f"{path.name}: {raw['id']} should read {path.stem}.{raw['category']}.<number>")
    forms = tuple(raw.get("forms", ()))
    pattern = raw.get("pattern") or "|".join(literal_patterns(forms))
    if _NESTED.search(pattern):
        raise ResourceError(f"{path.name}: {raw['id']} repeats a repeat, which can take forever: rewrite it")
    try:
        re.compile(pattern)
    except re.error as wrong:
        raise ResourceError(f"{path.name}: {raw['id']} is no regular expression: {wrong}") from wrong
    return Entry(
        id=raw["id"],
        pattern=pattern,
        category=raw["category"],
        examples=tuple(raw["examples"]),
        counter_examples=tuple(raw.get("counter_examples", ())),
        note=raw.get("note", ""),
        forms=forms,
        case_sensitive=raw.get("case_sensitive", False),
        value=raw.get("value"),
    )


def literal_patterns(forms: Iterable[str]) -> list[str]:
    """A pattern for each of the literal forms, longest first; a blank stands for blanks and line ends."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return [re.escape(form).replace(r"\ ", r"\s+") for form in ordered]
