"""Figures of another war than the article's, and of all wars together: they are of no party of this war's tenor."""

from __future__ import annotations

import re

from tollbook.claims.places import place_of
from tollbook.claims.readings import Link
from tollbook.claims.scene import Scene
from tollbook.resources import matcher

_NEAR = 12  # how near a figure a year or a state may stand to be its own, in tokens
_FIRST_YEAR = 1850  # earlier years are of no war that is counted by casualty claims
_WORLD_REACH = 90  # how near a figure "worldwide" may stand, in characters
# A decade that a war is dated by: "since the 1990s, when".
_DECADE = re.compile(r"\b1[89]\d0s\b")
# A war that has gone on for longer than the article's own can have: "the 11-year conflict".
_LONG_WAR = re.compile(r"\b(\d{1,2})-year(?:-long|-old)? (?:\w+ )?(?:war|conflict|insurgency|uprising)\b")
_LONG = 8  # years


def is_other_war(scene: Scene, link: Link) -> bool:
    """Whether the figure is of another war, named or dated beside it: it is of no party of this war's tenor."""
    near = slice(max(0, link.number - _NEAR), link.number + _NEAR)
    start = int(scene.profile.start[:4]) if scene.profile.start is not None else None
    years = [
        int(t.text)
        for t in scene.row[near]
        if len(t.text) == len("1945") and t.text.isdigit() and t.text[0] in "12"
    ]
    if any(t.text in ("country", "nation") for t in scene.row):
        return False
    if start is not None and any(_FIRST_YEAR < year < start - 1 for year in years):
        return True
    return names_other_war(scene, link)


def names_other_war(scene: Scene, link: Link) -> bool:
    """Whether the words name another war, or date one to other times."""
    first, last = scene.row[0].start, scene.row[-1].end
    if matcher("warfare", "other_war").first(scene.text, first, last) is not None:
        return True
    near = (
        scene.row[max(0, link.number - _NEAR)].start,
        scene.row[min(len(scene.row), link.number + _NEAR) - 1].end,
    )
    if _DECADE.search(scene.text, *near):
        return True
    long = _LONG_WAR.search(scene.text, *near) if scene.profile.start is not None else None
    return long is not None and int(long.group(1)) >= _LONG


def is_of_the_world(scene: Scene, link: Link) -> bool:
    """Whether the figure counts the harm of all wars: "2,500 children were killed in conflicts worldwide"."""
    at = scene.row[link.number]
    start, end = (
        max(scene.row[0].start, at.start - _WORLD_REACH),
        min(scene.row[-1].end, at.end + _WORLD_REACH),
    )
    return matcher("warfare", "worldwide").first(scene.text, start, end) is not None


def of_other_war(scene: Scene, link: Link) -> str | None:
    """Whose figure of another war it is: of the place named, else of the land that "there" goes back to."""
    place = place_of(scene, link)
    there = next(
        (t.start for t in scene.row if t.text == "there" and t.start < scene.row[link.number].start), None
    )
    if place is not None or there is None:
        return place
    lands = [m.party for m in scene.mentions if m.kind in ("state", "place") and m.end <= there]
    return lands[-1] if lands else None
