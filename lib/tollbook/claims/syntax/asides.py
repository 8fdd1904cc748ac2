"""What is put into a sentence between commas: ", the ministry said,". Without it a figure may reach its harm word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tollbook.claims.attribution import Attribution
from tollbook.claims.attribution.text.lexicon import vocabulary
from tollbook.records import Span

from .tokens import Token

# So many figures behind a colon are a list.
_SEVERAL = 2


def may_have_aside(row: Sequence[Token]) -> bool:
    """Whether a word that may attribute stands between commas, with no figure and no harm word among them.

    Only then an aside can be taken out; to read who says so costs far more than this look.
    """
    cues = vocabulary().triggers
    opened = cued = False
    for token in row:
        if token.text == "," or (cued and token.text == ":"):
            if cued:
                return True
            opened = True
        elif token.number is not None or token.harm is not None:
            opened = cued = False
        else:
            cued = cued or (opened and token.text in cues)
    return False


def without_asides(row: Sequence[Token], told: Iterable[Attribution]) -> list[Token]:
    """The row without those of the attributions that stand between commas, source and cue, with the comma before them.

    What stands before a colon goes too: "61 have been killed, the mayor said: 44 soldiers and 17 civilians".
    """
    kept = list(row)
    for each in told:
        if each.source is not None:
            _take_out(kept, Span(min(each.source.start, each.cue.start), max(each.source.end, each.cue.end)))
    return kept


def _take_out(row: list[Token], aside: Span) -> None:
    inside = [i for i, token in enumerate(row) if aside.start <= token.start and token.end <= aside.end]
    if not inside or any(row[i].number or row[i].harm for i in inside):
        return
    first, last = inside[0], inside[-1]
    opened = first > 0 and row[first - 1].text == ","
    closed = last + 1 < len(row) and (row[last + 1].text == "," or _opens_list(row, last + 1))
    if opened and closed:
        row[first - 1 : last + 1] = []


def _opens_list(row: Sequence[Token], at: int) -> bool:
    """Whether a colon stands there that several figures follow."""
    return row[at].text == ":" and sum(token.number is not None for token in row[at:]) >= _SEVERAL
