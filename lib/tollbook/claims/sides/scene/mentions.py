"""The parties named in a stretch of a sentence, and which of them can act or be harmed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.closed_classes import ARTICLES
from tollbook.claims.parties import PartyMention
from tollbook.claims.population import noun_population
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import PREPOSITIONS

from .joined_names import before_list
from .locations import is_border, is_located
from .model import ACTING, NAMING, Scene
from .roles import is_governed, is_origin, owns_attack
from .tellers import is_of_source, is_speaking

_MEN = frozenset("men boys lads fighters army forces machine".split())
_NATIVES = frozenset("men convicts prisoners inmates volunteers natives villagers residents".split())
_WHOSE = ACTING | {"place"}
# What opens an aside, up to a name in it.
_ASIDE = re.compile(r",(?: (?:with|to|on|from|for))? (?:which|who|whom|whose)\b[^,;:]*\Z")
_WHITHER = frozenset("to into toward towards with".split())
_OWN_CLAUSE = re.compile(r"\b(?:(?:in|during) which|where) (?!it\b|its\b|they\b|their\b)[\w'-]+")


def follows_preposition(scene: Scene, mention: PartyMention, but: Sequence[str] = ()) -> bool:
    """Whether a preposition, other than those of `but`, stands right before the mention or its article."""
    words = before_list(scene.text, mention, scene.start).lower().split()
    while words and words[-1] in ARTICLES:
        words.pop()
    return bool(words) and words[-1] in PREPOSITIONS and words[-1] not in but


def mentions_in(scene: Scene, start: int, end: int, kinds: frozenset[str]) -> list[PartyMention]:
    """Mentions of the given kinds inside a stretch of the text."""
    return [m for m in scene.mentions if start <= m.start and m.end <= end and m.kind in kinds]


def victims_in(scene: Scene, start: int, end: int) -> list[PartyMention]:
    """Mentions in a stretch that name the harmed, not the weapon that harmed them, nor who tells of it."""
    return [m for m in mentions_in(scene, start, end, _WHOSE) if _is_victim(scene, m)]


def _is_victim(scene: Scene, mention: PartyMention) -> bool:
    """Whether the mention may name the harmed; most rules ask it of every mention."""
    known = scene.victims.get(mention.start)
    if known is None:
        known = scene.victims[mention.start] = _may_be_harmed(scene, mention)
    return known


def _may_be_harmed(scene: Scene, mention: PartyMention) -> bool:
    text, kind = scene.text, mention.kind
    return (
        (kind in NAMING or names_people(scene, mention))
        and not names_attack(scene, mention)
        and not is_of_source(scene, mention)
        and not is_speaking(scene, mention)
        and not (kind == "people" and text.endswith("ethnic ", 0, mention.start))  # they live elsewhere
        and not is_border(text, mention)
        and not (
            kind in ("state", "government") and (is_located(text, mention) or _is_whither(text, mention))
        )
    )


def _is_whither(text: str, mention: PartyMention) -> bool:
    """Whether the name is whither or with whom, and so nobody harmed: "taken back to the north"."""
    return text[max(0, mention.start - 12) : mention.start].lower().removesuffix("the ").split()[-1:] in (
        [word] for word in _WHITHER
    )


def names_people(scene: Scene, mention: PartyMention) -> bool:
    """Whether a person or a place tells whose people: "the general's men", "soldiers from the hills", "the town's residents"."""
    text = scene.text
    if mention.kind == "person":
        after = text[mention.end : mention.end + 24].lower().split()
        return after[:1] == ["'s"] and any(
            w.strip(',."') in _MEN or noun_population(w) == "military" for w in after[1:3]
        )
    before = text[max(0, mention.start - 30) : mention.start].lower().split()
    return before[-1:] == ["from"] and any(
        noun_population(word) == "military" or word in _NATIVES for word in before[-3:-1]
    )


def is_counted(scene: Scene, mention: PartyMention) -> bool:
    """Whether the name is that of people counted: "killing three northern guards and wounding two soldiers"."""
    return any(token.number is not None and token.end + 1 == mention.start for token in scene.row)


def of_other_figure(scene: Scene, number: int, mention: PartyMention) -> bool:
    """Whether the party is counted by a figure that comes after the one at `number`: "18 of its men and 47 northern rebels"."""
    between = [t for t in scene.row[number + 1 :] if t.start < mention.start]
    last = next((i for i in range(len(between) - 1, -1, -1) if between[i].number is not None), None)
    if last is None or not any(t.kind in (Kind.WORD, Kind.NAME) or _is_captive(t) for t in between[:last]):
        return False  # "150,000 or even 300,000 northern dead"
    behind = between[last + 1 :]
    part = [t.text for t in behind[:2]] == ["of", "them"]  # "three hostages, one of them a northerner"
    return part or all(t.kind in (Kind.WORD, Kind.NAME, Kind.ADVERB) for t in behind)


def _is_captive(token: Token) -> bool:
    return token.harm is not None and token.harm.category == "captured" and token.harm.syntax == "noun"


def doers_in(scene: Scene, start: int, end: int, *, telling: bool = False) -> list[PartyMention]:
    """Parties in a stretch that can be the subject of what is done there; `telling` those too that a source names."""
    return [
        m
        for m in mentions_in(scene, start, end, ACTING)
        if not (is_located(scene.text, m) or is_governed(scene.text, m))
        and (telling or not is_of_source(scene, m))
    ]


def acting_in(scene: Scene, start: int, end: int) -> list[PartyMention]:
    """Mentions that can be a subject: no attack's owner, no source."""
    return [
        m
        for m in mentions_in(scene, start, end, ACTING)
        if not is_of_source(scene, m) and not names_attack(scene, m)
    ]


def names_attack(scene: Scene, mention: PartyMention) -> bool:
    """Whether the mention says whose attack it was ("northern shelling", "a rocket fired from the south").

    Attackers who are counted are people: "four northern attackers were shot".
    """
    if scene.text.startswith((" attackers", " snipers"), mention.end) and is_counted(scene, mention):
        return False
    return owns_attack(scene.text, mention) or is_origin(scene.text, mention)


def one_clause(scene: Scene, mention: PartyMention, verb: int) -> bool:
    """Whether a subject and its verb stand in one clause; "in which gunmen killed" has a subject of its own."""
    gap = scene.text[mention.end : verb]
    return len(gap) < 110 and not any(mark in gap for mark in ";:") and _OWN_CLAUSE.search(gap) is None


def out_of_asides(scene: Scene, mentions: Sequence[PartyMention], verb: int) -> list[PartyMention]:
    """Those not named in a relative clause put before the verb, unless all are."""
    return [m for m in mentions if not in_aside(scene, m, verb)] or [*mentions]


def in_aside(scene: Scene, mention: PartyMention, verb: int) -> bool:
    """ "The north, which blames the south, says": in a relative clause that ends before the verb."""
    opened = _ASIDE.search(scene.text, scene.start, mention.start) is not None
    return opened and "," in scene.text[mention.end : verb]
