"""Corrections by hand: read from YAML, each with a reason and the state of things it was written for.

A correction whose expectation does not hold any more stops the run: either the input or the rules have
changed, and somebody must look. One whose document is not in the corpus is listed as absent.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tollbook.errors import ResourceError
from tollbook.records import Claim, Correction, Document
from tollbook.resources import read_yaml

_SHOWN = 60
# Which rules filled a slot that a correction may set.
_LAYERS: Mapping[str, tuple[str, ...]] = {
    "side": ("side.",),
    "category": ("link.", "harm."),
    **dict.fromkeys(("period_kind", "period_start", "period_end", "rate_unit"), ("timing.", "periods.")),
}


@dataclass(frozen=True, slots=True)
class Corrected:
    """The claims after corrections, what each correction did, and the pairs and claims grouping must mind."""

    claims: tuple[Claim, ...]
    log: tuple[Correction, ...] = ()
    together: tuple[tuple[str, str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


def load_corrections(path: str | Path) -> tuple[Mapping[str, Any], ...]:
    """The corrections of a YAML file, or of all `*.yml` of a folder, in the order of their ids.

    Raises `ResourceError` where a file is malformed or an id is given twice.
    """
    path = Path(path)
    files = sorted(path.glob("*.yml")) if path.is_dir() else [path]
    found = [c for file in files for c in read_yaml(file, "corrections")["corrections"]]
    ids = [c["id"] for c in found]
    twice = sorted({i for i in ids if ids.count(i) > 1})
    if twice:
        raise ResourceError(f"corrections: the id {twice[0]!r} is given twice")
    return tuple(sorted(found, key=lambda c: str(c["id"])))


def correct(
    claims: Sequence[Claim], documents: Mapping[str, Document], corrections: Sequence[Mapping[str, Any]]
) -> Corrected:
    """The claims with the corrections applied. Raises `ResourceError` where an expectation fails."""
    desk = _Desk(claims, documents)
    for correction in corrections:
        desk.apply(correction)
    return Corrected(tuple(desk.current.values()), tuple(desk.log), tuple(desk.together), tuple(desk.apart))


class _Desk:
    """The claims while corrections are applied to them, one after the other."""

    def __init__(self, claims: Sequence[Claim], documents: Mapping[str, Document]) -> None:
        self.documents = documents
        self.by_document: dict[str, list[Claim]] = {}
        for claim in claims:
            self.by_document.setdefault(claim.doc_id, []).append(claim)
        self.current = {c.claim_id: c for c in claims}
        self.log: list[Correction] = []
        self.together: list[tuple[str, str, str]] = []
        self.apart: list[tuple[str, str]] = []

    def apply(self, correction: Mapping[str, Any]) -> None:
        """Do what the correction says, and log it; one of another corpus is logged as absent."""
        if correction["target"]["doc_id"] not in self.documents:
            self.log.append(_entry(correction, None, "its document is not in this corpus"))
            return
        target = self._target(correction, correction["target"])
        _must_hold(correction, target)
        done = {"set": self._set, "drop": self._drop, "apart": self._part, "together": self._join}
        self.log.append(_entry(correction, target, done[correction["action"]](correction, target)))

    def _set(self, correction: Mapping[str, Any], target: Claim) -> str:
        slots = correction["set"]
        self.current[target.claim_id] = _with_slots(self.current[target.claim_id], slots)
        return ", ".join(
            f"{s}: {str(getattr(target, s))[:_SHOWN]} → {str(v)[:_SHOWN]}" for s, v in sorted(slots.items())
        )

    def _drop(self, _: Mapping[str, Any], target: Claim) -> str:
        del self.current[target.claim_id]
        return "not a claim"

    def _part(self, correction: Mapping[str, Any], target: Claim) -> str:
        self.apart.append((target.claim_id, correction["id"]))
        return "a statement of its own"

    def _join(self, correction: Mapping[str, Any], target: Claim) -> str:
        other = self._target(correction, correction["with"])
        self.together.append((target.claim_id, other.claim_id, correction["id"]))
        return f"one statement with {other.claim_id}"

    def _target(self, correction: Mapping[str, Any], target: Mapping[str, Any]) -> Claim:
        """The claim at the n-th occurrence of a figure in a document."""
        document = self.documents.get(target["doc_id"])
        at = -1
        for _ in range(target.get("nth", 1)):
            at = document.text.find(target["figure"], at + 1) if document else -1
            if at < 0:
                raise _stale(correction, f"the text has no such occurrence of {target['figure']!r}")
        end = at + len(target["figure"])
        for claim in self.by_document.get(target["doc_id"], []):
            if claim.start < end and at < claim.end:
                return claim
        raise _stale(correction, f"no claim stands at {target['figure']!r} any more")


def _with_slots(claim: Claim, slots: Mapping[str, Any]) -> Claim:
    """The claim with slots set by hand; the rules that had inferred them do not speak for them any more."""
    gone = tuple(layer for slot, layers in _LAYERS.items() if slot in slots for layer in layers)
    kept = tuple(rule for rule in claim.rules if not rule.startswith(gone)) if gone else claim.rules
    return dataclasses.replace(claim, **{"rules": kept, **slots})


def _must_hold(correction: Mapping[str, Any], claim: Claim) -> None:
    for slot, expected in correction["expect"].items():
        found = getattr(claim, slot)
        if found != expected:
            raise _stale(correction, f"{slot} is {found!r}, expected {expected!r}")


def _stale(correction: Mapping[str, Any], what: str) -> ResourceError:
    return ResourceError(
        f"correction {correction['id']!r} for {correction['target']['doc_id']!r} does not hold any more: {what}. "
        "Look at the article again, then mend or remove the correction"
    )


def _entry(correction: Mapping[str, Any], claim: Claim | None, change: str) -> Correction:
    return Correction(
        correction_id=correction["id"],
        action=correction["action"],
        claim_id=claim.claim_id if claim else None,
        reason=correction["reason"],
        change=change,
        outcome="applied" if claim else "absent",
    )
