"""`tollbook compare`: outlets side by side, three tables and the passages behind them."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from tollbook.framing import Options, compare_outlets
from tollbook.framing.frame import Match
from tollbook.framing.write import write_comparison
from tollbook.ledger import build_ledger

from .reading import claims_of_war
from .target import check_folder


@click.command(name="compare")
@click.argument("corpus", type=click.Path(path_type=Path))
@click.option(
    "--to", "folder", required=True, type=click.Path(path_type=Path), help="The folder to write into."
)
@click.option("--reference", metavar="OUTLET", help="Also compare every other outlet with this one.")
@click.option("--profile", "war", help="A profile's id or file; that of most articles when left out.")
@click.option(
    "--match",
    type=click.Choice(["week", "event"]),
    help="Compare only articles of the same week, or of the same event and week.",
)
@click.option(
    "--minimum",
    type=click.IntRange(2),
    default=10,
    show_default=True,
    help="Articles an outlet needs before its differences are tested.",
)
def command(
    corpus: Path, folder: Path, reference: str | None, war: str | None, match: str | None, minimum: int
) -> None:
    """Compare the outlets of CORPUS: narratives, framing and key words, with the passages behind them.

    Writes framing.csv, keyness.csv, narratives.csv, evidence.jsonl and method.json.
    """
    check_folder(folder, [corpus])
    read = claims_of_war(corpus, war)
    tellings = build_ledger(read.claims, read.documents, read.profile).tellings
    options = Options(minimum=minimum, match=cast(Match, match or ""))
    found = compare_outlets(read.documents, read.claims, read.profile, reference, tellings, options)
    for path in write_comparison(found, folder):
        click.echo(f"wrote {path}")
    for name, table in (
        ("framing", found.framing),
        ("key words", found.keyness),
        ("narratives", found.narratives),
    ):
        tested = int(table["p_value"].notna().sum())
        click.echo(
            f"{name}: {len(table)} rows, {tested} tested, {int((table['q_value'] < 0.05).sum())} with q < 0.05"
        )
