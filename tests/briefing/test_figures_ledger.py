"""Figures of the ledger: what they state, and that they say the same in words."""

import pytest
from factories import a_telling
from tollbook.briefing.figures_ledger import claim_timeline, source_spread, telling_chain
from tollbook.briefing.style import svg
from tollbook.ledger import build_ledger
from tollbook.profiles import load_profile


@pytest.fixture(scope="module")
def ledger():
    rutte = {"source": "Rutte", "source_type": "ally", "date": "2024-12-02"}
    made = [
        a_telling("first", "Rutte: [700,000] lost.", **rutte, category="losses", bound="approx"),
        a_telling("second", "Rutte: over [700,000] dead.", **rutte, bound="at_least"),
        a_telling(
            "third", "Zelenskyy: [750,000] lost.", source="Zelenskyy", category="losses", date="2024-12-08"
        ),
    ]
    return build_ledger([c for _, c in made], [d for d, _ in made], load_profile("russia-ukraine"))


def test_the_timeline_names_the_highest_total_and_lists_all(ledger):
    drawing = claim_timeline(ledger, "russia")
    assert drawing.title == "Totals given for Russia reach 750,000 (Zelenskyy)"
    assert "2024-12-02: about 700,000 losses, Rutte; 2024-12-08: 750,000 losses, Zelenskyy" in drawing.alt


def test_the_spread_states_how_far_the_sources_lie_apart(ledger):
    drawing = source_spread(ledger, "russia", "losses", "2024-12-05")
    assert drawing.title == "2 sources put Russia's losses around 2024-12-05 at 700,000 to 750,000"
    assert "Zelenskyy 750,000" in drawing.alt


def test_the_chain_shows_what_each_telling_changed(ledger):
    statement = next(s for s in ledger.statements if s.n_tellings == 2)
    drawing = telling_chain(ledger, statement.statement_id)
    assert drawing.title.endswith("2 tellings, 1 otherwise")
    assert "about 700,000 → over 700,000; losses → killed" in drawing.alt


def test_nothing_to_show_is_said(ledger):
    assert claim_timeline(ledger, "ukraine").alt.endswith("No running totals.")
    assert source_spread(ledger, "ukraine", "killed", "2024-12-05").alt.endswith("No statement.")


def test_a_hostile_name_is_drawn_as_it_is_written():
    document, claim = a_telling(
        "a", "[700,000] lost.", source="$x$ <b>\u202ebad\n" + "W" * 300, category="losses"
    )
    drawing = claim_timeline(build_ledger([claim], [document], None), "russia")
    assert "<b>" not in svg(drawing.figure)


def test_the_same_ledger_draws_the_same_bytes(ledger):
    assert svg(claim_timeline(ledger, "russia").figure) == svg(claim_timeline(ledger, "russia").figure)
