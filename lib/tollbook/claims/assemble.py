"""One claim from one link: each slot asked of its layer, in the order of the codebook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.claims.closed_classes import POSSESSIVES
from tollbook.claims.discourse import Discourse, Found, SentenceReading
from tollbook.claims.discourse.hedging import bounds_of
from tollbook.claims.discourse.itemised import total_over, voice_over
from tollbook.claims.discourse.neighbours import neighbours
from tollbook.claims.discourse.scenes import did_it, scene_of
from tollbook.claims.discourse.told_before import size
from tollbook.claims.numbers import Number
from tollbook.claims.population import population_of
from tollbook.claims.readings import BEFORE, Link, Reading
from tollbook.claims.sides import harmed_party
from tollbook.claims.sides.events.attackers import agent_of
from tollbook.claims.sides.events.other_wars import names_other_war
from tollbook.claims.sides.scene.fighters import told_as_outlaws
from tollbook.claims.sides.scene.model import BOTH, Harmed, Scene
from tollbook.claims.sides.scene.reference import lands_of
from tollbook.claims.sources import Voice, voice_of
from tollbook.claims.sources.stance import stance_of
from tollbook.claims.syntax.phrases import is_of_own
from tollbook.claims.syntax.tokens import Token
from tollbook.claims.syntax.words import SUBSET_OPENERS
from tollbook.claims.timing import Calendar, Company, Timing, timing_of
from tollbook.claims.timing.known_tolls import on_known_day
from tollbook.claims.timing.model import EVENT_AT_MOST
from tollbook.claims.timing.unstated import of_supposed
from tollbook.profiles import Party, Profile
from tollbook.records import Claim, Population, SourceType

_BARE, _LENGTH = "timing.total", "dates.span"
# Rules by which a total runs from the war's start though no words say so.
_OF_ANY_WAR = ("timing.raised", "periods.as_of", "periods.campaign", "periods.event", "periods.cumulative")
# A figure from here on is told from others by its size alone.
_TELLING = 1000

# How far behind a part a further one may stand, in tokens: "50 of them small children and 94 women".
_PART_REACH = 7


def make_claims(discourse: Discourse, read: SentenceReading, reading: Reading) -> None:
    """Add the claims of one sentence to the discourse, in the order of the text."""
    made: dict[int, Found] = {}
    answers = reading.before is not None and reading.before is discourse.topic
    last = None if answers else discourse.last
    parts: set[int] = set()
    for link in reading.links.values():
        goes_back = last if link.parent == BEFORE else made.get(-1 if link.parent is None else link.parent)
        parent = goes_back if link.parent is not None else None
        if link.rule == "again":
            parent = discourse.equal(read.row[link.number].number, read.span.start)
        if link.rule == "listed":
            parent = total_over(discourse, read.span)
        sibling = next(reversed(made.values()), None)
        before = next((f for f in reversed(made.values()) if f.link.number not in parts), sibling)
        found = _claim(discourse, read, link, parent, (sibling, before))
        made[link.number] = found
        parts |= {link.number} if _is_part(read.row, link, parts) else set()
        discourse.found.append(found)
    whole = [found for found in made.values() if found.link.number not in parts and not found.is_yardstick]
    if not whole and discourse.last is not None and all(found.is_yardstick for found in made.values()):
        return  # nothing goes on from the dead of another war
    discourse.last = whole[-1] if whole else discourse.last or next(reversed(made.values()))
    discourse.side = discourse.last.harmed.side or discourse.side


def _claim(
    discourse: Discourse,
    read: SentenceReading,
    link: Link,
    parent: Found | None,
    beside: tuple[Found | None, Found | None],
) -> Found:
    row, document, (sibling, whole) = read.row, discourse.document, beside
    number = _number_of(row, link)
    voice = _voice(discourse, row, link, parent or discourse.last)
    scene = scene_of(discourse, read, link, voice, sibling)
    harmed = harmed_party(scene, link, parent.harmed if parent else None)
    voice = _heard_of(voice, scene, link, harmed)
    above, last = parent.timing if parent else None, sibling.timing if sibling else None
    largest = max(size(sibling), size(whole))
    company = Company(above, size(parent), last, largest, _same_figure(discourse, row, link, number))
    timing = _timing(discourse, scene, read.calendar, link, company, harmed.side)
    stance, stance_rule = stance_of(discourse.text, number.span, read.span, voice.denied)
    timing = of_supposed(read.calendar, link, timing) if stance == "hypothetical" else timing
    harm = link.harm_word(row)
    rules = (f"link.{link.rule}", *((harm.rule,) if harm else ()), f"side.{harmed.rule}", timing.rule)
    stated = bounds_of(row, link, number, parent, sibling)
    near = neighbours(discourse, read, link, (harmed, voice), (parent, whole))
    population = population_of(discourse.text, row, link, near)
    claim = Claim(
        claim_id=f"{document.doc_id}:{number.start}-{number.end}",
        doc_id=document.doc_id,
        start=number.start,
        end=number.end,
        low=stated.low,
        high=stated.high,
        bound=stated.bound,
        category=link.category,
        side=harmed.side,
        population=population,
        period_kind=timing.kind,
        period_start=timing.start,
        period_end=timing.end,
        rate_unit=timing.rate_unit,
        source=voice.source,
        source_type=_source_type(scene, link, voice, harmed.side, population),
        attribution=voice.attribution,
        cue=voice.cue,
        stance=stance,
        hedges=stated.hedges,
        term=harm.text if harm else (parent.claim.term if parent else ""),
        section="headline" if number.start < discourse.headline_end else "body",
        rules=(*rules, voice.rule, stance_rule),
    )
    return Found(claim, link, number, harmed, timing, voice, _is_of_another_war(discourse, claim))


def _is_of_another_war(discourse: Discourse, claim: Claim) -> bool:
    """Whether a figure is only compared with, or so large that a land which does not fight this war lost it in another."""
    fighting = discourse.profile.belligerents
    elsewhere = bool(fighting) and claim.side not in (None, BOTH, *fighting)
    return claim.stance == "comparison" or (elsewhere and (claim.low or claim.high or 0) > EVENT_AT_MOST)


def _number_of(row: Sequence[Token], link: Link) -> Number:
    """The number of the figure."""
    number = row[link.number].number
    assert number is not None  # noqa: S101 - a link is made for number tokens only
    return number


def _voice(discourse: Discourse, row: Sequence[Token], link: Link, above: Found | None) -> Voice:
    """Whose figure it is, marked where those counted, or those before them, are called what their foes call them."""
    number = _number_of(row, link)
    voice = voice_of(discourse.attributions, number.span, discourse.profile, discourse.last_voice)
    if voice.source is None and not voice.denied:
        voice = voice_over(discourse, number.start) or voice
    same = above is not None and link.phrase.head is None and above.voice.source == voice.source
    outlaws = told_as_outlaws(row, link) or did_it(discourse, row, link, voice)
    outlaws = outlaws or (same and above is not None and above.voice.outlaws)
    return replace(voice, outlaws=outlaws) if outlaws else voice


def _heard_of(voice: Voice, scene: Scene, link: Link, harmed: Harmed) -> Voice:
    """The voice once it is known whom it tells of: a foe of nameless outlaws, and no heading that names the harmed.

    "Norvia: nine of its soldiers killed": whoever has soldiers of its own speaks, and heads no line.
    """
    owns = any(token.text in POSSESSIVES for token in scene.row[link.number : link.phrase.end + 1])
    voice = voice if owns else voice.unless_heading(scene.heading or harmed.side, scene.profile)
    return replace(voice, outlaws=True) if harmed.rule == "of_nameless" else voice


def _source_type(
    scene: Scene, link: Link, voice: Voice, side: str | None, population: Population
) -> SourceType:
    """What the source is to the harmed side; one that tells of whom it killed is their foe, whatever war it is.

    The people of its own land are its own to a movement that fights at home, though the land's army is its foe.
    """
    seen = voice.type_for(side, scene.profile)
    unrelated = seen == "international" or (seen == "own_side" and side is None)
    at_home = population != "military" and side in lands_of(scene.profile, voice.party)
    if voice.party is None or not (unrelated or at_home):
        return seen
    if agent_of(scene, link) == voice.party:
        return "opponent"
    return "own_side" if at_home else seen


def _is_part(row: Sequence[Token], link: Link, parts: set[int]) -> bool:
    """Whether the figure is a part of another, which "the total" does not go back to."""
    opened = link.number > 0 and row[link.number - 1].text in SUBSET_OPENERS
    partitive = link.phrase.partitive and not is_of_own(row, link.number)
    return link.rule == "part" or partitive or opened or _is_joined_to(row, link, parts)


def _is_joined_to(row: Sequence[Token], link: Link, parts: set[int]) -> bool:
    """Whether the figure is a further part: "50 of them children and 94 women, were killed"."""
    last = max((part for part in parts if part < link.number), default=None)
    near = last is not None and link.number - last <= _PART_REACH
    return near and row[link.number - 1].text in ("and", ",") and link.phrase.head is not None


def _timing(
    discourse: Discourse, scene: Scene, calendar: Calendar, link: Link, company: Company, side: str | None
) -> Timing:
    """The timing of the figure, with what the profile knows of the side's war and of attacks by their toll."""
    timing = timing_of(calendar, link, company)
    if timing.rule == _BARE and names_other_war(scene, link):
        return replace(timing, start=None, end=None)
    timing = _since_joining(timing, side, discourse)
    return on_known_day(calendar, link, timing, side, discourse.profile)


def _since_joining(timing: Timing, side: str | None, discourse: Discourse) -> Timing:
    """A total that no words date runs from the war's first day, for the sides it is about from the first.

    In a war without a profile, words that mean its start mean the start of the side's own war.
    """
    profile = discourse.profile
    party = profile.party(side)
    if timing.kind != "cumulative" or party is None:
        return timing
    if timing.start is None and profile.start is None and timing.rule.startswith(("periods.", _LENGTH)):
        on = discourse.document.date
        return replace(
            timing, start=party.start if party.start and (on is None or party.start <= on) else None
        )
    own = timing.rule == _BARE or timing.rule.startswith(_OF_ANY_WAR)
    if not own or timing.start is None or timing.start != profile.start:
        return timing
    front = discourse.front
    if front is not None and (party is front or party.id in front.opponents):
        return replace(timing, start=_opened(front, profile, discourse.document.date))
    from_the_first = party.main and party.start in (None, profile.start)
    return timing if from_the_first else replace(timing, start=None)


def _opened(front: Party, profile: Profile, on: str | None) -> str | None:
    """The first day of the war on one of its fronts, if it lies in the war and not ahead."""
    start = front.start
    if start is None or profile.start is None or start < profile.start:
        return None
    return start if on is None or start <= on else None


def _is_definite(row: Sequence[Token], link: Link) -> bool:
    """ "The 25 people killed": those told of before."""
    return link.number > 0 and row[link.number - 1].text in ("the", "those", "these")


def _same_figure(discourse: Discourse, row: Sequence[Token], link: Link, number: Number) -> Timing | None:
    """The stated timing of an earlier mention of the figure; small ones are the same by chance, unless "the" says so."""
    small = number.size < _TELLING
    if number.bound == "vague" or (small and not _is_definite(row, link)):
        return None
    bounds = (number.low, number.high)
    same = [each for each in discourse.found if (each.number.low, each.number.high) == bounds]
    same = [each for each in same if each.claim.category == link.category] if small else same
    return next((each.timing for each in reversed(same) if each.timing.stated and each.timing.start), None)
