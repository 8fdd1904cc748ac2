"""What the words of a source say of it: its short name, its noun, whether it is a person, a plural, a pronoun."""

from __future__ import annotations

from dataclasses import dataclass

from tollbook.claims.closed_classes import OWNERS

from ..sources.places import is_place
from ..text.lexicon import agents, vocabulary
from ..text.word_classes import ANOTHER, DETERMINERS, PRONOUNS, words_of
from ..text.words import Range, Words
from .personal_names import personal_name
from .short_names import short_name

# Pronouns that own or that follow a preposition.
_OBLIQUE = {"his": "he", "him": "he", "her": "she", "its": "it", "their": "they", "them": "they"}
DEFINITE = frozenset(["the", "its", "his", "her", "their", "this", "that", "one", "another", "same"])
_PHRASE_END = frozenset((",", "of", "for", "in", "at", "who", "which", "called", "named"))
_OURSELVES = (
    ["this", "article"],
    ["this", "story"],
    ["this", "newspaper"],
    ["this", "page"],
    ["this", "agency"],
    ["this", "paper"],
    ["this", "magazine"],
    ["this", "website"],
    ["this", "outlet"],
    ["this", "broadcaster"],
    ["our", "reporter"],
)
_MANY = words_of("police media staff")  # bodies of many, whom "they" goes back to
_OFFICES = words_of("office ministry department administration team")
# How far behind the noun of a name its initials may stand, in words.
LONGEST_NAME = 6
# "The Defence Secretary", in words: an office in capitals goes back to who holds it.
LONGEST_OFFICE = 3


@dataclass(slots=True)
class Mention:
    """A source as it stands: its full words, its short name, and what it can be referred to as.

    `head` is its last role, body or document noun in lower case, empty for a bare name; `pronoun` is set for
    pronouns; `is_bare` for one name alone, which can be a person's; `definite` for "the ministry", which goes back to a fuller mention.
    """

    full: str
    name: str
    head: str
    pronoun: str
    definite: bool
    is_person: bool
    is_plural: bool
    is_bare: bool

    @property
    def anaphoric(self) -> bool:
        """Whether the mention goes back to another one."""
        return bool(self.pronoun) or self.definite


def mention(words: Words, source: Range) -> Mention:
    """What the source's words say of it."""
    first, end = source
    low = [words.low[i].removesuffix("'s") for i in range(first, end)] or [""]
    known = vocabulary()
    stop = next((i for i, word in enumerate(low) if i and word in _PHRASE_END), len(low))
    roles = [word for word in low[:stop] if word in agents() or word in known.documents]
    head = roles[-1] if roles else ""
    pronoun = _owner(low, head) or _pronoun(low)
    people = any(word in known.persons for word in (low if not head else [head]))
    body = _is_body(words, source, head)
    people = (people or head in known.titles) and not body
    is_person = pronoun in ("he", "she") or people or (_is_named(words, source) and not body)
    # "An expert and former officer, Ada Holm" is one.
    joined = "and" in low[:stop] and not ("," in low and _is_named(words, source))
    last = head or low[-1]
    many = (last.endswith("s") and not last.endswith("ss")) or head in _MANY  # "a witness" is one
    plural = low[0] in ("they", "we") or many or joined
    office = not body and low[0] == "the" and head in known.titles and head == low[-1]
    part = low[:2] == ["one", "of"]  # "one of the nurses" is told by its own noun
    definite = low[0] in DEFINITE and not (part or _has_name(words, source)) and bool(head or low[0] == "the")
    definite = not pronoun and (definite or (office and end - first <= LONGEST_OFFICE))
    full = words.cover(first, end).of(words.text)
    bare = not head and end - first == 1 and words.capital(first) and not is_place(words, source)
    return Mention(full, short_name(words, source), head, pronoun, definite, is_person, plural, bare)


def _pronoun(low: list[str]) -> str:
    """The pronoun that the words of a source come to, in the form of a subject; empty without one."""
    if any(low[i : i + 2] in _OURSELVES for i in range(len(low))):
        return "we"  # the outlet speaks of itself
    if low in ANOTHER:
        return "another"
    if low[1:] == ["of", "them"]:
        return "they"  # "two of them" are some of those named before
    alone = low[0] if len(low) == 1 else ""
    if alone in ("which", "that"):
        return "which"
    return alone if alone in PRONOUNS else _OBLIQUE.get(alone, "")


def _owner(low: list[str], head: str) -> str:
    """The one whose statement or office it is, as a pronoun: "its statement says", "her office"; empty without one."""
    statement = low[0] in OWNERS and len(low) > 1 and any(word in vocabulary().documents for word in low[1:4])
    office = low[0] in ("his", "her") and head in _OFFICES and head == low[-1]
    return _OBLIQUE[low[0]] if statement or office else ""


def _has_name(words: Words, source: Range) -> bool:
    """Whether a name stands among the words, behind what only tells where its bearer sits."""
    first, end = source
    seat = next((i + 1 for i in range(first, end) if words.low[i].endswith("-based")), first)
    return any(
        words.capital(i) and (i > 0 or first > 0) for i in range(seat, end) if words.low[i] not in DETERMINERS
    )


def _is_body(words: Words, source: Range, head: str) -> bool:
    """ "The General Staff": a noun for people, in capitals, as the name of a body or of a newspaper."""
    at = next((i for i in range(*source) if words.low[i].removesuffix("'s") == head), source[0])
    if head == "staff" and at > source[0] and words.low[at - 1] == "general":
        return True
    if not words.capital(at):
        return False
    if head.endswith("s") and _names_body(words, at, source):
        return True
    alone = words.low[source[0]] == "the" and at == source[0] + 1 == source[1] - 1
    return head in vocabulary().bodies or (alone and head in vocabulary().mastheads)


def _names_body(words: Words, head: int, source: Range) -> bool:
    """ "The Holm Rights Activists in Dvir (HRAD)": people in a name, which is a body's."""
    return any(
        words.low[i] == "(" and words.raw[i + 1].isupper() and words.low[i + 2 : i + 3] == [")"]
        for i in range(head + 1, min(source[1] - 1, head + LONGEST_NAME))
    )


def _is_named(words: Words, source: Range) -> bool:
    start = source[0]
    for index in range(*source):
        if words.low[index] in (",", "who"):
            if personal_name(words, (start, index)):
                return True
            start = index + 1
    return personal_name(words, (start, source[1])) is not None if start < source[1] else False
