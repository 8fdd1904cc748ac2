"""Parts above their whole: more dead than casualties, of one side at one time."""

from __future__ import annotations

from collections.abc import Iterator

from tollbook.records import Statement, Verdict

from ..build import Ledger
from .finding import Result, operand
from .monotone import figure
from .windows import Window, windows
from .wording import count, counted, harmed, sentence_case, who, with_verb

PARTS = ("killed", "wounded")
WHOLES = ("casualties", "losses")


def check(ledger: Ledger) -> Iterator[Result]:
    """In each window the highest floor of a part against the lowest ceiling of a whole."""
    for window in windows(ledger):
        for part in PARTS:
            for whole in WHOLES:
                yield from _pair(window, part, whole, ledger)


def _pair(window: Window, part: str, whole: str, ledger: Ledger) -> Iterator[Result]:
    parts = [s for s in window.statements if s.category == part]
    wholes = [
        s for s in window.statements if s.category == whole and not window.mentions[s.statement_id].means_dead
    ]
    if not parts or not wholes:
        return
    most = max(parts, key=lambda s: (figure(s).allows().low, s.statement_id))
    least = min(wholes, key=lambda s: (figure(s).suggests().high, s.statement_id))
    mentions = [window.mentions[s.statement_id] for s in (most, least)]
    is_above = figure(most).allows().low > figure(least).suggests().high
    # An article that sets two rates of no stated time side by side tells of two times.
    are_of_two_times = not window.is_dated and len({m.claim.doc_id for m in mentions}) == 1
    if is_above and not are_of_two_times and window.comparables.are_of_one_size(*mentions):
        yield _result(window, most, least, ledger)


def _result(window: Window, most: Statement, least: Statement, ledger: Ledger) -> Result:
    part, whole = (window.mentions[s.statement_id] for s in (most, least))
    verdict: Verdict = "fails" if part.speaker.key == whole.speaker.key else "tension"
    over = figure(most).value - figure(least).value
    return Result(
        kind="dominance",
        verdict=verdict,
        sentence=(
            f"{sentence_case(window.when)}, {with_verb(who(part))} {harmed(part, ledger)} and "
            f"{who(whole)} {counted(whole)} in all: the part is larger than the whole."
        ),
        arithmetic=f"{count(figure(most).value)} {most.category} − {count(figure(least).value)} {least.category} = {count(over)} > 0",
        operands=(operand("part", part), operand("whole", whole)),
        tolerance=figure(most).tolerance + figure(least).tolerance,
        tolerance_from="the rounding of the figures as stated",
        side=window.side,
        date=least.said_on,
        statement_ids=(most.statement_id, least.statement_id),
    )
