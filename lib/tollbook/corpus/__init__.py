"""Corpus: the documents of a run with sound ids, their languages, their duplicates, and what was left out."""

from .build import Corpus, build_corpus
from .clusters import Pair
from .load import load_corpus
from .store import save_corpus

__all__ = ["Corpus", "Pair", "build_corpus", "load_corpus", "save_corpus"]
