"""Bodies that one side gives the other, and captives traded for others: a transfer, not a harm (codebook, Unit)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tollbook.claims.readings import Reading
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import SUBSET_OPENERS, TRANSFERS

from .spared import got_back

_HANDED_OVER = "is handed over, not harmed"
# Said of captives, the wounded among them, whom one side gives back.
_SWAPPING = frozenset("handed handing exchanged swapped swap exchange repatriated freed".split())
# Said of bodies that one side gives the other.
_GIVING = frozenset(
    "handed repatriated exchanged exchange exchanges swapped swap returned return returns repatriation home handing".split()
)
# The same of bodies, but not of pictures of them.
_PICTURES = frozenset(
    "video videos footage photo photos photographs picture pictures image images clip clips".split()
)
_RELEASING = frozenset("released release releases releasing".split())
# Verbs that say so only with a word behind them, next to them or behind what is given: "gave the remains of nine back".
_PASSING = frozenset(
    "give gives gave given giving hand hands send sends sent sending turn turns turned turning take taken took get gets got "
    "receive receives received bring brings brought come came comes coming go goes went gone".split()
)
_GIVEN_TO = frozenset("give gives gave given giving".split())
# What tells of the other half of a trade: "handed over 909 bodies and received those of 43".
_IN_TURN = frozenset("received given got return exchange".split())
_CAME_BACK = frozenset(
    (verb, where) for verb in ("came", "come", "brought", "returned") for where in ("back", "home")
)
_SET_FREE = frozenset("swapped exchanged freed released repatriated".split())
_PRISONERS = frozenset(
    "prisoner prisoners pow pows captive captives captivity swap exchange swapped exchanged".split()
)
_OVER = frozenset(
    (verb, "over") for verb in "give gave giving hand hands turn turns turned turning pass passed".split()
)
_OF_THEM = frozenset({("of", "which"), ("of", "whom"), ("of", "them"), ("of", "these")})
_TRADED = (["in", "return", "for"], ["in", "exchange", "for"])
# What is wanted of those who hold bodies, and that they do; how long what describes these may be, in tokens.
_ASKED = frozenset({("the", "return"), ("to", "return"), ("the", "release"), ("to", "release")})
_HOLDING, _ASIDE = frozenset("held holding holds".split()), 12
# How far before what they were traded for captives may be told to go free, in tokens.
_TRADE = 9


def given_back(reading: Reading, at: int, phrase: NounPhrase) -> str | None:
    """Bodies handed over: "handed over the bodies of 909 soldiers", "909 bodies were repatriated"."""
    row = reading.row
    if _is_price(row, at) or _is_of_given(reading, at) or _is_of_freed(row, at):
        return _HANDED_OVER
    near = row[max(0, at - 7) : phrase.end + 6]
    swapped = got_back(row, at) or any(token.text in _SWAPPING for token in near)
    if swapped and _are_wounded_men(row, phrase):
        return _HANDED_OVER  # "handed over 12 badly wounded soldiers"
    if not (_gives(near) or _are_given(row, phrase.end)) or _are_asked_for(row, at, phrase.end):
        return None
    bodies = any(token.harm is not None and token.harm.victim == "body" for token in near)
    return _HANDED_OVER if bodies else None


def _are_wounded_men(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether the figure counts men whom its own words call wounded: "12 badly wounded soldiers"."""
    harm = row[phrase.harm].harm if phrase.harm is not None and not phrase.harm_is_head else None
    return harm is not None and harm.category == "wounded"


def _gives(near: Sequence[Token]) -> bool:
    """Whether words near bodies say that one side gives them to the other: "gave them back", "released nine bodies"."""
    words = [token.text for token in near]
    back = "back" in words and not _PASSING.isdisjoint(words[: words.index("back") + 1])
    let_go = any(
        token.text in _RELEASING and behind.kind is not Kind.WORD for token, behind in pairwise(near)
    )
    to_foe = any(
        token.text in _GIVEN_TO and behind.kind is Kind.NAME for token, behind in pairwise(near)
    )  # "gave Sudria the bodies"
    return (
        not _GIVING.isdisjoint(words)
        or back
        or to_foe
        or any(pair in _OVER for pair in pairwise(words))
        or (let_go and _PICTURES.isdisjoint(words))
    )


def _are_given(row: Sequence[Token], end: int) -> bool:
    """ "[The bodies of nine men] held for two years were returned": given by a verb behind what describes them."""
    if end >= len(row) or "held" not in (row[end].text, row[min(len(row) - 1, end + 1)].text):
        return False
    verb = next(
        (i for i in range(end, min(len(row) - 1, end + _ASIDE)) if row[i].text in ("were", "was")), None
    )
    return verb is not None and row[verb + 1].text in _GIVING


def _are_asked_for(row: Sequence[Token], at: int, end: int) -> bool:
    """ "Called for the return of the bodies of nine men whom it holds", "to return nine bodies it is holding": not given yet."""
    before = [token.text for token in row[max(0, at - 7) : at]]
    held = not _HOLDING.isdisjoint(token.text for token in row[end : end + 6])
    return held and any(pair in _ASKED for pair in pairwise(before))


def _is_of_given(reading: Reading, at: int) -> bool:
    """ "[released 285 bodies], of which only 84 have a name", "and received those of 43": a part of what was traded."""
    whole = reading.passed[-1] if reading.passed else None
    if whole is None or whole.reason != _HANDED_OVER:
        return False
    between = [token.text for token in reading.row[whole.number + 1 : at + 3]]
    if "and" in between and not _IN_TURN.isdisjoint(between):
        return True
    return not SUBSET_OPENERS.isdisjoint(between) or any(pair in _OF_THEM for pair in pairwise(between))


def _is_of_freed(row: Sequence[Token], at: int) -> bool:
    """ "Among the 307 prisoners who came home were 40 wounded": some of those whom a swap set free, and none who died."""
    before = [token.text for token in row[:at]]
    came = any(pair in _CAME_BACK for pair in pairwise(before)) or not _SET_FREE.isdisjoint(before)
    if not came or _PRISONERS.isdisjoint(before):
        return False
    harms = [(token.start > row[at].start, token.harm.category) for token in row if token.harm is not None]
    return (True, "wounded") in harms and {each for each in harms if each != (True, "wounded")} <= {
        (False, "captured")
    }


def _is_price(row: Sequence[Token], at: int) -> bool:
    """Whether captives came free for those counted: "150 were traded for 70", "2,000 were freed last month for the 20"."""
    left = at - 1 - (at > 0 and row[at - 1].text in ("the", "its", "their"))
    if [token.text for token in row[max(0, left - 2) : left + 1]] in _TRADED:
        return True  # "came home in return for 2,000 prisoners"
    if left < 0 or row[left].text != "for" or row[left - 1].text.startswith("account"):
        return False  # "the parties to the deal accounted for 230 deaths"
    clause = row[max(0, left - _TRADE) : left]
    return not any(token.text in (",", ";", ":") for token in clause) and any(
        token.text in TRANSFERS for token in clause
    )
