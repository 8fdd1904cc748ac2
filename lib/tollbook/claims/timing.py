"""Which stretch of time a figure covers: the period expression that belongs to it (codebook, Period)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tollbook.claims.attribution import Attribution
from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.claims.tokens import Kind, Token
from tollbook.records import PeriodKind, RateUnit
from tollbook.resources import matcher

# A figure this small is the toll of something that happened; larger ones without a period are totals.
_EVENT_AT_MOST = 400
# A named stretch of a few days is one event told at its length.
_EVENT_DAYS = 3
# How far a rate may stand from its figure: "soldiers killed or wounded a day", in characters.
_RATE_AFTER, _RATE_BEFORE = 40, 60
# A figure that goes on from a rate is one too, if it is of the same order of size.
_SAME_ORDER = 6


_EXTREMES = frozenset("first worst most record".split())
_NO_EXTREMES = frozenset(
    "west latest rest test arrest protest contest unrest invest request interest forest best east".split()
)


@dataclass(frozen=True, slots=True)
class Timing:
    """The period slots of a claim and the rule that filled them. `stated` says that the text gives the period."""

    kind: PeriodKind
    start: str | None
    end: str | None
    rate_unit: RateUnit | None
    rule: str
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the timing of a figure is read from: the sentence, its periods, who says what in it.

    `published` and `war_start` are ISO days or None. `before` is the timing of the figure read last in this
    paragraph, with its size.
    """

    text: str
    row: Sequence[Token]
    periods: Sequence[Period]
    told: Sequence[Attribution]
    war_start: str | None
    published: str | None
    before: Timing | None = None


def timing_of(  # noqa: PLR0911
    calendar: Calendar,
    link: Link,
    parent: Timing | None,
    parent_size: float = 0,
    beside: Timing | None = None,
) -> Timing:
    """The timing of the figure of `link`.

    `parent` is that of the figure it is a part of or goes on from, `parent_size` its size, `beside` that of
    the figure before it in the sentence.
    """
    low, high = _stretch(calendar.row, link)
    usable = [
        p
        for p in calendar.periods
        if not (_of_reporting(calendar, p) or _of_superlative(calendar, p) or _of_relative(calendar, link, p))
    ]
    inside = [p for p in usable if low <= p.start and p.end <= high]
    at = calendar.row[link.number]
    rate = _nearest([p for p in inside if p.kind == "rate" and _near_rate(calendar, link, p)], at)
    nearest = _nearest([p for p in inside if p.kind != "rate"], at)
    if rate is not None:
        over = _nearest([p for p in usable if p.kind in ("window", "cumulative")], at)
        return _rate(rate.rate_unit, over, rate.rule)
    if parent is not None and parent.kind == "rate" and link.rule != "part" and _same_order(at, parent_size):
        return _rate(parent.rate_unit, nearest, parent.rule) if nearest else parent
    if nearest is not None:
        return _timed(calendar, link, nearest)
    if parent is not None and parent.kind != "unstated":
        return parent
    if beside is not None and beside.kind == "rate" and _coordinated(calendar.row, link.number):
        return beside
    anywhere = _nearest([p for p in usable if p.kind != "rate"], at)
    if anywhere is not None:
        return _timed(calendar, link, anywhere)
    return _by_grammar(calendar, link)


def _coordinated(row: Sequence[Token], at: int) -> bool:
    """Whether "and", "and another", "while" joins the figure to the one before."""
    for left in range(at - 1, max(-1, at - 5), -1):
        if row[left].kind is Kind.CONJUNCTION or row[left].text == "with":
            return True
        if row[left].kind not in (Kind.DETERMINER, Kind.ADVERB):
            return False
    return False


def _rate(unit: RateUnit | None, over: Period | None, rule: str) -> Timing:
    return Timing("rate", over.period_start if over else None, over.period_end if over else None, unit, rule)


def _size(token: Token) -> float:
    number = token.number
    return max(number.low or 0, number.high or 0) if number is not None else 0


def _same_order(at: Token, size: float) -> bool:
    own = _size(at)
    return bool(own and size) and 1 / _SAME_ORDER <= own / size <= _SAME_ORDER


def _timed(calendar: Calendar, link: Link, period: Period) -> Timing:
    size = _size(calendar.row[link.number])
    if (
        period.kind == "event"
        and period.period_start is None
        and size > _EVENT_AT_MOST
        and (link.category in ("losses", "casualties") or _perfect(calendar.row, link))
    ):
        return Timing("cumulative", None, calendar.published, None, period.rule)
    if period.kind == "window" and _days(period) <= _EVENT_DAYS:
        return Timing("event", period.period_start, period.period_end, None, period.rule)
    start, end = period.period_start, period.period_end
    if period.kind == "cumulative":
        start = start or calendar.war_start
        end = end or calendar.published
    return Timing(period.kind, start, end, None, period.rule)


def _days(period: Period) -> int:
    if period.period_start is None or period.period_end is None:
        return _EVENT_DAYS + 1
    return (date.fromisoformat(period.period_end) - date.fromisoformat(period.period_start)).days + 1


def _stretch(row: Sequence[Token], link: Link) -> tuple[int, int]:
    """The offsets a period must stand between to be this number's and not a neighbour's."""
    at = link.number
    before = [i for i in range(at) if row[i].kind is Kind.NUMBER]
    after = [i for i in range(at + 1, len(row)) if row[i].kind is Kind.NUMBER]
    breaks = [i for i, token in enumerate(row) if token.text == ";"]
    before += [i for i in breaks if i < at]
    after += [i for i in breaks if i > at]
    low = row[max(before)].end if before else row[0].start
    high = row[min(after)].start if after else row[-1].end
    return low, high


def _nearest(periods: Sequence[Period], at: Token) -> Period | None:
    """The period closest to the number; what follows is nearer than what precedes, a month nearer than the war."""
    return min(
        periods,
        key=lambda p: (p.of_war, (p.start - at.end) if p.start >= at.end else (at.start - p.end) + 12),
        default=None,
    )


def _near_rate(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether the rate is said of this figure: right after its phrase, or before it in the same clause."""
    row = calendar.row
    last = max(
        link.number,
        link.phrase.end - 1,
        link.harm if link.harm is not None and link.harm > link.number else 0,
    )
    if period.start >= row[link.number].end:
        gap = calendar.text[min(row[last].end, period.start) : period.start]
        return len(gap) <= _RATE_AFTER and not any(mark in gap for mark in ",;:.")
    gap = calendar.text[period.end : row[link.number].start]
    if any(token.kind is Kind.NUMBER for token in row[: link.number]) and not _adjective(
        calendar.text, period
    ):
        return False  # it is the rate of the figure before
    return len(gap) <= _RATE_BEFORE and not any(mark in gap for mark in ";:.")


def _adjective(text: str, period: Period) -> bool:
    return text[period.start : period.end].lower().endswith("ly")


def _of_relative(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "killed prisoners who were taken in May": the time of a relative clause behind the harm."""
    row = calendar.row
    since = max(link.number, link.harm if link.harm is not None else 0)
    between = calendar.text[row[since].end : period.start].lower()
    if "who" not in between and "which" not in between:
        return False
    return any(
        token.text in ("who", "which") and token.end <= period.start and row[at - 1].text != "of"
        for at, token in enumerate(row)
        if at > since
    )


def _of_superlative(calendar: Calendar, period: Period) -> bool:
    """ "the first toll in a year", "the deadliest day since March" compares with that time, and covers none of it."""
    before = calendar.text[max(calendar.row[0].start, period.start - _RATE_BEFORE) : period.start].lower()
    words = before.rsplit(",", 1)[-1].split()
    if period.of_war and words[-1:] == ["of"]:
        return True
    return any(
        word in _EXTREMES or (word.endswith("est") and word not in _NO_EXTREMES) for word in words[-6:]
    )


def _of_reporting(calendar: Calendar, period: Period) -> bool:
    """Whether the day is that of the saying ("said on Monday", "In May its president said"), not of the harm."""
    if period.kind not in ("event", "window"):
        return False
    return (period.is_told and period.kind == "event") or any(
        _dates_telling(calendar, period, told) for told in calendar.told
    )


def _dates_telling(calendar: Calendar, period: Period, told: Attribution) -> bool:
    cue, source = told.cue, told.source
    if cue.end <= period.start < cue.end + _RATE_BEFORE:
        gap = calendar.text[cue.end : period.start]
        plain = not any(mark in gap for mark in ',;:"') and " that " not in f" {gap} "
        return plain and not any(
            token.kind in (Kind.NUMBER, Kind.HARM)
            for token in calendar.row
            if cue.end <= token.start < period.start
        )
    if period.end <= cue.start < period.end + 3:
        return True
    fronted = source is not None and source.end <= cue.start and told.content[0].start >= cue.end
    return fronted and source is not None and 0 <= source.start - period.end < _RATE_AFTER


def _by_grammar(calendar: Calendar, link: Link) -> Timing:
    """Without a period expression: what was said before, what did the harm, and the size tell event from total."""
    row = calendar.row
    small = _size(row[link.number]) <= _EVENT_AT_MOST
    vague = getattr(row[link.number].number, "bound", "") == "vague"
    if vague and _perfect(row, link):
        return Timing(
            "cumulative", calendar.war_start, calendar.published, None, "timing.total", stated=False
        )
    if small and calendar.before is not None and calendar.before.kind == "event":
        return replace(calendar.before, rule="timing.goes_on", stated=False)
    attack = matcher("attacks").first(calendar.text, row[0].start, row[-1].end)
    if small and (attack is not None or not _perfect(row, link)):
        return Timing("event", None, None, None, "timing.event", stated=False)
    return Timing("cumulative", calendar.war_start, calendar.published, None, "timing.total", stated=False)


def _perfect(row: Sequence[Token], link: Link) -> bool:
    anchor = link.harm if link.harm is not None else link.number
    return any(row[i].text in ("has", "have", "'ve") for i in range(max(0, anchor - 5), anchor))
