"""Two figures that state one range: "900,000 to 950,000", "20 to 25,000", "at least 20 and at most 30".

A scale written once at the end reaches back over the range. "from X to Y" is a range unless the words
before it tell of a change: "rose from 18,000 to 19,500" states two figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan

from tollbook.resources import forms_of

from .beside import months
from .number import Figure

_HYPHENS = frozenset({"-", "–", "—", "~"})
_JOINTS = frozenset(
    "to, or, - to, - or, through, -to-, -or-, to perhaps, to possibly, to maybe, …, ..., ..".split(", ")
)
_BOTH_ENDS = frozenset({"and", "but", "and yet", "to", ",", ", and", ", but"})
# How far before "from" a word of change still governs it, in tokens.
_REACH = 6
_FIRST_YEAR, _LAST_YEAR, _LAST_DAY = 1900, 2099, 31
_CLAUSE_ENDS = frozenset({".", ";", ":", "!", "?", "\n"})


def join_ranges(lowered: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures with each pair that states one range made one; in order."""
    joined: list[Figure] = []
    for figure in figures:
        last = joined[-1] if joined else None
        if last is not None and figure.extent_start - last.extent_end <= 24:
            start = figure.start if figure.hedges == ("~",) else figure.extent_start
            between = lowered[last.extent_end : start]
            if _is_range(lowered, last, figure, between):
                joined[-1] = _range(last, figure)
                _take_from(lowered, joined[-1])
                continue
        joined.append(figure)
    return joined


def _take_from(lowered: str, figure: Figure) -> None:
    """Let the extent of "from 30 to 40", "between 30 and 40" begin at its first word."""
    opener = figure.left[figure.outer - 1 : figure.outer]
    if opener and opener[0] in ("from", "between"):
        figure.extent_start = lowered.rindex(opener[0], 0, figure.extent_start)
        figure.outer -= 1


def _range(first: Figure, second: Figure) -> Figure:
    low, high = _ends(first, second)
    return Figure(
        first.start,
        second.end,
        low,
        high,
        "words"
        if first.form == second.form == "words"
        else second.form
        if second.form != "words"
        else "mixed",
        second.scale,
        first.grouped or second.grouped,
        first.whole and second.whole,
        first.reason or second.reason,
        "range",
        first.hedges + second.hedges,
        first.extent_start,
        second.extent_end,
        first.left,
        second.right,
        first.outer,
    )


def _is_range(lowered: str, first: Figure, second: Figure, between: str) -> bool:
    if isnan(first.low) or isnan(second.low) or {"vague", "range"} & {first.bound, second.bound}:
        return False
    low, high = _ends(first, second)
    if high is None or low >= high or _ends_date(first, second):
        return False
    return _is_joined(lowered, first, second, between)


_OPENING = frozenset("since began started".split())


def _ends_date(first: Figure, second: Figure) -> bool:
    """Whether the first figure is the day or year of a date and the second is none: "since May 7, 2023 to 900"."""
    since = first.left[-1:] == ["since"] and second.grouped  # "its count since 2022 to 154,530"
    if first.form != "digits" or not (since or (not second.whole and months().intersection(first.left[-3:]))):
        return False
    if first.whole:
        return _FIRST_YEAR <= first.low <= _LAST_YEAR
    opens = not _OPENING.isdisjoint(first.left[-4:])  # "since the war began on June 13 to 28"
    is_day = first.low <= _LAST_DAY and (opens or second.low > _LAST_DAY) and first.left[-1] in months()
    return is_day and first.left[-2:-1] not in (["in"], ["during"])  # "in May 20 to 25,000 died"


def _is_joined(lowered: str, first: Figure, second: Figure, between: str) -> bool:
    """Whether the words between two figures, and before the first, make them the ends of one range."""
    joint = between.strip(" ]")
    if joint in ("", "/"):
        return _is_closed_up(first, second, joint)
    if {first.bound, second.bound} == {"at_least", "at_most"}:
        return joint in _BOTH_ENDS
    if joint in _HYPHENS:
        return _is_hyphened(lowered, first, second, between)
    if joint == "and":
        return first.left[first.outer - 1 : first.outer] in (["between"], ["betwixt"])
    if joint == "or":
        return second.bound in ("exact", "approx") and first.bound != "at_least"
    return joint in _JOINTS and not _tells_a_change(first)


def _is_closed_up(first: Figure, second: Figure, joint: str) -> bool:
    """ "350k/400k", "20 up to 30": ranges without a word or a dash between."""
    if joint:
        return (first.grouped or first.scale > 1) and second.low <= 2 * first.low
    return second.hedges == ("up to",) and first.bound == "exact"


def _is_hyphened(lowered: str, first: Figure, second: Figure, between: str) -> bool:
    """A dash between two figures: not one in a chain of them (a telephone number), nor a spaced em dash."""
    if between != between.strip(" ") and ("—" in between or _ends_dateline(first, second)):
        return False
    before, after = lowered[first.start - 1 : first.start], lowered[second.end : second.end + 2]
    is_chained = before in _HYPHENS or (after[:1] in _HYPHENS and after[1:].isdigit())
    return first.bound in ("exact", "approx", "at_least", "at_most") and not is_chained


def _ends_dateline(first: Figure, second: Figure) -> bool:
    """ "DVIR, March 12 - At least 19 people": the day before the dash is the dateline's."""
    is_day = not first.whole and first.low <= _LAST_DAY and not months().isdisjoint(first.left[-1:])
    return is_day and (bool(second.hedges) or second.form == "words")


def _ends(first: Figure, second: Figure) -> tuple[float, float | None]:
    """The two ends, the second's scale shared with the first where only the second has one."""
    low, high = first.low, second.low
    if {first.bound, second.bound} == {"at_least", "at_most"}:
        return min(low, high), max(low, high)
    for scale in _shareable(first, second):
        shared = float(round(low * scale))
        if shared < high and (second.scale > 1 or high <= shared * 10):
            return shared, high
    return low, high


def _shareable(first: Figure, second: Figure) -> tuple[float, ...]:
    """The scales that the second may lend the first, the likelier one first."""
    if first.grouped or first.scale > 100:
        return ()
    if second.scale == 1:
        is_round = second.grouped and second.low % 1000 == 0 and first.low == int(first.low)
        return (1000.0,) if is_round and first.scale == 1 else ()
    if second.scale == 100:
        return (100.0,) if first.scale == 1 else ()
    hundreds = second.low / second.scale
    # "five to six hundred thousand" lends both words, "two hundred to three hundred thousand" one.
    if second.form == "words" and first.low < 10 and hundreds >= 100 and hundreds % 100 == 0:
        return (second.scale * 100, second.scale)
    return (second.scale,)


def _tells_a_change(first: Figure) -> bool:
    """Whether "from" or "by" stands before the figure, and a word of change not far before that in its clause."""
    tokens = first.left[: first.outer]
    if not tokens or tokens[-1] not in ("from", "by"):
        return False
    for token in reversed(tokens[-_REACH - 1 : -1]):
        if token in _CLAUSE_ENDS:
            return False
        if token in forms_of("not_counts", "change"):
            return True
    return False
