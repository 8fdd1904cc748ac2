"""Closed word classes of English that the claim grammar reads. Names and content words live in lexicons."""

from __future__ import annotations

from tollbook.claims import closed_classes

BE = closed_classes.BE | frozenset("'re isn't aren't wasn't weren't".split())
AUXILIARIES = BE | frozenset(
    "has have had having do does did will would could might may can shall should must 've 'd 'll "
    "remain remains remained remaining hasn't haven't hadn't won't wouldn't couldn't get gets got getting gotten".split()
)
DETERMINERS = closed_classes.DETERMINERS | frozenset(
    "that's such 's whose what more fewer further additional other".split()
)
PREPOSITIONS = closed_classes.PREPOSITIONS | frozenset(
    "onto till throughout amongst including include includes included excluding due following upon "
    "on-board aboard out alongside beside besides versus".split()
)
CONJUNCTIONS = frozenset("and or but nor plus & while whereas as-well-as yet / then".split())
RELATIVES = frozenset("who whom which that where when".split())
PRONOUNS = frozenset(
    "he she they it we you i them him us me themselves itself himself herself there those one".split()
)
# Verbs that say how large a quantity is, or what it has come to.
QUANTITY_VERBS = frozenset(
    "reach reaches reached reaching exceed exceeds exceeded exceeding pass passes passed passing top tops topped topping "
    "surpass surpasses surpassed surpassing total totals totalled totaled totalling totaling amount amounts amounted "
    "amounting stand stands stood standing number numbers numbered numbering come comes came coming hit hits hitting climb "
    "climbs climbed climbing rise rises rose risen rising fall falls fell dropping drop drops dropped increase increases "
    "increased increasing grow grows grew grown growing jump jumps jumped near nears neared nearing approach approaches "
    "approached approaching put puts putting set sets estimate estimates estimated estimating run runs ran running "
    "average averages averaged averaging equal equals make makes made making place places placed bring brings brought "
    "bringing go goes gone going went show shows showed cross crosses crossed become became account accounts "
    "accounted lie lies lay lying range ranges ranged vary varies stay stays stayed lists numbering soar soars soared double doubled revised raised lowered calculated counted count counts assessed".split()
)
# Verbs that put a figure on something.
ESTIMATING = frozenset("put puts putting place places placed estimate estimates estimated".split())
# Nouns for people who belong together: "a family of five".
COMPANIES = frozenset("family crew group squad cell team patrol party band gang platoon".split())
# What several of the people counted come from: "nine members of one family", "people from two households".
FAMILIES = frozenset("family families household households clan clans generation generations".split())
# Words that add those counted to others told of before: "another 17", "17 others".
ADDING = frozenset("another others other more further additional".split())
# Verbs that put a figure in the place of another.
REVISING = frozenset(
    "raised revised lifted lowered increased upped updated cut corrected adjusted put changed reduced".split()
)
# Participles that a passive may be reached through: "were reported killed", "is feared to have died".
RAISING = frozenset(
    "reported reportedly believed feared said thought known confirmed presumed considered listed recorded found left "
    "declared pronounced documented verified allegedly identified registered understood claimed alleged likely "
    "able already shot".split()
)
ADVERBS = frozenset(
    "not also now still just so far too only even already again alone together yesterday today tonight "
    "overnight ago almost nearly as-yet once twice since-then up down later earlier least most mostly "
    "there here who've instead nationwide altogether meanwhile else either nearby back way home".split()
)
# Participles that can stand before a noun too: "1,000 verified deaths".
ATTESTED = frozenset(
    "reported confirmed presumed suspected recorded documented verified identified registered alleged known".split()
)
# Participles without an ending of their own.
PARTICIPLES = frozenset("given made put shown seen borne drawn thrown held led sent struck hit".split())
# Nouns in -ly, which the ending would take for adverbs.
NOT_ADVERBS = frozenset(
    "family assembly supply ally reply anomaly daily weekly monthly yearly early only rally".split()
)
# What is said of those who came to no harm, or to another kind.
SPARED = frozenset(
    "rescued evacuated saved released freed survived unharmed displaced arrested detained trapped returned exchanged "
    "swapped escaped fled homeless sheltering treated discharged recruited mobilised mobilized enlisted sent deployed "
    "hired trained remain remained alive handed repatriated pulled dug deported transferred".split()
)
# Nouns for the size of a thing; "a total of", "the number of" lead to a figure, "a strength of" does not.
MEASURES = closed_classes.COUNTS | frozenset(
    "average bound ceiling combined estimate estimates excess high low mark maximum mean median minimum most order pace peak "
    "range rate record sum".split()
)
# Prisoners who are handed over are not thereby harmed.
TRANSFERS = frozenset(
    "released release releases releasing freed free freeing exchanged exchange exchanges swap swapped swaps return returned "
    "returning handed hand hands handing traded trade trading rescued rescue rescues rescuing liberated repatriated deal".split()
)
# People counted near the harmed who are none of them.
OTHERS = frozenset(
    "refugees evacuees migrants recruits reservists deserters inhabitants voters suspects defendants accused detainees".split()
)
# Verbs, besides those in -ed, that say what became of others than the harmed.
OTHER_VERBS = frozenset(
    "left leave leaves leaving fled flee went go came come returned remained made make took fought hit began got held "
    "hold said say says told live lived stood sat ran escaped survived".split()
)
# Parts told without a figure: "half of the 40 soldiers".
PARTS = frozenset(
    "half most many some any part majority third thirds quarter quarters fifth percent % minority".split()
)
# A figure after "a population of" is what a part is taken of.
WHOLES = frozenset("population strength workforce garrison membership contingent force army".split())
# A figure after "a gap of", "a rise of" is a difference between figures.
DIFFERENCES = frozenset(
    "gap difference increase decrease rise drop fall jump discrepancy surplus growth reduction".split()
)
SUBSET_OPENERS = frozenset(
    "including include includes included comprising comprise comprises comprised among amongst whom".split()
)
# Bodies of troops: a number before one counts bodies, not people.
UNITS = frozenset(
    "army armies battalion battalions brigade brigades regiment regiments platoon platoons garrison garrisons unit units "
    "division divisions squadron squadrons corps".split()
)
# What the parts of a toll are told to be by an adjective alone: "417 were civilian, 318 military, the rest unidentified".
SORTS = frozenset("military civilian unidentified unknown male female foreign".split())
