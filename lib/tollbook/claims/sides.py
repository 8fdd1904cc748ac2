"""Who was harmed: the party of a figure, read from its phrase outwards (codebook, Side and population).

The order is that of grammar: the noun counted, the harm word's own modifier, the subject that lost, the
one a pronoun goes back to; then the place, then the opponent of whoever did the harm, then what the text
was speaking of before. Every party meets the same order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tollbook.claims.links import Link
from tollbook.claims.parties import PartyMention, resolve_enemy
from tollbook.claims.population import noun_population
from tollbook.claims.tokens import Kind, Token
from tollbook.claims.words import CONJUNCTIONS, PREPOSITIONS
from tollbook.profiles import Profile
from tollbook.records import Span
from tollbook.resources import matcher

BOTH = "both"
_WHOLE_WAR = 5_000  # a smaller figure without a party is that of one place or day
_NAMING = frozenset({"state", "people", "force", "government", "pejorative", "enemy"})
_ACTING = _NAMING | {"person"}
# Verbs whose subject bears the harm named by their object: "the brigade took 300 casualties".
_BEARING = frozenset(
    "suffer suffers suffered suffering sustain sustains sustained sustaining take takes took taken taking incur incurs "
    "incurred incurring endure endured absorb absorbs absorbed absorbing send sent sends sending cost costs costing".split()
)
_HAVING = frozenset("has have had having".split())
_LOCATING = frozenset("in across inside throughout near at over within around outside".split())
_STRIKING = frozenset("attacked invaded invading attacking shelled bombed struck hit stormed into".split())
_COMPASS = frozenset(
    "the southern northern eastern western central south north east west occupied besieged".split()
)
_OWNING = frozenset("its his her their our".split())


@dataclass(frozen=True, slots=True)
class Harmed:
    """The party harmed and the rule that found it."""

    side: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What a side is read from: the sentence's tokens and mentions, and what stood before.

    `speaker` is the party the figure's source speaks for, `sources` are the spans of the sentence's sources,
    `earlier` the side last spoken of, `place` tells the party whose places the article names most. `sibling` is the
    figure made last in this sentence, with its side. `goes_on` says that the source that spoke of `earlier`
    speaks on, `denied` that the text reports a denial of the figure.
    """

    text: str
    row: Sequence[Token]
    mentions: Sequence[PartyMention]
    profile: Profile
    sources: Sequence[Span] = field(default=())
    speaker: str | None = None
    earlier: str | None = None
    place: Callable[[], str | None] | None = None
    sibling: tuple[int, str] | None = None
    goes_on: bool = False
    denied: bool = False


def harmed_party(scene: Scene, link: Link, parent: Harmed | None) -> Harmed:
    """The party that the figure of `link` harmed."""
    for rule in _NAMED:
        side = rule(scene, link)
        if side is not None:
            return Harmed(side, rule.__name__.strip("_"))
    for rule in (_of_sentence, _of_topic):
        side = rule(scene, link)
        if side is not None:
            return Harmed(side, rule.__name__.strip("_"))
    if parent is not None and parent.side is not None:
        return Harmed(parent.side, "of_parent")
    if link.rule == "carried" and scene.earlier is not None:
        return Harmed(scene.earlier, "of_paragraph")
    for rule in _AROUND:
        side = rule(scene, link)
        if side is not None:
            return Harmed(side, rule.__name__.strip("_"))
    return Harmed(None, "none")


# --- Named: the text says whose dead they are -----------------------------------------------------


def _of_phrase(scene: Scene, link: Link) -> str | None:
    """ "31,000 of the army", "soldiers of the northern army", "the north's 3,000", "600 southern dead"."""
    row, phrase = scene.row, link.phrase
    start = row[link.number].start
    end = row[phrase.end - 1].end if phrase.end > phrase.start else row[link.number].end
    if (
        link.rule in ("predicate", "own_noun", "harm_of")
        and link.harm is not None
        and link.harm > link.number
    ):
        end = max(end, min(row[link.harm].end, end + 30))
    inside = _victims(scene, start, end)
    if inside:
        return _joint(scene, inside)
    if phrase.end + 1 < len(row) and row[phrase.end].text in ("of", "from", "on"):
        stop = row[min(phrase.end + 4, len(row) - 1)].end
        further = _victims(scene, row[phrase.end].end, stop)
        if further:
            return _party(scene, further[0])
    owner = _victims(scene, max(row[0].start, start - 30), start)
    if owner and scene.text[owner[-1].end : start].strip() in ("'s", "'"):
        return _party(scene, owner[-1])
    return None


def _of_harm_word(scene: Scene, link: Link) -> str | None:
    """ "northern losses", "the south's military dead", "casualties among northern troops", "northern soldiers killed"."""
    row = scene.row
    if link.harm is None or (row[link.harm].harm and link.rule == "object"):
        return None
    for at in _harm_run(row, link.harm, link.number):
        harm = row[at]
        since = row[link.number].end if at > link.number else max(row[0].start, harm.start - 70)
        before = _victims(scene, since, harm.start)
        if before and _one_phrase(scene.text[before[-1].end : harm.start]):
            return _joint(scene, [m for m in before if _joined(scene.text, m, before[-1])])
        stop = row[link.number].start if link.number > at else row[-1].end
        after = _victims(scene, harm.end, stop)
        if after and _leads_to(scene.text[harm.end : after[0].start]):
            return _joint(scene, [m for m in after if _joined(scene.text, after[0], m)])
    return None


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
    subjects = [
        m for m in _acting(scene, row[0].start, row[verb].start) if _one_clause(scene, m, row[verb].start)
    ]
    return _party(scene, subjects[-1]) if subjects else None


def _losing_verb(row: Sequence[Token], link: Link) -> int | None:
    """The verb whose subject bears the harm: "lost 40 men", "suffered 300 casualties", "has had 40 men killed"."""
    for at in range(link.number - 1, max(-1, link.number - 7), -1):
        harm = row[at].harm
        if harm is not None:
            return at if harm.loser else None
        if row[at].kind is Kind.NUMBER:
            break
    if link.number and row[link.number - 1].text in ("had", "having"):
        return link.number - 1
    harm = row[link.harm].harm if link.harm is not None else None
    if link.harm is None or harm is None or harm.category == "captured":
        return None
    first = min(link.harm, link.number)
    bearing = [i for i in range(max(0, first - 7), first) if row[i].text in _BEARING]
    if not bearing and harm.syntax == "noun":
        bearing = [i for i in range(max(0, first - 4), first) if row[i].text in _HAVING]
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


def _of_owner(scene: Scene, link: Link) -> str | None:
    """ "89 of its servicemen", "our losses", "of his soldiers": the one the pronoun goes back to."""
    row, end = scene.row, link.phrase.end
    first = min(link.number, link.harm if link.harm is not None else link.number)
    near = [i for i in range(max(0, first - 5), min(len(row), end)) if not _told(scene, row[i])]
    if any(row[i].text in ("we", "our", "us") or row[i].text.startswith("we'") for i in near):
        return scene.speaker
    if any(row[i].text == "country" for i in range(link.number, end)):
        return scene.speaker or scene.earlier
    own = [i for i in near if row[i].text in _OWNING and (i > link.number or i >= first - 3)]
    own = [i for i in own if i > link.number or row[i].text not in ("his", "her")]
    own += [
        i
        for i in range(end, min(len(row) - 2, end + 1))
        if row[i].text == "of" and row[i + 1].text in _OWNING
    ]
    if not own:
        return None
    before = _mentions(scene, row[0].start, row[own[0]].start, _ACTING)
    subjects = [m for m in before if not _names_attack(scene, m)]
    if subjects:
        return _party(scene, subjects[-1])
    return (scene.earlier or scene.speaker) if row[own[0]].text in ("their", "its") else scene.speaker


# --- In the sentence: what was said just before goes on -------------------------------------------


def _of_sentence(scene: Scene, link: Link) -> str | None:
    """The side of the figure before in this sentence, where no other party is named in between."""
    if scene.sibling is None:
        return None
    start = scene.row[scene.sibling[0]].end
    between = _victims(scene, start, scene.row[link.number].start)
    return None if between else scene.sibling[1]


def _of_topic(scene: Scene, link: Link) -> str | None:
    """Whose losses the sentence speaks of before the figure: "Southern losses stand at 43,000 killed"."""
    row = scene.row
    before = _victims(scene, row[0].start, row[link.number].start)
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
            if link.rule == "carried" or scene.text[row[0].start : mention.start].strip().lower() == "for":
                return _party(scene, mention)
            continue
        gap = scene.text[mention.end : after.start]
        bears = after.harm.loser and len(gap) < 60 and not any(mark in gap for mark in ':;"')
        if (after.harm.syntax in ("noun", "state") and _one_phrase(gap)) or bears:
            return _party(scene, mention)
    return None


# --- Around: the text leaves it to the scene ------------------------------------------------------


def _of_place(scene: Scene, link: Link) -> str | None:
    """The party of the place: the nearest named after the number, else the last before it."""
    if _is_military(scene, link):
        return None
    return _place(scene, link)


def _of_whole_war(scene: Scene, link: Link) -> str | None:
    """A figure of the whole war with no party: "killed and wounded across the country", "the combined toll"."""
    low = scene.text[scene.row[0].start : scene.row[-1].end].lower()
    number = scene.row[link.number].number
    size = max(number.low or 0, number.high or 0) if number is not None else 0
    if size < _WHOLE_WAR or link.category not in ("casualties", "losses") or _is_military(scene, link):
        return None
    words = low.replace(",", " ").split()
    return BOTH if "across" in words or "war" in words else None


def _of_local(scene: Scene, link: Link) -> str | None:
    """The speaker's own people, where an authority of a party at war tells of harm that is not the army's."""
    if (scene.goes_on and scene.earlier is not None) or scene.denied:
        return scene.earlier
    at_war = scene.speaker in scene.profile.belligerents or not scene.profile.belligerents
    if _is_military(scene, link) or scene.speaker is None or not at_war:
        return None
    return None if scene.speaker == _agent(scene, link) else _people_of(scene.profile, scene.speaker)


def _of_opponent(scene: Scene, link: Link) -> str | None:
    """The chief opponent of whoever did the harm: "northern fire killed 104", "Drones eliminated 33 of them"."""
    agent = _agent(scene, link)
    if agent is None:
        return None
    foes = scene.profile.opponents_of(agent)
    settled = [foe for foe in foes if foe in scene.profile.territories]
    return next(iter(foes if _is_military(scene, link) else settled or foes), None)


def _of_paragraph(scene: Scene, link: Link) -> str | None:
    return scene.earlier


def _of_scene(scene: Scene, link: Link) -> str | None:
    return _place(scene, link) or (scene.place() if scene.place is not None else None)


_NAMED: tuple[Callable[[Scene, Link], str | None], ...] = (
    _of_phrase,
    _of_harm_word,
    _of_sides,
    _of_loser,
    _of_owner,
)
_AROUND: tuple[Callable[[Scene, Link], str | None], ...] = (
    _of_whole_war,
    _of_place,
    _of_local,
    _of_opponent,
    _of_paragraph,
    _of_scene,
)


def _is_military(scene: Scene, link: Link) -> bool:
    stretch = scene.row[link.number : link.phrase.end + 1]
    return any(noun_population(token.text) == "military" for token in stretch)


def _place(scene: Scene, link: Link) -> str | None:
    located = [
        m
        for m in scene.mentions
        if m.party is not None
        and not _names_attack(scene, m)
        and (m.kind == "place" or (m.kind in ("state", "government") and _located(scene.text, m)))
        and not _of_source(scene, m)
        and not scene.text[max(0, m.start - 9) : m.start].lower().rstrip().endswith(("from", "from the"))
    ]
    at = scene.row[link.number].start
    after = [m for m in located if m.start > at]
    chosen = after[0] if after else (located[-1] if located else None)
    return chosen.party if chosen is not None else None


def _located(text: str, mention: PartyMention) -> bool:
    words = text[max(0, mention.start - 30) : mention.start].lower().split()
    while words and words[-1] in _COMPASS:
        words.pop()
    if words and words[-1] in _STRIKING:
        return True
    if words and words[-1] in ("on", "against", "of"):  # "the attack on the city", "the invasion of"
        return matcher("attacks").first(text, max(0, mention.start - 30), mention.start) is not None
    return bool(words) and words[-1] in _LOCATING


def _agent(scene: Scene, link: Link) -> str | None:
    """Whose attack it was: "northern shelling", "killed by southern fire", "northern gunmen killed"."""
    row = scene.row
    attackers = [m for m in scene.mentions if m.kind in _NAMING and _names_attack(scene, m)]
    if attackers:
        return _party(scene, attackers[-1])
    harm = row[link.harm] if link.harm is not None else None
    if harm is None or harm.harm is None or harm.harm.loser:
        return None
    by = [
        m
        for m in _mentions(scene, harm.end, row[-1].end, _ACTING)
        if "by" in scene.text[harm.end : m.start].split()[-3:]
    ]
    if by:
        return _party(scene, by[0])
    if link.rule != "object" and not (
        link.parent is None and harm.start < row[link.number].start and harm.harm.syntax == "transitive"
    ):
        return None
    subjects = [
        m for m in _mentions(scene, row[0].start, harm.start, _ACTING) if _one_clause(scene, m, harm.start)
    ]
    if subjects:
        return _party(scene, subjects[-1])
    # A unit that tells what it did, with no name the profile knows: its enemy is the speaker's enemy.
    return scene.speaker if harm.harm.category in ("losses", "captured") else None


# --- What the rules share -------------------------------------------------------------------------


def _mentions(scene: Scene, start: int, end: int, kinds: frozenset[str]) -> list[PartyMention]:
    return [m for m in scene.mentions if start <= m.start and m.end <= end and m.kind in kinds]


def _victims(scene: Scene, start: int, end: int) -> list[PartyMention]:
    """Mentions in a stretch that name the harmed, not the weapon that harmed them, nor who tells of it."""
    return [
        m
        for m in _mentions(scene, start, end, _NAMING)
        if not _names_attack(scene, m)
        and not _of_source(scene, m)
        and not (m.kind in ("state", "government") and _located(scene.text, m))
    ]


def _acting(scene: Scene, start: int, end: int) -> list[PartyMention]:
    return [
        m
        for m in _mentions(scene, start, end, _ACTING)
        if not _of_source(scene, m) and not _names_attack(scene, m)
    ]


def _of_source(scene: Scene, mention: PartyMention) -> bool:
    return any(span.start <= mention.start and mention.end <= span.end for span in scene.sources)


def _told(scene: Scene, token: Token) -> bool:
    return any(span.start <= token.start and token.end <= span.end for span in scene.sources)


def _names_attack(scene: Scene, mention: PartyMention) -> bool:
    """Whether the mention says whose attack it was ("northern shelling", "a southern air strike")."""
    hit = matcher("attacks").first(scene.text, mention.end, min(len(scene.text), mention.end + 40))
    if hit is None:
        return False
    gap = scene.text[mention.end : hit.start]
    words = gap.lower().replace("'s", " ").split()
    return (
        len(words) <= 3
        and not any(mark in gap for mark in ".,;:()")
        and not any(word in PREPOSITIONS or word in CONJUNCTIONS for word in words)
        and matcher("harm").first(scene.text, mention.end, hit.start) is None
    )


def _one_phrase(gap: str) -> bool:
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


def _leads_to(gap: str) -> bool:
    words = gap.lower().split()
    return (
        0 < len(words) <= 4
        and words[0] in ("of", "among", "amongst", "for", "to", "on")
        and not any(word in PREPOSITIONS for word in words[1:])
    )


def _one_clause(scene: Scene, mention: PartyMention, verb: int) -> bool:
    gap = scene.text[mention.end : verb]
    return len(gap) < 110 and not any(mark in gap for mark in ";:")


def _joined(text: str, one: PartyMention, other: PartyMention) -> bool:
    """Whether two mentions stand in one coordination ("northern and southern"), or are the same."""
    return one is other or text[min(one.end, other.end) : max(one.start, other.start)].strip() in (
        "and",
        "or",
        "and/or",
    )


def _joint(scene: Scene, mentions: Sequence[PartyMention]) -> str | None:
    parties = [party for m in mentions if (party := _party(scene, m)) is not None]
    if not parties:
        return None
    return parties[0] if len(set(parties)) == 1 else BOTH


def _party(scene: Scene, mention: PartyMention) -> str | None:
    return resolve_enemy(mention, scene.speaker, scene.profile)


def _people_of(profile: Profile, party: str) -> str:
    """The party whose people live where this one rules: itself, or its kin with a territory."""
    if party in profile.territories or party not in profile.parties:
        return party
    return next((kin for kin in profile.parties[party].kin if kin in profile.territories), party)
