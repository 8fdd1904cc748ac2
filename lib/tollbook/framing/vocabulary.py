"""Words of a corpus as numbers, and which of them belong to an outlet's house and not to its articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from tollbook.resources import load_lexicon, matcher
from tollbook.text import fold

from .layers import LAYERS, SCOPES, WORD, Layout, Passage

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
# A run of this many words that this many stories of one outlet share is the outlet's, not the article's.
RUN, STORIES = 7, 3
# Every credit has one of these; looking for them first saves most of the time.
_CREDIT_HINT = re.compile(
    r"\([^()]{0,40}(?:photo|image|picture|video|file|pic:)|file -|(?:via|/) ?(?:ap|afp|getty|reuters|epa)|"
    r"getty images|photograph:|photo by|picture:|image (?:source|credit)"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """One row per word: its id in `terms`, its document, its layer, and a bit per scope it counts in."""

    terms: tuple[str, ...]
    term: Ints
    document: Ints
    layer: Ints
    scopes: Ints
    n_documents: int

    def counts(self, scope: str, layer: str, kept: Bools) -> Any:
        """The documents x terms matrix (csr) of one scope and layer, of the tokens that are kept."""
        chosen = kept & ((self.scopes >> SCOPES.index(scope)) & 1 == 1)
        if layer in LAYERS:
            chosen &= self.layer == LAYERS.index(layer)
        shape = (self.n_documents, len(self.terms))
        ones = np.ones(int(chosen.sum()))
        return sparse.csr_matrix((ones, (self.document[chosen], self.term[chosen])), shape=shape)


class _Ids(dict[str, int]):
    """The id of every form met, by the form as written: forms of one spelling share an id."""

    def __init__(self) -> None:
        super().__init__()
        self.terms: dict[str, int] = {}

    def __missing__(self, form: str) -> int:
        number = self[form] = self.terms.setdefault(one_spelling(form), len(self.terms))
        return number


def tokenise(layouts: Iterable[Layout]) -> Tokens:
    """The words of all layouts in lower case, each in one spelling, a possessive ending dropped."""
    ids = _Ids()
    terms: list[int] = []
    # Runs of words that share document, layer and scopes: (length, document, layer, bits).
    runs: list[tuple[int, int, int, int]] = []
    n_documents = 0
    for number, layout in enumerate(layouts):
        n_documents = number + 1
        for passage in layout.passages:
            if is_caption(layout, passage):
                continue
            bits = sum(1 << SCOPES.index(s) for s in passage.scopes)
            for start, end, layer in layout.stretches(passage.span):
                words = WORD.findall(layout.text, start, end)
                terms += [ids[word] for word in words]
                runs.append((len(words), number, LAYERS.index(layer), bits))
    length, document, layer_of, scopes = np.array(runs, dtype=np.int64).reshape(-1, 4).T
    return Tokens(
        tuple(ids.terms),
        np.array(terms, dtype=np.int64),
        np.repeat(document, length),
        np.repeat(layer_of, length),
        np.repeat(scopes, length),
        n_documents,
    )


def one_spelling(word: str) -> str:
    """The word in lower case and in the spelling of `house_style.yml`; two capitals stay, they are no pronoun."""
    if word.isupper() and (len(word) == 2 or "." in word):
        return word.replace(".", "")
    form = word.lower().removesuffix("'s").removesuffix("'")
    return _spellings().get(form, form)


@cache
def _spellings() -> dict[str, str]:
    return {
        form: str(entry.value)
        for entry in load_lexicon("house_style")
        if entry.category == "spelling"
        for form in entry.forms
    }


@cache
def _page_words() -> frozenset[str]:
    return frozenset(
        form for entry in load_lexicon("house_style") if entry.category == "page" for form in entry.forms
    )


def is_caption(layout: Layout, passage: Passage) -> bool:
    """Whether a sentence names who made a picture: a caption that stands in the running text."""
    return (
        matcher("house_style", "credit").first(layout.text, passage.span.start, passage.span.end) is not None
    )


def is_page_word(term: str) -> bool:
    """Whether a term (in one spelling) belongs to the page or to grammar and not to the article."""
    return term in _page_words() or len(term) < 2


def house_style(tokens: Tokens, outlets: Sequence[str], unit_of: Ints) -> Bools:
    """Which tokens to leave out: page words, the outlet's own name, and runs that several of its stories share."""
    page = np.array([is_page_word(term) for term in tokens.terms], dtype=bool)
    mask = page[tokens.term] | _own_name(tokens, outlets)
    return np.asarray(mask | _repeated(tokens, outlets, unit_of))


def _own_name(tokens: Tokens, outlets: Sequence[str]) -> Bools:
    ids = {term: n for n, term in enumerate(tokens.terms)}
    mask = np.zeros(len(tokens.term), dtype=bool)
    for name in sorted(set(outlets)):
        words = {one_spelling(word) for word in WORD.findall(fold(name))} - {"the"}
        own = np.array([outlet == name for outlet in outlets], dtype=bool)
        known = [ids[word] for word in sorted(words) if word in ids]
        mask |= own[tokens.document] & np.isin(tokens.term, known)
    return mask


def _repeated(tokens: Tokens, outlets: Sequence[str], unit_of: Ints) -> Bools:
    """The tokens inside a run of `RUN` words that at least `STORIES` units of the same outlet have."""
    n = len(tokens.term) - RUN + 1
    mask = np.zeros(len(tokens.term), dtype=bool)
    if n <= 0:
        return mask
    mixed = (tokens.term.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    run = np.zeros(n, dtype=np.uint64)
    for k in range(RUN):
        run = run * np.uint64(0x100000001B3) + (mixed[k : k + n] ^ (mixed[k : k + n] >> np.uint64(29)))
    place = {name: k for k, name in enumerate(sorted(set(outlets)))}
    outlet = np.array([place[name] for name in outlets], dtype=np.uint64)
    run ^= (outlet[tokens.document[:n]] + np.uint64(1)) * np.uint64(0xC2B2AE3D27D4EB4F)
    inside = tokens.document[:n] == tokens.document[RUN - 1 :]
    unit = unit_of[tokens.document[:n]]
    places = np.flatnonzero(inside)
    places = places[np.argsort(run[places], kind="stable")]
    runs = run[places]
    # Most runs stand once: only those that stand often enough are looked at story by story.
    edges = np.flatnonzero(np.concatenate([[True], runs[1:] != runs[:-1]])) if len(runs) else np.zeros(0, int)
    often = np.repeat(np.diff(np.append(edges, len(runs))) >= STORIES, np.diff(np.append(edges, len(runs))))
    places = places[often]
    pairs = np.unique(np.stack([run[places], unit[places].astype(np.uint64)]), axis=1)
    values, stories = np.unique(pairs[0], return_counts=True)
    shared = places[np.isin(run[places], values[stories >= STORIES])]
    for k in range(RUN):
        mask[shared + k] = True
    return mask
