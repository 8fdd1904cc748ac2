"""The party named in the phrase that a figure opens: "soldiers of the northern army", "13 southern troops"."""

from __future__ import annotations

import re

from tollbook.claims.parties import PartyMention
from tollbook.claims.population import noun_population
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_military
from tollbook.claims.sides.scene.joined_names import list_around
from tollbook.claims.sides.scene.mentions import mentions_in, of_other_figure, victims_in
from tollbook.claims.sides.scene.model import NAMING, Scene
from tollbook.claims.sides.scene.reference import joint_party, party_of
from tollbook.claims.sides.scene.roles import is_governed
from tollbook.claims.syntax.tokens import Kind

_SIDE = re.compile(r"(?:'s)? side\b")
_ON = re.compile(r"\b(?:on|from) (?:the )?\Z|\b(?:on|from) (?:the )?$")
_APPOSED = 12  # how long an apposition may be, in tokens
_ALL = frozenset("all both mostly mainly most nationals citizens members residents".split())
_SENT = frozenset("sent deployed dispatched supplied provided fielded".split())
_TO_SENDER = 6  # how far after the figure "sent by" may stand, in tokens
_OF_WHOLE = frozenset({"of", "among", "amongst"})
_TO_WHOLE = 5  # how far into its sentence the whole's party may stand, in tokens
_PREDICATE = 14  # how far after "are" the party may stand in its noun phrase, in tokens


def of_phrase(scene: Scene, link: Link) -> str | None:
    """ "31,000 of the army", "soldiers of the northern army", "the north's 3,000", "600 southern dead"."""
    for told in (
        _next_noun,
        _nominal,
        _described,
        _on_side,
        _sender,
        _possessor,
        _apposed,
        _fronted,
        _repeated,
    ):
        side = told(scene, link)
        if side is not None:
            return side
    return None


def _repeated(scene: Scene, link: Link) -> str | None:
    """ "Northern commandos killed nine gunmen; two commandos were hurt": a noun said again is of the party it was said of."""
    if link.phrase.head is None:
        return None
    noun = scene.row[link.phrase.head].text
    if noun_population(noun) != "military":
        return None
    before = mentions_in(scene, scene.start, scene.row[link.number].start, NAMING)
    told = {party_of(scene, m) for m in before if m.noun == noun}
    return told.pop() if len(told) == 1 else None


def _fronted(scene: Scene, link: Link) -> str | None:
    """ "Of the northern soldiers sent there, 21 have died": the whole named first, of a bare figure."""
    row = scene.row
    if row[0].text not in _OF_WHOLE or link.phrase.head is not None or link.number < _TO_WHOLE:
        return None
    told = victims_in(scene, row[0].end, row[min(_TO_WHOLE + 1, link.number)].start)
    return party_of(scene, told[0]) if told and (told[0].noun or told[0].kind == "people") else None


def _described(scene: Scene, link: Link) -> str | None:
    """ "13 southern troops", "400 men of the north", "hundreds of northern soldiers and southern civilians"."""
    return joint_party(scene, _inside(scene, link) or _after_of(scene, link))


def several_lands(scene: Scene, link: Link) -> set[str]:
    """The lands that those counted are listed to be of, where they are no foes: "from Norland, Orra and Sudria"; else empty."""
    listed = _inside(scene, link) or _after_of(scene, link)
    if len(listed) < 2 or joint_party(scene, listed) is not None:
        return set()
    return {m.party for m in listed if m.party is not None}


def _inside(scene: Scene, link: Link) -> list[PartyMention]:
    """The parties inside the phrase."""
    row, phrase = scene.row, link.phrase
    start = row[link.number].start
    end = row[phrase.end - 1].end if phrase.end > phrase.start else row[link.number].end
    if phrase.partitive and phrase.end + 1 < len(row) and row[phrase.end].text in ("a", "an"):
        end = row[phrase.end + 1].end  # "one of them an Orran"
    if link.harm is not None and link.harm > link.number:
        if link.rule == "measured_after":
            end = row[link.harm].end  # "brings to 262 the number of northern soldiers who have died"
        elif link.rule in ("predicate", "own_noun", "harm_of"):
            end = max(end, min(row[link.harm].end, end + 30))
    inside = [
        m
        for m in victims_in(scene, start, row[-1].end)
        if m.start < end
        and " by " not in scene.text[start : m.start]
        and not is_governed(scene.text, m)
        and not of_other_figure(scene, link.number, m)
    ]
    return [*inside[:-1], *_listed(scene, link, inside[-1])] if inside else []


def _after_of(scene: Scene, link: Link) -> list[PartyMention]:
    """ "400 men of the north", "people from Norland and Orra"."""
    row, end = scene.row, link.phrase.end
    people = any(noun_population(token.text) for token in row[link.number : end])
    beside = link.phrase.head is None and scene.sibling is not None  # "40 for the north, 12 for the south"
    if end + 1 < len(row) and (
        row[end].text in ("of", "on")
        or (row[end].text == "from" and (people or beside))  # "12 northern soldiers and two from the south"
        or (row[end].text == "for" and beside)
    ):
        further = victims_in(scene, row[end].end, row[min(end + 4, len(row) - 1)].end)
        return _listed(scene, link, further[0]) if further else []
    return []


def _listed(scene: Scene, link: Link, first: PartyMention) -> list[PartyMention]:
    """The party named and those that stand in one list with it: "of northern soldiers and southern civilians"."""
    listed = list_around(scene.text, [first, *victims_in(scene, first.end, scene.end)], first)
    if len(listed) > 1 and listed[-1].noun and link.harm is not None and link.harm < link.number:
        behind = next(
            (t for t in scene.row if t.start > listed[-1].end and t.text not in listed[-1].noun.split()), None
        )
        if behind is not None and behind.kind in (Kind.WORD, Kind.AUX):
            return listed[:-1]  # "killed 12 northern soldiers and southern villagers fled"
    return listed


def _on_side(scene: Scene, link: Link) -> str | None:
    """ "100,000 dead or wounded on the northern side"."""
    row, text = scene.row, scene.text
    start = row[link.number].end
    stop = next(
        (t.start for t in row[link.number + 1 :] if t.number is not None or t.text == ";"), row[-1].end
    )
    for m in mentions_in(scene, start, stop, NAMING):
        side = _SIDE.search(text, m.start, m.end) or _SIDE.match(text, m.end)
        on = _ON.search(text, start, m.start) if side is not None else None
        # "Ten hurt by shells from the northern side": what came from a side harmed the other.
        if on is not None and (on.group().startswith("on") or on.start() <= _counted_end(scene, link) + 1):
            return party_of(scene, m)
    return None


def _counted_end(scene: Scene, link: Link) -> int:
    """Where the figure's phrase ends, its harm word included where that stands right behind."""
    row, end = scene.row, max(link.phrase.end, link.number + 1)
    behind = link.harm if link.harm is not None and end <= link.harm <= end + 1 else end - 1
    return row[behind].end


def _apposed(scene: Scene, link: Link) -> str | None:
    """ "killed 12 people, all northern soldiers", "two soldiers – the first captives from the north"."""
    row = scene.row
    at = link.phrase.end
    if link.harm is not None and at <= link.harm <= at + 2:
        at = link.harm + 1
    if at + 1 >= len(row) or row[at].text not in (",", "-", "–", "—", "("):
        return None
    stretch = []
    for token in row[at + 1 : at + 1 + _APPOSED]:
        if token.kind in (Kind.PUNCTUATION, Kind.AUX, Kind.NUMBER, Kind.RELATIVE):
            break
        stretch.append(token)
    if not stretch:
        return None
    told = victims_in(scene, stretch[0].start, stretch[-1].end)
    if stretch[0].text in _ALL:
        named = [m for m in told if m.kind in ("people", "force") or m.noun]
        return party_of(scene, named[0]) if named else None
    listed = list_around(scene.text, told, told[0]) if told else []
    if len(listed) > 1 and listed[0].start == stretch[0].start and listed[-1].end == stretch[-1].end:
        return joint_party(scene, listed)  # "900 soldiers, northern and southern, have died"
    first = "first" in [token.text for token in stretch[:2]]
    whence = [m for m in told if scene.text[: m.start].endswith((" from ", " of "))]
    return party_of(scene, whence[0]) if first and whence else None


def _sender(scene: Scene, link: Link) -> str | None:
    """ "several hundred of the troops sent by the north"."""
    row, end = scene.row, link.phrase.end
    partitive = "of" in [token.text for token in row[end : end + 2]]
    if not (link.phrase.partitive or partitive or is_military(scene, link)):
        return None
    for at in range(end, min(end + _TO_SENDER, len(row) - 2)):
        if row[at].text in _SENT and row[at + 1].text in ("by", "from"):
            senders = mentions_in(scene, row[at + 1].end, row[min(at + 5, len(row) - 1)].end, NAMING)
            return party_of(scene, senders[0]) if senders else None
    return None


def _possessor(scene: Scene, link: Link) -> str | None:
    """ "the north's 3,000", "compared to the north's 3,000"."""
    row, start = scene.row, scene.row[link.number].start
    owner = mentions_in(scene, max(row[0].start, start - 30), start, NAMING) or victims_in(
        scene, max(row[0].start, start - 30), start
    )
    if owner and scene.text[owner[-1].end : start].strip() in ("'s", "'"):
        return party_of(scene, owner[-1])
    return None


def _next_noun(scene: Scene, link: Link) -> str | None:
    """ "They killed 58 and wounded 74 northern soldiers": a bare object shares the noun of the next."""
    row, end = scene.row, link.phrase.end
    harm = link.harm_word(row)
    if link.phrase.head is not None or harm is None or harm.loser or link.rule != "object":
        return None
    if (
        end + 2 < len(row)
        and row[end].text == "and"
        and row[end + 1].harm
        and row[end + 2].kind is Kind.NUMBER
    ):
        told = victims_in(scene, row[end + 2].end, row[min(end + 4, len(row) - 1)].end)
        return party_of(scene, told[0]) if told else None
    return None


def _nominal(scene: Scene, link: Link) -> str | None:
    """ "Eighteen of the wounded are northern soldiers", "seven of the dead were Northerners", "The two killed were members of the southern guard"."""
    row, end = scene.row, link.phrase.end
    if not (link.phrase.head is None or link.phrase.partitive or link.phrase.harm_is_head):
        return None
    at = next((i for i in range(end, min(len(row) - 1, end + 5)) if row[i].text in ("are", "were")), None)
    if at is None or any(token.text in (",", ";") for token in row[end:at]):
        return None
    stretch = row[at + 1 : at + 1 + _PREDICATE]
    stop = next(
        (
            i
            for i, t in enumerate(stretch)
            if t.text in (",", ";", "and", "by") or t.kind is Kind.RELATIVE or t.harm
        ),
        len(stretch),
    )
    people = any(m.kind == "people" and m.start in [t.start for t in stretch[:2]] for m in scene.mentions)
    if not people and not any(noun_population(t.text) or t.text == "members" for t in stretch[:stop]):
        return None
    told = victims_in(scene, stretch[0].start, stretch[stop - 1].end)
    return party_of(scene, told[0]) if told else None
