"""Groups of the very same figure that only the order of reading kept apart: each is placed once more, now that all stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence

from .grouped import Group
from .joins import Edge, days_between, edges, joined
from .match import PRECISE, SMALLEST_EVENT, fit


def join_alike(groups: Sequence[Group]) -> list[Group]:
    """The groups after those that fit each other both ways have joined; a group without a source that fits two joins none."""
    blocks: dict[Hashable, list[Group]] = defaultdict(list)
    for g in groups:
        figure = g.first.figure
        singles_out = figure.digits >= PRECISE or (figure.digits > 1 and figure.value >= SMALLEST_EVENT)
        if singles_out and figure.bound != "vague":
            blocks[(g.first.family, figure.low or figure.high, figure.high or figure.low)].append(g)
    found = [edge for block in blocks.values() if len(block) > 1 for edge in edges(block, _alike)]
    rivals = Counter(id(child) for _, child, parent, _ in found if parent.speaker.is_named)
    return joined(groups, (edge for edge in found if not _is_torn(edge, rivals)))


def _alike(child: Group, parent: Group) -> str | None:
    """Why the first mention of each group fits the other; None where one does not, or an article tells both
    and they share no name."""
    if not _share_marks(child, parent):
        return None
    apart = days_between(child, parent)
    # A pair of figures is one pair, and a place one place, however the first who told of it put it.
    shares = not child.told_with.isdisjoint(parent.told_with) or not child.near.isdisjoint(parent.near)
    if not shares and (
        not child.documents.isdisjoint(parent.documents) or fit(parent.first, child, apart) is None
    ):
        return None
    found = fit(child.first, parent, apart)
    return "; ".join(found.why) if found else None


def _share_marks(child: Group, parent: Group) -> bool:
    """Whether small figures have a name or another figure around them in common, without which none is joined."""
    one, other = child.first, parent.first
    if not (one.is_small or other.is_small) or "rate" in {one.claim.period_kind, other.claim.period_kind}:
        return True
    names = (one.names & other.names) | (child.near & parent.near)
    return bool(names) or not child.told_with.isdisjoint(parent.told_with)


def _is_torn(edge: Edge, rivals: Counter[int]) -> bool:
    _, child, _, _ = edge
    return not child.speaker.is_named and rivals[id(child)] > 1
