"""Which verbs report what others say, anywhere in the text: shares of the attributions of a document."""

from __future__ import annotations

import re

from tollbook.records import Span
from tollbook.resources import load_lexicon, matcher

from .figures import STANCES
from .layers import Layout
from .tally import Cell, Tally, cells

# How far before a verb a "not" may stand, and how far behind it what it takes, in characters.
_BEFORE, _AFTER = 18, 45
_CLAUSE_END = re.compile(r'[.;!?"\n]')
_DOING = re.compile(r"\s+\w+ing\b")


def tally_reporting(layout: Layout, tally: Tally) -> None:
    """Counts attributions by the class of their verb, against all attributions by a verb of these classes.

    The layer is that of the verb: the outlet's own, or one who is quoted on what others said.
    """
    classes = {entry.id: entry.category for entry in load_lexicon("attribution_verbs")}
    for each in layout.attributions:
        stance, passage = classes.get(each.rule), layout.passage_at(each.cue.start)
        if stance not in STANCES or passage is None or not is_reporting(layout.text, each.cue, stance):
            continue
        layer = layout.layer_at(each.cue.start)
        for measure in STANCES:
            for cell in cells(f"reporting:{measure}", "", passage.scopes, layer):
                tally.add_case(cell, measure == stance)
        cell = Cell(f"reporting:{stance}", "", "whole", layer)
        tally.note(cell, each.cue, each.cue.of(layout.text).lower(), each.rule, passage)


def is_reporting(text: str, cue: Span, stance: str) -> bool:
    """Whether a verb that can report does: neutral ones always, others by `reporting.yml`."""
    if stance == "neutral":
        return True
    before = _CLAUSE_END.split(text[max(0, cue.start - _BEFORE) : cue.start])[-1] + cue.of(text)
    after = _CLAUSE_END.split(text[cue.end : cue.end + _AFTER])[0]
    if _has(before, "negated"):
        return False
    if stance == "endorsing":
        if _has(cue.of(text), "inner") or _takes(after, "admitted"):
            return False
        return not _has(cue.of(text), "clause_only") or _takes(after, "found")
    if stance == "denying":
        return _has(after, "denied") or bool(_DOING.match(after))
    is_adjective = _has(cue.of(text), "adjective") and bool(after.strip()) and not _takes(after, "clause")
    return not is_adjective and not _takes(after, "taken")


def _has(text: str, category: str) -> bool:
    return matcher("reporting", category).first(text) is not None


def _takes(after: str, category: str) -> bool:
    """Whether a phrase of the category follows at once."""
    return matcher("reporting", category).at(after, len(after) - len(after.lstrip())) is not None
