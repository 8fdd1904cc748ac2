"""Days that a text tells after the figure: a headline's by its article, a lead's by the sentence that follows.

Run over a document's claims once all are read; `timing` looks back only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from tollbook.claims.attack_nouns import ATTACKS
from tollbook.records import Claim

from .found import Found
from .state import Discourse

# How far after a figure its day may be told, in characters, and for how long a day is news.
_REACH, _NEWS = 350, timedelta(days=7)
_A_NIGHT = timedelta(days=1)
# How much of an article tells what its news is, in characters.
_LEAD = 1200
# By how much the headline may round the figure of the article.
_ROUNDED = 0.05
# A toll from here on is hardly the same by chance.
_TELLING = 20

# Events of which the text leaves the day open: "in one day", "January's bombing".
_DAYLESS = ("periods.event.5", "dates.attack", "periods.apart.7")
_IN_THE_WAR = "periods.cumulative.1"
_DAY = "dates.day"
_BARE = "timing.total"

# "Earlier 20 people were killed", "in a separate attack": another time than that of the news.
_ELSEWHEN = re.compile(
    r"\b(?:earlier|previous(?:ly)?|last (?:week|month|year)|(?:days|weeks|months|years|(?:a|one) (?:week|month|year)) (?:ago|earlier|before|later)|"
    rf"separate(?:ly)?|(?:an)?other (?:{ATTACKS}|incident)|elsewhere|once|former|similar)\b",
    re.IGNORECASE,
)

# A sentence that goes over to another attack, and one that tells when that of the article was.
_ANOTHER = re.compile(
    r"\b(?:[Ss]eparately|[Ee]lsewhere|(?:[Aa]nother|[Aa] (?:separate|second|third|further|similar|previous|different)) (?:[\w-]+ ){0,3}"
    rf"(?:{ATTACKS}|incident|drone|missile))\b"
)
_IT_WAS = re.compile(
    rf"\W*(?:It|This|That|The (?:[\w-]+ ){{0,3}}(?:{ATTACKS}|killings?|carnage|incident|fighting)) "
)
# "The blast came days after three men were killed": what stands behind was earlier.
_DAYS_AFTER = re.compile(r"\b(?:days?|weeks?|months?|years?|hours) after\b[^,;:]*$")

_PAST_DAY = re.compile(
    r"\b(?:(?:(?:past|last|previous|preceding) )?24 hours|(?:past|last|previous|preceding) day)\b"
)

_Days = tuple[str | None, str | None]


def complete_days(discourse: Discourse) -> None:
    """Fill in the days of events and stretches that the words after them tell."""
    # From the end, so that a headline takes what its article has been given.
    for at in range(len(discourse.found) - 1, -1, -1):
        found = discourse.found[at]
        days = _days_of(discourse, at, found)
        if days is not None:
            _give(discourse, at, days)
    for at, found in enumerate(discourse.found):
        days = _of_same_toll(discourse, at, found)
        if days is not None:
            _give(discourse, at, days)
    day = _day_of_story(discourse)
    deed = None if day is not None else _day_of_deed(discourse)
    day = day or deed
    if day is not None:
        for at, found in enumerate(discourse.found):
            if _is_of_story(discourse, found) and (deed is None or _is_of_one_deed(found.claim)):
                then = _told_on(discourse, found, day)
                _give(discourse, at, (then, then))


def _of_same_toll(discourse: Discourse, at: int, found: Found) -> _Days | None:
    """The days of the event that the same toll was told of before: "an explosion that reportedly killed 53"."""
    claim = found.claim
    if claim.period_kind != "event" or claim.period_start is not None or (claim.low or 0) < _TELLING:
        return None
    if found.timing.rule in _DAYLESS:
        return None
    same = (
        (other.claim.period_start, other.claim.period_end)
        for other in discourse.found[:at]
        if (other.claim.low, other.claim.high, other.claim.category)
        == (claim.low, claim.high, claim.category)
        and other.claim.period_kind == "event"
    )
    return next((days for days in same if days[0] is not None), None)


def open_bare_totals(discourse: Discourse) -> None:
    """Leave open the days of totals that no words date, where nothing says that they are the war's (codebook, Period)."""
    start = discourse.war_start if discourse.found else None
    for at, found in enumerate(discourse.found):
        claim = found.claim
        if claim.period_kind != "cumulative" or not found.timing.rule.startswith((_BARE, _IN_THE_WAR)):
            continue
        if claim.stance == "comparison":
            _give(discourse, at, (None, None))  # of another war
        elif claim.period_start is None and found.timing.rule == _BARE:
            _give(discourse, at, (None, None))
    if start is None or any(_runs_from(found, start) for found in discourse.found):
        return
    for at, found in enumerate(discourse.found):
        claim = found.claim
        bare = found.timing.rule == _BARE and claim.period_start == start
        if bare and claim.period_end == discourse.document.date and not _names_war(discourse, claim.start):
            _give(discourse, at, (None, None))


def _runs_from(found: Found, start: str) -> bool:
    """Whether words say that the figure counts from the war's start."""
    return found.timing.kind == "cumulative" and found.timing.rule != _BARE and found.timing.start == start


def _names_war(discourse: Discourse, offset: int) -> bool:
    """Whether the sentence, or the one before it, names the war."""
    sentence = discourse.sentence_at(offset)
    start = discourse.sentence_at(max(0, sentence.start - 2)).start
    return next(discourse.profile.start_index.find(discourse.text, start, sentence.end), None) is not None


def _give(discourse: Discourse, at: int, days: _Days) -> None:
    found = discourse.found[at]
    claim = replace(found.claim, period_start=days[0], period_end=days[1])
    discourse.found[at] = replace(found, claim=claim)


def _day_of_story(discourse: Discourse) -> str | None:
    """The day of the news that an article tells of: the one day of all its events that have one."""
    claims = [found.claim for found in discourse.found if found.claim.period_kind == "event"]
    dated = [claim for claim in claims if claim.period_start is not None]
    # An attack of long ago that the article looks back on is not of its story.
    days = {(c.period_start, c.period_end) for c in dated if _is_news(discourse, c.period_start)}
    if len(days) != 1:
        return None
    # It is told with the first event; a day that comes up later may be that of an aside.
    body = [claim for claim in claims if claim.section == "body"]
    [(first, last)] = days
    if not body or body[0].period_start != first:
        return None
    return first if first == last and _is_news(discourse, first) else None


def _is_of_one_deed(claim: Claim) -> bool:
    """Whether the figure is hardly a sum over several: killed or hurt, and no mere "hundreds"."""
    return claim.category in ("killed", "wounded", "casualties") and claim.bound != "vague"


def _day_of_deed(discourse: Discourse) -> str | None:
    """The one day of the news on which the article says that harm was done, where no figure has any: "It happened on Monday"."""
    events = [f.claim for f in discourse.found if f.claim.period_kind == "event"]
    if not events or any(claim.period_start is not None for claim in events):
        return None
    start = discourse.headline_end
    days = {
        day.period_start
        for sentence in discourse.sentences_in(start, start + _LEAD)
        if _IT_WAS.match(discourse.text, sentence.start)
        for day in discourse.periods_in(sentence)
        if day.kind == "event"
        and day.rule == _DAY
        and day.act == "done"
        and _is_news(discourse, day.period_start)
    }
    return days.pop() if len(days) == 1 else None


def _told_on(discourse: Discourse, found: Found, story: str) -> str:
    """The day of the story, or that on which the sentence was said before it: nothing is told before it happens."""
    sentence = discourse.sentence_at(found.claim.start)
    told = (p.period_start for p in discourse.periods_in(sentence) if p.is_told and p.rule == _DAY)
    return min([story, *(day for day in told if day is not None)])


def _is_of_story(discourse: Discourse, found: Found) -> bool:
    """Whether an event without a day may be of the article's: nothing around it speaks of another time."""
    claim = found.claim
    if claim.period_kind != "event" or claim.period_start is not None or found.timing.rule in _DAYLESS:
        return False
    if claim.stance != "asserted" or claim.section == "headline":
        return False
    sentence = discourse.sentence_at(claim.start)
    if _ELSEWHEN.search(discourse.text, sentence.start, sentence.end):
        return False
    if _DAYS_AFTER.search(discourse.text, sentence.start, claim.start) is not None:
        return False
    return not any(p.period_start or p.length for p in discourse.periods_in(sentence) if not p.is_told)


def _days_of(discourse: Discourse, at: int, found: Found) -> _Days | None:
    claim = found.claim
    if claim.period_kind not in ("event", "window"):
        return None
    if claim.section == "headline":
        same = list(_retold(discourse, at, found))
        if same:
            return next((days for days in same if days[0] is not None), None)
    if claim.period_kind == "event" and claim.period_start is None and found.timing.rule not in _DAYLESS:
        return _told_after(discourse, at, found)
    return None


def _retold(discourse: Discourse, at: int, headline: Found) -> Iterator[_Days]:
    """The days that the article gives to a headline's figure."""
    low = headline.claim.low or headline.claim.high or 0
    for other in discourse.found[at + 1 :]:
        claim = other.claim
        figure = claim.low or claim.high or 0
        rounded = claim.period_kind == "window" and abs(figure - low) <= _ROUNDED * low
        alike = claim.section == "body" and claim.period_kind == headline.claim.period_kind
        if alike and (figure == low or rounded):
            yield claim.period_start, claim.period_end


def _told_after(discourse: Discourse, at: int, found: Found) -> _Days | None:
    """The day of the next figure's event, or named in the next sentences, if it is of the news."""
    claim = found.claim
    end = claim.end + (_REACH if claim.section == "body" else 2 * _REACH)
    sentence = discourse.sentence_at(claim.start)
    if _DAYS_AFTER.search(discourse.text, sentence.start, claim.start) is not None:
        return None
    stretches = [p for p in discourse.periods_in(sentence) if p.kind == "window" and not p.is_told]
    if any(p.period_end and not _is_news(discourse, p.period_end) for p in stretches):
        return None  # "late last month": over long before the news
    days: list[tuple[int, _Days]] = []
    for other in discourse.found[at + 1 :]:
        if other.claim.start > end:
            break
        if other.claim.period_kind == "event" and other.claim.period_start is not None:
            # A day that was itself told after holds for its own paragraph.
            passed_on = other.timing.start is None and "\n" in discourse.text[claim.end : other.claim.start]
            passed_on = passed_on and claim.section == "body"
            if (
                passed_on
                or _is_daily_count(discourse, other)
                or (_is_bout(other.claim) and not any(p.length for p in stretches))
                or _is_of_another(discourse, claim, other.claim.start)
            ):
                continue
            days.append((other.claim.start, (other.claim.period_start, other.claim.period_end)))
            break
    days += [
        (day.start, (day.period_start, day.period_end))
        for day in discourse.periods_after(claim.end, end)
        if day.kind == "event" and day.period_start is not None and day.act == "done"
        if _PAST_DAY.match(discourse.text, day.start) is None
        and not _is_of_another(discourse, claim, day.start)
    ][:1]
    recent = [day for _, day in sorted(days) if _is_news(discourse, day[0])]
    return recent[0] if recent else None


def _is_of_another(discourse: Discourse, claim: Claim, at: int) -> bool:
    """Whether a later sentence has gone over to another attack before it comes to `at`."""
    start = discourse.sentence_at(at).start
    return start > claim.end and _ANOTHER.search(discourse.text, start, at) is not None


def _is_bout(claim: Claim) -> bool:
    """ "300 killed in two days of fighting": no day of another attack; a night has two."""
    if claim.period_start is None or claim.period_end is None:
        return False
    return date.fromisoformat(claim.period_end) - date.fromisoformat(claim.period_start) > _A_NIGHT


def _is_daily_count(discourse: Discourse, found: Found) -> bool:
    """ "79 bodies over the past 24 hours": the count of a day, and of no event."""
    sentence = discourse.sentence_at(found.claim.start)
    return _PAST_DAY.search(discourse.text, sentence.start, sentence.end) is not None


def _is_news(discourse: Discourse, day: str | None) -> bool:
    if discourse.published is None or day is None:
        return False
    return timedelta(0) <= discourse.published - date.fromisoformat(day) <= _NEWS
