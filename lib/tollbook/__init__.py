"""Tollbook reads how news outlets report the human cost of a war.

Six verbs, imported when they are first used:

    load_corpus      a path becomes documents, and a list of what could not be read
    find_claims      one document becomes claims: every stated number of people harmed, slot by slot
    build_ledger     claims become statements with their tellings
    audit            the ledger's figures are checked against each other
    compare_outlets  narratives and framing, outlet by outlet
    write_briefing   all of it, as one HTML file and one PDF
"""

from __future__ import annotations

import importlib
from typing import Any

_HOMES = {
    "load_corpus": "corpus",
    "find_claims": "claims",
    "build_ledger": "ledger",
    "audit": "ledger",
    "compare_outlets": "framing",
    "write_briefing": "briefing.write",
}
__all__ = [
    "audit",
    "build_ledger",
    "compare_outlets",
    "find_claims",
    "load_corpus",
    "write_briefing",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'tollbook' has no attribute {name!r}")
    return getattr(importlib.import_module(f"tollbook.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
