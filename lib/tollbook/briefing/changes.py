"""A briefing against an earlier one: what is new, what is gone, what moved, and what moved too far to pass unseen.

Told in the words of the page: the numbers by what they count, the findings by their sentences, the statements by
their figures. What is new opens its evidence; what is gone has none in this briefing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from . import clean
from .block_json import from_json, to_json
from .blocks import Align, Bits, Cell, Findings, Table, bits, plain

TOLERANCE = 0.1
_NONE = "–"
# The numbers whose move is news: what was read, what was found. The rest follow from them.
_WATCHED = ("scope.", "headline.", "finding.", "corpus.", "limits.")
_COUNTED = {
    "scope.articles": "Articles",
    "scope.outlets": "Outlets",
    "scope.claims.claims": "Figures",
    "scope.wars.wars": "Articles about another war",
    "scope.foreign.foreign": "Articles in another language",
    "headline.statements": "Statements",
    "headline.changed": "Statements that changed in the telling",
    "headline.checks.failed": "Checks that failed",
    "headline.checks.tension": "Checks that left a tension",
    "limits.open.side": "Figures that do not say whose losses they are",
    "limits.open.period": "Figures that do not say for which time",
}
_COUNTED_OF_OUTLET = {
    "articles": "articles",
    "claims": "figures",
    "copies": "own reprints",
    "undated": "undated articles",
}
_COLUMNS = ("What", "Before", "Now", "Change")
_ALIGN: tuple[Align, ...] = ("left", "right", "right", "left")
_BRIEF = 40
# Columns of the table of statements: those that tell which statement it is, and how often it is told.
_STATEMENT, _TELLINGS = slice(5), 6
_FOUND = 2  # the sentence of a finding, in the table of the audit

Row = tuple[Bits, str, str]


def moved(earlier: Mapping[str, Any], later: Mapping[str, Any]) -> list[tuple[str, Any, Any, float]]:
    """Watched numbers that differ: key, text before, text now ("–" where there is none), relative move.

    A number that is new or gone moved by everything (1.0).
    """
    before, now = (_watched(facts) for facts in (earlier, later))
    found = []
    for key in sorted(before.keys() | now.keys()):
        one, other = before.get(key), now.get(key)
        if one is None or other is None:
            found.append((key, one["text"] if one else _NONE, other["text"] if other else _NONE, 1.0))
        elif one["value"] != other["value"]:
            largest = max(abs(one["value"]), abs(other["value"]))
            found.append((key, one["text"], other["text"], abs(one["value"] - other["value"]) / largest))
    return found


def too_far(earlier: Mapping[str, Any], later: Mapping[str, Any], tolerance: float = TOLERANCE) -> list[str]:
    """One line for each watched number in both that moved by more than `tolerance` of the larger."""
    return [
        f"{clean.title(_counted(key) or key, 80)}: {one} → {other}"
        for key, one, other, by in moved(earlier, later)
        if by > tolerance and _NONE not in (one, other)
    ]


def changes_block(earlier: Mapping[str, Any], later: Mapping[str, Any]) -> dict[str, Any]:
    """The table of what changed, as the JSON of a block: numbers, findings, statements."""
    rows = [*_numbers(earlier, later)]
    # Figures and days are written in the language of the briefing, and so are sentences that hold them.
    if comparable := _language(earlier) == _language(later):
        rows += _differences(_findings(earlier), _findings(later))
        rows += _differences(_statements(earlier), _statements(later))
    title = clean.title(earlier["about"].get("title", ""), 80)
    caption = (
        f"What changed since the earlier briefing “{title}”"
        if rows
        else "Nothing changed since the earlier briefing"
    )
    cells = tuple(
        (Cell(what), Cell(bits(one)), Cell(bits(other)), Cell(bits(_change(one, other))))
        for what, one, other in rows
    )
    note = (
        "" if comparable else "The two are in different languages: findings and statements are not compared."
    )
    return to_json(Table(caption, _COLUMNS, cells, _ALIGN, note, _BRIEF))


def _numbers(earlier: Mapping[str, Any], later: Mapping[str, Any]) -> Iterator[Row]:
    found = [row for row in moved(earlier, later) if _counted(row[0])]
    # What the whole briefing counts stands before its parts.
    for key, one, other, _ in sorted(found, key=lambda row: row[0] not in _COUNTED):
        yield bits(clean.title(_counted(key), 120)), one, other


def _counted(key: str) -> str:
    """What a number of the page counts, in words; empty for those of a finding, which has its sentence."""
    if key.startswith("corpus."):
        outlet, _, what = key.removeprefix("corpus.").rpartition(".")
        return f"{outlet}: {_COUNTED_OF_OUTLET[what]}"
    return _COUNTED.get(key, "")


def _differences(
    before: Mapping[str, tuple[Bits, str]], now: Mapping[str, tuple[Bits, str]]
) -> Iterator[Row]:
    """What only one of the two briefings has, and what both have with another count; the later one's order."""
    for key, (what, count) in now.items():
        earlier = before[key][1] if key in before else _NONE
        if earlier != count:
            yield what, earlier, count
    for key, (what, count) in before.items():
        if key not in now:
            yield tuple(replace(bit, anchor=None) for bit in what), count, _NONE


def _language(facts: Mapping[str, Any]) -> Any:
    return facts["about"].get("parameters", {}).get("language")


def _findings(facts: Mapping[str, Any]) -> dict[str, tuple[Bits, str]]:
    """Each finding by its text: those of the first page, then the rest of the audit."""
    first, audit = (from_json(facts["blocks"][name]) for name in ("findings", "audit"))
    sentences = [item.sentence for item in first.items] if isinstance(first, Findings) else []
    if isinstance(audit, Table):
        sentences += [row[_FOUND].bits for row in audit.rows]
    return {plain(sentence): (sentence, "found") for sentence in sentences}


def _statements(facts: Mapping[str, Any]) -> dict[str, tuple[Bits, str]]:
    """Each statement by what it says, with how often it is told."""
    table = from_json(facts["blocks"]["statements"])
    found: dict[str, tuple[Bits, str]] = {}
    for row in table.rows if isinstance(table, Table) else ():
        figure, *rest = row[_STATEMENT]
        said = " · ".join(text for cell in rest if (text := plain(cell.bits)))
        told = plain(row[_TELLINGS].bits)
        found[f"{plain(figure.bits)} · {said}"] = (
            (*figure.bits, *bits(f" · {said}")),
            f"{told} {'telling' if told == '1' else 'tellings'}",
        )
    return found


def _change(one: str, other: str) -> str:
    return "new" if one == _NONE else "gone" if other == _NONE else "moved"


def _watched(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {key: number for key, number in facts["numbers"].items() if key.startswith(_WATCHED)}
