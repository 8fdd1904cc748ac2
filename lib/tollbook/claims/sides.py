"""Who was harmed: the party of a figure, read from its phrase outwards (codebook, Side and population).

The order is that of grammar: the noun counted, the harm word's own modifier, the subject that lost, the
one a pronoun goes back to; then the place, then the opponent of whoever did the harm, then what the text
was speaking of before. Every party meets the same order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tollbook.claims.arms import armed_side
from tollbook.claims.captives import of_captives
from tollbook.claims.fighters import of_foreigners, unnamed_party
from tollbook.claims.framed import of_frame, of_gap, of_respective
from tollbook.claims.noun_party import of_phrase
from tollbook.claims.other_wars import is_of_the_world, names_other_war, of_other_war
from tollbook.claims.parties import PartyMention
from tollbook.claims.places import is_place, of_second_place, where_they_live
from tollbook.claims.predicates import takes_object
from tollbook.claims.readings import Link
from tollbook.claims.roles import are_joined, is_located, leads_to, one_phrase
from tollbook.claims.scene import (
    ACTING,
    BOTH,
    NAMING,
    OWNING,
    Harmed,
    Scene,
    acting_in,
    follows_preposition,
    is_civilian,
    is_counted,
    is_of_source,
    is_told,
    joint_party,
    mentions_in,
    names_attack,
    one_clause,
    party_of,
    people_of,
    victims_in,
)
from tollbook.claims.surroundings import AROUND
from tollbook.claims.tokens import Kind, Token

Rule = Callable[[Scene, Link], str | None]
# Verbs whose subject bears the harm named by their object: "the brigade took 300 casualties".
_BEARING = frozenset(
    "suffer suffers suffered suffering sustain sustains sustained sustaining take takes took taken taking incur incurs "
    "incurred incurring see sees saw seen endure endured absorb absorbs absorbed absorbing send sent sends sending cost costs costing".split()
)

_BEARING_REACH = 60  # how far after a party the harm it suffered may stand, in characters
_BREAKS = re.compile(r",|\band\b")
_APART = re.compile(r"\b(?:while|whereas)\b|;")
_HAVING = frozenset("has have had having".split())


def harmed_party(scene: Scene, link: Link, parent: Harmed | None) -> Harmed:
    """The party that the figure of `link` harmed."""
    return (
        _first_of(_NAMED, scene, link, lives=True)
        or _first_of((of_frame, of_captives, of_second_place, _of_sentence, _of_topic), scene, link)
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
    if parent is not None and parent.side is not None:
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
        if before and one_phrase(scene.text[before[-1].end : harm.start]):
            return joint_party(scene, [m for m in before if are_joined(scene.text, m, before[-1])])
        stop = row[link.number].start if link.number > at else row[-1].end
        last = row[_run_end(row, at)].end
        after = [] if link.category == "captured" else victims_in(scene, last, stop)
        gap = scene.text[last : after[0].start] if after else ""
        if after and (leads_to(gap) or (not gap.strip() and bool(after[0].noun))):
            return joint_party(scene, [m for m in after if are_joined(scene.text, after[0], m)])
    return None


def _run_end(row: Sequence[Token], at: int) -> int:
    """The last of the harm words joined to the one at `at`: "dead or wounded"."""
    while at + 2 < len(row) and row[at + 1].kind is Kind.CONJUNCTION and row[at + 2].kind is Kind.HARM:
        at += 2
    return at


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
    return [at for at in range(harm, max(-1, harm - 9), -1) if row[at].kind is Kind.HARM]


def _of_loser(scene: Scene, link: Link) -> str | None:
    """The subject that suffered, lost or took: "the north has lost", "the brigade took"."""
    row = scene.row
    verb = _losing_verb(row, link)
    if verb is None:
        return None
    if row[verb].text.startswith("cost"):  # "the raid cost it 40 men"
        paid = victims_in(scene, row[verb].end, row[link.number].start)
        pronoun = any(token.kind is Kind.PRONOUN for token in row[verb + 1 : link.number])
        named = mentions_in(scene, row[0].start, row[verb].start, NAMING) if pronoun else []
        payers = (
            paid[:1]
            or [m for m in named if not is_of_source(scene, m) and not is_located(scene.text, m)][-1:]
        )
        before = scene.before() if pronoun and scene.before is not None else None
        return party_of(scene, payers[0]) if payers else before
    if verb and row[verb - 1].text in ("we", "we've", "'ve"):
        return scene.speaker
    subjects = [
        m for m in acting_in(scene, row[0].start, row[verb].start) if one_clause(scene, m, row[verb].start)
    ]
    if not subjects and _says_they(scene, verb):
        return _other_than(scene, scene.speaker)
    if not subjects and _is_the_army(row, verb):
        return unnamed_party(scene.profile, "regular")
    return joint_party(scene, [m for m in subjects if are_joined(scene.text, m, subjects[-1])])


def _says_they(scene: Scene, verb: int) -> bool:
    """Whether one of the war's parties says "they" in its own words, with nobody named before: its foe."""
    text, row = scene.text, scene.row
    near = [token.text for token in row[max(0, verb - 3) : verb]]
    quoted = text.count('"', row[0].start, row[verb].start) % 2 == 1
    before = scene.before() if scene.before is not None else None
    at_war = scene.speaker in scene.profile.belligerents
    return quoted and at_war and any(w.startswith("they") for w in near) and before in (None, scene.speaker)


def _is_the_army(row: Sequence[Token], verb: int) -> bool:
    """Whether the subject is "the army", without a name."""
    words = [token.text for token in row[max(0, verb - 3) : verb]]
    return "army" in words or "military" in words


def _losing_verb(row: Sequence[Token], link: Link) -> int | None:
    """The verb whose subject bears the harm: "lost 40 men", "suffered 300 casualties", "has had 40 men killed"."""
    for at in range(link.number - 1, max(-1, link.number - 7), -1):
        harm = row[at].harm
        if harm is not None and harm.syntax == "noun" and link.category != "captured":
            continue  # "suffered losses of 40 dead": the verb stands before the noun
        if harm is not None:
            return at if harm.loser else None
        if row[at].kind is Kind.NUMBER:
            break
    if link.number and row[link.number - 1].text in _HAVING and not (link.harm or 0) < link.number - 1:
        return link.number - 1
    harm = row[link.harm].harm if link.harm is not None else None
    if link.harm is None or harm is None or harm.category == "captured":
        return None
    first = min(link.harm, link.number)
    bearing = [i for i in range(max(0, first - 7), first) if row[i].text in _BEARING]
    if not bearing and harm.syntax == "noun":
        bearing = [
            i
            for i in range(max(0, first - 4), first)
            if row[i].text in _HAVING and not row[i + 1].text.endswith(("ed", "en"))
        ]
    return bearing[0] if bearing else None


def _of_sides(scene: Scene, link: Link) -> str | None:
    """ "on both sides", "the combined total"."""
    row = scene.row
    if any(token.text == "combined" for token in row[max(0, link.number - 8) : link.number]):
        return BOTH
    for i in range(max(0, link.number - 12), min(len(row) - 1, link.number + 14)):
        if row[i].text in ("both", "two", "either") and row[i + 1].text in (
            "sides",
            "armies",
            "countries",
            "side",
        ):
            return BOTH
    return None


def _of_owner(scene: Scene, link: Link) -> str | None:  # noqa: PLR0911
    """ "89 of its servicemen", "our losses", "of his soldiers": the one the pronoun goes back to."""
    row, end = scene.row, link.phrase.end
    first = min(link.number, link.harm if link.harm is not None else link.number)
    last = max(end, link.harm + 1 if link.harm is not None else end)
    near = [i for i in range(max(0, first - 5), min(len(row), end)) if not is_told(scene, row[i])]
    if any(row[i].text in ("we", "our", "us") or row[i].text.startswith("we'") for i in near):
        return scene.speaker
    if any(row[i].text == "country" for i in range(link.number, end)):
        return scene.speaker or scene.earlier
    own = [i for i in near if row[i].text in OWNING and (i > link.number or i >= first - 3)]
    own = [i for i in own if i > link.number or row[i].text not in ("his", "her")]
    own = [i for i in own if not (i + 1 == link.harm and i and row[i - 1].text in ("from", "of"))]
    if _is_deed(row, link):  # "its fighters killed five": the owner's are those who did it
        own = [i for i in own if link.harm is not None and i > link.harm]
    own += [
        i
        for i in range(end, min(len(row) - 2, last + 1))
        if row[i].text == "of" and row[i + 1].text in OWNING
    ]
    if not own:
        return None
    if any(row[i].text == "own" for i in range(link.number, min(len(row), last + 3))):
        return scene.speaker or _other_than(scene, scene.earlier)
    before = [
        m for m in mentions_in(scene, row[0].start, row[own[0]].start, ACTING) if not names_attack(scene, m)
    ]
    if row[min(own[0] + 1, len(row) - 1)].text in ("his", "her") or row[own[0]].text in ("his", "her"):
        before = [m for m in before if m.kind not in ("state", "government")] or before
    before = [m for m in before if not is_located(scene.text, m)] or before
    if before:
        return party_of(scene, before[-1])
    if row[own[0]].text not in ("their", "its"):
        return scene.speaker
    return (scene.before() if scene.before is not None else None) or scene.earlier or scene.speaker


def _is_deed(row: Sequence[Token], link: Link) -> bool:
    """Whether the figure is the object of a harm verb whose subject did the harm."""
    harm = row[link.harm].harm if link.harm is not None else None
    return harm is not None and not harm.loser and link.rule == "object"


def _other_than(scene: Scene, party: str | None) -> str | None:
    """The chief opponent of a party: a nameless unit that tells of the enemy's dead and then of its own."""
    return next(iter(scene.profile.opponents_of(party)), None)


def _of_sentence(scene: Scene, link: Link) -> str | None:
    """The side of the figure before in this sentence, where no other party is named in between."""
    if scene.sibling is None:
        return None
    start = scene.row[scene.sibling[0]].end
    between = victims_in(scene, start, scene.row[link.number].start)
    side = scene.sibling[1].side
    others = [m for m in between if party_of(scene, m) != side and not follows_preposition(scene, m)]
    if others or side is None or _did_it(scene, link, between) or _is_set_apart(scene, link, side):
        return None
    if link.rule == "part":
        return side
    armed = armed_side(scene, link, side)
    if armed != side:
        return armed
    return _civilians_of(scene, side) if is_civilian(scene, link) else side


def _is_set_apart(scene: Scene, link: Link, side: str) -> bool:
    """Whether a clause that tells of another place opens before the figure: "… while in the north 40 died"."""
    start, end = scene.row[scene.sibling[0]].end if scene.sibling else 0, scene.row[link.number].start
    apart = _APART.search(scene.text, start, end)
    return apart is not None and any(
        is_place(scene, m) and m.party != side for m in scene.mentions if apart.end() <= m.start < end
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
    """Civilians beside an army's dead are of its people; fighters of no state have none."""
    known = scene.profile.parties.get(side)
    people = people_of(scene.profile, side)
    return None if known is not None and known.irregular and people == side else people


def _of_topic(scene: Scene, link: Link) -> str | None:
    """Whose losses the sentence speaks of before the figure: "Southern losses stand at 43,000 killed"."""
    row = scene.row
    owner = _owned_losses(scene, link)
    if owner is not None:
        return owner
    before = victims_in(scene, row[0].start, row[link.number].start)
    for mention in reversed(before):
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
        bears = after.harm.loser or (after.harm.syntax == "noun" and bool(_BEARING & set(gap.split())))
        bears = bears and len(gap) < _BEARING_REACH and not any(mark in gap for mark in ':;"')
        if (after.harm.syntax in ("noun", "state") and one_phrase(gap)) or bears:
            return party_of(scene, mention)
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
    _of_loser,
    _of_owner,
)
