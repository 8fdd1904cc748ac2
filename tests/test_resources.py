"""Lexicons, schemas and their checks."""

import re
from pathlib import Path

import pytest
from tollbook.errors import ResourceError
from tollbook.resources import (
    Entry,
    Matcher,
    categories,
    forms_of,
    lexicon_names,
    load_lexicon,
    load_schema,
    matcher,
    read_lexicon,
)

ENTRY = """
about: words for a test of the lexicon reader
entries:
  - id: tiny.colour.1
    category: colour
    forms: [red, dark red]
    examples: [a red door]
    counter_examples: [redder]
"""
ALL_ENTRIES = [(name, entry) for name in lexicon_names() for entry in load_lexicon(name)]


def written(folder: Path, text: str, name: str = "tiny.yml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("name", "entry"), ALL_ENTRIES, ids=[entry.id for _, entry in ALL_ENTRIES])
def test_every_entry_finds_its_examples_and_none_of_its_counter_examples(name: str, entry: Entry) -> None:
    alone = Matcher([entry])
    assert [text for text in entry.examples if not alone.first(text)] == []
    assert [text for text in entry.counter_examples if alone.first(text)] == []


@pytest.mark.parametrize("name", lexicon_names())
def test_every_lexicon_is_in_canonical_order_and_clean(name: str) -> None:
    entries = load_lexicon(name)
    order: dict[str, int] = {}
    for entry in entries:
        number = int(entry.id.rsplit(".", 1)[1])
        assert number > order.get(entry.category, 0), f"{entry.id} is out of order"
        order[entry.category] = number
        for words in (*entry.forms, *entry.examples, *entry.counter_examples):
            assert words == " ".join(words.split()), f"stray white space in {entry.id}: {words!r}"
            assert not re.search("[‘’“”\u00a0]", words), f"{entry.id} matches folded text: {words!r}"


@pytest.mark.parametrize("name", lexicon_names())
def test_no_form_stands_twice_in_one_category(name: str) -> None:
    seen: dict[tuple[str, str], str] = {}
    for entry in load_lexicon(name):
        for form in entry.forms:
            assert (entry.category, form) not in seen, (
                f"{form!r}: {seen[entry.category, form]} and {entry.id}"
            )
            seen[entry.category, form] = entry.id


def test_a_matcher_says_which_entry_matched_and_where() -> None:
    red = Entry("tiny.colour.1", "dark red|red", "colour", ("red",))
    number = Entry("tiny.number.1", r"(\d)(\d)?", "number", ("1",))
    hits = [(hit.start, hit.end, hit.entry.id) for hit in Matcher([red, number]).find("Dark RED 12 redder 7")]
    assert hits == [(0, 8, "tiny.colour.1"), (9, 11, "tiny.number.1"), (19, 20, "tiny.number.1")]


def test_a_matcher_keeps_case_where_an_entry_asks_for_it() -> None:
    name = Entry("tiny.name.1", "May", "name", ("May",), case_sensitive=True)
    assert [hit.start for hit in Matcher([name]).find("it may be May")] == [10]


def test_a_blank_in_a_form_stands_for_any_white_space(tmp_path: Path) -> None:
    entries = read_lexicon(written(tmp_path, ENTRY))
    assert Matcher(entries).first("a dark\n red door") is not None


def test_a_matcher_without_entries_finds_nothing() -> None:
    assert list(Matcher([]).find("anything")) == []


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (ENTRY.replace("colour.1", "shape.1"), "should read tiny.colour"),
        (ENTRY.replace("forms: [red, dark red]", "pattern: '(a+)+'"), "repeats a repeat"),
        (ENTRY.replace("forms: [red, dark red]", "pattern: '('"), "no regular expression"),
        (ENTRY.replace("    examples: [a red door]\n", ""), "examples"),
        (ENTRY.replace("category: colour", "category: colour\n    category: colour"), "given twice"),
        (ENTRY.replace("examples: [a red door]", "examples: &a [x]").replace("[redder]", "*a"), "aliases"),
        (ENTRY.replace("[red, dark red]", "[yes]"), "must be string"),
        ("- [", "not valid YAML"),
        (ENTRY + ENTRY.split("entries:\n")[1], "given twice"),
    ],
)
def test_an_unsound_lexicon_is_refused_with_what_is_wrong(tmp_path: Path, broken: str, says: str) -> None:
    with pytest.raises(ResourceError, match=re.escape(says)):
        read_lexicon(written(tmp_path, broken))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"nowhere\.yml cannot be read"):
        read_lexicon(tmp_path / "nowhere.yml")


def test_an_unknown_lexicon_or_schema_lists_those_there_are() -> None:
    with pytest.raises(ResourceError, match="populations"):
        load_lexicon("no-such")
    with pytest.raises(ResourceError, match="lexicon"):
        load_schema("../errors")


def test_a_matcher_can_take_some_categories_only() -> None:
    assert {entry.category for entry in matcher("populations", "military").entries} == {"military"}


def test_forms_of_a_category_are_those_of_its_entries_alone() -> None:
    forms = forms_of("counted", "foes")
    assert {entry.category for entry in forms.values()} == {"foes"}
    assert all(categories("counted")[form] == "foes" for form in forms)
