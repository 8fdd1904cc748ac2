"""Whether a sentence goes on with what the one before it reported, or returns to the outlet's own voice.

A source speaks on only where the sentence shows it: it adds to the report ("another ten"), leaves a noun out
("ten were wounded"), or points back ("of them", "the toll", "the same day"). A date or a place of its own,
background, and doubts about the report are the outlet's (codebook, Source).
"""

from __future__ import annotations

import re

from tollbook.claims.dates.names import MONTH, MONTH_SHORT, WEEKDAY
from tollbook.openings import Sought
from tollbook.records import Span
from tollbook.text import ENDED, PARAGRAPH_BREAK

from ..labels.bulletins import BULLET, heads_item

# How long the label of a list's item may be, in characters.
LONGEST_LABEL = 200
_NUMBER = (
    r"(?:(?:a total of|an? estimated|about|around|some|at least|more than|over|nearly|almost|as many as|up to|roughly) )?"
    r"(?:\d[\d,.]*|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|(?:(?:a|two|three|four|five|several|some) )?dozen|dozens|scores|hundreds|thousands)"
)
_COUNTED = (
    r"(?:dead|deaths?|killed|wounded|injured|casualties|losses|fatalities|victims|tolls?|totals?|counts?|tall(?:y|ies)|figures?|numbers?|list|"
    r"enemy|missing|rates?|assessments?|estimates?|ratio|average|contingent|bodies|latter|former|others|rest|remainder)"
)
_ADDS = re.compile(
    r"[\"'(•\s]*(?:another|a further|further(?! (?:south|north|east|west|away|afield|up|down|inland|along)\b)|others?|also(?! (?:in|on|at|this|last)\b)|in all|in total|altogether|half of|most of|the rest|"
    rf"(?:in addition|in the same|over the same|at the same|the same(?! (?:day|night|morning|evening|week|month|year),? (?:an? |(?-i:[A-Z])))|by the same)\b|{_NUMBER} (?:more|others|further|of (?:them|these|those|the|whom))\b|"
    rf"(?:of|among) (?:them|these|those|the {_COUNTED}|whom)|(?:this|that) (?:is|was|would|includes?|included|brings|brought|makes|lifts|lifted|raises|raised|pushes|pushed|takes|took|puts|{_COUNTED})|"
    rf"(?:these|those|they) (?:include|included|comprise|comprised)\b|if (?:that|this|it) |(?:previous|earlier) {_COUNTED}\b)",
    re.IGNORECASE,
)
# Behind somebody's quoted words a new paragraph sums up for the outlet: "In all, 900 died."
_ALTOGETHER = re.compile(r"(?:In all|In total|Altogether|Overall)\b")
_COUNTS = Sought(rf"\b{_NUMBER} [a-z]", re.IGNORECASE)
# The noun is left out: "1,835 were wounded".
_LEAVES_OUT = re.compile(
    rf"[\"'(•\s]*{_NUMBER} (?:are|were|was|is|have|had|has|remain|remained|bore)\b", re.IGNORECASE
)
# "In the blast", "in the initial exchange": of the deed that the report just told of.
_THE_DEED = (
    r"(?:in|during|by|as a result of) the (?:(?:initial|ensuing|resulting|subsequent|return|fierce|heavy|intense) )?(?:exchange(?: of fire)?|blast|explosion|"
    r"firefight|gunfight|gun ?battle|clash|attack|raid|ambush|strike|shooting|encounter|assault|incident|operation|crossfire|fire|shelling)"
    r"(?=[.,;]| (?:and|while|but|as)\b)"
)
_POINTS_BACK = Sought(
    rf"\b(?:of (?:them|whom|those,)|among them|the same(?! (?:day|night|morning|evening|week|month|year),? (?:an? |(?-i:[A-Z])))|(?:losses|casualties|deaths) (?:came|stood|ran|amounted)|(?:the|these|its|their) (?:\w+ )?{_COUNTED}(?!(?<=deaths) of|(?<=bodies) of|(?<=dead) of)\b|each (?:case|death)|{_THE_DEED}|"
    rf"(?<!and ){_NUMBER} more)\b",
    re.IGNORECASE,
)
# Without "May", which opens questions and doubts.
_MONTH = rf"(?!may\b)(?:{MONTH}|{MONTH_SHORT})\b"
# "Last month", "In May", "A year ago" open what happened at another time than that of the report.
_OTHER_TIME = re.compile(
    rf"(?:last (?:week|month|year|spring|summer|autumn|winter)|earlier (?:this|that|in the) (?:week|month|year)|in {_MONTH}"
    r"|(?:a|one|two|three|four|five|six|several|some|the) (?:\w+ )?(?:days?|weeks?|months?|years?) (?:ago|earlier|before))\b",
    re.IGNORECASE,
)
# "In June it was 1,350": the same count of another time.
_AGAIN = re.compile(
    rf"(?:in|for|during|by|over|on|last|this|at|as of|a|the) [\w ,'-]{{2,40}}? (?:it|the (?:figure|number|toll|total|count)|that) (?:was|is|had been|stood at|came to|rose to|fell to|reached|had reached) {_NUMBER}\b",
    re.IGNORECASE,
)
# What is the speaker's own: "In his unit ten were killed".
_BELONGS = re.compile(
    r"(?:In|Of|From|Among|Inside|Near) (?:his|her) (?:own )?(?:unit|platoon|company|squad|brigade|battalion|regiment|group|family|village|street|house|building|block|school|ward|hospital)\b"
)
# "It was reported" goes back to nobody.
_IMPERSONAL = re.compile(
    r"it (?:was|is|has been|had been) (?:\w+ly |not |also |at first |first |later ){0,2}(?:reported|believed|thought|understood|revealed|claimed|feared|said|alleged|known|clear|unclear)\b(?! (?:by|in)\b)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"[\"'(•\s]*(?:(?:he|she|they|it|his|her|their)\b|(?:in|of|from|among|with|inside|near) (?:his|her) )",
    re.IGNORECASE,
)
_OWN_VOICE = Sought(
    r"\b(?:not (?:be |been )?(?:independently |immediately )?(?:verif|confirm|check)\w*|independently (?:verif|confirm)\w*|(?:was|is) (?:not clear|unclear)|"
    r"(?:has|have|did) not (?:comment|respond)\w*|declined to comment|no comment|reportedly|allegedly|contributed to this report)\b",
    re.IGNORECASE,
)
_SUPERLATIVE = Sought(
    r"\b(?:was|is|were|are) [\w']{1,20} (?:[\w']{1,20} )?(?:[\w']{1,20} )?(?:worst|bloodiest|deadliest|heaviest)\b",
    re.IGNORECASE,
)
# What a war has done, in a clause behind its name: everybody knows it.
_WAR_THAT = Sought(
    r"\b(?:war|conflict)(?: in [A-Z][a-z]+)? (?:that|which) (?:has|had|have) (?:\w+ )?(?:killed|cost|claimed|left|taken|wounded)\b"
)
_WEEKDAY = rf"(?:on |last |this )?{WEEKDAY}"
_OWN_DATE = Sought(
    rf"\b(?:{_WEEKDAY}|{_MONTH}\.? \d\d?|\d\d? {_MONTH}|on the first day|since (?:the (?:war|invasion)|20\d\d|19\d\d)|(?:in|{_MONTH}) (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_OWN_PLACE = Sought(r"\b(?:in|at|near|on|outside) (?:the )?(?:\w+ )?[A-Z]")
# A toll that runs since something began, in a paragraph of its own: background.
_RUNNING = Sought(
    r"\b(?:(?:been|have|has) (?:\w+ )?(?:killed|died|wounded|injured|lost|perished)|lost their lives) (?:[^.;\"]{0,40} )?since\b",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"{BULLET}\s?(?=[^\W_])|[\w ]{{1,20}} ?[—–:-] ?\d|\d+[.)] ")
# Parts of a number just given, whoever counted it.
_PARTS = re.compile(
    rf"[\"'(•\s]*(?:(?:these|those|they) (?:include|included|comprise|comprised)\b|(?:of|among) (?:them|these|those|the {_COUNTED}|whom)\b)",
    re.IGNORECASE,
)
# "At least 180 killed (21 women) and 508 injured": a list of parts, with no verb of its own.
_PARTS_LISTED = re.compile(
    rf"[\"'(•\s]*{_NUMBER} (?:(?:civilians|people|persons|children|adults) )?(?:killed|injured|wounded|dead|missing)\b(?=[ ,;:.(])(?! (?:in|by|when|on|at|after|near)\b)",
    re.IGNORECASE,
)
# A paragraph that speaks on of the figures before it: "The average was 1,570 a day", "The number of verified deaths was".
_FIGURES = re.compile(
    r"(?:The|That|This|Its|Their) (?!\w+ age\b)(?:(?:daily|monthly|weekly|yearly|average|mean|number of (?:verified|confirmed|recorded|documented)|verified|confirmed) ?){1,2}[^\n.]{0,40} (?:was|is|were|are|came|comes|stood|stands)\b"
)
# Who did how much of the harm that a count divides: "The army killed 90 civilians, of whom …", "Mines were responsible for 12 deaths".
_SHARES = re.compile(
    rf"(?!(?:On|In|At|After|When|Since|Last|During)\b)[A-Z][^.;:\n\"]{{2,80}}? (?:(?:was|were|is|are) (?:responsible for|behind)|accounts? for|accounted for|caused|killed) {_NUMBER}"
    rf"(?: (?:of (?:them|these|those|the \w+)|civilians?|deaths?|of the deaths|people|persons|casualties|fatalities|victims|children)\b)[^.\n\"]*?,? (?:of whom|of them|including|among them|while|and (?:[A-Z]|the )[^.\n\"]{{2,60}}?) ?{_NUMBER}\b"
)
_TOLD_BY = re.compile(
    r"(?:this|it) (?:was|is|has been) (?:reported|announced|stated|said|confirmed) (?:by|in)\b", re.IGNORECASE
)
_FIGURE = r"(?:data|figures?|numbers?|information|totals?|counts?|tolls?|losses|estimates?|statistics|tally|tallies)"
_SPOKE = r"(?:said|says|told|tells|wrote|writes|reports?|reported|announced|stated|put it)"
# "So X told the agency", "That is what X says", "This is according to X", "The mayor confirmed the number".
_ORIGIN = re.compile(
    rf"(?:(?:this|it) (?:was|is|has been) (?:reported|announced|stated|said|confirmed) (?:by|in)\b|(?:(?:all|both) )?(?:the|this|that|these|those|its|his|such) (?:\w+ )?{_FIGURE}"
    rf" (?:comes?|came|were|was|are|is|has been|have been)\b|(?:all )?(?:this|that|these|those) (?:is|was|are|were)(?: all)? (?:according to|what [^.;\n]{{2,90}} {_SPOKE}\b)|so {_SPOKE} |"
    rf"so (?:[^.;:\n,]{{2,60}}|[^.;:\n,]{{2,60}}, [^.;:\n]{{2,80}},) {_SPOKE}\b[^,;:\n\"]{{0,50}}$|"
    rf"(?:[^.;:,\n\"]{{2,70}}|[^.;:,\n\"]{{2,50}}, [^.;:\n\"]{{2,60}},) (?:gave|confirmed|announced|released|published|reported|provided|disclosed|issued|revealed|supplied)"
    rf" (?:the|this|that|these|those|both) (?:(?:death|casualty|new|latest|updated|provisional|same) )?{_FIGURE}(?: (?:on|in|to|late|early|at) [^,;:\n\"]{{2,50}})?(?:, (?:asking|speaking|requesting|citing|without|but|who|adding) [^;:\n\"]{{2,120}})?[.]?$)",
    re.IGNORECASE,
)


def is_listed(text: str, sentence: Span) -> bool:
    """Whether the line of the sentence is an item of a list: a bullet, or a label with a figure."""
    start = text.rfind("\n", max(0, sentence.start - LONGEST_LABEL), sentence.start) + 1
    return bool(_LISTED.match(text, start or sentence.start))


def names_origin(text: str, sentence: Span) -> bool:
    """Whether the sentence says where the figures before it come from."""
    return bool(_ORIGIN.match(text, sentence.start, sentence.end))


def tells_who(text: str, sentence: Span) -> bool:
    """Whether the sentence only says who reported what stands before it: "This was reported by the mayor"."""
    return bool(_TOLD_BY.match(text, sentence.start, sentence.end))


def divides(text: str, sentence: Span) -> bool:
    """Whether the sentence opens with parts of the number in the one before it ("these included", "of them")."""
    return bool(
        _PARTS.match(text, sentence.start, sentence.end)
        or _AGAIN.match(text, sentence.start, sentence.end)
        or _PARTS_LISTED.match(text, sentence.start, sentence.end)
        or _SHARES.match(text, sentence.start, sentence.end)
    )


def belongs(text: str, sentence: Span) -> bool:
    """Whether the sentence opens with what is the speaker's: "In his unit ten were killed"."""
    return bool(_BELONGS.match(text, sentence.start, sentence.end))


def adds(text: str, sentence: Span) -> bool:
    """Whether the sentence opens by adding to what was reported ("another ten", "of them", "that brings")."""
    return bool(_ADDS.match(text, sentence.start, sentence.end))


def returns(text: str, before: Span, sentence: Span) -> bool:
    """Whether the outlet speaks for itself in `sentence`: background, doubts, an event of its own, a new paragraph."""
    if heads_item(text, sentence.start):
        return False
    if begins_paragraph(text, before, sentence):
        return True
    body = text[sentence.start : sentence.end]
    if (
        _OWN_VOICE.search(body)
        or _SUPERLATIVE.search(body)
        or _WAR_THAT.search(body)
        or _IMPERSONAL.match(body)
    ):
        return True
    # "Since the fighting broke out on 9 May ten have died": a running count, whose start is no event of its own.
    dated = None if body.startswith("Since ") else _OWN_DATE.search(body)
    own_event = dated and (_OWN_PLACE.search(body) or _LEAVES_OUT.match(body))
    return bool(own_event) and not _ADDS.match(body)


def begins_paragraph(text: str, before: Span, sentence: Span) -> bool:
    """Whether a paragraph ends between the two; in print of one sentence a line, a line's end is no more than a stop."""
    between = text[before.end : sentence.start]
    if "\n" not in between:
        return False
    alone = before.start == text.rfind("\n", 0, before.start) + 1
    return not (
        alone and between.count("\n") <= PARAGRAPH_BREAK and ENDED.search(text, before.start, before.end)
    )


def goes_on(text: str, before: Span, sentence: Span) -> bool:
    """Whether `sentence` shows that it goes on with a report in the sentences before it."""
    body = text[sentence.start : sentence.end]
    if heads_item(text, sentence.start):
        return True
    adding = bool(_ADDS.match(body))
    between = text[before.end : sentence.start]
    if "\n" in between and between.count("\n") < 3 and _FIGURES.match(body):
        return not _OWN_VOICE.search(body)
    if begins_paragraph(text, before, sentence):
        summed = _ALTOGETHER.match(body) and text[before.start : before.end].count('"') > 1
        return adding and not summed and between.count("\n") < 3 and not _OWN_VOICE.search(body)
    if returns(text, before, sentence) or (between.count("\n") > 1 and _RUNNING.search(body) and not adding):
        return False
    return (
        adding
        or any(pattern.match(body) for pattern in (_LEAVES_OUT, _PRONOUN, _PARTS_LISTED, _AGAIN, _SHARES))
        or _points_back(body)
    )


# "The same night", and a place of its own that the sentence opens with.
_OF_DAY = re.compile(r" (?:day|night|morning|afternoon|evening|week)\b")
_ELSEWHERE = re.compile(
    r"(?:In|At|Near|Outside) (?:the |nearby |neighbou?ring )?[A-Z]\w+(?: [A-Z]\w+)?(?: \w+)?,? "
)


def _points_back(body: str) -> bool:
    """Whether the sentence goes back to people or figures before it; "five more" only to a number of another sentence."""
    found = _POINTS_BACK.search(body)
    if found is None or (found.group().lower() == "the same" and _OTHER_TIME.match(body)):
        return False
    if found.group().lower() == "the same" and _OF_DAY.match(body, found.end()) and _ELSEWHERE.match(body):
        return False  # "In Dvir 46 were hurt the same night"
    within = (
        found.group().lower().startswith(("of them", "of whom", "among them"))
        and "," in body[: found.start()]
    )
    return not within and not (found.group().endswith("more") and _COUNTS.search(body, 0, found.start()))
