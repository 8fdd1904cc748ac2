from tollbook.framing.layers import lay_out
from tollbook.framing.standing import counted_once
from tollbook.records import Document

PASTED = "The council has called the siege a brutal act of terror."


def sentences_left(outlets: list[str], pasted: str = PASTED) -> list[int]:
    documents = [
        Document(f"d{n}", outlet, f"Rain fell on day {n}. {pasted}", f"2024-05-{n + 1:02d}")
        for n, outlet in enumerate(outlets)
    ]
    return [len(layout.passages) for layout in counted_once([lay_out(d) for d in documents])]


def test_a_sentence_pasted_into_three_stories_counts_in_the_first_of_them() -> None:
    assert sentences_left(["Post", "Post", "Post"]) == [2, 1, 1]


def test_a_sentence_said_twice_is_no_habit() -> None:
    assert sentences_left(["Post", "Post"]) == [2, 2]


def test_the_same_words_with_another_figure_are_another_sentence() -> None:
    documents = [
        Document(f"d{n}", "Post", f"The ministry counted {n} dead after the raid.") for n in range(4)
    ]
    assert all(len(x.passages) == 1 for x in counted_once([lay_out(d) for d in documents]))


def test_outlets_that_share_a_sentence_each_keep_it() -> None:
    assert sentences_left(["Post", "Mail", "Gazette"]) == [2, 2, 2]


def test_short_sentences_may_return() -> None:
    assert sentences_left(["Post", "Post", "Post"], "It rained.") == [2, 2, 2]


def test_the_copies_of_one_story_are_one_story() -> None:
    documents = [Document(f"d{n}", "Post", PASTED, "2024-05-01", cluster="wire") for n in range(4)]
    assert [len(x.passages) for x in counted_once([lay_out(d) for d in documents])] == [1, 1, 1, 1]
