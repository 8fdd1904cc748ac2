"""A figure without a period of its own has that of the figures it stands with."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.periods import Period
from tollbook.claims.readings import BEFORE, Link
from tollbook.claims.syntax.phrases import is_of_own
from tollbook.claims.syntax.tokens import Kind, Token

from .model import EVENT_AT_MOST, LARGEST_EVENT, OPEN, SAME_EVENT, Calendar, Company, Timing, largest_beside
from .named_again import is_part_of_attack
from .reach import opens_with_whole
from .sums import is_state
from .tense import is_perfect
from .when_told import ATTACKS

# How much larger than the figure before it one may be that is of the same stretch.
_OUTGROWN = 2
# Words of a hedge between "and" and its figure: "and something around 500".
_HEDGING = frozenset("many more than something somewhere anything around over like close to between".split())
_JOINTS, _JOINT_REACH = frozenset({"with", "including", "among"}), 6
_WHOLE = frozenset({"them", "these", "those", "whom"})  # "among them nine children"


def of_company(calendar: Calendar, link: Link, company: Company) -> Timing | None:
    """The timing of the figure that this one is a part of, goes on from or is joined to."""
    parent, beside = company.parent, company.beside
    if parent is not None and parent.rule in ("timing.found", "timing.held"):
        return parent
    if beside is not None and beside.rule == "timing.held" and _are_dead_now(calendar, link):
        return beside
    known = parent is not None and (parent.kind != "unstated" or parent.rule == OPEN)
    if parent is not None and parent.kind != "event" and is_part_of_attack(calendar, link):
        return None
    if parent is not None and known and not _outgrows(calendar, link, company):
        return parent
    if (
        beside is not None
        and _coordinated(calendar.row, link.number)
        and _passes_on(calendar, link, company, beside)
    ):
        return beside
    return None


def _are_dead_now(calendar: Calendar, link: Link) -> bool:
    """ "133 hostages are held, though at least 30 are thought to be dead": how it is with those held, and no event."""
    bare = link.phrase.head is None or link.phrase.partitive
    return bare and link.harm is not None and calendar.row[link.harm].text == "dead"


def of_whole(calendar: Calendar, link: Link, company: Company, inside: Sequence[Period]) -> Timing | None:
    """The stretch or total of the whole, whatever did its part: "320 died in May; shelling killed 140 of them"."""
    # "61 have died in attacks since May, among them nine children"
    # "61 died in attacks in May, including nine children"
    summed = company.parent is not None and company.parent.kind in ("cumulative", "window")
    part = link.phrase.partitive or (link.rule == "part" and summed) or opens_with_whole(calendar, link)
    if (
        not part
        or is_part_of_attack(calendar, link)
        or any(p.kind != "event" or p.rule not in ATTACKS for p in inside)
    ):
        return None
    if company.beside is not None and company.beside.rule == "timing.held":
        return company.beside  # "130 are held, 30 of whom are presumed dead"
    if company.parent is None and _has_day(calendar, calendar.row[link.number]):
        return None  # "A raid on Sunday sent 40 to hospital, three of them dead": of those just told of
    whole = company.parent or (calendar.before.timing if calendar.before is not None else None)
    told = whole is not None and whole.stated and whole.kind in ("window", "cumulative")
    apart = whole is not None and (whole.kind == "window" or not is_perfect(calendar, link))
    told = told and not (apart and is_of_own(calendar.row, link.number))
    # "Holm said three of the deaths had been proved": of the deaths told of before, whenever they were.
    again = whole is not None and not inside and link.rule == "own_noun" and _is_definite(calendar.row, link)
    return whole if told or again else None


def of_opening(calendar: Calendar, link: Link, company: Company, inside: Sequence[Period]) -> Timing | None:
    """The stretch that opens the sentence, for both who are told of together: "In May 39 died and 90 were hurt in raids"."""
    beside = company.beside
    if beside is None or beside.kind != "window" or not beside.stated or beside.start is None:
        return None
    undated = all(p.rule in ATTACKS and p.period_start is None for p in inside)
    if not inside or not undated or not _coordinated(calendar.row, link.number):
        return None
    first = next((token for token in calendar.row if token.kind is Kind.HARM), None)
    opens = first is not None and any(
        (p.period_start == beside.start or (p.refers and p.rule == beside.rule)) and p.end <= first.start
        for p in calendar.periods
    )
    return beside if opens else None


def _is_definite(row: Sequence[Token], link: Link) -> bool:
    """Whether the part is of harm told of before: "four of the deaths", "two of those dead"."""
    return any(
        token.text in ("the", "those", "these") for token in row[link.number + 1 : link.phrase.end + 1]
    )


def _has_day(calendar: Calendar, at: Token) -> bool:
    """Whether the sentence names a day on which something was done before it comes to the figure."""
    return any(
        p.kind == "event" and not p.is_told and p.end <= at.start
        for p in calendar.periods
        if p.rule not in ATTACKS
    )


def _passes_on(calendar: Calendar, link: Link, company: Company, beside: Timing) -> bool:
    """Whether the figure before has a timing to pass on: a stated one, or that of one event to a figure of its size."""
    size = calendar.row[link.number].size
    if _is_behind_semicolon(calendar.row, link.number) and beside.kind == "event":
        of_event = size <= min(LARGEST_EVENT, SAME_EVENT * company.beside_size)
        return of_event and not is_perfect(calendar, link)
    if beside.stated or (beside.rule == OPEN and size <= LARGEST_EVENT):
        return True  # "190 have been killed and 485 wounded"
    if beside.kind == "event" and EVENT_AT_MOST < size <= largest_beside(link, company.beside_size):
        return not is_perfect(calendar, link)
    part = calendar.row[link.number - 1].text == "including"
    return size <= EVENT_AT_MOST and (part or not is_state(calendar, link))


def _outgrows(calendar: Calendar, link: Link, company: Company) -> bool:
    """Whether the figure is carried on from a sentence before and is too large to be of the stretch told of there."""
    window = company.parent is not None and company.parent.kind == "window"
    return (
        window and link.parent == BEFORE and calendar.row[link.number].size > _OUTGROWN * company.parent_size
    )


def _is_behind_semicolon(row: Sequence[Token], at: int) -> bool:
    return any(token.text == ";" for token in row[max(0, at - _JOINT_REACH) : at])


def _coordinated(row: Sequence[Token], at: int) -> bool:
    """Whether "and", "and another", "while" joins the figure to the one before, or a semicolon: "; in the north 40 died"."""
    elsewhere = False
    for left in range(at - 1, max(-1, at - _JOINT_REACH), -1):
        token = row[left]
        if token.text == ";" or (not elsewhere and (token.kind is Kind.CONJUNCTION or token.text in _JOINTS)):
            return True
        if token.text == "," and left and row[left - 1].harm is not None:
            return True  # "24 killed, over 100 injured"
        if left == at - 1 and token.harm is not None and token.harm.syntax == "transitive":
            continue  # "killed 300 and wounded 900"
        elsewhere = elsewhere or token.kind in (Kind.PREPOSITION, Kind.NAME) or token.text == ","
        plain = token.kind in (Kind.DETERMINER, Kind.ADVERB) or token.text in _HEDGING | _WHOLE
        if not (plain or token.kind in (Kind.PREPOSITION, Kind.NAME) or token.text == ","):
            return False
    return False
