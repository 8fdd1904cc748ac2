"""How a telling differs from its statement's origin, and which telling is the origin."""

import dataclasses

import pytest
from factories import a_telling
from tollbook.ledger import build_ledger
from tollbook.ledger.reference import Reference
from tollbook.profiles import load_profile
from tollbook.records import DRIFTS

PROFILE = load_profile("russia-ukraine")
SAID = "Rutte said [35,000] soldiers died."
RUTTE = {"source": "Rutte", "source_type": "ally"}
WINDOW = {"period_kind": "window", "period_start": "2025-12-01", "period_end": "2025-12-31"}


def drifts_between(source, told, reference=None):
    made = [
        a_telling("source", source[0], **RUTTE | source[1]),
        a_telling("told", told[0], **RUTTE | told[1]),
    ]
    ledger = build_ledger([c for _, c in made], [d for d, _ in made], PROFILE, reference=reference)
    (statement,) = ledger.statements
    return {d for t in ledger.tellings_of(statement.statement_id) for d in t.drifts}


CASES = [
    ("category_upgraded", {"category": "losses"}, {"category": "killed"}),
    ("category_upgraded", {"category": "losses"}, {"category": "casualties"}),
    ("category_downgraded", {"category": "killed"}, {"category": "casualties"}),
    ("bound_flipped", {"bound": "at_most"}, {"bound": "at_least"}),
    ("bound_flipped", {"bound": "approx"}, {"bound": "at_least"}),
    ("bound_hardened", {"bound": "approx"}, {"bound": "exact"}),
    ("bound_hardened", {"bound": "at_least"}, {"bound": "exact"}),
    ("bound_softened", {"bound": "exact"}, {"bound": "approx"}),
    ("hedge_lost", {"hedges": ["reportedly"]}, {}),
    ("hedge_added", {}, {"hedges": ["unverified"]}),
    ("side_changed", {}, {"side": "ukraine"}),
    ("stance_changed", {"stance": "hypothetical"}, {}),
    ("period_changed", WINDOW, {"period_kind": "rate", "rate_unit": "month", "period_start": None}),
]


@pytest.mark.parametrize(("drift", "source", "told"), CASES)
def test_a_changed_slot_is_named(drift, source, told):
    assert drifts_between((SAID, source), (SAID, told)) == {drift}


@pytest.mark.parametrize(
    ("source", "told", "expected"),
    [
        (
            "Rutte: [35,000] killed, wounded or missing.",
            "Rutte: [35,000] killed and wounded.",
            {"component_dropped"},
        ),
        (
            "Rutte: [35,000] killed and wounded.",
            "Rutte: [35,000] killed, wounded or missing.",
            {"component_added"},
        ),
        ("Rutte: [35,000] casualties.", "Rutte: [35,000] killed, wounded or missing.", set()),
    ],
)
def test_kinds_of_harm_are_compared_where_both_name_them(source, told, expected):
    harm = {"category": "casualties", "term": "casualties"}
    assert drifts_between((source, harm), (told, harm)) == expected


@pytest.mark.parametrize(
    ("source", "told", "expected"),
    [
        ("[37,000] cases of first aid, Rutte said.", "[37,000] soldiers hurt, Rutte said.", {"unit_changed"}),
        (
            "[37,000] fell on all fronts, Rutte said.",
            "[37,000] fell in Kharkiv, Rutte said.",
            {"scope_changed"},
        ),
        ("[37,000] fell in Kharkiv, Rutte said.", "[37,000] fell, Rutte said.", set()),
    ],
)
def test_unit_and_place_are_read_from_the_sentence(source, told, expected):
    assert drifts_between((source, {}), (told, {})) == expected


def test_a_range_told_by_one_end_is_collapsed():
    ends = {"low": 10_000, "high": 13_000, "bound": "range"}
    assert drifts_between(("Rutte: [10,000] to 13,000 died.", ends), ("Rutte: [13,000] died.", {})) == {
        "range_collapsed"
    }


def test_a_turned_digit_is_a_slip():
    assert drifts_between(("Rutte: [465,000] fell.", {}), ("Rutte: [456,000] fell.", {})) == {"digit_slip"}


def test_a_fair_round_telling_is_no_drift():
    told = ("Over [593,000] fell, Rutte said.", {"bound": "at_least"})
    assert drifts_between(("Rutte: [593,410] fell.", {}), told) == set()


def test_a_source_that_is_not_named_any_more_is_dropped_and_another_one_swapped():
    precise = "Rutte said [35,120] soldiers died."
    nobody = {"source": None, "source_type": "none", "cue": None}
    assert drifts_between((precise, {}), ("[35,120] soldiers died.", nobody)) == {"source_dropped"}
    assert (
        drifts_between((precise, {}), ("He said [35,120] soldiers died.", nobody | {"cue": "said"})) == set()
    )
    assert drifts_between((precise, {}), ("[35,120] soldiers died.", {"source": "Guterres"})) == {
        "source_swapped"
    }


def test_an_article_that_names_the_source_once_drops_none():
    document, claim = a_telling(
        "source", "Rutte said [35,120] died. A long war. In all, 35,120 died.", **RUTTE
    )
    again = document.text.rindex("35,120")
    other = a_telling("x", "[35,120]", source=None, source_type="none")[1]
    second = type(other)(
        **{f: getattr(other, f) for f in other.__slots__}
        | {"doc_id": "source", "start": again, "end": again + 6, "claim_id": "again"}
    )
    ledger = build_ledger([claim, second], [document], PROFILE)
    assert [t.drifts for t in ledger.tellings] == [(), ()]


def test_a_long_past_total_told_as_todays_has_moved():
    old = {"date": "2023-07-05", "period_end": "2023-06-30"}
    new = {"date": "2023-08-31", "period_end": "2023-08-31"}
    assert drifts_between(("Rutte: [9,177] died.", old), ("Rutte: [9,177] have died.", new)) == {"date_moved"}


@pytest.mark.parametrize(("as_of", "n_statements"), [("2024-05-20", 1), ("2024-05-10", 2)])
def test_a_round_total_as_of_a_later_day_is_a_newer_figure(as_of, n_statements):
    """Told on 20 May without another day it may be the last one known; "as of 10 May" it is not."""
    rutte = RUTTE | {"rules": ("side.of_phrase", "periods.cumulative.1")}
    made = [
        a_telling("first", "Rutte: [5,937] have died.", **rutte, date="2024-03-25", period_end="2024-03-25"),
        a_telling(
            "later", "Rutte: nearly [6,000].", **rutte, date="2024-05-20", period_end=as_of, bound="approx"
        ),
    ]
    ledger = build_ledger([c for _, c in made], [d for d, _ in made], PROFILE)
    assert len(ledger.statements) == n_statements


def a_row(**slots):
    document, claim = a_telling(
        "reference:0001", "[35,000]", **RUTTE | {"category": "losses", "date": "2024-11-30"} | slots
    )
    return Reference(claim, document, "stated", "losses", True, "")


def test_the_origin_is_the_sources_own_words_then_the_reference_then_the_earliest():
    early = a_telling("early", SAID, **RUTTE, date="2024-12-01")
    quoted = a_telling("quoted", SAID, **RUTTE, date="2024-12-03", attribution="direct")
    for made, rows, origin in (
        ([early, quoted], [a_row()], ("source_words", quoted[1].claim_id)),
        ([early], [a_row()], ("reference", a_row().claim.claim_id)),
        ([early], None, ("earliest", early[1].claim_id)),
    ):
        ledger = build_ledger([c for _, c in made], [d for d, _ in made], PROFILE, reference=rows)
        assert (ledger.statements[0].origin, ledger.statements[0].origin_id) == origin


def test_what_a_row_calls_approximate_is_not_held_against_an_exact_telling():
    made = a_telling("told", SAID, **RUTTE | {"category": "losses"})
    ledger = build_ledger([made[1]], [made[0]], PROFILE, reference=[a_row(bound="approx")])
    assert ledger.tellings[0].drifts == ()


def test_swapping_the_parties_swaps_the_drift_and_nothing_else():
    def changes(one, other):
        made = [a_telling("a", SAID, **RUTTE, side=one), a_telling("b", SAID, **RUTTE, side=other)]
        return [t.changes for t in build_ledger([c for _, c in made], [d for d, _ in made], PROFILE).tellings]

    assert changes("russia", "ukraine") == [(), ("Russia → Ukraine",)]
    assert changes("ukraine", "russia") == [(), ("Ukraine → Russia",)]


def test_a_figure_told_loosely_is_another_one_that_the_words_allow():
    about, over = {"bound": "approx"}, {"bound": "at_least"}
    assert drifts_between(("Rutte: [170,000] died.", about), ("Rutte: [150,000] died.", over)) == {
        "value_changed"
    }


@pytest.mark.parametrize(
    ("people", "told", "expected"),
    [
        ((88, 8), {}, {"population_changed"}),
        ((88, 8), {"population": "any"}, set()),
        ((70, 8), {}, set()),
    ],
)
def test_soldiers_and_civilians_counted_together_are_no_soldiers(people, told, expected):
    text = "Rutte said [96] people died in the town, 88 soldiers and 8 civilians."
    document, total = a_telling("source", text, **RUTTE, population="any")
    starts = (document.text.index("88"), document.text.index("8 c"))
    parts = [
        a_telling("x", f"[{n}]", **RUTTE, population=p)[1]
        for n, p in zip(people, ("military", "civilian"), strict=True)
    ]
    parts = [
        dataclasses.replace(c, doc_id="source", start=at, end=at + 2, claim_id=f"part {at}")
        for c, at in zip(parts, starts, strict=True)
    ]
    other, again = a_telling("told", "Rutte said [96] soldiers died in the town.", **RUTTE | told)
    ledger = build_ledger([total, *parts, again], [document, other], PROFILE)
    assert {d for t in ledger.tellings for d in t.drifts if t.doc_id == "told"} == expected


@pytest.mark.parametrize(
    ("source", "told", "expected"),
    [
        ({"source": "OHCHR"}, {"source": "OHCHR", "date": "2024-12-05"}, set()),
        ({"source": "OHCHR"}, {"source": "OHCHR"}, {"bound_flipped"}),
        ({"source": "Rutte"}, {"source": "Rutte", "date": "2024-12-05"}, {"bound_flipped"}),
        (WINDOW | {"source": "OHCHR"}, WINDOW | {"source": "OHCHR", "date": "2024-12-05"}, {"bound_flipped"}),
    ],
)
def test_a_running_total_may_pass_the_figure_that_it_was_nearly_at(source, told, expected):
    nearly, over = {"bound": "approx"}, {"bound": "at_least"}
    tellings = (
        ("Nearly [35,000] soldiers died.", nearly | source),
        ("Over [35,000] soldiers died.", over | told),
    )
    assert drifts_between(*tellings) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Guterres said [35,120] soldiers died.", {"source_swapped"}),
        ("Guterres said, citing NATO, that [35,120] soldiers died.", set()),
    ],
)
def test_a_sentence_that_names_the_source_too_swaps_none(told, expected):
    assert (
        drifts_between(("Rutte said [35,120] soldiers died.", {}), (told, {"source": "Guterres"})) == expected
    )


@pytest.mark.parametrize(
    ("told", "slots", "expected"),
    [
        ("[35,120] soldiers died. Nobody knows more.", {}, {"source_dropped"}),
        ("[35,120] soldiers died. Rutte spoke in June.", {}, set()),
    ],
)
def test_a_source_that_the_article_names_elsewhere_is_not_dropped(told, slots, expected):
    nobody = {"source": None, "source_type": "none", "cue": None} | slots
    assert drifts_between(("Rutte said [35,120] soldiers died.", {}), (told, nobody)) == expected


def test_a_day_of_the_window_is_no_other_period():
    month = {"period_kind": "window", "period_start": "2024-11-01", "period_end": "2024-11-30"}
    day = {"period_kind": "event", "period_start": "2024-11-29", "period_end": "2024-11-29"}
    assert drifts_between((SAID, month), (SAID, day)) == set()


@pytest.mark.parametrize(
    ("source_end", "told_end", "expected"),
    [
        ("2024-12-01", "2024-12-31", set()),  # "this year", said and told on 1 December
        ("2024-12-31", "2024-12-01", set()),
        ("2024-12-01", "2024-12-20", {"period_changed"}),
        ("2024-10-01", "2024-12-31", {"period_changed"}),
    ],
)
def test_a_year_that_is_not_over_ends_on_the_day_it_is_spoken_of(source_end, told_end, expected):
    year = {"period_kind": "window", "period_start": "2024-01-01"}
    source, told = year | {"period_end": source_end}, year | {"period_end": told_end}
    assert drifts_between((SAID, source), (SAID, told)) == expected


def test_whom_only_the_reference_names_is_typed_by_its_party():
    row = a_row()
    for person, who, source_type in (
        ("Shoigu", {"source": "Russia", "source_type": "own_side"}, "own_side"),
        ("Milley", {"source": "a US estimate", "source_type": "ally"}, "ally"),
    ):
        made = a_telling("told", "[35,120] losses.", category="losses", **who)
        claim = dataclasses.replace(row.claim, source=person, low=35_120.0, high=35_120.0)
        ledger = build_ledger(
            [made[1]], [made[0]], PROFILE, reference=[dataclasses.replace(row, claim=claim)]
        )
        (statement,) = ledger.statements
        assert (statement.source, statement.source_type) == (person, source_type)


def test_what_officials_said_first_is_not_said_by_a_body_that_tells_it_too():
    event = {"period_kind": "event", "period_start": None, "side": "ukraine", "population": "any"}
    officials = {"source": "Ukrainian officials", "source_type": "anonymous", "date": "2024-12-01"}
    abroad = {"source": "United Nations", "source_type": "international", "date": "2024-12-02"}
    made = [
        a_telling("first", "[1,237] people were killed in Kharkiv.", **event | officials),
        a_telling("later", "[1,237] people were killed in Kharkiv.", **event | abroad),
    ]
    (statement,) = build_ledger([c for _, c in made], [d for d, _ in made], PROFILE).statements
    assert (statement.source, statement.source_type) == ("Ukrainian officials", "anonymous")
    assert statement.statement_id.startswith("ukrainian-of")


def test_every_drift_is_tried_here():
    tried = {drift for drift, *_ in CASES} | {
        *("component_dropped", "component_added", "unit_changed", "scope_changed", "range_collapsed"),
        *("digit_slip", "source_dropped", "source_swapped", "date_moved"),
    }
    # Tried above, each in a test of its own.
    assert set(DRIFTS) - tried == {"population_changed", "value_changed"}
