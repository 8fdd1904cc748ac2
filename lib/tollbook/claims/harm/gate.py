"""Whether an article is about a war at all; one that is not has no claims (codebook, Unit)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from tollbook.claims.attack_nouns import FIGHTING, WAR
from tollbook.records import Span
from tollbook.resources import matcher

# So much of a text tells its language, if it has so many words, one in so many of them a small word of English.
_LOOKED_AT, _TELLING, _ONE_IN = 4_000, 40, 33
_SMALL_WORDS = re.compile(r" (?:the|of|and|to|that|with|from|by|said|says|were|have|been|after|at|who) ")
# A single war word may be a figure of speech ("a war on drugs"); different ones together are not.
_ENOUGH = 2
# Articles about wars no profile knows use one in 20 to 70 words; those of protests, games and courts one in 110 or fewer.
_WORDS_TO_ONE = 100
# A text of no more words than this is a passage: too short for different words of war, so what it says is weighed.
SHORT = 220
# What a word is worth there: one that nothing but war brings about, one that is also said in peace, a mere sign; and
# on the other side one of peace, and one for what killed without a war.
_WORTH = {"sure": 3, "leaning": 2, "sign": 1, "peace": 1, "outside": 3, "weak": 1}
# What a party of a war does to people in it, behind its name, or has done to them, before it.
_STRUCK = re.compile(
    r"(?:'s)? (?:(?:has|have|had) )?(?:\w+ed and )?(?:killed|shot|murdered|slaughtered|massacred|executed|wounded|captured)"
    r" (?!(?:in|by|when|while|after|on|at|as|and|during|near|himself|herself|his|her)\b)\w"
)
_STRUCK_BY = re.compile(
    r"\b(?:killed|shot|murdered|slaughtered|massacred|executed|wounded|captured) by (?:the )?$"
)
_BY = 24
# "The conflict has killed 40,000, most of them through disease": the war's toll, whatever it was that killed.
WAR_DID = re.compile(rf"\b(?:{WAR}|{FIGHTING}|siege)\b(?: \w+){{0,4}} (?:killed|kills|claimed|cost|left)\b")
# "The north's attacks on Reedham", of which one land is told to make them on another.
_ON_LAND = re.compile(
    r"\b[A-Z]\w+(?:'s?)? (?:\w+ )?(?:attacks|strikes|war|offensive|assault|campaign) (?:on|against|in) (?:the )?[A-Z]"
)
# A land that only tells where.
_WHERE = re.compile(r"\b(?:in|of|from|near|at|across|to|through|over) (?:the )?$")


def is_english(text: str) -> bool:
    """Whether folded `text` has the small words of English, or is too short to tell: "die" is an article elsewhere."""
    words = text.count(" ", 0, _LOOKED_AT)
    if text.count(" the ", 0, _LOOKED_AT) * _ONE_IN > words:  # as in most news
        return True
    return words < _TELLING or len(_SMALL_WORDS.findall(text, 0, _LOOKED_AT)) * _ONE_IN > words


def is_about_war(text: str, names_armed_group: Callable[[], bool]) -> bool:
    """Whether folded `text`, which names the parties of no known war, uses enough words of war.

    Different ones, and so many for its length that war is what it is about, not a thing it mentions. In a short
    text one may do: each counts by what it is worth, an armed group by its name too, against the words of peace.
    """
    words = text.count(" ")
    if words <= SHORT:
        war, peace = _weights(text)
        if war <= peace and names_armed_group():
            war += _WORTH["sure"]
        if war > peace:
            return True
        if peace >= max(war, 1) and not _is_sure(text):
            return False
    said = [text[hit.start : hit.end].lower().rstrip("s") for hit in matcher("warfare", "war").find(text)]
    return len(set(said)) >= _ENOUGH and len(said) * _WORDS_TO_ONE >= words


def tells_of_war(text: str, told: Span) -> bool:
    """Whether a part of a longer folded text, which is about something else, tells of a war in words of nothing else."""
    part = text[told.start : told.end]
    war, peace = _weights(part)
    war += 0 if _is_sure(part) else _WORTH["sure"]  # as much for what is said to be done as for a word
    return names_war(part) and war > peace


def is_of_peace(text: str, parties: Iterable[Span] = ()) -> bool:
    """Whether folded `text`, which names `parties` of a known war, has words of peace and none of war at all.

    Nor is it of peace where one of them killed somebody.
    """
    if matcher("warfare", "war", "sign").first(text) is not None:
        return False
    found = matcher("warfare", "peace", "outside").find(text)
    return any(hit.entry.value not in ("people", "past") for hit in found) and not any(
        _strikes(text, party) for party in parties
    )


def _strikes(text: str, party: Span) -> bool:
    """Whether the text says that a party killed somebody."""
    before = max(0, party.start - _BY), party.start
    if _STRUCK.match(text, party.end) is not None:
        return _WHERE.search(text, *before) is None
    return _STRUCK_BY.search(text, *before) is not None


def names_war(text: str) -> bool:
    """Whether the text tells, in a word or in what is said to be done, of what nothing but a war is."""
    return _is_sure(text) or any(told.search(text) for told in (WAR_DID, _ON_LAND))


def _is_sure(text: str) -> bool:
    """Whether the text has a word of what nothing but war brings about."""
    return any(hit.entry.value == "sure" for hit in matcher("warfare", "war").find(text))


def _weights(text: str) -> tuple[int, int]:
    """What the different words of war in a text are worth, and those of peace."""
    words = {
        (text[hit.start : hit.end].lower(), hit.entry)
        for hit in matcher("warfare", "war", "sign", "peace", "outside").find(text)
    }
    worth = [
        (e.category in ("war", "sign"), _WORTH.get(str(e.value)) or _WORTH[e.category]) for _, e in words
    ]
    return sum(each for war, each in worth if war), sum(each for war, each in worth if not war)
