"""Verbs of reporting in another sense: "claimed lives", "ruled out", "admitted 40 casualties"."""

from __future__ import annotations

from tollbook.claims.closed_classes import HAVE

from ..text.lexicon import vocabulary
from ..text.numerals import is_number
from ..text.word_classes import BE, DETERMINERS, PRONOUNS, words_of
from ..text.words import QUOTE, Words

# "A militia suspected of it", "a unit charged with it": what befalls somebody.
_BEFALLEN = words_of("suspected accused blamed charged")
# Whoever takes in the hurt: "hospitals admitted 40 casualties".
_ADMITTING = words_of(
    "hospital hospitals clinic clinics ward wards centre centres center centers facility facilities"
)
_LIVES = words_of("life lives victims victim casualties")
LONGEST_OBJECT = 9
# How far behind "with" the noun of what was said may stand, in words.
_TO_DEED = 5
# How far behind "admitted" the number of those taken in may stand, and a verb of theirs, in words.
_TO_INTAKE, _LONGEST_INTAKE = 4, 6


def means_else(words: Words, index: int, end: int) -> bool:
    """Whether the word is no word of reporting here.

    So a think tank, the end of "quoted somebody as saying", a war that claims lives, reporting or commenting on a
    subject, "related to", ruling something out, and "regarding" or "referring to" as a preposition.
    """
    low, after = words.low[index], words.low[end : end + 1]
    before = words.low[index - 1] if index else ""
    on_subject = after == ["on"] and words.low[end + 1 : end + 2] != [] and words.low[end + 1] in DETERMINERS
    return (
        (low == "think" and after in (["tank"], ["tanks"]))
        or (low == "saying" and before == "as")
        or (low.startswith("claim") and not _LIVES.isdisjoint(words.low[end : end + LONGEST_OBJECT]))
        or (low.startswith(("report", "comment")) and on_subject)
        or (low == "related" and after == ["to"])
        or (low == "regarding" and before not in BE)
        or (low == "referring" and before not in BE)
        or (low.startswith("rul") and after == ["out"])
        or (low.startswith("bet") and after == ["on"])
        or (low == "briefed" and after == ["on"] and before not in BE | HAVE | PRONOUNS)
        or (low.startswith("insist") and words.low[end : end + 1] == ["anonymity"])
        or (low.startswith("refus") and after == ["to"] and _is_speech(words, end + 1))
        or (low.startswith(("respond", "repl", "answer")) and _hits_back(words, end))
        or (low in _BEFALLEN and after in (["of"], ["for"], ["with"]))
        or (
            low in HAVE and words.low[index + 1 : end] == ["it"] and after not in ([","], ["that"], [":"], [])
        )
        or (low.startswith("admit") and _takes_in(words, index, end))
        or (low == "lower" and after in ([","], ["than"], []))
        or (low.startswith(("add", "giv", "gave")) and after == ["up"])
        or (
            low.startswith("tell")
            and words.low[end + 1 : end + 2] in (["story"], ["tale"], ["truth"], ["time"])
        )
        or (low.startswith("comment") and words.low[index - 1 : index] == ["to"] and after != ["that"])
        or (low.startswith("ask") and words.low[end : end + 2] == ["not", "to"])
    )


def _hits_back(words: Words, end: int) -> bool:
    """ "Answered with fire", "responded to the raid with an offensive": a deed, unless what was said follows."""
    if words.low[end : end + 1] in (["with"], ["by"]):
        return True
    behind = words.low[end : end + LONGEST_OBJECT + _TO_DEED]
    at = behind.index("with") if "with" in behind else 0
    known, means = vocabulary(), behind[at : at + _TO_DEED]
    wordless = known.documents.isdisjoint(means) and known.nouns.keys().isdisjoint(means)
    return at > 0 and wordless and {"that", QUOTE, ","}.isdisjoint(behind[:at])


def _takes_in(words: Words, index: int, end: int) -> bool:
    """ "The hospital in the north had admitted 40 hurt people": it owns up to nothing, unless a clause follows."""
    if words.low[index - 1 : index] and words.low[index - 1] in _ADMITTING:
        return True
    behind = words.low[end : end + _LONGEST_INTAKE]
    if behind and behind[0].endswith("ing"):
        return False
    counts = any(is_number(words, at) for at in range(end, min(len(words), end + _TO_INTAKE)))
    near = words.low[max(0, index - LONGEST_OBJECT) : index]
    return counts and not _ADMITTING.isdisjoint(near) and (BE | HAVE | {"that"}).isdisjoint(behind)


def _is_speech(words: Words, index: int) -> bool:
    """Whether a verb of plain speech or report stands there: "refused to say"."""
    choices = vocabulary().verbs.get(words.low[index], ()) if index < len(words) else ()
    return any(entry.value in ("say", "tell", "report") and not rest for rest, entry in choices)
