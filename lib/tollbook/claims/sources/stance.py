"""How a figure is put forward: asserted, disputed, hypothetical, or only compared with (codebook, Stance)."""

from __future__ import annotations

import re

from tollbook.claims.sides.events.other_wars import is_yardstick
from tollbook.records import Span, Stance
from tollbook.resources import Hit, matcher

# How far before its figure a modal or a comparison still governs it, in characters.
_REACH = 90
_ORDER: tuple[Stance, ...] = ("comparison", "hypothetical", "disputed")
# Where the clause of a figure ends, for words behind it: a mark, a relative, a joint, a subject of its own.
_ENDS_BEHIND = re.compile(
    r"[,;:—(\"]|\b(?:which|that|who|and|but|as|if|while|before|after|when|he|she|it|they)\b|(?<!of )(?<!in )(?<!among )\b(?:the|a|an|this|his|her|its|their)\b"
)
# What the figure's own noun goes on with: "the 15,000 men whom the | empire lost".
_WHOM_IT_LOST = re.compile(r"(?: [\w-]+){1,3}? (?:whom|that|which) (?:the )?")
# How much longer than its reach a rejection may go on, in characters.
_LONGEST = 60
_SUPPOSING = re.compile(r'"?(?:And )?(?:After|Only after|Until|If|What if|Would|Could|Should)\b')
# A short sentence that rejects the figure of the one before it.
_REJECTION = re.compile(
    r"\s{0,2}[^.!?\n\d]{1,50}\b(?:den(?:ied|ies)|disput(?:ed|es)|reject(?:ed|s)|dismiss(?:ed|es)) (?:that|this|the) "
    r"(?:figure|number|toll|count|estimate)\b(?! (?:and|but) (?:said|says|put|puts|gave|gives|claim))"
)
# Who rejects one figure may tell another: "denied the toll and said it had lost nine men".
_TELLS_ANOTHER = re.compile(r"\b(?:and|but) (?:has |had )?(?:said|says|put|puts|gave|gives|claim(?:s|ed))\b")
# What sets a figure right that somebody gave, or may be thought to have given: "nine, not 90", "not 90 but nine".
_SET_RIGHT = re.compile(
    r"(?<!\bif )(?<!\bwhether or )\bnot (?:the )?(?:(?:about|around|some|roughly|nearly|almost|approximately) )?\Z",
    re.IGNORECASE,
)
# Not many, said with the smallest number there is: "not one came back".
_ONE = frozenset({"one", "a"})
# Where the clause of a word before a figure ends.
_ENDS_BEFORE = re.compile(
    r"[;—\"]|\b(?:after|since|because|while|but|when|following|(?<!more )(?<!less )than|that killed|which)\b"
)

# What turns from the war compared with to the one that the text is about: "…, while the north has lost 325,000".
_TURNS_BACK = re.compile(r";|, (?:while|whereas|but)\b")


def stance_of(text: str, figure: Span, sentence: Span, denied: bool) -> tuple[Stance, str]:
    """The stance of a figure of folded text in its sentence, and the rule's id.

    `denied` says that the attribution layer found a denial of this very content.
    """
    if denied:
        return "disputed", "claim_stance.denied"
    if _is_supposed(text, figure, sentence):
        return "hypothetical", "claim_stance.question"
    reach = figure.end + _REACH
    last = _rejected(text, sentence)
    # A sentence that does nothing but reject the figure may stand behind a long one.
    reach = last if last > sentence.end else reach
    low, high = max(sentence.start, figure.start - _REACH), min(last, reach + _LONGEST)
    if matcher("claim_stance", *_ORDER).first(text, low, high) is None:  # nearly always
        return "asserted", "claim_stance.none"
    for category in _ORDER:
        for hit in matcher("claim_stance", category).find(text, low, high):
            measures = category == "comparison" and is_yardstick(text, hit.start)
            rejects = category == "disputed" and not _TELLS_ANOTHER.search(
                text, hit.end, max(hit.end, figure.start)
            )
            governs = rejects or (category != "disputed" and not measures and _governs(text, figure, hit))
            if governs and hit.start < reach:
                return category, hit.entry.id
    return "asserted", "claim_stance.none"


def is_set_right(text: str, figure: Span) -> bool:
    """Whether the text rejects the figure itself by the word before it: "nine men were killed, not [90]"."""
    before = text[max(0, figure.start - _REACH) : figure.start]
    return _SET_RIGHT.search(before) is not None and text[figure.start : figure.end].lower() not in _ONE


def _is_supposed(text: str, figure: Span, sentence: Span) -> bool:
    """Whether the figure is of a rhetorical question: "After 5,000 are killed? 10,000?" (codebook, Cases decided)."""
    if not text.startswith(("?", '?"'), sentence.end - 1) and not text.startswith('?"', sentence.end - 2):
        return False
    alone = sentence.end - sentence.start <= figure.end - figure.start + 3
    return alone or _SUPPOSING.match(text, sentence.start) is not None


def _rejected(text: str, sentence: Span) -> int:
    """Where the sentence ends, or the next one that does nothing but reject its figure: "The army rejected the figure."."""
    said = _REJECTION.match(text, sentence.end)
    return said.end() if said is not None else sentence.end


def _governs(text: str, figure: Span, hit: Hit) -> bool:
    """Whether the words stand in the figure's own clause."""
    if hit.start >= figure.end:
        end = figure.end + (text[figure.end : figure.end + 1] == '"')  # '"millions" could die'
        lost = (
            hit.entry.category == "comparison" and _WHOM_IT_LOST.fullmatch(text, end, hit.start) is not None
        )
        return lost or _ENDS_BEHIND.search(text, end, hit.start) is None or _opens_condition(text, hit)
    told_of = hit.entry.category == "comparison" and _TURNS_BACK.search(text, hit.end, figure.start) is None
    return hit.end > figure.start or told_of or _ENDS_BEFORE.search(text, hit.end, figure.start) is None


def _opens_condition(text: str, hit: Hit) -> bool:
    """ "… if fighting goes on": a condition governs the whole sentence before it; "if true" none."""
    return text.startswith(("if ", "unless "), hit.start) and not text.startswith("if true", hit.start)
