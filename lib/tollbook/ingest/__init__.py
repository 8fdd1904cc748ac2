"""Ingest: files and exports of any supported format become documents; what is not readable is a row with its reason."""

from .article import Article, FileReport, Reading, Trouble, UnreadableError
from .reading import FileResult, read_file
from .source import Limits, Source

__all__ = [
    "Article",
    "FileReport",
    "FileResult",
    "Limits",
    "Reading",
    "Source",
    "Trouble",
    "UnreadableError",
    "read_file",
]
