"""Documents whose relative clause tells who put them out: "a report which the mission published"."""

from __future__ import annotations

from ..text.lexicon import vocabulary
from ..text.words import Words

PUT_OUT = frozenset(
    "published posted shared supplied announced released issued compiled made collected given provided gathered prepared "
    "put circulated tweeted kept keeps maintains maintained wrote drew leaked unveiled presented filed".split()
)
# How far behind a document's own words the verb may stand that tells who put it out.
LONGEST_PUBLISHER = 13


def publishing_verb(words: Words, start: int, end: int) -> int | None:
    """The verb of publishing in a relative clause that begins at `start`: "which the mission put out"; None without one."""
    for at in range(start, min(end + LONGEST_PUBLISHER, len(words))):
        if words.low[at] in PUT_OUT and at > start:
            return at
        if not words.is_word(at) and words.low[at] not in ("(", ")"):
            return None
    return None


def before_clause(words: Words, end: int) -> int:
    """Where the clause opens that says who put a document out, if one ends before word `end`; `end` without one."""
    for at in range(end - 1, max(0, end - LONGEST_PUBLISHER), -1):
        if words.low[at] in ("which", "that"):
            told = words.low[at - 1] in vocabulary().documents
            return at if told and publishing_verb(words, at + 1, at + 1) is not None else end
        if not words.is_word(at) and words.low[at] not in ("(", ")"):
            return end
    return end
