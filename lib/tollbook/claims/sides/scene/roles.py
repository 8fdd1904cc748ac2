"""What part a name plays by the words around it: who acts, who is governed, whose attack it was."""

from __future__ import annotations

import re
from functools import lru_cache

from tollbook.claims.attack_nouns import ATTACK
from tollbook.claims.closed_classes import ARTICLES
from tollbook.claims.dates.names import MONTH, MONTH_SHORT
from tollbook.claims.parties import PartyMention
from tollbook.claims.population import noun_arms, noun_population
from tollbook.claims.syntax.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS, RELATIVES
from tollbook.resources import matcher

# Prepositions whose noun is nobody that acts; "of" and "by" may bring the one who does.
_DIRECTING = frozenset("with into from to toward towards through along between against".split())
# A war somebody makes: "the north's war on the south".
_OWN_WAR = re.compile(r"'s? (?:\w+ )?war (?:on|against)\b")
# "Northern and Eastern strikes": a second one whose attack it was.
_AND_ANOTHER = re.compile(r"(?: and |/)(?:the )?[A-Z][a-z]+(?:'s)?\b(?= )")
# How far after a party's name its attack may be named, in characters.
_ATTACK_REACH = 40
COMPASS = frozenset(
    "the southern northern eastern western central south north east west occupied besieged north-eastern north-western "
    "south-eastern south-western northeastern northwestern southeastern southwestern northeast northwest southeast "
    "southwest north-east north-west south-east south-west far rural neighbouring neighboring nearby".split()
)
# What is said of whoever did it: "an attack blamed on the north", "a raid attributed to the rebels".
BLAMING = frozenset("blamed pinned attributed ascribed imputed".split())
_BLAMED = re.compile(
    rf"\b(?:{'|'.join(sorted(BLAMING))})(?: by [^,;:.]{{1,40}}?)? (?:on|to) (?:the |suspected |alleged )*\Z"
)
# "Blamed the north for the shelling".
_BLAMES, _FOR = (
    re.compile(r"\bblam(?:e|ed|es|ing) (?:the |suspected )*\Z"),
    re.compile(r"(?: [a-z-]+){0,3} for\b"),
)
# What opens a clause of its own: "killed in the north when rockets hit a village".
_CLAUSES = RELATIVES | frozenset("as because once if".split())
# What an attack is named by, that was attacked: "the southern market attack".
_SITES = frozenset(
    "market school hospital mosque church temple synagogue wedding funeral camp prison jail village town city bus train "
    "station airport hotel university college festival concert embassy restaurant cafe beach mall theatre theater kindergarten "
    "mine clinic shrine seminary dam border base barracks convoy classroom court hall ministry parliament stadium park ward bazaar".split()
)
# "The Port Amber school attack": no city has a border.
_CITY_ATTACK = re.compile(
    rf"(?: (?:{'|'.join(sorted(_SITES - {'border'}))})){{0,2}} {ATTACK}\b(?! (?:on|against|targeting|targeted|hit|hits)\b)",
    re.IGNORECASE,
)
# What an attack word only describes: "a northern missile cruiser", "the southern artillery brigade".
_BEARERS = re.compile(
    r" (?:boats?|cruisers?|ships?|vessels?|carriers?|bases?|depots?|factory|factories|plants?|launchers?|units?|brigades?|regiments?|"
    r"battalions?|crews?|operators?|pilots?|troops|soldiers|teams?|positions?|sites?|stocks?|warehouses?|makers?|experts?)\b"
)
# "Rockets fired from the north", "shells from across the border in the north": what stands between an attack and its land.
_WHENCE = re.compile(
    r"(?: (?:that|which) (?:was|were|came)| (?:was|were|being))?(?: (?:fired|launched|sent|lobbed|shot|coming|hurled|aimed at \w+))? from "
    r"(?:(?:across|over|beyond) (?:the|its|their) (?:border|frontier|river|line|strait|boundary) )?(?:in |with |inside |within |the )*\Z"
)
_TO_WHENCE = 80  # how far before the land's name such an attack may be named, in characters
_NO_NOUNS = (
    ADVERBS
    | AUXILIARIES
    | CONJUNCTIONS
    | PREPOSITIONS
    | PRONOUNS
    | RELATIVES
    | ARTICLES
    | {"have", "last", "this", "every", "each"}
)


def is_governed(text: str, mention: PartyMention) -> bool:
    """Whether a preposition of direction or company governs the name, which then is no subject: "the border with the north"."""
    words = text[max(0, mention.start - 30) : mention.start].lower().split()
    while words and words[-1] in COMPASS:
        words.pop()
    return bool(words) and words[-1] in _DIRECTING


def is_doer(text: str, mention: PartyMention) -> bool:
    """Whether the name is that of who did it: "killed by the north", "a raid led by northern gunmen", "blamed on them"."""
    words = text[max(0, mention.start - 20) : mention.start].lower().split()
    while words and words[-1] in ("the", "a", "an", *COMPASS):
        words.pop()
    return words[-1:] == ["by"]


def is_attributive(text: str, mention: PartyMention) -> bool:
    """Whether a noun that is none of people goes on after the name: "a northern hospital"."""
    after = text[mention.end : mention.end + 30]
    word = after.split()[0].rstrip(".,;:)") if after[:1] == " " and after.split() else ""
    return word.isalpha() and word.islower() and not mention.noun and word not in _NO_NOUNS


def owns_attack(text: str, mention: PartyMention) -> bool:
    """Whether an attack follows the name as its own, or as its and another's, whatever sentence they stand in."""
    if is_struck_city(text, mention):
        return False
    both = _AND_ANOTHER.match(text, mention.end) if mention.kind != "place" else None
    end = mention.end if both is None else both.end()
    return _attack_follows(text[end : end + _ATTACK_REACH])


def is_struck_city(text: str, mention: PartyMention) -> bool:
    """ "The Port Amber strike killed 12", "the Port Amber school attack": a seat of government right before an attack, or its site, is the city that it was made on."""
    return mention.kind == "government" and _CITY_ATTACK.match(text, mention.end) is not None


def is_origin(text: str, mention: PartyMention) -> bool:
    """Whether an attack came from the land or the side named: "rockets fired from the north", "died at the hands of the north".

    So it did from whoever is blamed for it.
    """
    before = text[max(0, mention.start - _TO_WHENCE) : mention.start]
    if " hand" in before and _AT_HANDS.search(before) is not None:
        return True
    if _is_blamed(text, mention, before):
        return True
    if mention.kind == "place" or " from " not in before:
        return False  # a town may be held by either army
    return any(_WHENCE.match(before, hit.end) for hit in matcher("attacks").find(before))


def _is_blamed(text: str, mention: PartyMention, before: str) -> bool:
    """ "A raid blamed on the north", "in a strike that the south blamed on the north", "blamed the north for the raid"."""
    if _BLAMED.search(before) is not None:
        return True
    return _BLAMES.search(before) is not None and _FOR.match(text, mention.end) is not None


# "The north's deadliest day of strikes" is the one it suffered most on.
_WORST = re.compile(r"\b(?:worst|(?!latest)[a-z]+iest|(?!latest)[a-z]{4,}est)\b")
# "The north's first day of strikes", "its latest wave of attacks": a stretch or a number of them.
_ROUND_OF = re.compile(
    r"(?:'s?)? (?:[a-z]+ ){0,2}(?:day|days|night|nights|week|weeks|wave|waves|round|rounds|series|barrage|spate|string|campaign) of "
)


# "The rebels' Sept. 7 attack", "the north's 7 May 2023 raid": its day.
_DATED = re.compile(
    rf"'?(?:s\b)? (?:\d{{1,2}} )?(?:{MONTH}|(?:{MONTH_SHORT})\b\.?)(?: \d{{1,2}})?(?:, \d{{4}},| \d{{4}})?(?= )"
)


# "Died at the hands of the northern army", "killed at northern hands".
_AT_HANDS = re.compile(r"\bat the hands? of (?:the |its |their |suspected |alleged )?\Z")


@lru_cache(maxsize=4096)
def _attack_follows(words: str) -> bool:
    """Whether what follows a party's name is its attack; several rules ask it of the same name."""
    if _OWN_WAR.match(words):
        return True
    hit = matcher("attacks").first(words)
    if hit is None:
        return False
    gap = words[: hit.start]
    if _BEARERS.match(words, hit.end) is not None:
        return False
    gap = _DATED.sub("", gap if _WORST.search(gap) else _ROUND_OF.sub(" ", gap), 1)
    between = gap.lower().replace("'s", " ").split()
    if between[-1:] and noun_arms(between[-1]) == "irregular":
        between.pop()  # "the northern militant attack"
    return (
        len(between) <= 3
        and not any(mark in gap for mark in ".,;:()\n")
        and "war" not in between  # "one of the northern war's worst attacks"
        and not ARTICLES.intersection(between)  # "in Amber province the attacks"
        and not _SITES.intersection(between)  # "the northern market attack"
        and not any(
            word in PREPOSITIONS or word in CONJUNCTIONS or word in _CLAUSES or noun_population(word)
            for word in between
        )
        and matcher("harm").first(gap) is None
    )
