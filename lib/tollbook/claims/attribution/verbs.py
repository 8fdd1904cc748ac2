"""Verbs that report: their subject before or behind them, their content behind, before or around them."""

from __future__ import annotations

from collections.abc import Sequence

from .behind import phrase_after
from .borders import SEPARATORS, Draft, left_limit, rest_behind, right_limit, trimmed
from .complements import (
    ADJUNCTS,
    after_cue,
    complement,
    is_number,
    is_question,
    past_adjunct,
)
from .cue import Cue
from .objects import OBJECTS, head_before, object_before, relative_marker
from .perceiving import has_clause, is_told
from .publishing import publishing
from .sources import Range, before_time, is_agent, past_leads, phrase_before, subject_before
from .subjects import sentence_subject
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
    agents,
    sources,
    vocabulary,
)
from .words import QUOTE, Words

_PLAIN = ("say", "tell", "manner")
_NEVER_INVERTED = ("accuse", "count", "want", "put", "tell", "have", "view", "revise", "perceive")
_QUOTING = frozenset(("quoted", "quotes", "quoting", "cited", "cites", "citing"))
# What a clause before the main one begins with, how long the main subject and verb may be, and verbs often met there.
_FRONTS = ("after", "when", "as", "while", "although", "though", "because", "before", "once")
LONGEST_FRONTED = 8
_WENT = (
    "took",
    "left",
    "went",
    "met",
    "told",
    "said",
    "began",
    "came",
    "made",
    "put",
    "sent",
    "fell",
    "struck",
    "hit",
)
_BREAKS = ("", ",", ";", ":", QUOTE, "—", "–", "(")


def by_verb(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """The attribution by a verb; None where it has no source or no content, and so reports nothing."""
    inverted = _inverted(words, cue)
    if inverted is not None:
        return _behind(words, Draft(cue, inverted, place="left"), drafts)
    made = _as_saying(words, cue) or _with_subject(words, cue, drafts)
    if made is None or made.source is None:
        return None
    if _is_said_to(words, cue):
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
    if words.low[source[0]] in ("bodies", "corpses", "remains"):
        return False
    return is_agent(words, source) or words.low[source[0]] in ("that", "which")


def _is_said_to(words: Words, cue: Cue) -> bool:
    """ "Norvia said to have lost ten": a headline's passive; the subject is told of, and nobody is named."""
    told = words.low[cue.head] == "said" and cue.first == cue.head
    return (
        told
        and words.low[cue.end : cue.end + 1] == ["to"]
        and words.low[cue.end + 1 : cue.end + 2] in (["have"], ["be"])
    )


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
    comma = next((i for i in range(*found) if words.low[i] == ","), found[1])
    if any(is_number(words, i) or words.low[i].endswith("ed") for i in range(found[0], comma)):
        return None
    if found[1] == len(words) and words.capital(cue.first) and words.low[found[0]] in agents():
        # A headline in capitals: "Ten Troops Killed In Dvir, Say Officials".
        return found
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
    if found is None or not is_agent(words, found) or _is_verb_alone(words, cue, found):
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


def _is_verb_alone(words: Words, cue: Cue, found: Range) -> bool:
    """Whether what seems to speak is the verb of a noun: "ten dead, reports claim"."""
    alone = found[1] - found[0] == 1 and not words.capital(found[0])
    return alone and words.low[cue.head] == "reports" and words.low[found[0]] in vocabulary().verbs


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
    if words.low[cue.head].endswith("ing") and cue.first == cue.head:
        return _of_participle(words, cue, drafts)
    if before in ("that", "which") and _is_relative(words, cue.first - 1):
        return Draft(cue, (cue.first - 1, cue.first))
    if before in ("and", "but", "or", "then"):
        return Draft(cue, sentence_subject(words, cue.first, drafts), shared=True)
    subject = subject_before(words, before_time(words, cue.first))
    if subject is None and before == "," and drafts and drafts[-1].source:
        return Draft(cue, drafts[-1].source, shared=True)
    return Draft(cue, subject)


def _of_participle(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "…, adding that" by the subject of the sentence; "a study putting", "members saying" by the phrase before."""
    before = words.low[cue.first - 1] if cue.first else ""
    if words.low[cue.head] in vocabulary().documents and before != ",":
        # "A war briefing".
        return None
    if drafts and before in sources() and _tells_of(drafts[-1]):
        first = phrase_before(words, cue.first)
        return Draft(cue, None if first is None else (max(first, drafts[-1].cue.end), cue.first))
    if cue.frame == "want" and before != ",":
        # "Families seeking shelter", "continue seeking": what they do, and nothing they say.
        return None
    absolute = _with_phrase(words, cue.first) or _second_subject(words, cue.first)
    if absolute is not None:
        return Draft(cue, absolute)
    if before in agents() and (not drafts or drafts[-1].cue.frame != "tell"):
        return Draft(cue, _bare_phrase(words, cue.first))
    return Draft(cue, sentence_subject(words, cue.first, drafts), shared=True)


def _with_phrase(words: Words, cue: int) -> Range | None:
    """The phrase between "with" and a participle: "with the Holm Institute estimating over ten dead"."""
    end = before_time(words, cue)
    first = phrase_before(words, end)
    if first is None:
        return None
    start = next((i for i in range(end - 1, max(-1, first - 2), -1) if words.low[i] == "with"), None)
    if start is None or start + 1 >= end or not is_agent(words, (start + 1, end)):
        return None
    return start + 1, end


def _second_subject(words: Words, end: int) -> Range | None:
    """A subject of its own behind "and": "X accusing him and officials in the town reporting dozens of deaths"."""
    first = phrase_before(words, end) if words.low[end - 1] != "," else None
    if first is None or not first or words.low[first - 1] != "and" or words.low[first] not in agents():
        return None
    return first, end


def _bare_phrase(words: Words, end: int) -> Range | None:
    """The phrase before a participle ("beyond council members saying"), without what leads up to it."""
    first = phrase_before(words, end)
    if first is None:
        return None
    return past_leads(words, first, end), end


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


def _with_content(words: Words, made: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The draft with its content, by the frame of its verb; None where the frame is not filled."""
    cue = made.cue
    frame = "say" if words.low[cue.end - 1] == "saying" else cue.frame
    if frame in OBJECTS:
        return OBJECTS[frame](words, made)
    right, left = complement(words, cue), _left_content(words, made, drafts)
    quoted_left = left is not None and words.low[left[1] - 1] == QUOTE
    if frame in ("manner", "name") and QUOTE not in words.low[cue.end : right_limit(words, cue.end)]:
        right = None
        if not quoted_left and (left is None or not _is_aside(words, cue)):
            return None
    if frame == "perceive" and right is not None and not is_told(words, made, right):
        if not quoted_left:
            return None
        right = None
    if frame == "issue" and (right != cue.end or words.low[right] not in ("that", QUOTE)):
        return publishing(words, made)
    doubted = words.low[cue.head].startswith(("question", "quer"))
    question = cue.entry.category != "asking" or doubted or right is None or is_question(words.low[right])
    if not question or (quoted_left and right is not None and words.low[right] != "that"):
        right = None
    _place(words, made, left, right)
    return made


def _is_aside(words: Words, cue: Cue) -> bool:
    """Whether "he went on" stands between commas, in the midst of what he said, and not "the army went on, killing"."""
    if "continue" not in cue.entry.forms or cue.end >= len(words) or words.low[cue.end] != ",":
        return False
    return cue.end + 1 < len(words) and not words.low[cue.end + 1].endswith("ing")


def _place(words: Words, made: Draft, left: Range | None, right: int | None) -> None:
    cue = made.cue
    if right is not None:
        made.content = trimmed(words, right, _relative_limit(words, made, right))
        if not made.shared:
            made.content = head_before(words, made) + made.content
    elif left is not None:
        made.content, made.place = trimmed(words, *left), "left"
        after = after_cue(words, cue)
        if after < len(words) and words.low[after] in (",", QUOTE):
            rest = rest_behind(words, after)
            if words.low[left[1] - 1] == QUOTE and not _resumes(words, rest):
                rest = []
            made.content += rest
            made.place = "both" if rest else "left"
    elif relative_marker(words, made) and cue.frame in ("report", "say"):
        object_before(words, made)
    elif cue.frame in ("say", "tell") and cue.end < len(words):
        made.content = trimmed(words, cue.end, right_limit(words, cue.end))
    if not made.content:
        made.place = "none"


def _relative_limit(words: Words, made: Draft, right: int) -> int:
    """Where what is told must end: before the semicolon; in ", which claims X, has been met", before the comma.

    So too in a fronted clause whose head stands before the source.
    """
    end = right_limit(words, right)
    first = made.source[0] if made.source else 0
    if words.low[0] in OPENERS and relative_marker(words, made) and not is_agent(words, (right, right + 1)):
        # "Since raids that X says killed ten, the army has …"
        return next((i for i in range(right, end) if words.low[i] == ","), end)
    if words.low[0] in _FRONTS and first in (1, 2) and words.low[right] == "that":
        return _front_end(words, right, end)
    shown = words.low[right] in DETERMINERS and not has_clause(words, right) and not is_number(words, right)
    if made.cue.frame == "perceive" and shown:
        # "Pictures showed the scale of the raid, which killed ten": they show the scale, and all know of the raid.
        return next((i for i in range(right, end - 1) if words.low[i : i + 2] == [",", "which"]), end)
    if words.low[first] not in ("which", "who", "that") or words.low[first - 1 : first] != [","]:
        return end
    commas = (i for i in range(right, end - 1) if words.low[i] == ",")
    return next((i for i in commas if words.low[i + 1] in BE | HAVE | MODAL), end)


def _front_end(words: Words, right: int, end: int) -> int:
    """The comma that ends "After the palace announced that the general had died, Holm left"; else `end`."""
    for at in range(right, end - 2):
        if words.low[at] != ",":
            continue
        close = next((i for i in range(at + 2, min(at + LONGEST_FRONTED, end)) if not words.is_word(i)), end)
        head = words.capital(at + 1) or words.low[at + 1] in DETERMINERS | PRONOUNS
        if head and any(
            words.low[i] in vocabulary().finite or words.low[i].endswith("ed") or words.low[i] in _WENT
            for i in range(at + 2, min(close, at + LONGEST_FRONTED))
        ):
            return at
    return end


def _resumes(words: Words, rest: list[Range]) -> bool:
    """Whether what follows '"…", X said' goes on with the words of X: by another quotation."""
    return any(QUOTE in words.low[first:end] and not words.capital(first) for first, end in rest)


def _left_content(words: Words, made: Draft, drafts: Sequence[Draft]) -> Range | None:
    """The clause before the source, where a comma, a dash or a quotation divides them."""
    if made.shared or made.source is None or made.cue.frame == "want":
        return None
    first = made.source[0]
    if made.cue.first < first:
        # "…", the paper quoted an official as saying
        subject = subject_before(words, made.cue.first)
        first = subject[0] if subject else made.cue.first
    inserted = 0
    if first > 1 and words.low[first - 1] in ("as", "so") and words.low[first - 2] in SEPARATORS:
        # "Ten died, as the mayor said"; set between commas it is said of the words right before it.
        first -= 1
        if made.cue.end < len(words) and words.low[made.cue.end] == ",":
            inserted = next((i + 1 for i in range(first - 2, 0, -1) if words.low[i] == ","), 0)
    if first < 1 or words.low[first - 1] not in SEPARATORS:
        return None
    start = max(inserted, left_limit(words, first, drafts))
    end = first if words.low[first - 1] == QUOTE else first - 1
    if words.low[end - 1] == QUOTE and words.low[end - 2 : end - 1] == [":"]:
        # What stands before the colon leads up to the quotation.
        start = end - 1
    return (start, end) if end > start else None
