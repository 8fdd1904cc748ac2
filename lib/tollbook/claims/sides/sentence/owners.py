"""Whose figure a pronoun tells: "89 of its servicemen", "our losses", "of his soldiers"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.closed_classes import POSSESSIVES
from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.events.attackers import agent_of
from tollbook.claims.sides.events.foes import chief_foe
from tollbook.claims.sides.forces.armies import army_here
from tollbook.claims.sides.forces.arms import armed_side
from tollbook.claims.sides.scene.counted import is_military
from tollbook.claims.sides.scene.fighters import ARMIES
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.mentions import follows_preposition, mentions_in, names_attack
from tollbook.claims.sides.scene.model import ACTING, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.sides.scene.tellers import is_of_source
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.resources import matcher

from .own_losses import left_short, reports_own
from .own_words import BODIES, is_deed, opens_count, owning

# "The north rejected southern claims that 40 of its soldiers had died": of whoever they are claims about.
_CLAIM = re.compile(
    r"(?:'s?)? (?:[a-z]+ ){0,2}(?:claims?|reports?|allegations?|accusations?|assertions?|suggestions?) (?:that|of)\b"
)
_RELATIVE = re.compile(r", (?:who|which|whose)\b[^,;:.]*$")
_OFFICES = frozenset({"organisation"})
_TO_OWNER = 5  # how far before a figure its owner may stand, in tokens
_OF_THE_COUNTRY = (["of", "the", "country"], ["of", "this", "country"])
_OURS = ("we", "our", "us")
_SPEAKING = frozenset("speak speaking talk talking hear hearing reckon believe think estimate".split())
_THE_TELLER = frozenset({"it", "they"})
_STAFF = frozenset("staff workers employees volunteers journalists reporters medics paramedics".split())
_PERSONS = frozenset({"he", "she"})


def of_owner(scene: Scene, link: Link) -> str | None:
    """ "89 of its servicemen", "our losses", "of his soldiers": the one the pronoun goes back to."""
    row, start = scene.row, max(0, link.first - _TO_OWNER)
    if scene.speaker is not None and any(_owns_count(scene, i) for i in range(start, link.first)):
        return scene.speaker
    near = [i for i in range(start, min(len(row), link.phrase.end)) if not is_of_source(scene, row[i])]
    ours = [i for i in near if _is_ours(row, i)]
    if ours:
        return _of_us(scene, link, ours[-1])
    if _is_of_country(row, link):
        return scene.speaker or scene.earlier
    if (short := left_short(scene, link)) is not None:
        return short
    if scene.speaker is not None and any(_is_of_body(row, i) for i in near[2:]):
        return scene.speaker
    own = owning(row, link, near)
    return _of_those(scene, link, own) if own else reports_own(scene, link)


def _is_ours(row: Sequence[Token], at: int) -> bool:
    """Whether a token means the teller's own, and not "we" who only speak: "we are speaking of 900 dead"."""
    speaks = any(token.text in _SPEAKING for token in row[at + 1 : at + 3])
    return (row[at].text in _OURS or row[at].text.startswith("we'")) and not speaks


def _owns_count(scene: Scene, at: int) -> bool:
    """ "Its civilian toll stands at 41 dead": whoever counts so counts its own."""
    row = scene.row
    return row[at].text in POSSESSIVES and opens_count(row, at) and is_of_source(scene, row[at])


def _of_us(scene: Scene, link: Link, ours: int) -> str | None:
    """ "We lost 21": the speaker; the foe's in "we killed 21 of them"."""
    did_it = is_deed(scene.row, link) and link.category != "missing"
    return chief_foe(scene, scene.speaker) if did_it and ours < link.told_at < link.number else scene.speaker


def _is_of_country(row: Sequence[Token], link: Link) -> bool:
    """ "12 of the country's soldiers", "900 sons of this country": of a land without a name."""
    end = link.phrase.end
    words = [token.text for token in row[link.number : end + 3]]
    return "country" in words[: end - link.number] or words[-3:] in _OF_THE_COUNTRY


def _is_of_body(row: Sequence[Token], own: int) -> bool:
    """ "12 of the group's own men"."""
    return row[own].text == "own" and row[own - 1].text == "'s" and row[own - 2].text in BODIES


def _of_those(scene: Scene, link: Link, own: Sequence[int]) -> str | None:
    """Whom the pronouns at `own` go back to."""
    row = scene.row
    if scene.speaker is not None and own[0] < link.number and _are_own(row, own[0]):
        return scene.speaker  # "puts the north's losses at 900 and its own at 400"
    if any(row[i].text == "own" for i in range(link.number, min(len(row), link.end + 3))):
        third = row[own[0]].text in ("their", "its")
        subject = _of_own(scene, link, own[0]) if third else None
        return subject or scene.speaker or chief_foe(scene, scene.earlier)
    named = _named_before(scene, own[0])
    if named is not None:
        done = is_deed(row, link) and own[0] > link.number
        return _of_killed(scene, link, named) if done else armed_side(scene, link, named)
    if _tells_of_own(scene, own[0]) and (army := _army_that_tells(scene)) is not None:
        return army
    still = scene.speaker is not None and (
        _tells_of_own(scene, own[0])
        or _is_subject_still(scene)
        or (is_military(scene, link) and _is_named_behind(scene, own[0]))
    )
    if row[own[0]].text not in ("their", "its") or still:
        return scene.speaker
    # "The agency says two of its staff were killed": of the place
    staff = row[own[0] + 1].text in _STAFF and _tells_of_own(scene, own[0])
    before = None if staff else scene.before() or scene.earlier or scene.speaker
    return armed_side(scene, link, before)  # "23 of its soldiers": not those of the movement named last


def _of_own(scene: Scene, link: Link, own: int) -> str | None:
    """ "Northern shells fell short, killing 15 of their own", "“They shot six of their own,” the south said": whose deed it was."""
    named = _named_before(scene, own)
    done_to = link.harm is not None and link.harm > link.number  # "two of their own were shot by northerners"
    if not done_to and (scene.row[own].text == "their" or named is None):
        named = agent_of(scene, link) or named
    theirs = any(token.text == "they" for token in scene.row[:own])
    if named is not None or not theirs or scene.speaker is None:
        return named
    sides = (*scene.profile.opponents_of(scene.speaker), scene.speaker)
    told = next((p for p in (scene.subject(), scene.before()) if p in sides), None)
    return told or chief_foe(scene, scene.speaker)


def _is_subject_still(scene: Scene) -> bool:
    """ "The army said it had killed 40 rebels. Two of its men were hurt, it added": "its" is whoever "it" is."""
    told = {scene.text[span.start : span.end].lower() for span in scene.sources}
    subject = scene.subject() if not told else None
    return bool(told & _THE_TELLER) or subject == scene.speaker


def _is_named_behind(scene: Scene, own: int) -> bool:
    """ "Twelve of its men were hurt, the north said", of whom else nothing right before it tells that the north fights."""
    behind = any(span.start > scene.row[own].end for span in scene.sources)
    opens = scene.text[max(0, scene.start - 1) : scene.start] == "\n"
    person = not _PERSONS.isdisjoint(scene.text[span.start : span.end].lower() for span in scene.sources)
    if person and scene.before() not in (None, scene.speaker):
        return False  # "The north was tired. Nine of its men had died, he said"
    return (
        behind
        and scene.row[own].text == "its"
        and (opens or scene.before() not in scene.profile.opponents_of(scene.speaker))
    )


def _are_own(row: Sequence[Token], at: int) -> bool:
    """ "its own at 400", "its own losses were 400"; "a number of its own: 400" is one that it gives."""
    behind = [token.text for token in row[at + 1 : at + 3]]
    return behind[:1] == ["own"] and (behind[1:] == ["at"] or row[min(at + 2, len(row) - 1)].harm is not None)


def _tells_of_own(scene: Scene, own: int) -> bool:
    """Whether an office that the sentence names says so before the pronoun: "the guard says 170 of its men"."""
    start, end = scene.start, scene.row[own].start
    return any(start <= span.start and span.end <= end for span in scene.sources)


def _army_that_tells(scene: Scene) -> str | None:
    """The one party that "the military", "the army" as a source can be."""
    words = {word for span in scene.sources for word in scene.text[span.start : span.end].lower().split()}
    return army_here(scene) if words <= {"the", *ARMIES} and scene.speaker is None else None


def _named_before(scene: Scene, own: int) -> str | None:
    """The party that "its" at `own` goes back to, named before it in the sentence."""
    at = scene.row[own].start
    before = [m for m in mentions_in(scene, scene.start, at, ACTING) if not names_attack(scene, m)]
    if {token.text for token in scene.row[own : own + 2]} & {"his", "her"}:
        before = [m for m in before if m.kind not in ("state", "government")] or before
    before = [m for m in before if not is_located(scene.text, m)] or before
    before = [m for m in before if _CLAIM.match(scene.text, m.end) is None] or before
    before = [m for m in before if not _is_inserted(scene, m, at)] or before
    before = before or mentions_in(scene, scene.start, at, _OFFICES)[-1:]
    if not before:
        return None
    if scene.speaker is not None and "and that" in scene.text[before[-1].end : at]:
        return scene.speaker  # "the north said that the south attacked and that 105 of its soldiers died"
    free = [m for m in before if not follows_preposition(scene, m, ("of", "by"))]
    return party_of(scene, (free or before)[-1])


def _is_inserted(scene: Scene, mention: PartyMention, own: int) -> bool:
    """ "The north, which blames the south, mourned 25 of its men": whom a relative clause between commas only mentions."""
    opened = _RELATIVE.search(scene.text[scene.start : mention.start])
    return opened is not None and "," in scene.text[mention.end : own]


def _of_killed(scene: Scene, link: Link, named: str) -> str | None:
    """ "The enemy killed 12 of its men", "the south claims to have killed 12 of its men": none kills its own."""
    row, at = scene.row, (link.harm or 0) - 1
    while at > 0 and row[at].kind in (Kind.AUX, Kind.ADVERB):
        at -= 1
    struck = at - 1 if row[at].text in ("that", "which") else at
    if matcher("attacks").first(row[struck].text) is not None:
        return named  # "The north vowed revenge for the attack that killed 12 of its men"
    if named != scene.speaker:
        return scene.speaker or chief_foe(scene, named)
    if row[at].text not in ("it", "they", "to"):
        return named  # "the south says that the army killed 12 of its men"
    before = scene.before()
    return before if before in scene.profile.opponents_of(named) else chief_foe(scene, named)
