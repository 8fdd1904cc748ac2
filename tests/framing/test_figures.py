import pytest
from factories import a_claim
from tollbook.framing.fidelity import tally_drift, tally_headline
from tollbook.framing.figures import cue_stance, is_round, tally_figures
from tollbook.framing.layers import ALL, lay_out
from tollbook.framing.tally import Cell, Tally
from tollbook.records import Document, Telling

TEXT = "At least 900 dead\n\nThe mayor claimed that about 900 men were lost. Some 450 were hurt."
DOCUMENT = Document("doc-1", "The Harbour Post", TEXT, title="At least 900 dead")


def claim(figure: str, nth: int = 0, **slots: object):
    start = [i for i in range(len(TEXT)) if TEXT.startswith(figure, i)][nth]
    return a_claim(float(figure), start=start, end=start + len(figure), **slots)


def counted(fill, *rest: object) -> Tally:
    tally = Tally("doc-1")
    fill(lay_out(DOCUMENT), *rest, tally)
    return tally


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("claimed", "doubting"),
        ("said", "neutral"),
        ("according to", "no_verb"),
        (None, ""),
        ("confirmed", "endorsing"),
    ],
)
def test_a_cue_has_the_class_of_its_verb(cue: str | None, stance: str) -> None:
    assert cue_stance(cue) == stance


@pytest.mark.parametrize(
    ("figure", "expected"), [(35000, True), (35050, False), (35, False), (100, True), (99, False)]
)
def test_a_round_figure_has_two_digits_that_count(figure: int, expected: bool) -> None:
    assert is_round(a_claim(figure)) is expected


def test_figures_are_counted_by_side_and_for_any_side() -> None:
    tally = counted(tally_figures, [claim("900", 1, cue="claimed", hedges=["about"])])
    for side in ("", "russia"):
        assert tally.counts[Cell("figures:hedged", side, "whole", ALL)] == 1
        assert tally.counts[Cell("verbs:doubting:opponent", side, "whole", "paraphrase")] == 1
        assert tally.bases[Cell("figures:source_none", side, "whole", ALL)] == 1
    assert Cell("figures:source_none", "", "whole", ALL) not in tally.counts


def test_a_headline_that_says_dead_for_lost_and_drops_the_source_is_counted() -> None:
    head = claim("900", category="killed", section="headline", source=None, cue=None, bound="at_least")
    body = claim("900", 1, category="losses", hedges=["about"], bound="approx")
    tally = counted(tally_headline, [head, body])
    made = {cell.measure: n for cell, n in tally.counts.items() if cell.side == ""}
    assert made == {"headline:stricter_word": 1, "headline:hedge_dropped": 1, "headline:source_dropped": 1}
    assert tally.bases[Cell("headline:bound_dropped", "", "headline", ALL)] == 1


def test_a_headline_figure_of_another_side_is_not_the_bodys() -> None:
    head = claim("900", side="ukraine", section="headline")
    assert counted(tally_headline, [head, claim("900", 1)]).bases == {}


def telling(**slots: object) -> Telling:
    plain = {
        "statement_id": "s1", "claim_id": "c1", "doc_id": "doc-1", "outlet": "The Harbour Post", "date": None,
        "start": TEXT.rindex("900"), "end": TEXT.rindex("900") + 3, "voice": "doc-1", "is_origin": False,
        "compared_with": "c0", "drifts": ("category_upgraded",), "changes": ("losses to killed",), "why": (),
    }  # fmt: skip
    return Telling(**(plain | slots))


def test_drift_is_counted_among_tellings_that_have_an_earlier_one() -> None:
    tally = counted(tally_drift, [telling(), telling(drifts=(), changes=()), telling(is_origin=True)])
    cell = Cell("drift:category_upgraded", "", "whole", ALL)
    assert (tally.counts[cell], tally.bases[cell]) == (1, 2)
    assert tally.evidence[0].term == "losses to killed"
    told = Cell("drift:category_upgraded", "", "whole", "paraphrase")
    assert (tally.counts[told], tally.evidence[0].layer) == (1, "paraphrase")
