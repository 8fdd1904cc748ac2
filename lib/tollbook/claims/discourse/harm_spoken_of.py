"""Figures that go back to the sentence before, where not its last figure says of which harm they are.

"The number of the dead is disputed. Officials put it at 12": of the number spoken of. "Nine were killed and 40 hurt.
Among the casualties were four children": of both.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tollbook.claims.harm import find_harms, joint_category
from tollbook.claims.readings import BEFORE, Link, Reading
from tollbook.claims.sides.scene.sentence_before import sentence_before
from tollbook.claims.syntax.words import SUBSET_OPENERS
from tollbook.records import KINDS, Category, Span

from .state import Discourse

# The subject of a sentence that speaks of a count, up to its verb.
_COUNT = re.compile(
    r"\W*(?:The|Its|Their|That) (?:[\w-]+ ){0,2}?(?:(?:number|toll|count|tally|figure|total)s? (?:of|for)|(?=(?:death )?toll))\b"
    r"(?:(?! (?:is|was|are|were|has|have|had|rose|grew|fell|stands|stood|may|might|could|will|would|remains?|keeps|differs)\b)[^,;:.\d]){0,80}"
)
_WHOLE_REACH = 8  # how far before a part "among the casualties" may stand, in tokens


def of_spoken(discourse: Discourse, sentence: Span, reading: Reading) -> None:
    """Give the figures that go back to the sentence before the harm that they are spoken of, and those that go on from them."""
    turned: dict[int, Category] = {}
    for at, link in reading.links.items():
        if link.harm is not None or link.parent is None:
            continue
        kind = turned.get(link.parent)
        if link.parent == BEFORE and link.category in KINDS:
            kind = _spoken_of(discourse, sentence, reading, link)
        if kind is not None:
            turned[at] = kind
            reading.links[at] = replace(link, category=kind)


def _spoken_of(discourse: Discourse, sentence: Span, reading: Reading, link: Link) -> Category | None:
    """The harm of the count that the figure is put at, or of the whole it is a part of; None where the last figure tells it."""
    begins = sentence_before(discourse.text, sentence.start, discourse.line)
    if link.rule == "carried":
        counted = _COUNT.match(discourse.text, begins, sentence.start)
        harms = find_harms(discourse.text, begins, counted.end()) if counted is not None else []
        kind = joint_category(harm.category for harm in harms) if harms else None
        return kind if kind in KINDS or kind == "casualties" else None
    told = {found.claim.category for found in discourse.found if found.claim.start >= begins}
    both = {"killed", "wounded"} <= told
    return "casualties" if link.rule == "part" and both and _is_of_casualties(reading, link) else None


def _is_of_casualties(reading: Reading, link: Link) -> bool:
    """ "Among the casualties were four", "the casualties included four"."""
    near = [token.text for token in reading.row[max(0, link.number - _WHOLE_REACH) : link.number]]
    return "casualties" in near and not SUBSET_OPENERS.isdisjoint(near)
