"""A harm verb or noun right beside the figure: "30 wounded", "killed 12 people", "4,700 casualties"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import CLAUSE_OPENERS
from tollbook.claims.constructions.ellipsis import from_parent
from tollbook.claims.constructions.making import harm_at, linked
from tollbook.claims.readings import Link, Reading
from tollbook.claims.refusals.not_people import lives_lost
from tollbook.claims.refusals.pronouns import is_part_of_harmed
from tollbook.claims.syntax.counted_nouns import Counted
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import PARTS, SPARED, SUBSET_OPENERS

from .freed import is_freed
from .lead_in import before_company, past_lead_in
from .on_record import of_record

_LABELLING = frozenset("- – — : =".split())
_ENDING = CLAUSE_OPENERS | frozenset(", ; then".split())
_NEARLY = frozenset("nearly almost narrowly without".split())
_FAILING = frozenset("failed fails failing unable refused refuses".split())
_HEDGING = (Kind.ADVERB, Kind.DETERMINER, Kind.PREPOSITION)
_HELD_BY_FORCE = frozenset("hostage hostages".split())
_AT_ONCE = frozenset("spot scene instantly immediately outright there".split())
_LAST_RITES = ("funeral", "burial", "reburial")
_TOLLS = ("tolls", "counts")  # a number of these is none of people
_TO_WHOLE = 6  # how far before "including" the figure may stand that it takes a part of, in tokens
_CONTACT = 3  # a predicate this close to its noun phrase outranks a verb before the number


def closest_predicate(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "30 wounded", "12 people were killed", "31,000 soldiers dead": said right after the phrase."""
    row = reading.row
    # "six of the 40 wounded men died"
    told_by_part = phrase.harm is not None and _is_told_by_part(reading, at)
    if told_by_part or (phrase.harm_is_head and not phrase.partitive):
        return None  # but "six of the wounded died"
    if phrase.end < len(row) and row[phrase.end].kind is Kind.RELATIVE:
        governed = verb_before(reading, at, phrase)
        # "killed dozens of prisoners who were captured in May"
        if governed is not None and not (governed.category == "losses" and _tells_more(reading, phrase)):
            return governed
    found = reading.predicate(phrase)
    if found is None or found[1] > _CONTACT or _are_bodies(row, at) or _is_next_label(row, at, found[0]):
        return None
    if any(token.text in _ENDING for token in row[phrase.end : found[0]]):
        governed = verb_before(reading, at, phrase)
        if governed is not None and governed.category != "losses":
            return governed  # "wounding 15 others, before being killed"
    before = reading.last
    if before is not None and _died_later(row, before, at, found[0]):
        return from_parent(reading, at, before, "goes_on", phrase)
    return linked(reading, at, found[0], "predicate", phrase)


def _are_bodies(row: Sequence[Token], at: int) -> bool:
    """ "The bodies of nine were taken to hospital"."""
    body = harm_at(row, at - 2) if at > 1 and row[at - 1].text == "of" else None
    return body is not None and body.victim == "body"


def _is_told_by_part(reading: Reading, at: int) -> bool:
    """Whether a part of the figure was taken before it: what is said is said of the part."""
    before = [token.text for token in reading.row[max(0, at - 3) : at]]
    return at in reading.bases or (before[-2:] == ["of", "the"] and before[0] in PARTS)


def _died_later(row: Sequence[Token], before: Link, at: int, harm: int) -> bool:
    """ "Two died on the spot and nine in hospital": set beside where the others died, a hospital is where these did."""
    died = before.harm
    verb = row[died].harm if died is not None and died < at else None
    if died is None or verb is None or verb.syntax != "intransitive":
        return False
    between = row[died + 1 : at]
    at_once = not _AT_ONCE.isdisjoint(token.text for token in between)
    return at_once and row[harm].text.startswith("in hospital") and not any(t.harm for t in between)


def _tells_more(reading: Reading, phrase: NounPhrase) -> bool:
    """ "lost three men who were killed by mistake": the relative clause says how they were lost."""
    said = reading.predicate(phrase)
    harm = reading.row[said[0]].harm if said is not None and said[1] <= _CONTACT else None
    return harm is not None and harm.category in ("killed", "wounded", "casualties", "missing", "captured")


def _is_next_label(row: Sequence[Token], at: int, harm: int) -> bool:
    """ "dead – 12, wounded – 40": the figure stands after its own label, and the harm word heads the next."""
    return (
        at > 1
        and row[at - 1].text in _LABELLING
        and row[at - 2].harm is not None
        and harm + 1 < len(row)
        and row[harm + 1].text in _LABELLING
    )


def verb_before(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "killed 12 people", "losing up to 100 soldiers", "the execution of 147 prisoners"."""
    row = reading.row
    left = before_company(row, past_lead_in(row, at - 1))
    harm = harm_at(row, left)
    if _leads_on(row, left) or (harm is not None and harm.text.endswith(" of")):
        return _harm_of(reading, at, left, phrase)
    if harm is None or harm.syntax != "transitive" or _comes_to_nothing(row, left):
        return None
    head = row[phrase.harm].harm if phrase.harm is not None else None
    if head is not None and head.category != "captured" and harm.category != "captured":
        return None
    return linked(reading, at, left, "object", phrase)


def _leads_on(row: Sequence[Token], at: int) -> bool:
    """Whether "of" stands there, or the "for" of "funerals for 12 soldiers"."""
    if at < 1 or row[at].text != "for":
        return at >= 0 and row[at].text == "of"
    harm = row[at - 1].harm
    return harm is not None and harm.syntax == "transitive" and row[at - 1].text.startswith(_LAST_RITES)


def _comes_to_nothing(row: Sequence[Token], harm: int) -> bool:
    """ "nearly killed 12 of them", "failed to kill 12 generals"."""
    if harm < 1:
        return False
    missed = row[harm - 1].text == "to" and harm > 1 and row[harm - 2].text in _FAILING
    return missed or row[harm - 1].text in _NEARLY


def _harm_of(reading: Reading, at: int, of: int, phrase: NounPhrase) -> Link | None:
    """ "the execution of 147 prisoners", "losses of 900 dead", "the remains of 14 people"."""
    row = reading.row
    named = of if row[of].harm is not None else of - 1
    harm = harm_at(row, named)
    if harm is None or (harm.victim == "lives" and not lives_lost(row, at)):
        return None
    if named == of and harm.syntax == "transitive":  # "claimed the lives of 31 people"
        return linked(reading, at, named, "object", phrase)
    noun = harm.syntax == "noun" and harm.text != "execution"
    own = noun and phrase.harm_is_head and _own_tells(row, phrase)
    return linked(reading, at, phrase.harm if own and phrase.harm is not None else named, "harm_of", phrase)


def _own_tells(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether the noun counted says what befell them: "losses of 900 dead", but "the bodies of six hostages"."""
    harm = row[phrase.harm].harm if phrase.harm is not None else None
    return harm is not None and harm.category != "captured"


def _shared_verb(reading: Reading, at: int) -> int | None:
    """The verb whose object the captives are beside the figure before: "injured eight workers and 70 prisoners of war"."""
    before, row = reading.last, reading.row
    if before is None or before.rule != "object" or before.harm is None or before.category == "captured":
        return None
    between = row[before.phrase.end : at]
    joined = bool(between) and between[0].text == "and" and all(t.kind in _HEDGING for t in between[1:])
    return before.harm if joined and not _HELD_BY_FORCE & {t.text for t in row[at : at + _CONTACT]} else None


def own_noun(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "4,700 casualties", "1,245 bodies", "600 wounded soldiers", "370,000 cases of injury"."""
    row = reading.row
    if phrase.counts is Counted.RECORDS:
        recorded = of_record(row, phrase)
        if recorded is not None:
            return linked(reading, at, recorded, "own_noun", phrase) if recorded else None
    harm = row[phrase.harm].harm if phrase.harm is not None else None
    if harm is None or phrase.harm is None or (harm.victim == "lives" and not lives_lost(row, at)):
        return None
    if row[phrase.harm].text.endswith(_TOLLS):
        return None  # "two tolls, one war": counts, and nobody in them
    if row[at].text == "one" and phrase.partitive and not is_part_of_harmed(row, phrase):
        return None  # "one of the wounded told the paper"
    if harm.category == "captured":
        return _own_captives(reading, at, phrase, phrase.harm)
    return linked(reading, at, phrase.harm, "own_noun", phrase)


def _own_captives(reading: Reading, at: int, phrase: NounPhrase, harm: int) -> Link | None:
    """ "130 hostages": captives, unless they come free, or a verb tells what else befell them."""
    if is_freed(reading.row, at, phrase):
        return None
    shared = _shared_verb(reading, at) if phrase.harm_is_head else None
    if shared is not None:
        return linked(reading, at, shared, "object", phrase)
    further = reading.predicate(phrase) if phrase.harm_is_head else None
    if further is not None and not _is_told_by_part(reading, at):
        return linked(reading, at, further[0], "predicate", phrase)
    return linked(reading, at, harm, "own_noun", phrase)


def far_predicate(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "12 people sheltering in a school in the city were, police said, killed"."""
    if phrase.harm_is_head or _is_amount(reading.row, at, phrase) or _is_of_spared(reading.row, at, phrase):
        return None
    found = reading.predicate(phrase)
    if found is None or _is_next_label(reading.row, at, found[0]):
        return None
    return linked(reading, at, found[0], "far_predicate", phrase)


def _is_of_spared(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "evacuated 40 residents, (including a child,) and three people were hurt": whom one verb spares the next one does not harm."""
    left = past_lead_in(row, at - 1)
    if left > 0 and row[left].text in SUBSET_OPENERS:
        whole = next((i for i in range(left, max(0, left - _TO_WHOLE), -1) if row[i].kind is Kind.NUMBER), 0)
        left = past_lead_in(row, whole - 1)
    if left < 1 or row[left].text not in SPARED or row[left - 1].kind is Kind.AUX:
        return False
    return phrase.end < len(row) and row[phrase.end].kind is not Kind.RELATIVE


def _is_amount(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """Whether the figure ends a clause of its own: "the toll rose to 79, and 38 people were hurt"."""
    rising = at > 1 and row[at - 1].text in ("to", "at") and row[at - 2].kind is Kind.QUANTITY
    return rising and phrase.head is None and phrase.end < len(row) and row[phrase.end].text in (",", "and")
