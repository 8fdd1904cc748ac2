"""A harm word met on the walk from a noun phrase: its predicate, or said of something else."""

from __future__ import annotations

from tollbook.claims.closed_classes import HAVE, LEAVING

from .counted_nouns import Counted, counted
from .modifiers import describes_noun
from .said import is_active_form, is_with, receives, takes_object
from .tokens import Kind, Token
from .walk import Walk

_OUTRANKED = ("captured", "wounded")
# What a participle may describe of whom the main clause says more, and how far off its verb may be, in tokens.
_DESCRIBED, _TO_MAIN_VERB = frozenset((*_OUTRANKED, "missing")), 16
_LEADING = (Kind.AUX, Kind.ADVERB, Kind.RAISING)
_CLAUSE_ENDS = (Kind.RELATIVE, Kind.CONJUNCTION, Kind.NUMBER)
# What tells of a harm that did not come, or had not come yet: "about to be seized", "told to surrender", "escaped being shot".
_NOT_COME = frozenset(
    "about told ordered urged asked refused refusing due going supposed meant reluctant unwilling".split()
)
_ESCAPING = frozenset("escaped escaping avoided avoiding evaded evading avoid escape evade".split())
_BEING = frozenset("be being been get getting have".split())


def take_harm(walk: Walk) -> None:
    """Take a harm word: the predicate, or one inside a relative clause that the main verb may outrank."""
    harm = walk.row[walk.at].harm
    if _has_not_come(walk):
        walk.at += 1
    elif (told := _main_verb(walk)) is not None:
        walk.found, walk.over = told, True
    elif walk.defining and walk.captured is None and harm is not None and harm.category in _OUTRANKED:
        # "12 men who were captured in May were killed", "two who were taken to hospital died": what the main clause says of them outranks it.
        walk.captured, walk.defining, walk.passive = walk.at, False, False
        walk.at += 1
    else:
        _harm_said(walk)


def _main_verb(walk: Walk) -> int | None:
    """ "Two men [seized in May] were found dead", "nine [hurt on Monday] have died": the harm of the main clause, behind a participle."""
    row, harm = walk.row, walk.row[walk.at].harm
    if walk.verb or walk.at != walk.phrase.end or harm is None or harm.category not in _DESCRIBED:
        return None
    for at in range(walk.at + 1, min(len(row), walk.at + _TO_MAIN_VERB)):
        if row[at].kind in _CLAUSE_ENDS or row[at].text in (";", ":"):
            return None
        if row[at].kind is Kind.AUX:
            said = next((i for i in range(at, len(row)) if row[i].kind not in _LEADING), at)
            told = row[said].harm
            return said if told is not None and told.category == "killed" and told.syntax != "noun" else None
    return None


def _has_not_come(walk: Walk) -> bool:
    """ "Nine men about to be seized fled", "told to surrender", "escaped being shot": said of them, and did not befall them."""
    at = walk.at - 1
    while walk.row[at].text in _BEING and at > walk.phrase.end:
        at -= 1
    if walk.row[at].text != "to":
        return walk.row[at].text in _ESCAPING
    return walk.row[at - 1].text in _NOT_COME


def _harm_said(walk: Walk) -> None:
    """Pass over a harm word inside what describes the phrase; at any other the walk ends, with it or without."""
    if _is_in_prepositional(walk):
        walk.at += 1
    elif _is_of_somebody(walk):
        walk.in_prepositional = True
        walk.at += 1
    else:
        walk.over = True
        if _is_said(walk):
            walk.found = walk.at


def _syntax(walk: Walk) -> str:
    harm = walk.row[walk.at].harm
    return harm.syntax if harm is not None else "noun"


def _tells_kind(walk: Walk) -> bool:
    """ "1 million in losses"."""
    return walk.at - 1 == walk.phrase.end and walk.row[walk.at - 1].text == "in"


def _is_in_prepositional(walk: Walk) -> bool:
    """Whether the word is a noun that a preposition governs, and of which the phrase has none."""
    is_noun = _syntax(walk) == "noun" and walk.in_prepositional
    return is_noun and not is_with(walk.row, walk.phrase, walk.at) and not _tells_kind(walk)


def _is_of_somebody(walk: Walk) -> bool:
    """ "Pistols beside the dead colonel", "disagree on the number of the dead": it describes another."""
    row, at, syntax = walk.row, walk.at, _syntax(walk)
    if syntax not in ("state", "transitive") or row[at - 1].text not in ("the", "a", "his", "her"):
        return False
    return describes_noun(row, at) or (syntax == "state" and row[at - 2].text == "of")


def _is_said(walk: Walk) -> bool:
    """Whether the word at which the walk ends is said of the phrase."""
    row, at, syntax = walk.row, walk.at, _syntax(walk)
    if syntax == "noun":
        return _tells_kind(walk) or receives(row, walk.phrase, at)
    if syntax == "transitive":
        # "30,000 once the wounded are counted"
        nominal = row[at - 1].text == "the" and not describes_noun(row, at)
        if nominal or is_active_form(row[at]) or _is_deed(walk) or _is_of_next_noun(walk):
            return False
    # "Hundreds lined up for a general killed in the war": another's harm
    of_another = walk.did and syntax in ("transitive", "state") and not _is_joined(walk)
    return not of_another


def _is_of_next_noun(walk: Walk) -> bool:
    """ "Thousands of civilians and injured soldiers", "one ceremony for soldiers killed abroad": another noun's participle."""
    row, at = walk.row, walk.at
    if walk.verb:
        return False
    if row[at - 1].kind is Kind.CONJUNCTION and describes_noun(row, at):
        return at > walk.phrase.end
    head = row[walk.phrase.head].text if walk.phrase.head is not None else None
    uncounted = head is not None and walk.phrase.counts is Counted.UNKNOWN and row[at - 2].text != "of"
    return uncounted and walk.in_prepositional and counted(row[at - 1].text) is Counted.PEOPLE


def _is_deed(walk: Walk) -> bool:
    """ "and killed nine", "900 in August to seize two villages": what somebody did, or did it for; but "left 53 hurt and killed nine"."""
    purpose = walk.row[walk.at - 1].text == "to"
    if (
        walk.at == walk.phrase.end
        and walk.phrase.start > 1
        and walk.row[walk.phrase.start - 2].text in LEAVING
    ):
        return False
    return purpose or (not walk.passive and takes_object(walk.row, walk.at))


def opens_perfect(walk: Walk, token: Token) -> bool:
    """Whether an auxiliary opens another verb's perfect: "have given", not "have been" nor "have killed"."""
    follower = walk.row[walk.at + 1]
    return token.text in HAVE and follower.kind is Kind.WORD


def _is_joined(walk: Walk) -> bool:
    """Whether "and" or "or" stands before the harm word, or it is the first word of all."""
    return walk.at == walk.phrase.end or walk.row[walk.at - 1].kind is Kind.CONJUNCTION
