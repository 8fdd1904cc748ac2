"""Where it happened: the party whose place a sentence names for a figure (codebook, Side: recognised borders)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.parties import PartyMention, find_parties
from tollbook.claims.population import noun_population
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_military
from tollbook.claims.sides.scene.fighters import arms_of
from tollbook.claims.sides.scene.locations import is_border, is_located
from tollbook.claims.sides.scene.mentions import names_attack
from tollbook.claims.sides.scene.model import Scene
from tollbook.claims.sides.scene.roles import is_attributive
from tollbook.claims.sides.scene.tellers import is_of_source, is_where_said
from tollbook.claims.syntax.tokens import Kind, Token

from .attacks import is_of_clause_before, is_of_deed_after

# Names that can stand for where their people live: "attacks on the northern towns".
# Where a report was written: "AMBER, Norland (Wire) — ".
_DATELINE = re.compile(r"[A-Z][\w ,.']{2,40}(?:\([^)\n]{2,30}\))? ?[—–-]{1,2} ")
# What bears a far land's name where it stands: "stormed the Norlandic University in the city".
_INSTITUTION = re.compile(
    r" (?:[A-Z]\w+ )?(?:University|School|College|Hospital|Embassy|Consulate|Cultural|Red|Club|Institute)\b"
)
# Who holds a place is not whose it is: "in a northern-held town".
_HELD = re.compile(r"-(?:held|controlled|occupied|run|ruled|administered|governed|besieged)\b")
_WAR_IN = re.compile(
    r"\b(?:war|conflict|offensive|campaign|truce|ceasefire) (?:in|on|against|over|for) (?:the )?\Z"
)
_LAND_WAR, _TO_WAR = re.compile(r" (?:war|conflict|offensive|truce|ceasefire)\b"), 24
_PARAGRAPH = 300  # how far before a sentence the land of its people may be named, in characters
_OF_PLACE = re.compile(
    r"(?:'s?)?(?: [A-Z][\w'-]+){0,4}(?: (?:province|region|district|state|city|town|village|county|oblast))?, "
)
# What parts a figure without a noun from the one before it.
_APART = re.compile(r"\b(?:while|whereas)\b|;")
_AGAINST = frozenset({"against", "versus", "with"})
_BESIDE = re.compile(r"\b(?:against|versus|compared (?:with|to)) (?:[a-z]+ ){0,2}\d", re.IGNORECASE)
# A place that opens the next clause: "12 were killed here; in the north shells killed nine".
_NEXT_PLACE = re.compile(
    r"(?:;|, (?:and|but)|\band) (?:in|near|around|outside) (?:the )?(?:(?!region|province)[a-z]+ ){0,3}\Z"
)
# "In the northern capital" before the name of a place, which says where the whole sentence happened.
_FRAME = re.compile(r"(?:In|Near|Around|Outside)(?: the)?(?: [\w-]+){0,2} ")
# The land told of before, in words that name none.
_BACK = re.compile(
    r"\b(?:in|across|inside) (?:the|that) (?:territory|territories|enclave|strip)\b|\bkilled there\b"
)
# What may stand between a figure and its place: "14 soldiers and 11 farmers in".
_BEHIND = re.compile(r"[\w, -]{0,60}\b(?:in|inside|across|on) (?:the )?")
_LIST_REACH = 9  # tokens of a list of figures
_LISTED = 2  # so many places with a figure of their own make a list
_WHENCE = 4  # how far behind a noun of people its land may stand, in tokens
# What of a people's is where it lives: "northern towns lie in ruins".
_OF_LAND = re.compile(r" (?:towns?|cit(?:y|ies)|villages?|settlements?|soil)\b")
TERRITORIAL = frozenset({"state", "government", "people"})

_OTHERS = frozenset({"others", "more"})


def place_of(scene: Scene, link: Link) -> str | None:
    """The party of the place: the nearest named after the number, else the last before it."""
    located = [
        m
        for m in scene.mentions
        if is_place(scene, m)
        and not is_of_clause_before(scene, link, m)
        and not is_of_deed_after(scene, link, m)
    ]
    at = scene.row[link.number].start
    after = [m for m in located if m.start > at and not _in_another_clause(scene.text[at : m.start])]
    before = [m for m in located if m.start < at]
    if before and after and _has_figure(scene, link, after[0]):
        after = []  # "the toll in the north has reached 400, along with 60 dead in the south"
    if before and after and _is_namesake(scene, after[0], before[-1]):
        after = []
    told = [m for m in located if m.start < at or not _is_since(scene, at, m)]
    chosen = (
        _where(scene, link)
        or next(iter(after), None)
        or next(reversed(before), None)
        or next(iter(told), None)
    )
    return chosen.party if chosen is not None else None


def _is_namesake(scene: Scene, later: PartyMention, place: PartyMention) -> bool:
    """Whether a name behind "In Amber, …" is only shared with a town of a land apart: "a strike on the Luma quarter"."""
    opens = _FRAME.fullmatch(scene.text, scene.start, place.start) is not None
    return opens and later.kind == "place" and not later.belligerent and place.belligerent


def _where(scene: Scene, link: Link) -> PartyMention | None:
    """ "the head of the north's Amber province, where clashes hurt four": the land of the place that "where" goes back to."""
    first = link.first
    where = next((t for t in reversed(scene.row[:first]) if t.text == "where"), None)
    if where is None:
        return None
    told = [m for m in scene.mentions if m.kind in ("state", "place") and m.end <= where.start]
    near = told[-1] if told else None
    return near if near is not None and _OF_PLACE.fullmatch(scene.text[near.end : where.start]) else None


def _is_since(scene: Scene, at: int, place: PartyMention) -> bool:
    """Whether a place only dates a toll that another party tells of its own: "400 have died since the attack in the north"."""
    since = "since" in scene.text[at : place.start].lower().split()
    return since and scene.speaker is not None and scene.speaker != place.party


def _has_figure(scene: Scene, link: Link, place: PartyMention) -> bool:
    """Whether a harmed figure of its own stands between this one and a place."""
    row = scene.row
    harm = link.last
    between = [t for t in row[link.number + 1 :] if t.start < place.start]
    if any(t.number is not None for t in between) and any(
        t.harm is not None for t in row[harm + 1 :] if t.start < place.start
    ):
        return True
    # "212 were killed in the north and another nine in the south"
    last = next(
        (i for i in range(len(row) - 1, harm, -1) if row[i].number and row[i].start < place.start), None
    )
    return last is not None and row[min(last + 1, len(row) - 1)].text == "in"


_OF_WHOLE = ("of_sentence", "of_parent")  # by which a part has its side


def of_second_place(scene: Scene, link: Link) -> str | None:
    """ "606 killed in one land, 28 in another": the figure has its own place, as the first had."""
    row = scene.row
    if (beside := _right_before(scene, link) or _set_against(scene, link)) is not None:
        return beside
    # "16 in one land, 15 of them civilians; one in another": a part stands between the two.
    if _are_the_others(scene, link):
        return None
    placed = ("of_place", "of_second_place", *(_OF_WHOLE if row[link.number - 1].text == ";" else ()))
    if scene.sibling is None or not (scene.sibling[1].rule in placed or _has_clause(scene, link)):
        return None  # "the north lost 40 men in one land, nine in another"
    end = (link.harm or 0) + 1 if _has_clause(scene, link) else _behind_verb(row, link)
    if end >= len(row) or row[end].text != "in":
        return None
    before = [m for m in scene.mentions if m.start < row[link.number].end and is_place(scene, m)]
    own = [m for m in scene.mentions if m.start >= row[end].end and is_place(scene, m)]
    opens = own and scene.text[row[end].end : own[0].start].lower().strip() in ("", "the", "and around")
    return own[0].party if (before or _has_clause(scene, link)) and opens else None


def _behind_verb(row: Sequence[Token], link: Link) -> int:
    """Behind a figure and the harm said right after it: "60 dead in", "87 were killed or missing in"."""
    at = link.phrase.end
    while at < len(row) and row[at].kind in (Kind.AUX, Kind.ADVERB):
        at += 1
    if at != link.harm or "hospital" in row[at].text:
        return link.phrase.end
    if link.phrase.head is not None and noun_population(row[link.phrase.head].text) == "military":
        return link.phrase.end  # soldiers may fall in any land
    while at < len(row) and (row[at].harm is not None or row[at].text in ("or", "and")):
        at += 1
    return at


def _are_the_others(scene: Scene, link: Link) -> bool:
    """ "One northern soldier was killed and two others were hurt in the south": wherever it was, two of the same."""
    named = scene.sibling is not None and scene.sibling[1].rule in ("of_phrase", "of_loser")
    return named and link.number + 1 < len(scene.row) and scene.row[link.number + 1].text in _OTHERS


def _has_clause(scene: Scene, link: Link) -> bool:
    """ "1,200 were killed in the attack; 25,000 have died in the south": people with a verb of their own, told of after it."""
    if link.rule not in ("predicate", "far_predicate") or link.harm is None or is_military(scene, link):
        return False
    between = scene.row[link.phrase.end : link.harm]
    verb = bool(between) and all(t.kind in (Kind.AUX, Kind.ADVERB) or t.text == "since" for t in between)
    if not verb or link.phrase.head is not None or scene.sibling is None:
        return verb
    return (
        _APART.search(scene.text, scene.row[scene.sibling[0]].end, scene.row[link.number].start) is not None
    )


def _set_against(scene: Scene, link: Link) -> str | None:
    """ "900 died in one land, against 14 soldiers and 11 farmers in another": the place behind figures set beside others."""
    row, at = scene.row, link.number
    for left in range(at - 1, max(-1, at - _LIST_REACH), -1):
        if row[left].text in _AGAINST and (row[left].text != "with" or row[left - 1].text == "compared"):
            break
        if row[left].harm is not None or row[left].text in (";", "."):
            return None
    else:
        return None
    told = any(t.harm is not None for t in row[:left])
    own = [m for m in scene.mentions if m.start > row[at].end and is_place(scene, m)]
    near = own and _BEHIND.fullmatch(scene.text, row[at].end, own[0].start)
    return own[0].party if told and near else None


def _right_before(scene: Scene, link: Link) -> str | None:
    """ "in one land 900 have died, in another 55": the place right before its figure, where others have theirs."""
    if is_military(scene, link):
        return None
    row = scene.row
    ends = {t.end: at for at, t in enumerate(row)}
    counted = [
        row[ends[m.end] + 1 + (row[ends[m.end] + 1].text == ",")].start
        for m in scene.mentions
        if m.end in ends
        and ends[m.end] + 2 < len(row)
        and row[ends[m.end] + 1 + (row[ends[m.end] + 1].text == ",")].number is not None
        and is_place(scene, m)
    ]
    here = row[link.number].start
    if len(counted) < _LISTED or here not in counted:
        return None
    return next(m.party for m in reversed(scene.mentions) if m.end <= here and is_place(scene, m))


def where_they_live(scene: Scene, link: Link, side: str) -> str:
    """A people that is a party in each of its lands is the one of the land named: its kin there, if it has any."""
    soldiers = is_military(scene, link) and arms_of(scene, link) != "irregular"
    if soldiers or side not in scene.profile.belligerents:
        return side  # soldiers are of their army wherever they fall
    known = scene.profile.parties.get(side)
    lands = [kin for kin in known.kin if kin in scene.profile.territories] if known is not None else []
    if not lands or side not in scene.profile.territories or _says_whence(scene, link, side):
        return side
    back = _BACK.search(scene.text, scene.row[link.number].end, scene.end) is not None
    place = (None if back else place_of(scene, link)) or _land_before(scene, lands) or scene.place()
    return place if place in lands else side


def _land_before(scene: Scene, lands: list[str]) -> str | None:
    """The last of a people's lands that the paragraph named before the sentence."""
    start = scene.start
    line = scene.text.rfind("\n", max(0, start - _PARAGRAPH), start) + 1
    begins = max(line, start - _PARAGRAPH, 0)
    if line or not begins:
        dated = _DATELINE.match(scene.text, begins, start)
        begins = dated.end() if dated is not None else begins
    told = find_parties(scene.text, scene.profile, begins, start)
    lands = [*lands, *_kin(scene, lands)]
    named = [
        m.party
        for m in told
        if m.party in lands
        and (m.kind in ("state", "place") or _holds_land(scene.text, m))
        and not _names_war(scene.text, m)
    ]
    return named[-1] if named else None


def _holds_land(text: str, mention: PartyMention) -> bool:
    """Whether a people's name says where they live: "southerners in the northern strip"."""
    return mention.kind == "people" and " in " in text[mention.start : mention.end]


def _names_war(text: str, mention: PartyMention) -> bool:
    """Whether the land is only what a war is called by: "since the war in the strip began"."""
    return (
        _WAR_IN.search(text, max(0, mention.start - _TO_WAR), mention.start) is not None
        or _LAND_WAR.match(text, mention.end) is not None
    )


def _kin(scene: Scene, lands: list[str]) -> set[str]:
    """The other lands of the same people."""
    return {kin for land in lands for kin in scene.profile.parties[land].kin}


def _says_whence(scene: Scene, link: Link, side: str) -> bool:
    """Whether the figure's own words name the land they are of: "900 workers from the northern strip"."""
    start, end = (
        scene.row[link.number].start,
        scene.row[min(len(scene.row) - 1, link.phrase.end + _WHENCE)].start,
    )
    return any(
        m.party == side
        and start < m.start < end
        and (
            _holds_land(scene.text, m)
            or (
                m.kind in ("state", "place")
                and scene.text[: m.start].endswith((" from ", " from the ", " of ", " of the "))
            )
        )
        for m in scene.mentions
    )


def is_place(scene: Scene, mention: PartyMention) -> bool:
    """Whether the mention tells where something happened, and not where it was said or whence it came."""
    words = scene.text[max(0, mention.start - 9) : mention.start].lower().rstrip()
    return (
        mention.party is not None
        and (
            mention.kind == "place"
            or (mention.kind in TERRITORIAL and is_located(scene.text, mention))
            or (mention.kind == "people" and _OF_LAND.match(scene.text, mention.end) is not None)
        )
        and not names_attack(scene, mention)
        and not is_of_source(scene, mention)
        and not is_where_said(scene, mention)
        and not (mention.kind == "state" and not mention.belligerent and is_attributive(scene.text, mention))
        and not (mention.kind == "people" and _INSTITUTION.match(scene.text, mention.end) is not None)
        and not words.endswith(("from", "from the", "based in"))
        and not is_border(scene.text, mention)
        and _HELD.match(scene.text, mention.end) is None
    )


def _in_another_clause(gap: str) -> bool:
    """Whether a place belongs to a clause of another time or a figure set against: "since the army launched its attack on"."""
    words = gap.lower().split()
    return (
        _BESIDE.search(gap) is not None
        or _NEXT_PLACE.search(gap) is not None
        or any(
            word in ("since", "after", "following", "when", "before", "while", "because") for word in words
        )
    )
