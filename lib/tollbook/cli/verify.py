"""`tollbook verify`: makes a briefing again and compares the bytes."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command("verify")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--corpus", type=click.Path(path_type=Path), help="where the corpus is now")
@click.option("--profile", type=click.Path(path_type=Path), help="where a profile of your own is now")
@click.option("--corrections", type=click.Path(path_type=Path), help="where the corrections are now")
@click.option("--figures", type=click.Path(path_type=Path), help="where the reference figures are now")
@click.option("--logo", type=click.Path(path_type=Path), help="where the logo is now")
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    help="where the earlier briefing is that it was compared with",
)
@click.option(
    "--partial", is_flag=True, help="FOLDER holds only some of the files, as where a briefing was sent on"
)
def command(folder: Path, partial: bool, **places: Path | None) -> None:
    """Make the briefing in FOLDER again and compare every byte; says which file differs and what is known about why.

    The corpus is looked for where it was when the briefing was made here, else by its name under this folder and data/.
    Exit status 1 where something differs.
    """
    from tollbook.briefing.verify import verify

    given = {name: str(path) for name, path in places.items() if path is not None}
    verdict = verify(folder, given, partial=partial)
    for name, reason in verdict.differences:
        click.echo(f"{name} {reason}")
    for cause in verdict.causes:
        click.echo(f"known: {cause}")
    if not verdict.holds:
        click.echo(f"{len(verdict.differences)} of {verdict.files} files differ")
        sys.exit(1)
    click.echo(f"{verdict.files} files, every byte the same")
