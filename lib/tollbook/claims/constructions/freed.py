"""Captives who come free, and so are no harm: "rescued seven kidnapped villagers", "have been freed"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.refusals.spared import got_back, handed_over
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import BE, TRANSFERS

from .lead_in import past_lead_in

# "[21 kidnapped women] have also been rescued", "regained their freedom".
_FREED = TRANSFERS | {"freedom"}
_CAME, _TO_FREED = BE | frozenset("have has had regained regain".split()), 5


def is_freed(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "rescued seven kidnapped villagers", "12 freed prisoners of war": the captives come free."""
    if _were_taken(row, phrase):
        return False
    if phrase.harm_is_head:
        freed = any(token.text in TRANSFERS or token.text == "former" for token in row[at + 1 : phrase.end])
        return freed or handed_over(row, at, phrase)
    behind = [token.text for token in row[phrase.end : phrase.end + _TO_FREED]]
    came_free = behind[:1] != [] and behind[0] in _CAME and not _FREED.isdisjoint(behind)
    return came_free or is_set_free(row, at)


def _were_taken(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """ "the release of 40 hostages who were taken in the raid": told by how they were taken as well."""
    said = row[phrase.end : phrase.end + 4]
    return (
        bool(said)
        and said[0].kind is Kind.RELATIVE
        and any(token.harm is not None and token.harm.category == "captured" for token in said)
    )


def is_set_free(row: Sequence[Token], at: int) -> bool:
    """Whether the verb right before the figure lets them go: "freed 174 kidnapped hostages"."""
    left = past_lead_in(row, at - 1)
    return (left >= 0 and row[left].text in TRANSFERS) or got_back(row, at)
