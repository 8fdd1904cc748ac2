"""How each party is named: as a state, a people, a government, a force, or by a hostile name; by which word."""

from __future__ import annotations

from tollbook.claims.parties import find_parties
from tollbook.profiles import Profile
from tollbook.profiles.names import PARTY_KINDS
from tollbook.records import Span
from tollbook.resources import matcher

from .layers import Layout
from .tally import Tally, cells

# How far before and behind a capital the word stands that makes it a place, in characters.
_BEFORE, _AFTER = 26, 16


def tally_naming(layout: Layout, profile: Profile | None, tally: Tally) -> None:
    """Counts the kinds of name, against all names of the same party, scope and layer; parties of the war only."""
    if profile is None:
        return
    for found in find_parties(layout.text, profile):
        passage = layout.passage_at(found.start)
        if found.kind not in PARTY_KINDS or found.party not in profile.belligerents or passage is None:
            continue
        if found.kind == "government" and is_place(layout.text, found.start, found.end):
            continue
        layer = layout.layer_at(found.start)
        for kind in PARTY_KINDS:
            for cell in cells(f"naming:{kind}", found.party, passage.scopes, layer):
                tally.add_case(cell, kind == found.kind)
        cell = cells(f"naming:{found.kind}", found.party, passage.scopes, layer)[0]
        name = layout.text[found.start : found.end].lower()
        tally.note(cell, Span(found.start, found.end), name, found.rule, passage)


def is_place(text: str, start: int, end: int) -> bool:
    """Whether the name of a capital, text[start:end], stands for the place and not for the government in it.

    It does after a word of place, in a dateline, and where its land or a word of place follows (`naming.yml`).
    """
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    words = matcher("naming", "place_before").find(before)
    if any(hit.end == len(before.rstrip()) for hit in words) or text[start:end].isupper():
        return True
    # A capital with its country behind a comma is placed by it.
    if after.startswith(", ") and after[2:3].isupper():
        return True
    return matcher("naming", "place_after").at(after, len(after) - len(after.lstrip())) is not None
