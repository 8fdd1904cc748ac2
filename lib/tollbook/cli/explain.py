"""`tollbook explain`: what was found in a sentence, which rules found it, what was passed over and why."""

from __future__ import annotations

import sys

import click

from tollbook.claims.explain import explain


@click.command("explain")
@click.argument("sentence")
@click.option("--profile", help="conflict profile (id or path); chosen from the text when left out")
@click.option("--date", help="ISO day of publication, which relative dates go back to")
@click.option("--outlet", default="", help="who published it")
def command(sentence: str, profile: str | None, date: str | None, outlet: str) -> None:
    """Explain what is found in SENTENCE (or in a longer text; - reads it from standard input)."""
    text = sys.stdin.read() if sentence == "-" else sentence
    click.echo(str(explain(text, profile, date, outlet)))
