"""The predicate said of a noun phrase after it: one walk to the right, up to what ends the clause."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.counted import Counted, counted
from tollbook.claims.insertions import REACH, ages, breaks_off, coordinate_subject, is_small, plain_subject
from tollbook.claims.phrases import DAYS, NounPhrase, is_time, noun_phrase
from tollbook.claims.tokens import Kind, Token
from tollbook.claims.words import BE, SUBSET_OPENERS

_OWN = frozenset("her his their its".split())
_INSERTING = frozenset("- – — ( ) , \" '".split())
_RECEIVING = frozenset("suffered suffering suffer sustained sustaining received receiving with".split())


def predicate(row: Sequence[Token], phrase: NounPhrase) -> tuple[int, int] | None:
    """The harm word said of a noun phrase after it, and how many tokens lie between; None where none is.

    "12 people [sheltering in a school] were reported killed", "30 wounded", "three of them died".
    """
    walk = _Walk(row, phrase)
    while walk.at < min(len(row), phrase.end + REACH) and not walk.over:
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
                counts is Counted.NOTHING and is_small(token)
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
        past = coordinate_subject(self.row, self.at) or plain_subject(self.row, self.at)
        if past is not None:
            self.over = (
                self.verb
            )  # "millions were displaced and hundreds of civilians killed": another subject
            self.at = past
            return
        following = self.row[self.at + 1] if self.at + 1 < len(self.row) else None
        if self.in_prepositional and following is not None and is_small(following):
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

    def _punctuation(self) -> None:
        token = self.row[self.at]
        self.commas += token.text == ","
        past = (
            (coordinate_subject(self.row, self.at) or ages(self.row, self.at)) if token.text == "," else None
        )
        self.over = token.text not in _INSERTING or self.commas > 2 or breaks_off(self.row, self.at)
        self.in_prepositional = self.in_prepositional and token.text == "("
        self.at = past if past is not None else self.at + 1

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
    if token.text in DAYS or is_time(row, probe):
        return False
    return token.kind in (Kind.NUMBER, Kind.DETERMINER, Kind.NAME, Kind.PRONOUN) or (
        token.kind is Kind.WORD and counted(token.text) is Counted.PEOPLE
    )
