"""Which harm word a number belongs to: ordered rules over the tokens of one sentence.

Each rule is one construction of English and has a name, which every claim keeps. The first that applies
wins; a number that none applies to is passed over with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tollbook.claims.counted import Counted, counted
from tollbook.claims.harm import HarmWord, joint_category
from tollbook.claims.phrases import NounPhrase, is_time, noun_phrase, predicate
from tollbook.claims.population import noun_population
from tollbook.claims.tokens import Kind, Token
from tollbook.claims.words import (
    BE,
    DIFFERENCES,
    MEASURES,
    QUANTITY_VERBS,
    SPARED,
    SUBSET_OPENERS,
    TRANSFERS,
    WHOLES,
)
from tollbook.records import Category, Span

TOPIC = -2  # the number of a link that only holds what a heading or a question asked
BEFORE = -1  # the parent of a link that goes on from the sentence before
_CONTACT = 3  # a predicate this close to its noun phrase outranks a verb before the number
_LEFT_REACH = 24
_LISTED_REACH = 40  # after a colon, a list may stand far from its heading


@dataclass(frozen=True, slots=True)
class Link:
    """A number's harm: indices of both in the row, the category meant, the rule's name, the phrase counted.

    `parent` is the index of the number this one is a part of or goes on from (`BEFORE` for one in the
    sentence before), None for a figure that stands by itself. `harm` is None where the harm word is the
    parent's.
    """

    number: int
    harm: int | None
    category: Category
    rule: str
    phrase: NounPhrase
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A number that is no claim, with the reason in words."""

    number: int
    reason: str


@dataclass(slots=True)
class Reading:
    """What has been read of a sentence so far."""

    row: Sequence[Token]
    links: dict[int, Link] = field(default_factory=dict)
    passed: list[PassedOver] = field(default_factory=list)
    before: Link | None = None  # the figure of the sentence before, for carrying on
    bases: set[int] = field(default_factory=set)

    @property
    def last(self) -> Link | None:
        """The link made last in this sentence."""
        return next(reversed(self.links.values()), None)

    @property
    def main(self) -> Link | None:
        """The figure the next sentence goes on from: the last that is no part of another."""
        whole = [link for link in self.links.values() if link.rule != "part"]
        return whole[-1] if whole else self.last

    def predicates(self) -> set[int]:
        """Indices of harm words that already are an earlier number's predicate or head."""
        rules = ("predicate", "far_predicate", "own_noun", "modifier")
        return {link.harm for link in self.links.values() if link.harm is not None and link.rule in rules}


def link_numbers(row: Sequence[Token], before: Link | None = None) -> Reading:
    """Link every number of the row to a harm word, or pass it over with a reason."""
    reading = Reading(row, before=before)
    for at, token in enumerate(row):
        if token.kind is not Kind.NUMBER:
            continue
        phrase = noun_phrase(row, at)
        reason = _no_count(reading, at, phrase)
        link = None if reason else next((made for rule in RULES if (made := rule(reading, at, phrase))), None)
        reason = reason or (_not_people(reading, link) if link else _why_not(row, phrase))
        if link is None or reason is not None:
            reading.passed.append(PassedOver(at, reason or "no harm word reaches it"))
        else:
            reading.links[at] = link
        if phrase.base is not None:
            reading.bases.add(phrase.base)
    return reading


def topic_of(text: str, sentence: Span, harms: Sequence[HarmWord]) -> Link | None:
    """What a heading ("losses by month:") or a question ("How many died?") asks, for the figures that answer it."""
    said = text[sentence.start : sentence.end]
    asks = said.endswith((":", "?")) or "how many" in said.lower()
    if not harms or not asks:
        return None
    nothing = NounPhrase(0, 0, None, Counted.NOTHING)
    return Link(TOPIC, None, joint_category(_topic_categories(harms)), "topic", nothing)


def _topic_categories(harms: Sequence[HarmWord]) -> list[Category]:
    glossed = [harm.category for harm in harms if harm.category not in ("losses", "casualties")]
    return glossed or [harm.category for harm in harms]


# --- Why a number is none ------------------------------------------------------------------------


def _no_count(reading: Reading, at: int, phrase: NounPhrase) -> str | None:  # noqa: PLR0911
    """What makes the number no figure of the harmed, whatever harm words are near; None where nothing does."""
    row = reading.row
    before = [token.text for token in row[max(0, at - 3) : at]]
    after = [token.text for token in row[phrase.end : phrase.end + 5]]
    if at in reading.bases or (before[-2:] == ["out", "of"]):
        return "is the whole that a part is taken of"
    if before[-2:] == ["of", "the"] and (at < 3 or row[at - 3].kind in (Kind.NUMBER, Kind.PUNCTUATION)):
        return "is the whole that a part is taken of"
    if before[-1:] == ["of"] and len(before) > 1 and before[-2] in WHOLES:
        return "is the whole that a part is taken of"
    if before[-1:] == ["of"] and len(before) > 1 and before[-2] in DIFFERENCES:
        return "is a difference between figures"
    if before[-1:] == ["by"] and any(t.text in QUANTITY_VERBS for t in row[max(0, at - 3) : at]):
        return "is a difference between figures"
    if any(token.text in ("ages", "aged") for token in row[max(0, at - 5) : at]):
        return "is an age"
    if row[at].text == "one" and after[:1] == ["of"] and not phrase.partitive:
        return "is a pronoun"
    if before[-1:] in (["of"], ["under"], ["aged"]) and len(before) > 1 and _one_person(before[-2]):
        return "is an age"
    every = (
        after[:1] in (["every"], ["each"])
        and phrase.end + 1 < len(row)
        and row[phrase.end + 1].kind is Kind.NUMBER
    )
    if every or any(a == "for" and b in ("every", "each") for a, b in pairwise(after)) or _per_one(row, at):
        return "is a ratio"
    return None


def _one_person(word: str) -> bool:
    return (
        counted(word) is Counted.PEOPLE
        and not word.endswith("s")
        and word not in ("people", "men", "women", "children")
    )


def _per_one(row: Sequence[Token], at: int) -> bool:
    texts = [token.text for token in row[max(0, at - 9) : at]]
    return any(a == "for" and b in ("every", "each") for a, b in pairwise(texts))


def _why_not(row: Sequence[Token], phrase: NounPhrase) -> str:
    if phrase.counts in (Counted.THINGS, Counted.TIME) and phrase.head is not None:
        return f"counts {row[phrase.head].text}, which are no people"
    if not any(token.kind is Kind.HARM for token in row):
        return "no harm word in the sentence"
    return "no harm word reaches it"


def _not_people(reading: Reading, link: Link) -> str | None:
    """Why the thing counted cannot be harmed in the sense of the harm word; None where it can."""
    row, phrase = reading.row, link.phrase
    if phrase.counts in (Counted.THINGS, Counted.TIME) and phrase.head is not None:
        return f"counts {row[phrase.head].text}, which are no people"
    harm = row[link.harm].harm if link.harm is not None else None
    if harm is None or harm.victim == "any" or phrase.harm is not None:
        return None
    if phrase.head is None:
        return "follows a count of things" if _after_things(reading, link.number) else None
    if (
        harm.victim == "force"
        and noun_population(row[phrase.head].text) != "military"
        and row[phrase.head].kind is not Kind.NAME
    ):
        return f"“{harm.text}” is said of soldiers only, and {row[phrase.head].text} may be none"
    if phrase.counts is Counted.UNKNOWN and row[phrase.head].kind is not Kind.NAME:
        return f"“{harm.text}” is said of people only here, and {row[phrase.head].text} may be none"
    return None


def _after_things(reading: Reading, at: int) -> bool:
    """Whether the nearest number before counts things, so that one without a noun may count them too."""
    for left in range(at - 1, max(-1, at - 14), -1):
        if left in reading.links:
            return False
        if reading.row[left].kind is Kind.NUMBER:
            counts = noun_phrase(reading.row, left).counts
            if counts is not Counted.NOTHING:
                return counts is Counted.THINGS
    return False


# --- The rules, in the order they are tried ------------------------------------------------------


def _increment(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "1,000,340 personnel (+1,140 over the past day)"."""
    row = reading.row
    if at < 2 or row[at - 1].text != "+" or row[at - 2].text != "(" or reading.last is None:
        return None
    parent = reading.last
    return _from_parent(reading, at, parent, "increment", phrase) if parent.number >= at - 6 else None


def _closest_predicate(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "30 wounded", "12 people were killed", "31,000 soldiers dead": said right after the phrase."""
    if phrase.harm_is_head:
        return None
    found = predicate(reading.row, phrase)
    if found is None or found[1] > _CONTACT:
        return None
    return _linked(reading, at, found[0], "predicate", phrase)


def _verb_before(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "killed 12 people", "losing up to 100 soldiers", "the execution of 147 prisoners"."""
    row = reading.row
    left = _skip_left(row, at - 1)
    if left >= 0 and row[left].text == "of":
        harm = _harm_at(row, left - 1)
        if harm is None or (harm.victim == "lives" and not _lives_lost(row, at)):
            return None
        own = (
            phrase.harm
            if phrase.harm_is_head and harm.syntax == "noun" and harm.text != "execution"
            else None
        )
        return _linked(reading, at, own if own is not None else left - 1, "harm_of", phrase)
    harm = _harm_at(row, left)
    if harm is None or harm.syntax != "transitive" or left in reading.predicates():
        return None
    if _passive(row, left) and harm.category != "losses":
        return None
    head = row[phrase.harm].harm if phrase.harm is not None else None
    if head is not None and head.category != "captured" and harm.category != "captured":
        return None
    return _linked(reading, at, left, "object", phrase)


def _own_noun(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "4,700 casualties", "1,245 bodies", "600 wounded soldiers", "370,000 cases of injury"."""
    row = reading.row
    if phrase.counts is Counted.RECORDS and phrase.end + 1 < len(row) and row[phrase.end].text == "of":
        of = _harm_at(row, phrase.end + 1)
        return _linked(reading, at, phrase.end + 1, "own_noun", phrase) if of is not None else None
    harm = row[phrase.harm].harm if phrase.harm is not None else None
    if harm is None or phrase.harm is None:
        return None
    if harm.category == "captured" and phrase.harm_is_head:
        if _handed_over(row, at, phrase):
            return None
        further = predicate(row, phrase)
        if further is not None:
            return _linked(reading, at, further[0], "predicate", phrase)
    if harm.victim == "lives" and not _lives_lost(row, at):
        return None
    return _linked(reading, at, phrase.harm, "own_noun", phrase)


def _handed_over(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """Prisoners released or exchanged: a transfer, not a harm (codebook, Unit)."""
    around = [token.text for token in (*row[max(0, at - 6) : at], *row[phrase.end : phrase.end + 6])]
    return any(word in TRANSFERS for word in around)


def _far_predicate(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "12 people sheltering in a school in the city were, police said, killed"."""
    if phrase.harm_is_head:
        return None
    found = predicate(reading.row, phrase)
    return None if found is None else _linked(reading, at, found[0], "far_predicate", phrase)


def _part_of(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "including 38 children", "of whom 26,000 were violent", "three of them", "94 women among them"."""
    row = reading.row
    opener = _opens_subset(row, at)
    among = [token.text for token in row[phrase.end : phrase.end + 3]]
    inserted = (
        phrase.partitive
        and at > 0
        and row[at - 1].kind in (Kind.PUNCTUATION, Kind.CONJUNCTION, Kind.PREPOSITION)
    )
    if _after_things(reading, at) or _goes_home(row, phrase):
        return None
    follows = reading.last if opener is None or opener > 0 else None
    parent = follows or (reading.before if opener is not None else None)
    if parent is None or not (
        opener is not None or inserted or among[:2] == ["among", "them"] or among[1:] == ["among", "them"]
    ):
        return None
    return None if _pronoun_one(row, at, phrase) else _from_parent(reading, at, parent, "part", phrase)


def _pronoun_one(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "one of them said": no count, unless a harm word is said of it."""
    number = row[at].number
    return phrase.partitive and phrase.head is None and number is not None and number.low == 1


def _goes_home(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether the text goes on to say that they came to no harm, or says something else of them."""
    return any(token.text in SPARED for token in row[phrase.end : phrase.end + 5])


def _opens_subset(row: Sequence[Token], at: int) -> int | None:
    """The index of "including", "among them", "of whom" that governs the number; None where none does."""
    for left in range(at - 1, max(-1, at - 7), -1):
        if row[left].text in SUBSET_OPENERS:
            return left
        if row[left].text in ("them", "these", "those") and left > 0 and row[left - 1].text == "of":
            return left - 1
        if row[left].text == "which" and left > 0 and row[left - 1].text == "of":
            return left - 1
        if row[left].kind in (Kind.HARM, Kind.AUX, Kind.QUANTITY) or row[left].text in (".", ";", ":"):
            return None
    return None


def _quantity_of(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:  # noqa: PLR0911
    """ "casualties have reached 6,000", "put the dead at 70,000", "losses: 900", "the toll stood at 40"."""
    if phrase.counts in (Counted.THINGS, Counted.UNKNOWN, Counted.TIME) and phrase.head is not None:
        return None
    row = reading.row
    if (
        at > 1
        and row[at - 1].text == "of"
        and row[at - 2].kind is Kind.WORD
        and row[at - 2].text not in MEASURES
    ):
        return None
    if _pronoun_one(row, at, phrase) or _goes_home(row, phrase):
        return None
    listed = row[at - 1].text in (":", "—", "–") if at else False
    measured = listed or _bound_verb(row[at]) or _figure_for(row, at)
    for left in range(at - 1, max(-1, at - (_LISTED_REACH if listed else _LEFT_REACH)), -1):
        token = row[left]
        if token.kind is Kind.HARM:
            lives = token.harm is not None and token.harm.victim == "lives" and not _lives_lost(row, at)
            if not measured or lives or left in reading.predicates():
                return None
            return _linked(reading, at, left, "quantity", phrase)
        if (
            token.kind is Kind.QUANTITY
            or token.text in BE
            or token.text in _STAYING
            or token.text in ("at", "to", "of", ":", "=", "as", "—", "–")
        ):
            measured = True
        elif (token.kind is Kind.NUMBER and not _rises_from(row, left)) or token.text in (";", "."):
            return None
    return None


def _bound_verb(token: Token) -> bool:
    """Whether the number's own bound is a verb ("exceed 6,000", "topped 1m"), which says what it measures."""
    number = token.number
    return number is not None and any(
        hedge.lower().split()[0] in QUANTITY_VERBS for hedge in number.hedges if hedge
    )


def _goes_on(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "35,000 soldiers in December and another 30,000 in January": the harm word left out."""
    parent = reading.last
    row = reading.row
    if parent is None or _pronoun_one(row, at, phrase) or _goes_home(row, phrase):
        return None
    if (
        phrase.counts is Counted.UNKNOWN
        and phrase.head is not None
        and row[phrase.head].kind is not Kind.NAME
    ):
        return None
    if phrase.end < len(row) and row[phrase.end].kind is Kind.AUX:
        return None
    between = row[parent.phrase.end : at]
    if len(between) > _LEFT_REACH or any(t.kind in (Kind.AUX, Kind.RELATIVE, Kind.NUMBER) for t in between):
        return None
    left = at - 1
    while left > parent.phrase.end and (
        row[left].kind in (Kind.DETERMINER, Kind.ADVERB, Kind.NAME)
        or row[left].text in _LIST_WORDS
        or (parent.rule == "quantity" and row[left].text in ("to", "at"))
        or counted(row[left].text) is Counted.TIME
    ):
        left -= 1
    revised = parent.rule == "quantity" and row[left].text in ("from", "up", "down")
    if (
        row[left].kind is not Kind.CONJUNCTION
        and row[left].text not in (",", ";", ":", "—", "–", "(", "+")
        and not revised
    ):
        return None
    return _from_parent(reading, at, parent, "goes_on", phrase)


_LIST_WORDS = frozenset(
    "in on during over since for from with against same average total rate of period about or".split()
)
_CARRIERS = frozenset(
    "total figure number toll count tally average rate sum estimate pace peak record assessment model ceiling".split()
)
_STAYING = frozenset("remain remains remained".split())
_MARKS = frozenset("mark milestone threshold".split())
_POINTING = frozenset("it they that this these those".split())
_REPORTING = frozenset(
    "has have says said claims claimed gave gives reported returned expects counted estimated cites cited".split()
)


def _carried(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "The figure has since passed 60,000", "It had been 800,000": the harm stands in the sentence before."""
    parent = reading.last or reading.before
    row = reading.row
    marked = phrase.head is not None and row[phrase.head].text in _MARKS
    if parent is None or not (marked or phrase.counts in (Counted.NOTHING, Counted.RECORDS)):
        return None
    if _pronoun_one(row, at, phrase) or _goes_home(row, phrase):
        return None
    if any(token.kind is Kind.HARM for token in row[max(0, at - 10) : at]) or _after_things(reading, at):
        return None
    left = [token.text for token in row[max(0, at - 10) : at]]
    named = any(word in _CARRIERS for word in left) or left[-2:] == ["accounted", "for"]
    pronoun = any(
        token.text in _POINTING and (follower.kind in (Kind.AUX, Kind.QUANTITY) or follower.text == "'s")
        for token, follower in zip(row[max(0, at - 10) : at], row[max(0, at - 9) : at], strict=False)
    )
    ends = (
        phrase.end >= len(row)
        or row[phrase.end].kind in (Kind.PUNCTUATION, Kind.CONJUNCTION)
        or is_time(row, phrase.end)
    )
    told = ends and (
        (left[-1:] and left[-1] in _REPORTING)
        or left[-2:] in (["spoken", "of"], ["spoke", "of"], ["speaks", "of"])
    )
    recorded = phrase.counts is Counted.RECORDS and parent.category == "killed"
    subject = phrase.end < len(row) and row[phrase.end].text in ("are", "is", "were", "was")
    if subject or not (named or pronoun or recorded or marked or told or (parent.number == TOPIC and ends)):
        return None
    return _from_parent(reading, at, parent, "carried", phrase)


def _shared_noun(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "1,090 and 1,385 enemy losses respectively": the noun stands after the last of them."""
    row = reading.row
    if phrase.head is not None or at + 2 >= len(row) or row[at + 2].kind is not Kind.NUMBER:
        return None
    if row[at + 1].kind is not Kind.CONJUNCTION and row[at + 1].text != ",":
        return None
    shared = noun_phrase(row, at + 2)
    for rule in (_own_noun, _closest_predicate):
        made = rule(reading, at, shared)
        if made is not None:
            return Link(at, made.harm, made.category, "shared_noun", shared)
    return None


RULES: tuple[Callable[[Reading, int, NounPhrase], Link | None], ...] = (
    _increment,
    _closest_predicate,
    _verb_before,
    _own_noun,
    _part_of,
    _far_predicate,
    _quantity_of,
    _goes_on,
    _shared_noun,
    _carried,
)


# --- What the rules share ------------------------------------------------------------------------


def _linked(reading: Reading, at: int, harm: int, rule: str, phrase: NounPhrase) -> Link:
    return Link(at, harm, _category(reading.row, at, harm), rule, phrase)


def _from_parent(reading: Reading, at: int, parent: Link, rule: str, phrase: NounPhrase) -> Link:
    harm = phrase.harm if phrase.harm_is_head else None
    category = _category(reading.row, at, harm) if harm is not None else parent.category
    return Link(at, harm, category, rule, phrase, BEFORE if parent is reading.before else parent.number)


def _category(row: Sequence[Token], number: int, harm: int) -> Category:
    """The category meant by the harm word, those joined to it, and a gloss after it (codebook, Categories)."""
    words = _joined(row, harm)
    gloss = _gloss(row, max(number, harm))
    if gloss and words[0].category in ("losses", "casualties"):
        return joint_category(word.category for word in gloss)
    return joint_category(word.category for word in words)


def _joined(row: Sequence[Token], harm: int) -> list[HarmWord]:
    """The harm word and those joined to it with no number between: "killed or wounded"."""
    first = row[harm].harm
    words = [first] if first is not None else []
    for step in (-1, 1):
        at = harm
        while (beside := _across(row, at, step)) is not None:
            at = beside
            word = row[at].harm
            words += [word] if word is not None else []
    return words


def _across(row: Sequence[Token], at: int, step: int) -> int | None:
    """The harm word joined to the one at `at` by "and", "or", a comma or a slash; None where none is."""
    probe = at + step
    seen = False
    while 0 <= probe < len(row) and abs(probe - at) <= 4:
        token = row[probe]
        if token.kind is Kind.HARM:
            apart = (
                step == 1
                and probe + 1 < len(row)
                and row[probe + 1].kind is Kind.NUMBER
                and row[at - 1].kind is not Kind.NUMBER
            )
            alike = (token.harm is not None and row[at].harm is not None) and (
                (token.harm.syntax == "noun") == (row[at].harm.syntax == "noun")  # type: ignore[union-attr]
            )
            return probe if seen and alike and not apart else None
        if token.text in ("and", "or", "&", "/", ","):
            seen = True
        elif token.kind is not Kind.ADVERB and token.text not in ("the", "both", "been", "were", "missing"):
            return None
        probe += step
    return None


def _gloss(row: Sequence[Token], after: int) -> list[HarmWord]:
    """What the speaker says the figure means: "(killed and wounded)", "- dead, not badly wounded"."""
    for at in range(after + 1, min(len(row), after + 14)):
        if row[at].kind is Kind.NUMBER:
            return []
        word = row[at].harm
        opened = row[at - 1].text in ("(", ",", "-", "–", "—", ":", "both")
        if word is None or not opened or word.syntax == "noun" or not _closed(row, at):
            continue
        return _joined_gloss(row, at)
    return []


def _closed(row: Sequence[Token], at: int) -> bool:
    """Whether the run of harm words that starts here ends in punctuation, so that it is an apposition."""
    while at < len(row) and (
        row[at].kind is Kind.HARM or row[at].text in ("and", "or", ",", "not", "the", "seriously", "badly")
    ):
        at += 1
    return at >= len(row) or row[at].kind is Kind.PUNCTUATION


def _joined_gloss(row: Sequence[Token], at: int) -> list[HarmWord]:
    words: list[HarmWord] = []
    while at < len(row):
        token = row[at]
        if token.text in ("not", "never"):
            break
        if token.harm is not None:
            words.append(token.harm)
        elif token.text not in ("and", "or", ",", "the"):
            break
        at += 1
    return words


def _figure_for(row: Sequence[Token], at: int) -> bool:
    """ "its figure for the wounded, 41,000"."""
    if at < 2 or row[at - 1].text != "," or row[at - 2].kind is not Kind.HARM:
        return False
    return any(token.text in MEASURES for token in row[max(0, at - 7) : at - 2])


def _harm_at(row: Sequence[Token], at: int) -> HarmWord | None:
    return row[at].harm if 0 <= at < len(row) else None


def _skip_left(row: Sequence[Token], at: int) -> int:
    while at >= 0:
        if row[at].text == '"':
            at = _before_insertion(row, at)
        elif row[at].kind in (Kind.DETERMINER, Kind.ADVERB) or row[at].text in ("some", "between", "as"):
            at -= 1
        else:
            break
    return at


def _before_insertion(row: Sequence[Token], at: int) -> int:
    """From a quotation mark back over what was put into the quotation: '"We lost," he said, "seventeen men"'."""
    for left in range(at - 1, max(-1, at - 9), -1):
        if row[left].text == '"':
            return left - 2 if left and row[left - 1].text == "," else left - 1
    return at - 1


def _passive(row: Sequence[Token], at: int) -> bool:
    if row[at].text.endswith("ing"):
        return False
    for left in range(at - 1, max(-1, at - 4), -1):
        if row[left].text in BE:
            return True
        if row[left].kind not in (Kind.ADVERB, Kind.AUX, Kind.RAISING):
            return False
    return False


def _rises_from(row: Sequence[Token], at: int) -> bool:
    return at > 0 and row[at - 1].text in ("from", "of")


def _lives_lost(row: Sequence[Token], at: int) -> bool:
    """ "cost 377,000 lives", "40 lives lost": the word is no harm by itself."""
    taking = {
        "cost",
        "costs",
        "costing",
        "claimed",
        "claiming",
        "lost",
        "took",
        "taken",
        "claims",
        "ended",
        "taking",
    }
    return any(token.text in taking for token in row[max(0, at - 6) : at + 6])
