"""Whether a phrase can vouch for anything, by its head: people, a body, a document, a name (codebook, Source).

An attack, a region, "earlier" or "furthermore" says nothing, however near it stands to a verb of saying. Where the
head fails, the phrase was cut wrongly as often as not, and who speaks stands beside it: behind the comma, behind
the "and", before the relative clause, or at the end.
"""

from __future__ import annotations

from tollbook.claims.closed_classes import NOBODY, OBLIQUE, RELATIVES

from ..text.lexicon import agents, sources, vocabulary
from ..text.word_classes import (
    ADVERBS,
    ANOTHER,
    DETERMINERS,
    NUMBER_WORDS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    is_adverb,
    words_of,
)
from ..text.words import Range, Words
from .noun_phrases import phrase_before

# A part of people or papers, who are named behind "of".
_PARTS = NUMBER_WORDS | words_of(
    "one some many most several few half part majority minority handful number couple series all each any both others quarter third"
)
_STANDING_ALONE = DETERMINERS - words_of("the a an every no")
_ENDS = RELATIVES | words_of(", ( ) — – ;") | (PREPOSITIONS - {"like"})
# What may stand behind a head and still belong to it: "sources familiar with", "the ministry itself".
_AFTER_HEAD = words_of(
    "familiar close taken put public seen written shot known shown read given made drawn kept held himself herself itself"
    " themselves last meanwhile afterward afterwards only alone else there here out"
)
# Only people do a thing themselves.
_SELF = words_of("himself herself")
# Endings of nouns for people, of which there are too many to list.
PEOPLE = tuple(
    (
        "ist ists ian ians man woman men women eer eers crat crats maker makers owner owners worker workers "
        "player players retailer"
    ).split()
)
_OF_HEAD = words_of("of from at for")
# How long the phrase of an unknown speaker may be, in words.
LONGEST_UNKNOWN = 4
# What opens an insertion about the saying: "the paper, citing two aides, reported", "the letter, seen by X, said".
_ASIDES = words_of(
    "speaking talking writing addressing testifying appearing in at on during after before via through without by citing quoting asked responding"
)
_SEEN = (["seen", "by"], ["obtained", "by"], ["reviewed", "by"])
_COMPOUNDS = (("think", "tank"), ("think", "tanks"))


def vouching(words: Words, source: Range, cue_end: int) -> Range | None:
    """The part of a source's phrase that can vouch, for a cue that ends before word `cue_end`; None where no part can."""
    first, end = source
    if first >= cue_end:
        return source if is_headed(words, source) else _shortened(words, first, end)
    end = _without_insertion(words, first, end)
    return (first, end) if is_headed(words, (first, end)) else _beside(words, first, end)


def is_headed(words: Words, phrase: Range) -> bool:
    """Whether the head of a noun phrase is somebody, or something that speaks for its author."""
    first, end = phrase
    if words.low[first:end] in ANOTHER:
        return True
    while first < end and (
        words.low[first] in DETERMINERS or words.low[first] in ("more", "than", "just", "about")
    ):
        first += 1
    if first == end:
        return words.low[end - 1] in _STANDING_ALONE
    stop = next((i for i in range(first + 1, end) if _ends_core(words, i)), end)
    head = stop - 1
    if words.low[head] in NOBODY:
        return end - first == 1 or words.low[head] == "nobody"
    if stop + 1 < end and words.low[stop] == "of" and words.low[head] in _PARTS:
        return is_headed(words, (stop + 1, end))
    while head > first and _is_behind_head(words, head):
        if words.low[head] in _SELF:
            return True  # "the harbour master himself"
        head -= 1
    return _can_vouch(words, first, head)


def _ends_core(words: Words, index: int) -> bool:
    """Whether the noun and what stands before it end before a word: a preposition, "who", "officials speaking"."""
    if words.low[index] in _ENDS:
        return not words.capital(index)  # "the Under Secretary"
    return words.low[index - 1] in sources() and _is_behind_head(words, index)


def _is_behind_head(words: Words, index: int) -> bool:
    """Whether a word only says more of the noun before it: a participle, an adverb, "familiar"."""
    low = words.low[index]
    if low.isdigit():
        return words.capital(index - 1)  # "Unit 82"
    if words.capital(index) or low in sources():
        return False
    # "Holm pointed" is a clause; "residents asked", "images released" are people and papers.
    told = low.endswith(("ed", "ing")) and words.low[index - 1] in sources() | vocabulary().tellers
    return low in _AFTER_HEAD or told or is_adverb(low)


def _can_vouch(words: Words, first: int, head: int) -> bool:
    low = words.low[head].removesuffix("'s").removesuffix("'")
    if low in sources() or low in PRONOUNS or low in RELATIVES or low in _PARTS or low in OBLIQUE:
        return True
    known = vocabulary()
    if low in known.qualities or is_adverb(low) or (low in OPENERS and head == first):
        return False
    plain = low.rsplit("-", 1)[-1]
    if words.capital(head):
        # A capital says nothing at the start of a sentence.
        return head > 0 or not (low in known.things or low.endswith("ing") or low in TIME_WORDS)
    if low in known.things or low in known.speech:
        return False
    compound = (words.low[head - 1] if head else "", low) in _COMPOUNDS
    return compound or low in known.tellers or plain in agents() or plain.endswith(PEOPLE)


def _shortened(words: Words, first: int, end: int) -> Range | None:
    """What is left of a phrase behind its cue without the verb it ran into: "verified by the council stood at"."""
    stop = next((i for i in range(first + 1, end) if _ends_core(words, i)), end)
    for at in range(stop - 1, first, -1):
        if words.low[at - 1] not in DETERMINERS and is_headed(words, (first, at)):
            return first, at
    return None


def _without_insertion(words: Words, first: int, end: int) -> int:
    """Before what only joins the sentence to the one before, or tells where and how: "Holm, in an interview, said"."""
    commas = [i for i in range(first + 1, end - 1) if words.low[i] == ","]
    aside = next(
        (i for i in commas if words.low[i + 1] in _ASIDES or words.low[i + 1 : i + 3] in _SEEN), None
    )
    if aside is not None:
        return aside
    comma = commas[0] if commas else end
    inside = words.low[comma + 1 : end]
    joins = all(is_adverb(low) or low == "," for low in inside) or inside[::2] == ["for", "part"]
    return comma if inside and joins else end


def _beside(words: Words, first: int, end: int) -> Range | None:
    """Who speaks beside a phrase that cannot: behind its comma or "and", before "who" or "digging", or at its end."""
    if words.low[end - 1] in vocabulary().qualities:
        owner = next((i for i in range(end - 1, first - 1, -1) if words.low[i].endswith(("'s", "s'"))), None)
        # "The U.N.'s most recent [count]"
        return None if owner is None else (first, owner + 1)
    for at in range(first + 1, end - 1):
        opens = words.low[at + 1] in DETERMINERS or words.capital(at + 1) or words.low[at + 1] in sources()
        if words.low[at] in (",", "and") and opens and is_headed(words, (at + 1, end)):
            return at + 1, end
    if first > 1 and (words.low[first - 1] in RELATIVES or words.low[first - 1].endswith("ing")):
        start = phrase_before(words, first - 1)
        return (start, first - 1) if start is not None and is_headed(words, (start, first - 1)) else None
    return _last_name(words, first, end)


def _last_name(words: Words, first: int, end: int) -> Range | None:
    """The body or name that ends the phrase where no preposition ties it to what stands before."""
    if not words.capital(end - 1) and words.low[end - 1] not in sources():
        return None
    start = end - 1
    while start > first and (
        words.capital(start - 1) or (start == end - 1 and words.low[start - 1] in agents())
    ):
        start -= 1
    tied = start > 0 and (words.low[start - 1] in PREPOSITIONS or words.low[start - 1] in DETERMINERS)
    if start == first or tied or words.low[start] in ADVERBS:
        return None
    return (start, end) if is_headed(words, (start, end)) else None


def may_speak(words: Words, phrase: Range) -> bool:
    """Whether a phrase with an unknown noun can be who speaks: short, with an article or an owner, and no thing."""
    first, end = phrase
    known = vocabulary()
    if words.low[first] in _PARTS and words.low[first + 1 : first + 2] == ["of"] and first + 2 < end:
        first += 2  # "some of the strikers"
    # "The buyer of the house": the head stands before the preposition.
    end = next(
        (
            i
            for i in range(first + 1, end)
            if words.low[i] == "," or (words.low[i] in _OF_HEAD and words.low[i - 1] not in PREPOSITIONS)
        ),
        end,
    )
    low = words.low[end - 1] if first < end else ""
    owned = first < end - 1 and (words.low[first] in DETERMINERS or words.low[first].endswith("'s"))
    people = low.endswith(("ers", "ors"))  # "bidders said"
    alone = (
        (owned or people)
        and end - first <= LONGEST_UNKNOWN
        and all(words.is_word(i) for i in range(first, end))
    )
    a_verb = low.endswith(("ing", "ed", "ly")) or low in known.verbs or low in known.speech
    return (
        alone
        and low.isalpha()
        and not a_verb
        and not (low in known.things or low in known.qualities or low in TIME_WORDS or low in known.labels)
        and not any(words.low[i] in PREPOSITIONS or words.low[i][0].isdigit() for i in range(first, end))
    )
