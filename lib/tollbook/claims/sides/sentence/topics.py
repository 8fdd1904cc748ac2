"""Whose losses a sentence speaks of before its figure: "Southern losses stand at 43,000 killed"."""

from __future__ import annotations

from tollbook.claims.closed_classes import POSSESSIVES
from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.joined_names import leads_to, one_phrase
from tollbook.claims.sides.scene.mentions import mentions_in, victims_in
from tollbook.claims.sides.scene.model import ACTING, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.syntax.singled import singled_out

from .losing_verbs import BEARING

_REACH_OF_BEARER = 60  # how far after a party the harm it suffered may stand, in characters


def of_topic(scene: Scene, link: Link) -> str | None:
    """Whose losses the sentence speaks of before the figure: "Southern losses stand at 43,000 killed"."""
    owner = _owned_losses(scene, link) or _losses_of(scene, link)
    if owner is not None:
        return owner
    before = victims_in(scene, scene.start, scene.row[link.number].start)
    topic = next((m for m in reversed(before) if _is_topic(scene, link, m)), None)
    return party_of(scene, topic) if topic is not None else None


def _is_topic(scene: Scene, link: Link, mention: PartyMention) -> bool:
    """Whether the harm told of behind a party, up to the figure, is the party's."""
    if _was_harmed(scene, link, mention):
        return True
    text, at = scene.text, scene.row[link.number].start
    after = next((t for t in scene.row if mention.end <= t.start < at and t.harm is not None), None)
    if after is None or after.harm is None:
        beside = text[mention.start : mention.end + 5].lower().rstrip().endswith(" side")
        carried = link.rule == "carried" and ";" not in text[mention.end : at]
        return beside or carried or text[scene.start : mention.start].strip().lower() == "for"
    gap = text[mention.end : after.start]
    bears = after.harm.loser or (after.harm.syntax == "noun" and bool(BEARING & set(gap.split())))
    bears = bears and len(gap) < _REACH_OF_BEARER and not any(mark in gap for mark in ':;"')
    return bears or (after.harm.syntax in ("noun", "state") and one_phrase(gap))


def _was_harmed(scene: Scene, link: Link, mention: PartyMention) -> bool:
    """ "A northern soldier was killed and three (others) were hurt": one without a figure, of whose kind they are."""
    one = singled_out(scene.row, link.number, link.phrase.head)
    if one is None or not (mention.noun or mention.kind in ("people", "force")):
        return False
    if link.phrase.head is not None and not (mention.belligerent or mention.population == "military"):
        return False  # "a Sudrian cook was killed and two others were hurt in the north"
    return scene.row[one[0]].start <= mention.start and mention.start < scene.row[one[1] - 1].end


def _losses_of(scene: Scene, link: Link) -> str | None:
    """ "The losses on the northern side were ten times higher, at 61,000 dead": the last party whose losses are told of."""
    row = scene.row
    for at in range(link.number - 1, -1, -1):
        harm = row[at].harm
        if harm is None or harm.syntax != "noun":
            continue
        told = victims_in(scene, row[at].end, row[link.number].start)
        if told:
            gap = scene.text[row[at].end : told[0].start]
            return party_of(scene, told[0]) if leads_to(gap) and len(told) == 1 else None
    return None


def _owned_losses(scene: Scene, link: Link) -> str | None:
    """ "the ministry last gave its casualties in May, when it spoke of 900 soldiers killed"."""
    row = scene.row
    for at in range(link.number - 1, 0, -1):
        harm = row[at].harm
        if (
            harm is not None
            and harm.syntax == "noun"
            and {row[at - 1].text, row[max(0, at - 2)].text} & POSSESSIVES
        ):
            before = mentions_in(scene, row[0].start, row[at].start, ACTING)
            # "On its own losses the ministry has been silent since May, when …"
            behind = mentions_in(scene, row[at].end, row[link.number].start, ACTING)
            subject = before[-1:] or behind[:1]
            apart = ";" in scene.text[row[at].end : row[link.number].start]
            return party_of(scene, subject[0]) if subject and not apart else None
    return None
