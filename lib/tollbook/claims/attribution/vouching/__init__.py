"""Who vouches for a place of a sentence, at the end of the chain of those who report it."""
