"""`tollbook ingest`: files, folders and archives to one corpus."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

import click
from tqdm import tqdm

from tollbook.corpus.build import Corpus, build_corpus
from tollbook.corpus.store import save_corpus
from tollbook.errors import ParameterError, TollbookError
from tollbook.ingest.fetch import Fetcher
from tollbook.ingest.journal import RunJournal
from tollbook.ingest.options import Options
from tollbook.ingest.run import read_paths
from tollbook.ingest.source import Limits

from .target import check_table

# So many reasons are named on the terminal; the table has all.
_SHOWN = 8


class Bar:
    """Progress with rate and time left, on standard error and only where that is a terminal."""

    def __init__(self) -> None:
        self._bar = tqdm(unit="file", file=sys.stderr, disable=not sys.stderr.isatty(), leave=False)

    def expect(self, more: int) -> None:
        """So many inputs more are to be read."""
        self._bar.total = (self._bar.total or 0) + more
        self._bar.refresh()

    def done(self) -> None:
        """One more input was read."""
        self._bar.update()

    def close(self) -> None:
        """Take the bar off the screen."""
        self._bar.close()


@click.command(name="ingest")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--to", "output", required=True, type=click.Path(path_type=Path), help="The corpus to write, a .jsonl."
)
@click.option(
    "--map",
    "pairs",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="A table's column for a field, e.g. text=body.",
)
@click.option(
    "--jobs",
    type=click.IntRange(0, 64),
    default=0,
    help="Readers side by side; 0 is one per processor, up to 4.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(1, 3600),
    default=60.0,
    show_default=True,
    help="Longest time for one file.",
)
@click.option("--fetch", is_flag=True, help="Fetch the pages of lists of addresses (public addresses only).")
def command(
    paths: tuple[Path, ...], output: Path, pairs: tuple[str, ...], jobs: int, seconds: float, fetch: bool
) -> None:
    """Read articles from PATH... and write them as one corpus.

    A PATH is a file, a zip archive or a folder (with a manifest.csv or without). An interrupted run goes on
    where it stopped when it is started again.
    """
    check_table(output, paths, [".jsonl"])
    mapping = _mapping(pairs)
    limits = Limits(seconds=seconds)
    settings = {"mapping": mapping, "fetch": fetch, "tollbook": version("tollbook")}
    journal = RunJournal(output, settings | {"seconds": seconds})
    if len(journal):
        click.echo(f"continuing: {len(journal)} files were read before", err=True)
    bar = Bar()
    try:
        fetcher = Fetcher(output.with_name(f"{output.stem}.pages")) if fetch else None
        corpus = build_corpus(read_paths(paths, Options(mapping, limits, jobs, journal, bar, fetcher)))
        written = save_corpus(corpus, output, settings)
    except TollbookError:
        # The input or a setting has to change: there is nothing to go on from.
        journal.finish()
        raise
    finally:
        bar.close()
    journal.finish()
    _report(corpus, written)


def _mapping(pairs: tuple[str, ...]) -> dict[str, str] | None:
    mapping = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        if not equals:
            raise ParameterError(f"--map {pair!r} is not FIELD=COLUMN, for example --map text=body")
        mapping[field.strip()] = column.strip()
    return mapping or None


def _report(corpus: Corpus, written: list[Path]) -> None:
    """What was made of the input, in a few lines."""
    inputs = [f for f in corpus.files if f.kind != "archive"]
    left_out = [e for e in corpus.exclusions if e.effect == "left_out"]
    click.echo(f"{len(inputs)} files, {len(corpus.documents)} documents, {len(left_out)} left out")
    for file in inputs:
        if "columns:" in file.note:
            click.echo(f"  {file.file}: read by {file.note}")
        if file.announced is not None and file.announced != file.found:
            click.echo(f"  {file.file}: announces {file.announced} articles, {file.found} were found")
    for exclusion in left_out[:_SHOWN]:
        click.echo(f"  left out: {exclusion.item}: {exclusion.reason}")
    if len(left_out) > _SHOWN:
        click.echo(f"  and {len(left_out) - _SHOWN} more, see {written[1]}")
    if corpus.pairs:
        stories = len({d.cluster for d in corpus.documents if d.cluster})
        click.echo(f"  copies: {len(corpus.pairs)} pairs, {stories} stories told more than once")
    click.echo(f"wrote {written[0]} and its tables ({', '.join(path.name for path in written[1:])})")
