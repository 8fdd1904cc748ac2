"""How English words dates: the first words of each wording, its expression, and what reads it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from . import absolute, relative
from .names import DAYTIME, MONTH, MONTH_SHORT, NUMBERS, WEEKDAY, Days, Match

_M = rf"(?:{MONTH}|{MONTH.upper()}|(?:{MONTH_SHORT})\.?)"
_Y = r"(?:19|20)\d\d(?![\d,.]\d)"
_D = r"[0-3]?\d(?:st|nd|rd|th)?"
_TO = r"(?: ?[-–—] ?| to | and | through | until | till )"
_M_DAYS = rf"(?P<m>{_M}) (?:the )?(?P<d>{_D})(?:(?:{_TO}|(?:, {_D})+,? and )(?P<d2>{_D}))?"
_PARTS = "early|late|mid|middle|end|start|beginning|close|turn"
_HOUR = rf"(?: {DAYTIME})?"
# "Sunday 2 March", "Wednesday, Oct. 19": the date says which weekday.
_WITH_DAY = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.?){_HOUR},? \(?(?:the )?"
_COUNTS = rf"(?:{'|'.join(sorted(NUMBERS, key=lambda word: (-len(word), word)))}|\d{{1,3}})"
_UNITS = "hour|day|night|week|fortnight|month|quarter|year|decade"
_HALF = "(?: and a half)?"
_THIS = "this|last|next|previous|past|current|coming"
_PART_OF = rf"(?P<part>{_PARTS})(?: of)?[ -](?:the )?"
_OF_YEAR = rf" (?:of|in) (?:(?P<y>{_Y})|(?:the |(?P<which>this |last |previous ))?year)"
_NO_YEAR = "(?P<y>)(?P<which>)"
# The year of a month: "May 2024", "December last year", "June of this year".
_YEAR_OF_MONTH = rf"(?:,? (?:of )?(?:(?P<y>{_Y})|(?P<which>last|this) year\b(?!')))?"
Reader = Callable[[Match, "date | None"], "Days | None"]
# First words, expression, reader; of several under one word the first that reads wins.
WORDINGS: tuple[tuple[str, str, Reader], ...] = (
    ("new", r"New Year'?s (?P<eve>Eve)?(?:Day|night)?", absolute.new_year),
    ("christmas", r"Christmas (?P<eve>Eve)?(?:Day|night)?", absolute.christmas),
    ("#", r"(?:19|20)\d\d-[01]\d-[0-3]\d", absolute.iso),
    ("#", r"(?P<y>(?:19|20)\d0)'?s", absolute.decade),
    (
        "#",
        rf"(?P<y>{_Y})'s (?P<nth>first|second|third|fourth|last|final)(?: (?P<n>{_COUNTS}))? (?P<kind>half|quarter|months)(?P<which>)",
        absolute.numbered_part,
    ),
    (
        "#",
        rf"(?P<d>{_D})(?:{_TO}(?P<d2>{_D}))? (?:of )?(?P<m>{_M}){_YEAR_OF_MONTH}",
        absolute.days_of_month,
    ),
    ("#", r"(?P<d>[0-3]?\d(?:st|nd|rd|th))(?= ?[,:;]| (?:and|at|in) )", absolute.day_alone),
    (
        "month",
        rf"(?<!since )(?<!began on )(?<!started on ){_M_DAYS}(?!,?\d|:\d| Movement){_YEAR_OF_MONTH}",
        absolute.days_of_month,
    ),
    # "Brings the toll since June 13 to 28": a day, and no days up to another.
    (
        "month",
        rf"(?P<m>{_M}) (?:the )?(?P<d>{_D})(?P<d2>)(?!,?\d|:\d){_YEAR_OF_MONTH}",
        absolute.days_of_month,
    ),
    ("month", rf"(?P<m>{_M})(?: (?P<y>{_Y}))?{_TO}(?:in )?(?P<m2>{_M})(?: (?P<y2>{_Y}))?", absolute.months),
    ("month", rf"(?P<part>)(?P<m>{_M}){_YEAR_OF_MONTH}", absolute.month_alone),
    (_PARTS, rf"{_PART_OF}(?P<m>{_M}){_YEAR_OF_MONTH}", absolute.month_alone),
    (_PARTS, rf"{_PART_OF}(?P<y>{_Y})(?P<y2>)(?P<alone>)", absolute.year_alone),
    (
        "first|opening|last|final",
        rf"(?P<nth>first|opening|last|final) (?:few )?(?P<unit>day|week|month)s{_OF_YEAR}",
        absolute.end_of_year,
    ),
    (
        "start|beginning",
        r"(?:start|beginning) of (?:the|this) (?P<unit>week|month|quarter)(?P<which>)",
        relative.start_of_unit,
    ),
    (
        "the|turn",
        r"(?:(?<=since )the (?=(?:week|month|quarter|year) (?:began|started|opened)\b)|turn of the (?=year))(?P<unit>week|month|quarter|year)(?P<which>)",
        relative.start_of_unit,
    ),
    (_PARTS + "|earlier", rf"(?:{_PART_OF}|earlier )(?P<which>{_THIS})? ?(?P<unit>year)", absolute.year_part),
    (
        "#",
        rf"(?P<part>)(?P<y>{_Y})(?:(?:[-–/](?=\d\d)|(?: to | and | through )(?=20\d\d))(?P<y2>(?:20)?\d\d)(?!,?\d))?(?P<alone> alone)?",
        absolute.year_alone,
    ),
    (
        "first|second|third|fourth|last|final",
        rf"(?P<nth>first|second|third|fourth|last|final)(?: (?P<n>{_COUNTS}))? (?P<kind>half|quarter|months){_OF_YEAR}",
        absolute.numbered_part,
    ),
    (
        "first|second|third|fourth",
        rf"(?P<nth>first|second|third|fourth)(?P<n>) (?P<kind>quarter){_NO_YEAR}",
        absolute.quarter,
    ),
    ("q1|q2|q3|q4", rf"Q(?P<nth>[1-4])(?P<n>)(?: (?:of )?(?P<y>{_Y}))?(?P<which>)", absolute.quarter),
    (
        "first|second|third|fourth|last|final|opening|latter",
        rf"(?P<nth>first|second|third|fourth|last|final|opening|latter)(?: (?P<n>{_COUNTS}))?"
        rf" (?P<kind>half|fortnight|week|day)(?P<many>s)? of (?:(?:this |the )?month of )?(?:this |last )?(?P<m>{_M})(?:,? (?:of )?(?P<y>{_Y}))?",
        absolute.numbered_part_of_month,
    ),
    (
        "last|past|previous|preceding|recent",
        rf"(?:last|past|previous|preceding|recent) (?P<n>{_COUNTS}){_HALF}(?: of)?[ -](?P<unit>{_UNITS})s?{_HALF}",
        relative.last_units,
    ),
    (
        "last|past|previous|preceding",
        rf"(?:last|past|previous|preceding) (?P<n>)(?P<unit>{_UNITS}) and a half",
        relative.last_units,
    ),
    ("recent|past", r"(?:recent|(?<=\bthe )past) (?P<unit>days|weeks|months|years)\b", relative.recent),
    ("last|previous", r"(?<!\bthe )(?:last|previous) (?:night|evening)", relative.near),
    (
        _THIS,
        rf"(?P<which>{_THIS}) (?:calendar )?(?P<unit>year|quarter|month|weekend|week|fortnight|day|hour|decade)",
        relative.relative,
    ),
    (
        _THIS + "|the",
        rf"(?:the |this |last |past ){{1,3}}(?:three )?(?P<season>winter|spring|summer|autumn|fall(?! of [^\d]))(?: months)?(?: (?:of )?(?P<y>{_Y}))?",
        absolute.season,
    ),
    (
        "winter|spring|summer|autumn",
        rf"(?P<season>winter|spring|summer|autumn)(?: months)?(?: (?:of )?(?P<y>{_Y}))?",
        absolute.season,
    ),
    (_THIS, rf"(?P<part>)(?:this|last) (?P<m>{_M})(?P<y>)(?P<which>)", absolute.month_alone),
    (_THIS, rf"(?:this|last|past) (?P<w>{WEEKDAY})", relative.weekday),
    (
        "weekday",
        rf"{_WITH_DAY}(?P<m>{_M}) (?:the )?(?P<d>{_D})(?P<d2>)(?!{_TO}\d|,?\d|:\d){_YEAR_OF_MONTH}",
        absolute.days_of_month,
    ),
    (
        "weekday",
        rf"{_WITH_DAY}(?P<d>{_D})(?P<d2>) (?:of )?(?P<m>{_M}){_YEAR_OF_MONTH}",
        absolute.days_of_month,
    ),
    (
        "weekday",
        rf"(?P<w>{WEEKDAY}),? (?:(?:of )?(?P<which>last|this) week|(?:the )?(?P<before>week before)(?= last\b)?)\b",
        relative.weekday_of_week,
    ),
    (
        "weekday",
        rf"(?P<w>(?:{WEEKDAY}|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?=[.,] ))s?)(?: (?:morning|evening|night|afternoon))?",
        relative.weekday,
    ),
    ("yesterday|today|tonight", "yesterday|today|tonight", relative.near),
    # "Overnight from Sunday to Monday": the days that are named.
    ("overnight", rf"overnight(?!(?: on| from| between| into| to)? {WEEKDAY})", relative.near),
    ("this", "this (?:morning|afternoon|evening)", relative.near),
    ("the", "the weekend", relative.weekend),
    ("the", "the night(?! (?:of|before|after|from|to|between|when|that|into|on|sky))", relative.the_night),
    (
        "#|" + "|".join(NUMBERS),
        rf"(?:an? (?=single|couple))?(?P<n>{_COUNTS}){_HALF}(?: of| entire| whole| full)?[ -](?P<unit>{_UNITS})s?{_HALF}",
        relative.span,
    ),
    (
        "#|" + "|".join(NUMBERS),
        rf"(?P<n>{_COUNTS}) (?P<unit>week|month|year)s? ago today",
        relative.ago,
    ),
    (
        "#|" + "|".join(NUMBERS),
        rf"(?:an? (?=single|couple))?(?P<n>{_COUNTS})(?: of)? (?P<unit>day|week)s? ago",
        relative.ago,
    ),
    (
        "the",
        rf"the (?P<n>)(?P<unit>{_UNITS})(?! (?:of|that|when|before|after|since|it|he|they|the))",
        relative.over_the,
    ),
)
