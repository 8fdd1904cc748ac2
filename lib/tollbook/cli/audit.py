"""`tollbook audit`: the claims of a corpus grouped into statements and checked; findings go to a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from tollbook.corpus import load_corpus
from tollbook.ledger import audit, build_ledger, load_corrections, load_reference
from tollbook.profiles import Profile, choose_profile, load_profile
from tollbook.records import FINDING_KINDS, VERDICTS, Document, Finding
from tollbook.tables import write_records

from .reading import claims_of

SHOWN = 5


@click.command()
@click.argument("corpus")
@click.option("--to", required=True, help="Findings: a .jsonl, .csv or .parquet file.")
@click.option(
    "--profile", default=None, help="Conflict profile, by id or path; chosen from the articles if left out."
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
    found = claims_of(load_corpus(corpus).documents, load_profile(profile) if profile else None)
    documents = found.documents
    war = load_profile(profile) if profile else _main_war(documents)
    ledger = build_ledger(
        found.claims,
        documents,
        war,
        reference=load_reference(reference, war) if reference else None,
        corrections=load_corrections(corrections) if corrections else None,
    )
    findings = audit(ledger, kinds or None)
    write_records(findings, Path(to), Finding)
    click.echo(
        f"{len(ledger.claims)} claims, {len(ledger.statements)} statements, {len(findings)} findings → {Path(to).name}"
    )
    _show(findings)


def _main_war(documents: Sequence[Document]) -> Profile:
    """The profile that most documents are about."""
    wars = Counter(choose_profile(d).id for d in documents)
    return load_profile(max(sorted(wars), key=lambda war: wars[war], default="general"))


def _show(findings: Sequence[Finding]) -> None:
    verdicts = Counter(str(f.verdict) for f in findings)
    click.echo(", ".join(f"{verdicts[v]} {v.replace('_', ' ')}" for v in VERDICTS))
    for found in findings[:SHOWN]:
        click.echo(f"- {found.sentence}")
