"""Sources and parties that the profile knows by name."""

from __future__ import annotations

import re

from tollbook.claims.namesakes import names_another
from tollbook.claims.parties import BACKED
from tollbook.profiles import Found, Name, Profile
from tollbook.records import SourceType

from .model import SourceReading
from .nouns import noun_categories

# The land that somebody knows about is not whom he speaks for: "a Norvia expert".
KNOWS = re.compile(
    r"(?:'s)? (?:\w+ )?(?:expert|analyst|specialist|scholar|watcher|historian|researcher|correspondent)s?\b"
)
# Nor does whoever once held an office in another land's name: "once president of Norvia", "the former Norvian minister".
_HEADS = r"(?:president|leader|premier|prime minister|minister|ruler|chancellor|head of state)\b"
_ONCE = r"\b(?:former|once|one-time|onetime|erstwhile|ex)[- ]"
_FORMER = re.compile(rf"{_ONCE}(?:the )?(?:[a-z]+ ){{0,2}}{_HEADS} of (?:the )?$", re.IGNORECASE)
_FORMERLY, _HEADED = re.compile(rf"{_ONCE}$", re.IGNORECASE), re.compile(rf" (?:[a-z]+ )?{_HEADS}")
_SURNAME = re.compile(r" [A-Z][a-z]+")
_ENVOYS = r"(?:ambassador|envoy|representative|delegate|delegation|mission)"
_NAMED = r"[A-Z][\w.]*(?: [A-Z]\w+)?"
_ENVOY = re.compile(rf"\b{_ENVOYS}\b")
_SENT_TO = re.compile(rf"\b({_ENVOYS}) (?:to|at) (?:the )?{_NAMED}")
_OWN_ENVOY = re.compile(rf"('s? ){_NAMED} ({_ENVOYS}\b)")
_COMPASS = re.compile(r"\b(?:[Ww]estern|[Ee]astern|[Nn]orthern|[Ss]outhern) (?=[A-Z])")


def belongs_elsewhere(text: str, actor: Found, profile: Profile) -> bool:
    """Whether the words before a body's name give it to another party than the profile's body of that name."""
    owner = named_party(text[: actor.start], profile)
    return owner is not None and actor.name.party is not None and owner.party != actor.name.party


def named_actor(text: str, profile: Profile) -> Found | None:
    """The person whom the words name, else the body that counts, else the outlet; the last of several.

    Titles stand before names, and a recorder goes before the outlet it works with.
    """
    found = [hit for hit in profile.index.find(text) if not names_another(text, hit)]
    persons = [hit for hit in found if hit.name.kind == "person"]
    bodies = [hit for hit in found if hit.name.kind == "organisation"]
    vouching = [hit for hit in bodies if hit.name.actor != "media"]
    hits = persons or vouching or bodies
    return hits[-1] if hits else None


def without_seat(text: str) -> str:
    """The words without the body to which somebody is sent: "Norvia's envoy" for "Norvia's envoy to the League"."""
    return _OWN_ENVOY.sub(r"\1\2", _SENT_TO.sub(r"\1", text)) if _ENVOY.search(text) is not None else text


def from_actor(actor: Found, profile: Profile, side: str | None) -> SourceReading:
    """A source that the profile names, seen from the harmed `side`."""
    name = actor.name
    if name.party is not None:
        kind: SourceType = profile.relation(name.party, side)
    else:
        kind = _actor_type(name)
    return SourceReading(name.form, name.canonical, kind, name.party, (name.rule,))


def _actor_type(name: Name) -> SourceType:
    if name.actor is None or name.actor == "party":
        return "anonymous"
    return name.actor


def _is_first_name(text: str, hit: Found) -> bool:
    """Whether a land's name opens somebody's: "Norvia Holm", but not "Norvia Police"."""
    whole = (
        hit.start == 0
        and hit.name.kind in ("state", "place", "government")
        and _SURNAME.fullmatch(text, hit.end)
    )
    return bool(whole) and not noun_categories(text)


def _held_office(text: str, hit: Found) -> bool:
    """Whether the land is the one that somebody headed once, and speaks for no more."""
    before = _FORMERLY.search(text, 0, hit.start) and _HEADED.match(text, hit.end)
    return bool(before) or _FORMER.search(text, 0, hit.start) is not None


def named_party(text: str, profile: Profile) -> Name | None:
    """The party that a phrase names: by its people or state before a place, the first of several.

    Who backs somebody is named only where nobody else is: "Norvia-backed rebels".
    """
    chosen: tuple[bool, int, Name] | None = None
    named = [
        h
        for h in profile.index.find(text)
        if h.name.party is not None
        and h.name.kind != "pejorative"
        and KNOWS.match(text, h.end) is None
        and _COMPASS.match(text, h.start) is None
        and not _held_office(text, h)
        and not (_is_first_name(text, h) or names_another(text, h))
    ]
    for hit in [h for h in named if not BACKED.match(text, h.end)] or named:
        if chosen is not None and hit.name.kind in ("force", "state") and text[: hit.start].endswith("'s "):
            # "Norvia's Holm Guard": the guard, and not the land it fights in.
            return hit.name
        rank = (hit.name.kind == "place", hit.start, hit.name)
        if chosen is None or rank[:2] < chosen[:2]:
            chosen = rank
    return chosen[2] if chosen else None
