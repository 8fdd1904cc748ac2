"""`tollbook audit`: the claims of a corpus grouped into statements and checked; findings go to a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from tollbook.ledger import audit, build_ledger, load_corrections, load_reference
from tollbook.records import FINDING_KINDS, VERDICTS, Finding
from tollbook.tables import write_records

from .reading import claims_of_war
from .target import check_table

SHOWN = 5


@click.command()
@click.argument("corpus")
@click.option("--to", required=True, help="Findings: a .jsonl, .csv or .parquet file.")
@click.option(
    "--profile", default=None, help="Conflict profile, by id or path; that of most articles if left out."
)
@click.option(
    "--reference", default=None, help="Table of public figures that statements are measured against."
)
@click.option("--corrections", default=None, help="Corrections by hand: a .yml file, or a folder of them.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(FINDING_KINDS),
    help="Only findings of this kind; may be repeated.",
)
def command(
    corpus: str,
    to: str,
    profile: str | None,
    reference: str | None,
    corrections: str | None,
    kinds: tuple[str, ...],
) -> None:
    """Check whether the figures of CORPUS fit together: sums, rates, drifts, contradictions."""
    check_table(Path(to), [Path(each) if each else None for each in (corpus, reference, corrections)])
    found = claims_of_war(Path(corpus), profile)
    ledger = build_ledger(
        found.claims,
        found.documents,
        found.profile,
        reference=load_reference(reference, found.profile) if reference else None,
        corrections=load_corrections(corrections) if corrections else None,
    )
    findings = audit(ledger, kinds or None)
    write_records(findings, Path(to), Finding)
    click.echo(
        f"{len(ledger.claims)} claims, {len(ledger.statements)} statements, {len(findings)} findings → {Path(to).name}"
    )
    _show(findings)


def _show(findings: Sequence[Finding]) -> None:
    verdicts = Counter(str(f.verdict) for f in findings)
    click.echo(", ".join(f"{verdicts[v]} {v.replace('_', ' ')}" for v in VERDICTS))
    for found in findings[:SHOWN]:
        click.echo(f"- {found.sentence}")
