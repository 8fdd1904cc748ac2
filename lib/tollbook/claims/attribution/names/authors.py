"""Who wrote a document that is given for a source: "a report by Holm", "the figures that the ministry released"."""

from __future__ import annotations

from ..sources.publishers import PUT_OUT, publishing_verb
from ..text.lexicon import agents, vocabulary
from ..text.word_classes import BE, DETERMINERS, SETS_TIME, TIME_WORDS
from ..text.words import Range, Words
from .personal_names import personal_name

_JOINTS = frozenset(("by", "from", "and", "that", "which", "who", "said", "says"))


def _publisher(words: Words, head: int, end: int) -> Range | None:
    """Who put the document out: "a report which X published", "the figures X released"."""
    start = head + 1
    start += words.low[start : start + 2] == [",", "which"]
    start += words.low[start : start + 1] in (["which"], ["that"])
    verb = publishing_verb(words, start, end)
    if verb is None or not any(words.low[i] in agents() or words.capital(i) for i in range(start, verb)):
        return None
    initials = next((i for i in range(start, verb) if words.low[i] == "("), verb)
    if any(not words.is_word(i) or words.low[i] in BE | _JOINTS for i in range(start, initials)):
        return None
    verb = initials if words.low[initials + 2 : initials + 3] == [")"] else verb
    while start < verb - 1 and words.low[start] in DETERMINERS:
        start += 1
    end = next((i for i in range(start + 1, verb) if words.low[i] in ("has", "had", "have")), verb)
    return start, end


def author_of(words: Words, head: int, end: int) -> Range | None:
    """Whose document it is: "a report by X", "figures from X", "a study published on Tuesday by X"."""
    publisher = _publisher(words, head, end)
    if publisher is not None:
        return publisher
    index = head + 1
    while index < end and (
        words.low[index] in PUT_OUT
        or words.low[index].isdigit()
        or words.low[index] in TIME_WORDS | SETS_TIME | {"out", "public"}
    ):
        index += 1
    if index + 1 >= end or words.low[index] not in ("by", "from", "of"):
        return None
    start = index + 1
    while start < end - 1 and words.low[start] in DETERMINERS:
        start += 1
    if words.low[index] == "of" and any(words.low[i] in vocabulary().documents for i in range(start, end)):
        return None
    if words.low[start] in vocabulary().things and words.low[end - 1] not in vocabulary().bodies:
        return None  # "images of bodies"
    if not words.capital(start) and not any(words.low[i] in agents() for i in range(start, end)):
        return None
    return personal_name(words, (start, end)) or (start, end)
