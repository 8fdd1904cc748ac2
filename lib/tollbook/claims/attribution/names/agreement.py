"""Whether an earlier mention can be what a pronoun or "the ministry" goes back to."""

from __future__ import annotations

import re

from ..text.lexicon import agents, vocabulary
from ..text.word_classes import words_of
from .full_names import NAME
from .mentions import Mention

# Nouns that can go back to a body of any name; "the ministry" goes back to a ministry only.
GENERIC = words_of(
    "agency body channel charity company firm group institute mission network newspaper organisation organization"
    " outlet project team unit watchdog groups agencies organisations organizations magazine paper daily weekly broadcaster website tabloid station"
    " portal publication"
)
_CLAUSE = re.compile(r", | who ")
_NAMED = re.compile(r"(?:[Tt]he )?[A-Z]")
_KINDS = words_of(
    "rights human aid monitoring medical humanitarian advocacy campaign non-profit nonprofit international"
)
# What somebody in office, named before, is called in short.
_PERSONS = words_of("official politician lawmaker leader diplomat officer medic")
# Who alone is called so, where not anybody in office is.
_OF_TRADE = {
    "officer": words_of(
        "general colonel major captain lieutenant brigadier admiral commander sergeant chief"
    ),
    "medic": words_of("doctor dr surgeon nurse paramedic physician"),
}
_GENERAL = words_of("same latest new spy state whole entire other")
# What is written by those who study, who they are, and who writes no such thing.
_STUDIED = words_of("study survey research paper")
_STUDYING = words_of("institute centre center university")
# Titles as they stand before a name.
_SHORT = {
    "doctor": "dr",
    "surgeon": "dr",
    "physician": "dr",
    "professor": "prof",
    "general": "gen",
    "colonel": "col",
    "major": "maj",
    "captain": "capt",
    "lieutenant": "lt",
    "admiral": "adm",
    "governor": "gov",
    "senator": "sen",
    "brigadier": "brig",
}
_GOVERNING = words_of("ministry government army military forces staff police administration office council")


def is_name_of(asked: Mention, earlier: Mention) -> bool:
    """Whether a body is named by its name alone, which "the group" can go back to."""
    return _NAMED.match(earlier.full) is not None and may_refer(asked, earlier)


def refers(asked: Mention, earlier: Mention) -> bool:
    """Whether an earlier mention is what is gone back to: it agrees with the pronoun, or has the noun."""
    if earlier.pronoun:
        return False
    if asked.pronoun:
        return _agrees(asked.pronoun, earlier)
    if earlier.head == asked.head and (earlier.definite or earlier.name.lower() in _PERSONS):
        return False  # "Ten died – official" names nobody either
    if earlier.is_person and asked.head in vocabulary().bodies and asked.head not in vocabulary().persons:
        return False
    name = set(earlier.name.lower().split())
    if asked.head in agents() and asked.head not in name and name & vocabulary().documents:
        # "The women" are no video that two women shared, nor "the channel" what is posted there.
        return False
    return _has_noun(asked, earlier)


def _has_noun(asked: Mention, earlier: Mention) -> bool:
    """Whether the earlier mention has the noun: "the monitors" and "rights monitors"."""
    if not set(kind(asked).split()) <= set(earlier.full.lower().replace("'s", "").split()):
        # "The defence ministry" is no health ministry.
        return False
    singular = asked.head.rstrip("s")
    # "The report" is no person who compiles the report.
    of_name = asked.head in vocabulary().documents and earlier.is_person
    told = _CLAUSE.split(earlier.full, maxsplit=1)[0] if of_name else earlier.full
    words = re.findall(r"[\w'-]+", told.lower())
    if asked.head in vocabulary().documents:
        # "The report" is none of the "reports in the media".
        return asked.head in words
    return bool(singular) and any(
        word.strip("-").rstrip("s") in (singular, _SHORT.get(singular)) for word in words
    )


def kind(asked: Mention) -> str:
    """What tells the noun asked for from others of its kind, with the noun: "health ministry"; empty for the noun alone."""
    words = asked.full.lower().split()
    before = words[1 : words.index(asked.head)] if asked.definite and asked.head in words else []
    kept = [word for word in before if word not in _GENERAL]
    return " ".join([*kept, asked.head]) if kept else ""


def may_refer(asked: Mention, earlier: Mention) -> bool:
    """Whether an earlier mention can be what a general noun ("the group") goes back to."""
    if asked.pronoun == "they" and not earlier.pronoun:
        # A body of many: "The health authority said … They also reported …".
        return not earlier.is_person and earlier.head in vocabulary().bodies
    # A body or a document of another name can only be the last one that was no person.
    if asked.pronoun or earlier.pronoun or earlier.definite or _is_another(asked, earlier):
        return False
    if asked.head in ("authors", "researchers") and asked.full.count(" ") == 1:
        return earlier.head in _STUDIED | _STUDYING
    if asked.head in _PERSONS and asked.full.count(" ") == 1:
        # "Ada Holm, a council member, has claimed … the official said", "Governor Ada Holm said … the official added".
        named = earlier.is_person and not earlier.is_plural and NAME.search(earlier.name) is not None
        return named and _is_of_trade(asked.head, earlier.head)
    same = asked.full.lower().startswith("the same")
    if asked.head in vocabulary().documents and not (earlier.head or earlier.name.isupper()):
        return False
    bare = _is_bare(asked) and (asked.head in GENERIC or asked.head in vocabulary().documents)
    return same or (bare and (not earlier.is_person or (earlier.is_plural and bool(earlier.head))))


def _is_of_trade(called: str, held: str) -> bool:
    """Whether somebody with this office, or none told, may be called "the official", "the officer"."""
    return held in _OF_TRADE[called] if called in _OF_TRADE else not held or held in vocabulary().offices


def _is_bare(asked: Mention) -> bool:
    """Whether nothing but the kind or the seat of a body stands with its noun: "the group", "the rights group", "the Dvir-based group"."""
    words = asked.full.lower().split()
    seat = max((at for at, word in enumerate(words) if word.endswith("-based")), default=0)
    return len(words) > 1 and all(word in _KINDS for word in words[seat + 1 : -1])


def _is_another(asked: Mention, earlier: Mention) -> bool:
    """Whether what is asked for cannot be the earlier one: no channel is a video, no study a ministry."""
    document = asked.head in vocabulary().bodies and earlier.name.lower() in vocabulary().documents
    return document or (asked.head in _STUDIED and earlier.head in _GOVERNING)


def _agrees(pronoun: str, earlier: Mention) -> bool:
    if pronoun in ("he", "she"):
        return (earlier.is_person or earlier.is_bare) and not earlier.is_plural
    if pronoun == "another":
        return bool(earlier.head) and not NAME.search(earlier.name)
    if pronoun == "they":
        return earlier.is_plural and not earlier.full.lower().startswith(("none ", "no "))
    return pronoun == "who" or not earlier.is_person
