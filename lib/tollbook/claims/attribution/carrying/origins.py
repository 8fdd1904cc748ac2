"""Sentences that tell where the figures before them come from: "this was reported by the mayor", "so the ministry said"."""

from __future__ import annotations

import re

from tollbook.records import Span

_TOLD_BY = re.compile(
    r"(?:this|it) (?:was|is|has been) (?:reported|announced|stated|said|confirmed) (?:by|in)\b", re.IGNORECASE
)
_FIGURE = r"(?:data|figures?|numbers?|information|totals?|counts?|tolls?|losses|estimates?|statistics|tally|tallies)"
_SPOKE = r"(?:said|says|told|tells|wrote|writes|reports?|reported|announced|stated|put it)"
# Whom such a sentence begins with, with what a comma says of him.
_TELLER = r"(?:[^.;:,\n\"]{2,70}|[^.;:,\n\"]{2,50}, [^.;:\n\"]{2,60},)"
# "So X told the agency", "That is what X says", "This is according to X", "The mayor confirmed the number".
_ORIGIN = re.compile(
    rf"(?:(?:this|it) (?:was|is|has been) (?:reported|announced|stated|said|confirmed) (?:by|in)\b|(?:(?:all|both) )?(?:the|this|that|these|those|its|his|such) (?:\w+ )?{_FIGURE}"
    rf" (?:comes?|came|were|was|are|is|has been|have been)\b|(?:all )?(?:this|that|these|those) (?:is|was|are|were)(?: all)? (?:according to|what [^.;\n]{{2,90}} {_SPOKE}\b)|so {_SPOKE} |"
    rf"so (?:[^.;:\n,]{{2,60}}|[^.;:\n,]{{2,60}}, [^.;:\n]{{2,80}},) {_SPOKE}\b[^,;:\n\"]{{0,50}}$|"
    rf"{_TELLER} (?:said|announced|reported|wrote|stated|confirmed|posted)(?: about)? (?:this|so|it(?= (?:on|in|at)\b))(?: (?:on|in|at|during|to) [^,;:\n\"]{{2,60}})?[.]?$|"
    rf"{_TELLER} (?:gave|confirmed|announced|released|published|reported|provided|disclosed|issued|revealed|supplied)"
    rf" (?:the|this|that|these|those|both) (?:(?:death|casualty|new|latest|updated|provisional|same) )?{_FIGURE}(?: (?:on|in|to|late|early|at) [^,;:\n\"]{{2,50}})?(?:, (?:asking|speaking|requesting|citing|without|but|who|adding) [^;:\n\"]{{2,120}})?[.]?$)",
    re.IGNORECASE,
)


def names_origin(text: str, sentence: Span) -> bool:
    """Whether the sentence says where the figures before it come from."""
    return bool(_ORIGIN.match(text, sentence.start, sentence.end))


def tells_who(text: str, sentence: Span) -> bool:
    """Whether the sentence only says who reported what stands before it: "This was reported by the mayor"."""
    return bool(_TOLD_BY.match(text, sentence.start, sentence.end))
