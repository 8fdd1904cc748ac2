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
    by_document: dict[str, list[Claim]] = {}
    for claim in claims:
        by_document.setdefault(claim.doc_id, []).append(claim)
    current = {c.claim_id: c for c in claims}
    log: list[Correction] = []
    together, apart = [], []
    for correction in corrections:
        if correction["target"]["doc_id"] not in documents:
            log.append(_entry(correction, None, "its document is not in this corpus"))
            continue
        target = _target(correction, correction["target"], by_document, documents)
        _must_hold(correction, target)
        change = ""
        if correction["action"] == "set":
            current[target.claim_id] = _set(current[target.claim_id], correction["set"])
            change = _changed(target, correction["set"])
        elif correction["action"] == "drop":
            del current[target.claim_id]
            change = "not a claim"
        elif correction["action"] == "apart":
            apart.append((target.claim_id, correction["id"]))
            change = "a statement of its own"
        else:
            other = _target(correction, correction["with"], by_document, documents)
            together.append((target.claim_id, other.claim_id, correction["id"]))
            change = f"one statement with {other.claim_id}"
        log.append(_entry(correction, target, change))
    return Corrected(tuple(current.values()), tuple(log), tuple(together), tuple(apart))


def _target(
    correction: Mapping[str, Any],
    target: Mapping[str, Any],
    by_document: Mapping[str, list[Claim]],
    documents: Mapping[str, Document],
) -> Claim:
    document = documents.get(target["doc_id"])
    at = -1
    for _ in range(target.get("nth", 1)):
        at = document.text.find(target["figure"], at + 1) if document else -1
        if at < 0:
            raise _stale(correction, f"the text has no such occurrence of {target['figure']!r}")
    end = at + len(target["figure"])
    for claim in by_document.get(target["doc_id"], []):
        if claim.start < end and at < claim.end:
            return claim
    raise _stale(correction, f"no claim stands at {target['figure']!r} any more")


def _set(claim: Claim, slots: Mapping[str, Any]) -> Claim:
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


def _changed(claim: Claim, slots: Mapping[str, Any]) -> str:
    return ", ".join(
        f"{s}: {str(getattr(claim, s))[:_SHOWN]} → {str(v)[:_SHOWN]}" for s, v in sorted(slots.items())
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
