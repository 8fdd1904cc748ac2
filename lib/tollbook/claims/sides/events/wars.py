"""Figures that name no party because they are of both: of the whole war, of a fight between two (codebook, Side)."""

from __future__ import annotations

import re

from tollbook.claims.attack_nouns import FIGHTING, WAR
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_civilian, is_military
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.model import ACTING, BOTH, Scene
from tollbook.claims.sides.scene.reference import fighters_apart
from tollbook.claims.sides.scene.tellers import is_of_source

from .attackers import agent_of
from .foes import are_foes, is_at_war, tells_of_own
from .places import place_of

_WHOLE_WAR = 5_000  # a smaller figure without a party is that of one place or day
# The war itself as what killed: "the war has claimed", "killed in the war", "the conflict's death toll".
_HARM_OF_WAR = re.compile(
    r"\b(?:the|a|this|that|their|[\w-]+'s) (?:[\w'-]+ ){0,2}?(?:war|conflict)(?: in (?:the )?[\w-]+)?(?: itself)?(?: (?:sparked|started|triggered|unleashed|launched|begun|ignited|set off|provoked|waged|caused) by [^,;:.]{1,50})?(?:,? (?:that|which)|, [^,;.]{3,50},)? (?:has |had |have )?(?:already |so far |now |by now |to date |thus far |since )?"
    r"(?:(?:driven|displaced|uprooted|forced|pushed|sent) [^.;:]{3,80}? and (?:has )?)?(?:killed|cost|claimed|taken|left|wounded|maimed)\b"
)
_FELL_IN_WAR = re.compile(
    r"\b(?:killed|died|dead|perished|lives|deaths?)\b[^.;,\d]{0,25}\b(?:in|during|of|by|from) (?:the|a|this) (?:[\w'-]+ ){0,3}?(?:war|conflict|fighting in (?:the )?(?:east|west|north|south)\w*)\b"
    r"|\bfighting (?:in|across|over) (?:the )?[\w ]{2,30} (?:has|have) (?:already |now |so far |since )?(?:killed|claimed|cost)\b"
)
# The same of people counted since it began, which names no land: "20,000 people have been killed since the war broke out".
_SINCE_WAR = re.compile(
    r"\b(?:killed|died|dead|perished|lives|deaths?)\b[^.;,\d]{0,25}\bsince (?:(?:the |its )?(?:start|outbreak|beginning) of )?(?:the|this) (?:[\w'-]+ ){0,2}?(?:war|conflict)\b"
)
_BOTH_ARMIES = 100_000
# "The north's war in Sudria may have killed hundreds of thousands of soldiers": a war kills those of both armies.
_WAR_KILLED = re.compile(
    rf"\b(?:{WAR}|{FIGHTING})(?: (?:in|on|against|with|over|between) [^,;:.]{{2,50}}?)?(?:,? (?:that|which))? "
    r"(?:(?:may|might|must|could|is (?:thought|believed|said|estimated) to) )?(?:(?:already|now|also|by now|so far|since) )?(?:(?:has|have|had) )?"
    r"(?:(?:already|now|also|by now|so far|since) )?(?:killed|cost|claimed|taken|wounded|maimed|left)\b"
)
_IN_THE_WAR = re.compile(r"\b(?:in|during|of|since) the (?:war|conflict|fighting|invasion)\b|\bthe war has\b")
_MANY = 200  # fewer may be one side's
_OF_ALL = re.compile(
    r"\b(?:true|total|overall|combined|real|whole) (?:death |casualty )?toll\b|"
    rf"\bin (?:the|a) (?:\w+ )?(?:round of |bout of )?(?:{WAR}|{FIGHTING})\b"
)
# A toll told as still rising, and what else a war does to the people of a whole land.
_RISES = re.compile(
    r"\b(?:has|have) (?:(?:already|now|so far|also|since) )?(?:been )?(?:killed|died|perished|lost|claimed|taken|left)\b"
)
_UPROOTED = re.compile(
    r"\b(?:millions|thousands|population|people|half|third|quarter)\b[^.;]{0,40}\b(?:displaced|uprooted|homeless|flee|fled|fleeing|(?:from|left|leave|lost) (?:their )?homes?)\b"
)
_THOUSANDS, _ANYONE = 2_000, frozenset("people persons lives".split())
_ARE_DYING = re.compile(
    r"\b(?:are|were|be) (?:\w+ )?(?:dying|killed|being killed|perishing)\b[^,;:.]{0,40}\b(?:every|each|a|per) (?:day|week|month)\b"
)
_DYING_AT_LEAST = 1_000  # a week or a day; fewer may be one side's
_OF_CIVILIANS = re.compile(r"\bcivilian (?!and |or )")
_EVERY = re.compile(r"\b(?:every|per|each|a) (?:day|week|month)\b")


def of_whole_war(scene: Scene, link: Link) -> str | None:
    """A figure of the whole war with no party: "The war has cost 500,000 lives", "killed and wounded every week in the country"."""
    low = _between_semicolons(scene, link).lower()
    men = any(t.text == "men" for t in scene.row[link.number : link.phrase.end])
    civilians, soldiers = is_civilian(scene, link), is_military(scene, link)
    size = scene.row[link.number].size
    few = size < _MANY and "war" not in low and "conflict" not in low
    if few or men or (civilians and not soldiers) or tells_of_own(scene):
        return None
    if soldiers and not civilians:
        return BOTH if _is_of_all_soldiers(scene, low, size) or is_of_both_armies(scene, link) else None
    place = place_of(scene, link)
    if place is not None and (fighters_apart(scene.profile, place) or _is_shared_out(scene)):
        return None
    if place is None and size >= _MANY and (_is_of_all(scene, low) or _is_of_all_people(scene, link, low)):
        return _people_of_war(scene) or BOTH
    fell = _FELL_IN_WAR.search(low) if size >= _WHOLE_WAR else None
    since = _SINCE_WAR.search(low) if place is None and size >= _WHOLE_WAR and not civilians else None
    if (
        since is not None
        or _HARM_OF_WAR.search(low) is not None
        or (fell is not None and "civilian" not in low)
    ):
        return (_people_of_war(scene) if place is None else None) or BOTH
    words = set(low.replace(",", " ").split())
    spots = any(m.kind == "place" for m in scene.mentions)
    daily = place is not None and not spots and _EVERY.search(low) is not None
    summed = link.category in ("casualties", "losses") and (daily or not words.isdisjoint(("across", "war")))
    # "thousands of soldiers and civilians"
    summed = summed or (civilians and not words.isdisjoint(("war", "invasion", "conflict")))
    return BOTH if summed and size >= _WHOLE_WAR and not _OF_CIVILIANS.search(low) else None


def _is_of_all_soldiers(scene: Scene, low: str, size: float) -> bool:
    """Whether soldiers are of both armies: far more than any toll told of one, or thousands who "are dying every week"."""
    if size >= _DYING_AT_LEAST and _ARE_DYING.search(low) and scene.speaker not in scene.profile.belligerents:
        return bool(scene.profile.belligerents) and not _names_fighters(scene)
    whole = scene.largest and size >= _BOTH_ARMIES and _IN_THE_WAR.search(low) is not None
    return whole and not _names_fighters(scene)


def _is_shared_out(scene: Scene) -> bool:
    """Whether two lands have a figure each: "the war has killed 1,200 people in the north and 40,000 in the south"."""
    lands = {m.party for m in scene.mentions if m.kind in ("state", "place") and is_located(scene.text, m)}
    told = sum(token.number is not None for token in scene.row)
    return len(lands) > 1 and told > 1


def did_harm(text: str, start: int, end: int) -> bool:
    """Whether the war itself did the harm told of in text[start:end]: "the war has left 20,000 dead"."""
    return _HARM_OF_WAR.search(text[start:end].lower()) is not None


def _people_of_war(scene: Scene) -> str | None:
    """ "The war has driven out millions and left 20,000 dead": the people of the land the article is about, apart from its fighters."""
    place = scene.place()
    return place if place is not None and fighters_apart(scene.profile, place) else None


def is_of_both_armies(scene: Scene, link: Link) -> bool:
    """ "The war has killed 100,000 soldiers": of both, in a war that no irregulars fight; "has cost the north 900" is of one."""
    if link.rule not in ("object", "goes_on") or scene.row[link.number].size < _WHOLE_WAR:
        return False
    figure = scene.row[link.number].start
    told = _WAR_KILLED.search(scene.text, scene.start, figure)
    return told is not None and not any(told.end() <= m.start < figure for m in scene.mentions)


def _between_semicolons(scene: Scene, link: Link) -> str:
    """The figure's part of its sentence: "a raid killed nine; the war has killed 13,000" tells of a raid first."""
    row, at = scene.row, link.number
    first = next((i for i in range(at, -1, -1) if row[i].text == ";"), 0)
    last = next((i for i in range(at, len(row)) if row[i].text == ";"), len(row) - 1)
    return scene.text[row[first].start : row[last].end]


def _is_of_all(scene: Scene, low: str) -> bool:
    """Whether a figure, larger than any told of one side, is of a war between two that no profile knows: "the true toll"."""
    if scene.profile.belligerents or not scene.largest or scene.earlier is None:
        return False
    return (
        are_foes(scene, scene.named())
        and _OF_ALL.search(low) is not None
        and not _names_fighters(scene, at_war=True)
    )


def _is_of_all_people(scene: Scene, link: Link, low: str) -> bool:
    """Whether people are said to be killed as a land is emptied, or by the thousand behind a figure of soldiers: whatever army was told of."""
    if _RISES.search(low) is None or is_civilian(scene, link) or agent_of(scene, link) is not None:
        return False
    head = scene.row[link.phrase.head].text if link.phrase.head is not None else ""
    after_army = head in _ANYONE and scene.armed_before and scene.largest
    summed = after_army and scene.row[link.number].size >= _THOUSANDS
    return (summed or _UPROOTED.search(low) is not None) and not _names_fighters(scene)


def _names_fighters(scene: Scene, *, at_war: bool = False) -> bool:
    """Whether the sentence names a party, if so asked one at war, otherwise than as the place of the war."""
    return any(
        m.kind in ACTING
        and not is_of_source(scene, m)
        and not is_located(scene.text, m)
        and not (at_war and m.party is not None and not is_at_war(scene, m.party))
        for m in scene.mentions
    )
