"""What the text states and what was inferred: only what is stated joins, keeps apart, and is held against a telling."""

import pytest
from factories import a_claim, a_document, a_telling
from tollbook.claims.explain.rulebook import grammar_rules
from tollbook.ledger import audit, build_ledger
from tollbook.ledger.evidence import evidence, grades
from tollbook.ledger.mention import Mentions
from tollbook.ledger.wording import Wordings
from tollbook.profiles import load_profile

PROFILE = load_profile("russia-ukraine")
STATED = ("link.predicate", "harm.killed.1", "side.of_phrase", "periods.since.1")
BY_PLACE = ("link.predicate", "harm.killed.1", "side.of_place", "periods.since.1")
BY_SIZE = ("link.predicate", "harm.killed.1", "side.of_phrase", "timing.total")


def test_every_side_and_timing_rule_of_the_grammar_has_a_grade():
    layers = {r.id for r in grammar_rules() if r.id.startswith(("side.", "timing."))}
    assert layers == {rule for rule in grades() if rule.startswith(("side.", "timing."))}


@pytest.mark.parametrize(
    ("rules", "slots", "states"),
    [
        ((), {}, (True, True, True)),
        (STATED, {}, (True, True, True)),
        (BY_PLACE, {}, (False, True, True)),
        (BY_SIZE, {}, (True, False, True)),
        (("link.carried", "side.of_parent", "dates.month"), {}, (False, True, False)),
        (("link.predicate", "harm.killed.1", "side.of_phrase", "periods.event.2"), {}, (True, False, True)),
        (STATED, {"side": None}, (False, True, True)),
        (STATED, {"period_kind": "unstated"}, (True, False, True)),
    ],
)
def test_the_rules_of_a_claim_say_which_slots_are_stated(rules, slots, states):
    found = evidence([a_claim(1000, rules=rules, **slots)])["doc-1:10-15"]
    assert (found.side, found.period, found.category) == states


@pytest.mark.parametrize(("root", "is_stated"), [("side.of_loser", True), ("side.of_paragraph", False)])
def test_a_side_that_was_passed_on_is_as_good_as_the_one_it_was_taken_from(root, is_stated):
    first = a_claim(500, rules=("link.object", "harm.losses.1", root, "periods.since.1"))
    second = a_claim(90, start=40, end=42, rules=("link.predicate", "harm.wounded.1", "side.of_sentence"))
    assert evidence([second, first])[second.claim_id].side is is_stated


@pytest.mark.parametrize(("link", "is_stated"), [("link.goes_on", True), ("link.carried", False)])
def test_a_kind_of_harm_is_passed_on_within_a_sentence_only(link, is_stated):
    first = a_claim(500, rules=("link.object", "harm.losses.1", "side.of_loser", "periods.since.1"))
    second = a_claim(90, start=40, end=42, rules=(link, "side.of_sentence", "periods.since.1"))
    assert evidence([first, second])[second.claim_id].category is is_stated


def two_tellings(first, second, **both):
    """The ledger of one figure told twice, with the slots of each."""
    one, this = a_telling("north", "[3,825] soldiers were wounded, Avdeev said.", **both | first)
    other, that = a_telling("south", "Avdeev spoke of [3,825] wounded soldiers.", **both | second)
    return build_ledger([this, that], [one, other], PROFILE)


@pytest.mark.parametrize("inferred", [{"rules": BY_PLACE}, {"rules": BY_SIZE, "period_kind": "event"}])
def test_an_inferred_slot_neither_keeps_tellings_apart_nor_makes_a_drift(inferred):
    ledger = two_tellings(
        {"rules": STATED}, {"side": "ukraine" if inferred["rules"] is BY_PLACE else "russia"} | inferred
    )
    (statement,) = ledger.statements
    assert (statement.side, statement.period_kind) == ("russia", "cumulative")
    assert not {"side_changed", "period_changed"} & {d for t in ledger.tellings for d in t.drifts}


def test_a_side_that_both_texts_state_is_a_drift():
    ledger = two_tellings({"rules": STATED}, {"rules": STATED, "side": "ukraine"})
    assert "side_changed" in {d for t in ledger.tellings for d in t.drifts}


def test_the_statement_takes_its_side_from_the_telling_that_states_it():
    early = {"rules": BY_PLACE, "side": "ukraine", "date": "2024-12-01"}
    late = {"rules": STATED, "side": "russia", "date": "2024-12-02"}
    assert [s.side for s in two_tellings(early, late).statements] == ["russia"]


def against(high, low, **kinds):
    """The findings about two figures that two sources give of one side at one time."""
    documents, claims = zip(
        *(
            a_telling(name, sentence, source=source, **slots)
            for name, source, (sentence, slots) in (("north", "Avdeev", high), ("south", "Belova", low))
        ),
        strict=True,
    )
    return [
        f
        for f in audit(build_ledger(claims, documents, PROFILE))
        if f.kind in kinds.get("of", {"conflict", "dominance"})
    ]


HIGH = ("Avdeev said [71,200] soldiers had been killed since the invasion.", {"rules": STATED})


@pytest.mark.parametrize(
    ("low", "is_found"),
    [
        (("Belova put it at [25,000] soldiers since the invasion.", {"rules": STATED}), True),
        (("In the shelling [25,000] fighters were killed, Belova said.", {"rules": BY_SIZE}), False),
        (("In the town [25,000] people were killed since the invasion.", {"rules": BY_PLACE}), False),
        (("Since the invasion [25,000] officers were killed, Belova said.", {"rules": STATED}), False),
        (("Since the invasion [12] soldiers were killed, Belova said.", {"rules": STATED}), False),
    ],
)
def test_only_figures_of_stated_side_time_and_scope_contradict_each_other(low, is_found):
    assert bool(against(HIGH, low)) is is_found


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("[4,000] soldiers were killed.", "whole"),
        ("The toll reached [4,000].", "whole"),
        ("[4,000] Russian troops were killed.", "whole"),
        ("[4,000] mercenaries were killed.", "narrow"),
        ("[4,000] of them were killed.", "narrow"),
        ("[4,000] soldiers were killed in Mariupol.", "narrow"),
        ("[4,000] soldiers were killed as fighting in Mariupol went on.", "whole"),
        ("[4,000] beekeepers perished.", "open"),
    ],
)
def test_a_noun_or_a_place_narrows_what_is_counted(sentence, scope):
    document, claim = a_telling("north", sentence)
    mention = Mentions([claim], [document], PROFILE).of(claim)
    assert Wordings([document], PROFILE).scope(mention) == scope


def test_an_aide_of_a_named_person_is_another_speaker():
    document = a_document("doc-1")
    claims = [
        a_claim(1000, source="Zelensky aide"),
        a_claim(1000, start=40, end=44, source="Volodymyr Zelensky"),
        a_claim(1000, start=60, end=64, source="adviser to Volodymyr Zelensky"),
    ]
    mentions = Mentions(claims, [document], PROFILE)
    levels = [mentions.of(c).speaker.level for c in claims]
    assert levels == ["unnamed", "person", "unnamed"]


def test_lost_beside_another_number_wounded_is_not_upgraded_by_dead():
    rules = ("link.object", "harm.losses.1", "side.of_loser", "periods.since.1")
    one, lost = a_telling(
        "north",
        "Avdeev said the army lost [498] soldiers, with 1,597 wounded.",
        category="losses",
        rules=rules,
    )
    at = one.text.index("1,597")
    wounded = a_claim(1597, doc_id="north", start=at, end=at + 5, category="wounded", rules=STATED)
    other, dead = a_telling("south", "Avdeev said [498] soldiers were dead.", rules=STATED)
    ledger = build_ledger([lost, wounded, dead], [one, other], PROFILE)
    assert "category_upgraded" not in {d for t in ledger.tellings for d in t.drifts}


def test_a_finding_names_the_source_that_its_origin_names_and_no_others():
    early = {
        "rules": STATED,
        "source": None,
        "source_type": "none",
        "attribution": "none",
        "date": "2024-12-01",
    }
    late = {"rules": STATED, "bound": "approx", "date": "2024-12-02"}
    found = [f.sentence for f in audit(two_tellings(early, late)) if f.kind == "drift"]
    assert found
    assert all("no source named" in sentence and "Avdeev gives" not in sentence for sentence in found)
