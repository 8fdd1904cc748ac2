"""The shallow syntax of a sentence: its tokens, its noun phrases, the predicate said of each. No parser, no tagger.

`tokens` makes the row that all rules read, `phrases` the noun phrase behind a number (`modifiers`, `counted_nouns`), and `predicates`
walks on from it to the harm word, over what may stand between (`walk`, `clauses`, `insertions`).
"""
