"""Whether a sentence goes on with what the one before it reported, or returns to the outlet's own voice.

A source speaks on only where the sentence shows it: it adds to the report ("another ten"), leaves a noun out
("ten were wounded"), or points back ("of them", "the toll", "the same day"). A date or a place of its own,
background, and doubts about the report are the outlet's (codebook, Source).
"""

from __future__ import annotations

import re

from tollbook.openings import Sought
from tollbook.records import Span

from ..labels.bulletins import BULLET, heads_item
from .additions import ADDS, AGAIN, COUNTED, LEAVES_OUT, NUMBER, PARTS_LISTED, SHARES
from .own_voice import MONTH_BUT_MAY, OWN_VOICE, begins_paragraph, returns

# How long the label of a list's item may be, in characters.
LONGEST_LABEL = 200
_COUNTS = Sought(rf"\b{NUMBER} [a-z]", re.IGNORECASE)
# "In the blast", "in the initial exchange": of the deed that the report just told of.
_THE_DEED = (
    r"(?:in|during|by|as a result of) the (?:(?:initial|ensuing|resulting|subsequent|return|fierce|heavy|intense) )?(?:exchange(?: of fire)?|blast|explosion|"
    r"firefight|gunfight|gun ?battle|clash|attack|raid|ambush|strike|shooting|encounter|assault|incident|operation|crossfire|fire|shelling)"
    r"(?=[.,;]| (?:and|while|but|as)\b)"
)
_POINTS_BACK = Sought(
    rf"\b(?:of (?:them|whom|those,)|among them|(?!(?<=in )the same (?:area|place|town|city|village|district|province|region)\b)the same(?! (?:day|night|morning|evening|week|month|year),? (?:an? |(?-i:[A-Z])))|(?:losses|casualties|deaths) (?:came|stood|ran|amounted)|(?:the|these|its|their) (?:\w+ )?{COUNTED}(?!(?<=deaths) of|(?<=bodies) of|(?<=dead) of)\b|each (?:case|death)|{_THE_DEED}|"
    rf"(?<!and ){NUMBER} more)\b",
    re.IGNORECASE,
)
# "Last month", "In May", "A year ago" open what happened at another time than that of the report.
_OTHER_TIME = re.compile(
    rf"(?:last (?:week|month|year|spring|summer|autumn|winter)|earlier (?:this|that|in the) (?:week|month|year)|in {MONTH_BUT_MAY}"
    r"|(?:a|one|two|three|four|five|six|several|some|the) (?:\w+ )?(?:days?|weeks?|months?|years?) (?:ago|earlier|before))\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"[\"'(•\s]*(?:(?:he|she|they|it|his|her|their)\b|(?:in|of|from|among|with|inside|near) (?:his|her) )",
    re.IGNORECASE,
)
# A toll that runs since something began, in a paragraph of its own: background.
_RUNNING = Sought(
    r"\b(?:(?:been|have|has) (?:\w+ )?(?:killed|died|wounded|injured|lost|perished)|lost their lives) (?:[^.;\"]{0,40} )?since\b",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"{BULLET}\s?(?=[^\W_])|[\w ]{{1,20}} ?[—–:-] ?\d|\d+[.)] ")
# "Ninety-seven people were hurt, 22 of them children", right behind another count: the same report's.
COUNTS_ON = re.compile(
    rf"{NUMBER} (?:people|persons|civilians|residents) (?:were|was|have been|had been) (?:\w+ )?(?:injured|wounded|hurt|hospitali[sz]ed)(?=[.,;]| and)",
    re.IGNORECASE,
)
# A paragraph that speaks on of the figures before it: "The average was 1,570 a day", "The number of verified deaths was".
_FIGURES = re.compile(
    r"(?:The|That|This|Its|Their) (?!\w+ age\b)(?:(?:daily|monthly|weekly|yearly|average|mean|number of (?:verified|confirmed|recorded|documented)|verified|confirmed) ?){1,2}[^\n.]{0,40} (?:was|is|were|are|came|comes|stood|stands)\b"
)


def is_listed(text: str, sentence: Span) -> bool:
    """Whether the line of the sentence is an item of a list: a bullet, or a label with a figure."""
    start = text.rfind("\n", max(0, sentence.start - LONGEST_LABEL), sentence.start) + 1
    return bool(_LISTED.match(text, start or sentence.start))


def speaks_on(text: str, sentence: Span) -> bool:
    """Whether the sentence opens with whoever spoke: "He put the dead at ten", "Their forces lost nine"."""
    return _PRONOUN.match(text, sentence.start, sentence.end) is not None


def goes_on(text: str, before: Span, sentence: Span) -> bool:
    """Whether `sentence` shows that it goes on with a report in the sentences before it."""
    body = text[sentence.start : sentence.end]
    if heads_item(text, sentence.start):
        return True
    adding = bool(ADDS.match(body))
    between = text[before.end : sentence.start]
    if "\n" in between and between.count("\n") < 3 and _FIGURES.match(body):
        return not OWN_VOICE.search(body)
    if begins_paragraph(text, before, sentence):
        return adding and between.count("\n") < 3 and not OWN_VOICE.search(body)
    if returns(text, before, sentence) or (between.count("\n") > 1 and _RUNNING.search(body) and not adding):
        return False
    return (
        adding
        or any(
            pattern.match(body) for pattern in (LEAVES_OUT, COUNTS_ON, _PRONOUN, PARTS_LISTED, AGAIN, SHARES)
        )
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
