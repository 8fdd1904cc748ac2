"""What a side is read from: the parties of a sentence and the part each plays in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tollbook.claims.parties import PartyMention, resolve_enemy
from tollbook.claims.population import noun_population
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import MEASURES, PREPOSITIONS
from tollbook.profiles import Profile
from tollbook.records import Span

from .roles import before_list, is_located, is_origin, owns_attack

BOTH = "both"


NAMING = frozenset({"state", "people", "force", "government", "pejorative", "enemy"})


ACTING = NAMING | {"person"}


_MEN = frozenset("men boys lads fighters army forces machine".split())
_OFFICERS = frozenset({"officer", "officers", "commander", "commanders", "personnel"})
POLICE = frozenset({"police", "policeman", "policemen"})
_ARMED = frozenset("army military naval navy intelligence senior staff sbu gru fsb".split())
_NATIVES = frozenset("men convicts prisoners inmates volunteers natives villagers residents".split())
_SPEAKING = frozenset(
    "speaking briefing conference interview addressing visiting visited arriving told meeting summit".split()
)
_WHITHER = frozenset("to into toward towards with".split())
_TO_COUNT = 7  # how far before its harm word "the number of" may stand, in tokens
_SAID_WORDS = 6
_SAID_REACH = 60  # how far after "said" the place of saying may stand, in characters


OWNING = frozenset("its his her their our".split())


@dataclass(slots=True)
class Harmed:
    """The party harmed and the rule that found it."""

    side: str | None
    rule: str


@dataclass(slots=True)
class Scene:
    """What a side is read from: the sentence's tokens and mentions, and what stood before.

    `speaker` is the party the figure's source speaks for, `sources` are the spans of the sentence's sources,
    `earlier` the side last spoken of, `place` tells the party whose places the article names most. `sibling` is the
    figure made last in this sentence, with whom it harmed. `goes_on` says that the source that spoke of `earlier`
    speaks on, `denied` that the text reports a denial of the figure;
    `admits` that the source owns up to it; `turned` says that a new paragraph leaves the soldiers told of before;
    `before` tells the party named last before the sentence, `troops` the one whose soldiers were, `civil_before` whether
    the figure before counted civilians, `last_speaker` the party its source spoke for;
    `named` tells the parties that the article names;
    `subject` tells the party that the sentence before began with, `same` is the side of the figure when first told, `largest` whether
    it is far larger than any told before; `cues` are the sentence's attributing words,
    `heading` the land that heads the item of a briefing.
    """

    text: str
    row: Sequence[Token]
    mentions: Sequence[PartyMention]
    profile: Profile
    sources: Sequence[Span] = field(default=())
    speaker: str | None = None
    earlier: str | None = None
    place: Callable[[], str | None] | None = None
    sibling: tuple[int, Harmed] | None = None
    goes_on: bool = False
    turned: bool = False
    denied: bool = False
    admits: bool = False
    before: Callable[[], str | None] | None = None
    troops: Callable[[], str | None] | None = None
    civil_before: bool = False
    last_speaker: str | None = None
    subject: Callable[[], str | None] | None = None
    same: str | None = None
    largest: bool = False
    named: Callable[[], frozenset[str]] | None = None
    cues: Sequence[Span] = field(default=())
    heading: str | None = None


def run_end(row: Sequence[Token], at: int) -> int:
    """The last of the harm words joined to the one at `at`: "dead or wounded"."""
    while at + 2 < len(row) and row[at + 1].kind is Kind.CONJUNCTION and row[at + 2].kind is Kind.HARM:
        at += 2
    return at


def is_military(scene: Scene, link: Link) -> bool:
    """Whether the noun counted means armed people."""
    end = link.phrase.end + 1
    if link.phrase.head is None and link.harm is not None:  # "bring to 300 the number of troops killed"
        end = max(end, link.harm)
    stretch = (*scene.row[link.number : end], *measured(scene.row, link))
    return any(noun_population(token.text) == "military" for token in stretch) and not _are_police(
        scene, link
    )


def _are_police(scene: Scene, link: Link) -> bool:
    """Whether the officers counted are of the police, or the only ones told of in a sentence about it."""
    stretch = [token.text for token in scene.row[link.number : link.phrase.end + 1]]
    if not _OFFICERS.intersection(stretch):
        return False
    if any(noun_population(word) == "military" for word in stretch if word not in _OFFICERS):
        return False
    return any(token.text in POLICE for token in scene.row) and not any(word in _ARMED for word in stretch)


def measured(row: Sequence[Token], link: Link) -> Sequence[Token]:
    """The words that a count beside the figure is of: "the number of soldiers killed is 900", "to 900 the number of troops lost"."""
    if link.rule == "measured_after" and link.harm is not None:
        return row[link.number + 1 : link.harm]
    if link.rule != "quantity" or link.harm is None or link.harm > link.number:
        return ()
    start = max(0, link.harm - _TO_COUNT)
    of = next(
        (i for i in range(link.harm - 1, start, -1) if row[i].text == "of" and row[i - 1].text in MEASURES),
        None,
    )
    return row[of : link.harm] if of is not None else ()


def is_civilian(scene: Scene, link: Link) -> bool:
    """Whether the noun counted, or a word beside it, means civilians."""
    stretch = scene.row[link.number : link.phrase.end + 1]
    return any(token.text == "civilian" or noun_population(token.text) == "civilian" for token in stretch)


def follows_preposition(scene: Scene, mention: PartyMention, but: Sequence[str] = ()) -> bool:
    """Whether a preposition, other than those of `but`, stands right before the mention or its article."""
    words = before_list(scene.text, mention, scene.row[0].start).lower().split()
    while words and words[-1] in ("the", "a", "an"):
        words.pop()
    return bool(words) and words[-1] in PREPOSITIONS and words[-1] not in but


def mentions_in(scene: Scene, start: int, end: int, kinds: frozenset[str]) -> list[PartyMention]:
    """Mentions of the given kinds inside a stretch of the text."""
    return [m for m in scene.mentions if start <= m.start and m.end <= end and m.kind in kinds]


def victims_in(scene: Scene, start: int, end: int) -> list[PartyMention]:
    """Mentions in a stretch that name the harmed, not the weapon that harmed them, nor who tells of it."""
    return [
        m
        for m in mentions_in(scene, start, end, ACTING | {"place"})
        if (m.kind in NAMING or names_people(scene, m))
        and not names_attack(scene, m)
        and not is_of_source(scene, m)
        and not is_speaking(scene, m)
        and not (m.kind == "people" and scene.text[: m.start].endswith("ethnic "))  # they live elsewhere
        and not (
            m.kind in ("state", "government") and (is_located(scene.text, m) or _is_whither(scene.text, m))
        )
    ]


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
    return all(t.kind in (Kind.WORD, Kind.NAME, Kind.ADVERB) for t in between[last + 1 :])


def _is_captive(token: Token) -> bool:
    return token.harm is not None and token.harm.category == "captured" and token.harm.syntax == "noun"


def acting_in(scene: Scene, start: int, end: int) -> list[PartyMention]:
    """Mentions that can be a subject: no attack's owner, no source."""
    return [
        m
        for m in mentions_in(scene, start, end, ACTING)
        if not is_of_source(scene, m) and not names_attack(scene, m)
    ]


def is_of_source(scene: Scene, mention: PartyMention) -> bool:
    """Whether the mention stands inside a source of the sentence."""
    return any(span.start <= mention.start and mention.end <= span.end for span in scene.sources)


def is_where_said(scene: Scene, mention: PartyMention) -> bool:
    """Whether the mention is where something was said: "told reporters in the capital", "speaking in the north"."""
    cue = next((c for c in reversed(scene.cues) if c.end <= mention.start), None)
    if cue is not None:
        gap = scene.text[cue.end : mention.start]
        content = any(
            t.number is not None or t.harm is not None
            for t in scene.row
            if cue.end <= t.start < mention.start
        )
        if (
            len(gap) < _SAID_REACH
            and not content
            and not any(m in gap for m in ',;:"')
            and len(gap.split()) <= _SAID_WORDS
            and {"in", "at", "near"} & set(gap.split()[-3:])
            and " that " not in gap
        ):
            return is_located(scene.text, mention)
    words = scene.text[max(scene.row[0].start, mention.start - 50) : mention.start].lower().split()
    return bool(_SPEAKING & set(words[-6:])) and is_located(scene.text, mention)


def is_speaking(scene: Scene, mention: PartyMention) -> bool:
    """Whether an attributing word stands right after the party: "the capital says"."""
    return mention.kind in ("state", "government") and any(
        0 < cue.start - mention.end <= 1 for cue in scene.cues
    )


def is_told(scene: Scene, token: Token) -> bool:
    """Whether the token stands inside a source of the sentence."""
    return any(span.start <= token.start and token.end <= span.end for span in scene.sources)


def names_attack(scene: Scene, mention: PartyMention) -> bool:
    """Whether the mention says whose attack it was ("northern shelling", "a rocket fired from the south")."""
    return owns_attack(scene.text, mention) or is_origin(scene.text, mention)


def one_clause(scene: Scene, mention: PartyMention, verb: int) -> bool:
    """Whether a subject and its verb stand in one clause."""
    gap = scene.text[mention.end : verb]
    return len(gap) < 110 and not any(mark in gap for mark in ";:")


def joint_party(scene: Scene, mentions: Sequence[PartyMention]) -> str | None:
    """The party of the mentions; `both` for two; None where the speaker settles none."""
    parties = [party for m in mentions if (party := party_of(scene, m)) is not None]
    if not parties:
        return None
    return parties[0] if len(set(parties)) == 1 else BOTH


def party_of(scene: Scene, mention: PartyMention) -> str | None:
    """The party a mention means when the scene's speaker says it."""
    if mention.kind == "force" and is_common(scene, mention):
        return (scene.place() if scene.place is not None else None) or mention.party
    meant = resolve_enemy(mention, scene.speaker, scene.profile)
    if meant is not None and mention.kind == "enemy":
        return _foe_of_place(scene, mention, meant)
    if meant is None and mention.kind == "enemy" and scene.last_speaker is not None:
        meant = resolve_enemy(mention, scene.last_speaker, scene.profile)
    if (
        meant is None
        and mention.kind == "enemy"
        and scene.goes_on
        and scene.earlier in scene.profile.belligerents
    ):
        meant = scene.earlier
    if meant is None and mention.kind == "enemy" and scene.place is not None:
        # Without a speaker of known side: the enemy of the party whose places the article is about.
        meant = next(iter(scene.profile.opponents_of(scene.place())), None)
    return meant


def _foe_of_place(scene: Scene, mention: PartyMention, chief: str) -> str:
    """The speaker's enemy in the land named behind "enemy"; the chief one where that land is his."""
    foes = scene.profile.opponents_of(scene.speaker)
    behind = (m for m in scene.mentions if m.start > mention.end and is_located(scene.text, m))
    land = next((m.party for m in behind), None)
    return land if land in foes and land not in scene.profile.parties[chief].kin else chief


def is_common(scene: Scene, mention: PartyMention) -> bool:
    """Whether a force of the world is named by a common noun, which may be any land's: "the junta"."""
    return not scene.profile.belligerents and scene.text[mention.start : mention.end].islower()


def people_of(profile: Profile, party: str) -> str:
    """The party whose people live where this one rules: itself, or its kin with a territory."""
    if party in profile.territories or party not in profile.parties:
        return party
    return next((kin for kin in profile.parties[party].kin if kin in profile.territories), party)


def fighters_apart(profile: Profile, party: str | None) -> bool:
    """Whether the party is a people whose fighters are a party of their own: its dead are those of one people."""
    known = profile.parties.get(party or "")
    return known is not None and any(
        kin in profile.parties and kin not in profile.territories for kin in known.kin
    )
