"""Constructions that join a number to a harm word: ordered rules over the tokens of its sentence.

Each rule is one construction of English and has a name, which every claim keeps. The first that applies wins.
"""

from __future__ import annotations

from collections.abc import Callable

from tollbook.claims.readings import Link, Reading
from tollbook.claims.syntax.phrases import NounPhrase

from .carrying import carried
from .direct import closest_predicate, far_predicate, own_noun, verb_before
from .ellipsis import goes_on
from .inverted import equated, glossed, headed, measured_after
from .listed import listed
from .objects import along_with, beside_object, relative_object
from .parts import increment, part_of
from .parts_told import part_told
from .quantities import quantity_of
from .rising import rises_to
from .sharing import shared_noun
from .shifted import shifted_object

RULES: tuple[Callable[[Reading, int, NounPhrase], Link | None], ...] = (
    increment,
    closest_predicate,
    verb_before,
    own_noun,
    relative_object,
    part_of,
    beside_object,
    along_with,
    far_predicate,
    shifted_object,
    measured_after,
    quantity_of,
    rises_to,
    goes_on,
    shared_noun,
    equated,
    headed,
    glossed,
    part_told,
    listed,
    carried,
)
