"""The closed classes of English that every layer of the claim grammar reads: what a class holds is told here alone.

`syntax.words` and `attribution.text.word_classes` hold the classes that one layer draws in its own way.
"""

from __future__ import annotations

# Possessives of those who are spoken of, and all.
OWNERS = frozenset("his her its their".split())
POSSESSIVES = OWNERS | frozenset("my our your".split())
# Pronouns of the third person, and all that can be a subject.
THIRD_PERSON = frozenset("he she they it".split())
SUBJECTS = THIRD_PERSON | frozenset("i we you".split())
RELATIVES = frozenset("who whom whose which that".split())
HAVE = frozenset("has have had having".split())
# What a clause begins with that tells when, why or against what the main one holds.
SUBORDINATORS = frozenset("when after as before while once although though because".split())
