"""Numbers beside harm words that are no figure of the harmed (codebook, Unit).

`no_count` asks of a number, before any construction does, whether it is an age, a ratio or difference, a whole that a part is
taken of, a pronoun. `not_people` and `spared` are for the constructions that things, or people unharmed, could pass through.
"""
