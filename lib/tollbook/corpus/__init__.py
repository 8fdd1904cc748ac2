"""Corpus: the documents of a run with sound ids, their languages, their duplicates, and what was left out."""

from .build import Corpus, build_corpus
from .load import load_corpus

__all__ = ["Corpus", "build_corpus", "load_corpus"]
