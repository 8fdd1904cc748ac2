"""Days on which something was said, not done: "told reporters on Monday"."""

from __future__ import annotations

import re
from typing import Literal

from tollbook.claims.attack_nouns import ATTACK, ATTACKS, FIGHTING
from tollbook.claims.dates import Stretch
from tollbook.claims.dates.names import DAYTIME
from tollbook.resources import Hit, matcher

from .datelines import is_dateline

# How far from a verb of telling its day, or its month, may stand, and what ends that clause.
_TOLD, _TOLD_NEAR = 90, 30
# "At 5:40 a.m. on Thursday": neither the colon nor the stops of an hour do, nor those of "a U.N. base".
_STOP = r"\.(?<!\b[A-Z]\.)(?! [a-z])"
_TOLD_END = re.compile(
    rf"(?<![ \d][ap])(?<!\.m){_STOP}|[;\"\n]|:(?!\d)|\bthat\b|, (?:and|but|as|when|after|killing|wounding)\b"
)
# "The assault began late on Wednesday": of one deed its first day is its day.
_DEED_BEGAN = re.compile(
    rf"\b(?:{ATTACK}|exchange|operation)"
    r"(?: \w+){0,3} (?:began|started|erupted|broke out)\b[^,;]*$"
)
_TOLD_AFTER, _AT_ONCE = 60, 40
# Between a day and the verb that says the day is the teller's: one or two words, or a longer subject before "said that".
_TELLER = re.compile(r",? [\w' -]+")
_TOLD_NEXT = re.compile(r"(?:'s)?,?(?: \w+){0,2} ?$")


_SUBJECT = re.compile(
    r" (?:was|were|is|saw|had been|has been|remains|remained|became|brought|proved|cost|took|claimed|marked)\b"
)
_ADVERBIAL = re.compile(
    r"\b(?:in|for|of|by|since|during|from|to|until|over|this|last|\w{2,}ed|dead|lost|far)(?: the)? $",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:\d|\b(?:dozens|scores|hundreds|thousands)) ?(?:[\w-]+ ){0,3}$")
# "Tensions rose on Monday, when shells hit": what follows was on that day.
_WHEN = re.compile(r",? when\b")
# "Says troops have in the past week killed": the time of what they did.
PERFECT_WITHIN = re.compile(r"\w (?:have|has|had) (?:also |again )?(?:in|over|during|within)(?: the)? $")
# "In the past 24 hours", "within 48 hours" is never when somebody spoke.
_LATELY = re.compile(
    r"(?:past|last|previous|preceding) (?:\w+ )?(?:24 hours|hours|day|days)\b|(?:\d\d|twenty-four|forty-eight) hours\b(?! (?:after|before|earlier|later|ago))",
    re.IGNORECASE,
)
# "The rally ended on Monday with two men wounded".
_WITH_HARM = re.compile(
    r" with (?:at least |about |around |some )?(?:(?!of\b)[\w'-]+ ){1,4}(?:dead|killed|injured|wounded|hurt|missing)\b"
    r"(?= ?[.,;:)]|$| (?:in|on|at|near|by|and|or|after|when|as|during|from|outside|amid|while|there)\b)"
)
# "Police said of Wednesday's attack".
# "Puts May's losses at 900": the time that owns them is when they fell.
_HARM_OF = re.compile(
    r"'s (?:[\w-]+ ){0,3}(?:loss(?:es)?|casualt(?:y|ies)|tolls?|dead|deaths|wounded|killed|injured|fatalities|missing)\b"
)
_ATTACK_OF = re.compile(
    rf"'s (?:[\w-]+ ){{0,3}}(?:{ATTACKS}|{FIGHTING}|bombardment|confrontations?|engagements?|incursions?|killings?|"
    r"onslaught)\b"
)
# "Since the rebels' 7 May raid": the day stands between whose and what.
_WHOSE, _ITS_ATTACK = (
    re.compile(r"(?:\b(?:the|its|their|that)|'s?) \Z"),
    re.compile(rf" (?:[a-z-]+ ){{0,2}}{ATTACKS}\b"),
)
# "At a burial", "struck a funeral" tell where harm was done.
_WHERE = re.compile(
    r"\b(?:at|during|outside|near|on|in|hit|hits|hitting|struck|striking|(?:attack|bomb|shell|target)(?:s|ed|ing)) (?:an? |the |their |his |her )?(?:[\w-]+ )?$"
)
# "May 01, 3:54 PM": what an entry of a running report tells is of that day.
_HOUR = re.compile(r",? (?:at )?\d{1,2}[:.]\d\d\b")
# "Gathered on Friday to mark the 30th anniversary", "on Saturday marked": the day of the remembrance.
_REMEMBERED = re.compile(
    r"(?: \w+){0,3} (?:to (?:mark|commemorate|remember|honou?r|mourn|bury|celebrate|pay tribute|protest)|mark(?:s|ed|ing)|celebrat(?:es|ed)|"
    r"commemorat(?:es|ed|ing)|remember(?:s|ed|ing)|mourn(?:s|ed|ing)|for the (?:\w+ )?(?:anniversary|funerals?))\b"
)
_REMEMBERING = re.compile(r"\b(?:mark|celebrat|commemorat|remember|mourn)(?:e?s|ed|ing)(?: on| this)? $")
# "According to the mayor on Monday, 2,100 people have died": when he said so.
_ACCORDING = re.compile(r"\b[Aa]ccording to [^,;:()]{2,70}(?: on| late on| early on| late| early)? ?$")
_CLOSES = re.compile(rf"(?: {DAYTIME})?[,.;]")
_DIGITS = re.compile(r"\d")


_SINCE, _TO_SINCE = re.compile(r"\b[Ss]ince (?:[\w'’-]+ ){0,4}$"), 40

# How long the clause before a day is looked at, in characters, and what begins and makes one.
_CLAUSE = 160
_SENTENCE_END = re.compile(rf"(?:{_STOP}|[;:!?\"\n]) ?")
_FINITE = re.compile(
    r" (?!unprecedented|need|red|armed|so-called|limited|detailed|combined|shared|united|related)(?:\w{2,}ed|began|broke|came|drove|fell|flew|fought|hit|"
    r"rang|ran|rose|sank|shook|shot|struck|swept|threw|took|went)\b"
)
_OPENS_TELLING = re.compile(
    r"(?:After|Following|Speaking|Asked|Quoted|In|At(?! least)|During|On|As|When|Interviewed|Late|Early)\b"
)


Act = Literal["told", "done", "subject", ""]


def act_on(text: str, stretch: Stretch) -> Act:
    """Whether the nearest act before the day, or the next one after it, is one of telling or of harm; or it is told of."""
    if _is_subject(text, stretch):
        return "subject"
    act = _act_around(text, stretch)
    # "Said a single week, Oct. 10 to 17, was the worst": nobody speaks from one day to another.
    return "" if act == "told" and _is_range(text, stretch) else act


def _is_range(text: str, stretch: Stretch) -> bool:
    return (
        stretch.unit == "span"
        and stretch.length is None
        and _DIGITS.search(text, stretch.start, stretch.end) is not None
    )


def _is_subject(text: str, stretch: Stretch) -> bool:
    """ "Said June was the deadliest month": what is told of, and no time of telling."""
    if stretch.unit == "day" or _SUBJECT.match(text, stretch.end) is None:
        return False
    return _ADVERBIAL.search(text, max(0, stretch.start - 14), stretch.start) is None


def _act_around(text: str, stretch: Stretch) -> Act:
    brief = stretch.unit == "day" or (
        stretch.first and stretch.last and (stretch.last - stretch.first).days <= 1
    )
    reach = _TOLD if brief else _TOLD_NEAR
    lead = text[max(0, stretch.start - reach) : stretch.start]
    lead = _TOLD_END.split(lead)[-1]
    if (
        _LATELY.match(text, stretch.start)
        or _ATTACK_OF.match(text, stretch.end)
        or (_WHOSE.search(lead) and _ITS_ATTACK.match(text, stretch.end))
        or _HARM_OF.match(text, stretch.end)
        or _WITH_HARM.match(text, stretch.end)
        or PERFECT_WITHIN.search(lead)
    ):
        return "done"
    when = _WHEN.match(text, stretch.end)
    if when is not None:
        following = matcher("periods", "aloud", "not_told").first(text, when.end(), when.end() + _TOLD_AFTER)
        if following is not None:
            return "done" if following.entry.category == "not_told" else "told"
    found = matcher("periods", "aloud", "aftermath", "harmed", "not_told").find(lead)
    start = stretch.start - len(lead)
    acts = [
        act for hit in found if (act := _act_of(lead, hit)) is not None and not _opens_since(text, start, hit)
    ]
    done = acts[-1:] == ["aftermath"] and (_is_where(lead) or _DEED_BEGAN.search(lead) is not None)
    acts = [*acts, "not_told"] if done else acts
    acts = ["told"] if _REMEMBERED.match(text, stretch.end) or _REMEMBERING.search(lead) else acts
    according = _is_of_voucher(text, stretch, lead)
    if acts and not according and not _is_behind_aside(text, stretch, lead):
        return "done" if acts[-1] == "not_told" else "told"
    if is_stamp(text, stretch):
        return "done"
    if (
        according
        or is_dateline(text, stretch.start, stretch.end)
        or (stretch.unit == "day" and _is_before_telling(text, stretch))
    ):
        return "told"
    return "done" if _is_before_harm(text, stretch) else ""


def _is_of_voucher(text: str, stretch: Stretch, lead: str) -> bool:
    """ "According to the mayor on Monday, 2,100 people have died": the day on which he said so."""
    return _ACCORDING.search(lead) is not None and _CLOSES.match(text, stretch.end) is not None


def _is_where(lead: str) -> bool:
    """ "Nine were shot dead at a burial": the mourning is where the harm was done, told of before it."""
    hits = list(matcher("periods", "aftermath", "not_told").find(lead))
    return (
        len(hits) > 1
        and hits[-1].entry.category == "aftermath"
        and hits[-2].entry.category == "not_told"
        and _WHERE.search(lead, 0, hits[-1].start) is not None
    )


def _opens_since(text: str, start: int, hit: Hit) -> bool:
    """ "450 have died since the war began, 60 of them last month": what a total runs from is not what the month is of."""
    before = text[max(0, start + hit.start - _TO_SINCE) : start + hit.start]
    return hit.entry.category == "aftermath" and _SINCE.search(before) is not None


def _act_of(lead: str, hit: Hit) -> str | None:
    """What act the words are: harmed people with their number are harm told of, without one no act at all."""
    if hit.entry.category != "harmed":
        return hit.entry.category
    return "not_told" if _COUNTED.search(lead, 0, hit.start) else None


def is_stamp(text: str, stretch: Stretch) -> bool:
    """Whether the hour follows the day: "May 01, 3:54 PM"."""
    return _HOUR.match(text, stretch.end) is not None


def _is_behind_aside(text: str, stretch: Stretch, lead: str) -> bool:
    """ "As reported before, on Monday shells hit": the telling has had its comma, and the harm comes at once."""
    if ", " not in lead:
        return False
    telling = [hit for hit in matcher("periods", "aloud").find(lead) if ", " in lead[hit.end :]]
    following = matcher("periods", "aloud", "not_told").first(text, stretch.end, stretch.end + _AT_ONCE)
    at_once = following is not None and following.entry.category == "not_told"
    return bool(telling) and at_once


def _is_before_harm(text: str, stretch: Stretch) -> bool:
    """ "Saturday's attack", "on Sunday night shells hit the town"."""
    following = matcher("periods", "aloud", "not_told").first(text, stretch.end, stretch.end + _TOLD_AFTER)
    if following is None or following.entry.category != "not_told":
        return False
    return _TOLD_END.search(text, stretch.end, following.start) is None


def _is_before_telling(text: str, stretch: Stretch) -> bool:
    """ "On Monday the minister said": an act of telling follows the day."""
    following = matcher("periods", "aloud").first(text, stretch.end, stretch.end + _TOLD_AFTER)
    if following is None:
        return False
    gap = text[stretch.end : following.start]
    if _TOLD_NEXT.fullmatch(gap):
        return not (gap.startswith(",") and _ends_clause(text, stretch))
    return bool(_TELLER.fullmatch(gap)) and text.startswith(" that ", following.end)


def _ends_clause(text: str, stretch: Stretch) -> bool:
    """ "Guns opened up along the frontier on Monday, officials said": the day of the clause that it ends."""
    lead = _SENTENCE_END.split(text[max(0, stretch.start - _CLAUSE) : stretch.start])[-1]
    return _FINITE.search(lead) is not None and _OPENS_TELLING.match(lead) is None
