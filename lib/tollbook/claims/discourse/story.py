"""The day of the news that an article tells of, and which of its figures are of that day."""

from __future__ import annotations

import re

from tollbook.claims.attack_nouns import ATTACKS
from tollbook.claims.dates.names import LENGTHS
from tollbook.claims.dates.news import is_news

from .found import Found
from .state import Discourse

# Events of which the text leaves the day open: "in one day", "January's bombing".
DAYLESS = ("periods.event.5", "dates.attack", "periods.apart.7")
_DAY = "dates.day"

# "Earlier 20 people were killed", "in a separate attack": another time than that of the news.
_ELSEWHEN = re.compile(
    r"\b(?:earlier|previous(?:ly)?|last (?:week|month|year)|(?:days|weeks|months|years|(?:a|one) (?:week|month|year)) (?:ago|earlier|before|later)|"
    rf"separate(?:ly)?|(?:an)?other (?:{ATTACKS}|incident)|elsewhere|once|former|similar)\b",
    re.IGNORECASE,
)

# "The blast came days after three men were killed": what stands behind was earlier.
DAYS_AFTER = re.compile(rf"\b{LENGTHS} after\b[^,;:]*$")


def day_of_story(discourse: Discourse) -> str | None:
    """The day of the news that an article tells of: the one day of all its events that have one."""
    claims = [found.claim for found in discourse.found if found.claim.period_kind == "event"]
    dated = [claim for claim in claims if claim.period_start is not None]
    # An attack of long ago that the article looks back on is not of its story.
    on = discourse.document.date
    days = {(c.period_start, c.period_end) for c in dated if is_news(c.period_start, on)}
    if len(days) != 1:
        return None
    # It is told with the first event; a day that comes up later may be that of an aside.
    body = [claim for claim in claims if claim.section == "body"]
    [(first, last)] = days
    if not body or body[0].period_start != first:
        return None
    return first if first == last and is_news(first, on) else None


def told_on(discourse: Discourse, found: Found, story: str) -> str:
    """The day of the story, or that on which the sentence was said before it: nothing is told before it happens."""
    sentence = discourse.sentence_at(found.claim.start)
    told = (p.period_start for p in discourse.periods_in(sentence) if p.is_told and p.rule == _DAY)
    return min([story, *(day for day in told if day is not None)])


def is_of_story(discourse: Discourse, found: Found) -> bool:
    """Whether an event without a day may be of the article's: nothing around it speaks of another time."""
    claim = found.claim
    if claim.period_kind != "event" or claim.period_start is not None or found.timing.rule in DAYLESS:
        return False
    if claim.stance != "asserted" or claim.section == "headline":
        return False
    sentence = discourse.sentence_at(claim.start)
    if _ELSEWHEN.search(discourse.text, sentence.start, sentence.end):
        return False
    if DAYS_AFTER.search(discourse.text, sentence.start, claim.start) is not None:
        return False
    return not any(p.period_start or p.length for p in discourse.periods_in(sentence) if not p.is_told)
