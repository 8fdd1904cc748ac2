"""Words of a corpus as numbers, and which of them belong to an outlet's house and not to its articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from tollbook.resources import forms_of, matcher
from tollbook.text import fold

from .layers import LAYERS, SCOPES, WORD, Layout, Passage

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
# A run of this many words that this many stories of one outlet share is the outlet's, not the article's.
RUN, STORIES = 7, 3
# Every address has one of these; to look for addresses everywhere is slow.
_ADDRESS_HINT = re.compile(r"@|://|www\.|\.(?:com|org|net|co|gov|info)\b")
_SPACE = re.compile(r"\s")
# Runs are put into this many drawers by their hash first: only drawers with enough of them are looked through.
_DRAWERS = 1 << 22


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
        captions, text = captions_of(layout), readable(layout)
        for passage in layout.passages:
            if passage.span.start in captions:
                continue
            bits = sum(1 << SCOPES.index(s) for s in passage.scopes)
            for start, end, layer in layout.stretches(passage.span):
                words = WORD.findall(text, start, end)
                terms.extend(map(ids.__getitem__, words))
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
    stem = word.removesuffix("'s").removesuffix("'")
    if stem.isupper() and (len(stem) == 2 or "." in stem):
        return stem.replace(".", "")
    form = stem.lower().removesuffix("'s")
    known = forms_of("house_style", "spelling").get(form)
    return form if known is None else str(known.value)


def readable(layout: Layout) -> str:
    """The text with blanks for addresses and for what the page asks of its reader; offsets are those of the text."""
    text = layout.text
    hits = [(hit.start, hit.end) for hit in matcher("house_style", "prompt").find(text)]
    for hint in _ADDRESS_HINT.finditer(text):
        start = max(text.rfind(" ", 0, hint.start()), text.rfind("\n", 0, hint.start())) + 1
        space = _SPACE.search(text, hint.end())
        found = matcher("house_style", "address").find(text, start, space.start() if space else len(text))
        hits += [(hit.start, hit.end) for hit in found]
    for start, end in hits:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def is_caption(layout: Layout, passage: Passage) -> bool:
    """Whether a sentence names who made a picture: a caption that stands in the running text."""
    return (
        matcher("house_style", "credit").first(layout.text, passage.span.start, passage.span.end) is not None
    )


def captions_of(layout: Layout) -> set[int]:
    """Where the passages that are captions start, found in one look at the text."""
    credits = matcher("house_style", "credit").find(layout.text)
    around = (layout.passage_at(credit.start) for credit in credits)
    return {p.span.start for p in around if p is not None and is_caption(layout, p)}


def is_page_word(term: str) -> bool:
    """Whether a term (in one spelling) belongs to the page or to grammar and not to the article."""
    return term in forms_of("house_style", "page") or len(term) < 2


def house_style(tokens: Tokens, outlets: Sequence[str], unit_of: Ints) -> Bools:
    """Which tokens to leave out: page words, the outlet's own name, and runs that several of its stories share."""
    page = np.array([is_page_word(term) for term in tokens.terms], dtype=bool)
    mask = page[tokens.term] | _own_name(tokens, outlets)
    return np.asarray(mask | _repeated(tokens, outlets, unit_of))


def _own_name(tokens: Tokens, outlets: Sequence[str]) -> Bools:
    ids = {term: n for n, term in enumerate(tokens.terms)}
    names = sorted(set(outlets))
    is_own = np.zeros((len(names), max(len(ids), 1)), dtype=bool)
    for number, name in enumerate(names):
        words = {one_spelling(word) for word in WORD.findall(fold(name))} - {"the"}
        is_own[number, [ids[word] for word in words if word in ids]] = True
    outlet = np.array([names.index(name) for name in outlets], dtype=np.int64)
    return np.asarray(is_own[outlet[tokens.document], tokens.term])


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
    # Most runs stand once: only those that can stand often enough are looked at story by story.
    drawer = (run & np.uint64(_DRAWERS - 1)).astype(np.int64)
    full = np.bincount(drawer[inside], minlength=_DRAWERS) >= STORIES
    places = np.flatnonzero(inside & full[drawer])
    pairs = np.unique(np.stack([run[places], unit[places].astype(np.uint64)]), axis=1)
    values, stories = np.unique(pairs[0], return_counts=True)
    shared = places[np.isin(run[places], values[stories >= STORIES])]
    for k in range(RUN):
        mask[shared + k] = True
    return mask
