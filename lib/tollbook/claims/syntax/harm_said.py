"""A harm word met on the walk from a noun phrase: its predicate, or said of something else."""

from __future__ import annotations

from .modifiers import describes_noun
from .said import is_active_form, is_with, receives, takes_object
from .tokens import Kind, Token
from .walk import Walk


def take_harm(walk: Walk) -> None:
    """Take a harm word: the predicate, or one inside a relative clause that the main verb may outrank."""
    harm = walk.row[walk.at].harm
    if walk.defining and walk.captured is None and harm is not None and harm.category == "captured":
        # "12 men who were captured in May were killed": what the main clause says of them outranks it.
        walk.captured, walk.defining, walk.passive = walk.at, False, False
        walk.at += 1
    else:
        _harm_said(walk)


def _harm_said(walk: Walk) -> None:
    harm = walk.row[walk.at].harm
    syntax = harm.syntax if harm is not None else "noun"
    kinds_in = walk.at - 1 == walk.phrase.end and walk.row[walk.at - 1].text == "in"  # "1 million in losses"
    if (
        syntax == "noun"
        and walk.in_prepositional
        and not is_with(walk.row, walk.phrase, walk.at)
        and not kinds_in
    ):
        walk.at += 1
        return
    if (
        syntax in ("state", "transitive")
        and walk.row[walk.at - 1].text in ("the", "a", "his", "her")
        and (describes_noun(walk.row, walk.at) or (syntax == "state" and walk.row[walk.at - 2].text == "of"))
    ):
        walk.in_prepositional = (
            True  # "pistols beside the dead colonel", "disagree on the number of the dead"
        )
        walk.at += 1
        return
    walk.over = True
    if syntax == "noun" and not kinds_in and not receives(walk.row, walk.phrase, walk.at):
        return
    nominal = walk.row[walk.at - 1].text == "the" and not describes_noun(walk.row, walk.at)
    if syntax == "transitive" and (
        nominal or is_active_form(walk.row[walk.at])
    ):  # "30,000 once the wounded are counted"
        return
    if syntax == "transitive" and _is_deed(walk):
        return
    if walk.did and syntax in ("transitive", "state") and not _is_joined(walk):
        return  # "hundreds lined up for a general killed in the war": another's harm
    walk.found = walk.at


def _is_deed(walk: Walk) -> bool:
    """ "and killed nine", "900 in August to seize two villages": what somebody did, or did it for."""
    purpose = walk.row[walk.at - 1].text == "to"
    return purpose or (not walk.passive and takes_object(walk.row, walk.at))


def opens_perfect(walk: Walk, token: Token) -> bool:
    """Whether an auxiliary opens another verb's perfect: "have given", not "have been" nor "have killed"."""
    follower = walk.row[walk.at + 1]
    return token.text in ("have", "has", "had", "having") and follower.kind is Kind.WORD


def _is_joined(walk: Walk) -> bool:
    """Whether "and" or "or" stands before the harm word, or it is the first word of all."""
    return walk.at == walk.phrase.end or walk.row[walk.at - 1].kind is Kind.CONJUNCTION
