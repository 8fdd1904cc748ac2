"""The statement of a group: which mention its tellings are measured against, and what its slots are."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.profiles import Profile
from tollbook.records import Origin, SourceType, Statement

from .grouped import Group
from .mention import Mention
from .speakers import Speaker, relation
from .spellings import spelling

_UNDATED = 10**7
_ID_WORDS = 3


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement, the mention it was taken from, and its tellings in the order of their days."""

    statement: Statement
    origin: Mention
    told: Sequence[Mention]


def stated(group: Group, profile: Profile | None) -> Stated:
    """The statement of a group with at least one telling."""
    told = sorted((m for m in group.mentions if not m.reference), key=_in_time)
    kind, origin = _origin(group, told)
    return Stated(_statement(group, told, kind, origin, profile), origin, told)


def _in_time(mention: Mention) -> tuple[object, ...]:
    c = mention.claim
    return (mention.day or _UNDATED, c.doc_id, c.start, c.end, c.claim_id)


def _origin(group: Group, told: Sequence[Mention]) -> tuple[Origin, Mention]:
    """What tellings are measured against: the source's own words, else the reference, else the earliest."""
    quoted = [m for m in told if m.claim.attribution == "direct" and m.speaker.is_named]
    # A quotation that does not name the figure's speaker of the group is somebody else's.
    own = [m for m in quoted if m.speaker.key == group.speaker.key and m.claim.section == "body"]
    if own:
        return "source_words", own[0]
    rows = [m for m in group.mentions if m.reference]
    if rows:
        return "reference", min(
            rows, key=lambda m: (abs((m.day or 0) - (told[0].day or 0)), m.claim.claim_id)
        )
    return "earliest", min(told, key=_says_most_first)


def _says_most_first(mention: Mention) -> tuple[object, ...]:
    """On its first day, the fullest telling: with its source before without; a headline where no text tells it."""
    c = mention.claim
    return (
        c.section == "headline",
        mention.day or _UNDATED,
        not mention.speaker.is_named,
        not mention.is_stated,
        *_in_time(mention)[1:],
    )


def _statement(
    group: Group, told: Sequence[Mention], kind: Origin, origin: Mention, profile: Profile | None
) -> Statement:
    claim = origin.claim
    said_on = origin.date if kind == "reference" else min((m.date for m in told if m.date), default=None)
    # Officials without a name are whose they are; another body that tells the same did not say it for them.
    is_own = origin.speaker.is_named or relation(origin.speaker, group.speaker) == "other"
    speaker = origin.speaker if is_own else group.speaker
    timed = _timed(origin, told).claim
    side = origin.side or group.side or claim.side
    return Statement(
        statement_id=_id(group, speaker, told[0]),
        series_id=None,
        source=speaker.label,
        source_type=_source_type(speaker, told, side, profile),
        side=side,
        population=claim.population,
        category=claim.category,
        low=claim.low,
        high=claim.high,
        bound=claim.bound,
        period_kind=timed.period_kind,
        period_start=timed.period_start,
        period_end=timed.period_end,
        rate_unit=timed.rate_unit,
        stance=claim.stance,
        said_on=said_on,
        last_told=max((m.date for m in told if m.date), default=None),
        origin=kind,
        origin_id=claim.claim_id,
        n_tellings=len(told),
        n_documents=len({m.claim.doc_id for m in told}),
        n_outlets=len({m.outlet for m in told}),
        n_voices=len({m.voice for m in told}),
        claim_ids=tuple(m.claim.claim_id for m in told),
    )


def _source_type(
    speaker: Speaker, told: Sequence[Mention], side: str | None, profile: Profile | None
) -> SourceType:
    """What the speaker is to the harmed side: as the tellings that name it have it.

    Where only the reference names it: by its party, else as a telling has it that may mean it.
    """
    own = [m for m in told if m.speaker.key == speaker.key]
    if not own and profile and speaker.root in profile.parties:
        return profile.relation(speaker.root, side)
    may_mean = own or [m for m in told if relation(speaker, m.speaker) in {"part", "kin", "unknown"}]
    types: list[SourceType] = [m.claim.source_type for m in may_mean]
    return next((t for t in types if t != "none"), "none")


def _timed(origin: Mention, told: Sequence[Mention]) -> Mention:
    """The mention that settles the period: the origin, or the first telling that states one where it does not."""
    if origin.reference or origin.says.period:
        return origin
    return next((m for m in told if m.says.period), origin)


def _id(group: Group, speaker: Speaker, earliest: Mention) -> str:
    """Readable and stable: who, how many, when first told, and a digest of its earliest claim's id."""
    who = "-".join(spelling(speaker.label or "no source").split()[-_ID_WORDS:])
    digest = hashlib.sha256(earliest.claim.claim_id.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{who[:40]}-{group.first.figure.value:.0f}-{earliest.date or 'undated'}-{digest}"
