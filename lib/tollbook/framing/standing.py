"""Standing sentences: what an outlet prints word for word in story after story counts once.

A paragraph of background that closes every article would otherwise make any of its words a habit of the
outlet, with as many articles to prove it as the paragraph has been pasted into.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .layers import WORD, Layout, Passage

# A sentence of fewer words can be the same by chance; in fewer stories it is a repetition, not a habit.
WORDS, STORIES = 6, 3


def counted_once(layouts: Sequence[Layout]) -> tuple[Layout, ...]:
    """The layouts without those standing sentences that an earlier article of the outlet has (by day, then id)."""
    keys = [[_key(layout, passage) for passage in layout.passages] for layout in layouts]
    first: dict[tuple[str, str], tuple[str, str]] = {}
    stories: dict[tuple[str, str], set[str]] = {}
    for layout, own in zip(layouts, keys, strict=True):
        document = layout.document
        for key in own:
            if key:
                place = (document.outlet, key)
                stories.setdefault(place, set()).add(document.cluster or document.doc_id)
                when = (document.date or "9999", document.doc_id)
                first[place] = min(first.get(place, when), when)
    standing = {place for place, where in stories.items() if len(where) >= STORIES}
    kept = []
    for layout, own in zip(layouts, keys, strict=True):
        here = (layout.document.date or "9999", layout.document.doc_id)
        outlet = layout.document.outlet
        passages = tuple(
            passage
            for passage, key in zip(layout.passages, own, strict=True)
            if (outlet, key) not in standing or first[outlet, key] == here
        )
        kept.append(replace(layout, passages=passages))
    return tuple(kept)


def _key(layout: Layout, passage: Passage) -> str:
    """The characters of a sentence, figures and all, the same for the same sentence; "" for a headline or a
    short one."""
    span = passage.span
    if passage.is_headline or len(WORD.findall(layout.text, span.start, span.end)) < WORDS:
        return ""
    return " ".join(span.of(layout.text).lower().split())
