"""Words in context: passages behind key terms, concordances, collocations around casualties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd
from nltk.collocations import BigramAssocMeasures, BigramCollocationFinder

from .layers import ALL, SCOPES, WORD, Layout, Passage
from .tally import Evidence
from .vocabulary import captions_of, is_page_word, one_spelling, readable

# Key terms per outlet and scope with most of their passages kept, passages of those, and of any other term.
TOP_TERMS, PER_TERM, PER_OTHER = 25, 10, 1


def term_evidence(keyness: pd.DataFrame, layouts: Sequence[Layout]) -> list[Evidence]:
    """Passages of every key term of each outlet, the first ones in its articles; more of the top terms (over-used,
    all layers)."""
    room = _room(keyness)
    terms: dict[str, set[str]] = {}
    for outlet, _, term in room:
        terms.setdefault(outlet, set()).add(term)
    found = []
    for layout in layouts:
        outlet = layout.document.outlet
        for start, end, term, passage in _uses(layout, terms.get(outlet, set())):
            scopes = [s for s in passage.scopes if room.get((outlet, s, term), 0) > 0]
            for scope in scopes:
                room[outlet, scope, term] -= 1
            if scopes:
                found.append(_evidence(layout, passage, (start, end), term))
            if not any(room.get((outlet, s, term)) for s in SCOPES):
                terms[outlet].discard(term)
    return found


def _room(keyness: pd.DataFrame) -> dict[tuple[str, str, str], int]:
    """How many passages are kept of each outlet, scope and term of the table."""
    names = ["outlet", "scope", "term"]
    room = dict.fromkeys(keyness[names].itertuples(index=False, name=None), PER_OTHER)
    over = keyness[(keyness["layer"] == ALL) & (keyness["log_odds_z"] > 0)]
    top = over.groupby(["outlet", "reference", "scope"], sort=True).head(TOP_TERMS)
    return room | dict.fromkeys(top[names].itertuples(index=False, name=None), PER_TERM)


def _uses(layout: Layout, terms: set[str]) -> Iterator[tuple[int, int, str, Passage]]:
    if not terms:
        return
    text, captions = readable(layout), captions_of(layout)
    for passage in layout.passages:
        if passage.span.start in captions:
            continue
        for word in WORD.finditer(text, passage.span.start, passage.span.end):
            form = one_spelling(word.group())
            if form in terms:
                yield word.start(), word.end(), form, passage


def _evidence(layout: Layout, passage: Passage, span: tuple[int, int], term: str) -> Evidence:
    return Evidence(
        doc_id=layout.document.doc_id,
        start=span[0],
        end=span[1],
        measure=f"keyness:{term}",
        side="",
        scopes=passage.scopes,
        layer=layout.layer_at(span[0]),
        term=term,
        rule="",
        sentence_start=passage.span.start,
        sentence_end=passage.span.end,
        outlet=layout.document.outlet,
    )


def concordance(layouts: Sequence[Layout], term: str, width: int = 60) -> pd.DataFrame:
    """Every use of a term with `width` characters on either side; columns outlet doc_id start left term right."""
    rows = [
        {
            "outlet": layout.document.outlet,
            "doc_id": layout.document.doc_id,
            "start": start,
            "left": layout.text[max(passage.span.start, start - width) : start],
            "term": layout.text[start:end],
            "right": layout.text[end : min(passage.span.end, end + width)],
        }
        for layout in layouts
        for start, end, _, passage in _uses(layout, {one_spelling(term)})
    ]
    return pd.DataFrame(rows, columns=["outlet", "doc_id", "start", "left", "term", "right"])


def collocations(layouts: Sequence[Layout], outlet: str, minimum: int = 5) -> pd.DataFrame:
    """Pairs of neighbouring words in an outlet's casualty passages by Dunning's log-likelihood (NLTK).

    Columns first second count score, the strongest first; pairs in fewer than `minimum` uses are left out.
    The score orders pairs and tests nothing.
    """
    finder = BigramCollocationFinder.from_documents(
        [one_spelling(w.group()) for w in WORD.finditer(x.text, p.span.start, p.span.end)]
        for x in layouts
        if x.document.outlet == outlet
        for p in x.passages
        if p.is_casualty
    )
    finder.apply_freq_filter(minimum)
    finder.apply_word_filter(is_page_word)
    scored = finder.score_ngrams(BigramAssocMeasures.likelihood_ratio)
    rows = [(a, b, finder.ngram_fd[a, b], score) for (a, b), score in scored]
    table = pd.DataFrame(rows, columns=["first", "second", "count", "score"])
    return table.sort_values(["score", "first", "second"], ascending=[False, True, True], ignore_index=True)
