"""Whom a figure without a noun of its own goes back to: people, soldiers or figures that the text told of before."""

from __future__ import annotations

import re

from tollbook.claims.parties import find_parties
from tollbook.claims.population.words import counted_before
from tollbook.claims.population_nouns import population_nouns
from tollbook.claims.readings import Link
from tollbook.claims.sides.events.wars import did_harm
from tollbook.claims.sides.scene.sentence_before import sentence_before
from tollbook.records import Population

from .found import Found, SentenceReading
from .state import FADES, Discourse
from .told_before import size

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


def goes_back(discourse: Discourse, read: SentenceReading, link: Link, side: str | None) -> Population | None:
    """Whom a bare figure goes back to: the soldiers of the side harmed, or those that the text told of in number."""
    phrase = link.phrase
    bare = phrase.head is None or phrase.partitive
    if link.parent is not None or link.rule not in _OF_SUBJECT or not bare:
        return None
    at = read.row[link.number].start
    told = [m for m in read.mentions if m.end <= at and (m.noun or m.kind == "force")]
    told = [m for m in told if not any(s.start <= m.start < s.end for s in read.sources)]
    if any(m.party == side and m.population == "military" for m in told):
        placed = any(m.kind == "place" and told[-1].end < m.start and m.end <= at for m in read.mentions)
        return None if placed else "military"
    counted = counted_before(discourse.text, read.row, link)
    if counted is not None:
        return None if any(m.party != side and m.population == counted for m in told) else counted
    whole = _whole_before(discourse, read, link)
    if whole is not None or link.number > _OPENS or told:
        return whole
    return _told_in_sentence_before(discourse, read, side)


def _told_in_sentence_before(
    discourse: Discourse, read: SentenceReading, side: str | None
) -> Population | None:
    """The soldiers of the side that the sentence before told of: "Northern soldiers drove into a trap. Nine were killed"."""
    start = sentence_before(discourse.text, read.span.start)
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


def _whole_before(discourse: Discourse, read: SentenceReading, link: Link) -> Population | None:
    """Whom "of them" goes back to: "… of the pupils. By his count 41 of them are dead"."""
    end = read.row[min(len(read.row) - 1, link.phrase.end)].end
    if not (link.phrase.partitive and _OF_THEM.search(discourse.text, read.row[link.number].end, end)):
        return None
    start = sentence_before(discourse.text, read.span.start)
    nouns = [n.population for n in population_nouns(discourse.text, start, read.span.start)]
    return nouns[-1] if nouns and nouns[-1] != "any" else None


def _is_greater(read: SentenceReading, link: Link, last: Found) -> bool:
    """Whether the figure is a sum greater than the civilians counted before, and so need not be of civilians."""
    token = read.row[link.number]
    if token.number is None or token.number.form == "vague" or last.claim.period_kind == "rate":
        return link.harm is not None and read.row[link.harm].text == "lives"
    return token.number.size > max(size(last), _FEW)


def figure_before(
    discourse: Discourse, read: SentenceReading, link: Link, side: str | None
) -> Population | None:
    """Whom the figure before counted, if it is of the same camp; of totals, whom the article's last total counted."""
    if did_harm(discourse.text, read.span.start, read.row[min(link.number + 1, len(read.row) - 1)].start):
        return None  # "The war has left 20,000 dead": whoever was counted before
    camp = (side, *discourse.profile.kin_of(side))
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
