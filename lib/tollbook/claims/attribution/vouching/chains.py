"""Who vouches for a place in its own sentence: the end of the chain of those who report it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.records import Span

from ..frames.nested import told_within
from ..model import Attribution
from ..reading.attributed import LONGEST_RUN_OF_QUOTES
from ..reading.named import NamedReading
from ..text.lexicon import vocabulary
from .background import is_background, is_only_mentioned, reckons_on
from .kinds import showing, yielding

_RECIPROCAL = re.compile(r"\s+(?:each other|one another|the other(?: side)?)\b")
# The entries of "according to".
_ACCORDING = "attribution_phrases.according"
# Who goes by no name in somebody else's words: "the alliance", "it".
_DEFINITE = re.compile(r"(?:(?:the|its|their) [a-z]+|it|they)$")
# What opens a clause against what somebody denied: "denies it, but many towns lie in ruins and thousands are dead".
# So does a clause on what all know, behind the deed denied: "denied bombing the town, where 12 had died".
_OPPOSED = re.compile(
    r",? \b(?:but|though|although|even though|yet|however|whereas)\b|"
    r"(?<!reports)(?<!report)(?<!claims)(?<!claim), (?:(?:in|during) )?(?:where|which) (?!(?:\w+ )?(?:said|says?|claim|put|told|gave))"
)


class Chains(NamedReading):
    """Who reports a place of a text in its own sentence, innermost first."""

    def at(self, span: Span) -> Attribution | None:
        """The attribution at the end of the chain for the span, in its own sentence; None where nobody vouches.

        That is the innermost one whose content holds the span; None where that one denies or asks
        (`denial_at` has the denier). One that names no source, and one that tells of counting or wanting inside
        another's words ("medics have registered ten, the mayor said"), gives way to the one around it.
        """
        quotation = self.quotation_at(span)
        within = told_within(self.text, quotation, span) if quotation is not None else None
        if within is not None:
            return within
        holding = [] if self._is_reckoned(span) else sorted(self._holding(span), key=_reach)
        named = [each for each in self._speaking(holding) if not self._is_presupposed(each, span)]
        chosen = named or [each for each in holding if each.source is None]
        strong = next((at for at, each in enumerate(chosen) if not self._yields(each)), 0)
        if strong and not chosen[strong].vouches:
            # What somebody denies may be another's figure: "rejected the 40 dead that the army gave".
            strong = 0
        return self.with_speaker(chosen[strong]) if chosen and chosen[strong].vouches else None

    def denial_at(self, span: Span) -> Attribution | None:
        """The innermost attribution that denies a content with the span in it, else None."""
        denying = [each for each in self._holding(span) if each.polarity == "denies"]
        denying = [
            d for d in denying if not _OPPOSED.search(self.text, d.cue.end, max(d.cue.end, span.start))
        ]
        return self.with_speaker(min(denying, key=_reach)) if denying else None

    def _holding(self, span: Span) -> list[Attribution]:
        index = self.utterance_at(span.start)
        if index is None:
            return []
        found = list(self.unnamed(index))
        if self.is_quotation(index):
            for before in range(max(0, index - LONGEST_RUN_OF_QUOTES), index):
                found += self.unnamed(before)
        return [each for each in found if each.holds(span)]

    def _speaking(self, found: Sequence[Attribution]) -> list[Attribution]:
        """Those with a source, but for two who accuse "each other": neither vouches for what both are said to have done."""
        return [e for e in found if e.source is not None and not _RECIPROCAL.match(self.text, e.cue.end)]

    def _yields(self, each: Attribution) -> bool:
        """Whether the one around it vouches instead: "medics counted ten, X said", "X said the alliance believed"."""
        if not each.rule.startswith("attribution_verbs.believing"):
            return each.rule in yielding() or self._is_unowned(each)
        return each.source is not None and _DEFINITE.match(each.source.of(self.text)) is not None

    def _is_unowned(self, each: Attribution) -> bool:
        """Whether papers of nobody show it: "the minister said that footage showed", "by early figures ten died, he said"."""
        cites = each.rule.startswith(_ACCORDING)
        if each.source is None or not (cites or each.rule in showing()):
            return False
        words = each.source.of(self.text).split()
        named = any(word[:1].isupper() for word in words[not cites :]) or any(
            "'s" in word or "s'" in word for word in words
        )
        if cites:  # people and bodies keep their papers: "according to officials' reports", "figures of the ministry"
            papers, people = vocabulary().documents, vocabulary().agents - {"intelligence"}
            return not named and words[-1].lower() in papers and people.isdisjoint(w.lower() for w in words)
        return not named and words[-1].lower() not in vocabulary().agents

    def _is_reckoned(self, span: Span) -> bool:
        """Whether the outlet reckons it from a quotation, by itself."""
        if self.is_quoted(span):
            return False
        index = self.utterance_at(span.start)
        start = self.utterances[index].start if index is not None else span.start
        return reckons_on(self.text, start, span.start)

    def _is_presupposed(self, each: Attribution, span: Span) -> bool:
        """Whether the figure is only mentioned, as background or as what a wish takes for known."""
        return self._is_background(each, span) or is_only_mentioned(self.text, each, span)

    def _is_background(self, each: Attribution, span: Span) -> bool:
        """Whether the outlet reminds its readers of the figure; what is quoted is the speaker's."""
        return not self.is_quoted(span) and is_background(self.text, each, span)


def _reach(each: Attribution) -> tuple[int, int, int]:
    """Innermost first: the shortest content; of equals, the one that cites, then the later one."""
    length = sum(piece.end - piece.start for piece in each.content)
    return length, not each.rule.startswith("attribution_phrases.citing"), -each.cue.start
