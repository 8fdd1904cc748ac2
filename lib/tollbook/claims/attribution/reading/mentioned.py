"""Who is mentioned before a pronoun or a short name, and may be who is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from tollbook.claims.closed_classes import HAVE
from tollbook.records import Span

from ..frames.draft import Draft
from ..names.anaphora import is_aged, is_named_subject
from ..names.mentions import Mention, mention
from ..sources.heads import is_headed
from ..sources.noun_phrases import past_leads, phrase_before
from ..sources.sentence_subjects import sentence_subject
from ..text.lexicon import vocabulary
from ..text.word_classes import BE, DETERMINERS, MODAL, OPENERS
from ..text.words import QUOTE, Words
from .attributed import Reading

# How far back a pronoun may reach, in utterances.
FARTHEST_MENTION = 15
MENTIONS_TRIED = 40
# How far back one who did not speak may be who is meant, in utterances.
NEAR_SUBJECTS = 2
# How far behind ", which" the verb of its clause may stand, in words.
LONGEST_CLAUSE = 14
# How long the phrase of one who does something may be, in words.
LONGEST_DOER = 6
# How far behind the verb the document may stand in which somebody spoke, in words.
LONGEST_MEDIUM = 6


class MentionedBefore(Reading):
    """The sources and subjects of a text, nearest first, for what goes back to one of them."""

    def __init__(self, text: str, sentences: Sequence[Span] | None = None) -> None:
        super().__init__(text, sentences)
        self._mentioned: dict[int, list[tuple[Draft, Mention]]] = {}
        self._told: dict[int, list[Mention]] = {}

    def _mentions_before(self, index: int, made: Draft) -> Iterator[Mention]:
        """The nearest earlier sources, nearest first. What somebody wanted makes nobody the one who speaks."""
        yield from islice(self._earlier(index, made), MENTIONS_TRIED)

    def _earlier(self, index: int, made: Draft) -> Iterator[Mention]:
        yield from self._antecedent_of_clause(index, made)
        for other, found in reversed(self._mentions(index)):
            if other.source != made.source and other.first < made.first:
                yield found
        goes_back = made.source is not None and bool(mention(self.drafts(index)[0], made.source).pronoun)
        # "The south lost ten, it added": whoever had spoken before.
        adds = "add" in made.cue.entry.forms
        if goes_back and not adds and not self._is_put_in(index, made):
            yield from self._subject(index, made.first)
        for before in range(index - 1, max(-1, index - 1 - FARTHEST_MENTION), -1):
            yield from self._subjects_first(before) if goes_back else self._tellers(before)
            if goes_back and index - before <= NEAR_SUBJECTS:
                yield from self._subject(before)

    def _tellers(self, index: int) -> list[Mention]:
        """Who told something in an utterance, nearest first, those inside what another told last."""
        if index not in self._told:
            told = [
                each for each in reversed(self._mentions(index)) if each[0].cue.entry.category != "wanting"
            ]
            told.sort(key=lambda each: _is_nested(each[0], told))
            self._told[index] = [found for _, found in told]
        return self._told[index]

    def _subjects_first(self, index: int) -> list[Mention]:
        """The same for a pronoun: "The army said so, according to the Gazette. It added …" goes back to the army."""
        told = self._mentions(index)
        cited = [
            found
            for each, found in told
            if (each.cue.shape == "according" and each.first) or _passes_on(each, told)
        ]
        return sorted(self._tellers(index), key=lambda found: found in cited)

    def _antecedent_of_clause(self, index: int, made: Draft) -> Iterator[Mention]:
        """Whom a clause with ", which" around the pronoun is about: "the army, which gave figures in May when it said"."""
        words = self.drafts(index)[0]
        first = made.source[0] if made.source is not None else 0
        if not first or words.low[first] not in ("it", "they"):
            return
        for at in range(first - 1, max(1, first - LONGEST_CLAUSE), -1):
            if words.low[at] in ("which", "who") and words.low[at - 1] == ",":
                start = phrase_before(words, at - 1)
                start = None if start is None else past_leads(words, start, at - 1)
                if start is not None and is_headed(words, (start, at - 1)):
                    yield mention(words, (start, at - 1))
                return
            if words.low[at] in (",", ";", QUOTE):
                return

    def _is_put_in(self, index: int, made: Draft) -> bool:
        """Whether the cue stands between a subject and its verb, and so goes back to another: "The army, it said, had lost"."""
        if made.place != "both" or len(made.content) < 2:
            return False
        low = self.drafts(index)[0].low
        (start, end), (then, _) = made.content[:2]
        finite = HAVE | BE | MODAL
        verbless = end - start <= LONGEST_DOER and finite.isdisjoint(low[start:end])
        return verbless and (low[then] in finite or low[then].endswith("ed") or low[then] == "lost")

    def _subject(self, index: int, end: int | None = None) -> Iterator[Mention]:
        """Whom the sentence is about, who need not have spoken in it: "The board met on Monday. It said …"."""
        words, drafts = self.drafts(index)
        found = sentence_subject(words, len(words) if end is None else end, ()) if len(words) else None
        if found is None:
            return
        told = (made for made in drafts if found[0] or made.cue.entry.category != "wanting")
        if any(made.source == found for made in told):
            return
        fronted = words.low[0] in OPENERS and words.low[found[0] - 1] != ","
        if not fronted and is_named_subject(words, found):
            # A name alone that only acts may be a land's as well as a person's. "The council quoted Holm … They said".
            whom = mention(words, found)
            passes_on = not whom.is_person and words.low[found[1] : found[1] + 1] in (["quoted"], ["cited"])
            person = whom.is_person or is_aged(words, found)
            yield replace(whom, is_bare=False, is_person=person, is_plural=whom.is_plural or passes_on)

    def _mentions(self, index: int) -> list[tuple[Draft, Mention]]:
        """The drafts of an utterance that have a source, with what it says of itself."""
        if index not in self._mentioned:
            words, drafts = self.drafts(index)
            named = [(made, made.source) for made in drafts]
            self._mentioned[index] = [
                (made, _with_medium(words, made, mention(words, source)))
                for made, source in named
                if source is not None
            ]
        return self._mentioned[index]


def _with_medium(words: Words, made: Draft, found: Mention) -> Mention:
    """The mention with the document it spoke in or put out, which may speak next: "X said in its new report … The report said"."""
    documents = vocabulary().documents
    for at in range(made.cue.end, min(made.cue.end + LONGEST_MEDIUM, len(words) - 1)):
        put_out = at == made.cue.end and made.place == "none"
        determiner = at if put_out else at + 1
        if (put_out or words.low[at] in ("in", "through")) and words.low[determiner] in DETERMINERS:
            behind = words.low[determiner + 1 : at + LONGEST_MEDIUM]
            noun = next((w for w in behind if w in documents), None)
            return found if noun is None else _spoken_in(found, noun)
    fronted = words.low[0] == "in" and len(words) > 2 and words.low[1] in DETERMINERS
    noun = next((w for w in words.low[2 : made.first] if w in documents or w == ","), ",") if fronted else ","
    return found if noun == "," else _spoken_in(found, noun)


def _spoken_in(found: Mention, noun: str) -> Mention:
    """The mention with the document beside its name, before what explains it: "Ada Holm statement, the mayor"."""
    name, comma, rest = found.full.partition(",")
    return replace(found, full=f"{name} {noun}{comma}{rest}")


def _passes_on(made: Draft, among: Sequence[tuple[Draft, Mention]]) -> bool:
    """Whether the source only passes on, behind it, what a person told: "…, the mayor told reporters, the Gazette reports"."""
    behind = bool(made.content) and made.first >= made.content[-1][1]
    return behind and any(
        found.is_person
        and not found.pronoun
        and any(start <= other.first < end for start, end in made.content)
        for other, found in among
        if other is not made
    )


def _is_nested(made: Draft, among: Sequence[tuple[Draft, Mention]]) -> bool:
    """Whether an attribution stands inside what another one tells."""
    return any(
        other is not made and any(start <= made.first < end for start, end in other.content)
        for other, _ in among
    )
