"""What makes a number no figure of the harmed, whatever harm words are near (codebook, Unit)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tollbook.claims.counted import Counted, counted, is_foe
from tollbook.claims.phrases import NounPhrase, noun_phrase
from tollbook.claims.population import noun_population
from tollbook.claims.readings import Link, Reading
from tollbook.claims.tokens import Kind, Token
from tollbook.claims.words import (
    DIFFERENCES,
    QUANTITY_VERBS,
    SPARED,
    TRANSFERS,
    WHOLES,
)

# Years that an age put after a name may be.
_YOUNGEST, _OLDEST = 14, 110
# Said of bodies that one side gives the other.
_GIVING = frozenset("handed repatriated exchanged exchange exchanges swapped swap".split())


def no_count(reading: Reading, at: int, phrase: NounPhrase) -> str | None:  # noqa: PLR0911
    """What makes the number no figure of the harmed, whatever harm words are near; None where nothing does."""
    row = reading.row
    before = [token.text for token in row[max(0, at - 3) : at]]
    after = [token.text for token in row[phrase.end : phrase.end + 5]]
    if at in reading.bases or before[-2:] in (["out", "of"], ["of", "those"], ["from", "those"]):
        return "is the whole that a part is taken of"
    if before[-2:] == ["of", "the"] and (at < 3 or row[at - 3].kind in (Kind.NUMBER, Kind.PUNCTUATION)):
        return "is the whole that a part is taken of"
    if before[-1:] == ["of"] and len(before) > 1 and before[-2] in WHOLES:
        return "is the whole that a part is taken of"
    if before[-1:] == ["of"] and len(before) > 1 and before[-2] in DIFFERENCES:
        return "is a difference between figures"
    if before[-1:] == ["by"] and any(t.text in QUANTITY_VERBS for t in row[max(0, at - 3) : at]):
        return "is a difference between figures"
    if "aged" in before or any(token.text == "ages" for token in row[max(0, at - 5) : at]):
        return "is an age"
    if (
        before[-1:] == [","]
        and after[:1] == [","]
        and at > 1
        and row[at - 2].kind is Kind.NAME
        and _could_be_age(row[at])
    ):
        return "is an age"
    if row[at].text == "one" and after[:2] == ["or", "both"]:
        return "is a pronoun"
    if row[at].text == "one" and after[:1] == ["of"] and not phrase.partitive:
        return "is a pronoun"
    if before[-1:] in (["of"], ["under"], ["aged"]) and len(before) > 1 and _one_person(before[-2]):
        return "is an age"
    every = (
        after[:1] in (["every"], ["each"])
        and phrase.end + 1 < len(row)
        and row[phrase.end + 1].kind is Kind.NUMBER
    )
    if every or any(a == "for" and b in ("every", "each") for a, b in pairwise(after)) or _per_one(row, at):
        return "is a ratio"
    return _compared(row, at, phrase) or _given_back(row, at, phrase)


def _compared(row: Sequence[Token], at: int, phrase: NounPhrase) -> str | None:
    """What is said of the number by comparison: "300 more a day than in June", "63 casualties per square kilometre"."""
    inside = [token.text for token in row[at + 1 : max(phrase.end, at + 2)]]
    after = [token.text for token in row[phrase.end : phrase.end + 6]]
    if any(word in ("more", "fewer", "less") for word in inside) and "than" in after:
        return "is a difference between figures"
    if after[:2] == ["per", "square"] or after[:2] == ["per", "head"]:
        return "is a ratio"
    return None


def _could_be_age(token: Token) -> bool:
    number = token.number
    return number is not None and number.bound == "exact" and _YOUNGEST <= (number.low or 0) < _OLDEST


def _given_back(row: Sequence[Token], at: int, phrase: NounPhrase) -> str | None:
    """Bodies handed over: "handed over the bodies of 909 soldiers", "909 bodies were repatriated"."""
    near = row[max(0, at - 7) : phrase.end + 6]
    bodies = any(token.harm is not None and token.harm.victim == "body" for token in near)
    given = any(token.text in _GIVING for token in near)
    return "is handed over, not harmed" if bodies and given else None


def _one_person(word: str) -> bool:
    return (
        counted(word) is Counted.PEOPLE
        and not word.endswith("s")
        and word not in ("people", "men", "women", "children")
    )


def _per_one(row: Sequence[Token], at: int) -> bool:
    texts = [token.text for token in row[max(0, at - 9) : at]]
    return any(a == "for" and b in ("every", "each") for a, b in pairwise(texts))


def why_not(row: Sequence[Token], phrase: NounPhrase) -> str:
    """Why no rule reached the number, in words."""
    if phrase.counts in (Counted.THINGS, Counted.TIME) and phrase.head is not None:
        return f"counts {row[phrase.head].text}, which are no people"
    if not any(token.kind is Kind.HARM for token in row):
        return "no harm word in the sentence"
    return "no harm word reaches it"


def not_people(reading: Reading, link: Link) -> str | None:
    """Why the thing counted cannot be harmed in the sense of the harm word; None where it can."""
    row, phrase = reading.row, link.phrase
    if phrase.counts in (Counted.THINGS, Counted.TIME) and phrase.head is not None:
        return f"counts {row[phrase.head].text}, which are no people"
    harm = row[link.harm].harm if link.harm is not None else None
    if harm is None or harm.victim == "any" or phrase.harm is not None:
        return None
    if phrase.head is None:
        return "follows a count of things" if after_things(reading, link.number) else None
    if (
        harm.victim == "force"
        and noun_population(row[phrase.head].text) != "military"
        and not is_foe(row[phrase.head].text)
        and row[phrase.head].kind is not Kind.NAME
    ):
        return f"“{harm.text}” is said of soldiers only, and {row[phrase.head].text} may be none"
    if phrase.counts is Counted.UNKNOWN and row[phrase.head].kind is not Kind.NAME:
        return f"“{harm.text}” is said of people only here, and {row[phrase.head].text} may be none"
    return None


def after_things(reading: Reading, at: int) -> bool:
    """Whether the nearest number before counts things, so that one without a noun may count them too."""
    for left in range(at - 1, max(-1, at - 14), -1):
        if left in reading.links:
            return False
        if reading.row[left].kind is Kind.NUMBER:
            counts = noun_phrase(reading.row, left).counts
            if counts is not Counted.NOTHING:
                return counts is Counted.THINGS
    return False


def handed_over(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """Prisoners released or exchanged: a transfer, not a harm (codebook, Unit)."""
    around = [token.text for token in (*row[max(0, at - 6) : at], *row[phrase.end : phrase.end + 6])]
    return any(word in TRANSFERS for word in around)


def pronoun_one(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "one of them said": no count, unless a harm word is said of it."""
    number = row[at].number
    return phrase.partitive and phrase.head is None and number is not None and number.low == 1


def goes_home(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether the text goes on to say that they came to no harm, or says something else of them."""
    for token in row[phrase.end : phrase.end + 5]:
        if token.number is not None or token.text == ";":
            return False
        if token.text in SPARED:
            return True
    return False


def lives_lost(row: Sequence[Token], at: int) -> bool:
    """ "cost 377,000 lives", "40 lives lost": the word is no harm by itself."""
    taking = {
        "cost",
        "costs",
        "costing",
        "claimed",
        "claiming",
        "lost",
        "took",
        "taken",
        "claims",
        "ended",
        "taking",
    }
    return any(token.text in taking for token in row[max(0, at - 6) : at + 6])
