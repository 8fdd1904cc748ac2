"""A document read utterance by utterance, when asked for: its attributions, and then their speakers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice

from tollbook.records import Span
from tollbook.text import fold

from .behind import phrase_after
from .borders import Draft
from .bulletins import bracketed
from .frames import draft
from .full_names import full_name
from .heads import is_headed
from .marks import marked
from .mentions import Mention, mention
from .model import Attribution, Kind, Polarity
from .sources import past_leads, phrase_before
from .speakers import is_named_subject, resolve
from .subjects import sentence_subject
from .vocabulary import BE, DETERMINERS, HAVE, MODAL, OPENERS, THIRD_PERSON, vocabulary
from .words import QUOTE, Words, quotations, read_words, utterances

# How far back a pronoun may reach, in utterances, and how many quotations may follow the one attributed.
FARTHEST_MENTION = 15
MENTIONS_TRIED = 40
# How far back one who did not speak may be who is meant, in utterances.
NEAR_SUBJECTS = 2
# How far behind ", which" the verb of its clause may stand, in words.
LONGEST_CLAUSE = 14
LONGEST_RUN_OF_QUOTES = 3
# How long the phrase of one who does something may be, in words.
LONGEST_DOER = 6
# How far behind the verb the document may stand in which somebody spoke, in words.
LONGEST_MEDIUM = 6
_POLARITIES: dict[str, Polarity] = {"doubting": "doubts", "denying": "denies", "asking": "asks"}


class Reading:
    """The utterances of a text and their attributions, each read once, at the first question about it.

    `text` is the folded text, whose offsets are those of the text given. `sentences` may be handed in where
    somebody else has split the folded text already (`tollbook.text.sentences`).
    """

    def __init__(self, text: str, sentences: Sequence[Span] | None = None) -> None:
        self.text = fold(text)
        self._original = text
        self._sentences = sentences
        self._read: dict[int, tuple[Words, list[Draft]]] = {}
        self._found: dict[int, list[Attribution]] = {}
        self._drafted: dict[Attribution, tuple[int, Draft]] = {}
        self._named: dict[Attribution, Attribution] = {}
        self._mentioned: dict[int, list[tuple[Draft, Mention]]] = {}
        self._told: dict[int, list[Mention]] = {}

    @cached_property
    def quotations(self) -> list[Span]:
        """What stands in quotation marks, marks included."""
        return quotations(self.text, self._original)

    @cached_property
    def utterances(self) -> list[Span]:
        """Sentences, joined where a quotation runs over their boundary."""
        return utterances(self.text, self.quotations, self._sentences)

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.start for quote in self.quotations]

    @cached_property
    def _starts(self) -> list[int]:
        return [utterance.start for utterance in self.utterances]

    def utterance_at(self, offset: int) -> int | None:
        """The index of the utterance that holds the offset; None in the white space between."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.utterances[index].end else None

    def is_quoted(self, span: Span) -> bool:
        """Whether the span begins inside quotation marks."""
        return self.quotation_at(span) is not None

    def quotation_at(self, span: Span) -> Span | None:
        """The quotation in which the span begins; None where it stands in none."""
        index = bisect_right(self._quote_starts, span.start) - 1
        return self.quotations[index] if index >= 0 and self.quotations[index].end > span.start else None

    def is_quotation(self, index: int) -> bool:
        """Whether the utterance is a quotation and nothing else."""
        span = self.utterances[index]
        at = bisect_right(self._quote_starts, span.start) - 1
        return at >= 0 and self.quotations[at].start == span.start and self.quotations[at].end >= span.end

    def of_utterance(self, index: int) -> list[Attribution]:
        """The attributions of one utterance with their speakers, left to right."""
        return [self.with_speaker(each) for each in self.unnamed(index)]

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
        if drafts and made is drafts[-1]:
            content += self._run_of_quotes(index, words, made)
        # "Cited an official as saying": the cue ends where the source begins.
        inside = made.source is not None and made.cue.first < made.source[0] < made.cue.end
        cue_end = (
            made.source[0]
            if made.source is not None and inside and made.cue.shape == "verb"
            else made.cue.end
        )
        cue = words.cover(made.cue.first, cue_end)
        source = words.cover(*made.source) if made.source is not None else None
        entry = made.cue.entry
        polarity: Polarity = "asks" if made.cue.negated else _POLARITIES.get(entry.category, "asserts")
        found = Attribution(
            source, cue, tuple(content), self._kind(content), polarity, None, None, False, entry.id
        )
        self._drafted[found] = index, made
        return found

    def with_speaker(self, each: Attribution) -> Attribution:
        """The attribution with its speaker."""
        if each not in self._named:
            index, made = self._drafted[each]
            self._named[each] = self._name(each, index, made)
        return self._named[each]

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

    def quotes_in(self, span: Span) -> list[Span]:
        """The quotations that share characters with the span."""
        first = max(0, bisect_right(self._quote_starts, span.start) - 1)
        last = bisect_right(self._quote_starts, span.end)
        return [quote for quote in self.quotations[first:last] if quote.end > span.start]

    def _run_of_quotes(self, index: int, words: Words, made: Draft) -> list[Span]:
        """Utterances after this one that are nothing but quotations, and so go on with its words."""
        if made.cue.shape not in ("verb", "according") or QUOTE not in words.low:
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
        end -= end > 0 and words.low[end - 1] == ","
        # "Said Ada Holm, a nurse, who put it at ten".
        told = next((d.source for d in drafts if d is not made and d.source and d.source[1] == end), None)
        start = told[0] if told is not None else phrase_before(words, end) if end > 0 else None
        start = past_leads(words, start, end) if start is not None else end
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

    def _mentions_before(self, index: int, made: Draft) -> Iterator[Mention]:
        """The nearest earlier sources, nearest first. What somebody wanted makes nobody the one who speaks."""
        yield from islice(self._earlier(index, made), MENTIONS_TRIED)

    def _earlier(self, index: int, made: Draft) -> Iterator[Mention]:
        yield from self._antecedent_of_clause(index, made)
        for other, found in reversed(self._mentions(index)):
            if other.source != made.source and other.first < made.first:
                yield found
        goes_back = made.source is not None and bool(mention(self.drafts(index)[0], made.source).pronoun)
        if goes_back and not self._is_put_in(index, made):
            yield from self._subject(index, made.first)
        for before in range(index - 1, max(-1, index - 1 - FARTHEST_MENTION), -1):
            yield from self._tellers(before)
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
        if found is None or any(made.source == found for made in drafts):
            return
        fronted = words.low[0] in OPENERS and words.low[found[0] - 1] != ","
        if not fronted and is_named_subject(words, found):
            # A name alone that only acts may be a land's as well as a person's.
            yield replace(mention(words, found), is_bare=False)

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

    def _doer(self, index: int, made: Draft) -> str | None:
        """Whom the words told begin with, for a pronoun with nobody before it: "A medic has seen ten bodies, he said"."""
        words = self.drafts(index)[0]
        if made.place not in ("left", "both"):
            return None
        # Behind a dateline: "Dvir – A medic has seen …".
        start = next((i + 1 for i in range(min(4, made.first)) if words.low[i] in ("—", "–", "-")), 0)
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


def _with_medium(words: Words, made: Draft, found: Mention) -> Mention:
    """The mention with the document it spoke in, which may speak next: "X said in its new report … The report said"."""
    documents = vocabulary().documents
    for at in range(made.cue.end, min(made.cue.end + LONGEST_MEDIUM, len(words) - 1)):
        if words.low[at] in ("in", "through") and words.low[at + 1] in DETERMINERS:
            noun = next((w for w in words.low[at + 2 : at + LONGEST_MEDIUM] if w in documents), None)
            return found if noun is None else replace(found, full=f"{found.full} {noun}")
    return found


def _is_nested(made: Draft, among: Sequence[tuple[Draft, Mention]]) -> bool:
    """Whether an attribution stands inside what another one tells."""
    return any(
        other is not made and any(start <= made.first < end for start, end in other.content)
        for other, _ in among
    )
