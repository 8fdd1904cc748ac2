"""Numbers of the calendar: years, days of a month, ages."""

from __future__ import annotations

from .beside import Text, months, stands_after, stands_before
from .number import Figure
from .phrase_tables import places_before

_FIRST_YEAR, _LAST_YEAR = 1900, 2099
OLDEST = 110  # years
_LONGEST = 60  # years
_MANY = ("men", "women", "people", "those", "anyone", "adults", "children", "citizens")
# Bounds that are prepositions too: "over 2022".
_BEFORE_YEARS = frozenset({"over", "past", "beyond", "below", "under", "above"})
# Months that are words as well: a name only with a capital.
_DOUBTFUL = frozenset({"may", "march", "mar", "dec", "sep", "jan"})
# "On May 7 and 12 were hurt": a figure, of which something is said.
_SAID_OF = [[word] for word in "were was are is have had has of more others".split()]


def date(text: Text, figure: Figure) -> str | None:
    """A day of a month; "In May 24 people were killed" and "on 5 May 24 people" keep their count."""
    if figure.form != "digits" or figure.grouped or not 1 <= (figure.high or figure.low) <= 31:
        return None
    if figure.right and _is_month(text, figure.right[0], figure, after=True):
        return "date"
    left = figure.left[:-1] if figure.left[-1:] == ["."] else figure.left
    if left and _is_month(text, left[-1], figure, after=False):
        before = left[-2] if len(left) > 1 else ""
        has_day = before.removesuffix("th").isdigit()  # "on 25 June 20 soldiers died": the month has its day
        is_count = (has_day or before in ("in", "during")) and stands_after("counted", figure.right)
        return None if is_count else "date"
    return "date" if _is_further_day(text, figure) else None


def _is_further_day(text: Text, figure: Figure) -> bool:
    """ "Between February 23 and 25", "on March 3, 4 and 5": one more day of the month, of which nothing is counted."""
    left = figure.left
    if left[-1:] == ["and"] and not (_ends_clause(figure) and figure.right[:1] not in _SAID_OF):
        return False
    if left[-1:] == [","] and not (
        figure.right[:1] in (["and"], [","]) and figure.right[1:2] and figure.right[1].isdigit()
    ):
        return False
    at = len(left) - 1
    while at > 0 and left[at] in ("and", ",") and left[at - 1].removesuffix("th").isdigit():
        at -= 2
    return 0 <= at < len(left) - 1 and _is_month(text, left[at], figure, after=False)


def _is_month(text: Text, word: str, figure: Figure, after: bool) -> bool:
    if word not in months():
        return False
    if word not in _DOUBTFUL:
        return True
    lowered = text.lowered
    at = lowered.find(word, figure.end) if after else lowered.rfind(word, 0, figure.start)
    return text.folded[at].isupper()


def year(text: Text, figure: Figure) -> str | None:
    """Four bare digits of this century or the last, unless they are bounded or something is counted."""
    if not figure.whole:
        return _short_year(text, figure)
    if not _FIRST_YEAR <= figure.low <= (figure.high or figure.low) <= _LAST_YEAR:
        return _old_year(figure)
    if _is_stretch(figure):
        return None if stands_after("counted", figure.right) else "year"
    if not (figure.left or figure.right):  # nothing speaks for a year
        return None
    is_bounded = figure.bound in ("at_least", "at_most") and figure.hedges[0].lower() not in _BEFORE_YEARS
    return None if is_bounded or _counts(figure) else "year"


def _is_stretch(figure: Figure) -> bool:
    """ "1939-1945": two years, the second not long after the first, and neither round."""
    high = figure.high or 0
    return (
        figure.bound == "range" and 0 < high - figure.low <= _LONGEST and bool(figure.low % 100 or high % 100)
    )


def _counts(figure: Figure) -> bool:
    """Whether four digits that could be a year count something: "2000 dead", "killed 2000"."""
    counts = stands_after("counted", figure.right) is not None
    if figure.left[-1:] in (["a"], ["an"]):
        return False  # "a 1920 local election": a number of many stands behind no "a"
    is_round = figure.low % 100 == 0
    if figure.bound == "approx":
        return counts or is_round
    if counts and (is_round or not stands_before("before_year", figure.left)):
        return True
    return stands_before("before_counted", figure.left) is not None


def _old_year(figure: Figure) -> str | None:
    follows = figure.left[-1:] in (["in"], ["since"]) and figure.right[:1] in ([], [","], ["."])
    return "year" if follows and 1000 <= figure.low < _FIRST_YEAR else None


def _short_year(text: Text, figure: Figure) -> str | None:
    """The year of "'22"."""
    is_short = figure.form == "digits" and figure.low < 100 and figure.left[-1:] == ["'"]
    return "year" if is_short and text.lowered[figure.start - 1] == "'" else None


def age(text: Text, figure: Figure) -> str | None:
    """The age of "aged 34", "a boy, 12," and "Ivan Petrenko, 34, said"."""
    if figure.low > OLDEST or (figure.high or 0) > OLDEST or figure.form == "vague":
        return None
    outer = figure.left[: figure.outer]
    if outer[-1:] in (["between"], ["from"]):
        outer.pop()
    if stands_before("before_age", outer):
        return "age"
    if _is_of_a_person(figure, outer):
        return "age"
    if figure.left[-1:] != [","] or figure.right[:1] not in ([","], [")"], ["and"], ["."]):
        return None
    if stands_before("person", figure.left[:-1]):
        return "age"
    return "age" if figure.right[0] in (",", ".") and _follows_name(text, figure) else None


def _ends_clause(figure: Figure) -> bool:
    """Whether no noun follows that the figure could count."""
    right = figure.right
    return not right or not right[0].isalpha() or stands_after("function_word", right) is not None


def _is_of_a_person(figure: Figure, outer: list[str]) -> bool:
    """Whether "he was", "a woman of" or "child under" stands before: "he was 24", "a woman of 58"."""
    is_under = figure.hedges and figure.hedges[-1].lower() in ("under", "over", "below", "above")
    if is_under:
        return stands_before("person", outer) is not None or outer[-1:] in ([many] for many in _MANY)
    if not _ends_clause(figure):
        return False
    is_of = outer[-1:] == ["of"] and stands_before("person", outer[:-1])
    return bool(is_of or stands_before("person_was", outer))


def _follows_name(text: Text, figure: Figure) -> bool:
    """Whether a person's name stands before the comma: two capitals, or one and "who", "was", "from" after."""
    if figure.form != "digits" or figure.bound != "exact":
        return False
    places = places_before(text.lowered, figure.start)[-3:-1]
    names = [place.group() for place in places if text.folded[place.start()].isupper()]
    if not names or names[-1] in months() or places[-1].group() != names[-1]:
        return False
    return len(names) == 2 or stands_after("person_verb", figure.right[1:]) is not None
