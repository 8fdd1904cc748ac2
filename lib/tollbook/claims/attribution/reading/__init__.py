"""A document read when asked for: its attributions, then their speakers."""
