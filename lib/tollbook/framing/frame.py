"""Documents put into units and outlets, and the pairs of outlets that are compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

import numpy as np
from scipy import sparse

from tollbook.errors import ParameterError
from tollbook.records import Document

from .inference import Array, Units, members

REST = "rest"
ALONE = "none"
Match = Literal["", "week", "event"]


@dataclass(frozen=True, slots=True)
class Options:
    """What a comparison can be asked for.

    `minimum`: articles an outlet needs to be tested, and to count in the rest. `minimum_with`: units, of all
    that are compared, that must show a device before its difference is tested. `match`: compare only
    articles of the same week, or of the same event in the same week. `permutations` and `seed` are those of
    the max-T test; 0 permutations leave it out.
    """

    minimum: int = 10
    minimum_with: int = 10
    match: Match = ""
    permutations: int = 200
    seed: int = 20240229

    def __post_init__(self) -> None:
        if self.match not in ("", "week", "event"):
            raise ParameterError(f"match is {self.match!r}; it can be empty, 'week' or 'event'")
        if self.minimum < 2 or self.minimum_with < 1 or self.permutations < 0:
            raise ParameterError("minimum must be at least 2, minimum_with 1, permutations 0")


@dataclass(frozen=True)
class Pair:
    """An outlet and what it is compared with: the index of each, and a weight per unit.

    Unweighted pairs compare the groups of `units` directly. A matched pair has two groups of its own: 0 the
    outlet, 1 the reference, each unit of the reference weighted so that its weeks (or events) count as much
    as in the outlet; units with weight 0 have no partner.
    """

    outlet: int
    others: tuple[int, ...]
    reference: str
    weights: Array | None = None


class Frame:
    """The design of a comparison. `unit_of` gives the unit of each document."""

    def __init__(
        self,
        documents: Sequence[Document],
        reference: str | None,
        options: Options,
        events: Mapping[str, str],
    ) -> None:
        self.documents = documents
        self.options = options
        self.outlets = sorted({d.outlet for d in documents})
        if reference is not None and reference not in self.outlets:
            raise ParameterError(
                f"no outlet {reference!r} in the corpus; there are: {', '.join(self.outlets)}"
            )
        place = {name: k for k, name in enumerate(self.outlets)}
        stories = {s: i for i, s in enumerate(sorted({d.cluster or d.doc_id for d in documents}))}
        keys = [(place[d.outlet], stories[d.cluster or d.doc_id]) for d in documents]
        number = {key: n for n, key in enumerate(sorted(set(keys)))}
        self.unit_of = np.array([number[key] for key in keys], dtype=np.int64)
        members = np.array(sorted(number), dtype=np.int64).reshape(-1, 2)
        self.units = Units(members[:, 0], members[:, 1], len(self.outlets))
        self.n_documents = np.bincount([key[0] for key in keys], minlength=len(self.outlets))
        self.n_units = np.bincount(self.units.outlet, minlength=len(self.outlets))
        self.strata = self._strata(events)
        self.pairs = self._pairs(reference)

    def compared(self, pair: Pair, outlets: Sequence[int]) -> Any:
        """Which units of these outlets a pair compares: all of them, or those with a partner where it is matched."""
        of: Any = np.isin(self.units.outlet, outlets)
        return of if pair.weights is None else of & (np.asarray(pair.weights) > 0)

    def documents_in(self, units: Any) -> int:
        """How many articles make up the units of a mask."""
        return int(units[self.unit_of].sum())

    def by_unit(self, matrix: Any) -> Any:
        """Documents x columns summed to units x columns (csr)."""
        return members(self.unit_of, len(self.units.outlet)) @ sparse.csr_matrix(matrix)

    def _pairs(self, reference: str | None) -> list[Pair]:
        large = [k for k in range(len(self.outlets)) if self.n_units[k] >= self.options.minimum]
        pairs = []
        for k, name in enumerate(self.outlets):
            others = [other for other in range(len(self.outlets)) if other != k]
            # Where every other outlet is small they are the rest, shown and not tested.
            rest = tuple(other for other in others if other in large) or tuple(others)
            pairs.append(self._pair(k, rest, REST if rest else ALONE))
            if reference is not None and name != reference:
                pairs.append(self._pair(k, (self.outlets.index(reference),), reference))
        return pairs

    def _pair(self, outlet: int, others: tuple[int, ...], name: str) -> Pair:
        if not self.options.match or not others:
            return Pair(outlet, others, name)
        return Pair(outlet, others, name, _weights(self.units.outlet, outlet, others, self.strata))

    def _strata(self, events: Mapping[str, str]) -> list[str]:
        """The week, or week and event, of each unit; "" for a unit that cannot be matched."""
        strata = [""] * len(self.units.outlet)
        for unit, document in zip(self.unit_of, self.documents, strict=True):
            event = events.get(document.doc_id, "")
            if document.date and (event or self.options.match != "event"):
                week = week_of(document.date)
                strata[unit] = f"{week} {event}" if self.options.match == "event" else week
        return strata


def week_of(day: str) -> str:
    """The ISO week of an ISO day, by its Monday."""
    on = date.fromisoformat(day)
    return (on - timedelta(days=on.weekday())).isoformat()


def _weights(of: Any, outlet: int, others: tuple[int, ...], strata: list[str]) -> Array:
    """1 for the outlet's matched units; for the others' the outlet's number of units in the stratum over theirs."""
    weights = np.zeros(len(of))
    groups: dict[str, tuple[list[int], list[int]]] = {}
    for unit, stratum in enumerate(strata):
        if stratum and (of[unit] == outlet or of[unit] in others):
            groups.setdefault(stratum, ([], []))[int(of[unit] != outlet)].append(unit)
    for own, rest in groups.values():
        if own and rest:
            weights[own] = 1.0
            weights[rest] = len(own) / len(rest)
    return weights
