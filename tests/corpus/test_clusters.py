"""Copies of one text are found, named for what they are, and kept."""

import random
from dataclasses import replace

import pytest
from invented import passage
from tollbook.corpus.clusters import with_clusters
from tollbook.corpus.duplicates import find_overlaps
from tollbook.records import Document, Span


def a_story(
    doc_id: str, text: str, outlet: str = "Harbour Gazette", date: str = "2024-12-01", **slots: str
) -> Document:
    return Document(doc_id=doc_id, outlet=outlet, text=text, date=date, **slots)  # type: ignore[arg-type]


STORY = passage(1, 220)
LONGER = STORY + "\n\n" + passage(2, 200)


@pytest.mark.parametrize(
    ("second", "kind"),
    [
        (a_story("b", STORY), "same text"),
        (a_story("b", STORY, "Vesna Post", "2024-12-02"), "reprint"),
        (a_story("b", "OSTSTAD (AFP) - " + STORY, "Vesna Post", "2024-12-02"), "wire copy"),
        (
            a_story("b", STORY + " The toll rose to 14 by night, the mayor said.", date="2024-12-02"),
            "updated version",
        ),
        (a_story("b", LONGER, "Vesna Post", "2024-12-02"), "reprint"),
        (a_story("b", LONGER, date="2024-12-02"), "updated version"),
        (
            a_story("b", passage(1, 130) + "\n\n" + passage(3, 300), "Vesna Post", "2024-12-02"),
            "shared passage",
        ),
    ],
)
def test_a_pair_is_named_for_what_the_later_one_is_to_the_earlier(second: Document, kind: str) -> None:
    _, pairs = with_clusters([second, a_story("a", STORY)])
    assert [(p.first, p.second, p.kind) for p in pairs] == [("a", "b", kind)]
    assert 0 < pairs[0].shared_words <= 230


def test_copies_are_kept_and_marked_with_the_earliest_of_them() -> None:
    documents = [
        a_story("b", STORY, "Vesna Post", "2024-12-02"),
        a_story("a", STORY),
        a_story("c", passage(9, 220)),
    ]
    marked, _ = with_clusters(documents)
    assert [(d.doc_id, d.cluster) for d in marked] == [("b", "copies:a"), ("a", "copies:a"), ("c", None)]


def test_a_passage_that_two_texts_share_is_listed_and_makes_no_cluster() -> None:
    marked, pairs = with_clusters(
        [a_story("a", STORY), a_story("b", passage(1, 130) + passage(3, 300), "Vesna Post")]
    )
    assert [p.kind for p in pairs] == ["shared passage"]
    assert [d.cluster for d in marked] == [None, None]


def test_furniture_that_pages_share_makes_no_copies() -> None:
    appeal = passage(7, 120)
    documents = []
    for n in range(4):
        text = f"{passage(20 + n, 60)}\n\n{appeal}"
        documents.append(
            replace(a_story(f"d{n}", text), furniture=((Span(len(text) - len(appeal), len(text)), "appeal"),))
        )
    assert find_overlaps(documents) == []


def test_stories_of_one_event_in_other_words_are_no_copies() -> None:
    assert find_overlaps([a_story("a", passage(1, 300)), a_story("b", passage(2, 300))]) == []


def test_planted_reprints_are_found_and_nothing_else() -> None:
    rng = random.Random(3)
    originals = [a_story(f"o{n:03d}", passage(100 + n, 250)) for n in range(60)]
    planted = []
    for n in range(0, 60, 3):
        words = originals[n].text.split(" ")
        for _ in range(12):
            words[rng.randrange(len(words))] = f"changed{rng.randrange(999)}"
        planted.append(a_story(f"r{n:03d}", " ".join(words), "Vesna Post", "2024-12-05"))
    _, pairs = with_clusters(originals + planted)
    assert {(p.first, p.second) for p in pairs} == {(f"o{n:03d}", f"r{n:03d}") for n in range(0, 60, 3)}


def test_a_large_cluster_is_one_and_its_links_stay_few() -> None:
    copies = [a_story(f"c{n:03d}", STORY + f" Edition {n}.", f"Outlet {n}") for n in range(300)]
    marked, pairs = with_clusters(copies)
    assert {d.cluster for d in marked} == {"copies:c000"}
    assert len(pairs) < 300 * 6


@pytest.mark.parametrize("text", ["", "One.", "Two words only."])
def test_short_and_empty_texts_are_borne(text: str) -> None:
    assert with_clusters([a_story("a", text), a_story("b", "Other.")])[1] == []
