"""What makes a number no figure of the harmed, whatever harm words are near (codebook, Unit)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tollbook.claims.counted import Counted, counted, is_foe
from tollbook.claims.phrases import NounPhrase, is_time, noun_phrase
from tollbook.claims.population import noun_population
from tollbook.claims.predicates import takes_object
from tollbook.claims.readings import Link, Reading
from tollbook.claims.tokens import Kind, Token
from tollbook.claims.words import (
    DIFFERENCES,
    MEASURES,
    OTHER_VERBS,
    QUANTITY_VERBS,
    SPARED,
    SUBSET_OPENERS,
    TRANSFERS,
    WHOLES,
)

# Years that an age put after a name may be.
_YOUNGEST, _OLDEST = 14, 110
_COMING = frozenset("come came comes brought returned sent got back".split())
# Captives still in someone's hands, whatever is asked for them: "the release of the 200 hostages being held".
_STILL = frozenset(
    {
        ("being", "held"),
        ("still", "held"),
        ("are", "held"),
        ("is", "holding"),
        ("still", "in"),
        ("remain", "in"),
    }
)
# Said of bodies that one side gives the other.
_GIVING = frozenset(
    "handed repatriated exchanged exchange exchanges swapped swap returned repatriation home handing".split()
)


def no_count(reading: Reading, at: int, phrase: NounPhrase) -> str | None:  # noqa: PLR0911
    """What makes the number no figure of the harmed, whatever harm words are near; None where nothing does."""
    row = reading.row
    before = [token.text for token in row[max(0, at - 3) : at]]
    after = [token.text for token in row[phrase.end : phrase.end + 5]]
    if _is_whole(reading, at, before) and not _harmed_itself(row, phrase):
        return "is the whole that a part is taken of"
    if before[-1:] == ["of"] and len(before) > 1 and before[-2] in WHOLES:
        return "is the whole that a part is taken of"
    if before[-1:] == ["of"] and len(before) > 1 and before[-2] in DIFFERENCES:
        return "is a difference between figures"
    if before[-1:] == ["by"] and any(t.text in QUANTITY_VERBS for t in row[max(0, at - 3) : at]):
        return "is a difference between figures"
    aged = "aged" in before or any(token.text == "ages" for token in row[max(0, at - 5) : at])
    if aged and phrase.counts is not Counted.PEOPLE:
        return "is an age"
    if (
        before[-1:] == [","]
        and phrase.head is None
        and after[:1] == [","]
        and at > 1
        and (row[at - 2].kind is Kind.NAME or _names_one(row, at - 2))
        and _could_be_age(row[at])
    ):
        return "is an age"
    number = row[at].number
    if number is not None and number.low == 0 == number.high:
        return "is none"
    if row[at].text == "one" and after[:2] == ["or", "both"]:
        return "is a pronoun"
    if row[at].text == "one" and after[:1] == ["of"] and not phrase.partitive:
        return "is a pronoun"
    if before[-1:] in (["of"], ["under"], ["aged"]) and len(before) > 1 and _one_person(before[-2]):
        return "is an age"
    every = after[:1] in (["every"], ["each"]) and _is_span(row, phrase.end + 1)
    if before[-1:] == ["at"] and at > 1 and _could_be_age(row[at]) and _is_end_of_life(row[at - 2]):
        return "is an age"
    if every or any(a == "for" and b in ("every", "each") for a, b in pairwise(after)) or _per_one(row, at):
        return "is a ratio"
    return _compared(row, at, phrase) or _given_back(row, at, phrase) or _labelled(row, at, phrase)


def _is_whole(reading: Reading, at: int, before: Sequence[str]) -> bool:
    """Whether a part is taken of the number: "out of 90 men", "three of the 40"."""
    if at in reading.bases or before[-2:] in (["out", "of"], ["of", "those"], ["from", "those"]):
        return True
    opens = at < 3 or reading.row[at - 3].kind in (Kind.NUMBER, Kind.PUNCTUATION)
    return before[-2:] == ["of", "the"] and opens


def _harmed_itself(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether the whole has a harm word of its own: "of the 40 killed", "one of those 9,000 who died"."""
    if phrase.harm is not None:
        return True
    at = phrase.end
    if at < len(row) and row[at].text in ("who", "that"):
        at += 1
        while at < len(row) and row[at].kind in (Kind.AUX, Kind.ADVERB, Kind.RAISING):
            at += 1
    return at < len(row) and row[at].harm is not None and not takes_object(row, at)


def says_else(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a verb follows that says something else of those counted: "240 others left the country"."""
    if phrase.end >= len(row):
        return False
    token = row[phrase.end]
    follower = row[phrase.end + 1] if phrase.end + 1 < len(row) else None
    if follower is not None and (follower.harm is not None or follower.kind is Kind.AUX):
        return False
    verb = token.text.endswith(("ed", "ing")) and token.text != "aged"
    return token.text in OTHER_VERBS or (token.kind is Kind.WORD and verb)


def _labelled(row: Sequence[Token], at: int, phrase: NounPhrase) -> str | None:
    """Things named before their figure, as in a bulletin: "personnel – 900, tanks – 12"."""
    if phrase.head is not None or at < 2 or row[at - 1].text not in ("-", "–", "—", ":"):
        return None
    if phrase.end < len(row) and row[phrase.end].harm is not None:
        return None  # "city hospitals: 104 killed"
    label = row[at - 2].text
    return f"counts {label}, which are no people" if counted(label) is Counted.THINGS else None


def _is_span(row: Sequence[Token], at: int) -> bool:
    """Whether a number of something stands here: "[one every] six minutes", "[one for each] 20"."""
    spelled = at + 1 < len(row) and is_time(row, at + 1) and counted(row[at].text) is not Counted.TIME
    return at < len(row) and (
        row[at].kind is Kind.NUMBER or (spelled and row[at].text not in ("single", "passing"))
    )


def _compared(row: Sequence[Token], at: int, phrase: NounPhrase) -> str | None:
    """What is said of the number by comparison: "300 more a day than in June", "63 casualties per square kilometre"."""
    inside = [token.text for token in row[at + 1 : max(phrase.end, at + 2)]]
    after = [token.text for token in row[phrase.end : phrase.end + 6]]
    if any(word in ("more", "fewer", "less") for word in inside) and "than" in after:
        return "is a difference between figures"
    if after[:2] == ["per", "square"] or after[:2] == ["per", "head"]:
        return "is a ratio"
    return None


def _names_one(row: Sequence[Token], at: int) -> bool:
    """Whether one person is called by a noun: "a young baker, 25," but no "the total, 25,"."""
    if row[at].kind is not Kind.WORD or row[at].text in MEASURES or row[at].text.endswith("s"):
        return False
    for left in range(at - 1, max(-1, at - 5), -1):
        if row[left].kind is Kind.DETERMINER:
            return True
        if row[left].kind not in (Kind.WORD, Kind.NAME):
            return False
    return False


def _is_end_of_life(token: Token) -> bool:
    """ "Dies at 62", "dead at 91"."""
    harm = token.harm
    return harm is not None and harm.category == "killed" and harm.syntax in ("intransitive", "state")


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
        loose = harm.victim == "force" and not after_people(reading, link.number)
        return "follows a count of things" if loose or after_things(reading, link.number) else None
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


def after_people(reading: Reading, at: int) -> bool:
    """Whether a number before counts people, so that one without a noun counts them too."""
    numbers = (left for left in range(at) if reading.row[left].kind is Kind.NUMBER)
    return any(noun_phrase(reading.row, left).counts is Counted.PEOPLE for left in numbers)


def handed_over(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """Prisoners released or exchanged: a transfer, not a harm (codebook, Unit)."""
    end = phrase.end
    if end + 1 < len(row) and row[end].text == "," and row[end + 1].text in SUBSET_OPENERS:
        end = next((i for i in range(end + 1, len(row)) if row[i].text == ","), end)
    around = [token.text for token in (*row[max(0, at - 6) : at], *row[end : end + 6])]
    held = any(pair in _STILL for pair in pairwise(around))
    return not held and any(word in TRANSFERS for word in around)


def pronoun_one(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "one of them said": no count, unless a harm word is said of it."""
    number = row[at].number
    return phrase.partitive and phrase.head is None and number is not None and number.low == 1


def goes_home(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether the text goes on to say that they came to no harm, or says something else of them."""
    for at in range(phrase.end, min(len(row), phrase.end + 5)):
        token = row[at]
        if token.number is not None or token.text == ";":
            return False
        home = token.text == "home" and row[at - 1].text in _COMING
        if token.text in SPARED or (home and not (at + 1 < len(row) and row[at + 1].harm is not None)):
            return True
    return False


def lives_lost(row: Sequence[Token], at: int) -> bool:
    """ "cost 377,000 lives", "40 lives lost": the word is no harm by itself."""
    if any(token.harm is not None and token.text.endswith(" lost") for token in row[at : at + 4]):
        return True
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
