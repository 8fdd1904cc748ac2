"""Corrections by hand: what they do, and when they stop the run."""

import pytest
from factories import a_telling
from tollbook.errors import ResourceError
from tollbook.ledger import build_ledger, load_corrections
from tollbook.profiles import load_profile

PROFILE = load_profile("russia-ukraine")
FIRST = a_telling("first", "Rutte said [35,000] were lost.", source="Rutte")
SECOND = a_telling("second", "Some [36,000] fell, Rutte said.", source="Rutte")


def built(*corrections):
    made = (FIRST, SECOND)
    return build_ledger([c for _, c in made], [d for d, _ in made], PROFILE, corrections=corrections)


def a_correction(**parts):
    plain = {
        "id": "c1",
        "target": {"doc_id": "first", "figure": "35,000"},
        "action": "set",
        "set": {"category": "losses"},
        "reason": "the sentence says lost, not killed",
        "expect": {"category": "killed"},
    }
    return plain | parts


def test_a_slot_is_set_and_the_log_says_so():
    ledger = built(a_correction())
    assert [c.category for c in ledger.claims] == ["losses", "killed"]
    (entry,) = ledger.corrections
    assert (entry.outcome, entry.change, entry.claim_id) == (
        "applied",
        "category: killed → losses",
        FIRST[1].claim_id,
    )


def test_a_claim_is_dropped():
    assert [c.doc_id for c in built(a_correction(action="drop")).claims] == ["second"]


def test_claims_are_put_together_and_set_apart():
    together = a_correction(action="together", **{"with": {"doc_id": "second", "figure": "36,000"}})
    ledger = built(together)
    assert len(ledger.statements) == 1
    assert ledger.tellings[1].drifts == ("digit_slip",) or "value_changed" in ledger.tellings[1].drifts
    assert ledger.why(SECOND[1].claim_id)[-1] == "put together by correction c1"
    same = a_telling("second", "Some [35,000] fell, Rutte said.", source="Rutte")
    ledger = build_ledger(
        [FIRST[1], same[1]], [FIRST[0], same[0]], PROFILE, corrections=[a_correction(action="apart")]
    )
    assert len(ledger.statements) == 2
    assert ledger.why(FIRST[1].claim_id) == ("set apart by correction c1",)


def test_a_correction_for_another_corpus_is_listed_as_absent():
    ledger = built(a_correction(target={"doc_id": "elsewhere", "figure": "35,000"}))
    assert [c.outcome for c in ledger.corrections] == ["absent"]


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"expect": {"category": "wounded"}}, "category is 'killed', expected 'wounded'"),
        ({"target": {"doc_id": "first", "figure": "99,000"}}, "no such occurrence"),
        ({"target": {"doc_id": "first", "figure": "35,000", "nth": 2}}, "no such occurrence"),
        ({"target": {"doc_id": "first", "figure": "Rutte"}}, "no claim stands"),
    ],
)
def test_a_correction_whose_expectation_fails_stops_the_run(parts, message):
    with pytest.raises(ResourceError, match=message):
        built(a_correction(**parts))


def test_corrections_are_read_from_a_folder_in_the_order_of_their_ids(tmp_path):
    for name, id_ in (("b.yml", "one"), ("a.yml", "two")):
        (tmp_path / name).write_text(
            f"about: corrections for a test\ncorrections:\n- id: {id_}\n  target: {{doc_id: d, figure: '1'}}\n  action: drop\n"
            "  reason: not a claim at all\n  expect: {category: killed}\n"
        )
    assert [c["id"] for c in load_corrections(tmp_path)] == ["one", "two"]
    (tmp_path / "c.yml").write_text((tmp_path / "a.yml").read_text())
    with pytest.raises(ResourceError, match="'two' is given twice"):
        load_corrections(tmp_path)


@pytest.mark.parametrize("line", ["  action: erase", "  action: set", "  reason: short"])
def test_a_malformed_correction_is_named(tmp_path, line):
    text = "about: corrections for a test\ncorrections:\n- id: one\n  target: {doc_id: d, figure: '1'}\n"
    rest = {
        "action": "  action: drop",
        "reason": "  reason: not a claim at all",
        "expect": "  expect: {category: killed}",
    }
    rest[line.split(":")[0].strip()] = line
    (tmp_path / "c.yml").write_text(text + "\n".join(rest.values()) + "\n")
    with pytest.raises(ResourceError, match=r"c\.yml, at corrections/0"):
        load_corrections(tmp_path)


def test_the_corrections_that_come_with_the_project_are_sound():
    from pathlib import Path

    load_corrections(Path(__file__).parents[2] / "data" / "corrections")
