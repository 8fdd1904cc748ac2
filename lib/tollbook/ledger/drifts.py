"""How a telling differs from its statement's origin: each difference by name and in words.

A difference is a drift only where both say the thing. What a telling leaves unsaid is none, with one
exception: a source that is not named any more.
"""

from __future__ import annotations

from collections.abc import Iterator

from tollbook.profiles import Profile, party_name
from tollbook.records import Claim
from tollbook.resources import matcher
from tollbook.text import fold

from .drifts_of_figure import bound, value
from .drifts_of_period import period
from .match import PRECISE
from .mention import Mention
from .speakers import Speaker, relation
from .times import LARGE
from .told import Change, Check, Told

# How much a word for a toll commits to: "killed" says most.
STRICTNESS = {"losses": 0, "casualties": 1, "killed": 2}
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
        # "He", whoever that is, is told to say so: no name, but not nobody.
        is_told_so = is_told_so or (now.level == "none" and telling.claim.cue is not None)
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
        yield "side_changed", " → ".join(party_name(str(side), profile) for side in sides)
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


_CHECKS: tuple[Check, ...] = (value, bound, _category, _people, period, _source, _stance, _hedges)
