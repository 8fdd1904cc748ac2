"""Who says so, for any place of a document: in its own sentence, or carried over from the ones before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from tollbook.openings import Sought
from tollbook.records import Span

from .bulletins import is_credited_to, source_lines
from .carrying import (
    adds,
    begins_paragraph,
    belongs,
    divides,
    goes_on,
    is_listed,
    names_origin,
    returns,
    tells_who,
)
from .kinds import acting, counting, going_on, showing, yielding
from .model import Attribution
from .nested import told_within
from .reading import LONGEST_RUN_OF_QUOTES, Reading
from .vocabulary import vocabulary

# How far a source is carried, in utterances, how long a list under a colon may be, and how far below its
# figures a sentence may name their origin.
FARTHEST_CARRY = 6
LONGEST_LIST = 12
FARTHEST_ORIGIN = 4
_RECIPROCAL = re.compile(r"\s+(?:each other|one another|the other(?: side)?)\b")
# What stands behind one of these is no part of a wish: a known event, or people known to be held.
_BACKGROUND = re.compile(
    r"\b(?:that|which|who|whose|whom|where|when|until|after|since|because|following|over|amid|despite)\b"
    r"|\b(?:the|all|its|their|those|these|remaining)(?: (?:more than|at least|nearly|over|some|about|around|roughly|estimated|remaining))*\s*$",
    re.IGNORECASE,
)
# Who goes by no name in somebody else's words: "the alliance", "it".
_DEFINITE = re.compile(r"(?:(?:the|its|their) [a-z]+|it|they)$")
# What stands behind a verb of saying and only tells when it was said: "said on Friday after 40 prisoners died".
_CIRCUMSTANCE = re.compile(
    r"(?: (?:(?:late|early|earlier) )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| yesterday| today)?(?:,?(?: (?:a|two|three) (?:day|week|month)s?)?"
    r" (?:after|as|when|amid|before|following)| while)\b"
)
# An attack that its dead identify; it is known where it has a name or a date.
_NAMED = re.compile(r"[A-Z\d]|\blast (?:month|year)\b|\bterror")
_KNOWN_ATTACK = Sought(
    r"\b(?i:after|following|since|to|of|over|by|despite|before|in|during|for|about|from|against|behind|covering) (?:the|a|an|its|their|[A-Z][\w-]+'s?|last [a-z]+'s) (?:[\w.'-]+ ){0,5}?(?:attack|assault|raid|massacre|rampage|incursion|invasion|onslaught|infiltration)s?"
    r"(?: [^.;,\n]{0,40})?,? (?:that|which|in which|when)\b(?:[^.;,\n]|,(?=\d)){0,60}$"
)
# What the outlet makes of a quotation that has just ended.
_RECKONING = re.compile(
    r"[\"”’'],?(?: [^\"”;.]{0,40}? (?:said|says|added),)? (?:meaning|implying|suggesting|equivalent to|or|making|which (?:would )?(?:mean|imply|amount|work|translate|add)s?(?: out| up)?)\b(?: to| at)? (?:perhaps |about |around |some |roughly |nearly |up to )*$"
)
# What else had just happened, beside what somebody spoke of: "decried the raids, which came a day after strikes killed four".
_CAME_AFTER = re.compile(
    r", which (?:came|comes|happened|occurred|took place|followed)\b(?: (?:just|only|barely|less than|more than))*"
    r"(?: (?:hours|days|weeks|months|(?:a|one|two|three|four|five|six|\d+) (?:hours?|days?|weeks?|months?|years?)))? (?:after|as|amid|following)\b[^;\n]{0,120}$"
    # "says that an inquiry into the strike on a convoy, which killed seven, has begun"
    r"|\b(?:investigations?|inquir(?:y|ies)|probes?|questions?|outrage|anger|responsib(?:le|ility)|(?:look|looks|looked|looking)) (?:into|about|over|at|for) [^.;\n]{0,80}?,? (?:which|that|in which)"
    r"(?: (?:has|had|have|reportedly))* (?:kill|wound|injur|left|claim)\w*[^.;:\n]{0,40}$"
)
# Who is blamed is told, and the deed is known: "blames the north for the strike on a depot, which killed nine".
_BLAMES = re.compile(r"(?:\w+ )?(?:blam|accus|charg)(?:es?|ed|ing)\b")
_BLAMED_FOR = re.compile(
    r"\b(?:for|of|over) (?:the|a|an|its|that|last|[A-Z]\w+'s|\w+day's) [^.;\n]{0,80}?,? (?:which|that|in which|where)"
    r"(?: (?:has|had|have|also|reportedly))* (?:kill|wound|injur|left|claim|maim|cost|took)\w*[^.;:\n]{0,40}$"
)
# What opens a clause against what somebody denied: "denies it, but many towns lie in ruins and thousands are dead".
_OPPOSED = re.compile(r",? \b(?:but|though|although|even though|yet|however|whereas)\b")
# A war of which a clause behind a comma says what it has done: nobody's words but the outlet's.
_OF_WAR = re.compile(
    r"\b(?:war|conflict|invasion)(?: in [A-Z][a-z]+)?, (?:now [^,;.]{1,40}, )?which (?:has|have) (?:\w+ )?(?:killed|cost|claimed|left|taken|wounded)\b[^.;\n]{0,80}$"
)
_COUNT = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|scores)\b"
)
_GROUPED = re.compile(r"(?<=\d),(?=\d{3})")
# A mark with more words behind it than a source's name has.
_APART = re.compile(r"[;:–—]|,(?= [^,]*\d)")
_GOING_ON = re.compile(r"\b(?:add(?:s|ed|ing)|(?:went|goes) on|continu(?:es|ed)|carried on)\b")
_FRONT = re.compile(r"(?:After|When|As|While|Although|Though|Because|Before|Once)\b")
_AUTHORLESS = ("reports", "some reports", "investigations", "accounts")
# Passives that tell of somebody's figure, named before.
_TOLD = ("put", "estimated", "counted", "recorded", "registered")


def find_attributions(text: str, around: Sequence[Span] | None = None) -> list[Attribution]:
    """Reported speech in any text, sorted by start; with `around`, only that of the sentences with those spans.

    The spans index `text` as given. Time is linear in the length of the text.
    """
    document = Attributions(text)
    if around is None:
        found = list(document)
    else:
        chosen = sorted({i for span in around if (i := document.utterance_at(span.start)) is not None})
        found = [each for index in chosen for each in document.of_utterance(index)]
    return sorted(found, key=lambda each: (each.start, each.cue.start, each.end))


class Attributions(Reading):
    """Who says so, for any place of one document. Reads only the sentences it is asked about, and those around."""

    def __iter__(self) -> Iterator[Attribution]:
        """All attributions, by utterance."""
        for index in range(len(self.utterances)):
            yield from self.of_utterance(index)

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

    def _is_reckoned(self, span: Span) -> bool:
        """Whether the outlet reckons on from a quotation: '"100 die each day", Holm said, meaning some 3,000 a month'."""
        if self.is_quoted(span):
            return False
        index = self.utterance_at(span.start)
        start = self.utterances[index].start if index is not None else span.start
        return _RECKONING.search(self.text, start, span.start) is not None

    def _yields(self, each: Attribution) -> bool:
        """Whether the one around it vouches instead: "medics counted ten, X said", "X said the alliance believed"."""
        if not each.rule.startswith("attribution_verbs.believing"):
            return each.rule in yielding() or self._is_unowned(each)
        return each.source is not None and _DEFINITE.match(each.source.of(self.text)) is not None

    def _is_unowned(self, each: Attribution) -> bool:
        """Whether papers of nobody show it: "the minister said that footage showed", "the damage, he said, shows"."""
        if each.source is None or each.rule not in showing():
            return False
        words = each.source.of(self.text).split()
        named = any(word[:1].isupper() for word in words[1:]) or any(
            "'s" in word or "s'" in word for word in words
        )
        return not named and words[-1].lower() not in vocabulary().agents

    def _speaking(self, found: Sequence[Attribution]) -> list[Attribution]:
        """Those with a source, but for two who accuse "each other": neither vouches for what both are said to have done."""
        return [e for e in found if e.source is not None and not _RECIPROCAL.match(self.text, e.cue.end)]

    def _is_presupposed(self, each: Attribution, span: Span) -> bool:
        """Whether the figure is only mentioned: "vowed to fight until the 40 hostages held there are free"."""
        if self._is_background(each, span):
            return True
        if not each.rule.startswith("attribution_verbs.wanting") or span.start <= each.cue.end:
            return False
        return _BACKGROUND.search(self.text, each.cue.end, span.start) is not None

    def _is_background(self, each: Attribution, span: Span) -> bool:
        """Whether an earlier attack is named by its dead in what somebody said, or what was told of a later one.

        "X wrote that the answer to the Holm attack, which killed 40, was …": the outlet reminds its readers.
        """
        if self.is_quoted(span) or self._is_tagged(each, span):
            return False
        start = max(
            (piece.start for piece in each.content if piece.start <= span.start), default=each.cue.end
        )
        if _OF_WAR.search(self.text, start, span.start) is not None:
            return True
        if _CAME_AFTER.search(self.text, start, span.start) is not None:
            return True
        if _BLAMES.match(self.text, each.cue.start) and _BLAMED_FOR.search(
            self.text, each.cue.end, span.start
        ):
            return True
        known = _KNOWN_ATTACK.search(self.text, start, span.start)
        return known is not None and _NAMED.search(known.group()) is not None

    def _is_tagged(self, each: Attribution, span: Span) -> bool:
        """Whether the source stands right behind the figure's own clause: "…, which killed 40 and hurt 90, according to X"."""
        if each.cue.start < span.end:
            return False
        between = _GROUPED.sub("", self.text[span.end : each.cue.start])
        return not any(letter.isdigit() for letter in between) or _APART.search(between) is None

    def denial_at(self, span: Span) -> Attribution | None:
        """The innermost attribution that denies a content with the span in it, else None."""
        denying = [each for each in self._holding(span) if each.polarity == "denies"]
        denying = [
            d for d in denying if not _OPPOSED.search(self.text, d.cue.end, max(d.cue.end, span.start))
        ]
        return self.with_speaker(min(denying, key=_reach)) if denying else None

    def carried_at(self, span: Span) -> Attribution | None:
        """The source of an earlier sentence (or clause) that still speaks at the span; None where none does."""
        index = self.utterance_at(span.start)
        if index is None or any(not each.vouches for each in self._holding(span)) or self._is_reckoned(span):
            return None
        here = [each for each in self._speaking(self.unnamed(index)) if each.rule not in acting()]
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

    def _gone_on(self, index: int, span: Span) -> Attribution | None:
        """Who goes on behind the span with what they began before it: "X said … Ten more died. He added that …"."""
        following = [e for e in self.unnamed(index) if e.cue.start > span.end]
        if not following and index + 1 < len(self.utterances):
            here, after = self.utterances[index], self.utterances[index + 1]
            if begins_paragraph(self.text, here, after) or returns(
                self.text, self.utterances[index - 1], here
            ):
                return None
            following = self.unnamed(index + 1) if _GOING_ON.search(self.text, after.start, after.end) else []
        if not index or not following or following[0].source is None or following[0].rule not in going_on():
            return None
        if begins_paragraph(self.text, self.utterances[index - 1], self.utterances[index]):
            return None
        before = [e for e in self.unnamed(index - 1) if e.source is not None and e.vouches]
        later = self._carried(following[0])
        earlier = self.with_speaker(before[-1]) if before else None
        same = later is not None and earlier is not None and later.speaker == earlier.speaker
        return later if same else None

    def voucher_at(self, span: Span) -> Attribution | None:
        """`at`, else `carried_at`: who stands for what the span says; None in the outlet's own voice."""
        found = self.at(span)
        if found is not None and found.source is not None:
            return found
        return self.carried_at(span) or found

    def cues(self, span: Span) -> list[tuple[int, int]]:
        """Where cues stand in the sentence that holds the span's start, as pairs of offsets, sorted."""
        index = self.utterance_at(span.start)
        found = [] if index is None else self.unnamed(index)
        return sorted((each.cue.start, each.cue.end) for each in found)

    def _holding(self, span: Span) -> list[Attribution]:
        index = self.utterance_at(span.start)
        if index is None:
            return []
        found = list(self.unnamed(index))
        if self.is_quotation(index):
            for before in range(max(0, index - LONGEST_RUN_OF_QUOTES), index):
                found += self.unnamed(before)
        return [each for each in found if each.holds(span)]

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
            speaking = [each for each in told if each.rule not in acting()]
            speaking = [each for each in speaking if not self._is_unowned(each)] or speaking
            if told and not speaking and told[-1].rule in counting():
                parts = before == index - 1 and divides(self.text, self.utterances[index])
                return self._carried(told[-1]) if parts else None
            if speaking:
                over = speaking[-1].kind == "direct" and not self._adds(index, speaking[-1])
                over = over or self._is_authorless(speaking[-1]) or self._only_blames(speaking[-1], before)
                return None if over else self._carried(speaking[-1])
            if before == 0 or returns(self.text, self.utterances[before - 1], self.utterances[before]):
                return None
            neutral += not goes_on(self.text, self.utterances[before - 1], self.utterances[before])
            if neutral > 1:
                return None
        return None

    def _only_blames(self, each: Attribution, index: int) -> bool:
        """Whether a sentence tells who is blamed for a deed that is known, so that nobody speaks on."""
        if _BLAMES.match(self.text, each.cue.start) is None:
            return False
        told = self.text[each.cue.end : self.utterances[index].end]
        return any(_BLAMED_FOR.search(told, 0, count.start()) for count in _COUNT.finditer(told))

    def _is_apart(self, each: Attribution, span: Span) -> bool:
        """Whether the span is no part of what was said: the main clause after it, or when it was said."""
        circumstance = _CIRCUMSTANCE.match(self.text, each.cue.end, span.start) is not None
        # "Pictures showed the scale of the raid, which killed ten".
        known = bool(each.content) and self.text.startswith(", which", each.content[-1].end)
        known = known or self._is_inserted(each, span)
        return circumstance or known or self._is_fronted(each, span) or self._is_background(each, span)

    def _is_inserted(self, each: Attribution, span: Span) -> bool:
        """Whether a relative clause before the main verb reports it: "The raid, which X says was aimed at Y, killed ten"."""
        if each.source is None or not each.content or each.content[-1].end > span.start:
            return False
        opened = self.text.endswith((", which ", ", who "), 0, each.source.start)
        return opened and self.text.startswith(",", each.content[-1].end)

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
        return self.is_quotation(index) or any(each.cue.of(self.text).endswith(_TOLD) for each in sourceless)

    def _adds(self, index: int, quoted: Attribution) -> bool:
        """Whether the utterance adds to a quotation before it: a quotation itself, or "another ten" where it counted."""
        if self.is_quoted(self.utterances[index]) or belongs(self.text, self.utterances[index]):
            return True
        counted = any(_COUNT.search(piece.of(self.text)) for piece in quoted.content)
        return counted and adds(self.text, self.utterances[index])

    def _led(self, index: int) -> Attribution | None:
        """The source of a line that ends in a colon, over the list below it."""
        if not is_listed(self.text, self.utterances[index]):
            return None
        for before in range(index - 1, max(-1, index - 1 - LONGEST_LIST), -1):
            span = self.utterances[before]
            if self.text[span.end - 1] == ":":
                named = [made for made in self.drafts(before)[1] if made.source is not None]
                return self._carried(self.attribution(before, named[-1])) if named else None
            if not is_listed(self.text, span):
                return None
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


def _reach(each: Attribution) -> tuple[int, int, int]:
    """Innermost first: the shortest content; of equals, the one that cites, then the later one."""
    length = sum(piece.end - piece.start for piece in each.content)
    return length, not each.rule.startswith("attribution_phrases.citing"), -each.cue.start
