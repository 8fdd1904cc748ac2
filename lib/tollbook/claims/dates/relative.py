"""What words mean that lead back from the document's day: last week, the past two months, Monday, overnight.

The groups of a match are `w` weekday, `n` and `unit` a count of units, `which` this or last.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from tollbook.claims.attack_nouns import ATTACKS, LASTING

from .absolute import part_of_named_year
from .arithmetic import last_weekday, month_end, months_back, units_back, week_of
from .feasts import feast
from .names import WEEKDAYS, Days, Match, count_of, length_of, one_day

_BEFORE_SPAN = re.compile(
    r"\b(?:in|(?<!served )(?<!spent )(?<!lasted )over|within|during|for|after|of|same)(?: (?:the|just|only|same|its|an?|nearly|almost|about|some|under|"
    r"whole|entire|full|first|single|following|intervening|ensuing|subsequent|period|space|course|of|more|less|than|at|least))* ?$",
    re.IGNORECASE,
)
# "A two-month window" is a length of time; "a three-hour attack" is an attack.
_NO_LENGTH = re.compile(r"(?![ -](?:period|window|stretch|span|spell|timeframe|time frame)\b)")
_OF_WAR = re.compile(rf" of (?:[\w'-]+ ){{0,3}}(?:{LASTING}|bombing|strikes)\b")
_IN = re.compile(r"\b(?:in|during) $", re.IGNORECASE)
# "Palm Sunday", "Black Friday": no plain weekday.
_FEAST = re.compile(r"\b(Easter|Palm|Good|Holy|Ash|Maundy|Whit|Pentecost|Shrove|Bloody|Black) $")
# "In the space of 24 hours", whichever.
_SPACE = re.compile(
    r"\b(?:(?:space|course|period|span|matter) of(?: (?:just|only|a|the|some|about))*|an? single|any) $",
    re.IGNORECASE,
)
# "News Today" is a programme.
_MASTHEAD = re.compile(r"\b(?:[A-Z]\w*|NEWS) (?:Today|Tonight|TODAY|TONIGHT)$")
# "Today's leaders", "tomorrow's wars": those of our time; "today's strike", "today's death toll" are of the day.
_OF_OUR_TIME = re.compile(
    rf"'s (?!(?:[\w-]+ ){{0,3}}(?:{ATTACKS}|bombardments?|fighting|battles?|violence|protests?|tolls?|tally|count|figures?|total|deaths?|dead|"
    r"killings?|victims|casualties|losses|injured|wounded|briefing|bulletin|update|report|statement|event|incident|crash|confrontations?|"
    r"operations?|exchanges?)\b)"
)
# "Yesterday's men": no one's day.
_OF_THE_PAST = re.compile(r"'s (?:man|men|news|world|wars?|heroes|people)\b")
_IN_RECENT = re.compile(r"\b(?:in|over|during|of) (?:the )?(?:more |most )?$", re.IGNORECASE)
# "In the last month" is the past one; "last month" is that of the calendar.
_ROLLING, _THE = frozenset(("week", "month", "year")), re.compile(r"\bthe $", re.IGNORECASE)
_HAVE_SEEN = re.compile(r" (?:have|had|has)\b")
# "A baby of three months".
_AGED = re.compile(r"\b(?:baby|child|boy|girl|infant|son|daughter|toddler|man|woman) of $", re.IGNORECASE)
# "After a pause of three weeks": how long something lasted in which nothing was counted.
_LASTING = re.compile(
    r"\b(?:pause|lull|gap|break|halt|respite|silence|hiatus|absence|delay|wait|journey|march|drive|walk|flight|trek|deadline|truce|ceasefire|"
    r"cease-fire|sentence|term|reign|rule|visit|curfew|extension|calm|peace|preparations?|stay|mandate|rest|interval)"
    r" of(?: (?:just|only|nearly|almost|about|some|under|more|less|than|at|least|over))* $",
    re.IGNORECASE,
)
# "Which lasted for more than 24 hours": how long, and of no day.
_WENT_ON = re.compile(
    r"\b(?:last(?:ed|s|ing)?|went on|go(?:ne|ing) on|continued|raged|dragged on|held out|stretched|fought|trapped|besieged)"
    r"(?: (?:for|on|over|more|than|about|nearly|almost|at|least|some|around|just|only|the|past))* $",
    re.IGNORECASE,
)
_TO_A_DAY = re.compile(
    r" (?:to|until|through|up to|end(?:ing|ed)(?: in| on)?)(?: the end of)? (?:\d{1,2}(?:st|nd|rd|th)? )?(?-i:[A-Z])"
)
_LENGTHS = {"hour": (24, "hour"), "fortnight": (2, "week")}
_OVER = re.compile(r"\b(?:over|for|within) $", re.IGNORECASE)


def relative(found: Match, on: date | None) -> Days | None:
    """This year, last month, the past week, the last quarter."""
    which, unit = found["which"].lower(), found["unit"].lower()
    rolling = (
        which == "last"
        and unit in _ROLLING
        and _THE.search(found.string, max(0, found.start() - 4), found.start())
    )
    if (
        which == "past"
        or rolling
        or unit == "fortnight"
        or (unit in {"day", "hour", "decade"} and which in {"last", "previous"})
    ):
        return _lately(on, *_LENGTHS.get(unit, (1, unit)))
    if on is None:
        return None, None, "year" if unit == "year" else "span"
    back = {"last": 1, "previous": 1, "next": -1, "coming": -1}.get(which, 0)
    if unit == "year":
        return part_of_named_year(on.year - back, None)
    if unit == "week":
        return (*week_of(on, back), "week")
    if unit == "weekend":
        return weekend(found, on)
    size = 3 if unit == "quarter" else 1
    year, month = months_back(on.replace(month=(on.month - 1) // size * size + 1, day=1), size * back)
    return date(year, month, 1), month_end(year, month + size - 1), "quarter" if size == 3 else "month"


def start_of_unit(found: Match, on: date | None) -> Days | None:
    """The start of the week."""
    first = relative(found, on)
    return one_day(first[0] if first else None)


def last_units(found: Match, on: date | None) -> Days | None:
    """The past two months."""
    return _lately(on, *length_of(found.group(), found["n"], found["unit"]))


def _lately(on: date | None, count: int | None, unit: str) -> Days:
    """The past so many units, up to the document's day; of one day, the day before a morning's bulletin."""
    if unit == "hour":
        count, unit = max(1, (count or 24) // 24), "day"
    is_day = unit in {"day", "night"} and count == 1
    if on is None or count is None:
        return None, None, "day" if is_day else "span"
    if is_day:
        return one_day(on - timedelta(days=1))
    return units_back(on, count, unit), on, "span"


def recent(found: Match, on: date | None) -> Days | None:
    """In recent weeks: up to the document's day, from when nothing says."""
    at = found.start()
    placed = _IN_RECENT.search(found.string, max(0, at - 14), at) or _HAVE_SEEN.match(
        found.string, found.end()
    )
    return (None, on, "span") if placed else None


def weekday(found: Match, on: date | None) -> Days | None:
    """Monday; Thursday night; Good Friday."""
    if on is None:
        return one_day(None)
    byname = _FEAST.search(found.string, max(0, found.start() - 10), found.start())
    if byname is not None:
        return one_day(feast(f"{byname[1]} {found['w']}".lower(), on))
    day = last_weekday(WEEKDAYS[found["w"][:3].lower()], on)
    # Said of yesterday's weekday, "last Monday" is that of the week before.
    again = found.group().lower().startswith("last ") and (on - day).days <= 1
    return one_day(day - timedelta(days=7) if again else day)


def weekday_of_week(found: Match, on: date | None) -> Days | None:
    """Sunday of last week; Tuesday this week."""
    if on is None:
        return one_day(None)
    monday, _ = week_of(on, 0 if (found["which"] or "").lower() == "this" else 1)
    return one_day(monday + timedelta(days=WEEKDAYS[found["w"][:3].lower()]))


def weekend(found: Match, on: date | None) -> Days | None:
    """Saturday and Sunday of the last weekend, taken as one day of events."""
    if on is None:
        return None, None, "day"
    saturday = last_weekday(5, on)
    return saturday, saturday + timedelta(days=1), "day"


def near(found: Match, on: date | None) -> Days | None:
    """Yesterday, overnight, last night."""
    if _MASTHEAD.search(found.string, max(0, found.start() - 12), found.end()):
        return None
    word = found.group().lower()
    figurative = {"today": _OF_OUR_TIME, "tomorrow": _OF_OUR_TIME, "yesterday": _OF_THE_PAST}.get(word)
    if figurative is not None and figurative.match(found.string, found.end()):
        return None
    is_before = word.startswith(("yesterday", "last", "previous"))
    return one_day(on - timedelta(days=is_before) if on else None)


def the_night(found: Match, on: date | None) -> Days | None:
    """In the night, during the night: the one before the document's morning."""
    at = found.start()
    return near(found, on) if _IN.search(found.string, max(0, at - 8), at) else None


def span(found: Match, on: date | None) -> Days | None:
    """In ten years: a length that the text does not place. "In 24 hours" is the past day."""
    at = found.start()
    hyphened = "-" in found.group() and _NO_LENGTH.match(found.string, found.end())
    if hyphened or _AGED.search(found.string, max(0, at - 14), at):
        return None
    is_placed = _BEFORE_SPAN.search(found.string, max(0, at - 40), at)
    if is_placed and _LASTING.search(found.string, max(0, at - 60), at):
        return None
    if not is_placed and not _OF_WAR.match(found.string, found.end()):
        return None
    count, unit = length_of(found.group(), found["n"], found["unit"])
    if (unit, count) in {("hour", 24), ("day", 1)}:
        if _WENT_ON.search(found.string, max(0, at - 50), at):
            return None
        return (
            (None, None, "day") if _SPACE.search(found.string, max(0, at - 40), at) else _lately(on, 1, "day")
        )
    return None, None, "span"


def ago(found: Match, on: date | None) -> Days | None:
    """Three days ago, a year ago today; "a week ago" names no day."""
    count, unit = count_of(found["n"]), found["unit"].lower()
    if unit != "day" and not found.group().lower().endswith("today"):
        return one_day(None)
    return one_day(units_back(on, count, unit) if on and count else None)


def over_the(found: Match, on: date | None) -> Days | None:
    """Over the week, for the day: the one that ends with the document; "the week to 9 May" ends with that day."""
    at = found.start()
    if _TO_A_DAY.match(found.string, found.end()):
        return None, None, "span"
    return last_units(found, on) if _OVER.search(found.string, max(0, at - 8), at) else None
