"""Sentences with numbers: every number that is printed goes through here, is written for the reader, and is kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from string import Formatter
from typing import Any

from . import clean, formats
from .blocks import Bit, Bits

_NUMBER = re.compile(
    r"(?P<day>(?<!\d)\d{4}-\d\d-\d\d(?!\d))|(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w])|(?<![\w.,])\d+(?:\.\d+)?(?![\w,.]*\d)"
)


@dataclass(frozen=True, slots=True)
class Share:
    """A share of one, written as per cent."""

    of_one: float


@dataclass(frozen=True, slots=True)
class Day:
    """An ISO day, or None."""

    iso: str | None


@dataclass(frozen=True, slots=True)
class Linked:
    """A text that opens an evidence entry."""

    text: str
    anchor: str


@dataclass(slots=True)
class Sayer:
    """Fills sentences and keeps every number under the sentence's key."""

    language: str = "en"
    numbers: dict[str, dict[str, Any]] = field(default_factory=dict)

    def say(self, key: str, template: str, /, **values: Any) -> Bits:
        """The template with its `{names}` filled. `{n:article}` adds the noun in the number that n asks for.

        Texts are only text: a brace or a tag in a value stays as it is.
        """
        said: list[Bit] = []
        for literal, name, spec, _ in Formatter().parse(template):
            if literal:
                said.append(Bit(literal))
            if name is not None:
                said += self._value(f"{key}.{name}", values[name], spec or "")
        return tuple(bit for bit in said if bit.text)

    def number(self, key: str, value: float, decimals: int = 0) -> str:
        """A number as text, kept under `key`."""
        text = formats.write_number(value, self.language, decimals)
        self.numbers[key] = {"value": value, "text": text}
        return text

    def _value(self, key: str, value: Any, noun: str) -> list[Bit]:
        if isinstance(value, bool):
            raise TypeError(f"{key} is a truth, not something to print")
        if isinstance(value, int | float):
            return [Bit(self.number(key, value) + (f" {plural(value, noun)}" if noun else ""), "strong")]
        if isinstance(value, Share):
            text = formats.write_percent(value.of_one, self.language)
            self.numbers[key] = {"value": round(value.of_one, 6), "text": text}
            return [Bit(text, "strong")]
        return _words(value, self.language)

    def linked(self, key: str, sentence: str, anchors: Sequence[tuple[float, str]]) -> Bits:
        """A sentence written elsewhere, its numbers kept, each that equals a figure opening that figure's entry.

        `anchors` are figures with the entry where each stands.
        """
        said: list[Bit] = []
        at = 0
        for place, found in enumerate(_NUMBER.finditer(sentence)):
            said += [
                Bit(clean.shown(sentence[at : found.start()])),
                Bit(formats.write_date(found["day"], self.language))
                if found["day"]
                else self._number_bit(f"{key}.{place}", found[0], anchors),
            ]
            at = found.end()
        said.append(Bit(clean.shown(sentence[at:])))
        return tuple(bit for bit in said if bit.text)

    def _number_bit(self, key: str, written: str, anchors: Sequence[tuple[float, str]]) -> Bit:
        value = float(written.replace(",", ""))
        decimals = len(written.partition(".")[2])
        anchor = next((a for figure, a in anchors if figure == value), None)
        return Bit(self.number(key, value, decimals), anchor=anchor)


def _words(value: Any, language: str) -> list[Bit]:
    match value:
        case Day():
            return [Bit(formats.write_date(value.iso, language))]
        case Linked():
            return [Bit(value.text, anchor=value.anchor)]
        case Bit():
            return [value]
        case list() | tuple():
            return [Bit(listed([clean.title(part, 80) for part in value]))]
        case _:
            return [Bit(clean.title(value, 400))]


def plural(n: float, noun: str) -> str:
    """The noun for one or for many; "story/stories" gives both forms."""
    one, _, many = noun.partition("/")
    return one if n == 1 else many or one + "s"


def listed(parts: Sequence[str], longest: int = 6) -> str:
    """Words in a row: a, b and c; beyond `longest`, the first and how many more."""
    if len(parts) > longest:
        return ", ".join(parts[:longest]) + f" and {len(parts) - longest} more"
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1] if parts else "none"
