"""Lexicons, profiles and schemas: found beside the package, read safely, checked by schema, kept in memory.

A lexicon is a YAML file of entries (`docs/how-to/add-lexicon-entry.md`). `load_lexicon` gives its records,
`Matcher` looks for all of them at once in folded text, in one pass.
"""

from __future__ import annotations

import json
import re
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import fastjsonschema
import yaml

from tollbook.errors import ResourceError
from tollbook.openings import beginnings, scanner

ROOT = Path(__file__).resolve().parent
# A hand-written resource is far below this; more is a mistake or an attack.
MAX_BYTES = 4_000_000
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


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a lexicon's entry: a half-open span of offsets and the entry."""

    start: int
    end: int
    entry: Entry


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A safe YAML loader that refuses a key given twice, of which YAML would drop the first."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        mapping: dict[Hashable, Any] = super().construct_mapping(node, deep)
        if len(mapping) < len(node.value):
            raise yaml.constructor.ConstructorError(None, None, "a key is given twice", node.start_mark)
        return mapping


def read_yaml(path: Path, schema: str) -> Any:
    """The contents of a YAML file, checked against `schemas/<schema>.json`.

    Raises ResourceError, with the place in the file, where it is missing, too large, no YAML, uses
    aliases (a few lines of them can expand without end), or breaks the schema.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ResourceError(f"{path.name} is larger than {MAX_BYTES} bytes: not a {schema} file")
        text = path.read_text(encoding="utf-8")
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=_Loader)):
            raise ResourceError(f"{path.name} uses YAML aliases (*name): write the value out instead")
        # S506: _Loader derives from the safe loader.
        data = yaml.load(text, Loader=_Loader)  # noqa: S506
    except OSError as wrong:
        raise ResourceError(f"{path.name} cannot be read: {wrong.strerror or wrong}") from wrong
    except UnicodeDecodeError as wrong:
        raise ResourceError(f"{path.name} is not UTF-8 (byte {wrong.start}): save it as UTF-8") from wrong
    except yaml.YAMLError as wrong:
        raise ResourceError(f"{path.name} is not valid YAML: {' '.join(str(wrong).split())}") from wrong
    check(data, schema, path.name)
    return data


def check(data: Any, schema: str, name: str) -> None:
    """Raise ResourceError naming the first place in `data` that breaks `schemas/<schema>.json`."""
    try:
        _validator(schema)(data)
    except fastjsonschema.JsonSchemaValueException as wrong:
        place = "/".join(str(step) for step in wrong.path[1:]) or "top level"
        what = wrong.message.removeprefix(wrong.name or "").strip()
        raise ResourceError(f"{name}, at {place}: {what[:300]} (see schemas/{schema}.json)") from None


@cache
def load_schema(name: str) -> dict[str, Any]:
    """The JSON schema `schemas/<name>.json`; ResourceError where there is none."""
    path = ROOT / "schemas" / f"{name}.json"
    if not re.fullmatch(r"[a-z][a-z_-]*", name) or not path.is_file():
        raise ResourceError(f"there is no schema {name!r}; there are: {', '.join(_names('schemas', 'json'))}")
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


def lexicon_names() -> tuple[str, ...]:
    """The lexicons of the package, sorted."""
    return _names("lexicons", "yml")


@cache
def load_lexicon(name: str) -> tuple[Entry, ...]:
    """The entries of `lexicons/<name>.yml` in the order of the file; ResourceError where it is unsound."""
    if name not in lexicon_names():
        raise ResourceError(f"there is no lexicon {name!r}; there are: {', '.join(lexicon_names())}")
    return read_lexicon(ROOT / "lexicons" / f"{name}.yml")


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
    pattern = raw.get("pattern") or literal_pattern(forms)
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


def literal_pattern(forms: Iterable[str]) -> str:
    """A pattern for any of the literal forms, longest first; a blank stands for blanks and line ends."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in ordered)


class Matcher:
    """All entries of a lexicon as one expression: whole words, leftmost, then the earliest entry.

    Entries are tried in the order given, so the more particular ones come first. Patterns may not name
    their groups. Use on folded text; offsets are those of the text.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        parts = []
        for number, entry in enumerate(self.entries):
            body = f"(?:{entry.pattern})" if entry.case_sensitive else f"(?i:{entry.pattern})"
            parts.append(f"(?P<_{number}>{body})")
        # Without entries nothing matches.
        self._regex = re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)" if parts else r"(?!)")
        self._starts = scanner(each for entry in self.entries for each in beginnings(entry.pattern))

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Hit]:
        """Matches in text[start:end], left to right, none overlapping."""
        for match in self._matches(text, start, len(text) if end is None else end):
            yield self._hit(match)

    def first(self, text: str, start: int = 0, end: int | None = None) -> Hit | None:
        """The leftmost match in text[start:end], or None."""
        match = next(self._matches(text, start, len(text) if end is None else end), None)
        return self._hit(match) if match else None

    def _matches(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        if self._starts is None:
            yield from self._regex.finditer(text, start, end)
            return
        reached = start
        for opening in self._starts.finditer(text, start, end):
            at = opening.start()
            if at >= reached and (match := self._regex.match(text, at, end)) is not None:
                reached = match.end()
                yield match

    def at(self, text: str, start: int) -> Hit | None:
        """The match that begins exactly at `start`, or None."""
        match = self._regex.match(text, start)
        return self._hit(match) if match else None

    def _hit(self, match: re.Match[str]) -> Hit:
        # The group that closes last is the outermost one, so a pattern may have groups of its own.
        return Hit(match.start(), match.end(), self.entries[int((match.lastgroup or "_0")[1:])])


@cache
def matcher(name: str, *categories: str) -> Matcher:
    """The matcher of a lexicon, or of some of its categories."""
    entries = load_lexicon(name)
    return Matcher(entry for entry in entries if not categories or entry.category in categories)


@cache
def _validator(schema: str) -> Any:
    return fastjsonschema.compile(load_schema(schema), use_default=False)


def _names(folder: str, suffix: str) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in (ROOT / folder).glob(f"*.{suffix}")))
