"""A claim made ready for grouping: its day, voice, speaker, figure, and the names that stand around it."""

from __future__ import annotations

import calendar
import datetime
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tollbook.profiles import Profile
from tollbook.profiles.names import PARTY_KINDS
from tollbook.records import Claim, Document, Span
from tollbook.text import fold, sentences

from .evidence import Evidence, evidence
from .figure import Figure
from .speakers import Speaker, Speakers
from .spellings import spelling
from .topic import Topics

PeriodClass = Literal["total", "window", "event", "day", "week", "month", "year"]

# Kinds of harm that one figure may be told as: the words differ in how much they say. Wounded, missing and
# captured people are other people.
FAMILIES: Mapping[str, str] = {"killed": "toll", "casualties": "toll", "losses": "toll"}
_NAME = re.compile(r"(?<![\w'-])[A-Z]\w[\w']*(?![\w-])")
# A capitalised word that is also written small somewhere only began a sentence.
_PLAIN_WORD = re.compile(r"(?<![\w'-])[a-z]\w{2,}")
_CALENDAR = frozenset(
    spelling(n) for n in (*calendar.day_name, *calendar.month_name, *calendar.month_abbr) if n
)
# A name in more than this share of the documents says nothing about which event is meant.
_COMMON_SHARE = 0.12
# From here on a figure beside another one, that is not round, tells an event as a rare name does.
_SMALLEST_BESIDE = 20
_COMMON_FLOOR = 6


@dataclass(frozen=True, slots=True)
class Mention:
    """One claim of one document, with what grouping compares.

    `day` is the document's day as an ordinal, None where undated; `start` and `end` are the period's.
    `names` are the rare capitalised words of the sentence, the one before it, and the headline; `near` those of the sentence
    alone. `told_with` are the other figures of the sentence that hardly come twice: "killed 47 and wounded 83" tells one event.
    `says` are the slots that the text states, `beside` the kinds of harm of the other figures in its sentence, `is_mixed`
    whether figures of soldiers and of civilians in its sentence add up to it.
    `reference` marks a row of the reference table, which anchors a statement and is no telling. `side` is None where the text
    names none; `period` is the kind of period: a running total (also where nothing is said), a window, an event, or a rate.
    """

    claim: Claim
    outlet: str
    date: str | None
    day: int | None
    start: int | None
    end: int | None
    voice: str
    speaker: Speaker
    figure: Figure
    names: frozenset[str]
    near: frozenset[str]
    told_with: frozenset[str]
    sentence: Span
    says: Evidence
    side: str | None
    period: PeriodClass
    beside: frozenset[str] = frozenset()
    is_mixed: bool = False
    reference: bool = False

    @property
    def family(self) -> str:
        """The kind of harm, the words for a toll taken together."""
        return FAMILIES.get(self.claim.category, self.claim.category)

    @property
    def is_stated(self) -> bool:
        """Whether the text says of whom and for which time the figure is."""
        return self.reference or (self.says.side and self.says.period)

    @property
    def means_dead(self) -> bool:
        """Whether "lost" can only mean dead here: of civilians, in one attack, or where the wounded are counted beside the lost."""
        if self.claim.category != "losses":
            return False
        apart = "wounded" in self.beside and "killed" not in self.beside
        attack = self.claim.period_kind == "event" and self.claim.period_start is None
        return apart or attack or self.claim.population == "civilian"

    @property
    def names_its_harm(self) -> bool:
        """Whether the kind of harm is stated; "53 dead and dozens wounded" states no 53 casualties."""
        joined = self.claim.category == "casualties" and any(
            r.startswith("harm.killed") for r in self.claim.rules
        )
        return self.says.category and not (joined and "wounded" in self.beside)

    @property
    def is_small(self) -> bool:
        """Whether many unrelated events would share the figure: the names around it must tell them apart."""
        c = self.claim
        if c.bound == "vague":
            return True
        if c.period_kind in {"rate", "window"}:
            return False
        if c.period_kind == "cumulative" and self.speaker.is_named:
            return self.figure.value < 20
        return (self.figure.value < 1000 and self.figure.digits < 3) or self.figure.value < 100

    def comes_before(self) -> tuple[object, ...]:
        """The order of grouping: what says most first, then by day and place; the same for any input order."""
        c = self.claim
        unsaid = (not self.speaker.is_named) + (not self.says.side) + (not self.says.period)
        # An undated document comes last.
        return (not self.reference, unsaid, self.day or 10**7, c.doc_id, c.start, c.end, c.claim_id)


class Mentions:
    """Makes mentions of claims: speakers and common names are settled over the whole corpus."""

    def __init__(
        self, claims: Sequence[Claim], documents: Iterable[Document], profile: Profile | None
    ) -> None:
        """Claims of documents that are not given stand without outlet, date and text."""
        self._documents = {d.doc_id: d for d in documents}
        used = sorted({c.doc_id for c in claims} & self._documents.keys())
        texts = {i: fold(self._documents[i].text) for i in used}
        self._sentences = {i: tuple(sentences(text)) for i, text in texts.items()}
        found = {i: _names(text) for i, text in texts.items()}
        # Counted by voices, so that copies of one story make no name common.
        told: dict[str, set[str]] = defaultdict(set)
        for i, names in found.items():
            told[self._documents[i].cluster or i].update(n for _, n in names)
        ceiling = max(_COMMON_FLOOR, _COMMON_SHARE * len(told))
        spread = Counter(name for names in told.values() for name in names)
        words = frozenset(_key(w) for text in texts.values() for w in set(_PLAIN_WORD.findall(text)))
        sources = ((c.source, c.source_type == "anonymous") for c in claims)
        self._speakers = Speakers(sources, profile, words)
        common = (
            {name for name, n in spread.items() if n > ceiling} | words | _CALENDAR | _party_words(profile)
        )
        self._names = {i: [(at, n) for at, n in names if n not in common] for i, names in found.items()}
        self._evidence = evidence(claims, Topics(texts, self._sentences, profile).goes_on)
        self._in_sentence: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
        for c in claims:
            self._in_sentence[(c.doc_id, self._around(c)[0])].append(c)

    def of(self, claim: Claim, reference: bool = False) -> Mention:
        """The mention of one claim."""
        document = self._documents.get(claim.doc_id)
        date = document.date if document else None
        sentence, before = self._around(claim)
        names = self._names.get(claim.doc_id, [])
        headline = document.headline.end if document else 0
        others = [c for c in self._in_sentence[(claim.doc_id, sentence)] if c.claim_id != claim.claim_id]
        in_sentence = frozenset(n for at, n in names if sentence.start <= at < sentence.end)
        near = in_sentence | {n for at, n in names if before.start <= at < before.end or at < headline}
        return Mention(
            claim=claim,
            outlet=document.outlet if document else "",
            date=date,
            day=ordinal(date),
            start=ordinal(claim.period_start),
            end=ordinal(claim.period_end),
            voice=(document.cluster if document else None) or claim.doc_id,
            speaker=self._speakers[(claim.source, claim.source_type == "anonymous")],
            figure=Figure(claim.low, claim.high, claim.bound),
            names=near,
            near=in_sentence,
            told_with=_figures(others),
            sentence=sentence,
            says=self._evidence[claim.claim_id],
            side=claim.side if self._evidence[claim.claim_id].side else None,
            period=_period(claim),
            beside=frozenset(c.category for c in others),
            is_mixed=_is_mixed(claim, others),
            reference=reference,
        )

    def _around(self, claim: Claim) -> tuple[Span, Span]:
        """The sentence that the claim stands in and the one before it."""
        all_of_them = self._sentences.get(claim.doc_id, ())
        at = bisect_right(all_of_them, claim.start, key=lambda s: s.start) - 1
        here = all_of_them[at] if at >= 0 else Span(claim.start, claim.end)
        return here, all_of_them[at - 1] if at > 0 else Span(0, 0)


def _period(claim: Claim) -> PeriodClass:
    if claim.period_kind == "rate":
        return claim.rate_unit or "day"
    return claim.period_kind if claim.period_kind in {"window", "event"} else "total"


def _figures(claims: Iterable[Claim]) -> frozenset[str]:
    """Figures that hardly come twice, each with what it counts."""
    figures = ((Figure(c.low, c.high, c.bound), FAMILIES.get(c.category, c.category)) for c in claims)
    return frozenset(
        f"{f.value:,.0f} {kind}"
        for f, kind in figures
        if f.bound != "vague" and f.digits > 1 and f.value >= _SMALLEST_BESIDE
    )


def _is_mixed(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether soldiers and civilians counted beside a figure make it up: "114 people, 105 soldiers and 9 civilians"."""
    parts = {
        (c.population, c.low) for c in others if c.category == claim.category and c.low and c.low == c.high
    }
    return claim.population == "any" and any(
        people == "military" and ("civilian", (claim.low or 0) - (number or 0)) in parts
        for people, number in parts
    )


@cache
def ordinal(day: str | None) -> int | None:
    """An ISO day as a number of days; None for none or for what is no day."""
    try:
        return datetime.date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None


def iso(day: int | None) -> str | None:
    """The ISO day of an ordinal."""
    return datetime.date.fromordinal(day).isoformat() if day else None


def _names(text: str) -> list[tuple[int, str]]:
    return [(m.start(), _key(m.group())) for m in _NAME.finditer(text)]


@cache
def _key(word: str) -> str:
    return spelling(word)


def _party_words(profile: Profile | None) -> frozenset[str]:
    """The words that name a party: they stand in every second sentence."""
    if profile is None:
        return frozenset()
    forms = (name.form for name in profile.names if name.kind in PARTY_KINDS)
    return frozenset(word for form in forms for word in spelling(form).split())
