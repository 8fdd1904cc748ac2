"""Who suffered, lost or took the harm as the subject of its verb: "the north has lost", "the brigade took 300"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.closed_classes import CLAUSE_OPENERS, POSSESSIVES
from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.events.foes import chief_foe, harmed_by
from tollbook.claims.sides.events.in_return import of_shared_subject
from tollbook.claims.sides.forces.armies import GROUPS, army_here, movement_here, tells_of_own
from tollbook.claims.sides.forces.units import UNITS, unit_named
from tollbook.claims.sides.scene.fighters import ARMIES, unnamed_party
from tollbook.claims.sides.scene.joined_names import list_around
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.mentions import acting_in, follows_preposition, mentions_in, one_clause
from tollbook.claims.sides.scene.model import BOTH, NAMING, Scene
from tollbook.claims.sides.scene.reference import joint_party, party_of
from tollbook.claims.sides.scene.tellers import is_of_source
from tollbook.claims.syntax.tokens import Kind, Token

from .losing_verbs import COUNTING, losing_verb
from .payers import paid_behind, payer

_LANDS = ("state", "place")
_TO_LOSS = frozenset("the a that it its they their has had have in battle".split())
_RANKS = re.compile(r"[^.;:]{0,30}? (?:in|among|from|within|on) (?:its|their|our) (?:own )?(?:ranks|side)\b")
# "The war in the north has seen 900 dead": a war has losses, and no land of its own.
_OF_WAR = re.compile(
    r"\b(?:war|conflict|fighting|hostilities|violence) in (?:the )?(?:\w+ )?\Z", re.IGNORECASE
)
# "The brigade, which is fighting the northerners, has lost 11": the foe of whoever lost.
_FOUGHT = re.compile(
    r"\b(?:fighting|battling|facing|resisting|opposing|repelling|holding off|fights|faces)(?: back)? (?:the )?\Z"
)
_OPENS_ASIDE = re.compile(
    r"(?: \w+){0,2}, (?:(?:once|which is|an?|the|another|long|now|also) )*(?:(?:[a-z]+ ){0,3}(?:by|of|with|to|in) (?:the )?)?"
)
_SELVES = frozenset("himself herself itself themselves ourselves".split())
_OWN_BODIES = frozenset("country nation state side army forces troops military".split())
_OWN_BODY = 2  # tokens of "his country"


def of_loser(scene: Scene, link: Link) -> str | None:
    """The subject that suffered, lost or took: "the north has lost", "the brigade took"."""
    row = scene.row
    verb = losing_verb(row, link)
    if _owns_up(scene, link) or (
        verb and (row[verb - 1].text in ("we", "we've", "'ve") or _is_of_teller(scene, verb))
    ):
        return scene.speaker
    if verb is None:
        nameless = unnamed_party(scene.profile, "regular") if _of_the_army(row, link) else None
        return paid_behind(scene, link) or nameless
    if row[verb].text.startswith("cost") or row[verb].text in COUNTING or _is_reproached(row, verb):
        return _of_verb(scene, link, verb)
    return _of_clause_ahead(scene, verb) or _of_subject(scene, verb)


def _of_subject(scene: Scene, verb: int) -> str | None:
    """Whose the subject of the verb is, be it named, a pronoun or "the army"."""
    at = scene.row[verb].start
    subjects = [m for m in acting_in(scene, scene.start, at) if one_clause(scene, m, at)]
    # Where a teller has his seat nobody lost: "an analyst in the north said the army had lost 40".
    told = [
        m
        for m in subjects
        if not is_of_source(scene, m) and not _OF_WAR.search(scene.text, scene.start, m.start)
    ]
    subjects = [m for m in subjects if not is_located(scene.text, m)] or told
    subjects = [m for m in subjects if not _is_put_in(scene, m, subjects[0], at)]
    fought = [m for m in subjects if _FOUGHT.search(scene.text, scene.start, m.start)]
    if fought and fought == subjects:
        return chief_foe(scene, party_of(scene, fought[0]))
    shared = of_shared_subject(scene, verb)
    if shared is not None or (not subjects and _says_they(scene, verb)):
        return shared or chief_foe(scene, scene.speaker)
    if not subjects and (teller := _teller(scene, verb)) is not None:
        return teller
    if not subjects and (party := _of_noun(scene, verb)) is not None:
        return party
    joint = list_around(scene.text, subjects, subjects[-1]) if subjects else ()
    return _of_doer(scene, verb, subjects) or _of_joined(scene, verb, subjects) or joint_party(scene, joint)


def _of_noun(scene: Scene, verb: int) -> str | None:
    """Whose a subject without a name is: "the group", "the brigade", "the army", "it"."""
    row = scene.row
    if _is_one_of(row, verb, GROUPS):
        return movement_here(scene)
    unit = next((t.text for t in row[:verb] if t.text in UNITS), None)
    if unit is not None:
        return unit_named(scene, unit)
    if _is_the_army(row, verb):
        return army_here(scene)
    return _still_subject(scene) if _opens_with_pronoun(row, verb) else None


def _is_put_in(scene: Scene, mention: PartyMention, first: PartyMention, verb: int) -> bool:
    """ "The movement, the north's ally, has lost 40", "the movement, backed by the north, lost": named only beside the subject."""
    before, behind = scene.text[first.end : mention.start], scene.text[mention.end : verb]
    return mention is not first and _OPENS_ASIDE.fullmatch(before) is not None and behind.count(",") == 1


def _of_clause_ahead(scene: Scene, verb: int) -> str | None:
    """ "Since the north began its raid on the south, it has lost 40": the subject of the clause that opens the sentence."""
    row, left = scene.row, verb - 1
    while left > 1 and row[left].kind in (Kind.AUX, Kind.ADVERB):
        left -= 1
    if row[0].text not in CLAUSE_OPENERS or row[left].text not in ("it", "they") or row[left - 1].text != ",":
        return None
    ahead = mentions_in(scene, row[0].end, row[left].start, NAMING)[:1]
    starts = ahead and scene.text[row[0].end : ahead[0].start].strip() in ("", "the")
    return party_of(scene, ahead[0]) if starts else None


def _of_joined(scene: Scene, verb: int, subjects: Sequence[PartyMention]) -> str | None:
    """ "It had sunk a northern boat and lost three men", "the army took a southern post and lost 12": the subject of both verbs."""
    if scene.row[verb - 1].kind is not Kind.CONJUNCTION or scene.sibling is not None:
        return None
    if _is_it(scene, verb):
        return scene.speaker
    free = [m for m in subjects if not follows_preposition(scene, m)]
    return party_of(scene, free[0]) if free else None


def _is_it(scene: Scene, verb: int) -> bool:
    """Whether the clause of the verb opens with "it", behind the one who says so."""
    cue = next((c for c in reversed(scene.cues) if c.end <= scene.row[verb].start), None)
    said = [t.text for t in scene.row[:verb] if cue is not None and t.start >= cue.end]
    return scene.speaker is not None and said[said[:1] == ["that"] :][:1] in (["it"], ["they"])


def _is_reproached(row: Sequence[Token], verb: int) -> bool:
    """ "They accused the north of burying 40 people": no dead of whoever is accused."""
    return row[verb - 1].text == "of" and any(token.text.startswith("accus") for token in row[:verb])


def _of_verb(scene: Scene, link: Link, verb: int) -> str | None:
    """Whose the harm is by a verb whose subject does not bear it: of cost, of counting, of what one is accused of."""
    if scene.row[verb].text in COUNTING:
        return _of_land(scene, verb)
    if scene.row[verb].text.startswith("cost"):
        return payer(scene, link, verb)
    accused = acting_in(scene, scene.start, scene.row[verb].start)[-1:]
    agent = party_of(scene, accused[0]) if accused else None
    return harmed_by(scene, link, agent) if agent is not None else None


def _of_land(scene: Scene, verb: int) -> str | None:
    """The land right before a verb of counting; whoever else counts may count anybody's dead."""
    last = next((m for m in reversed(scene.mentions) if m.end <= scene.row[verb].start), None)
    if last is None or last.kind not in _LANDS or last.noun:
        return None
    between = (token for token in scene.row[:verb] if token.start >= last.end)
    return party_of(scene, last) if all(t.kind in (Kind.AUX, Kind.ADVERB) for t in between) else None


def _owns_up(scene: Scene, link: Link) -> bool:
    """ "the north has acknowledged losing 3,800", "admitted the loss of 11": whoever says so speaks of its own."""
    first = scene.row[link.first].start
    if link.harm is None or scene.speaker is None or link.phrase.partitive:
        return False  # "1,000 of them were lost": of those told of before
    if not scene.row[link.harm].text.startswith(("los", "fall")):
        return _counts_its_own(scene, link)
    cue = next((c for c in reversed(scene.cues) if c.end <= first), None)
    if cue is None or scene.text[cue.start : cue.end].lower().startswith("claim"):
        return False
    gap = scene.text[cue.end : first].lower().split()
    return set(gap) <= _TO_LOSS


def _counts_its_own(scene: Scene, link: Link) -> bool:
    """ "reports nine killed in its ranks", with nobody named."""
    return link.phrase.head is None and _RANKS.match(scene.text, scene.row[link.last].end) is not None


def _of_the_army(row: Sequence[Token], link: Link) -> bool:
    """ "the army's dead stand at 217", "the military's losses": of an army without a name."""
    harm = link.told_at
    word = row[harm].harm
    if word is None or word.syntax not in ("noun", "state"):
        return False
    before = [token.text for token in row[max(0, harm - 4) : harm]]
    return before[-2:] in (["army", "'s"], ["military", "'s"]) and before[-3:-2] == ["the"]


def _says_they(scene: Scene, verb: int) -> bool:
    """Whether one of the war's parties says "they" in its own words, with nobody named before: its foe."""
    text, row = scene.text, scene.row
    near = [token.text for token in row[max(0, verb - 3) : verb]]
    quoted = text.count('"', row[0].start, row[verb].start) % 2 == 1
    before = scene.before()
    at_war = scene.speaker in scene.profile.belligerents
    return quoted and at_war and any(w.startswith("they") for w in near) and before in (None, scene.speaker)


def _is_of_teller(scene: Scene, verb: int) -> bool:
    """ "The northern president said his country had lost 40", "the northern army mourned 40": the one who tells, or his land."""
    if scene.speaker is None or verb < _OWN_BODY:
        return False
    at = verb - 1
    while at > 1 and scene.row[at].kind in (Kind.AUX, Kind.ADVERB):
        at -= 1
    whose = scene.row[at - 1].text
    own = whose in POSSESSIVES or (whose == "the" and tells_of_own(scene))
    own = own and scene.row[at].text in _OWN_BODIES
    mourner = scene.row[verb].text.startswith("mourn") and is_of_source(scene, scene.row[at])
    return own or mourner


def _teller(scene: Scene, verb: int) -> str | None:
    """ "The northern army mourned 40": whoever is named right before the verb, though read as who tells it."""
    told = mentions_in(scene, scene.start, scene.row[verb].start, NAMING)
    right_before = told and told[-1].end + 1 == scene.row[verb].start
    return party_of(scene, told[-1]) if right_before and is_of_source(scene, told[-1]) else None


def _is_the_army(row: Sequence[Token], verb: int) -> bool:
    """Whether the subject is "the army", without a name."""
    return _is_one_of(row, verb, ARMIES | {"forces"})


def _is_one_of(row: Sequence[Token], verb: int, nouns: frozenset[str]) -> bool:
    """Whether one of the nouns stands before the verb, with nothing but "the" or "armed" before it."""
    near = range(max(1, verb - 3), verb)
    return any(row[i].text in nouns and row[i - 1].text in ("the", "armed") for i in near)


def _opens_with_pronoun(row: Sequence[Token], verb: int) -> bool:
    """ "It also lost seven men": a sentence whose subject goes back to the one before."""
    return row[0].text in ("it", "they") and all(t.kind in (Kind.AUX, Kind.ADVERB) for t in row[1:verb])


def _still_subject(scene: Scene) -> str | None:
    """Whom the sentence before began with, if it told of the harm they did to others: "The army killed 80 rebels. It lost seven"."""
    subject = scene.subject()
    return subject if subject in scene.profile.opponents_of(scene.earlier or "") else None


def _of_doer(scene: Scene, verb: int, subjects: Sequence[PartyMention]) -> str | None:
    """ "its men beat back a northern raid, killing 150, and had themselves lost 12": those who did the harm lost these."""
    row = scene.row
    if scene.sibling is None or scene.sibling[1].side in (None, BOTH) or not _did_harm(row, scene.sibling[0]):
        return None
    left = verb - 1
    while left > 0 and (row[left].kind in (Kind.AUX, Kind.ADVERB) or row[left].text in _SELVES | {"to"}):
        left -= 1
    if row[left].kind is not Kind.CONJUNCTION and row[left].text != ",":
        return None
    harmed = scene.sibling[1].side
    doers = [party for m in subjects if (party := party_of(scene, m)) not in (None, harmed)]
    if doers:
        return doers[0]
    return scene.speaker if scene.speaker not in (None, harmed) else chief_foe(scene, harmed)


def _did_harm(row: Sequence[Token], number: int) -> bool:
    """Whether the figure is of those whom the subject harmed: "killing 150 attackers", "killed more than 40"."""
    harm = next((token.harm for token in reversed(row[max(0, number - 3) : number]) if token.harm), None)
    return harm is not None and harm.syntax == "transitive" and not harm.loser
