"""Whom a figure counts: soldiers, police, civilians, by the nouns in and beside its phrase."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.population import nouns_of
from tollbook.claims.population.words import framed_by
from tollbook.claims.readings import Link
from tollbook.claims.syntax.singled import singled_out
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import MEASURES

from .model import Scene

_OFFICERS = frozenset({"officer", "officers", "commander", "commanders", "personnel"})
POLICE = frozenset({"police", "policeman", "policemen"})
# Whose officers and personnel are no army's.
CIVIL_OFFICES = frozenset(
    "police security prison customs immigration traffic forest election press medical rescue emergency".split()
)
_OFFICIALS = POLICE | CIVIL_OFFICES | frozenset("gendarme gendarmes policewoman official officials".split())
_ARMED = frozenset("army military naval navy intelligence senior staff".split())
_TO_COUNT = 7  # how far before its harm word "the number of" may stand, in tokens


def run_end(row: Sequence[Token], at: int) -> int:
    """The last of the harm words joined to the one at `at`: "dead or wounded"."""
    while at + 2 < len(row) and row[at + 1].kind is Kind.CONJUNCTION and row[at + 2].kind is Kind.HARM:
        at += 2
    return at


def is_military(scene: Scene, link: Link) -> bool:
    """Whether the noun counted means armed people."""
    end = link.phrase.end + 1
    if link.phrase.head is None and link.harm is not None:  # "bring to 300 the number of troops killed"
        end = max(end, link.harm)
    stretch = (*scene.row[link.number : end], *measured(scene.row, link))
    soldiers = not nouns_of("military").isdisjoint([token.text for token in stretch])
    return soldiers and not _are_police(scene, link)


def _are_police(scene: Scene, link: Link) -> bool:
    """Whether the officers counted are of the police, or the only ones told of in a sentence about it."""
    counted = scene.row[link.number : link.phrase.end + 1]
    stretch = [token.text for token in counted]
    if not _OFFICERS.intersection(stretch):
        return False
    if not CIVIL_OFFICES.isdisjoint(stretch):
        return True
    # "Two officers of the NFA": initials are a service's of its own.
    of_service = any(
        scene.text[token.start : token.end].isupper() for token in counted if token.number is None
    )
    police = any(token.text in POLICE for token in scene.row)
    return police and not of_service and _ARMED.isdisjoint(stretch)


def measured(row: Sequence[Token], link: Link) -> Sequence[Token]:
    """The words that a count beside the figure is of: "the number of soldiers killed is 900", "to 900 the number of troops lost".

    "A soldier was killed and two others were hurt": those of whose kind others are.
    """
    one = singled_out(row, link.number, link.phrase.head)
    if one is not None:
        return row[slice(*one)]
    if link.rule == "measured_after" and link.harm is not None:
        return row[link.number + 1 : link.harm]
    if link.rule != "quantity" or link.harm is None or link.harm > link.number:
        return ()
    start = max(0, link.harm - _TO_COUNT)
    of = next(
        (i for i in range(link.harm - 1, start, -1) if row[i].text == "of" and row[i - 1].text in MEASURES),
        None,
    )
    return row[of : link.harm] if of is not None else ()


def is_civilian(scene: Scene, link: Link) -> bool:
    """Whether the noun counted, or a word beside it, means civilians."""
    stretch = [token.text for token in scene.row[link.number : link.phrase.end + 1]]
    named = "civilian" in stretch or not nouns_of("civilian").isdisjoint(stretch)
    return named or framed_by(scene.row, link) is not None


def is_in_office(scene: Scene, link: Link) -> bool:
    """Whether the noun counted means those whom only a state has: police, security personnel, officials."""
    return not _OFFICIALS.isdisjoint(token.text for token in scene.row[link.number : link.phrase.end])
