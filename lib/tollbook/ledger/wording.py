"""What the words around a figure say beyond the slots of its claim: the unit, the kinds of harm, the place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from tollbook.profiles import Profile
from tollbook.records import Document
from tollbook.resources import matcher
from tollbook.text import fold

from .mention import Mention
from .spellings import spelling

# How far from the figure, in characters, the words that gloss it are looked for.
REACH = 110
UNIT_REACH = 45
# How far behind a word of place ("in the fight for") the place's name may stand.
PLACE_REACH = 40
# How far from the figure a place may stand that it is bound to, and how far around it one is known already.
NEAR_PLACE = 100
AROUND = 800
_STOP = re.compile(r"\d|;")
# How far behind a figure the noun that it counts is looked for, and what ends its phrase.
NOUN_REACH = 60
_END_OF_PHRASE = re.compile(r"[\d.,;:()\n\"]|\b(?:and|while|in|since|after|who|which|that)\b")
# A place behind these is where something else went on: "as fighting in X intensifies".
_OTHER_CLAUSE = re.compile(r"\b(?:as|while|when|where|after|amid|because)\b|;")
_WORD = re.compile(r"[^\W\d_]")

Scope = Literal["whole", "narrow", "open"]


@dataclass(frozen=True, slots=True)
class Wording:
    """What a claim's sentence says of its figure.

    `units` are what is counted where it is not people; `components` the kinds of harm named in it; `below`
    whether a hedge puts the true figure under the stated one; `places` the names of places it is bound to; `since` whether a start is named,
    `to_date` whether the words say that a total is that of the telling ("so far"), `counts_on` whether another kind of harm
    follows with its own number ("53 dead and wounded dozens"), `known_places` the places named around it, `named` the parties
    and bodies named in the sentence, as the root of a speaker has them.
    """

    units: frozenset[str] = frozenset()
    components: frozenset[str] = frozenset()
    below: bool = False
    places: frozenset[str] = frozenset()
    since: bool = False
    to_date: bool = False
    counts_on: bool = False
    known_places: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()


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
            places=self._places(text, sentence.start, sentence.end, claim.end),
            to_date=matcher("periods", "cumulative").first(text, sentence.start, sentence.end) is not None,
            counts_on=matcher("tellings", "counts_on").first(
                text, claim.end, min(sentence.end, claim.end + UNIT_REACH)
            )
            is not None,
            known_places=self._around(text, claim.start, claim.end),
            named=self._named(text, sentence.start, sentence.end),
            since=matcher("tellings", "since").first(text, sentence.start, sentence.end) is not None,
        )

    def _around(self, text: str, start: int, end: int) -> frozenset[str]:
        """The places that the article names around a figure."""
        if self._profile is None:
            return frozenset()
        found = self._profile.index.find(text, max(0, start - AROUND), min(len(text), end + AROUND))
        return frozenset(f.name.canonical for f in found if f.name.kind == "place")

    def _named(self, text: str, start: int, end: int) -> frozenset[str]:
        if self._profile is None:
            return frozenset()
        found = self._profile.index.find(text, start, end)
        return frozenset(f.name.party or spelling(f.name.canonical) for f in found if f.name.kind != "place")

    def names(self, mention: Mention, label: str) -> bool:
        """Whether a mention's article has a speaker's name anywhere, in a spelling that the profile knows or as it stands."""
        text = self._text(mention.claim.doc_id)
        if self._profile and any(f.name.canonical == label for f in self._profile.index.find(text)):
            return True
        return re.search(rf"(?<!\w){re.escape(fold(label))}(?!\w)", text) is not None

    def scope(self, mention: Mention) -> Scope:
        """Whether a figure counts all of a side's people that came to this harm, a part of them, or leaves it open.

        A rank, a trade, an age, a unit or a place narrows it. Without a text it is open.
        """
        text = self._text(mention.claim.doc_id)
        if not text:
            return "open"
        if any(rule == "link.part" for rule in mention.claim.rules):
            return "narrow"
        claim, sentence = mention.claim, mention.sentence
        limit = min(sentence.end, claim.end + NOUN_REACH)
        stop = _END_OF_PHRASE.search(text, claim.end, limit)
        end = stop.start() if stop else limit
        whole = matcher("tellings", "whole").first(text, claim.end, end)
        if matcher("tellings", "narrow").first(text, claim.end, whole.start if whole else end):
            return "narrow"
        if self._places(text, sentence.start, sentence.end, claim.end):
            return "narrow"
        return (
            "whole"
            if whole or not _WORD.search(text, claim.end, end) or self._people(text, claim.end, end)
            else "open"
        )

    def _people(self, text: str, start: int, end: int) -> bool:
        """Whether a people or a force is named in a stretch."""
        if self._profile is None:
            return False
        return any(
            f.name.kind in {"people", "force", "state"} for f in self._profile.index.find(text, start, end)
        )

    def _text(self, doc_id: str) -> str:
        if doc_id not in self._folded:
            document = self._documents.get(doc_id)
            self._folded[doc_id] = fold(document.text) if document else ""
        return self._folded[doc_id]

    @staticmethod
    def _units(text: str, start: int, end: int, before: int) -> frozenset[str]:
        return _values("unit", text, start, end) | _values("unit", text, before, start)

    def _places(self, text: str, start: int, end: int, figure_end: int) -> frozenset[str]:
        """Places named behind a word of place: "in the battle for X" is, "the X governor" is not."""
        if self._profile is None:
            return frozenset()
        heads = [hit.end for hit in matcher("tellings", "scope").find(text, start, end)]
        found = (f for f in self._profile.index.find(text, start, end) if f.name.kind == "place")
        return frozenset(
            f.name.canonical
            for f in found
            if any(0 < f.start - head <= PLACE_REACH for head in heads)
            and -NEAR_PLACE <= f.start - figure_end <= NEAR_PLACE
            and not _OTHER_CLAUSE.search(text, min(figure_end, f.start), f.start)
        )


def _values(category: str, text: str, start: int, end: int) -> frozenset[str]:
    return frozenset(str(hit.entry.value) for hit in matcher("tellings", category).find(text, start, end))
