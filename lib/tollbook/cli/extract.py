"""`tollbook extract`: the claims of a corpus as JSONL, CSV or Parquet."""

from __future__ import annotations

from pathlib import Path

import click

from tollbook.records import Claim
from tollbook.tables import write_records

from .reading import claims_of
from .target import check_table


@click.command("extract")
@click.argument("corpus", type=click.Path(path_type=Path))
@click.option(
    "--to", "target", type=click.Path(path_type=Path), required=True, help="claims.jsonl, .csv or .parquet"
)
@click.option("--profile", help="conflict profile (id or path); chosen for each article when left out")
def command(corpus: Path, target: Path, profile: str | None) -> None:
    """Extract the claims of CORPUS (a folder, a JSONL or a CSV)."""
    check_table(target, [corpus])
    read, found = claims_of(corpus, profile)
    write_records(found.claims, target, Claim)
    remarks = len(read.exclusions) + len(found.unread)
    click.echo(
        f"{len(found.claims)} claims from {len(found.documents)} documents, {remarks} remarks", err=True
    )
