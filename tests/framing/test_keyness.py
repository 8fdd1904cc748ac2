import numpy as np
import pandas as pd
import pytest
from tollbook.framing import collocations, compare_outlets, concordance, lay_out
from tollbook.framing.keyness import log_odds
from tollbook.framing.naming import tally_naming
from tollbook.framing.tally import Tally
from tollbook.profiles import load_profile
from tollbook.records import Document

FILLER = ("river", "harbour", "council", "bridge", "market", "road", "school", "winter", "letter", "garden")


@pytest.fixture(scope="module")
def words() -> pd.DataFrame:
    rng = np.random.default_rng(2)
    documents = []
    for outlet in ("Post", "Mail", "Gazette"):
        for n in range(20):
            own = ["lighthouse"] * 2 if outlet == "Post" else []
            text = ". ".join(
                "Old " + " ".join(rng.permutation([*rng.choice(FILLER, 10), *own])) for _ in range(5)
            )
            documents.append(Document(f"{outlet}-{n:02d}", outlet, text, "2024-03-05"))
    return compare_outlets(documents, []).keyness


def test_the_word_an_outlet_alone_uses_comes_first_and_is_its_most_unusual_one(words: pd.DataFrame) -> None:
    post = words[(words.outlet == "Post") & (words.scope == "whole") & (words.layer == "all")]
    first = post.iloc[0]
    assert first.term == "lighthouse"
    assert first.q_value < 0.001
    assert first.top_p_value == pytest.approx(1 / 201)
    assert first.document_share == 1
    assert first.reference_value == 0


def test_words_that_all_use_alike_are_nobodys_most_unusual_word(words: pd.DataFrame) -> None:
    others = words[(words.outlet == "Mail") & words.term.isin(["river", "bridge"]) & (words.layer == "all")]
    assert (others.top_p_value.dropna() > 0.05).all()


def test_log_odds_shrink_rare_words_and_change_sign_with_the_groups() -> None:
    here, there = np.array([1.0, 100.0, 900.0]), np.array([0.0, 20.0, 980.0])
    delta, z = log_odds(here, there)
    back, _ = log_odds(there, here)
    assert abs(delta[0]) < 1
    assert z[1] > z[0]
    assert np.allclose(delta, -back)


def test_a_concordance_shows_every_use_and_collocations_only_casualty_passages() -> None:
    texts = ["The raid killed nine sailors.", "The sailors sang.", "It killed nine sailors more."]
    layouts = [lay_out(Document(f"d{n}", "Post", text)) for n, text in enumerate(texts)]
    assert list(concordance(layouts, "sailors").doc_id) == ["d0", "d1", "d2"]
    found = collocations(layouts, "Post", minimum=2)
    assert {(a, b) for a, b in zip(found["first"], found["second"], strict=True)} == {
        ("killed", "nine"),
        ("nine", "sailors"),
    }


def test_naming_counts_the_kinds_of_name_of_each_party() -> None:
    profile = load_profile("russia-ukraine")
    text = "Moscow spoke. The occupiers burned a mill. Ukraine answered."
    tally = Tally("d1")
    tally_naming(lay_out(Document("d1", "Post", text)), profile, tally)
    counts = {
        (c.measure, c.side): n for c, n in tally.counts.items() if c.scope == "whole" and c.layer == "all"
    }
    assert counts == {
        ("naming:government", "russia"): 1,
        ("naming:pejorative", "russia"): 1,
        ("naming:state", "ukraine"): 1,
    }
