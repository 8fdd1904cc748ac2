"""The parties that a sentence names and the part each plays in it: the ground that sides are read from."""
