"""The day of an event that is told after its figure: with the next figure, or in the sentences that follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tollbook.claims.attack_nouns import ATTACKS, NEW_ATTACK
from tollbook.claims.dates.names import LONG_AGO, WEEKDAY
from tollbook.claims.dates.news import is_news
from tollbook.claims.periods import Period
from tollbook.records import Claim

from .found import Found
from .state import Discourse
from .story import DAYS_AFTER

# How far after a figure its day may be told, in characters.
_REACH = 350
_A_NIGHT = timedelta(days=1)
# A sentence that goes over to another attack.
_ANOTHER = re.compile(
    r"\b(?:[Ss]eparately|[Ee]lsewhere|(?:[Aa]nother|[Aa] (?:separate|second|third|further|similar|previous|different)) (?:[\w-]+ ){0,3}"
    rf"(?:{ATTACKS}|incident|drone|missile))\b"
)
_NEW = re.compile(NEW_ATTACK)
_LONG_AGO = re.compile(
    rf"{LONG_AGO}|\bearlier in the (?:month|year|war)\b",
    re.IGNORECASE,
)
_ON_DAY = re.compile(rf"(?:On|Last|Late|Early)(?: on)? {WEEKDAY}\b")
_PAST_DAY = re.compile(
    r"\b(?:(?:(?:past|last|previous|preceding) )?24 hours|(?:past|last|previous|preceding) day)\b"
)

_TOOK_PLACE = re.compile(
    rf"[^\w\n]*(?:It|This|That|The (?:[\w-]+ ){{0,3}}(?:{ATTACKS}|killings?|carnage|incident|fighting)) (?:\w+ ){{0,2}}"
    r"(?:took place|happened|occurred|unfolded|carried out)(?:,? (?!after|before|since|until)[\w-]+){0,6} ?"
)

Days = tuple[str | None, str | None]


def told_after(discourse: Discourse, at: int, found: Found) -> Days | None:
    """The day of the next figure's event, or named in the next sentences, if it is of the news."""
    claim = found.claim
    end = claim.end + (_REACH if claim.section == "body" else 2 * _REACH)
    sentence = discourse.sentence_at(claim.start)
    if DAYS_AFTER.search(discourse.text, sentence.start, claim.start) is not None:
        return None
    stretches = [p for p in discourse.periods_in(sentence) if p.kind == "window" and not p.is_told]
    if any(p.period_end and not is_news(p.period_end, discourse.document.date) for p in stretches):
        return None  # "late last month": over long before the news
    if _LONG_AGO.search(discourse.text, sentence.start, sentence.end):
        return _day_it_took_place(discourse, sentence.end)
    days = [*_of_next_figure(discourse, at, end, stretches)]
    days += [
        (day.start, (day.period_start, day.period_end))
        for day in discourse.periods_after(claim.end, end)
        if day.kind == "event" and day.period_start is not None and day.act == "done"
        if _PAST_DAY.match(discourse.text, day.start) is None
        and not _is_of_another(discourse, claim, day.start, day.period_start)
    ][:1]
    if _NEW.search(discourse.text, sentence.start, sentence.end):
        days = [day for day in days if all(_is_within(day[1], p) for p in stretches)]
    recent = [day for _, day in sorted(days) if is_news(day[0], discourse.document.date)]
    return recent[0] if recent else _day_it_took_place(discourse, sentence.end)


def _is_within(days: Days, stretch: Period) -> bool:
    """Whether the day may be that of "a strike last week"."""
    first, last, day = stretch.period_start, stretch.period_end, days[0] or ""
    return (first is None or first <= day) and (last is None or day <= last)


def _day_it_took_place(discourse: Discourse, end: int) -> Days | None:
    """ "Nine people died in the blast. It happened on 3 March": the next sentence says so, however long ago."""
    day = next((p for p in discourse.periods_after(end, end + _REACH) if p.kind == "event"), None)
    if day is None or day.period_start is None:
        return None
    said = _TOOK_PLACE.fullmatch(discourse.text, end, day.start)
    return (day.period_start, day.period_end) if said else None


def _of_next_figure(
    discourse: Discourse, at: int, end: int, stretches: Sequence[Period]
) -> Iterator[tuple[int, Days]]:
    """Where the next figure of a dated event stands before `end`, and its days; none of another attack's."""
    claim = discourse.found[at].claim
    for other in discourse.found[at + 1 :]:
        if other.claim.start > end:
            return
        if other.claim.period_kind != "event" or other.claim.period_start is None:
            continue
        # A day that was itself told after holds for its own paragraph.
        passed_on = other.timing.start is None and "\n" in discourse.text[claim.end : other.claim.start]
        if not (
            (passed_on and claim.section == "body")
            or _is_daily_count(discourse, other)
            or (_is_bout(other.claim) and not any(p.length for p in stretches))
            or _is_of_another(discourse, claim, other.claim.start, other.claim.period_start)
        ):
            yield other.claim.start, (other.claim.period_start, other.claim.period_end)
            return


def _is_of_another(discourse: Discourse, claim: Claim, at: int, day: str) -> bool:
    """Whether a later sentence has gone over to another attack before it comes to `at`, where a day is told."""
    start = discourse.sentence_at(at).start
    another = start > claim.end and _ANOTHER.search(discourse.text, start, at) is not None
    return another or _turns_back(discourse, claim, start, day)


def _turns_back(discourse: Discourse, claim: Claim, start: int, day: str) -> bool:
    """Whether a later paragraph opens with a day well before the news was told: "officials said Sunday … On Friday, …"."""
    opens = _ON_DAY.match(discourse.text, start) is not None
    if not opens or "\n" not in discourse.text[claim.end : start]:
        return False
    before = discourse.sentences_in(discourse.headline_end, start)
    told = (p for each in before for p in discourse.periods_in(each) if p.is_told and p.rule == "dates.day")
    first = next((p.period_start for p in told if p.period_start), day)
    return date.fromisoformat(first) - date.fromisoformat(day) > _A_NIGHT


def _is_bout(claim: Claim) -> bool:
    """ "300 killed in two days of fighting": no day of another attack; a night has two."""
    if claim.period_start is None or claim.period_end is None:
        return False
    return date.fromisoformat(claim.period_end) - date.fromisoformat(claim.period_start) > _A_NIGHT


def _is_daily_count(discourse: Discourse, found: Found) -> bool:
    """ "79 bodies over the past 24 hours": the count of a day, and of no event."""
    sentence = discourse.sentence_at(found.claim.start)
    return _PAST_DAY.search(discourse.text, sentence.start, sentence.end) is not None
