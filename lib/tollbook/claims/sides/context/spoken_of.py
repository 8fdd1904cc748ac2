"""The side that the text spoke of before, where nothing in the sentence speaks of another."""

from __future__ import annotations

from tollbook.claims.readings import Link
from tollbook.claims.sides.events.attackers import agent_of
from tollbook.claims.sides.events.other_wars import is_other_war, of_war_before
from tollbook.claims.sides.forces.arms import armed_side
from tollbook.claims.sides.scene.counted import is_civilian, is_military
from tollbook.claims.sides.scene.mentions import mentions_in, names_attack
from tollbook.claims.sides.scene.model import ACTING, BOTH, Scene
from tollbook.claims.sides.scene.reference import people_of

from .own_people import is_guest, is_guests_own

_MANY, _ANYONE = 1_000, frozenset("people persons lives".split())
_MORE = frozenset({"another", "further", "additional"})


def of_same_figure(scene: Scene, link: Link) -> str | None:
    """A large figure said again is of those of whom it was said first."""
    return scene.same


def of_another(scene: Scene, link: Link) -> str | None:
    """ "It killed 16 gunmen in one town. Another 12 died in the next": the noun left out is that of the figure before."""
    opener = scene.row[link.number - 1].text if link.number else ""
    bare = link.phrase.head is None and link.parent is None and opener in _MORE
    return scene.earlier if bare and scene.goes_on and scene.armed_before else None


def of_paragraph(scene: Scene, link: Link) -> str | None:
    """The side spoken of before; civilians are looked for where the article is, not among the last army's dead."""
    told = of_war_before(scene) or _named_alone(scene, link)
    if told is not None:
        return told
    if scene.earlier is None or is_other_war(scene, link):
        return None
    if is_guests_own(scene, link) and not is_military(scene, link) and not scene.in_headline:
        return scene.place()
    stranger = bool(scene.profile.belligerents) and scene.earlier not in (BOTH, *scene.profile.belligerents)
    landed = not scene.profile.belligerents and scene.earlier in scene.profile.territories
    landed = landed and not is_guest(scene)
    civilian = is_civilian(scene, link) and not (scene.goes_on and scene.civil_before) and not landed
    turned = scene.turned and not is_military(scene, link) and not scene.goes_on
    # "Shells killed five across the border. More than 7,000 have died, a body says": of where the article is.
    summed = scene.largest and not (scene.goes_on or is_military(scene, link))
    # "15,000 of its soldiers died. At least 5,110 people have been killed, a body says": another's count of another harm.
    summed = summed or _is_anyones_count(scene, link)
    elsewhere = civilian or turned or summed or (stranger and not scene.goes_on)
    if elsewhere and not scene.in_headline:
        return (scene.homes() if civilian else scene.place()) or scene.earlier
    return armed_side(scene, link, scene.earlier)


def _is_anyones_count(scene: Scene, link: Link) -> bool:
    """Whether a sentence with a source of its own counts thousands of people, behind an army's dead."""
    head = scene.row[link.phrase.head].text if link.phrase.head is not None else ""
    many = scene.row[link.number].size >= _MANY and head in _ANYONE
    return (
        many and bool(scene.sources) and scene.speaker is None and not (scene.goes_on or scene.civil_before)
    )


def _named_alone(scene: Scene, link: Link) -> str | None:
    """Without a profile of the war, the one party that a sentence names before a figure of people: it is about that land."""
    if scene.profile.belligerents or scene.goes_on or is_military(scene, link) or link.rule == "object":
        return None
    named = mentions_in(scene, scene.start, scene.row[link.number].start, ACTING | {"place"})
    parties = {m.party for m in named if not names_attack(scene, m)}
    told = parties.pop() if len(parties) == 1 else None
    known = scene.profile.party(told)
    if known is None or known.irregular or told == agent_of(scene, link):
        return None
    return people_of(scene.profile, known.id) if scene.earlier in (*known.opponents, *known.kin) else None
