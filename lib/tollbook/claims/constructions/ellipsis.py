"""Figures whose harm word is left out: those that go on from another, "35,000 in December and 30,000 in January"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.claims.readings import BEFORE, LEFT_REACH, Link, Reading
from tollbook.claims.refusals.spared import handed_over, says_else, tell
from tollbook.claims.syntax.counted_nouns import Counted, counted
from tollbook.claims.syntax.phrases import NounPhrase, noun_phrase
from tollbook.claims.syntax.tokens import Kind, Token, is_dash
from tollbook.claims.syntax.words import SORTS

from .meanings import category_of

# How far behind a figure its "among" may stand, in tokens, and of what kinds those between are.
_TO_AMONG, _NOUNS = 6, frozenset({Kind.CONJUNCTION, Kind.DETERMINER, Kind.WORD, Kind.NAME})
# How long what is put in behind a figure may be, in tokens, and what it opens with.
_ASIDE, _PUTS_IN = 9, frozenset("of including among who all most many some none mostly mainly".split())
# Deeds that incidents are listed by, besides killings.
_DEEDS = frozenset(
    "abduction abductions kidnapping kidnappings rape rapes looting lootings arrest arrests robbery robberies theft thefts arson burnings "
    "extortion displacement recruitment torture beatings assaults detentions".split()
)


def _is_labelled(row: Sequence[Token], at: int) -> bool:
    """ "Killings (9), raids (12) and rapes (10)": in brackets behind a noun of its own, which counts no people."""
    label = row[at - 2].text if at > 1 and row[at - 1].text == "(" else ""
    return label in _DEEDS


def goes_on(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "35,000 soldiers in December and another 30,000 in January": the harm word left out."""
    row = reading.row
    parent, begin = _parent_of(reading, at)
    if parent is None or _is_labelled(row, at):
        return None
    if _did_so(reading, phrase, parent):
        return from_parent(reading, at, parent, "goes_on", phrase)
    is_object = parent.rule in _OBJECTS and row[at - 1].kind is Kind.CONJUNCTION
    if (
        _counts_else(row, at, phrase, parent)
        or says_else(row, phrase, is_object=is_object)
        or _is_subject(row, phrase)
        or (row[at - 1].text == "," and tell(row, phrase))
    ):
        return None
    # "38 gunmen were killed and 44 hostages set free".
    said_of = phrase.end < len(row) and row[phrase.end].kind is Kind.AUX
    freed = phrase.harm_is_head and handed_over(row, at, phrase)
    # What stands up to the parent's own predicate is the parent's: "1,000 had been killed, 30,000 in the month".
    between = row[begin:at]
    left = _joint(row, at, parent)
    # "Of whom seven were women, in addition to 12 soldiers".
    is_beside = parent.rule == "part" and _sets_beside(row, left)
    if (
        said_of
        or freed
        or len(between) > LEFT_REACH
        or (any(t.kind in (Kind.AUX, Kind.RELATIVE) for t in between) and not is_beside)
    ):
        return None
    if not (_joins(row, left, at, parent) and _divides(row, left, begin)) or (
        row[left].text == ":" and row[left - 1].text in _REPORTS and not _is_item(row, phrase)
    ):
        return None  # "rises to 22, they claim: Two men opened fire"
    link = from_parent(reading, at, _paired_with(reading, at) or parent, "goes_on", phrase)
    among = _among_harmed(row, phrase)
    return link if among is None else replace(link, harm=among, category=category_of(row, at, among))


def _is_subject(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """ "[12 died], and 35 pupils, ten of them girls, fled": behind what is put in, a verb says something else of them."""
    aside = [token.text for token in row[phrase.end : phrase.end + _ASIDE]]
    if aside[:1] != [","] or "," not in aside[2:] or not _PUTS_IN.intersection(aside[1:3]):
        return False
    end = phrase.end + aside.index(",", 2) + 1
    if end >= len(row) or row[end].harm is not None:
        return False
    return row[end].kind is Kind.AUX or says_else(row, replace(phrase, end=end))


def _among_harmed(row: Sequence[Token], phrase: NounPhrase) -> int | None:
    """The harm word of "[four were among the dead], and two monks and a boy among the 28 wounded"; None without one."""
    behind = [token.text for token in row[phrase.end : phrase.end + _TO_AMONG]]
    if "among" not in behind:
        return None
    among = phrase.end + behind.index("among")
    plain = all(row[i].kind in _NOUNS for i in range(phrase.end, among))
    those = plain and row[among + 1 : among + 2] and row[among + 1].text in ("the", "those")
    return (
        next((i for i in range(among + 2, min(among + 4, len(row))) if row[i].harm), None) if those else None
    )


def _parent_of(reading: Reading, at: int) -> tuple[Link | None, int]:
    """The figure before, and where it ends: "900 in April (700 hurt), 600 in May" goes on from the whole, not from its part."""
    parent, row = reading.last, reading.row
    if parent is None:
        return None, at
    begin = max(parent.phrase.end, (parent.harm or 0) + 1)
    close = next((i for i in range(at - 1, begin - 1, -1) if row[i].text == ")"), None)
    if close is None or parent is reading.before:
        return parent, begin
    opening = next((i for i in range(close, -1, -1) if row[i].text == "("), close)
    wholes = [link for number, link in reading.links.items() if number < opening < parent.number]
    return (wholes[-1], close + 1) if wholes else (parent, begin)


def _did_so(reading: Reading, phrase: NounPhrase, parent: Link) -> bool:
    """ "In the north nine died; in the south twelve more did": the verb stands for the one before, and ends its clause."""
    row, end = reading.row, phrase.end
    harm = row[parent.harm].harm if parent.harm is not None and parent is not reading.before else None
    if harm is None or harm.syntax == "noun" or phrase.counts is Counted.THINGS:
        return False
    alone = end + 1 >= len(row) or row[end + 1].kind is Kind.PUNCTUATION or row[end + 1].text in _TOO
    told = _DOING.get(harm.syntax, frozenset())
    return end < len(row) and row[end].text in told and alone


def _counts_else(row: Sequence[Token], at: int, phrase: NounPhrase, parent: Link) -> bool:
    """Whether a noun of its own says that the figure counts something else than its parent."""
    if phrase.counts is not Counted.UNKNOWN or phrase.head is None or row[phrase.head].kind is Kind.NAME:
        return False
    if row[phrase.head].text in SORTS or row[phrase.head].text == "ones":
        return False  # "3 million northern lives and 60,000 southern ones"
    return parent.phrase.counts is not Counted.UNKNOWN or at - parent.phrase.end > _LISTED


def _joint(row: Sequence[Token], at: int, parent: Link) -> int:
    """Where the word or mark stands that joins the figure to what is before it, over what leads up to the figure."""
    left = at - 1
    while left > parent.phrase.end and (
        row[left].kind in (Kind.DETERMINER, Kind.ADVERB, Kind.NAME)
        or row[left].text in _LIST_WORDS
        or _leads_from(row, left, at, parent)
    ):
        if _sets_beside(row, left - 2):
            break
        left -= 1
    return left - 2 if _sets_beside(row, left - 2) else left


def _sets_beside(row: Sequence[Token], at: int) -> bool:
    """Whether "as well as" or "in addition to" stands at `at`."""
    return at >= 0 and tuple(token.text for token in row[at : at + 3]) in _BESIDES


def _joins(row: Sequence[Token], left: int, at: int, parent: Link) -> bool:
    """Whether the token at `left` joins two figures: "and", a comma, "as well as", "on top of", "up from", "against"."""
    return (
        row[left].kind is Kind.CONJUNCTION
        or row[left].text in (",", ";", ":", "—", "–", "(", "+")
        or is_dash(row, left)
        or (parent.rule == "quantity" and row[left].text in ("from", "up", "down"))
        or (parent.rule == "quantity" and row[at - 1].text == "from")  # "to 1,100 a day from 1,500"
        or any(token.text in _SET_BESIDE for token in row[left + 1 : at])
        or _sets_beside(row, left)
    )


def _divides(row: Sequence[Token], left: int, begin: int) -> bool:
    """ "Five were killed in two raids: three in Dvir": over a number between, of things, only a mark divides the figure before."""
    between = [i for i in range(begin, left) if row[i].number]
    people = (Counted.PEOPLE, Counted.NOTHING)
    divided = row[left].text in (":", "—", "–") or is_dash(row, left)
    return not between or (divided and all(noun_phrase(row, i).counts not in people for i in between))


def _is_item(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether the figure opens a list of people: "killed 31, doctors said: 18 men, 12 women and a child"."""
    ends = phrase.end >= len(row) or row[phrase.end].text in (",", "and", ".", ";")
    return ends and phrase.counts is Counted.PEOPLE


def _paired_with(reading: Reading, at: int) -> Link | None:
    """ "Killed 24 and hurt 249, up from 12 and 130": the first of two set beside two is of the first one's harm."""
    made, row = list(reading.links.values()), reading.row
    if (
        len(made) > 1
        and row[at - 1].text in _BESIDE
        and [t.kind for t in row[at + 1 : at + 3]] == _AND_NUMBER
    ):
        return made[-2] if made[-2].category != made[-1].category else None
    before = made[-1] if made else None
    paired = before is not None and before.rule == "goes_on" and row[before.number - 1].text in _BESIDE
    if before is None or not paired or at != before.number + 2 or len(made) < _THREE:
        return None
    return made[-2] if before.parent == made[-3].number else None


def _leads_from(row: Sequence[Token], left: int, at: int, parent: Link) -> bool:
    """Whether the word leads from the figure before to this one: "and 40 at", "compared to", "and its own at"."""
    text = row[left].text
    if text == "to":
        return parent.rule in ("quantity", "carried", "goes_on") or row[left - 1].text == "compared"
    if text == "at" and _is_of_own_subject(row, left):
        return False
    if text == "at":
        return parent.rule == "quantity" or (parent.rule == "goes_on" and row[left - 1].text == "'s")
    if left >= at - _TO_DOER and _is_second_doer(row, at - 1, parent):
        return row[left].kind is Kind.WORD
    counts = counted(text)
    if counts is Counted.TIME or (left == at - 1 and _is_second_loser(row, left, parent)):
        return True
    # "And the policemen at 90", "and its own at 900".
    return row[at - 1].text == "at" and (counts is Counted.PEOPLE or text in ("its", "their", "own"))


def _is_of_own_subject(row: Sequence[Token], at: int) -> bool:
    """ "[losses of 40,000 a month]; recruitment, at 30,000 a month, lags": behind a semicolon the figure is another noun's."""
    return row[at - 1].text == "," and row[at - 2].kind is Kind.WORD and row[at - 3].text == ";"


def _is_second_doer(row: Sequence[Token], at: int, parent: Link) -> bool:
    """ "The first group killed 220 soldiers, the second group 215": who did it, by the noun of the first, the verb left out."""
    if row[at].kind is not Kind.WORD or counted(row[at].text) is Counted.PEOPLE:
        return False
    if parent.rule == "goes_on":
        return row[parent.number - 1].text == row[at].text
    start = parent.harm if parent.rule in _OBJECTS and parent.harm is not None else 0
    return any(token.text == row[at].text for token in row[max(0, start - _TO_VERB) : start])


def _is_second_loser(row: Sequence[Token], at: int, parent: Link) -> bool:
    """ "The north's army lost twelve soldiers and the rebels 22": who bore the figure whose verb was left out.

    So in a list as well: "Deaths by army: northern forces 120, southern forces 90".
    """
    # But no "12 billion" that the government lost.
    bodies = _are_bodies(row[at]) and row[at + 1].size <= _ALIKE * row[parent.number].size
    if bodies and parent.rule in ("quantity", "goes_on") and _are_bodies(row[parent.number - 1]):
        return True
    harm = parent.harm_word(row)
    return bodies and parent.rule in _OBJECTS and harm is not None and harm.loser


def _are_bodies(token: Token) -> bool:
    """Whether the token names those who can bear a loss together."""
    return token.text in _BODIES or counted(token.text) is Counted.PEOPLE


_TO_DOER, _TO_VERB = 2, 4  # how far from a doer's noun its figure's phrase, or its verb, may begin, in tokens
_ALIKE = 1000  # losses set beside each other differ by this factor at most
# What stands for a harm verb said before: "nine died, twelve more did", "nine were killed, twelve more were".
_DOING = {"intransitive": frozenset({"did"}), "transitive": frozenset({"were", "was"})}
_TOO = frozenset("too so likewise as".split())
# Those who can bear a loss together.
_BODIES = frozenset("army military navy side forces force militia government".split())
_BESIDE = frozenset({"from", "with", "to", "against", "versus"})
_SET_BESIDE = frozenset("against versus compared compare compares".split())
_BESIDES = frozenset((("as", "well", "as"), ("in", "addition", "to"), ("on", "top", "of")))
_THREE = 3  # two figures, and the first of the two set beside them
_AND_NUMBER = [Kind.CONJUNCTION, Kind.NUMBER]
_OBJECTS = ("object", "beside_object")
_REPORTS = frozenset("claim claims say says said report reports reported officials police".split())
_LIST_WORDS = frozenset(
    "in on during over since for from with against same average total rate of period about or compared compare compares versus then followed by".split()
)
# A list of unknown nouns ("12 stokers and three weavers") has no more between than a comma and "and".
_LISTED = 2


def from_parent(reading: Reading, at: int, parent: Link, rule: str, phrase: NounPhrase) -> Link:
    """A link that takes its category from the figure it goes on from, unless it has a harm noun of its own."""
    harm = phrase.harm if phrase.harm_is_head else None
    category = category_of(reading.row, at, harm) if harm is not None else parent.category
    return Link(at, harm, category, rule, phrase, BEFORE if parent is reading.before else parent.number)
