"""Figures of another war than the article's, and of all wars together: they are of no party of this war's tenor."""

from __future__ import annotations

import re
from itertools import pairwise

from tollbook.claims.attack_nouns import FIGHTING, WAR
from tollbook.claims.parties import find_parties
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.model import BOTH, Scene
from tollbook.claims.sides.scene.sentence_before import sentence_before
from tollbook.openings import Sought
from tollbook.profiles import Profile
from tollbook.resources import matcher

from .fights import FIGHT
from .place_names import TERRITORIAL
from .places import place_of

_NEAR = 12  # how near a figure a year or a state may stand to be its own, in tokens
_FIRST_YEAR = 1850  # earlier years are of no war that is counted by casualty claims
_WORLD_REACH = 90  # how near a figure "worldwide" may stand, in characters
# A decade that a war is dated by: "since the 1990s, when".
_DECADE = Sought(r"\b1[89]\d0s\b")
# A war that has gone on for longer than the article's own can have: "the 11-year conflict".
_LONG_WAR = Sought(r"\b(\d{1,2})-year(?:-long|-old)? (?:\w+ )?(?:war|conflict|insurgency|uprising)\b")
_LONG = 8  # years
# What an older war only measures: "the largest war since the Second World War", "unseen in Europe since the 1990s".
# A war that is introduced as any of many, with those who fought it or its land: "a short war between …", "a civil war in …".
_A_WAR = re.compile(
    r"\b(?:an|a) (?:[\w-]+ ){1,3}(?:war|conflict|uprising) (?:between|in|with|against|over) (?=[A-Z])"
)
_FOUGHT_BY = 50  # how far behind its name those who fought a war may stand, in characters
_SINCE = re.compile(
    r"\b(?:since|after)(?: (?:the|end|close|days|horrors|of|dark|early|late|mid)){0,5} ?\Z", re.IGNORECASE
)
_MEASURED = re.compile(
    r"\b(?!(?:north|south)?-?west|forest|protest|interest|request|arrest|guest)(?:(?-i:[a-z])\w{2,}est|worst|most|first|unseen|unprecedented|not|never|nothing|like|unmatched)\b[^.;:]{0,70}\Z",
    re.IGNORECASE,
)
# "… since the Second World War, when 9,000 died" goes on about that war.
_GOES_ON_THERE = re.compile(r"\b(?:when|where|in which|during which)\b")
_OF_NAME = 50  # how far after the first letter of a war's name such words may stand, in characters
_TO_MEASURE = 100  # how far before an older war what it measures may stand, in characters
# Whoever looks on from all over the world is no victim: "shown around the world", "leaders worldwide".
_LOOKING_ON = re.compile(
    r"\b(?:circulat|publish|shar|broadcast|show|seen|watch|shock|horrif|outrag|stunn|viral|view|travel|spread|ricochet|"
    r"condemn|mourn|leader|audience|headline|sympath|attention|outcry|protest|anger|media|outlet|million|rever)\w*"
    r"(?:,? (?:by|to|of|for|in|on|from|have|has|and|people|viewers|newspapers|screens|many|millions)){0,4} ?\Z",
    re.IGNORECASE,
)
_WAR = re.compile(r"(?:'s?)? (?:civil )?(?:war|conflict|genocide|uprising|insurgency|massacres?)\b")
_THAT_DEED = re.compile(
    r"(?:The|That|Those|These|Both|It|They) ?(?:two |second |atomic |nuclear )?(?:bombings?|wars?|conflict|battles?|sieges?|genocide|massacres?|fighting|"
    r"attacks?|raids?|campaign|famine)?\b"
)
_THAT_FIGHT = re.compile(
    rf"It\b|(?:The|That|This|Those|These|Their) (?:[\w-]+ ){{0,2}}(?:{WAR}s?|{FIGHTING})\b"
)
_TWO = frozenset({"and", "-", "–"})
_TO_WAR = 120  # how far before a sentence its war may be named, in characters


def is_other_war(scene: Scene, link: Link) -> bool:
    """Whether the figure is of another war, named or dated beside it: it is of no party of this war's tenor."""
    near = slice(max(0, link.number - _NEAR), link.number + _NEAR)
    start = _first_year(scene.profile)
    years = [
        int(t.text)
        for t in scene.row[near]
        if len(t.text) == len("1945")
        and t.text.isdigit()
        and t.text[0] in "12"
        and not is_yardstick(scene.text, t.start)
    ]
    if any(t.text in ("country", "nation") for t in scene.row):
        return False
    if start is not None and any(_FIRST_YEAR < year < start for year in years):
        return True
    return names_other_war(scene, link)


def _first_year(profile: Profile) -> int | None:
    """The first year that may be of this war: that of the fighting which led to it, or the one before its start."""
    if profile.start is None:
        return None
    before = int(profile.start[:4]) - 1
    return min(before, int(profile.earliest[:4])) if profile.earliest is not None else before


def names_other_war(scene: Scene, link: Link) -> bool:
    """Whether the words name another war, or date one to other times, or go back to one of the sentence before."""
    first, last = scene.start, scene.end
    if _goes_back_to_other(scene):
        return True
    if any(
        not is_yardstick(scene.text, hit.start)
        for hit in matcher("warfare", "other_war").find(scene.text, first, last)
    ):
        return True
    near = (
        scene.row[max(0, link.number - _NEAR)].start,
        scene.row[min(len(scene.row), link.number + _NEAR) - 1].end,
    )
    if _is_introduced(scene):
        return True
    decade = _DECADE.search(scene.text, *near)
    if decade is not None and not is_yardstick(scene.text, decade.start()):
        return True
    long = _LONG_WAR.search(scene.text, *near) if scene.profile.start is not None else None
    return long is not None and int(long.group(1)) >= _LONG


def _is_introduced(scene: Scene) -> bool:
    """ "Up to 600 died in a short frontier war between two others": a war of lands that fight no part in this one."""
    if not scene.profile.belligerents:
        return False
    war = _A_WAR.search(scene.text, scene.start, scene.end)
    return war is not None and not any(
        m.belligerent for m in scene.mentions if war.end() <= m.start <= war.end() + _FOUGHT_BY
    )


def _goes_back_to_other(scene: Scene) -> bool:
    """ "… over Hiroshima and Nagasaki in 1945. The bombings killed 200,000": the deed is of the war told of before."""
    if others_at_war(scene):
        return True
    start = scene.start
    if _THAT_DEED.match(scene.text, start) is None or any(m.belligerent for m in scene.mentions):
        return False
    begins = max(0, start - _TO_WAR, *(scene.text.rfind(mark, 0, start - 2) + 1 for mark in (". ", "\n")))
    if any(m.belligerent for m in find_parties(scene.text, scene.profile, begins, start)):
        return False
    return matcher("warfare", "other_war").first(scene.text, begins, start) is not None


def others_at_war(scene: Scene) -> tuple[str | None, ...]:
    """ "Two other lands fought over water. The conflict killed scores": the two of no part in this war that the sentence goes back to."""
    profile, text, end = scene.profile, scene.text, scene.start
    goes_back = _THAT_FIGHT.match(text, end) is not None
    if not goes_back and scene.speaker in (None, *profile.belligerents):
        return ()
    if not profile.belligerents or any(m.belligerent for m in scene.mentions):
        return ()
    start = sentence_before(scene.text, scene.start)
    told = find_parties(text, profile, start, end)
    if any(m.belligerent for m in told):
        return ()  # "Two lands back the north in the fighting. The war has killed 9,000"
    named = [m for m in told if m.kind in TERRITORIAL]
    pairs = (
        (one.party, two.party)
        for one, two in pairwise(named)
        if one.party != two.party and not is_located(text, one) and text[one.end : two.start].strip() in _TWO
    )
    pair = next(pairs, ())
    return pair if (goes_back or scene.speaker in pair) and FIGHT.search(text, start, end) is not None else ()


def is_yardstick(text: str, at: int) -> bool:
    """Whether what begins at `at` only measures this war: "the largest land war since World War II"."""
    before = text[max(0, at - _TO_MEASURE) : at]
    since = _SINCE.search(before)
    return (
        since is not None
        and _MEASURED.search(before, 0, since.start()) is not None
        and _GOES_ON_THERE.search(text, at, at + _OF_NAME) is None
    )


def is_of_the_world(scene: Scene, link: Link) -> bool:
    """Whether the figure counts the harm of all wars: "2,500 children were killed in conflicts worldwide"."""
    at = scene.row[link.number]
    start, end = (
        max(scene.start, at.start - _WORLD_REACH),
        min(scene.end, at.end + _WORLD_REACH),
    )
    return any(
        _LOOKING_ON.search(scene.text, max(0, hit.start - _TO_MEASURE), hit.start) is None
        for hit in matcher("warfare", "worldwide").find(scene.text, start, end)
    )


def of_war_before(scene: Scene) -> str | None:
    """ "Then the northern war broke out. More than 13,000 were killed": the land of the war named last, of none in the article's profile."""
    if scene.profile.belligerents or scene.goes_on:
        return None
    start = scene.start
    begins = max(0, start - _TO_WAR)
    told = [
        m
        for m in find_parties(scene.text, scene.profile, begins, start)
        if m.kind in ("state", "place", "people") and _WAR.match(scene.text, m.end)
    ]
    return told[-1].party if told else None


def of_other_war(scene: Scene, link: Link) -> str | None:
    """Whose figure of another war it is: of the place named, else of the land that "there" goes back to."""
    place = place_of(scene, link)
    two = others_at_war(scene)
    if place is None and two:
        return scene.speaker if scene.speaker in two else BOTH
    there = next(
        (t.start for t in scene.row if t.text == "there" and t.start < scene.row[link.number].start), None
    )
    if place is not None or there is None:
        return place
    lands = [m.party for m in scene.mentions if m.kind in ("state", "place") and m.end <= there]
    return lands[-1] if lands else None
