"""Sums: kinds of harm that make up a total, stretches that make up a longer one, sides that make up both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from tollbook.records import Operand, Verdict

from ..build import Ledger
from ..drifts import STRICTNESS
from ..figure import Interval
from ..mention import Mention
from ..speakers import relation
from .bundles import Bundle, bundles
from .finding import (
    NOUNS,
    Result,
    between,
    by,
    count,
    harmed,
    listed,
    on_side,
    operand,
    said,
    sentence_case,
    settled,
    who,
)
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
        whole = Interval(0, 0)
        for part in self.parts:
            whole = whole + part.figure.suggests()
        return whole

    def allowed(self) -> Interval:
        """The parts together, as the words allow them."""
        whole = Interval(0, 0)
        for part in self.parts:
            whole = whole + part.figure.allows()
        return whole

    def named(self) -> float:
        """The parts together, as they are named."""
        return sum(p.figure.value for p in self.parts)

    def off(self) -> float:
        """How far the parts are from the total."""
        return self.added().gap(self.total.figure.suggests())


def check(ledger: Ledger) -> Iterator[Result]:
    """The sums of each article and of each speaker's day, with what they come to."""
    for bundle in bundles(ledger):
        for one in find_sums(bundle, ledger):
            yield _result(one, ledger, bundle)


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
    by_kind = {
        kind: [m for m in parts if m.claim.category == kind]
        for kind in ("killed", "wounded", "missing", "captured")
    }
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


def _result(one: Sum, ledger: Ledger, bundle: Bundle) -> Result:
    total = one.total
    added, stated = one.added(), total.figure.suggests()
    verdict: Verdict = (
        "holds"
        if added.meets(stated)
        else "tension"
        if one.allowed().meets(total.figure.allows())
        else "fails"
    )
    if not _in_one_sentence(one):
        verdict = settled(verdict, (*one.parts, total))
    if verdict != "holds" and not one.has_years:
        verdict = "not_comparable"
    operands: tuple[Operand, ...] = (*(operand("part", p) for p in one.parts), operand("total", total))
    tolerance = sum(p.figure.tolerance for p in one.parts) + total.figure.tolerance
    return Result(
        kind="sum",
        verdict=verdict,
        sentence=_sentence(one, verdict, ledger),
        arithmetic=f"{_added_up(one)} = {count(one.named())} ({between(added)}); stated: {said(total.figure)} ({between(stated)})",
        operands=operands,
        tolerance=tolerance,
        tolerance_from="the rounding of the figures as stated",
        drift="category_upgraded" if _is_upgraded(one) else None,
        side=total.claim.side,
        date=total.date or bundle.date,
    )


def _in_one_sentence(one: Sum) -> bool:
    """Whether the text itself sets the parts beside the total."""
    at = {(m.claim.doc_id, m.sentence) for m in (*one.parts, one.total)}
    return len(at) == 1


def _sentence(one: Sum, verdict: Verdict, ledger: Ledger) -> str:
    total = one.total
    parts = _parts_in_words(one, ledger)
    goal = harmed(total, ledger)
    named = f"{parts} come to {count(one.named())}"
    if verdict == "holds":
        text = f"{named}, which fits {goal} {by(total)}."
    elif verdict == "tension":
        text = f"{named}; {goal} {by(total)} fits only at the far end of what the words allow."
    elif verdict == "not_comparable":
        text = f"{named}, beside {goal} {by(total)}; of whom or for which time one of them is, the text does not say."
    else:
        text = f"{named}, but {who(total)} is given for {goal}: {count(abs(one.named() - total.figure.value))} apart."
    other = sorted({NOUNS[p.claim.category] for p in one.parts if _differs(one, p)})
    if other:
        text += f" The number holds together, the words do not: {listed(other)} in the parts, {NOUNS[total.claim.category]} in the total."
    return sentence_case(text)


def _by_side(one: Sum) -> list[tuple[Mention, ...]]:
    """The parts of a total for both sides, each side's together; other parts one by one."""
    if one.how != "sides":
        return [(p,) for p in one.parts]
    sides = dict.fromkeys(p.claim.side for p in one.parts)
    return [tuple(p for p in one.parts if p.claim.side == side) for side in sides]


def _added_up(one: Sum) -> str:
    """The parts with plus signs; what one side's come to stands beside them."""
    sides = (" + ".join(said(p.figure) for p in of_one) for of_one in _by_side(one))
    return " + ".join(
        f"({text} = {_together(of_one)})" if len(of_one) > 1 else text
        for text, of_one in zip(sides, _by_side(one), strict=True)
    )


def _together(parts: Sequence[Mention]) -> str:
    return count(sum(p.figure.value for p in parts))


def _parts_in_words(one: Sum, ledger: Ledger) -> str:
    if one.how != "sides":
        return listed([f"{said(p.figure)} {NOUNS[p.claim.category]}" for p in one.parts])
    return listed([_of_one_side(of_one, ledger) for of_one in _by_side(one)])


def _of_one_side(parts: Sequence[Mention], ledger: Ledger) -> str:
    where = on_side(parts[0].side, ledger)
    if len(parts) == 1:
        return f"{said(parts[0].figure)} {NOUNS[parts[0].claim.category]}{where}"
    each = " plus ".join(f"{said(p.figure)} {NOUNS[p.claim.category]}" for p in parts)
    return f"{_together(parts)}{where} ({each})"


def _differs(one: Sum, part: Mention) -> bool:
    return one.how == "stretches" and _strictness(part) != _strictness(one.total)


def _is_upgraded(one: Sum) -> bool:
    """Whether the total is told with a word that says more than those of all its parts."""
    return one.how == "stretches" and _strictness(one.total) > max(_strictness(p) for p in one.parts)


def _strictness(mention: Mention) -> int:
    return STRICTNESS.get(mention.claim.category, 0)
