"""Whoever backs, opposes, wants, fears or takes up something without a word of saying."""
