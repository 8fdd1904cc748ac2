"""Whether harm is told of as one deed or many: "has killed" sums up to now, "the strikes" are more than one."""

from __future__ import annotations

import re
from itertools import pairwise

from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Kind

from .model import Calendar, kept

_MANY_ATTACKS = re.compile(
    r"\b(?:attacks|strikes|air ?strikes|missiles|drones|rockets|raids|clashes|explosions|blasts|shelling|shells|bombing|"
    r"bombardments?|(?:land)?mines|bombs|fire|gunmen|crossfire)\b",
    re.IGNORECASE,
)
# "Has said it killed 260", "have found 46 dead": the perfect of the telling, or of the search.
_NOW = frozenset("is are has have 's 're 've".split())
_HAS = frozenset({"has", "have"})
_MODALS = frozenset("may might could must would to".split())
# "Claimed to have killed nine", "are known to have been killed" are a past.
_CLAIMS = frozenset("claim claims claimed claiming known reported confirmed".split())
_SAYING = frozenset(
    "found recovered pulled retrieved said claimed told accused alleged insisted warned boasted stated".split()
)


@kept
def is_perfect(calendar: Calendar, link: Link) -> bool:
    """Whether "has" or "have" stands shortly before the harm, or the figure, or "have been" behind its phrase."""
    anchor = link.told_at
    if link.phrase.harm_is_head:
        anchor = min(anchor, link.number)  # "has led to 30,000 civilian and military deaths"
    near = [token.text for token in calendar.row[max(0, anchor - 5) : anchor]]
    has = [at for at, word in enumerate(near) if word in _HAS or word.endswith("'ve")]
    if has:
        claimed = (
            near[has[-1] - 1 : has[-1] + 1] == ["to", "have"] and has[-1] > 1 and near[has[-1] - 2] in _CLAIMS
        )
        return not claimed and not (_SAYING - _taking(calendar, link)).intersection(near[has[-1] :])
    after = calendar.row[link.phrase.end : link.phrase.end + 4]
    if all(token.text != "been" for token in after):
        return False
    been = any(one.text in _HAS and other.text == "been" for one, other in pairwise(after))
    return been and any(token.kind is Kind.HARM for token in after)


def _taking(calendar: Calendar, link: Link) -> frozenset[str]:
    """Verbs that say nothing here: attacks that "have claimed 66 lives" took them."""
    harm = link.harm_word(calendar.row)
    lives = harm is not None and harm.victim == "lives"
    return frozenset({"claimed"}) if lives else frozenset()


def is_guess(calendar: Calendar, link: Link) -> bool:
    """Whether the perfect is one of "may have", "is said to have", which need not sum up to now."""
    anchor = link.told_at
    near = [token.text for token in calendar.row[max(0, anchor - 6) : anchor]]
    at = next((at for at, word in enumerate(near) if word == "have" and at and near[at - 1] in _MODALS), 0)
    return at > 0 and not (at > 1 and near[at - 2] == "claimed")


def has_many_attacks(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] speaks of attacks in the plural, or by the mass."""
    return _MANY_ATTACKS.search(text, start, end) is not None


def goes_on_now(calendar: Calendar, link: Link) -> bool:
    """Whether a clause of the present does the harm: "is carrying out strikes, killing 1,350"."""
    row, harm = calendar.row, link.harm
    if harm is None or not row[harm].text.endswith("ing"):
        return False
    return any(token.text in _NOW for token in row[:harm]) and has_many_attacks(
        calendar.text, row[0].start, row[harm].start
    )


def is_one_attack(calendar: Calendar, period: Period) -> bool:
    """ "In a strike on the market" is one attack, "under shelling", "in the strikes" may be many."""
    return not has_many_attacks(calendar.text, period.start, period.end)
