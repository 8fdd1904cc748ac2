"""How a sentence opens that adds to the count before it, divides it, or leaves out what was counted: "another ten", "of them", "1,835 were wounded"."""

from __future__ import annotations

import re

from tollbook.claims.numbers.atoms import SPELT, SPELT_TENS
from tollbook.records import Span

NUMBER = (
    r"(?:(?:a total of|an? estimated|about|around|some|at least|more than|over|nearly|almost|as many as|up to|roughly) )?"
    rf"(?:\d[\d,.]*|a|{SPELT}|(?:{SPELT_TENS})(?:-\w+)?|(?:(?:a|two|three|four|five|several|some) )?dozen|dozens|scores|hundreds|thousands)"
)
COUNTED = (
    r"(?:dead|deaths?|killed|wounded|injured|casualties|losses|fatalities|victims|tolls?|totals?|counts?|tall(?:y|ies)|figures?|numbers?|list|"
    r"enemy|missing|rates?|assessments?|estimates?|ratio|average|contingent|bodies|latter|former|others|rest|remainder)"
)
ADDS = re.compile(
    r"[\"'(•\s]*(?:another|a further|further(?! (?:south|north|east|west|away|afield|up|down|inland|along)\b)|others?|also(?! (?:in|on|at|this|last)\b)|in all|in total|altogether|half of|most of|the rest|"
    rf"(?:in addition|in the same|over the same|at the same|the same(?! (?:day|night|morning|evening|week|month|year),? (?:an? |(?-i:[A-Z])))|by the same)\b|{NUMBER} (?:more|others|further|other (?:people|persons|men|women|children|civilians|residents|villagers|soldiers|fighters) (?:were|was|had been|have been) (?:\w+ )?(?:injured|wounded|hurt|killed|missing)(?= ?[.,;]| and)|of (?:them|these|those|the|whom))\b|"
    rf"(?:of|among) (?:them|these|those|the {COUNTED}|whom)|(?:this|that) (?:is|was|would|includes?|included|brings|brought|makes|lifts|lifted|raises|raised|pushes|pushed|takes|took|puts|{COUNTED})|"
    rf"(?:these|those|they|the (?:dead|victims|wounded|injured|casualties)) (?:include|included|comprise|comprised)\b|if (?:that|this|it) |(?:previous|earlier) {COUNTED}\b)",
    re.IGNORECASE,
)
# The noun is left out: "1,835 were wounded"; or it tells of no more than a second kind of harm: "Ten people were injured".
LEAVES_OUT = re.compile(
    rf"[\"'(•\s]*{NUMBER} (?:(?:are|were|was|is|have|had|has|remain|remained|bore)\b|"
    r"(?:civilians|people|persons|residents|villagers|soldiers) (?:were|was) (?:\w+ )?(?:injured|wounded|hurt|missing)(?= ?[.,;]| and))",
    re.IGNORECASE,
)
# "In June it was 1,350": the same count of another time.
AGAIN = re.compile(
    rf"(?:in|for|during|by|over|on|last|this|at|as of|a|the) [\w ,'-]{{2,40}}? (?:it|the (?:figure|number|toll|total|count)|that) (?:was|is|had been|stood at|came to|rose to|fell to|reached|had reached) {NUMBER}\b",
    re.IGNORECASE,
)
_COUNTING = re.compile(rf"{NUMBER} (?!.{{0,200}}\b(?:since|in (?:20|19)\d\d)\b)", re.IGNORECASE)
# What is the speaker's own: "In his unit ten were killed".
_BELONGS = re.compile(
    r"(?:In|Of|From|Among|Inside|Near) (?:his|her) (?:own )?(?:unit|platoon|company|squad|brigade|battalion|regiment|group|family|village|street|house|building|block|school|ward|hospital)\b"
)
# Parts of a number just given, whoever counted it.
_PARTS = re.compile(
    rf"[\"'(•\s]*(?:(?:these|those|they) (?:include|included|comprise|comprised)\b|(?:of|among) (?:them|these|those|the {COUNTED}|whom)\b)",
    re.IGNORECASE,
)
# "At least 180 killed (21 women) and 508 injured": a list of parts, with no verb of its own.
PARTS_LISTED = re.compile(
    rf"[\"'(•\s]*{NUMBER} (?:(?:civilians|people|persons|children|adults) )?(?:killed|injured|wounded|dead|missing)\b(?=[ ,;:.(])(?! (?:in|by|when|on|at|after|near)\b)",
    re.IGNORECASE,
)
# Who did how much of the harm that a count divides: "The army killed 90 civilians, of whom …", "Mines were responsible for 12 deaths".
SHARES = re.compile(
    rf"(?!(?:On|In|At|After|When|Since|Last|During)\b)[A-Z][^.;:\n\"]{{2,80}}? (?:(?:was|were|is|are) (?:responsible for|behind)|accounts? for|accounted for|caused|killed) {NUMBER}"
    rf"(?: (?:of (?:them|these|those|the \w+)|civilians?|deaths?|of the deaths|people|persons|casualties|fatalities|victims|children)\b)[^.\n\"]*?,? (?:of whom|of them|including|among them|while|and (?:[A-Z]|the )[^.\n\"]{{2,60}}?) ?{NUMBER}\b"
)


def opens_with_count(text: str, sentence: Span) -> bool:
    """Whether the sentence opens with a number and reckons from no day of old: "One woman was killed"."""
    return _COUNTING.match(text, sentence.start, sentence.end) is not None


def divides(text: str, sentence: Span) -> bool:
    """Whether the sentence opens with parts of the number in the one before it ("these included", "of them")."""
    return bool(
        _PARTS.match(text, sentence.start, sentence.end)
        or AGAIN.match(text, sentence.start, sentence.end)
        or PARTS_LISTED.match(text, sentence.start, sentence.end)
        or SHARES.match(text, sentence.start, sentence.end)
    )


def belongs(text: str, sentence: Span) -> bool:
    """Whether the sentence opens with what is the speaker's: "In his unit ten were killed"."""
    return bool(_BELONGS.match(text, sentence.start, sentence.end))


def adds(text: str, sentence: Span) -> bool:
    """Whether the sentence opens by adding to what was reported ("another ten", "of them", "that brings")."""
    return bool(ADDS.match(text, sentence.start, sentence.end))
