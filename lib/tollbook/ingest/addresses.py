"""Lists of web addresses: told apart from articles, and fetched only when asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tollbook.errors import CorpusError

from .article import Reading, Trouble, UnreadableError
from .decode import decode
from .mapping import map_columns
from .source import Source
from .tables import read_table

_ADDRESS = re.compile(r"https?://[^\s<>\"]{3,2000}")
NOT_FETCHED = "it is an address and no text: `tollbook ingest --fetch` fetches its page"


@dataclass(frozen=True, slots=True)
class Address:
    """One address of a list: where it stands there, and what the list states of its page."""

    url: str
    place: str
    stated: Mapping[str, str] = field(default_factory=dict)


def listed_addresses(text: str) -> list[Address]:
    """The addresses of a text that is nothing but addresses, one a line (# opens a remark); else none."""
    lines = [(n, line.strip()) for n, line in enumerate(text.split("\n"), start=1)]
    filled = [(n, line) for n, line in lines if line and not line.startswith("#")]
    if not filled or not all(_ADDRESS.fullmatch(line) for _, line in filled):
        return []
    return [Address(line, f"line {n}", {"url": line}) for n, line in filled]


def unfetched(addresses: list[Address]) -> Reading:
    """The reading of a list that is not to be fetched: every address is named as left out."""
    return Reading(troubles=tuple(Trouble(a.place, f"{NOT_FETCHED} ({a.url[:200]})") for a in addresses))


def addresses_of(source: Source) -> list[Address]:
    """The addresses of a file that is a list of them: plain lines, or a table with addresses and no text."""
    try:
        if source.suffix in (".csv", ".tsv", ".tab"):
            return _of_table(source)
        if source.suffix in (".txt", ".urls", ".lst", ""):
            return listed_addresses(decode(source.data())[0])
    except (UnreadableError, CorpusError):
        return []
    return []


def _of_table(source: Source) -> list[Address]:
    columns, rows = read_table(source)
    mapping = map_columns(columns, source.mapping, source.name)
    if "text" in mapping or "url" not in mapping:
        return []
    found = []
    for place, row in rows:
        url = (row.get(mapping["url"]) or "").strip()
        if _ADDRESS.fullmatch(url):
            fields = {f: str(row[c]) for f, c in mapping.items() if row.get(c)}
            found.append(Address(url, place, fields))
        else:
            found.append(Address("", place))
    return found
