"""Words of a corpus as numbers: which word stands where, in which document, layer and scope."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from .layers import LAYERS, SCOPES, Layout

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Tokens:
    """One row per word: its id in `terms`, its document, its layer, and a bit per scope it counts in."""

    terms: tuple[str, ...]
    term: Ints
    document: Ints
    layer: Ints
    scopes: Ints
    n_documents: int

    def counts(self, scope: str, layer: str, kept: npt.NDArray[np.bool_]) -> Any:
        """The documents x terms matrix (csr) of one scope and layer, of the tokens that are kept."""
        chosen = kept & ((self.scopes >> SCOPES.index(scope)) & 1 == 1)
        if layer in LAYERS:
            chosen &= self.layer == LAYERS.index(layer)
        shape = (self.n_documents, len(self.terms))
        ones = np.ones(int(chosen.sum()))
        return sparse.csr_matrix((ones, (self.document[chosen], self.term[chosen])), shape=shape)


def tokenise(layouts: Iterable[Layout]) -> Tokens:
    """The words of all layouts, lower case, a possessive ending dropped."""
    ids: dict[str, int] = {}
    columns: tuple[list[int], ...] = ([], [], [], [])
    n_documents = 0
    for number, layout in enumerate(layouts):
        n_documents = number + 1
        bits = {p: sum(1 << SCOPES.index(s) for s in p.scopes) for p in layout.passages}
        for word, passage in layout.words():
            form = word.group().lower().removesuffix("'s")
            columns[0].append(ids.setdefault(form, len(ids)))
            columns[1].append(number)
            columns[2].append(LAYERS.index(layout.layer_at(word.start())))
            columns[3].append(bits[passage])
    arrays = [np.array(column, dtype=np.int64) for column in columns]
    return Tokens(tuple(ids), arrays[0], arrays[1], arrays[2], arrays[3], n_documents)
