"""The predicate said of a noun phrase after it: one walk to the right, up to what ends the clause."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import SUBJECTS

from .clauses import opens_own_clause, take_conjunction, take_punctuation, take_relative
from .counted_nouns import Counted, counted
from .harm_said import opens_perfect, take_harm
from .insertions import REACH, is_small, past_whose
from .joined import joined_predicate
from .modifiers import describes_noun, is_person
from .phrases import NounPhrase, noun_phrase
from .said import RECEIVING, are_no_people, describes_received, is_of_another
from .times import is_time
from .tokens import Kind, Token
from .walk import Walk
from .words import BE, FAMILIES, PARTICIPLES, SUBSET_OPENERS, UNITS

_DESCRIBING = frozenset("loyal close bound responsible native opposed foreign subordinate".split())
_LASTING = frozenset("standing going lying coming staying running".split())
_MADE_UP = frozenset({("made", "up", "of"), ("made", "out", "of")})
_CLASSING = frozenset("counted listed classed registered reported recorded".split())


def predicate(row: Sequence[Token], phrase: NounPhrase) -> tuple[int, int] | None:
    """The harm word said of a noun phrase after it, and how many tokens lie between, but for a verb it is said through; None where none is.

    "12 people [sheltering in a school] were reported killed", "30 wounded", "three of them died".
    """
    walk = Walk(row, phrase)
    while walk.at < min(len(row), phrase.end + REACH) and not walk.over:
        _step(walk)
    found = walk.found if walk.found is not None else walk.captured
    found = found if found is not None else joined_predicate(row, phrase)
    return None if found is None else (found, found - phrase.end - _raised(row[phrase.end : found]))


def _raised(between: Sequence[Token]) -> int:
    """How many of the tokens before a harm word are a passive that it is said through: "are [known to have] been hurt"."""
    at = next((i for i, token in enumerate(between) if token.kind is Kind.RAISING), 0)
    through = at > 0 and between[at - 1].text in BE
    return (
        len(between) - at if through and [t.text for t in between[at + 1 : at + 3]] == ["to", "have"] else 0
    )


def _step(walk: Walk) -> None:
    """Take one token: past it, or to the end of the walk."""
    token = walk.row[walk.at]
    if token.harm is not None:
        take_harm(walk)
    elif token.kind is Kind.AUX:
        _take_auxiliary(walk, token)
    elif opens_own_clause(walk, token):
        walk.over = True
    elif token.text in SUBSET_OPENERS or _is_made_up(walk):
        _take_subset(walk)
    elif token.kind is Kind.RELATIVE:
        take_relative(walk, token)
    elif token.text in RECEIVING:
        _take_receiving(walk, token)
    elif _opens_attribute(walk, token):
        walk.over = walk.over or (
            token.text == "of" and walk.next_text() in ("whom", "which", "them", "these")
        )
        walk.in_prepositional = True
        walk.at += 1
    elif token.kind is Kind.NUMBER:
        _take_number(walk, token)
    elif token.kind is Kind.CONJUNCTION:
        take_conjunction(walk)
    elif token.kind is Kind.PUNCTUATION:
        take_punctuation(walk)
    else:
        _take_word(walk, token)


def _take_auxiliary(walk: Walk, token: Token) -> None:
    """ "Were", "have been": the verb of the figure, or of what was put in behind it."""
    aside = walk.relative or (walk.commas == 0 and not are_no_people(walk.row, walk.phrase))
    walk.over = not aside and is_of_another(walk.row, walk.phrase, token)
    walk.did = walk.next_text().endswith(("ed", "en")) and opens_perfect(walk, token)
    walk.passive = walk.passive or token.text in BE
    walk.verb = True
    walk.in_prepositional = False
    walk.relative, walk.inner = walk.relative and not walk.inner, walk.relative
    walk.at += 1


def _opens_attribute(walk: Walk, token: Token) -> bool:
    """Whether an attribute of the noun begins: "from the north", "aged 12", "standing in a queue", "loyal to the king"."""
    return (
        token.kind is Kind.PREPOSITION
        or token.text == "aged"
        or (token.kind is Kind.WORD and token.text.endswith("ing"))
        or (token.text in _DESCRIBING and walk.next_text() in ("to", "for", "with", "of", "from"))
        or (walk.at == walk.phrase.end and token.text in _LASTING)  # "12 people standing in a queue"
    )


def _take_number(walk: Walk, token: Token) -> None:
    """A number inside an attribute counts what belongs to it ("12 members of one family"); any other ends the walk."""
    phrase = noun_phrase(walk.row, walk.at)
    counts = phrase.counts
    grouped = phrase.head is not None and walk.row[phrase.head].text in UNITS | FAMILIES  # "from two units"
    apart = (
        grouped
        or counts in (Counted.THINGS, Counted.TIME, Counted.RECORDS)
        or (counts is Counted.NOTHING and is_small(token))
    )
    of = walk.row[walk.at - 1].text == "of"
    single = of and token.number is not None and token.number.low == 1
    behind = walk.row[walk.at + 1].harm if walk.at + 1 < len(walk.row) else None
    if behind is not None and behind.syntax == "state" and not of:
        apart = False  # "handed over one more coffin, leaving three dead hostages there"
    walk.over = not (walk.in_prepositional and (apart or single))
    walk.at += 1


def _take_receiving(walk: Walk, token: Token) -> None:
    """ "suffered", "with": ", with the guards now in hospital" has another subject, "25, among them a girl, with wounds" has none."""
    walk.in_prepositional = token.text == "with"
    apart = walk.in_prepositional and walk.row[walk.at - 1].text == ","
    walk.over = apart and not _goes_on_from_part(walk)
    walk.at += 2 if token.text.startswith("suffer") and walk.next_text() == "from" else 1


def _goes_on_from_part(walk: Walk) -> bool:
    """Whether "with" names wounds right behind a part put in between commas."""
    parts = any(token.text in SUBSET_OPENERS for token in walk.row[walk.phrase.end : walk.at])
    named = (token.harm for token in walk.row[walk.at + 1 : walk.at + 4])
    return parts and any(harm is not None and harm.syntax == "noun" for harm in named)


def _take_subset(walk: Walk) -> None:
    """ "were among the dead" is a predicate; ", including a child," is an insertion."""
    probe = walk.at + 1
    while probe < len(walk.row) and walk.row[probe].kind is Kind.DETERMINER:
        probe += 1
    follows = walk.row[probe] if probe < len(walk.row) else None
    if walk.row[walk.at].text in ("among", "amongst") and follows is not None:
        harmed = probe if follows.harm is not None else _harmed_after(walk, probe)
        if harmed is not None:
            walk.found, walk.over = harmed, True
            return
        if follows.kind is Kind.NUMBER:
            whole = predicate(walk.row, noun_phrase(walk.row, probe))
            walk.found, walk.over = (whole[0] if whole else None), True
            return
    inserted = walk.row[walk.at - 1].text in (",", "-", "–", "—", "(")
    listed = not inserted and walk.row[walk.at].text not in ("among", "amongst", "whom")
    while probe < len(walk.row) and not (
        (walk.row[probe].text in (",", "-", "–", "—", ")") and not (inserted and _lists_on(walk.row, probe)))
        or walk.row[probe].kind is Kind.AUX
    ):
        harm = walk.row[probe].harm
        told = harm is not None and harm.syntax != "noun" and not describes_noun(walk.row, probe)
        if listed and told and walk.row[probe - 1].kind is not Kind.NUMBER:
            walk.found, walk.over = probe, True  # "a dozen people including six villagers wounded"
            return
        probe += 1
    auxiliary = probe < len(walk.row) and walk.row[probe].kind is Kind.AUX
    # "48 are held there, including 28 the army says have died": the verb of the part, the figure had its own.
    walk.over = auxiliary and walk.verb and inserted
    walk.at = probe if auxiliary else probe + 1


def _is_made_up(walk: Walk) -> bool:
    """ "66 people, made up of 45 soldiers and 21 farmers, died": the parts of the whole are put in."""
    return tuple(token.text for token in walk.row[walk.at : walk.at + 3]) in _MADE_UP


def _lists_on(row: Sequence[Token], comma: int) -> bool:
    """ "[including 20 men], 25 women and 21 children, died": a comma between the parts, not behind the last."""
    return row[comma].text == "," and comma + 1 < len(row) and row[comma + 1].kind is Kind.NUMBER


def _harmed_after(walk: Walk, at: int) -> int | None:
    """The harm word after the noun of those that the subject is among: "among the villagers killed"."""
    for probe in range(at, min(len(walk.row) - 1, at + 3)):
        if walk.row[probe].kind not in (Kind.WORD, Kind.NAME):
            return None
        harm = walk.row[probe + 1].harm
        if counted(walk.row[probe].text) is Counted.PEOPLE and harm is not None:
            return probe + 1 if harm.syntax != "noun" else None
    return None


def _comes_home(walk: Walk, token: Token) -> bool:
    """ "have come home maimed", "had gone missing": a verb that a state is said through."""
    return (
        token.text in ("come", "came", "gone", "went") and walk.row[walk.at - 1].kind is not Kind.PREPOSITION
    )


def _take_word(walk: Walk, token: Token) -> None:
    outside = not walk.in_prepositional
    nearby = walk.at == walk.phrase.end and token.text in ("there", "here") and walk.phrase.head is not None
    past = past_whose(walk.row, walk.at) if token.text == "whose" else None
    if past is not None:
        walk.at, walk.relative = past, False
        return
    if token.text == "whose" and walk.at + 1 < len(walk.row) and is_person(walk.row[walk.at + 1]):
        walk.over = True  # "said one, whose nephew is among the missing"
        return
    if nearby or describes_received(walk.row, walk.at):
        walk.at += 1  # "four people there were wounded"
        return
    if token.text in _CLASSING and walk.next_text() == "as":
        walk.at += 2  # "four children counted as injured"
        return
    if walk.verb and not walk.passive and token.kind is Kind.WORD and token.text.endswith(("ed", "en")):
        walk.did = True  # "two men have in the past given …"
    if token.kind is Kind.DETERMINER and is_time(walk.row, walk.at):
        walk.at += 2
        return
    if token.text in SUBJECTS and walk.row[walk.at - 1].text in ("then", "and", "but", ","):
        walk.over = True  # ", and since then they have lost"
        return
    if outside and token.kind in (Kind.QUANTITY, Kind.PRONOUN) and not _comes_home(walk, token):
        walk.over = token.kind is Kind.PRONOUN or not walk.relative
    elif outside and token.kind is Kind.WORD and not walk.passive and walk.commas == 0:
        verbal = token.text.endswith(("ed", "en")) or token.text in PARTICIPLES
        walk.over = not (walk.relative or verbal)
        walk.did = True
    walk.at += 1
