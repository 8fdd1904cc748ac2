"""The tables of the comparison, as they are printed: outlets side by side, narratives by outlet, the method card."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from tollbook.framing.frame import REST
from tollbook.framing.layers import ALL
from tollbook.narratives import load_codebook, narrative_ids

from . import clean, formats
from .blocks import Align, Bit, Bits, Cell, Table, bits
from .evidence import Book
from .passages import Opened, opened
from .saying import Sayer
from .work import Work

# What the page prints of all measures: whole articles, every voice, any side. The rest is in tables/.
MEASURES = {
    "figures:source_none": "Figures with no source named",
    "figures:source_anonymous": "Figures given by unnamed sources",
    "figures:source_own_side": "Figures given by the harmed side itself",
    "figures:source_opponent": "Figures given by the harmed side's opponent",
    "figures:hedged": "Figures that are hedged",
    "figures:round": "Round figures",
    "figures:told_as_killed": "Figures told as killed",
    "figures:told_as_losses": "Figures told as losses",
    "verbs:doubting": "Figures given with a doubting verb",
    "verbs:endorsing": "Figures given with an endorsing verb",
    "agency:passive_agentless": "Harm told in the passive without who did it",
}


def opened_passages(work: Work, book: Book) -> Opened:
    """The passages behind the printed measures and narratives."""
    return opened(work.comparison.evidence, (*MEASURES, *narrative_ids()), book)


def outlets_table(work: Work, book: Book, sayer: Sayer) -> Table:
    """One row per measure, one column per outlet: the share, with its interval where there are enough articles.

    Behind a measure's name stand links to a few of its passages.
    """
    links = opened_passages(work, book)
    frame = whole_articles(work.comparison.framing)
    outlets = sorted(set(frame["outlet"])) if len(frame) else []
    rows = []
    for measure in [m for m in MEASURES if m in set(frame.get("measure", ()))]:
        own = frame[frame["measure"] == measure].set_index("outlet")
        rows.append(
            (
                Cell(bits(MEASURES[measure], *links.links(measure))),
                *(_share(own, o, f"outlets.{measure}.{o}", sayer) for o in outlets),
            )
        )
    note = "Share of an outlet's figures, or of its words of harm; in brackets a 95 % interval where the outlet has enough articles for one. "
    return Table(
        "Outlets side by side",
        ("Measure", *(clean.title(o, 60) for o in outlets)),
        tuple(rows),
        _sides(len(outlets)),
        note + str(work.comparison.card.get("minimum", "")),
    )


def narratives_table(work: Work, book: Book, sayer: Sayer) -> Table:
    """One row per narrative, one column per outlet: the articles that carry it at least once; links as above."""
    links = opened_passages(work, book)
    frame = whole_articles(work.comparison.narratives)
    frame = frame[~frame["measure"].str.contains(":")] if len(frame) else frame
    outlets = sorted(set(frame["outlet"])) if len(frame) else []
    rows = []
    for narrative in load_codebook():
        own = frame[frame["measure"] == narrative.id].set_index("outlet") if len(frame) else frame
        if len(own) and own["n_with"].sum():
            counts = [_count(own, o, f"narratives.{narrative.id}.{o}", sayer) for o in outlets]
            rows.append((Cell(bits(narrative.title, *links.links(narrative.id))), *counts))
    return Table(
        "Narratives: articles that carry each at least once",
        ("Narrative", *(clean.title(o, 60) for o in outlets)),
        tuple(rows),
        _sides(len(outlets)),
        "Found by cues of a published codebook; narratives that no article carries are left out.",
    )


def card(work: Work) -> tuple[Bits, ...]:
    """How the comparison was made, line by line."""
    return tuple(
        (Bit(f"{str(name).capitalize()}: ", "strong"), Bit(clean.title(_line(value), 600)))
        for name, value in work.comparison.card.items()
        if _line(value)
    )


def tested_rows(framing: pd.DataFrame) -> pd.DataFrame:
    """The rows of the printed measures that were tested against the rest."""
    rows = whole_articles(framing)
    return rows[rows["measure"].isin(list(MEASURES)) & rows["p_value"].notna()] if len(rows) else rows


def whole_articles(frame: pd.DataFrame, side: str = "") -> pd.DataFrame:
    """One row per outlet and measure, of whole articles and all voices: against the rest where there is one, else the first reference."""
    if not len(frame):
        return frame
    rows = frame[(frame["scope"] == "whole") & (frame["layer"] == ALL) & (frame["side"] == side)]
    rows = rows.assign(_rest=(rows["reference"] != REST)).sort_values(["_rest", "reference"], kind="stable")
    return rows.drop_duplicates(["outlet", "measure"]).drop(columns="_rest")


def _share(own: pd.DataFrame, outlet: str, key: str, sayer: Sayer) -> Cell:
    if outlet not in own.index or not own.at[outlet, "base"]:
        return Cell(bits("–"))
    row: dict[Any, Any] = own.loc[outlet].to_dict()
    value, low, high = (float(row[name]) for name in ("value", "ci_low", "ci_high"))
    text = formats.write_percent(value, sayer.language)
    sayer.numbers[key] = {"value": round(value, 6), "text": text}
    if not math.isnan(low):
        ends = [formats.write_percent(min(max(end, 0), 1), sayer.language) for end in (low, high)]
        sayer.numbers[f"{key}.low"] = {"value": round(low, 6), "text": ends[0]}
        sayer.numbers[f"{key}.high"] = {"value": round(high, 6), "text": ends[1]}
        text += f" ({ends[0]}–{ends[1]})"
    return Cell(bits(text), round(value, 6))


def _count(own: pd.DataFrame, outlet: str, key: str, sayer: Sayer) -> Cell:
    if outlet not in own.index:
        return Cell(bits("–"))
    row: dict[Any, Any] = own.loc[outlet].to_dict()
    found, base = int(row["n_with"]), int(row["n_units"])
    return Cell(bits(f"{sayer.number(key, found)} of {sayer.number(key + '.articles', base)}"), float(found))


def _sides(outlets: int) -> tuple[Align, ...]:
    right: Iterable[Align] = ("right" for _ in range(outlets))
    return ("left", *right)


def _line(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{name} {number}" for name, number in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(str(part) for part in value)
    return str(value)
