"""Whether the words around a figure tell of one deed, of what has been summed up, or leave it open."""

from __future__ import annotations

import re

from tollbook.claims.population import noun_arms
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Token
from tollbook.resources import matcher

from .attacks_told import follows_attack, names_attack, were_struck_before
from .model import EVENT_AT_MOST, LARGEST_EVENT, Calendar
from .reach import between_semicolons
from .tense import has_many_attacks, is_perfect

_AT_PLACE = re.compile(
    r"\b(?:at|in|on) (?:a|an|one|the) (?:[\w-]+ ){0,2}(?:hospital|village|town|camp|market|school|church|mosque|base|prison|ship|barracks|city)\b"
)
_TO_DOER = 4  # how far before "have killed" its raiders may stand, in tokens
_EVENT_LOSSES, _SUMS = 100, ("cumulative", "window")
# "Two soldiers have been killed" is the news of the day, a larger figure has been summed up.
_FRESH_NEWS = 20
# What a deed left behind: "nine are missing after the bridge was blown up"; not "missing two weeks after", "still missing".
_LEFT_BY = re.compile(
    r"(?:(?! (?:still|remain)|[,;:.]).){0,60}?(?<! days)(?<! weeks)(?<! months)(?<! years)(?<! day)(?<! week)(?<! month)(?<! year)(?<! hours)"
    r" (?:after|when|as) (?!(?:the|a|this|that|its|their|nearly|almost|more|two|three|\d+) (?:\w+ ){0,3}(?:war|fighting|conflict|weeks?|months?|years?)\b)"
)
_MANY_DEATHS = frozenset(
    "deaths killings murders executions slayings assassinations abductions kidnappings".split()
)
_DEATHS = _MANY_DEATHS | frozenset("death capture captures abduction kidnapping".split())
_ARE = frozenset(("is", "are"))
# "Causing the deaths of nine" is a deed all the same.
_CAUSES = frozenset("cause caused causing result resulted resulting lead led leading brought left".split())
# "The fighting has killed 250": what goes on for longer than an attack did it.
_FIGHTING_HAS = re.compile(
    r"\b(?:fighting|war|conflict|violence|hostilities|insurgency|uprising)(?: (?:in|between|across) [^,;.]{2,40})? (?:has|have) [^,;.]{0,40}\Z",
    re.IGNORECASE,
)
_STATE_NEAR = 60
_DOING = re.compile(
    r",? (?:who|that|as they|while they) (?:was|were|had been) (?:just |only |simply )?(?!serving|fighting|living|working|being)\w+ing\b"
    r"|(?: in| at)? (?:standing|waiting|queu(?:e?ing)|lining up|sitting|fleeing|trying) \w+"
)
_REPEATED = re.compile(
    r"\b(?:repeated|indiscriminate|systematic|continued|successive|daily|relentless|frequent|constant|(?:series|wave|string|spate|campaign) of|"
    r"(?:weeks|months|years) of)\b",
    re.IGNORECASE,
)

_DEEDS = r"(?:hit|struck|shelled|bombed|raided|attacked|targeted|fired|launched|carried out|damaged|destroyed|killed)"
_DOES_AGAIN = re.compile(
    rf"(?:\b(?:\d+|dozens|hundreds|scores) (?:[\w-]+ ){{1,6}}(?:has|have) (?:[a-z]+ )?been {_DEEDS}\b"
    rf"|\b(?:has|have) (?:repeatedly|regularly|frequently|often) {_DEEDS}\b"
    rf"|\b(?:has|have) (?:[a-z]+ )?{_DEEDS} [^;:.]*?\b(?:repeatedly|again and again|\w+ times|for (?:weeks|months|years|decades)|daily|regularly|frequently)\b)"
    r"[^;:.]*, (?:[a-z]+ )?(?!(?:includ|compris|total)ing\b)[a-z]+ing\b[^,;:.]*$"
)
# "Has targeted minorities, killing hundreds": what one who does a deed to many has done, and to no one place.
_HAS_DONE = re.compile(
    rf"\b(?:has|have) (?:[a-z]+ ){{0,3}}(?:{_DEEDS}|staged|mounted|waged|conducted|terrorised|terrorized|ambushed|persecuted|fought) "
    r"(?!(?:an?|one|another|the|this|that|its|their|two|three|[A-Z][\w-]+(?:'s)?(?:,| (?:in|on|at|with|killing)))\b)[^;:.]*, (?:[a-z]+ )?(?!(?:includ|compris|total)ing\b)[a-z]+ing\b[^,;:.]*$"
)


def is_summed_up(calendar: Calendar, link: Link) -> bool:
    """ "Has killed 900" without an attack, or by many: more than the news of the day."""
    size = calendar.row[link.number].size
    if _FIGHTING_HAS.search(calendar.text, calendar.start, calendar.row[link.number].start) is not None:
        return True
    total = calendar.before is not None and calendar.before.timing.kind in _SUMS
    fresh = _EVENT_LOSSES if _is_news_of_raiders(calendar, link) else _FRESH_NEWS
    if not is_perfect(calendar, link) or (size <= fresh and not total):
        return False
    many = (size > _EVENT_LOSSES or total) and has_many_attacks(calendar.text, calendar.start, calendar.end)
    told_before = size <= EVENT_AT_MOST and were_struck_before(calendar)
    return many or not (names_attack(calendar) or told_before)


def may_be_event(calendar: Calendar, link: Link) -> bool:
    """Whether a figure is small enough for one deed; losses and casualties are totals sooner than deaths are."""
    told = link.category not in ("losses", "casualties") or link.rule == "object"
    # "Fighters killed more than 460 patients at a hospital": what raiders did in one place, however many.
    at = calendar.row[link.number]
    raid = _did_raiders(calendar, link) and not is_perfect(calendar, link)
    in_place = raid and _AT_PLACE.search(calendar.text, at.end, calendar.end) is not None
    largest = LARGEST_EVENT if in_place else EVENT_AT_MOST
    return at.size <= (largest if told else _EVENT_LOSSES)


def is_state(calendar: Calendar, link: Link) -> bool:
    """Whether the words around the figure count what is, not what happened: "remain missing", "has counted"."""
    at = calendar.row[link.number]
    near = max(calendar.start, at.start - _STATE_NEAR), min(calendar.end, at.end + _STATE_NEAR)
    start, end = between_semicolons(calendar, at, *near)
    if matcher("periods", "aftermath").first(calendar.text, start, end) is not None:
        return False  # "ten bodies from a mass grave were buried"
    if _is_left_by_deed(calendar, at):
        return False
    return matcher("periods", "state").first(calendar.text, start, end) is not None


def _is_left_by_deed(calendar: Calendar, at: Token) -> bool:
    """ "Nine are missing after rebels sank a ferry": a small figure of what is, and of the one deed that left it so."""
    return at.size <= EVENT_AT_MOST and _LEFT_BY.match(calendar.text, at.end, calendar.end) is not None


def is_open(calendar: Calendar, link: Link) -> bool:
    """Whether nothing tells one deed from many: "three have been killed", "are dead", "the deaths of five", no attack."""
    row, harm = calendar.row, link.harm
    if harm is not None and _is_of_deaths(calendar, link, harm):
        return not names_attack(calendar) or has_many_attacks(calendar.text, calendar.start, calendar.end)
    if harm is None or names_attack(calendar) or _caught_at(calendar, link):
        return False
    near = {token.text for token in row[max(0, harm - 3) : harm]}
    noun = link.rule == "harm_of" and row[harm].text in _DEATHS and not _CAUSES & near
    state = row[harm].text == "dead" and bool(_ARE & near)
    perfect = is_perfect(calendar, link) or _had_been(calendar, link, harm)
    perfect = perfect and not _is_news_of_raiders(calendar, link)
    state = state and not _is_left_by_deed(calendar, row[link.number])
    return noun or ((state or perfect) and not follows_attack(calendar))


def _is_news_of_raiders(calendar: Calendar, link: Link) -> bool:
    """ "Gunmen have killed 12 villagers": nameless raiders do one deed, the news of the day, where nothing goes before."""
    return calendar.before is None and _did_raiders(calendar, link)


def _did_raiders(calendar: Calendar, link: Link) -> bool:
    """Whether nameless raiders are the subject of the harm: "gunmen killed 160 people"."""
    if link.rule != "object":
        return False
    doers = [token.text for token in calendar.row[: link.harm or 0][-_TO_DOER:]]
    return any(noun_arms(word) == "irregular" for word in doers)


def _had_been(calendar: Calendar, link: Link, harm: int) -> bool:
    """ "He said that 12 had been killed", "that it had captured 200", "had killed hundreds": the perfect, as it is told again."""
    row, at = calendar.row, calendar.row[link.number]
    near = [token.text for token in row[max(0, harm - 4) : harm] if token.text != '"']
    if not calendar.told or "had" not in near[-2:]:
        return False
    done = near[-2:] in (["had", "been"], ["had", "died"])
    vague = at.bound == "vague" and at.size > _EVENT_LOSSES
    return done or (near[-1] == "had" and (vague or link.category == "captured"))


def does_again(calendar: Calendar, link: Link) -> bool:
    """ "Has shelled the town again and again, killing 12", "60 schools have been hit, causing the deaths of 66": a sum over deeds."""
    at = calendar.row[link.number]
    lead = calendar.text[calendar.start : at.start]
    done = _HAS_DONE.search(lead) if at.bound == "vague" else None
    since = calendar.start + (done.start() if done is not None else 0)
    if any(p.period_start and not p.is_told and p.start >= since for p in calendar.periods):
        return False
    if any(p.kind == "event" and p.start >= at.end for p in calendar.periods):
        return False  # "in the worst day since May"
    if done is not None:  # "gunmen have attacked villages, killing dozens" may be the news of the day
        return at.size > _EVENT_LOSSES or not _is_news_of_raiders(calendar, link)
    return at.size <= EVENT_AT_MOST and _DOES_AGAIN.search(lead) is not None


def are_many_raids(calendar: Calendar, link: Link) -> bool:
    """ "Attacks on the city had killed hundreds", "repeated raids killed hundreds": a vague sum over raids that no day is told of."""
    row, at = calendar.row, calendar.row[link.number]
    if at.bound != "vague" or at.size <= _EVENT_LOSSES or link.harm is None:
        return False
    dated = any(p.period_start and not p.is_told for p in calendar.periods)
    if dated or not has_many_attacks(calendar.text, calendar.start, calendar.end):
        return False
    had = "had" in [token.text for token in row[max(0, link.harm - 2) : link.harm]]
    return had or _REPEATED.search(calendar.text, calendar.start, row[link.harm].start) is not None


def _is_of_deaths(calendar: Calendar, link: Link, harm: int) -> bool:
    """ "The deaths of civilians, including 71 children": a part of deaths that no figure sums up."""
    row = calendar.row
    if harm > link.number or row[harm].text not in _MANY_DEATHS:
        return False
    between = row[harm + 1 : link.number]
    return any(t.text in ("including", "among") for t in between) and not any(t.number for t in between)


def _caught_at(calendar: Calendar, link: Link) -> bool:
    """Whether the people were doing one thing as the harm came: "have killed ten people who were queuing for bread"."""
    end = calendar.row[link.phrase.end - 1].end
    return _DOING.match(calendar.text, end, calendar.end) is not None


def is_of_many_days(calendar: Calendar) -> bool:
    """Whether the sentence speaks of what no one day brings: service in a war, commanders, graves."""
    return matcher("periods", "service").first(calendar.text, calendar.start, calendar.end) is not None
