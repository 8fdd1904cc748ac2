"""Headline style, where a mark does the work of a verb: "Mayor: ten dead", "Ten dead - mayor"."""

from __future__ import annotations

from tollbook.claims.closed_classes import HAVE

from ..cues.cue import Cue
from ..frames.draft import Draft
from ..sources.places import NEAR, is_place, stands
from ..text.lexicon import agents, sources, vocabulary
from ..text.word_classes import BE, CONJUNCTIONS, MODAL, NUMBER_WORDS, TIME_WORDS
from ..text.words import QUOTE, Range, Words
from .bulletins import credited, heads_item, leading, quoted_author
from .dated_labels import dated_label

LONGEST_LABEL = 12
# Words of capitals shorter than this are initials.
LONGEST_INITIALS = 5
LONGEST_HEADLINE = 200
_BULLETS = frozenset("-–—•")
_FINITE = BE | HAVE | MODAL | CONJUNCTIONS - {"and"}


def marked(words: Words, line_start: bool, line_end: bool) -> Draft | None:
    """The attribution by a colon near the line's start, or by a dash or colon near its end; else None."""
    if line_start or ":" in words.low[1 : LONGEST_LABEL + 1]:
        for index in range(1, min(len(words), LONGEST_LABEL + 1)):
            if words.low[index] == ":":
                owner = dated_label(words, index)
                if owner is not None and index + 1 < len(words):
                    mark = Cue(index, index + 1, index, vocabulary().marks["colon"], "mark")
                    return Draft(mark, owner, [(index + 1, len(words))], place="right")
                if not line_start:
                    break
                if heads_item(words.text, words.starts[0]):
                    return None
                found = _labelled(words, index)
                if found is not None:
                    return found
                break
    author = leading(words)
    if author is not None:
        end = len(words)
        return Draft(
            Cue(end - 1, end, end - 1, vocabulary().marks["colon"], "mark"), author, [], place="none"
        )
    quoted = _quoted_first(words) if line_start else None
    stopped = words.text[words.span.end - 1] in ".!?"
    if quoted is None and line_end and not stopped and words.span.end - words.span.start <= LONGEST_HEADLINE:
        return _tailed(words)
    return quoted


def _quoted_first(words: Words) -> Draft | None:
    """ "'We buried ten': survivors recount the raid", the headline of a feature: whom the clause begins with."""
    if words.low[:2] != [QUOTE, ":"]:
        return None
    for index in range(2, min(len(words), LONGEST_LABEL)):
        if words.low[index] in vocabulary().persons:
            mark = Cue(1, 2, 1, vocabulary().marks["colon"], "mark")
            return Draft(mark, (2, index + 1), [(0, 1)], place="left")
        if not words.is_word(index) or words.low[index] in _FINITE:
            return None
    return None


def _labelled(words: Words, colon: int) -> Draft | None:
    label = (0, colon)
    first = 0
    while first < colon and (words.low[first] in ("•", "–", "—") or words.low[first][0].isdigit()):
        first += 1
    if credited(words, colon) is not None:
        return credited(words, colon)
    label = quoted_author(words, colon) or (first, colon)
    if label != (first, colon) and colon + 1 < len(words):
        mark = Cue(colon, colon + 1, colon, vocabulary().marks["colon"], "mark")
        return Draft(mark, label, [(colon + 1, len(words))], place="right")
    if first == colon or _is_time(words, label) or (colon + 1 >= len(words) and not _speaks(words, label)):
        return None
    if not _speaks(words, label) or words.low[first] in vocabulary().labels or _is_tally(words, label):
        return None
    mark = Cue(colon, colon + 1, colon, vocabulary().marks["colon"], "mark")
    content = [(colon + 1, len(words))] if colon + 1 < len(words) else []
    return Draft(mark, label, content, place="right" if content else "none")


def _is_time(words: Words, label: Range) -> bool:
    """ "• January: four dead", "Monday: ten dead": a month or a day says nothing."""
    return all(w in TIME_WORDS or w in _BULLETS or w.isdigit() for w in words.low[label[0] : label[1]])


def _is_tally(words: Words, label: Range) -> bool:
    """ "• Amber: 60 killed": an item that counts what its name had to bear, and nobody who speaks."""
    behind = words.low[label[1] + 1 : label[1] + 2]
    counted = bool(behind) and behind[0][0].isdigit()
    return label[0] > 0 and counted and not any(_role(words.low[i], agents()) for i in range(*label))


def _tailed(words: Words) -> Draft | None:
    for index in range(len(words) - 1, max(1, len(words) - 8), -1):
        low = words.low[index]
        if low in ("—", "–", "-", ":"):
            tail = (index + 1, len(words))
            if _is_time(words, (0, index)):
                return None
            if tail[0] < tail[1] and index > 1 and (_speaks(words, tail) or _is_source(words, tail)):
                mark = Cue(index, index + 1, index, vocabulary().marks["dash"], "mark")
                return Draft(mark, tail, [(0, index)], place="left")
            return None
        if not words.is_word(index):
            return None
    return None


def _is_source(words: Words, tail: Range) -> bool:
    """ "Ten dead - source": at the end the word heads nothing."""
    return words.low[tail[1] - 1] in ("source", "sources") and all(words.is_word(i) for i in range(*tail))


def _speaks(words: Words, span: Range) -> bool:
    """Whether a label can be a source: a role, a body, a document, or a name that the text uses of a person."""
    inner = range(*span)
    if any(
        words.low[i] in _FINITE
        or words.low[i].endswith("n't")
        or not (words.is_word(i) or words.low[i] in (",", QUOTE))
        for i in inner
    ):
        return False
    known, heads = sources(), agents() | vocabulary().headed
    lows = [words.low[i] for i in inner]
    verbs = any(
        (low in vocabulary().verbs and low not in known) or low in vocabulary().labels for low in lows
    )
    if verbs or _is_shouted(words, span) or _is_struck(words, span[1] - 1):
        return False
    if any(_role(low, heads) for low in lows):
        counted = any(low[0].isdigit() for low in lows) or not NUMBER_WORDS.isdisjoint(lows[1:])
        return not counted or "," in lows
    if any(_role(low, known) for low in lows):
        return False
    if span[1] - span[0] > 3 or not all(words.capital(i) for i in inner):
        return False
    return not is_place(words, span) and (_is_told_of(words, span) or not _in_capitals(words))


def _is_struck(words: Words, last: int) -> bool:
    """ "Camp in Dvir hit: ten dead", "Bus bombed: ten dead": a clause that leaves out its "was", and nobody who speaks."""
    low = words.low[last]
    return not words.capital(last) and (low in ("hit", "struck") or low.endswith("ed"))


def _is_shouted(words: Words, span: Range) -> bool:
    """ "HEROES OF DVIR: ten airmen fell": a kicker in capitals over a line that is not, of more than initials."""
    label = words.text[words.starts[span[0]] : words.ends[span[1] - 1]]
    civil = any(words.low[i] in vocabulary().civil for i in range(*span))
    initials = all(len(words.low[i]) < LONGEST_INITIALS for i in range(*span))
    return span[1] - span[0] > 1 and label.isupper() and not (initials or civil or _in_capitals(words))


def _role(low: str, known: frozenset[str]) -> bool:
    return low in known or low.rsplit("-", 1)[-1] in known


def _in_capitals(words: Words) -> bool:
    """Whether the line is all capitals, which say nothing there."""
    line = words.text[words.span.start : words.span.end]
    return line.upper() == line


def _is_told_of(words: Words, span: Range) -> bool:
    """Whether the text below has the last word of the name, in its usual case."""
    name = words.raw[span[1] - 1].title()
    return stands(words.text[words.span.end : words.span.end + NEAR], f" {name}")
