"""Counted people of whom the text goes on to say that they came to no harm, or something else (codebook, Unit)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tollbook.claims.closed_classes import CLAUSE_OPENERS
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import OTHER_VERBS, SORTS, SPARED, TRANSFERS

_DONE = frozenset("exchange exchanged swap swapped freed rescued released led".split())
_JAILS = frozenset("jail jails prison prisons captivity detention custody".split())
# Done, not wished for: "vowed to bring back 100 hostages" leaves them captives.
_GOT_BACK = frozenset(
    (verb, where)
    for verb in ("got", "gets", "took", "brought", "sent", "welcomed")
    for where in ("back", "home")
)
_TO_BACK = 4  # how far before a figure "got back" may stand, in tokens
_TO_FREED = 2  # how far before captives "freed" may stand, in tokens
_ASIDE = 9  # how long what is put in behind captives may be, in tokens
_COMING = frozenset("come came comes brought returned sent got back went go gone going".split())
# Captives still in someone's hands, whatever is asked for them: "the release of the 200 hostages being held".
_STILL = frozenset(
    {
        ("being", "held"),
        ("be", "held"),
        ("be", "holding"),
        ("in", "captivity"),
        ("still", "held"),
        ("are", "held"),
        ("is", "holding"),
        ("still", "in"),
        ("remain", "in"),
        ("still", "holding"),
        ("still", "held"),
        ("the", "remaining"),
    }
)
_KEPT = frozenset("not yet still remaining until".split())

# What those do who are joined to a teller, and how far behind the first of them, in tokens.
_TELLING, _TO_TELLING = frozenset("said say says told reported confirmed".split()), 6
_GOING_ON = frozenset("and in at from near of on with who".split())
_TO_TELLER = 4  # how far behind an object "officials in the city said" may end: what is told by another is parted by a comma

_TO_LOST = 6  # how far behind those counted "lost their homes" may end, in tokens
_BELONGINGS = frozenset("home homes house houses livelihood livelihoods job jobs belongings shelter".split())


def says_else(row: Sequence[Token], phrase: NounPhrase, *, is_object: bool = False) -> bool:
    """Whether a verb follows that says something else of those counted: "240 others left the country".

    Where they are an object beside another ("killed nine men and two women fleeing the town"), a participle only describes them.
    """
    if phrase.end >= len(row):
        return False
    if _has_lost_things(row, phrase.end) or (is_object and tell(row, phrase, _TO_TELLER)):
        return True
    token = row[phrase.end]
    follower = row[phrase.end + 1] if phrase.end + 1 < len(row) else None
    if follower is not None and (follower.harm is not None or follower.kind is Kind.AUX):
        return False
    verb = (
        token.text.endswith("ed" if is_object else ("ed", "ing"))
        and token.text != "aged"
        and token.text not in SORTS
    )
    return token.text in OTHER_VERBS or (token.kind is Kind.WORD and verb)


def tell(row: Sequence[Token], phrase: NounPhrase, reach: int = _TO_TELLING) -> bool:
    """ "Killing 40 soldiers, three residents of the town said", "hit her and two doctors in Holm said": they are none of the dead."""
    behind = [token.text for token in row[phrase.end : phrase.end + reach]]
    verb = next((i for i, word in enumerate(behind) if word in _TELLING), 0)
    return not _GOING_ON.isdisjoint(behind[:1]) and verb > 1 and "," not in behind[:verb]


def _has_lost_things(row: Sequence[Token], at: int) -> bool:
    """ "Millions of people who have lost their homes": what they lost is no life."""
    said = [token.text for token in row[at : at + _TO_LOST]]
    if said[:1] not in (["who"], ["lost"], ["have"], ["had"]) or "lost" not in said:
        return False
    return not _BELONGINGS.isdisjoint(said[said.index("lost") :])


def handed_over(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """Prisoners released or exchanged: a transfer, not a harm (codebook, Unit)."""
    end = phrase.end
    start = max(
        (i + 1 for i in range(max(0, at - 6), at) if row[i].text in (",", ";", ":")), default=max(0, at - 6)
    )
    before = [token.text for token in row[start:at]]
    after = [token.text for token in row[end : end + 6]]
    done = any(token.text in _DONE for token in row[max(0, at - 6) : at])
    if end < len(row) and not done and (row[end].text == "held" or _took(row, end)):
        return False  # "they demand the return of 240 hostages held in the hills"
    if _walks_free(row, end) or _is_let_go(before, after):
        return True
    held = _are_held(row, at, end)
    return not held and (any(word in TRANSFERS for word in (*before, *after)) or _set_free(row, end))


def _is_let_go(before: Sequence[str], after: Sequence[str]) -> bool:
    """ "[9 died and 44 hostages] brought home", "let [44 captives] go"."""
    said = [word for word in after[:4] if word not in ("were", "was", "are", "have", "been")]
    return tuple(said[:2]) in _GOT_BACK or (said[:1] == ["go"] and "let" in before)


def are_freed(row: Sequence[Token], harm: int, at: int) -> bool:
    """ "The number of captives freed with their help stands at 900", "the count of freed hostages": captives let go."""
    said = [token.text for token in row[max(0, harm - _TO_FREED) : at]]
    return any(word in TRANSFERS and word.endswith("ed") for word in said) and _KEPT.isdisjoint(said)


def got_back(row: Sequence[Token], at: int) -> bool:
    """ "the north got back 215 fighters", "brought home some 50 soldiers": captives, or bodies, that a swap returned."""
    texts = [token.text for token in row[max(0, at - _TO_BACK) : at]]
    return any(pair in _GOT_BACK for pair in pairwise(texts))


def _are_held(row: Sequence[Token], at: int, end: int) -> bool:
    """ "[the release of] the 90 captives still in the hills", "the remaining 48", "30 whom the group is still holding"."""
    near = [
        *(token.text for token in row[max(0, at - 6) : at]),
        *(token.text for token in row[end : end + 9]),
    ]
    return any(
        pair in _STILL or (pair[0] == "still" and pair[1].startswith("in ")) for pair in pairwise(near)
    )


def _took(row: Sequence[Token], at: int) -> bool:
    """ "[the 240 hostages] it took", "[those] they had seized"."""
    texts = [token.text for token in row[at : at + 3]]
    return texts[:1] in (["it"], ["they"]) and any(text in ("took", "seized", "captured") for text in texts)


def _walks_free(row: Sequence[Token], end: int) -> bool:
    """ "[20 captives] went home", "[1,968 prisoners], 250 of them serving life, left two jails", "walked free"."""
    if end < len(row) and row[end].text == ",":
        end = next((i + 1 for i in range(end + 1, min(len(row), end + _ASIDE)) if row[i].text == ","), end)
    texts = [token.text for token in row[end : end + 6]]
    while texts and texts[0] in ("have", "had", "has", "then", "all"):
        texts.pop(0)
    if texts[:1] in (["went"], ["gone"], ["came"], ["come"], ["walked"], ["got"]):
        return bool({"home", "free", "back"} & set(texts[1:3])) or texts[1:3] == ["out", "of"]
    return texts[:1] == ["left"] and bool(_JAILS.intersection(texts))


def _set_free(row: Sequence[Token], start: int) -> bool:
    """Whether a verb far on says that they came free: "two hostages, who had been held since May, were released"."""
    for at in range(start, min(len(row) - 1, start + 20)):
        if row[at].kind is Kind.NUMBER or row[at].text in (";", "."):
            return False
        if row[at].text in ("were", "been") and row[at + 1].text in TRANSFERS:
            return True
    return False


# "Eight sailors, after they freed a priest": another's fate.
_APART = CLAUSE_OPENERS | {";"}


def goes_home(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether the text goes on to say that they came to no harm, or says something else of them."""
    if _walks_free(row, phrase.end):
        return True
    for at in range(phrase.end, min(len(row), phrase.end + 5)):
        token = row[at]
        if (
            token.number is not None
            or token.text in _APART
            or (token.text == "was" and row[at - 1].text == "and")
        ):
            return False
        home = token.text == "home" and row[at - 1].text in _COMING
        of_paper = phrase.head is None and at > phrase.end + 1 and row[at - 1].kind is Kind.WORD
        if of_paper and token.text in SPARED:
            return False  # "put the dead at 315,000 in a paper sent to parliament"
        if token.text in SPARED or (home and not (at + 1 < len(row) and row[at + 1].harm is not None)):
            return True
    return False
