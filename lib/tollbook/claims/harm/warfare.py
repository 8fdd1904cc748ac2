"""Whether the harm of a sentence was done by the war at all (codebook, Unit: harm outside the war is no claim)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tollbook.records import Span
from tollbook.resources import Hit, matcher

from .gate import WAR_DID

# The values of entries for what a party of the war may do too, and for what peace brings about as well as war.
_UNREST, _WEAK = "unrest", "weak"
# For what somebody died of, which is said of the figure right before it.
_CAUSE, _TO_CAUSE = "cause", re.compile(r"(?: [\w'-]+){0,5} ")
# "The earthquake of 3 May, which killed 900": what the clause on a cause says it did.
_DID_IT = re.compile(
    r"(?: [^,;:.]{0,40})?,? (?:which|that) (?:has |had |have )?(?:\w+ )?(?:killed|left|claimed|injured|wounded|took|caused)\b[^,;:.\d]{0,30}"
)
_WHEN = re.compile(
    r"[^,;:.]{0,60}\b(?:killed|dead|died|injured|hurt|wounded|missing) (?:\w+ ){0,3}?(?:when|after|as) [^,;:.]{0,90}"
)
_SEEN_WAR = re.compile(
    r"\b(?:war-torn|war-ravaged|rebel-held|(?:years?|decades?|months) of (?:\w+ )?(?:war|conflict|fighting|insurgency))\b"
)
_TURNS = re.compile(r"\b(?:while|whereas|but)\b")
# And for what happened once, elsewhere.
_PAST = "past"
# How near its figure the cause of a harm is mostly named, in characters.
_NEAR = 70
# Where a cause begins that its sentence opens with: "A landslide at a mine that the rebels hold killed 200".
_SUBJECT = 12
# How far before a sentence the cause of what it tells may stand, in characters.
_BEFORE = 160
# What one does of a disease or in a flood; who is killed may have been so by anyone.
_DIED = re.compile(r"\b(?:die|dies|died|dying|deaths?|drowned|perished|lost their lives|succumbed)\b")
_OWN = re.compile(r"\b(?:hunger|starv\w+|malnutrition|thirst|wounds|injuries)\b")


# What a paragraph opens with that turns to another place.
_ELSEWHERE = re.compile(r"(?:In|Near|At|Off|Outside|On) (?:the )?([A-Z][\w-]+)|Elsewhere|Meanwhile")
# A sentence that goes on about the deed just told of.
_THE_DEED = re.compile(
    r"(?:The|That|This) (?:\w+ )?(?:attack|assault|riot|shooting|violence|crash|accident|disaster|rampage)\b|That day"
)


# "A missile hit the plane. It crashed and all nine on board were killed": what was struck just before comes down.
_STRUCK_GOES_ON = re.compile(
    r"(?:It|They|(?:The|Both|Its) (?:\w+ )?(planes?|aircraft|airliner|jets?|helicopters?|boats?|ships?|vessel|vehicle|bus|car|truck|lorry|train))\b"
)


# What befell those whom the sentence told to be attacked: "and the vehicle plunged", "which crashed", "causing it to sink".
_OF_THE_STRUCK = re.compile(
    r"(?:, which|,? (?:and|so|before) (?:then )?(?:it|they|the \w+)|, (?:causing|forcing|sending|making) (?:it|them|the \w+)(?: to)?)"
    r" (?:then |later )?(?:crash|plung|overturn|veer|sank|sink|capsiz|fell|fall|went|go |skid|swerv|burst|caught fire)"
)


def is_outside_war(text: str, sentence: Span, figure: Span, names_party: Callable[[], bool]) -> bool:
    """Whether the figure is of harm that no war did: a crash, a flood, an epidemic named near it.

    `names_party` tells whether the sentence names a party of the article's war.
    """
    clause = _clause(text, sentence, figure)
    struck = _goes_on_from_attack(text, sentence)
    hits = [] if struck else list(matcher("warfare", "outside").find(text, clause.start, clause.end))
    goes_on = _OF_THE_STRUCK.search(text, clause.start, clause.end)
    if goes_on is not None and names_attack(text, Span(clause.start, goes_on.start())):
        hits = [hit for hit in hits if hit.end <= goes_on.start()]
    if any(hit.entry.value == _WEAK for hit in hits):
        if _is_peaceful(text, clause, hits):
            return True
        hits = [hit for hit in hits if hit.entry.value != _WEAK]
    if not hits:
        return not struck and _goes_on_outside(text, clause, names_party)
    values = {hit.entry.value for hit in hits}
    if (
        "sure" in values
        or _opens(text, clause, hits)
        or _died_of_it(text, figure, hits)
        or _died_when(text, figure, hits)
    ):
        return True
    if values == {_UNREST}:
        return not names_party() and not is_of_war(text, clause)
    near = Span(max(clause.start, figure.start - _NEAR), min(clause.end, figure.end + _NEAR))
    if any(near.start <= hit.start and hit.end <= near.end for hit in hits):
        return WAR_DID.search(text, near.start, near.end) is None and not names_attack(text, near, hits)
    return matcher("warfare", "war").first(text, clause.start, clause.end) is None


def heads_outside(text: str, headline: Span) -> bool:
    """Whether the headline names a crash, a flood or an illness, and nothing of war."""
    hits = matcher("warfare", "outside").find(text, headline.start, headline.end)
    named = any(hit.entry.value not in (_UNREST, _WEAK, _PAST) for hit in hits)
    return named and not is_of_war(text, headline)


def turns_to_war(text: str, sentence: Span) -> bool:
    """Whether a sentence of an article on a disaster tells of a war, and not only that the land has seen one."""
    war = matcher("warfare", "war").find(text, sentence.start, sentence.end)
    seen = [hit.span() for hit in _SEEN_WAR.finditer(text, sentence.start, sentence.end)]
    told = any(not any(start <= hit.start < end for start, end in seen) for hit in war)
    return told or names_attack(text, sentence)


def _died_of_it(text: str, figure: Span, hits: Sequence[Hit]) -> bool:
    """ "70 people died of cholera as shelling went on", "since the quake that killed 70": what the sentence says that those counted died of."""
    if any(
        hit.entry.value == _CAUSE and _TO_CAUSE.fullmatch(text, figure.end, hit.start) is not None
        for hit in hits
    ):
        return True
    told = [hit for hit in hits if hit.end <= figure.start and hit.entry.value != _UNREST]
    if not told or _DID_IT.fullmatch(text, told[-1].end, figure.start) is None:
        return False
    return not names_attack(text, Span(told[-1].end, figure.start))


def _died_when(text: str, figure: Span, hits: Sequence[Hit]) -> bool:
    """ "67 people were killed when an airliner and an army helicopter collided": the cause, however far, and no attack before it."""
    hit = hits[0]
    when = _WHEN.fullmatch(text, figure.end, hit.start) if hit.entry.value != _UNREST else None
    return when is not None and not names_attack(text, Span(figure.end, hit.end), hits)


def _goes_on_from_attack(text: str, sentence: Span) -> bool:
    """Whether the sentence goes on with what the one before, in its paragraph, told that an attack had struck."""
    struck = _STRUCK_GOES_ON.match(text, sentence.start)
    start = max(text.rfind("\n", 0, sentence.start) + 1, sentence.start - _BEFORE)
    if struck is None or (struck[1] is not None and struck[1] not in text[start : sentence.start]):
        return False  # "Shells fell there. The plane crashed in bad weather": another one's
    return names_attack(text, Span(start, sentence.start))


def _opens(text: str, clause: Span, hits: Sequence[Hit]) -> bool:
    """Whether the clause opens with the cause, and names no attack: "A landslide at a mine that the rebels hold"."""
    if hits[0].start > clause.start + _SUBJECT or hits[0].entry.value == _UNREST:
        return False
    told = WAR_DID.search(text, clause.start, clause.end) is not None
    return not told and not names_attack(text, clause, hits)


def shares_cause(text: str, figure: Span, other: Span) -> bool:
    """Whether nothing between two figures of a sentence names a cause of its own: "killed 40 and injured 12"."""
    between = Span(figure.end, other.start)
    return not (is_of_war(text, between) or _TURNS.search(text, between.start, between.end))


def _clause(text: str, sentence: Span, figure: Span) -> Span:
    """The part of the sentence between semicolons: each tells of what befell somewhere else."""
    start = text.rfind(";", sentence.start, figure.start) + 1
    end = text.find(";", figure.end, sentence.end)
    return Span(start or sentence.start, sentence.end if end < 0 else end)


def _is_peaceful(text: str, sentence: Span, causes: Sequence[Hit]) -> bool:
    """Whether nothing from the beginning of the paragraph on, and no attack just before it, speaks of war."""
    line = text.rfind("\n", 0, sentence.start) + 1
    if line == 0 or matcher("warfare", "war").first(text, line, sentence.end) is not None:
        return False
    begins = line if _turns_elsewhere(text, line) else max(0, line - _BEFORE)
    return not names_attack(text, Span(begins, sentence.end), causes)


def _turns_elsewhere(text: str, line: int) -> bool:
    """Whether a paragraph opens with a place not yet spoken of, or says that it is another: "In Kelmar, …", "Elsewhere"."""
    place = _ELSEWHERE.match(text, line)
    return place is not None and (place[1] is None or text.find(place[1], 0, line) < 0)


def goes_on_about_deed(text: str, sentence: Span) -> bool:
    """Whether the sentence opens with the deed just told of: "The attack also", "That day"."""
    return _THE_DEED.match(text, sentence.start) is not None


def is_of_war(text: str, span: Span) -> bool:
    """Whether the span has a word of war or of attack."""
    return matcher("warfare", "war").first(text, span.start, span.end) is not None or names_attack(text, span)


def names_attack(text: str, span: Span, causes: Sequence[Hit] = ()) -> bool:
    """Whether the span names an attack that may have done its harm, beside causes of peace such as a heart attack."""
    return any(
        not any(cause.start <= hit.start < cause.end for cause in causes)
        for words in (("attacks",), ("warfare", "deed"))
        for hit in matcher(*words).find(text, span.start, span.end)
    )


def _goes_on_outside(text: str, sentence: Span, names_party: Callable[[], bool]) -> bool:
    """Whether the sentence, which names no cause, goes on with one outside the war named just before it."""
    start = max(text.rfind("\n", 0, sentence.start) + 1, sentence.start - _BEFORE)
    hits = list(matcher("warfare", "outside").find(text, start, sentence.start))
    if any(hit.entry.value == _PAST for hit in hits) and names_party():
        hits = [hit for hit in hits if hit.entry.value != _PAST]
    if all(hit.entry.value in (_UNREST, _WEAK) for hit in hits):
        return any(hit.entry.value == _WEAK for hit in hits) and _is_peaceful(text, sentence, hits)
    died = _DIED.search(text, sentence.start, sentence.end) and not _OWN.search(
        text, sentence.start, sentence.end
    )
    if (
        hits and died and not is_of_war(text, sentence)
    ):  # "Cholera spreads as the war goes on. More than 40 died"
        return not names_attack(text, Span(hits[-1].end, sentence.start))
    return not is_of_war(text, Span(start, sentence.end))
