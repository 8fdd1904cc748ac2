"""Whose harm after another figure of the sentence: the same side again, the one who answers, the one killed in return."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.parties import PartyMention, find_parties
from tollbook.claims.population import noun_arms
from tollbook.claims.readings import Link
from tollbook.claims.sides.events.captors import are_hostages
from tollbook.claims.sides.events.foes import harmed_by
from tollbook.claims.sides.events.place_names import is_place
from tollbook.claims.sides.events.places import place_of
from tollbook.claims.sides.events.wars import is_of_both_armies
from tollbook.claims.sides.forces.arms import armed_side
from tollbook.claims.sides.scene.counted import is_civilian, is_military
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.mentions import follows_preposition, is_counted, names_attack, victims_in
from tollbook.claims.sides.scene.model import BOTH, NAMING, Scene
from tollbook.claims.sides.scene.reference import party_of, people_of
from tollbook.claims.sides.scene.tellers import counts_again, is_of_source, is_told_locally
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.resources import matcher

_SUM = re.compile(r"\b(?:in all|in total|altogether|all told|a total of|overall|combined)\b")
_TO_SUM = 3  # how far from a figure the words that make it a sum may stand, in tokens
OF_KIND = 4  # how far behind a figure the noun that tells whose people it counts may stand, in tokens
# Nouns that leave it to the figure before whom they count.
SAME = frozenset("others more them".split())
_BREAKS = re.compile(r",|\band\b")
# What an army does abroad, up to the name of the land.
_WAR_IN = re.compile(
    r"\b(?:war|invasion|offensive|campaign|intervention|incursion|occupation|operations?|raid) (?:in|into|of|on) (?:[a-z]+ ){0,2}\Z"
)
_TO_WAR = 200  # how far before the sentence the war may be named, in characters
_IN = re.compile(r"[^,;:.]* (?:in|near|at|outside) (?:the )?[A-Z]")
_APART = re.compile(r"\b(?:while|whereas)\b|;|,? and (?=(?:in|near|around|outside) )")


def of_sentence(scene: Scene, link: Link) -> str | None:
    """The side of the figure before in this sentence, where no other party is named in between."""
    if scene.sibling is None:
        return None
    start = scene.row[scene.sibling[0]].end
    if link.rule != "part" and answers_beside(scene, link):
        return None  # a part is of the figure before, whoever is said to tell it in between
    both = _sums_up(scene, link) or _fell_on_both_sides(scene, link)
    if both or _killed_too(scene, link):
        return BOTH if both else harmed_by(scene, link, scene.sibling[1].side or "")
    between = victims_in(scene, start, scene.row[link.number].start)
    side = scene.sibling[1].side
    others = [m for m in between if not _are_of(scene, m, side) and not follows_preposition(scene, m)]
    if (
        others
        or side is None
        or _did_it(scene, link, between)
        or _is_struck_anew(scene, link)
        or _is_set_apart(scene, link, side)
        or (are_hostages(scene, link) and scene.sibling[1].rule == "of_phrase")
    ):
        return None
    armed = side if link.rule == "part" else armed_side(scene, link, side)
    if link.rule == "part" or armed != side:
        return armed
    return (_side_of_whole if _is_whole_of(scene, link) else _civilians_beside)(scene, link, side)


def _are_of(scene: Scene, mention: PartyMention, side: str | None) -> bool:
    """Whether a name is that of the party, or of its people where they are a party in each of their lands."""
    party = party_of(scene, mention)
    return party == side or (mention.kind == "people" and party in scene.profile.kin_of(side))


def _is_whole_of(scene: Scene, link: Link) -> bool:
    """ "Two Orrans were among the 17 killed": the figure is the whole of which the one before is a part."""
    at = link.number - 1
    while at > 0 and scene.row[at].kind is Kind.DETERMINER:
        at -= 1
    return scene.row[at].text in ("among", "amongst")


def _side_of_whole(scene: Scene, link: Link, side: str) -> str | None:
    """Those of the place, where one is named: a part that comes from elsewhere does not tell whose the others were."""
    return place_of(scene, link) or (side if side in scene.profile.belligerents else None)


def _fell_on_both_sides(scene: Scene, link: Link) -> bool:
    """ "The war in the south has killed 3,000 civilians and 90,000 soldiers": the soldiers of both, the civilians of the place."""
    placed = scene.sibling is not None and scene.sibling[1].rule == "of_place"
    return placed and is_military(scene, link) and is_of_both_armies(scene, link)


def _sums_up(scene: Scene, link: Link) -> bool:
    """ "three soldiers and four rebels died, and 22 men in all were hurt": a sum over those of two sides."""
    row = scene.row
    last = link.end
    near = " ".join(token.text for token in row[max(0, link.number - _TO_SUM) : last + _TO_SUM])
    if _SUM.search(near) is None:
        return False
    counted = [at for at in range(link.number) if row[at].number is not None]
    arms = {noun_arms(token.text) for at in counted for token in row[at + 1 : at + OF_KIND]}
    return {"regular", "irregular"} <= arms


def _killed_too(scene: Scene, link: Link) -> bool:
    """ "the north said it lost 40 men and killed 300 of the army's": the same subject did harm after it bore some."""
    assert scene.sibling is not None  # noqa: S101 - asked only where a figure was made before
    before = scene.row[(link.harm or 1) - 1].text
    deed = link.rule == "object" and not _is_borne(scene.row, link)
    return (
        deed and scene.sibling[1].rule == "of_loser" and before in ("and", "but", "while", "had", "has", ",")
    )


def answers_beside(scene: Scene, link: Link) -> bool:
    """ "the north reported 14 dead and the south nine": each tells its own."""
    assert scene.sibling is not None  # noqa: S101 - asked only where a figure was made before
    number, harmed = scene.sibling
    told = any(scene.row[number].end <= span.start < scene.row[link.number].start for span in scene.sources)
    foes = scene.profile.opponents_of(harmed.side)
    own = harmed.rule == "of_local" or any(
        m.party == harmed.side and m.end <= scene.row[number].start and is_of_source(scene, m)
        for m in scene.mentions
    )
    again = counts_again(scene, scene.row[number].end, scene.row[link.number].start)
    return told and own and not again and scene.speaker in foes


def _civilians_beside(scene: Scene, link: Link, side: str) -> str | None:
    """The side again; for civilians counted beside an army's dead those of the place, else of the army's people."""
    dead = link.harm and scene.row[link.harm - 1].text == "civilian"  # "civilian deaths stand at 12"
    if not (dead or is_civilian(scene, link)):
        return side
    place = place_of(scene, link) if not scene.profile.belligerents else None
    return place or _land_of_war(scene, side) or civilians_of(scene, side)


def _land_of_war(scene: Scene, side: str) -> str | None:
    """ "The north's war in Sudria goes on. 300 northern soldiers and 900 civilians have died": those of the land they fight in."""
    if matcher("attacks").first(scene.text, scene.start, scene.end) is not None:
        return None  # "five northern soldiers and three civilians died in a rocket attack"
    start = max(0, scene.start - _TO_WAR)
    told = find_parties(scene.text, scene.profile, start, scene.start)
    lands = [m.party for m in told if _WAR_IN.search(scene.text, start, m.start) is not None]
    return lands[-1] if lands and lands[-1] in scene.profile.territories and lands[-1] != side else None


def _is_set_apart(scene: Scene, link: Link, side: str) -> bool:
    """Whether a clause that tells of another place opens before the figure: "… while in the north 40 died"; "…, and 40 were killed in the north"."""
    start, end = scene.row[scene.sibling[0]].end if scene.sibling else 0, scene.row[link.number].start
    apart = _APART.search(scene.text, start, end)
    if _has_own_place(scene, link, start, side) or _tells_of_home(scene, link, start, side):
        return True
    return apart is not None and any(
        is_place(scene, m) and m.party != side for m in scene.mentions if apart.end() <= m.start < end
    )


def _tells_of_home(scene: Scene, link: Link, start: int, side: str) -> bool:
    """ "The north said it had killed 22 southern soldiers; the governor of Amber reported one dead": of the governor's own place."""
    opened = scene.text.rfind(";", start, scene.row[link.number].start)
    bare = link.rule == "predicate" and not is_military(scene, link)
    told = opened > 0 and bare and any(span.start > opened for span in scene.sources)
    return told and scene.speaker not in (None, side) and is_told_locally(scene)


def _has_own_place(scene: Scene, link: Link, start: int, side: str) -> bool:
    """Whether people of a noun of their own, other than "others", have their own harm and their own place behind it."""
    row, head = scene.row, link.phrase.head
    if head is None or row[head].text in SAME or is_military(scene, link):
        return False
    if link.rule not in ("predicate", "far_predicate") or not 0 < link.number < (link.harm or 0):
        return False
    apart = "," in scene.text[start : row[link.number].start]
    apart = apart and any(token.kind is Kind.HARM for token in row[: link.number])
    told = apart and _IN.match(scene.text, row[link.harm or 0].end) is not None
    return told and place_of(scene, link) not in (None, side)


def _is_struck_anew(scene: Scene, link: Link) -> bool:
    """ "Its missiles killed 24 in the south, and southern strikes on its towns killed 12": each attack has its own dead."""
    if link.rule != "object" or link.harm is None or scene.sibling is None:
        return False
    start, end = scene.row[scene.sibling[0]].end, scene.row[link.harm].start
    return any(
        m.kind in NAMING and start <= m.start and m.end <= end and names_attack(scene, m)
        for m in scene.mentions
    )


def _did_it(scene: Scene, link: Link, between: Sequence[PartyMention]) -> bool:
    """Whether one of these is the subject of the figure's harm verb: "killing 30, and the south has killed 900"."""
    if link.harm is None or link.rule != "object" or _is_borne(scene.row, link):
        return False
    verb = scene.row[link.harm].start
    return any(
        m.end <= verb
        and not is_counted(scene, m)
        and not (
            m.noun and _BREAKS.search(scene.text, m.end, verb)
        )  # "killed 78 northern children, maimed 90"
        and not is_located(scene.text, m)
        and not follows_preposition(scene, m)
        for m in between
    )


def _is_borne(row: Sequence[Token], link: Link) -> bool:
    harm = link.harm_word(row)
    return harm is None or harm.loser or harm.syntax != "transitive"


def civilians_of(scene: Scene, side: str) -> str | None:
    """Civilians beside an army's dead are of its people; fighters without a land have none."""
    profile, people = scene.profile, people_of(scene.profile, side)
    landless = profile.is_irregular(side) or (side in profile.parties and side not in profile.territories)
    return None if landless and people == side and profile.territories else people
