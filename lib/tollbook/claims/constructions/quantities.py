"""What a harm noun amounts to: "casualties have reached 6,000", "put the dead at 70,000", "losses: 900"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import POSSESSIVES
from tollbook.claims.constructions.making import linked
from tollbook.claims.readings import LEFT_REACH, Link, Reading
from tollbook.claims.refusals.not_people import after_things, lives_lost
from tollbook.claims.refusals.spared import are_freed, goes_home, says_else
from tollbook.claims.syntax.counted_nouns import Counted, counted
from tollbook.claims.syntax.phrases import NounPhrase, noun_phrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import (
    BE,
    COMPANIES,
    ESTIMATING,
    MEASURES,
    OTHERS,
    QUANTITY_VERBS,
    REVISING,
    WHOLES,
)

_OWNING = POSSESSIVES | {"the", "'s"}
_SIZED = frozenset("estimated numbering numbered put thought totalling totaling".split())
_LISTED_REACH = 40  # after a colon, a list may stand far from its heading
_FEW = 20
_TO_REVISED = 5  # how far before a toll "raised" may stand, in tokens
_PUTTING = frozenset("put puts putting".split())
_STAYING = frozenset("remain remains remained".split())
_PAST = frozenset({"above", "past", "beyond", "over", "well above", "well past", "well over"})
_RAISING = frozenset(
    "lift lifts lifted lifting push pushes pushed pushing bring brings brought bringing take takes took taking raise raises "
    "raised raising drive drives drove driving send sends sent sending carry carries carried carrying".split()
)
_LEAST_TOLD, _TO_TOLD = 2, 9  # how far before a figure "those killed" may stand, in tokens
_PLACING = (Kind.PREPOSITION, Kind.DETERMINER, Kind.NAME, Kind.WORD)
_INCLUDING = frozenset("include includes included comprise comprises comprised".split())
_MOVING = frozenset(
    "climb climbs climbed climbing rise rises rose risen rising grow grows grew growing increase increased mount mounted mounting fall fell drop dropped".split()
)


def quantity_of(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "casualties have reached 6,000", "put the dead at 70,000", "losses: 900", "the toll stood at 40"."""
    row = reading.row
    other = _opens_clause(row, at) or (phrase.partitive and after_things(reading, at))
    if other or not _can_measure(row, at, phrase):
        return None
    listed = at > 0 and (row[at - 1].text in (":", "—", "–") or _is_dash(row, at - 1))
    measured = (
        listed
        or _right_after_toll(row, at)
        or _bound_verb(row[at])
        or _figure_for(row, at)
        or _is_raised_past(row, at)
        or _is_put_at(row, at)
        or _is_revised_from(row, at)
    )
    for left in range(at - 1, max(-1, at - (_LISTED_REACH if listed else LEFT_REACH)), -1):
        if row[left].kind is Kind.HARM:
            stands = measured and _can_amount(row, left, at, listed=listed)
            return (
                linked(reading, at, left, "quantity", phrase)
                if stands and left not in reading.predicates()
                else None
            )
        if _raises_else(row, left, at):
            return None
        if _measures(row, left):
            measured = True
        elif _ends_measure(row, left, at):
            return None
    return None


def _can_amount(row: Sequence[Token], harm: int, at: int, *, listed: bool) -> bool:
    """Whether the harm word is one that can come to a figure: a noun, a verb that measures, a label ("Killed: 40")."""
    word = row[harm].harm
    if word is None:
        return True
    if word.victim == "lives" and not lives_lost(row, at):
        return False
    if word.category == "captured" and are_freed(row, harm, at):
        return False
    if word.syntax != "transitive" or _measured_verb(row, harm) or _opens_inverted(row, harm):
        return True
    return listed and (harm == at - 2 or _has_object(row, harm) or _is_label(row, harm, at))


def _measures(row: Sequence[Token], at: int) -> bool:
    """Whether the token leads on from what is measured to its measure: "reached", "were", "at"."""
    token = row[at]
    return (
        token.kind is Kind.QUANTITY
        or token.text in BE
        or token.text in _STAYING
        or (token.text in _INCLUDING and row[at - 1].harm is not None)
        or token.text in ("at", "to", "of", ":", "=", "as")
    )


def _ends_measure(row: Sequence[Token], left: int, at: int) -> bool:
    """Whether no harm word before the token can be what the figure at `at` measures."""
    token = row[left]
    if token.text in WHOLES and row[left + 1].text in _SIZED and _is_one_of(row, left):
        return True  # "a serious loss for a force estimated at 30,000"
    return (
        (token.kind is Kind.NUMBER and not _rises_from(row, left) and not _is_of_attack(row, left, at))
        or token.text == ";"
        or (token.text == "." and not _is_inside_date(row, left))
        or token.text in OTHERS
    )


def _raises_else(row: Sequence[Token], verb: int, at: int) -> bool:
    """ "After the deaths the army raised its patrols to 20": what the verb is said of is no measure of harm."""
    if row[verb].text not in REVISING or row[verb + 1].text not in _OWNING:
        return False
    return not any(t.text in MEASURES or t.kind is Kind.HARM for t in row[verb + 1 : at])


def _opens_clause(row: Sequence[Token], at: int) -> bool:
    """ "Losses will climb as 30,000 troops move in": behind a verb of rising without an aim, "as" opens a clause."""
    return at > 1 and row[at - 1].text == "as" and row[at - 2].text in _MOVING


def _is_raised_past(row: Sequence[Token], at: int) -> bool:
    """ "lifts the toll in Reedham above 90", "pushing the number of dead past 90"."""
    number = row[at].number
    hedges = number.hedges if number is not None else ()
    past = bool(hedges) and hedges[0].lower() in _PAST
    return past and any(token.text in _RAISING for token in row[max(0, at - LEFT_REACH) : at])


def _is_revised_from(row: Sequence[Token], at: int) -> bool:
    """ "raised its own toll from 71 to 77", "cut the number of dead from 90 to 60": the figure that another replaces."""
    if row[at - 1].text != "from" or [t.text for t in row[at + 1 : at + 2]] != ["to"]:
        return False
    harm = next((i for i in range(at - 2, max(0, at - LEFT_REACH), -1) if row[i].kind is Kind.HARM), 0)
    return any(token.text in REVISING for token in row[max(0, harm - _TO_REVISED) : harm])


def _is_put_at(row: Sequence[Token], at: int) -> bool:
    """ "put the number of dead in the north between 300 and 500", "estimates the toll of the war above 300"."""
    bounded = row[at].bound in ("range", "at_least")
    return bounded and any(token.text in ESTIMATING for token in row[max(0, at - LEFT_REACH) : at])


def _can_measure(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """Whether nothing that the figure counts or that is said of it speaks against its being a measure of harm."""
    unknown = phrase.counts is Counted.UNKNOWN and not _is_told_before(row, at)
    if phrase.head is not None and (unknown or phrase.counts in (Counted.THINGS, Counted.TIME)):
        return False
    family = at > 1 and row[at - 2].text in COMPANIES  # "killed were a family of five"
    part = (
        not family
        and at > 1
        and row[at - 1].text == "of"
        and (row[at - 2].kind is Kind.WORD or row[at - 2].text == "passing")
        and row[at - 2].text not in MEASURES
    )
    told = phrase.counts is Counted.PEOPLE and _is_told_before(row, at)
    if part or (goes_home(row, phrase) and not told) or _are_from(row, at, phrase):
        return False
    if phrase.head is None:  # "that choice of his was the right one", "above those of the three before"
        number = row[at].number
        small = number is not None and (number.low or _FEW) < _FEW
        return row[at].text != "one" and not (small and at > 0 and row[at - 1].text == "the")
    subject = phrase.end < len(row) and row[phrase.end].kind is Kind.AUX and row[at - 1].text != ":"
    exists = at > 1 and row[at - 1].text in BE and row[at - 2].text == "there"
    return told or not (subject or exists or says_else(row, phrase))


def _are_from(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "The dead were all from one family", "the victims belonged to two families": where they come from, not how many."""
    head = row[phrase.head].text if phrase.head is not None else ""
    return head in ("family", "families") and row[at - 1].text in ("from", "to")


def _is_told_before(row: Sequence[Token], at: int) -> bool:
    """ "Among those killed in the raid were 12 pilots", "The wounded include nine cooks": what befell them stands before."""
    if at < _LEAST_TOLD or row[at - 1].text not in BE | _INCLUDING:
        return False
    if row[at - 2].harm is not None:
        return True
    for left in range(at - 2, max(0, at - _TO_TOLD), -1):
        harm = row[left].harm
        if harm is not None:
            return harm.syntax != "noun" and row[left - 1].text in ("the", "those")
        if row[left].kind not in _PLACING:
            return False
    return False


def _is_dash(row: Sequence[Token], at: int) -> bool:
    """Whether a hyphen does as a dash: with a space before it."""
    return row[at].text == "-" and at > 0 and row[at - 1].end < row[at].start


def _is_inside_date(row: Sequence[Token], stop: int) -> bool:
    """Whether the stop is one of "24.02.22"."""
    return stop + 1 < len(row) and row[stop + 1].start == row[stop].end and row[stop + 1].text[:1].isdigit()


def _is_one_of(row: Sequence[Token], noun: int) -> bool:
    """Whether "a" or "an" opens the noun's phrase."""
    return any(token.text in ("a", "an") for token in row[max(0, noun - 5) : noun])


def _right_after_toll(row: Sequence[Token], at: int) -> bool:
    """ "Death toll now 22,313", "the highest number of deaths (5,945)"."""
    left = at - 1
    if (
        row[left].harm is not None
        and row[at].bound in ("approx", "at_least", "at_most")
        and _is_nominal(row, left)
    ):
        return True  # "with casualties around 30,000", "puts the war's dead above 58,000"
    if left > 0 and row[left].text == "(":
        harm = row[left - 1].harm
        return harm is not None and harm.syntax == "noun"
    while left >= 0 and row[left].kind is Kind.ADVERB:
        left -= 1
    harm = row[left].harm if left >= 0 else None
    return harm is not None and harm.syntax == "noun" and harm.text.lower().endswith(("toll", "count"))


def _is_nominal(row: Sequence[Token], at: int) -> bool:
    """Whether the harm word is a noun, by itself or behind an article or owner: "casualties", "its dead"."""
    harm = row[at].harm
    owned = at > 0 and row[at - 1].kind is Kind.DETERMINER
    return harm is not None and (harm.syntax == "noun" or (harm.syntax == "state" and owned))


def _measured_verb(row: Sequence[Token], harm: int) -> bool:
    """ "the number of soldiers killed", "put the killed at", "among those killed": a harm verb that a quantity is stated of."""
    before = row[max(0, harm - 9) : harm]
    joined = row[harm - 2].harm if harm > 1 and row[harm - 1].kind is Kind.CONJUNCTION else None
    if joined is not None and joined.syntax == "state":
        return True  # "dead and injured together came to"
    if any(token.text in _PUTTING for token in before):
        return True  # "put the civilians killed in the year at"
    return any(
        token.text in MEASURES
        or (token is before[-1] and (token.kind is Kind.DETERMINER or token.text == "those"))
        for token in before
    )


def _has_object(row: Sequence[Token], harm: int) -> bool:
    """ "was losing more men than it could hire: some 45,000": people named as its object, without a figure."""
    after = row[harm + 1 : harm + 4]
    return any(counted(token.text) is Counted.PEOPLE for token in after) and row[harm].text.endswith("ing")


def _opens_inverted(row: Sequence[Token], harm: int) -> bool:
    """ "Killed were three children", "Also wounded was": the sentence begins with its predicate."""
    opens = all(token.kind in (Kind.ADVERB, Kind.PUNCTUATION) for token in row[:harm])
    return opens and harm + 1 < len(row) and row[harm + 1].text in BE


def _bound_verb(token: Token) -> bool:
    """Whether the number's own bound is a verb ("exceed 6,000", "topped 1m"), which says what it measures."""
    number = token.number
    return number is not None and any(
        hedge.lower().split()[0] in QUANTITY_VERBS | _STAYING for hedge in number.hedges if hedge
    )


def _figure_for(row: Sequence[Token], at: int) -> bool:
    """ "its figure for the wounded, 41,000"."""
    if at < 2 or row[at - 1].text != "," or row[at - 2].kind is not Kind.HARM:
        return False
    harm = row[at - 2].harm
    owned = at > 2 and (row[at - 3].text in _OWNING or row[at - 3].kind is Kind.NAME)
    if harm is not None and harm.syntax == "noun" and owned and _is_closed(row, at):
        return True  # "The losses, 80,000 in six months, are"
    return any(token.text in MEASURES for token in row[max(0, at - 7) : at - 2])


def _is_of_attack(row: Sequence[Token], left: int, at: int) -> bool:
    """ "the toll of the raid on two camps has risen to 38": things counted between the toll and what it comes to."""
    told = row[at - 1].text in ("to", "at") and row[at - 2].kind is Kind.QUANTITY
    return told and noun_phrase(row, left).counts in (Counted.THINGS, Counted.TIME)


def _is_closed(row: Sequence[Token], at: int) -> bool:
    """Whether a comma soon closes what a comma before the figure opened, and a verb follows."""
    for probe in range(at + 1, min(len(row) - 1, at + 7)):
        if row[probe].text == ",":
            return row[probe + 1].kind in (Kind.AUX, Kind.QUANTITY, Kind.WORD)
        if row[probe].kind is Kind.NUMBER or row[probe].kind is Kind.HARM:
            return False
    return False


def _is_label(row: Sequence[Token], harm: int, at: int) -> bool:
    """ "Injured by the army: 2,552": a line that its harm opens, up to the colon before the figure."""
    opens = all(token.kind is Kind.PUNCTUATION for token in row[:harm])
    return (
        opens
        and row[at - 1].text == ":"
        and row[harm + 1].text in ("by", "in", "since", "during", "so", "on")
    )


def _rises_from(row: Sequence[Token], at: int) -> bool:
    return at > 0 and row[at - 1].text in ("from", "of")
