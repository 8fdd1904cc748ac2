"""Numbers that count no people: years, dates, ages, money, distances, names (codebook, Unit).

A figure is passed over only on evidence in the words beside it; what nothing speaks against stays a count,
whatever it counts. The reasons are the words that `explain` prints.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from tollbook.resources import Entry, load_lexicon

from .number import Figure
from .phrases import PhraseTable, tokens_after, tokens_before

_HYPHENS = frozenset({"-", "–", "—"})
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_OLDEST = 110
_NUMBERED_TIMES = "not_counts.before_name.2"
_AFTER = ("after_age", "after_duration", "after_measure", "after_percentage", "after_money", "after_time",
          "after_ratio", "after_fraction", "after_ordinal", "after_name")  # fmt: skip
_SHARED_BACK = frozenset(
    {"measure", "percentage", "money", "time", "ordinal", "unit or designation", "date", "age"}
)
_COORDINATED = frozenset({"and", "or", "to", "-", "–", ",", "- and", "- or", "- to", "and/or", "&", "—"})


def _entries(*categories: str) -> list[Entry]:
    return [entry for entry in load_lexicon("not_counts") if entry.category in categories]


@cache
def _after() -> PhraseTable:
    return PhraseTable(_entries(*_AFTER), backward=False)


@cache
def _before(category: str) -> PhraseTable:
    return PhraseTable(_entries(category), backward=True)


@cache
def _starting(category: str) -> PhraseTable:
    entries = _entries(category)
    if category == "counted":
        entries += load_lexicon("populations")
    return PhraseTable(entries, backward=False)


@cache
def _months() -> frozenset[str]:
    return frozenset(form.rstrip(".") for entry in _entries("month") for form in entry.forms)


class _Neighbours:
    """The words on both sides of a figure: folded, for capitals, and lower-case, for look-ups."""

    def __init__(self, folded: str, lowered: str, figure: Figure) -> None:
        self.folded = folded
        self.lowered = lowered
        self.figure = figure
        self.places = tokens_before(lowered, figure.start)
        self.left = [place.group() for place in self.places]
        self.right = tokens_after(lowered, figure.end)
        self.last = self.left[-1] if self.left else ""
        self.next = self.right[0] if self.right else ""
        outside = (
            tokens_before(lowered, figure.extent_start) if figure.extent_start < figure.start else self.places
        )
        self.outer = [place.group() for place in outside]

    def glued(self) -> str:
        """The mark or letter that touches the figure on the left."""
        return self.lowered[self.figure.start - 1 : self.figure.start]


def judge(folded: str, lowered: str, figures: Sequence[Figure]) -> None:
    """Give each figure that counts no people the reason why."""
    for figure in figures:
        if figure.reason is None:
            figure.reason = _reason(_Neighbours(folded, lowered, figure))
    for first, second in pairwise(reversed(figures)):
        _share(lowered, second, first)
    for first, second in pairwise(figures):
        _share_on(lowered, first, second)


def _share(lowered: str, first: Figure, second: Figure) -> None:
    """ "between 5 and 10 km", "the 5th and 6th", "girls, 9 and 12,": what the second is, the first is."""
    if first.reason is not None or second.reason not in _SHARED_BACK or second.extent_start - first.end > 8:
        return
    if lowered[first.end : second.extent_start].strip(" ") in _COORDINATED:
        first.reason = second.reason


def _share_on(lowered: str, first: Figure, second: Figure) -> None:
    """ "$20 to 25 million", "girls, 9 and 12,": what the first is, the second is."""
    if (
        second.reason is not None
        or first.reason not in ("money", "age")
        or second.extent_start - first.end > 8
    ):
        return
    joint = lowered[first.end : second.extent_start].strip(" ")
    if joint in _COORDINATED and (first.reason == "money" or second.low <= _OLDEST) and joint != ",":
        is_person = first.reason == "age" and not lowered.startswith((",", ".", ")"), second.end)
        second.reason = None if is_person else first.reason


def _reason(beside: _Neighbours) -> str | None:
    for check in (_glued, _money, _after_words, _date, _year, _age, _pronoun, _named, _ratio, _listed):
        reason = check(beside)
        if reason:
            return reason
    return None


def _glued(beside: _Neighbours) -> str | None:
    """A hyphen or a slash that ties the figure to letters: "Su-25", "five-storey", "24/7"."""
    figure, left, right = beside.figure, beside.glued(), beside.next
    if left in "/_=@#&%\\" and left:
        return "identifier"
    if left == "-" and figure.start > 1:
        return _behind_hyphen(beside)
    if right in ("/", "_", "@", "=") and beside.lowered[figure.end : figure.end + 1] == right:
        return "identifier" if figure.form == "digits" else None
    if right == "-" and beside.lowered[figure.end : figure.end + 1] == "-":
        return _before_hyphen(beside)
    return None


def _behind_hyphen(beside: _Neighbours) -> str | None:
    before = beside.lowered[beside.figure.start - 2]
    if before.isdigit() and beside.figure.form == "digits":
        return "identifier or score"
    if not before.isalpha():
        return None
    if beside.left[-2:-1] in (["mid"], ["pre"], ["post"]):
        return "year"
    if beside.left[-2:-1] in (["under"], ["over"]):
        return "age"
    return "unit or designation" if beside.figure.form == "digits" else "compound"


def _before_hyphen(beside: _Neighbours) -> str | None:
    word = beside.right[1] if len(beside.right) > 1 else ""
    touches = beside.lowered[beside.figure.end + 1 : beside.figure.end + 2].isalnum()
    if not touches:
        return None
    if word.isdigit():
        return "identifier or score"
    phrase = _after().starting(beside.right)
    if phrase:
        return phrase.category.removeprefix("after_")
    if _starting("compound_tail").starting([word]):
        return None
    single = _after().starting([word])
    if single and single.category in ("after_duration", "after_measure"):
        return "age" if beside.right[2:4] in (["-", "old"], ["-", "olds"]) else single.category[6:]
    return "compound"


def _money(beside: _Neighbours) -> str | None:
    return "money" if _before("before_money").ending(beside.left, len(beside.left)) else None


def _after_words(beside: _Neighbours) -> str | None:
    phrase = _after().starting(beside.right)
    if phrase is None:
        return None
    reason = phrase.category.removeprefix("after_")
    word = beside.right[0]
    if reason == "name":
        return "unit or designation"
    if word in ("c", "m", "x") and beside.figure.form != "digits":
        return None
    if word == "second" and beside.figure.form == "words" and beside.right[1:2] != ["later"]:
        return "duration" if beside.figure.low == 1 else "ordinal"
    return "duration" if word == "time" else reason


def _date(beside: _Neighbours) -> str | None:
    """A day of a month; "In May 24 people were killed" keeps its count."""
    figure = beside.figure
    if figure.form != "digits" or figure.grouped or not 1 <= (figure.high or figure.low) <= 31:
        return None
    if _is_month(beside, beside.next, after=True):
        return "date"
    left = beside.left[:-1] if beside.last == "." else beside.left
    if left and _is_month(beside, left[-1], after=False):
        opens = left[-2] if len(left) > 1 else ""
        is_count = opens in ("in", "during") and _starting("counted").starting(beside.right)
        return None if is_count else "date"
    return None


def _is_month(beside: _Neighbours, word: str, after: bool) -> bool:
    if word not in _months():
        return False
    if word not in ("may", "march", "mar", "dec", "sep", "jan"):
        return True
    if after:
        return beside.folded[beside.lowered.find(word, beside.figure.end)].isupper()
    return beside.folded[beside.lowered.rfind(word, 0, beside.figure.start)].isupper()


def _year(beside: _Neighbours) -> str | None:
    """Four bare digits of this century or the last, unless they are hedged or something is counted."""
    figure = beside.figure
    if not figure.whole or not _FIRST_YEAR <= figure.low <= (figure.high or figure.low) <= _LAST_YEAR:
        return _old_year(beside) if figure.whole else _short_year(beside)
    counts = _starting("counted").starting(beside.right) is not None
    is_round = figure.low % 100 == 0
    if figure.bound not in ("exact", "range", "approx") or (figure.bound == "approx" and counts):
        return None if counts or is_round or figure.bound != "approx" else "year"
    if counts and (is_round or not _before("before_year").ending(beside.left, len(beside.left))):
        return None
    if _before("before_counted").ending(beside.left, len(beside.left)):
        return None
    return "year" if beside.left or beside.right else None


def _old_year(beside: _Neighbours) -> str | None:
    if (
        beside.last in ("in", "since")
        and 1000 <= beside.figure.low < _FIRST_YEAR
        and beside.next in ("", ",", ".")
    ):
        return "year"
    return None


def _short_year(beside: _Neighbours) -> str | None:
    """ "2022-23", "'22"."""
    if beside.glued() == "'" and beside.figure.form == "digits" and beside.figure.low < 100:
        return "year"
    return None


def _age(beside: _Neighbours) -> str | None:
    """ "aged 34", "a boy, 12,", "Ivan Petrenko, 34, said"."""
    figure = beside.figure
    if figure.low > _OLDEST or (figure.high or 0) > _OLDEST or figure.form == "vague":
        return None
    outer = beside.outer[:-1] if beside.outer[-1:] == ["between"] else beside.outer
    if _before("before_age").ending(outer, len(outer)):
        return "age"
    is_closed = beside.next in (",", ")") or beside.right[:1] == ["and"]
    if beside.last != "," or not is_closed or figure.bound not in ("exact", "approx") or len(beside.left) < 2:
        return None
    if _before("person").ending(beside.left, len(beside.left) - 1):
        return "age"
    place = beside.places[-2]
    is_name = beside.folded[place.start()].isupper() and place.group() not in _months()
    follows = beside.folded[beside.places[-3].start()].isupper() if len(beside.places) > 2 else False
    return "age" if is_name and follows and figure.form == "digits" and beside.next == "," else None


def _named(beside: _Neighbours) -> str | None:
    """A number that names: "Battalion 36", "page 7", "No. 5"."""
    figure = beside.figure
    left = (
        beside.left[:-1]
        if beside.last == "." and beside.left[-2:-1] in (["no"], ["nos"], ["nr"], ["mk"])
        else beside.left
    )
    phrase = _before("before_name").ending(left, len(left)) if figure.bound == "exact" else None
    if phrase is None or figure.grouped or figure.scale > 1 or figure.low >= 10000:
        return None
    if phrase.entry == _NUMBERED_TIMES and _starting("counted").starting(beside.right):
        return None
    return "name or number of its kind"


def _ratio(beside: _Neighbours) -> str | None:
    phrase = _before("before_ratio").ending(beside.left, len(beside.left))
    if phrase is None or beside.figure.bound != "exact":
        return _one_in_many(beside)
    return "ratio"


def _one_in_many(beside: _Neighbours) -> str | None:
    """The "one" of "one in five", the "nine" of "nine out of ten"."""
    if beside.figure.form != "words" or beside.figure.low > 9 or beside.next not in ("in", "out"):
        return None
    tail = beside.right[1:4]
    if beside.figure.low == 1 and beside.next == "in" and tail[:1] and tail[0] in _SMALL:
        return "ratio"
    return "ratio" if tail[:2] in (["of", "ten"], ["of", "every"]) else None


_SMALL = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "every", "a"})


def _pronoun(beside: _Neighbours) -> str | None:
    """ "one of the", "no one", "this one", "one another"."""
    figure = beside.figure
    if figure.low != 1 or figure.form != "words" or figure.high != 1:
        return None
    if beside.last in _HYPHENS and beside.glued() in _HYPHENS:
        return "pronoun"
    if _before("pronoun_before_one").ending(beside.left, len(beside.left)):
        return "pronoun"
    return "pronoun" if _starting("pronoun_after_one").starting(beside.right) else None


def _listed(beside: _Neighbours) -> str | None:
    """The number of a list's item: "1. ", "2) " at the start of a line."""
    figure = beside.figure
    if beside.left or figure.form != "digits" or figure.low > 99 or figure.grouped:
        return None
    mark = beside.lowered[figure.end : figure.end + 2]
    return "list number" if mark in (". ", ") ") and beside.right[1:] else None
