"""Who vouches: the source's name, and what it is to the harmed side (codebook, Source)."""

from __future__ import annotations

import re

from tollbook.profiles import Name, Party, Profile
from tollbook.records import SourceType
from tollbook.text import fold

from .actors import KNOWS, belongs_elsewhere, from_actor, named_actor, named_party, without_seat
from .appositions import apposition_of
from .model import SourceReading
from .nouns import OF_STATE, STANDING, found_categories, holds_office, noun_categories

_LEADING = re.compile(
    r"^(?:(?:the|a|an|his|her|their|its|some|several|many|two|three|mr|mrs|ms|dr)\.?\s+)+", re.IGNORECASE
)
_POSSESSIVE_END = re.compile(r"'s?$")
# Nouns of a body that speaks for someone, and of a post held by someone.
# "Ministry officials" speak for the ministry; "ministry sources" want no name.
_UNNAMED = re.compile(r"\bsources?\b", re.IGNORECASE)
# "Army figures" are the army's.
_COUNTS = frozenset("figures data numbers statistics records sources officials".split())
_AUTHORLESS = frozenset({"report", "reports", "investigations", "accounts"})
# Pictures are whoever's they are said to be, else those of the news.
_SHOWING = re.compile(
    r"(?:images?|videos?|footage|photo(?:graph)?s?|pictures?|clips?|recordings?|satellite (?:images?|pictures?|photos?))\b",
    re.IGNORECASE,
)
LANDS = ("state", "place", "government", "people")
_MASTHEAD = "sources.media.2"
_OUTRIGHT: tuple[tuple[str, SourceType], ...] = (
    # Monitors of an international body study and count, and are that body's.
    ("international", "international"),
    ("research", "research"),
    ("media", "media"),
    ("mouthpiece", "media"),
)


def read_source(words: str | None, profile: Profile, side: str | None, context: str = "") -> SourceReading:
    """What the source written as `words` is, seen from the harmed `side`.

    `context` is what else the text says of it (a title, an apposition, the sentence that introduced it): it
    settles the party of one whom no profile names.
    """
    if not words or not words.strip():
        return SourceReading(None, None, "none", None, ())
    text = _POSSESSIVE_END.sub("", fold(" ".join(words.split())))
    post = without_seat(text)
    nouns, actor = noun_categories(post), named_actor(post, profile)
    if actor is not None and actor.name.kind == "organisation" and belongs_elsewhere(post, actor, profile):
        actor = None
    if actor is not None and actor.name.actor == "media" and "mouthpiece" in nouns:
        actor = None  # "Norland's state news agency Dvir News" speaks for the land, as any agency of a state
    if actor is not None and not (actor.name.kind == "organisation" and _UNNAMED.search(text)):
        return from_actor(actor, profile, side)
    return _from_nouns(text, nouns, fold(context), profile, side)


def _from_nouns(
    text: str, nouns: dict[str, str], context: str, profile: Profile, side: str | None
) -> SourceReading:
    """The type by the nouns: outright (a study, a rights group), nameless people, or the party spoken for."""
    own = named_party(text, profile)
    said_of = apposition_of(text, context)
    if not nouns and own is None:
        nouns = _told_of(said_of, profile)
    outright = _outright(text, nouns, own, profile, side)
    if outright is not None:
        return outright
    name = _LEADING.sub("", text) or text
    # Reports without an author are nobody's, whoever is named beside them.
    around = own or (None if name.lower() in _AUTHORLESS else named_party(said_of, profile))
    party = around.party if around is not None else None
    rules = (*nouns.values(), *((own.rule,) if own else ()))
    if "paper" in nouns and party is None:
        return SourceReading(name, name, "anonymous", None, rules)
    if party is not None and around is not None:
        rules = (*nouns.values(), around.rule)
    elif "military" in nouns:
        party = _only_army(text, profile)
    if party is not None:
        return SourceReading(name, name, profile.relation(party, side), party, rules)
    is_named = any(letter.isupper() for letter in name)
    kind = (
        _shown_or_known(name, f"{said_of} {text}", profile)
        or (_by_default(nouns, profile, side) if is_named or nouns else None)
        or "anonymous"
    )
    return SourceReading(name, name, kind, None, rules)


def _told_of(said_of: str, profile: Profile) -> dict[str, str]:
    """The categories of the nouns that the text says of somebody who is only named, each with its rule.

    A medic with a name is no nameless medic, and "reports" beside a name is a verb; nor is one who told an outlet its reporter.
    """
    nouns = {
        kind: rule
        for kind, rule in found_categories(said_of)
        if kind not in ("anonymous", "paper") and rule != _MASTHEAD
    }
    if holds_office(said_of):
        nouns.pop("media", None)
    return nouns | _served(said_of, profile)


def _outright(
    text: str, nouns: dict[str, str], own: Name | None, profile: Profile, side: str | None
) -> SourceReading | None:
    """What the nouns say outright, whoever is named: a study, a rights group, rebels, people without a name."""
    name = _LEADING.sub("", text) or text
    rules = (*nouns.values(), *((own.rule,) if own else ()))
    party = own.party if own else None
    for category, kind in _OUTRIGHT:
        if category in nouns and not (category == "media" and holds_office(text)):
            seen = profile.relation(party, side) if party and "mouthpiece" in nouns else kind
            return SourceReading(name, name, seen, party, rules)
    foe = _of_rebels(own, profile, side) if "rebel" in nouns else None
    if foe is not None:
        return SourceReading(name, name, foe, None, rules)
    unheaded = not ({"institution", "office"} & set(nouns)) and (own is None or "military" not in nouns)
    if "anonymous" in nouns and (unheaded or not OF_STATE & set(nouns) or _UNNAMED.search(text)):
        return SourceReading(name, name, "anonymous", party, rules)
    return None


def _of_rebels(own: Name | None, profile: Profile, side: str | None) -> SourceType | None:
    """What rebels who are named only by their land are to the harmed: the foes of the state."""
    harmed = profile.party(side)
    if harmed is None or (own is not None and own.kind not in LANDS):
        return None
    return "own_side" if harmed.irregular else "opponent"


def _shown_or_known(name: str, said_of: str, profile: Profile) -> SourceType | None:
    """Pictures that are nobody's are the news's, and one who is an expert on a land studies it."""
    if _SHOWING.match(name) is not None:
        return "media"
    knows = any(KNOWS.match(said_of, hit.end) for hit in profile.index.find(said_of) if hit.name.party)
    return "research" if knows else None


def _served(said_of: str, profile: Profile) -> dict[str, str]:
    """What the body is that one with a name serves: "the Toll Observatory's envoy Ada Holm"; empty where none is named."""
    body = named_actor(STANDING.sub("", said_of), profile) if said_of else None
    if (
        body is None
        or body.name.kind != "organisation"
        or body.name.actor not in ("international", "research")
    ):
        return {}
    return {body.name.actor: body.name.rule}


def _only_army(text: str, profile: Profile) -> str | None:
    """Whose "the army" is where only one of those the war is chiefly about is said to have one."""
    noun, _, rest = _LEADING.sub("", text).lower().partition(" ")
    if rest and rest not in _COUNTS:
        return None
    armed = {
        name.party
        for name in profile.names
        if name.party in profile.belligerents
        and profile.parties[name.party].main
        and name.form.lower().rsplit(" ", 1)[-1] == noun
    }
    return min(armed, key=str) if len(armed) == 1 else None


def _by_default(nouns: dict[str, str], profile: Profile, side: str | None) -> SourceType:
    """A source whom nothing ties to a party.

    A unit tells what it did to the enemy more often than what it lost; police, doctors, mayors and people
    with a name tell of the harm around them. Of the losses of irregulars a state's offices tell.
    """
    harmed = profile.party(side)
    if harmed is not None and harmed.irregular and {"institution", "office"} & set(nouns):
        return "opponent"
    if harmed is not None and not harmed.irregular and _has_the_army(harmed, profile):
        return "own_side"
    return "opponent" if "military" in nouns and "institution" not in nouns else "own_side"


def _has_the_army(harmed: Party, profile: Profile) -> bool:
    """Whether "the army" is that of the harmed: in a war without a profile, and where it fights movements of irregulars alone."""
    foes = [profile.parties[foe] for foe in harmed.opponents if profile.parties[foe].main]
    at_war = harmed.id in profile.belligerents and all(foe.irregular for foe in foes)
    return at_war or not profile.belligerents
