"""Numbers beside harm words that are no figure of the harmed (codebook, Unit)."""
