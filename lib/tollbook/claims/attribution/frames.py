"""From a cue to its source and content, within one utterance.

The shapes: subject and verb with the content behind ("X said that …"), before ("…, X said"), around ("…, X
said, …"); the verb before the subject ("…", said X); the other cues. Drafts hold ranges of words, and become
attributions when their speakers are known.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .cues import Cue, find_cues
from .sources import Range, is_agent, phrase_after, phrase_before, subject_before
from .vocabulary import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    agents,
    vocabulary,
    words_of,
)
from .words import QUOTE, Words

_SEPARATORS = frozenset((",", "—", "–", "-", QUOTE))
_CLAUSE_JOINTS = words_of("but while whereas though although and as")
_ADJUNCT = words_of("on in at during after via through to by from over before with without when for of about")
_ADDRESSEES = words_of(
    "reporters journalists lawmakers parliament congress viewers parliamentarians senators legislators "
    "them us me him her it you listeners delegates"
)


@dataclass(slots=True)
class Draft:
    """An attribution in the making: ranges of words. `shared` marks a subject taken over from the sentence."""

    cue: Cue
    source: Range | None
    content: list[Range] = field(default_factory=list)
    place: str = "right"
    shared: bool = False

    @property
    def first(self) -> int:
        """The first word of source or cue."""
        return min(self.cue.first, self.source[0]) if self.source and not self.shared else self.cue.first

    @property
    def last(self) -> int:
        """The end of source and cue."""
        return max(self.cue.end, self.source[1]) if self.source and not self.shared else self.cue.end


def draft(words: Words) -> list[Draft]:
    """The attributions of an utterance, left to right, their contents cut where the next one begins."""
    drafts: list[Draft] = []
    for cue in find_cues(words):
        made = _BUILDERS[cue.shape](words, cue, drafts)
        if made is not None and (made.content or made.place == "none"):
            drafts.append(made)
    _cut(words, drafts)
    _cite(words, drafts)
    return [made for made in drafts if made.content or made.place == "none"]


def _verb(words: Words, cue: Cue, drafts: list[Draft]) -> Draft | None:
    inverted = _inverted(words, cue)
    if inverted is not None:
        return _inverted_draft(words, cue, inverted, drafts)
    made = _with_subject(words, cue, drafts)
    if made is None or made.source is None:
        return None
    strict = cue.frame not in ("say", "tell", "manner")
    if strict and not is_agent(words, made.source):
        return None
    return _with_content(words, made, drafts)


def _inverted(words: Words, cue: Cue) -> Range | None:  # noqa: PLR0911
    """The source after the verb in '"…", said X' and "…, says X"; None where the verb has its subject before."""
    if cue.first != cue.head or cue.first == 0 or cue.frame in ("count", "want", "put"):
        return None
    before = words.low[cue.first - 1]
    if (
        before not in _SEPARATORS
        or cue.end >= len(words)
        or words.low[cue.end] in TIME_WORDS | {"that", "it", "them"}
    ):
        return None
    if words.low[cue.head].endswith("ing") and before != QUOTE:
        return None
    found = phrase_after(words, cue.end)
    if found is None or not is_agent(words, found):
        return None
    after = words.low[found[1]] if found[1] < len(words) else ""
    follows = (
        after in ("", ",", ";", ":", QUOTE, "—", "–", "(")
        or after in _ADJUNCT
        or after in TIME_WORDS
        or after in CONJUNCTIONS
        or after in ADVERBS
    )
    if not follows or after == "that":
        return None
    if before == QUOTE:
        return found
    clause = any(words.low[i].isdigit() or words.low[i].endswith("ed") for i in range(*found))
    subject = subject_before(words, cue.first)
    if clause or (subject is not None and is_agent(words, subject) and subject[0] == 0):
        return None
    return found


def _inverted_draft(words: Words, cue: Cue, source: Range, drafts: list[Draft]) -> Draft:
    made = Draft(cue, source, place="left")
    start = _left_limit(words, cue.first, drafts)
    made.content = _trimmed(words, start, cue.first)
    end = source[1]
    while end < len(words) and (
        words.low[end] in ADVERBS or words.low[end] in TIME_WORDS or words.low[end] in _ADJUNCT
    ):
        end = _past_adjunct(words, end)
    if end < len(words) and words.low[end] in (",", ":") and end + 1 < len(words):
        made.content += _trimmed(words, end + 1, _right_limit(words, end + 1))
        made.place = "both"
    elif end < len(words) and words.low[end] == QUOTE:
        made.content += _trimmed(words, end, _right_limit(words, end))
        made.place = "both"
    return made


def _with_subject(words: Words, cue: Cue, drafts: list[Draft]) -> Draft | None:
    before = words.low[cue.first - 1] if cue.first else ""
    participle = words.low[cue.head].endswith("ing") and cue.first == cue.head
    if participle or before in ("and", "but", "or", "then"):
        return Draft(cue, _shared(words, cue, drafts), shared=True)
    subject = subject_before(words, cue.first)
    if subject is None and before == "," and drafts and drafts[-1].source:
        return Draft(cue, drafts[-1].source, shared=True)
    return Draft(cue, subject)


def _shared(words: Words, cue: Cue, drafts: list[Draft]) -> Range | None:
    """The subject of the sentence, for a verb that has none of its own ("…, adding that", "and said")."""
    for earlier in reversed(drafts):
        if earlier.source is not None and earlier.cue.shape == "verb":
            return earlier.source
    start = 0
    if words.low[0] in OPENERS:
        comma = next((i for i in range(1, min(cue.first, 20)) if words.low[i] == ","), None)
        start = 0 if comma is None else comma + 1
    end = start
    known = agents() | vocabulary().documents
    while end < cue.first and end - start < 12:
        low = words.low[end]
        if low in PRONOUNS:
            return end, end + 1
        if not words.is_word(end) or low in BE or (low in CONJUNCTIONS and low != "and"):
            break
        named = words.capital(end) or low in known
        end += 1
        following = words.low[end] if end < len(words) else ""
        if named and not (
            end < cue.first
            and (words.capital(end) or following in known or following in ("of", "for", "and"))
        ):
            return start, end
    return None


def _with_content(words: Words, made: Draft, drafts: list[Draft]) -> Draft | None:
    cue = made.cue
    right = _complement(words, cue)
    left = _left_content(words, made, drafts)
    frame = cue.frame
    if (
        frame == "ask"
        and cue.entry.category == "asking"
        and right is not None
        and words.low[right]
        not in ("if", "whether", "how", "why", "what", "who", "when", "where", QUOTE, "for")
    ):
        right = None
    if frame in ("manner", "name"):
        quoted = QUOTE in words.low[cue.end : _right_limit(words, cue.end)] if cue.end < len(words) else False
        if not quoted and not (left and words.low[left[1] - 1] == QUOTE):
            return None
        right = right if quoted else None
    if frame == "count" and not _has_number(words, cue.end, _right_limit(words, cue.end)):
        return None
    if frame == "put":
        return _put(words, made, left)
    if (
        left is not None
        and words.low[left[1] - 1] == QUOTE
        and not (right is not None and words.low[right] == "that")
    ):
        right = None
    if right is not None and not (left and _owned(words, left, right, drafts)):
        made.content = _trimmed(words, right, _right_limit(words, right))
        made.place = "right"
        if not made.shared:
            made.content = _relative(words, made) + made.content
    elif left is not None:
        made.content = _trimmed(words, *left)
        made.place = "left"
        after = _after_cue(words, cue)
        if after < len(words) and words.low[after] in (",", QUOTE):
            rest = _trimmed(words, after, _right_limit(words, after + 1))
            made.content += rest
            made.place = "both" if rest else "left"
    elif frame in ("say", "tell", "report", "ask") and cue.end < len(words):
        made.content = _trimmed(words, cue.end, _right_limit(words, cue.end))
    if not made.content:
        made.place = "none"
    return made


def _owned(words: Words, left: Range, right: int, drafts: list[Draft]) -> bool:
    """Whether a clause on the left is the content although words follow: they are no complement."""
    return words.low[left[1] - 1] == QUOTE and words.low[right] not in ("that", QUOTE)


def _put(words: Words, made: Draft, left: Range | None) -> Draft | None:
    end = _right_limit(words, made.cue.end)
    if "at" not in words.low[made.cue.end : end] and "in" not in words.low[made.cue.end : end]:
        return None
    made.content = _trimmed(words, made.cue.end, end)
    first = made.source[0] if made.source else 0
    # "Russian losses he put at": the object stands in front of the subject.
    if words.low[made.cue.end] == "at" and first > 0:
        start = phrase_before(words, first)
        if start is not None:
            made.content = [(start, first), *made.content]
    return made


def _relative(words: Words, made: Draft) -> list[Range]:
    """The head in front of "that X says was bombed", "what X says are"."""
    if made.source is None or made.source[0] == 0:
        return []
    first = made.source[0]
    low = words.low[first - 1]
    if low == "what":
        return [(first - 1, first)]
    end = first - 1 if low in ("that", "which") else first
    if low in ("that", "which") or (
        words.is_word(first - 1) and low not in CONJUNCTIONS and low not in TIME_WORDS
    ):
        following = words.low[made.cue.end] if made.cue.end < len(words) else ""
        if (
            following in BE
            or following in ("has", "have", "had", "would", "will", "could")
            or low not in ("that", "which")
        ):
            start = phrase_before(words, end)
            return (
                [(start, end)]
                if start is not None and following in BE | {"has", "have", "had", "would", "will", "could"}
                else []
            )
    return []


def _complement(words: Words, cue: Cue) -> int | None:  # noqa: PLR0911
    """The first word of the content behind the cue; None where none stands there."""
    if _infinitive(words, cue):
        return cue.end
    index = _after_cue(words, cue)
    if index >= len(words):
        return None
    low = words.low[index]
    if low in (":", QUOTE):
        return index + (low == ":") if index + (low == ":") < len(words) else None
    if low == "," and index + 1 < len(words):
        after = words.low[index + 1]
        if after in (QUOTE, "that"):
            return index + 1
        close = next((i for i in range(index + 1, min(index + 15, len(words))) if words.low[i] == ","), None)
        if close is not None and close + 1 < len(words) and words.low[close + 1] in ("that", QUOTE):
            return close + 1
        return None
    if not words.is_word(index) or low in (
        "when",
        "while",
        "after",
        "before",
        "but",
        "and",
        "without",
        "because",
        "as",
    ):
        return None
    return index


def _infinitive(words: Words, cue: Cue) -> bool:
    """Whether the content is an infinitive: "claims to have killed ten", "wants to leave"."""
    if cue.end + 1 >= len(words) or words.low[cue.end] != "to":
        return False
    return cue.frame in ("want", "report") or words.low[cue.end + 1] in ("have", "be")


def _after_cue(words: Words, cue: Cue) -> int:
    """Past the addressee, the time, the place and the medium of speaking."""
    index = cue.end
    if cue.frame == "tell":
        index = _past_addressee(words, index)
    while index < len(words):
        low = words.low[index]
        if (
            (low in ADVERBS and low not in ("all", "both", "only", "first"))
            or (low in TIME_WORDS and words.capital(index))
            or (low in ("yesterday", "today", "last", "this") and _time_next(words, index))
        ):
            index += 2 if low in ("last", "this") else 1
        elif low in _ADJUNCT:
            past = _past_adjunct(words, index)
            if past == index:
                break
            index = past
        else:
            break
    return index


def _time_next(words: Words, index: int) -> bool:
    if words.low[index] in ("yesterday", "today"):
        return True
    return index + 1 < len(words) and words.low[index + 1] in TIME_WORDS


def _past_addressee(words: Words, index: int) -> int:
    start = index
    while index < len(words) and index - start < 14:
        low = words.low[index]
        if low in ("that", QUOTE, ":", ",", ";", "—", "–") or low in (
            "on",
            "at",
            "during",
            "how",
            "about",
            "of",
            "in",
            "after",
            "via",
            "last",
        ):
            break
        if (
            (low in PRONOUNS and index > start)
            or low in BE
            or (low in DETERMINERS and index > start and words.low[index - 1] not in PREPOSITIONS | {"and"})
        ):
            break
        index += 1
        if low in _ADDRESSEES or low in TIME_WORDS:
            break
    return index


def _past_adjunct(words: Words, index: int) -> int:
    """Past one adjunct ("on Monday", "in a statement on Telegram", "at a forum in Davos")."""
    if not words.is_word(index):
        return index
    if words.low[index] not in _ADJUNCT:
        return index + 1
    known = vocabulary().media
    for at in range(index + 1, min(index + 7, len(words))):
        if not words.is_word(at) or words.low[at] == "that":
            break
        if words.low[at] in known or words.low[at] in TIME_WORDS:
            past = at + 1
            while past < len(words) and (words.low[past].isdigit() or words.low[past] in TIME_WORDS | known):
                past += 1
            return past
    end = index
    while (
        end < len(words)
        and words.low[end] not in (",", ";", ":", QUOTE, "that", "—", "–", "(")
        and end - index < 25
    ):
        end += 1
    if end < len(words) and words.low[end] == "that":
        return end
    return end if words.low[index] != "of" or end >= len(words) or words.low[end] == "," else index


def _left_content(words: Words, made: Draft, drafts: list[Draft]) -> Range | None:
    if made.shared or made.source is None:
        return None
    first = made.source[0]
    if first < 1 or words.low[first - 1] not in _SEPARATORS:
        return None
    start = _left_limit(words, first, drafts)
    end = first if words.low[first - 1] == QUOTE else first - 1
    if end <= start:
        return None
    return start, end


def _left_limit(words: Words, before: int, drafts: list[Draft]) -> int:
    """Where the clause left of a source begins: after a semicolon, or after an earlier attribution's joint."""
    start = 0
    for index in range(before - 1, -1, -1):
        if words.low[index] == ";" or (
            words.low[index] == ":" and not words.low[index - 1].isdigit() and False
        ):
            start = index + 1
            break
    if start == 0 and drafts and drafts[-1].content:
        floor = drafts[-1].last
        for index in range(before - 1, floor - 1, -1):
            joint = words.low[index] in (
                "but",
                "while",
                "whereas",
                "though",
                "although",
                "and",
            ) and words.low[index - 1] in (",", QUOTE)
            if joint and index > floor:
                return index + 1
    return start


def _right_limit(words: Words, start: int) -> int:
    for index in range(start, len(words)):
        if words.low[index] == ";":
            return index
    return len(words)


def _trimmed(words: Words, start: int, end: int) -> list[Range]:
    marks = (",", "—", "–", "-", ":", ";", "(", "•", "…")
    while start < end and words.low[start] in marks:
        start += 1
    while end > start and words.low[end - 1] in (*marks, ".", "!"):
        end -= 1
    return [(start, end)] if start < end else []


def _has_number(words: Words, start: int, end: int) -> bool:
    from_words = words_of(
        "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds "
        "thousand thousands million scores toll losses dead deaths"
    )
    return any(words.low[i][0].isdigit() or words.low[i] in from_words for i in range(start, end))


def _passive(words: Words, cue: Cue, drafts: list[Draft]) -> Draft | None:
    end = _right_limit(words, cue.end)
    before = words.low[cue.first - 1] if cue.first else ""
    made = Draft(cue, None, place="both")
    if before == "it":
        made.content = _trimmed(words, cue.end, end)
        return made
    start = _left_limit(words, cue.first, drafts)
    for index in range(cue.first - 1, start - 1, -1):
        if words.low[index] in (",", "—", "–", "that", "but", "while", "and", "because", "as"):
            start = index + 1
            break
    made.content = _trimmed(words, start, cue.first) + _trimmed(words, cue.end, end)
    return made


def _reduced(words: Words, cue: Cue, drafts: list[Draft]) -> Draft | None:
    by = cue.end
    if by >= len(words) or words.low[by] != "by":
        return None
    source = phrase_after(words, by + 1)
    if source is None or not is_agent(words, source):
        return None
    made = Draft(cue, source, place="left")
    start = phrase_before(words, cue.first)
    made.content = _trimmed(
        words, _left_limit(words, cue.first, drafts) if start is None else min(start, cue.first), cue.first
    )
    rest = source[1]
    if rest < len(words) and words.low[rest] not in (",", ";"):
        made.content += _trimmed(words, rest, _right_limit(words, rest))
    return made


def _according(words: Words, cue: Cue, drafts: list[Draft]) -> Draft | None:
    source = phrase_after(words, cue.end, generous=True)
    if source is None:
        return None
    made = Draft(cue, source, place="left")
    start = _left_limit(words, cue.first, drafts)
    fronted = _fronted(words, start, cue.first)
    rest = source[1]
    if fronted:
        made.place = "right"
        made.content = _trimmed(words, rest, _right_limit(words, rest))
        return made
    made.content = _trimmed(words, start, cue.first)
    if rest < len(words) and words.low[rest] in (",", ":", "—", "–"):
        made.content += _trimmed(words, rest, _right_limit(words, rest + 1))
        made.place = "both"
    return made


def _fronted(words: Words, start: int, end: int) -> bool:
    """Whether nothing but an opener, a joint or "that" stands before the phrase."""
    if end <= start:
        return True
    if words.low[end - 1] in ("that", "and", "but", "while", ":", "because"):
        return True
    return (
        words.low[end - 1] == ","
        and end - start <= 3
        and words.low[end - 2] in OPENERS | {"that", "but", "and"}
    ) or (
        words.low[end - 1] == ","
        and words.low[end - 2] in ("that", "but", "and", "reported", "said", "says", "reports")
    )


def _citing(words: Words, cue: Cue, drafts: list[Draft]) -> Draft | None:
    source = phrase_after(words, cue.end, generous=True)
    if source is None:
        return None
    known = agents()
    core = range(*source)
    acting = any(words.low[i] in known for i in core) or any(words.capital(i) for i in core)
    if not acting:
        return None
    made = Draft(cue, source, place="none")
    if words.low[source[1] - 1] in vocabulary().documents and not any(
        words.capital(i) or words.low[i] in known for i in core[:-1]
    ):
        return None
    return made


def _cite(words: Words, drafts: list[Draft]) -> None:
    """A citing phrase has the content of the attribution it belongs to, else its sentence."""
    for index, made in enumerate(drafts):
        if made.cue.shape != "citing":
            continue
        earlier = [d for d in drafts[:index] if d.content]
        later = [d for d in drafts[index + 1 :] if d.content]
        if earlier:
            made.content = list(earlier[-1].content)
        elif later:
            made.content = list(later[0].content)
        else:
            made.content = _trimmed(words, 0, made.first) + _trimmed(words, made.last, len(words))
        made.place = "citing"


def _reckoning(words: Words, cue: Cue, drafts: list[Draft]) -> Draft | None:
    first, end = cue.first + 1, cue.head
    while end > first and words.low[end - 1] in ("own", "official", "latest", "same"):
        end -= 1
    if end <= first:
        return None
    made = Draft(cue, (first, end), place="both")
    start = _left_limit(words, cue.first, drafts)
    made.content = _trimmed(words, start, cue.first) + _trimmed(words, cue.end, _right_limit(words, cue.end))
    return made


def _noun(words: Words, cue: Cue, drafts: list[Draft]) -> Draft | None:
    at = cue.head + 1
    source = _owner(words, cue.head)
    if at < len(words) and words.low[at] in ("by", "from"):
        found = phrase_after(words, at + 1)
        if found is None or not is_agent(words, found):
            return None
        source, at = found, found[1]
        if at >= len(words) or words.low[at] not in ("that", "of"):
            return None
    if (
        source is None
        and cue.entry.id.endswith((".3", ".4", ".2"))
        and words.low[cue.head] not in ("reports", "rumours", "rumors", "report")
    ):
        return None
    start = at if words.low[at] == "that" else at + 1
    end = _noun_limit(words, start, words.low[at] == "of")
    return Draft(cue, source, _trimmed(words, start, end))


def _owner(words: Words, head: int) -> Range | None:
    """Whose claim it is: "Kyiv's claim", "Russian claims", "a US intelligence assessment"."""
    first = head
    while first > 0 and head - first < 8 and words.is_word(first - 1):
        low = words.low[first - 1]
        if low in PREPOSITIONS or low in CONJUNCTIONS or low in BE or low in ("the", "a", "an", "any", "no"):
            break
        first -= 1
        if low in ("its", "his", "her", "their"):
            return first, first + 1
    owned = [i for i in range(first, head) if words.low[i].endswith(("'s", "s'"))]
    if owned:
        return first, owned[-1] + 1
    capitals = [
        i for i in range(first, head) if words.capital(i) and (i > 0 or words.low[i] not in DETERMINERS)
    ]
    acting = [i for i in range(first, head) if words.low[i] in agents()]
    if capitals:
        return capitals[0], head
    return (acting[0], head) if acting else None


def _noun_limit(words: Words, start: int, short: bool) -> int:
    for index in range(start, len(words)):
        low = words.low[index]
        if low in (";", "—", "–") or (
            low == "," and (short or (index + 1 < len(words) and words.low[index + 1] not in CONJUNCTIONS))
        ):
            return index
        if short and index > start and (low in BE or low in ("has", "have", "had", "would", "will", "as")):
            return index
    return len(words)


def _cut(words: Words, drafts: list[Draft]) -> None:
    """End each content where the clause of the next attribution begins."""
    for index, made in enumerate(drafts):
        if made.place not in ("right", "both"):
            continue
        for later in drafts[index + 1 :]:
            if later.cue.shape == "noun" or (
                later.cue.shape in ("passive", "citing") and later.source is None
            ):
                continue
            at = _border(words, made, later)
            if at is not None:
                made.content = [
                    (a, min(b, at)) for a, b in made.content if a < at and _trimmed(words, a, min(b, at))
                ]
                made.content = [piece for a, b in made.content for piece in _trimmed(words, a, b)]
                break


def _border(words: Words, made: Draft, later: Draft) -> int | None:  # noqa: PLR0911
    first = later.first
    if first <= made.last:
        return None
    before = words.low[first - 1]
    if later.cue.shape == "according" and later.place != "right":
        return first
    if later.shared:
        return first - 1 if before in ("and", "but", ",") else first
    if later.place in ("left", "both"):
        if before not in _SEPARATORS:
            return None
        joint = _left_limit(words, first, [made])
        return joint - 1 if joint > made.last else first - 1
    if before in (",", "—", "–", "and", "but", "while", "whereas", "although", "though"):
        return first - 1
    if before in _CLAUSE_JOINTS and words.low[first - 2] == ",":
        return first - 2
    return None


_BUILDERS = {
    "verb": _verb,
    "passive": _passive,
    "reduced": _reduced,
    "according": _according,
    "citing": _citing,
    "reckoning": _reckoning,
    "noun": _noun,
}
