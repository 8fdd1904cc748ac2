"""Figures that somebody keeps: "X's tally stands at N", "the list kept by X holds N names", "the number comes from X".

No verb of saying is needed: a count belongs to the one who keeps it, and vouches for what it states.
"""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import OWNERS

from ..contents.borders import right_limit, trimmed
from ..cues.cue import Cue
from ..sources.behind_cue import phrase_after
from ..sources.figures import number_follows
from ..sources.noun_phrases import is_agent, phrase_before
from ..text.lexicon import vocabulary
from ..text.word_classes import DETERMINERS, TIME_WORDS, words_of
from ..text.words import Range, Words
from .draft import Draft

LONGEST_GAP = 14
# Counts of the harmed side as often as counts kept by somebody: "the army's toll", "the ministry's toll".
_TOLLS = words_of("toll death losses casualties")
_EXTREME = words_of("worst highest heaviest largest biggest greatest gravest steepest first")
_KEPT = words_of(
    "kept compiled maintained published released issued collected gathered run drawn assembled held prepared made"
)
_ON = words_of("on in from last late early")


def by_standing(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "X's tally stands at N": the owner of what is counted, where a number follows the verb; else None."""
    del drafts
    end = right_limit(words, cue.end)
    if not number_follows(words, cue.end, end):
        return None
    found = _kept_by_which(words, cue.first)
    subject = (cue.first, cue.first) if found is not None else _subject(words, cue.first)
    if found is None and cue.head < cue.first:
        first = phrase_before(words, cue.head + 1)
        subject = None if first is None else (first, cue.first)
    if subject is None:
        return None
    found = found or _keeper(words, *subject)
    if found is None:
        found = _reckoner(words, cue, subject)
        return None if found is None else Draft(cue, found, trimmed(words, cue.end, end))
    content = trimmed(words, subject[0], cue.first) + trimmed(words, cue.end, end)
    return Draft(cue, found, content, place="both")


def _reckoner(words: Words, cue: Cue, subject: Range) -> Range | None:
    """A body that comes to a number: "the Holm Council, adding up the books, came to ten dead"."""
    if not words.low[cue.first].startswith(("com", "cam")):
        return None
    end = next((i for i in range(*subject) if words.low[i] == ","), subject[1])
    found = (subject[0], end)
    known = vocabulary()
    reckons = any(words.low[i] in known.civil for i in range(*found))
    named = all(words.capital(i) for i in range(*found) if words.low[i] not in DETERMINERS)
    return found if (reckons or named) and words.low[end - 1] not in known.things else None


def _kept_by_which(words: Words, end: int) -> Range | None:
    """ "The Holm Network, an earlier count by which stood at nine": the body before the comma."""
    if words.low[max(0, end - 2) : end] not in (["by", "which"], ["by", "whom"]):
        return None
    comma = next((i for i in range(end - 3, max(0, end - LONGEST_GAP), -1) if words.low[i] == ","), None)
    counts = comma is not None and any(words.low[i] in vocabulary().documents for i in range(comma, end))
    first = phrase_before(words, comma) if comma is not None and counts else None
    return (first, comma) if first is not None and comma is not None else None


def by_origin(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "The number comes from X": X, where what comes is a figure or a document."""
    del drafts
    subject = _subject(words, cue.first)
    source = phrase_after(words, cue.end) if cue.end < len(words) else None
    if subject is None or source is None or not is_agent(words, source):
        return None
    figures = vocabulary().documents
    if not any(words.low[i] in figures for i in range(*subject)):
        return None
    return Draft(cue, source, trimmed(words, subject[0], cue.first), place="left")


def _subject(words: Words, end: int) -> Range | None:
    """The phrase before a verb, back over a comma'd participle ("…, added up over the year, come to")."""
    last = end - 1
    if last > 0 and words.low[last] == ",":
        opening = next((i for i in range(last - 1, max(0, last - LONGEST_GAP), -1) if words.low[i] == ","), 0)
        dated = opening and all(
            words.low[i] in TIME_WORDS or words.low[i] in _ON for i in range(opening + 1, last)
        )
        if not opening or not (dated or words.low[opening + 1].endswith(("ed", "en", "ing", "which"))):
            return None
        end = opening
    while end > 0 and (
        words.low[end - 1] in TIME_WORDS or words.low[end - 1] in ("now", "in", "on", "has", "have")
    ):
        end -= 1
    if end <= 0:
        return None
    first = phrase_before(words, end)
    if first is None:
        return None
    by = next((i for i in range(first, end) if words.low[i] in ("by", "from") and i > 0), None)
    if by is not None and by == first:
        return None
    return first, end


def _keeper(words: Words, first: int, end: int) -> Range | None:
    """Who keeps the count named in the range: its author, its owner, or the name before it."""
    documents = vocabulary().documents
    head = next(
        (i for i in range(first, end) if words.low[i] in documents or words.low[i] == "version"), None
    )
    if head is None:
        return None
    by = next((i for i in range(head + 1, min(head + 4, end)) if words.low[i] in ("by", "from")), None)
    stop = next((i for i in range(by + 1, end) if words.low[i] in ("of", "in", "on")), end) if by else end
    if by is not None and words.low[by] == "from" and not _may_keep(words, by + 1, stop, head):
        by = None  # "the toll from the war"
    if by is not None and (by == head + 1 or words.low[by - 1] in _KEPT) and is_agent(words, (by + 1, end)):
        return by + 1, end
    owned = [i for i in range(first, head) if words.low[i].endswith(("'s", "s'"))]
    if owned:
        return (first, owned[-1] + 1) if _may_keep(words, first, owned[-1] + 1, head) else None
    if words.low[first] in OWNERS - {"his", "her"}:
        # "Its worst toll since the war: 900 dead" is what it bore, and no count of its own.
        borne = any(words.low[i] in _EXTREME or words.low[i].endswith("iest") for i in range(first, head))
        return None if borne else (first, first + 1)
    named = [i for i in range(first, head) if words.capital(i) and words.low[i] not in DETERMINERS]
    return (
        (named[0], head)
        if named and _may_keep(words, named[0], head, head) and named[-1] == head - 1
        else None
    )


def _may_keep(words: Words, first: int, end: int, head: int) -> bool:
    """Whether an owner counts: of a toll only a body that reports, for a land or an army owns its dead."""
    if words.low[head] not in _TOLLS:
        return True
    return any(
        words.low[i].removesuffix("'s").removesuffix("'") in vocabulary().civil for i in range(first, end)
    )
