"""Who was harmed: the party of a figure, read from its phrase outwards (codebook, Side and population).

The order is that of grammar: the noun counted, the harm word's own modifier, the subject that lost, the
one a pronoun goes back to; then the place, then the opponent of whoever did the harm, then what the text
was speaking of before. Every party meets the same order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import takewhile

from tollbook.claims.arms import armed_side
from tollbook.claims.captives import of_captives
from tollbook.claims.deeds import harmed_by, of_attack, of_event
from tollbook.claims.fighters import of_foreigners
from tollbook.claims.framed import of_frame, of_gap, of_respective
from tollbook.claims.losers import BEARING, of_loser
from tollbook.claims.noun_party import of_phrase
from tollbook.claims.other_wars import is_of_the_world, names_other_war, of_other_war
from tollbook.claims.owners import of_owner
from tollbook.claims.parties import PartyMention
from tollbook.claims.places import is_place, of_second_place, place_of, where_they_live
from tollbook.claims.readings import Link
from tollbook.claims.roles import are_joined, is_located, leads_to, one_phrase
from tollbook.claims.said import takes_object
from tollbook.claims.scene import (
    ACTING,
    BOTH,
    OWNING,
    Harmed,
    Scene,
    follows_preposition,
    is_civilian,
    is_counted,
    joint_party,
    mentions_in,
    of_other_figure,
    party_of,
    people_of,
    run_end,
    victims_in,
)
from tollbook.claims.surroundings import AROUND
from tollbook.claims.tokens import Kind, Token
from tollbook.resources import matcher

Rule = Callable[[Scene, Link], str | None]

_REACH_OF_BEARER = 60  # how far after a party the harm it suffered may stand, in characters
_ANYONE = frozenset("people persons lives bodies residents".split())
# Rules that read the party from words said of the figure itself.
_TOLD = frozenset(
    "of_phrase of_harm_word of_loser of_owner of_sides of_respective of_gap of_frame of_foreigners".split()
)
_TWO = frozenset({"both", "two", "either"})
_SIDES = frozenset({"sides", "armies", "countries", "side"})
_IN_RANKS = re.compile(
    r" (?:in|from|with) (?:the )?(?:ranks of (?:the )?)?(?:regular )?"
)  # "killed in the regular northern forces"
_BREAKS = re.compile(r",|\band\b")
_SINCE = re.compile(r"\b(?:since|after|following|before|response to|retaliation for)\b")
_OPENED = re.compile(r"\b(?:that|which|when)\b")
_APART = re.compile(r"\b(?:while|whereas)\b|;")


def harmed_party(scene: Scene, link: Link, parent: Harmed | None) -> Harmed:
    """The party that the figure of `link` harmed."""
    harmed = _harmed(scene, link, parent)
    return harmed if harmed.rule in _TOLD else replace(harmed, side=_settled(scene, link, harmed.side))


def _settled(scene: Scene, link: Link, side: str | None) -> str | None:
    """Whose people they can be, where no words tell it: fighters without a land have none but their own people's."""
    known = scene.profile.parties.get(side or "")
    if known is None or known.id in scene.profile.territories:
        return side
    head = scene.row[link.phrase.head].text if link.phrase.head is not None else ""
    if head not in _ANYONE and not is_civilian(scene, link):
        return side
    people = people_of(scene.profile, known.id)
    if people != known.id or not known.irregular:
        return people
    place = place_of(scene, link) or (scene.place() if scene.place is not None else None)
    return place if place != known.id else None


def _harmed(scene: Scene, link: Link, parent: Harmed | None) -> Harmed:
    """The party that the rules find, in their order."""
    return (
        _first_of(_NAMED, scene, link, lives=True)
        or _first_of((of_frame, of_captives, of_second_place), scene, link)
        or _first_of((of_attack, of_event), scene, link, lives=True)
        or _first_of((_of_sentence, _of_topic), scene, link)
        or _passed_on(scene, link, parent)
        or _elsewhere(scene, link)
        or _first_of(AROUND, scene, link, lives=True)
        or Harmed(None, "none")
    )


def _first_of(rules: Sequence[Rule], scene: Scene, link: Link, *, lives: bool = False) -> Harmed | None:
    """The first of the rules that tells a side; with `lives` a people is the one of the land named."""
    for rule in rules:
        side = rule(scene, link)
        if side is not None:
            return Harmed(where_they_live(scene, link, side) if lives else side, rule.__name__.strip("_"))
    return None


def _passed_on(scene: Scene, link: Link, parent: Harmed | None) -> Harmed | None:
    """The side of the figure that this one is a part of, or goes on from."""
    answered = scene.sibling is not None and _answers_beside(scene, link)
    if parent is not None and parent.side is not None and not answered:
        beside = is_civilian(scene, link) and link.rule == "goes_on"
        side = _civilians_of(scene, parent.side) if beside else parent.side
        if side is not None:
            return Harmed(side, "of_parent")
    if link.rule == "carried" and scene.earlier is not None:
        return Harmed(scene.earlier, "of_paragraph")
    return None


def _elsewhere(scene: Scene, link: Link) -> Harmed | None:
    """A figure of all wars is of no party, one of another war of the land it was fought in."""
    if is_of_the_world(scene, link):
        return Harmed(None, "of_the_world")
    if names_other_war(scene, link):
        return Harmed(of_other_war(scene, link), "of_other_war")
    return None


def _of_harm_word(scene: Scene, link: Link) -> str | None:
    """ "northern losses", "the south's military dead", "casualties among northern troops", "northern soldiers killed"."""
    row = scene.row
    if link.harm is None:
        return None
    if row[link.harm].harm and link.rule == "object":
        return _postmodified(scene, link)
    for at in _harm_run(row, link.harm, link.number):
        harm = row[at]
        since = row[link.number].end if at > link.number else max(row[0].start, harm.start - 70)
        before = victims_in(scene, since, harm.start)
        before = [m for m in before if at < link.number or not of_other_figure(scene, link.number, m)]
        if before and one_phrase(scene.text[before[-1].end : harm.start]):
            return joint_party(scene, [m for m in before if are_joined(scene.text, m, before[-1])])
        stop = row[link.number].start if link.number > at else row[-1].end
        last = row[run_end(row, at)].end
        after = [] if link.category == "captured" else victims_in(scene, last, stop)
        gap = scene.text[last : after[0].start] if after else ""
        enlisted = after and after[0].population == "military" and _IN_RANKS.fullmatch(gap) is not None
        if after and (leads_to(gap) or enlisted or (not gap.strip() and bool(after[0].noun))):
            return joint_party(scene, [m for m in after if are_joined(scene.text, after[0], m)])
    return None


def _postmodified(scene: Scene, link: Link) -> str | None:
    """ "the figure for southerners killed is 315,000": a participle behind the people it befell."""
    harm = scene.row[link.harm or 0]
    if takes_object(scene.row, link.harm or 0):
        return None  # "fighters of the north killed 12": they did it
    told = [
        m
        for m in victims_in(scene, scene.row[0].start, harm.start)
        if not scene.text[m.end : harm.start].strip()
    ]
    return party_of(scene, told[-1]) if told and follows_preposition(scene, told[-1], ("by",)) else None


def _harm_run(row: Sequence[Token], harm: int, number: int) -> list[int]:
    """The harm word and, where the number stands after it, those before it in its phrase ("losses (killed, wounded)")."""
    if harm > number:
        return [harm]
    run = takewhile(lambda at: row[at].text != ";", range(harm, max(-1, harm - 9), -1))
    return [at for at in run if row[at].kind is Kind.HARM]


def _of_sides(scene: Scene, link: Link) -> str | None:
    """ "on both sides", "the combined total"."""
    row = scene.row
    if any(token.text == "combined" for token in row[max(0, link.number - 8) : link.number]):
        return BOTH
    near = range(max(0, link.number - 12), min(len(row) - 1, link.number + 14))
    if any(row[i].text in _TWO and row[i + 1].text in _SIDES and _bear(row, i, link) for i in near):
        return BOTH
    return None


def _bear(row: Sequence[Token], at: int, link: Link) -> bool:
    """Whether "both sides" bore the harm, and did not only speak of it: "on both sides", "both sides lost"."""
    if at + 2 < len(row) and row[at + 2].text == "of":
        return False  # "on both sides of the border"
    left = at - 1 - (at > 0 and row[at - 1].text in ("the", "these"))
    if left >= 0 and row[left].kind is Kind.PREPOSITION:
        return True
    after = row[at + 2] if at + 2 < len(row) else None
    bears = after is not None and (
        after.kind in (Kind.AUX, Kind.HARM)
        or after.text in BEARING | {"combined", "together", "'s"}
        or (after.text == '"' and after.start == row[at + 1].end)
    )
    return at < link.number and bears


def _of_sentence(scene: Scene, link: Link) -> str | None:
    """The side of the figure before in this sentence, where no other party is named in between."""
    if scene.sibling is None:
        return None
    start = scene.row[scene.sibling[0]].end
    if _answers_beside(scene, link):
        return None
    if _killed_too(scene, link):
        return harmed_by(scene, link, scene.sibling[1].side or "")
    between = victims_in(scene, start, scene.row[link.number].start)
    side = scene.sibling[1].side
    others = [m for m in between if party_of(scene, m) != side and not follows_preposition(scene, m)]
    if (
        others
        or side is None
        or _did_it(scene, link, between)
        or _is_set_apart(scene, link, side)
        or _is_of_attack_since(scene, link)
    ):
        return None
    armed = side if link.rule == "part" else armed_side(scene, link, side)
    if link.rule == "part" or armed != side:
        return armed
    return _civilians_beside(scene, link, side)


def _killed_too(scene: Scene, link: Link) -> bool:
    """ "the north said it lost 40 men and killed 300 of the army's": the same subject did harm after it bore some."""
    assert scene.sibling is not None  # noqa: S101 - asked only where a figure was made before
    before = scene.row[(link.harm or 1) - 1].text
    deed = link.rule == "object" and not _is_borne(scene.row, link)
    return (
        deed and scene.sibling[1].rule == "of_loser" and before in ("and", "but", "while", "had", "has", ",")
    )


def _answers_beside(scene: Scene, link: Link) -> bool:
    """ "the north reported 14 dead and the south nine": each tells its own."""
    assert scene.sibling is not None  # noqa: S101 - asked only where a figure was made before
    number, harmed = scene.sibling
    told = any(scene.row[number].end <= span.start < scene.row[link.number].start for span in scene.sources)
    foes = scene.profile.opponents_of(harmed.side)
    return told and harmed.rule == "of_local" and scene.speaker in foes


def _civilians_beside(scene: Scene, link: Link, side: str) -> str | None:
    """The side again; for civilians counted beside an army's dead those of the place, else of the army's people."""
    dead = link.harm and scene.row[link.harm - 1].text == "civilian"  # "civilian deaths stand at 12"
    if not (dead or is_civilian(scene, link)):
        return side
    place = place_of(scene, link) if not scene.profile.belligerents else None
    return place or _civilians_of(scene, side)


def _is_set_apart(scene: Scene, link: Link, side: str) -> bool:
    """Whether a clause that tells of another place opens before the figure: "… while in the north 40 died"."""
    start, end = scene.row[scene.sibling[0]].end if scene.sibling else 0, scene.row[link.number].start
    apart = _APART.search(scene.text, start, end)
    return apart is not None and any(
        is_place(scene, m) and m.party != side for m in scene.mentions if apart.end() <= m.start < end
    )


def _is_of_attack_since(scene: Scene, link: Link) -> bool:
    """Whether the figure is of another attack, that the one before is counted from: "since the raid that killed 1,200"."""
    start, end = scene.row[scene.sibling[0]].end if scene.sibling else 0, scene.row[link.number].start
    since = _SINCE.search(scene.text, start, end)
    opened = _OPENED.search(scene.text, since.end(), end) if since is not None else None
    return (
        since is not None
        and opened is not None
        and matcher("attacks").first(scene.text, since.end(), opened.start()) is not None
    )


def _did_it(scene: Scene, link: Link, between: Sequence[PartyMention]) -> bool:
    """Whether one of these is the subject of the figure's harm verb: "killing 30, and the south has killed 900"."""
    if link.harm is None or link.rule != "object" or _is_borne(scene.row, link):
        return False
    verb = scene.row[link.harm].start
    return any(
        m.end <= verb
        and not is_counted(scene, m)
        and not (
            m.noun and _BREAKS.search(scene.text, m.end, verb)
        )  # "killed 78 northern children, maimed 90"
        and not is_located(scene.text, m)
        and not follows_preposition(scene, m)
        for m in between
    )


def _is_borne(row: Sequence[Token], link: Link) -> bool:
    harm = row[link.harm].harm if link.harm is not None else None
    return harm is None or harm.loser or harm.syntax != "transitive"


def _civilians_of(scene: Scene, side: str) -> str | None:
    """Civilians beside an army's dead are of its people; fighters without a land have none."""
    known = scene.profile.parties.get(side)
    people = people_of(scene.profile, side)
    landless = known is not None and (known.irregular or side not in scene.profile.territories)
    return None if landless and people == side and scene.profile.territories else people


def _of_topic(scene: Scene, link: Link) -> str | None:
    """Whose losses the sentence speaks of before the figure: "Southern losses stand at 43,000 killed"."""
    row = scene.row
    if scene.sibling is not None and _is_of_attack_since(scene, link):
        return None
    owner = _owned_losses(scene, link) or _losses_of(scene, link)
    if owner is not None:
        return owner
    before = victims_in(scene, row[0].start, row[link.number].start)
    for mention in reversed(before):
        if _was_harmed(scene, link, mention):
            return party_of(scene, mention)
        after = next(
            (
                t
                for t in row
                if t.start >= mention.end and t.harm is not None and t.start < row[link.number].start
            ),
            None,
        )
        if after is None or after.harm is None:
            beside = scene.text[mention.start : mention.end + 5].lower().rstrip().endswith(" side")
            if (
                beside
                or link.rule == "carried"
                or scene.text[row[0].start : mention.start].strip().lower() == "for"
            ):
                return party_of(scene, mention)
            continue
        gap = scene.text[mention.end : after.start]
        bears = after.harm.loser or (after.harm.syntax == "noun" and bool(BEARING & set(gap.split())))
        bears = bears and len(gap) < _REACH_OF_BEARER and not any(mark in gap for mark in ':;"')
        if (after.harm.syntax in ("noun", "state") and one_phrase(gap)) or bears:
            return party_of(scene, mention)
    return None


def _was_harmed(scene: Scene, link: Link, mention: PartyMention) -> bool:
    """ "A northern soldier was killed and three were hurt": one without a figure, of whose kind a bare figure goes on."""
    if link.phrase.head is not None or not mention.noun:
        return False
    words = scene.text[max(0, mention.start - 8) : mention.start].lower().split()
    passive = [t for t in scene.row if mention.end <= t.start and t.kind in (Kind.AUX, Kind.HARM)][:2]
    kinds = [t.kind for t in passive]
    return (
        words[-1:] in (["a"], ["an"], ["another"])
        and kinds == [Kind.AUX, Kind.HARM]
        and passive[1].start < scene.row[link.number].start
    )


def _losses_of(scene: Scene, link: Link) -> str | None:
    """ "The losses on the northern side were ten times higher, at 61,000 dead": the last party whose losses are told of."""
    row = scene.row
    for at in range(link.number - 1, -1, -1):
        harm = row[at].harm
        if harm is None or harm.syntax != "noun":
            continue
        told = victims_in(scene, row[at].end, row[link.number].start)
        if told:
            gap = scene.text[row[at].end : told[0].start]
            return party_of(scene, told[0]) if leads_to(gap) and len(told) == 1 else None
    return None


def _owned_losses(scene: Scene, link: Link) -> str | None:
    """ "the ministry last gave its casualties in March, when it said 1,351 soldiers had been killed"."""
    row = scene.row
    for at in range(link.number - 1, 0, -1):
        harm = row[at].harm
        if (
            harm is not None
            and harm.syntax == "noun"
            and {row[at - 1].text, row[max(0, at - 2)].text} & OWNING
        ):
            subjects = mentions_in(scene, row[0].start, row[at].start, ACTING)
            return party_of(scene, subjects[-1]) if subjects else None
    return None


_NAMED: tuple[Rule, ...] = (
    of_respective,
    of_foreigners,
    of_phrase,
    of_gap,
    _of_harm_word,
    _of_sides,
    of_loser,
    of_owner,
)
