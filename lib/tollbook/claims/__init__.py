"""One document becomes claims, slot by slot as in the codebook."""
