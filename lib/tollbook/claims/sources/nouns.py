"""The nouns that a source is named by: offices, institutions, media, nameless people."""

from __future__ import annotations

import re
from functools import lru_cache

from tollbook.resources import matcher

# Who stands behind a government or a truce is not who speaks: "the UN-recognised government".
STANDING = re.compile(
    r"\b[\w.]+-(?:recogni[sz]ed|backed|supported|brokered|mediated|sponsored|affiliated|sanctioned|designated)\b",
    re.IGNORECASE,
)

# Kinds of nouns for whoever speaks for a state.
OF_STATE = frozenset({"institution", "military", "office"})


def holds_office(text: str) -> bool:
    """Whether media are what somebody in office is over: "the director of defence media operations"."""
    head, of, _ = text.partition(" of ")
    held = noun_categories(head) if of else {}
    return "office" in held and "media" not in held and "editor" not in head.lower()


def noun_categories(text: str) -> dict[str, str]:
    """Categories of the source nouns in the words, each with the id of its entry."""
    return dict(found_categories(text))


@lru_cache(maxsize=4096)
def found_categories(text: str) -> tuple[tuple[str, str], ...]:
    """The same source is read for its party, then for its type, and again in the next sentence."""
    plain = STANDING.sub("", text) if "-" in text else text
    return tuple((hit.entry.category, hit.entry.id) for hit in matcher("sources").find(plain))
