"""`tollbook brief`: the whole briefing of a corpus."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tollbook.errors import ParameterError

if TYPE_CHECKING:
    from tollbook.briefing.batch import Outcome
    from tollbook.briefing.settings import Settings

# What a briefing goes through, for the progress bar: stages, notebooks, rendering.
_STEPS = 14


@click.command("brief")
@click.argument("corpus", type=click.Path(path_type=Path))
@click.option(
    "--to", "target", type=click.Path(path_type=Path), required=True, help="folder the briefing goes to"
)
@click.option("--profile", help="conflict profile (id or path); that of most articles when left out")
@click.option("--parameters", type=click.Path(path_type=Path), help="YAML file of parameters")
@click.option(
    "-p",
    "given",
    type=(str, str),
    multiple=True,
    metavar="NAME VALUE",
    help="one parameter; lists with commas",
)
@click.option(
    "--each", type=click.Choice(["outlet", "month", "side"]), help="one briefing for each, with an index page"
)
@click.option(
    "--against",
    type=click.Path(path_type=Path, file_okay=False),
    help="folder of an earlier briefing to compare with",
)
@click.option(
    "--tolerance",
    type=click.FloatRange(0),
    default=0.1,
    show_default=True,
    help="how far a number may move from it",
)
@click.option("--yes", is_flag=True, help="publish though numbers moved further")
def command(
    corpus: Path,
    target: Path,
    profile: str | None,
    parameters: Path | None,
    given: tuple[tuple[str, str], ...],
    each: str | None,
    against: Path | None,
    tolerance: float,
    yes: bool,
) -> None:
    """Write the briefing of CORPUS (a folder, a JSONL or a CSV): briefing.html, briefing.pdf, facts.json, tables/.

    It counts what is claimed; it is not a count of the dead. Parameters are outlets, since, until, sides, categories,
    reference, language, title, logo, corrections and figures: in one YAML file (--parameters) or one by one (-p NAME VALUE).
    """
    from tollbook.briefing.settings import Settings, read_settings, settings_of
    from tollbook.ingest.folder import check_outside

    check_outside(target, [corpus])
    settings = read_settings(parameters) if parameters else Settings()
    settings = settings_of({**dict(given), "corpus": str(corpus), "profile": profile}, settings)
    if each:
        if against:
            raise ParameterError("--against compares one briefing; leave out --each")
        _batch(settings, target, each)
    else:
        _one(settings, target, against, tolerance, yes)


def _one(settings: Settings, target: Path, against: Path | None, tolerance: float, yes: bool) -> None:
    from tqdm import tqdm

    from tollbook.briefing.verify import remember
    from tollbook.briefing.write import Options, write_briefing

    with tqdm(total=_STEPS, disable=None, leave=False, bar_format="{l_bar}{bar}| {elapsed}") as bar:

        def progress(what: str) -> None:
            bar.set_description(what)
            bar.update()

        options = Options(progress=progress, against=against, tolerance=tolerance, confirm=_asker(yes, bar))
        page = write_briefing(settings.corpus, target, settings, options)
    remember(target, settings, against)
    click.echo(str(page))


def _asker(yes: bool, bar: Any) -> Callable[[list[str]], bool]:
    def ask(moved: list[str]) -> bool:
        if yes:
            return True
        if not sys.stdin.isatty():
            raise ParameterError(
                f"{len(moved)} numbers moved past the tolerance ({'; '.join(moved[:3])}); look at them, then give --yes"
            )
        bar.clear()
        for line in moved:
            click.echo(line, err=True)
        return click.confirm("These numbers moved past the tolerance. Publish?", err=True)

    return ask


def _batch(settings: Settings, target: Path, each: str) -> None:
    from tqdm import tqdm

    from tollbook.briefing.batch import parts_of, write_batch

    bar: Any = tqdm(total=len(parts_of(settings, each)), disable=None, leave=False)
    with bar:

        def done(outcome: Outcome) -> None:
            bar.set_description(outcome.part.folder)
            bar.update()

        outcomes = write_batch(settings, target, each, done)
    for outcome in outcomes:
        if outcome.error:
            click.echo(f"not made: {outcome.part.about}: {outcome.error}", err=True)
    click.echo(str(target / "index.html"))
    if all(outcome.error for outcome in outcomes):
        raise ParameterError("no briefing could be made")
