"""Verbs that report: their subject before or behind them, their content behind, before or around them."""

from __future__ import annotations

from collections.abc import Sequence

from .borders import SEPARATORS, Draft, left_limit, rest_behind, right_limit, trimmed
from .complements import (
    ADJUNCTS,
    after_cue,
    complement,
    has_number,
    is_number,
    is_question,
    opens_clause,
    past_adjunct,
)
from .cues import Cue
from .sources import Range, before_time, is_agent, phrase_after, phrase_before, subject_before
from .vocabulary import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODAL,
    OPENERS,
    PRONOUNS,
    TIME_WORDS,
    sources,
    vocabulary,
)
from .words import QUOTE, Words

_PLAIN = ("say", "tell", "manner")
_NEVER_INVERTED = ("count", "want", "put", "tell", "have", "view", "revise", "perceive")
_QUOTING = frozenset(("quoted", "quotes", "quoting", "cited", "cites", "citing"))
_FINITE = frozenset(("did", "died", "fell", "went", "came", "took", "began", "became"))
LONGEST_SUBJECT = 9
LONGEST_COUNT = 6
_BREAKS = ("", ",", ";", ":", QUOTE, "—", "–", "(")


def by_verb(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """The attribution by a verb; None where it has no source or no content, and so reports nothing."""
    inverted = _inverted(words, cue)
    if inverted is not None:
        return _behind(words, Draft(cue, inverted, place="left"), drafts)
    made = _as_saying(words, cue) or _with_subject(words, cue, drafts)
    if made is None or made.source is None:
        return None
    goes_to = words.low[cue.end : cue.end + 1] == ["to"] and words.low[cue.head].startswith("continu")
    if (
        goes_to
        or words.low[made.source[1] - 1] in ("nobody", "none")
        or (cue.frame not in _PLAIN and not _can_say(words, made.source))
    ):
        return None
    return _with_content(words, made, drafts)


def _can_say(words: Words, source: Range) -> bool:
    return is_agent(words, source) or words.low[source[0]] in ("that", "which")


def _as_saying(words: Words, cue: Cue) -> Draft | None:
    """ "The paper quoted an official as saying": the source is the one quoted, the cue ends with "saying"."""
    if words.low[cue.head] not in _QUOTING:
        return None
    found = phrase_after(words, cue.end)
    if found is None or words.low[found[1] : found[1] + 2] != ["as", "saying"]:
        return None
    longer = Cue(cue.first, found[1] + 2, cue.head, cue.entry, cue.shape, cue.negated)
    return Draft(longer, found)


def _inverted(words: Words, cue: Cue) -> Range | None:
    """The source behind the verb in '"…", said X' and "…, says X"; None where the subject stands before it."""
    before = words.low[cue.first - 1] if cue.first else ""
    if cue.first != cue.head or before not in SEPARATORS or cue.frame in _NEVER_INVERTED:
        return None
    if words.low[cue.head].endswith("ing") and before != QUOTE:
        return None
    found = _source_behind(words, cue)
    if found is None or before == QUOTE:
        return found
    if any(is_number(words, i) or words.low[i].endswith("ed") for i in range(*found)):
        return None
    subject = subject_before(words, cue.first)
    own = (
        subject is not None
        and is_agent(words, subject)
        and (subject[0] == 0 or words.low[subject[1] - 1] == ",")
    )
    return None if own else found


def _source_behind(words: Words, cue: Cue) -> Range | None:
    if cue.end >= len(words) or words.low[cue.end] in TIME_WORDS | {"that", "it", "them"}:
        return None
    found = phrase_after(words, cue.end)
    if found is None or not is_agent(words, found):
        return None
    after = words.low[found[1]] if found[1] < len(words) else ""
    ends = (
        after in _BREAKS
        or after in ADJUNCTS
        or after in TIME_WORDS
        or after in CONJUNCTIONS
        or after in ADVERBS
    )
    return found if ends and after != "that" else None


def _behind(words: Words, made: Draft, drafts: Sequence[Draft]) -> Draft:
    """The content before, and around where it goes on behind, of a verb with its source behind it."""
    made.content = trimmed(words, left_limit(words, made.cue.first, drafts), made.cue.first)
    end = made.source[1] if made.source else made.cue.end
    while end < len(words) and past_adjunct(words, end) > end:
        end = past_adjunct(words, end)
    if end < len(words) and words.low[end] in (",", ":", QUOTE):
        rest = trimmed(words, end, right_limit(words, end))
        if rest and words.low[rest[0][0]] not in ("who", "which", "whose"):
            made.content += rest
            made.place = "both"
    return made


def _with_subject(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    before = words.low[cue.first - 1] if cue.first else ""
    participle = words.low[cue.head].endswith("ing") and cue.first == cue.head
    if participle and drafts and before in sources() and _tells_of(drafts[-1]):
        first = phrase_before(words, cue.first)
        return Draft(cue, None if first is None else (max(first, drafts[-1].cue.end), cue.first))
    if before in ("that", "which") and _is_relative(words, cue.first - 1):
        return Draft(cue, (cue.first - 1, cue.first))
    if participle or before in ("and", "but", "or", "then"):
        return Draft(cue, sentence_subject(words, cue.first, drafts), shared=True)
    subject = subject_before(words, before_time(words, cue.first))
    if subject is None and before == "," and drafts and drafts[-1].source:
        return Draft(cue, drafts[-1].source, shared=True)
    return Draft(cue, subject)


def _tells_of(made: Draft) -> bool:
    """Whether an attribution names somebody else's words: "dismissed a study putting", "citing a report saying"."""
    return made.cue.entry.category == "denying" or made.cue.shape == "citing"


def _is_relative(words: Words, at: int) -> bool:
    """Whether "that" or "which" stands for a source before it: "a study that estimated", "the body, which counts"."""
    end = at - 1 if words.low[at - 1] == "," else at
    if end < 1 or words.low[end - 1] not in sources():
        return False
    first = phrase_before(words, end)
    return first is not None and (words.low[first] in DETERMINERS or (end - first > 1 and end < at))


def sentence_subject(words: Words, end: int, drafts: Sequence[Draft]) -> Range | None:
    """The subject of the sentence, for what has none of its own ("…, adding that", "and said", "its estimate")."""
    for earlier in reversed(drafts):
        if earlier.source is not None and earlier.cue.shape != "noun":
            return earlier.source
    start = _clause_start(words, end) or _past_opener(words, end)
    known = sources()
    for index in range(start, min(end, start + 12)):
        low = words.low[index]
        if low in PRONOUNS:
            return index, index + 1
        if not words.is_word(index) or low in BE or (low in CONJUNCTIONS and low != "and"):
            return None
        following = words.low[index + 1] if index + 1 < end else ""
        named = (words.capital(index) and low not in DETERMINERS) or low in known
        if named and not (
            following
            and (words.capital(index + 1) or following in known or following in ("of", "for", "and"))
        ):
            return start, index + 1
    return None


def _clause_start(words: Words, end: int) -> int:
    """The first word behind "after" or "as" where the clause nearest before begins there; else 0."""
    for index in range(end - 2, 0, -1):
        if words.low[index] in ("after", "as", "when", "while", "because") and words.low[index - 1] != ",":
            following = index + 1 + (words.low[index + 1] in DETERMINERS)
            opens = following < end and (words.capital(following) or words.low[following] in sources())
            return index + 1 if opens else 0
    return 0


def _past_opener(words: Words, end: int) -> int:
    start = 0
    if words.low[0] in OPENERS:
        comma = next((i for i in range(1, min(end, 20)) if words.low[i] == ","), None)
        start = 1 if comma is None else comma + 1
        while start < end and (words.low[start].isdigit() or words.low[start] in TIME_WORDS):
            start += 1
    return start


def _with_content(words: Words, made: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The draft with its content, by the frame of its verb; None where the frame is not filled."""
    cue = made.cue
    frame = "say" if words.low[cue.end - 1] == "saying" else cue.frame
    if frame in _OBJECTS:
        return _OBJECTS[frame](words, made)
    right, left = complement(words, cue), _left_content(words, made, drafts)
    quoted_left = left is not None and words.low[left[1] - 1] == QUOTE
    if frame in ("manner", "name") and QUOTE not in words.low[cue.end : right_limit(words, cue.end)]:
        right = None
        if not quoted_left:
            return None
    if frame == "perceive" and right is not None and not _is_told(words, made, right):
        if not quoted_left:
            return None
        right = None
    if frame == "issue" and (right is None or words.low[right] not in ("that", QUOTE)):
        return None
    question = cue.entry.category != "asking" or right is None or is_question(words.low[right])
    if not question or (quoted_left and right is not None and words.low[right] != "that"):
        right = None
    _place(words, made, left, right)
    return made


def _is_told(words: Words, made: Draft, right: int) -> bool:
    """Whether a verb of perceiving reports: a clause follows, or its subject is a document or a witness.

    "The army saw its worst day", "troops found a tunnel" and "the house shows solidarity" report nothing.
    """
    if words.low[right] in CONJUNCTIONS or words.low[right] == QUOTE or words.low[right] in PRONOUNS:
        return True
    known = vocabulary()
    subject = [words.low[i] for i in range(*made.source)] if made.source else []
    if any(low in known.documents or low in known.witnesses for low in subject):
        return True
    if is_number(words, right) and any(low in known.civil for low in subject):
        return True
    return _has_clause(words, right)


def _has_clause(words: Words, start: int) -> bool:
    """Whether a subject with a finite verb begins at a word: "ten people had died"."""
    for index in range(start, min(start + LONGEST_SUBJECT, len(words))):
        low = words.low[index]
        if low in BE | HAVE | MODAL or low in _FINITE:
            return index > start
        if not words.is_word(index) or low in CONJUNCTIONS:
            return False
    return False


def _place(words: Words, made: Draft, left: Range | None, right: int | None) -> None:
    cue = made.cue
    if right is not None:
        made.content = trimmed(words, right, right_limit(words, right))
        if not made.shared:
            made.content = _head_before(words, made) + made.content
    elif left is not None:
        made.content, made.place = trimmed(words, *left), "left"
        after = after_cue(words, cue)
        if after < len(words) and words.low[after] in (",", QUOTE):
            rest = rest_behind(words, after)
            if words.low[left[1] - 1] == QUOTE and not _resumes(words, rest):
                rest = []
            made.content += rest
            made.place = "both" if rest else "left"
    elif _relative_marker(words, made) and cue.frame in ("report", "say"):
        _object_before(words, made)
    elif cue.frame in ("say", "tell") and cue.end < len(words):
        made.content = trimmed(words, cue.end, right_limit(words, cue.end))
    if not made.content:
        made.place = "none"


def _resumes(words: Words, rest: list[Range]) -> bool:
    """Whether what follows '"…", X said' goes on with the words of X: by another quotation."""
    return any(QUOTE in words.low[first:end] and not words.capital(first) for first, end in rest)


def _left_content(words: Words, made: Draft, drafts: Sequence[Draft]) -> Range | None:
    """The clause before the source, where a comma, a dash or a quotation divides them."""
    if made.shared or made.source is None:
        return None
    first = made.source[0]
    if made.cue.first < first:
        # "…", the paper quoted an official as saying
        subject = subject_before(words, made.cue.first)
        first = subject[0] if subject else made.cue.first
    if first < 1 or words.low[first - 1] not in SEPARATORS:
        return None
    start = left_limit(words, first, drafts)
    end = first if words.low[first - 1] == QUOTE else first - 1
    return (start, end) if end > start else None


def _put(words: Words, made: Draft) -> Draft | None:
    """ "X put losses at N", and "the losses he put at N" with the object in front of the subject."""
    end = right_limit(words, made.cue.end)
    behind = words.low[made.cue.end : end]
    if "at" not in behind and "in" not in behind:
        return None
    made.content = trimmed(words, made.cue.end, end)
    first = made.source[0] if made.source else 0
    if behind[0] == "at" and first > 0:
        start = phrase_before(words, first)
        if start is not None:
            made.content = [(start, first), *made.content]
    return made


def _count(words: Words, made: Draft) -> Draft | None:
    """ "X counts 300 dead"; the number may stand before ("the 300 X counted") or in the list below."""
    end = right_limit(words, made.cue.end)
    for index in range(made.cue.end, end - 1):
        if words.low[index] == "," and words.low[index + 1].endswith("ing"):
            end = index
            break
    if has_number(words, made.cue.end, end):
        made.content = trimmed(words, made.cue.end, end)
        return made
    if words.low[-1] == ":":
        made.place = "none"
        return made
    return _object_before(words, made)


def _have(words: Words, made: Draft) -> Draft | None:
    """ "The office has 1,373", "a group has a higher toll: 1,190": a figure with no noun behind it."""
    at = made.cue.end
    other = at + 2 < len(words) and words.low[at + 1] in ("higher", "lower", "different", "similar")
    alone = is_number(words, at) and (at + 1 == len(words) or words.low[at + 1] in (",", ";", ".", "—", "–"))
    if not (alone or other):
        return None
    made.content = trimmed(words, at, right_limit(words, at))
    return made


def _relative_marker(words: Words, made: Draft) -> bool:
    first = made.source[0] if made.source else 0
    return first > 1 and words.low[first - 1] in ("that", "which")


def _object_before(words: Words, made: Draft) -> Draft | None:
    """ "the 300 dead that X reported", "the figure X gave": the content is the phrase before the source."""
    if made.source is None or made.shared or made.source[0] < 2:
        return None
    end = made.source[0] - 1 if _relative_marker(words, made) else made.source[0]
    if not words.is_word(end - 1) or words.low[end - 1] in CONJUNCTIONS:
        return None
    start = end
    while (
        start > 0
        and end - start < 15
        and words.is_word(start - 1)
        and words.low[start - 1] not in BE | {"that"}
    ):
        start -= 1
        if words.low[start] in ("the", "its", "of") and has_number(words, start, end):
            break
    if not has_number(words, start, end):
        return None
    made.content, made.place = [(start, end)], "left"
    return made


def _head_before(words: Words, made: Draft) -> list[Range]:
    """The head before the source in "what X says are", "the school that X says was bombed"."""
    first = made.source[0] if made.source else 0
    following = words.low[made.cue.end] if made.cue.end < len(words) else ""
    if first == 0:
        return []
    low = words.low[first - 1]
    if low == "what":
        return [(first - 1, first)]
    marker = low in ("that", "which")
    if not opens_clause(following) or not (
        marker or (words.is_word(first - 1) and low not in CONJUNCTIONS | TIME_WORDS)
    ):
        return []
    end = first - 1 if marker else first
    start = phrase_before(words, end)
    return [(start, end)] if start is not None else []


def _revise(words: Words, made: Draft) -> Draft | None:
    """ "X raised the toll to N", "X has tripled its estimate of the dead, to N": what is raised is a count."""
    end = right_limit(words, made.cue.end)
    known = vocabulary().documents
    counts = any(words.low[i] in known for i in range(made.cue.end, min(end, made.cue.end + LONGEST_COUNT)))
    if not counts or words.low[made.cue.end] == "by":
        return None
    at = next(
        (
            i
            for i in range(made.cue.end, end)
            if words.low[i] in ("to", "from", "at") and has_number(words, i, min(i + 5, end))
        ),
        None,
    )
    if at is None:
        return None
    made.content = trimmed(words, made.cue.end, end)
    return made


_OBJECTS = {"put": _put, "have": _have, "count": _count, "revise": _revise}
