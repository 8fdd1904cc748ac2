"""Who "he", "the general", "the ministry" or a bare surname is: back to the full mention in the document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .names import personal_name, short_name
from .sources import Range
from .vocabulary import DETERMINERS, PRONOUNS, agents, vocabulary
from .words import Words

_NAME = re.compile(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+| al-\w+| von der [A-Z]\w+| de [A-Z]\w+)+")
_SURNAME = re.compile(r"[A-Z][\w'-]+")
_PLURAL = re.compile(r"s\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """A source as it stands: its full words, its short name, and what it can be referred to as.

    `head` is the last role, body or document noun of it in lower case, empty for a bare name.
    """

    full: str
    name: str
    head: str
    is_person: bool
    is_plural: bool
    anaphoric: bool


def mention(words: Words, source: Range) -> Mention:
    """What the source's words say of it."""
    first, end = source
    known = vocabulary()
    low = [words.low[i] for i in range(first, end)]
    name = short_name(words, source)
    pronoun = len(low) == 1 and low[0] in PRONOUNS
    stop = next(
        (i for i, word in enumerate(low) if i and word in (",", "of", "for", "in", "at", "who", "which")),
        len(low),
    )
    roles = [word for word in low[:stop] if word in agents() or word in known.documents]
    head = roles[-1] if roles else ""
    is_person = (
        (pronoun and low[0] in ("he", "she"))
        or bool(_is_named(words, source))
        or head in known.persons
        or head in known.titles
    )
    capital = any(
        words.capital(i) and (i > 0 or first > 0)
        for i in range(first, min(first + stop, end))
        if words.low[i] not in DETERMINERS
    )
    anaphoric = (
        pronoun
        or low[:1] in (["who"], ["which"])
        or (
            low[0] in ("the", "its", "his", "her", "their", "this", "that", "one", "another")
            and bool(head)
            and not capital
        )
    )
    plural = low[0] in ("they", "we") or head.endswith("s") or "and" in low
    return Mention(words.cover(first, end).of(words.text), name, head, is_person, plural, anaphoric)


def _is_named(words: Words, source: Range) -> bool:
    start = source[0]
    for index in range(*source):
        if words.low[index] in (",", "who"):
            if personal_name(words, (start, index)):
                return True
            start = index + 1
    return personal_name(words, (start, source[1])) is not None if start < source[1] else False


def resolve(asked: Mention, before: Iterable[Mention], text: str, start: int) -> tuple[str, bool]:
    """The speaker's name, and whether it comes from an earlier mention.

    `before` are earlier mentions, nearest first; `text[:start]` is what stands before the source.
    """
    low = asked.full.lower()
    if low in ("i", "we", "you"):
        return asked.name, False
    if not asked.anaphoric:
        return full_name(asked, text), False
    for earlier in before:
        if earlier.anaphoric:
            continue
        if _refers(asked, low, earlier):
            return full_name(earlier, text), True
    if low in ("he", "she"):
        found = _last_person(text[max(0, start - 600) : start])
        if found:
            return found, True
    if asked.head:
        found = _last_with_head(asked.head, text[:start])
        if found:
            return found, True
    return asked.name, low in PRONOUNS


def _refers(asked: Mention, low: str, earlier: Mention) -> bool:
    if low in ("he", "she"):
        return earlier.is_person and not earlier.is_plural
    if low == "they":
        return earlier.is_plural
    if low in ("it", "which"):
        return not earlier.is_person
    if low == "who":
        return earlier.is_person
    if asked.head in vocabulary().documents or low.startswith(("its ", "their ")):
        return earlier.head == asked.head or not earlier.is_person or earlier.head in vocabulary().documents
    words = re.findall(r"[\w'-]+", earlier.full.lower())
    singular = asked.head.rstrip("s")
    return bool(singular) and any(word.rstrip("s") == singular for word in words)


def full_name(asked: Mention, text: str) -> str:
    """A bare surname with the first names the document gives; other names as they are."""
    name = asked.name
    if not _SURNAME.fullmatch(name) or (asked.head and asked.head not in vocabulary().titles):
        return name
    at = -1
    for _ in range(12):
        at = text.find(name, at + 1)
        if at < 0:
            return name
        end = at + len(name)
        if text[end : end + 1].isalnum() or not text[:at].endswith(" "):
            continue
        window = text[max(0, at - 40) : at]
        forenames = re.search(r"(?:[A-Z][\w-]+ |von der |de |al-)+\Z", window)
        if forenames is None:
            continue
        kept = [word for word in forenames.group().split() if word.lower().strip(".") not in agents()]
        if kept and (len(kept) > 1 or kept[0].lower() not in agents()):
            return " ".join([*kept[-2:], name])
    return name


def _last_person(text: str) -> str | None:
    found = None
    for match in _NAME.finditer(text):
        parts = [part for part in match.group().split() if part.lower() not in agents()]
        if len(parts) == 2 and not any(part.lower() in vocabulary().documents for part in parts):
            found = " ".join(parts)
    return found


def _last_with_head(head: str, text: str) -> str | None:
    """A capitalised phrase that ends with the head, from anywhere before: "the defence ministry" for "the ministry"."""
    at = text.lower().rfind(f" {head}")
    for _ in range(6):
        if at < 0:
            return None
        before = re.search(r"(?:[\w'-]+ ){0,3}[\w'-]+\Z", text[max(0, at - 60) : at])
        if before:
            words = before.group().split()
            kept: list[str] = []
            for word in reversed(words):
                if word.lower() in DETERMINERS or word.lower() in PRONOUNS or word.endswith(("ed", "ing")):
                    break
                if not word[:1].isupper() and kept and not word.islower():
                    break
                kept.append(word)
                if word.endswith(("'s", "s'")):
                    break
            if any(word[:1].isupper() for word in kept):
                after = re.match(
                    rf" (?i:{head}) ([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)", text[at : at + 60 + len(head)]
                )
                if after and head in vocabulary().titles:
                    return after.group(1)
                return " ".join([*reversed(kept), text[at + 1 : at + 1 + len(head)]])
        at = text.lower().rfind(f" {head}", 0, at)
    return None
