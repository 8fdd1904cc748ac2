"""The closed classes of English that every layer of the claim grammar reads: what a class holds is told here alone.

`syntax.words` and `attribution.text.word_classes` add to a class what one layer alone takes for one of it, and hold the classes that
one layer draws in its own way.
"""

from __future__ import annotations

BE = frozenset("is are was were be been being am".split())
DETERMINERS = frozenset(
    "the a an this these those its his her their our my your some any every each another both all".split()
)
PREPOSITIONS = frozenset(
    "of in for at from with to by on near inside within under about around between among into over "
    "against after before since during through via outside across without despite amid until towards "
    "toward as than like behind beyond along per below above".split()
)
ARTICLES = frozenset("the a an".split())
DEMONSTRATIVES = frozenset("this that these those".split())
# Possessives of those who are spoken of, of those who speak, and all.
OWNERS = frozenset("his her its their".split())
OURS = frozenset("my our your".split())
POSSESSIVES = OWNERS | OURS
# Pronouns of the third person, and all that can be a subject.
THIRD_PERSON = frozenset("he she they it".split())
SUBJECTS = THIRD_PERSON | frozenset("i we you".split())
OBLIQUE = frozenset("him her them".split())
# With which a party tells of itself, and what stands for nobody.
OF_ITSELF = frozenset("it they we".split())
NOBODY = frozenset("none neither nobody".split())
RELATIVES = frozenset("who whom whose which that".split())
HAVE = frozenset("has have had having".split())
# What a clause begins with that tells when, why or against what the main one holds.
SUBORDINATORS = frozenset("when after as before while once although though because".split())
# And those that open a phrase of time as well.
CLAUSE_OPENERS = SUBORDINATORS | frozenset("following since till until".split())
# What leads to where somebody or something is.
PLACING = frozenset("in at near inside outside".split())
# Participles for how a place is held.
HELD = frozenset("administered besieged controlled governed held occupied ruled run".split())
# Nouns for a count of people, and for those who are counted as harmed.
COUNTS = frozenset("count counts figure figures number numbers tallies tally toll tolls total totals".split())
THE_HARMED = frozenset("casualties dead deaths fatalities losses".split())
PUTTING = frozenset("put puts putting".split())
LEAVING = frozenset("leave leaves left leaving".split())
# Papers in which a body puts out what happened.
PAPERS = frozenset(
    "announcement briefing bulletin communique digest dispatch document message post release report roundup sitrep statement summary update".split()
)
# Marks that set something apart, or join it to what stands before.
DASHES = frozenset("- – —".split())
