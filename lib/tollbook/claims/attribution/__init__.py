"""Who says so: source, cue and content of reported speech, in any text.

The way of a text: `text` cuts it into utterances and words, `cues` finds the words that attribute, `frames` gives each its
source (`sources`) and content (`contents`), `labels` and `attitudes` what attributes without a verb of saying. `reading` does
this utterance by utterance when asked, and gives each source its name (`names`). `vouching` and `carrying` answer for a place
of the text: who stands behind it in its own sentence, and who speaks on from one before. `document` puts them together.
"""

from .document import Attributions, find_attributions
from .model import Attribution, Kind, Polarity

__all__ = ["Attribution", "Attributions", "Kind", "Polarity", "find_attributions"]
