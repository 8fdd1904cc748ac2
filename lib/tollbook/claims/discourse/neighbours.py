"""What stands around a figure and may tell who its people are: the party's kind, the figures and people told of before."""

from __future__ import annotations

import re

from tollbook.claims.parties import find_parties, population_nouns
from tollbook.claims.population import Neighbours, noun_population
from tollbook.claims.population.words import counted_before
from tollbook.claims.readings import Link
from tollbook.claims.sides.events.bases import is_of_base
from tollbook.claims.sides.events.wars import did_harm
from tollbook.claims.sides.scene.model import Harmed
from tollbook.claims.sides.scene.reference import fighters_apart
from tollbook.claims.sides.sentence.losing_verbs import BEARING
from tollbook.claims.sources import Voice
from tollbook.claims.syntax.tokens import Kind
from tollbook.profiles import Profile
from tollbook.records import Population

from .found import Found, SentenceReading
from .state import FADES, Discourse
from .told_before import contradicts_foe, sentence_before, size

# Rules that find a party as such, and so its armed forces, not the people of a place.
_BEARERS = frozenset(
    {"of_loser", "of_harm_word", "of_topic", "of_sides", "of_frame", "of_gap", "of_respective"}
)
# Rules that find an armed force: its base, its unit.
_OF_FORCES = frozenset({"of_base", "of_unit", "of_antecedent"})
_CIVIL_GENERALS = frozenset("secretary attorney prosecutor governor".split())  # no soldiers
_BORNE = frozenset("loss losses casualties casualty".split())
_ARMIES = frozenset("army military guard guards legion navy regiment brigade battalion corps".split())
_TO_BORNE = 6  # how far "suffering" may stand from its figure, and its subject from it, in tokens
_ARMED = frozenset({"force", "pejorative"})
_TOTAL = 5_000  # a figure of this size counts the war's harm, not that of one place or day
# A counted noun: "40 civilians", "sixteen young soldiers".
_NUMBERED = re.compile(
    r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens? of|hundreds of|group of|"
    r"convoy of|column of|unit of) (?:[a-z]+ ){0,2}[a-z]+\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\bof (?:them|those|these)\b")
# A unit, or those who hold a line, that the sentence before told of as acting under fire.
_UNIT_ACTS = re.compile(
    r"\b(?:squad|platoon|unit|battalion|brigade|patrol|regiment|garrison|detachment|fighters|soldiers|troops|position|those on the front ?lines?)"
    r"(?: (?:\w+ )?of (?:\w+ )?(?:soldiers|fighters|marines|volunteers))? (?:\w+ly )?"
    r"(?:was sent|were sent|was ordered|were ordered|were at|retreated|withdrew|advanced|held|came under|drove|moved|fell back|ran|went|"
    r"was ambushed|were ambushed|was hit|were hit|was shelled|were shelled|was surrounded|were surrounded)\b"
)
_OF_SUBJECT = frozenset("predicate far_predicate".split())
_FEW = 20  # a figure up to this one is of the same few
_OPENS = 2  # how many tokens may stand before a figure that opens its sentence


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
    told_by = (voice.source or "").lower().replace("'s", "").split()
    own = voice.party in (None, harmed.side) and not _CIVIL_GENERALS & set(told_by)
    as_party = harmed.rule in _BEARERS or (harmed.rule == "of_owner" and _is_borne(read))
    above = parent.claim.population if parent and parent.claim.side == harmed.side else None
    heading = discourse.people if link.rule == "carried" else None
    apart = discourse.last is not None and contradicts_foe(discourse.profile, discourse.last, voice)
    apart = apart and link.category not in ("losses", "casualties")
    return Neighbours(
        as_party=as_party,
        losses=_forces_bear(read, link)
        or (
            as_party and (_are_losses(read, link, discourse.profile) or _are_forces(read, link, harmed.side))
        ),
        armed=party is not None and party.irregular,
        foreign=harmed.rule in ("of_foreigners", "of_arms"),
        force=harmed.rule in _OF_FORCES
        or _fell_at_base(discourse, read, link, harmed)
        or _are_of_force(read, link, harmed),
        speaker_armed=own
        and "police" not in told_by
        and any(noun_population(word) == "military" for word in told_by),
        speaker_force=own and bool(_ARMIES & set(told_by)),
        prisoners=_are_prisoners(discourse.profile, harmed.side),
        goes_back=_goes_back(discourse, read, link, harmed.side) if whole is None else None,
        framed=_framed(read, link, harmed),
        above=above or heading,
        beside=whole.claim.population if whole and whole.claim.side == harmed.side else None,
        before=_counted_before(discourse, read, link, harmed.side) if not apart else None,
    )


def _framed(read: SentenceReading, link: Link, harmed: Harmed) -> Population | None:
    """Whom the frame of the clause names: "the worst year for northern civilians: 3,804 killed"."""
    at = read.row[link.number].start
    told = [m.population for m in read.mentions if m.party == harmed.side and m.noun and m.start < at]
    return told[-1] if told and harmed.rule == "of_frame" and told[-1] != "any" else None


def _is_borne(read: SentenceReading) -> bool:
    """Whether the sentence tells of losses or casualties by that name."""
    return any(token.harm is not None and token.harm.text.lower() in _BORNE for token in read.row)


def _are_losses(read: SentenceReading, link: Link, profile: Profile) -> bool:
    """Whether a party's losses or casualties are told, which are its army's where no fighters are a party beside it."""
    told = link.category in ("losses", "casualties") or _is_borne(read)
    return told and not _fighters_beside(profile)


def _are_prisoners(profile: Profile, side: str | None) -> bool:
    """Whether the captives of a party are its soldiers, held by an army: those that fighters hold may be anyone."""
    known = profile.parties.get(side or "")
    foes = profile.opponents_of(side)
    if known is None or not foes or known.irregular or fighters_apart(profile, side):
        return False
    return not profile.parties[foes[0]].irregular


def _goes_back(
    discourse: Discourse, read: SentenceReading, link: Link, side: str | None
) -> Population | None:
    """Whom a bare figure goes back to: the soldiers of the side harmed, or those that the text told of in number."""
    phrase = link.phrase
    if (
        link.parent is not None
        or link.rule not in _OF_SUBJECT
        or not (phrase.head is None or phrase.partitive)
    ):
        return None
    at = read.row[link.number].start
    told = [m for m in read.mentions if m.end <= at and (m.noun or m.kind == "force")]
    told = [m for m in told if not any(s.start <= m.start < s.end for s in read.sources)]
    if any(m.party == side and m.population == "military" for m in told):
        return (
            None
            if any(m.kind == "place" and m.start > told[-1].end and m.end <= at for m in read.mentions)
            else "military"
        )
    counted = counted_before(discourse.text, read.row, link)
    if counted is not None:
        return None if any(m.party != side and m.population == counted for m in told) else counted
    whole = _whole_before(discourse, read, link)
    if whole is not None:
        return whole
    if link.number > _OPENS or told:
        return None
    return _told_in_sentence_before(discourse, read, side)


def _told_in_sentence_before(
    discourse: Discourse, read: SentenceReading, side: str | None
) -> Population | None:
    """The soldiers of the side that the sentence before told of: "Northern soldiers drove into a trap. Nine were killed"."""
    start = sentence_before(discourse, read.span)
    if discourse.last is not None and discourse.last.claim.start >= start:
        return None
    named = find_parties(discourse.text, discourse.profile, start, read.span.start)
    told = [m for m in named if m.noun or m.kind == "force"]
    if told:
        return "military" if all(m.party == side and m.population == "military" for m in told) else None
    if _UNIT_ACTS.search(discourse.text, start, read.span.start) is not None:
        return "military"
    number = _NUMBERED.search(discourse.text, start, read.span.start)
    nouns = population_nouns(discourse.text, number.start(), number.end()) if number is not None else ()
    return next((noun.population for noun in nouns if noun.population != "any"), None)


def _are_of_force(read: SentenceReading, link: Link, harmed: Harmed) -> bool:
    """Whether an armed force is named in the phrase, or "its" goes back to one: "20,000 men of the army", "six of its members"."""
    start, end = read.row[link.number].start, read.row[min(len(read.row) - 1, link.phrase.end + 4)].start
    owned = [m for m in read.mentions if m.end <= start and m.party == harmed.side]
    if harmed.rule == "of_owner" and owned and owned[-1].kind == "force":
        return True
    return any(
        m.kind == "enemy" or (m.party == harmed.side and m.population == "military" and m.kind in _ARMED)
        for m in read.mentions
        if start < m.start < end and not any(s.start <= m.start < s.end for s in read.sources)
    )


def _are_forces(read: SentenceReading, link: Link, side: str | None) -> bool:
    """Whether the party is named by its armed people before the figure: "its troops have had 300 killed"."""
    at = read.row[link.number].start
    return any(m.party == side and m.population == "military" and m.start < at for m in read.mentions)


def _fell_at_base(discourse: Discourse, read: SentenceReading, link: Link, harmed: Harmed) -> bool:
    """Whether a figure without a noun is of those who were at a base, or among prisoners of war, just told of."""
    bare = link.phrase.head is None or link.phrase.harm_is_head
    if bare and harmed.rule == "of_captives":
        return True
    return bare and is_of_base(discourse.text, read.row[0].start, read.row[link.number].start)


def _whole_before(discourse: Discourse, read: SentenceReading, link: Link) -> Population | None:
    """Whom "of them" goes back to: "… of the pupils. By his count 41 of them are dead"."""
    end = read.row[min(len(read.row) - 1, link.phrase.end)].end
    if not (link.phrase.partitive and _OF_THEM.search(discourse.text, read.row[link.number].end, end)):
        return None
    start = sentence_before(discourse, read.span)
    nouns = [n.population for n in population_nouns(discourse.text, start, read.span.start)]
    return nouns[-1] if nouns and nouns[-1] != "any" else None


def _forces_bear(read: SentenceReading, link: Link) -> bool:
    """Whether armed people bear the harm told: "his country's forces have been suffering 50 casualties a day"."""
    harm = link.harm_word(read.row)
    verb = next((i for i in range(link.number - 1, 0, -1) if read.row[i].text in BEARING), None)
    if verb is None or link.number - verb > _TO_BORNE or (harm is not None and harm.syntax == "transitive"):
        return False
    before = [t for t in read.row[max(0, verb - _TO_BORNE) : verb] if t.kind in (Kind.WORD, Kind.NAME)]
    return bool(before) and noun_population(before[-1].text) == "military"


def _fighters_beside(profile: Profile) -> bool:
    """Whether a people's fighters are a party of their own in this war, so that a people's casualties may be anyone."""
    return any(fighters_apart(profile, party) for party in profile.belligerents)


def _is_greater(read: SentenceReading, link: Link, last: Found) -> bool:
    """Whether the figure is a sum greater than the civilians counted before, and so need not be of civilians."""
    token = read.row[link.number]
    if token.number is None or token.number.form == "vague" or last.claim.period_kind == "rate":
        return link.harm is not None and read.row[link.harm].text == "lives"
    return token.number.size > max(size(last), _FEW)


def _counted_before(
    discourse: Discourse, read: SentenceReading, link: Link, side: str | None
) -> Population | None:
    """Whom the figure before counted, if it is of the same camp; of totals, whom the article's last total counted."""
    if did_harm(discourse.text, read.span.start, read.row[min(link.number + 1, len(read.row) - 1)].start):
        return None  # "The war has left 20,000 dead": whoever was counted before
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
        and (last.claim.population == "military" or not _is_greater(read, link, last))
    ):
        return last.claim.population
    number = read.row[link.number].number
    if side is None or number is None or (number.high or number.low or 0) < _TOTAL:
        return None
    if last is not None and last.claim.population == "military" and size(last) >= _TOTAL:
        return "military"
    totals = (f.claim for f in reversed(discourse.found) if f.claim.side in camp and size(f) >= _TOTAL)
    return next((claim.population for claim in totals if claim.population != "any"), None)
