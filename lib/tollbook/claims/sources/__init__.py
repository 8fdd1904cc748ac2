"""Who vouches for a figure, and how it is put forward (codebook, Source and Stance).

`voice` takes from `attribution` who stands behind the figure; `read` makes of the words a name and a type, by the profile's
names (`actors`), by the nouns of offices and institutions (`nouns`), and by what the text says of the source elsewhere
(`introductions`). `stance` is read from the words around the figure.
"""

from .model import SourceReading
from .read import read_source
from .voice import Voice, voice_of

__all__ = ["SourceReading", "Voice", "read_source", "voice_of"]
