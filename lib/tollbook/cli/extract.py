"""`tollbook extract`: the claims of a corpus as JSONL, CSV or Parquet."""

from __future__ import annotations

from pathlib import Path

import click

from tollbook.claims import extract_claims
from tollbook.corpus import load_corpus
from tollbook.profiles import load_profile
from tollbook.records import Claim
from tollbook.tables import write_records


@click.command("extract")
@click.argument("corpus", type=click.Path(path_type=Path))
@click.option(
    "--to", "target", type=click.Path(path_type=Path), required=True, help="claims.jsonl, .csv or .parquet"
)
@click.option("--profile", help="conflict profile (id or path); chosen for each article when left out")
def command(corpus: Path, target: Path, profile: str | None) -> None:
    """Extract the claims of CORPUS (a folder, a JSONL or a CSV)."""

    war = load_profile(profile) if profile else None
    read = load_corpus(corpus)
    claims = list(extract_claims(read.documents, war, progress=True))
    write_records(claims, target, Claim)
    click.echo(
        f"{len(claims)} claims from {len(read.documents)} documents, {len(read.exclusions)} remarks", err=True
    )
