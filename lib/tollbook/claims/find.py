"""Claims of one document: the layers put together, sentence by sentence (codebook, whole).

Numbers and harm words are read first, since most sentences have not both; parties, periods and
attributions only where a number belongs to a harm word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from tqdm import tqdm

from tollbook.claims.assemble import make_claims
from tollbook.claims.constructions.again import told_again
from tollbook.claims.discourse import Discourse, Found, SentenceReading
from tollbook.claims.discourse.breakdown import share_stretch
from tollbook.claims.discourse.completing import complete_days, open_bare_totals
from tollbook.claims.discourse.state import FADES
from tollbook.claims.harm import HarmWord, find_harms
from tollbook.claims.harm.warfare import goes_on_about_deed, is_outside_war, names_attack
from tollbook.claims.links import asks, link_numbers, topic_of
from tollbook.claims.numbers import Number, find_numbers
from tollbook.claims.parties import find_parties, population_of
from tollbook.claims.passages import Passage, may_have_number, passages
from tollbook.claims.readings import BEFORE, Link, PassedOver, Reading
from tollbook.claims.syntax.asides import may_have_aside, without_asides
from tollbook.claims.syntax.phrases import noun_phrase
from tollbook.claims.syntax.times import is_time
from tollbook.claims.syntax.tokens import tokens_of
from tollbook.claims.timing import Before, Calendar
from tollbook.profiles import Profile
from tollbook.records import Claim, Document, Span
from tollbook.text import fold

# A sentence that says what the figure before it meant is short, in characters.
_GLOSS = 90
# How far behind it the toll of a crash or a flood is told again, in characters.
_TOLD_AGAIN = 2000
# How far behind such a toll the next sentence begins at most, in characters.
_NEXT = 120
# What the page's words leave of a sentence is read from this length on, in characters.
_REST = 40
# White space between a sentence and the next, in characters.
_APART = 3
# So many of the last figures are looked through for the largest of one event.
_ONE_EVENT = 8
# The words around a figure that name what it counts, in characters.
_BESIDE = 50
# A figure that goes on from another is of its order of size, within this factor.
_ORDER = 40


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
    discourse = Discourse(document, text, profile)
    furniture = page_furniture(document)
    for passage in passages(text, discourse.split):
        if discourse.is_over:
            break
        discourse.line = passage.span.start
        for sentence in passage.sentences:
            rest = _beside_furniture(sentence, furniture) if furniture else sentence
            if rest is not None:
                _read_sentence(discourse, passage, rest)
    share_stretch(discourse)
    complete_days(discourse)
    open_bare_totals(discourse)
    _complete_headline(discourse)
    return discourse


def page_furniture(document: Document) -> list[Span]:
    """The spans of the page's own words; a picture's caption is the article's (codebook, Cases decided)."""
    return [span for span, kind in document.furniture if kind != "photo credit"]


def _beside_furniture(sentence: Span, furniture: Sequence[Span]) -> Span | None:
    """What is left of a sentence that the page's words run into; None where that is next to nothing."""
    start, end = sentence.start, sentence.end
    for span in furniture:
        if span.start <= start < span.end:
            start = span.end
        elif start < span.start < end:
            end = span.start
    return (
        sentence
        if (start, end) == (sentence.start, sentence.end)
        else Span(start, end)
        if end - start > _REST
        else None
    )


def _read_sentence(discourse: Discourse, passage: Passage, sentence: Span) -> None:
    text, last = discourse.text, discourse.last
    if last is not None and sentence.start - last.claim.end > FADES:
        discourse.last = last = None
    triggered = passage.triggers_in(sentence)
    if not triggered and last is None and discourse.topic is None:
        return
    if not may_have_number(text, sentence):
        _read_heading(discourse, sentence, triggered)
        return
    harms = find_harms(text, sentence.start, sentence.end) if triggered else []
    if not harms and last is None and discourse.topic is None:
        return
    numbers = find_numbers(text[sentence.start : sentence.end], sentence.start)
    if not numbers:
        _read_heading(discourse, sentence, triggered)
        return
    reading = _link(discourse, sentence, numbers, harms)
    discourse.readings.append((sentence, reading))
    _drop_outsiders(discourse, sentence, reading)
    if not reading.links:
        return
    if discourse.is_about_war:
        make_claims(discourse, _sentence(discourse, sentence, reading), reading)
    else:
        discourse.is_over = True


def _link(
    discourse: Discourse, sentence: Span, numbers: Sequence[Number], harms: Sequence[HarmWord]
) -> Reading:
    """The numbers of the sentence linked to its harm words; once more without its asides, if one was not reached."""
    row = tokens_of(discourse.text, sentence.start, sentence.end, numbers, harms)
    asked = (
        0 <= sentence.start - discourse.topic_end <= _APART
    )  # "… how many have died. The army says the number is 900."
    listed = discourse.topic is not None and (discourse.topic_line == discourse.line or asked)
    before = discourse.last.link if discourse.last and not listed else discourse.topic
    reading = link_numbers(row, before)
    if reading.passed and harms and may_have_aside(row):
        rest = without_asides(row, discourse.told(sentence))
        again = link_numbers(rest, before) if len(rest) < len(row) else reading
        reading = again if len(again.links) > len(reading.links) else reading
    _drop_strangers(reading, None if asked and listed else discourse.last)
    _link_again(discourse, sentence, reading)
    return reading


def _link_again(discourse: Discourse, sentence: Span, reading: Reading) -> None:
    """Link definite figures that say again an equal one just told: "The four were …"."""
    for passed in list(reading.passed):
        token = reading.row[passed.number]
        equal = discourse.equal(token.number, sentence.start)
        if equal is None:
            continue
        claim, phrase = equal.claim, noun_phrase(reading.row, passed.number)
        context = discourse.text[
            max(sentence.start - FADES, claim.start - _BESIDE) : claim.end + _BESIDE
        ].lower()
        link = told_again(reading.row, passed.number, phrase, claim.category, context)
        if link is not None:
            reading.passed.remove(passed)
            reading.links = dict(sorted({**reading.links, link.number: link}.items()))


def _sentence(discourse: Discourse, sentence: Span, reading: Reading) -> SentenceReading:
    text, document = discourse.text, discourse.document
    told = discourse.told(sentence)
    before, item = discourse.near(sentence.start), discourse.item_at(sentence.start)
    if before is not None and item is not None and before.claim.end < item.start:
        before = None  # the item before tells of another event
    calendar = Calendar(
        text=text,
        row=reading.row,
        periods=discourse.periods_in(sentence),
        told=told,
        war_start=discourse.war_start,
        published=document.date,
        before=_before(discourse, before) if before else None,
        back=lambda: discourse.periods_back(sentence.start),
        over=lambda: discourse.stretch_over(sentence),
    )
    mentions = find_parties(text, discourse.profile, sentence.start, sentence.end)
    return SentenceReading(sentence, reading.row, mentions, calendar, told)


def _before(discourse: Discourse, found: Found) -> Before:
    same = [other for other in discourse.found[-_ONE_EVENT:] if other.timing.start == found.timing.start]
    sizes = tuple(max(other.number.low or 0, other.number.high or 0) for other in same)
    return Before(found.timing, max(sizes), found.claim.end, sizes)


def _read_heading(discourse: Discourse, sentence: Span, triggered: bool) -> None:
    """A sentence without a number may say what the last figure meant, or what the next ones will count."""
    tells = triggered and (sentence.end - sentence.start <= _GLOSS or asks(discourse.text, sentence))
    harms = find_harms(discourse.text, sentence.start, sentence.end) if tells else []
    _gloss_last(discourse, sentence, harms)
    discourse.topic, discourse.topic_line = topic_of(discourse.text, sentence, harms), discourse.line
    discourse.topic_end = sentence.end
    if discourse.topic is None or not discourse.is_about_war:
        return
    losses = any(harm.category == "losses" for harm in harms)
    discourse.people = "military" if losses else population_of(discourse.text[sentence.start : sentence.end])
    mentions = find_parties(discourse.text, discourse.profile, sentence.start, sentence.end)
    named = [m.party for m in mentions if m.kind in ("people", "state", "force") and m.party is not None]
    discourse.side = named[0] if named else discourse.side


def _gloss_last(discourse: Discourse, sentence: Span, harms: Sequence[HarmWord]) -> None:
    """ "Dead. Not badly wounded, dead": a sentence that says what the figure before it meant."""
    last = discourse.near(sentence.start)
    opens = harms and harms[0].start <= sentence.start + 2 and sentence.end - sentence.start <= _GLOSS
    if last is not None and opens and last.claim.category in ("losses", "casualties"):
        claim = replace(last.claim, category=harms[0].category, term=harms[0].text)
        discourse.found[-1] = replace(last, claim=claim)


def _drop_strangers(reading: Reading, last: Found | None) -> None:
    """Pass over figures carried from the sentence before whose size has nothing to do with its figure."""
    for at, link in list(reading.links.items()):
        number = reading.row[at].number
        if link.rule == "carried" and link.parent == BEFORE and last is not None and number is not None:
            one, other = (max(n.low or 0, n.high or 0, 1) for n in (number, last.number))
            if not (1 / _ORDER < one / other < _ORDER or _is_rate(reading, link)):
                del reading.links[at]
                reading.passed.append(
                    PassedOver(at, "is of another size than the figure it would go on from")
                )


def _drop_outsiders(discourse: Discourse, sentence: Span, reading: Reading) -> None:
    """Pass over figures of harm that the war did not do (codebook, Unit), the same told again, and parts of them."""
    text, dropped = discourse.text, discourse.outside
    near = any(0 <= sentence.start - end < _NEXT for end in dropped.values())
    again = near and goes_on_about_deed(text, sentence)

    def names_party() -> bool:
        """Whether the sentence names a party of the war; of a war without a profile any may be one."""
        named = find_parties(text, discourse.profile, sentence.start, sentence.end)
        return not discourse.profile.belligerents or any(m.belligerent for m in named)

    for at, link in list(reading.links.items()):
        number = reading.row[at].number
        if number is None:
            continue
        told = dropped.get((number.low, link.category))
        again = again or (
            told is not None and sentence.start - told < _TOLD_AGAIN and not names_attack(text, sentence)
        )
        part = link.parent is not None and link.parent >= 0 and link.parent not in reading.links
        if part or again or is_outside_war(text, sentence, number.span, names_party):
            del reading.links[at]
            dropped[number.low, link.category] = number.end
            reading.passed.append(PassedOver(at, "is of harm that no war did"))


def _is_rate(reading: Reading, link: Link) -> bool:
    """Whether "a day" follows: the pace of a total is of another size than the total."""
    return link.phrase.end + 1 < len(reading.row) and is_time(reading.row, link.phrase.end)


def _complete_headline(discourse: Discourse) -> None:
    """A headline leaves out what its article says of the same figure: whose losses, and of what time."""
    end = discourse.headline_end
    body = [found for found in discourse.found if found.claim.start >= end]
    for at, found in enumerate(discourse.found):
        claim = found.claim
        if claim.start >= end:
            break
        figure = claim.low or claim.high  # "up to 600" in the article, "600" over it
        same = next((b.claim for b in body if (b.claim.low or b.claim.high) == figure), None)
        filled: dict[str, Any] = {}
        if same is not None and not found.timing.stated:
            slots = ("period_kind", "period_start", "period_end", "rate_unit")
            filled = {slot: getattr(same, slot) for slot in slots}
        if claim.side is None:
            filled["side"] = (same.side if same is not None else None) or discourse.place
        discourse.found[at] = replace(found, claim=replace(claim, **filled))
