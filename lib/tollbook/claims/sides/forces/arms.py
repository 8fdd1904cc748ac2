"""A side read from what stands around a figure, held against the noun counted: a movement of fighters has no soldiers.

"The rebels shelled a base. A doctor counted 15 dead soldiers": the soldiers are of the army that the movement fights,
not of the movement spoken of; militants killed by a state's troops are of the movement named, or of nobody.
"""

from __future__ import annotations

from tollbook.claims.population import noun_arms, outlaws
from tollbook.claims.readings import Link
from tollbook.claims.sides.events.foes import foes_of, is_at_war
from tollbook.claims.sides.events.places import place_of
from tollbook.claims.sides.scene.counted import is_civilian
from tollbook.claims.sides.scene.fighters import ARMIES, armed_of, arms_of, said_to_be, told_as_outlaws
from tollbook.claims.sides.scene.mentions import names_attack
from tollbook.claims.sides.scene.model import BOTH, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.sides.scene.tellers import is_of_source
from tollbook.profiles import Party, Profile

_FOUGHT = frozenset({"raiders", "suspected", "alleged"})
_BESIDE = 5  # how near the soldiers the fighters are counted, in tokens
_ATTACKERS = frozenset("attackers assailants raiders infiltrators intruders".split())


def armed_side(scene: Scene, link: Link, side: str | None) -> str | None:
    """The side whose armed people the noun counted can mean: the one given, its foe, else None where it can be neither."""
    arms = arms_of(scene, link)
    known = scene.profile.party(side)
    if arms is None or side is None or side == BOTH or known is None or is_civilian(scene, link):
        return side
    foes = foes_of(scene, side)
    alien = told_as_outlaws(scene.row, link)
    if alien and side in foes:  # one of two who fight each other within the land, but for a movement told of
        movements = (foe for foe in foes if scene.profile.is_irregular(foe) and foe in scene.named())
        return next((foe for foe in movements if foe != scene.speaker), side)
    alien = alien and side == scene.speaker  # nobody calls their own so
    if not alien and scene.profile.has_arms(side, arms):
        fits = arms == "irregular" or armed_of(scene.profile, (side,), "regular") is not None
        forces = _forces_of(scene.profile, known)
        if fits or forces is not None or side not in scene.profile.territories:
            return forces or side
    unknown = not scene.profile.belligerents
    counted = (*scene.row[link.number : link.phrase.end], *said_to_be(scene.row, link))
    fought = any(token.text in _FOUGHT or token.text in outlaws() for token in counted) or _beside_soldiers(
        scene, link
    )
    fought = fought or _by_troops(scene, link)
    if arms == "irregular" and unknown and not fought:
        return side
    # A land whose fighters are no party of their own goes before the fighters of another, and who was told of last
    # before other fighters.
    before = scene.before()
    told = next((p for p in (before, scene.earlier) if p in foes), None) if arms == "irregular" else None
    known_foe = scene.profile.party(told)
    own = told if known_foe is not None and (not known_foe.main or known_foe.irregular) else None
    fit = own or armed_of(scene.profile, foes if alien else (side, *foes), arms)
    if fit is not None:
        return fit
    return None if unknown else side


def _by_troops(scene: Scene, link: Link) -> bool:
    """ "Troops captured 15 fighters", "the army said it killed nine": no army does so to its own."""
    if link.rule not in ("object", "beside_object") or not 0 < (link.harm or 0) < link.number:
        return False
    return any(noun_arms(token.text) == "regular" or token.text in ARMIES for token in scene.row[: link.harm])


def _beside_soldiers(scene: Scene, link: Link) -> bool:
    """ "Clashes left ten soldiers and four fighters dead": beside an army's men they are those it fought."""
    if scene.sibling is None or link.number - scene.sibling[0] > _BESIDE:
        return False
    between = scene.row[scene.sibling[0] : link.number]
    return any(noun_arms(token.text) == "regular" for token in between)


def of_attackers(scene: Scene, link: Link) -> str | None:
    """ "repelled a northern assault on the base, killing 150 attackers": those of whoever attacked, else of the teller's foe."""
    counted = (*scene.row[link.number : link.phrase.end], *said_to_be(scene.row, link))
    if not any(token.text in _ATTACKERS for token in counted):
        return None
    at = scene.row[link.number].start
    made = [m for m in scene.mentions if m.end < at and names_attack(scene, m) and not is_of_source(scene, m)]
    return party_of(scene, made[-1]) if made else _foe_of_teller(scene, link)


def _foe_of_teller(scene: Scene, link: Link) -> str | None:
    """ "The northern army said 20 attackers had been killed": nobody calls their own so."""
    if scene.speaker is None or scene.denied or not is_at_war(scene, scene.speaker):
        return None
    foes = foes_of(scene, scene.speaker)
    told = (place_of(scene, link), scene.earlier, *foes)
    return next((each for each in told if each in foes), None)


def _forces_of(profile: Profile, party: Party) -> str | None:
    """The forces of a people that are a party beside it, and have no land of their own."""
    beside = (profile.parties[kin] for kin in party.kin if kin not in profile.territories)
    if party.id not in profile.territories:
        return None
    return next((each.id for each in beside if each.irregular == party.irregular), None)
