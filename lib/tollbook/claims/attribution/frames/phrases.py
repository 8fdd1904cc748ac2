"""Cues of several words: "according to X", "citing X", "by X's count"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..contents.borders import left_limit, rest_behind, right_limit, trimmed
from ..contents.complements import opens_clause
from ..cues.cue import Cue
from ..sources.behind_cue import phrase_after
from ..sources.figures import clause_without_comma
from ..sources.sentence_subjects import sentence_subject
from ..text.lexicon import agents, vocabulary
from ..text.numerals import is_number
from ..text.word_classes import OPENERS, PREPOSITIONS
from ..text.words import Range, Words
from .draft import Draft

_RELATIVE = frozenset("where which who".split())
_LATEST = frozenset("own official latest most recent last current new preliminary conservative rough".split())


def by_according(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "According to X, …", "…, according to X", "…, according to X, …"."""
    source = phrase_after(words, cue.end, generous=True)
    if source is None:
        return None
    made = Draft(cue, source, place="right")
    start = left_limit(words, cue.first, drafts)
    fronted = _is_fronted(words, start, cue.first)
    if fronted and (begins := clause_without_comma(words, *source)) is not None:
        source = made.source = source[0], begins
    rest = source[1]
    if rest < len(words) and words.low[rest] in ("who", "whose"):
        # "According to people who saw it, …": the clause tells who they are.
        close = next((i for i in range(rest, len(words)) if words.low[i] == ","), len(words) - 1)
        rest = close if fronted or any(map(opens_clause, words.low[close + 1 : close + 2])) else rest
    if fronted:
        made.content = trimmed(words, rest, right_limit(words, rest))
        if made.content:
            return made
    made.content, made.place = trimmed(words, start, cue.first), "left"
    if drafts and drafts[-1].place == "right" and drafts[-1].content:
        # "X says ten died, according to the ministry": the ministry counted them, X tells it.
        told = drafts[-1].content
        cut = words.low[told[-1][1] : told[-1][1] + 1] == [","] and told[-1][1] + 1 < cue.first
        whole = told[-1][1] + 1 if cut else max(start, told[0][0])
        first = whole if cut else _own_clause(words, whole, cue.first)
        if first > whole or not _relays(words, source):
            made.content = trimmed(words, first, cue.first)
    if rest < len(words) and words.low[rest] in (",", ":", "—", "–"):
        behind = rest_behind(words, rest)
        if behind and words.low[behind[0][0]] in ("who", "whose"):
            behind = []  # "according to Holm, who spoke on Monday": it tells who Holm is
        made.content += behind
        made.place = "both" if behind else "left"
    return made


def _own_clause(words: Words, start: int, end: int) -> int:
    """Where the source's part begins: "X said it killed 70 in Reedham, where 123 have died, according to Y" has the clause."""
    opens = (i for i in range(end - 1, start, -1) if words.low[i - 1] == "," and words.low[i] in _RELATIVE)
    clause = next(opens, start)
    return clause if any(is_number(words, i) for i in range(clause, end)) else start


def _relays(words: Words, source: Range) -> bool:
    """Whether the source only passes on what others said: an outlet, or a bare name that can be one."""
    known = vocabulary()
    inside = [words.low[i] for i in range(*source)]
    return any(word in known.outlets or word in known.documents for word in inside) or not any(
        word in agents() for word in inside
    )


def _is_fronted(words: Words, start: int, end: int) -> bool:
    """Whether nothing but an opener, a joint or "said that" stands before the phrase."""
    if end <= start or words.low[end - 1] in ("that", "and", "but", "while", ":", "because"):
        return True
    if words.low[end - 1] != ",":
        return False
    before = words.low[end - 2]
    reported = not words.capital(end - 2) and any(
        entry.value in ("say", "report") for _, entry in vocabulary().verbs.get(before, ())
    )
    return before in ("that", "but", "and") or reported or (end - start <= 3 and before in OPENERS)


def by_citing(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "…, citing X": the end of the chain where X can speak ("figures" cannot, "figures from X" can)."""
    source = phrase_after(words, cue.end, generous=True)
    if is_number(words, cue.end) and (
        source is None or not any(words.low[i] in agents() for i in range(*source))
    ):
        # "…, citing six injuries": what the one who speaks gives himself.
        subject = sentence_subject(words, cue.first, drafts)
        made = Draft(
            replace(cue, shape="verb"),
            subject,
            trimmed(words, cue.end, right_limit(words, cue.end)),
            shared=True,
        )
        return made if subject is not None else None
    if source is None:
        return None
    known = agents() - {"intelligence"}
    head = next((i for i in range(*source) if words.low[i] in PREPOSITIONS), source[1]) - 1
    names = any(words.capital(i) for i in range(*source))
    speaks = words.low[head] in known or any(words.low[i] in vocabulary().persons for i in range(*source))
    if not names and (words.low[head] in vocabulary().documents or not speaks):
        return None
    return Draft(cue, source, place="none")


def by_reckoning(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "By X's count, …", "…, by his own reckoning"."""
    first, end = cue.first + 1, cue.head
    while end > first and words.low[end - 1] in _LATEST:
        end -= 1
    if end <= first:
        return None
    source: Range = (first, end)
    if words.low[first] in ("its", "their") and words.low[cue.head - 1] == "own" and cue.first > 0:
        source = sentence_subject(words, cue.first, drafts) or source
    start = left_limit(words, cue.first, drafts)
    content = trimmed(words, start, cue.first) + trimmed(words, cue.end, right_limit(words, cue.end))
    return Draft(cue, source, content, place="both", shared=source != (first, end))
