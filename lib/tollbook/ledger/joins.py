"""Joins of whole groups: pairs of a block that lie close in time, put together by the best reason there is.

Each group joins at most one other, so that two exact figures never become one through a round third.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from .grouped import Group
from .speakers import relation

NEIGHBOURS = 24  # groups after it, in time, that a group of one block is compared with
# A speaker's precise total may be the last one for long, and be told rounded all that time.
LATE_DAYS = 200
FARTHEST_ROUNDING = 2.2

_NEARNESS = {"same": 0, "part": 1, "unknown": 1, "kin": 2, "other": 3}

# Rank (the lowest is best), who joins, whom, and why.
Edge = tuple[tuple[object, ...], Group, Group, str]
Test = Callable[[Group, Group], str | None]


def edges(block: Sequence[Group], test: Test) -> Iterator[Edge]:
    """Each pair of a block that lies close in time and passes the test: rank, who joins, whom, why."""
    in_time = sorted(block, key=lambda g: (g.days[0] if g.days else 0, g.first.comes_before()))
    weights = [_weight(g) for g in in_time]
    values = [g.first.figure.value for g in in_time]
    for at, one in enumerate(in_time):
        last = one.days[-1] + LATE_DAYS if one.days else None
        for then in range(at + 1, min(at + 1 + NEIGHBOURS, len(in_time))):
            other = in_time[then]
            if last is not None and other.days and other.days[0] > last:
                break
            if _is_far(values[at], values[then]) and one.days[:1] != other.days[:1]:
                continue
            child, parent = (one, other) if weights[at] <= weights[then] else (other, one)
            why = test(child, parent)
            if why:
                yield (
                    (*_rank(child, parent), child.first.comes_before(), parent.first.comes_before()),
                    child,
                    parent,
                    why,
                )


def _is_far(one: float, other: float) -> bool:
    """Whether two figures lie too far apart: only a slip of the hand changes a size, and it is looked for within a day."""
    return one > FARTHEST_ROUNDING * other or other > FARTHEST_ROUNDING * one


def _rank(child: Group, parent: Group) -> tuple[object, ...]:
    off = abs(child.first.figure.value - parent.first.figure.value)
    return _NEARNESS[relation(child.speaker, parent.speaker)], days_between(child, parent) or 0, off


def _weight(g: Group) -> tuple[object, ...]:
    """What a group has to stand on: the lighter one joins the heavier."""
    figure = g.first.figure
    return (
        g.first.reference,
        figure.digits,
        len(g.voices),
        g.speaker.is_named,
        figure.bound == "exact",
        [-d for d in g.days[:1]],
    )


def days_between(one: Group, other: Group) -> int | None:
    """Days between the nearest tellings of two groups; None where either has none with a day."""
    if len(one.days) == len(other.days) == 1:
        return abs(one.days[0] - other.days[0])
    gaps = [gap for d in one.days if (gap := other.gap(d)) is not None]
    return min(gaps, default=None)


def joined(groups: Sequence[Group], edges: Iterable[Edge]) -> list[Group]:
    """The groups after the best joins: each joins one other at most, and takes along who joined it."""
    parent: dict[int, Group] = {}
    reasons: dict[int, str] = {}
    for _, child, target, why in sorted(edges, key=lambda e: e[0]):
        if id(child) not in parent and _top(target, parent) is not child:
            parent[id(child)] = target
            reasons[id(child)] = why
    # Those that are joined by none go first, so that what they take along is complete.
    for child in sorted(groups, key=lambda g: -_depth(g, parent)):
        if id(child) in parent:
            parent[id(child)].take(child, (reasons[id(child)],))
    return [g for g in groups if id(g) not in parent]


def _top(g: Group, parent: dict[int, Group]) -> Group:
    while id(g) in parent:
        g = parent[id(g)]
    return g


def _depth(g: Group, parent: dict[int, Group]) -> int:
    depth = 0
    while id(g) in parent:
        g, depth = parent[id(g)], depth + 1
    return depth
