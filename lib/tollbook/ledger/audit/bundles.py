"""Claims that may be added and compared: those of one article, and those of one speaker on one day.

Each claim stands in two bundles at most, and of one figure told many times a bundle holds one, so the work
stays near-linear. Very long lists (a chronicle of a whole war) are cut, the latest part kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ..build import Ledger
from ..mention import Mention
from .finding import of_first

LARGEST = 60


@dataclass(frozen=True, slots=True)
class Bundle:
    """Claims that stand together; `document` is None where one speaker's day holds them together."""

    document: str | None
    date: str | None
    mentions: tuple[Mention, ...]


def bundles(ledger: Ledger) -> Iterator[Bundle]:
    """The bundles of a ledger with at least two claims each, by document, then by speaker and day."""
    by_document: dict[str, list[Mention]] = defaultdict(list)
    for m in ledger.mentions.values():
        if not m.reference and m.claim.stance in {"asserted", "disputed"}:
            by_document[m.claim.doc_id].append(m)
    for name in sorted(by_document):
        yield from _bundle(name, by_document[name])
    by_day: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for s in ledger.statements:
        m = ledger.mentions[s.claim_ids[0] if s.origin == "reference" else s.origin_id]
        if m.speaker.is_named and s.said_on and s.stance in {"asserted", "disputed"}:
            by_day[(m.speaker.key, s.said_on)].append(m)
    for key in sorted(by_day):
        # What one article says was compared already.
        if len({m.claim.doc_id for m in by_day[key]}) > 1:
            yield from _bundle(None, by_day[key])


def _bundle(document: str | None, mentions: list[Mention]) -> Iterator[Bundle]:
    distinct = of_first(mentions)[-LARGEST:]
    if len(distinct) > 1:
        yield Bundle(document, distinct[0].date, tuple(distinct))
