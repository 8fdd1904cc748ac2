"""Windows that make up a longer one where the article has no day: by the names of their months, or by their length."""

import pytest
from factories import a_document
from tollbook.claims import extract_claims
from tollbook.ledger import audit, build_ledger
from tollbook.profiles import load_profile

PROFILE = load_profile("russia-ukraine")


def found(text, date=None, kinds=("sum",)):
    document = a_document("doc-1", text, date=date, title=text.split("\n")[0])
    return audit(build_ledger(extract_claims([document], PROFILE), [document], PROFILE), kinds)


def article(parts, total, headline="Talks go on"):
    return f"{headline}\n\nMark Rutte said Russia lost {parts}. {total}"


@pytest.mark.parametrize("date", [None, "2025-02-20"])
@pytest.mark.parametrize(
    ("parts", "total", "verdicts"),
    [
        ("some 28,000 men in December and a further 24,000 in January", "the winter", ["holds"]),
        ("24,000 men in January and 28,000 in December", "the winter", ["holds"]),
        ("some 28,000 men in December and a further 24,000 in February", "the winter", []),
        ("some 28,000 men in October and a further 24,000 in November", "the winter", []),
        ("some 28,000 men in December and a further 24,000 in January", "a stretch of two months", ["holds"]),
        ("some 28,000 men in December and a further 24,000 in January", "a stretch of three months", []),
        ("some 28,000 men in October and a further 24,000 in December", "a stretch of two months", []),
    ],
)
def test_months_are_set_beside_each_other_with_or_without_a_year(parts, total, verdicts, date):
    made = found(article(parts, f"That is 52,000 Russian soldiers killed in {total}."), date)
    assert [f.verdict for f in made if len(f.operands) == 3] == verdicts


def test_what_does_not_add_up_in_months_without_a_year_is_not_held_against_anybody():
    text = "Reports say that 58,000 Russian soldiers were killed in the winter."
    parts = "28,000 men in December and 24,000 men in January"
    assert [f.verdict for f in found(article(parts, text))] == ["not_comparable"]
    assert [f.verdict for f in found(article(parts, text), "2025-02-20")] == ["fails"]


def test_the_sum_of_lost_soldiers_under_a_headline_of_dead_holds_in_number_and_drifts_in_word():
    parts = "roughly 28,000 soldiers in December and 24,000 more in January"
    text = article(parts, "The alliance asks for patience.", "Russia bleeds, 52,000 dead in winter campaign")
    by_kind = {f.kind: f for f in found(text, kinds=("sum", "headline_body"))}
    assert (by_kind["sum"].verdict, by_kind["sum"].drift) == ("holds", "category_upgraded")
    assert by_kind["sum"].arithmetic.startswith("about 28,000 + about 24,000 = 52,000 ")
    assert (by_kind["headline_body"].verdict, by_kind["headline_body"].drift) == (
        "fails",
        "category_upgraded",
    )


@pytest.mark.parametrize("when", ["last month", "on Monday", "this week"])
def test_words_that_need_the_day_of_the_article_are_no_months(when):
    parts = f"some 28,000 men in December and a further 24,000 {when}"
    assert found(article(parts, "That is 52,000 Russian soldiers killed in the winter.")) == []
