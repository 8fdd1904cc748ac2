"""What the words around a figure say beyond the slots of its claim: the unit, the kinds of harm, the place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tollbook.profiles import Profile
from tollbook.records import Document
from tollbook.resources import matcher
from tollbook.text import fold

from .mention import Mention

# How far from the figure, in characters, the words that gloss it are looked for.
REACH = 110
UNIT_REACH = 45
# How far behind a word of place ("in the fight for") the place's name may stand.
PLACE_REACH = 40
_STOP = re.compile(r"\d|;")


@dataclass(frozen=True, slots=True)
class Wording:
    """What a claim's sentence says of its figure.

    `units` are what is counted where it is not people; `components` the kinds of harm named in it; `below`
    whether a hedge puts the true figure under the stated one; `places` the names of places it is bound to; `since` whether a start is named.
    """

    units: frozenset[str] = frozenset()
    components: frozenset[str] = frozenset()
    below: bool = False
    places: frozenset[str] = frozenset()
    since: bool = False


class Wordings:
    """Reads the wording of mentions; each text is folded once."""

    def __init__(self, documents: Iterable[Document], profile: Profile | None) -> None:
        self._documents: Mapping[str, Document] = {d.doc_id: d for d in documents}
        self._profile = profile
        self._folded: dict[str, str] = {}

    def of(self, mention: Mention) -> Wording:
        """The wording around a mention's figure, inside its sentence."""
        text = self._text(mention.claim.doc_id)
        if not text:
            return Wording()
        claim, sentence = mention.claim, mention.sentence
        stop = _STOP.search(text, claim.end, sentence.end)
        end = min(stop.start() if stop else sentence.end, claim.end + REACH)
        below = matcher("tellings", "below")
        return Wording(
            units=self._units(
                text, claim.end, min(end, claim.end + UNIT_REACH), max(sentence.start, claim.start - 20)
            ),
            components=_values("component", text, claim.end, end)
            | _values("component", claim.term, 0, len(claim.term)),
            below=any(below.first(h) for h in claim.hedges)
            or any(
                hit.end + 4 > claim.start
                for hit in below.find(text, max(sentence.start, claim.start - 30), claim.start)
            ),
            places=self._places(text, sentence.start, sentence.end),
            since=matcher("tellings", "since").first(text, sentence.start, sentence.end) is not None,
        )

    def _text(self, doc_id: str) -> str:
        if doc_id not in self._folded:
            document = self._documents.get(doc_id)
            self._folded[doc_id] = fold(document.text) if document else ""
        return self._folded[doc_id]

    @staticmethod
    def _units(text: str, start: int, end: int, before: int) -> frozenset[str]:
        return _values("unit", text, start, end) | _values("unit", text, before, start)

    def _places(self, text: str, start: int, end: int) -> frozenset[str]:
        """Places named behind a word of place: "in the battle for X" is, "the X governor" is not."""
        if self._profile is None:
            return frozenset()
        heads = [hit.end for hit in matcher("tellings", "scope").find(text, start, end)]
        found = (f for f in self._profile.index.find(text, start, end) if f.name.kind == "place")
        return frozenset(
            f.name.canonical for f in found if any(0 < f.start - head <= PLACE_REACH for head in heads)
        )


def _values(category: str, text: str, start: int, end: int) -> frozenset[str]:
    return frozenset(str(hit.entry.value) for hit in matcher("tellings", category).find(text, start, end))
