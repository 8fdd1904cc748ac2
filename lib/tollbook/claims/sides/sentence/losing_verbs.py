"""The verb whose subject bears the harm: "lost 40 men", "suffered 300 casualties", "has had 40 men killed"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import HAVE
from tollbook.claims.harm import HarmWord
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Kind, Token

# Verbs whose subject bears the harm named by their object: "the brigade took 300 casualties".
BEARING = frozenset(
    "suffer suffers suffered suffering sustain sustains sustained sustaining take takes took taken taking incur incurs "
    "incurred incurring see sees saw seen endure endured absorb absorbs absorbed absorbing send sent sends sending cost costs costing".split()
)
# Verbs of counting, which a land is the subject of that harm was counted in: "Norvia recorded 900 deaths".
COUNTING = frozenset("record recorded records register registered registers log logged logs".split())
# What is suffered in a clause that tells its toll behind "with".
_SUFFERING = frozenset(
    "suffer suffers suffered suffering sustain sustained endure endured see saw seen mark marked record recorded".split()
)
_BLOWS = frozenset("day days night week month year blow setback defeat attack ambush loss losses".split())
_TO_DAY = 14  # how far before "with" the verb may stand, in tokens
_TAKING = frozenset("take takes took taken taking".split())
# What is taken and is no harm: "took hold", "took place".
_TAKEN_ELSE = frozenset(
    "hold place effect off over control part power office aim cover refuge shelter advantage".split()
)
_LIVES = frozenset({"life", "lives"})


def _worst_day(row: Sequence[Token], link: Link) -> int | None:
    """ "Allied forces suffered their deadliest day of the year, with 10 service members killed": the verb of suffering."""
    lead = [token.text for token in row[max(0, link.number - 4) : link.number]]
    if link.harm is None or link.harm < link.number or "with" not in lead:
        return None
    opened = link.number - len(lead) + lead.index("with")
    for at in range(opened - 1, max(-1, opened - _TO_DAY), -1):
        if row[at].text in _SUFFERING:
            return at if any(token.text in _BLOWS for token in row[at + 1 : opened]) else None
        if row[at].kind in (Kind.NUMBER, Kind.HARM):
            return None
    return None


def _is_subject(row: Sequence[Token], link: Link) -> bool:
    """ "Since the army took the town 900 have died": whoever has a verb behind is nobody's object."""
    return any(token.kind is Kind.AUX for token in row[link.number + 1 : link.harm])


def losing_verb(row: Sequence[Token], link: Link) -> int | None:
    """The verb whose subject bears the harm: "lost 40 men", "suffered 300 casualties", "has had 40 men killed"."""
    for at in range(link.number - 1, max(-1, link.number - 7), -1):
        harm = row[at].harm
        if harm is not None and harm.syntax == "noun" and link.category != "captured":
            continue  # "suffered losses of 40 dead": the verb stands before the noun
        if harm is not None:
            return at if harm.loser or row[at].text.startswith("cost") else None
        if row[at].kind is Kind.NUMBER:
            break
    if link.number and row[link.number - 1].text in HAVE and not (link.harm or 0) < link.number - 1:
        return link.number - 1
    harm = link.harm_word(row)
    if harm is None or harm.category == "captured" or _is_subject(row, link):
        return None
    verb = _worst_day(row, link)
    return verb if verb is not None else next(iter(_bearing(row, link.first, harm)), None)


def _bearing(row: Sequence[Token], first: int, harm: HarmWord) -> list[int]:
    """Where the verbs stand whose subject bears a harm that is told from the token `first` on."""
    toll = harm.text.lower().endswith("toll")  # "died, taking the toll to 16"
    noun = harm.syntax == "noun"
    verbs = [
        i
        for i in range(max(0, first - 7), first)
        if (row[i].text in BEARING and row[i + 1].text not in _TAKEN_ELSE and not toll)
        or (row[i].text in COUNTING and noun)
    ]
    if not _LIVES.isdisjoint(harm.text.lower().split()):  # "the raids took 40 lives"
        return [i for i in verbs if row[i].text not in _TAKING]
    if verbs or not noun:
        return verbs
    having = (i for i in range(max(0, first - 4), first) if row[i].text in HAVE)
    return [i for i in having if not row[i + 1].text.endswith(("ed", "en"))]
