"""Whose figure a pronoun tells: "89 of its servicemen", "our losses", "of his soldiers"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.closed_classes import POSSESSIVES
from tollbook.claims.hedge_words import HEDGE
from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.events.foes import foes_of
from tollbook.claims.sides.forces.armies import ARMIES, army_here
from tollbook.claims.sides.forces.arms import armed_side
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.mentions import follows_preposition, mentions_in, names_attack
from tollbook.claims.sides.scene.model import ACTING, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.sides.scene.tellers import is_told
from tollbook.claims.syntax.tokens import Kind, Token

_TO_AMONG = 5  # how far behind a harm word "among his forces" may stand, in tokens


# An army makes good its own losses, whoever tells of it: "replacing", "to make up for".
_REPLACES = re.compile(
    r"\b(?:replac(?:e|es|ed|ing)|ma(?:ke|kes|de|king) (?:up|good)(?: for)?|compensat(?:e|es|ed|ing) for|offset(?:s|ting)?|plug(?:s|ged|ging)? the gaps? left by"
    r"|fill(?:s|ed|ing)? the gaps? left by|cover(?:s|ed|ing)? for) "
    rf"(?:(?:the|its|their|an?|{HEDGE}) )*$"
)
_TO_REPLACED = 60  # how far before the figure such words may begin, in characters
_RELATIVE = re.compile(r", (?:who|which|whose)\b[^,;:.]*$")
# "The northern army has reported": up to the number, no other named.
_REPORTS = re.compile(
    r"[A-Z][\w. -]{1,40}?(?:'s?)? ?\b(?:army|military|navy|air force|armed forces|marines|troops)(?: (?:has|have|had|also|itself))*"
    r" (?:reported|confirmed|acknowledged|announced|recorded|listed|suffered) "
    rf"(?:{HEDGE} )*",
    re.IGNORECASE,
)
_TO_OWN_LOSSES = 12  # how far before its figure "its own losses" may stand, in tokens
_COUNTS = frozenset("toll tolls losses casualties dead deaths fatalities count tally number".split())
_NUMBERS = frozenset(
    "number numbers figure figures count counts estimate estimates tally tallies version account reckoning".split()
)
_OFFICES = frozenset({"organisation"})
_THE_TELLER = frozenset({"it", "they"})
_BODIES = frozenset(
    "group movement militia army military force organisation organization front side country".split()
)


def of_owner(scene: Scene, link: Link) -> str | None:
    """ "89 of its servicemen", "our losses", "of his soldiers": the one the pronoun goes back to."""
    row, end = scene.row, link.phrase.end
    first = link.first
    last = max(end, link.harm + 1 if link.harm is not None else end)
    near = [i for i in range(max(0, first - 5), min(len(row), end)) if not is_told(scene, row[i])]
    if scene.speaker is not None and any(
        row[i].text in POSSESSIVES and _opens_count(row, i) and is_told(scene, row[i])
        for i in range(max(0, first - 5), first)
    ):
        return scene.speaker  # "Its civilian toll stands at 41 dead": whoever counts so counts its own
    ours = [i for i in near if row[i].text in ("we", "our", "us") or row[i].text.startswith("we'")]
    if ours:
        did_it = (
            link.category != "missing" and _is_deed(row, link) and ours[-1] < (link.harm or 0) < link.number
        )
        return other_than(scene, scene.speaker) if did_it else scene.speaker  # "we killed 21 of them"
    words = [token.text for token in row[link.number : end + 3]]
    if "country" in words[: end - link.number] or words[-3:] in (
        ["of", "the", "country"],
        ["of", "this", "country"],
    ):
        return scene.speaker or scene.earlier
    if (short := _left_short(scene, link)) is not None:
        return short
    if scene.speaker is not None and any(
        row[i].text == "own" and row[i - 1].text == "'s" and row[i - 2].text in _BODIES for i in near[2:]
    ):
        return scene.speaker  # "12 of the group's own men"
    own = _owning(row, link, near)
    return _of_those(scene, link, own, last) if own else _reports_own(scene, link)


def _puts_own_at(row: Sequence[Token], number: int) -> bool:
    """ "Puts its own losses in the north at 260 dead": told of by the one who bore them."""
    first = max(1, number - _TO_OWN_LOSSES)
    at = next(
        (i for i in range(number - 1, first, -1) if row[i].text == "own" and row[i - 1].text in POSSESSIVES),
        None,
    )
    if at is None or row[at + 1].text not in _COUNTS:
        return False
    behind = [token.text for token in row[at + 2 : number]]
    return "at" in behind and not any(
        token.kind in (Kind.PUNCTUATION, Kind.NUMBER) for token in row[at:number]
    )


def _reports_own(scene: Scene, link: Link) -> str | None:
    """ "The northern military has reported 97 deaths": an army that names no other tells of its own."""
    if scene.speaker is not None and _puts_own_at(scene.row, link.number):
        return scene.speaker
    harm = scene.row[link.harm].harm if link.harm is not None and link.phrase.harm_is_head else None
    if harm is None or harm.category != "killed" or link.phrase.head != link.harm:
        return None
    at = scene.row[link.number].start
    teller = next((m for m in reversed(scene.mentions) if m.end <= at), None)
    if teller is None or teller.party is None or _REPORTS.fullmatch(scene.text, teller.start, at) is None:
        return None
    return party_of(scene, teller)


def _left_short(scene: Scene, link: Link) -> str | None:
    """ "The north calls up boys to replace the 30,000 men killed so far": an army fills its own gaps."""
    start, at = scene.start, scene.row[link.number].start
    short = _REPLACES.search(scene.text, max(start, at - _TO_REPLACED), at)
    if short is None:
        return None
    named = [m for m in mentions_in(scene, start, short.start(), ACTING) if not is_located(scene.text, m)]
    free = [m for m in named if not follows_preposition(scene, m, ("by",))]
    if free or named:
        return party_of(scene, (free or named)[0])
    return scene.subject()


def _of_those(scene: Scene, link: Link, own: Sequence[int], last: int) -> str | None:
    """Whom the pronouns at `own` go back to, for a figure whose words end at `last`."""
    row = scene.row
    if scene.speaker is not None and own[0] < link.number and _are_own(row, own[0]):
        return scene.speaker  # "puts the north's losses at 900 and its own at 400"
    if any(row[i].text == "own" for i in range(link.number, min(len(row), last + 3))):
        subject = _named_before(scene, own[0]) if row[own[0]].text in ("their", "its") else None
        return subject or scene.speaker or other_than(scene, scene.earlier)
    named = _named_before(scene, own[0])
    if named is not None:
        done = _is_deed(row, link) and own[0] > link.number
        return _of_killed(scene, link, named) if done else armed_side(scene, link, named)
    if _tells_of_own(scene, own[0]) and (army := _army_that_tells(scene)) is not None:
        return army
    still = scene.speaker is not None and (_tells_of_own(scene, own[0]) or _is_subject_still(scene))
    if row[own[0]].text not in ("their", "its") or still:
        return scene.speaker
    before = scene.before() or scene.earlier or scene.speaker
    return armed_side(scene, link, before)  # "23 of its soldiers": not those of the movement named last


def _is_subject_still(scene: Scene) -> bool:
    """ "The army said it had killed 40 rebels. Two of its men were hurt, it added": "its" is whoever "it" is."""
    told = {scene.text[span.start : span.end].lower() for span in scene.sources}
    subject = scene.subject() if not told else None
    return bool(told & _THE_TELLER) or subject == scene.speaker


def _are_own(row: Sequence[Token], at: int) -> bool:
    """ "its own at 400", "its own losses were 400"; "a number of its own: 400" is one that it gives."""
    behind = [token.text for token in row[at + 1 : at + 3]]
    return behind[:1] == ["own"] and (behind[1:] == ["at"] or row[min(at + 2, len(row) - 1)].harm is not None)


def _tells_of_own(scene: Scene, own: int) -> bool:
    """Whether an office that the sentence names says so before the pronoun: "the guard says 170 of its men"."""
    start, end = scene.start, scene.row[own].start
    return any(start <= span.start and span.end <= end for span in scene.sources)


def _owning(row: Sequence[Token], link: Link, near: Sequence[int]) -> list[int]:
    """Where "its", "their", "his" tell whose the figure is."""
    end = link.phrase.end
    first = link.first
    last = max(end, link.harm + 1 if link.harm is not None else end)
    own = [i for i in near if row[i].text in POSSESSIVES and (i > link.number or i >= first - 3)]
    own = [
        i for i in own if not first < i < link.number - 3
    ]  # "the army's dead since its offensive began: 217"
    own = [i for i in own if i > link.number or row[i].text not in ("his", "her")]
    own = [i for i in own if not _is_of_teller(row, i)]
    own = [i for i in own if not (i + 1 == link.harm and i and row[i - 1].text in ("from", "of"))]
    if _is_deed(row, link):  # "its fighters killed five": the owner's are those who did it
        own = [i for i in own if link.harm is not None and i > link.harm]
    behind = range(end, min(len(row) - 2, last + 1))
    return (
        own
        + [i for i in behind if row[i].text == "of" and row[i + 1].text in POSSESSIVES]
        + _among(row, last)
    )


def _is_of_teller(row: Sequence[Token], own: int) -> bool:
    """ "Gave a number of its own: 20 killed", "by its own tallies 20 died": the number is the owner's, not the dead."""
    before = [token.text for token in row[max(0, own - 2) : own]]
    behind = [token.text for token in row[own + 1 : own + 4] if token.text != "own"]
    counted = before[-1:] in (["by"], ["on"]) and bool(_NUMBERS.intersection(behind[:2]))
    return counted or (before[1:] == ["of"] and before[0] in _NUMBERS and row[own + 1].text == "own")


def _opens_count(row: Sequence[Token], at: int) -> bool:
    """ "Its civilian toll stands at 41 dead": the owner of a count that the figure states."""
    return any(token.text in _COUNTS for token in row[at + 1 : at + 4])


def _among(row: Sequence[Token], last: int) -> list[int]:
    """ "200 deaths a day among his troops": where those are named among whom the harm fell."""
    reach = range(last, min(len(row) - 2, last + _TO_AMONG))
    at = next((i for i in reach if row[i].text in ("among", "amongst")), None)
    broken = at is None or any(
        row[i].kind in (Kind.PUNCTUATION, Kind.NUMBER, Kind.AUX) for i in range(last, at)
    )
    return [at + 1] if at is not None and not broken and row[at + 1].text in POSSESSIVES else []


def _army_that_tells(scene: Scene) -> str | None:
    """The one party that "the military", "the army" as a source can be."""
    words = {word for span in scene.sources for word in scene.text[span.start : span.end].lower().split()}
    return army_here(scene) if words <= {"the", *ARMIES} and scene.speaker is None else None


def _named_before(scene: Scene, own: int) -> str | None:
    """The party that "its" at `own` goes back to, named before it in the sentence."""
    row = scene.row
    before = [
        m for m in mentions_in(scene, row[0].start, row[own].start, ACTING) if not names_attack(scene, m)
    ]
    if {row[min(own + 1, len(row) - 1)].text, row[own].text} & {"his", "her"}:
        before = [m for m in before if m.kind not in ("state", "government")] or before
    before = [m for m in before if not is_located(scene.text, m)] or before
    before = [m for m in before if not _is_inserted(scene, m, row[own].start)] or before
    if not before:
        before = mentions_in(scene, row[0].start, row[own].start, _OFFICES)[-1:]
    if not before:
        return None
    if scene.speaker is not None and "and that" in scene.text[before[-1].end : row[own].start]:
        return scene.speaker  # "the north said that the south attacked and that 105 of its soldiers died"
    free = [m for m in before if not follows_preposition(scene, m, ("of", "by"))]
    return party_of(scene, (free or before)[-1])


def _is_inserted(scene: Scene, mention: PartyMention, own: int) -> bool:
    """ "The north, which blames the south, mourned 25 of its men": whom a relative clause between commas only mentions."""
    lead = scene.text[scene.start : mention.start]
    opened = _RELATIVE.search(lead)
    return opened is not None and "," in scene.text[mention.end : own]


def _is_deed(row: Sequence[Token], link: Link) -> bool:
    """Whether the figure is the object of a harm verb whose subject did the harm."""
    harm = link.harm_word(row)
    return harm is not None and not harm.loser and link.rule in ("object", "beside_object")


def _of_killed(scene: Scene, link: Link, named: str) -> str | None:
    """ "The enemy killed 12 of its men", "the south claims to have killed 12 of its men": none kills its own."""
    if named != scene.speaker:
        return scene.speaker or other_than(scene, named)
    row, at = scene.row, (link.harm or 0) - 1
    while at > 0 and row[at].kind in (Kind.AUX, Kind.ADVERB):
        at -= 1
    if row[at].text not in ("it", "they", "to"):
        return named  # "the south says that the army killed 12 of its men"
    before = scene.before()
    return before if before in scene.profile.opponents_of(named) else other_than(scene, named)


def other_than(scene: Scene, party: str | None) -> str | None:
    """The chief opponent of a party: a nameless unit that tells of the enemy's dead and then of its own."""
    return next(iter(foes_of(scene, party)), None) if party is not None else None
