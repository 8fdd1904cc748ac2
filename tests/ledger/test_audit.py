"""The checks of the audit: tables of claims and what comes of them; the arithmetic recomputes from the operands."""

import re

import pytest
from factories import a_claim, a_document, a_telling
from tollbook.errors import ParameterError
from tollbook.ledger import audit, build_ledger
from tollbook.profiles import load_profile
from tollbook.records import FINDING_KINDS

PROFILE = load_profile("russia-ukraine")
DECEMBER = {"period_kind": "window", "period_start": "2025-12-01", "period_end": "2025-12-31"}
JANUARY = {"period_kind": "window", "period_start": "2026-01-01", "period_end": "2026-01-31"}
WINTER = {"period_kind": "window", "period_start": "2025-12-01", "period_end": "2026-01-31"}
WEEKLY = {"period_kind": "rate", "rate_unit": "week", "period_start": None}
AVERAGE = WEEKLY | {"period_start": "2022-02-24", "period_end": "2024-12-13"}
LAST_YEARS = {"period_kind": "window", "period_start": "2022-02-24", "period_end": "2024-12-13"}
NOVEMBER = {"period_kind": "window", "period_start": "2024-11-01", "period_end": "2024-11-30"}


def of_one_article(*slots, date="2024-12-13"):
    """The findings about claims that stand in one article, each (value, slots)."""
    document = a_document("doc-1", "A day of war\n\n" + "x" * 1000, date=date, title="A day of war")
    claims = []
    for n, (value, more) in enumerate(slots):
        open_end = {"high": None} if more.get("bound") == "at_least" else {}
        claims.append(
            a_claim(value, start=20 + 40 * n, end=25 + 40 * n, source="Zelenskyy", **open_end | more)
        )
    return audit(build_ledger(claims, [document], PROFILE))


def verdicts(findings, kind):
    return [f.verdict for f in findings if f.kind == kind]


@pytest.mark.parametrize(
    ("killed", "wounded", "total", "verdict"),
    [
        ((198_000, {}), (550_000, {"bound": "at_least"}), (750_000, {"category": "losses"}), "holds"),
        ((9_287, {}), (16_384, {}), (25_671, {"category": "casualties"}), "holds"),
        ((61_207, {}), (49_368, {}), (100_000, {"category": "losses", "bound": "approx"}), "fails"),
        ((43_000, {}), (370_000, {}), (450_000, {"category": "casualties"}), "fails"),
        (
            (10_000, {"bound": "at_least"}),
            (20_000, {"bound": "at_least"}),
            (46_000, {"category": "casualties"}),
            "holds",
        ),
        ((10_000, {"bound": "at_least"}), (10_000, {}), (32_000, {"category": "casualties"}), "tension"),
    ],
)
def test_killed_and_wounded_against_a_total(killed, wounded, total, verdict):
    findings = of_one_article(killed, (wounded[0], {"category": "wounded"} | wounded[1]), total)
    assert verdicts(findings, "sum") == [verdict]


def test_months_that_make_up_a_winter_hold_in_number_and_drift_in_word():
    findings = of_one_article(
        (35_000, DECEMBER | {"category": "losses", "bound": "approx"}),
        (30_000, JANUARY | {"category": "losses", "bound": "approx"}),
        (65_000, WINTER),
        date="2026-02-15",
    )
    (found,) = [f for f in findings if f.kind == "sum"]
    assert (found.verdict, found.drift) == ("holds", "category_upgraded")
    assert (
        found.arithmetic
        == "about 35,000 + about 30,000 = 65,000 (63,000 to 67,000); stated: 65,000 (64,500 to 65,500)"
    )
    assert "losses in the parts, dead in the total" in found.sentence


def test_a_winter_that_was_not_over_is_made_up_by_its_whole_months():
    winter = {"period_kind": "window", "period_start": "2025-12-01", "period_end": "2026-02-28"}
    parts = [(35_000, DECEMBER | {"category": "losses"}), (30_000, JANUARY | {"category": "losses"})]
    assert verdicts(of_one_article(*parts, (65_000, winter), date="2026-02-15"), "sum") == ["holds"]
    assert verdicts(of_one_article(*parts, (65_000, winter), date="2026-06-15"), "sum") == []


def test_sides_make_up_both():
    findings = of_one_article(
        (700_000, {"category": "casualties", "bound": "approx"}),
        (43_000, {"side": "ukraine"}),
        (370_000, {"side": "ukraine", "category": "wounded"}),
        (1_000_000, {"side": "both", "category": "casualties", "bound": "at_least"}),
    )
    (found,) = [f for f in findings if f.kind == "sum"]
    assert found.verdict == "holds"
    assert "1,113,000" in found.arithmetic


def test_months_of_two_winters_are_not_added():
    late = {"period_kind": "window", "period_start": "2025-02-01", "period_end": "2025-02-28"}
    findings = of_one_article((35_000, DECEMBER), (30_000, late), (65_000, WINTER), date="2026-02-15")
    assert verdicts(findings, "sum") == []


@pytest.mark.parametrize(
    ("rate", "total", "verdict"),
    [
        ((10_000, WEEKLY | {"side": "both", "bound": "at_least"}), (45_690, NOVEMBER), "tension"),
        ((10_000, WEEKLY | {"side": "both"}), (60_000, NOVEMBER), "fails"),
        ((10_000, WEEKLY | {"side": "both"}), (20_000, NOVEMBER), "holds"),
        ((7_000, WEEKLY), (30_000, NOVEMBER), "holds"),
        ((7_000, WEEKLY), (50_000, NOVEMBER), "fails"),
        ((7_000, AVERAGE), (50_000, NOVEMBER), "tension"),
        ((7_000, AVERAGE), (1_000_000, LAST_YEARS), "holds"),
        ((7_000, WEEKLY), (1_000_000, {"period_kind": "cumulative"}), "holds"),
        ((7_000, WEEKLY), (300_000, {"period_kind": "cumulative"}), "not_comparable"),
    ],
)
def test_a_rate_against_a_total(rate, total, verdict):
    assert verdicts(of_one_article(rate, total), "rate_total") == [verdict]


@pytest.mark.parametrize(
    ("sentence", "slots", "verdicts_found"),
    [
        ("Since the invasion 22,000 soldiers have been killed.", {}, ["not_comparable"]),
        ("Since the invasion 22,000 soldiers have been killed in Kharkiv.", {}, []),
        ("Since the invasion 22,000 officers have been killed.", {}, []),
        (
            "Since the invasion 22,000 have been killed.",
            {"rules": ("link.predicate", "harm.killed.1", "side.of_place", "periods.since.1")},
            [],
        ),
        ("Since the invasion thousands of soldiers have been killed.", {"bound": "vague", "high": None}, []),
    ],
)
def test_a_rate_of_the_war_is_not_held_against_the_toll_of_a_part(sentence, slots, verdicts_found):
    text = f"Avdeev said [80] soldiers were killed every day. {sentence}"
    document, rate = a_telling("paper", text, period_kind="rate", rate_unit="day", period_start=None)
    figure = "thousands" if "thousands" in sentence else "22,000"
    at = document.text.index(figure)
    total = a_claim(
        **{
            "value": 22_000,
            "doc_id": "paper",
            "start": at,
            "end": at + len(figure),
            "period_end": "2024-12-01",
        }
        | slots
    )
    findings = audit(build_ledger([rate, total], [document], PROFILE), ["rate_total"])
    assert [f.verdict for f in findings] == verdicts_found


def test_a_rate_of_today_says_nothing_of_a_whole_year():
    year = {"period_kind": "window", "period_start": "2024-01-01", "period_end": "2024-11-30"}
    assert verdicts(of_one_article((7_000, WEEKLY), (900_000, year)), "rate_total") == []


def test_a_sum_that_one_sentence_says_again_is_judged_by_that_sentence():
    text = "Zelenskyy said [61,207] had died.\n\nLosses are about 100,000, with 61,207 dead and 49,368 wounded, he said."
    by_size = ("link.predicate", "harm.killed.1", "side.of_phrase", "timing.total")
    document, first = a_telling("paper", text, rules=by_size)
    parts = (
        ("100,000", {"category": "losses", "bound": "approx"}),
        ("61,207 dead", {}),
        ("49,368", {"category": "wounded"}),
    )
    claims = [first]
    for figure, slots in parts:
        start, digits = document.text.index(figure), figure.split()[0]
        value = float(digits.replace(",", ""))
        claims.append(
            a_claim(value, doc_id="paper", start=start, end=start + len(digits), rules=by_size, **slots)
        )
    assert verdicts(audit(build_ledger(claims, [document], PROFILE)), "sum") == ["fails"]


def told(*tellings):
    made = [a_telling(f"paper-{n}", sentence, **slots) for n, (sentence, slots) in enumerate(tellings)]
    return audit(build_ledger([c for _, c in made], [d for d, _ in made], PROFILE))


def test_a_running_total_that_falls():
    findings = told(
        (
            "Zelenskyy: [350,000] fell.",
            {"source": "Zelenskyy", "date": "2025-02-04", "period_end": "2025-02-01"},
        ),
        (
            "Zelenskyy: [250,000] fell.",
            {"source": "Zelenskyy", "date": "2025-02-15", "period_end": "2025-02-14"},
        ),
    )
    assert verdicts(findings, "monotone") == ["fails"]


def test_a_stock_of_missing_people_may_fall():
    slots = {"source": "Kotenko", "category": "missing"}
    findings = told(
        ("[7,200] missing.", slots | {"date": "2022-11-01"}),
        ("[6,000] missing.", slots | {"date": "2023-01-01"}),
    )
    assert verdicts(findings, "monotone") == []


def test_more_dead_than_casualties():
    findings = told(
        ("Trump: [700,000] killed.", {"source": "Trump", "period_end": "2024-12-01"}),
        (
            "Milley: [500,000] casualties.",
            {"source": "Milley", "category": "casualties", "period_end": "2024-12-01"},
        ),
    )
    assert verdicts(findings, "dominance") == ["tension"]


DAILY = {"period_kind": "rate", "rate_unit": "day", "period_start": None}


def test_a_rate_is_said_with_its_time_wherever_it_stands():
    findings = told(
        ("Zelenskyy: we lose [100] killed a day.", DAILY | {"source": "Zelenskyy"}),
        ("Zelenskyy: [60] casualties a day.", DAILY | {"source": "Zelenskyy", "category": "casualties"}),
    )
    (found,) = (f for f in findings if f.kind == "dominance")
    assert "gives 100 dead a day on Russia's side and Zelenskyy 60 casualties a day in all" in found.sentence


def test_two_rates_of_one_article_without_a_time_are_of_two_times():
    findings = of_one_article((150, DAILY), (30, DAILY | {"category": "losses"}))
    assert verdicts(findings, "dominance") == []


def test_sources_that_contradict_each_other_and_one_number_with_two_meanings():
    findings = told(
        (
            "Zelenskyy: [31,000] killed.",
            {"source": "Zelenskyy", "side": "ukraine", "period_end": "2024-12-01"},
        ),
        ("Shoigu: [100,000] killed.", {"source": "Shoigu", "side": "ukraine", "period_end": "2024-12-01"}),
        ("Rutte: [35,000] dead.", DECEMBER | {"source": "Rutte"}),
        ("Syrskyi: [35,200] losses.", DECEMBER | {"source": "Syrskyi", "category": "losses"}),
    )
    assert sorted(verdicts(findings, "conflict")) == ["fails", "not_comparable"]


def test_figures_that_only_differ_in_their_rounding_do_not_contradict():
    findings = told(
        (
            "Zelenskyy: [31,000] killed.",
            {"source": "Zelenskyy", "period_end": "2024-12-01", "bound": "approx"},
        ),
        ("Shoigu: [31,600] killed.", {"source": "Shoigu", "period_end": "2024-12-01"}),
    )
    assert verdicts(findings, "conflict") == []


def test_a_headline_that_outruns_its_body():
    text = "[35,000] dead\n\nRutte said 35,000 soldiers were lost."
    document, head = a_telling(
        "d", text, lead="", title="35,000 dead", section="headline", source=None, source_type="none"
    )
    body = a_claim(
        35_000,
        doc_id="d",
        start=document.text.rindex("35,000"),
        end=document.text.rindex("35,000") + 6,
        source="Rutte",
        category="losses",
    )
    (found,) = [
        f for f in audit(build_ledger([head, body], [document], PROFILE)) if f.kind == "headline_body"
    ]
    assert (found.verdict, found.drift, found.arithmetic) == ("fails", "category_upgraded", "losses → killed")


def test_a_drift_lists_its_tellings_with_their_spans():
    findings = told(
        ("Rutte: [35,000] lost.", {"source": "Rutte", "category": "losses"}),
        ("Rutte: [35,000] dead.", {"source": "Rutte", "date": "2024-12-02"}),
        ("Rutte: [35,000] killed.", {"source": "Rutte", "date": "2024-12-02"}),
    )
    (found,) = [f for f in findings if f.kind == "drift"]
    assert [o.role for o in found.operands] == ["origin", "telling", "telling"]
    assert all(o.doc_id and o.end > o.start for o in found.operands)
    assert (
        "2 tellings (Paper-1 and Paper-2) tell it with a word that says more: losses → killed"
        in found.sentence
    )


def recomputed(found):
    """The figure that a sum or a product comes to, from the operands alone."""

    def named(o):
        ends = [e for e in (o.low, o.high) if e is not None]
        return sum(ends) / len(ends) * o.factor

    if found.kind == "sum":
        return sum(named(o) for o in found.operands if o.role == "part")
    (rate,) = (o for o in found.operands if o.role == "rate")
    return named(rate)


def test_the_arithmetic_recomputes_from_the_operands():
    findings = of_one_article(
        (198_000, {}),
        (550_000, {"category": "wounded", "bound": "at_least"}),
        (750_000, {"category": "losses"}),
        (1_700, {"period_kind": "rate", "rate_unit": "day", "period_start": None, "category": "losses"}),
        (45_690, NOVEMBER | {"category": "losses"}),
    )
    checked = [f for f in findings if f.kind in {"sum", "rate_total"}]
    assert {f.kind for f in checked} == {"sum", "rate_total"}
    for found in checked:
        assert f"= {recomputed(found):,.0f} " in found.arithmetic


def test_kinds_can_be_chosen_and_unknown_ones_are_named():
    assert {f.kind for f in told(("Rutte: [35,000] lost.", {"source": "Rutte"}))} <= set(FINDING_KINDS)
    with pytest.raises(ParameterError, match="there is no finding kind 'sums'"):
        audit(build_ledger([], [], PROFILE), ["sums"])


def test_swapping_the_parties_swaps_the_findings_and_nothing_else():
    def sentences(one, other):
        claims = [
            (43_000, {"side": one}),
            (370_000, {"side": one, "category": "wounded"}),
            (500_000, {"side": one, "category": "losses"}),
        ]
        claims.append((10_000, WEEKLY | {"side": other}))
        return sorted(f.sentence for f in of_one_article(*claims))

    swapped = sorted(
        re.sub("Russia|Ukraine", lambda m: {"Russia": "Ukraine", "Ukraine": "Russia"}[m[0]], s)
        for s in sentences("russia", "ukraine")
    )
    assert swapped == sentences("ukraine", "russia")
