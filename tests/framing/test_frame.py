import numpy as np
import pandas as pd
import pytest
from tollbook.errors import ParameterError
from tollbook.framing import Options, compare_outlets
from tollbook.framing.events import events_of
from tollbook.framing.frame import Frame, week_of
from tollbook.records import Document, Telling


def article(n: int, outlet: str, day: str, harsh: bool) -> Document:
    words = "The brutal siege was a massacre" if harsh else "The siege was a long one"
    body = " ".join(f"{words} at mile {n}.{k} of the road." for k in range(10))
    return Document(f"{outlet}-{n:02d}", outlet, body, day)


def weeks() -> list[Document]:
    """The Post writes mostly in a harsh week, the Mail mostly in a calm one; within a week they write alike."""
    plan = [("Post", 18, 6), ("Mail", 6, 18)]
    return [
        article(n, outlet, "2024-03-05" if n < harsh else "2024-03-19", n < harsh)
        for outlet, harsh, calm in plan
        for n in range(harsh + calm)
    ]


def gap(match: str) -> pd.Series:
    table = compare_outlets(weeks(), [], options=Options(match=match)).framing  # type: ignore[arg-type]
    chosen = (table.outlet == "Post") & (table.measure == "loaded:loaded") & (table.scope == "whole")
    return table[chosen & (table.layer == "all")].iloc[0]


def test_outlets_that_differ_by_the_weeks_they_wrote_in_do_not_differ_when_matched() -> None:
    assert gap("").p_value < 0.005
    assert gap("week").difference == pytest.approx(0, abs=1e-9)
    assert gap("week").matched == "week"


def test_an_article_without_a_partner_in_its_week_has_no_weight() -> None:
    documents = [article(0, "Post", "2024-03-05", True), article(1, "Post", "2024-05-05", True)]
    documents += [article(n, "Mail", "2024-03-06", False) for n in range(4)]
    frame = Frame(sorted(documents, key=lambda d: d.doc_id), None, Options(match="week"), {})
    weights = frame.pairs[1].weights
    assert frame.outlets == ["Mail", "Post"]
    assert weights is not None
    assert np.allclose(weights, [0.25, 0.25, 0.25, 0.25, 1, 0])


def test_a_matched_row_counts_only_the_articles_that_it_compares() -> None:
    documents = [*weeks(), article(99, "Post", "2024-05-05", True)]
    table = compare_outlets(documents, [], options=Options(match="week")).framing
    rates = table[table.measure.str.startswith(("loaded:", "stance:")) & (table.base > 0)]
    post = rates[rates.outlet == "Post"]
    assert set(post.n_documents) == {24}
    assert np.allclose(rates["count"] / rates["base"], rates["value"])


def test_a_week_begins_on_monday() -> None:
    days = ["2024-03-03", "2024-03-04", "2024-03-10", "2024-03-11"]
    assert [week_of(day) for day in days] == ["2024-02-26", "2024-03-04", "2024-03-04", "2024-03-11"]


def test_without_statements_that_others_tell_there_is_no_event() -> None:
    assert events_of(weeks(), {}) == {}


def telling(document: Document, statement: str) -> Telling:
    return Telling(
        *(statement, "c1", document.doc_id, document.outlet, document.date, 0, 5, "voice", False, None),
        *((), (), ()),
    )


def test_the_event_of_an_article_is_told_by_another_outlet_in_the_same_week() -> None:
    here, there = article(0, "Post", "2024-03-05", True), article(0, "Mail", "2024-03-06", True)
    late = article(1, "Mail", "2024-05-06", True)
    told = {
        here.doc_id: [telling(here, "s1"), telling(here, "s2")],
        there.doc_id: [telling(there, "s2")],
        late.doc_id: [telling(late, "s1")],
    }
    assert events_of([here, there, late], told) == {here.doc_id: "s2", there.doc_id: "s2"}


def test_an_unknown_way_to_match_is_an_error() -> None:
    with pytest.raises(ParameterError, match="month"):
        Options(match="month")  # type: ignore[arg-type]
