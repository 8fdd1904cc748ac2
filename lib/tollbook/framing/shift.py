"""Which words make a gap: each word's part in the difference of a rate between an outlet and its reference.

For a rate of words the parts add up to the difference in the table exactly, as in a word-shift graph
(Gallagher et al. 2021): it is a sum over words of (rate here - rate there).
"""

from __future__ import annotations

from collections import Counter

import pandas as pd

from .compare import Comparison
from .frame import REST
from .layers import ALL
from .tally import Evidence


def word_shift(
    comparison: Comparison, measure: str, outlet: str, reference: str = REST, scope: str = "whole"
) -> pd.DataFrame:
    """The words of a measure, the largest part in the gap first, all layers together.

    Columns term, count (in the outlet), rate, reference_rate, part; rates in the measure's own unit. The rest
    is the mean of its outlets' rates. Empty where the measure is not in the table or was matched.
    """
    table = comparison.framing
    rows = table[(table["measure"] == measure) & (table["scope"] == scope) & (table["layer"] == ALL)]
    rows = rows[rows["side"] == ""]
    bases = dict(zip(rows["outlet"], rows["base"], strict=True))
    others = [reference] if reference != REST else _rest(comparison, rows, outlet)
    others = [name for name in others if bases.get(name)]
    columns = ["term", "count", "rate", "reference_rate", "part"]
    if not others or not bases.get(outlet):
        return pd.DataFrame(columns=columns)
    counts = _counts(comparison.evidence, measure, scope)
    terms = sorted({term for name in (outlet, *others) for term in counts.get(name, {})})
    found = []
    for term in terms:
        count = counts.get(outlet, Counter())[term]
        rate = count / bases[outlet]
        there = sum(counts.get(name, Counter())[term] / bases[name] for name in others) / len(others)
        found.append((term, count, rate, there, rate - there))
    shift = pd.DataFrame(found, columns=columns)
    order = shift["part"].abs().rank(method="first", ascending=False).sort_values().index
    return shift.loc[order].reset_index(drop=True)


def _rest(comparison: Comparison, rows: pd.DataFrame, outlet: str) -> list[str]:
    """The outlets that make up the rest in this cell: those large enough, or all where none is."""
    size = dict(zip(rows["outlet"], rows["n_effective"], strict=True))
    others = sorted(name for name in size if name != outlet and size[name] > 0)
    large = [name for name in others if size[name] >= comparison.card["smallest"]]
    in_rest = [name for name in large if name in comparison.card["in the rest"]]
    return in_rest or others


def _counts(evidence: tuple[Evidence, ...], measure: str, scope: str) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {}
    for passage in evidence:
        if passage.measure == measure and scope in passage.scopes:
            counts.setdefault(passage.outlet, Counter())[passage.term] += 1
    return counts
