"""Whether a figure goes on about the people of the figure before it, where its own sentence names nobody.

"The army has lost over 7,000 soldiers. June alone accounted for about 600 casualties": a reader takes both for the army's.
That is so where the sentences follow each other in one paragraph and nobody else is named from the one figure on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from tollbook.profiles import Found, Profile
from tollbook.records import Claim, Span


class Topics:
    """Reads between two figures of one text."""

    def __init__(
        self, texts: Mapping[str, str], sentences: Mapping[str, Sequence[Span]], profile: Profile | None
    ) -> None:
        """`texts` are folded, `sentences` theirs in order, both by document id."""
        self._texts, self._sentences, self._profile = texts, sentences, profile

    def goes_on(self, earlier: Claim, later: Claim) -> bool:
        """Whether the later claim stands in the sentence of the earlier or the next, and no other party is named since.

        False where the document's text is not known or no profile tells names.
        """
        text, sentences = self._texts.get(later.doc_id), self._sentences.get(later.doc_id, ())
        if text is None or self._profile is None or later.start < earlier.end:
            return False
        first, last = (bisect_right(sentences, c.start, key=lambda s: s.start) - 1 for c in (earlier, later))
        if last - first > 1 or "\n" in text[earlier.end : later.start]:
            return False
        here = sentences[last] if last >= 0 else later.span
        named = self._profile.index.find(text, earlier.end, max(here.end, later.end))
        return all(self._is_of(later.side, f) or _is_teller(f, here) for f in named)

    def _is_of(self, side: str | None, found: Found) -> bool:
        """Whether a name is the side's own, or that of nobody who could be meant instead."""
        at_war = self._profile.belligerents if self._profile else frozenset()
        party = found.name.party
        return party in {side, None} or bool(at_war and party not in at_war)


def _is_teller(found: Found, here: Span) -> bool:
    """Whether the name stands in the sentence before as a person or a body: who told of the figure there."""
    return found.end <= here.start and found.name.kind in {"person", "organisation"}
