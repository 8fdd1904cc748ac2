"""What a document tells beyond the sentence: what a reader carries on, headings and lists, days told later."""

from .state import Discourse, Found, SentenceReading

__all__ = ["Discourse", "Found", "SentenceReading"]
