"""Whose captives by who took or holds them: they are of the party that their captor fights."""

from __future__ import annotations

import re

from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_military, run_end
from tollbook.claims.sides.scene.fighters import unnamed_party
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.mentions import mentions_in, one_clause
from tollbook.claims.sides.scene.model import NAMING, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.syntax.tokens import Kind

from .foes import harmed_by, is_at_war
from .places import place_of

_TAKING = frozenset(
    "took takes take taking taken seized seizing seize captured kidnapped abducted hold holds held holding".split()
)
_HOSTAGES = frozenset({"hostage", "hostages", "captive", "captives"})
_HELD = ("hostage", "held", "captiv", "holding")
# Behind captives, up to who keeps them or where: "still being held by", "taken on Sept. 7 are thought to remain in".
_KEPT = re.compile(
    r" (?:[\w.'-]+ ){0,8}?(?:held|kept|hidden|captive|hostage|captivity|remain(?:ed|s|ing)?) (?:by|in|inside) (?:the )?"
)
_YIELDING, _BEING_TAKEN = (
    ("surrender", "laid", "lay", "gave", "giv"),
    ("captur", "captive", "prisoner", "taken", "took"),
)
_SURRENDER_REACH = 4  # how many words after "surrendered" the captor may stand


def are_hostages(scene: Scene, link: Link) -> bool:
    """Whether those counted are called hostages or captives: "40 hostages", "three dead hostages"."""
    row, end = scene.row, link.phrase.end
    described = end < len(row) and row[end].kind is Kind.HARM
    return any(token.text in _HOSTAGES for token in row[link.number : end + 2 * described])


def of_captor(scene: Scene, link: Link) -> str | None:
    """Captives belong to the other side: "130 hostages held in the north", "surrendered to the army", "the south took 14"."""
    row = scene.row
    harm = row[link.harm] if link.harm is not None else None
    hostages = are_hostages(scene, link)
    if harm is None or (link.category != "captured" and not hostages):
        return None
    if link.category != "captured":  # whoever killed them
        kept = _keepers(scene, link.last)
        holder = party_of(scene, kept[0]) if kept else unnamed_party(scene.profile, "irregular")
        return _of_holder(scene, link, holder)
    inside = row[max(link.number, link.phrase.end - 1)].end
    garrison = mentions_in(scene, row[link.number].start, inside, frozenset({"place"}))
    if garrison and is_military(scene, link):  # "hundreds of captured steelworks fighters"
        return garrison[0].party
    near = [
        m
        for m in mentions_in(scene, harm.end, row[-1].end, NAMING)
        if _is_given_to(scene.text[row[run_end(row, link.harm or 0)].end : m.start])
    ] or _keepers(scene, link.last)
    takers = [
        m for m in mentions_in(scene, row[0].start, row[link.number].start, NAMING) if _takes(scene, link, m)
    ]
    holder = party_of(scene, near[0]) if near else party_of(scene, takers[-1]) if takers else None
    if holder is None and _is_boast(scene, link, harm.text):
        holder = scene.speaker
    if holder is None and any(stem in harm.text for stem in _HELD):
        holder = place_of(scene, link)
    if holder is None and (hostages or "hostage" in harm.text):
        holder = unnamed_party(scene.profile, "irregular")
    return _of_holder(scene, link, holder)


def _is_boast(scene: Scene, link: Link, harm: str) -> bool:
    """ "The northern army said 900 soldiers had surrendered": to it, for nobody tells so of their own without a word.

    Those captured in the teller's own land may be either.
    """
    if scene.speaker is None or not is_at_war(scene, scene.speaker) or not is_military(scene, link):
        return False
    return harm.startswith(_YIELDING) or (
        harm.startswith(_BEING_TAKEN) and place_of(scene, link) != scene.speaker
    )


def _of_holder(scene: Scene, link: Link, holder: str | None) -> str | None:
    """Captives are of the party that the one who holds them fights."""
    return harmed_by(scene, link, holder) if holder is not None else None


def _keepers(scene: Scene, at: int) -> list[PartyMention]:
    """Who keeps those told of up to token `at`, or where: "hostages still held by the rebels", "being held in the north"."""
    end = scene.row[at].end
    return [
        m
        for m in mentions_in(scene, end, scene.end, NAMING | {"place"})
        if _KEPT.fullmatch(scene.text, end, m.start)
    ]


def _is_given_to(gap: str) -> bool:
    words = gap.lower().split()
    return len(words) <= _SURRENDER_REACH and words[:1] in (["to"], ["by"])


def _takes(scene: Scene, link: Link, mention: PartyMention) -> bool:
    """Whether the party is the subject of a verb that takes captives: "Norland's guards took 14 prisoner"."""
    verbs = list(scene.row[max(0, link.number - 3) : link.number])
    if link.rule == "beside_object" and link.harm is not None:
        verbs.append(scene.row[link.harm])  # "gunmen seized a judge and six officers"
    verb = next((t for t in verbs if t.text in _TAKING and t.start >= mention.end), None)
    return verb is not None and one_clause(scene, mention, verb.start) and not is_located(scene.text, mention)
