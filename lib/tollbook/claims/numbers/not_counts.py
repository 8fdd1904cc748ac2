"""Numbers that count no people: years, ages, money, distances, names (codebook, Unit).

A figure is passed over only on evidence in the words beside it; what nothing speaks against stays a count,
whatever it counts. The reasons are the words that `explain` prints.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .atoms import TEENS, TENS, UNITS
from .beside import (
    Check,
    Text,
    stands_after,
    stands_before,
    telling_after,
    telling_before,
    unit_after,
    words_before,
)
from .dashes import glued
from .dates import OLDEST, age, date, year
from .number import Figure

_ALWAYS_PRONOUN = "not_counts.pronoun_before_one.1"
_NUMBERED_TIMES = "not_counts.before_name.2"
# After "one is" these make the one a count.
_HARMED = (["killed"], ["dead"], ["wounded"], ["injured"], ["missing"], ["captured"])
# Before "number" these make it a verb.
_COUNTING = frozenset(
    "now already may might could would will must to still they who dead wounded killed missing injured casualties losses "
    "deaths victims fatalities".split()
)
# A unit's number has fewer digits than four, its initialism fewer letters than six.
_NUMBERED, _INITIALS = 1000, 5
_HARM_INITIALS = frozenset(
    {"KIA", "WIA", "MIA", "POW", "AND", "OR", "OF", "IN", "AT", "BY", "TO", "THE", "KILLS", "HURT", "AS"}
)
# What stands before a noun that a figure behind it does not number.
_DETERMINING = frozenset(
    "the a an my our his her its their your one another that this each every same next nearby".split()
)
_PASSING = frozenset({"past", "last", "this", "previous", "each", "every"})
_SHARED_BACK = frozenset(
    {"measure", "percentage", "money", "time", "ordinal", "unit or designation", "date", "age"}
)
_JOINTS = frozenset(
    {"and", "or", "to", "-", "–", "—", ",", ", and", ", or", "- and", "- or", "- to", "and/or", "&"}
)
# Further apart than this, two numbers do not share a unit.
_SHARED_REACH = 8
_SMALL = frozenset((*UNITS, *TEENS, *TENS, "every", "a", *map(str, range(2, 11))))
_TENTHS = frozenset({"ten", "10", "hundred", "100", "every"})


def judge(folded: str, lowered: str, figures: Sequence[Figure]) -> None:
    """Give each figure that counts no people the reason why."""
    text = Text(folded, lowered)
    for figure in figures:
        if figure.reason is None:
            figure.reason = _reason(text, figure)
    for second, first in pairwise(reversed(figures)):
        _share_back(lowered, first, second)
    told = False
    for first, second in pairwise(figures):
        _said_again(lowered, first, second)
        told = _is_told_age(first) or (told and first.reason == "age")
        _share_on(lowered, first, second, told)


def _joint(lowered: str, first: Figure, second: Figure) -> str | None:
    if second.extent_start - first.end > _SHARED_REACH:
        return None
    joint = lowered[first.end : second.extent_start].strip(" ")
    return joint if joint in _JOINTS else None


def _share_back(lowered: str, first: Figure, second: Figure) -> None:
    """What the second is, the first is: "between 5 and 10 km", "the 5th and 6th", "9 and 12 years old"."""
    if first.reason is None and second.reason in _SHARED_BACK and _joint(lowered, first, second):
        first.reason = second.reason


def _is_told_age(figure: Figure) -> bool:
    """Whether "aged", "under the age of" stands before: what follows it goes on as a list of ages."""
    return figure.reason == "age" and bool(stands_before("before_age", figure.left[: figure.outer]))


def _share_on(lowered: str, first: Figure, second: Figure, told: bool) -> None:
    """What the first is, the second is: "$20 to 25 million", "two girls, 9 and 12,"; and "three to one".

    `told`: the first is one of a list of ages that a word opens, "aged 8, 12 and 17 were".
    """
    if (
        second.low == 1 < first.low <= 100
        and first.reason in (None, "ratio")
        and _joint(lowered, first, second) == "to"
    ):
        first.reason = second.reason = "ratio"
    if second.reason is not None or first.reason not in ("money", "age"):
        return
    joint = _joint(lowered, first, second)
    is_told = (
        told
        and second.form != "vague"
        and second.low <= OLDEST
        and not (second.right[:1] != ["were"] and stands_after("counted", second.right))
    )
    if joint is None or (joint == "," and not is_told):
        return
    if first.reason == "money" or is_told or second.right[:1] in ([","], ["."], [")"]):
        second.reason = first.reason


def _said_again(lowered: str, first: Figure, second: Figure) -> None:
    """ "45 (forty-five)": the figure in brackets is the one before it in another spelling."""
    joint = lowered[first.end : second.extent_start]
    if (
        joint == " ("
        and first.low == second.low
        and first.form != second.form
        and lowered[second.extent_end : second.extent_end + 1] == ")"
    ):
        second.reason = "said again"


def _reason(text: Text, figure: Figure) -> str | None:
    after_capital = text.folded[max(0, figure.start - 2) : figure.start - 1].isupper()
    if _is_plain(figure) and not after_capital:
        return None
    for check in _CHECKS:
        reason = check(text, figure)
        if reason:
            return reason
    return None


def _is_plain(figure: Figure) -> bool:
    """Whether two words that no check looks for stand around the figure, as around most figures."""
    if not figure.left or not figure.right or figure.whole or figure.hedges or figure.low == 1:
        return False
    last, following = figure.left[-1], figure.right[0]
    if last in telling_before() or following in telling_after():
        return False
    return last.isalpha() and following.isalpha()


def _kind_before(text: Text, figure: Figure) -> str | None:
    """A currency, a "minus", a "half past" before the figure."""
    if figure.left and figure.left[-1] in words_before("before_money", "before_measure", "before_time"):
        for kind in ("money", "measure", "time"):
            if stands_before(f"before_{kind}", figure.left):
                return kind
    half = "past" in figure.hedges and stands_before("before_time", [*figure.left[: figure.outer], "past"])
    return "time" if half else None


def _unit(text: Text, figure: Figure) -> str | None:
    phrase = unit_after(figure.right)
    if phrase is None:
        return "measure" if _is_in_metres(text, figure) else None
    word = figure.right[0]
    if word in ("c", "m", "x") and figure.form != "digits":
        return None
    if word == "second" and figure.form == "words":
        return "duration" if figure.low == 1 else "ordinal"
    if phrase.category == "after_name":
        return "unit or designation"
    return "duration" if word == "time" else phrase.category.removeprefix("after_")


def _is_in_metres(text: Text, figure: Figure) -> bool:
    """Whether the m of "500m away" is metres, not millions."""
    if figure.scale != 1e6 or text.lowered[figure.end - 2 : figure.end - 1].isalpha():
        return False
    if text.lowered[figure.end - 1] != "m":
        return False
    outer = figure.left[: figure.outer]
    return bool(stands_after("metres_after", figure.right) or stands_before("metres_before", outer))


def _name(text: Text, figure: Figure) -> str | None:
    """A number that names one of a kind: "Battalion 36", "page 7", "No. 5"."""
    if figure.bound not in ("exact", "range") or figure.grouped or figure.scale > 1 or figure.low >= 10_000:
        return None
    left = figure.left
    if left[-1:] == ["."] and left[-2:-1] in (["no"], ["nos"], ["nr"], ["mk"], ["p"], ["pp"]):
        left = left[:-1]
    phrase = stands_before("before_name", left)
    if phrase is None:
        return None
    if left[-1:] == ["number"] and (left[-2:-1] == [] or left[-2] in _COUNTING):
        return None  # "the dead now number 604"
    told = figure.form == "words" or any(word in _DETERMINING for word in left[-4:-1])
    if told and stands_after("counted", figure.right):
        return None  # "in my platoon nine soldiers died", "told a radio station three civilians were hurt"
    past = any(word in _PASSING for word in left[-4:-1])  # "over the past day 900 troops"
    if phrase.entry == _NUMBERED_TIMES and (past or stands_after("counted", figure.right)):
        return None
    return "name or number of its kind"


def _initialled(text: Text, figure: Figure) -> str | None:
    """A number that an initialism owns: "LIB 232", "the LIB (344)"; "12 KIA" and "WIA 12" count."""
    bare = figure.form == "digits" and figure.bound == "exact" and figure.scale == 1 and not figure.grouped
    if not bare or figure.low >= _NUMBERED or stands_after("counted", figure.right):
        return None
    at = figure.start - 1
    if text.folded[at : at + 1] == "(" and text.folded[figure.end : figure.end + 1] == ")":
        at -= 1
    end = at
    while at > 0 and text.folded[at - 1].isupper():
        at -= 1
    owner = text.folded[at:end]
    apart = text.folded[end : end + 1] == " " and (at == 0 or not text.folded[at - 1].isalnum())
    is_owner = apart and 1 < len(owner) <= _INITIALS and owner not in _HARM_INITIALS
    return "name or number of its kind" if is_owner and not text.folded.isupper() else None


def _ratio(text: Text, figure: Figure) -> str | None:
    """The rate's base ("per 100"), and the one of "one in five", the nine of "nine out of ten"."""
    if figure.bound == "exact" and stands_before("before_ratio", figure.left):
        return "ratio"
    if figure.bound not in ("exact", "approx"):
        return None
    return "ratio" if _is_whole(figure) or _has_whole(figure) else None


def _is_whole(figure: Figure) -> bool:
    """The whole of a ratio: the ten of "nine out of ten" and "nine in ten", the five of "1 in 5"."""
    left = figure.left
    if left[-2:] == ["1", "in"]:
        return figure.low <= 100
    if figure.low in (10, 100) and left[-1:] == ["in"]:
        return left[-2:-1] != [] and left[-2] in _SMALL
    return figure.low <= 10 and left[-2:] == ["out", "of"] and len(left) > 2 and left[-3] in _SMALL


def _has_whole(figure: Figure) -> bool:
    """The part of a ratio: the one of "one in five" and "one every six minutes", the nine of "nine in ten"."""
    right = figure.right
    if figure.low > 9 or not right or unit_after(right[2:]):
        return False
    whole = right[1] if len(right) > 1 else ""
    if right[0] == "in":
        return whole in _TENTHS or (
            figure.low == 1 and (whole in _SMALL or (whole.isdigit() and len(whole) < 4))
        )
    if right[0] == "every":
        return figure.low == 1
    if figure.low == 1 and len(right) > 2 and right[1] == "in" and right[2] in _SMALL and right[2] != "a":
        return True  # "one family in seven"
    return right[:2] == ["of", "every"] or (
        right[:2] == ["out", "of"] and len(right) > 2 and right[2] in _SMALL
    )


def _is_harmed(right: Sequence[str]) -> bool:
    """Whether the words after "one" say of it, and of nobody else, that it was harmed: "of its soldiers was killed"."""
    for verb, state in pairwise(right):
        if verb in ("who", "that", "which", ",", ".", "and"):
            return False
        if verb == "died" or (verb in ("was", "is", "been") and [state] in _HARMED):
            return right[0] == "of"
    return False


def _pronoun(text: Text, figure: Figure) -> str | None:
    """The word "one" where it counts nothing: "one of the", "no one", "the right one", "one another"."""
    if figure.low != 1 or figure.high != 1 or figure.form != "words":
        return None
    if _is_harmed(figure.right):
        return None  # "one of its soldiers was killed"
    if stands_after("pronoun_after_one", figure.right) and figure.right[1:2] not in _HARMED:
        return "pronoun"
    if figure.right[:1] == ["of"] and any(token.endswith("'s") for token in figure.right[1:3]):
        return "pronoun"  # one of the country's generals, whoever owns them
    before = stands_before("pronoun_before_one", figure.left)
    if before and before.entry == _ALWAYS_PRONOUN:
        return "pronoun"
    has_noun = (
        figure.right[:1] and figure.right[0].isalpha() and not stands_after("function_word", figure.right)
    )
    is_named = figure.left[-2:-1] in (["the"], ["a"], ["an"], ["this"], ["that"])
    return "pronoun" if not has_noun and (before or is_named) else None


def _item(text: Text, figure: Figure) -> str | None:
    """The number of a list's item: "1. ", "2) " at the start of a line."""
    if figure.left or figure.form != "digits" or figure.low > 99 or figure.grouped:
        return None
    mark = text.lowered[figure.end : figure.end + 2]
    return "list number" if mark in (". ", ") ") and figure.right[1:] else None


_CHECKS: tuple[Check, ...] = (
    glued, _kind_before, _unit, date, year, age, _pronoun, _name, _initialled, _ratio, _item,
)  # fmt: skip
