"""The words that each slot of a claim was read from, for `explain`: found again by the rules the claim keeps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tollbook.claims.discourse import Discourse, Found
from tollbook.claims.parties import PartyMention, find_parties, resolve_enemy
from tollbook.claims.periods import Period
from tollbook.claims.population_nouns import population_nouns
from tollbook.claims.readings import Reading
from tollbook.claims.sides.scene.model import BOTH
from tollbook.claims.sources import read_source
from tollbook.records import Claim, Span
from tollbook.resources import matcher

# Rules that leave the side to what stands outside the sentence.
_OUTSIDE = frozenset({"of_paragraph", "of_scene", "none"})
# How far apart the words of one category may stand, in tokens: "losses of 560,000 killed and wounded".
_TOGETHER = 14


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot, or a few that are read together: what it holds, the words it was read from, the rules that fired."""

    name: str
    value: str
    words: tuple[Span, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim stands: its document's discourse, its sentence, and that sentence's reading."""

    discourse: Discourse
    sentence: Span
    reading: Reading


def slots_of(place: Place, found: Found) -> tuple[Slot, ...]:
    """The slots of a claim in the order of the codebook, each with its words and rules."""
    return (
        _value(found),
        _category(place, found),
        _side(place, found),
        _population(place, found),
        _period(place, found),
        *_source(place, found),
        _stance(place, found),
    )


def _value(found: Found) -> Slot:
    claim, number = found.claim, found.number
    return Slot("value", f"{_ends(claim)} {claim.bound}", (number.extent,), ())


def _ends(claim: Claim) -> str:
    low, high = claim.low, claim.high
    if low == high and low is not None:
        return f"{low:,.10g}"
    return f"{'…' if low is None else f'{low:,.10g}'} to {'…' if high is None else f'{high:,.10g}'}"


def _category(place: Place, found: Found) -> Slot:
    claim, link, row = found.claim, found.link, place.reading.row
    rules, words = [f"link.{link.rule}"], []
    harm = link.harm_word(row)
    if link.harm is not None and harm is not None:
        rules.append(harm.rule)
        words.append(Span(harm.start, harm.end))
        if harm.category != link.category:
            near = [t.harm for t in row[link.harm : max(link.harm, link.number) + _TOGETHER] if t.harm]
            words += [Span(each.start, each.end) for each in near if each is not harm]
    if claim.category != link.category:
        rules.append("elsewhere.next_sentence")
    return Slot("category", claim.category, tuple(words), tuple(rules))


def _side(place: Place, found: Found) -> Slot:
    claim, harmed = found.claim, found.harmed
    changed = claim.side != harmed.side
    rule = "elsewhere.body" if changed else f"side.{harmed.rule}"
    words = () if changed or harmed.rule in _OUTSIDE else _party_words(place, found)
    return Slot("side", claim.side or "not stated", words, (rule,))


def _party_words(place: Place, found: Found) -> tuple[Span, ...]:
    profile, side, speaker = place.discourse.profile, found.claim.side, found.voice.party
    mentions = find_parties(place.discourse.text, profile, place.sentence.start, place.sentence.end)
    named = [(mention, resolve_enemy(mention, speaker, profile)) for mention in mentions]
    if found.harmed.rule == "of_opponent":
        telling = [m for m, party in named if party is not None and side in profile.opponents_of(party)]
    else:
        telling = [m for m, party in named if party is not None and side in (party, BOTH)]
    return _nearest(telling, found.claim)


def _nearest(mentions: Iterable[PartyMention], claim: Claim) -> tuple[Span, ...]:
    spans = [Span(mention.start, mention.end) for mention in mentions]
    return tuple(sorted(spans, key=lambda span: _gap(span, claim))[:1])


def _gap(span: Span, claim: Claim) -> int:
    return span.start - claim.end if span.start >= claim.end else claim.start - span.end


def _population(place: Place, found: Found) -> Slot:
    claim, phrase, row = found.claim, found.link.phrase, place.reading.row
    end = row[phrase.end - 1].end if phrase.end > found.link.number else claim.end
    nouns = population_nouns(place.discourse.text, claim.end, max(end, claim.end))
    telling = [noun for noun in nouns if noun.population == claim.population][-1:]
    words = tuple(Span(noun.start, noun.end) for noun in telling)
    return Slot("population", claim.population, words, tuple(noun.rule for noun in telling))


def _period(place: Place, found: Found) -> Slot:
    claim, discourse = found.claim, place.discourse
    said = discourse.periods_in(place.sentence)
    read_by = [each for each in said if each.rule == found.timing.rule]
    # An attack without a day takes the day that the sentence names elsewhere.
    dated_by = [each for each in said if each.rule.startswith("dates.") and _same_days(each, claim)]
    groups = [[Span(each.start, each.end) for each in group] for group in (read_by, dated_by)]
    nearest = {min(group, key=lambda span: _gap(span, claim)) for group in groups if group}
    words = tuple(sorted(nearest))
    days = f" {claim.period_start or '…'} to {claim.period_end or '…'}"
    value = claim.period_kind + (f" a {claim.rate_unit}" if claim.rate_unit else "")
    dated = claim.period_start is not None or claim.period_end is not None
    return Slot("period", value + (days if dated else ""), words, (found.timing.rule,))


def _same_days(period: Period, claim: Claim) -> bool:
    return period.period_start is not None and period.period_start == claim.period_start


def _source(place: Place, found: Found) -> tuple[Slot, ...]:
    claim, voice, told = found.claim, found.voice, place.discourse.attributions
    if claim.source is None:
        return (Slot("source", "the outlet's own voice", (), (voice.rule,)),)
    said = told.at(claim.span) if voice.denied else told.voucher_at(claim.span)
    source = () if said is None or said.source is None else (said.source,)
    cue = () if said is None else (said.cue,)
    rules = read_source(claim.source, place.discourse.profile, claim.side, voice.context).rules
    return (
        Slot("source", claim.source, source, (voice.rule,)),
        Slot("attribution", claim.attribution, cue, ()),
        Slot("source type", claim.source_type, source, rules),
    )


def _stance(place: Place, found: Found) -> Slot:
    rule = found.claim.rules[-1]
    hits = matcher("claim_stance").find(place.discourse.text, place.sentence.start, place.sentence.end)
    spans: Sequence[Span] = [Span(hit.start, hit.end) for hit in hits if hit.entry.id == rule]
    words = tuple(sorted(spans, key=lambda span: _gap(span, found.claim))[:1])
    return Slot("stance", found.claim.stance, words, (rule,))
