"""What a claim's text says itself and what extraction inferred: which slots may be held against a telling.

A figure seldom says everything. Where the words name no party, extraction takes the place, the speaker or the paragraph
before; where they name no time, the size. That is good enough to sort claims by, and not to accuse anybody of. Each claim
keeps the rules that filled its slots; `evidence.yml` grades them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from tollbook.records import Claim
from tollbook.resources import read_yaml

Grade = Literal["stated", "passed_on", "goes_on", "inferred"]
# Whether a claim goes on about the people of an earlier one (`topic.Topics.goes_on`).
GoesOn = Callable[[Claim, Claim], bool]

# A figure takes its side over from one that stands before it by no more than this many characters.
PASSED_ON_WITHIN = 600
LOOK_BACK = 8


@dataclass(frozen=True, slots=True)
class Evidence:
    """Which slots of a claim its text states: the side, the period, and the kind of harm."""

    side: bool
    period: bool
    category: bool


@cache
def grades() -> Mapping[str, Grade]:
    """The grade of each rule that `evidence.yml` names; ResourceError where it is unsound."""
    data = read_yaml(Path(__file__).with_name("evidence.yml"), "evidence")
    found: dict[str, Grade] = data["rules"]
    return found


def evidence(claims: Iterable[Claim], goes_on: GoesOn | None = None) -> Mapping[str, Evidence]:
    """The evidence of each claim by its id; a slot that was passed on is as good as the one it was taken from.

    `goes_on` reads the texts between two claims; without it no figure goes on from another.
    """
    by_document: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (c.doc_id, c.start, c.end, c.claim_id)):
        by_document.setdefault(claim.doc_id, []).append(claim)
    found: dict[str, Evidence] = {}
    for of_one in by_document.values():
        for at, claim in enumerate(of_one):
            found[claim.claim_id] = _evidence(claim, of_one[max(0, at - LOOK_BACK) : at], found, goes_on)
    return found


def _evidence(
    claim: Claim, before: Sequence[Claim], found: Mapping[str, Evidence], goes_on: GoesOn | None
) -> Evidence:
    side = _grade(claim, "side")
    root = _root(claim, before)
    if side == "goes_on" and root is not None and root is before[-1] and goes_on and goes_on(root, claim):
        side = "passed_on"
    is_side = side == "stated" or (side == "passed_on" and root is not None and found[root.claim_id].side)
    link = _grade(claim, "link")
    linked = link == "stated" or any(r.startswith("harm.") for r in claim.rules)
    goes_back = link == "passed_on" and bool(before) and found[before[-1].claim_id].category
    return Evidence(
        side=is_side and claim.side is not None,
        period=_states_period(claim),
        category=linked or goes_back,
    )


def _grade(claim: Claim, layer: str) -> Grade:
    """The grade of the rule of a layer; a slot without one was filled by hand, and is stated."""
    rule = next((r for r in claim.rules if r.startswith(f"{layer}.")), "")
    return grades().get(rule, "stated")


def _root(claim: Claim, before: Sequence[Claim]) -> Claim | None:
    """The nearest figure before this one that has its side."""
    for other in reversed(before):
        if claim.start - other.end > PASSED_ON_WITHIN:
            return None
        if other.side == claim.side:
            return other
    return None


def _states_period(claim: Claim) -> bool:
    """Whether words name the period: a large toll of an attack that was taken for a total is none that they name."""
    if claim.period_kind == "unstated" or _grade(claim, "timing") != "stated":
        return False
    is_attack = any(r.startswith("periods.event.") for r in claim.rules)
    return not (is_attack and claim.period_kind == "cumulative")
