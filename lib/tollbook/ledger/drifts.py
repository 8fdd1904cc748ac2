"""How a telling differs from its statement's origin: each difference by name and in words.

A difference is a drift only where both say the thing. What a telling leaves unsaid is none, with one
exception: a source that is not named any more.
"""

from __future__ import annotations

from collections.abc import Iterator

from tollbook.profiles import Profile
from tollbook.records import Claim
from tollbook.resources import matcher
from tollbook.text import fold

from .drifts_of_figure import bound, value
from .match import PRECISE
from .mention import Mention, iso
from .speakers import Speaker, relation
from .times import LARGE, name_one_day
from .told import Change, Check, Told

# How much a word for a toll commits to: "killed" says most.
STRICTNESS = {"losses": 0, "casualties": 1, "killed": 2}
# A running total retold as today's after this many days is another day's.
STALE_DAYS = 31
# Windows and as-of days that differ by no more than this are one, told loosely.
LOOSE_DAYS = 7
PART_OF_MONTH = 15
# Below this a figure is known from more than one source, and none need be named.
SMALLEST_SOURCED = 100


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
            and not _may_be_of_one_day(was, now)
        ):
            yield "period_changed", f"{_period_said(was)} → {_period_said(now)}"
    elif was.period == "window" and was.start and now.start and was.end and now.end:
        if (
            was.says.period
            and now.says.period
            and max(abs(was.start - now.start), abs(was.end - now.end)) > LOOSE_DAYS
            and not _is_so_far(was, now)
        ):
            yield "period_changed", f"{_period_said(was)} → {_period_said(now)}"
    elif was.period == "total":
        if both_said and was.start and now.start and abs(was.start - now.start) > STALE_DAYS:
            yield "period_changed", f"since {iso(was.start)} → since {iso(now.start)}"
        if was.says.period and now.says.period:
            yield from _day(was, now, _names_its_day(origin), _names_its_day(telling))


def _may_be_of_one_day(was: Mention, now: Mention) -> bool:
    """Whether an event may have been in a window: its day lies there, or one of the two has no day."""
    if {was.period, now.period} != {"window", "event"}:
        return False
    return None in {was.start, now.start} or name_one_day(was, now)


def _is_so_far(was: Mention, now: Mention) -> bool:
    """Whether one names the month or year that the source spoke in, and the other ends that stretch on its day."""
    if was.start != now.start or was.day is None or was.end is None or now.end is None:
        return False
    short, long = sorted((was.end, now.end))
    ends_a_month = str(iso(long + 1)).endswith("-01")
    is_that_year = str(iso(long))[:4] == str(iso(was.day))[:4]
    return abs(short - was.day) <= LOOSE_DAYS and was.day <= long and ends_a_month and is_that_year


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


def _doubts(claim: Claim) -> frozenset[str]:
    # A hedge on the figure is what made it approximate or a bound, and is compared as that.
    doubt = matcher("tellings", "doubt")
    return frozenset(h.casefold() for h in claim.hedges if doubt.first(fold(h)))


def _party(side: str, profile: Profile | None) -> str:
    known = profile.parties.get(side) if profile else None
    return known.name if known else side.replace("_", " ")


def _period_said(mention: Mention) -> str:
    claim = mention.claim
    if mention.period in {"window", "event"}:
        return f"{claim.period_start or '?'} to {claim.period_end or '?'}"
    return "a running total" if mention.period == "total" else f"a {mention.period}"


_CHECKS: tuple[Check, ...] = (value, bound, _category, _people, _period, _source, _stance, _hedges)
