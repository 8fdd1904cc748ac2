"""A harm verb or noun right beside the figure: "30 wounded", "killed 12 people", "4,700 casualties"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.constructions.ellipsis import from_parent
from tollbook.claims.constructions.making import harm_at, linked
from tollbook.claims.readings import Link, Reading
from tollbook.claims.refusals.not_people import lives_lost
from tollbook.claims.refusals.pronouns import is_part_of_harmed
from tollbook.claims.refusals.spared import got_back, handed_over
from tollbook.claims.syntax.counted_nouns import Counted
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import BE, COMPANIES, MEASURES, PARTS, SPARED, TRANSFERS

_TO_WHOM = frozenset("him her them us it me".split())
_LABELLING = frozenset("- – — : =".split())
_ENDING = frozenset(", ; before after when while then".split())
_ANYTHING = frozenset("some between as anything anywhere somewhere".split())
_UNCOUNTED = frozenset("untold uncounted countless innumerable unknown".split())  # "killed untold thousands"
_NEARLY = frozenset("nearly almost narrowly without".split())
_FAILING = frozenset("failed fails failing unable refused refuses".split())
_HEDGING = (Kind.ADVERB, Kind.DETERMINER, Kind.PREPOSITION)
_HELD_BY_FORCE = frozenset("hostage hostages".split())
# "[51 names] to the list of the dead".
_ONTO, _TO_LIST = frozenset("to on onto in".split()), 7
_LISTS = frozenset("list lists roll rolls register registers roster tally count".split())
_COSTING = frozenset("cost costs costing".split())
# "[21 kidnapped women] have also been rescued", "regained their freedom".
_FREED = TRANSFERS | {"freedom"}
_CAME, _TO_FREED = BE | frozenset("have has had regained regain".split()), 5
_AT_ONCE = frozenset("spot scene instantly immediately outright there".split())
_PAYER = 5  # so many tokens may name who paid
_CONTACT = 3  # a predicate this close to its noun phrase outranks a verb before the number


def closest_predicate(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "30 wounded", "12 people were killed", "31,000 soldiers dead": said right after the phrase."""
    told_by_part = phrase.harm is not None and _is_told_by_part(
        reading, at
    )  # "six of the 40 wounded men died"
    if told_by_part or (phrase.harm_is_head and not phrase.partitive):
        return None  # but "six of the wounded died"
    if phrase.end < len(reading.row) and reading.row[phrase.end].kind is Kind.RELATIVE:
        governed = verb_before(reading, at, phrase)
        if governed is not None and not (
            governed.category == "losses" and _tells_more(reading, phrase)
        ):  # "killed dozens of prisoners who were captured in May"
            return governed
    body = harm_at(reading.row, at - 2) if at > 1 and reading.row[at - 1].text == "of" else None
    of_bodies = body is not None and body.victim == "body"  # "the bodies of nine were taken to hospital"
    found = None if of_bodies else reading.predicate(phrase)
    if found is None or found[1] > _CONTACT or _is_next_label(reading.row, at, found[0]):
        return None
    if any(token.text in _ENDING for token in reading.row[phrase.end : found[0]]):
        governed = verb_before(reading, at, phrase)
        if (
            governed is not None and governed.category != "losses"
        ):  # "wounding 15 others, before being killed"
            return governed
    before = reading.last
    if before is not None and _died_later(reading, before, at, found[0]):
        return from_parent(reading, at, before, "goes_on", phrase)
    return linked(reading, at, found[0], "predicate", phrase)


def _is_told_by_part(reading: Reading, at: int) -> bool:
    """Whether a part of the figure was taken before it: what is said is said of the part."""
    before = [token.text for token in reading.row[max(0, at - 3) : at]]
    return at in reading.bases or (before[-2:] == ["of", "the"] and before[0] in PARTS)


def _died_later(reading: Reading, before: Link, at: int, harm: int) -> bool:
    """ "Two died on the spot and nine in hospital": set beside where the others died, a hospital is where these did."""
    row, died = reading.row, before.harm
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
    left = _before_company(row, _skip_left(row, at - 1))
    harm = harm_at(row, left)
    if (left >= 0 and row[left].text == "of") or (harm is not None and harm.text.endswith(" of")):
        return _harm_of(reading, at, left, phrase)
    if harm is None or harm.syntax != "transitive" or _comes_to_nothing(row, left):
        return None
    head = row[phrase.harm].harm if phrase.harm is not None else None
    if head is not None and head.category != "captured" and harm.category != "captured":
        return None
    return linked(reading, at, left, "object", phrase)


def _before_company(row: Sequence[Token], of: int) -> int:
    """Before "a northern family of" where such words lead up to the figure; else where it was."""
    if of < 1 or row[of].text != "of" or row[of - 1].text not in COMPANIES:
        return of
    left = _skip_left(row, of - 2)
    return _skip_left(row, left - 1) if left > 0 and row[left].kind is Kind.NAME else left


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
    own = (
        phrase.harm_is_head and harm.syntax == "noun" and harm.text != "execution" and _own_tells(row, phrase)
    )
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
        recorded = _of_record(row, phrase)
        if recorded is not None:
            return linked(reading, at, recorded, "own_noun", phrase) if recorded else None
    harm = row[phrase.harm].harm if phrase.harm is not None else None
    if harm is None or phrase.harm is None or (harm.victim == "lives" and not lives_lost(row, at)):
        return None
    if row[at].text == "one" and phrase.partitive and not is_part_of_harmed(row, phrase):
        return None  # "one of the wounded told the paper"
    if harm.category == "captured":
        return _own_captives(reading, at, phrase, phrase.harm)
    return linked(reading, at, phrase.harm, "own_noun", phrase)


def _own_captives(reading: Reading, at: int, phrase: NounPhrase, harm: int) -> Link | None:
    """ "130 hostages": captives, unless they come free, or a verb tells what else befell them."""
    if _is_freed(reading.row, at, phrase):
        return None
    if phrase.harm_is_head:
        shared, further = _shared_verb(reading, at), reading.predicate(phrase)
        further = None if _is_told_by_part(reading, at) else further
        if shared is not None or further is not None:
            verb, rule = (
                (shared, "object") if shared is not None else (further[0] if further else 0, "predicate")
            )
            return linked(reading, at, verb, rule, phrase)
    return linked(reading, at, harm, "own_noun", phrase)


def _of_record(row: Sequence[Token], phrase: NounPhrase) -> int | None:
    """The harm word whose records are counted: "1,200 names of the dead"; 0 where they are of another thing, None of nothing."""
    if phrase.end + 1 < len(row) and row[phrase.end].text == "of":
        named = phrase.end + 1 + (row[phrase.end + 1].text == "the")
        return named if harm_at(row, named) is not None else 0
    return _on_list(row, phrase)


def _on_list(row: Sequence[Token], phrase: NounPhrase) -> int | None:
    """ "[51 names] to the list of its fallen", "[40 names] on the roll of the dead": the harm word, each name being one of them."""
    if phrase.end >= len(row) or row[phrase.end].text not in _ONTO:
        return None
    near = range(phrase.end + 1, min(len(row) - 2, phrase.end + _TO_LIST))
    of = next((i + 1 for i in near if row[i].text in _LISTS and row[i + 1].text == "of"), None)
    if of is None:
        return None
    return next((i for i in range(of + 1, min(len(row), of + 4)) if row[i].harm is not None), None)


def _is_freed(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "rescued seven kidnapped villagers", "12 freed prisoners of war": the captives come free."""
    if phrase.harm_is_head:
        freed = any(token.text in TRANSFERS or token.text == "former" for token in row[at + 1 : phrase.end])
        return freed or handed_over(row, at, phrase)
    behind = [token.text for token in row[phrase.end : phrase.end + _TO_FREED]]
    came_free = behind[:1] != [] and behind[0] in _CAME and not _FREED.isdisjoint(behind)
    return came_free or is_set_free(row, at)


def is_set_free(row: Sequence[Token], at: int) -> bool:
    """Whether the verb right before the figure lets them go: "freed 174 kidnapped hostages"."""
    left = _skip_left(row, at - 1)
    return (left >= 0 and row[left].text in TRANSFERS) or got_back(row, at)


def far_predicate(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "12 people sheltering in a school in the city were, police said, killed"."""
    if phrase.harm_is_head or _is_amount(reading.row, at, phrase) or _is_of_spared(reading.row, at, phrase):
        return None
    found = reading.predicate(phrase)
    if found is None or _is_next_label(reading.row, at, found[0]):
        return None
    return linked(reading, at, found[0], "far_predicate", phrase)


def _is_of_spared(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "evacuated 40 residents, and three people were hurt": whom one verb spares the next one does not harm."""
    left = _skip_left(row, at - 1)
    if left < 1 or row[left].text not in SPARED or row[left - 1].kind is Kind.AUX:
        return False
    return phrase.end < len(row) and row[phrase.end].kind is not Kind.RELATIVE


def _is_amount(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """Whether the figure ends a clause of its own: "the toll rose to 79, and 38 people were hurt"."""
    rising = at > 1 and row[at - 1].text in ("to", "at") and row[at - 2].kind is Kind.QUANTITY
    return rising and phrase.head is None and phrase.end < len(row) and row[phrase.end].text in (",", "and")


def _skip_left(row: Sequence[Token], at: int) -> int:
    while at >= 0:
        if row[at].text == '"':
            at = _before_insertion(row, at)
        elif row[at].kind in (Kind.DETERMINER, Kind.ADVERB) or row[at].text in _ANYTHING | _UNCOUNTED:
            at -= 1
        elif at > 0 and row[at].kind is Kind.WORD and row[at - 1].text in ("a", "an", "another"):
            at -= 2  # "a staggering 35,000"
        elif at > 0 and row[at].text in _TO_WHOM and row[at - 1].text in ("lost", "losing", "cost", "costs"):
            at -= 1  # "lost him 20,000 men"
        elif (cost := _before_payer(row, at)) is not None:
            at = cost
        elif row[at].text == "from" and row[at - 1].text in _ANYTHING:
            at -= 2  # "killed anything from 20,000 to 150,000"
        elif row[at].text == "of" and (start := _before_measure(row, at)) is not None:
            at = start  # "killing a total of five"
        else:
            break
    return at


def _before_payer(row: Sequence[Token], at: int) -> int | None:
    """The verb of "has cost the northern army 900 men", right before the words for the one who paid; None without one."""
    for left in range(at, max(-1, at - _PAYER), -1):
        if row[left].harm is not None and row[left].text in _COSTING:
            return left if left < at else None
        if row[left].kind not in (Kind.NAME, Kind.WORD, Kind.DETERMINER) and row[left].text != "'s":
            return None
    return None


def _before_measure(row: Sequence[Token], of: int) -> int | None:
    """The index before "a total", "an overall average" whose "of" stands at `of`; None where no measure does."""
    if of < 2 or row[of - 1].text not in MEASURES:
        return None
    at = of - 2
    at -= row[at].kind in (Kind.WORD, Kind.ADVERB)
    return at - 1 if at > 0 and row[at].text in ("a", "an") else None


def _before_insertion(row: Sequence[Token], at: int) -> int:
    """From a quotation mark back over what was put into the quotation: '"We lost," he said, "seventeen men"'."""
    if at and row[at - 1].harm is not None:  # “neutralised” 900 troops
        return at - 1
    for left in range(at - 1, max(-1, at - 9), -1):
        if row[left].text == '"':
            return left - 2 if left and row[left - 1].text == "," else left - 1
    return at - 1
