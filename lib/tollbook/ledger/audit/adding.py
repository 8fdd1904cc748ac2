"""What may be added: kinds of harm that make up a total, stretches that make up a longer one, sides that make up both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from tollbook.records import KINDS

from ..build import Ledger
from ..figure import Interval
from ..mention import Mention
from ..speakers import relation
from .bundles import Bundle
from .stretches import SEAM, Placed, chains, placed

TOTALS = ("casualties", "losses")
# A sum this far from a total is not meant to make it up.
FARTHEST = 1.6
# Small figures make up a total only where they stand close to it, in characters.
NEAR = 400
SMALL = 1000
MOST_WAYS = 64


@dataclass(frozen=True, slots=True)
class Sum:
    """Parts and the total they may make up; `has_years` is false where months without a year are added."""

    parts: tuple[Mention, ...]
    total: Mention
    how: str
    has_years: bool = True

    def added(self) -> Interval:
        """The parts together, as the words suggest them."""
        return sum((part.figure.suggests() for part in self.parts), Interval(0, 0))

    def allowed(self) -> Interval:
        """The parts together, as the words allow them."""
        return sum((part.figure.allows() for part in self.parts), Interval(0, 0))

    def named(self) -> float:
        """The parts together, as they are named."""
        return sum(p.figure.value for p in self.parts)

    def off(self) -> float:
        """How far the parts are from the total."""
        return self.added().gap(self.total.figure.suggests())


def find_sums(bundle: Bundle, ledger: Ledger) -> Iterator[Sum]:
    """For each total of a bundle the parts that come nearest to it, of each way of adding."""
    windows = placed(bundle.mentions, ledger.documents, ledger.profile)
    place = {w.mention.claim.claim_id: w for w in windows}
    for total in bundle.mentions:
        window = place.get(total.claim.claim_id)
        stretches = _stretches(window, windows) if window else ()
        for ways in (_kinds(total, bundle), stretches, _sides(total, bundle)):
            fitting = [s for s in islice(ways, MOST_WAYS) if _is_meant(s)]
            if fitting:
                yield min(
                    fitting,
                    key=lambda s: (
                        s.off(),
                        abs(s.named() - total.figure.value),
                        [p.claim.claim_id for p in s.parts],
                    ),
                )


def _is_meant(one: Sum) -> bool:
    total, named = one.total.figure.value, one.named()
    if not total or not named:
        return False
    if max(total, named) / min(total, named) > FARTHEST:
        # "Over a million" is made up by more: only what the words exclude is too far.
        return False
    return total >= SMALL or all(abs(p.claim.start - one.total.claim.start) < NEAR for p in one.parts)


def _kinds(total: Mention, bundle: Bundle) -> Iterator[Sum]:
    """Killed and wounded (and missing, captured) of the total's own speaker, side and period."""
    if total.claim.category not in TOTALS:
        return
    parts = [
        m for m in bundle.mentions if m is not total and _same_base(m, total, bundle.document is not None)
    ]
    by_kind = {kind: [m for m in parts if m.claim.category == kind] for kind in KINDS}
    for killed, wounded in product(by_kind["killed"], by_kind["wounded"]):
        yield Sum((killed, wounded), total, "kinds")
        for more in (*by_kind["missing"], *by_kind["captured"]):
            yield Sum((killed, wounded, more), total, "kinds")


def _same_base(part: Mention, total: Mention, in_one_article: bool) -> bool:
    # In one sentence of one article the source need not be named for each figure.
    unnamed = in_one_article and (
        part.sentence == total.sentence or not (part.speaker.is_named or total.speaker.is_named)
    )
    return (
        part.claim.side == total.claim.side
        and part.period == total.period
        and (part.period == "total" or (part.start, part.end) == (total.start, total.end))
        and {part.claim.population, total.claim.population} != {"military", "civilian"}
        and relation(part.speaker, total.speaker)
        in ({"same", "part", "unknown"} if unnamed else {"same", "part"})
    )


def _stretches(total: Placed, windows: Sequence[Placed]) -> Iterator[Sum]:
    """Windows of one side, end to end, that cover the total's own window."""
    m = total.mention
    parts = [w for w in windows if w is not total and _is_part(w.mention, m)]
    for chain in chains(total, parts):
        yield Sum(tuple(w.mention for w in chain), m, "stretches", all(w.has_year for w in (*chain, total)))


def _is_part(part: Mention, total: Mention) -> bool:
    """Whether a window is of the total's people and kind of harm, and does not run on after it."""
    return (
        # A headline need not say whose dead it counts.
        (part.claim.side == total.claim.side or total.claim.side is None)
        and part.family == total.family
        and (part.end is None or total.end is None or part.end <= total.end + SEAM)
        and relation(part.speaker, total.speaker) != "other"
    )


def _sides(total: Mention, bundle: Bundle) -> Iterator[Sum]:
    """Figures of each side, whoever names them, that make up a total for both."""
    if total.claim.side != "both" or total.family != "toll":
        return
    whole: dict[str, list[tuple[Mention, ...]]] = {}
    for m in bundle.mentions:
        side = m.claim.side
        if side and side != "both" and m.period == total.period and m.claim.category == total.claim.category:
            whole.setdefault(side, []).append((m,))
    if total.claim.category in TOTALS:
        for side, pair in _pairs(total, bundle.mentions):
            whole.setdefault(side, []).append(pair)
    sides = sorted(whole)
    for at, one in enumerate(sides):
        for other in sides[at + 1 :]:
            for first, second in product(whole[one], whole[other]):
                yield Sum((*first, *second), total, "sides")


def _pairs(total: Mention, mentions: Iterable[Mention]) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """Killed with wounded of one speaker and side."""
    same = [m for m in mentions if m.period == total.period and m.claim.side not in {None, "both"}]
    killed = [m for m in same if m.claim.category == "killed"]
    wounded = [m for m in same if m.claim.category == "wounded"]
    for one, other in product(killed, wounded):
        if one.claim.side == other.claim.side and one.speaker.key == other.speaker.key:
            yield str(one.claim.side), (one, other)
