"""Which verbs report what others say, anywhere in the text: shares of the attributions of a document."""

from __future__ import annotations

from tollbook.resources import load_lexicon

from .figures import STANCES
from .layers import ALL, Layout
from .tally import Cell, Tally


def tally_reporting(layout: Layout, tally: Tally) -> None:
    """Counts attributions by the class of their verb, against all attributions by a verb of these classes."""
    classes = {entry.id: entry.category for entry in load_lexicon("attribution_verbs")}
    for each in layout.attributions:
        stance, passage = classes.get(each.rule), layout.passage_at(each.cue.start)
        if stance not in STANCES or passage is None:
            continue
        for measure in STANCES:
            for scope in passage.scopes:
                cell = Cell(f"reporting:{measure}", "", scope, ALL)
                tally.add_base(cell, 1.0)
                if measure == stance:
                    tally.add_count(cell)
        if stance != "neutral":
            cell = Cell(f"reporting:{stance}", "", "whole", layout.layer_at(each.cue.start))
            tally.note(cell, each.cue, each.cue.of(layout.text).lower(), each.rule, passage)
