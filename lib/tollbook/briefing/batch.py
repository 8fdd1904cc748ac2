"""One briefing for each outlet, month or side, several at a time, with a page that leads to them."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path

from tollbook.corpus import load_corpus
from tollbook.errors import ParameterError, TollbookError
from tollbook.files import write_atomically

from . import clean
from .blocks import Bit, Block, Cell, Heading, Paragraph, Table, bits, plain
from .facts import NOT_THE_DEAD, block, read_facts
from .page import Front, page
from .settings import Settings
from .work import chosen, derive
from .write import BRIEFING, Options, check_target, staged, write_briefing

EACH = ("outlet", "month", "side")


@dataclass(frozen=True, slots=True)
class Part:
    """One briefing of a batch: the folder it goes to, what it is about, and its settings."""

    folder: str
    about: str
    settings: Settings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a part: the headline of its briefing, or why there is none."""

    part: Part
    headline: str
    error: str = ""


def write_batch(
    settings: Settings, to: Path, each: str, done: Callable[[Outcome], None] = lambda _outcome: None
) -> list[Outcome]:
    """Writes a briefing for each `outlet`, `month` or `side` into folders under `to`, and `index.html` over them.

    A part that fails is named on the index with its reason and stops no other. Raises ParameterError for
    another `each`, and what is wrong with the corpus as a whole.
    """
    check_target(to)
    parts = parts_of(settings, each)
    with staged(to) as folder:
        with ThreadPoolExecutor(2) as pool:
            futures = [pool.submit(_made, part, folder) for part in parts]
            for future in as_completed(futures):
                done(future.result())
        outcomes = [future.result() for future in futures]
        write_atomically(folder / "index.html", _index(settings, each, outcomes).encode("utf-8", "replace"))
        rows = [{"folder": o.part.folder, each: o.part.about, "error": o.error} for o in outcomes]
        write_atomically(
            folder / "index.json", (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()
        )
    return outcomes


def parts_of(settings: Settings, each: str) -> list[Part]:
    """The briefings of a batch, in order, each in a folder of its own."""
    if each not in EACH:
        raise ParameterError(f"a batch is made for each of {', '.join(EACH)}, not {each[:40]!r}")
    if each == "side":
        work = derive(settings)
        found = {side: work.profile.parties[side].name for side in work.profile.belligerents}
        told = {claim.side for claim in work.claims}
        sides = [
            (side, name, replace(settings, sides=(side,))) for side, name in found.items() if side in told
        ]
        return _named(sides)
    documents = chosen(load_corpus(settings.corpus).documents, settings)
    if each == "outlet":
        outlets = sorted({d.outlet for d in documents})
        return _named([(o, o, replace(settings, outlets=(o,), reference="")) for o in outlets])
    months = sorted({d.date[:7] for d in documents if d.date})
    return _named([(m, m, replace(settings, since=f"{m}-01", until=_last_day(m))) for m in months])


def _named(found: Sequence[tuple[str, str, Settings]]) -> list[Part]:
    taken: set[str] = set()
    parts = []
    for key, about, settings in found:
        stem = re.sub(r"[^a-z0-9]+", "-", key.lower()).strip("-")[:40] or "part"
        name = next(n for n in [stem, *(f"{stem}-{i}" for i in range(2, len(found) + 2))] if n not in taken)
        taken.add(name)
        parts.append(Part(name, about, settings))
    return parts


def _last_day(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    days = (
        31,
        29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28,
        31,
        30,
        31,
        30,
        31,
        31,
        30,
        31,
        30,
        31,
    )
    return f"{month}-{days[number - 1]}"


def _made(part: Part, folder: Path) -> Outcome:
    to = folder / part.folder
    try:
        write_briefing(part.settings.corpus, to, part.settings, Options(notebooks=(BRIEFING,), workers=1))
        found = block(read_facts(to / "facts.json"), "headline")
        return Outcome(part, plain(found.bits) if isinstance(found, Paragraph) else "")
    except TollbookError as wrong:
        shutil.rmtree(to, ignore_errors=True)
        return Outcome(part, "", str(wrong))


def _index(settings: Settings, each: str, outcomes: Sequence[Outcome]) -> str:
    rows = tuple(_row(outcome) for outcome in outcomes)
    failed = sum(bool(o.error) for o in outcomes)
    caption = f"{len(outcomes) - failed} briefings" + (f", {failed} not made" if failed else "")
    blocks: list[Block] = [
        Heading(2, bits("The briefings"), "briefings"),
        Table(caption, (each.capitalize(), "In one sentence", "As pages"), rows),
    ]
    title = settings.title or f"How the toll is told, {each} by {each}"
    return page(Front(title, (NOT_THE_DEAD,), NOT_THE_DEAD), blocks)


def _row(outcome: Outcome) -> tuple[Cell, ...]:
    part = outcome.part
    if outcome.error:
        return (
            Cell(bits(clean.title(part.about))),
            Cell(bits(f"Not made: {outcome.error}")),
            Cell(bits("–")),
        )
    names = [Bit(clean.title(part.about), href=f"{part.folder}/briefing.html")]
    return (
        Cell(tuple(names)),
        Cell(bits(outcome.headline)),
        Cell((Bit("PDF", href=f"{part.folder}/briefing.pdf"),)),
    )
