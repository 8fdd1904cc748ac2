"""A source, read."""

from __future__ import annotations

from dataclasses import dataclass

from tollbook.records import SourceType


@dataclass(slots=True)
class SourceReading:
    """A source, read.

    `name` is the name as written without article or title, None where the text names none; `canonical` the
    one spelling that the profile gives it. `party` is the party it speaks for, where known. `rules` are the
    ids of the profile's names and the lexicon's entries it was read by.
    """

    name: str | None
    canonical: str | None
    source_type: SourceType
    party: str | None
    rules: tuple[str, ...]
