"""Whether a name is where something happened or was struck, not who acted."""

from __future__ import annotations

import re

from tollbook.claims.closed_classes import PLACING
from tollbook.claims.parties import PartyMention
from tollbook.resources import matcher

from .joined_names import before_list
from .roles import BLAMING, COMPASS, is_attributive

_LOCATING = PLACING | frozenset("across throughout over within around".split())
# Past forms of verbs of attack, whose object is who was attacked; "into" as in "rolled into".
_STRUCK = (
    "assailed assaulted attacked bombarded bombed blanketed blasted blitzed besieged carpet-bombed devastated encircled "
    "engulfed hammered invaded lashed mauled mortared overran overrun pelted peppered plastered pounded pummelled pummeled "
    "raided rammed ravaged rocketed sacked shelled stormed strafed swarmed targeted torched"
)
_STRIKING = frozenset(
    (
        _STRUCK
        + " assailing assaulting attacking battering bombarding bombing blanketing blasting besieging hammering hitting "
        "invading pelting peppering pounding pummelling pummeling raiding rocketing shelling storming strafing striking "
        "targeting attacks bombards hammers hits invades pounds pummels rocked rocks shells strikes storms targets struck hit into"
    ).split()
)
_LANDS = frozenset({"state", "government", "place"})
# A place that was attacked: "when Amber harbour was struck", "Amber came under fire".
_WAS_STRUCK = re.compile(
    r"(?:'s)?(?: [a-z][\w-]+){0,2} (?:(?:was|were|(?:has|have|had) been|(?:is|are|was|were) being) (?:[a-z]+ ){0,2}(?:hit|struck|bombed|shelled|"
    r"attacked|raided|pounded|rocketed|targeted|hammered)|(?:came|comes?|coming) under (?:\w+ )?(?:attack|fire|bombardment|shelling))\b"
)
_ANOTHER = frozenset("after since when before following waves wave groups group".split())
_TO_TARGET = 4  # how many words after an attack its target may stand: "the attack on the southern"
# A place told by whose it is: "in the southern capital", "in a northern village".
_PLACE_NOUN = re.compile(
    r" (?:\w+ )?(?:capital|city|cities|towns?|villages?|provinces?|regions?|districts?|territory|port|countryside|highlands|"
    r"coast|side of the (?:border|frontier)|soil|island|enclave|hamlet|suburbs?)\b"
)
# What makes a capital's name that of its government: "at Amber talks".
_OFFICIAL = re.compile(
    r" (?:\w+ )?(?:government|officials?|authorities|talks|meeting|summit|court|regime|leaders?|army|forces)\b"
)
# Where a body has its seat nothing happened.
_SEATED = frozenset("based headquartered registered incorporated offices headquarters exile exiled".split())
_COUNTING = re.compile(
    r", an? (?:[\w-]+ ){0,3}(?:monitor|watchdog|group|organi[sz]ation|charity|ngo|agency|think tank|institute|observatory|network|database|project) in $"
)
_BORDER = re.compile(r"(?:[-–/][A-Z]\w+)?(?:'s)? (?:border|frontier)\b")
_BORDERLAND = re.compile(
    r" (?:regions?|areas?|towns?|villages?|districts?|provinces?|city|cities|zones?|settlements?|communit|"
    r"guards?\b|police|polic(?:em|wom)[ae]n|officers?\b|troops|soldiers?\b|patrol|posts?\b|forces?\b|units?\b)"
)
# A part of a land: "in the south of the north", "to villages in the east of".
_PART_OF = re.compile(
    r"\b(?:in|across|from|into|to|near|around|at|outside|over) (?:the |a |some |many |several )?(?:[\w-]+ )?"
    r"(?:south|north|east|west|centre|center|heart|outskirts|parts?|capital|city|town|towns|villages?|province|region|suburbs|coast|middle|interior|interiors|areas?) of (?:the )?$"
)
_OF = (" of ", " of the ")
_BORDERS = frozenset("border borders frontier frontiers".split())
# "On a suburb of the capital", "in the heart of Amber".
_PART_OF_TOWN = re.compile(
    r"\b(?:in|on|at|over|across|near|hit|struck|through|outside|around) (?:an? |the |its |two |several )?(?:[a-z-]+ ){0,2}(?:suburbs?|outskirts|cent(?:re|er)|"
    r"heart|edge|districts?|streets|skies|north|south|east|west|quarters?|neighbou?rhoods?|areas?|port|coast|town|city|province|region) of $"
)
# "Jets struck the northern capital, Amber, on Monday": the name of the capital just told of.
_CAPITAL, _NO_SPEAKER = (
    re.compile(r"\bcapital(?: city)?,? $"),
    re.compile(r"[,.;:)]| (?:and|on|in|at|late|early|overnight)\b"),
)
_BORDERING = frozenset("bordering neighbouring neighboring".split())
# "At a range near the north": beside a land is outside of it; beside a town is in its land.
_BESIDE_LAND = re.compile(
    r"\b(?:near|alongside|opposite|next to|close to|adjacent to|across from|not far from|overlooking) $"
)
_BESIDE = frozenset("near alongside opposite to from overlooking".split())


def is_located(text: str, mention: PartyMention) -> bool:
    """Whether the party is named as where something happened, or as what was attacked."""
    before = before_list(text, mention).lower()
    if _names_border(text, mention, before):
        return False
    part = mention.kind in _LANDS and before.endswith(_OF) and _PART_OF.search(before) is not None
    return (
        part
        or _was_struck(text, mention)
        or _is_named_capital(text, mention, before)
        or _is_put_at(text, mention, before)
    )


def _is_named_capital(text: str, mention: PartyMention, before: str) -> bool:
    """Whether the name is that of the capital just told of: "struck the northern capital, Amber, on Monday"."""
    return before.endswith(("capital, ", "capital ", "city, ", "city ")) and (
        _CAPITAL.search(before) is not None and _NO_SPEAKER.match(text, mention.end) is not None
    )


def _was_struck(text: str, mention: PartyMention) -> bool:
    """ "when Amber harbour was struck", "Amber came under fire"."""
    return mention.kind in _LANDS and _WAS_STRUCK.match(text, mention.end) is not None


def _is_put_at(text: str, mention: PartyMention, before: str) -> bool:
    """Whether words of place or attack stand before the name: "in the north", "shelled the city"."""
    words = before.replace("(", " ").replace("[", " ").replace('"', " ").split()
    while words and words[-1] in COMPASS:
        words.pop()
    if _is_seat(mention, before, words):
        return False
    if words[-2:-1] and words[-2] in _STRIKING and words[-1] in ("a", "an") and is_attributive(text, mention):
        return True  # "a blast that rocked a southern hospital"
    if words and words[-1] in _STRIKING:
        return words[-1] != "into" or mention.kind != "people"
    if words and words[-1] in ("on", "against", "of"):  # "the attack on the city", "the invasion of"
        part = mention.kind != "people" and _PART_OF_TOWN.search(before) is not None
        return part or _is_struck(text, mention) or (words[-1] == "on" and _is_spot(text, mention))
    if mention.kind == "people" and not _names_place(text, mention):
        return False
    described = words[-1:] and words[-1] not in _LOCATING and words[-2:-1] in (["a"], ["an"], ["the"])
    at = words[:-2] if described and is_attributive(text, mention) else words
    while at and at[-1] in ("a", "an"):
        at.pop()
    return bool(at) and at[-1] in _LOCATING


def _is_seat(mention: PartyMention, before: str, words: list[str]) -> bool:
    """Whether a body only has its seat there: "a monitor based in the north", "Birdwatch, a monitor in Norland"."""
    if words[-1:] == ["in"] and words[-2:-1] and words[-2] in _SEATED:
        return True
    return not mention.belligerent and _COUNTING.search(before) is not None


def _names_place(text: str, mention: PartyMention) -> bool:
    """Whether a people's name tells whose a place is: "a southern village"."""
    return _PLACE_NOUN.match(text, mention.end) is not None


def _is_struck(text: str, mention: PartyMention) -> bool:
    """Whether an attack on the name is told: "the shelling of the northern towns"."""
    hits = list(matcher("attacks").find(text, max(0, mention.start - 30), mention.start))
    between = text[hits[-1].end : mention.start].lower().split() if hits else []
    return bool(hits) and len(between) <= _TO_TARGET and not (_ANOTHER | BLAMING) & set(between)


def _is_spot(text: str, mention: PartyMention) -> bool:
    """Whether a capital tells where a thing is: "bomber on Amber bus kills eight"; not its government."""
    attributive = mention.kind == "government" and is_attributive(text, mention)
    return attributive and _OFFICIAL.match(text, mention.end) is None


def is_border(text: str, mention: PartyMention) -> bool:
    """Whether only the name's border is spoken of: "near the northern border", "bordering the north"."""
    return _names_border(text, mention, before_list(text, mention).lower())


def _names_border(text: str, mention: PartyMention, before: str) -> bool:
    border = _BORDER.match(text, mention.end)
    if border is not None:
        return _BORDERLAND.match(text, border.end()) is None
    before = before.removesuffix("the ")
    words = before.rsplit(None, 2)[-2:]
    if mention.kind == "state" and words and words[-1] in _BESIDE and _BESIDE_LAND.search(before):
        return True
    return (
        bool(words)
        and (
            (
                words[-1] in _BORDERING and words[0] not in _LOCATING
            )  # "the war in neighbouring Norland" is there
            or (words[-1] in ("with", "of") and bool(_BORDERS.intersection(words[-2:-1])))
        )
    )
