"""What somebody said only reminds of: an earlier attack named by its dead, a deed somebody is blamed for, what came after.

The outlet tells it, whoever speaks in the sentence (codebook, Source).
"""

from __future__ import annotations

import re

from tollbook.claims.attack_nouns import ANSWER, ATTACKS, FIGHTING, HAS_KILLED
from tollbook.claims.numbers.atoms import SPELT
from tollbook.openings import Sought
from tollbook.records import Span

from ..model import Attribution

# What stands behind one of these is no part of a wish: a known event, or people known to be held.
_KNOWN_BY_ALL = re.compile(
    r"\b(?:that|which|who|whose|whom|where|when|until|after|since|because|following|over|amid|despite)\b"
    r"|\b(?:the|all|its|their|those|these|remaining)(?: (?:more than|at least|nearly|over|some|about|around|roughly|estimated|remaining))*\s*$",
    re.IGNORECASE,
)
# An attack that its dead identify; it is known where it has a name or a date.
_NAMED = re.compile(r"[A-Z\d]|\blast (?:month|year)\b|\bterror")
_KNOWN_ATTACK = Sought(
    r"\b(?i:after|following|since|to|of|over|by|despite|before|in|during|for|about|from|against|behind|covering) (?:the|a|an|its|their|[A-Z][\w-]+'s?|last [a-z]+'s) (?:[\w.'-]+ ){0,5}?(?:attack|assault|raid|massacre|rampage|incursion|invasion|onslaught|infiltration)s?"
    # "…, which brought the toll to five": what was found brings it there, and whoever tells of that tells so.
    r"(?: [^.;,\n]{0,40})?,? (?:that|which|in which|when)\b(?! (?:\w+ )?(?:br(?:ing|ought)s?|rais|push|lift|t(?:ook|akes?) (?:the|its)\b))(?:[^.;,\n]|,(?=\d)){0,60}$"
)
# A deed all know, in reply to which something is said to be done: "struck in reply to last month's massacre of 26 people".
_IN_REPLY = re.compile(
    rf"\b{ANSWER} (?:to|for) (?:the|last [a-z]+'s|this [a-z]+'s|\w+day's|[A-Z]\w+'s) (?:[\w.'-]+ ){{0,4}}?"
    r"(?:massacre|killing|murder|slaughter|execution|bombing|shooting|attack|raid|strike|assault)s?(?: (?:of|on|in|at|that|which) [^;\n.]{0,70}?)?$"
)
# What the outlet makes of a quotation that has just ended.
_RECKONING = re.compile(
    r"[\"”’'],?(?: [^\"”;.]{0,40}? (?:said|says|added),)? (?:meaning|implying|suggesting|equivalent to|or|making|which (?:would )?(?:mean|imply|amount|work|translate|add)s?(?: out| up)?)\b(?: to| at)? (?:perhaps |about |around |some |roughly |nearly |up to )*$"
)
# What else had just happened, beside what somebody spoke of: "decried the raids, which came a day after strikes killed four".
_CAME_AFTER = re.compile(
    r", which (?:came|comes|happened|occurred|took place|followed)\b(?: (?:just|only|barely|less than|more than))*"
    r"(?: (?:hours|days|weeks|months|(?:a|one|two|three|four|five|six|\d+) (?:hours?|days?|weeks?|months?|years?)))? (?:after|as|amid|following)\b[^;\n]{0,120}$"
    # "says that an inquiry into the strike on a convoy, which killed seven, has begun"
    r"|\b(?:investigations?|inquir(?:y|ies)|probes?|questions?|outrage|anger|responsib(?:le|ility)|(?:look|looks|looked|looking)) (?:into|about|over|at|for) [^.;\n]{0,80}?,? (?:which|that|in which)"
    r"(?: (?:has|had|have|reportedly))* (?:kill|wound|injur|left|claim)\w*[^.;:\n]{0,40}$"
)
# An attack told by its day, which its dead only identify: "said Monday's strike on a school, in which nine died, was no mistake".
_KNOWN_BY_DAY = re.compile(
    r"(?:,? ?that )?(?:the )?(?:\w+day|[Yy]esterday|[Ll]ast \w+|[A-Z]\w+)(?:'s)? (?:[\w-]+ ){0,2}(?:attack|assault|raid|massacre|strike|bombing|shelling|bombardment)s?\b"
    r"[^.;\n]{0,80}?,? (?:that|which|in which)\b[^.;,\n]{0,50}$"
)
# Deaths that all know of, over which somebody mourns or which he looks into: "called for an inquiry into the deaths of 12".
_UPON_DEATHS = re.compile(
    r"\b(?:investigations?|investigat(?:e|es|ed|ing)|inquir(?:y|ies)|probes?|condolences|mourning|sympathy|tributes?|homage|justice)(?: (?:into|over|on|for|to|from))? (?:the )?"
    r"(?:(?:recent|alleged|unlawful|violent) )?(?:(?:deaths?|killings?|murders?|loss|families|family|relatives|victims)(?: of)?(?: the)? )?(?:(?:at least|more than|some|about|over|nearly) )?$"
)
# Who condemns or mourns a deed or its dead takes them for known: "faulted the text for leaving out the raid that killed 12".
_TAKEN_AS_KNOWN = re.compile(
    r"\b(?:(?:has|had|have|also|is|are|was|were) ){0,3}(?:condemn(?:s|ed|ing|ation of)?|denounc(?:es?|ed|ing)|criti[cq](?:i[sz](?:es?|ed|ing|m (?:of|for))|ued?)|decr(?:y|ies|ied|ying)|deplor(?:es?|ed|ing)|fault(?:s|ed|ing)|rebuk(?:es?|ed|ing)"
    r"|mourn(?:s|ed|ing)?|lament(?:s|ed|ing)?|bemoan(?:s|ed|ing)?|regret(?:s|ted|ting)?|commemorat(?:es?|ed|ing)|honou?r(?:s|ed|ing)|hail(?:s|ed|ing)(?! from)|prais(?:es?|ed|ing)|applaud(?:s|ed|ing)?"
    r"|salut(?:es?|ed|ing)|pa(?:id|ys?|ying) tribute to)(?! (?:that|how)\b) [^;\n\"]{0,200}$"
)
# What had happened before, put behind the source: "nine died, the ministry said, a day after a rocket killed 12".
_HAD_COME_BEFORE = re.compile(
    r"(?:(?:just|only|barely|less than|more than|about|nearly) )*(?:(?:a|an|one|two|three|four|five|six|\d+|several|a few) )?"
    r"(?:hours?|days?|weeks?|months?) after\b"
)
# Who is blamed is told, and the deed is known: "blames the north for the strike on a depot, which killed nine".
_BLAMES = re.compile(r"(?:\w+ )?(?:blam|accus|charg)(?:es?|ed|ing)\b")
_BLAMED_FOR = re.compile(
    r"\b(?:for|of|over) (?:the|a|an|its|that|last|[A-Z]\w+'s|\w+day's) [^.;\n]{0,80}?,? (?:which|that|in which|where)"
    r"(?: (?:has|had|have|also|reportedly))* (?:kill|wound|injur|left|claim|maim|cost|took)\w*[^.;:\n]{0,40}$"
)
# Who claims a deed, or what it won, vouches for no count of its dead: "claimed the bombing, in which nine died".
_CLAIMS_DEED = re.compile(
    r"(?:has |have |had )?claim(?:s|ed|ing)? (?:to be behind )?(?:(?!(?:that|to|it|they|had|has|have|was|were|would)\b)[\w-]+(?:'s)? ){0,9}?"
    rf"(?:{ATTACKS}|bombs?|abductions?|kidnappings?|{FIGHTING}|victory|control|operations?)\b"
    r"(?: (?!(?:had|has|have|was|were|killed|left)\b)[^.;,\n]{1,50}?)?,?"
    r" (?:that|which|in which|where|including|among (?:them|these|which)|such as|after|(?:kill|leav|wound|injur)ing)\b[^.;\n]{0,80}$"
)
# Who agrees to something vouches for no count of what it shall end: "agreed on Monday to a truce in the north, where 900 have died".
_AGREED_TO = re.compile(
    r"agree(?:s|d|ing)?(?:(?: on| late| early| last)* \w+day)? (?:to|on) (?:an?|the|its|their) [^;\n]*$"
)
# A war of which a clause behind a comma says what it has done: nobody's words but the outlet's.
_OF_WAR = re.compile(
    r"\b(?:war|conflict|invasion)(?: in [A-Z][a-z]+)?, (?:now [^,;.]{1,40}, )?"
    rf"(?:which {HAS_KILLED}[^.;\n]{{0,80}}|in which [\w ]{{0,30}})$"
)
# The same before a main clause of somebody's: "Half a year into a war that has killed 9,000, …, a review found".
_INTO_WAR = re.compile(
    r"\b(?:into|since|after|start of|beginning of|outbreak of|end to|end of|amid|during|course of) (?:a|the|this|that) (?:[\w-]+ ){0,3}(?:war|conflict)(?: in [A-Z][a-z]+)? (?:that|which) "
    rf"{HAS_KILLED}[^.;\n]{{0,60}}$"
)
# What somebody was doing on the day of a known attack: "told of how she was at home when, on May 7, raiders crossed, killing 40".
_WAS_THEN = re.compile(
    r"\b(?:he|she|they|I|we)(?:'d| was| were| had) [^;\n]{0,120}?\bwhen,? (?:[^;,\n]{0,60} )?(?:on|in) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+|"
    r"[A-Z][a-z]{2,8}\.? \d{1,4})\b[^;\n]{0,100}?(?:, (?:killing|leaving|wounding|taking)|\bkilled|\bmassacred)\b[^.;\n]{0,90}$"
)
# What somebody decides upon a deed that all know of: "vows revenge after 12 die", "announced an end to the sweep after 900 deaths".
_UPON = re.compile(
    r"(?:vow|declar|announc|promis|pledg|order|demand|urg|call|condemn|decri|decry|threaten|swear|swore|impos|summon)\w*(?! to\b)"
    r"(?: (?!(?:that|said|says|was|were|had|has|have|is|are|killed|dead|died)\b)[\w'’-]+){1,9}? (?:after|following|as)(?: [\w'’-]+){0,5} ?$"
)
COUNT = re.compile(rf"\d|\b(?:{SPELT}|dozens?|hundreds?|thousands?|scores)\b")
_GROUPED = re.compile(r"(?<=\d),(?=\d{3})")
# A mark with more words behind it than a source's name has.
_APART = re.compile(r"[;:–—]|,(?= [^,]*\d)")


def is_background(text: str, each: Attribution, span: Span) -> bool:
    """Whether an earlier attack is named by its dead in what somebody said, or what was told of a later one.

    "X wrote that the answer to the Holm attack, which killed 40, was …": the outlet reminds its readers.
    """
    start = max((piece.start for piece in each.content if piece.start <= span.start), default=each.cue.end)
    known = _INTO_WAR.search(text, start, span.start) or _UPON.match(text, each.cue.start, span.start)
    if each.kind == "indirect" and known is not None:
        return True
    if _is_tagged(text, each, span):
        return False
    by_day = _KNOWN_BY_DAY.match(text[start : span.start].lstrip())
    if by_day or (start > each.cue.end and _HAD_COME_BEFORE.match(text, start)):
        return True
    if any(
        known.search(text, start, span.start)
        for known in (_OF_WAR, _IN_REPLY, _CAME_AFTER, _WAS_THEN, _UPON_DEATHS)
    ):
        return True
    blamed = _BLAMES.match(text, each.cue.start) and _BLAMED_FOR.search(text, each.cue.end, span.start)
    if blamed or any(
        deed.match(text, each.cue.start, span.start) for deed in (_CLAIMS_DEED, _TAKEN_AS_KNOWN, _AGREED_TO)
    ):
        return True
    known = _KNOWN_ATTACK.search(text, start, span.start)
    return known is not None and _NAMED.search(known.group()) is not None


def is_taken_as_known(text: str, start: int, span: Span) -> bool:
    """Whether somebody between `start` and the span condemns, praises or mourns the deed or the dead that it counts."""
    return _TAKEN_AS_KNOWN.search(text, start, span.start) is not None


def _is_tagged(text: str, each: Attribution, span: Span) -> bool:
    """Whether the source stands right behind the figure's own clause: "…, which killed 40 and hurt 90, according to X"."""
    if each.cue.start < span.end:
        return False
    between = _GROUPED.sub("", text[span.end : each.cue.start])
    return not any(letter.isdigit() for letter in between) or _APART.search(between) is None


def is_only_mentioned(text: str, each: Attribution, span: Span) -> bool:
    """Whether a wish only mentions the figure: "vowed to fight until the 40 hostages held there are free"."""
    if not each.rule.startswith("attribution_verbs.wanting") or span.start <= each.cue.end:
        return False
    return _KNOWN_BY_ALL.search(text, each.cue.end, span.start) is not None


def only_blames(text: str, each: Attribution, end: int) -> bool:
    """Whether a sentence that ends there tells who is blamed for a deed that is known, so that nobody speaks on."""
    if _BLAMES.match(text, each.cue.start) is None:
        return False
    told = text[each.cue.end : end]
    return any(_BLAMED_FOR.search(told, 0, count.start()) for count in COUNT.finditer(told))


def reckons_on(text: str, start: int, end: int) -> bool:
    """Whether the outlet reckons on from a quotation: '"100 die each day", Holm said, meaning some 3,000 a month'."""
    return _RECKONING.search(text, start, end) is not None
