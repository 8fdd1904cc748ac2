"""Who says so: source, cue and content of reported speech, in any text."""

from .document import Attributions, find_attributions
from .model import Attribution, Kind, Polarity

__all__ = ["Attribution", "Attributions", "Kind", "Polarity", "find_attributions"]
