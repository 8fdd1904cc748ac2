"""Where the sentence before another begins, as what it tells of may go back to it."""

from __future__ import annotations

import re

_FAR = 400  # how far before a sentence what it goes back to may stand, in characters
# A stop between two digits may stand in a number: "2. 3 million".
_SENTENCE_END = re.compile(r"[.!?] (?!(?<=\d\. )\d)")


def sentence_before(text: str, start: int, since: int = 0) -> int:
    """Where the sentence before the one that starts there begins; the place `since`, where that is nearer."""
    since = max(since, start - _FAR)
    before = text[since:start].rstrip()
    ends = [m.end() for m in _SENTENCE_END.finditer(before, 0, max(0, len(before) - 1))]
    return since + max([*ends, before.rfind("\n") + 1], default=0)
