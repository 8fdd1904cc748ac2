"""What may stand in a noun phrase before its noun: "most wanted", "civilian and military", "newly signed up"."""

from __future__ import annotations

from collections.abc import Sequence

from .counted_nouns import Counted, counted
from .times import DAYS, is_time
from .tokens import Kind, Token
from .words import ATTESTED, PARTICIPLES

NOUNS = frozenset({Kind.WORD, Kind.NAME, Kind.HARM})
_PARTICLES = frozenset("up in out off over".split())
WHOLLY = frozenset("whom them us".split())
_PHRASE_DETERMINERS = frozenset("more other further additional 's its his their our her such another".split())
_ATTRIBUTIVE = frozenset("police civilian army navy military adult child guard".split())
# How the names of peoples end, in the plural.
_PEOPLES = ("ans", "ons", "is", "ese", "ards")

_LONGEST_NAME = 6  # how far behind "and" the noun may stand that a name of several words describes, in tokens

# Verbs that end a noun phrase without the look of one.
_SAYING = frozenset("say says said told tell tells".split())


def describes_noun(row: Sequence[Token], at: int) -> bool:
    """Whether the harm word at `at` stands before the noun it describes ("wounded soldiers")."""
    following = row[at + 1] if at + 1 < len(row) else None
    if following is None or is_time(row, at + 1):
        return False
    if following.kind is Kind.NAME:
        behind = row[at + 2 : at + 5]
        alone = bool(behind) and behind[0].kind is Kind.PREPOSITION  # "treated 39 wounded Orra in the camp"
        return alone or following.text.endswith(_PEOPLES) or any(is_person(token) for token in behind)
    return (
        following.kind is Kind.WORD
        and counted(following.text) in (Counted.PEOPLE, Counted.UNKNOWN, Counted.THINGS)
        and not following.text.endswith(("ing", "ed"))
    )


def is_full(row: Sequence[Token], head: int | None) -> bool:
    """Whether the noun counted has been read, so that a harm word after it is its predicate: "12 farms lost"."""
    return head is not None and row[head].kind is Kind.WORD and counted(row[head].text) is not Counted.UNKNOWN


def inside(row: Sequence[Token], at: int, head: int | None) -> bool:
    """Whether the token can go on the noun phrase begun before it."""
    token = row[at]
    complete = head is not None and is_person(row[head])
    if token.kind is Kind.NAME:
        owned = row[at - 1].text == "'s"  # "Young People's Army rebels"
        return (not complete or owned) and token.text not in DAYS
    if token.kind is Kind.WORD and complete:
        noun = is_person(token) and not token.text.endswith("ed")  # "15,000 people displaced"
        return noun and (row[at - 1].kind in (Kind.WORD, Kind.NAME) or row[at - 1].text == "'s")
    if token.kind in (Kind.WORD, Kind.ADVERB, Kind.RAISING):
        return _describes(row, at, head)
    if token.text in ("total", "remaining"):
        return head is None and _noun_comes(row, at + 1)
    if token.kind is Kind.DETERMINER:
        return token.text in _PHRASE_DETERMINERS or row[at - 1].text == "of"
    return _is_joint(row, at)


def _is_called_up(row: Sequence[Token], at: int) -> bool:
    """ "newly signed up convicts", "freshly called up men": a verb with its particle before the people it describes."""
    after = row[at + 1] if at + 1 < len(row) else None
    return (
        row[at].text in _PARTICLES
        and row[at - 1].text.endswith("ed")
        and after is not None
        and is_person(after)
    )


def joins_modifiers(row: Sequence[Token], at: int) -> bool:
    """ "civilian and military deaths", "Norlandic and Free River Army fighters": two words or names before one noun of harm or of people."""
    if at + 2 >= len(row):
        return False
    before, after = row[at - 1], row[at + 1]
    noun = next((t for t in row[at + 2 : at + _LONGEST_NAME] if t.kind is not Kind.NAME), row[at + 2])
    counts = (
        noun.harm.syntax == "noun"
        if noun.harm is not None
        else is_person(noun) and not _is_whole_noun(before)
    )
    words = (Kind.WORD, Kind.NAME)
    return counts and before.kind in words and after.kind in words and not _is_plural(before)


def _is_whole_noun(token: Token) -> bool:
    """Whether the word can be the noun counted: "one nurse and army medics"; not in "police and army officers"."""
    return is_person(token) and token.text not in _ATTRIBUTIVE


def _is_plural(token: Token) -> bool:
    return token.kind is Kind.WORD and token.text.endswith(("s", "people", "men", "women", "children"))


def _is_joint(row: Sequence[Token], at: int) -> bool:
    """Whether a mark stands inside the phrase: the quotation of "900 'volunteers'"."""
    return row[at].text == '"' and at > 0 and row[at - 1].kind is Kind.NUMBER


def continues(row: Sequence[Token], at: int) -> bool:
    """Whether a noun, or what may be one, stands after the token at `at`."""
    return at + 1 < len(row) and row[at + 1].kind in NOUNS


def _describes(row: Sequence[Token], at: int, head: int | None) -> bool:
    """ "the two most wanted men", "1,000 verified deaths", "12 alleged fighters", "40 elderly villagers"."""
    token = row[at]
    if token.kind is Kind.ADVERB and at + 1 < len(row) and row[at + 1].text in ATTESTED:
        return head is None and _noun_comes(row, at + 2)  # "newly identified victims"
    if token.kind is Kind.ADVERB:
        return (head is None or _is_called_up(row, at)) and continues(row, at)
    if token.kind is Kind.RAISING:
        return head is None and token.text in ATTESTED and _noun_comes(row, at + 1)
    verbal = token.text.endswith(("ed", "ing")) or token.text in PARTICIPLES
    if verbal and head is None and at + 2 < len(row) and _is_called_up(row, at + 1):
        return True
    if verbal and row[at - 1].text in WHOLLY:
        return False  # "one of whom recalled friends"
    verbal = verbal or (head is not None and token.text in _SAYING)  # "three security sources | told a paper"
    return not (verbal and (head is not None or not continues(row, at)))


def _noun_comes(row: Sequence[Token], at: int) -> bool:
    """Whether what starts here is a noun or goes on to one, and is no verb or harm participle."""
    if at >= len(row):
        return False
    token = row[at]
    if token.harm is not None:
        return token.harm.syntax == "noun" or describes_noun(row, at)
    return token.kind is Kind.NAME or (token.kind is Kind.WORD and not token.text.endswith(("ed", "ing")))


def is_person(token: Token) -> bool:
    """Whether the word is a noun for people."""
    return counted(token.text) is Counted.PEOPLE
