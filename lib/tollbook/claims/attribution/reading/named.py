"""The attributions of a text with their speakers: the full mention that each source goes back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.claims.closed_classes import DASHES, HAVE, THIRD_PERSON
from tollbook.records import Span

from ..frames.draft import Draft
from ..model import Attribution
from ..names.anaphora import resolve
from ..names.full_names import full_name
from ..names.mentions import Mention, mention
from ..sources.behind_cue import phrase_after
from ..sources.noun_phrases import past_leads, phrase_before
from ..sources.subjects import before_its_time
from ..text.lexicon import vocabulary
from ..text.word_classes import BE
from ..text.words import read_words
from .mentioned import LONGEST_DOER, MentionedBefore


class NamedReading(MentionedBefore):
    """The attributions of a text with their speakers, each looked for once."""

    def __init__(self, text: str, sentences: Sequence[Span] | None = None) -> None:
        super().__init__(text, sentences)
        self._named: dict[Attribution, Attribution] = {}

    def of_utterance(self, index: int) -> list[Attribution]:
        """The attributions of one utterance with their speakers, left to right."""
        return [self.with_speaker(each) for each in self.unnamed(index)]

    def with_speaker(self, each: Attribution) -> Attribution:
        """The attribution with its speaker."""
        if each not in self._named:
            index, made = self._drafted[each]
            self._named[each] = self._name(each, index, made)
        return self._named[each]

    def _name(self, each: Attribution, index: int, made: Draft) -> Attribution:
        if made.source is None or each.source is None:
            return each
        asked = mention(self.drafts(index)[0], made.source)
        speaker, carried = self._speaker(asked, index, made, each.source)
        return replace(each, source_text=asked.name, speaker=speaker, carried=carried)

    def _speaker(self, asked: Mention, index: int, made: Draft, source: Span) -> tuple[str | None, bool]:
        if asked.pronoun in ("i", "we") and not self.is_quoted(source):
            # The outlet speaks of itself.
            return None, False
        antecedent = self._antecedent(index, made) if asked.pronoun in ("who", "which") else None
        if asked.pronoun in THIRD_PERSON and antecedent is None:
            antecedent = self._fronted(index, made)
        if antecedent is not None:
            return full_name(antecedent, self.text), True
        speaker, carried = resolve(asked, self._mentions_before(index, made), self.text, source.start)
        if asked.pronoun in ("he", "she") and speaker == asked.name:
            return self._doer(index, made) or self._named_next(index) or speaker, True
        return speaker, carried

    def _antecedent(self, index: int, made: Draft) -> Mention | None:
        """What a relative pronoun goes back to: the phrase right before it."""
        words, drafts = self.drafts(index)
        end = made.source[0] if made.source else 0
        end = before_its_time(words, end - 1) if end > 0 and words.low[end - 1] == "," else end
        # "Said Ada Holm, a nurse, who put it at ten".
        told = next((d.source for d in drafts if d is not made and d.source and d.source[1] == end), None)
        start = told[0] if told is not None else phrase_before(words, end) if end > 0 else None
        start = past_leads(words, start, end) if start is not None else end
        # "He was answering Ada Holm, who said".
        doing = start + 1 < end and words.low[start].endswith("ing") and not words.capital(start)
        start += doing and words.capital(start + 1)
        return mention(words, (start, end)) if start < end else None

    def _fronted(self, index: int, made: Draft) -> Mention | None:
        """ "According to the committee, they killed ten": who stands right before the pronoun."""
        words, drafts = self.drafts(index)
        start = made.source[0] if made.source else 0
        by = next(
            (d for d in drafts if d.cue.shape == "according" and d.source and d.source[1] + 1 == start), None
        )
        if by is None or by.source is None or by.content[:1] == [] or by.content[0][0] != start:
            return None
        found = mention(words, by.source)
        return (
            found if not found.anaphoric and found.is_person == (words.low[start] in ("he", "she")) else None
        )

    def _doer(self, index: int, made: Draft) -> str | None:
        """Whom the words told begin with, for a pronoun with nobody before it: "A medic has seen ten bodies, he said"."""
        words = self.drafts(index)[0]
        if made.place not in ("left", "both"):
            return None
        # Behind a dateline: "Dvir – A medic has seen …".
        start = next((i + 1 for i in range(min(4, made.first)) if words.low[i] in DASHES), 0)
        known = vocabulary().persons | vocabulary().titles
        end = next(
            (i + 1 for i in range(start, min(start + LONGEST_DOER, made.first)) if words.low[i] in known),
            start,
        )
        verb = next((words.low[i] for i in range(end, made.first) if words.low[i] in HAVE | BE), "")
        if end == start or words.low[start] not in ("a", "an", "one") or verb in BE:
            return None
        person = mention(words, (start, end))
        return person.name if person.is_person and not person.pronoun else None

    def _named_next(self, index: int) -> str | None:
        """The person that the next sentence begins with, for a pronoun with nobody before it."""
        if index + 1 >= len(self.utterances):
            return None
        words = read_words(self.text, self.utterances[index + 1], [])
        found = phrase_after(words, 0) if len(words) else None
        person = mention(words, found) if found else None
        return person.name if person and person.is_person and not person.pronoun else None
