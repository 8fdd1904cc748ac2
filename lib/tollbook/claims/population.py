"""Whether the harmed were military, civilian, or either (codebook, Side and population)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tollbook.claims.parties import population_nouns
from tollbook.claims.tokens import Kind, Token
from tollbook.claims.words import MEASURES

if TYPE_CHECKING:
    from tollbook.claims.readings import Link
from tollbook.records import Population
from tollbook.resources import load_lexicon

# Men are troops where a party or one of the armed speaks of its own.
_MEN = frozenset("men boys lads guys comrades".split())
# Whom armies take: beside soldiers they are soldiers.
_ENLISTED = frozenset("prisoners convicts inmates volunteers members names".split())
_OF_BATTLE = frozenset("military battlefield combat".split())  # "battlefield deaths"
_OTHERS = frozenset("others victims".split())
_MADE_OF = frozenset("body bodies member members".split())
_COPULAS = frozenset("are were was is".split())
_TO_ARMY = 9  # how far after a harm word "as members of the army" may go, in tokens
_TO_COUNT = 7  # how far before a harm word "the number of" may stand, in tokens
_TO_NOUN = 4  # how far "are" may stand from the figure, and a noun from "are" or "of", in tokens


@cache
def _populations() -> dict[str, str]:
    return {form.lower(): entry.category for entry in load_lexicon("populations") for form in entry.forms}


def noun_population(noun: str) -> str | None:
    """`military`, `civilian` or `any` for a noun of persons; None for any other word."""
    return _populations().get(noun)


@cache
def _arms() -> dict[str, str]:
    return {form.lower(): str(e.value) for e in load_lexicon("populations") if e.value for form in e.forms}


def noun_arms(noun: str) -> str | None:
    """`regular` for a noun that means those of a state's army, `irregular` for fighters of none; else None."""
    return _arms().get(noun)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What stands around a figure and may tell who its people are.

    `as_party` says that a party as such was harmed, not the people of a place; `losses` that the text speaks of a
    party's losses or casualties, which are its army's; `armed` that the party is none but fighters, `foreign` that they came to fight, `force` that they are told of as of an armed force, `framed` whom
    the clause was said to be about; `speaker_armed` that one of the armed may tell of
    their own. `above` is the population of the figure this one is a part of or goes on from, `beside` of the last
    whole figure of the sentence, `before` of the figure before the sentence that counts the same side.
    """

    as_party: bool = False
    losses: bool = False
    armed: bool = False
    foreign: bool = False
    force: bool = False
    framed: Population | None = None
    speaker_armed: bool = False
    above: Population | None = None
    beside: Population | None = None
    before: Population | None = None


def population_of(text: str, row: Sequence[Token], link: Link, near: Neighbours) -> Population:
    """The population of a figure: its noun's, else the harm word's modifier, else what went before or is implied."""
    nouns, words = _said_of(text, row, link)
    kinds = set(nouns)
    men = bool(_MEN & words) and (near.as_party or near.speaker_armed or link.category == "losses")
    armed = men or _OF_BATTLE & words or near.armed
    if (armed and "civilian" not in kinds) or (_serve(row, link) and "military" not in kinds):
        return "military"
    if kinds >= {"military", "civilian"}:
        return "any"
    if kinds - {"any"}:
        return "military" if "military" in kinds else "civilian"
    if "civilian" in words:
        return "civilian"
    return "military" if near.force else _implied(row, link, near)


def _serve(row: Sequence[Token], link: Link) -> bool:
    """Whether they were harmed under arms: "26 citizens were killed as members of the army", "while serving with"."""
    start = max(link.phrase.end, (link.harm or 0) + 1)
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


def _said_of(text: str, row: Sequence[Token], link: Link) -> tuple[list[Population], set[str]]:
    """What the nouns of the figure say of it, and all words of its phrase."""
    phrase = link.phrase
    stretches = [(link.number, phrase.end)]
    if phrase.partitive or _bodies_of(row, phrase.end):
        made_of = row[phrase.end - 1].text in _MADE_OF
        stretches.append((phrase.end, _to_break(row, phrase.end, _TO_NOUN + 2 * made_of)))
    if link.harm is not None and phrase.head is None:
        stretches.append(_around_harm(row, link))
    if link.harm is not None and row[max(0, link.harm - 3)].text in ("among", "amongst"):
        stretches.append((link.harm - 2, link.harm))  # "her two sons were among the civilians killed"
    if phrase.harm_is_head and phrase.end < len(row) and row[phrase.end].text in ("among", "amongst"):
        stretches.append((phrase.end, _to_break(row, phrase.end + 1)))  # "688 casualties among civilians"
    copulas = range(phrase.end, min(len(row), phrase.end + _TO_NOUN))
    copula = next((i for i in copulas if row[i].text in _COPULAS), None)
    if copula is not None and (phrase.head is None or phrase.partitive):
        stretches.append((copula + 1, _to_break(row, copula + 1)))
    nouns, words = _read(text, row, stretches)
    if (
        not nouns and phrase.partitive and link.parent is None
    ):  # "13,000 mercenaries came, and 5,000 of them died"
        nouns = _read(text, row, [(0, link.number)])[0][-1:]
    return nouns, words


def _read(
    text: str, row: Sequence[Token], stretches: Sequence[tuple[int, int]]
) -> tuple[list[Population], set[str]]:
    """What the nouns in stretches of the row say, and their words."""
    tokens = [row[first : min(len(row), last)] for first, last in stretches]
    nouns = [
        n.population for part in tokens if part for n in population_nouns(text, part[0].start, part[-1].end)
    ]
    return nouns, {token.text for part in tokens for token in part}


def _around_harm(row: Sequence[Token], link: Link) -> tuple[int, int]:
    """The words that may tell of a bare figure: those before a noun of harm, not the subject of a verb."""
    harm = link.harm if link.harm is not None else link.number
    if harm > link.number:
        return link.number, harm
    word = row[harm].harm
    verb = word is not None and word.syntax in ("transitive", "intransitive")
    if verb and link.rule == "quantity":  # "the number of soldiers killed is 900"
        return _count_of(row, harm), harm
    return (harm if verb else _since_break(row, harm)), link.number


def _count_of(row: Sequence[Token], harm: int) -> int:
    """Where the words of a count before its harm begin: "the number of soldiers killed"; at the harm where none is."""
    start = max(0, harm - _TO_COUNT)
    return next(
        (i for i in range(harm - 1, start, -1) if row[i].text == "of" and row[i - 1].text in MEASURES), harm
    )


def _to_break(row: Sequence[Token], at: int, reach: int = _TO_NOUN) -> int:
    """Where the words after a token end, at a mark or a harm word."""
    last = min(len(row), at + reach)
    marks = (
        i for i in range(at, last) if row[i].kind in (Kind.PUNCTUATION, Kind.HARM, Kind.AUX, Kind.NUMBER)
    )
    return next(marks, last)


def _since_break(row: Sequence[Token], at: int) -> int:
    """Where the words right before a token begin, up to a mark or another figure: "two children, and wounded 117"."""
    for first in range(at - 1, max(-1, at - _TO_NOUN - 1), -1):
        if row[first].kind in (Kind.PUNCTUATION, Kind.NUMBER, Kind.NAME):
            return first + 1
    return max(0, at - _TO_NOUN)


def _bodies_of(row: Sequence[Token], end: int) -> bool:
    """Whether "bodies of", "members of" have their people after them."""
    return end < len(row) and row[end].text == "of" and row[end - 1].text in _MADE_OF


def _implied(row: Sequence[Token], link: Link, near: Neighbours) -> Population:
    """Where no noun tells: the whole's population, that of a party's losses, that of the figure before."""
    phrase = link.phrase
    head = row[phrase.head] if phrase.head is not None else None
    bare = head is None or phrase.harm_is_head
    if near.above is not None and link.rule in ("part", "goes_on", "carried"):
        return near.above
    if _are_armed(row, link, near, bare):
        return "military"
    counted = next((p for p in (near.framed, near.beside, near.above, near.before) if p is not None), None)
    if head is not None and head.text in _ENLISTED and counted == "military":
        return counted
    if not (bare or (head is not None and (head.kind is Kind.NAME or head.text in _OTHERS))):
        return "any"
    return counted or ("military" if near.speaker_armed or near.armed else "any")


_WHEN = frozenset("since when as after before while until".split())  # "260 since fighting began"


def _are_armed(row: Sequence[Token], link: Link, near: Neighbours, bare: bool) -> bool:
    """Whether what is said of them is said of the armed: a party's losses, surrender, fighting for a side."""
    if link.category == "losses" and (near.as_party or link.phrase.head is None):
        return True
    after = row[link.phrase.end : link.phrase.end + 2]
    apart = after[:1] and (after[0].kind is Kind.PREPOSITION or after[0].text in _WHEN)
    fighting = not apart and any(token.text == "fighting" for token in after)
    return near.foreign or fighting or (bare and (_surrendered(row, link) or near.losses))


def _surrendered(row: Sequence[Token], link: Link) -> bool:
    """Whether they laid down arms: only the armed do."""
    return link.harm is not None and row[link.harm].text.startswith("surrender")
