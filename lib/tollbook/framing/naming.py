"""How each party is named: as a state, a people, a government, a force, or by a hostile name; by which word."""

from __future__ import annotations

from tollbook.claims.parties import find_parties
from tollbook.profiles import Profile
from tollbook.records import Span

from .layers import Layout
from .tally import Tally, cells

KINDS = ("state", "people", "government", "force", "pejorative")


def tally_naming(layout: Layout, profile: Profile | None, tally: Tally) -> None:
    """Counts the kinds of name, against all names of the same party, scope and layer; parties of the war only."""
    if profile is None:
        return
    for found in find_parties(layout.text, profile):
        passage = layout.passage_at(found.start)
        if found.kind not in KINDS or found.party not in profile.belligerents or passage is None:
            continue
        layer = layout.layer_at(found.start)
        for kind in KINDS:
            for cell in cells(f"naming:{kind}", found.party, passage.scopes, layer):
                tally.add_base(cell, 1.0)
                if kind == found.kind:
                    tally.add_count(cell)
        cell = cells(f"naming:{found.kind}", found.party, passage.scopes, layer)[0]
        name = layout.text[found.start : found.end].lower()
        tally.note(cell, Span(found.start, found.end), name, found.rule, passage)
