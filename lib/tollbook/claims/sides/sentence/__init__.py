"""Sides said in the figure's own sentence: in its noun phrase, beside the harm word, as subject, owner or topic."""
