"""Harm words that can come to a figure: nouns, verbs that a quantity is stated of, labels ("Killed: 40")."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import PUTTING
from tollbook.claims.refusals.not_people import lives_lost
from tollbook.claims.refusals.spared import are_freed
from tollbook.claims.syntax.counted_nouns import Counted, counted
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import BE, MEASURES

_PACES = frozenset({"rate", "pace"})
_TO_VERB = 9  # how far behind "killed" its "were" may stand, in tokens: "Killed in the raid on the port were"
_PLACING = (Kind.PREPOSITION, Kind.DETERMINER, Kind.NAME, Kind.WORD)


def can_amount(row: Sequence[Token], harm: int, at: int, *, listed: bool) -> bool:
    """Whether the harm word is one that can come to a figure: a noun, a verb that measures, a label ("Killed: 40")."""
    word = row[harm].harm
    if word is None:
        return True
    if word.victim == "lives" and not lives_lost(row, at):
        return False
    if word.category == "captured" and are_freed(row, harm, at):
        return False
    if word.syntax != "transitive" or _measured_verb(row, harm) or _opens_inverted(row, harm):
        return True
    if row[at - 1].text == "of" and row[at - 2].text in _PACES:
        return True  # "losing men at a rate of 200 a day"
    return listed and (harm == at - 2 or _has_object(row, harm) or _is_label(row, harm, at))


def _measured_verb(row: Sequence[Token], harm: int) -> bool:
    """ "the number of soldiers killed", "put the killed at", "among those killed": a harm verb that a quantity is stated of."""
    before = row[max(0, harm - 9) : harm]
    joined = row[harm - 2].harm if harm > 1 and row[harm - 1].kind is Kind.CONJUNCTION else None
    if joined is not None and joined.syntax == "state":
        return True  # "dead and injured together came to"
    if any(token.text in PUTTING for token in before):
        return True  # "put the civilians killed in the year at"
    return any(
        token.text in MEASURES
        or (token is before[-1] and (token.kind is Kind.DETERMINER or token.text == "those"))
        for token in before
    )


def _has_object(row: Sequence[Token], harm: int) -> bool:
    """ "was losing more men than it could hire: some 45,000": people named as its object, without a figure."""
    after = row[harm + 1 : harm + 4]
    return any(counted(token.text) is Counted.PEOPLE for token in after) and row[harm].text.endswith("ing")


def _opens_inverted(row: Sequence[Token], harm: int) -> bool:
    """ "Killed were three children", "Also wounded in the raid was": the sentence begins with its predicate."""
    opens = all(token.kind in (Kind.ADVERB, Kind.PUNCTUATION) for token in row[:harm])
    at = harm + 1
    if at < len(row) and row[at].kind is Kind.PREPOSITION:
        while at < min(len(row) - 1, harm + _TO_VERB) and row[at].kind in _PLACING:
            at += 1
    return opens and at < len(row) and row[at].text in BE


def _is_label(row: Sequence[Token], harm: int, at: int) -> bool:
    """ "Injured by the army: 2,552": a line that its harm opens, up to the colon before the figure."""
    opens = all(token.kind is Kind.PUNCTUATION for token in row[:harm])
    return (
        opens
        and row[at - 1].text == ":"
        and row[harm + 1].text in ("by", "in", "since", "during", "so", "on")
    )
