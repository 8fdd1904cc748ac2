"""What part a name plays by the words around it: where something happened, what was attacked, whose attack it was."""

from __future__ import annotations

import re
from functools import lru_cache

from tollbook.claims.parties import PartyMention
from tollbook.claims.population import noun_population
from tollbook.claims.syntax.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS, RELATIVES
from tollbook.resources import matcher

_LOCATING = frozenset("in across inside throughout near at over within around outside".split())
# Prepositions whose noun is nobody that acts; "of" and "by" may bring the one who does.
_DIRECTING = frozenset("with into from to toward towards through along between against".split())
# Past forms of verbs of attack, whose object is who was attacked; "into" as in "rolled into".
_STRUCK = (
    "assailed assaulted attacked bombarded bombed blanketed blasted blitzed besieged carpet-bombed devastated encircled "
    "engulfed hammered invaded lashed mauled mortared overran overrun pelted peppered plastered pounded pummelled pummeled "
    "raided rammed ravaged rocketed sacked shelled stormed strafed swarmed targeted torched"
)
_STRIKING = frozenset(
    (
        _STRUCK
        + " assailing assaulting attacking battering bombarding bombing blanketing blasting besieging hammering hitting "
        "invading pelting peppering pounding pummelling pummeling raiding rocketing shelling storming strafing striking "
        "targeting attacks bombards hammers hits invades pounds pummels rocked rocks shells strikes storms targets struck hit into"
    ).split()
)
_LANDS = frozenset({"state", "government", "place"})
# A place that was attacked: "when Amber harbour was struck", "Amber came under fire".
_WAS_STRUCK = re.compile(
    r"(?:'s)?(?: [a-z][\w-]+){0,2} (?:(?:was|were|(?:has|have|had) been|(?:is|are|was|were) being) (?:[a-z]+ ){0,2}(?:hit|struck|bombed|shelled|"
    r"attacked|raided|pounded|rocketed|targeted|hammered)|(?:came|comes?|coming) under (?:\w+ )?(?:attack|fire|bombardment|shelling))\b"
)
_OPENING_MARKS = str.maketrans('(["', "   ")
_ANOTHER = frozenset("after since when before following waves wave groups group".split())
_TO_TARGET = 4  # how many words after an attack its target may stand: "the attack on the southern"
_COMPASS = frozenset(
    "the southern northern eastern western central south north east west occupied besieged north-eastern north-western "
    "south-eastern south-western northeastern northwestern southeastern southwestern northeast northwest southeast "
    "southwest north-east north-west south-east south-west far rural neighbouring neighboring nearby".split()
)
# A war somebody makes: "the north's war on the south".
_OWN_WAR = re.compile(r"'s? (?:\w+ )?war (?:on|against)\b")
# How far after a party's name its attack may be named, in characters.
_ATTACK_REACH = 40
# A place told by whose it is: "in the southern capital", "in a northern village".
_PLACE_NOUN = re.compile(
    r" (?:\w+ )?(?:capital|city|cities|towns?|villages?|provinces?|regions?|districts?|territory|port|countryside|highlands|"
    r"coast|side of the (?:border|frontier)|soil|island|enclave|hamlet|suburbs?)\b"
)
# What makes a capital's name that of its government: "at Amber talks".
_OFFICIAL = re.compile(
    r" (?:\w+ )?(?:government|officials?|authorities|talks|meeting|summit|court|regime|leaders?|army|forces)\b"
)
# Where a body has its seat nothing happened.
_SEATED = frozenset("based headquartered registered incorporated offices headquarters exile exiled".split())
_ARTICLES = frozenset({"the", "a", "an"})
# What an attack is named by, that was attacked: "the southern market attack".
_SITES = frozenset(
    "market school hospital mosque church temple synagogue wedding funeral camp prison jail village town city bus train "
    "station airport hotel university college festival concert embassy restaurant cafe beach mall theatre theater kindergarten "
    "mine clinic shrine seminary dam border base barracks convoy".split()
)
_BEFORE = 80  # how far before a name the list that it stands in may begin, in characters
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
_BORDER = re.compile(r"(?:[-–/][A-Z]\w+)?(?:'s)? (?:border|frontier)\b")
_BORDERLAND = re.compile(
    r" (?:regions?|areas?|towns?|villages?|districts?|provinces?|city|cities|zones?|settlements?|communit)"
)
_BORDERS = frozenset("border borders frontier frontiers".split())
_BORDERING = frozenset("bordering neighbouring neighboring".split())
_NO_NOUNS = (
    ADVERBS
    | AUXILIARIES
    | CONJUNCTIONS
    | PREPOSITIONS
    | PRONOUNS
    | RELATIVES
    | {"have", "last", "this", "every", "each"}
)


def is_located(text: str, mention: PartyMention) -> bool:
    """Whether the party is named as where something happened, or as what was attacked."""
    before = before_list(text, mention).lower()
    if _names_border(text, mention, before):
        return False
    return _was_struck(text, mention) or _is_put_at(text, mention, before)


def _was_struck(text: str, mention: PartyMention) -> bool:
    """ "when Amber harbour was struck", "Amber came under fire"."""
    return mention.kind in _LANDS and _WAS_STRUCK.match(text, mention.end) is not None


def _is_put_at(text: str, mention: PartyMention, before: str) -> bool:
    """Whether words of place or attack stand before the name: "in the north", "shelled the city"."""
    words = before.translate(_OPENING_MARKS).split()
    while words and words[-1] in _COMPASS:
        words.pop()
    if words[-1:] == ["in"] and words[-2:-1] and words[-2] in _SEATED:
        return False  # "a monitor based in the north"
    if words[-2:-1] and words[-2] in _STRIKING and words[-1] in ("a", "an") and is_attributive(text, mention):
        return True  # "a blast that rocked a southern hospital"
    if words and words[-1] in _STRIKING:
        return words[-1] != "into" or mention.kind != "people" or _names_place(text, mention)
    if words and words[-1] in ("on", "against", "of"):  # "the attack on the city", "the invasion of"
        return _is_struck(text, mention) or (words[-1] == "on" and _is_spot(text, mention))
    if mention.kind == "people" and not _names_place(text, mention):
        return False
    described = words[-1:] and words[-1] not in _LOCATING and words[-2:-1] in (["a"], ["an"], ["the"])
    at = words[:-2] if described and is_attributive(text, mention) else words
    while at and at[-1] in ("a", "an"):
        at.pop()
    return bool(at) and at[-1] in _LOCATING


def _names_place(text: str, mention: PartyMention) -> bool:
    """Whether a people's name tells whose a place is: "a southern village"."""
    return _PLACE_NOUN.match(text, mention.end) is not None


def _is_struck(text: str, mention: PartyMention) -> bool:
    """Whether an attack on the name is told: "the shelling of the northern towns"."""
    hits = list(matcher("attacks").find(text, max(0, mention.start - 30), mention.start))
    between = text[hits[-1].end : mention.start].lower().split() if hits else []
    return bool(hits) and len(between) <= _TO_TARGET and not _ANOTHER & set(between)


def _is_spot(text: str, mention: PartyMention) -> bool:
    """Whether a capital tells where a thing is: "bomber on Amber bus kills eight"; not its government."""
    attributive = mention.kind == "government" and is_attributive(text, mention)
    return attributive and _OFFICIAL.match(text, mention.end) is None


def before_list(text: str, mention: PartyMention, start: int = 0) -> str:
    """The words before the name, from `start` on; for one in a list those before the list ("in Norland, Sudria and Orne")."""
    near = text[max(start, mention.start - 30) : mention.start]
    if not near.endswith((", ", "and ")):  # as before most names
        return near
    words = text[max(start, mention.start - _BEFORE) : mention.start].split(" ")
    listed = False
    while len(words) > 2 and words[-1] == "" and (words[-2] == "and" or words[-2].endswith(",")):
        words = words[:-2] if words[-2] == "and" else [*words[:-2], words[-2][:-1]]
        while words and words[-1][:1].isupper():
            words.pop()
        listed = True
        words.append("")
    return " ".join(words) if listed else near


def is_border(text: str, mention: PartyMention) -> bool:
    """Whether only the name's border is spoken of: "near the northern border", "bordering the north"."""
    return _names_border(text, mention, before_list(text, mention).lower())


def _names_border(text: str, mention: PartyMention, before: str) -> bool:
    border = _BORDER.match(text, mention.end)
    if border is not None:
        return _BORDERLAND.match(text, border.end()) is None
    words = before.removesuffix("the ").split()
    return bool(words) and (
        words[-1] in _BORDERING or (words[-1] in ("with", "of") and bool(_BORDERS.intersection(words[-2:-1])))
    )


def is_governed(text: str, mention: PartyMention) -> bool:
    """Whether a preposition of direction or company governs the name, which then is no subject: "the border with the north"."""
    words = text[max(0, mention.start - 30) : mention.start].lower().split()
    while words and words[-1] in _COMPASS:
        words.pop()
    return bool(words) and words[-1] in _DIRECTING


def is_doer(text: str, mention: PartyMention) -> bool:
    """Whether the name is that of who did it: "killed by the north", "a raid led by northern gunmen"."""
    words = text[max(0, mention.start - 20) : mention.start].lower().split()
    while words and words[-1] in ("the", "a", "an", *_COMPASS):
        words.pop()
    return words[-1:] == ["by"]


def is_attributive(text: str, mention: PartyMention) -> bool:
    """Whether a noun that is none of people goes on after the name: "a northern hospital"."""
    after = text[mention.end : mention.end + 30]
    word = after.split()[0].rstrip(".,;:)") if after[:1] == " " and after.split() else ""
    return word.isalpha() and word.islower() and not mention.noun and word not in _NO_NOUNS


def owns_attack(text: str, mention: PartyMention) -> bool:
    """Whether an attack follows the name as its own, whatever sentence they stand in."""
    return _attack_follows(text[mention.end : mention.end + _ATTACK_REACH])


def is_origin(text: str, mention: PartyMention) -> bool:
    """Whether an attack came from the land or the side named: "rockets fired from the north"."""
    if mention.kind == "place" or " from " not in text[max(0, mention.start - _TO_WHENCE) : mention.start]:
        return False  # a town may be held by either army
    before = text[max(0, mention.start - _TO_WHENCE) : mention.start]
    return any(_WHENCE.match(before, hit.end) for hit in matcher("attacks").find(before))


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
    between = gap.lower().replace("'s", " ").split()
    return (
        len(between) <= 3
        and not any(mark in gap for mark in ".,;:()\n")
        and "war" not in between  # "one of the northern war's worst attacks"
        and not _ARTICLES.intersection(between)  # "in Amber province the attacks"
        and not _SITES.intersection(between)  # "the northern market attack"
        and not any(word in PREPOSITIONS or word in CONJUNCTIONS or noun_population(word) for word in between)
        and matcher("harm").first(gap) is None
    )


def one_phrase(gap: str) -> bool:
    """Whether what lies between a party's name and the harm word keeps them in one noun phrase."""
    words = gap.lower().replace("'s", " ").split()
    return (
        len(words) <= 4
        and not any(mark in gap for mark in ",;:.()")
        and not any(
            word in PREPOSITIONS
            or word in ("said", "says", "that", "who", "which", "has", "have", "had", "he", "it")
            for word in words
        )
    )


_OPENERS = frozenset("when as while where after before since because that which who".split())


def leads_to(gap: str) -> bool:
    """Whether what lies after a harm word leads to whom it befell: "losses among"."""
    words = gap.lower().split()
    return (
        0 < len(words) <= 4
        and words[0] in ("of", "among", "amongst", "for", "to", "on")
        and not any(word in PREPOSITIONS | _OPENERS for word in words[1:])
    )


def are_joined(text: str, one: PartyMention, other: PartyMention) -> bool:
    """Whether two mentions stand in one coordination ("northern and southern"), or are the same."""
    return one is other or text[min(one.end, other.end) : max(one.start, other.start)].strip() in (
        "and",
        "or",
        "and/or",
    )
