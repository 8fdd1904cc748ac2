"""How the sentence of a finding names figures, parties and speakers.

Sentences are put together from the data by the same rules for every party. They say what does not fit
together, never that somebody is wrong.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from tollbook.profiles import party_name
from tollbook.records import Category

from ..build import Ledger
from ..figure import Figure, Interval
from ..mention import Mention

NOUNS: Mapping[Category, str] = {
    "killed": "dead",
    "wounded": "wounded",
    "casualties": "casualties",
    "losses": "losses",
    "missing": "missing",
    "captured": "captured",
}


# What follows the noun of a source: "officials in the north", "sources familiar with the matter".
_JOINTS = frozenset("in of at from to for with on near by who that close familiar".split())
_MANY = frozenset("police people media medics personnel".split())
_PLURALS = {"gives": "give", "is": "are"}
_ONE_ENDING = ("ss", "us", "is", "news", "'s", "headquarters")


def count(value: float) -> str:
    """A count as readers write it."""
    return f"{value:,.0f}"


def said(figure: Figure) -> str:
    """A figure with its bound in words."""
    if figure.is_range:
        return f"{count(figure.low or 0)} to {count(figure.high or 0)}"
    lead = {"approx": "about ", "at_least": "over ", "at_most": "up to ", "vague": "some "}.get(
        figure.bound, ""
    )
    return lead + count(figure.value)


def between(interval: Interval) -> str:
    """An interval in words."""
    if interval.high == math.inf:
        return f"{count(interval.low)} or more"
    if interval.high == interval.low:
        return count(interval.low)
    return f"{count(interval.low)} to {count(interval.high)}"


def who(mention: Mention) -> str:
    """Who vouches for a figure: the speaker, else the outlet in its own voice."""
    label = mention.speaker.label
    return label or (
        f"{mention.outlet} (no source named)" if mention.outlet else "an article without a source"
    )


def with_verb(label: str, verb: str = "gives") -> str:
    """A source with its verb: "Holm gives", "officials in the north give"."""
    return f"{label} {_PLURALS[verb] if is_many(label) else verb}"


def is_many(label: str) -> bool:
    """Whether a source is several, by its noun: "local officials", "reports of the day"; a body with a name is one."""
    words = label.split()
    head = next((words[i - 1] for i, word in enumerate(words) if i and word in _JOINTS), words[-1])
    return head in _MANY or (head.islower() and head.endswith("s") and not head.endswith(_ONE_ENDING))


def by(mention: Mention) -> str:
    """Who vouches for a figure, to put behind it in brackets."""
    label = mention.speaker.label
    where = ", ".join(part for part in (mention.outlet, "no source named") if part)
    return f"({label or where})"


def on_side(side: str | None, ledger: Ledger) -> str:
    """Where the harm fell, to put behind a figure: " on X's side", empty where no side is named."""
    if side is None or side == "both":
        return " on both sides" if side else ""
    name = party_name(side, ledger.profile)
    return f" on {name}' side" if name.endswith("s") else f" on {name}'s side"


def counted(mention: Mention) -> str:
    """A figure with what it counts, and in what time where it is a rate: "about 500 wounded a day"."""
    return noun_of(mention.figure, mention.claim.category, mention.claim.rate_unit)


def noun_of(figure: Figure, category: Category, unit: str | None) -> str:
    """The words of `counted` for a figure that is no mention's own."""
    return f"{said(figure)} {NOUNS[category]}{f' a {unit}' if unit else ''}"


def harmed(mention: Mention, ledger: Ledger) -> str:
    """A figure with what it counts and of whom: "over 700,000 casualties on X's side".

    A side that the text does not name is not named here either.
    """
    return f"{counted(mention)}{on_side(mention.side, ledger)}"


def sentence_case(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def listed(items: Sequence[str]) -> str:
    """Items in a sentence: a, b and c."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
