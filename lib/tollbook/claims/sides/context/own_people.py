"""Sides read from who tells of the harm: their own people, those whom they deny or admit to have lost."""

from __future__ import annotations

import re

from tollbook.claims.parties import find_parties
from tollbook.claims.readings import Link
from tollbook.claims.sides.events.attackers import agent_of
from tollbook.claims.sides.events.foes import harmed_by, is_at_war
from tollbook.claims.sides.events.other_wars import is_other_war
from tollbook.claims.sides.forces.arms import armed_side
from tollbook.claims.sides.scene.counted import is_civilian, is_military
from tollbook.claims.sides.scene.fighters import arms_of
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.mentions import doers_in, names_attack
from tollbook.claims.sides.scene.model import BOTH, Scene
from tollbook.claims.sides.scene.reference import has_people, party_of, people_of
from tollbook.claims.sides.scene.sentence_before import sentence_before
from tollbook.claims.sides.scene.tellers import counts_again, is_counted_at_home
from tollbook.claims.syntax.tokens import Kind

_TOLD_OF = 300  # how far before a sentence the attack it tells of may be named, in characters
_STRIKE = re.compile(
    r"\b(?:hit|struck|striking|hitting|strikes? (?:on|at)|attack on|explosion (?:at|in)) (?:a|an|the|its|their|one)\b",
    re.IGNORECASE,
)
_CLASH = re.compile(
    r"\b(?:clash\w*|fighting|battles?|skirmish\w*|exchang\w*|offensive|counter\w+|border|frontier|ceasefire|truce|both sides|front)\b",
    re.IGNORECASE,
)

# Where those who tell have their seat: "the ministry in the capital".
_SEAT = re.compile(
    r"\b(?:ministry|authorities|government|officials?|headquarters|spokes\w+) in \Z", re.IGNORECASE
)

# Of whoever tells, though no name is said.
_AT_HOME = re.compile(r"\b(?:its|their|our|own|border|home)\b")
_THERE = re.compile(r"\bthere\b(?! (?:is|are|was|were|has|have|had|may|might|could|would)\b)")

# Who admits to dead has lost them; who confirms some may have killed them.
_OWNS_UP = re.compile(
    r"\b(?:admit(?:s|ted|ting)?|acknowledg(?:es?|ed|ing)|conced(?:es?|ed|ing)|own(?:s|ed|ing)? up)\b"
)


def of_local(scene: Scene, link: Link) -> str | None:
    """The speaker's own people, where an authority of a party at war tells of harm that is not the army's."""
    if is_other_war(scene, link):
        return None
    agent = agent_of(scene, link)
    other = agent is not None and scene.earlier not in (BOTH, *scene.profile.opponents_of(agent))
    goes_on = goes_on_about(scene, link, arms_of(scene, link)) and not is_civilian(scene, link)
    # "12 killed in Holm. Sudria's health ministry reported 600 deaths"
    at_home = scene.speaker in scene.profile.opponents_of(scene.earlier) and is_counted_at_home(scene)
    if (
        (goes_on and not (other or at_home))
        or scene.denied
        or (is_answered_count(scene) and counts_again(scene, scene.start, scene.end))
    ):
        return armed_side(scene, link, scene.earlier)
    at_war = scene.speaker in scene.profile.belligerents or not scene.profile.belligerents
    if is_military(scene, link) or scene.speaker is None or not at_war:
        return None
    if scene.speaker == agent or not has_people(scene.profile, scene.speaker):
        return None
    own = _struck_before(scene, link) or people_of(scene.profile, scene.speaker)
    return armed_side(scene, link, own) if arms_of(scene, link) == "irregular" else own


def _struck_before(scene: Scene, link: Link) -> str | None:
    """ "Reedham lies in ruins. The north said 12 people had died": of the foe's land, where the sentence before puts it all."""
    if scene.struck:
        return scene.earlier
    text, start = scene.text, sentence_before(scene.text, scene.start)
    told = find_parties(text, scene.profile, start, scene.start)
    lands = {
        m.party
        for m in told
        if (m.kind == "place" or is_located(text, m))
        and not (names_attack(scene, m) or _SEAT.search(text, start, m.start))
    }
    land = lands.pop() if len(lands) == 1 else None
    foe = land in scene.profile.opponents_of(scene.speaker) and land in scene.profile.territories
    return land if foe and _may_go_back(scene, link, land) else None


def _may_go_back(scene: Scene, link: Link, land: str | None) -> bool:
    """Whether a teller's dead may be of the land told of before: said to be there, or by nobody who counts those at home or names who struck."""
    if _AT_HOME.search(scene.text, scene.start, scene.end) is not None:
        return False
    at_home = is_counted_at_home(scene)
    if _THERE.search(scene.text, scene.start, scene.end) is not None:
        return not at_home
    number = scene.row[link.number]
    between = (
        scene.text[min(m.end, number.end) : max(m.start, number.start)]
        for m in scene.mentions
        if m.party == land
    )
    return not at_home and all("," in gap for gap in between)


def goes_on_about(scene: Scene, link: Link, arms: str | None) -> bool:
    """Whether the text goes on about a party that can have such armed people: a movement of fighters has no soldiers."""
    if not scene.goes_on or scene.earlier is None or answers(scene) or is_guests_own(scene, link):
        return False
    one_of_both = scene.earlier == BOTH and scene.speaker is not None and is_at_war(scene, scene.speaker)
    return not one_of_both and not (arms == "regular" and scene.profile.is_irregular(scene.earlier))


def is_guests_own(scene: Scene, link: Link) -> bool:
    """Whether the text told last of people from abroad who fight nobody it names: other dead with a noun are of the place."""
    if link.phrase.head is None and _is_predicated(scene, link):
        return False  # "Twelve of the guests died. Another 40 were wounded"
    at_war = scene.earlier in (BOTH, None) or is_at_war(scene, scene.earlier or "")
    return not scene.profile.belligerents and not at_war and is_guest(scene)


def _is_predicated(scene: Scene, link: Link) -> bool:
    """Whether the harm is said of the figure: "1,541 died", "40 were wounded"; not in "received 40 wounded"."""
    harm = scene.row[link.harm] if link.harm is not None and link.harm > link.number else None
    if harm is None or harm.harm is None:
        return False
    return harm.harm.syntax != "transitive" or scene.row[(link.harm or 1) - 1].kind is Kind.AUX


def is_guest(scene: Scene) -> bool:
    """Whether the soldiers told of last serve in another's land, and do not fight it: peacekeepers, allies."""
    place = scene.place()
    foes = scene.profile.opponents_of(scene.earlier)
    return place is not None and place != scene.earlier and place not in foes and not scene.civil_before


def answers(scene: Scene) -> bool:
    """Whether a party tells of a toll after the other told its own: "the north said 105 died. The south reported 71 dead"."""
    return _speaks_after_foe(scene) and not _tells_of_strike(scene)


def is_answered_count(scene: Scene) -> bool:
    """ "The south said 40 fell in the strike on a barracks. The north claimed that 300 soldiers had died": the same strike's dead."""
    named = {m.party for m in scene.mentions if m.party is not None}
    alone = _speaks_after_foe(scene) and named <= {scene.speaker}
    return alone and (_tells_of_strike(scene) or counts_again(scene, scene.start, scene.end))


def _speaks_after_foe(scene: Scene) -> bool:
    """Whether a party speaks right after its foe told of what it bore itself."""
    before = scene.last_speaker
    return (
        before is not None and before == scene.earlier and scene.speaker in scene.profile.opponents_of(before)
    )


def _tells_of_strike(scene: Scene) -> bool:
    """Whether the paragraph told of what was struck, where one side falls, and of no fight between the two."""
    start = max(0, scene.start - _TOLD_OF)
    struck = _STRIKE.search(scene.text, start, scene.start)
    # What the headline calls the war is no fight told of between the two.
    return struck is not None and _CLASH.search(scene.text, struck.start(), scene.end) is None


_OWN_DEED = re.compile(
    r"\b(?:it|they|(?:its|their) (?:own )?[\w-]+(?: [\w-]+)?)(?: (?:had|has|have))? \Z|\b(?:having|to have) \Z"
)


def of_denier(scene: Scene, link: Link) -> str | None:
    """ "The north dismissed a report that 900 soldiers had died": a party denies what is said of its own."""
    if not scene.denied:
        return None
    deniers = doers_in(scene, scene.start, scene.row[link.number].start, telling=True)
    party = party_of(scene, deniers[0]) if deniers else None
    if party is None or not is_at_war(scene, party):
        return None
    if _is_own_deed(scene, link, deniers[0].end):
        return harmed_by(scene, link, party)  # "denied that its raid had killed nine"
    return party


def _is_own_deed(scene: Scene, link: Link, start: int) -> bool:
    """Whether what is denied is that those who deny it did the harm: "that it had killed", "its strike wounded"."""
    harm = link.harm_word(scene.row)
    if link.rule != "object" or link.harm is None or harm is None or harm.loser:
        return False
    return _OWN_DEED.search(scene.text, start, scene.row[link.harm].start) is not None


def of_admission(scene: Scene, link: Link) -> str | None:
    """ "The ministry confirmed the deaths of four generals": soldiers that a party owns up to are its own."""
    return scene.speaker if is_military(scene, link) and scene.admits else None


def of_own_admission(scene: Scene, link: Link) -> str | None:
    """ "The north admits to 89 dead in a southern town": a party at war owns up to its own dead, wherever they fell."""
    bare = link.phrase.head is None or link.phrase.harm_is_head
    if not scene.admits or not bare or link.rule == "object" or is_civilian(scene, link):
        return None
    owned = _OWNS_UP.search(scene.text, scene.start, scene.row[link.number].start)
    if owned is None or scene.speaker is None:
        return None
    # In a war without a profile nobody is known to be at war.
    at_war = not scene.profile.belligerents or is_at_war(scene, scene.speaker)
    return scene.speaker if at_war else None
