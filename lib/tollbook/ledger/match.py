"""Whether a mention tells the statement that others tell: the rules, each with its reason in words.

A number being the same is never enough. Beside it stand who says it, of whom, for which period and when; what
is missing may be missing, what is said must agree, and the less a figure singles out, the more the rest must.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from .mention import Mention
from .speakers import Relation, Speaker, relation

# Days between two tellings of one figure, by how the speakers stand. Totals that are given to three digits
# or more belong to one day and may be retold at any time.
EXACT_TOTAL_DAYS = 800
TOTAL_DAYS = {"same": 400, "part": 45, "kin": 21, "unknown": 10, "other": 3}
RATE_DAYS = {"same": 45, "part": 14, "kin": 14, "unknown": 10, "other": 2}
EVENT_DAYS = {"same": 10, "part": 7, "kin": 3, "unknown": 3, "other": 2}
ROUND_UNKNOWN_DAYS = 5
TINY = 10
LARGE = 1000  # people; no single event of most wars reaches it
LATEST = 6  # voices whose names a group is known by
OTHER_WORD_DAYS = 30  # a round figure that comes back later with another word is another figure
PRECISE = 3  # significant digits from which a figure singles a statement out

_SCORE: dict[Relation, float] = {"same": 5, "part": 4, "kin": 2, "unknown": 2, "other": 1}
_SAID: dict[Relation, str] = {
    "same": "same source",
    "part": "a source and its party",
    "kin": "two voices of one party",
    "unknown": "one of them has no named source",
    "other": "another source is named",
}


@dataclass(slots=True)
class Group:
    """Mentions of one statement, with what they say together: the first that says a thing settles it.

    `side` is one that a text states: an inferred one settles nothing.
    """

    mentions: list[Mention]
    speaker: Speaker
    side: str | None
    population: str
    days: list[int] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    voices: dict[str, tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)
    why: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, first: Mention) -> Group:
        """A group of one."""
        c = first.claim
        group = cls([], first.speaker, first.side, c.population)
        group.add(first, ("the first of its statement that was read",))
        return group

    @property
    def is_told(self) -> bool:
        """Whether an article tells it: a group of reference rows alone is none of the corpus."""
        return any(not m.reference for m in self.mentions[-1:])

    @property
    def first(self) -> Mention:
        """The mention that says most."""
        return self.mentions[0]

    def add(self, mention: Mention, why: tuple[str, ...]) -> None:
        """Take a mention in."""
        c = mention.claim
        self.mentions.append(mention)
        self.why[c.claim_id] = why
        self.side = self.side or mention.side
        self.population = c.population if self.population == "any" else self.population
        if not self.speaker.is_named and mention.speaker.is_named:
            self.speaker = mention.speaker
        self.documents.add(c.doc_id)
        # A copy of a voice adds no names: it would push out those of others.
        self.voices.setdefault(mention.voice, (mention.names, mention.near))
        at = bisect_left(self.days, mention.day or 0)
        if mention.day and self.days[at : at + 1] != [mention.day]:
            self.days.insert(at, mention.day)

    def take(self, other: Group, why: tuple[str, ...]) -> None:
        """Take a whole group in, keeping its own reasons."""
        for mention in other.mentions:
            self.add(mention, (*other.why[mention.claim.claim_id], *why))

    def gap(self, day: int | None) -> int | None:
        """Days between a day and the nearest telling; None where either is unknown."""
        if not day or not self.days:
            return None
        at = bisect_left(self.days, day)
        return min(abs(day - d) for d in self.days[max(0, at - 1) : at + 1])

    def names(self, near: bool) -> frozenset[str]:
        """The names around its latest voices: of the sentences alone, or of their surroundings too."""
        latest = list(self.voices.values())[-LATEST:]
        return frozenset().union(*(pair[near] for pair in latest))


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a mention fits a group, and why."""

    score: float
    why: tuple[str, ...]


def fit(mention: Mention, group: Group) -> Fit | None:
    """How a mention of the very figure of a group fits it; None where it tells something else."""
    stands = _stands(mention.speaker, group.speaker)
    if not _of_the_same_people(mention, group, stands):
        return None
    same_document = mention.claim.doc_id in group.documents
    # One source's large figure is one figure, also where one of the two was read as an event's.
    singles_out = mention.figure.value >= LARGE or mention.figure.digits >= PRECISE
    is_loose = singles_out and (stands in {"same", "part"} or same_document)
    if not _of_the_same_period(mention, group.first, is_loose):
        return None
    gap = 0 if same_document else group.gap(mention.day)
    if not _may_tell(mention, group, stands, gap):
        return None
    shared: frozenset[str] = frozenset()
    is_rate_cut_short = mention.period != group.first.period and "rate" in {
        mention.claim.period_kind,
        group.first.claim.period_kind,
    }
    if (mention.is_small or group.first.is_small) and not is_rate_cut_short:
        shared = _shared_names(mention, group, same_document, gap)
        if not shared:
            return None
    likeness = (mention.period == group.first.period) + (mention.claim.side == group.first.claim.side)
    score = _SCORE[stands] + likeness
    return Fit(score + same_document - (gap or 0) / 1000, _reasons(stands, shared, gap, same_document))


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
    names = (f"the same names near: {', '.join(sorted(shared)[:4])}",) if shared else ()
    return (f"the same figure, {_SAID[stands]}", *names, when)


def _of_the_same_people(mention: Mention, group: Group, stands: Relation) -> bool:
    c = mention.claim
    guesses = {c.side, group.first.claim.side} - {None}
    # Two guesses at the side that differ keep nothing apart, but a round figure without its source needs more than that.
    if (
        len(guesses) > 1
        and stands not in {"same", "part"}
        and not mention.figure.is_singular
        and not mention.names
    ):
        return False
    if mention.side and group.side and mention.side != group.side:
        return False
    if c.population != group.population and "any" not in (c.population, group.population):
        return False
    return (c.stance == "comparison") == (group.first.claim.stance == "comparison")


def _of_the_same_period(mention: Mention, first: Mention, is_loose: bool) -> bool:
    if not (mention.says.period and first.says.period) and not is_rate_and_count(mention, first):
        # What was inferred keeps nothing apart.
        return True
    if mention.period != first.period:
        if is_loose and {mention.period, first.period} in ({"total", "event"}, {"total", "window"}):
            return True
        # Nothing said of the period agrees with any; a total that is said to be one does not.
        return "unstated" in {mention.claim.period_kind, first.claim.period_kind}
    if mention.period == "window":
        return overlap(mention, first)
    if mention.period == "event" and mention.start and first.start:
        return abs(mention.start - first.start) <= 1
    return True


def is_rate_and_count(one: Mention, other: Mention) -> bool:
    """Whether one is a rate and the other a count, or a rate of another unit.

    "A day" is said or not; but the same speaker's very figure without any time may be the rate cut short.
    """
    if one.period == other.period or "rate" not in {one.claim.period_kind, other.claim.period_kind}:
        return False
    return not (_is_untimed(one, other) and relation(one.speaker, other.speaker) == "same")


def _is_untimed(one: Mention, other: Mention) -> bool:
    """Whether one is a rate and the other a count whose time was inferred."""
    count = one if other.claim.period_kind == "rate" else other
    return count.claim.period_kind != "rate" and not count.says.period


def overlap(one: Mention, other: Mention) -> bool:
    """Whether two periods share half of the longer one, or one of them is open."""
    if one.start is None or other.start is None:
        return True
    if one.end is None or other.end is None:
        return one.start == other.start
    shared = min(one.end, other.end) - max(one.start, other.start) + 1
    return shared * 2 > max(one.end - one.start, other.end - other.start) + 1


def _days_allowed(mention: Mention, first: Mention, stands: Relation) -> int | None:
    """How far apart two tellings may lie; None where they may not be one statement at all."""
    precise = mention.figure.digits >= PRECISE and mention.figure.value >= LARGE
    if stands == "other" and not precise:
        return None
    kinds = {m.period for m in (mention, first) if m.says.period} or {mention.period, first.period}
    if kinds & {"day", "week", "month", "year"}:
        return RATE_DAYS[stands]
    if "event" in kinds or (mention.is_small and first.is_small):
        return EVENT_DAYS[stands]
    if stands in {"unknown", "other"}:
        return TOTAL_DAYS[stands] if precise else ROUND_UNKNOWN_DAYS
    if mention.figure.is_singular:
        return EXACT_TOTAL_DAYS
    # A party has many mouths: a round figure of "the one" is not that of the other a year later.
    is_loose = stands == "same" and mention.speaker.level in {"party", "unnamed"}
    return TOTAL_DAYS["part" if is_loose else stands]


def _shared_names(mention: Mention, group: Group, same_document: bool, gap: int | None) -> frozenset[str]:
    """Names that tell the event: in the sentences of both, or near both and in the sentence of one."""
    own = frozenset(mention.speaker.key.split()) | frozenset(group.speaker.key.split())
    if same_document and "headline" in {mention.claim.section, group.first.claim.section}:
        return frozenset({"the headline"})
    strict = mention.near & group.names(near=True) - own
    # Of two or three dead there are several events in one place within days.
    if same_document or ((gap or 0) > 1 and mention.figure.value < TINY):
        return strict
    around = mention.names & group.names(near=False) - own
    in_one = (mention.near | group.names(near=True)) & around
    return in_one or (around if len(around) > 1 else frozenset())
