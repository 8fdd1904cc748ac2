"""The words that may stand before a figure, for expressions that go up to it: "put at at least", "compared with about".

What they make of the figure's bounds is told by `lexicons/bounds.yml`.
"""

from __future__ import annotations

import re

HEDGE = (
    r"(?:about|almost|an estimated|another|approximately|around|as many as|at least|between|close to|estimated|just|more than|nearly|"
    r"only|over|roughly|some|under|up to)"
)
# Its words one by one, for rows of words; "close" is said of too much else.
HEDGES = frozenset(re.findall(r"\b[a-z]+\b", HEDGE)) - {"close"}
# What stands right before the figure that another is set beside: "up from about 75".
# And of one that it is the most since: "the highest since March, when 60".
HIGHEST_SINCE = re.compile(rf"\bsince [\w ,]{{3,30}}, when(?: {HEDGE})* $")
SET_BESIDE = re.compile(rf"\b(?:(?:up|down) from|compared (?:with|to)|against|versus)(?: {HEDGE})* $")
