"""The shallow syntax of a sentence: its tokens, its noun phrases, the predicate said of each. No parser, no tagger."""
