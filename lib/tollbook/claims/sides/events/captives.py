"""Whose captives: prisoners of war without a party are of the one whom the article names as captive.

Who strikes a prison may be either side, so that the attacker tells nothing; "southern prisoners of war" elsewhere
in the article does.
"""

from __future__ import annotations

import re

from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_civilian
from tollbook.claims.sides.scene.model import Scene
from tollbook.openings import Sought
from tollbook.resources import matcher

_CAPTIVES = re.compile(r"\s{1,2}(?:prisoners? of war|POWs?|captives|soldiers? held)\b")
_TAKEN = re.compile(r"\bcaptured(?: (?!by\b|in\b|from\b)\w+)?\s{1,2}\Z")
# "Northern fighters captured by", "southerners taken prisoner"; not "northern troops captured the town".
_WERE_TAKEN = re.compile(
    r"(?:\s{1,2}[a-z]+){0,2}?\s{1,2}(?:captured (?:by(?! surprise| force| storm)|at|during|when)\b|taken (?:prisoner|captive)\b|held (?:captive|prisoner|as prisoners|by)\b"
    r"|who (?:had )?(?:surrendered|laid down (?:their )?arms)\b)"
)
_PRISON = Sought(
    r"\b(?:prisons?|jails?|detention (?:cent(?:re|er)|facility|camp)|penal colony|(?:prison|POW) camps?|(?:barracks|building|block|colony|facility|hangar|warehouse)[^.;\n]{1,30}(?:captured|captive|POWs|prisoners))\b"
)
_HELD = Sought(r"\b(?:POWs?|prisoners? of war|captured|captives|laying down their arms)\b")
_TO_PRISON = 500  # how far before the sentence the strike on the prison may be told, in characters
_ON_PRISON = 400  # how far behind it its prisoners may be, where the sentence itself tells of the prison
_FAR = 2_000  # how far before it they may be, in characters
_BACK = 30  # how far before a name "captured" is looked for, in characters
_WORDS = frozenset({"pow", "pows", "captives"})


def of_captives(scene: Scene, link: Link) -> str | None:
    """ "A strike on the prison killed 53 prisoners of war": the one party whom the article calls captive."""
    words = [token.text for token in scene.row[link.number : link.phrase.end + 2]]
    if not (_WORDS.intersection(words) or "prisoners of war" in " ".join(words) or _in_prison(scene, link)):
        return None
    parties = set(captive_parties(scene))
    return parties.pop() if len(parties) == 1 else None


def _in_prison(scene: Scene, link: Link) -> bool:
    """Whether the figure is of a strike on a prison just told of, with prisoners of war in it."""
    if link.category not in ("killed", "wounded", "casualties") or is_civilian(scene, link):
        return False
    start, end = max(0, scene.start - _TO_PRISON), scene.end
    told = _PRISON.search(scene.text, scene.start, end) is not None
    if told and matcher("attacks").first(scene.text, scene.start, end) is not None:
        return _HELD.search(scene.text, max(0, start - _FAR), end + _ON_PRISON) is not None
    return (
        _PRISON.search(scene.text, start, end) is not None
        and _HELD.search(scene.text, start, end) is not None
    )


def captive_parties(scene: Scene) -> list[str]:
    """The belligerents whose people the text calls captive, in its order."""
    return [
        found.name.party
        for found in scene.profile.index.find(scene.text)
        if found.name.party is not None
        and found.name.belligerent
        and (
            _CAPTIVES.match(scene.text, found.end)
            or _WERE_TAKEN.match(scene.text, found.end)
            or _TAKEN.search(scene.text[max(0, found.start - _BACK) : found.start])
        )
    ]
