"""What the first page says of the outlets: who names no source, and whether they differ more than chance allows."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from typing import Any

from tollbook.framing import Options
from tollbook.records import UNKNOWN_OUTLET

from .blocks import Bits, FindingItem, bits
from .evidence import Book
from .outlets import MEASURES, tested_rows, whole_articles
from .saying import Sayer, Share
from .work import Work

PROOFS = 8  # entries named under one finding
_FEW_CLAIMS = 20
_LEVEL = 0.05
_COMPARED = "Outlets compared."


def unsourced(work: Work, book: Book, sayer: Sayer) -> list[FindingItem]:
    """Which outlet tells most of its figures without naming anyone, where there are enough to say so.

    The figures are those of the comparison, so that the page gives one share of one thing.
    """
    frame = whole_articles(work.comparison.framing)
    rows = frame[frame["measure"] == "figures:source_none"].to_dict("records") if len(frame) else []
    told = Counter({str(row["outlet"]): int(row["base"]) for row in rows})
    bare = Counter({str(row["outlet"]): int(row["count"]) for row in rows})
    large = [outlet for outlet in sorted(told) if told[outlet] >= _FEW_CLAIMS]
    if len(large) < 2 or not bare.total():
        return []
    most = max(large, key=lambda outlet: bare[outlet] / told[outlet])
    sentence = sayer.say(
        "finding.unsourced",
        "{outlet} gives no source for {share} of its figures; over all outlets it is {all}.",
        outlet=most,
        share=Share(bare[most] / told[most]),
        all=Share(bare.total() / told.total()),
    )
    detail = sayer.say(
        "finding.unsourced.detail",
        "{bare} of {told:figure} of this outlet; sentences that it prints in several articles count once, and "
        "outlets with fewer than {few} figures are left out.",
        bare=bare[most],
        told=told[most],
        few=_FEW_CLAIMS,
    )
    row = next(row for row in rows if str(row["outlet"]) == most)
    detail = (*detail, *_interval("finding.unsourced.interval", row, sayer), *_within_chance(row))
    outlet_of = {d.doc_id: d.outlet for d in work.documents}
    own = (c for c in book.claims if c.source is None and outlet_of[c.doc_id] == most)
    proofs = tuple(book.anchor[claim.claim_id] for claim in own)
    return [FindingItem(sentence, detail, "Source left out.", proofs[:PROOFS])]


def compared(work: Work, sayer: Sayer) -> FindingItem:
    """The widest tested difference between outlets; or that there is none, or that there are too few articles."""
    sizes = Counter(d.outlet for d in work.documents if d.outlet != UNKNOWN_OUTLET)
    large = sum(n >= Options().minimum for n in sizes.values())
    if large < 2:
        return _too_few(len(sizes), large, sayer)
    rows = tested_rows(work.comparison.framing)
    held = rows[rows["q_value"] < _LEVEL]
    note = sayer.say(
        "finding.tests", "{n:difference} tested between {large:outlet}.", n=len(rows), large=large
    )
    if len(held):
        return _widest(held, note, sayer)
    said = "No difference between outlets in how they put the toll is wider than chance allows."
    if not len(rows):
        said = "Too few articles state figures to test how outlets differ in putting them."
    return FindingItem(bits(said), note, _COMPARED)


def _too_few(outlets: int, large: int, sayer: Sayer) -> FindingItem:
    sentence = sayer.say(
        "finding.small",
        "There are too few articles to say how outlets differ: a comparison needs {least:article} "
        "from each of {two:outlet}; of {all:outlet} here, {large} reach that.",
        least=Options().minimum,
        two=2,
        all=outlets,
        large=large,
    )
    return FindingItem(
        sentence, bits("Counts by outlet are shown below without a test."), "Too small to say."
    )


def _widest(held: Any, note: Bits, sayer: Sayer) -> FindingItem:
    widest: dict[Any, Any] = max(held.to_dict("records"), key=lambda r: abs(r["difference"]))
    sentence = sayer.say(
        "finding.outlets",
        "{measure}: {value} at {outlet}, {rest} at the rest of the outlets.",
        measure=MEASURES[widest["measure"]],
        value=Share(float(widest["value"])),
        outlet=str(widest["outlet"]),
        rest=Share(float(widest["reference_value"])),
    )
    more = sayer.say(
        "finding.held",
        " {held} hold at a rate of false ones of {level}.",
        held=len(held),
        level=Share(_LEVEL),
    )
    interval = _interval("finding.outlets.interval", widest, sayer)
    return FindingItem(sentence, (*note, *more, *interval), _COMPARED)


def _interval(key: str, row: Mapping[Any, Any], sayer: Sayer) -> Bits:
    """The interval of an outlet's share, where it has articles enough for one."""
    low, high = (float(row.get(end, math.nan)) for end in ("ci_low", "ci_high"))
    if math.isnan(low) or math.isnan(high):
        return ()
    ends = {"low": Share(min(max(low, 0), 1)), "high": Share(min(max(high, 0), 1))}
    return sayer.say(
        key, " The 95 % interval of {outlet} is {low} to {high}.", outlet=str(row["outlet"]), **ends
    )


def _within_chance(row: Mapping[Any, Any]) -> Bits:
    """A word on a difference that the test does not tell from chance."""
    found = float(row.get("q_value", math.nan))
    return bits(" Chance alone may set it so far from the rest of the outlets.") if found >= _LEVEL else ()
