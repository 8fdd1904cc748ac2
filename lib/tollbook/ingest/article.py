"""What a reader hands on: articles as the input states them, before ids, days and languages are settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


class UnreadableError(Exception):
    """A file, or one article of it, that gives no text; the message is the reason, for a person."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as its file gives it: every field as written there, None where it is not.

    `place` says where in the file it stands ("line 7", "article 12"), empty where the file is the article.
    `inferred` names each field that the file does not state outright, with what it was read from. `extra`
    are columns we have no use for, carried along.
    """

    text: str
    place: str = ""
    doc_id: str | None = None
    outlet: str | None = None
    date: str | None = None
    title: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    inferred: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Trouble:
    """One article of a file that could not be read, or was read with a doubt: where it stands, and why."""

    place: str
    reason: str
    effect: Literal["left_out", "kept_marked"] = "left_out"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave. `announced` is the number of articles the file itself says it holds, if it does.

    `notes` are facts about the file for the table of files: its encoding, the columns it was read by.
    """

    articles: tuple[Article, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    announced: int | None = None
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileReport:
    """One row of the table of files: what was made of one input file.

    `digest` is the SHA-256 of its bytes, `size` their number; `found` counts what its reader found,
    `documents` and `left_out` what became of those: found = documents + left_out, always.
    """

    file: str
    kind: str
    size: int
    digest: str
    announced: int | None
    found: int
    documents: int
    left_out: int
    note: str = ""
