"""One sentence of a document: its numbers linked to harm words, those of strangers dropped, its claims made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from tollbook.claims.assemble import make_claims
from tollbook.claims.constructions.again import told_again
from tollbook.claims.discourse import Discourse, Found, SentenceReading
from tollbook.claims.discourse.harm_spoken_of import of_spoken
from tollbook.claims.discourse.itemised import total_over
from tollbook.claims.discourse.state import FADES
from tollbook.claims.harm import HarmWord, find_harms
from tollbook.claims.harm.warfare import (
    goes_on_about_deed,
    is_outside_war,
    names_attack,
    shares_cause,
    turns_to_war,
)
from tollbook.claims.links import asks, link_numbers, topic_of
from tollbook.claims.numbers import Number, find_numbers
from tollbook.claims.parties import find_parties
from tollbook.claims.passages import Passage
from tollbook.claims.population_nouns import population_of
from tollbook.claims.readings import BEFORE, Link, PassedOver, Reading
from tollbook.claims.syntax.asides import may_have_aside, without_asides
from tollbook.claims.syntax.phrases import noun_phrase
from tollbook.claims.syntax.times import is_time
from tollbook.claims.syntax.tokens import tokens_of
from tollbook.claims.timing import Before, Calendar
from tollbook.records import Span

# A sentence that says what the figure before it meant is short, in characters.
_GLOSS = 90
# How far behind it the toll of a crash or a flood is told again, in characters.
_TOLD_AGAIN = 2000
# How far behind such a toll the next sentence begins at most, in characters.
_NEXT = 120
# And how far behind it one that names nobody and no other cause goes on from it, in characters.
_GOES_ON = 300
# White space between a sentence and the next, in characters.
_APART = 3
# So many of the last figures are looked through for the largest of one event.
_ONE_EVENT = 8
# The words around a figure that name what it counts, in characters.
_BESIDE = 50
# A figure that goes on from another is of its order of size, within this factor.
_ORDER = 40


def read_sentence(discourse: Discourse, passage: Passage, sentence: Span) -> None:
    """Read one sentence of a passage: its claims go to the discourse, as do the numbers passed over."""
    discourse.turn_to_entry(sentence.start)
    text, last = discourse.text, discourse.last
    if last is not None and sentence.start - last.claim.end > FADES:
        discourse.last = last = None
    triggered = passage.triggers_in(sentence)
    if not triggered and last is None and discourse.topic is None:
        return
    if not passage.may_have_number(text, sentence):
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
    if discourse.is_told_of_war(sentence):
        make_claims(discourse, _sentence(discourse, sentence, reading), reading)
    elif not discourse.mentions_war:
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
    whole = total_over(discourse, sentence)
    total = whole.link if whole is not None and numbers[0].size <= whole.number.size else None
    reading = link_numbers(row, before, total)
    if reading.passed and harms and may_have_aside(row):
        rest = without_asides(row, discourse.told(sentence))
        again = link_numbers(rest, before, total) if len(rest) < len(row) else reading
        reading = again if len(again.links) > len(reading.links) else reading
    _drop_strangers(reading, None if asked and listed else discourse.last)
    _link_again(discourse, sentence, reading)
    of_spoken(discourse, sentence, reading)
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
        back=partial(discourse.periods_back, sentence.start),
        over=lambda: discourse.stretch_over(sentence),
    )
    mentions = find_parties(text, discourse.profile, sentence.start, sentence.end)
    return SentenceReading(sentence, reading.row, mentions, calendar, told)


def _before(discourse: Discourse, found: Found) -> Before:
    same = [other for other in discourse.found[-_ONE_EVENT:] if other.timing.start == found.timing.start]
    sizes = tuple(other.number.size for other in same)
    return Before(found.timing, max(sizes), found.claim.end, found.claim.category, sizes)


def _read_heading(discourse: Discourse, sentence: Span, triggered: bool) -> None:
    """A sentence without a number may say what the last figure meant, or what the next ones will count."""
    tells = triggered and (sentence.end - sentence.start <= _GLOSS or asks(discourse.text, sentence))
    harms = find_harms(discourse.text, sentence.start, sentence.end) if tells else []
    _gloss_last(discourse, sentence, harms)
    discourse.topic, discourse.topic_line = topic_of(discourse.text, sentence, harms), discourse.line
    discourse.topic_end = sentence.end
    if discourse.topic is None or not discourse.is_told_of_war(sentence):
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
    """Pass over figures carried from the sentence before whose size has nothing to do with its figure, and too large parts."""
    for at, link in list(reading.links.items()):
        number = reading.row[at].number
        if link.parent == BEFORE and last is not None and number is not None:
            one, other = (max(n.size, 1) for n in (number, last.number))
            strange = not (1 / _ORDER < one / other < _ORDER or _is_rate(reading, link))
            if (link.rule == "carried" and strange) or (
                link.rule == "part_told" and not link.phrase.partitive and one > other
            ):
                del reading.links[at]
                reading.passed.append(
                    PassedOver(at, "is of another size than the figure it would go on from")
                )


def _drop_outsiders(discourse: Discourse, sentence: Span, reading: Reading) -> None:
    """Pass over figures of harm that the war did not do (codebook, Unit), the same told again, and parts of them."""
    text, dropped = discourse.text, discourse.outside
    near = any(0 <= sentence.start - end < _NEXT for end in dropped.values())
    again = near and goes_on_about_deed(text, sentence)
    headed = discourse.is_headed_outside and not turns_to_war(
        text, Span(text.rfind("\n", 0, sentence.start) + 1, sentence.end)
    )

    def names_party() -> bool:
        """Whether the sentence names a party of the war; of a war without a profile any may be one."""
        named = find_parties(text, discourse.profile, sentence.start, sentence.end)
        return not discourse.profile.belligerents or any(m.belligerent for m in named)

    end = _told_outside(discourse)
    last = None
    if 0 <= sentence.start - end < _GOES_ON and "\n" not in text[end : sentence.start]:
        last = Span(end, end)
    for at, link in list(reading.links.items()):
        number = reading.row[at].number
        if number is None:
            continue
        told = dropped.get((number.low, link.category))
        again = again or (
            told is not None and sentence.start - told < _TOLD_AGAIN and not names_attack(text, sentence)
        )
        part = link.parent not in reading.links if link.parent is not None and link.parent >= 0 else False
        joined = last is not None and shares_cause(text, last, number.span)
        headline = headed and link.category != "captured"
        if headline or part or again or joined or is_outside_war(text, sentence, number.span, names_party):
            del reading.links[at]
            dropped[number.low, link.category] = number.end
            reading.passed.append(PassedOver(at, "is of harm that no war did"))
            last = number.span


def _told_outside(discourse: Discourse) -> int:
    """Where the last figure ends, if it was of harm that no war did; else beyond the text."""
    end = max(discourse.outside.values(), default=-1)
    last = discourse.found[-1].claim.end if discourse.found else 0
    return end if last < end else len(discourse.text)


def _is_rate(reading: Reading, link: Link) -> bool:
    """Whether "a day" follows, or "the daily average" leads to it: the pace of a total is of another size than the total."""
    if any(token.text in ("average", "rate", "pace") for token in reading.row[: link.number]):
        return True
    return link.phrase.end + 1 < len(reading.row) and is_time(reading.row, link.phrase.end)
