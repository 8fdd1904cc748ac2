"""The noun phrase a number counts, and the predicate said of it: shallow chunks over tokens, no parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.claims.counted import Counted, counted
from tollbook.claims.tokens import Kind, Token
from tollbook.claims.words import BE, SUBSET_OPENERS

# How far a predicate may stand from its noun phrase, in tokens; news sentences with a longer gap are rare
# and mostly end in another subject.
_REACH = 34
_LONGEST_PHRASE = 9
_OLDEST = 110  # years
_NOUNS = frozenset({Kind.WORD, Kind.NAME, Kind.HARM})
_OWN = frozenset("her his their its".split())
_INSERTING = frozenset("- – — ( ) , \" '".split())
_PARTITIVE = frozenset('" them these those whom which the its his her their our us a an my'.split())
_PHRASE_DETERMINERS = frozenset("more other further additional 's its his their our her such another".split())
_RECEIVING = frozenset("suffered suffering suffer sustained sustaining received receiving with".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """What follows a number: tokens `start` to `end` of the row.

    `head` is the index of the noun counted, None where the number stands alone. `counts` says what kind
    of thing the head is. `harm` is a harm word inside: as the head ("600 deaths") or before it ("600
    wounded soldiers"). `partitive` is "of them", "of whom", "of the dead"; `base` is the index of the
    number that a partitive takes its part of ("nine of his ten children").
    """

    start: int
    end: int
    head: int | None
    counts: Counted
    harm: int | None = None
    harm_is_head: bool = False
    partitive: bool = False
    base: int | None = None


def noun_phrase(row: Sequence[Token], number: int) -> NounPhrase:
    """The noun phrase that the number at index `number` opens."""
    start = _past_increment(row, number + 1)
    partitive = start + 1 < len(row) and row[start].text == "of" and row[start + 1].text in _PARTITIVE
    of_kind = (
        not partitive and start + 1 < len(row) and row[start].text == "of" and row[start + 1].kind in _NOUNS
    )
    at = start + 2 if partitive else start + 1 if of_kind else start
    head, harm, harm_is_head, base = None, None, False, None
    end = at
    while end < len(row) and end - at < _LONGEST_PHRASE:
        token = row[end]
        if token.harm is not None:
            attributive = token.harm.syntax in ("transitive", "state") and _noun_follows(row, end)
            if not (token.harm.syntax == "noun" or attributive or (partitive and end == at)):
                break
            harm, harm_is_head = end, not attributive
            end += 1
            if harm_is_head:
                head = harm
                break
            continue
        if partitive and token.kind is Kind.NUMBER and base is None:
            base = end
        elif not _inside(row, end, head):
            break
        if token.kind in (Kind.WORD, Kind.NAME) and not (head is not None and _is_person(row[head])):
            head = end
        end += 1
    head, end = _compound(row, head, end)
    return NounPhrase(start, end, head, _what(row, at, end, head), harm, harm_is_head, partitive, base)


def _past_increment(row: Sequence[Token], at: int) -> int:
    """Past the bracket of a bulletin that gives the day's increment: "10,933 (+3) tanks"."""
    if at + 1 < len(row) and row[at].text == "(" and row[at + 1].text == "+":
        for probe in range(at + 1, min(len(row), at + 5)):
            if row[probe].text == ")":
                return probe + 1
    return at


def _compound(row: Sequence[Token], head: int | None, end: int) -> tuple[int | None, int]:
    """Go on to the thing a person noun only describes: "infantry fighting vehicles", "personnel carriers"."""
    if head is None or not _is_person(row[head]) or head != end - 1:
        return head, end
    for probe in range(end, min(len(row), end + 2)):
        if row[probe].kind is not Kind.WORD:
            break
        if counted(row[probe].text) is Counted.THINGS:
            return probe, probe + 1
    return head, end


def _noun_follows(row: Sequence[Token], at: int) -> bool:
    """Whether the harm word at `at` stands before the noun it describes ("wounded soldiers")."""
    following = row[at + 1] if at + 1 < len(row) else None
    if following is None:
        return False
    if following.kind is Kind.NAME:
        return any(_is_person(token) for token in row[at + 2 : at + 5])
    return (
        following.kind is Kind.WORD
        and counted(following.text) in (Counted.PEOPLE, Counted.UNKNOWN, Counted.THINGS)
        and not following.text.endswith(("ing", "ed"))
    )


def _inside(row: Sequence[Token], at: int, head: int | None) -> bool:
    """Whether the token can go on the noun phrase begun before it."""
    token = row[at]
    complete = head is not None and _is_person(row[head])
    if token.kind is Kind.NAME:
        return not complete and token.text not in _DAYS
    if token.kind is Kind.WORD:
        if complete:
            return _is_person(token) and row[at - 1].kind is Kind.WORD
        verbal = token.text.endswith(("ed", "ing"))
        return not (verbal and (head is not None or not _continues(row, at)))
    if token.kind is Kind.ADVERB:  # "the two most wanted men"
        return head is None and _continues(row, at)
    if token.kind is Kind.DETERMINER:
        return token.text in _PHRASE_DETERMINERS or row[at - 1].text == "of"
    return token.text == '"' and at > 0 and row[at - 1].kind is Kind.NUMBER


def _continues(row: Sequence[Token], at: int) -> bool:
    return at + 1 < len(row) and row[at + 1].kind in _NOUNS


def _is_person(token: Token) -> bool:
    return counted(token.text) is Counted.PEOPLE


def _what(row: Sequence[Token], start: int, end: int, head: int | None) -> Counted:
    if head is None:
        return Counted.NOTHING
    if row[head].kind is Kind.HARM:
        return Counted.PEOPLE
    if any(letter.isdigit() for letter in row[head].text):  # "two A-50s": a designation
        return Counted.THINGS
    kind = counted(row[head].text)
    if kind is not Counted.UNKNOWN:
        return kind
    kinds = [counted(row[i].text) for i in range(start, end) if row[i].kind in (Kind.WORD, Kind.NAME)]
    return Counted.PEOPLE if Counted.PEOPLE in kinds else Counted.UNKNOWN


def predicate(row: Sequence[Token], phrase: NounPhrase) -> tuple[int, int] | None:
    """The harm word said of a noun phrase after it, and how many tokens lie between; None where none is.

    "12 people [sheltering in a school] were reported killed", "30 wounded", "three of them died".
    """
    walk = _Walk(row, phrase)
    while walk.at < min(len(row), phrase.end + _REACH) and not walk.over:
        walk.step()
    return None if walk.found is None else (walk.found, walk.found - phrase.end)


class _Walk:
    """One walk to the right of a noun phrase, up to its predicate or to what ends its clause."""

    def __init__(self, row: Sequence[Token], phrase: NounPhrase) -> None:
        self.row, self.phrase, self.at = row, phrase, phrase.end
        self.passive = self.verb = self.in_prepositional = self.over = False
        self.commas = 0
        self.found: int | None = None

    def step(self) -> None:
        """Take one token: past it, or to the end of the walk."""
        token = self.row[self.at]
        if token.harm is not None:
            self._harm()
        elif token.kind is Kind.AUX:
            self.passive = self.passive or token.text in BE
            self.verb = True
            self.in_prepositional = False
            self.at += 1
        elif token.text == "as" and (self.row[self.at - 1].text == "," or self._next_text() in _OWN):
            self.over = True  # a clause of its own: ", as the army closed in"
        elif token.text in SUBSET_OPENERS:
            self._subset()
        elif token.kind is Kind.PREPOSITION or (token.kind is Kind.WORD and token.text.endswith("ing")):
            if token.text == "of" and self._next_text() in ("whom", "which", "them", "these"):
                self.over = True
            self.in_prepositional = True
            self.at += 1
        elif token.kind is Kind.NUMBER:
            counts = noun_phrase(self.row, self.at).counts
            apart = counts in (Counted.THINGS, Counted.TIME, Counted.RECORDS) or (
                counts is Counted.NOTHING and _small(token)
            )
            self.over = not (self.in_prepositional and apart)
            self.at += 1
        elif token.kind is Kind.CONJUNCTION:
            self._conjunction()
        elif token.kind is Kind.PUNCTUATION:
            self._punctuation()
        else:
            self._word(token)

    def _next_text(self) -> str:
        return self.row[self.at + 1].text if self.at + 1 < len(self.row) else ""

    def _harm(self) -> None:
        harm = self.row[self.at].harm
        syntax = harm.syntax if harm is not None else "noun"
        kinds_in = (
            self.at - 1 == self.phrase.end and self.row[self.at - 1].text == "in"
        )  # "1 million in losses"
        if (
            syntax == "noun"
            and self.in_prepositional
            and self.row[self.at - 1].text != "with"
            and not kinds_in
        ):
            self.at += 1
            return
        self.over = True
        if (
            syntax == "noun"
            and not kinds_in
            and not any(t.text in _RECEIVING for t in self.row[self.phrase.end : self.at])
        ):
            return
        if syntax == "transitive" and not self.passive and takes_object(self.row, self.at):
            return
        self.found = self.at

    def _subset(self) -> None:
        """ "were among the dead" is a predicate; ", including a child," is an insertion."""
        probe = self.at + 1
        while probe < len(self.row) and self.row[probe].kind is Kind.DETERMINER:
            probe += 1
        follows = self.row[probe] if probe < len(self.row) else None
        if self.row[self.at].text in ("among", "amongst") and follows is not None:
            if follows.harm is not None:
                self.found, self.over = probe, True
                return
            if follows.kind is Kind.NUMBER:
                whole = predicate(self.row, noun_phrase(self.row, probe))
                self.found, self.over = (whole[0] if whole else None), True
                return
        while probe < len(self.row) and not (
            self.row[probe].text in (",", "-", "–", "—", ")") or self.row[probe].kind is Kind.AUX
        ):
            probe += 1
        self.at = probe if probe < len(self.row) and self.row[probe].kind is Kind.AUX else probe + 1

    def _conjunction(self) -> None:
        past = _coordinate_subject(self.row, self.at) or self._plain_subject()
        if past is not None:
            self.over = (
                self.verb
            )  # "millions were displaced and hundreds of civilians killed": another subject
            self.at = past
            return
        following = self.row[self.at + 1] if self.at + 1 < len(self.row) else None
        if self.in_prepositional and following is not None and _small(following):
            self.at += 2
            return
        if self.commas == 1:  # inside what was put in between commas
            self.at += 1
            return
        self.over = following is None or following.kind not in (
            Kind.HARM,
            Kind.AUX,
            Kind.ADVERB,
            Kind.RAISING,
        )
        self.at += 1

    def _plain_subject(self) -> int | None:
        """Past "and their companions", if the shared predicate's auxiliary follows."""
        probe = self.at + 1
        while probe < min(len(self.row), self.at + 6) and self.row[probe].kind in (
            Kind.DETERMINER,
            Kind.WORD,
            Kind.NAME,
        ):
            probe += 1
        reached = probe > self.at + 1 and probe < len(self.row) and self.row[probe].kind is Kind.AUX
        return probe if reached else None

    def _punctuation(self) -> None:
        token = self.row[self.at]
        self.commas += token.text == ","
        past = (_coordinate_subject(self.row, self.at) or self._ages()) if token.text == "," else None
        self.over = token.text not in _INSERTING or self.commas > 2 or self._breaks_off()
        self.in_prepositional = self.in_prepositional and token.text == "("
        self.at = past if past is not None else self.at + 1

    def _breaks_off(self) -> bool:
        """Whether a dash opens what ends the sentence, and no insertion: " - meaning a fifth have died"."""
        if self.row[self.at].text not in ("–", "—", "-"):
            return False
        rest = self.row[self.at + 1 : self.at + _REACH]
        spaced = self.at > 0 and self.row[self.at - 1].end < self.row[self.at].start
        harm_next = bool(rest) and rest[0].harm is not None
        return spaced and not harm_next and not any(token.text == self.row[self.at].text for token in rest)

    def _ages(self) -> int | None:
        """Past the ages put after persons: "two girls, 9 and 12, are"."""
        probe = self.at + 1
        while probe < len(self.row) and (self.row[probe].text in ("and", ",") or _small(self.row[probe])):
            probe += 1
        return probe if probe > self.at + 1 and self.row[probe - 1].text == "," else None

    def _word(self, token: Token) -> None:
        outside = not self.in_prepositional
        if token.kind is Kind.DETERMINER and is_time(self.row, self.at):
            self.at += 2
            return
        if outside and token.kind in (Kind.QUANTITY, Kind.PRONOUN):
            self.over = True
        elif outside and token.kind is Kind.WORD and not self.passive and self.commas == 0:
            self.over = self.at >= self.phrase.end and not token.text.endswith(("ed", "en"))
        self.at += 1


def _small(token: Token) -> bool:
    number = token.number
    if number is None:
        return token.text.isdigit() and len(token.text) < 3
    return number is not None and number.bound == "exact" and (number.low or 0) < _OLDEST


def _coordinate_subject(row: Sequence[Token], at: int) -> int | None:
    """Past ", 94 women" or "and 3 civilians" after the subject, so that the shared predicate is reached."""
    probe = at + 1
    while probe < len(row) and row[probe].kind in (Kind.DETERMINER, Kind.CONJUNCTION):
        probe += 1
    if probe < len(row) and row[probe].kind is Kind.NUMBER:
        phrase = noun_phrase(row, probe)
        if phrase.counts is Counted.PEOPLE and phrase.harm is None:
            return phrase.end
    return None


def takes_object(row: Sequence[Token], at: int) -> bool:
    """Whether the harm verb at `at` is active, with its victims after it."""
    probe = at + 1
    while probe < len(row) and row[probe].kind is Kind.ADVERB:
        probe += 1
    if probe >= len(row):
        return False
    token = row[probe]
    if token.kind is Kind.CONJUNCTION and probe + 1 < len(row) and row[probe + 1].kind is Kind.HARM:
        return takes_object(row, probe + 1)
    if token.text in _DAYS or is_time(row, probe):
        return False
    return token.kind in (Kind.NUMBER, Kind.DETERMINER, Kind.NAME, Kind.PRONOUN) or (
        token.kind is Kind.WORD and counted(token.text) is Counted.PEOPLE
    )


def is_time(row: Sequence[Token], at: int) -> bool:
    """Whether a time phrase starts here: "every single day", "last week", "this year"."""
    return (
        any(counted(row[i].text) is Counted.TIME for i in range(at, min(len(row), at + 3)))
        and row[at].kind is not Kind.NUMBER
    )
