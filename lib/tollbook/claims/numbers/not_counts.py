"""Numbers that count no people: years, ages, money, distances, names (codebook, Unit).

A figure is passed over only on evidence in the words beside it; what nothing speaks against stays a count,
whatever it counts. The reasons are the words that `explain` prints.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise

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
from .dates_and_ages import age, date, year
from .designations import initialled, list_item, numbered_name
from .number import Figure
from .ratios import ratio_of
from .sharing import is_told_age, said_again, share_back, share_on

_ALWAYS_PRONOUN = "not_counts.pronoun_before_one.1"
# After "one is" these make the one a count.
_HARMED = tuple(
    [state]
    for state in (
        "killed dead wounded injured missing captured hurt slain martyred executed hanged beheaded murdered abducted kidnapped seized maimed shot beaten tortured drowned"
    ).split()
)

_LASTING = frozenset("still also now yet feared presumed believed reported thought been being".split())

_AT_HOUR = (["at"], ["after"], ["before"], ["until"], ["by"])
_OF_DAY = tuple(["in", "the", part] for part in ("morning", "afternoon", "evening"))

# How far behind "one of" its harm may be said, in characters.
_TO_PERSON = 40
_TO_HARM, _WORD = 70, re.compile(r"[\w'-]+|[,.]")


def judge(folded: str, lowered: str, figures: Sequence[Figure]) -> None:
    """Give each figure that counts no people the reason why."""
    text = Text(folded, lowered)
    for figure in figures:
        if figure.reason is None:
            figure.reason = _reason(text, figure)
    for second, first in pairwise(reversed(figures)):
        share_back(lowered, first, second)
    told = False
    for first, second in pairwise(figures):
        said_again(lowered, first, second)
        told = is_told_age(first) or (told and first.reason == "age")
        share_on(lowered, first, second, told)


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
    outer = figure.left[: figure.outer]
    half = "past" in figure.hedges and stands_before("before_time", [*outer, "past"])
    hour = outer[-1:] in _AT_HOUR and figure.right[:3] in _OF_DAY  # "came at about five in the morning"
    return "time" if half or hour else None


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


def _is_harmed(text: Text, figure: Figure) -> bool:
    """Whether the words after "one" say of it, and of nobody else, that it was harmed: "of its soldiers was killed"."""
    if figure.right[:1] != ["of"]:
        return False
    right = _WORD.findall(text.lowered, figure.end, figure.end + _TO_HARM)
    for verb, state in pairwise(right):
        if verb in ("who", "that", "which", ",", ".", "and"):
            return False
        if "died" in (verb, state) or (verb in ("was", "is", "been") and [state] in _HARMED):
            return True
    return False


def _is_placed_person(text: Text, figure: Figure) -> bool:
    """ "One village guard", "one town councillor": the noun after "one" only tells what kind of person is counted."""
    said = _WORD.findall(text.lowered, figure.end, figure.end + _TO_PERSON)
    if not said[1:] or said[:2] != figure.right[:2] or stands_after("function_word", figure.right):
        return False
    return not said[1].endswith("s") and stands_after("counted", said[1:2]) is not None


def _pronoun(text: Text, figure: Figure) -> str | None:
    """The word "one" where it counts nothing: "one of the", "no one", "the right one", "one another"."""
    if figure.low != 1 or figure.high != 1 or figure.form != "words":
        return None
    part = figure.right[:2] in (["of", "the"], ["of", "those"]) and figure.right[2:3] in _HARMED
    if part or _is_harmed(text, figure):
        return None  # "one of the dead was a child", of which more is asked later; "one of its soldiers was killed"
    state = list(dropwhile(_LASTING.__contains__, figure.right[1:]))[:1]  # "one is still missing"
    told = _is_placed_person(text, figure) or state in _HARMED
    if stands_after("pronoun_after_one", figure.right) and not told:
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


_CHECKS: tuple[Check, ...] = (
    glued, _kind_before, _unit, date, year, age, _pronoun, numbered_name, initialled, ratio_of, list_item,
)  # fmt: skip
