"""Back over what may stand between a verb and the figure that is its object: "killing a total of five", "cost the army 900"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import COMPANIES, MEASURES

_TO_WHOM = frozenset("him her them us it me".split())
_ANYTHING = frozenset("some between as anything anywhere somewhere".split())
_UNCOUNTED = frozenset("untold uncounted countless innumerable unknown".split())  # "killed untold thousands"
_IN_ORDER = frozenset("last first final remaining".split())
_COSTING = frozenset("cost costs costing".split())
_PAYER = 5  # so many tokens may name who paid


def before_company(row: Sequence[Token], of: int) -> int:
    """Before "a northern family of" where such words lead up to the figure; else where it was."""
    if of < 1 or row[of].text != "of" or row[of - 1].text not in COMPANIES:
        return of
    left = past_lead_in(row, of - 2)
    return past_lead_in(row, left - 1) if left > 0 and row[left].kind is Kind.NAME else left


def past_lead_in(row: Sequence[Token], at: int) -> int:
    """From the token `at` back to the first that leads up to no figure: articles, adverbs, who paid, "a total of"."""
    while at >= 0:
        if row[at].text == '"':
            at = _before_insertion(row, at)
        elif row[at].kind in (Kind.DETERMINER, Kind.ADVERB) or row[at].text in _ANYTHING | _UNCOUNTED:
            at -= 1
        elif at > 0 and row[at].kind is Kind.WORD and row[at - 1].text in ("a", "an", "another"):
            at -= 2  # "a staggering 35,000"
        elif at > 0 and row[at].text in _IN_ORDER and row[at - 1].kind is Kind.DETERMINER:
            at -= 1  # "the last 42 gunmen"
        elif at > 0 and row[at].text in _TO_WHOM and row[at - 1].text in ("lost", "losing", "cost", "costs"):
            at -= 1  # "lost him 20,000 men"
        elif (cost := _before_payer(row, at)) is not None:
            at = cost
        elif row[at].text == "of" and (start := _before_measure(row, at)) is not None:
            at = start  # "killing a total of five"
        else:
            break
    return at


def _before_payer(row: Sequence[Token], at: int) -> int | None:
    """The verb of "has cost the northern army 900 men", right before the words for the one who paid; None without one."""
    for left in range(at, max(-1, at - _PAYER), -1):
        if row[left].harm is not None and row[left].text in _COSTING:
            return left if left < at else None
        if row[left].kind not in (Kind.NAME, Kind.WORD, Kind.DETERMINER) and row[left].text != "'s":
            return None
    return None


def _before_measure(row: Sequence[Token], of: int) -> int | None:
    """The index before "a total", "an overall average" whose "of" stands at `of`; None where no measure does."""
    if of < 2 or row[of - 1].text not in MEASURES:
        return None
    at = of - 2
    at -= row[at].kind in (Kind.WORD, Kind.ADVERB)
    return at - 1 if at > 0 and row[at].text in ("a", "an") else None


def _before_insertion(row: Sequence[Token], at: int) -> int:
    """From a quotation mark back over what was put into the quotation: '"We lost," he said, "seventeen men"'."""
    if at and row[at - 1].harm is not None:  # “neutralised” 900 troops
        return at - 1
    for left in range(at - 1, max(-1, at - 9), -1):
        if row[left].text == '"':
            return left - 2 if left and row[left - 1].text == "," else left - 1
    return at - 1
