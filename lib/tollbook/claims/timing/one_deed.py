"""Whether the clause of a figure tells of one deed, so that a month beside it says no more than when that was.

"A car bomb killed nine in May", "in May rebels raided a camp and killed nine", "gunmen killed nine people in a village".
"""

from __future__ import annotations

import re

from tollbook.claims.attack_nouns import ATTACK, ATTACKS, MANY_ATTACKS
from tollbook.claims.hedge_words import HEDGE
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Kind

from .model import EVENT_AT_MOST, Calendar
from .tense import is_perfect

# How far before its figure a deed is looked for, and behind it the place of one, in characters.
_BEFORE, _BEHIND = 200, 90
_KILLED = r"(?:killed|injured|wounded|left|claimed|cost|took)\b[^,;:.]{0,60}$"
# Of a place so small what befell many at once was one deed: "the barracks where dozens were killed".
_SMALL = (
    r"market|school|dormitory|university|college|hospital|clinic|church|mosque|synagogue|temple|museum|embassy|airport|port|stadium|mall|base|barracks|outpost|post|checkpoint|prison|jail|(?:detention )?cent(?:re|er)|convoy|"
    r"site|bus|minibus|train|ferry|boat|ship|station|building|house|home|hotel|restaurant|cafe|bakery|shelter|farm|factory|refinery|depot|funeral|wedding"
)
# "A drone strike on a school killed"; "the shelling", "the drone strikes" may be many.
_ONE_ATTACK = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|\w+'s) (?!(?:(?:series|string) of (?!blasts|explosions)|(?:wave|spate|campaign|number|year|month|week)\b))(?:[\w'-]+ ){0,4}?"
    rf"(?!shelling|shooting)(?:{ATTACK}|bomb|shell|rocket|missile|drone|(?:land)?mine|grenade|bomber|sniper|gunman|projectile|device|(?:blast|explosion)s)\b"
    rf"(?! (?:strikes|attacks|raids|fire|campaign|war|crews?|units?)\b)(?: [^,;:.\d]{{0,70}})? {_KILLED}"
    rf"|\b(?:[Tt]wo|[Tt]hree) (?:[\w'-]+ ){{0,3}}?(?:missiles|rockets|bombs|bombers|drones|shells|gunmen) (?:had |have )?{_KILLED}"
    rf"|\b{MANY_ATTACKS} (?:on|at|against) (?:an?|the|its) (?:[\w'-]+ ){{0,3}}(?:{_SMALL})\b(?: [^,;:.\d]{{0,70}})? {_KILLED}"
)
# "Raided a camp and killed", "struck the queue, killing".
_STRUCK = re.compile(
    r"\b(?:raided|stormed|attacked|ambushed|targeted|bombed|shelled|torched|strafed|struck|hit|overran|blew up|rammed|fired (?:on|at)|opened fire (?:on|at)) "
    r"(?:an?|one|their|its|the) [^;:.\d]{2,70}?(?:,? and)? (?:killing|killed|leaving|wounding|wounded|injuring|massacring|massacred|executed)\b[^,;:.]{0,50}$"
    # "The base was rocked by blasts that killed", "a convoy was shelled, and 22 people were".
    r"|\bwas (?:(?!repeated|constant|continual|regular|frequent|near|dai)\w+ly )?(?:hit|struck|rocked|shaken|shelled|bombed|attacked|ambushed|raided|stormed|targeted)\b(?! (?:[^,;:.]{0,30} )?(?:throughout|repeatedly|daily|constantly|times|nightly|again and again|(?:every|each|for|all) ))(?: [^,;:.\d]{2,70}?)?"
    r"(?: (?:that|which)|, in which|,? and|,) (?:(?:killed|wounded|injured|left|killing|wounding|injuring|leaving)\b[^,;:.]{0,60}|[^,;:.\d]{0,20})$"
)
_WHERE = re.compile(
    rf"\b(?:{_SMALL})(?: (?:in|at|near|outside) [\w' -]{{2,30}}?)?,? (?:where|in which) (?:[\w-]+ ){{0,3}}$"
)
_ONE_PLACE = re.compile(
    rf"[^,;:.\d]{{0,60}}\b(?:in|at|on|near|outside|from) (?:(?:an?|one|the|their) (?:[\w'-]+ ){{0,3}}(?:{_SMALL})|"
    r"(?:an?|one) (?:[\w'-]+ ){0,3}(?:village|hamlet|town|settlement|camp|field|park|square|neighbou?rhood|suburb|street|road|highway|mine|quarry|plantation))\b"
)
_PAIRED = re.compile(
    rf" [\w'-]+(?: [\w'-]+)? and (?:(?:wounded|injured|abducted|kidnapped|seized) )?(?:{HEDGE} )?"
)
_WHEN = re.compile(
    r"[^,;:.\d]{0,60}\b(?:when|after) (?:(?:an?|their|his|her|its|one) |(?:gunmen|attackers|rebels|militants|fighters|soldiers|troops|shells|rockets|bombs|drones) )"
    r"(?!(?:war|conflict|fighting|truce|ceasefire)\b)"
    r"|[^,;:.\d]{0,60}\bwhen (?:it|they) (?:raided|stormed|attacked|ambushed|overran|struck|hit|shelled|bombed|opened fire)\b"
    r"|[^,;:.\d]{0,40}\bafter \w+ing (?:them|their)\b"
)
_BY_BOMBS = re.compile(
    r"[^,;:.\d]{0,40}\bwith (?:an?|two|three|twin) (?:[\w-]+ ){0,2}(?:bombs?|mines?|grenades?|explosives)\b"
)


# "Killed 200 people in Holm, one of the worst massacres of the war".
_IS_ONE = re.compile(
    rf"[^,;:.\d]{{0,80}}, (?:in |among )?(?:one of )?(?:the|its|their) (?:[\w'-]+ ){{0,2}}(?:worst|deadliest|bloodiest|single|largest|biggest) (?:[\w'-]+ ){{0,2}}{ATTACKS}\b"
)


def tells_one_deed(calendar: Calendar, link: Link) -> bool:
    """Whether the words around a small figure tell of one attack, of one raid, or of what befell people in one place."""
    at = calendar.row[link.number]
    if at.size > EVENT_AT_MOST or is_perfect(calendar, link):
        return False
    lead = re.split(r"[;:]", calendar.text[max(calendar.start, at.start - _BEFORE) : at.start])[-1]
    if _ONE_ATTACK.search(lead) or _STRUCK.search(lead) or _WHERE.search(lead):
        return True
    if _BY_BOMBS.match(calendar.text, at.end, calendar.end):
        return True
    if _IS_ONE.match(calendar.text, at.end, calendar.end):
        return True
    following = (t.start for t in calendar.row if t.kind is Kind.NUMBER and t.start >= at.end)
    end = min(calendar.end, at.end + _BEHIND, next(following, calendar.end))
    behind = calendar.text[at.end : end]
    if _PAIRED.fullmatch(behind) is not None:  # "killed 34 children and 19 adults at a school"
        behind = re.sub(r"\d", "", calendar.text[at.end : min(calendar.end, at.end + _BEHIND)])
    return _ONE_PLACE.match(behind) is not None or _WHEN.match(behind) is not None
