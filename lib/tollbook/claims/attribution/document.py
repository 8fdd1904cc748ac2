"""The attributions of a document, analysed utterance by utterance when asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property

from tollbook.records import Span
from tollbook.resources import load_lexicon
from tollbook.text import fold

from .borders import Draft
from .carrying import goes_on, is_listed, names_origin, returns
from .frames import draft
from .marks import marked
from .model import Attribution, Kind, Polarity
from .sources import phrase_after
from .speakers import Mention, mention, resolve
from .words import QUOTE, Words, quotations, read_words, utterances

# How far back a pronoun or a carried source may reach, in utterances.
FARTHEST_MENTION = 15
FARTHEST_CARRY = 6
LONGEST_LIST = 12
# Passives that tell of somebody's figure, named before.
_TOLD = ("put", "estimated", "counted", "recorded", "registered")
_POLARITIES: dict[str, Polarity] = {"doubting": "doubts", "denying": "denies", "asking": "asks"}


def find_attributions(text: str, around: Sequence[Span] | None = None) -> list[Attribution]:
    """Reported speech in any text, sorted by start; with `around`, only that of the sentences with those spans.

    The spans index `text` as given. Time is linear in the length of the text.
    """
    document = Attributions(text)
    if around is None:
        found = list(document)
    else:
        chosen = sorted({i for span in around if (i := document.utterance_at(span.start)) is not None})
        found = [each for index in chosen for each in document.of_utterance(index)]
    return sorted(found, key=lambda each: (each.start, each.cue.start, each.end))


class Attributions:
    """Who says so, for any place of one document. Analyses only the sentences it is asked about, and keeps them."""

    def __init__(self, text: str) -> None:
        self.text = fold(text)
        self._original = text
        self._read: dict[int, tuple[Words, list[Draft]]] = {}
        self._done: dict[int, list[Attribution]] = {}

    def __iter__(self) -> Iterator[Attribution]:
        """All attributions, by utterance."""
        for index in range(len(self.utterances)):
            yield from self.of_utterance(index)

    @cached_property
    def quotations(self) -> list[Span]:
        """What stands in quotation marks, marks included."""
        return quotations(self.text, self._original)

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.start for quote in self.quotations]

    @cached_property
    def utterances(self) -> list[Span]:
        """Sentences, joined where a quotation runs over their boundary."""
        return utterances(self.text, self.quotations)

    @cached_property
    def _starts(self) -> list[int]:
        return [utterance.start for utterance in self.utterances]

    def utterance_at(self, offset: int) -> int | None:
        """The index of the utterance that holds the offset; None in the white space between."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.utterances[index].end else None

    def is_quoted(self, span: Span) -> bool:
        """Whether the span begins inside quotation marks."""
        index = bisect_right(self._quote_starts, span.start) - 1
        return index >= 0 and self.quotations[index].end > span.start

    def at(self, span: Span) -> Attribution | None:
        """The attribution at the end of the chain for the span, in its own sentence; None where nobody vouches.

        That is the innermost one whose content holds the span; None where that one denies or asks
        (`denial_at` has the denier). One that names no source, and one that tells of counting or wanting inside
        another's words ("medics have registered ten, the mayor said"), gives way to the one around it.
        """
        holding = sorted(self._holding(span), key=_reach)
        strong = [each for each in holding if each.source is not None and not self._gives_way(each)]
        chosen = strong or [each for each in holding if each.source is not None] or holding
        return chosen[0] if chosen and chosen[0].vouches else None

    def _gives_way(self, each: Attribution) -> bool:
        return each.rule in _yielding()

    def cues(self, span: Span) -> list[tuple[int, int]]:
        """Where cues stand in the sentence that holds the span's start, as pairs of offsets, sorted."""
        index = self.utterance_at(span.start)
        found = [] if index is None else self.of_utterance(index)
        return sorted((each.cue.start, each.cue.end) for each in found)

    def denial_at(self, span: Span) -> Attribution | None:
        """The innermost attribution that denies a content with the span in it, else None."""
        denying = [each for each in self._holding(span) if each.polarity == "denies"]
        return min(denying, key=_reach) if denying else None

    def carried_at(self, span: Span) -> Attribution | None:
        """The source of an earlier sentence (or clause) that still speaks at the span; None where none does."""
        index = self.utterance_at(span.start)
        if index is None or any(not each.vouches for each in self._holding(span)):
            return None
        here = [each for each in self.of_utterance(index) if each.source is not None]
        earlier = [each for each in here if each.cue.end <= span.start]
        if earlier:
            return replace(earlier[-1], carried=True) if earlier[-1].vouches else None
        if any(each.vouches and each.cue.start < span.start for each in here):
            return None
        return self._still_speaking(index) or self._named_below(index)

    def _still_speaking(self, index: int) -> Attribution | None:
        led = self._lead(index)
        if led is not None:
            return led
        shown = self._goes_on(index)
        for before in range(index - 1, max(-1, index - 1 - FARTHEST_CARRY), -1):
            speaking = [
                each
                for each in self.of_utterance(before)
                if each.source is not None and each.rule not in _yielding()
            ]
            if speaking:
                last = speaking[-1]
                return replace(last, carried=True) if shown and last.vouches and last.speaker else None
            if (
                before == 0
                or not shown
                or returns(self.text, self.utterances[before - 1], self.utterances[before])
            ):
                return None
        return None

    def _goes_on(self, index: int) -> bool:
        """Whether the utterance shows that it goes on with a report: by its words, its quotation, or its passive."""
        here, before = self.utterances[index], self.utterances[index - 1]
        if index == 0:
            return False
        if goes_on(self.text, before, here):
            return True
        same_line = "\n" not in self.text[before.end : here.start]
        told = any(
            each.source is None and each.cue.of(self.text).endswith(_TOLD)
            for each in self.of_utterance(index)
        )
        quoted = any(quote.start == here.start and quote.end >= here.end for quote in self._quotes_in(here))
        return same_line and (told or quoted)

    def _lead(self, index: int) -> Attribution | None:
        """The source of a line that ends in a colon, over the list below it."""
        if not is_listed(self.text, self.utterances[index]):
            return None
        for before in range(index - 1, max(-1, index - 1 - LONGEST_LIST), -1):
            span = self.utterances[before]
            if self.text[span.end - 1] == ":":
                words, drafts = self._drafts(before)
                named = [made for made in drafts if made.source is not None]
                return (
                    replace(self._finish(before, words, named[-1], drafts), carried=True) if named else None
                )
            if not is_listed(self.text, span):
                return None
        return None

    def _named_below(self, index: int) -> Attribution | None:
        """ "The data were released by X", said of figures in the sentences above it."""
        for after in range(index + 1, min(index + 5, len(self.utterances))):
            if "\n" in self.text[self.utterances[after - 1].end : self.utterances[after].start]:
                return None
            if names_origin(self.text, self.utterances[after]):
                found = [
                    each for each in self.of_utterance(after) if each.source is not None and each.vouches
                ]
                return replace(found[0], carried=True) if found else None
        return None

    def voucher_at(self, span: Span) -> Attribution | None:
        """`at`, else `carried_at`: who stands for what the span says; None in the outlet's own voice."""
        found = self.at(span)
        if found is not None and (found.source is not None or found.speaker is not None):
            return found
        return self.carried_at(span) or found

    def of_utterance(self, index: int) -> list[Attribution]:
        """The attributions of one utterance, left to right."""
        if index not in self._done:
            words, drafts = self._drafts(index)
            self._done[index] = [self._finish(index, words, made, drafts) for made in drafts if made.content]
        return self._done[index]

    def _holding(self, span: Span) -> list[Attribution]:
        index = self.utterance_at(span.start)
        if index is None:
            return []
        found = list(self.of_utterance(index))
        for before in range(index - 1, max(-1, index - 4), -1):
            found += [
                each
                for each in self.of_utterance(before)
                if each.content[-1].end > self.utterances[before].end
            ]
        return [each for each in found if each.holds(span)]

    def _drafts(self, index: int) -> tuple[Words, list[Draft]]:
        if index not in self._read:
            span = self.utterances[index]
            words = read_words(self.text, span, self._quotes_in(span))
            drafts = draft(words) if len(words) else []
            if len(words) and not any(made.place == "right" and made.first == 0 for made in drafts):
                line_start = span.start == 0 or "\n" in self.text[max(0, span.start - 2) : span.start]
                line_end = self.text[span.end : span.end + 1] in ("\n", "")
                by_mark = marked(words, line_start, line_end)
                if by_mark is not None:
                    drafts = [by_mark, *drafts]
            self._read[index] = words, drafts
        return self._read[index]

    def _quotes_in(self, span: Span) -> list[Span]:
        first = max(0, bisect_right(self._quote_starts, span.start) - 1)
        last = bisect_right(self._quote_starts, span.end)
        return [quote for quote in self.quotations[first:last] if quote.end > span.start]

    def _finish(self, index: int, words: Words, made: Draft, drafts: list[Draft]) -> Attribution:
        content = [words.cover(*piece) for piece in made.content]
        content += self._continued(index, words, made, drafts)
        source = text = speaker = None
        carried = False
        if made.source is not None:
            source = words.cover(*made.source)
            asked = mention(words, made.source)
            text = asked.name
            before = self._mentions_before(index, words, made, drafts)
            speaker, carried = self._speaker(asked, before, source)
        category = made.cue.entry.category
        polarity: Polarity = "asks" if made.cue.negated else _POLARITIES.get(category, "asserts")
        return Attribution(
            source,
            words.cover(made.cue.first, made.cue.end),
            tuple(content),
            self._kind(content),
            polarity,
            text,
            speaker,
            carried,
            made.cue.entry.id,
        )

    def _speaker(self, asked: Mention, before: Iterable[Mention], source: Span) -> tuple[str | None, bool]:
        if asked.pronoun in ("i", "we") and not self.is_quoted(source):
            # The outlet speaks of itself.
            return None, False
        speaker, carried = resolve(asked, before, self.text, source.start)
        if asked.pronoun in ("he", "she") and speaker == asked.name:
            return self._named_next(source) or speaker, True
        return speaker, carried

    def _named_next(self, source: Span) -> str | None:
        """The person that the next sentence begins with, for a pronoun with nobody before it."""
        index = self.utterance_at(source.start)
        if index is None or index + 1 >= len(self.utterances):
            return None
        words = read_words(self.text, self.utterances[index + 1], [])
        found = phrase_after(words, 0) if len(words) else None
        person = mention(words, found) if found else None
        return person.name if person and person.is_person else None

    def _continued(self, index: int, words: Words, made: Draft, drafts: list[Draft]) -> list[Span]:
        """Utterances after this one that are nothing but quotations, and so go on with its words."""
        if (
            not drafts
            or made is not drafts[-1]
            or made.cue.shape not in ("verb", "according")
            or QUOTE not in words.low
        ):
            return []
        found: list[Span] = []
        for after in range(index + 1, min(index + 4, len(self.utterances))):
            span = self.utterances[after]
            quote = next((q for q in self._quotes_in(span) if q.start == span.start), None)
            if quote is None or quote.end < span.end:
                break
            found.append(span)
        return found

    def _mentions_before(
        self, index: int, words: Words, made: Draft, drafts: list[Draft]
    ) -> Iterator[Mention]:
        for other in reversed(drafts):
            if other.source is not None and other.source != made.source and other.first < made.first:
                yield mention(words, other.source)
        for before in range(index - 1, max(-1, index - 1 - FARTHEST_MENTION), -1):
            earlier, found = self._drafts(before)
            for other in reversed(found):
                if other.source is not None and other.cue.entry.category != "wanting":
                    yield mention(earlier, other.source)

    def _kind(self, content: Iterable[Span]) -> Kind:
        pieces = list(content)
        quotes = [quote for piece in pieces for quote in self._quotes_in(piece)]
        if not quotes:
            return "indirect"
        whole = all(any(q.start <= p.start and p.end <= q.end for q in quotes) for p in pieces)
        return "direct" if whole else "mixed"


@cache
def _yielding() -> frozenset[str]:
    """The entries whose attribution gives way to one around it."""
    entries = load_lexicon("attribution_verbs")
    return frozenset(e.id for e in entries if e.value in ("count", "have") or e.category == "wanting")


def _reach(each: Attribution) -> tuple[int, int, int]:
    """Innermost first: the shortest content; of equals, the one that cites, then the later one."""
    length = sum(piece.end - piece.start for piece in each.content)
    return length, not each.rule.startswith("attribution_phrases.citing"), -each.cue.start
