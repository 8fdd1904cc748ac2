"""Attacks that the profile knows by name or day, with whom they harmed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tollbook.claims.attack_nouns import ANSWERS
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.model import Scene
from tollbook.profiles import Found
from tollbook.resources import matcher

from .attackers import agent_of
from .attacks import ATTACK_WORDS, OPENERS

_NOT_THEN = frozenset("since after following before until till between".split())
_WITHIN = frozenset("in on during at by from".split())
_OF_HARM = frozenset(
    "killing leaving wounding injuring taking abducting seizing capturing kidnapping resulting".split()
)

# One deed told of right before its figure; strikes and shelling are of many days.
_DEED = re.compile(
    r"\b(?:raid|attack|assault|massacre|rampage|incursion|onslaught)\b(?! on [A-Z])[^;:\"\d]{0,50}$",
    re.IGNORECASE,
)
_IN_DEED = re.compile(
    r"[^;:.\"\d]{0,40} (?:in|during|by) (?:the|that|this|its|their) (?:[\w-]+ ){0,2}?"
    r"(?:raid|attack|assault|massacre|rampage|incursion|onslaught)\b(?! on [A-Z])"
)


def of_event(scene: Scene, link: Link) -> str | None:
    """ "killed in the harvest raid", "the harvest raid killed 40": an attack whose harmed side the profile knows."""
    # Who was abducted on the day of the raid is still of those whom it harmed, wherever they are now.
    known = (e for e in _known_events(scene, link) if not _is_day(e) or _were_taken(scene, link, e))
    return next((_harmed(scene, event) for event in known), None) or _by_known_toll(scene, link)


def _by_known_toll(scene: Scene, link: Link) -> str | None:
    """ "The raid, in which about 1,200 people were killed": an attack without a name, of the toll of one that the profile knows."""
    number = scene.row[link.number]
    harmed = next((p.harmed for p in scene.profile.phases if p.is_toll(link.category, number.size)), None)
    if harmed is None or agent_of(scene, link) == harmed:
        return None
    days = scene.profile.phase_index.find(scene.text, number.end, scene.end)
    dated = any(scene.profile.phase(day.name.canonical).harmed == harmed for day in days)
    told = _DEED.search(scene.text, scene.start, number.start) or _IN_DEED.match(scene.text, number.end)
    return harmed if dated or told else None


def _were_taken(scene: Scene, link: Link, found: Found) -> bool:
    """Whether the figure counts people taken that day, and nobody of those harmed did it."""
    return link.category == "captured" and (
        link.rule != "object" or agent_of(scene, link) != _harmed(scene, found)
    )


def of_day(scene: Scene, link: Link) -> str | None:
    """ "1,200 people were killed on 7 May": with nothing said of place or deed, the attack of that day."""
    return next((_harmed(scene, event) for event in _known_events(scene, link) if _is_day(event)), None)


def _harmed(scene: Scene, event: Found) -> str | None:
    return scene.profile.phase(event.name.canonical).harmed


def _known_events(scene: Scene, link: Link) -> Iterator[Found]:
    """Attacks that the figure is told to be of, whose harmed side the profile tells, on which no total is counted from."""
    for found in scene.profile.phase_index.find(scene.text, scene.start, scene.end):
        if scene.profile.phase(found.name.canonical).harmed is None or _other_year(scene, found):
            continue
        if _told_after(scene, link, found) or _told_before(scene, link, found):
            yield found


def _other_year(scene: Scene, found: Found) -> bool:
    """Whether the words go on with a year that is not the event's: the same day of another year."""
    after = scene.text[found.end : found.end + 7].replace(",", " ").split()
    year = after[0].strip(".,;:)") if after else ""
    return year.isdigit() and len(year) == 4 and year != scene.profile.phase(found.name.canonical).start[:4]


def _is_day(found: Found) -> bool:
    """Whether the event is named by its day alone."""
    form = found.name.form
    return any(letter.isdigit() for letter in form) and matcher("attacks").first(form) is None


def _told_after(scene: Scene, link: Link, found: Found) -> bool:
    """ "the harvest raid, in which 40 died", "the harvest raid killed 40": nothing but the clause on it lies between."""
    row = scene.row
    first = link.first
    gap = scene.text[found.end : row[first].start]
    if found.end > row[first].start or len(gap.split()) > ATTACK_WORDS or any(m in gap for m in ';:"'):
        return False
    words = [token.text for token in row if found.end <= token.start < row[link.number].start]
    if OPENERS & set(words):
        return True
    return (
        not _is_day(found)
        and not _counts_from(scene, found)
        and ("," not in words or bool(_OF_HARM & set(words)))
    )


def _told_before(scene: Scene, link: Link, found: Found) -> bool:
    """ "40 people killed in the harvest raid"."""
    row = scene.row
    last = link.last
    gap = scene.text[row[last].end : found.start]
    if found.start < row[last].end or len(gap.split()) > ATTACK_WORDS or any(m in gap for m in ';:"'):
        return False
    return not _counts_from(scene, found) and bool(_WITHIN & set(gap.lower().split()))


def _counts_from(scene: Scene, found: Found) -> bool:
    """Whether the event is only what a time is counted from: "since the raid", "in response to the raid"."""
    before = scene.text[max(0, found.start - 40) : found.start].lower().split()[-5:]
    return bool((_NOT_THEN | ANSWERS) & set(before))
