"""Which periods of a sentence stand within a figure's reach, and which of them is nearest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.hedge_words import HEDGE, SET_BESIDE
from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import SUBSET_OPENERS

from .model import Calendar, figures_of

# What joins a clause that opens with a period of its own: "and in June".
_CLAUSE_OPENS = re.compile(
    r"(?:[,;–—] ?(?:and|while|but|then)?|\b(?:and|while|but)) (?:(?:in|on|over|during|for|by|since|another|the|just) )*$"
)
_OPENING = 30
# What closes the clause of the figure before, with its days.
_CLAUSE_CLOSED = re.compile(r"(?: alone)?(?:,| ?[–—]| (?:and|while|but|whereas|with) )")
# "Compared with 49 dead and 280 wounded in the same months of 2023": behind the second of two that are set beside others.
_BOTH = re.compile(rf"(?: \w+){{0,2}} and (?:{HEDGE} )?[\d,]+(?: \w+){{0,3}} ")
_MARKS = re.compile(r"[,;:–—]")
_ADDS = re.compile(r",? (?:(?:with|including|among (?:them|whom)|of (?:them|whom))\b|and (?:\w+ ){0,3}$)")
_PART = re.compile(
    r"\d (?:of|among) (?:them|these|whom|the latter|the former)\b|\b(?:including|among (?:them|whom)|of (?:them|whom)) [\w -]{0,20}$"
)
# "Of the 206 dead, more than 50 …"; "a total of 206" is no whole of a part.
_WHOLE = re.compile(
    r"(?:(?:^|[^\w\s] ?|\b[Oo]ut )(?:[Oo]ut of|[Oo]f|[Aa]mong)|\b(?:of|among) (?:the|those|these|its|all)) "
    r"(?:the |those |these |its |all |some |about )*$"
)
OF_WHOLE = re.compile(r"(?:(?:Out )?[Oo]f|Among) (?:the|those|these|them)\b(?: [\d,]+\b)?(?: [a-z-]+){0,2},")
# A period before the figure counts as so much farther than one behind it, in characters.
_BEHIND_FIRST = 12


def within_reach(calendar: Calendar, link: Link, periods: Sequence[Period]) -> Sequence[Period]:
    """The periods between the figure's neighbours that do not open a neighbour's clause."""
    low, high = _stretch(calendar, link)
    second = low > calendar.start
    inside = [
        p
        for p in periods
        if low <= p.start
        and p.end <= high
        and not _opens_next(calendar, link.number, p, high)
        and not (_closes_last(calendar, link, p) and second)
    ]
    if not inside and SET_BESIDE.search(calendar.text, calendar.start, calendar.row[link.number].start):
        end = calendar.row[link.number].end
        return [p for p in periods if p.start > high and _BOTH.fullmatch(calendar.text, end, p.start)]
    if not any(_is_behind(calendar, link, p) for p in inside):
        return inside
    at = calendar.row[link.number]
    # "The third raid in a week: nine died on Monday".
    inside = [p for p in inside if p.end > at.start or calendar.text[p.end : p.end + 1] != ":"]
    if not second:
        return inside
    return [p for p in inside if p.end > at.start or _CLAUSE_CLOSED.match(calendar.text, p.end) is None]


def _is_behind(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether the figure has days of its own behind it: "nine died on Monday, while [640 died last week]"."""
    end = calendar.row[link.number].end
    dated = period.period_start is not None or period.period_end is not None or period.length is not None
    return dated and period.start >= end and not _MARKS.search(calendar.text, end, period.start)


def in_clause(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether no semicolon stands between the figure and the period."""
    at = calendar.row[link.number]
    return ";" not in calendar.text[min(period.end, at.end) : max(period.start, at.start)]


def between_semicolons(calendar: Calendar, at: Token, start: int, end: int) -> tuple[int, int]:
    """The figure's part of text[start:end]: "73 were wounded; 20 are missing" are two."""
    stop = calendar.text.find(";", at.end, end)
    return calendar.text.rfind(";", start, at.start) + 1 or start, end if stop < 0 else stop


def in_clause_of(calendar: Calendar, link: Link, periods: Sequence[Period]) -> Sequence[Period]:
    """The periods of the figure's clause, however far, but those of its part: "312 men, 17 of them in June"."""
    at = calendar.row[link.number]
    whole = _WHOLE.search(calendar.text, max(calendar.start, at.start - _OPENING), at.start) is not None
    whole = whole or opens_with_whole(calendar, link)
    next_figure = next((calendar.row[i].start for i in figures_of(calendar) if i > link.number), at.end)
    return [
        p
        for p in periods
        if in_clause(calendar, link, p)
        and not (whole and p.start > next_figure > at.end)
        and not (p.start < next_figure and _opens_next(calendar, link.number, p, next_figure))
        and (p.kind == "cumulative" or p.start < at.end or not is_behind_part(calendar, link, p))
        and not is_of_part(calendar, link, p)
    ]


def opens_with_whole(calendar: Calendar, link: Link) -> bool:
    """ "Of the 240, at least 31 fell": the sentence opens with the figure of which it goes on to tell the parts."""
    opened = OF_WHOLE.match(calendar.text, calendar.start)
    return opened is not None and opened.end() <= calendar.row[link.number].start


def is_behind_part(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "649 died, 323 of them on Monday": a part stands between; in "338, 106 of them children, have died this week" the verb behind it is the whole's."""
    at = calendar.row[link.number]
    told = max(at.end, calendar.row[link.harm].end if link.harm is not None else 0)
    return _PART.search(calendar.text, told, period.start) is not None


def is_of_part(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "65 were killed, including five who died when rockets fell on Friday": said of the part, which has a harm word of its own."""
    if period.kind == "cumulative":
        return False
    row = calendar.row
    between = [i for i in range(link.number + 1, len(row)) if row[i].end <= period.start]
    opener = next((i for i in between if row[i].text in SUBSET_OPENERS), None)
    if opener is None:
        return False
    figure = next((i for i in between if i > opener and row[i].kind is Kind.NUMBER), None)
    if figure is not None and row[opener].text.startswith("among"):
        at_once = all(token.kind is Kind.DETERMINER for token in row[opener + 1 : figure])
        if at_once:
            return False  # "three were among the five killed there": the figure behind is the whole
    harm = next((i for i in between if figure is not None and i > figure and row[i].kind is Kind.HARM), None)
    # "17 people including five children were killed on Saturday": the verb behind the part is the whole's.
    return harm not in (None, link.harm) and not any(
        row[i].text in (",", ";", ")") for i in between if i > (figure or 0)
    )


def nearest(periods: Sequence[Period], at: Token) -> Period | None:
    """The period closest to the number; what follows is nearer than what precedes, a month nearer than the war."""
    return min(
        periods,
        key=lambda p: (
            p.of_war and not p.rule.startswith("periods.since"),
            (p.start - at.end) if p.start >= at.end else (at.start - p.end) + _BEHIND_FIRST,
        ),
        default=None,
    )


def _stretch(calendar: Calendar, link: Link) -> tuple[int, int]:
    """The offsets a period must stand between to be this number's and not a neighbour's."""
    at, row = link.number, calendar.row
    borders = [*figures_of(calendar), *(i for i, token in enumerate(row) if token.text == ";")]
    before = [i for i in borders if i < at]
    after = [i for i in borders if i > at]
    return (row[max(before)].end if before else row[0].start), (
        row[min(after)].start if after else row[-1].end
    )


def _closes_last(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "900 in June, with 40 dead", "900 in June, 40 of them on Monday": it closes the clause of the figure before."""
    at = link.number
    if period.end <= calendar.row[at].start and (link.phrase.partitive):
        return True
    return _ADDS.match(calendar.text[period.end : calendar.row[at].start]) is not None


def _opens_next(calendar: Calendar, at: int, period: Period, high: int) -> bool:
    """ "1,310 in a day, and over the week 8,930": the period opens the clause of the next figure."""
    if high >= calendar.end or period.start < calendar.row[at].end:
        return False
    lead = calendar.text[max(0, period.start - _OPENING) : period.start]
    return _CLAUSE_OPENS.search(lead) is not None and not _CLAUSE_OPENS.search(
        calendar.text[period.end : high]
    )
