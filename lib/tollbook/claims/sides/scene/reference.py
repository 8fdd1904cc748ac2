"""Which party a name refers to: by who says it, and by where the article is."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.parties import PartyMention, resolve_enemy
from tollbook.profiles import Profile

from .locations import is_located
from .model import BOTH, Scene

# Who serves in another's war, be his land at war with his comrade's.
_GUESTS = frozenset("peacekeeper peacekeepers observer observers".split())


def joint_party(scene: Scene, mentions: Sequence[PartyMention]) -> str | None:
    """The party of the mentions; `both` for foes; None where the speaker settles none, and for several lands that are no foes."""
    parties = {party for m in mentions if (party := party_of(scene, m)) is not None}
    if len(parties) == 1:
        return parties.pop()
    if any(m.noun in _GUESTS for m in mentions):
        return None  # "Norlandic and Sudrian peacekeepers"
    fighting = parties & set(scene.profile.belligerents) if scene.profile.belligerents else parties
    if len(fighting) == 1:
        return fighting.pop()  # "Norlanders, Orrans and others"
    foes = any(not fighting.isdisjoint(scene.profile.opponents_of(party)) for party in fighting)
    return BOTH if foes or _fight_at_home(scene, parties) else None


def _fight_at_home(scene: Scene, parties: set[str]) -> bool:
    """Whether two lands that no list has as foes are alone in their article: beside a third both are guests."""
    if scene.profile.belligerents or len(parties) != 2:
        return False
    return {m.party for m in scene.mentions} | {scene.place()} <= parties | {None}


def party_of(scene: Scene, mention: PartyMention) -> str | None:
    """The party a mention means when the scene's speaker says it."""
    if mention.kind == "force" and is_common(scene, mention):
        return scene.place() or mention.party
    meant = resolve_enemy(mention, scene.speaker, scene.profile)
    if meant is not None and mention.kind == "enemy":
        return _foe_of_place(scene, mention, meant)
    if meant is None and mention.kind == "enemy" and scene.last_speaker is not None:
        meant = resolve_enemy(mention, scene.last_speaker, scene.profile)
    if (
        meant is None
        and mention.kind == "enemy"
        and scene.goes_on
        and not scene.struck
        and scene.earlier in scene.profile.belligerents
    ):
        meant = scene.earlier
    if meant is None and mention.kind == "enemy":
        # Without a speaker of known side: the enemy of the party whose places the article is about.
        meant = next(iter(scene.profile.opponents_of(scene.place())), None)
    return meant


def _foe_of_place(scene: Scene, mention: PartyMention, chief: str) -> str:
    """The speaker's enemy in the land named behind "enemy"; the chief one where that land is his."""
    foes = scene.profile.opponents_of(scene.speaker)
    behind = (m for m in scene.mentions if m.start > mention.end and is_located(scene.text, m))
    land = next((m.party for m in behind), None)
    landless = scene.profile.parties[chief].irregular and not any(m.party in foes for m in scene.mentions)
    if land is None and landless:
        # "The jets went on bombing Norland. The army said that it had killed 14 terrorists"
        land = scene.before()
    if land is None or land not in foes:
        return chief
    parties = scene.profile.parties
    return chief if land in parties[chief].kin and parties[land].main else land


def is_common(scene: Scene, mention: PartyMention) -> bool:
    """Whether a force of the world is named by a common noun, which may be any land's: "the junta"."""
    return not scene.profile.belligerents and scene.text[mention.start : mention.end].islower()


def has_people(profile: Profile, party: str | None) -> bool:
    """Whether a party can have civilians: an alliance of states has none, and no people's name."""
    return party not in profile.parties or profile.is_irregular(party) or party in profile.peoples


def people_of(profile: Profile, party: str) -> str:
    """The party whose people live where this one rules: itself, or its kin with a territory."""
    if party in profile.territories or party not in profile.parties:
        return party
    return next(iter(lands_of(profile, party)), party)


def lands_of(profile: Profile, party: str | None) -> tuple[str, ...]:
    """The lands whose people are the party's own: those of an army, of a movement that fights at home."""
    return tuple(kin for kin in profile.kin_of(party) if kin in profile.territories)


def fighters_apart(profile: Profile, party: str | None) -> bool:
    """Whether the party is a people whose fighters are a party of their own: its dead are those of one people."""
    return any(kin in profile.parties and kin not in profile.territories for kin in profile.kin_of(party))
