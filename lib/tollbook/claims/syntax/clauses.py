"""Where the clause of a noun phrase goes on: past relatives, second subjects and insertions, or to its end."""

from __future__ import annotations

from tollbook.claims.closed_classes import OWNERS

from .counted_nouns import Counted
from .insertions import (
    REACH,
    ages,
    breaks_off,
    coordinate_subject,
    is_small,
    opens_clause,
    past_aside,
    past_second_figure,
    plain_subject,
)
from .joined import acted
from .modifiers import is_person
from .tokens import Kind, Token
from .walk import Walk
from .words import BE

_INSERTING = frozenset("- – — ( ) , \" '".split())
_PARTLY = frozenset("some most many half several few".split())
_SUBORDINATING = frozenset("after before since because until while".split())
_PUT_IN = 8  # how long what is put in between commas inside a passive may be, in tokens
_TO_SUBJECT = 6  # how far behind "after" the verb of its clause may stand, in tokens
_TO_BY = 5  # how far before "who" those who did it may be named, in tokens
# How somebody who speaks goes on: what follows is said of something else.
_ADDING = frozenset(
    "adding saying noting claiming warning stressing alleging insisting confirming reporting stating explaining announcing "
    "acknowledging admitting writing telling estimating declaring asserting".split()
)


def opens_own_clause(walk: Walk, token: Token) -> bool:
    """Whether a clause of its own begins: ", as the army closed in", "even after both her legs were hurt"."""
    if token.text == "even":
        return walk.next_text() in ("after", "though", "if", "as", "when")
    if token.text in _ADDING:  # "rose to 31, adding that 57 had been hurt"
        return walk.next_text() == "that"
    if token.text == "before":  # "12, seven seriously, before a guard shot the gunmen dead"
        return walk.row[walk.at - 1].text == "," and not walk.next_text().endswith("ing")
    if token.text in _SUBORDINATING and (_has_people_for_subject(walk) or _they_do(walk)):
        return True
    return token.text == "as" and (walk.row[walk.at - 1].text == "," or walk.next_text() in OWNERS)


def _has_people_for_subject(walk: Walk) -> bool:
    """ "[sent 900 troops] after soldiers were killed": a clause whose subject are others."""
    for probe in range(walk.at + 1, min(len(walk.row), walk.at + _TO_SUBJECT)):
        token = walk.row[probe]
        if token.kind is Kind.AUX:
            return is_person(walk.row[probe - 1])
        if token.kind not in (Kind.DETERMINER, Kind.WORD, Kind.NAME, Kind.NUMBER):
            return False
    return False


def _they_do(walk: Walk) -> bool:
    """ "[Two were thrown out] after they held up a list of the dead": what they did next is no harm of theirs."""
    told = walk.row[walk.at + 1 : walk.at + 3]
    who = len(told) > 1 and told[0].text in ("they", "he", "she")
    return walk.verb and who and told[1].harm is None and told[1].kind is not Kind.AUX


def take_relative(walk: Walk, token: Token) -> None:
    """ "12 men who fought there were killed" goes on; ", when it exploded" and "was a man who" end the clause."""
    walk.relative = walk.at - walk.phrase.end < 2
    walk.defining = walk.relative and token.text in ("who", "that")
    apart = token.text in ("when", "which")
    apart = apart or (token.text == "where" and walk.verb)  # "900 are still there, where many have died"
    apart = apart or _opens_content(walk, token)
    apart = apart or (walk.verb and _is_of_doer(walk))
    walk.over = (_is_of_one(walk) or _opens_content(walk, token)) if walk.relative else apart
    walk.at += 1


def _is_of_doer(walk: Walk) -> bool:
    """ "[Two towns] were raided by masked gunmen who [killed 11]": told of those who did it."""
    return any(token.text == "by" for token in walk.row[max(walk.phrase.end, walk.at - _TO_BY) : walk.at])


def _opens_content(walk: Walk, token: Token) -> bool:
    """ "told Kanal 7 that the number of the dead": what is said, where the figure counts no people."""
    follower = walk.row[walk.at + 1] if walk.at + 1 < len(walk.row) else None
    opens = token.text == "that" and follower is not None and follower.kind is Kind.DETERMINER
    return opens and walk.phrase.counts in (Counted.NOTHING, Counted.UNKNOWN)


def _is_of_one(walk: Walk) -> bool:
    """ "a town of 90,000 people that the rebels seized": the relative clause is of one thing, not of these many."""
    return walk.next_text() in ("was", "is", "has") and walk.row[walk.at - 1].text.endswith(("s", "people"))


def take_conjunction(walk: Walk) -> None:
    """Take a conjunction: past a second subject, or to the end of the clause."""
    past = coordinate_subject(walk.row, walk.at) or plain_subject(walk.row, walk.at)
    if past is not None:
        walk.over = walk.verb or acted(
            walk.row, walk.phrase.end, walk.at
        )  # "millions were displaced and hundreds of civilians killed": another subject
        walk.at = past
        return
    following = walk.row[walk.at + 1] if walk.at + 1 < len(walk.row) else None
    if following is not None and following.text in _PARTLY:
        walk.over = True  # "40 recruits went there and most were killed"
        return
    if walk.in_prepositional and following is not None and following.text in ("of", "from"):
        walk.at += 1  # "six fighters of one band and of another were killed"
        return
    unripe = walk.row[walk.at].text == "yet" and walk.row[walk.at - 1].text == "not"  # "men not yet 50"
    if (walk.in_prepositional or unripe) and following is not None and is_small(following):
        walk.at += 2
        return
    past = _past_coordinate_place(walk)
    if past is not None:
        walk.at = past
        return
    if walk.commas == 1:  # inside what was put in between commas
        walk.at += 1
        return
    walk.over = following is None or following.kind not in (
        Kind.HARM,
        Kind.AUX,
        Kind.ADVERB,
        Kind.RAISING,
    )
    walk.at += 1


def _past_coordinate_place(walk: Walk) -> int | None:
    """Past "and other units defending the port" to the "who" that goes on: "soldiers of the guard and … who fell"."""
    if not walk.in_prepositional:
        return None
    for probe in range(walk.at + 1, min(len(walk.row), walk.at + REACH // 4)):
        if walk.row[probe].text == "who":
            return probe
        if walk.row[probe].kind not in (Kind.DETERMINER, Kind.WORD, Kind.NAME):
            return None
    return None


def _past_put_in(walk: Walk) -> int | None:
    """Past what stands between commas inside a passive: "were, it emerged, [killed]"; None elsewhere."""
    row, at = walk.row, walk.at
    if row[at].text != "," or row[at - 1].text not in BE:
        return None
    close = next((i for i in range(at + 1, min(len(row) - 1, at + _PUT_IN)) if row[i].text == ","), None)
    if close is None or any(token.kind in (Kind.NUMBER, Kind.HARM) for token in row[at:close]):
        return None
    return close + 1 if row[close + 1].harm is not None else None


def take_punctuation(walk: Walk) -> None:
    """Take a mark: past what it puts in, or to the end of the clause."""
    token = walk.row[walk.at]
    aside = past_aside(walk.row, walk.at) or _past_put_in(walk)
    if aside is not None:
        walk.at = aside
        walk.in_prepositional = False
        return
    if token.text in ("–", "—", "-", "(") and walk.next_text() in _PARTLY:
        walk.over = True  # "260 fighters – some of them badly wounded – had left"
        return
    walk.commas += token.text == ","
    if past_second_figure(walk.row, walk.at) or (walk.passive and opens_clause(walk.row, walk.at)):
        walk.over = True
        return
    past = (coordinate_subject(walk.row, walk.at) or ages(walk.row, walk.at)) if token.text == "," else None
    apart = past is not None and walk.verb  # "105 were freed, 14 people were found dead"
    walk.over = apart or token.text not in _INSERTING or walk.commas > 2 or breaks_off(walk.row, walk.at)
    walk.in_prepositional = walk.in_prepositional and token.text == "("
    walk.at = past if past is not None else walk.at + 1
