"""What a war or a campaign is told to have done by its participle: "launched an offensive in May, killing 4,000"."""

from __future__ import annotations

import re

from tollbook.claims.dates.news import age
from tollbook.claims.periods import Period
from tollbook.claims.readings import Link

from .model import EVENT_AT_MOST, LARGEST_EVENT, Calendar, Timing

_RULE = "periods.campaign.1"
# What goes on for long, in the clause whose doing the participle tells; not what a deed was done in.
_CAMPAIGN = re.compile(
    r"\b(?:waged|waging|launched|launching|began|begun|started|resumed|renewed|unleashed|continued|pursued|pressed on with|into) "
    r"(?:[\w’'-]+ ){0,4}(?:war|(?:counter-?)?offensive|invasion|campaign|genocide|onslaught|siege|military operations?|crackdown|occupation)\b"
    r"(?! (?:crimes?|cabinet|zone|effort|room|correspondent|minister|monitor))"
)
_FRESH = 14  # for how many days what began on a day is told as that day's, and not as a campaign since
# What did the harm in another clause: "launched its offensive after gunmen burst in, killing 1,200".
_ANOTHER = re.compile(r"\b(?:after|when|before|because|while|following|where)\b")
_DOING = ("killing", "wounding", "injuring", "leaving", "claiming")


def of_campaign(calendar: Calendar, link: Link) -> Timing | None:
    """The total of a war or a campaign told by a participle behind its clause."""
    at, harm = calendar.row[link.number], link.harm
    if (
        harm is None
        or at.size <= EVENT_AT_MOST
        or link.rule != "object"
        or calendar.row[harm].text not in _DOING
    ):
        return None
    lead = calendar.text[calendar.start : calendar.row[harm].start]
    told = list(_CAMPAIGN.finditer(lead))
    if not told or "," not in lead or _ANOTHER.search(lead, told[-1].end()) is not None:
        return None
    stretches = [p for p in calendar.periods if p.period_start is not None and p.end <= at.start]
    if at.size <= LARGEST_EVENT and any(_is_of_days(p, calendar.published) for p in stretches):
        return None
    start = stretches[0].period_start if stretches else calendar.war_start
    return Timing("cumulative", start, calendar.published, None, _RULE)


def _is_of_days(period: Period, published: str | None) -> bool:
    """ "Launched an offensive on Monday, killing 600": what one day did is no total."""
    ago = age(period.period_start, published)
    return period.is_day and (ago is None or ago.days <= _FRESH)
