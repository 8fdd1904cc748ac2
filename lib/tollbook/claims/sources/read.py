"""Who vouches: the source's name, and what it is to the harmed side (codebook, Source)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tollbook.profiles import GENERAL, Found, Name, Profile
from tollbook.records import SourceType
from tollbook.resources import matcher
from tollbook.text import fold

_LEADING = re.compile(
    r"^(?:(?:the|a|an|his|her|their|its|some|several|many|two|three|mr|mrs|ms|dr)\.?\s+)+", re.IGNORECASE
)
_POSSESSIVE_END = re.compile(r"'s?$")
# Nouns of a body that speaks for someone, and of a post held by someone.
_SPEAKS_FOR = frozenset({"institution", "military", "office"})
# "Ministry officials" speak for the ministry; "ministry sources" want no name.
_UNNAMED = re.compile(r"\bsources?\b", re.IGNORECASE)
# What a text says of a name stands right before it or in the phrase after it.
# The stop of an abbreviation ends no phrase: "retired U.S. Maj. Gen. Ada Holm".
_BREAK = re.compile(
    r"[.;:!?\"\n—–](?<!\b[A-Z]\.)(?<!\b(?:Lt|Dr|Mr|Ms)\.)(?<!\b(?:Gen|Col|Maj|Adm|Sgt|Cpl|Sen|Rep|Gov|Mrs)\.)"
)
_LONGEST_BEFORE = 80
_AFTER = re.compile(r"(?:,| of| from| at| with| \(| (?=[A-Z]))[^.;:!?\"\n—]{0,80}")
# The longest role before a comma and a name: "the head of the northern regional council, Ada Holm".
_LONGEST_ROLE = 9
# A context this short without the name is what another phrase says of it, in characters.
_LONGEST_ASIDE = 80
# "Army figures" are the army's.
_COUNTS = frozenset("figures data numbers statistics records sources officials".split())
_AUTHORLESS = frozenset({"report", "reports", "investigations", "accounts"})
_BACKING = re.compile(r"-(?:backed|supported|aligned|allied|armed|funded|trained|friendly)\b")
# Who stands behind a government or a truce is not who speaks: "the UN-recognised government".
_STANDING = re.compile(
    r"\b[\w.]+-(?:recogni[sz]ed|backed|supported|brokered|mediated|sponsored|affiliated|sanctioned|designated)\b",
    re.IGNORECASE,
)
_REST = re.compile(r"[^.;:!?\"\n—,]{0,80}")
# "…, who heads an institute": what the one named is.
_IS = re.compile(
    r", who (?:is|was|heads?|headed|leads?|led|runs|ran|directs?|works? (?:at|for|with))\b(?! \w+ing\b)"
)
_CLAUSE = re.compile(r"\b(?:said|says|told|tells|that|who|has|have|had|was|were|is|are|killed|denied)\b")
# Pictures are whoever's they are said to be, else those of the news.
_SHOWING = re.compile(
    r"(?:images?|videos?|footage|photo(?:graph)?s?|pictures?|clips?|recordings?|satellite (?:images?|pictures?|photos?))\b",
    re.IGNORECASE,
)
# The land that somebody knows about is not whom he speaks for: "a Norvia expert".
_KNOWS = re.compile(
    r"(?:'s)? (?:\w+ )?(?:expert|analyst|specialist|scholar|watcher|historian|researcher|correspondent)s?\b"
)
_COMPASS = re.compile(r"\b(?:[Ww]estern|[Ee]astern|[Nn]orthern|[Ss]outhern) (?=[A-Z])")
_MASTHEAD = "sources.media.2"
_OUTRIGHT: tuple[tuple[str, SourceType], ...] = (
    # Monitors of an international body study and count, and are that body's.
    ("international", "international"),
    ("research", "research"),
    ("media", "media"),
    ("mouthpiece", "media"),
)


@dataclass(slots=True)
class SourceReading:
    """A source, read.

    `name` is the name as written without article or title, None where the text names none; `canonical` the
    one spelling that the profile gives it. `party` is the party it speaks for, where known. `rules` are the
    ids of the profile's names and the lexicon's entries it was read by.
    """

    name: str | None
    canonical: str | None
    source_type: SourceType
    party: str | None
    rules: tuple[str, ...]


def read_source(words: str | None, profile: Profile, side: str | None, context: str = "") -> SourceReading:
    """What the source written as `words` is, seen from the harmed `side`.

    `context` is what else the text says of it (a title, an apposition, the sentence that introduced it): it
    settles the party of one whom no profile names.
    """
    if not words or not words.strip():
        return SourceReading(None, None, "none", None, ())
    text = _POSSESSIVE_END.sub("", fold(" ".join(words.split())))
    nouns = _categories(text)
    actor = _named_actor(text, profile)
    if actor is not None and actor.name.kind == "organisation" and _belongs_elsewhere(text, actor, profile):
        actor = None
    if actor is not None and not (actor.name.kind == "organisation" and _UNNAMED.search(text)):
        return _from_actor(actor, profile, side)
    return _from_nouns(text, nouns, fold(context), profile, side)


def _belongs_elsewhere(text: str, actor: Found, profile: Profile) -> bool:
    """Whether the words before a body's name give it to another party than the profile's body of that name."""
    owner = _party(text[: actor.start], profile)
    return owner is not None and actor.name.party is not None and owner.party != actor.name.party


def _named_actor(text: str, profile: Profile) -> Found | None:
    """The person whom the words name, else the body that counts, else the outlet; the last of several.

    Titles stand before names, and a recorder goes before the outlet it works with.
    """
    found = list(profile.index.find(text))
    persons = [hit for hit in found if hit.name.kind == "person"]
    bodies = [hit for hit in found if hit.name.kind == "organisation"]
    vouching = [hit for hit in bodies if hit.name.actor != "media"]
    hits = persons or vouching or bodies
    return hits[-1] if hits else None


def _from_actor(actor: Found, profile: Profile, side: str | None) -> SourceReading:
    name = actor.name
    if name.party is not None:
        kind: SourceType = profile.relation(name.party, side)
    else:
        kind = _actor_type(name)
    return SourceReading(name.form, name.canonical, kind, name.party, (name.rule,))


def _actor_type(name: Name) -> SourceType:
    if name.actor is None or name.actor == "party":
        return "anonymous"
    return name.actor


def _from_nouns(
    text: str, nouns: dict[str, str], context: str, profile: Profile, side: str | None
) -> SourceReading:
    """The type by the nouns: outright (a study, a rights group), nameless people, or the party spoken for."""
    name = _LEADING.sub("", text) or text
    own = _party(text, profile)
    said_of = _said_of(text, context)
    is_named = any(letter.isupper() for letter in name)
    if not nouns and own is None:
        # A medic with a name is no nameless medic, and "reports" beside a name is a verb.
        # Nor is one who told an outlet its reporter.
        nouns = {
            kind: rule
            for kind, rule in _found_categories(said_of)
            if kind not in ("anonymous", "paper") and rule != _MASTHEAD
        }
        if _holds_office(said_of):
            nouns.pop("media", None)
        nouns |= _served(said_of, profile)
    rules = (*nouns.values(), *((own.rule,) if own else ()))
    party = own.party if own else None
    for category, kind in _OUTRIGHT:
        if category in nouns and not (category == "media" and _holds_office(text)):
            seen = profile.relation(party, side) if party and "mouthpiece" in nouns else kind
            return SourceReading(name, name, seen, party, rules)
    unheaded = not ({"institution", "office"} & set(nouns)) and (own is None or "military" not in nouns)
    if "anonymous" in nouns and (unheaded or not _SPEAKS_FOR & set(nouns) or _UNNAMED.search(text)):
        return SourceReading(name, name, "anonymous", party, rules)
    # Reports without an author are nobody's, whoever is named beside them.
    around = own or (None if name.lower() in _AUTHORLESS else _party(said_of, profile))
    if "paper" in nouns and (around is None or around.party is None):
        return SourceReading(name, name, "anonymous", None, rules)
    if around is not None and around.party is not None:
        kind = profile.relation(around.party, side)
        return SourceReading(name, name, kind, around.party, (*nouns.values(), around.rule))
    army = _only_army(text, profile) if "military" in nouns else None
    if army is not None:
        return SourceReading(name, name, profile.relation(army, side), army, rules)
    kind = (
        _shown_or_known(name, f"{said_of} {text}", profile)
        or (_by_default(nouns, profile, side) if is_named or nouns else None)
        or "anonymous"
    )
    return SourceReading(name, name, kind, None, rules)


def _shown_or_known(name: str, said_of: str, profile: Profile) -> SourceType | None:
    """Pictures that are nobody's are the news's, and one who is an expert on a land studies it."""
    if _SHOWING.match(name) is not None:
        return "media"
    knows = any(_KNOWS.match(said_of, hit.end) for hit in profile.index.find(said_of) if hit.name.party)
    return "research" if knows else None


def _holds_office(text: str) -> bool:
    """Whether media are what somebody in office is over: "the director of defence media operations"."""
    head, of, _ = text.partition(" of ")
    held = _categories(head) if of else {}
    return "office" in held and "media" not in held and "editor" not in head.lower()


def _served(said_of: str, profile: Profile) -> dict[str, str]:
    """What the body is that one with a name serves: "the Toll Observatory's envoy Ada Holm"; empty where none is named."""
    body = _named_actor(_STANDING.sub("", said_of), profile) if said_of else None
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
    harmed = profile.parties.get(side or "")
    if harmed is not None and harmed.irregular and {"institution", "office"} & set(nouns):
        return "opponent"
    if harmed is not None and not harmed.irregular and profile.id == GENERAL:
        # In a war without a profile "the army" is that of the land the article tells of.
        return "own_side"
    return "opponent" if "military" in nouns and "institution" not in nouns else "own_side"


def _categories(text: str) -> dict[str, str]:
    """Categories of the source nouns in the words, each with the id of its entry."""
    return dict(_found_categories(text))


@lru_cache(maxsize=4096)
def _found_categories(text: str) -> tuple[tuple[str, str], ...]:
    """The same source is read for its party, then for its type, and again in the next sentence."""
    plain = _STANDING.sub("", text) if "-" in text else text
    return tuple((hit.entry.category, hit.entry.id) for hit in matcher("sources").find(plain))


def _said_of(words: str, context: str) -> str:
    """The apposition to a name: what stands right before it and in the phrase after it."""
    at = context.find(words)
    if at < 0:
        # "Mr Holm" where the name is "Ada Holm".
        words = words.rsplit(" ", 1)[-1]
        at = context.find(words)
    if at < 0:
        return context if len(context) <= len(words) + _LONGEST_ASIDE else ""
    start = max(0, at - _LONGEST_BEFORE)
    start = max((stop.end() for stop in _BREAK.finditer(context, start, at)), default=start)
    told = _IS.match(context, at + len(words))
    after = _AFTER.match(context, at + len(words)) if told is None else _REST.match(context, told.end())
    parts = (
        _last_piece(_CLAUSE.split(context[start:at])[-1]),
        _CLAUSE.split(after.group())[0] if after else "",
    )
    return " ".join(parts)


def _last_piece(before: str) -> str:
    """What stands after the last comma; before it, where the comma stands right before the name."""
    head, comma, last = before.rpartition(",")
    if last.strip() or not comma:
        return last
    apposed = head.rpartition(",")[2]
    return apposed if len(apposed.split()) <= _LONGEST_ROLE and _categories(apposed) else ""


def _party(text: str, profile: Profile) -> Name | None:
    """The party that a phrase names: by its people or state before a place, the first of several.

    Who backs somebody is named only where nobody else is: "Norvia-backed rebels".
    """
    chosen: tuple[bool, int, Name] | None = None
    named = [
        h
        for h in profile.index.find(text)
        if h.name.party is not None
        and h.name.kind != "pejorative"
        and _KNOWS.match(text, h.end) is None
        and _COMPASS.match(text, h.start) is None
    ]
    for hit in [h for h in named if not _BACKING.match(text, h.end)] or named:
        if chosen is not None and hit.name.kind in ("force", "state") and text[: hit.start].endswith("'s "):
            # "Norvia's Holm Guard": the guard, and not the land it fights in.
            return hit.name
        rank = (hit.name.kind == "place", hit.start, hit.name)
        if chosen is None or rank[:2] < chosen[:2]:
            chosen = rank
    return chosen[2] if chosen else None
