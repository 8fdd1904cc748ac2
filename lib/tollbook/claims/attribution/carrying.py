"""Whether a sentence goes on with what the one before it reported, or returns to the outlet's own voice."""

from __future__ import annotations

import re

from tollbook.records import Span

# Words that open a sentence which adds to the one before it.
_GOES_ON = re.compile(
    r"[\"'(•\s]*(?:another|a further|further|more|others?|also|the other|they|it|its|their|his|her|he|she|these|those|this|that|of (?:them|these|those|the)|among (?:them|those|the)|in all|in total|altogether|"
    r"most|half|some of|the (?:figures?|numbers?|tolls?|counts?|totals?|dead|wounded|injured|rest|lower|higher|average|contingent|pace|list|remaining|same|victims)|"
    r"\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens|hundreds|thousands|scores)\b",
    re.IGNORECASE,
)
_OWN_VOICE = re.compile(
    r"\b(?:not (?:be )?(?:independently )?(?:verif|confirm|check)\w*|independently (?:verif|confirm)\w*|(?:it )?(?:was|is) (?:not clear|unclear)|"
    r"(?:has|have|did) not (?:comment|respond)\w*|declined to comment|no comment|contributed to this report)\b",
    re.IGNORECASE,
)


_LISTED = re.compile(r"[•*·–—-]\s|[\w ]{1,20} [—–:-] ?\d|\d+[.)] ")
_ORIGIN = re.compile(
    r"(?:the|this|that|these|those|its|his|such) (?:\w+ )?(?:data|figures?|numbers?|information|totals?|counts?|tolls?|losses|estimates?|statistics)"
    r" (?:comes?|came|were|was|are|is|has been|have been)\b",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"\bwas (?:the|its|their|\w+'s) (?:\w+ )?(?:worst|bloodiest|deadliest|heaviest|single)\b", re.IGNORECASE
)


def is_listed(text: str, sentence: Span) -> bool:
    """Whether the line of the sentence is an item of a list: a bullet, or a label with a figure."""
    start = text.rfind("\n", 0, sentence.start) + 1
    return bool(_LISTED.match(text, start))


def names_origin(text: str, sentence: Span) -> bool:
    """Whether the sentence says where the figures before it come from."""
    return bool(_ORIGIN.match(text, sentence.start, sentence.end))


def goes_on(text: str, before: Span, sentence: Span) -> bool:
    """Whether `sentence` can still be the report of a source that spoke in `before`, the utterance ahead of it."""
    between = text[before.end : sentence.start]
    body = text[sentence.start : sentence.end]
    if _OWN_VOICE.search(body) or _SUPERLATIVE.search(body):
        return False
    opener = bool(_GOES_ON.match(body))
    if "\n" in between:
        return opener and between.count("\n") < 3
    return True
