"""The reference table as the audit asks it: by speaker, side and kind of harm, in the order of days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from ..build import Ledger
from ..mention import Mention
from ..reference import Reference

Key = tuple[str, str | None, str]


class Known:
    """Running totals of the reference table."""

    def __init__(self, ledger: Ledger) -> None:
        """Rows that were taken back, and those whose day is approximate, are left out of the totals."""
        self._ledger = ledger

    @cached_property
    def rows(self) -> Mapping[str, Reference]:
        """Every row by its id."""
        return {r.claim.claim_id: r for r in self._ledger.references}

    @cached_property
    def totals(self) -> Mapping[Key, list[tuple[int, Mention]]]:
        """For each speaker, side and category the running totals with the day each speaks of."""
        found: dict[Key, list[tuple[int, Mention]]] = defaultdict(list)
        for row in self._ledger.references:
            m = self._ledger.mentions[row.claim.claim_id]
            day = m.end or m.day
            if (
                m.claim.period_kind == "cumulative"
                and row.is_current
                and row.is_dated
                and day
                and m.claim.stance == "asserted"
            ):
                found[key(m)].append((day, m))
        for points in found.values():
            points.sort(key=lambda p: (p[0], p[1].figure.value, p[1].claim.claim_id))
        return found


def key(mention: Mention) -> Key:
    """What a running total is kept by."""
    return mention.speaker.key, mention.claim.side, mention.claim.category
