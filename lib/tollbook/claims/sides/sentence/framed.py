"""Parties that a sentence sets its figures under: "On the northern side", "the southern share", "the north, 400"."""

from __future__ import annotations

import re
from itertools import pairwise

from tollbook.claims.closed_classes import DASHES
from tollbook.claims.hedge_words import HEDGE
from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.joined_names import are_joined
from tollbook.claims.sides.scene.mentions import mentions_in, victims_in
from tollbook.claims.sides.scene.model import NAMING, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.syntax.tokens import Kind
from tollbook.claims.syntax.words import CONJUNCTIONS

# What opens a clause whose figures are all of the party named: the end of what stands before its name.
_OPENER = re.compile(
    r"(?:\bas for|\bas to|\bfor|\bon|\bamong|\bamongst|\bin the case of|\bwith regard to|\bwith respect to|\bregarding|\bof)"
    r"(?: the)?$",
    re.IGNORECASE,
)
# The second of two behind a verb: "turned its guns on villagers and on the rebels".
_ON_BOTH = re.compile(r"\bon [^,.;]{1,40} and on (?:the )?\Z")
_CLAUSE_END = re.compile(r"[;:.!?\"]|,? (?:and|but|while|whereas)\b", re.IGNORECASE)
# Nouns for a party's part of a toll; "the northern figure" may also be the one that the north gives.
_SHARE = re.compile(r"'?s? (?:share|toll|part|portion)\b", re.IGNORECASE)
_SHARE_PUT = re.compile(r"'?s? (?:figures?|numbers?|totals?|counts?|tally)\b", re.IGNORECASE)
# "Its estimate for the north: 500,000 casualties", "the worst day for northern forces since May, when 30 fell".
_FIGURE_FOR = re.compile(
    r"\b(?:estimates?|figures?|tolls?|counts?|totals?|numbers?|tally|(?:worst|deadliest|bloodiest|darkest|heaviest|costliest|blackest)(?: [a-z-]+){1,3}) for(?: the)?$",
    re.IGNORECASE,
)
_LONGEST_SHARE = 40  # how far after a party's name its "share" may stand, in characters
_OF_LISTS = DASHES | {"", "("}
_BESIDE = _OF_LISTS | {",", ":"}
# "And the south's at some 60,000": what is put at a number is the owner's.
_AT = re.compile(
    r"(?:(?:was|were|is|are|stood|stands|had been|has been) )?(?:(?:put|estimated|reckoned|counted) )?(?:at|to)\b"
    rf"(?: (?:{HEDGE}|least))*$"
)
# "On the northern side" behind what befell it, in one clause.
_SIDE, _STOP = re.compile(r"(?:'s)? side\b"), re.compile(r"[;:.\"]")
_THOSE = re.compile(r"\b(?:those|that) of(?: the)?$")
# A verb left out is that of a figure whose party was its subject, or the owner of its losses.
_GAPPING = frozenset({"of_loser", "of_gap", "of_harm_word", "of_topic", "of_frame", "of_owner"})


def of_respective(scene: Scene, link: Link) -> str | None:
    """ "The north and the south lost 200 and 300 men respectively": the first figure is the first party's."""
    row = scene.row
    said = next((i for i in range(link.number, len(row)) if row[i].text == "respectively"), None)
    figures = [i for i in range(said or 0) if row[i].kind is Kind.NUMBER]
    if said is None or link.number not in figures[-2:] or len(figures) < 2:
        return None
    before = [
        m for m in mentions_in(scene, row[0].start, row[figures[-2]].start, NAMING | {"place"}) if m.party
    ]
    pair = next(
        ([one, two] for one, two in pairwise(before) if are_joined(scene.text, one, two)),
        None,
    )
    if pair is None:
        return None
    party = pair[figures[-2:].index(link.number)].party
    hostile = any(
        m.kind == "enemy" for m in mentions_in(scene, row[figures[-2]].start, row[said].start, NAMING)
    )
    return next(iter(scene.profile.opponents_of(party)), None) if hostile else party


def of_gap(scene: Scene, link: Link) -> str | None:
    """ "The north lost 1,000 men; the south, 400": the party stands where its verb was left out."""
    at = scene.row[link.number].start
    if link.phrase.partitive or link.number == 0:
        return None
    last = next(reversed(victims_in(scene, scene.start, at)), None)
    before = scene.text[scene.start : last.start].lower().strip() if last is not None else ""
    those = _THOSE.search(before)
    if last is None or not _stands_beside(scene, last, at, those is not None):
        return None
    words = (before[: those.start()] if those is not None else before).split()
    while words and words[-1] == "the":
        words.pop()
    if scene.sibling is None:
        return party_of(scene, last) if _heads_figure(scene, last, at, words) else None
    opens = bool(words) and (words[-1] in CONJUNCTIONS or words[-1][-1] in ",;:•-–—")
    lost = scene.sibling[1].rule in _GAPPING or _were_lost(scene, scene.sibling[0])
    return party_of(scene, last) if opens and lost else None


def _heads_figure(scene: Scene, last: PartyMention, at: int, before: list[str]) -> bool:
    """ "North: 12 dead", "Dead by country: the north 12": a party that heads a line, or that opens a list behind its heading."""
    mark = scene.text[last.end : at].strip()
    if before:
        return before[-1][-1] == ":" and mark.removeprefix(last.noun).strip() in _OF_LISTS
    return last.kind != "government" and mark in (":", "(")


def _were_lost(scene: Scene, number: int) -> bool:
    """Whether the figure is the object of a verb whose subject bore it: "the troops lost 12 men and the north 30"."""
    harm = next((token.harm for token in reversed(scene.row[:number]) if token.harm is not None), None)
    return harm is not None and harm.loser


def is_second_loser(scene: Scene, link: Link) -> bool:
    """ "The northern army lost 12 men and the rebels 22": another than the first bore it, whose side nothing tells."""
    row, at = scene.row, link.number - 1
    if scene.sibling is None or link.rule != "goes_on" or at < 2:
        return False
    beside = row[at - 1].kind is Kind.DETERMINER and row[at - 2].kind in (Kind.CONJUNCTION, Kind.PUNCTUATION)
    return beside and row[at].kind is Kind.WORD and _were_lost(scene, scene.sibling[0])


def _stands_beside(scene: Scene, last: PartyMention, at: int, those: bool) -> bool:
    """Whether only a mark parts the party from its figure, or "at" an owner: "and the south's at 400", "those of the south at 400"."""
    between = scene.text[last.end : at].strip()
    if between.removeprefix(last.noun or "army").strip() in _BESIDE or between in ("another", "a further"):
        return True
    owns = those or scene.text[last.end - 2 : last.end] in ("'s", "s'") or between.startswith("'")
    return owns and _AT.fullmatch(between.removeprefix("'s").removeprefix("'").strip()) is not None


def of_frame(scene: Scene, link: Link) -> str | None:
    """ "On the northern side he spoke of 900 killed", "For the south, some put the dead at 200", "the southern share"."""
    row, text = scene.row, scene.text
    if (side := _labelled(scene, link)) is not None:
        return side
    since = row[scene.sibling[0]].end if scene.sibling is not None else row[0].start
    for mention in reversed(victims_in(scene, since, row[link.number].start)):
        before = _CLAUSE_END.split(text[row[0].start : mention.start])[-1].strip()
        after = text[mention.end : mention.end + _LONGEST_SHARE]
        heads = (
            mention.noun
            and scene.text[mention.end : row[link.number].start].strip().lower() == mention.noun + ":"
        )
        listed = before.lower() in ("on", "on the") and _ON_BOTH.search(text, row[0].start, mention.start)
        frames = heads or (
            not listed and _OPENER.fullmatch(before) is not None and _closes_frame(scene, mention, after)
        )
        frames = frames or _FIGURE_FOR.search(before) is not None
        shares = _SHARE.match(after) or (_by_another(scene, mention) and _SHARE_PUT.match(after))
        if frames or (shares and ";" not in text[mention.end : row[link.number].start]):
            return party_of(scene, mention)
    return _side_behind(scene, link)


def _by_another(scene: Scene, mention: PartyMention) -> bool:
    """ "The northern figures are close to 70,000 killed, the officials said": those who count are named, and are others."""
    opens = scene.text[scene.start : mention.start].lower() in ("", "the ")
    return opens and any(span.start > mention.end for span in scene.sources)


def _side_behind(scene: Scene, link: Link) -> str | None:
    """ "16 were killed and 20 injured on the northern side": one side for all the figures before it."""
    end, text = scene.row[link.number].end, scene.text
    first = next((m for m in scene.mentions if m.start >= end and m.kind in NAMING), None)
    if first is None or _SIDE.match(text, first.end) is None or not text[: first.start].endswith("on the "):
        return None
    return None if _STOP.search(text, end, first.start) else party_of(scene, first)


def _labelled(scene: Scene, link: Link) -> str | None:
    """ "Estimate of May: northern military, 70,000 killed": the forces named right before their figure."""
    at = scene.row[link.number].start
    last = next(reversed(victims_in(scene, scene.start, at)), None)
    if last is None:
        return None
    between = scene.text[last.end : at].strip().lower().removeprefix(last.noun).strip()
    if last.population != "military" and not between.startswith("military"):
        return None
    between = between.removeprefix("military").strip()
    before = scene.text[scene.start : last.start].rstrip()
    opens = not before or before[-1] in ":;•–—"
    return party_of(scene, last) if opens and between in _BESIDE - {""} else None


def _closes_frame(scene: Scene, mention: PartyMention, after: str) -> bool:
    """Whether the opening phrase ends with the party: a comma follows its noun, or it is a "side"."""
    rest = after.removeprefix("'s").removeprefix("'").strip().lower()
    if rest.startswith("side") or scene.text[mention.start : mention.end].lower().endswith(" side"):
        return True
    rest = rest.removeprefix(mention.noun).strip() if mention.noun else rest
    return rest.startswith(",")
