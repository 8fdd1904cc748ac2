"""How a telling differs from its statement's origin: each difference by name and in words.

A difference is a drift only where both say the thing. What a telling leaves unsaid is none, with one
exception: a source that is not named any more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tollbook.profiles import Profile
from tollbook.records import Claim, Drift
from tollbook.resources import matcher
from tollbook.text import fold

from .figure import Figure, cut_to, is_slip, rounds_to
from .match import LARGE, PRECISE, name_one_day
from .mention import Mention, iso
from .speakers import Speaker, relation
from .wording import Wording

# How much a word for a toll commits to: "killed" says most.
STRICTNESS = {"losses": 0, "casualties": 1, "killed": 2}
# A running total retold as today's after this many days is another day's.
STALE_DAYS = 31
# Windows and as-of days that differ by no more than this are one, told loosely.
LOOSE_DAYS = 7
PART_OF_MONTH = 15
# A running total that was nearly a figure may be over it so many days later.
GROWTH_DAYS = 1
# Below this a figure is known from more than one source, and none need be named.
SMALLEST_SOURCED = 100


@dataclass(frozen=True, slots=True)
class Told:
    """One telling with its wording."""

    mention: Mention
    wording: Wording

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.mention.claim


Change = tuple[Drift, str]
Check = Callable[[Told, Told, Profile | None], Iterator[Change]]


def drifts(origin: Told, telling: Told, profile: Profile | None) -> list[Change]:
    """All drifts of a telling against its origin, in the order of the claim's slots."""
    return [change for check in _CHECKS for change in check(origin, telling, profile)]


def _category(origin: Told, telling: Told, _: Profile | None) -> Iterator[Change]:
    was, now = origin.claim.category, telling.claim.category
    if was != now and _says_another(origin, telling):
        up = STRICTNESS.get(now, 0) > STRICTNESS.get(was, 0)
        yield "category_upgraded" if up else "category_downgraded", f"{was} → {now}"
    elif was == now != "killed":
        yield from _components(origin.wording.components, telling.wording.components)


def _says_another(origin: Told, telling: Told) -> bool:
    """Whether both state the kind of harm, and "lost 498, with another 1,597 wounded" is not told as 498 dead."""
    both = (origin, telling)
    if not all(t.mention.names_its_harm and not t.wording.counts_on for t in both):
        return False
    if "vague" in {t.claim.bound for t in both}:
        return False
    was, now = origin.mention, telling.mention
    if {was.claim.category, now.claim.category} == {"losses", "casualties"} and {"killed", "wounded"} & (
        was.beside | now.beside
    ):
        return False  # the losses are said to have dead or wounded among them
    one_is_dead = origin.mention.means_dead or telling.mention.means_dead
    return not (one_is_dead and "killed" in {origin.claim.category, telling.claim.category})


def _components(was: frozenset[str], now: frozenset[str]) -> Iterator[Change]:
    # One word alone glosses nothing: it may belong to the next figure.
    if len(was) < 2 or len(now) < 2:
        return
    said = f"{', '.join(sorted(was))} → {', '.join(sorted(now))}"
    if was - now:
        yield "component_dropped", said
    if now - was:
        yield "component_added", said


def _value(origin: Told, telling: Told, _: Profile | None) -> Iterator[Change]:
    full, told = origin.mention.figure, telling.mention.figure
    if full.is_range and not told.is_range:
        if told.bound in {"exact", "approx", "at_least"} and told.value in {full.low, full.high, full.value}:
            is_floor = told.bound == "at_least" and told.value == full.low
            if not is_floor:
                yield "range_collapsed", f"{_said(origin)} → {_said(telling)}"
        return
    if told.value == full.value or told.is_range:
        return
    if is_slip(told.value, full.value) and told.bound == full.bound:
        yield "digit_slip", f"{full.value:,.0f} → {told.value:,.0f}"
    elif _is_another_figure(full, told):
        yield "value_changed", f"{_said(origin)} → {_said(telling)}"


def _is_another_figure(full: Figure, told: Figure) -> bool:
    """Whether a figure is neither the other nor a rounding of it."""
    one, other = full.value, told.value
    return one != other and not (_is_rounding(one, other) or _is_rounding(other, one))


def _bound(origin: Told, telling: Told, _: Profile | None) -> Iterator[Change]:
    full, told = origin.mention.figure, telling.mention.figure
    if full.is_range or told.is_range:
        return
    was, now = _sense(origin), _sense(telling)
    if was == now or _is_fair_round(full.value, told.value, now) or _is_another_figure(full, told):
        return
    if origin.mention.reference and was == "about":
        # Whoever wrote the row down made it so; it is not known how the source put it.
        return
    if {was, now} == {"exact", "over"} and "event" in {origin.mention.period, telling.mention.period}:
        return  # the toll of an attack is still being counted
    if told.digits > full.digits:
        return  # the finer figure says more, not less
    if was in {"under", "about", "upto"} and now == "over" and _may_have_grown(origin, telling):
        return
    said = f"{_said(origin)} → {_said(telling)}"
    if (now == "over" and (was != "exact" or told.value > full.value)) or (
        was == "over" and now in {"under", "upto"}
    ):
        yield "bound_flipped", said
    elif now == "exact":
        yield "bound_hardened", said
    elif {was, now} != {"under", "upto"} and (was, now) != ("about", "under"):
        yield "bound_softened", said


def _may_have_grown(origin: Told, telling: Told) -> bool:
    """Whether a total may have passed the figure between two tellings: a toll of days later that no person said once."""
    was, now = origin.mention, telling.mention
    is_one_window = was.period == now.period == "window" and (was.start, was.end) == (now.start, now.end)
    is_one_day = was.start is not None and was.start == was.end
    is_running = {was.period, now.period} <= {"total", "event", "window"} and not (
        is_one_window or is_one_day
    )
    days = now.day - was.day if was.day and now.day else 0
    return is_running and days > GROWTH_DAYS and was.speaker.level != "person"


def _hedges(origin: Told, telling: Told, _: Profile | None) -> Iterator[Change]:
    """Words of doubt on the source or the deed; those on the figure are its bound."""
    if relation(origin.mention.speaker, telling.mention.speaker) == "other":
        return
    was, now = _doubts(origin.claim), _doubts(telling.claim)
    if was and not now:
        yield "hedge_lost", f"{', '.join(sorted(was))} → none"
    elif now and not was:
        yield "hedge_added", f"none → {', '.join(sorted(now))}"


def _source(origin: Told, telling: Told, _: Profile | None) -> Iterator[Change]:
    was, now = origin.mention.speaker, telling.mention.speaker
    if was.is_named and not now.is_named:
        # An unnamed voice of the same party is named by its party; a headline leaves the source to its text.
        # The toll of an attack is known to more than one.
        is_statement = telling.mention.figure.value >= SMALLEST_SOURCED
        is_told_so = now.level == "unnamed" and was.root in telling.wording.named
        is_dropped = relation(was, now) == "unknown" and not is_told_so
        if is_statement and telling.claim.section != "headline" and is_dropped:
            yield "source_dropped", f"{was.label} → {now.label or 'no source'}"
    elif (
        _is_swapped(was, now)
        and _singles_out(telling.mention)
        # Where the sentence names the origin's party too, who of the two said it may only have been read wrongly.
        and was.root not in telling.wording.named
    ):
        yield "source_swapped", f"{was.label} → {now.label}"


def _is_swapped(was: Speaker, now: Speaker) -> bool:
    """Whether two sources that the profile knows are not one; of a name it does not know nobody can tell."""
    if not (was.is_known and now.is_known):
        return False
    stands = relation(was, now)
    return stands == "other" or (stands == "kin" and was.level == now.level == "person")


def _singles_out(mention: Mention) -> bool:
    """Whether the figure is precise enough to be known for one statement whoever is named."""
    return mention.figure.value >= LARGE and mention.figure.digits >= PRECISE


def _people(origin: Told, telling: Told, profile: Profile | None) -> Iterator[Change]:
    sides = origin.mention.side, telling.mention.side
    if None not in sides and sides[0] != sides[1]:
        yield "side_changed", f"{_party(str(sides[0]), profile)} → {_party(str(sides[1]), profile)}"
    people = _population(origin), _population(telling)
    if people[0] != people[1] and "any" not in people:
        yield "population_changed", f"{people[0]} → {people[1]}"
    units = [", ".join(sorted(t.wording.units)) or "people" for t in (origin, telling)]
    if units[0] != units[1]:
        yield "unit_changed", " → ".join(units)
    if (
        telling.wording.places - origin.wording.known_places
        and not origin.wording.places
        and origin.mention.period != "event"
        and _is_whole(origin)
        and origin.claim.bound != "vague"
    ):
        yield "scope_changed", f"no place named → {', '.join(sorted(telling.wording.places))}"


def _population(told: Told) -> str:
    return "military and civilian" if told.mention.is_mixed else told.claim.population


def _is_whole(told: Told) -> bool:
    """Whether a figure without a place is for the whole war: it states its time, or is the source's own."""
    return told.mention.reference or told.claim.attribution == "direct" or told.mention.says.period


def _period(origin: Told, telling: Told, profile: Profile | None) -> Iterator[Change]:
    was, now = origin.mention, telling.mention
    both_said = _says_period(origin, profile) and _says_period(telling, profile)
    if was.period != now.period:
        # A total read as one day's event is more often a loose word than another period.
        same_stretch = was.start is not None and was.start == now.start
        open_window = same_stretch or any(m.period == "window" and m.start is None for m in (was, now))
        if (
            both_said
            and not open_window
            and not _is_level(was, now)
            and {was.period, now.period} != {"total", "event"}
            and not ({was.period, now.period} == {"window", "event"} and name_one_day(was, now))
        ):
            yield "period_changed", f"{_period_said(was)} → {_period_said(now)}"
    elif was.period == "window" and was.start and now.start and was.end and now.end:
        if (
            was.says.period
            and now.says.period
            and max(abs(was.start - now.start), abs(was.end - now.end)) > LOOSE_DAYS
        ):
            yield "period_changed", f"{_period_said(was)} → {_period_said(now)}"
    elif was.period == "total":
        if both_said and was.start and now.start and abs(was.start - now.start) > STALE_DAYS:
            yield "period_changed", f"since {iso(was.start)} → since {iso(now.start)}"
        if was.says.period and now.says.period:
            yield from _day(was, now, _names_its_day(origin), _names_its_day(telling))


def _is_level(was: Mention, now: Mention) -> bool:
    """Whether a total is told as standing at a figure in some part of a month: that is when it was counted, not what it covers."""
    window = next((m for m in (was, now) if m.period == "window"), None)
    total = next((m for m in (was, now) if m.period == "total"), None)
    if window is None or total is None or window.start is None or window.end is None:
        return False
    return window.end - window.start < PART_OF_MONTH and "link.quantity" in window.claim.rules


def _says_period(told: Told, profile: Profile | None) -> bool:
    """Whether the words say the period: a total since the war's start may only be taken for one."""
    claim = told.claim
    if not told.mention.says.period:
        return False
    if claim.period_kind != "cumulative":
        return True
    start = profile.start_of(claim.side) if profile else None
    return told.wording.since or told.mention.reference or claim.period_start not in {None, start}


def _names_its_day(told: Told) -> bool:
    """Whether the words say until when a total runs: "since the invasion" alone says only from when."""
    return told.wording.to_date or not any(rule.startswith("periods.since.") for rule in told.claim.rules)


def _day(was: Mention, now: Mention, is_dated: bool, to_date: bool) -> Iterator[Change]:
    """The day of a running total: said as of another day, or told as today's when it is long past."""
    first, told = was.end or was.day, now.end or now.day
    if first is None or told is None:
        return
    stale = to_date and now.end == now.day and told - first > STALE_DAYS
    off = told - first
    # A source that names no day may well have meant one some weeks before it spoke; a later one it cannot have meant.
    moved = now.end not in {None, now.day} and (
        off > LOOSE_DAYS or -off > (LOOSE_DAYS if is_dated else STALE_DAYS)
    )
    if stale or moved:
        yield "date_moved", f"as of {iso(first)} → as of {iso(told)}"


def _stance(origin: Told, telling: Told, _: Profile | None) -> Iterator[Change]:
    was, now = origin.claim.stance, telling.claim.stance
    if relation(origin.mention.speaker, telling.mention.speaker) in {"other", "unknown"}:
        return
    # A report that a figure is denied tells the figure; it does not change it.
    if was != now and "disputed" not in {was, now} and origin.claim.doc_id != telling.claim.doc_id:
        yield "stance_changed", f"{was} → {now}"


_CHECKS: tuple[Check, ...] = (_value, _bound, _category, _people, _period, _source, _stance, _hedges)


def _sense(told: Told) -> str:
    bound = told.claim.bound
    if bound == "approx":
        return "under" if told.wording.below else "about"
    return {"at_least": "over", "at_most": "upto", "exact": "exact"}.get(bound, bound)


def _is_rounding(fine: float, coarse: float) -> bool:
    return rounds_to(fine, coarse) or cut_to(fine, coarse, "at_least") or cut_to(fine, coarse, "at_most")


def _is_fair_round(fine: float, coarse: float, sense: str) -> bool:
    """Whether a rounder figure says truly on which side of it the finer one lies."""
    if fine == coarse or not _is_rounding(fine, coarse):
        return False
    return {"over": fine >= coarse, "under": fine <= coarse, "upto": fine <= coarse}.get(sense, True)


def _doubts(claim: Claim) -> frozenset[str]:
    # A hedge on the figure is what made it approximate or a bound, and is compared as that.
    doubt = matcher("tellings", "doubt")
    return frozenset(h.casefold() for h in claim.hedges if doubt.first(fold(h)))


def _party(side: str, profile: Profile | None) -> str:
    known = profile.parties.get(side) if profile else None
    return known.name if known else side.replace("_", " ")


def _said(told: Told) -> str:
    figure = told.mention.figure
    if figure.is_range:
        return f"{figure.low:,.0f}–{figure.high:,.0f}"
    lead = {"exact": "", "under": "nearly ", "about": "about ", "over": "over ", "upto": "up to "}.get(
        _sense(told), ""
    )
    return f"{lead}{figure.value:,.0f}"


def _period_said(mention: Mention) -> str:
    claim = mention.claim
    if mention.period in {"window", "event"}:
        return f"{claim.period_start or '?'} to {claim.period_end or '?'}"
    return "a running total" if mention.period == "total" else f"a {mention.period}"
