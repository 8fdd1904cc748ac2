"""What makes a number no figure of the harmed, whatever harm words are near (codebook, Unit)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tollbook.claims.population import noun_population
from tollbook.claims.readings import Link, Reading
from tollbook.claims.syntax.counted import Counted, counted, is_foe
from tollbook.claims.syntax.phrases import NounPhrase, is_time, noun_phrase
from tollbook.claims.syntax.said import takes_object
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import DIFFERENCES, PARTS, QUANTITY_VERBS, TRANSFERS, UNITS, WHOLES

from .ages import is_age

_CHANNELS = 100
_TELLING = frozenset("telling saying adding describing writing recalling calling".split())
# What befalls one, and is no deed: "with one losing both legs".
_BEFALLING = frozenset(
    "being dying losing suffering sustaining receiving succumbing lying going including remaining bleeding having".split()
)
_SAMPLES = frozenset("poll survey sample questionnaire".split())  # of people asked
_BADLY = frozenset("critically seriously badly gravely severely fatally lightly slightly mortally".split())
_NOBODY = frozenset("none neither nobody".split())
_TO_WHOLE = 6  # how far before a number "of" may stand that makes it a whole, in tokens
_BOTH = 2  # persons of whom "the two of them" is said
# Said of bodies that one side gives the other.
_GIVING = frozenset(
    "handed repatriated exchanged exchange exchanges swapped swap returned repatriation home handing".split()
)


def no_count(reading: Reading, at: int, phrase: NounPhrase) -> str | None:
    """What makes the number no figure of the harmed, whatever harm words are near; None where nothing does."""
    row = reading.row
    before = [token.text for token in row[max(0, at - 3) : at]]
    after = [token.text for token in row[phrase.end : phrase.end + 5]]
    if _is_whole(reading, at, before) and not _harmed_itself(row, phrase):
        return "is the whole that a part is taken of"
    if _is_of_nobody(row, at):
        return "is of people of whom nobody came to harm"
    if _is_difference(row, at, before):
        return "is a difference between figures"
    if is_age(row, at, phrase, before):
        return "is an age"
    if _is_pronoun(row, at, phrase, after):
        return "is a pronoun"
    return (
        _is_none(row[at])
        or _of_things(row, at, phrase)
        or _is_of_name(row, at, phrase)
        or _is_ratio(row, at, phrase, after)
        or _given_back(row, at, phrase)
        or _labelled(row, at, phrase)
    )


def _of_things(row: Sequence[Token], at: int, phrase: NounPhrase) -> str | None:
    """ "[missiles], dozens of which were fired": a part of what is named right before, and that is no people."""
    which = phrase.partitive and row[phrase.start + 1].text == "which"
    things = which and at > 1 and counted(row[at - 2].text) is Counted.THINGS
    return f"counts {row[at - 2].text}, which are no people" if things else None


def _is_of_nobody(row: Sequence[Token], at: int) -> bool:
    """ "None of its 500 passengers was hurt", "neither of the two pilots", "not one of the 12"."""
    if row[at].text == "one" and at and row[at - 1].text in ("not", "no"):
        return True
    of = next((i for i in range(at - 1, max(0, at - _TO_WHOLE), -1) if row[i].text in ("of", "among")), 0)
    if not of or any(t.harm is not None or t.kind is Kind.PUNCTUATION for t in row[of:at]):
        return False
    return row[of - 1].text in _NOBODY or [t.text for t in row[max(0, of - 2) : of]] in (
        ["not", "one"],
        ["no", "one"],
    )


def _is_none(token: Token) -> str | None:
    number = token.number
    return "is none" if number is not None and number.low == 0 == number.high else None


def _is_ratio(row: Sequence[Token], at: int, phrase: NounPhrase, after: Sequence[str]) -> str | None:
    """ "one every six minutes", "a plane or two", "300 more than in June"."""
    before = [token.text for token in row[max(0, at - 3) : at]]
    if before[-1:] == ["or"] and len(before) > 2 and before[-3] in ("a", "an"):
        return "is no exact count"
    every = after[:1] in (["every"], ["each"]) and _is_span(row, phrase.end + 1)
    if every or any(a == "for" and b in ("every", "each") for a, b in pairwise(after)) or _per_one(row, at):
        return "is a ratio"
    return _compared(row, at, phrase)


def _is_of_name(row: Sequence[Token], at: int, phrase: NounPhrase) -> str | None:
    """ "Sudria 1 earlier said", "Kanal 2's crew": small digits that a name owns, with a verb of saying or an owner's s."""
    number = row[at].number
    bare = number is not None and number.form == "digits" and number.bound == "exact"
    if not bare or (number.low or 0) >= _CHANNELS or phrase.end + 1 >= len(row):  # type: ignore[union-attr]
        return None
    token, follower = row[phrase.end], row[phrase.end + 1]
    adverb = token.kind is Kind.ADVERB and follower.kind is Kind.RAISING
    says = follower.harm is None and (adverb or token.kind is Kind.RAISING or token.text in ("'s", "that"))
    named = at > 0 and row[at - 1].kind is Kind.NAME and phrase.head is None
    return "is part of a name" if says and named else None


def _is_difference(row: Sequence[Token], at: int, before: Sequence[str]) -> bool:
    """ "a gap of 900", "rose by 900"."""
    if before[-1:] == ["of"] and len(before) > 1 and before[-2] in DIFFERENCES:
        return True
    return before[-1:] == ["by"] and any(t.text in QUANTITY_VERBS for t in row[max(0, at - 3) : at])


def _is_pronoun(row: Sequence[Token], at: int, phrase: NounPhrase, after: Sequence[str]) -> bool:
    """ "one or both of them", "one of a kind", "the two of them"."""
    number = row[at].number
    if row[at].text == "one":
        if _acts(row, at):
            return True
        several = at > 1 and row[at - 2].harm is None and row[at - 2].text.endswith("s")
        if at > 1 and row[at - 1].text == "of" and (several or counted(row[at - 2].text) is Counted.PEOPLE):
            return True  # "12 members of one family"
        return list(after[:2]) == ["or", "both"] or (
            list(after[:1]) == ["of"] and not phrase.partitive and phrase.head is None
        )
    two = number is not None and number.low == _BOTH == number.high
    return two and phrase.partitive and phrase.head is None and at > 0 and row[at - 1].text == "the"


def _acts(row: Sequence[Token], at: int) -> bool:
    """Whether "one" is somebody who does a thing: "with one telling the paper", but not "one visiting nurse"."""
    if at + 2 >= len(row):
        return False
    verb, behind = row[at + 1], row[at + 2]
    person = behind.kind is Kind.WORD and counted(behind.text) is not Counted.THINGS
    acts = verb.kind is Kind.WORD and verb.text.endswith("ing") and verb.text not in _BEFALLING
    return acts and (verb.text in _TELLING or not person)


def _is_whole(reading: Reading, at: int, before: Sequence[str]) -> bool:
    """Whether a part is taken of the number: "out of 90 men", "three of the 40"."""
    if at in reading.bases or before[-2:] in (["out", "of"], ["of", "those"], ["from", "those"]):
        return True
    left_out = before[-2:] == ["all", "but"]  # "all but 12 of the crew were killed"
    if left_out or (before[-1:] == ["of"] and len(before) > 1 and before[-2] in WHOLES | _SAMPLES):
        return True
    follower = reading.row[at + 2] if at + 3 < len(reading.row) and reading.row[at + 1].text == "," else None
    if before[-1:] == ["of"] and follower is not None and follower.kind is Kind.NUMBER:
        return reading.row[at + 3].kind is Kind.AUX  # "in my class of 30, nine are dead"
    opens = (
        at < 3
        or reading.row[at - 3].kind in (Kind.NUMBER, Kind.PUNCTUATION)
        or reading.row[at - 3].text in PARTS
    )
    return before[-2:] == ["of", "the"] and opens


def _harmed_itself(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether the whole has a harm word of its own: "of the 40 killed", "one of those 9,000 who died"."""
    if phrase.harm is not None:
        harm = row[phrase.harm].harm
        held = any(token.text in ("remaining", "still", "held") for token in row[phrase.end : phrase.end + 2])
        return harm is None or held or not (harm.category == "captured" and phrase.harm_is_head)
    at = phrase.end
    if at < len(row) and row[at].harm is not None and row[at].harm.syntax == "intransitive":  # type: ignore[union-attr]
        return False  # "nine out of 40 passengers died"
    if at < len(row) and row[at].text in ("who", "that"):
        at += 1
        while at < len(row) and row[at].kind in (Kind.AUX, Kind.ADVERB, Kind.RAISING):
            at += 1
    return at < len(row) and row[at].harm is not None and not takes_object(row, at)


def _labelled(row: Sequence[Token], at: int, phrase: NounPhrase) -> str | None:
    """Things named before their figure, as in a bulletin: "personnel – 900, tanks – 12"."""
    if phrase.head is not None or at < 2 or row[at - 1].text not in ("-", "–", "—", ":"):
        return None
    if phrase.end < len(row) and row[phrase.end].harm is not None:
        return None  # "city hospitals: 104 killed"
    label = row[at - 2].text
    if at > 2 and row[at - 3].kind in (Kind.DETERMINER, Kind.AUX, Kind.PREPOSITION):
        return None  # "a house was hit in the village: nine people died"
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


def _given_back(row: Sequence[Token], at: int, phrase: NounPhrase) -> str | None:
    """Bodies handed over: "handed over the bodies of 909 soldiers", "909 bodies were repatriated"."""
    if row[at - 1].text == "for" and any(token.text in TRANSFERS for token in row[max(0, at - 6) : at]):
        return "is handed over, not harmed"  # "150 captives were traded for 70"
    near = row[max(0, at - 7) : phrase.end + 6]
    if _GIVING.isdisjoint([token.text for token in near]):
        return None
    bodies = any(token.harm is not None and token.harm.victim == "body" for token in near)
    return "is handed over, not harmed" if bodies else None


def _per_one(row: Sequence[Token], at: int) -> bool:
    texts = [token.text for token in row[max(0, at - 9) : at]]
    return any(a in ("for", "to") and b in ("every", "each") for a, b in pairwise(texts))


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
    head = row[phrase.head].text if phrase.head is not None else ""
    if head in UNITS or (phrase.counts in (Counted.THINGS, Counted.TIME) and head):
        return f"counts {head}, which are no people"
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


def pronoun_one(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "one of them said": no count, unless a harm word is said of it."""
    number = row[at].number
    if phrase.end + 1 < len(row) and row[phrase.end].text in ("a", "an"):
        described = row[phrase.end + 1 : phrase.end + 4]
        if any(counted(token.text) is Counted.PEOPLE for token in described):
            return False  # "one of them a child"
    if phrase.end < len(row) and row[phrase.end].text in _BADLY:
        return False  # "one of them critically"
    return phrase.partitive and phrase.head is None and number is not None and number.low == 1


def lives_lost(row: Sequence[Token], at: int) -> bool:
    """ "cost 377,000 lives", "40 lives lost": the word is no harm by itself."""
    if any(token.harm is not None and token.text.endswith(" lost") for token in row[at : at + 4]):
        return True
    taking = {
        "price",
        "paid",
        "pays",
        "wasted",
        "threw",
        "thrown",
        "sacrificed",
        "snuffed",
        "snuffing",
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
