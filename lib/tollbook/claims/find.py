"""Claims of one document: the layers put together, sentence by sentence (codebook, whole).

Numbers, harm words, parties, periods and attributions are found by layers of their own; this module asks
them in turn and carries over sentences what a reader would carry.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from tqdm import tqdm

from tollbook.claims.attribution import Attributions
from tollbook.claims.harm import HarmWord, find_harms
from tollbook.claims.links import BEFORE, Link, Reading, link_numbers, topic_of
from tollbook.claims.numbers import Number, find_numbers
from tollbook.claims.parties import PartyMention, find_parties
from tollbook.claims.passages import has_stem, passages
from tollbook.claims.periods import find_periods
from tollbook.claims.population import population_of
from tollbook.claims.sides import Harmed, Scene, harmed_party
from tollbook.claims.stance import stance_of
from tollbook.claims.timing import Calendar, Timing, timing_of
from tollbook.claims.tokens import Token, tokens_of, without_asides
from tollbook.claims.voice import Voice, voice_of
from tollbook.claims.warfare import is_about_war, is_outside_war
from tollbook.profiles import GENERAL, Profile, choose_profile, load_profile
from tollbook.records import Bound, Claim, Document, Span
from tollbook.text import fold

# Rules that find a party as such, and so its armed forces, not the people of a place.
# How far a figure still is what "the total" goes back to, and how long a gloss of it may be, in characters.
_FADES = 400
_GLOSS = 90
_BEARERS = frozenset({"of_loser", "of_harm_word", "of_topic", "of_sides"})


@dataclass(frozen=True, slots=True)
class Found:
    """A claim with what it was read from, for those who go on from it and for `explain`."""

    claim: Claim
    link: Link
    number: Number
    harmed: Harmed
    timing: Timing
    voice: Voice


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What the layers found in one sentence."""

    span: Span
    row: Sequence[Token]
    mentions: Sequence[PartyMention]
    calendar: Calendar


@dataclass(slots=True)
class Discourse:
    """What a reader carries from sentence to sentence of one document."""

    document: Document
    text: str
    profile: Profile
    attributions: Attributions
    last: Found | None = None
    side: str | None = None
    side_line: int = -1
    line: int = 0
    topic: Link | None = None
    topic_line: int = -1
    found: list[Found] = field(default_factory=list)
    readings: list[tuple[Span, Reading]] = field(default_factory=list)
    _place: list[str | None] = field(default_factory=list)

    @property
    def place(self) -> str | None:
        """The party whose places the document names most; looked up once, when first asked for."""
        if not self._place:
            self._place.append(_home(self.text, self.profile))
        return self._place[0]


def find_claims(document: Document, profile: Profile | None = None) -> list[Claim]:
    """The claims of a document, in the order of the text.

    Without a profile the war is chosen from the text (`choose_profile`).
    """
    return [found.claim for found in read(document, profile).found]


def extract_claims(
    documents: Iterable[Document], profile: Profile | None = None, progress: bool = False
) -> Iterator[Claim]:
    """The claims of many documents, one document at a time; memory does not grow with their number.

    `progress` shows a bar on stderr where that is a terminal.
    """
    for document in tqdm(documents, desc="claims", unit="article", disable=None if progress else True):
        yield from find_claims(document, profile)


def read(document: Document, profile: Profile | None = None) -> Discourse:
    """Everything read from a document: its claims, and each sentence's numbers with what became of them."""
    text = fold(document.text)
    worth = list(passages(text))
    war = profile or choose_profile(document) if worth else load_profile(GENERAL)
    discourse = Discourse(document, text, war, Attributions(text))
    if not worth or (war.id == GENERAL and not is_about_war(text)):
        return discourse
    furniture = [span for span, _ in document.furniture]
    for passage in worth:
        discourse.line = passage.span.start
        for sentence in passage.sentences:
            if not any(sentence.overlaps(span) for span in furniture):
                _read_sentence(discourse, sentence)
    _complete_headline(discourse)
    return discourse


def _read_sentence(discourse: Discourse, sentence: Span) -> None:
    text = discourse.text
    if (
        discourse.last is None
        and discourse.topic is None
        and not has_stem(text[sentence.start : sentence.end].lower())
    ):
        return
    harms = find_harms(text, sentence.start, sentence.end)
    numbers = [_moved(number, sentence.start) for number in find_numbers(text[sentence.start : sentence.end])]
    if not numbers:
        _gloss_last(discourse, sentence, harms)
        discourse.topic, discourse.topic_line = topic_of(text, sentence, harms), discourse.line
        return
    row = without_asides(
        tokens_of(text, sentence.start, sentence.end, numbers, harms), _asides(discourse, sentence)
    )
    listed = discourse.topic is not None and discourse.topic_line == discourse.line
    before = discourse.last.link if discourse.last and not listed else discourse.topic
    reading = link_numbers(row, before)
    discourse.readings.append((sentence, reading))
    if reading.links and not is_outside_war(text, sentence):
        mentions = find_parties(text, discourse.profile, sentence.start, sentence.end)
        _make_claims(discourse, sentence, reading, mentions)
    elif discourse.last is None or discourse.last.claim.end < sentence.start - _FADES:
        discourse.last = None


def _gloss_last(discourse: Discourse, sentence: Span, harms: Sequence[HarmWord]) -> None:
    """ "Dead. Not badly wounded, dead": a sentence that says what the figure before it meant."""
    said = discourse.text[sentence.start : sentence.end].lower()
    if not harms or not discourse.found or harms[0].start > sentence.start + 2 or len(said) > _GLOSS:
        return
    last = discourse.found[-1]
    if last.claim.category in ("losses", "casualties") and sentence.start - last.claim.end < _FADES:
        claim = replace(last.claim, category=harms[0].category, term=harms[0].text)
        discourse.found[-1] = replace(last, claim=claim)


def _asides(discourse: Discourse, sentence: Span) -> list[Span]:
    """Sources with their cues in this sentence: "he said", "according to the ministry"."""
    index = discourse.attributions.utterance_at(sentence.start)
    told = discourse.attributions.of_utterance(index) if index is not None else []
    return [
        Span(min(each.source.start, each.cue.start), max(each.source.end, each.cue.end))
        for each in told
        if each.source is not None
    ]


def _make_claims(
    discourse: Discourse, sentence: Span, reading: Reading, mentions: list[PartyMention]
) -> None:
    made: dict[int, Found] = {}
    read = _Sentence(sentence, reading.row, mentions, _calendar(discourse, sentence, reading))
    for link in reading.links.values():
        parent = (
            discourse.last
            if link.parent == BEFORE
            else made.get(link.parent)
            if link.parent is not None
            else None
        )
        sibling = next(reversed(made.values()), None)
        found = _claim(discourse, read, link, parent, sibling)
        made[link.number] = found
        discourse.found.append(found)
    whole = [found for found in made.values() if found.link.rule != "part"]
    discourse.last = whole[-1] if whole else discourse.last or next(reversed(made.values()))
    if discourse.last.harmed.side is not None:
        discourse.side, discourse.side_line = discourse.last.harmed.side, discourse.line


_PRONOUNS = frozenset("he she it they his her its their him them the same".split())
_OWN_VOICE = frozenset("we our us i".split())


def _resolved(discourse: Discourse, voice: Voice) -> Voice:
    """A source that is only a pronoun goes back to the source before; "we" is the outlet itself."""
    if voice.source is None or voice.source.lower() not in _PRONOUNS | _OWN_VOICE:
        return voice
    if voice.source.lower() in _OWN_VOICE or not discourse.found:
        return replace(voice, source=None, party=None)
    last = discourse.found[-1].voice
    return replace(voice, source=last.source, party=last.party, context=last.context)


def _calendar(discourse: Discourse, sentence: Span, reading: Reading) -> Calendar:
    document = discourse.document
    periods = find_periods(
        discourse.text, _day(document.date), discourse.profile, sentence.start, sentence.end
    )
    index = discourse.attributions.utterance_at(sentence.start)
    told = discourse.attributions.of_utterance(index) if index is not None else []
    cues = [(each.cue.start, each.cue.end) for each in told]
    before = discourse.found[-1] if discourse.found and discourse.side_line == discourse.line else None
    return Calendar(
        text=discourse.text,
        row=reading.row,
        periods=periods,
        cues=cues,
        war_start=discourse.profile.start,
        published=document.date,
        before=before.timing if before else None,
    )


def _claim(
    discourse: Discourse, read: _Sentence, link: Link, parent: Found | None, sibling: Found | None
) -> Found:
    row, sentence = read.row, read.span
    number = row[link.number].number
    assert number is not None  # noqa: S101 - a link is made for number tokens only
    voice = _resolved(
        discourse, voice_of(discourse.attributions, Span(number.start, number.end), discourse.profile)
    )
    scene = Scene(
        text=discourse.text,
        row=row,
        mentions=read.mentions,
        profile=discourse.profile,
        sources=_sources(discourse, sentence, row),
        speaker=voice.party,
        earlier=discourse.side,
        place=discourse.place if number.start >= discourse.document.headline.end else None,
        same_paragraph=discourse.side_line == discourse.line,
        denied=voice.denied,
        sibling=(sibling.link.number, sibling.harmed.side) if sibling and sibling.harmed.side else None,
    )
    harmed = harmed_party(scene, link, parent.harmed if parent else None)
    timing = timing_of(
        read.calendar, link, parent.timing if parent else None, parent.number.low or 0 if parent else 0
    )
    bound, hedges = _bound(link, number, parent)
    stance, stance_rule = stance_of(
        discourse.text, number.start, number.end, (sentence.start, sentence.end), voice.denied
    )
    harm = row[link.harm].harm if link.harm is not None else None
    beside = sibling or parent
    document = discourse.document
    claim = Claim(
        claim_id=f"{document.doc_id}:{number.start}-{number.end}",
        doc_id=document.doc_id,
        start=number.start,
        end=number.end,
        low=number.low,
        high=number.high,
        bound=bound,
        category=link.category,
        side=harmed.side,
        population=population_of(
            row, link, harmed.rule in _BEARERS, beside.claim.population if beside else None
        ),
        period_kind=timing.kind,
        period_start=timing.start,
        period_end=timing.end,
        rate_unit=timing.rate_unit,
        source=voice.source,
        source_type=voice.type_for(harmed.side, discourse.profile),
        attribution=voice.attribution,
        cue=voice.cue,
        stance=stance,
        hedges=hedges,
        term=document.text[harm.start : harm.end] if harm else (parent.claim.term if parent else ""),
        section="headline" if number.start < document.headline.end else "body",
        rules=(
            f"link.{link.rule}",
            *((harm.rule,) if harm else ()),
            f"side.{harmed.rule}",
            timing.rule,
            voice.rule,
            stance_rule,
        ),
    )
    return Found(claim, link, number, harmed, timing, voice)


def _sources(discourse: Discourse, sentence: Span, row: Sequence[Token]) -> list[Span]:
    index = discourse.attributions.utterance_at(sentence.start)
    told = discourse.attributions.of_utterance(index) if index is not None else []
    numbers = [token.start for token in row if token.number is not None]
    return [
        each.source
        for each in told
        if each.source is not None
        and any(piece.start <= at < piece.end for piece in each.content for at in numbers)
    ]


def _home(text: str, profile: Profile) -> str | None:
    """The party whose places, else whose people, the text names most; of equals the one named first."""
    mentions = find_parties(text, profile)
    for kinds in (("place",), ("state", "people")):
        counts = Counter(m.party for m in mentions if m.kind in kinds and m.party is not None)
        if counts:
            return counts.most_common(1)[0][0]
    return None


def _complete_headline(discourse: Discourse) -> None:
    """A headline leaves out what its article says of the same figure: whose losses, and of what time."""
    end = discourse.document.headline.end
    body = [found for found in discourse.found if found.claim.start >= end]
    for at, found in enumerate(discourse.found):
        claim = found.claim
        if claim.start >= end:
            break
        same = [
            b
            for b in body
            if (b.claim.low, b.claim.high) == (claim.low, claim.high) or b.claim.low == claim.low
        ]
        filled: dict[str, Any] = {}
        if same and claim.side is None:
            filled["side"] = same[0].claim.side
        if same and not found.timing.stated:
            filled |= {
                slot: getattr(same[0].claim, slot)
                for slot in ("period_kind", "period_start", "period_end", "rate_unit")
            }
        if claim.side is None and not filled.get("side"):
            filled["side"] = discourse.place
        discourse.found[at] = replace(found, claim=replace(claim, **filled))


def _bound(link: Link, number: Number, parent: Found | None) -> tuple[Bound, tuple[str, ...]]:
    """A hedge spreads over the list it governs, to figures without a harm word of their own (codebook, Values)."""
    if (
        parent is not None
        and link.rule == "goes_on"
        and number.bound == "exact"
        and parent.claim.bound == "approx"
    ):
        return "approx", parent.claim.hedges
    return number.bound, number.hedges


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _moved(number: Number, by: int) -> Number:
    return replace(
        number,
        start=number.start + by,
        end=number.end + by,
        extent_start=number.extent_start + by,
        extent_end=number.extent_end + by,
    )
