"""Who vouches for a figure, and how it is put forward (codebook, Source and Stance)."""

from .model import SourceReading
from .read import read_source
from .voice import Voice, voice_of

__all__ = ["SourceReading", "Voice", "read_source", "voice_of"]
