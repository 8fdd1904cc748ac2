"""Whether the words around a figure tell of one deed, of what has been summed up, or leave it open."""

from __future__ import annotations

import re

from tollbook.claims.population import noun_arms
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Token
from tollbook.resources import matcher

from .model import EVENT_AT_MOST, LARGEST_EVENT, Calendar
from .tense import has_many_attacks, is_perfect

_AT_PLACE = re.compile(
    r"\b(?:at|in|on) (?:a|an|one|the) (?:[\w-]+ ){0,2}(?:hospital|village|town|camp|market|school|church|mosque|base|prison|ship|barracks|city)\b"
)
_TO_DOER = 4  # how far before "have killed" its raiders may stand, in tokens
_EVENT_LOSSES, _SUMS = 100, ("cumulative", "window")
# "Two soldiers have been killed" is the news of the day, a larger figure has been summed up.
_FRESH_NEWS = 20
# What does harm too, and is no one attack.
_NO_ATTACKS = frozenset(
    "invasion occupation campaign aggression offensive assault onslaught operation operations control custody hands captivity".split()
)
# What a deed left behind: "nine are missing after the bridge was blown up"; not "missing two weeks after", "still missing".
_LEFT_BY = re.compile(
    r"(?:(?! (?:still|remain)|[,;:.]).){0,60}?(?<! days)(?<! weeks)(?<! months)(?<! years)(?<! day)(?<! week)(?<! month)(?<! year)(?<! hours)"
    r" (?:after|when|as) (?!(?:the|a|this|that|its|their|nearly|almost|more|two|three|\d+) (?:\w+ ){0,3}(?:war|fighting|conflict|weeks?|months?|years?)\b)"
)
# What went on before a sentence, and may go on.
_GOING_ON = _NO_ATTACKS | frozenset("shelling shellings bombardment bombardments".split())
_MANY_DEATHS = frozenset(
    "deaths killings murders executions slayings assassinations abductions kidnappings".split()
)
_DEATHS = _MANY_DEATHS | frozenset("death capture captures abduction kidnapping".split())
_ARE = frozenset(("is", "are"))
# "Causing the deaths of nine" is a deed all the same.
_CAUSES = frozenset("cause caused causing result resulted resulting lead led leading brought left".split())
_STATE_NEAR, _ATTACK_NEAR = 60, 200
_TAKEN = re.compile(
    r"\b(?:captur|kidnap|abduct|seiz|surrender)\w*|\b(?:taken|took|taking|takes|(?:led|marched) (?:away|off)|laid down|laying down|g[ai]v(?:e|en|ing) themselves up)\b",
    re.IGNORECASE,
)
_DOING = re.compile(
    r",? (?:who|that|as they|while they) (?:was|were|had been) (?:just |only |simply )?(?!serving|fighting|living|working|being)\w+ing\b"
    r"|(?: in| at)? (?:standing|waiting|queu(?:e?ing)|lining up|sitting|fleeing|trying) \w+"
)
_CAPTIVES = re.compile(r"\b(?:hostages?|captives?|abducted|kidnapped)\b", re.IGNORECASE)
# An attack told by its verb: "a bus was hit", "their column came under fire".
_WAS_STRUCK = re.compile(
    r"\b(?:was|were|got|been) (?:\w+ly |again )?(?:hit|struck|shelled|bombed|bombarded|attacked|ambushed|rocketed|raided|stormed|strafed|blown up|shot at)\b"
    r"|\b(?:came|come) under (?:\w+ )?(?:fire|attack|shelling)\b"
    r"|\b(?:missiles?|rockets?|shells?|bombs?|drones?|projectiles?|mortars?|warplanes?|jets?|strikes?|attackers?|gunmen|militants|rebels|raiders|assailants|bombers?|blast|explosion)"
    r" (?:(?:has|have|had) )?(?:\w+ly )?(?:hit|struck|slammed|smashed|crashed|ripped|tore|landed|fell|exploded|detonated|levelled|leveled|flattened|pounded|stormed|attacked|ambushed|raided|shelled|bombed|opened fire)\b",
    re.IGNORECASE,
)
_REPEATED = re.compile(
    r"\b(?:repeated|indiscriminate|systematic|continued|successive|daily|relentless|frequent|constant|(?:series|wave|string|spate|campaign) of|"
    r"(?:weeks|months|years) of)\b",
    re.IGNORECASE,
)
_HOLDING = re.compile(r"\b(?:still|remain(?:s|ed|ing)?|being held|unaccounted for|(?:are|is) missing)\b")
# A stop behind a month cut short ends no clause: "taken on Oct. 7".
_TAKEN_NEAR, _HELD_NEAR, _CLAUSE = 40, 70, re.compile(r"[,;:]|\.(?! ?\d)| and ")


def is_summed_up(calendar: Calendar, link: Link) -> bool:
    """ "Has killed 900" without an attack, or by many: more than the news of the day."""
    size, total = (
        calendar.row[link.number].size,
        calendar.before and calendar.before.timing.kind in _SUMS,
    )
    fresh = _EVENT_LOSSES if _is_news_of_raiders(calendar, link) else _FRESH_NEWS
    if not is_perfect(calendar, link) or (size <= fresh and not total):
        return False
    many = (size > _EVENT_LOSSES or total) and has_many_attacks(calendar.text, calendar.start, calendar.end)
    told_before = size <= EVENT_AT_MOST and were_struck_before(calendar)
    return many or not (names_attack(calendar) or told_before)


def names_attack(calendar: Calendar, at: Token | None = None) -> bool:
    """Whether the sentence names an attack that does the harm; of a figure, its part of the sentence between semicolons."""
    start, end = calendar.start, calendar.end
    if at is not None:
        start = calendar.text.rfind(";", start, at.start) + 1 or start
        stop = calendar.text.find(";", at.end, end)
        end = end if stop < 0 else stop
    return _has_attack(calendar.text, start, end)


def _has_attack(text: str, start: int, end: int, but: frozenset[str] = _NO_ATTACKS) -> bool:
    return any(
        text[hit.start : hit.end].lower() not in but for hit in matcher("attacks").find(text, start, end)
    )


def may_be_event(calendar: Calendar, link: Link) -> bool:
    """Whether a figure is small enough for one deed; losses and casualties are totals sooner than deaths are."""
    told = link.category not in ("losses", "casualties") or link.rule == "object"
    # "Fighters killed more than 460 patients at a hospital": what raiders did in one place, however many.
    raid = (
        _did_raiders(calendar, link)
        and not is_perfect(calendar, link)
        and _AT_PLACE.search(calendar.text, calendar.row[link.number].end, calendar.end)
    )
    largest = LARGEST_EVENT if raid else EVENT_AT_MOST
    return calendar.row[link.number].size <= (largest if told else _EVENT_LOSSES)


def is_state(calendar: Calendar, link: Link) -> bool:
    """Whether the words around the figure count what is, not what happened: "remain missing", "has counted"."""
    at = calendar.row[link.number]
    start = max(calendar.start, at.start - _STATE_NEAR)
    end = min(calendar.end, at.end + _STATE_NEAR)
    # "73 were wounded; 20 are missing": the state of the next clause is its own.
    start, stop = calendar.text.rfind(";", start, at.start) + 1 or start, calendar.text.find(";", at.end, end)
    end = end if stop < 0 else stop
    if matcher("periods", "aftermath").first(calendar.text, start, end) is not None:
        return False  # "ten bodies from a mass grave were buried"
    if _is_left_by_deed(calendar, at):
        return False
    return matcher("periods", "state").first(calendar.text, start, end) is not None


def _is_left_by_deed(calendar: Calendar, at: Token) -> bool:
    """ "Nine are missing after rebels sank a ferry": a small figure of what is, and of the one deed that left it so."""
    small = at.size <= EVENT_AT_MOST
    return small and _LEFT_BY.match(calendar.text, at.end, calendar.end) is not None


def is_held(link: Link) -> bool:
    """ "Hundreds of captured fighters": who is held or missing is so now."""
    return link.category in ("captured", "missing") and link.rule in ("modifier", "own_noun")


def are_captives(calendar: Calendar, link: Link) -> bool:
    """Whether the words count captives as they are held, and tell of no capture: "holds 900", "50 hostages remain"."""
    if link.category == "missing":
        return _are_missing_captives(calendar, link)
    if link.category != "captured" or link.harm is None:
        return False
    harm, at = calendar.row[link.harm], calendar.row[link.number]
    start, end = min(at.start, harm.start), max(at.end, harm.end)
    before = _CLAUSE.split(calendar.text[max(calendar.start, start - _TAKEN_NEAR) : start])[-1]
    held = calendar.text[start : min(calendar.end, end + _HELD_NEAR)]
    behind = held[: end + _TAKEN_NEAR - start]
    return _HOLDING.search(_CLAUSE.split(held)[0]) is not None or _TAKEN.search(before + behind) is None


def remain_held(calendar: Calendar, link: Link) -> bool:
    """ "251 were seized. Fifty of them are still there": a part of the captives as it is now."""
    if link.category != "captured" or link.rule != "part_told":
        return False
    end = calendar.row[link.number].end
    behind = calendar.text[end : min(calendar.end, end + _HELD_NEAR)]
    return _HOLDING.search(_CLAUSE.split(behind)[0]) is not None


def _are_missing_captives(calendar: Calendar, link: Link) -> bool:
    """ "240 were taken hostage; 130 remain missing": who is held is so now, and not on the day of the raid."""
    start, end = calendar.start, calendar.end
    text = calendar.text[start:end]
    if " since " in text or _HOLDING.search(text) is None:
        return False
    if _CAPTIVES.search(text) is not None:
        return True
    # "Gunmen seized 39 workers. Eleven of them are still missing".
    before = calendar.text[max(0, start - _ATTACK_NEAR) : start]
    return link.phrase.partitive and _TAKEN.search(before + text) is not None


def is_open(calendar: Calendar, link: Link) -> bool:
    """Whether nothing tells one deed from many: "three have been killed", "are dead", "the deaths of five", no attack."""
    row, harm = calendar.row, link.harm
    if harm is not None and _is_of_deaths(calendar, link, harm):
        return not names_attack(calendar) or has_many_attacks(calendar.text, row[0].start, row[-1].end)
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


def are_many_raids(calendar: Calendar, link: Link) -> bool:
    """ "Attacks on the city had killed hundreds", "repeated raids killed hundreds": a vague sum over raids that no day is told of."""
    row, at = calendar.row, calendar.row[link.number]
    if at.bound != "vague" or at.size <= _EVENT_LOSSES or link.harm is None:
        return False
    if any(p.period_start and not p.is_told for p in calendar.periods) or not has_many_attacks(
        calendar.text, row[0].start, row[-1].end
    ):
        return False
    had = "had" in [token.text for token in row[max(0, link.harm - 2) : link.harm]]
    return had or _REPEATED.search(calendar.text, row[0].start, row[link.harm].start) is not None


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


def follows_attack(calendar: Calendar) -> bool:
    """Whether an attack was told of right before the sentence: "Rockets hit a shop. Seven people have died"."""
    start = calendar.start
    if _has_attack(calendar.text, max(0, start - _ATTACK_NEAR), start, _GOING_ON):
        return True
    if any(p.kind == "event" and start - p.end <= _ATTACK_NEAR for p in calendar.back(_ATTACK_NEAR)):
        return True
    return were_struck_before(calendar)


def were_struck_before(calendar: Calendar) -> bool:
    """Whether a verb tells right before the sentence that something was attacked: "Our column was shelled. Nine have died"."""
    start = calendar.start
    return _WAS_STRUCK.search(calendar.text, max(0, start - _ATTACK_NEAR), start) is not None
