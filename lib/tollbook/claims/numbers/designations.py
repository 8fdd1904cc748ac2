"""Numbers that name one of a kind, or an item of a list: "Battalion 36", "page 7", "LIB 232", "2)"."""

from __future__ import annotations

import re

from .beside import Text, stands_after, stands_before
from .number import Figure

_NUMBERED_TIMES = "not_counts.before_name.2"
# Before "number" these make it a verb.
_COUNTING = frozenset(
    "now already may might could would will must to still they who dead wounded killed missing injured casualties losses "
    "deaths victims fatalities".split()
)
# A unit's number has fewer digits than four, its initialism fewer letters than six.
_NUMBERED, _INITIALS = 1000, 5
_TO_OWNER = 6  # how far before a figure the owner of what it may number may stand, in words
_HARM_INITIALS = frozenset(
    {"KIA", "WIA", "MIA", "POW", "AND", "OR", "OF", "IN", "AT", "BY", "TO", "THE", "KILLS", "HURT", "AS"}
)
# What stands before a noun that a figure behind it does not number.
_DETERMINING = frozenset(
    "the a an my our his her its their your one another that this each every same next nearby".split()
)
# Behind a joint an initialism is whoever bore the figure whose verb is left out: "the army lost 12 men and the LIB 220".
_LOSS = re.compile(r"\b(?:lost|losing|loses?|suffered) [^.;]{0,30}?\d[^.]{0,60}\Z")
_JOINTS, _CLAUSE_ENDS = frozenset("and while , ;".split()), frozenset(". ; , in at on during since".split())
# "At Holm hospital nine men died": what a place of one name tells of is no number of it.
_PLACING = (["at"], ["in"], ["outside"], ["near"])
_PASSING = frozenset({"past", "last", "this", "previous", "each", "every"})


def numbered_name(text: Text, figure: Figure) -> str | None:
    """A number that names one of a kind: "Battalion 36", "page 7", "No. 5"."""
    if figure.bound not in ("exact", "range") or figure.grouped or figure.scale > 1 or figure.low >= 10_000:
        return None
    left = figure.left
    if left[-1:] == ["."] and left[-2:-1] in (["no"], ["nos"], ["nr"], ["mk"], ["p"], ["pp"]):
        left = left[:-1]
    while figure.form == "digits" and left[-1:] and left[-1].isdigit():
        left = left[:-1]  # "the number 15 52" is one number, and a telephone's
    phrase = stands_before("before_name", left)
    if phrase is None:
        return None
    if left[-1:] == ["number"] and (left[-2:-1] == [] or left[-2] in _COUNTING):
        return None  # "the dead now number 604"
    told = len(left) < len(figure.left) or figure.form == "words"
    told = told or any(word in _DETERMINING for word in left[-4:-1])
    # "In the city's Holm area 40 men died".
    told = told or any(word.endswith("'s") for word in left[-_TO_OWNER:-1]) or left[-3:-2] in _PLACING
    if told and stands_after("counted", figure.right):
        return None  # "in my platoon nine soldiers died", "told a radio station three civilians were hurt"
    past = any(word in _PASSING for word in left[-4:-1])  # "over the past day 900 troops"
    # "In the first months of the year 200 Norlanders died"
    named = text.folded[figure.end : figure.end + 3].strip()[-2:].istitle() and left[-2:-1] == ["the"]
    if phrase.entry == _NUMBERED_TIMES and (past or named or stands_after("counted", figure.right)):
        return None
    return "name or number of its kind"


def initialled(text: Text, figure: Figure) -> str | None:
    """A number that an initialism owns: "LIB 232", "the LIB (344)"; "12 KIA" and "WIA 12" count."""
    bare = figure.form == "digits" and figure.bound == "exact" and figure.scale == 1 and not figure.grouped
    if not bare or figure.low >= _NUMBERED or stands_after("counted", figure.right):
        return None
    at = figure.start - 1
    if text.folded[at : at + 1] == "(" and text.folded[figure.end : figure.end + 1] == ")":
        at -= 1
    end = at
    while at > 0 and text.folded[at - 1].isupper():
        at -= 1
    owner = text.folded[at:end]
    apart = text.folded[end : end + 1] == " " and (at == 0 or not text.folded[at - 1].isalnum())
    is_owner = apart and 1 < len(owner) <= _INITIALS and owner not in _HARM_INITIALS
    is_owner = is_owner and not _goes_on_from_loss(text, figure)
    return "name or number of its kind" if is_owner and not text.folded.isupper() else None


def _goes_on_from_loss(text: Text, figure: Figure) -> bool:
    """ "The army lost 12 men and the LIB 220": the figure is what an initialism lost as well, and not its number."""
    before = [word for word in figure.left if word != "the"]
    ends = not figure.right or figure.right[0] in _CLAUSE_ENDS
    return (
        ends
        and before[-2:-1] != []
        and before[-2] in _JOINTS
        and _LOSS.search(text.lowered, 0, figure.start) is not None
    )


def list_item(text: Text, figure: Figure) -> str | None:
    """The number of a list's item: "1. ", "2) " at the start of a line."""
    if figure.left or figure.form != "digits" or figure.low > 99 or figure.grouped:
        return None
    mark = text.lowered[figure.end : figure.end + 2]
    return "list number" if mark in (". ", ") ") and figure.right[1:] else None
