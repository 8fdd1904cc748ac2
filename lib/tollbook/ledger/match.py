"""Whether a mention tells the statement that others tell: the rules, each with its reason in words.

A number being the same is never enough. Beside it stand who says it, of whom, for which period and when; what
is missing may be missing, what is said must agree, and the less a figure singles out, the more the rest must.
"""

from __future__ import annotations

from dataclasses import dataclass

from .grouped import Group
from .mention import Mention
from .speakers import Relation, Speaker, relation
from .times import LARGE, TINY, name_one_day, of_one_period

# Days between two tellings of one figure, by how the speakers stand. Totals that are given to three digits
# or more belong to one day and may be retold at any time.
EXACT_TOTAL_DAYS = 800
TOTAL_DAYS = {"same": 400, "part": 45, "kin": 21, "unknown": 10, "other": 3}
RATE_DAYS = {"same": 45, "part": 14, "kin": 14, "unknown": 10, "other": 2}
EVENT_DAYS = {"same": 10, "part": 7, "kin": 3, "unknown": 3, "other": 2}
ROUND_UNKNOWN_DAYS = 7
OTHER_WORD_DAYS = 30  # a round figure that comes back later with another word is another figure
PRECISE = 3  # significant digits from which a figure singles a statement out
UNIQUE = 4  # and from which, in thousands, no other statement of its side is likely to have it
UNIQUE_DAYS = 60
INFERRED_DAYS = 60  # a round figure of one source, where no text says for which time
PAIR_DAYS = 3
FARTHER = 10  # days that make a telling less likely to be of a statement
# An event's toll of so many dead, not round, at a named place is one toll, whoever tells it within these days; where all
# name the same day, for longer.
SMALLEST_EVENT = 20
ONE_EVENT_DAYS = 7
DATED_EVENT_DAYS = 60

_SCORE: dict[Relation, float] = {"same": 5, "part": 4, "kin": 2, "unknown": 2, "other": 1}
_SAID: dict[Relation, str] = {
    "same": "same source",
    "part": "a source and its party",
    "kin": "two voices of one party",
    "unknown": "one of them has no named source",
    "other": "another source is named",
}


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a mention fits a group, and why."""

    score: float
    why: tuple[str, ...]


def fit(mention: Mention, group: Group, apart: int | None = None) -> Fit | None:
    """How a mention of the very figure of a group fits it; None where it tells something else.

    `apart` are the days between the mention and the group where others tell it nearer than the mention itself.
    """
    stands = _stands(mention.speaker, group.speaker)
    if not _of_the_same_people(mention, group, stands):
        return None
    same_document = mention.claim.doc_id in group.documents
    paired = frozenset() if same_document else mention.told_with & group.told_with
    # One source's large figure is one figure, also where one of the two was read as an event's.
    singles_out = mention.figure.value >= LARGE or mention.figure.digits >= PRECISE
    is_loose = _is_unique(mention) or (singles_out and (stands in {"same", "part"} or same_document))
    is_loose = is_loose or (bool(paired) and mention.claim.period_kind != "rate")
    if not of_one_period(mention, group.first, is_loose, bool(paired)):
        return None
    gap = 0 if same_document else group.gap(mention.day) if apart is None else apart
    may_tell, needs_names = _may_tell(mention, group, stands, gap), _needs_names(mention, group)
    if (
        not may_tell
        and not _may_be_one_event(mention, group, gap)
        and not (paired and _is_soon(mention, group, gap))
    ):
        return None
    shared = paired
    if not paired and (needs_names or not may_tell):
        shared = _shared_names(mention, group, same_document, gap, strictly=not may_tell)
        if not shared:
            return None
    likeness = (mention.period == group.first.period) + (mention.claim.side == group.first.claim.side)
    score = _SCORE[stands] + likeness + same_document - min(gap or 0, FARTHER) / FARTHER - (gap or 0) / 1000
    return Fit(score, _reasons(stands, shared, gap, same_document))


def _is_soon(mention: Mention, group: Group, gap: int | None) -> bool:
    """Whether a pair of figures comes again so soon that it is one pair, whoever is named for it."""
    return gap is not None and gap <= PAIR_DAYS and not mention.reference and group.is_told


def _is_unique(mention: Mention) -> bool:
    figure = mention.figure
    return not figure.is_range and figure.digits >= UNIQUE and figure.value >= LARGE


def _needs_names(mention: Mention, group: Group) -> bool:
    """Whether many unrelated events would share the figure; a rate that is told without "a day" is none of them."""
    first = group.first
    is_rate_cut_short = mention.period != first.period and "rate" in {
        mention.claim.period_kind,
        first.claim.period_kind,
    }
    is_two = mention.claim.doc_id not in group.documents and _is_on_both_sides(mention, first)
    return (mention.is_small or first.is_small or is_two) and not is_rate_cut_short


def _is_on_both_sides(one: Mention, other: Mention) -> bool:
    """Whether one round figure is given as "about" and as "over", and not by one source: it may be two figures near it."""
    bounds = {one.figure.bound, other.figure.bound}
    return (
        one.figure.digits < 2
        and bounds == {"approx", "at_least"}
        and _stands(one.speaker, other.speaker)
        in {
            "unknown",
            "other",
        }
    )


def _may_be_one_event(mention: Mention, group: Group, gap: int | None) -> bool:
    """Whether two tolls that the speakers or the days keep apart may be of one event, if its names are shared."""
    first, figure = group.first, mention.figure
    kinds = {mention.period, first.period}
    if not kinds <= {"event", "window"} or "event" not in kinds or mention.reference or not group.is_told:
        return False
    if figure.value < SMALLEST_EVENT or figure.digits < 2 or gap is None:
        return False
    if mention.claim.category != first.claim.category and not mention.says.category:
        return False
    return gap <= (DATED_EVENT_DAYS if name_one_day(mention, group.dated or first) else ONE_EVENT_DAYS)


def _stands(one: Speaker, other: Speaker) -> Relation:
    """How the speakers stand; two persons of one party speak each for themselves."""
    stands = relation(one, other)
    return "other" if stands == "kin" and one.level == other.level == "person" else stands


def _may_tell(mention: Mention, group: Group, stands: Relation, gap: int | None) -> bool:
    """Whether days, words and the reference table allow it."""
    allowed = _days_allowed(mention, group.first, stands)
    if allowed is None or (gap is not None and gap > allowed):
        return False
    # A row of the reference table is told only by those who name its source.
    if (mention.reference or not group.is_told) and stands not in {"same", "part", "kin"}:
        return False
    is_another_word = mention.claim.category != group.first.claim.category and not mention.figure.is_singular
    return not is_another_word or (gap or 0) <= OTHER_WORD_DAYS


def _reasons(
    stands: Relation, shared: frozenset[str], gap: int | None, same_document: bool
) -> tuple[str, ...]:
    if same_document:
        when = "in one article"
    elif gap is None:
        when = "a telling is undated"
    else:
        when = f"{gap} day{'s' if gap != 1 else ''} from the nearest telling"
    names = (f"the same names or figures near: {', '.join(sorted(shared)[:4])}",) if shared else ()
    return (f"the same figure, {_SAID[stands]}", *names, when)


def _of_the_same_people(mention: Mention, group: Group, stands: Relation) -> bool:
    c, first = mention.claim, group.first.claim
    if mention.side and group.side and mention.side != group.side:
        return False
    if c.population != group.population and "any" not in (c.population, group.population):
        return False
    if (c.stance == "comparison") != (first.stance == "comparison"):
        return False
    # Two guesses at the side that differ keep nothing apart, but a round figure without its source needs more than that.
    guesses_differ = bool(c.side and first.side and c.side != first.side)
    return not (
        guesses_differ
        and stands not in {"same", "part"}
        and not mention.figure.is_singular
        and not mention.names
    )


def _days_allowed(mention: Mention, first: Mention, stands: Relation) -> int | None:
    """How far apart two tellings may lie; None where they may not be one statement at all."""
    if stands == "other" and not _singles_out(mention):
        return None
    kinds = {m.period for m in (mention, first) if m.says.period} or {mention.period, first.period}
    if kinds & {"day", "week", "month", "year"}:
        return RATE_DAYS[stands]
    if "event" in kinds or (mention.is_small and first.is_small):
        return EVENT_DAYS[stands]
    return _days_of_total(mention, first, stands)


def _singles_out(mention: Mention) -> bool:
    """Whether a figure is known for one statement whoever is named: three digits in thousands, or the range of a rate."""
    figure = mention.figure
    is_rate = mention.claim.period_kind == "rate" and figure.is_range
    return figure.digits >= PRECISE and (figure.value >= LARGE or is_rate)


def _days_of_total(mention: Mention, first: Mention, stands: Relation) -> int:
    figure = mention.figure
    if stands in {"unknown", "other"}:
        is_unique = stands == "unknown" and _is_unique(mention)
        precise = figure.digits >= PRECISE
        return UNIQUE_DAYS if is_unique else TOTAL_DAYS[stands] if precise else ROUND_UNKNOWN_DAYS
    if figure.is_singular:
        return EXACT_TOTAL_DAYS
    if figure.digits < 2 and figure.value < LARGE and not (mention.says.period or first.says.period):
        return INFERRED_DAYS
    # A party has many mouths: a round figure of "the one" is not that of the other a year later.
    is_loose = stands == "same" and mention.speaker.level in {"party", "unnamed"}
    return TOTAL_DAYS["part" if is_loose else stands]


def _shared_names(
    mention: Mention, group: Group, same_document: bool, gap: int | None, strictly: bool
) -> frozenset[str]:
    """Names that tell the event: in the sentences of both, or near both and in the sentence of one."""
    own = frozenset(mention.speaker.key.split()) | frozenset(group.speaker.key.split())
    if same_document and "headline" in {mention.claim.section, group.first.claim.section}:
        return frozenset({"the headline"})
    strict = mention.near & (group.near - own)
    # Of two or three dead there are several events in one place within days.
    if strictly or same_document or ((gap or 0) > 1 and mention.figure.value < TINY):
        return strict
    around = mention.names & (group.names() - own)
    in_one = around & (mention.near | group.near)
    return in_one or (around if len(around) > 1 else frozenset())
