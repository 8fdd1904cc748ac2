"""Whether the harmed were military, civilian, or either (codebook, Side and population)."""

from .choose import Neighbours, noun_arms, noun_population, population_of

__all__ = ["Neighbours", "noun_arms", "noun_population", "population_of"]
