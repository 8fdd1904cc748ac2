"""What the codes of the tables are called for a reader. Every measure is named for what it counts."""

from __future__ import annotations

SOURCE_LABELS = {
    "own_side": "the harmed side itself",
    "opponent": "the opponent",
    "ally": "an ally",
    "international": "an international body",
    "research": "a research group",
    "media": "a newsroom's own count",
    "anonymous": "unnamed sources",
    "none": "no source",
}
CHECKS = {
    "sum": "Sum",
    "rate_total": "Rate against total",
    "monotone": "Running total",
    "dominance": "Part against whole",
    "ratio": "Wounded to killed",
    "conflict": "Sources at odds",
    "drift": "Retold",
    "headline_body": "Headline against body",
    "reference": "Against the reference figures",
    "date": "Date of a total",
}
VERDICTS = {
    "holds": "Holds",
    "tension": "In tension",
    "fails": "Does not fit",
    "not_comparable": "Not comparable",
}
DRIFTS = {
    "category_upgraded": "a graver word",
    "category_downgraded": "a milder word",
    "component_added": "something added to what is counted",
    "component_dropped": "something dropped from what is counted",
    "bound_flipped": "about or up to turned into over, or the reverse",
    "bound_hardened": "told as a firm figure",
    "bound_softened": "told less firmly",
    "range_collapsed": "one end of a range",
    "hedge_lost": "a hedge lost",
    "hedge_added": "a hedge added",
    "source_dropped": "the source left out",
    "source_swapped": "another source",
    "side_changed": "another side",
    "population_changed": "soldiers or civilians mixed up",
    "scope_changed": "another scope",
    "unit_changed": "another unit",
    "period_changed": "another period",
    "date_moved": "another date",
    "stance_changed": "another stance",
    "digit_slip": "a slipped digit",
    "value_changed": "another figure",
}


def label(code: str) -> str:
    """A code as words: `loaded_terms` → "loaded terms"; known ones by their name."""
    for table in (SOURCE_LABELS, CHECKS, VERDICTS, DRIFTS):
        if code in table:
            return table[code]
    return code.replace("_", " ").replace(":", ": ")
