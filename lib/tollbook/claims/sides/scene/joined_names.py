"""Names that stand in one list or one phrase, and so play one part."""

from __future__ import annotations

from tollbook.claims.parties import PartyMention
from tollbook.claims.syntax.words import PREPOSITIONS

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


_OPENERS = frozenset("when as while where after before since because that which who".split())


def leads_to(gap: str) -> bool:
    """Whether what lies after a harm word leads to whom it befell: "losses among"."""
    words = gap.lower().split()
    return (
        0 < len(words) <= 4
        and words[0] in ("of", "among", "amongst", "for", "to", "on")
        and not any(word in PREPOSITIONS | _OPENERS for word in words[1:])
    )


def are_joined(text: str, one: PartyMention, other: PartyMention) -> bool:
    """Whether two mentions stand in one coordination ("northern and southern"), or are the same."""
    return one is other or text[min(one.end, other.end) : max(one.start, other.start)].strip() in (
        "and",
        "or",
        "and/or",
    )
