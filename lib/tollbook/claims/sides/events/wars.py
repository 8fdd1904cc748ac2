"""Figures that name no party because they are of both: of the whole war, of a fight between two (codebook, Side)."""

from __future__ import annotations

import re
from itertools import pairwise

from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_civilian, is_military
from tollbook.claims.sides.scene.fighters import arms_of
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.model import ACTING, BOTH, Scene
from tollbook.claims.sides.scene.reference import fighters_apart
from tollbook.claims.sides.scene.tellers import is_of_source

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
_BOTH_ARMIES = 100_000
# "The north's war in Sudria may have killed hundreds of thousands of soldiers": a war kills those of both armies.
_WAR_KILLED = re.compile(
    r"\b(?:war|conflict|fighting)(?: (?:in|on|against|with|over|between) [^,;:.]{2,50}?)?(?:,? (?:that|which))? "
    r"(?:(?:may|might|must|could|is (?:thought|believed|said|estimated) to) )?(?:(?:already|now|also|by now|so far|since) )?(?:(?:has|have|had) )?"
    r"(?:(?:already|now|also|by now|so far|since) )?(?:killed|cost|claimed|taken|wounded|maimed|left)\b"
)
_IN_THE_WAR = re.compile(r"\b(?:in|during|of|since) the (?:war|conflict|fighting|invasion)\b|\bthe war has\b")
_MANY = 200  # fewer may be one side's
_OF_ALL = re.compile(
    r"\b(?:true|total|overall|combined|real|whole) (?:death |casualty )?toll\b|"
    r"\bin (?:the|a) (?:\w+ )?(?:round of |bout of )?(?:fighting|war|conflict|clashes)\b"
)
_EVERY = re.compile(r"\b(?:every|per|each|a) (?:day|week|month)\b")


_TITLE_REACH = 40  # how far after "between" a party may stand, behind a title, in characters
_FIGHT_REACH = 60  # how near "between north and south" the fight is named, in characters
_FIGHT = re.compile(
    r"\b(?:war|fighting|clashes|fought|battles?|conflict|hostilities|skirmishes)\b", re.IGNORECASE
)


# Two who fight each other, and a clause on those who died in a war.
_FIGHTING = r"(?:clash(?:ed|es)?|(?:trad(?:e|ed)|exchang(?:e|ed)) (?:\w+ )?(?:fire|blows|strikes|shelling|salvos|gunfire)|fight|fought|battle[d]?|skirmish(?:ed)?)\b"
_CLASHES = re.compile(rf"(?: [a-z]+){{0,2}}? {_FIGHTING}")
_AS_FOES = re.compile(
    rf"\b(?:as|while|when) (?:the )?(?:two |both |warring )?(?:neighbou?rs|rivals|foes|sides|armies|countries|nations|enemies) (?:[a-z]+ )?{_FIGHTING}",
    re.IGNORECASE,
)
_THE_TWO = (
    r"(?:the )?(?:two|both|warring) (?:neighbou?rs|rivals|foes|sides|armies|countries|nations|states|enemies)"
)
# "The two neighbours last fought in 2011", "clashes between the two countries".
_TWO_FIGHT = re.compile(
    rf"\b{_THE_TWO} (?:[a-z]+ ){{0,2}}{_FIGHTING}|\b(?:war|fighting|clashes|battles?|conflict|hostilities|skirmishes) (?:[a-z]+ )?between {_THE_TWO}\b",
    re.IGNORECASE,
)
_FIGHTS = r"(?:fighting|clashes|battles?|hostilities|skirmishes|violence|combat)"
_THEIR_FIGHT = re.compile(rf"(?: border| frontier)? (?:{_FIGHTS}|war|conflict)\b(?! ?:)", re.IGNORECASE)
_FIGHT_ON = re.compile(
    rf"\b{_FIGHTS} (?:(?:erupted|broke out|resumed) )?(?:on|along|at|over|across) (?:the )?\Z", re.IGNORECASE
)
_JOINED = frozenset({"and", ",", "-", "–", "&"})
_TRUCE = re.compile(
    r"[^.;:]{0,60}?\b(?:truce|ceasefire|cease-fire|armistice|peace (?:deal|accord|agreement|treaty)|(?:stop|halt|end) (?:shooting|fighting|firing|hostilities|the (?:fighting|war)))\b"
)
_WAR_IN_WHICH = re.compile(
    r"\b(?:the|a|that|their|its|\w+'s)(?: [\w-]+){0,3} (?:war|conflict)(?: (?:of|between|in|with|against|on) [^,;.:]{1,50}?)?,? (?:in which|during which|where) (?=[^,;:]*\Z)"
)

# "Five days of combat in July left 48 dead"; "three weeks of clashes along the border in which 60 died".
_BOUT = re.compile(
    r"\b(?:[\w-]+ (?:days|weeks|months|years) of|(?:[\w-]+-(?:day|week|month|year))) (?:[\w-]+ ){0,2}"
    r"(?:combat|fighting|clashes|hostilities|skirmishes|war|conflict|bloodshed|warfare)\b[^.;,]{0,60}?(?:,? (?:in which|that|which)\b|\b(?:killed|left|claimed|cost)\b)"
)


def of_whole_war(scene: Scene, link: Link) -> str | None:
    """A figure of the whole war with no party: "The war has cost 500,000 lives", "killed and wounded every week in the country"."""
    low = _between_semicolons(scene, link).lower()
    men = any(t.text == "men" for t in scene.row[link.number : link.phrase.end])
    anyone = is_civilian(scene, link) and is_military(scene, link)  # "thousands of soldiers and civilians"
    size = scene.row[link.number].size
    few = size < _MANY and "war" not in low and "conflict" not in low
    if few or men or (is_civilian(scene, link) and not anyone) or _tells_of_own(scene):
        return None
    if (
        is_military(scene, link) and not anyone
    ):  # of one army, unless it is far more than any toll told of one
        whole = scene.largest and _IN_THE_WAR.search(low) is not None and not _names_fighters(scene)
        whole = whole and size >= _BOTH_ARMIES
        return BOTH if whole or is_of_both_armies(scene, link) else None
    place = place_of(scene, link)
    if place is not None and fighters_apart(scene.profile, place):
        return None
    if _is_of_all(scene, low) and place is None and size >= _MANY:
        return BOTH
    fell = _FELL_IN_WAR.search(low) if size >= _WHOLE_WAR else None
    if _HARM_OF_WAR.search(low) is not None or (fell is not None and "civilian" not in low):
        return (_people_of_war(scene) if place is None and fell is None else None) or BOTH
    words = low.replace(",", " ").split()
    goes_on_daily = place is not None and not _at_a_spot(scene) and _EVERY.search(low) is not None
    told = "across" in words or "war" in words or goes_on_daily
    summed = told and link.category in ("casualties", "losses")
    summed = summed or (anyone and not {"war", "invasion", "conflict"}.isdisjoint(words))
    return BOTH if summed and size >= _WHOLE_WAR else None


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
    if any(scene.profile.parties[party].irregular for party in scene.profile.belligerents):
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
    named = scene.named()
    fought = any(set(scene.profile.opponents_of(party)) & named for party in sorted(named))
    return fought and _OF_ALL.search(low) is not None and not _names_fighters(scene, at_war=True)


def _names_fighters(scene: Scene, *, at_war: bool = False) -> bool:
    """Whether the sentence names a party, if so asked one at war, otherwise than as the place of the war."""
    return any(
        m.kind in ACTING
        and not is_of_source(scene, m)
        and not is_located(scene.text, m)
        and not (at_war and m.party is not None and not is_at_war(scene, m.party))
        for m in scene.mentions
    )


def _tells_of_own(scene: Scene) -> bool:
    """Whether the figure is told by one side: it counts its own people, or the enemy's."""
    return scene.speaker is not None and is_at_war(scene, scene.speaker)


def is_at_war(scene: Scene, party: str) -> bool:
    """Whether the party fights in the profile's war; without a profile of the war, whether it fights anyone whom the article names."""
    profile = scene.profile
    if profile.belligerents:
        return party in profile.belligerents
    foes = profile.opponents_of(party)
    return not scene.named().isdisjoint(foes)


def _at_a_spot(scene: Scene) -> bool:
    return any(m.kind == "place" for m in scene.mentions)


def _is_place(text: str, mention: PartyMention) -> bool:
    """Whether the mention is where they fell, and not what is fought over."""
    fought_over = text[max(0, mention.start - 40) : mention.start].lower().split()
    located = mention.kind == "place" or (mention.kind == "state" and is_located(text, mention))
    return located and "over" not in fought_over


def of_clash(scene: Scene, link: Link) -> str | None:
    """ "North and south clash, 14 dead", "a war in which a million perished": those of the place, else of both.

    What two states did to each other is told of both, wherever the report was written.
    """
    truce = _have_truce(scene)
    if _tells_of_own(scene) or (is_civilian(scene, link) and not truce):
        return None
    start = scene.start
    first = link.first
    in_war = _WAR_IN_WHICH.search(scene.text, start, scene.row[first].start) is not None
    bout = _BOUT.search(scene.text, start, scene.row[link.number].start) is not None
    foes = _are_foes(scene)
    if not (foes or in_war or truce or _clash(scene) or (bout and _are_states_at_war(scene))):
        return None
    place = None if is_military(scene, link) else place_of(scene, link)
    return BOTH if place is None or (foes and not fighters_apart(scene.profile, place)) else place


def _are_states_at_war(scene: Scene) -> bool:
    """Whether the article names two states that fight each other, in a war without a profile."""
    if scene.profile.belligerents:
        return False
    states = scene.named() & scene.profile.territories
    return any(states & set(scene.profile.opponents_of(party)) for party in states)


def _fighting(scene: Scene) -> set[str]:
    """The parties that the sentence names, or whose places it does."""
    return {m.party for m in scene.mentions if m.kind in (*ACTING, "place") and m.party is not None}


def _are_foes(scene: Scene) -> bool:
    """Whether the sentence tells of two who fight each other as one: "as the rivals clash", "on the north-south border"."""
    start, end = scene.start, scene.end
    if len(_fighting(scene)) > 1 and _AS_FOES.search(scene.text, start, end) is not None:
        return True
    if any(_are_foes_in_one_name(scene.text, one, other) for one, other in _pairs(scene)):
        return True
    return _TWO_FIGHT.search(scene.text, start, end) is not None and _are_states_at_war(scene)


def _clash(scene: Scene) -> bool:
    """Whether two of those named are said to fight each other: "north and south clash"."""
    return any(_CLASHES.match(scene.text, other.end) is not None for _, other in _pairs(scene))


def _are_foes_in_one_name(text: str, one: PartyMention, other: PartyMention) -> bool:
    """ "Fighting on the north-south border", "north-south clashes"; "the north-south war: shells kill one" heads any news of it."""
    if text[one.end : other.start] not in ("-", "–"):
        return False
    return (
        _THEIR_FIGHT.match(text, other.end) is not None
        or _FIGHT_ON.search(text, max(0, one.start - _FIGHT_REACH), one.start) is not None
    )


def _have_truce(scene: Scene) -> bool:
    """Whether two who fight each other are said to end it together: "north and south agreed to a truce"."""
    return any(
        other.party in scene.profile.opponents_of(one.party) and _TRUCE.match(scene.text, other.end)
        for one, other in _pairs(scene)
    )


def _pairs(scene: Scene) -> list[tuple[PartyMention, PartyMention]]:
    """Those named together: "north and south", "the north, south" in a headline, and not "in the north, rebels"."""
    named = [
        m
        for m in scene.mentions
        if m.kind in ACTING and m.party is not None and not is_located(scene.text, m)
    ]
    return [
        (one, other)
        for one, other in pairwise(named)
        if one.party != other.party and scene.text[one.end : other.start].strip() in _JOINED
    ]


def of_fight(scene: Scene, link: Link) -> str | None:
    """ "Fighting between north and south left 180 dead": those who fell in a fight fell on both sides."""
    row, text = scene.row, scene.text
    placed = [m for m in scene.mentions if m.start > row[link.number].start and _is_place(text, m)]
    named = [m for m in scene.mentions if m.kind in ACTING and m.party is not None] if not placed else []
    for one, other in pairwise(named):
        opened = text[max(row[0].start, one.start - _TITLE_REACH) : one.start].lower().split()
        near = text[max(row[0].start, one.start - _FIGHT_REACH) : other.end + _FIGHT_REACH]
        if (
            "between" in opened[-4:]
            and one.party != other.party
            and "and" in text[one.end : other.start].lower().split()[:4]
            and _FIGHT.search(near)
        ):
            pair = (one.party, other.party)
            spots = (m for m in scene.mentions if m.end < _opened_at(scene, one) and _is_place(text, m))
            if _is_of_one(scene, pair) or any(m.party in pair for m in spots):
                return None
            return _of_arms(scene, link, pair) or BOTH
    return None


def _of_arms(scene: Scene, link: Link, pair: tuple[str | None, str | None]) -> str | None:
    """ "31 rebels and two soldiers died in a battle between troops and rebels": the one of the two who has such people."""
    arms = arms_of(scene, link)
    known = [known for party in pair if (known := scene.profile.parties.get(party or "")) is not None]
    if arms is None or len({each.irregular for each in known}) < len(pair):
        return None
    return next(each.id for each in known if each.irregular == (arms == "irregular"))


def _opened_at(scene: Scene, one: PartyMention) -> int:
    """Where the "between" before a party of the fight stands."""
    start = max(scene.start, one.start - _TITLE_REACH)
    return scene.text.rfind("between", start, one.start)


def _is_of_one(scene: Scene, parties: tuple[str | None, str | None]) -> bool:
    """Whether the figure is told by an authority of one of them: it counts its own people, whoever else fell."""
    known = scene.profile.parties.get(scene.speaker or "")
    return known is not None and bool({known.id, *known.kin} & set(parties)) and scene.earlier != BOTH
