"""Lexicons, profiles and schemas: found beside the package, read safely, checked by schema, kept in memory.

A lexicon is a YAML file of entries (`docs/how-to/add-lexicon-entry.md`). `load_lexicon` gives its records,
`Matcher` looks for all of them at once in folded text, in one pass.
"""

from __future__ import annotations

import json
import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

import fastjsonschema
import yaml

from tollbook.errors import ResourceError
from tollbook.openings import beginnings, scanner
from tollbook.text import lowered

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

    def __hash__(self) -> int:
        return hash(self.id)


class Hit(NamedTuple):
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
    return "|".join(_literal_patterns(forms))


def _literal_patterns(forms: Iterable[str]) -> list[str]:
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return [re.escape(form).replace(r"\ ", r"\s+") for form in ordered]


class Matcher:
    """All entries of a lexicon as one expression: whole words, leftmost, then the earliest entry.

    Entries are tried in the order given, so the more particular ones come first. Patterns may not name
    their groups. Use on folded text; offsets are those of the text.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._entry_of = {f"_{number}": entry for number, entry in enumerate(self.entries)}
        self._filed = _Filed(self._entry_of)
        self._starts = scanner(self._filed.openings)

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return _alternatives((name, _body(entry)) for name, entry in self._entry_of.items())

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Hit]:
        """Matches in text[start:end], left to right, none overlapping."""
        end = len(text) if end is None else end
        if self._starts is None:
            for found in self._regex.finditer(text, start, end):
                yield Hit(found.start(), found.end(), self._entry_of[found.lastgroup or ""])
            return
        reached = start
        for opening in self._starts.finditer(lowered(text), start, end + 1):
            at = opening.start()
            if at >= reached and (match := self._filed[opening[1]].match(text, at, end)):
                reached = match.end()
                yield Hit(at, reached, self._entry_of[match.lastgroup or ""])

    def first(self, text: str, start: int = 0, end: int | None = None) -> Hit | None:
        """The leftmost match in text[start:end], or None."""
        if self._starts is None:
            return next(self.find(text, start, end), None)
        end = len(text) if end is None else end
        for opening in self._starts.finditer(lowered(text), start, end + 1):
            if match := self._filed[opening[1]].match(text, opening.start(), end):
                return Hit(match.start(), match.end(), self._entry_of[match.lastgroup or ""])
        return None

    def at(self, text: str, start: int) -> Hit | None:
        """The match that begins exactly at `start`, or None."""
        if self._starts is None:
            match = self._regex.match(text, start)
        else:
            opening = self._starts.match(lowered(text), start)
            match = self._filed[opening[1]].match(text, start) if opening else None
        return Hit(start, match.end(), self._entry_of[match.lastgroup or ""]) if match else None


class _Filed(dict[str, re.Pattern[str]]):
    """For each beginning all that can begin so as one expression, made when it is first looked up."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        super().__init__()
        pieces = [(name, piece) for name, entry in entries.items() for piece in _pieces(entry)]
        self._pieces = [(name, piece, tuple(beginnings(piece))) for name, piece in pieces]
        self.openings = frozenset(each for _, _, found in self._pieces for each in found)

    def __missing__(self, opening: str) -> re.Pattern[str]:
        able = ((name, piece) for name, piece, found in self._pieces if opening.startswith(found))
        self[opening] = _alternatives(able)
        return self[opening]


def _pieces(entry: Entry) -> list[str]:
    """The expressions an entry is made of: its literal forms, the longest first, or its pattern."""
    patterns = _literal_patterns(entry.forms) or [entry.pattern]
    return [_body(replace(entry, pattern=pattern)) for pattern in patterns]


def _body(entry: Entry) -> str:
    return f"(?:{entry.pattern})" if entry.case_sensitive else f"(?i:{entry.pattern})"


def _alternatives(pieces: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    """One expression for whole words, in which each piece is a group under its name; without any nothing matches.

    The group that closes last is the outermost one, so a piece may have groups of its own.
    """
    by_name = groupby(pieces, itemgetter(0))
    groups = (f"(?P<{name}>{'|'.join(piece for _, piece in same)})" for name, same in by_name)
    return _compiled(rf"(?<!\w)(?:{'|'.join(groups) or '(?!)'})(?!\w)")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """An expression, kept: many beginnings lead to the same."""
    return re.compile(pattern)


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
