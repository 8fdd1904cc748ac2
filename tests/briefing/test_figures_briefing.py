"""The pictures of the briefing say in words what they draw, keep bounds, and are not drawn where there is too little."""

from collections.abc import Iterable

import pandas as pd
import pytest
from factories import a_claim, a_document
from tollbook.briefing.figures_outlets import outlets_side_by_side
from tollbook.briefing.figures_retold import most_changed, retold
from tollbook.briefing.figures_spread import source_spread, widest_spread
from tollbook.briefing.figures_toll import running_totals
from tollbook.briefing.style import svg
from tollbook.ledger import build_ledger
from tollbook.profiles import load_profile
from tollbook.records import Claim

PROFILE = load_profile("russia-ukraine")


def ledger_of(claims: Iterable[Claim]):
    claims = list(claims)
    days = {c.doc_id: f"2025-01-{10 + i:02d}" for i, c in enumerate(claims)}
    text = "A headline\n\n" + "x" * 200
    outlets = ("Harbour Gazette", "The Lantern")
    documents = [a_document(d, text, date=days[d], outlet=outlets[i % 2]) for i, d in enumerate(sorted(days))]
    return build_ledger(claims, documents, PROFILE)


def totals(n=4, **slots):
    return [a_claim(100_000 * (i + 1), doc_id=f"doc-{i}", source=f"Avdeev {i}", **slots) for i in range(n)]


def test_running_totals_say_every_figure_and_its_day():
    drawing = running_totals(ledger_of(totals()), PROFILE)
    assert "100,000 to 400,000" in drawing.title
    for said in ("10 January 2025: 100,000 killed", "13 January 2025: 400,000 killed"):
        assert said in drawing.alt
    assert svg(drawing.figure) == svg(running_totals(ledger_of(totals()), PROFILE).figure)


def test_an_open_bound_stays_open_in_words():
    claims = [*totals(2), a_claim(300_000, doc_id="doc-9", high=None, bound="at_least", source="Borisova")]
    assert "at least 300,000" in running_totals(ledger_of(claims), PROFILE).alt


@pytest.mark.parametrize(
    "slots",
    [
        {"period_kind": "rate", "rate_unit": "day"},
        {"side": "both"},
        {"stance": "disputed"},
        {"bound": "vague", "high": None},
    ],
)
def test_what_is_no_total_of_a_side_is_not_drawn(slots):
    assert running_totals(ledger_of(totals(**slots)), PROFILE) is None


def test_a_vague_word_does_not_push_stated_totals_out_of_the_picture():
    millions = a_claim(90_000_000, doc_id="doc-9", high=None, bound="vague", source="Borisova")
    drawing = running_totals(ledger_of([*totals(), millions]), PROFILE)
    assert "reach from 100,000 to 400,000" in drawing.title


STATED = ("side.of_phrase", "periods.cumulative.1")


@pytest.mark.parametrize(("rules", "largest"), [(STATED, "90,000,000"), (("side.of_place",), "400,000")])
def test_a_total_far_above_the_rest_is_drawn_only_where_the_text_says_whose_it_is(rules, largest):
    claims = [*totals(rules=STATED), a_claim(90_000_000, doc_id="doc-9", source="Borisova", rules=rules)]
    assert f"to {largest} for Russia" in running_totals(ledger_of(claims), PROFILE).title


def test_too_few_totals_are_not_drawn():
    assert running_totals(ledger_of(totals(2)), PROFILE) is None


def test_a_spread_needs_two_sources():
    assert widest_spread(ledger_of(totals(1))) is None
    assert widest_spread(ledger_of(totals(3))) is not None


def test_the_spread_states_how_far_the_sources_lie_apart():
    drawing = source_spread(ledger_of(totals(3)), "russia", "killed", "2025-01-11")
    assert drawing.title == "3 sources put Russia's killed around 2025-01-11 at 100,000 to 300,000"
    assert "Avdeev 2 300,000" in drawing.alt


def test_a_spread_of_nothing_says_so():
    assert source_spread(ledger_of(totals(3)), "ukraine", "killed", "2025-01-11").alt.endswith(
        "No statement."
    )


def test_a_hostile_name_is_drawn_as_it_is_written():
    claims = [
        a_claim(100_000 * n, doc_id=f"doc-{n}", source=f"$x$ <b>\u202e{n}\n" + "W" * 300) for n in (1, 2, 3)
    ]
    assert "<b>" not in svg(running_totals(ledger_of(claims), PROFILE).figure)


def retold_ledger():
    losses = {
        "source": "Avdeev",
        "period_kind": "window",
        "period_start": "2024-12-01",
        "period_end": "2024-12-31",
    }
    return ledger_of(
        [
            a_claim(35_000, doc_id="doc-1", category="losses", term="lost", **losses),
            a_claim(35_000, doc_id="doc-2", category="killed", **losses),
        ]
    )


def test_the_retelling_is_told_with_outlet_day_and_change():
    drawing = retold(retold_ledger(), PROFILE)
    assert drawing.title.startswith("1 of 2 tellings change what Avdeev said: 35,000 losses")
    assert "The Lantern, 11 January 2025: 35,000 killed (a graver word" in drawing.alt


def test_numbers_and_days_are_drawn_as_the_language_writes_them():
    retelling = retold(retold_ledger(), PROFILE, "de")
    said = [text.get_text() for text in retelling.figure.axes[0].texts]
    assert any(text.startswith("35.000 ") for text in said) and "The Lantern, 11. Januar 2025" in said
    over_time = running_totals(ledger_of(totals()), PROFILE, "de").figure.axes[0]
    assert over_time.yaxis.get_major_formatter()(200_000, 0) == "200.000"


def test_nothing_is_drawn_where_nothing_changed():
    ledger = ledger_of(totals())
    assert most_changed(ledger) is None and retold(ledger, PROFILE) is None


def framing(*rows):
    columns = ["outlet", "measure", "value", "ci_low", "ci_high", "base", "n_units"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.assign(scope="whole", layer="all", side="")


def test_outlets_are_compared_by_the_widest_gap_in_words():
    measures = ("figures:source_none", "figures:hedged", "figures:told_as_killed", "figures:source_opponent")
    table = framing(
        *(("A", m, 0.5, 0.4, 0.6, 20, 12) for m in measures),
        *(("B", m, 0.9 if m.endswith("hedged") else 0.4, 0.3, 0.95, 19, 12) for m in measures),
        *(("C", m, 1.0, float("nan"), float("nan"), 1, 1) for m in measures),
    )
    drawing = outlets_side_by_side(table)
    assert drawing.title == "B hedges 90% of its figures, A 50%"
    assert "No source named: A 50%, B 40%, C 100%." in drawing.alt


def test_a_gap_of_outlets_with_a_figure_each_is_no_headline():
    one, other = (("A", "figures:hedged", 1.0), ("B", "figures:hedged", 0.0))
    drawing = outlets_side_by_side(
        framing(*((*row, float("nan"), float("nan"), 1, 1) for row in (one, other)))
    )
    assert "too few articles" in drawing.title and "%" not in drawing.title


def test_outlets_that_are_not_drawn_are_told():
    rows = [(f"Outlet {n:02d}", "figures:hedged", 0.5, 0.4, 0.6, 20, 12 + n) for n in range(16)]
    drawing = outlets_side_by_side(framing(*rows))
    assert "14 of 16 outlets" in drawing.note and "Outlet 01" not in drawing.alt


def test_one_outlet_is_not_compared():
    assert outlets_side_by_side(framing(("A", "figures:hedged", 0.5, 0.4, 0.6, 20, 12))) is None
