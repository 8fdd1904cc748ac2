"""Names that stand in one list or one phrase, and so play one part."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import CLAUSE_OPENERS, RELATIVES
from tollbook.claims.parties import PartyMention
from tollbook.claims.syntax.words import PREPOSITIONS

# What may stand between two names of a list, and what parts them: "northern, Orran and southern", "from the north, Orra and the south".
_LISTING, _PARTING = frozenset(", / and or the and/or".split()), frozenset(", / and or and/or".split())
# What joins the noun of one people to the next: "northern soldiers and southern civilians".
_AND = (" and ", ", and ", " or ", " as well as ", " and the ")
_BEFORE = 80  # how far before a name the list that it stands in may begin, in characters


def before_list(text: str, mention: PartyMention, start: int = 0) -> str:
    """The words before the name, from `start` on; for one in a list those before the list ("in Norland, Sudria and Orne")."""
    start = max(start, text.rfind("\n", max(0, mention.start - _BEFORE), mention.start) + 1)
    near = text[max(start, mention.start - 30) : mention.start]
    if not near.endswith((", ", "and ")):  # as before most names
        return near
    words = text[max(start, mention.start - _BEFORE) : mention.start].split(" ")
    listed = False
    while len(words) > 2 and words[-1] == "" and (words[-2] == "and" or words[-2].endswith(",")):
        joined = words[-2] == "and"
        words = words[:-2] if joined else [*words[:-2], words[-2][:-1]]
        if joined and words[-1].endswith(",") and words[-1][:1].islower():
            return near  # "died in the fighting, and Norland said": a clause joined, and no list of names
        while words and words[-1][:1].isupper():
            words.pop()
        listed = True
        words.append("")
    return " ".join(words) if listed else near


def one_phrase(gap: str) -> bool:
    """Whether what lies between a party's name and the harm word keeps them in one noun phrase."""
    words = gap.lower().replace("'s", " ").split()
    return (
        len(words) <= 4
        and not any(mark in gap for mark in ",;:.()")
        and not any(
            word in PREPOSITIONS
            or word in ("said", "says", "that", "who", "which", "has", "have", "had", "he", "it")
            for word in words
        )
    )


_OPENERS = CLAUSE_OPENERS | RELATIVES | {"where"}


def leads_to(gap: str) -> bool:
    """Whether what lies after a harm word leads to whom it befell: "losses among"."""
    words = gap.lower().split()
    return (
        0 < len(words) <= 4
        and words[0] in ("of", "among", "amongst", "for", "to", "on")
        and not any(word in PREPOSITIONS | _OPENERS for word in words[1:])
    )


def list_around(text: str, mentions: Sequence[PartyMention], one: PartyMention) -> list[PartyMention]:
    """Those of the mentions that stand in one list with one of them: names, or peoples each with its noun, that one figure counts."""
    at = mentions.index(one)
    first = last = at
    while first > 0 and are_joined(text, mentions[first - 1], mentions[first]):
        first -= 1
    while last + 1 < len(mentions) and are_joined(text, mentions[last], mentions[last + 1]):
        last += 1
    return list(mentions[first : last + 1])


def are_joined(text: str, one: PartyMention, following: PartyMention) -> bool:
    """Whether two mentions stand next to each other in one list ("northern and southern"), each perhaps with its noun."""
    gap = text[one.end : following.start]
    if _names_people(one) and _names_people(following):
        joint = tuple(one.noun + word for word in _AND)
        if gap.lower().endswith(joint) if one.noun else gap in _AND:
            return True
    words = gap.replace(",", " , ").replace("/", " / ").split()
    if words and one.kind != following.kind and "," in words:
        return False  # "of those from Norland, the northerners lost most"
    parted = bool(words) and words[0] in _PARTING and (words[-1] in _LISTING)
    return parted and all(word in _LISTING or word[:1].isupper() for word in words)


def _names_people(mention: PartyMention) -> bool:
    """Whether a noun of people goes on after the name, or is in it: "northern soldiers", "the northern rebels"."""
    return bool(mention.noun) or mention.kind == "force"
