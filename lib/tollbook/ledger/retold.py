"""One statement told with another figure (rounded, cut, one end of a range, a slip of the hand), or with the same figure
put to another side or period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from .figure import Figure, cut_to, is_slip, rounds_to
from .grouped import Group
from .joins import LATE_DAYS, Edge, days_between, edges, joined
from .match import PRECISE
from .speakers import Relation, relation
from .times import is_rate_and_count, overlap

RETOLD_DAYS = 10
SWAPPED_DAYS = 7
CUT_DAYS = 3
# A round figure further off than this share is another figure: 150 is not told as 200.
ROUNDED_BY = 0.1
CUT_DOWN_BY = 0.1
# Further apart two figures that allow each other are two: "over 100" is not told of 180.
LOOSELY = 1.25
SMALLEST_RETOLD = 100  # below this a round figure may be any event's
SMALLEST_SWAPPED = 1000
# A source with so many different totals around one day has a running series: one digit off is the next day.
SERIES_TOTALS = 4


def join_retold(groups: Sequence[Group]) -> list[Group]:
    """Groups of one speaker, or in one document, whose figures are one figure said differently."""
    blocks: dict[Hashable, list[Group]] = defaultdict(list)
    for g in groups:
        figure = g.first.figure
        if max(figure.low or 0, figure.high or 0) >= SMALLEST_RETOLD and figure.bound != "vague":
            if g.speaker.is_named:
                blocks[("speaker", g.speaker.root or g.speaker.key, g.first.family)].append(g)
            for document in sorted(g.documents):
                blocks[("document", document, g.first.family)].append(g)
    found: list[Edge] = []
    for block in blocks.values():
        running = _running(block)
        found += edges(block, lambda a, b, r=running: _retold(a, b, r))  # type: ignore[misc]
    return joined(groups, found)


def join_swapped(groups: Sequence[Group]) -> list[Group]:
    """Groups of one speaker and figure that differ in the side or the period, where no article tells both."""
    blocks: dict[Hashable, list[Group]] = defaultdict(list)
    for g in groups:
        figure = g.first.figure
        is_one = figure.value >= SMALLEST_SWAPPED or (figure.digits >= PRECISE and not figure.is_range)
        if is_one and g.speaker.is_named and figure.bound != "vague":
            blocks[(g.speaker.root or g.speaker.key, g.first.family, figure.low, figure.high)].append(g)
    return joined(groups, (e for block in blocks.values() for e in edges(block, _swapped)))


def _running(block: Sequence[Group]) -> bool:
    totals = {g.first.figure.value for g in block if g.first.period == "total" and g.first.figure.digits >= 3}
    return len(totals) >= SERIES_TOTALS


def _retold(child: Group, parent: Group, running: bool) -> str | None:
    """Why the child's figure is the parent's said differently; None where it is another figure."""
    gap = days_between(child, parent)
    if (
        not _alike(child, parent)
        or gap is None
        or gap > (LATE_DAYS if _is_last_known(child, parent) else RETOLD_DAYS)
    ):
        return None
    one_article = bool(child.documents & parent.documents)
    if one_article and not _is_said_again(child, parent):
        return None
    told, full = child.first.figure, parent.first.figure
    if told.is_range or full.is_range:
        is_end = full.is_range and not told.is_range and told.value in _ends(full, told)
        stands = _stands(child, parent)
        is_end = is_end and (stands in {"same", "unknown"} or (stands == "part" and gap <= CUT_DAYS))
        return "one end of a range that the source gave" if is_end else None
    may_slip = gap == 0 and not running and not one_article
    is_fair = told.bound != "at_least" or full.value >= told.value
    stands = _stands(child, parent)
    is_another_word = child.first.claim.category != parent.first.claim.category
    # Of a few hundred, a round figure in another word is another figure.
    is_far = is_another_word and told.digits < 2 and gap > 0 and full.value < SMALLEST_SWAPPED
    if is_far or (not is_fair and stands != "same") or (stands == "kin" and not full.is_singular):
        return None
    if not (is_another_word or one_article) and _is_looser(child, parent, gap):
        return f"{full.value:,.0f} of the same source, told more loosely: nothing else differs, and the words allow both"
    # Cut to a round figure and told with another word: only one day, one stated time and two articles hold the two together.
    may_cut = not is_another_word or (gap == 0 and not one_article and _say_periods(child, parent))
    return _in_other_digits(told, full, gap if may_cut else CUT_DAYS + 1, may_slip)


def _is_looser(child: Group, parent: Group, gap: int) -> bool:
    """Whether one person's figure is told as a bound or round figure that it lies within: "over 150" for 180.

    A body gives new figures by the day; a person who is quoted on one day seldom gives two that differ so little.
    """
    told, full = child.first.figure, parent.first.figure
    low, high = sorted((told.value, full.value))
    return (
        gap <= 1
        and parent.speaker.level == "person"
        and _stands(child, parent) == "same"
        and _say_periods(child, parent)
        and child.first.period != "event"
        and told.bound in {"approx", "at_least", "at_most"}
        and high <= LOOSELY * low
        and told.allows().meets(full.allows())
    )


def _is_last_known(child: Group, parent: Group) -> bool:
    """Whether a later round figure may be a person's or a body's last precise total."""
    # A figure without a time may be any battle's; the last known total is told as a total.
    precise = (
        child.first.says.period
        and parent.first.period == "total"
        and parent.first.figure.digits >= PRECISE
        and child.first.figure.digits < PRECISE
    )
    stands = _stands(child, parent)
    return (
        precise
        and stands == "same"
        and parent.speaker.level in {"person", "body"}
        and child.days[:1] > parent.days[-1:]
        and not _names_later_day(child, parent)
    )


def _names_later_day(child: Group, parent: Group) -> bool:
    """Whether a total is said to be as of a day on which the source had long counted on: it has a newer figure."""
    end, day = child.first.end, child.first.day
    return end not in {None, day} and bool(parent.days) and (end or 0) - parent.days[-1] > RETOLD_DAYS


def _ends(full: Figure, told: Figure) -> set[float | None]:
    """The end of a range that a bound can mean: "up to" its upper, "over" its lower."""
    return {"at_most": {full.high}, "at_least": {full.low}}.get(told.bound, {full.low, full.high})


def _in_other_digits(told: Figure, full: Figure, gap: int, may_slip: bool) -> str | None:
    """How two figures of one source may be one: rounded, cut to a round one, or slipped."""
    said = f"{full.value:,.0f}"
    if rounds_to(full.value, told.value) and abs(full.value - told.value) <= ROUNDED_BY * told.value:
        return f"{said} rounded to {told.value:,.0f}"
    bound = "at_most" if told.bound == "approx" else told.bound
    is_near = bound == "at_least" or full.value >= (1 - CUT_DOWN_BY) * told.value
    if is_near and bound != "exact" and gap <= CUT_DAYS and cut_to(full.value, told.value, bound):
        return f"{said} cut to {told.value:,.0f}"
    if may_slip and is_slip(told.value, full.value):
        return f"{told.value:,.0f} is one slip of the hand from {said}"
    return None


def _is_said_again(child: Group, parent: Group) -> bool:
    """Whether the figures of one article may be one: not side by side in a sentence, or one a headline."""
    sentences = {(m.claim.doc_id, m.sentence) for m in parent.mentions}
    return not any((m.claim.doc_id, m.sentence) in sentences for m in child.mentions)


def _swapped(child: Group, parent: Group) -> str | None:
    """Why a group tells the statement of another with its side or period changed; None where it does not."""
    gap = days_between(child, parent)
    if (
        child.documents & parent.documents
        or _stands(child, parent) not in {"same", "part"}
        or gap is None
        or gap > SWAPPED_DAYS
        or child.first.claim.stance != parent.first.claim.stance
    ):
        return None
    return _put_elsewhere(child, parent)


def _put_elsewhere(child: Group, parent: Group) -> str | None:
    """What one of two groups changes of the other, where it is one thing alone: the side, the people, or the period."""
    first, figure = child.first, child.first.figure
    is_large = figure.value >= SMALLEST_SWAPPED
    sides = child.side != parent.side and None not in {child.side, parent.side}
    people = {child.population, parent.population} == {"military", "civilian"}
    periods = first.period != parent.first.period and _say_periods(child, parent)
    loose = figure.digits >= 2 and "event" not in {first.period, parent.first.period}
    elsewhere = {
        "another side": (sides, is_large),
        "other people": (people, figure.digits >= PRECISE),
        "another kind of period": (periods, is_large and loose),
    }
    changed = [where for where, (is_so, _) in elsewhere.items() if is_so]
    if len(changed) != 1 or not elsewhere[changed[0]][1]:
        return None
    return f"the same figure of the same source, put to {changed[0]}; no article tells both"


def _say_periods(child: Group, parent: Group) -> bool:
    return child.first.says.period and parent.first.says.period


def _stands(child: Group, parent: Group) -> Relation:
    """How those who speak stand: two people of one party are kin, also where a telling names only the party of one."""
    stands = relation(child.speaker, parent.speaker)
    one, other = _people(child), _people(parent)
    return "kin" if stands == "part" and one and other and one.isdisjoint(other) else stands


def _people(group: Group) -> set[str]:
    """The persons whom its tellings name."""
    return {m.speaker.key for m in group.mentions if m.speaker.level == "person"}


def _alike(child: Group, parent: Group) -> bool:
    """Whether everything but the figure agrees: speaker, side, population, stance and period."""
    one, other = child.first, parent.first
    settled = (
        not (child.side and parent.side and child.side != parent.side),
        {child.population, parent.population} != {"military", "civilian"},
        one.claim.stance == other.claim.stance,
        one.period == other.period or not (_say_periods(child, parent) or is_rate_and_count(one, other)),
        one.period not in {"window", "event"} or one.period != other.period or overlap(one, other),
    )
    stands = _stands(child, parent)
    named = stands in {"same", "part", "kin"}
    return all(settled) and (named or (stands == "unknown" and bool(child.documents & parent.documents)))
