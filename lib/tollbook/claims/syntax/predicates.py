"""The predicate said of a noun phrase after it: one walk to the right, up to what ends the clause."""

from __future__ import annotations

from collections.abc import Sequence

from .counted import Counted, counted
from .insertions import (
    REACH,
    ages,
    breaks_off,
    coordinate_subject,
    is_small,
    opens_clause,
    past_aside,
    past_second_figure,
    past_whose,
    plain_subject,
)
from .joined import acted, joined_predicate
from .phrases import NounPhrase, describes_noun, is_time, noun_phrase
from .said import (
    RECEIVING,
    describes_received,
    is_active_form,
    is_of_another,
    is_with,
    receives,
    takes_object,
)
from .tokens import Kind, Token
from .words import BE, PARTICIPLES, SUBSET_OPENERS

_OWN = frozenset("her his their its".split())
_INSERTING = frozenset("- – — ( ) , \" '".split())
_DESCRIBING = frozenset("loyal close bound responsible native opposed foreign subordinate".split())
_LASTING = frozenset("standing going lying coming staying running".split())
_SUBJECTS = frozenset("they he she we it".split())
_PARTLY = frozenset("some most many half several few".split())
_CLASSING = frozenset("counted listed classed registered reported recorded".split())


def predicate(row: Sequence[Token], phrase: NounPhrase) -> tuple[int, int] | None:
    """The harm word said of a noun phrase after it, and how many tokens lie between; None where none is.

    "12 people [sheltering in a school] were reported killed", "30 wounded", "three of them died".
    """
    walk = _Walk(row, phrase)
    while walk.at < min(len(row), phrase.end + REACH) and not walk.over:
        walk.step()
    found = walk.found if walk.found is not None else walk.captured
    found = found if found is not None else joined_predicate(row, phrase)
    return None if found is None else (found, found - phrase.end)


class _Walk:
    """One walk to the right of a noun phrase, up to its predicate or to what ends its clause."""

    def __init__(self, row: Sequence[Token], phrase: NounPhrase) -> None:
        self.row, self.phrase, self.at = row, phrase, phrase.end
        self.passive = self.verb = self.in_prepositional = self.over = False
        self.inner = False  # past the auxiliary of that clause: the next one is the main verb's
        self.relative = self.did = False  # inside "who …"; past a word that could be their verb
        self.commas = 0
        self.found: int | None = None
        self.defining = False  # inside "who were", told of the noun itself
        self.captured: int | None = None  # the harm of a relative clause

    def step(self) -> None:
        """Take one token: past it, or to the end of the walk."""
        token = self.row[self.at]
        if token.harm is not None:
            self._harm()
        elif token.kind is Kind.AUX:
            aside = self.relative or self.commas == 0
            self.over = not aside and is_of_another(self.row, self.phrase, token)
            self.did = self._next_text().endswith(("ed", "en")) and self._is_active(token)
            self.passive = self.passive or token.text in BE
            self.verb = True
            self.in_prepositional = False
            self.relative, self.inner = self.relative and not self.inner, self.relative
            self.at += 1
        elif self._opens_clause(token):
            self.over = True
        elif token.text in SUBSET_OPENERS:
            self._subset()
        elif token.kind is Kind.RELATIVE:
            self._relative(token)
        elif token.text in RECEIVING:
            self.in_prepositional = token.text == "with"
            # ", with the guards now in hospital" has another subject.
            self.over = self.in_prepositional and self.row[self.at - 1].text == ","
            self.at += 1
        elif (
            token.kind is Kind.PREPOSITION
            or token.text == "aged"
            or (token.kind is Kind.WORD and token.text.endswith("ing"))
            or (token.text in _DESCRIBING and self._next_text() in ("to", "for", "with", "of", "from"))
            or (self.at == self.phrase.end and token.text in _LASTING)  # "12 people standing in a queue"
        ):
            if token.text == "of" and self._next_text() in ("whom", "which", "them", "these"):
                self.over = True
            self.in_prepositional = True
            self.at += 1
        elif token.kind is Kind.NUMBER:
            counts = noun_phrase(self.row, self.at).counts
            apart = counts in (Counted.THINGS, Counted.TIME, Counted.RECORDS) or (
                counts is Counted.NOTHING and is_small(token)
            )
            single = self.row[self.at - 1].text == "of" and token.number is not None and token.number.low == 1
            self.over = not (self.in_prepositional and (apart or single))  # "12 members of one family"
            self.at += 1
        elif token.kind is Kind.CONJUNCTION:
            self._conjunction()
        elif token.kind is Kind.PUNCTUATION:
            self._punctuation()
        else:
            self._word(token)

    def _opens_clause(self, token: Token) -> bool:
        """Whether a clause of its own begins: ", as the army closed in", "even after both her legs were hurt"."""
        if token.text == "even":
            return self._next_text() in ("after", "though", "if", "as", "when")
        return token.text == "as" and (self.row[self.at - 1].text == "," or self._next_text() in _OWN)

    def _next_text(self) -> str:
        return self.row[self.at + 1].text if self.at + 1 < len(self.row) else ""

    def _harm(self) -> None:
        harm = self.row[self.at].harm
        if self.defining and self.captured is None and harm is not None and harm.category == "captured":
            # "12 men who were captured in May were killed": what the main clause says of them outranks it.
            self.captured, self.defining, self.passive = self.at, False, False
            self.at += 1
        else:
            self._harm_said()

    def _harm_said(self) -> None:
        harm = self.row[self.at].harm
        syntax = harm.syntax if harm is not None else "noun"
        kinds_in = (
            self.at - 1 == self.phrase.end and self.row[self.at - 1].text == "in"
        )  # "1 million in losses"
        if (
            syntax == "noun"
            and self.in_prepositional
            and not is_with(self.row, self.phrase, self.at)
            and not kinds_in
        ):
            self.at += 1
            return
        if (
            syntax in ("state", "transitive")
            and self.row[self.at - 1].text in ("the", "a", "his", "her")
            and (
                describes_noun(self.row, self.at)
                or (syntax == "state" and self.row[self.at - 2].text == "of")
            )
        ):
            self.in_prepositional = (
                True  # "pistols beside the dead colonel", "disagree on the number of the dead"
            )
            self.at += 1
            return
        self.over = True
        if syntax == "noun" and not kinds_in and not receives(self.row, self.phrase, self.at):
            return
        nominal = self.row[self.at - 1].text == "the" and not describes_noun(self.row, self.at)
        if syntax == "transitive" and (
            nominal or is_active_form(self.row[self.at])
        ):  # "30,000 once the wounded are counted"
            return
        if syntax == "transitive" and not self.passive and takes_object(self.row, self.at):
            return
        if self.did and syntax in ("transitive", "state") and not self._is_joined():
            return  # "hundreds lined up for a general killed in the war": another's harm
        self.found = self.at

    def _is_active(self, token: Token) -> bool:
        """Whether an auxiliary opens another verb's perfect: "have given", not "have been" nor "have killed"."""
        follower = self.row[self.at + 1]
        return token.text in ("have", "has", "had", "having") and follower.kind is Kind.WORD

    def _is_joined(self) -> bool:
        """Whether "and" or "or" stands before the harm word, or it is the first word of all."""
        return self.at == self.phrase.end or self.row[self.at - 1].kind is Kind.CONJUNCTION

    def _relative(self, token: Token) -> None:
        """ "12 men who fought there were killed" goes on; ", when it exploded" and "was a man who" end the clause."""
        self.relative = self.at - self.phrase.end < 2
        self.defining = self.relative and token.text in ("who", "that")
        single = self.row[self.phrase.start - 1].text == "one"
        apart = token.text in ("when", "which") or (single and self.verb and not self.in_prepositional)
        apart = apart or self._opens_content(token)
        self.over = (self._is_of_one() or self._opens_content(token)) if self.relative else apart
        self.at += 1

    def _opens_content(self, token: Token) -> bool:
        """ "told Kanal 7 that the number of the dead": what is said, where the figure counts no people."""
        follower = self.row[self.at + 1] if self.at + 1 < len(self.row) else None
        opens = token.text == "that" and follower is not None and follower.kind is Kind.DETERMINER
        return opens and self.phrase.counts in (Counted.NOTHING, Counted.UNKNOWN)

    def _is_of_one(self) -> bool:
        """ "a town of 90,000 people that the rebels seized": the relative clause is of one thing, not of these many."""
        return self._next_text() in ("was", "is", "has") and self.row[self.at - 1].text.endswith(
            ("s", "people")
        )

    def _subset(self) -> None:
        """ "were among the dead" is a predicate; ", including a child," is an insertion."""
        probe = self.at + 1
        while probe < len(self.row) and self.row[probe].kind is Kind.DETERMINER:
            probe += 1
        follows = self.row[probe] if probe < len(self.row) else None
        if self.row[self.at].text in ("among", "amongst") and follows is not None:
            harmed = probe if follows.harm is not None else self._harmed_after(probe)
            if harmed is not None:
                self.found, self.over = harmed, True
                return
            if follows.kind is Kind.NUMBER:
                whole = predicate(self.row, noun_phrase(self.row, probe))
                self.found, self.over = (whole[0] if whole else None), True
                return
        inserted = self.row[self.at - 1].text in (",", "-", "–", "—", "(")
        listed = not inserted and self.row[self.at].text not in ("among", "amongst", "whom")
        while probe < len(self.row) and not (
            self.row[probe].text in (",", "-", "–", "—", ")") or self.row[probe].kind is Kind.AUX
        ):
            harm = self.row[probe].harm
            told = harm is not None and harm.syntax != "noun" and not describes_noun(self.row, probe)
            if listed and told and self.row[probe - 1].kind is not Kind.NUMBER:
                self.found, self.over = probe, True  # "a dozen people including six villagers wounded"
                return
            probe += 1
        self.at = probe if probe < len(self.row) and self.row[probe].kind is Kind.AUX else probe + 1

    def _harmed_after(self, at: int) -> int | None:
        """The harm word after the noun of those that the subject is among: "among the villagers killed"."""
        for probe in range(at, min(len(self.row) - 1, at + 3)):
            if self.row[probe].kind not in (Kind.WORD, Kind.NAME):
                return None
            harm = self.row[probe + 1].harm
            if counted(self.row[probe].text) is Counted.PEOPLE and harm is not None:
                return probe + 1 if harm.syntax != "noun" else None
        return None

    def _conjunction(self) -> None:
        past = coordinate_subject(self.row, self.at) or plain_subject(self.row, self.at)
        if past is not None:
            self.over = self.verb or acted(
                self.row, self.phrase.end, self.at
            )  # "millions were displaced and hundreds of civilians killed": another subject
            self.at = past
            return
        following = self.row[self.at + 1] if self.at + 1 < len(self.row) else None
        if following is not None and following.text in _PARTLY:
            self.over = True  # "40 recruits went there and most were killed"
            return
        unripe = self.row[self.at].text == "yet" and self.row[self.at - 1].text == "not"  # "men not yet 50"
        if (self.in_prepositional or unripe) and following is not None and is_small(following):
            self.at += 2
            return
        past = self._past_coordinate_place()
        if past is not None:
            self.at = past
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

    def _past_coordinate_place(self) -> int | None:
        """Past "and other units defending the port" to the "who" that goes on: "soldiers of the guard and … who fell"."""
        if not self.in_prepositional:
            return None
        for probe in range(self.at + 1, min(len(self.row), self.at + REACH // 4)):
            if self.row[probe].text == "who":
                return probe
            if self.row[probe].kind not in (Kind.DETERMINER, Kind.WORD, Kind.NAME):
                return None
        return None

    def _punctuation(self) -> None:
        token = self.row[self.at]
        aside = past_aside(self.row, self.at)
        if aside is not None:
            self.at = aside
            self.in_prepositional = False
            return
        if token.text in ("–", "—", "-", "(") and self._next_text() in _PARTLY:
            self.over = True  # "260 fighters – some of them badly wounded – had left"
            return
        self.commas += token.text == ","
        if past_second_figure(self.row, self.at) or (self.passive and opens_clause(self.row, self.at)):
            self.over = True
            return
        past = (
            (coordinate_subject(self.row, self.at) or ages(self.row, self.at)) if token.text == "," else None
        )
        apart = past is not None and self.verb  # "105 were freed, 14 people were found dead"
        self.over = apart or token.text not in _INSERTING or self.commas > 2 or breaks_off(self.row, self.at)
        self.in_prepositional = self.in_prepositional and token.text == "("
        self.at = past if past is not None else self.at + 1

    def _comes_home(self, token: Token) -> bool:
        """ "have come home maimed", "had gone missing": a verb that a state is said through."""
        return (
            token.text in ("come", "came", "gone", "went")
            and self.row[self.at - 1].kind is not Kind.PREPOSITION
        )

    def _word(self, token: Token) -> None:
        outside = not self.in_prepositional
        nearby = (
            self.at == self.phrase.end and token.text in ("there", "here") and self.phrase.head is not None
        )
        past = past_whose(self.row, self.at) if token.text == "whose" else None
        if past is not None:
            self.at, self.relative = past, False
            return
        if nearby or describes_received(self.row, self.at):
            self.at += 1  # "four people there were wounded"
            return
        if token.text in _CLASSING and self._next_text() == "as":
            self.at += 2  # "four children counted as injured"
            return
        if self.verb and not self.passive and token.kind is Kind.WORD and token.text.endswith(("ed", "en")):
            self.did = True  # "two men have in the past given …"
        if token.kind is Kind.DETERMINER and is_time(self.row, self.at):
            self.at += 2
            return
        if token.text in _SUBJECTS and self.row[self.at - 1].text in ("then", "and", "but", ","):
            self.over = True  # ", and since then they have lost"
            return
        if outside and token.kind in (Kind.QUANTITY, Kind.PRONOUN) and not self._comes_home(token):
            self.over = token.kind is Kind.PRONOUN or not self.relative
        elif outside and token.kind is Kind.WORD and not self.passive and self.commas == 0:
            verbal = token.text.endswith(("ed", "en")) or token.text in PARTICIPLES
            self.over = not (self.relative or verbal)
            self.did = True
        self.at += 1
