"""The source of an earlier clause or sentence that still speaks at a place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from tollbook.claims.closed_classes import SUBORDINATORS
from tollbook.claims.dates.names import WEEKDAY
from tollbook.records import Span
from tollbook.resources import matcher

from ..labels.bulletins import is_credited_to, presented, source_lines
from ..model import Attribution
from ..vouching.background import COUNT, is_taken_as_known, only_blames
from ..vouching.chains import Chains
from ..vouching.kinds import acting, counting, going_on
from .additions import adds, belongs, divides, opens_with_count
from .origins import names_origin, tells_who
from .own_voice import begins_paragraph, returns
from .signs import goes_on, is_listed, speaks_on

# How far a source is carried, in utterances, how long a list under a colon may be, and how far below its
# figures a sentence may name their origin.
FARTHEST_CARRY = 6
LONGEST_LIST = 12
FARTHEST_ORIGIN = 4
# What stands behind a verb of saying and only tells when it was said: "said on Friday after 40 prisoners died".
_CIRCUMSTANCE = re.compile(
    rf"(?: (?:(?:late|early|earlier) )?(?:on )?{WEEKDAY}| yesterday| today)?(?:,?(?: (?:a|two|three) (?:day|week|month)s?)?"
    r" (?:after|as(?! of\b)|when|amid|before|following)| while)\b"
)
# A toll that rose beside what was said: "warned of more raids as the death toll rose to 40".
_BESIDE = re.compile(r",? (?:as|while) (?:[a-z]+ ){0,3}(?:tolls?|deaths|dead|casualties)\b")
_FRONT = re.compile(rf"(?:{'|'.join(sorted(SUBORDINATORS)).title()})\b")
_MARK = "attribution_phrases.mark.1"
_AUTHORLESS = ("reports", "some reports", "investigations", "accounts")
# Passives that tell of somebody's figure, named before.
_TOLD = ("put", "estimated", "counted", "recorded", "registered")


class Carrying(Chains):
    """Which sources speak on beyond their own clause or sentence."""

    def carried_at(self, span: Span) -> Attribution | None:
        """The source of an earlier sentence (or clause) that still speaks at the span; None where none does."""
        index = self.utterance_at(span.start)
        if index is None or any(not each.vouches for each in self._holding(span)) or self._is_reckoned(span):
            return None
        start = self.utterances[index].start
        if not self.is_quoted(span) and is_taken_as_known(self.text, start, span):
            return None
        here = [each for each in self._speaking(self.unnamed(index)) if not self._is_act(each)]
        earlier = [e for e in here if e.cue.end <= span.start and not self._is_apart(e, span)]
        if earlier:
            return self._carried(earlier[-1])
        return (
            self._led(index)
            or self._still_speaking(index)
            or self._named_below(index)
            or self._credited(index)
            or self._gone_on(index, span)
        )

    def _is_act(self, each: Attribution) -> bool:
        """Whether somebody counts or wants rather than speaks: "the army counted ten", "its order to leave"."""
        wanted = each.cue.end + 1 if self.text.startswith(" to ", each.cue.end) else -1
        return each.rule in acting() or any(piece.start == wanted for piece in each.content)

    def _gone_on(self, index: int, span: Span) -> Attribution | None:
        """Who goes on behind the span with what they began before it: "X said … Ten more died. He added that …"."""
        following = [e for e in self.unnamed(index) if e.cue.start > span.end]
        if not following and index + 1 < len(self.utterances):
            here, after = self.utterances[index], self.utterances[index + 1]
            if begins_paragraph(self.text, here, after) or returns(
                self.text, self.utterances[index - 1], here
            ):
                return None
            following = self.unnamed(index + 1)
        if (
            not index
            or not following
            or following[0].source is None
            or not self._tells_on(following[0], index)
        ):
            return None
        if begins_paragraph(self.text, self.utterances[index - 1], self.utterances[index]):
            return None
        before = [e for e in self.unnamed(index - 1) if e.source is not None and e.vouches]
        later = self._carried(following[0])
        earlier = self.with_speaker(before[-1]) if before else None
        same = later is not None and earlier is not None and later.speaker == earlier.speaker
        return later if same else None

    def _tells_on(self, each: Attribution, index: int) -> bool:
        """Whether it adds to what was told, or counts on behind a bare count: "One died. Two were hurt, the officials said"."""
        if each.rule in going_on():
            return True
        harm, here = matcher("harm"), self.utterances[index]
        told = any(harm.first(self.text, piece.start, piece.end) for piece in each.content)
        return told and each.kind == "indirect" and opens_with_count(self.text, here)

    def _carried(self, each: Attribution) -> Attribution | None:
        named = self.with_speaker(each) if each.vouches else each
        return replace(named, carried=True) if named.speaker else None

    def _still_speaking(self, index: int) -> Attribution | None:
        """The last source before, if the utterance goes on with it and none between is the outlet's own."""
        if not self._goes_on(index):
            return None
        neutral = 0
        for before in range(index - 1, max(-1, index - 1 - FARTHEST_CARRY), -1):
            told = self._speaking(self.unnamed(before))
            speaking = [each for each in told if not self._is_act(each)]
            speaking = [each for each in speaking if not self._is_unowned(each)] or speaking
            if told and not speaking and told[-1].rule in counting():
                parts = before == index - 1 and divides(self.text, self.utterances[index])
                return self._carried(told[-1]) if parts else None
            if speaking:
                over = speaking[-1].kind == "direct" and not self._adds(index, speaking[-1])
                over = (
                    over
                    or self._is_authorless(speaking[-1])
                    or only_blames(self.text, speaking[-1], self.utterances[before].end)
                    or not self._told_of_harm(index, speaking)
                )
                return None if over else self._carried(speaking[-1])
            if before == 0 or returns(self.text, self.utterances[before - 1], self.utterances[before]):
                return None
            neutral += not goes_on(self.text, self.utterances[before - 1], self.utterances[before])
            if neutral > 1:
                return None
        return None

    def _told_of_harm(self, index: int, speaking: Sequence[Attribution]) -> bool:
        """Whether they told of people harmed, or the utterance goes on with whoever spoke: "It strikes only bases, the army said. The raid killed ten"."""
        if self.is_quotation(index) or speaks_on(self.text, self.utterances[index]):
            return True
        told = [piece for each in speaking for piece in each.content]
        return not told or any(
            COUNT.search(piece.of(self.text).lower())
            or matcher("harm").first(self.text, piece.start, piece.end)
            for piece in told
        )

    def _is_apart(self, each: Attribution, span: Span) -> bool:
        """Whether the span is no part of what was said: the main clause after it, or when it was said."""
        circumstance = _CIRCUMSTANCE.match(self.text, each.cue.end, span.start) is not None
        # "Pictures showed the scale of the raid, which killed ten".
        known = bool(each.content) and self.text.startswith(", which", each.content[-1].end)
        known = known or self._is_inserted(each, span) or self._is_behind_quotation(each)
        known = known or (
            bool(each.content) and _BESIDE.match(self.text, each.content[-1].end, span.start) is not None
        )
        return circumstance or known or self._is_fronted(each, span) or self._is_background(each, span)

    def _is_inserted(self, each: Attribution, span: Span) -> bool:
        """Whether a clause before the main verb reports it: "The raid, which X says was aimed at Y, killed ten", "In what X says"."""
        if each.source is None or not each.content or each.content[-1].end > span.start:
            return False
        opened = self.text.endswith((", which ", ", who "), 0, each.source.start)
        closed = self.text.startswith(",", each.content[-1].end)
        return (opened and closed) or self.text.endswith(" what ", 0, each.source.start)

    def _is_behind_quotation(self, each: Attribution) -> bool:
        """ "'They were asleep': a father buries three": of a headline's quotation, and not of what its clause tells."""
        return each.rule == _MARK and bool(each.content) and each.content[-1].end <= each.cue.start

    def _is_fronted(self, each: Attribution, span: Span) -> bool:
        """Whether a clause before the main one tells it: "After X said that the war was lost, crowds killed ten"."""
        index = self.utterance_at(span.start)
        if index is None or not each.content or each.content[-1].end > span.start:
            return False
        fronted = _FRONT.match(self.text, self.utterances[index].start)
        return fronted is not None and self.text.startswith(",", each.content[-1].end)

    def _is_authorless(self, each: Attribution) -> bool:
        """ "Reports suggest that …": nobody who would speak on in the next sentence."""
        return each.source is not None and each.source.of(self.text).lower() in _AUTHORLESS

    def _goes_on(self, index: int) -> bool:
        """Whether the utterance shows that it goes on with a report: by its words, its quotation, or its passive."""
        if index == 0:
            return False
        here, before = self.utterances[index], self.utterances[index - 1]
        if goes_on(self.text, before, here):
            return True
        if "\n" in self.text[before.end : here.start]:
            return False
        sourceless = [each for each in self.unnamed(index) if each.source is None]
        told = (each.cue.of(self.text) for each in sourceless)
        # "What can be counted points to 200 a day": nobody counted it here.
        return self.is_quotation(index) or any(
            cue.endswith(_TOLD) and not cue.startswith(("can ", "could ")) for cue in told
        )

    def _adds(self, index: int, quoted: Attribution) -> bool:
        """Whether the utterance adds to a quotation before it: a quotation itself, or "another ten" where it counted."""
        if self.is_quoted(self.utterances[index]) or belongs(self.text, self.utterances[index]):
            return True
        counted = any(COUNT.search(piece.of(self.text)) for piece in quoted.content)
        return counted and adds(self.text, self.utterances[index])

    def _led(self, index: int) -> Attribution | None:
        """The source of a line that ends in a colon, over the list below it."""
        if not is_listed(self.text, self.utterances[index]):
            return None
        for before in range(index - 1, max(-1, index - 1 - LONGEST_LIST), -1):
            span = self.utterances[before]
            if self.text[span.end - 1] == ":":
                named = [made for made in self.drafts(before)[1] if made.source is not None]
                if named:
                    return self._carried(self.attribution(before, named[-1]))
            if not is_listed(self.text, span):
                shown = presented(self.drafts(before)[0])
                return None if shown is None else self._carried(self.attribution(before, shown))
        return None

    @cached_property
    def _credits(self) -> list[int]:
        return source_lines(self.text)

    def _credited(self, index: int) -> Attribution | None:
        """The one named by the bulletin's line "Source: …", above the utterance or right below it."""
        at = self.utterances[index].start
        for line in self._credits:
            if is_credited_to(self.text, line, at):
                found = self.utterance_at(line)
                named = [] if found is None else [m for m in self.drafts(found)[1] if m.source is not None]
                return (
                    self._carried(self.attribution(found, named[0])) if found is not None and named else None
                )
        return None

    def _named_below(self, index: int) -> Attribution | None:
        """ "The data were released by X", said of figures in the sentences above it."""
        for after in range(index + 1, min(index + 1 + FARTHEST_ORIGIN, len(self.utterances))):
            apart = "\n" in self.text[self.utterances[after - 1].end : self.utterances[after].start]
            if apart and (after > index + 1 or not tells_who(self.text, self.utterances[after])):
                return None
            if names_origin(self.text, self.utterances[after]):
                named = [made for made in self.drafts(after)[1] if made.source is not None]
                return self._carried(self.attribution(after, named[0])) if named else None
        return None
