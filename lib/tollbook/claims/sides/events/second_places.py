"""A figure set beside another, with a place of its own: "606 killed in one land, 28 in another"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.parties import PartyMention
from tollbook.claims.population import noun_population
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_military
from tollbook.claims.sides.scene.mentions import victims_in
from tollbook.claims.sides.scene.model import Harmed, Scene
from tollbook.claims.sides.scene.reference import lands_of
from tollbook.claims.syntax.tokens import Kind, Token

from .place_names import is_place

# What parts a figure without a noun from the one before it.
_APART = re.compile(r"\b(?:while|whereas)\b|;")
_AGAINST = frozenset({"against", "versus", "with"})
# What may stand between a figure and its place: "14 soldiers and 11 farmers in".
_BEHIND = re.compile(r"[\w, -]{0,60}\b(?:in|inside|across|on) (?:the )?")
_LIST_REACH = 9  # tokens of a list of figures
_LISTED = 2  # so many places with a figure of their own make a list
_OTHERS = frozenset({"others", "more"})
_SUM = "of_both_lands"
_OF_WHOLE = ("of_sentence", "of_parent")  # by which a part has its side


def of_second_place(scene: Scene, link: Link) -> str | None:
    """ "606 killed in one land, 28 in another": the figure has its own place, as the first had."""
    row = scene.row
    if (beside := _right_before(scene, link) or _set_against(scene, link)) is not None:
        return beside
    # "16 in one land, 15 of them civilians; one in another": a part stands between the two.
    if _are_the_others(scene, link):
        return None
    # "139, including 39 children, died in one land and ten in another", with no word on whose they are
    bare = link.rule == "goes_on" and not victims_in(scene, scene.start, row[link.number].start)
    opened = bare or row[link.number - 1].text == ";"
    placed = ("of_place", "of_second_place", _SUM, *(_OF_WHOLE if opened else ()))
    clause = _has_clause(scene, link)
    if scene.sibling is None:
        return None
    end = link.told_at + 1 if clause else _behind_verb(row, link)
    if end >= len(row) or row[end].text != "in":
        return None
    before = [m for m in scene.mentions if m.start < row[link.number].end and is_place(scene, m)]
    own = [m for m in scene.mentions if m.start >= row[end].end and is_place(scene, m)]
    known = scene.sibling[1].rule in placed or _is_of_its_lands(scene, scene.sibling[1], own)
    if not (known or clause or _has_deed(scene, link, scene.sibling[0])):
        return None  # "the north lost 40 men in one land, nine in another"
    opens = own and scene.text[row[end].end : own[0].start].lower().strip() in ("", "the", "and around")
    summed = scene.sibling[1].rule == _SUM  # "32 were killed: 12 in the north and 20 in the south"
    return own[0].party if (before or summed or clause) and opens else None


def _is_of_its_lands(scene: Scene, beside: Harmed, places: Sequence[PartyMention]) -> bool:
    """Whether a people that is a party in each of its lands was counted in one, and this is another of them."""
    told = beside.rule == "of_phrase" and bool(places)
    return told and places[0].party in lands_of(scene.profile, beside.side)


def _behind_verb(row: Sequence[Token], link: Link) -> int:
    """Behind a figure and the harm said right after it: "60 dead in", "87 were killed or missing in"."""
    at = link.phrase.end
    while at < len(row) and row[at].kind in (Kind.AUX, Kind.ADVERB):
        at += 1
    if at != link.harm or "hospital" in row[at].text:
        return link.phrase.end
    if link.phrase.head is not None and noun_population(row[link.phrase.head].text) == "military":
        return link.phrase.end  # soldiers may fall in any land
    while at < len(row) and (row[at].harm is not None or row[at].text in ("or", "and")):
        at += 1
    return at


def _are_the_others(scene: Scene, link: Link) -> bool:
    """ "One northern soldier was killed and two others were hurt in the south": wherever it was, two of the same."""
    named = scene.sibling is not None and scene.sibling[1].rule in ("of_phrase", "of_loser")
    return named and link.number + 1 < len(scene.row) and scene.row[link.number + 1].text in _OTHERS


def _has_clause(scene: Scene, link: Link) -> bool:
    """ "1,200 were killed in the attack; 25,000 have died in the south": people with a verb of their own, told of after it."""
    if link.rule not in ("predicate", "far_predicate") or link.harm is None or is_military(scene, link):
        return False
    between = scene.row[link.phrase.end : link.harm]
    verb = bool(between) and all(t.kind in (Kind.AUX, Kind.ADVERB) or t.text == "since" for t in between)
    if not verb or link.phrase.head is not None or scene.sibling is None:
        return verb
    last = scene.row[scene.sibling[0]].end
    return _APART.search(scene.text, last, scene.row[link.number].start) is not None


def _has_deed(scene: Scene, link: Link, beside: int) -> bool:
    """ "Killed 1,195 people in the north and has cost 39,445 lives in the south": harm done by a verb of its own."""
    if link.rule not in ("object", "own_noun") or link.category == "captured" or is_military(scene, link):
        return False
    between = scene.row[beside + 1 : link.number]
    return any(t.kind in (Kind.AUX, Kind.HARM) or t.text.startswith("cost") for t in between)


def _set_against(scene: Scene, link: Link) -> str | None:
    """ "900 died in one land, against 14 soldiers and 11 farmers in another": the place behind figures set beside others."""
    row, at = scene.row, link.number
    if link.category == "losses" and scene.sibling is not None and scene.sibling[1].rule == "of_loser":
        return None  # "the north lost 900 men there in May, against 400 in April"
    for left in range(at - 1, max(-1, at - _LIST_REACH), -1):
        if row[left].text in _AGAINST and (row[left].text != "with" or row[left - 1].text == "compared"):
            break
        if row[left].harm is not None or row[left].text in (";", "."):
            return None
    else:
        return None
    told = any(t.harm is not None for t in row[:left])
    own = [m for m in scene.mentions if m.start > row[at].end and is_place(scene, m)]
    near = own and _BEHIND.fullmatch(scene.text, row[at].end, own[0].start)
    return own[0].party if told and near else None


def _right_before(scene: Scene, link: Link) -> str | None:
    """ "in one land 900 have died, in another 55": the place right before its figure, where others have theirs."""
    if is_military(scene, link):
        return None
    row, named = scene.row, {m.end: m for m in scene.mentions}
    counted = {}
    for at, token in enumerate(row[:-2]):
        behind = at + 2 if row[at + 1].text == "," else at + 1
        if row[behind].number is not None and token.end in named and is_place(scene, named[token.end]):
            counted[behind] = named[token.end].party
    return counted.get(link.number) if len(counted) >= _LISTED else None
