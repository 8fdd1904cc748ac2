"""Days on which something was told, not on which it happened: "said on Monday"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from tollbook.claims.attribution import Attribution
from tollbook.claims.dates.news import age
from tollbook.claims.periods import Period
from tollbook.claims.periods.acts import PERFECT_WITHIN
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Kind
from tollbook.resources import matcher

from .model import Calendar, Timing

# How far behind its verb, or before its teller, the day of telling may stand, in characters.
_AFTER_CUE, _BEFORE_SOURCE = 60, 40
_STALE = timedelta(days=3)
# The lexicon's entries for attacks: no time of telling.
ATTACKS = frozenset({"periods.event.2", "periods.event.3", "periods.event.4", "periods.event.6"})
# "Over the same period", "during May", before whoever tells of it: what went on meanwhile, and no time of telling.
_ALONG = re.compile(
    r"(?:[Oo]ver|[Dd]uring|[Tt]hroughout|[Aa]cross|[Ww]ithin|[Ii]n the same|[Ff]or the same)\b[^,;.]*"
)
WHEN = re.compile(
    r",? (?:when|by when|by which (?:time|date|day|point)|in which|during which|the day|a day when)\b"
)
# "The December total", "for December": the time of a figure, whoever gives it.
_IS_OF_HARM = re.compile(r" (?:total|toll|tally|figure|losses|casualties|count|deaths|dead|death toll)\b")
_FOR = re.compile(r"\b(?:(?:[Ff]or|[Ff]rom|[Bb]etween)(?: the)?|all of|the (?:whole|entirety) of) $")
_LOST_IN = re.compile(
    r"\b(?:losses|casualties|deaths|fatalities|dead|toll) (?:over|in|during|within|across|throughout)(?: (?:the|just|all of|less than|more than|under|nearly|about))? $"
)
_LOST, _AT = (
    re.compile(r"\b(?:losses|casualties|deaths|fatalities|dead|toll) $"),
    re.compile(r" (?:at|of|to|as)\b"),
)
_LOST_NEAR = 30
_RECORDED = re.compile(r"\b(?:record|document|register|verif|logg|tall|count|track)(?:ed|ied)$")
_DOING = re.compile(r" (?:killing|capturing|wounding|losing|shooting|eliminating)\b")
# Whoever owns up to a number of deaths, and the deaths between that verb and its day.
_ADMITTING = re.compile(
    r"\b(?:admit|acknowledg|own|conced|confess|announc)\w*|\b(?:gave|given|put|reported)\Z"
)
_ADMITTED = re.compile(
    r" (?:(?:to|up to) )?(?:[\d,]+|[a-z-]+) (?:[a-z]+ ){0,2}(?:deaths|dead|fatalities|losses|casualties|soldiers|servicemen|troops)(?: (?:killed|dead))?"
    r"(?: in [A-Z]\w+)?(?: on| in)? ?"
)
# A running toll, and the time at which somebody put it so high: "put the death toll at 288 last month", "gave 1,351 dead and 900 wounded on".
_PUT_AT = re.compile(
    r" (?:[\w-]+ ){0,4}(?:toll|number of (?:dead|deaths|civilians killed)|dead|deaths) at [\d,]+ ?(?:in |on )?"
    r"| \d{1,3}(?:,\d{3})+ (?:dead|deaths|killed)(?: and [\d,]+ (?:wounded|injured))? ?(?:in |on )?"
)
# "Put the northern losses at 180,000 in January": when somebody put them so high, of what had been until then.
_PUTTING = re.compile(r"\b(?:put|puts|putting|estimated)\Z")
_SO_HIGH = re.compile(
    r" (?:(?! (?:of|in|for|during|over|from) )[\w' -]){0,60} at (?:[a-z]+ ){0,4}[\d,.]+(?:(?: to |-| and )[\d,.]+)? ?(?:million |thousand )?(?:[a-z]+ ){0,5}?(?:in |on |as of )?"
)
# A list of what was lost month by month: "35,000 in December and another 33,000 in January".
ADDS_ANOTHER = re.compile(
    r",? (?:and|then|followed by) (?:another|a further|an additional) (?:[a-z]+ ){0,2}\d"
)
# "Put it at 900 in a paper sent to parliament this week": when that was sent.
_SENT = re.compile(
    r"\bin an? (?:[\w-]+ ){0,2}(?:document|report|paper|memo|letter|assessment|study|cable|estimate) "
    r"(?:sent|published|released|leaked|issued|handed|shown|presented|made public|declassified) (?:\w+ ){0,4}\Z"
)
_PAPER = re.compile(
    r"\b(?:documents?|reports?|papers?|memos?|letters?|assessments?|studies|study|cables?|files?|them)\Z"
)
_WRITTEN = re.compile(r",? (?:from|dated)(?: (?:early|mid|late))? ?")
_THE, _NAMED = (
    re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) $"),
    re.compile(
        r"(?! (?:as|and|or|but|when|which|that|was|is|were|the|in|to|of|with|by|for|after|before|until|through|have|has|had)\b)(?: [a-z][\w-]+){1,2}"
    ),
)


def is_of_telling(calendar: Calendar, period: Period) -> bool:
    """Whether the day is that of the saying ("said on Monday", "In May its president said"), not of the harm."""
    if period.rule in ATTACKS or not (period.kind in ("event", "window") or period.is_told):
        return False
    if period.act == "subject":
        return False
    if _dates_admission(calendar, period) or _dates_paper(calendar, period):
        return True
    if (
        period.kind == "event" and period.act == "done"
    ):  # "the toll of Monday's attack is unknown, but doctors said"
        return False
    if (
        _is_of_noun(calendar, period)
        or _IS_OF_HARM.match(calendar.text, period.end)
        or _is_what_counts(calendar, period)
        or _is_length_of_loss(calendar, period)
    ):
        return False
    return period.is_told or any(_dates_telling(calendar, period, told) for told in calendar.told)


def _dates_admission(calendar: Calendar, period: Period) -> bool:
    """ "Norland admitted to 498 deaths on 2 March": the day of a date is that of the admission; a weekday may be the deed's."""
    dated = period.rule == "dates.day" and any(c.isdigit() for c in calendar.text[period.start : period.end])
    return (
        any(
            (dated and _ADMITTED.fullmatch(calendar.text, told.cue.end, period.start))
            or _PUT_AT.fullmatch(calendar.text, told.cue.end, period.start)
            for told in calendar.told
            if _ADMITTING.search(calendar.text, told.cue.start, told.cue.end)
        )
        or _dates_estimate(calendar, period)
        or _SENT.search(calendar.text, calendar.start, period.start) is not None
    )


def _dates_estimate(calendar: Calendar, period: Period) -> bool:
    """ "Put northern losses at 180,000 last month": when they were put so high, unless the words tell of what time they are."""
    text = calendar.text
    cues = (t.cue for t in calendar.told if _PUTTING.search(text, t.cue.start, t.cue.end))
    listed = ADDS_ANOTHER.match(text, period.end) is not None
    return (not listed and period.rule in ("dates.month", "dates.relative")) and any(
        _SO_HIGH.fullmatch(text, cue.end, period.start) for cue in cues
    )


def _dates_paper(calendar: Calendar, period: Period) -> bool:
    """ "According to a document from February, the north has lost 900": when it was written."""
    return any(
        each.source is not None
        and _PAPER.search(calendar.text, each.source.start, each.source.end) is not None
        and _WRITTEN.fullmatch(calendar.text, each.source.end, period.start) is not None
        for each in calendar.told
    )


def _is_what_counts(calendar: Calendar, period: Period) -> bool:
    """ "Gave 900 for May": what the count is of; in "the count is from May, when he gave 900" it was given then."""
    counted = _FOR.search(calendar.text, max(0, period.start - 16), period.start) is not None
    return counted and WHEN.match(calendar.text, period.end) is None


def _is_length_of_loss(calendar: Calendar, period: Period) -> bool:
    """ "Put the army's losses over three days (in May, last month) at 900": so long they went on, and nobody spoke."""
    if period.kind != "window" or WHEN.match(calendar.text, period.end):
        return False
    start = max(0, period.start - _LOST_NEAR)
    if _LOST_IN.search(calendar.text, start, period.start) is not None:
        return True
    at = _AT.match(calendar.text, period.end)
    return at is not None and _LOST.search(calendar.text, start, period.start) is not None


def _is_of_noun(calendar: Calendar, period: Period) -> bool:
    """ "Those behind the 1994 massacre": the time of what is named, which nobody spoke in; "in the May interview" one did."""
    named = calendar.text[period.start].isdigit() or calendar.text[period.start].isupper()
    if not named or _THE.search(calendar.text, max(0, period.start - 6), period.start) is None:
        return False
    noun = _NAMED.match(calendar.text, period.end)
    return noun is not None and matcher("periods", "aloud").first(noun[0]) is None


def up_to_telling(calendar: Calendar, link: Link, timing: Timing) -> Timing:
    """A total that was told on a day gone by, up to that day: "since 3 May, when it said that 900 had died"."""
    if timing.kind != "cumulative" or timing.end is None or timing.end != calendar.published:
        return timing
    ends = [
        period.period_end
        for period in calendar.periods
        if (period.end < calendar.row[link.number].start or _dates_admission(calendar, period))
        and period.period_end is not None
        and (timing.start or "") <= period.period_end < timing.end
        and (
            any(is_when_told(calendar, period, told) for told in calendar.told)
            or _is_telling_of_long_ago(calendar, period)
        )
    ]
    return replace(timing, end=ends[-1]) if ends else timing


def _is_telling_of_long_ago(calendar: Calendar, period: Period) -> bool:
    """ "On March 1 (in May), the army claimed to have killed 900": a day or month of telling, well before the document's."""
    if calendar.published is None or period.period_end is None:
        return False
    if period.rule == "dates.month":
        return period.period_end < calendar.published and any(
            _dates_telling(calendar, period, told) for told in calendar.told
        )
    if period.rule != "dates.day" or not any(c.isdigit() for c in calendar.text[period.start : period.end]):
        return False
    if any(p.rule.startswith("periods.since") and p.start < period.start < p.end for p in calendar.periods):
        return False
    ago = age(period.period_end, calendar.published)
    return ago is not None and ago >= _STALE and is_of_telling(calendar, period)


def is_when_told(calendar: Calendar, period: Period, told: Attribution) -> bool:
    """ "Spoke of losses in May, when he said 900 had died": the time of the telling that follows it."""
    if not period.rule.startswith("dates.") or WHEN.match(calendar.text, period.end) is None:
        return False
    end = told.cue.start
    if not period.end < end <= period.end + _AFTER_CUE or "," in calendar.text[period.end + 1 : end]:
        return False
    sums_up = period.kind == "window" or " had " in calendar.text[end : end + _AFTER_CUE]
    between = (token for token in calendar.row if period.end <= token.start < end)
    return sums_up and not any(token.kind in (Kind.NUMBER, Kind.HARM) for token in between)


def _dates_telling(calendar: Calendar, period: Period, told: Attribution) -> bool:
    cue, source = told.cue, told.source
    owns = cue.end <= period.start and calendar.text.startswith("'s ", period.end)
    counts, before = _RECORDED.search(calendar.text, cue.start, cue.end), period.end <= cue.start
    if period.kind == "window":
        counts = counts or (_DOING.match(calendar.text, cue.end) if before else None)
        before = True
    if owns or (before and counts):
        # "Puts May's losses at 900"; "in May the mission recorded 40 deaths", "the army reported killing nine":
        # whoever keeps count, or tells what it does, does so as it happens.
        return False
    if cue.end <= period.start < cue.end + _AFTER_CUE:
        gap = calendar.text[cue.end : period.start]
        plain = not any(mark in gap for mark in ',;:"') and " that " not in f" {gap} "
        plain = (
            plain and PERFECT_WITHIN.search(gap) is None and matcher("periods", "not_told").first(gap) is None
        )
        return plain and not any(
            token.kind in (Kind.NUMBER, Kind.HARM)
            for token in calendar.row
            if cue.end <= token.start < period.start
        )
    if calendar.text[period.end : cue.start] == " " and source is not None and source.end <= period.start:
        return True
    if source is None or source.end > cue.start or told.content[0].start < cue.end:
        return False
    along = period.kind == "window" and _ALONG.fullmatch(calendar.text, calendar.start, period.end)
    if along or any(
        piece.start <= period.start and period.end <= piece.end
        for each in calendar.told
        for piece in each.content
    ):
        return False
    gap = calendar.text[period.end : source.start]
    return 0 <= source.start - period.end < _BEFORE_SOURCE and not any(mark in gap for mark in ':;."')
