"""The sentence that stands first, and how many articles it speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tollbook.records import UNKNOWN_OUTLET, Document

from .blocks import Bits
from .saying import Sayer
from .work import Work


def articles_told(documents: Iterable[Document]) -> tuple[str, dict[str, int]]:
    """How many articles by how many outlets: a template and its numbers; a file that names no outlet adds none."""
    outlets = Counter(document.outlet for document in documents)
    unnamed = outlets.pop(UNKNOWN_OUTLET, 0)
    if not outlets:
        return "{articles:article} whose outlet no file names", {"articles": unnamed}
    told = {"articles": outlets.total() + unnamed, "outlets": len(outlets)}
    if not unnamed:
        return "{articles:article} by {outlets:outlet}", told
    return "{articles:article} by {outlets:outlet} ({unnamed} by none that is named)", {
        **told,
        "unnamed": unnamed,
    }


def headline(work: Work, sayer: Sayer) -> Bits:
    """The one sentence that stands first."""
    statements = work.ledger.statements
    if not statements:
        return sayer.say("headline.none", "No figure of people killed, wounded, lost or captured was found.")
    changed = {t.statement_id for t in work.ledger.tellings if t.drifts}
    verdicts = Counter(f.verdict for f in work.findings)
    told, numbers = articles_told(work.documents)
    sentence = sayer.say(
        "headline",
        f"In {told} we found {{statements:statement}} of a toll; {{changed}} of them changed on the way",
        **numbers,
        statements=len(statements),
        changed=sum(s.statement_id in changed for s in statements),
    )
    tail = sayer.say(
        "headline.checks",
        "; of the checks {failed} failed and {tension} left a tension.",
        failed=verdicts["fails"],
        tension=verdicts["tension"],
    )
    return (*sentence, *tail)
