"""Whether the harmed were military, civilian, or either (codebook, Side and population)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from tollbook.claims.closed_classes import POSSESSIVES
from tollbook.claims.syntax.singled import singled_out
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import ADDING, UNITS

from .by_harm import in_battle, told_toll
from .words import said_of

if TYPE_CHECKING:
    from tollbook.claims.readings import Link
from tollbook.records import Population
from tollbook.resources import categories, forms_of, load_lexicon

# Men are troops where a party or one of the armed speaks of its own.
_MEN = frozenset("men boys lads guys comrades".split())
_LEADERS, _TO_LED = frozenset({"his", "her"}), 4  # a man's men are whom he leads: "12 of his men"
# Beside these men are none: "a woman was killed and two men wounded, the army said".
_HOUSEHOLD = frozenset("woman women girl girls child children baby infant toddler".split())
# Whom armies take: beside soldiers they are soldiers.
_ENLISTED = frozenset("prisoners convicts inmates volunteers members names".split())
_VOLUNTEERS, _AID, _TO_AID = (
    frozenset({"volunteer", "volunteers"}),
    frozenset("red aid relief charity ambulance".split()),
    3,
)
_OFFICE = frozenset({"officials"})  # who are no soldiers
_OF_BATTLE = frozenset("military battlefield combat".split())  # "battlefield deaths"
_NATIVES = frozenset("citizens nationals countrymen".split())
_OTHERS = frozenset("others victims".split())
# Nouns for anyone, that say so anew beside a figure of soldiers or of civilians.
_ANYONE = frozenset(
    "people person persons police policeman policemen officers guards officials foreigners nationals".split()
)
_TAKEN = frozenset("captured captive captives prisoner prisoners".split())
_TO_UNIT = 5  # how far behind a noun of people the body of troops that they are of may end, in tokens
_SAFETY = frozenset(
    "police fire rescue ambulance medical aid volunteer".split()
)  # whose brigades are no troops
# Who live beside troops and are none: "children of the brigade".
_BESIDE_TROOPS = _HOUSEHOLD | frozenset(
    "civilians civilian residents villagers inhabitants relatives families wives widows mothers parents sons daughters friends".split()
)
_TO_ARMY = 9  # how far after a harm word "as members of the army" may go, in tokens
# A toll of these is a town's, whoever tells it, unless one of those was struck.
_STRIKES = frozenset(
    "strike strikes airstrike airstrikes missile missiles shelling shelled bombing bombed bombardment drones drone".split()
)
_BASES = frozenset("barracks base bases convoy outpost camp headquarters positions".split())


def noun_population(noun: str) -> str | None:
    """`military`, `civilian` or `any` for a noun of persons; None for any other word."""
    return categories("populations").get(noun)


@cache
def nouns_of(population: str) -> frozenset[str]:
    """The nouns of one population: to look for any of them among many words is one question."""
    return frozenset(forms_of("populations", population))


@cache
def _arms() -> dict[str, str]:
    return {form.lower(): str(e.value) for e in load_lexicon("populations") if e.value for form in e.forms}


def noun_arms(noun: str) -> str | None:
    """`regular` for a noun that means those of a state's army, `irregular` for fighters of none; else None."""
    arms = _arms().get(noun)
    return "irregular" if arms == "outlaw" else arms


@cache
def outlaws() -> frozenset[str]:
    """Nouns for those whom a state fights; fighters and militiamen may be its own."""
    return frozenset(noun for noun, arms in _arms().items() if arms == "outlaw")


@dataclass(slots=True)
class Neighbours:
    """What stands around a figure and may tell who its people are.

    `as_party` says that a party as such was harmed, not the people of a place; `named` that the phrase names it; `losses` that the text speaks of a
    party's losses or casualties, which are its army's; `armed` that the party is none but fighters, `foreign` that they came to fight, `force` that they are told of as of an armed force, `framed` whom
    the clause was said to be about; `speaker_armed` that one of the armed may tell of
    their own, `speaker_force` that an army or a guard does. `goes_back` is whom the text told of before a bare figure ("16 soldiers drove there; nine were killed"),
    `prisoners` says that captives of the party are soldiers taken by an army. `above` is the population of the figure this one is a part of or goes on from, `beside` of the last
    whole figure of the sentence, `before` of the figure before the sentence that counts the same side.
    """

    as_party: bool = False
    named: bool = False
    losses: bool = False
    armed: bool = False
    foreign: bool = False
    force: bool = False
    framed: Population | None = None
    speaker_armed: bool = False
    speaker_force: bool = False
    prisoners: bool = False
    goes_back: Population | None = None
    above: Population | None = None
    beside: Population | None = None
    before: Population | None = None


def population_of(text: str, row: Sequence[Token], link: Link, near: Neighbours) -> Population:
    """The population of a figure: its noun's, else the harm word's modifier, else what went before or is implied."""
    nouns, words = said_of(text, row, link)
    kinds = set(nouns)
    men = bool(_MEN & words) and not any(token.text in _HOUSEHOLD for token in row)
    led = any(
        (one.text in _LEADERS or (near.named and one.text == "'s")) and of.text in _MEN
        for one, of in pairwise(row[link.number : link.phrase.end + _TO_LED])
    )
    men = men and (led or near.as_party or near.speaker_armed or link.category == "losses")
    armed = men or _OF_BATTLE & words or near.armed
    kinds |= {"civilian"} if _serve_aid(row, link) else set()
    # "17 officials and soldiers", not "12 police and army officers"
    of_both = kinds >= {"any", "military"} and _OFFICE & words and "army" not in words
    if of_both or kinds >= {"military", "civilian"} or words >= {"military", "civilian"}:
        return "any"  # "soldiers and civilians", "civilian and military deaths"
    if (armed and "civilian" not in kinds) or (_serve(row, link) and "military" not in kinds):
        return "military"
    if near.foreign and "military" not in kinds and words & _NATIVES:
        return "military"
    if kinds - {"any"}:
        return "military" if "military" in kinds else "civilian"
    if near.force or (near.prisoners and _TAKEN & words):
        return "military"
    return _implied(row, link, near)


def _serve_aid(row: Sequence[Token], link: Link) -> bool:
    """ "Six volunteers of an aid group", "two ambulance volunteers"."""
    stretch = row[link.number : link.phrase.end + _TO_AID]
    told = {word for token in stretch for word in token.text.split()}
    return bool(told & _VOLUNTEERS and told & _AID)


def _serve(row: Sequence[Token], link: Link) -> bool:
    """Whether they were harmed under arms: "26 citizens were killed as members of the army", "while serving with"."""
    behind = link.phrase.end
    return _is_under_arms(row, link.end) or _is_under_arms(row, behind) or _is_of_unit(row, link)


def _is_of_unit(row: Sequence[Token], link: Link) -> bool:
    """Whether they are told to be of a body of troops: "three mechanics of the second brigade"."""
    start = link.phrase.end
    words = [token.text for token in row[start : start + _TO_UNIT]]
    unit = next((i for i, word in enumerate(words) if word in UNITS), 0)
    counted = {token.text for token in row[link.number : start]}
    goes_on = row[start + unit + 1 : start + unit + 2]  # "of the army town"
    return (
        words[:unit][:1] in (["of"], ["from"], ["with"])
        and not _SAFETY.union({",", ";", "and"}) & set(words[:unit])
        and not _BESIDE_TROOPS & counted
        and not any(token.kind is Kind.WORD for token in goes_on)
    )


def _is_under_arms(row: Sequence[Token], start: int) -> bool:
    """Whether the words from there on tell of service: "as members of the army", "serving with the north"."""
    words = [token.text for token in row[start : start + _TO_ARMY]]
    stop = next((i for i, word in enumerate(words) if word in (",", ";", "and")), len(words))
    told = words[:stop]
    if told[:1] == ["as"] and "of" in told:
        return bool({"army", "forces", "military", "troops", "legion"} & set(words))
    if told[:1] == ["in"] and {"service", "ranks", "uniform"} & set(told[:3]):
        return True
    return told[:1] in (["while"], ["fighting"], ["serving"]) and bool(
        {"fighting", "serving", "enlisted"} & set(told[:2])
    )


def _implied(row: Sequence[Token], link: Link, near: Neighbours) -> Population:
    """Where no noun tells: the whole's population, that of a party's losses, that of the figure before."""
    phrase = link.phrase
    head = row[phrase.head] if phrase.head is not None else None
    bare = head is None or phrase.harm_is_head
    named = head is not None and head.kind is Kind.NAME and link.rule == "goes_on"
    anyone = named or (head is not None and head.text in _ANYONE)
    of_whole = link.rule in ("part", "carried") or (link.rule == "goes_on" and not anyone)
    if near.above is not None and of_whole:
        return near.above
    toll = told_toll(row, link) if bare else None
    if toll is not None:
        return toll
    one = singled_out(row, link.number, phrase.head)
    soldier = one is not None and noun_population(row[one[1] - 1].text) == "military"
    if soldier or _are_armed(row, link, near, bare) or (not anyone and in_battle(row, link)):
        return "military"
    told = (near.framed, near.goes_back, near.beside, near.above, near.before)
    counted = next((population for population in told if population is not None), None)
    of_army = counted == "military" or near.speaker_armed or near.speaker_force
    if head is not None and head.text in _ENLISTED and of_army:
        return "military"
    if not (bare or (head is not None and ((head.kind is Kind.NAME and not named) or head.text in _OTHERS))):
        return "any"
    own = near.armed or (near.speaker_armed and not _may_be_anyones(row, link))
    return counted or ("military" if own else "any")


def _may_be_anyones(row: Sequence[Token], link: Link) -> bool:
    """ "Has claimed 66 lives", "found 70 bodies in a church", "17 others": of whomever it was told, soldiers or not."""
    harm = link.harm_word(row)
    found = harm is not None and harm.victim in ("lives", "body")
    adds = not ADDING.isdisjoint(token.text for token in row[max(0, link.number - 1) : link.phrase.end])
    return found or adds or (link.rule in ("quantity", "object") and _is_toll_of_strike(row, link))


def _is_toll_of_strike(row: Sequence[Token], link: Link) -> bool:
    """ "The toll of the strikes rose to 31, the army's spokesman said", "the army put the toll at 31": a town's, though one of the armed tells it."""
    before = {token.text for token in row[: link.number]}
    told = link.told_at
    put = (
        link.rule == "quantity"
        and row[told].text.endswith("toll")
        and row[told - 1].text == "the"
        and told > 0
    )
    return (put or bool(before & _STRIKES)) and not before & _BASES


def _are_armed(row: Sequence[Token], link: Link, near: Neighbours, bare: bool) -> bool:
    """Whether what is said of them is said of the armed: a party's losses, surrender, fighting for a side."""
    if link.category == "losses" and (near.as_party or link.phrase.head is None):
        return not _are_our_people(row, link)
    after = row[link.phrase.end : link.phrase.end + 2]
    apart = after[:1] and after[0].kind is Kind.PREPOSITION
    fighting = not apart and any(token.text == "fighting" for token in after)
    return near.foreign or fighting or (bare and (_surrendered(row, link) or near.losses))


def _are_our_people(row: Sequence[Token], link: Link) -> bool:
    """ "We lost a million of our people": anyone of theirs, and not an army's losses alone."""
    after = [token.text for token in row[link.number : link.phrase.end + 3]]
    return any(one in POSSESSIVES and of in _ANYONE for one, of in pairwise(after))


def _surrendered(row: Sequence[Token], link: Link) -> bool:
    """Whether they laid down arms, were captured "or surrendered": only the armed do."""
    run = row[link.harm : link.harm + 3] if link.harm is not None else ()
    joined = len(run) > 2 and run[1].kind is Kind.CONJUNCTION
    return any(t.text.startswith("surrender") for t in (run if joined else run[:1]))
