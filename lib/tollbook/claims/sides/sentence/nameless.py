"""Outlaws whose movement nothing names, told of again: they are nobody's, and not of the people of the land."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.population import noun_arms, outlaws
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.model import Scene
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import SUBSET_OPENERS

from .done_to import is_done_to
from .siblings import OF_KIND, SAME

_TO_COUNTED = 200  # how far before a sentence those may be counted of whom it tells again, in characters
# What opens a clause of its own.
_TURNS = frozenset({";", "while", "whereas", "when", "as"})


def is_of_nameless(scene: Scene, link: Link) -> bool:
    """ "Killed 12 rebels and captured four": the same outlaws, whose movement nothing names, and not the land's people.

    "Holds 40 men and shot two of them": the same men, whoever tells it.
    """
    row, number, head = scene.row, link.number, link.phrase.head
    if head is None and row[number - 1].text == "all" and _are_outlaws_again(scene, row[number]):
        return not _tells_of_movement(scene)
    if scene.sibling is None and link.phrase.partitive and row[link.phrase.end - 1].text == "them":
        if _fought_outlaws(scene, row[:number]):
            return not _tells_of_movement(scene)
        harmed = [i for i in range(number) if row[i].kind is Kind.HARM and i != link.harm]
        return bool(harmed) and any(token.number is not None for token in row[:number])
    bare = head is None or link.phrase.harm_is_head or row[head].text in SAME
    if scene.sibling is not None or not (bare or link.rule == "part" or _ends_parts(scene, link)):
        return False
    told = next((i for i in range(number - 1, 0, -1) if _are_nobodys(scene, row[i])), None)
    if told is None or not any(token.number for token in row[max(0, told - OF_KIND) : told]):
        return False
    between = row[told + 1 : number]
    return not any(token.text in _TURNS or noun_arms(token.text) is not None for token in between)


def _are_outlaws_again(scene: Scene, number: Token) -> bool:
    """ "Four gunmen stormed the base; all four were killed": those who were counted by the same word before."""
    before = re.findall(r"\w+", scene.text[max(0, scene.start - _TO_COUNTED) : number.start].lower())
    counted = [i for i, word in enumerate(before) if word == number.text]
    return bool(counted) and not outlaws().isdisjoint(before[counted[-1] + 1 : counted[-1] + OF_KIND])


def _fought_outlaws(scene: Scene, before: Sequence[Token]) -> bool:
    """ "Our troops fought the gunmen and killed nine of them", "a deadly month for militants, with 40 of them killed": those named last.

    So are those to whom whoever it was did something: "villagers ambushed bandits and killed nine of them".
    """
    arms = [noun_arms(token.text) for token in before if noun_arms(token.text) is not None]
    told = [i for i, token in enumerate(before) if token.text in outlaws()]
    spoken_of = bool(told) and before[max(0, told[-1] - 1)].text in ("for", "against", "among")
    return bool(told) and (
        arms[-2:] == ["regular", "irregular"]
        or (spoken_of and arms[-1] == "irregular")
        or is_done_to(scene.text, scene.start, before[told[-1]].start)
    )


def _tells_of_movement(scene: Scene) -> bool:
    """Whether the sentence names a movement of fighters, or the text told of one last."""
    told = {scene.before(), scene.earlier, *(m.party for m in scene.mentions)}
    return any(map(scene.profile.is_irregular, told))


def _are_nobodys(scene: Scene, token: Token) -> bool:
    """Outlaws, or in a war that no profile knows soldiers of an army that nothing names."""
    soldiers = not scene.profile.belligerents and noun_arms(token.text) == "regular"
    return soldiers or token.text in outlaws()


def _ends_parts(scene: Scene, link: Link) -> bool:
    """ "66 rebels, made up of 45 men and 21 women, gave up": the last of the parts, of which the verb is said."""
    opener = next(
        (i for i in range(link.number - 1, 0, -1) if scene.row[i].text in SUBSET_OPENERS | {"made"}), None
    )
    return opener is not None and scene.row[opener - 1].text in (",", "(")
