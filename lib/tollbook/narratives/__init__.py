"""Which attrition narratives a passage carries, by a published codebook (docs/narratives.md)."""

from .codebook import Narrative, load_codebook, narrative_ids
from .find import NarrativeHit, find_narratives, find_narratives_in

__all__ = [
    "Narrative",
    "NarrativeHit",
    "find_narratives",
    "find_narratives_in",
    "load_codebook",
    "narrative_ids",
]
