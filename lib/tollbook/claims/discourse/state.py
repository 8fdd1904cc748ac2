"""What a reader carries from sentence to sentence of one document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from tollbook.claims.attribution import Attribution, Attributions
from tollbook.claims.harm.gate import SHORT, is_about_war, is_english, is_of_peace, names_war, tells_of_war
from tollbook.claims.harm.warfare import heads_outside
from tollbook.claims.hedge_words import HIGHEST_SINCE, SET_BESIDE
from tollbook.claims.numbers import Number
from tollbook.claims.periods import Period, find_periods
from tollbook.claims.readings import Link, Reading
from tollbook.claims.sources import Voice
from tollbook.claims.timing.stamps import entries_of, entry_at
from tollbook.profiles import (
    GENERAL,
    Name,
    Party,
    Profile,
    choose_profile,
    with_chief_foes,
    with_short_forms,
    with_told_foes,
)
from tollbook.profiles import Found as Hit
from tollbook.profiles.names import PLAIN_KINDS
from tollbook.records import Document, Population, Span
from tollbook.text import Sentences

from .days import day_sent, day_taken, first_day
from .enlisted import enlisted
from .found import Found
from .headings import Item, headed_items, item_at
from .lists import stretch_over
from .whereabouts import chief_parties, front_of, place_of

_TO_BESIDE = 40  # how far before its figure "up from" may begin, in characters
# How far a figure still is what "the total" goes back to, in characters.
FADES = 400
# How far back "the four" may have been counted, in characters, and how many are several.
_TOLD, _SEVERAL = 800, 2
_MENTION = 200  # how far around a sentence a war is mentioned that it tells of, in characters
_OPENING = 2500  # whom a text is about is named in its opening, in characters
# How far back a sentence's "that month", or its attack without a day, finds what it means, in characters.
_LOOK_BACK = 600


@dataclass
class Discourse:
    """One document while it is read: its folded text, what was found, and what the next sentence may go back to.

    `last` is the figure the next sentence goes on from, `side` the side last spoken of, `topic` what a
    heading or a question asked in the line that begins at `topic_line` (and ends at `topic_end`), `people` of whom it asked. `outside` holds
    where figures and kinds of harm were told that no war did. `is_over` says that nothing more can be claimed: the text is not about a war.
    """

    document: Document
    text: str
    given: Profile | None = None
    last: Found | None = None
    side: str | None = None
    topic: Link | None = None
    topic_line: int = -1
    topic_end: int = -1
    people: Population | None = None
    line: int = 0
    is_over: bool = False
    found: list[Found] = field(default_factory=list)
    outside: dict[tuple[float | None, str], int] = field(default_factory=dict)
    readings: list[tuple[Span, Reading]] = field(default_factory=list)
    _periods: dict[int, Sequence[Period]] = field(default_factory=dict)

    @cached_property
    def profile(self) -> Profile:
        """The war, with the short forms and the foes that the text tells of."""
        known = with_told_foes(with_short_forms(self._war, self.text), self.text)
        opening = [hit.name for hit in known.index.find(self.text, 0, _OPENING)]
        return with_chief_foes(known, chief_parties(known, opening))

    @cached_property
    def _war(self) -> Profile:
        """The war: the one given, else the one the document is about."""
        return (self.given or choose_profile(self.document, self.text)).as_read

    @cached_property
    def headline_end(self) -> int:
        """Where the headline ends."""
        return self.document.headline.end

    @cached_property
    def is_headed_outside(self) -> bool:
        """Whether the headline tells of a disaster that no war brought about."""
        return heads_outside(self.text, self.document.headline)

    @cached_property
    def is_about_war(self) -> bool:
        """Whether the document is about a war at all."""
        if not is_english(self.text):
            return False
        if self.given is not None and self.given.id != GENERAL:
            return True
        if self._war.belligerents:  # to look for short forms costs more than this question
            return not is_of_peace(self.text, self._fighters())
        return is_about_war(self.text, self._names_armed_group)

    def is_told_of_war(self, sentence: Span) -> bool:
        """Whether the document is about a war, or mentions one about this sentence."""
        if self.is_about_war or not self.mentions_war:
            return self.is_about_war
        if self.last is not None and sentence.start - self.last.claim.end < _MENTION:
            return True  # goes on from a figure of that war
        start = max(self.text.rfind("\n", 0, sentence.start) + 1, sentence.start - _MENTION)
        end = self.text.find("\n", sentence.end, sentence.end + _MENTION)
        return tells_of_war(self.text, Span(start, end if end >= 0 else sentence.end + _MENTION))

    @cached_property
    def mentions_war(self) -> bool:
        """Whether the document, about something else and longer than a passage, has a word of nothing but war."""
        long = self.text.count(" ") > SHORT and not self._war.belligerents
        return long and is_english(self.text) and names_war(self.text)

    def _fighters(self) -> Iterator[Span]:
        """Where the text names those who fight the war."""
        return (Span(h.start, h.end) for h in self._hits if h.name.belligerent and h.name.kind in PLAIN_KINDS)

    def _names_armed_group(self) -> bool:
        """Whether the text names a party whose armed people are of no state's army."""
        return any(map(self.profile.is_irregular, self.named))

    @cached_property
    def split(self) -> Sentences:
        """The sentences of the text."""
        return Sentences(self.text)

    @cached_property
    def attributions(self) -> Attributions:
        """Who says so, sentence by sentence, as asked."""
        return Attributions(self.text, self.split.of_lines())

    @cached_property
    def _hits(self) -> list[Hit]:
        """The names in the text, where they stand."""
        return list(self.profile.index.find(self.text))

    @cached_property
    def _names(self) -> list[Name]:
        """The names of parties in the text."""
        return [hit.name for hit in self._hits if hit.name.party is not None]

    @cached_property
    def named(self) -> frozenset[str]:
        """The parties that the text names."""
        return frozenset(name.party for name in self._names if name.party is not None)

    @cached_property
    def enlisted(self) -> Mapping[str, str]:
        """The parties that the people of other lands serve: see `enlisted`."""
        return enlisted(self.text, self.profile, self._hits)

    @cached_property
    def place(self) -> str | None:
        """The party where the text is: see `place_of`."""
        return place_of(self.text, self.profile, self._hits)

    @cached_property
    def homes(self) -> str | None:
        """The party whose people live where the text is: see `place_of`."""
        return place_of(self.text, self.profile, self._hits, homes=True)

    @property
    def last_voice(self) -> Voice | None:
        """Whose figure the last one was, for a source that is only a pronoun."""
        return self.found[-1].voice if self.found else None

    def told(self, sentence: Span) -> list[Attribution]:
        """The attributions of the sentence, before their speakers are looked for."""
        index = self.attributions.utterance_at(sentence.start)
        return self.attributions.unnamed(index) if index is not None else []

    @cached_property
    def published(self) -> date | None:
        """The document's day."""
        return date.fromisoformat(self.document.date) if self.document.date else None

    @cached_property
    def sent(self) -> date | None:
        """The day of the dateline, from which "yesterday" counts; the document's day, where that is not days later."""
        return day_sent(self.text, self.published, self.profile, self.headline_end) or self.published

    @cached_property
    def war_start(self) -> str | None:
        """The war's first day: the profile's, unless the document is older; else the one that the text tells."""
        start, on = self.profile.start, self.document.date
        if start is not None:
            return start if on is None or start <= on else None
        return first_day(self.text, self.published, self.profile) if self.is_about_war else None

    @cached_property
    def _sentences(self) -> tuple[Sequence[Span], Sequence[int]]:
        """All sentences of the text, and where they start."""
        spans = self.split.of_lines()
        return spans, [span.start for span in spans]

    def periods_in(self, sentence: Span) -> Sequence[Period]:
        """The periods that a sentence names, read once for all who ask."""
        if sentence.start not in self._periods:
            on = day_taken(self.text, sentence, self.published, self.profile) or self.sent
            read = find_periods(self.text, on, self.profile, sentence.start, sentence.end)
            if self.sent != self.published and self.sent is not None:
                today = self.sent.isoformat()
                read = [
                    replace(p, period_end=self.document.date)
                    if p.kind == "cumulative" and p.period_end == today
                    else p
                    for p in read
                ]
            self._periods[sentence.start] = read
        return self._periods[sentence.start]

    @cached_property
    def front(self) -> Party | None:
        """The party beside the main ones that the text is about: see `front_of`."""
        return front_of(self.profile, self._names)

    def sentence_at(self, offset: int) -> Span:
        """The sentence in which a place lies, or the one before it."""
        spans, starts = self._sentences
        return spans[max(0, bisect_right(starts, offset) - 1)]

    def periods_back(self, offset: int, within: int = _LOOK_BACK) -> Iterator[Period]:
        """The periods named shortly before the sentence that begins at a place, the last first; read as asked for."""
        for sentence in reversed(self.sentences_in(offset - max(within, _LOOK_BACK), offset)):
            if sentence.end < offset - within:
                break
            yield from reversed(self.periods_in(sentence))

    def periods_after(self, offset: int, end: int) -> Sequence[Period]:
        """The periods that begin in text[offset:end]."""
        _, starts = self._sentences
        first = max(0, bisect_right(starts, offset) - 1)
        within = self.sentences_in(starts[first] if starts else 0, end)
        return [p for sentence in within for p in self.periods_in(sentence) if offset <= p.start < end]

    @cached_property
    def _items(self) -> list[Item]:
        """The items of a briefing, and the lands that head them."""
        return headed_items(self.text, self.profile)

    def item_at(self, offset: int) -> Item | None:
        """The item of a briefing in which a place lies."""
        return item_at(self._items, offset)

    def stretch_over(self, sentence: Span) -> Period | None:
        """The stretch that the head of a list gives to the item in which the sentence stands."""
        headline = (
            Span(0, 0)
            if any(f.claim.end <= self.headline_end for f in self.found)
            else self.document.headline
        )
        return stretch_over(
            self.text, sentence, headline, lambda line: self.periods_in(self.sentence_at(line.end - 1))
        )

    def sentences_in(self, start: int, end: int) -> Sequence[Span]:
        """The sentences that begin in text[start:end]."""
        spans, starts = self._sentences
        return spans[bisect_left(starts, start) : bisect_left(starts, end)]

    def equal(self, number: Number | None, before: int) -> Found | None:
        """The last figure of several people, told shortly before a place, that an exact number equals; None without one."""
        if number is None or number.bound != "exact" or (number.low or 0) < _SEVERAL:
            return None
        told = (f for f in reversed(self.found) if before - f.claim.end < _TOLD and f.claim.end <= before)
        return next((f for f in told if f.number.low == number.low), None)

    def near(self, offset: int) -> Found | None:
        """The figure of the war found last, if the text has not gone far from it, nor to another entry of a running report."""
        last = next((f for f in reversed(self.found) if not (f.is_yardstick or self._is_set_beside(f))), None)
        if last is None or last.claim.end < entry_at(self._entries, offset):
            return None
        return last if offset - last.claim.end < FADES else None

    def _is_set_beside(self, found: Found) -> bool:
        """ "112 in 2024, up from 75 a year earlier (the most since 2020, when 75 died). Nine of them …": the text goes on about the
        first, not what it is set beside.
        """
        start = found.claim.start
        if found is self.found[0]:
            return False
        told = SET_BESIDE if found.link.rule == "goes_on" else HIGHEST_SINCE
        return told.search(self.text, max(0, start - _TO_BESIDE), start) is not None

    def turn_to_entry(self, offset: int) -> None:
        """Leave the side spoken of where another entry of a running report begins."""
        if self.last is not None and self.last.claim.end < entry_at(self._entries, offset):
            self.side = None

    @cached_property
    def _entries(self) -> Sequence[int]:
        """Where the entries of a running report begin."""
        return entries_of(self.text)
