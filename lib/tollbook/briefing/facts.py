"""`facts.json`: everything the briefing says, before it is shown. What is printed is printed from here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tollbook.claims.one_war import OTHER_WAR
from tollbook.errors import ResourceError
from tollbook.files import write_atomically

from . import clean, formats
from .accuracy import accuracy_lines
from .block_json import from_json, to_json
from .blocks import Block, Findings, Listing, Paragraph
from .evidence import Book
from .findings import choose
from .headline import articles_told, headline
from .method import corrections, limits, method, reproduce
from .outlets import card, narratives_table, outlets_table
from .printed import audit_table, corpus_table, exclusions_table, statements_table
from .saying import Day, Sayer, listed
from .work import Work

FORMAT = 1
NOT_THE_DEAD = "It counts what is claimed. It is not a count of the dead."


def build_facts(work: Work) -> dict[str, Any]:
    """The facts of a run: what it is about, every number by key, and the blocks that the page shows by name."""
    sayer = Sayer(work.settings.language)
    book = Book.of(work.documents, work.ledger, work.findings)
    blocks: dict[str, Block] = {
        "scope": Paragraph(_scope(work, sayer)),
        "headline": Paragraph(headline(work, sayer), "lead"),
        "findings": Findings(choose(work, book, sayer)),
        "audit": audit_table(work, book, sayer),
        "statements": statements_table(work, book, sayer),
        "outlets": outlets_table(work, book, sayer),
        "narratives": narratives_table(work, book, sayer),
        "card": Listing(card(work)),
        "corpus": corpus_table(work, sayer),
        "exclusions": exclusions_table(work, sayer),
        "method": Listing(method(work, sayer)),
        "limits": Listing(limits(work, sayer)),
        "accuracy": Listing(tuple(accuracy_lines(sayer))),
        "corrections": Listing(corrections(work, sayer)),
        "reproduce": Listing(reproduce(work, sayer)),
    }
    return {
        "facts": FORMAT,
        "about": _about(work),
        "numbers": dict(sorted(sayer.numbers.items())),
        "blocks": {name: to_json(block) for name, block in blocks.items()},
    }


def block(facts: Mapping[str, Any], name: str) -> Block:
    """A named block of the facts. Raises KeyError for a name there is none of."""
    return from_json(facts["blocks"][name])


def write_facts(facts: Mapping[str, Any], path: Path) -> None:
    """The facts as JSON, keys in order, whole or not at all."""
    text = json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False)
    write_atomically(path, (text + "\n").encode("utf-8", "backslashreplace"))


def read_facts(path: Path) -> dict[str, Any]:
    """The facts of a file. Raises ResourceError where it holds none of this format."""
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as wrong:
        raise ResourceError(f"{path.name} cannot be read: {wrong}") from wrong
    if not isinstance(facts, dict) or facts.get("facts") != FORMAT:
        raise ResourceError(f"{path.name} holds no facts of format {FORMAT}")
    return facts


def _about(work: Work) -> dict[str, Any]:
    days = sorted(d.date for d in work.documents if d.date)
    return {
        "title": work.settings.title or f"How the toll is told: {work.profile.name}",
        "profile": work.profile.id,
        "profile_name": work.profile.name,
        "parameters": work.settings.shown(),
        "first_day": days[0] if days else None,
        "last_day": days[-1] if days else None,
        "version": version("tollbook"),
    }


def _scope(work: Work, sayer: Sayer) -> Any:
    """What was read: articles, outlets, days, figures, and what the settings chose."""
    days = sorted(d.date for d in work.documents if d.date)
    told, numbers = articles_told(work.documents)
    said = sayer.say("scope", told, **numbers)
    if days:
        said += sayer.say("scope.days", ", {first} to {last}", first=Day(days[0]), last=Day(days[-1]))
    said += sayer.say("scope.claims", "; {claims:figure} found.", claims=len(work.ledger.claims))
    if strangers := sum(row.stage == OTHER_WAR for row in work.corpus.exclusions):
        said += sayer.say("scope.wars", " Left out as about another war: {wars:article}.", wars=strangers)
    if foreign := sum(not document.is_read for document in work.documents):
        said += sayer.say(
            "scope.foreign",
            " In another language than English, so that no figure is found in them: {foreign:article}.",
            foreign=foreign,
        )
    return said + tuple(_chosen(work, sayer))


def _chosen(work: Work, sayer: Sayer) -> Any:
    settings = work.settings
    parts = []
    if settings.outlets:
        parts.append("outlets " + listed([clean.title(o, 60) for o in settings.outlets]))
    if settings.since or settings.until:
        first, last = (
            formats.write_date(d, sayer.language) if d else "" for d in (settings.since, settings.until)
        )
        parts.append(" ".join(filter(None, (first and f"from {first}", last and f"until {last}"))))
    if settings.sides:
        parts.append("losses of " + listed(list(settings.sides)))
    if settings.categories:
        parts.append("only " + listed(list(settings.categories)))
    return sayer.say("scope.chosen", " Chosen: {parts}.", parts="; ".join(parts)) if parts else ()
