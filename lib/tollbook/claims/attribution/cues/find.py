"""Cues in one utterance: verb groups, phrases and nouns that attribute, before their source is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tollbook.claims.closed_classes import HAVE
from tollbook.resources import Entry

from ..contents.adjuncts import MEANS, past_adjunct
from ..text.lexicon import vocabulary
from ..text.numerals import is_number
from ..text.word_classes import BE, DETERMINERS, PRONOUNS, words_of
from ..text.words import QUOTE, Words
from .cue import Cue
from .noun_cues import opinion, reckoning, reporting_noun
from .phrase_cues import matching, phrase_cue, state
from .verb_groups import group
from .verbs_or_nouns import is_noun

# "Seen by a reporter" says who saw it, not who said it.
_PERCEIVED = words_of(
    "seen viewed heard read noticed obtained reviewed shown known understood found called described"
)
# "An act described by the mayor as a crime" says who said it, and what.
_CALLED = words_of(
    "described called dubbed labelled labeled termed branded hailed condemned denounced characterised characterized seen viewed portrayed"
)
_PASSIVE_GOES_ON = words_of("to that at as killed dead missing wounded injured captured by")
_NEVER_PAST = words_of("given shown known written spoken seen foreseen sworn")
_PARTICIPLES = words_of("put told said cited shown found made held kept")
# "A militia suspected of it", "a unit charged with it": what befalls somebody.
_BEFALLEN = words_of("suspected accused blamed charged")
# Whoever takes in the hurt: "hospitals admitted 40 casualties".
_ADMITTING = words_of(
    "hospital hospitals clinic clinics ward wards centre centres center centers facility facilities"
)
_HELD = words_of(
    "thought believed suspected said known reported understood presumed considered alleged supposed"
)
_LIVES = words_of("life lives victims victim casualties")
LONGEST_OBJECT = 9
# How far behind "with" the noun of what was said may stand, in words.
_TO_DEED = 5
# How far behind "admitted" the number of those taken in may stand, and a verb of theirs, in words.
_TO_INTAKE, _LONGEST_INTAKE = 4, 6
_PUTTING = words_of("put puts putting")
_LEVELS = words_of("at above below between over under near around closer higher lower nearer")


def find_cues(words: Words) -> Iterator[Cue]:
    """The cues of an utterance outside its quotations, left to right."""
    triggers = vocabulary().triggers
    reached = 0
    for index, low in enumerate(words.low):
        if low not in triggers or index < reached:
            continue
        cue = _cue(words, index, low)
        if cue is not None:
            yield cue
            reached = cue.end if cue.shape != "noun" else reached


def _cue(words: Words, index: int, low: str) -> Cue | None:
    """The cue that begins (a verb: whose lexical word stands) at a word; a phrase goes before a verb."""
    known = vocabulary()
    cue = phrase_cue(words, index) if low in known.phrases else None
    if cue is None and low in known.verbs:
        cue = _verb(words, index)
    if cue is None and low in ("by", "on"):
        cue = reckoning(words, index)
    if cue is None and low in known.opinions:
        cue = opinion(words, index)
    if cue is None and low in known.nouns:
        cue = reporting_noun(words, index)
    if cue is None and low in known.states:
        cue = state(words, index)
    return cue


def _verb(words: Words, index: int) -> Cue | None:
    end, entry = matching(words, index, vocabulary().verbs)
    if entry is None:
        end, entry = _past_time(words, index)
    if (
        entry is not None
        and entry.value == "say"
        and words.low[index] in _PUTTING
        and words.low[end : end + 1]
        and words.low[end] in _LEVELS
    ):
        end, entry = index + 1, vocabulary().verbs[words.low[index]][-1][1]
    if entry is not None and entry.value == "want" and end > index + 1 and words.low[end - 1] == "to":
        end -= 1  # "agreed | to pay": the infinitive is what is wanted
    if entry is None or (words.raw[index][:1].isupper() and not is_title_case(words, index)):
        return None
    first, passive, negated, blocked = group(words, index)
    if blocked or _means_else(words, index, end) or (first == index and _is_held(words, index, end)):
        return None
    cue = Cue(first, end, index, entry, "verb", negated)
    if passive:
        return _passive(words, cue)
    if first == index and is_noun(words, index, words.low[index]) and not _quotes(words, index, end):
        return None
    return _active_or_reduced(words, cue)


def _past_time(words: Words, index: int) -> tuple[int, Entry | None]:
    """ "spoke then of 3,000 dead", "talked on Monday about": a verb parted from its preposition by a time."""
    of = [entry for rest, entry in vocabulary().verbs[words.low[index]] if rest == ("of",)]
    if not of or index + 1 >= len(words):
        return index, None
    at = past_adjunct(words, index + 1)
    told = index + 1 < at < len(words) and words.low[at] in ("of", "about")
    return (at + 1, of[0]) if told else (index, None)


def _is_held(words: Words, index: int, end: int) -> bool:
    """ "Gunmen thought to be herders": a participle of what others hold of them."""
    return words.low[index] in _HELD and words.low[end : end + 1] == ["to"]


def _quotes(words: Words, index: int, end: int) -> bool:
    """Whether a form of "read" leads up to a quotation: 'the sign read: "…"'; or "Says Holm:" opens the sentence."""
    opens = (
        index == 0
        and words.low[index] in ("says", "said", "writes", "adds")
        and end < len(words)
        and words.capital(end)
    )
    behind = [low for low in words.low[end : end + 2] if low not in (":", ",")]
    return opens or (words.low[index] in ("read", "reads", "reading") and behind[:1] == [QUOTE])


def _means_else(words: Words, index: int, end: int) -> bool:
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
        or (low.startswith("add") and after == ["up"])
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


def _active_or_reduced(words: Words, cue: Cue) -> Cue | None:
    form = words.low[cue.head]
    participle = form.endswith(("ed", "en")) or form in _PARTICIPLES | _NEVER_PAST
    if cue.first != cue.head or not participle or _subject_close(words, cue.head):
        return cue
    if form == "estimated" and words.low[cue.end : cue.end + 1] == ["at"]:
        return None
    if form in _NEVER_PAST and words.low[cue.end : cue.end + 1] != ["by"]:
        return None
    by = words.low[cue.end : cue.end + 1] == ["by"] and not MEANS & set(words.low[cue.end + 1 : cue.end + 2])
    if by and form in _CALLED:
        return replace(cue, shape="called")
    if (by and form not in _PERCEIVED) or _claimed_in(words, cue.head, cue.end):
        return replace(cue, shape="reduced")
    return None if by else cue


def is_title_case(words: Words, index: int) -> bool:
    """Whether a capital means nothing here: at the start, or in a headline of capitals."""
    if index == 0:
        return True
    plain = [i for i in range(len(words)) if len(words.low[i]) > 3 and words.low[i].isalpha()]
    return len(plain) < 30 and 3 * sum(words.capital(i) for i in plain) > 2 * len(plain)


def _claimed_in(words: Words, index: int, end: int) -> bool:
    """ "The ten dead claimed in Dvir": a capital stands for its government."""
    if words.low[index] not in ("claimed", "alleged") or words.low[end : end + 1] != ["in"]:
        return False
    return end + 1 < len(words) and words.capital(end + 1) and index > 0 and not words.capital(index - 1)


def _subject_close(words: Words, index: int) -> bool:
    return index > 0 and (words.low[index - 1] in PRONOUNS or words.low[index - 1] == "who")


def _by(words: Words, cue: Cue) -> Cue | None:
    """The passive that names who reports: "announced by X", "announced on Friday by X", "described by X as"."""
    form = words.low[cue.head]
    after = words.low[cue.end] if cue.end < len(words) else ""
    if after == "by" and form in _CALLED:
        return replace(cue, shape="called")
    later = past_adjunct(words, cue.end) if after and after not in _PASSIVE_GOES_ON else cue.end
    if words.low[later : later + 1] != ["by"] or form in _PERCEIVED:
        return None
    return replace(cue, end=later, shape="reduced")


def _speaks_on(low: str) -> bool:
    """Whether a participle of speech stands behind "quoted as": "saying", "calling it"."""
    return low.endswith("ing") and low in vocabulary().verbs


def _passive(words: Words, cue: Cue) -> Cue | None:
    form = words.low[cue.head]
    after = words.low[cue.end] if cue.end < len(words) else ""
    if form in ("quoted", "cited"):
        for at in range(cue.end, min(cue.end + 10, len(words) - 1)):
            if words.low[at] == "as" and _speaks_on(words.low[at + 1]):
                return replace(cue, end=at + 2)
    by = _by(words, cue)
    if by is not None:
        return by
    if form == "known" and after == "as":
        return None  # a name, and no report
    if form == "found" and after not in ("to", "that"):
        # Found dead is no report.
        return None
    entry = vocabulary().passives.get(form)
    impersonal = cue.first > 0 and words.low[cue.first - 1] in ("it", "there", "as", "what")
    if entry is None or not (impersonal or after in _PASSIVE_GOES_ON):
        return None
    return replace(cue, entry=entry, shape="passive")
