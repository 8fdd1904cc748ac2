"""Signs that the outlet speaks for itself again: background, doubts, an event of its own, a new paragraph."""

from __future__ import annotations

import re

from tollbook.claims.attack_nouns import ATTACKS, HAS_KILLED, WAR
from tollbook.claims.dates.names import MONTH, MONTH_SHORT, WEEKDAY
from tollbook.openings import Sought
from tollbook.records import Span
from tollbook.text import ENDED, PARAGRAPH_BREAK

from .additions import ADDS

# Without "May", which opens questions and doubts.
MONTH_BUT_MAY = rf"(?!may\b)(?:{MONTH}|{MONTH_SHORT})\b"
# "It was reported" goes back to nobody.
_IMPERSONAL = re.compile(
    r"it (?:was|is|has been|had been) (?:\w+ly |not |also |at first |first |later ){0,2}(?:reported|believed|thought|understood|revealed|claimed|feared|said|alleged|known|clear|unclear)\b(?! (?:by|in)\b)",
    re.IGNORECASE,
)
OWN_VOICE = Sought(
    r"\b(?:not (?:be |been )?(?:independently |immediately )?(?:verif|confirm|check)\w*|independently (?:verif|confirm)\w*|(?:neither|none of the) [\w ]{0,30}(?:verified|confirmed|checked)|(?:was|is) (?:not clear|unclear)|"
    r"(?:has|have|did) not (?:comment|respond)\w*|declined to comment|no comment|reportedly|allegedly|contributed to this report)\b",
    re.IGNORECASE,
)
_SUPERLATIVE = Sought(
    r"\b(?:was|is|were|are) [\w']{1,20} (?:[\w']{1,20} )?(?:[\w']{1,20} )?(?:worst|bloodiest|deadliest|heaviest)\b"
    # "It was the first big attack on the capital since May"
    rf"|\b(?:was|is|were|are) the (?:first|second|third|fourth|fifth|latest|biggest|largest) (?:[\w'-]{{1,20}} ){{0,3}}?{ATTACKS}\b",
    re.IGNORECASE,
)
# What a war has done, in a clause behind its name: everybody knows it.
_WAR_THAT = Sought(rf"\b{WAR}(?: in [A-Z][a-z]+)? (?:that|which) {HAS_KILLED}")
# A toll beside that of another deed, long ago: "It exceeds the killing of 190 people last May".
_COMPARED = Sought(
    rf"\b(?:exceed(?:s|ed)|surpass(?:es|ed)|topp?(?:s|ed)|overt(?:akes|ook)|dwarf(?:s|ed)|(?:is|was|far) (?:more|higher|worse) than (?:the|that|those))\b[^.;]{{0,90}} "
    rf"(?:last (?:year|month|spring|summer|autumn|winter|{MONTH})|(?:in|of) (?:{MONTH} )?(?:19|20)\d\d|(?:years?|months?) (?:ago|before|earlier))\b",
    re.IGNORECASE,
)
_WEEKDAY = rf"(?:on |last |this )?{WEEKDAY}"
_OWN_DATE = Sought(
    rf"\b(?:{_WEEKDAY}|{MONTH_BUT_MAY}\.? \d\d?|\d\d? {MONTH_BUT_MAY}|on the first day|since (?:the (?:war|invasion)|20\d\d|19\d\d)|(?:in|{MONTH_BUT_MAY}) (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_OWN_PLACE = Sought(r"\b(?:in|at|near|on|outside) (?:the )?(?:\w+ )?[A-Z]")

_SIGNS = (OWN_VOICE, _SUPERLATIVE, _WAR_THAT, _COMPARED)


def returns(text: str, before: Span, sentence: Span) -> bool:
    """Whether the outlet speaks for itself in `sentence`: background, doubts, an event of its own, a new paragraph."""
    if begins_paragraph(text, before, sentence):
        return True
    body = text[sentence.start : sentence.end]
    if _IMPERSONAL.match(body) or any(sign.search(body) for sign in _SIGNS):
        return True
    # "Since the fighting broke out on 9 May ten have died": a running count, whose start is no event of its own.
    dated = None if body.startswith("Since ") else _OWN_DATE.search(body)
    own_event = dated and _OWN_PLACE.search(body)
    return bool(own_event) and not ADDS.match(body)


def begins_paragraph(text: str, before: Span, sentence: Span) -> bool:
    """Whether a paragraph ends between the two; in print of one sentence a line, a line's end is no more than a stop."""
    between = text[before.end : sentence.start]
    if "\n" not in between:
        return False
    alone = before.start == text.rfind("\n", 0, before.start) + 1
    return not (
        alone and between.count("\n") <= PARAGRAPH_BREAK and ENDED.search(text, before.start, before.end)
    )
