"""Whether the harmed were military, civilian, or either (codebook, Side and population).

`words` reads what the sentence calls them (in the `stretches` that may name them), `by_harm` what the harm itself tells;
`choose` weighs it with what `discourse.neighbours` tells of the party and of the figures beside it.
"""

from .choose import Neighbours, noun_arms, noun_population, nouns_of, outlaws, population_of
from .words import spoken_of

__all__ = ["Neighbours", "noun_arms", "noun_population", "nouns_of", "outlaws", "population_of", "spoken_of"]
