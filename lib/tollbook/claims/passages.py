"""Which sentences are worth reading: those near a harm word. The rest of a text costs one search.

Most news sentences, and most articles, say nothing of casualties; this is what makes a run fast.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tollbook.openings import word_starts
from tollbook.records import Span
from tollbook.text import ENDED, PARAGRAPH_BREAK, Sentences, lowered

# Beginnings of the word forms in the harm lexicon, lower case; a test holds the two in step.
STEMS = (
    "kill", "dead", "did not survive", "didn't survive", "could not surv", "couldn't surv", "had not surv", "have not surv", "has not surv", "could not be s", "couldn't be s", "cannot be s", "digging for", "critical", "serious", "severe", "moderate", "light", "mild", "in shock", "remain", "stay", "still in", "still at", "operat", "war-w", "death", "dies", "died", "dying", "slain", "slay", "murder", "massacre", "slaughter", "gunned",
    "guned", "gun down", "guns down", "gunning down", "mow down", "mows down", "mowed down", "mowing down", "decapitat", "accounted for", "shot", "shoot", "summarily shot", "machine-gun", "machine gun", "mourn", "behead", "assassinat", "execut", "burie", "bury", "lives", "life of", "perish", "suffocat", "asphyxiat", "lose", "losing",
    "lost", "loss", "succumb", "burn", "burnt", "bled to", "fallen", "deceased", "lifeless", "kia", "fatal", "toll",
    "body", "bodies", "body count", "corpse", "skulls", "skeletons", "remains of", "martyr", "claimed", "claims", "claiming", "attained mart", "embraced mart", "achieved mart", "obituaries", "cargo", "wound", "injur", "maim", "sickened", "hurt", "hospital", "morgue", "mortuar",
    "intensive care", "critical cond", "moderate cond", "stable cond", "mild cond", "critical but", "serious cond", "serious but", "very serious", "fighting for their l", "fighting for his l", "fighting for her l", "treat", "suffer", "affected", "wia",
    "casualt", "drown", "eliminat", "liquidat", "neutrali", "annihilat", "exterminat", "out of action", "out of combat",
    "incapacitat", "knocked out", "writ", "getting through", "destroy", "take", "took", "taking", "wip", "missing", "never been found", "be accounted", "cannot be", "could not be", "can't be", "funeral", "burial", "grave", "met a", "met violent", "meets his", "meets her",
    "flown to", "airlifted to", "not been found", "not yet been found", "never been located", "not been located", "yet to be found",
    "yet to be located", "being looked for", "being searched for",
    "unaccounted", "fate of", "mia", "disappear", "vanish", "can find", "they can", "still looking", "still searching", "captur", "captiv", "hands", "prisoner", "hostage", "kidnap",
    "abduct", "surrender", "seiz", "laid down", "lay down", "laying down", "gave themselves", "give themselves", "given themselves", "giving themselves", "turned themselves", "turn themselves", "laid to rest", "fall in", "fall at", "fall near", "fall on", "fell in", "fell at", "fell near", "fell on",
    "fell outside", "those who fell", "fell around", "fell while", "fell when", "fell during", "fell defending", "fell fighting", "fell for", "fell that day",
    "met their", "met his", "met her", "meet their", "meeting their", "sent to hell", "dispatched to hell", "despatched to hell",
    "still held", "never survive", "failed to survive", "burns", "burned", "needed surgery", "needing surgery", "required surgery", "requiring surgery", "underwent", "still being held", "being held", "in coffins", "in body bags", "in zinc", "needed hospital", "required hospital", "received hospital", "needing hospital", "requiring hospital", "receiving hospital", "did not make", "didn't make",
    "limb", "took out", "take out", "takes out", "taking out", "taken out", "wiped out", "wipes out", "wipe out", "wiping out", "pow", "die", "alive",
    "crippl", "concuss", "blinded", "paralys", "paralyz", "disfigur", "scald", "bruised", "knocked unc", "bayonet", "incinerat", "strangl", "proved fatal", "proves fatal", "stoned", "kicked", "poisoned", "flogged", "whipped", "speared", "pelted", "shelled to d", "bombed to d", "bled out", "felled by", "fell to", "cut down", "cut by", "picked off", "pick off", "picks off", "picking off", "hit by", "hit by shr", "hit by fr", "struck by shr", "struck by fr", "struck by", "in a coma", "in an induced coma", "needed first", "needed medical", "needing medical", "required medical", "requiring medical", "received first", "received medical", "receiving medical", "received treat", "receiving treat", "sought first", "sought medical", "given first", "given medical", "not been seen", "not been heard", "never found", "still searched for", "snatch", "dragg", "hauled", "hauling", "spirited", "spiriting", "and took", "and taking", "and carr", "clinic", "gave their", "gave his", "gave her", "give their", "giving their", "given their", "sacrific", "paid with", "supreme ", "ultimate ", "cut the throat", "cuts the throat", "cutting the throat", "slit the throat", "slits the throat", "slitting the throat", "had their throat", "had his throat", "had her throat", "victims",
    "200s", "300s", "under the r", "under the d", "beneath the r", "beaten", "stabbed", "hacked", "starved", "crushed", "choked", "tortured", "lynched", "hanged", "butchered", "mown", "mortally", "put to death", "puts to death", "putting to death", "blown up", "blown to", "blown apart", "cost", "cost the", "cost them", "has cost", "have cost", "had cost", "cost it", "costs it", "costs them", "cost of", "price of", "hold", "is holding", "are holding",
    "was holding", "were holding", "be holding", "still hold", "holds", "held by", "taken away by", "taken off by",
    "led away", "led off", "marched away", "marched off", "carried a", "carried o", "carrying a", "carrying o", "herded a", "herded o", "whisked", "bundled", "driven a", "driven o", "drove a", "drove o", "taken from", "taken away", "taken off",
)  # fmt: skip
# Too common in any text to make a line worth reading; the constructions they open are read where another stem
# stands in the same line.
_WEAK = frozenset(
    (
        "life of, claimed, claims, claiming, shoot, burn, body, take, took, taking, writ, wip, beaten, "
        "starved, crushed, choked, tortured, cost, hold, affected, limb, mia, pow, stoned, kicked, "
        "poisoned, whipped, pelted, clinic, hit by, struck by, fell to, cut down, cut by, snatch, treat, operat, "
        "critical, serious, severe, moderate, light, mild, remain, stay"
    ).split(", ")
)
# Those that another, or their own beginning, makes worth reading.
_STRONG = frozenset(
    stem for stem in STEMS if stem.startswith(tuple(other for other in STEMS if other not in _WEAK))
)
# A paragraph that speaks on of the figure before it: "The average was 1,570 a day."
_SPEAKING_ON = re.compile(
    r"(?:The|That|This|Its|Their|It) (?=[^\n]{0,60}\b(?:average|total|figure|number|count|tally|rate|sum|pace|record)s?\b)"
    r"(?=[^\n]{0,120}\d)"
)
# One that parts the number before it: "Of these, four were children", "Four of them were women".
_PARTING = re.compile(
    r"(?:[Oo]f|[Aa]mong) (?:them|these|those)\b|(?:[Aa]t least |[Mm]ore than |[Aa]bout )?[\w-]{1,12} of (?:them|these|those)\b"
)
_FOLLOWING = re.compile(r"[ \t]*(?:[•·▪*–—-] ?|\d{1,2}[:.]\d{2}\b)")

_STOP = re.compile(r"[.!?](?<=[a-z]{3}.)[\"')]* ")
# What every number has: a digit, or the beginning of a number word. Only to pass over sentences without any.
_DIGIT = re.compile(r"\d")
NUMBER_WORDS = frozenset(
    "one two three four fif fiv six seven eight nine ten eleven twel twent thir fort hundred thousand million billion dozen "
    "score half quarter several few couple pair handful".split()
)
# Both are looked for in one pass over the text; no beginning of the one sort begins one of the other, a test holds.
_SOUGHT = word_starts((*STEMS, *NUMBER_WORDS))

_LINES_ON = 3
_LONG_LINE = 400
_LIST_LINES = 60
_LIST_LINE = 80


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of the text that holds a harm word, with the list it opens, and its sentences."""

    span: Span
    sentences: tuple[Span, ...]
    triggers: Sequence[int]
    numbers: Sequence[int]

    def triggers_in(self, sentence: Span) -> bool:
        """Whether a harm word, or the beginning of one, stands in the sentence."""
        return _any_in(self.triggers, sentence)

    def may_have_number(self, text: str, sentence: Span) -> bool:
        """Whether a digit, or the beginning of a number word, stands in the sentence."""
        return _may_have_number(text, self.numbers, sentence)


def passages(text: str, split: Sentences | None = None) -> Iterator[Passage]:
    """The lines of folded `text` worth reading, in order; `split` where others ask for its sentences too."""
    split = split or Sentences(text)
    triggers, strong, numbers = _places(text)
    done = -1
    for at in strong:
        if at < done:
            continue
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        done = end = _past_list(text, _past_speaking_on(text, _past_list(text, end), numbers))
        yield Passage(Span(start, end), tuple(split.of_lines(start, end)), triggers, numbers)


def _past_list(text: str, end: int) -> int:
    """The end of the list that a line opens: short lines with a figure after a colon, bullets, time stamps."""
    opens = text[max(0, end - 3) : end].rstrip().endswith(":")
    for _ in range(_LIST_LINES):
        start, stop = _next_line(text, end)
        line = text[start:stop]
        short = opens and 0 < len(line) <= _LIST_LINE and any(letter.isdigit() for letter in line)
        if not (short or _FOLLOWING.match(line)):
            break
        end = stop
    return end


def _next_line(text: str, end: int) -> tuple[int, int]:
    """Where the next line begins and ends that is not blank; as many as end a paragraph are passed over."""
    start = end + 1
    while start - end <= PARAGRAPH_BREAK and text[start : start + 1] == "\n":
        start += 1
    stop = text.find("\n", start)
    return start, len(text) if stop < 0 else stop


def _past_speaking_on(text: str, end: int, numbers: Sequence[int]) -> int:
    """The end of the paragraphs after the line that speak on of its figures; else the line's end.

    Where each sentence has a line of its own, the next ones may leave out the harm ("Another ten in Reedham.").
    """
    for _ in range(_LINES_ON):
        start, stop = _next_line(text, end)
        line = text.rfind("\n", 0, end) + 1
        counts = _may_have_number(text, numbers, Span(start, stop))
        speaks_on = _SPEAKING_ON.match(text, start) or (
            counts
            and (
                _PARTING.match(text, start) is not None
                or (_is_one_sentence(text, line, end) and _is_one_sentence(text, start, stop))
            )
        )
        if not speaks_on:
            return end
        end = stop
    return end


def _may_have_number(text: str, numbers: Sequence[int], span: Span) -> bool:
    return _any_in(numbers, span) or _DIGIT.search(text, span.start, span.end) is not None


def _any_in(places: Sequence[int], span: Span) -> bool:
    """Whether one of the places, which are in order, lies in the span."""
    at = bisect_left(places, span.start)
    return at < len(places) and places[at] < span.end


def _is_one_sentence(text: str, start: int, end: int) -> bool:
    return (
        end - start <= _LONG_LINE
        and ENDED.search(text, start, end) is not None
        and _STOP.search(text, start, end) is None
    )


def _places(text: str) -> tuple[list[int], list[int], list[int]]:
    """Where words begin that may be harm words, in order; those of them that make a line worth reading; and number words."""
    words = [(word.start(), word[1]) for word in _SOUGHT.finditer(lowered(text))]
    triggers = [at for at, stem in words if stem not in NUMBER_WORDS]
    strong = [at for at, stem in words if stem in _STRONG]
    return triggers, strong, [at for at, stem in words if stem in NUMBER_WORDS]
