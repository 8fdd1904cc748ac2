"""Parts of a whole told of before, in a sentence or clause of their own: "Thirty bore traces; 21 were servicemen"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from tollbook.claims.closed_classes import PLACING
from tollbook.claims.readings import Link, Reading
from tollbook.claims.refusals.spared import goes_home
from tollbook.claims.syntax.counted_nouns import Counted, counted
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import OTHER_VERBS, SORTS, SPARED

from .ellipsis import from_parent
from .making import linked

CLAUSE = 10
_LONG_OPENING = 16  # "Of those killed in the fighting around the town in May, 90 were soldiers"
# What can be told of a part of the harmed: "30 bore traces", "21 were servicemen".
_STAYING = frozenset("remain remained".split())  # of captives
_STILL = 6  # how far behind "are" its "still" may stand, in tokens: "are thought to be still there"
_ONLY = frozenset("just only merely".split())
_FOCUS = frozenset("just only merely at least some about".split())
_NOW = frozenset("is are".split())  # "12 are children", not "three are in custody"
_LISTED = frozenset("identified named listed counted recorded verified documented confirmed".split())
_NOMINAL = frozenset((Kind.DETERMINER, Kind.WORD, Kind.NAME))
_AGES = frozenset(
    "women woman men man children child girls girl boys boy adults adult civilians civilian".split()
)
_SAYING = frozenset("say says said saying that".split())
_TELLING = frozenset("was were had bore showed belonged".split())


def part_told(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "They found 436 bodies. Thirty bore traces of torture; 21 were servicemen": a part by its size alone."""
    row, parent = reading.row, reading.before if reading.last is None else reading.last
    harmed = _of_harmed(row, at)
    harmed = _of_some(reading, at, phrase) if harmed is None else harmed
    if harmed is not None and phrase.head is None and not goes_home(row, phrase):
        whole = next((link for link in reading.links.values() if link.harm == harmed), None)
        if whole is None:
            return linked(reading, at, harmed, "part_told", phrase)
        return from_parent(reading, at, whole, "part_told", phrase)  # "Of the 974 killed, 387 were civilians"
    if parent is None or at + 1 >= len(row):
        return None
    held = parent.category == "captured"
    if parent.category not in ("killed", "wounded", "missing", "casualties") and not held:
        return None
    first = _past_focus(row, at)
    told_so = reading.last is not None and (
        reading.last.rule in ("part", "part_told") or reading.last.phrase.partitive or _opens_whole(row)
    )
    of_whole = _is_of_whole(row, first, parent) or _is_of_them(row, phrase)
    opens = of_whole or _opens_part(row, at, first, told_so=told_so)
    people = at + 2 < len(row) and counted(row[at + 2].text) is Counted.PEOPLE
    opens = opens or (people and row[first - 1].text in _SAYING)  # "The ministry says 18,000 were children"
    joined = (told_so and _goes_with(row, at, phrase)) or _is_list_of_sorts(
        row
    )  # "300 were women and 40 children"
    told = phrase.end + _is_listed(row, phrase) if phrase.partitive else at + 1
    bare = phrase.head is None or not phrase.partitive
    verbs = _STAYING if held else _TELLING | _NOW if of_whole or told_so else _TELLING
    says = opens and bare and told < len(row) and (row[told].text in verbs or _are_still(row, told, held))
    spared = says and not held and not _is_listed(row, phrase) and _is_spared(row, told)
    if not joined and (not says or _had_to(row, told) or spared):
        return None
    return from_parent(reading, at, parent, "part_told", phrase)


def _opens_whole(row: Sequence[Token]) -> bool:
    """ "Of the 60, 40 were killed by shells and six were nurses": a sentence on the parts of one whole."""
    return [token.text for token in row[:2]] == ["of", "the"] and row[2].kind is Kind.NUMBER


def _had_to(row: Sequence[Token], told: int) -> bool:
    """ "[13 were hurt, and 900] had to flee": others, of whom the deed asked something; not "had to have limbs removed"."""
    said = [token.text for token in row[told : told + 3]]
    return said[:2] == ["had", "to"] and said[2:] != ["have"]


def _opens_part(row: Sequence[Token], at: int, first: int, *, told_so: bool) -> bool:
    """Whether a part can begin at `first`: at the start, behind a semicolon, or joined to a part just told."""
    if first == 0 and all(token.text in _ONLY for token in row[:at]):
        return True
    before = row[first - 1].text
    if before in (";", '"') or (before == "and" and first > 1 and row[first - 2].text in (",", ";")):
        return True
    return told_so and before in ("and", ",", "while", "whereas")  # "12 were children and two were nurses"


def _are_still(row: Sequence[Token], told: int, held: bool) -> bool:
    """ "251 were seized. Fifty of them are still there"."""
    return held and row[told].text in _NOW and any(t.text == "still" for t in row[told + 1 : told + _STILL])


def _past_focus(row: Sequence[Token], at: int) -> int:
    """Where the part begins, left of "just", "only": "of the 90 killed, just three were soldiers"."""
    while at > 0 and (row[at - 1].kind is Kind.ADVERB or row[at - 1].text in _FOCUS):
        at -= 1
    return at


def _goes_with(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """Whether the figure is told with the one before it, the verb left out: "and 40 children"."""
    end = past_of(row, phrase.end)  # "and 40 members of the guard"
    ends = end >= len(row) or row[end].kind in (Kind.PUNCTUATION, Kind.CONJUNCTION)
    head = row[phrase.head] if phrase.head is not None else None
    kind = head is not None and (head.text in SORTS or head.kind is Kind.NAME)  # "and 27 Orrans"
    return ends and (phrase.counts is Counted.PEOPLE or kind) and row[at - 1].text in ("and", ",", "while")


def _is_list_of_sorts(row: Sequence[Token]) -> bool:
    """ "[Four people died.] One woman and three men," the mayor said: nothing but the sorts of those just told of."""
    words = list(takewhile(lambda token: token.text != '"', row[row[0].text == '"' :]))
    numbers = [i for i, token in enumerate(words) if token.kind is Kind.NUMBER]
    sorts = [i for i, token in enumerate(words) if token.text in _AGES]
    joints = (Kind.CONJUNCTION, Kind.PUNCTUATION, Kind.NUMBER, Kind.DETERMINER)
    plain = all(token.kind in joints or token.text in _AGES for token in words)
    return len(sorts) > 1 and plain and {i + 1 for i in numbers} <= set(sorts)


def past_of(row: Sequence[Token], at: int) -> int:
    """Where a phrase ends that "of" goes on with: names, nouns and what stands before them."""
    if at >= len(row) or row[at].text not in ("of", "from"):
        return at
    end = next((end for end in range(at + 1, len(row)) if row[end].kind not in _NOMINAL), len(row))
    return at if row[end - 1].text.endswith("ed") else end  # "members of the council resigned"


def _of_harmed(row: Sequence[Token], at: int) -> int | None:
    """The harm word of "Of the wounded, two are in danger"; None where the sentence does not begin so."""
    opens = (
        at > 2
        and row[0].text == "of"
        and row[1].text in ("the", "those", "these")
        and (row[at - 1].text == "," or row[at - 1].harm is not None)
    )
    if not opens or at > _LONG_OPENING:
        return None
    return next((left for left in range(2, at) if row[left].harm is not None), None)


def _of_some(reading: Reading, at: int, phrase: NounPhrase) -> int | None:
    """The harm word of "Most had been shot dead; 27 of them were pupils": of a whole without a figure."""
    row = reading.row
    told = (
        phrase.end < len(row) and row[phrase.end].text in _TELLING | _NOW and not _is_spared(row, phrase.end)
    )
    if (
        reading.last is not None
        or not _is_of_them(row, phrase)
        or not told
        or row[at - 1].text not in (";", "and")
    ):
        return None
    return next((left for left in range(at - 1, -1, -1) if row[left].harm is not None), None)


def _is_of_whole(row: Sequence[Token], at: int, parent: Link) -> bool:
    """ "Of the 40 soldiers killed, 12 were conscripts"."""
    within = 0 < parent.number < at and "of" in (
        row[parent.number - 1].text,
        row[parent.number - 2].text,
    )  # "said that of 174 bodies …, 63 were"
    return row[at - 1].text == "," and within


def _is_of_them(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """ "The mayor said three of them were firemen", "some 4,500 of those identified had been in jail"."""
    return phrase.partitive and row[phrase.end - 1].text in ("them", "these", "those")


def _is_listed(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """ "4,500 of those identified": of the harmed on a list, whatever is told of them."""
    return phrase.partitive and phrase.end < len(row) and row[phrase.end].text in _LISTED


def _is_spared(row: Sequence[Token], start: int) -> bool:
    """Whether the clause tells of something that is no harm to the counted, or of things."""
    after = row[start + 1].text if start + 1 < len(row) else ""
    if row[start].text == "had" and (
        after in OTHER_VERBS or (after.endswith("ed") and row[start + 1].harm is None)
    ):
        return True  # "about 1,200 had left", "had arrived"
    told = placed = False
    for at, token in enumerate(row[start : start + CLAUSE], start):
        placed = placed or token.text in PLACING  # "12 of those were in a school"
        ends = token.text in (";", ".", ",", "from", "of")  # "were medics from the state's rescue service"
        # "were children and two were nurses"
        joins = token.kind is Kind.CONJUNCTION and any(
            t.text in _TELLING | _NOW for t in row[at + 2 : at + 4]
        )
        joins = joins or (told and token.kind is Kind.CONJUNCTION)  # "were soldiers and nine civilians"
        told = told or token.text in SORTS or counted(token.text) is Counted.PEOPLE
        if ends or joins or token.harm is not None or token.kind is Kind.RELATIVE:
            return False
        things = not placed and counted(token.text) is Counted.THINGS
        if token.text in SPARED or token.kind is Kind.NUMBER or things:
            return True
    return False
