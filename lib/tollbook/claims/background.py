"""What the text before a figure tells of it: the party last named, the figure told before, who its people may be."""

from __future__ import annotations

import re

from tollbook.claims.discourse import FADES, Discourse, Found, SentenceReading
from tollbook.claims.numbers import Number
from tollbook.claims.parties import find_parties
from tollbook.claims.population import Neighbours, noun_population
from tollbook.claims.readings import Link
from tollbook.claims.roles import is_located
from tollbook.claims.scene import ACTING, Harmed, fighters_apart
from tollbook.claims.voice import Voice
from tollbook.profiles import Profile
from tollbook.records import Population, Span

# Rules that find a party as such, and so its armed forces, not the people of a place.
_BEARERS = frozenset(
    {"of_loser", "of_harm_word", "of_topic", "of_sides", "of_frame", "of_gap", "of_respective"}
)
_CIVIL_GENERALS = frozenset("secretary attorney prosecutor governor".split())  # no soldiers
_BORNE = frozenset("loss losses casualties casualty".split())
_REPEATED = 1_000  # a smaller figure may be said of another harm
_TOTAL = 5_000  # a figure of this size counts the war's harm, not that of one place or day
_SENTENCE_END = re.compile(r"(?<![\d.][\d.])(?<!\d)[.!?] ")
_BACK = 200  # how far before a sentence its pronouns may go back, in characters


def size(found: Found | None) -> float:
    """The size of a figure found, 0 for none."""
    return max(found.number.low or 0, found.number.high or 0) if found is not None else 0


def neighbours(
    discourse: Discourse,
    read: SentenceReading,
    link: Link,
    of: tuple[Harmed, Voice],
    near: tuple[Found | None, Found | None],
) -> Neighbours:
    """What may tell who the people of a figure are, where its own words do not."""
    (harmed, voice), (parent, whole) = of, near
    party = discourse.profile.parties.get(harmed.side or "")
    told_by = (voice.source or "").lower().split()
    own = voice.party in (None, harmed.side) and not _CIVIL_GENERALS & set(told_by)
    borne = any(token.harm is not None and token.harm.text.lower() in _BORNE for token in read.row)
    as_party = harmed.rule in _BEARERS or (harmed.rule == "of_owner" and borne)
    above = parent.claim.population if parent and parent.claim.side == harmed.side else None
    heading = discourse.people if link.rule == "carried" else None
    return Neighbours(
        as_party=as_party,
        losses=as_party
        and (_are_losses(read, link, borne, discourse.profile) or _are_forces(read, link, harmed.side)),
        armed=party is not None and party.irregular,
        foreign=harmed.rule == "of_foreigners",
        force=harmed.rule == "of_base" or _are_of_force(read, link, harmed.side),
        speaker_armed=own and any(noun_population(word) == "military" for word in told_by),
        framed=_framed(read, link, harmed),
        above=above or heading,
        beside=whole.claim.population if whole and whole.claim.side == harmed.side else None,
        before=_counted_before(discourse, read, link, harmed.side),
    )


def _framed(read: SentenceReading, link: Link, harmed: Harmed) -> Population | None:
    """Whom the frame of the clause names: "the worst year for northern civilians: 3,804 killed"."""
    at = read.row[link.number].start
    told = [m.population for m in read.mentions if m.party == harmed.side and m.noun and m.start < at]
    return told[-1] if told and harmed.rule == "of_frame" and told[-1] != "any" else None


def _are_losses(read: SentenceReading, link: Link, borne: bool, profile: Profile) -> bool:
    """Whether a party's losses or casualties are told, which are its army's where no fighters are a party beside it."""
    return (borne or link.category in ("losses", "casualties")) and not _fighters_beside(profile)


def _are_of_force(read: SentenceReading, link: Link, side: str | None) -> bool:
    """Whether an armed force is named in the phrase: "20,000 men of the northern army"."""
    start, end = read.row[link.number].start, read.row[min(len(read.row) - 1, link.phrase.end + 4)].start
    return any(
        m.party == side and m.population == "military" and m.kind == "force" and start < m.start < end
        for m in read.mentions
    )


def _are_forces(read: SentenceReading, link: Link, side: str | None) -> bool:
    """Whether the party is named by its armed people before the figure: "its troops have had 300 killed"."""
    at = read.row[link.number].start
    return any(m.party == side and m.population == "military" and m.start < at for m in read.mentions)


def _fighters_beside(profile: Profile) -> bool:
    """Whether a people's fighters are a party of their own in this war, so that a people's casualties may be anyone."""
    return any(fighters_apart(profile, party) for party in profile.belligerents)


def _counted_before(
    discourse: Discourse, read: SentenceReading, link: Link, side: str | None
) -> Population | None:
    """Whom the figure before counted, if it is of the same camp; of totals, whom the article's last total counted."""
    known = discourse.profile.parties.get(side or "")
    camp = (side, *(known.kin if known is not None else ()))
    last = discourse.last
    beyond = any(mention.kind == "place" for mention in read.mentions)
    if (
        last is not None
        and last.claim.side in camp
        and read.span.start - last.claim.end < FADES
        and not beyond
        and last.claim.population != "any"
    ):
        return last.claim.population
    number = read.row[link.number].number
    if side is None or number is None or (number.high or number.low or 0) < _TOTAL:
        return None
    if last is not None and last.claim.population == "military" and size(last) >= _TOTAL:
        return "military"
    totals = (f.claim for f in reversed(discourse.found) if f.claim.side in camp and size(f) >= _TOTAL)
    return next((claim.population for claim in totals if claim.population != "any"), None)


def last_party(discourse: Discourse, sentence: Span, *, armed: bool = False) -> str | None:
    """The party named last before the sentence, as "its soldiers" may go back to it; of `armed` people such before any."""
    start = max(0, sentence.start - _BACK)
    named = find_parties(discourse.text, discourse.profile, start, sentence.start)
    soldiers = [
        m.party
        for m in named
        if (m.noun or m.kind == "force") and m.population == "military" and m.party is not None
    ]
    if armed and soldiers:
        return soldiers[-1]
    parties = [m.party for m in named if m.kind in ("state", "force", "government") and m.party is not None]
    return parties[-1] if parties else None


def last_subject(discourse: Discourse, sentence: Span) -> str | None:
    """The party that the sentence before begins with, as "it" goes back to it."""
    start = max(0, sentence.start - _BACK * 2)
    before = discourse.text[start : sentence.start].rstrip()
    ends = [match.start() for match in _SENTENCE_END.finditer(before, 0, max(0, len(before) - 1))]
    begins = start + max([*ends, before.rfind("\n")], default=-1) + 1
    named = find_parties(discourse.text, discourse.profile, begins, sentence.start)
    acting = [m for m in named if m.kind in ACTING and not is_located(discourse.text, m)]
    return acting[0].party if acting else None


def side_of_same(discourse: Discourse, number: Number) -> str | None:
    """The side of the same figure told before: a figure of this size said again is of the same harm."""
    if max(number.low or 0, number.high or 0) < _REPEATED:
        return None
    sides = (
        found.harmed.side
        for found in discourse.found
        if (found.number.low, found.number.high) == (number.low, number.high)
    )
    return next(sides, None)
