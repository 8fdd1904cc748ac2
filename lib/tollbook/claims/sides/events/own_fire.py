"""Those whom their own side harmed: "a northern guard opened fire on fellow soldiers, killing five"."""

from __future__ import annotations

import re

from tollbook.claims.dates.names import LENGTHS
from tollbook.claims.parties import PartyMention
from tollbook.claims.population import noun_population
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_civilian
from tollbook.claims.sides.scene.locations import is_border
from tollbook.claims.sides.scene.mentions import doers_in
from tollbook.claims.sides.scene.model import Scene
from tollbook.claims.sides.scene.reference import party_of

_ON_OWN = re.compile(
    r"\b(?:fired?|firing|shot|shooting|shell(?:ed|ing)|bomb(?:ed|ing)|struck|striking|hit|hitting|(?:brought|bringing) down|killed|killing|attacked)"
    r"(?: (?:at|on|dead|down|\d+|two|three|several))* (?:of )?(?:(?:his|her|their|its) )?"
    r"(?:(?:comrades|colleagues)\b(?! of)|(?<=his |her |its |eir )own(?=[^\w ]|$| (?:by|in|at|near|as|when|on|and)\b)|(?:own|fellow) (?P<who>[a-z-]+))"
)
# What of an army's own is hit with its people: "brought down their own bomber".
_MANNED = frozenset(
    "lines positions trenches column columns convoy convoys unit units patrol patrols bomber bombers plane jet aircraft helicopter "
    "side base barracks outpost post checkpoint ship boat vehicle vehicles".split()
)
# "Killed a day after a guard fired on comrades": another event.
_APART = re.compile(rf";|\b{LENGTHS} (?:after|before)\b")


def of_own_fire(scene: Scene, link: Link) -> str | None:
    """Whose troops fired on their own: those named before it, else those of whoever tells of it."""
    on_own = next((m for m in _ON_OWN.finditer(scene.text, scene.start, scene.end) if _is_armed(m)), None)
    if on_own is None or is_civilian(scene, link) or _is_apart(scene, link, on_own):
        return None
    doers = _doers(scene, scene.start, on_own.start())
    return party_of(scene, doers[-1]) if doers else scene.speaker


def _is_armed(on_own: re.Match[str]) -> bool:
    """Whether they fired on soldiers or what those hold or ride in: on no "fellow believers", on none of "its own towns"."""
    who = on_own["who"]
    return who is None or who in _MANNED or noun_population(who) == "military"


def _is_apart(scene: Scene, link: Link, on_own: re.Match[str]) -> bool:
    """Whether the figure is told of another event, or of what others did since."""
    number = scene.row[link.number]
    if number.start > on_own.end():
        between = on_own.end(), number.start
        return _APART.search(scene.text, *between) is not None or bool(_doers(scene, *between))
    return _APART.search(scene.text, number.end, on_own.start()) is not None


def _doers(scene: Scene, start: int, end: int) -> list[PartyMention]:
    """The parties that act there; a border named for them is none."""
    return [m for m in doers_in(scene, start, end) if not is_border(scene.text, m)]
