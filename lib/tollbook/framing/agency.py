"""Who kills in the sentence: each word of harm in one of six classes, by the side harmed.

`active_human` (a person or body is the subject), `active_event` (a weapon or an event is), `passive_by`
(passive with "by"), `passive_agentless`, `intransitive` ("died") and `nominal` ("deaths"). "Passive" alone
tells little: a headline's "12 killed in strike" is a passive without its auxiliary, and "a strike killed 12"
is active and names nobody. What fits no class is counted as `unclear` and stays in the base.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tollbook.claims.parties import find_parties
from tollbook.profiles import Profile
from tollbook.records import Claim, Span
from tollbook.resources import matcher

from .layers import Layout, Passage
from .tally import Tally, cells

CLASSES = (
    *("active_human", "active_event", "passive_by", "passive_agentless", "intransitive", "nominal"),
    "unclear",
)
# How far a subject may stand before its verb, and "by" after it, in characters.
_SUBJECT_REACH, _BY_REACH = 110, 60
_ADVERBS = r"(?:(?:also|all|either|reportedly|allegedly|already|since|both|not|later|now|\w+ly)\s+)"
_PASSIVE = re.compile(
    rf"\b(?:was|were|is|are|be|been|being|am|got|get|gets|getting|'s been|'ve been)\s+{_ADVERBS}{{0,2}}"
    r"(?:(?:killed|wounded|injured|shot|maimed)\s*(?:,|and|or|and/or)\s*){0,2}$",
    re.I,
)
_PERFECT = re.compile(
    rf"\b(?:has|have|had|having|'ve|'d|to|will|would|could|can|may|might|must|did|not|n't)\s+{_ADVERBS}?$",
    re.I,
)
_COORDINATED = re.compile(
    r"\s*(?:,|and|or)\s+(?:\w+ly\s+)?(?:killed|wounded|wounding|injured|injuring|maimed)\b", re.I
)
_OF = re.compile(r"\s+of\b", re.I)
_BY = re.compile(r"\bby\s+", re.I)
_CLAUSE = re.compile(r"[;:()]|\s[-–—]+\s")
_ARTICLE = re.compile(
    r"\b(?:dead (?:and|or)|the|an?|of|his|her|their|our|seriously|badly|severely|lightly|gravely)\s+$", re.I
)
_PEOPLE = re.compile(r"\s+(?:[A-Z]|[a-z]+s\b|(?:children|men|women|people)\b)")
_OF_THOSE = re.compile(r"\b(?:of|these|those)\s+$", re.I)
_AND = re.compile(r"(?:,|\b(?:and|or|while|also))\s+(?:\w+ly\s+|also\s+)?$", re.I)
_SUBJECT = ("active", "unclear")
# Participles that also describe: "wounded soldiers" tells no event.
_DESCRIBES = ("wounded", "injured", "maimed", "slain", "murdered")
# Headlines in title case write their prepositions with a capital too.
_NAME_FOLLOWS = re.compile(
    r"(?!(?:Since|In|By|During|After|As|When|On|At|Near|Over|For|From|With|While)\b)[A-Z][a-z]"
)
# A name right before the verb, or not far before it, that no preposition makes a place.
_NAMED = re.compile(r"(?<!\bin )(?<!\bof )(?<!\bat )(?<!\bnear )(?<!\bon )(?<!\boutside )\b[A-Z][a-z]+\s+$")
_NEAR_NAME = re.compile(r"(?<!\bin )(?<!\bof )(?<!\bat )(?<!\bnear )(?<!\bon )\b[A-Z][\w-]+\s[^,]{0,40}$")
_SAID = re.compile(r"\b(?:said|says|say|claims?|claimed)\s+(?:has |have |had )?$", re.I)


@dataclass(frozen=True, slots=True)
class Predication:
    """A word of harm in its class."""

    start: int
    end: int
    kind: str
    rule: str


def find_predications(text: str, start: int = 0, end: int | None = None) -> Iterator[Predication]:
    """The words of harm of one sentence of folded text, text[start:end], in order."""
    stop = len(text) if end is None else end
    found = matcher("agency", "harm_verb", "harm_intransitive", "harm_noun")
    last: Predication | None = None
    for hit in found.find(text, start, stop):
        kind = {"harm_intransitive": "intransitive", "harm_noun": "nominal"}.get(hit.entry.category)
        kind = kind or _verb(text, hit.start, hit.end, start, stop)
        if not kind:
            continue
        if (
            last
            and kind.startswith(_SUBJECT)
            and last.kind.startswith("active")
            and _joined(text, last, hit.start)
        ):
            kind = last.kind
        last = Predication(hit.start, hit.end, kind, hit.entry.id)
        yield last


def _joined(text: str, last: Predication, begin: int) -> bool:
    """Whether a second verb goes on from the first ("killed four and wounded nine") and shares its subject."""
    return begin - last.end < _SUBJECT_REACH and bool(_AND.search(text, last.end, begin))


def _verb(text: str, begin: int, end: int, start: int, stop: int) -> str | None:  # noqa: PLR0911
    before, after = text[max(start, begin - _SUBJECT_REACH) : begin], text[end:stop]
    form = text[begin:end].lower()
    if form.endswith("ing"):
        if _OF.match(after) or _ARTICLE.search(before):
            return "nominal"
        return _active(before) if _object_follows(after) else "unclear"
    if _PASSIVE.search(before):
        return _passive(after)
    if form in ("kill", "kills", "injures") or (_PERFECT.search(before) and _object_follows(after)):
        return _active(before) if _object_follows(after) else "unclear"
    if form in _DESCRIBES and (_ARTICLE.search(before) or _PEOPLE.match(after)):
        return None
    if _OF_THOSE.search(before):
        return None
    if _object_follows(after):
        return _active(before)
    # "the wounded", "a seriously injured man": a description, not a predication.
    return None if _ARTICLE.search(before) else _passive(after)


def _object_follows(after: str) -> bool:
    pair = _COORDINATED.match(after)
    rest = (after[pair.end() :] if pair else after).lstrip()
    return bool(matcher("agency", "victim").at(rest, 0)) or bool(_NAME_FOLLOWS.match(rest))


def _passive(after: str) -> str:
    clause = _CLAUSE.split(after[:_BY_REACH])[0]
    by = _BY.search(clause)
    if by and not matcher("agency", "not_agent").at(clause, by.end()):
        return "passive_by"
    return "passive_agentless"


def _active(before: str) -> str:
    """The class of an active verb by the nearest possible subject to its left."""
    clause = _CLAUSE.split(before)[-1]
    if _SAID.search(clause) and re.search(r"\b(?:which|that)\b", clause):
        return "active_event"
    named = _NAMED.search(clause)
    if named and not matcher("agency", "event").at(clause, named.start()):
        return "active_human"
    found = list(matcher("agency", "human", "event").find(clause))
    if not found:
        return "active_human" if _NEAR_NAME.search(clause) else "unclear"
    nearest = found[-1]
    if nearest.entry.category == "human":
        # "an attack on a unit killed six": the unit is not who killed.
        nearest = next((hit for hit in found[:-1] if _rules(clause, hit.end, nearest.start)), nearest)
    return f"active_{nearest.entry.category}"


def _rules(clause: str, end: int, start: int) -> bool:
    return bool(re.match(r"\s+(?:on|of|against|at|near)\s+(?:[\w'-]+\s+){0,4}$", clause[end:start]))


def tally_agency(layout: Layout, claims: Sequence[Claim], profile: Profile | None, tally: Tally) -> None:
    """Counts the classes, against all words of harm of the same side, scope and layer."""
    for passage in layout.passages:
        inside = [c for c in claims if passage.span.start <= c.start < passage.span.end]
        for found in find_predications(layout.text, passage.span.start, passage.span.end):
            _count(layout, passage, found, _side_harmed(layout.text, passage, found, inside, profile), tally)


def _count(layout: Layout, passage: Passage, found: Predication, side: str, tally: Tally) -> None:
    layer = layout.layer_at(found.start)
    for each in {"", side}:
        for kind in CLASSES:
            for cell in cells(f"agency:{kind}", each, passage.scopes, layer):
                tally.add_case(cell, kind == found.kind)
    cell = cells(f"agency:{found.kind}", side, passage.scopes, layer)[0]
    term = layout.text[found.start : found.end].lower()
    tally.note(cell, Span(found.start, found.end), term, found.rule, passage)


def _side_harmed(
    text: str, passage: Passage, found: Predication, inside: Sequence[Claim], profile: Profile | None
) -> str:
    """The side of the sentence's claim nearest to the word of harm, else the party named where its victim
    stands: after an active verb, before any other. "" where neither is there."""
    sided = [c for c in inside if c.side and abs(c.start - found.start) < _SUBJECT_REACH]
    if sided:
        return min(sided, key=lambda c: (abs(c.start - found.start), c.start)).side or ""
    if profile is None:
        return ""
    if found.kind.startswith("active"):
        named = find_parties(text, profile, found.end, min(passage.span.end, found.end + _BY_REACH))
        return named[0].party or "" if named else ""
    named = find_parties(text, profile, max(passage.span.start, found.start - _BY_REACH), found.start)
    return named[-1].party or "" if named else ""
