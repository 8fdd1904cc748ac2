"""The method card: how a comparison was made, in sentences a reader of the briefing can check."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tollbook.profiles import Profile

from .deals import DEALS, SPARSE
from .frame import Frame
from .keyness import MIN_COUNT, MIN_UNITS, PRIOR_MASS
from .vocabulary import RUN, STORIES


def method_card(
    frame: Frame, profile: Profile | None, reference: str | None, foreign: Mapping[str | None, int]
) -> dict[str, Any]:
    """Names and sentences of the card, in the order they are shown; numbers are those of this comparison.

    `foreign` counts the articles in other languages, which were left out, by language (ISO 639-1).
    """
    options = frame.options
    matched = {"": "not matched", "week": "matched by week", "event": "matched by event and week"}
    return {
        "unit": "The article. The copies of one wire story within an outlet are one unit; a story told by "
        "several outlets lowers the error of their difference by the covariance of its tellings.",
        "articles": {k: int(n) for k, n in zip(frame.outlets, frame.n_documents, strict=True)},
        "units": {k: int(n) for k, n in zip(frame.outlets, frame.n_units, strict=True)},
        "in the rest": [
            name for name, n in zip(frame.outlets, frame.n_units, strict=True) if n >= options.minimum
        ],
        "languages": "English"
        + ("; left out as in another language: " if foreign else "")
        + ", ".join(f"{language} {n}" for language, n in sorted(foreign.items(), key=str)),
        "smallest": options.minimum,
        "value": "Ratio of sums: all counts of an outlet over all its bases. Rates are per 1,000 words.",
        "interval": "95 %, Student t, variance between articles (linearised ratio); of a difference, where an "
        "outlet has few hits, the variance of all outlets compared.",
        "test": f"Welch's t on articles, two-sided; with hits in fewer than {SPARSE} articles {DEALS} permutations of "
        "articles, mid-p. Against the rest with its outlets weighted alike"
        + (f", and against {reference}" if reference else "")
        + ".",
        "multiplicity": "Benjamini-Hochberg over each table; max-T by "
        f"{options.permutations} permutations of articles (seed {options.seed}) for top terms.",
        "minimum": f"Fewer than {options.minimum} articles (of equal weight), or a device in fewer than "
        f"{options.minimum_with} articles of those compared: shown without interval and test.",
        "matching": matched[options.match],
        "layers": "voice: the outlet's own words; paraphrase: words attributed without quotation marks; "
        "quotation: words in quotation marks.",
        "scopes": "whole: the article with its headline; casualty: sentences that state a figure or name harm; "
        "headline: the headline alone.",
        "standing sentences": "A sentence that an outlet prints word for word in three or more stories counts once, "
        "in the first of them.",
        "key words": f"Ranked by log-odds z, Dirichlet prior of {PRIOR_MASS:,.0f} words from the pooled text; "
        f"terms with {MIN_COUNT} uses in {MIN_UNITS} articles; without page words, the outlet's own name, and "
        f"runs of {RUN} words that {STORIES} or more of its stories share.",
        "rare devices": "Counts with their passages, never rates, never tested.",
        "profile": profile.name if profile else "none: parties are not known",
        "reading": "Differences are described. They are not scored, and none is a measure of bias.",
    }
