"""Names of parties that are somebody else's too: a person called as a land, a hospital called after a person."""

from __future__ import annotations

import re

from tollbook.profiles import Found

LANDS = frozenset({"state", "government"})
_TITLE = re.compile(
    r"\b(?:Captain|Capt|Colonel|Col|General|Gen|Major|Maj|Lieutenant|Lt|Brigadier|Brig|Sergeant|Sgt|Corporal|Private|Commander|Admiral|"
    r"Sheikh|Imam|Pastor|Bishop|Father|Dr|Doctor|Mr|Mrs|Ms|Professor|Prof|Governor|Mayor|Minister|Senator|Premier|Spokesman|Spokeswoman|Ambassador|Secretary|Chancellor|Envoy|Leader|Chief|Ayatollah|Rabbi)\.? $"
)
# What makes a land's name that of a water, a height or a town, often of another land: "Lake Norland", "Puerto Norland".
_BEGINS_PLACE = re.compile(
    r"\b(?:Lake|Lac|Lago|Mount|Fort|Puerto|Ciudad|Villa|Nueva|Nuevo|(?:Gulf|Sea|Strait|Straits|Bay|Bight) of) $"
)
_TO_PLACE = 12
# Whose office stands before or behind a name that is a town's as well: "its director, Vessel Holm", "Vessel Holm, the director".
_OFFICE = r"(?:director|chief|head|president|chair(?:man|woman|person)?|spokes(?:man|woman|person)|secretary|analyst|researcher|founder|lawyer|doctor|activist|author|reporter)"
_OFFICE_BEFORE, _TO_OFFICE = re.compile(rf"\b{_OFFICE},? $"), 16
_FIRST_NAME = re.compile(
    r"(?<![\w-])(?![NSEWC][a-z]+(?:th|st|ern|ral) |Greater|President|Republic|When|While|With)[A-Z][a-z]{2,} \Z"
)
_OFFICE_BEHIND = re.compile(
    rf" [A-Z][a-z'-]+, (?:(?:an?|the|its|their|[A-Z]\w+'s) )?(?:[\w-]+ ){{0,3}}{_OFFICE}\b"
)
_SURNAME = re.compile(r" [A-Z][a-z'-]+\b")
_NAMED_AFTER = re.compile(
    r" (?:[Mm]emorial |[Ii]nternational |[Tt]eaching |[Mm]ilitary )*(?:[Hh]ospital|[Uu]niversity|[Aa]irport|[Ss]treet|[Rr]oad|[Aa]venue|[Ss]quare|[Mm]osque|"
    r"[Ss]tadium|[Ss]chool|[Bb]ridge|[Cc]ollege|[Cc]linic|[Bb]arracks|[Cc]amp)\b"
)


def names_another(text: str, hit: Found) -> bool:
    """Whether a land's name is somebody's ("Captain Norland Holm") or part of a place's, or a person's that of a street."""
    if hit.name.kind == "person":
        return _NAMED_AFTER.match(text, hit.end) is not None or _has_other_forename(text, hit)
    if hit.name.kind in LANDS and _BEGINS_PLACE.search(text, max(0, hit.start - _TO_PLACE), hit.start):
        return True
    if hit.name.kind == "state" and _is_surname(text, hit):
        return True
    if hit.name.kind not in ("state", "place", "government") or _SURNAME.match(text, hit.end) is None:
        return False
    titled = _TITLE.search(text, max(0, hit.start - 16), hit.start) is not None
    return titled or (hit.name.kind != "state" and _has_office(text, hit))


def _has_other_forename(text: str, hit: Found) -> bool:
    """Whether a whole phrase is another's full name, who shares the surname: "Ada Holm" for the minister Ivar Holm."""
    first = _FIRST_NAME.search(text, 0, hit.start)
    whole = first is not None and first.start() == 0 and hit.end == len(text)
    return whole and " " not in text[hit.start : hit.end] and _TITLE.search(text, 0, hit.start) is None


def _is_surname(text: str, hit: Found) -> bool:
    """Whether the name is the last of somebody's: "Ada Norland, who leads a party there"; of a whole phrase, "Ada Norland"."""
    first = _FIRST_NAME.search(text, max(0, hit.start - _TO_OFFICE), hit.start)
    alone = first is not None and first.start() == 0 and hit.end == len(text)
    return first is not None and (alone or text.startswith((", who ", ", whose "), hit.end))


def _has_office(text: str, hit: Found) -> bool:
    """Whether the name is the first of somebody whose office is told: "its director, Vessel Holm"."""
    before = _OFFICE_BEFORE.search(text, max(0, hit.start - _TO_OFFICE), hit.start)
    return before is not None or _OFFICE_BEHIND.match(text, hit.end) is not None
