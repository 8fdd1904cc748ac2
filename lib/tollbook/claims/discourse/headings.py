"""Items of a briefing that are headed by a land: "• NORLAND. Four were killed", "Norland: …", "NORLAND" on a line of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from tollbook.profiles import Profile

_BULLET = r"(?:[•*·▪‣●○►✓✔–—-]\ufe0f? ?|\d{1,2}[.)] |#{1,4} )"
_HEAD = re.compile(
    rf"(?m)\n[ \t]*(?P<bullet>{_BULLET})?(?P<land>[A-Z][\w.'-]*(?: [\w.'-]+){{0,5}}?)(?P<mark>[:.](?= )| [–—|-](?= )|(?=[ \t]*$))"
)
# Other lines that end an item: the next bullet, a short line without a stop, a label in capitals.
_END = re.compile(rf"(?m)\n[ \t]*(?:{_BULLET}|[A-Z][^.!?:\n]{{1,40}}$|[A-Z]{{3,}}(?: [A-Z]{{2,}})*:)")
_LANDS = frozenset({"state"})
_ARMIES = frozenset("troops soldiers forces military army losses casualties dead deaths".split())


@dataclass(frozen=True, slots=True)
class Item:
    """An item: where it begins, and the land that heads it; None for one that none heads."""

    start: int
    land: str | None


def headed_items(text: str, profile: Profile) -> list[Item]:
    """The items of a briefing in order, if two lands at least head some; a bulleted one may stand alone."""
    items = []
    lands: dict[str, bool] = {}
    text = f"\n{text}"  # each line begins behind a line end, which stands where the line did
    for head in _HEAD.finditer(text):
        land = _land(head, profile)
        if land is not None:
            lands[land] = lands.get(land, False) or head["bullet"] is not None
            items.append(Item(head.start(), land))
    if len(lands) < 2 and True not in lands.values():
        return []
    headed = {item.start for item in items}
    items += [Item(end.start(), None) for end in _END.finditer(text) if end.start() not in headed]
    return sorted(items, key=lambda item: item.start)


def item_at(items: list[Item], offset: int) -> Item | None:
    """The item in which the place lies; None before the first."""
    at = bisect_right(items, offset, key=lambda item: item.start) - 1
    return items[at] if at >= 0 else None


def _land(head: re.Match[str], profile: Profile) -> str | None:
    """The land that the label is the whole name of; before a stop only in capitals or behind a bullet."""
    label, mark = head["land"], head["mark"]
    if mark == "." and head["bullet"] is None and not label.isupper():
        return None
    named = next(profile.index.find(label), None)
    if named is None or named.start > 0:
        return None
    whole = named.name.kind in _LANDS and named.end == len(label)
    army = named.name.kind == "people" and label[named.end :].strip().lower() in _ARMIES
    return named.name.party if whole or army else None
