"""Drifts: what tellings change of a statement, one finding for each statement and kind of change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from tollbook.records import Drift, Statement, Telling, Verdict

from ..build import Ledger
from .finding import Result, operand, stated_side
from .monotone import figure
from .wording import listed, noun_of, on_side, sentence_case, with_verb

# What a reader would call another statement; the others are shades of one.
CHANGES_THE_STATEMENT = frozenset(
    (
        "category_upgraded",
        "side_changed",
        "population_changed",
        "digit_slip",
        "value_changed",
        "bound_flipped",
        "source_swapped",
        "period_changed",
    )
)
IN_WORDS: Mapping[Drift, str] = {
    "category_upgraded": "tell it with a word that says more",
    "category_downgraded": "tell it with a word that says less",
    "component_added": "add a kind of harm",
    "component_dropped": "leave a kind of harm out",
    "bound_flipped": "turn the bound round",
    "bound_hardened": "drop the word that made it approximate or a bound",
    "bound_softened": "make it less certain",
    "range_collapsed": "give one end of the range",
    "hedge_lost": "drop the doubt",
    "hedge_added": "add a doubt",
    "source_dropped": "do not name the source",
    "source_swapped": "name another source",
    "side_changed": "put it to another side",
    "population_changed": "put it to other people",
    "scope_changed": "bind it to a place",
    "unit_changed": "count something else",
    "period_changed": "put it to another period",
    "date_moved": "put it to another day",
    "stance_changed": "tell a forecast, a count or a comparison as another of these",
    "digit_slip": "have a digit that differs",
    "value_changed": "give another figure",
}
_ORIGINS = {
    "source_words": "the source's own words",
    "reference": "the reference table",
    "earliest": "the earliest telling",
}
_MOST = 20


def check(ledger: Ledger) -> Iterator[Result]:
    """Each kind of change to each statement, with the tellings that make it."""
    by_statement: dict[str, list[Telling]] = defaultdict(list)
    for telling in ledger.tellings:
        by_statement[telling.statement_id].append(telling)
    for statement in ledger.statements:
        made: dict[Drift, list[tuple[Telling, str]]] = defaultdict(list)
        for telling in by_statement[statement.statement_id]:
            for drift, change in zip(telling.drifts, telling.changes, strict=True):
                made[drift].append((telling, change))
        for drift in sorted(made):
            yield _result(statement, drift, made[drift], ledger)


def _result(statement: Statement, drift: Drift, made: list[tuple[Telling, str]], ledger: Ledger) -> Result:
    changes = sorted({change for _, change in made})
    verdict = verdict_of(drift, changes, statement.origin != "earliest")
    return Result(
        kind="drift",
        verdict=verdict,
        drift=drift,
        sentence=_sentence(statement, drift, made, ledger),
        arithmetic="; ".join(changes),
        operands=(
            operand("origin", ledger.mentions[statement.origin_id]),
            *(operand("telling", ledger.mentions[t.claim_id]) for t, _ in made[:_MOST]),
        ),
        tolerance_from=f"compared with {_ORIGINS[statement.origin]}",
        side=statement.side,
        date=made[0][0].date,
        statement_ids=(statement.statement_id,),
    )


def verdict_of(drift: Drift, changes: Iterable[str], is_sources: bool) -> Verdict:
    """What a change comes to: `is_sources` says that it is measured against the source's words or the reference.

    "Casualties" for losses says little more; a figure that is told as a bound may lie within it; and "over" for another outlet's "about" may be the source's own word.
    """
    if drift not in CHANGES_THE_STATEMENT:
        return "tension"
    if drift == "value_changed" and all(_is_loose(change) for change in changes):
        return "tension"
    if drift == "category_upgraded" and not any(change.endswith("killed") for change in changes):
        return "tension"
    if drift == "bound_flipped" and not is_sources and all(change.startswith("about") for change in changes):
        return "tension"
    return "fails"


def _is_loose(change: str) -> bool:
    """Whether the other figure is given as a bound or a round one, which may allow the first."""
    return change.partition(" → ")[2].startswith(("over ", "up to ", "nearly ", "about "))


def _sentence(statement: Statement, drift: Drift, made: list[tuple[Telling, str]], ledger: Ledger) -> str:
    told = noun_of(figure(statement), statement.category, statement.rate_unit)
    what = f"{told}{on_side(stated_side(statement, ledger), ledger)}"
    # Whom another telling names is not whom the origin names; and a report of a denial gives no figure as the denier's.
    source = None if statement.stance == "disputed" else ledger.mentions[statement.origin_id].speaker.label
    lead = (
        f"{sentence_case(with_verb(source))} {what}" if source else f"{sentence_case(what)}, no source named"
    )
    changes = sorted({change for _, change in made})
    more = f" and {len(changes) - 3} more" if len(changes) > 3 else ""
    outlets = sorted({t.outlet for t, _ in made if t.outlet})
    where = f" ({listed(outlets[:4])}{' and others' if len(outlets) > 4 else ''})" if outlets else ""
    tellings = "1 telling" if len(made) == 1 else f"{len(made)} tellings"
    changed = f"{tellings}{where} {_verb(drift, len(made))}: {'; '.join(changes[:3])}{more}"
    return f"{lead}; {changed}. Measured against {_ORIGINS[statement.origin]}."


def _verb(drift: Drift, n: int) -> str:
    words = IN_WORDS[drift]
    if n > 1:
        return words
    head, _, rest = words.partition(" ")
    single = {"do": "does", "have": "has"}.get(head, f"{head}s")
    return f"{single} {rest}"
