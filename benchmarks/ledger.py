"""The ledger on known and on large input.

    python benchmarks/ledger.py cost [CLAIMS]     group and audit synthetic claims; processor seconds, peak memory
    python benchmarks/ledger.py reference [FILE]  the reference table as claims, through ledger and audit

`cost` makes CLAIMS claims (100,000) of invented sources in documents of ten, seeded, and half as many, so that the
growth shows. `reference` prints every finding that does not hold.
"""

from __future__ import annotations

import dataclasses
import datetime
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tollbook.ledger import Ledger, Reference, audit, build_ledger, load_reference
from tollbook.profiles import load_profile
from tollbook.records import Claim, Document

REFERENCE = Path(__file__).parent.parent / "data" / "reference" / "russia-ukraine-claims.csv"
START = datetime.date(2022, 2, 24)


def synthetic(n: int, seed: int = 20) -> tuple[list[Claim], list[Document]]:
    """`n` claims in documents of ten: running totals, rates, windows and events of forty sources."""
    chance = random.Random(seed)
    documents, claims = [], []
    places = [f"Place{chr(97 + i // 26)}{chr(97 + i % 26)}" for i in range(400)]
    for d in range(n // 10):
        day = START + datetime.timedelta(days=chance.randrange(1400))
        words = [
            f"In {chance.choice(places)} Speaker{chance.randrange(40)} said {chance.randrange(10**6):,} were lost."
            for _ in range(10)
        ]
        documents.append(
            Document(f"d{d}", f"Outlet {d % 50}", "A day\n\n" + "\n".join(words), day.isoformat(), "A day")
        )
        claims += [_claim(chance, f"d{d}", 7 + 60 * i, day) for i in range(10)]
    return claims, documents


def _claim(chance: random.Random, doc_id: str, start: int, day: datetime.date) -> Claim:
    kind = chance.choices(("cumulative", "event", "window", "rate"), (40, 35, 15, 10))[0]
    elapsed = (day - START).days + 1
    value = {
        "cumulative": elapsed * 700 + chance.randrange(0, 700, 10),
        "event": chance.randrange(1, 60),
        "window": chance.randrange(10, 50) * 1000,
        "rate": chance.randrange(1, 15) * 100,
    }[kind]
    first = day.replace(day=1)
    return Claim(
        claim_id=f"{doc_id}:{start}",
        doc_id=doc_id,
        start=start,
        end=start + 5,
        low=value,
        high=None if chance.random() < 0.15 else value,
        bound=chance.choice(("exact", "approx", "at_least")),
        category=chance.choice(("killed", "losses", "casualties", "wounded")),
        side=chance.choice(("russia", "ukraine", None)),
        population=chance.choice(("military", "any", "civilian")),
        period_kind=kind,  # type: ignore[arg-type]
        period_start=first.isoformat()
        if kind == "window"
        else START.isoformat()
        if kind == "cumulative"
        else None,
        period_end=day.isoformat() if kind in {"window", "cumulative"} else None,
        rate_unit="day" if kind == "rate" else None,
        source=chance.choice((None, *(f"Speaker{n} Bureau" for n in range(40)))),
        source_type="none",
        attribution="indirect",
        cue="said",
        stance="asserted",
        hedges=(),
        term="lost",
        section="body",
    )


def cost(n: int) -> None:
    """Print time and memory for half of `n` and for `n` claims."""
    for size in (n // 2, n):
        claims, documents = synthetic(size)
        begun = time.process_time()
        ledger = build_ledger(claims, documents, None)
        grouped = time.process_time()
        findings = audit(ledger)
        done = time.process_time()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        print(
            f"{size:,} claims: {len(ledger.statements):,} statements in {grouped - begun:.1f} s, {len(findings):,} findings in "
            f"{done - grouped:.1f} s, together {done - begun:.1f} s ({(done - begun) / size * 1e6:.0f} µs a claim), peak {peak:.2f} GiB"
        )


def as_told(rows: Sequence[Reference]) -> tuple[list[Claim], list[Document]]:
    """The rows as if articles told them: what one source said on one day stands in one document."""
    claims, documents = [], {}
    for row in rows:
        name = f"{row.document.date} {row.claim.source}"
        documents[name] = Document(name, "as told", "", row.document.date)
        claims.append(dataclasses.replace(row.claim, claim_id=f"told:{row.claim.claim_id}", doc_id=name))
    return claims, list(documents.values())


def reference_ledger(path: Path = REFERENCE) -> Ledger:
    """The ledger of the reference rows, told once each and measured against the table itself."""
    profile = load_profile("russia-ukraine")
    rows = load_reference(path, profile)
    claims, documents = as_told(rows)
    return build_ledger(claims, documents, profile, reference=rows)


def main() -> None:
    """Run what the command line asks for."""
    what, *rest = sys.argv[1:] or ["cost"]
    if what == "cost":
        cost(int(rest[0]) if rest else 100_000)
        return
    findings = audit(reference_ledger(Path(rest[0]) if rest else REFERENCE))
    for found in findings:
        if found.verdict != "holds":
            print(found.kind, found.verdict, found.drift or "", "|", found.sentence)
    print(Counter((f.kind, f.verdict) for f in findings))


if __name__ == "__main__":
    main()
