"""Who did the harm as the subject of its verb, and which parties named before a verb did not do it."""

from __future__ import annotations

import re

from tollbook.claims.closed_classes import HELD, POSSESSIVES, SUBJECTS
from tollbook.claims.parties import PartyMention
from tollbook.claims.population import noun_arms
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_military
from tollbook.claims.sides.scene.fighters import ARMIES, unnamed_party
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.mentions import (
    mentions_in,
    names_attack,
    one_clause,
    out_of_asides,
)
from tollbook.claims.sides.scene.model import ACTING, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.sides.scene.roles import is_governed
from tollbook.claims.sides.scene.tellers import is_according_to, is_of_source
from tollbook.resources import matcher

from .reaction import BEATEN, is_beaten, reaction

# Something attacked, up to whose it was: "destroyed a convoy of the [north] and killed dozens".
_TARGET_OF = re.compile(
    r"\b(?:destroyed|hit|struck|attacked|ambushed|shelled|bombed|stormed|raided|targeted|destroying|hitting|striking|attacking|"
    r"ambushing|shelling|bombing|storming|raiding|targeting|sank|downed|overran) (?:[a-z]+ ){1,3}of (?:the )?(?:\w+'s? )?\Z"
)
# Behind an attack on whoever tells of it: "the shelling of their trench".
_ON_OWN = re.compile(r" (?:of|on|against|at) (?:their|our|its) (?:own )?\w")
_TO_TARGET = 60  # how far before a name such words may begin, in characters
# Participles whose "by" tells whose a place is, not who did the harm.
OF_PLACES = HELD | frozenset("annexed captured claimed seized".split())
# "a jail run by the north's rebels": what stands before the name.
_HELD_BY = re.compile(rf"\b(?:{'|'.join(sorted(OF_PLACES))}) by (?:the )?(?:\w+'s? )?\Z")
_TO_HOLDER = 40  # how far before a name such words may begin, in characters
_OWNING_UP = ("acknowledg", "admit", "conced", "apolog", "boast")
_SUFFERED = frozenset("was were been lost ambushed".split())  # what befell the one who tells
# A war named for its land: "the north's civil war has killed thousands".
_OWN_CONFLICT = re.compile(
    r"(?:'s?)(?: [\w-]+){0,3} (?:war|conflict|fighting|crisis|violence|insurgency|uprising|revolution|famine)\b(?! (?:on|against)\b)"
)
# A deed told right behind the verb of telling: "It reported killing 40".
_DOING = re.compile(
    r"(?:killing|wounding|injuring|capturing|eliminating|destroying|hitting)\b", re.IGNORECASE
)
# What stands before the one who is fought: "the army, which has fought the [rebels] since May, said it killed 30".
_FOUGHT = re.compile(
    r"\b(?:fought|fights?|fighting|battl(?:ed|es|ing)|combat(?:ed|s|ing)|confront(?:ed|s|ing)) (?:the |its |their )?(?:[a-z-]+ ){0,2}\Z"
)
_TO_FOUGHT = 40  # how far before the name such words may begin, in characters
_ITS = SUBJECTS | POSSESSIVES


def holds_place(scene: Scene, mention: PartyMention) -> bool:
    """Whether the party is named as who holds a place: "a jail run by the north"."""
    return _HELD_BY.search(scene.text, max(0, mention.start - _TO_HOLDER), mention.start) is not None


def is_ownerless(scene: Scene, doer: PartyMention, before: int) -> bool:
    """Whether an attack that nobody owns stands between the doer and the clause: "an artillery strike, killing 12"."""
    hits = [
        hit
        for hit in matcher("attacks").find(scene.text, doer.end, before)
        if BEATEN.search(scene.text[doer.end : hit.start]) is None
    ]
    return len(hits) > names_attack(scene, doer) and any(
        _opens_another(scene.text[doer.end : hit.start].lower().split())
        or (is_of_source(scene, doer) and _ON_OWN.match(scene.text, hit.end) is not None)
        for hit in hits
    )


def _opens_another(words: list[str]) -> bool:
    """Whether the words before an attack give it no owner: "…, an artillery", "… after a"."""
    return words[-2:-1] in (["a"], ["an"]) or (
        words[-1:] in (["a"], ["an"]) and words[-2:-1] in (["after"], ["when"], ["as"])
    )


def subject(scene: Scene, link: Link) -> str | None:
    """The subject of an active harm verb; a unit no profile knows fights whom its speaker fights."""
    row = scene.row
    harm = link.harm_word(row)
    if link.harm is None or harm is None:
        return None
    active = link.rule in ("object", "beside_object") or (
        link.parent is None and link.harm < link.number and harm.syntax == "transitive"
    )
    if not active or (link.harm + 1 < len(row) and row[link.harm + 1].text == "of"):  # "the killing of"
        return None
    subjects = [
        m
        for m in mentions_in(scene, row[0].start, harm.start, ACTING)
        if one_clause(scene, m, harm.start)
        and not is_located(scene.text, m)
        and not holds_place(scene, m)
        and not _only_tells(scene, link, m, harm.start)
        and not is_according_to(scene, m, harm.start)
        and not _stands_behind(scene, m, _TARGET_OF, _TO_TARGET)
        and not is_beaten(scene, m)
        and not _names_war(scene, m)
        and not _stands_behind(scene, m, _FOUGHT, _TO_FOUGHT)
        and reaction(scene, m, harm.start) is None
    ]
    subjects = out_of_asides(scene, subjects, harm.start)
    free = [m for m in subjects if not is_governed(scene.text, m)]
    if subjects:
        doer = (free or subjects)[-1]
        return None if is_ownerless(scene, doer, harm.start) else party_of(scene, doer)
    if harm.category not in ("losses", "captured"):
        own = _tells_own_deed(scene, harm.start) and (
            is_military(scene, link) or not _is_told_by_one(scene, harm.start)
        )
        return (scene.speaker or _nameless_army(scene)) if own else None
    doers = {noun_arms(token.text) for token in row[: link.harm]}
    return unnamed_party(scene.profile, "irregular") if "irregular" in doers else scene.speaker


def _nameless_army(scene: Scene) -> str | None:
    """ "The army said it had killed 12": that of the land told of, where the text gives it no other."""
    place = scene.place()
    told = (scene.text[span.start : span.end].lower().split() for span in scene.sources)
    regular = place in scene.profile.territories and not scene.profile.is_irregular(place)
    return place if regular and any(not ARMIES.isdisjoint(words) for words in told) else None


def _tells_own_deed(scene: Scene, verb: int) -> bool:
    """ "The northern ministry said it had struck a base and killed 200 soldiers", "It claimed to have killed 200"."""
    cue = next((c for c in reversed(scene.cues) if c.end <= verb), None)
    if cue is None:
        return False
    words = scene.text[cue.end : verb].lower().replace(",", " ").split()
    if words == ["to", "have"] or (verb == cue.end + 1 and _DOING.match(scene.text, verb)):
        return True
    told = words[1:2] if words[:1] == ["that"] else words[:1]
    return bool(told) and told[0] in _ITS and not _SUFFERED.intersection(words)


def _is_told_by_one(scene: Scene, verb: int) -> bool:
    """ "He said it killed 12": a person is no "it", which is the attack just told of."""
    cue = next((c for c in reversed(scene.cues) if c.end <= verb), None)
    before = scene.text[scene.start : cue.start].split() if cue is not None else []
    it = scene.text[cue.end : verb].split()[:2] if cue is not None else []
    return before[-1:] != [] and before[-1].lower() in ("he", "she") and "it" in it


def _names_war(scene: Scene, mention: PartyMention) -> bool:
    """Whether a war is named for its land, which did not make it: "the north's war has killed thousands"."""
    profile = scene.profile
    made = profile.belligerents and profile.territories.intersection(profile.opponents_of(mention.party))
    found = _OWN_CONFLICT.match(scene.text, mention.end)
    return found is not None and (not made or "civil" in found.group())


def _stands_behind(scene: Scene, mention: PartyMention, words: re.Pattern[str], reach: int) -> bool:
    """Whether the words end where the mention begins, in its sentence and not farther before it than `reach` characters."""
    before = scene.text[max(scene.start, mention.start - reach) : mention.start]
    return words.search(before) is not None


def _only_tells(scene: Scene, link: Link, mention: PartyMention, verb: int) -> bool:
    """Whether the party tells what someone else did: "northern officials said the strike killed three"; "it killed" is its own."""
    cue = next((c for c in scene.cues if mention.end <= c.start and c.end <= verb), None)
    if cue is None:
        return False
    between = scene.text[cue.end : verb].lower().split()
    if _ITS.intersection(between[:2]) and _SUFFERED.intersection(between):
        return True  # "the north said its column had been hit, killing 40 soldiers"
    if mention.population == "military" or is_military(scene, link):
        return False
    if scene.text[cue.start : cue.end].lower().startswith(_OWNING_UP):
        return False
    return bool(between) and between[0] != "to" and not _ITS & set(between)
