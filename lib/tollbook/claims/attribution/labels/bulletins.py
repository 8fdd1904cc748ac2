"""Bulletins and lists: lines that name a source for those around them, and labels that only head an item.

"Source: Ada Holm on Telegram" stands for the lines with labels below it ("Quote:", "Details:") and for the paragraph it
follows; "Quote from Holm:" is Holm's; "North-east:" and "Battlegroup Centre:" say where, and not who speaks.
"""

from __future__ import annotations

import re
from functools import cache

from tollbook.claims.closed_classes import PAPERS

from ..cues.cue import Cue
from ..frames.draft import Draft
from ..sources.behind_cue import phrase_after
from ..sources.noun_phrases import is_agent
from ..text.lexicon import vocabulary
from ..text.numerals import is_number
from ..text.word_classes import DETERMINERS, PREPOSITIONS, words_of
from ..text.words import Range, Words

# How far from the colon a line's author may begin, in words.
LONGEST_AUTHOR = 9
# What the heading of a paper tells of it, and how long it may be, in words.
_KINDS = words_of("press news media daily weekly morning evening midday operational intelligence situation")
LONGEST_HEADING = 16
BULLET = r"(?:[•*·▪‣●○►✓✔–—-]\ufe0f?\s*)"
_SAID = words_of("quote quotes words statement message comment remarks post")
_SAYS = words_of("so say says said")
_SOURCE = re.compile(r"(?:^|\n)\s*Sources?: ?\S")
_LABELLED = re.compile(r"\s*[A-Z][\w' ]{1,30}: ?\S")
# Earlier news, which the source of today's is not named for.
_BEFORE = re.compile(
    r"\s*(?:Background|Previously|Reminder|Earlier|As a reminder|Read also|Also read|Editor)\b"
)


@cache
def _heading() -> re.Pattern[str]:
    """Directions and what is divided by them: "North East", "Southern front", "Battlegroup Centre", "Operation Dawn"."""
    parts = "|".join(sorted(vocabulary().directions, key=len, reverse=True))
    return re.compile(
        rf"{BULLET}?(?:(?:the )?(?:(?:{parts})\b[ -]?){{1,3}}(?:, \w+)?|(?:operation|battlegroup|grouping) [\w' -]{{2,30}}|"
        rf"[\w' -]{{2,30}} (?:front|axis|sector|direction|theatre|theater|operation))(?: \([^()\n]{{1,50}}\))?:(?= )",
        re.IGNORECASE,
    )


def heads_item(text: str, start: int) -> bool:
    """Whether an item headed by a direction, a front or an operation begins there ("North East: 29 killed")."""
    return _heading().match(text, start) is not None


def quoted_author(words: Words, colon: int) -> Range | None:
    """Who speaks behind "Quote from Ada Holm:", "Holm's words:"; None where the label is another."""
    low = words.low[:colon]
    if low[:1] and low[0] in _SAID and low[1:2] in (["from"], ["by"], ["of"]) and colon > 2:
        return 2, colon
    if colon > 1 and low[colon - 1] in _SAID and low[colon - 2].endswith(("'s", "s'")):
        return 0, colon - 1
    return None


def credited(words: Words, colon: int) -> Draft | None:
    """ "Source: Ada Holm, head of the Dvir council, on Telegram": who is named, if it is one."""
    if words.low[0] not in ("source", "sources") or colon != 1 or ";" in words.low:
        return None
    found = phrase_after(words, 2, generous=True) if len(words) > 2 else None
    if found is None:
        return None
    end = found[1]
    several = any(words.low[i] in ("and", ",") and _is_name(words, i + 1) for i in range(end, len(words) - 1))
    if several or not is_agent(words, (found[0], end)):
        return None
    mark = Cue(colon, colon + 1, colon, vocabulary().marks["colon"], "mark")
    return Draft(mark, (found[0], end), [], place="none")


def _is_name(words: Words, at: int) -> bool:
    """Whether a name of two words begins there: one more who is credited."""
    return (
        at + 1 < len(words)
        and words.capital(at)
        and words.capital(at + 1)
        and words.low[at] not in DETERMINERS
    )


def leading(words: Words) -> Range | None:
    """Who gives the list that a line leads up to: "The day in brief, from the Dvir ministry:"."""
    colon = len(words) - 1
    if colon < 2 or words.low[colon] != ":":
        return None
    for at in range(colon - 2, max(-1, colon - LONGEST_AUTHOR), -1):
        low = words.low[at]
        if low in ("from", "by", "per"):
            found = (at + 1, colon)
            return found if words.low[at + 1] in vocabulary().agents or is_agent(words, found) else None
        if not words.is_word(at) or (low in PREPOSITIONS and low not in ("of", "for", "in")):
            return None
    return None


def presented(words: Words) -> Draft | None:
    """Whose paper a heading presents: "Highlights of the Dvir ministry's briefing", "The Holm staff's evening report"."""
    head = next((i for i in range(1, len(words)) if words.low[i] in PAPERS | {"briefings"}), None)
    if head is None or len(words) > LONGEST_HEADING or any(low in vocabulary().finite for low in words.low):
        return None
    first = head
    while first > 0 and words.is_word(first - 1) and words.low[first - 1] not in ("from", "of", "by", "in"):
        first -= 1
    owned = [i for i in range(first, head) if words.low[i].endswith(("'s", "s'"))]
    end = owned[-1] + 1 if owned else head
    while end > first and not owned and (not words.capital(end - 1) or words.low[end - 1] in _KINDS):
        end -= 1  # "the Ministry | press briefing"
    if end == first or not is_agent(words, (first, end)) or (not owned and first == 0):
        return None
    mark = Cue(head, head + 1, head, vocabulary().marks["colon"], "mark")
    return Draft(mark, (first, end), [], place="none")


def bracketed(words: Words) -> Draft | None:
    """Who tells a sentence that ends in a bracket: "Ten died (Dvir health ministry)", "(figures of the police)"."""
    close = len(words) - 1
    if close < 4 or words.low[close] != ")":
        return None
    opening = next(
        (i for i in range(close - 1, max(1, close - LONGEST_AUTHOR), -1) if words.low[i] == "("), None
    )
    if opening is None or opening + 1 == close:
        return None
    first = opening + 1
    by = next((i for i in range(first, close) if words.low[i] in ("from", "of", "by", ":")), None)
    papers = vocabulary().documents | {"source", "sources"}
    if by is not None and by + 1 < close and words.low[by - 1] in papers:
        first = by + 1
    while first + 1 < close and words.low[first] in _SAYS:
        first += 1
    inner = range(first, close)
    told = (words.is_word(i) or (words.low[i] == "," and words.low[first - 1] in _SAYS) for i in inner)
    plain = all(told) and not any(words.low[i][0].isdigit() for i in inner)
    tells = words.low[close - 1] in _bracketing(words) or first > opening + 1
    if not plain or not tells or not any(is_number(words, i) for i in range(opening)):
        return None
    mark = Cue(opening, opening + 1, opening, vocabulary().marks["dash"], "mark")
    return Draft(mark, (first, close), [(0, opening)], place="left")


def _bracketing(words: Words) -> frozenset[str]:
    """What a bracket names as a source by itself: who counts; in a headline, which has no stop, any body or report."""
    known = vocabulary()
    counting = known.civil | known.acronyms | {"police"}
    headline = words.text[words.span.end - 1] == ")"
    return counting | known.bodies | known.headed if headline else counting


def source_lines(text: str) -> list[int]:
    """Where lines "Source: …" begin."""
    if "Source" not in text:  # as in most
        return []
    return [match.end() - len(match.group().lstrip()) for match in _SOURCE.finditer(text)]


def is_credited_to(text: str, line: int, at: int) -> bool:
    """Whether what stands at `at` is told by whom the line "Source: …" at `line` names."""
    end = text.find("\n", line)
    end = len(text) if end < 0 else end
    if at < line:
        before = text[at:line].rstrip()
        follows = _LABELLED.match(text, end) is not None
        return follows and "\n" not in before
    between = text[end:at]
    lines = [
        each
        for each in text[end : text.find("\n", at) if "\n" in text[at:] else len(text)].split("\n")
        if each.strip()
    ]
    return (
        "\n\n\n" not in between
        and bool(lines)
        and _LABELLED.match(lines[0]) is not None
        and not any(_BEFORE.match(each) for each in lines)
    )
