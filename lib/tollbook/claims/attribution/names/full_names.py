"""The full name in a document of somebody named in short, or told by a noun."""

from __future__ import annotations

import re

from tollbook.claims.closed_classes import HAVE

from ..text.lexicon import agents, vocabulary
from ..text.word_classes import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    MODAL,
    NUMBER_WORDS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    words_of,
)
from .mentions import Mention

NAME = re.compile(r"[A-Z][\w'-]+ (?:al-)?[A-Z][\w'-]+")
FARTHEST_MENTION = 20_000
_SURNAME = re.compile(r"[A-Z][\w'-]+")
# Words that may stand in capitals before a name without being part of it.
_NO_FORENAMES = (
    DETERMINERS
    | PRONOUNS
    | PREPOSITIONS
    | CONJUNCTIONS
    | OPENERS
    | ADVERBS
    | TIME_WORDS
    | BE
    | HAVE
    | MODAL
    | NUMBER_WORDS
    | words_of(
        "north south east west northern southern eastern western central upper lower lake mount river gulf port cape fort pro anti said says other others many most some several few all both such"
    )
)
# Words that no name goes back over to its beginning.
_NO_PART = DETERMINERS | PRONOUNS | (PREPOSITIONS - {"of", "for", "in"})
MENTIONS_TRIED = 12
HEADS_TRIED = 6
# An army with one of these in its name is hardly ever "the army" of the sentences around it.
_OF_REBELS = words_of("liberation people's resistance independence revolutionary salvation lord's")
# A headline in capitals: its length at most, in characters; how many words of so many letters tell it.
_LONGEST_HEADLINE, _SEVERAL, _LONGER = 200, 4, 5
# How far before its noun a body's name begins at most, in characters.
LONGEST_PHRASE = 80


def full_name(asked: Mention, text: str) -> str:
    """A bare surname with the first names the document gives; other names as they are."""
    name = asked.name
    if not _SURNAME.fullmatch(name) or (asked.head and asked.head not in vocabulary().titles):
        return name
    if not asked.head and not asked.is_bare:
        # A land has no first name: "Norvia Arvel war".
        return name
    at, full = -1, name
    for _ in range(MENTIONS_TRIED):
        at = text.find(name, at + 1, 2 * FARTHEST_MENTION)
        if at < 0:
            break
        if text[at + len(name) : at + len(name) + 1].isalnum() or not text[max(0, at - 1) : at].isspace():
            continue
        if _is_in_headline(text, at):
            continue  # "Spies Have Helped Norvia": any word may stand before a name in capitals
        forenames = _forenames(text[max(0, at - 40) : at])
        found = " ".join([*forenames, name])
        described = text[: at + len(name) - len(found)].endswith(("the ", "The "))
        if described and text.count(name) > text.count(found):
            continue  # "the Northern Movement", beside another: nobody's first name
        if forenames and (full == name or full.endswith(f" {found}")):
            # "Dvir Ada Holm" in a caption is "Ada Holm" elsewhere.
            full = found
            if len(forenames) == 1:
                break
    return full


def _is_in_headline(text: str, at: int) -> bool:
    """Whether the place is on a line that writes every longer word in capitals."""
    end = text.find("\n", at, at + _LONGEST_HEADLINE)
    line = text[
        text.rfind("\n", max(0, at - _LONGEST_HEADLINE), at) + 1 : at + _LONGEST_HEADLINE if end < 0 else end
    ]
    longer = [word for word in line.split() if len(word) >= _LONGER]
    return len(longer) >= _SEVERAL and all(word[0].isupper() for word in longer)


def _forenames(before: str) -> list[str]:
    """The one or two capitalised words, no titles, that end what stands before a surname on its line."""
    kept: list[str] = []
    for word in reversed(before.rsplit("\n", 1)[-1].split(" ")[:-1]):
        plain = word.lower().strip(".")
        ends = (word.endswith(".") and len(plain) > 1) or (word.isupper() and len(word) > 2)
        named = word[:1].isupper() and word.strip(".").replace("-", "").isalpha() and not ends
        ranked = not vocabulary().titles.isdisjoint(plain.split("-"))  # "Secretary-General"
        if not named or ranked or plain in agents() or plain in _NO_FORENAMES or len(kept) == 2:
            break
        kept.insert(0, word)
    return kept


def last_person(text: str) -> str | None:
    """The person named last in the text by two names; None where nobody is."""
    found = None
    for match in NAME.finditer(text):
        if text[: match.start()].endswith(
            (" in ", " at ", " from ", " near ", " to ", " of ", "In ", "the ", "The ", "its ")
        ):
            continue
        parts = [
            part
            for part in match.group().split()
            if part.lower() not in agents() and part.lower() not in _NO_FORENAMES
        ]
        if len(parts) == 2 and not any(part.lower() in vocabulary().documents for part in parts):
            found = " ".join(parts)
    return found


def with_head(head: str, text: str, phrase: str = "") -> str | None:
    """The last named phrase before with the head: "the Dvir health ministry" for "the ministry", "Ada Holm" after a title."""
    folded = text.lower()
    at = len(folded)
    for _ in range(HEADS_TRIED):
        at = folded.rfind(phrase or head, 0, at)
        if at < 0:
            return None
        end = at + len(phrase or head)
        if not folded[max(0, at - 1) : at].isalnum() and not folded[end : end + 1].isalnum():
            found = _titled(text, end) if head in vocabulary().titles else None
            found = found or _phrase_with_head(text, end - len(head), end)
            if found and not is_other_army(head, found):
                return found
    return None


def is_other_army(head: str, name: str) -> bool:
    """Whether "the army" can hardly be the one of this name: "the Young People's Army"."""
    return head == "army" and not _OF_REBELS.isdisjoint(name.lower().split())


def _titled(text: str, end: int) -> str | None:
    named = re.match(r" ([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)", text[end : end + 60])
    return named.group(1) if named else None


def _is_participle(word: str) -> bool:
    return word[:1].islower() and word.endswith(("ed", "ing"))


def _phrase_with_head(text: str, at: int, end: int) -> str | None:
    kept: list[str] = []
    for word in reversed(text[max(0, at - LONGEST_PHRASE) : at].split()[-5:]):
        plain = word.replace("'", "").replace("-", "")
        opens = word[:1].isupper() and word.lower() in PREPOSITIONS
        counted = plain.isdigit()  # "57 Orran fighters" are nobody's name
        if not plain.isalnum() or counted or opens or word.lower() in _NO_PART or _is_participle(word):
            break
        if word.islower() and word in vocabulary().verbs and (kept or word.endswith("s")):
            break
        kept.insert(0, word)
    return " ".join([*kept, text[at:end]]) if any(word[:1].isupper() for word in kept) else None
