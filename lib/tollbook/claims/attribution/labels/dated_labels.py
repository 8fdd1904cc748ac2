"""Labels that give a count its owner and its day: "Halden Observatory, as of 14 November: 35,000 dead"."""

from __future__ import annotations

from ..text.lexicon import sources
from ..text.word_classes import TIME_WORDS
from ..text.words import Range, Words

_UP_TO = (["as", "of"], ["as", "at"], ["up", "to"], ["to", "the"], ["status", "of"], ["by", "the"])
_LONGEST_DATE = 6  # how many words a date in a label has at most


def dated_label(words: Words, colon: int) -> Range | None:
    """Whose count it is, where the words before a colon are a name or a document, a comma, and a day; None elsewhere."""
    near = range(colon - 1, max(0, colon - _LONGEST_DATE - 2), -1)
    end = next(
        (i for i in reversed(near) if words.low[i] in (",", "(") and _is_date(words, i + 1, colon)), None
    )
    if end is None:
        return None
    if any(not words.is_word(i) for i in range(end)) or words.low[end - 1] in TIME_WORDS:
        return None
    up_to = words.low[end + 1 : end + 3] in _UP_TO
    return (0, end) if _counts(words, end, up_to) else None


def _is_date(words: Words, start: int, end: int) -> bool:
    inside = [words.low[i] for i in range(start, end) if words.low[i] not in (")", ",")]
    named = any(low in TIME_WORDS or (low.isdigit() and len(low) == 4) for low in inside)
    told = inside[:2] in _UP_TO or inside[:1] in (["on"], ["in"]) or (inside and inside[0] in TIME_WORDS)
    return bool(named and told) or (bool(inside) and inside[0].isdigit() and named)


def _counts(words: Words, end: int, up_to: bool) -> bool:
    """Whether the name before a date can be who counts: a body or a document, or, with "as of", initials ("ABC")."""
    last = words.raw[end - 1].strip(".")
    if words.low[end - 1] in sources() or any(
        words.low[i] in sources() and words.capital(i) for i in range(end)
    ):
        return all(words.low[i] not in TIME_WORDS for i in range(end))
    return up_to and end == 1 and last.replace(".", "").isupper() and len(last) > 1
