"""Cues in one utterance: verb groups, phrases and nouns that attribute, before their source is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tollbook.resources import Entry

from .complements import past_adjunct
from .cue import Cue
from .noun_cues import opinion, reckoning, reporting_noun
from .nouns import is_noun
from .sources import before_time
from .vocabulary import (
    ADVERBS,
    BE,
    DETERMINERS,
    HAVE,
    MODAL,
    NEGATION,
    PRONOUNS,
    agents,
    sources,
    vocabulary,
    words_of,
)
from .words import Words

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
# "Going by the ministry", "to judge by the army": what one is led by.
_GUIDED = words_of("going judging to")
_RIGHT = words_of("right correct accurate true reliable credible")
_BELIEVED = (["to", "be", "believed"], ["to", "be", "trusted"], ["to", "be", "credited"])
_LIVES = words_of("life lives victims victim casualties")
LONGEST_OBJECT = 9
_CONTINUED = words_of("went go goes going gone continued continues proceeded proceeds")


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
    cue = _phrase(words, index) if low in known.phrases else None
    if cue is None and low in known.verbs:
        cue = _verb(words, index)
    if cue is None and low in ("by", "on"):
        cue = reckoning(words, index)
    if cue is None and low in known.opinions:
        cue = opinion(words, index)
    if cue is None and low in known.nouns:
        cue = reporting_noun(words, index)
    return cue


def _verb(words: Words, index: int) -> Cue | None:
    end, entry = _matching(words, index, vocabulary().verbs)
    if entry is None or (words.raw[index][:1].isupper() and not _is_title_case(words, index)):
        return None
    first, passive, negated, blocked = _group(words, index)
    if blocked or _means_else(words, index, end):
        return None
    cue = Cue(first, end, index, entry, "verb", negated)
    if passive:
        return _passive(words, cue)
    if first == index and is_noun(words, index, words.low[index]):
        return None
    return _active_or_reduced(words, cue)


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
        or (low.startswith(("respond", "repl", "answer")) and after in (["with"], ["by"]))
        or (low in _BEFALLEN and after in (["of"], ["for"], ["with"]))
        or (words.low[index + 1 : end] == ["it"] and after not in ([","], ["that"], [":"], []))
        or (low == "lower" and after in ([","], ["than"], []))
    )


def _matching(
    words: Words, index: int, choices: dict[str, list[tuple[tuple[str, ...], Entry]]]
) -> tuple[int, Entry | None]:
    """The end of the longest form that begins at the word, and its entry; None where no form does."""
    for rest, entry in choices[words.low[index]]:
        end = index + 1 + len(rest)
        if tuple(words.low[index + 1 : end]) == rest:
            return end, entry
    return index, None


def _active_or_reduced(words: Words, cue: Cue) -> Cue | None:
    form = words.low[cue.head]
    participle = form.endswith(("ed", "en")) or form in _PARTICIPLES
    if cue.first != cue.head or not participle or _subject_close(words, cue.head):
        return cue
    if form == "estimated" and words.low[cue.end : cue.end + 1] == ["at"]:
        return None
    if form in _NEVER_PAST and words.low[cue.end : cue.end + 1] != ["by"]:
        return None
    by = words.low[cue.end : cue.end + 1] == ["by"] and words.low[cue.end + 1 : cue.end + 2] != ["name"]
    if by and form in _CALLED:
        return replace(cue, shape="called")
    if (by and form not in _PERCEIVED) or _claimed_in(words, cue.head, cue.end):
        return replace(cue, shape="reduced")
    return None if by else cue


def _is_title_case(words: Words, index: int) -> bool:
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


def _group(words: Words, index: int) -> tuple[int, bool, bool, bool]:
    """The verb group's first word; whether it is passive, negated, and no report at all ("declined to say")."""
    first, passive, negated = index, False, False
    progressive = words.low[index].endswith("ing")
    while first > 0:
        low = words.low[first - 1]
        if low in BE:
            passive = passive or (not progressive and first - 1 >= index - 4)
            if low == "been":
                progressive = False
        elif low in NEGATION or low.endswith("n't"):
            negated = True
        elif low in ("help", "helps", "helped", "let", "lets", "make", "made") and first == index:
            return first, passive, negated, True
        elif low == "than" and first > 1 and words.low[first - 2] == "more":
            # "Has more than tripled its estimate".
            first -= 1
        elif low == "to":
            before = words.low[first - 2] if first > 1 else ""
            if before == "on" and first > 2 and words.low[first - 3] in _CONTINUED:
                return first - 3, False, False, False
            if before in ("appeared", "appears", "seemed", "seems", "sought", "continued", "continues"):
                return first - 2, False, negated, False
            return first, passive, negated, True
        elif (
            low not in HAVE
            and low not in MODAL
            and low not in ("did", "do", "does")
            and not (
                low in ADVERBS and low not in ("all", "both") and first > 1 and _groups_on(words, first - 2)
            )
        ):
            earlier = before_time(words, first)
            if earlier == first or not _groups_on(words, earlier - 1):
                break
            first = earlier
            continue
        first -= 1
    return first, passive, negated, False


def _groups_on(words: Words, index: int) -> bool:
    low = words.low[index]
    return (
        low in BE
        or low in HAVE
        or low in MODAL
        or low in ("did", "do", "does", "not", "to")
        or low.endswith("n't")
    )


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


def _passive(words: Words, cue: Cue) -> Cue | None:
    form = words.low[cue.head]
    after = words.low[cue.end] if cue.end < len(words) else ""
    if form in ("quoted", "cited"):
        for at in range(cue.end, min(cue.end + 10, len(words) - 1)):
            if words.low[at : at + 2] == ["as", "saying"]:
                return replace(cue, end=at + 2)
    by = _by(words, cue)
    if by is not None:
        return by
    if form == "found" and after not in ("to", "that"):
        # Found dead is no report.
        return None
    entry = vocabulary().passives.get(form)
    impersonal = cue.first > 0 and words.low[cue.first - 1] in ("it", "there", "as", "what")
    if entry is None or not (impersonal or after in _PASSIVE_GOES_ON):
        return None
    return replace(cue, entry=entry, shape="passive")


# Singular in form, and yet somebody: "per police".
_COLLECTIVE = frozenset({"police", "media", "data"})
_MEASURED = frozenset(
    {
        "cent",
        "capita",
        "head",
        "day",
        "week",
        "month",
        "year",
        "hour",
        "square",
        "per",
        "and",
        "in",
        "of",
        "to",
    }
)
_DESCRIBED = 4  # words from "per" to the noun


def _phrase(words: Words, index: int) -> Cue | None:
    end, entry = _matching(words, index, vocabulary().phrases)
    if entry is None or (words.low[index] == "per" and not _names_source(words, end)):
        return None
    if (words.low[index] in _GUIDED and not _opens_phrase(words, index)) or (
        words.low[index:end] == ["if"] and not _is_credited(words, end)
    ):
        return None
    if end == index + 1 and words.low[index] == "according" and not _follows_source(words, end):
        return None
    return Cue(index, end, index, entry, entry.category)


def _names_source(words: Words, index: int) -> bool:
    """Whether "per" leads to somebody: "per the mayor", "per local health officials"; "per day", "per hospital" is a rate."""
    if index >= len(words):
        return False
    if words.capital(index) or words.low[index] in ("the", "an", "its", "their", "his", "her"):
        return True
    for at in range(index, min(index + _DESCRIBED, len(words))):
        low = words.low[at]
        if words.capital(at) or (low in sources() and (low.endswith("s") or low in _COLLECTIVE)):
            return at > index or low.endswith("s") or low in _COLLECTIVE
        if not words.is_word(at) or low in _MEASURED:
            return False
    return False


def _opens_phrase(words: Words, index: int) -> bool:
    """Whether "going by" opens a phrase of its own: "going by the ministry, ten died", no car going by a mosque."""
    return index == 0 or not words.is_word(index - 1) or words.low[index - 1] in ("and", "but")


def _is_credited(words: Words, index: int) -> bool:
    """Whether "if" asks for belief in somebody: "if the army is to be believed", "if the ministry is right"."""
    for at in range(index + 1, min(index + LONGEST_OBJECT, len(words) - 1)):
        if words.low[at] in BE:
            return words.low[at + 1 : at + 4] in _BELIEVED or words.low[at + 1] in _RIGHT
        if not words.is_word(at):
            return False
    return False


def _follows_source(words: Words, index: int) -> bool:
    """Whether a source stands right behind "according", whose "to" was lost: "according army officials"."""
    if index >= len(words):
        return False
    return words.low[index] in ("the", "a") or words.capital(index) or words.low[index] in agents()
