"""The attributions of each utterance, read when asked for, before their speakers are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tollbook.records import Span

from ..cues.cue import Cue
from ..frames.draft import Draft
from ..frames.find import draft
from ..frames.inversion import with_participle, with_trailing_relative
from ..labels.bulletins import bracketed
from ..labels.marks import marked
from ..model import Attribution, Kind, Polarity
from ..text.lexicon import vocabulary
from ..text.words import QUOTE, Words, read_words
from .divided import DividedText

# How many quotations may follow the one attributed, in utterances.
LONGEST_RUN_OF_QUOTES = 3
# Of the attitudes those that only take up a thing.
_TELLING = ("telling", "addressing", "unowned", "asked")
_POLARITIES: dict[str, Polarity] = {"doubting": "doubts", "denying": "denies", "asking": "asks"}


class Reading(DividedText):
    """The attributions of a text, each utterance read once, at the first question about it."""

    def __init__(self, text: str, sentences: Sequence[Span] | None = None) -> None:
        super().__init__(text, sentences)
        self._read: dict[int, tuple[Words, list[Draft]]] = {}
        self._found: dict[int, list[Attribution]] = {}
        self._drafted: dict[Attribution, tuple[int, Draft]] = {}

    def unnamed(self, index: int) -> list[Attribution]:
        """The attributions of one utterance before their speakers are looked for, which costs most."""
        if index not in self._found:
            drafts = [made for made in self.drafts(index)[1] if made.content]
            self._found[index] = [self.attribution(index, made) for made in drafts]
        return self._found[index]

    def attribution(self, index: int, made: Draft) -> Attribution:
        """The attribution that a draft of the utterance becomes, its speaker not looked for."""
        words, drafts = self.drafts(index)
        content = [words.cover(*piece) for piece in made.content]
        if drafts and made is _speaking_last(words, drafts):
            content += self._run_of_quotes(index, words, made)
        # "Cited an official as saying": the cue ends where the source begins.
        inside = made.source is not None and made.cue.first < made.source[0] < made.cue.end
        cue_end = (
            made.source[0]
            if made.source is not None and inside and made.cue.shape == "verb"
            else made.cue.end
        )
        cue = words.cover(made.cue.first, cue_end)
        named = made.source
        if named is not None and named[0] >= made.cue.end:
            named = with_trailing_relative(words, named, drafts)
        if named is not None and named[1] < made.cue.first and made.cue.shape == "verb" and not made.shared:
            named = with_participle(words, named, made.cue.first)
        source = words.cover(*named) if named is not None else None
        entry = made.cue.entry
        polarity = _polarity(made.cue)
        found = Attribution(
            source and self.with_marks(source),
            cue,
            tuple(map(self.with_marks, content)),
            self._kind(content),
            polarity,
            None,
            None,
            False,
            entry.id,
        )
        self._drafted[found] = index, made
        return found

    def drafts(self, index: int) -> tuple[Words, list[Draft]]:
        """The words of an utterance and the drafts of its attributions."""
        if index not in self._read:
            span = self.utterances[index]
            words = read_words(self.text, span, self.quotes_in(span))
            found = [] if vocabulary().triggers.isdisjoint(words.low) else draft(words)
            if len(words) and not any(made.place == "right" and made.first == 0 for made in found):
                line_start = span.start == 0 or "\n" in self.text[max(0, span.start - 2) : span.start]
                line_end = self.text[span.end : span.end + 1] in ("\n", "")
                by_mark = marked(words, line_start, line_end)
                by_mark = by_mark or (None if found else bracketed(words))
                found = found if by_mark is None else [by_mark, *found]
            self._read[index] = words, found
        return self._read[index]

    def _run_of_quotes(self, index: int, words: Words, made: Draft) -> list[Span]:
        """Utterances after this one that are nothing but quotations, and so go on with its words."""
        if made.cue.shape not in ("verb", "according") or not (QUOTE in words.low or _ends_with(words, made)):
            return []
        found: list[Span] = []
        for after in range(index + 1, min(index + 1 + LONGEST_RUN_OF_QUOTES, len(self.utterances))):
            if not self.is_quotation(after):
                break
            found.append(self.utterances[after])
        return found

    def _kind(self, content: Iterable[Span]) -> Kind:
        pieces = list(content)
        quotes = [quote for piece in pieces for quote in self.quotes_in(piece)]
        if not quotes:
            return "indirect"
        whole = all(any(q.start <= p.start and p.end <= q.end for q in quotes) for p in pieces)
        return "direct" if whole else "mixed"


def _polarity(cue: Cue) -> Polarity:
    """How the cue grades its content: an attitude neither asserts nor denies it, and what is not said is left open."""
    category = cue.entry.category
    if cue.entry.id.startswith("attribution_attitudes") and category not in _TELLING:
        return "holds"
    return "asks" if cue.negated or cue.shape == "asked" else _POLARITIES.get(category, "asserts")


def _speaking_last(words: Words, drafts: Sequence[Draft]) -> Draft:
    """Whose words a quotation behind the sentence goes on with: of '"Go," Holm said, adding that …', those of "said"."""
    last = drafts[-1]
    described = last.shared and words.low[last.cue.head].endswith("ing") and words.low[-1] != QUOTE
    return drafts[-2] if described and len(drafts) > 1 and drafts[-2].place != "right" else last


def _ends_with(words: Words, made: Draft) -> bool:
    """Whether the one who told it all ends the sentence, so that a quotation behind it is theirs: "…, warns Holm. "Go.""."""
    speech = made.cue.frame in ("say", "tell", "manner") or made.cue.shape == "according"
    end = len(words)
    while end and words.low[end - 1] in (".", "!", "?"):
        end -= 1
    return speech and made.place == "left" and made.last == end
