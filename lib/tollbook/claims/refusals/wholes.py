"""Wholes that a part is taken of: "three of the 40", "none of its 500 passengers"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import NOBODY
from tollbook.claims.readings import Reading
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.said import takes_object
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import PARTS, WHOLES

_SAMPLES = frozenset("poll survey sample questionnaire".split())  # of people asked
_TO_WHOLE = 6  # how far before a number "of" may stand that makes it a whole, in tokens


def is_of_nobody(row: Sequence[Token], at: int) -> bool:
    """ "None of its 500 passengers was hurt", "neither of the two pilots", "not one of the 12"."""
    if row[at].text == "one" and at and row[at - 1].text in ("not", "no"):
        return True
    of = next((i for i in range(at - 1, max(0, at - _TO_WHOLE), -1) if row[i].text in ("of", "among")), 0)
    if not of or any(t.harm is not None or t.kind is Kind.PUNCTUATION for t in row[of:at]):
        return False
    return row[of - 1].text in NOBODY or [t.text for t in row[max(0, of - 2) : of]] in (
        ["not", "one"],
        ["no", "one"],
    )


def is_whole(reading: Reading, at: int, before: Sequence[str]) -> bool:
    """Whether a part is taken of the number: "out of 90 men", "three of the 40"."""
    if at in reading.bases or before[-2:] in (["out", "of"], ["of", "those"], ["from", "those"]):
        return True
    left_out = before[-2:] == ["all", "but"]  # "all but 12 of the crew were killed"
    if (
        left_out
        or _is_of_one(reading.row, at, before)
        or (before[-1:] == ["of"] and len(before) > 1 and before[-2] in WHOLES | _SAMPLES)
    ):
        return True
    follower = reading.row[at + 2] if at + 3 < len(reading.row) and reading.row[at + 1].text == "," else None
    if before[-1:] == ["of"] and follower is not None and follower.kind is Kind.NUMBER:
        return reading.row[at + 3].kind is Kind.AUX  # "in my class of 30, nine are dead"
    opens = (
        at < 3
        or reading.row[at - 3].kind in (Kind.NUMBER, Kind.PUNCTUATION)
        or reading.row[at - 3].text in PARTS
    )
    return before[-2:] == ["of", "the"] and opens


def _is_of_one(row: Sequence[Token], at: int, before: Sequence[str]) -> bool:
    """ "He was one of 300 patients, and lost a leg": the harm behind the comma, or "and", is his alone."""
    harm = next((i for i in range(at, len(row)) if row[i].harm is not None), at)
    return before[-2:] == ["one", "of"] and any(t.text in (",", "and") for t in row[at:harm])


def harmed_itself(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether the whole has a harm word of its own: "of the 40 killed", "one of those 9,000 who died"."""
    if phrase.harm is not None:
        harm = row[phrase.harm].harm
        held = any(token.text in ("remaining", "still", "held") for token in row[phrase.end : phrase.end + 2])
        return harm is None or held or not (harm.category == "captured" and phrase.harm_is_head)
    at = phrase.end
    if at < len(row) and row[at].harm is not None and row[at].harm.syntax == "intransitive":  # type: ignore[union-attr]
        return False  # "nine out of 40 passengers died"
    if at < len(row) and row[at].text in ("who", "that", "still"):
        at += 1
        while at < len(row) and row[at].kind in (Kind.AUX, Kind.ADVERB, Kind.RAISING):
            at += 1
    return at < len(row) and row[at].harm is not None and not takes_object(row, at)
