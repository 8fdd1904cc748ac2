"""How a pattern's matches can begin, and that looking there first loses no match."""

import re

import pytest
from tollbook.openings import Sought, beginnings, scanner
from tollbook.resources import Entry, Matcher, lexicon_names, load_lexicon
from tollbook.text import lowered

# Of these, one phrase or one line is asked at a time, and a word of theirs may be any.
OF_PHRASES = {"attribution_phrases", "house_style", "reporting", "sources"}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("killed", {"killed"}),
        ("die(?:s|d)?|dying", {"die", "dies", "died", "dying"}),
        ("to (?:their|his) deaths?", {"to the", "to his"}),
        ("[sz]ap", {"sap", "zap"}),
        ("(?<=had )fallen", {"fallen"}),
        ("(?:slowly )?sank", {"slowly", "sank"}),
        ("(?:ha)+", {"ha", "haha"}),
        (r"at\s+it", {"at it", "at\nit", "at  ", "at \n", "at\n ", "at\n\n"}),
        ("of", {"of"}),
        (r"\d+ dead", set("0123456789")),
        (r"\w+ dead", {""}),
        ("(?:very )?", {"very ", ""}),
    ],
)
def test_beginnings_cover_whatever_the_pattern_can_match(pattern, expected):
    assert beginnings(pattern) == expected


@pytest.mark.parametrize("openings", [{""}, {"kil", ""}, set()])
def test_no_scanner_is_made_where_anything_may_begin_a_match(openings):
    assert scanner(openings) is None


def test_scanner_stops_where_a_word_starts_in_the_text():
    text = "Killed, KILN; skill éKill _kill +1 a+1 (kill"
    assert [text[match.start() :][:3] for match in scanner({"kil", "+1"}).finditer(lowered(text))] == [
        "Kil",
        "KIL",
        "+1 ",
        "kil",
    ]


def test_scanner_gives_the_longest_beginning_at_a_place():
    words = scanner({"kil", "killer", "killed", "di"}).finditer(lowered("Killed a killjoy, died"))
    assert [match[1] for match in words] == ["killed", "kil", "di"]


@pytest.mark.parametrize("name", lexicon_names())
def test_looking_at_beginnings_first_finds_the_same_as_trying_every_entry_everywhere(name):
    entries = load_lexicon(name)
    matcher = Matcher(entries)
    text = " ".join(example for entry in entries for example in (*entry.examples, *entry.counter_examples))
    for case in (text, text.upper(), text.replace(" ", "-"), text.replace(" ", "")):
        expected = [match.span() for match in matcher._regex.finditer(case)]
        assert [(hit.start, hit.end) for hit in matcher.find(case)] == expected
        first = re.compile(matcher._regex).search(case)
        found = matcher.first(case)
        assert (found and (found.start, found.end)) == (first and first.span())


def test_a_match_that_begins_inside_the_beginning_of_another_word_is_found():
    entries = [Entry(f"x.y.{n}", pattern, "y", ("e",)) for n, pattern in enumerate(["a day", "deaths"])]
    assert [hit.start for hit in Matcher(entries).find("a deaths a day")] == [2, 9]


@pytest.mark.parametrize(
    "pattern", [r"\b(?:after|in) (?:the )?raid", r"\b\d+ dead", r"\b(?<!un)(?i:known) raids?"]
)
def test_a_sought_expression_is_found_where_a_search_finds_it(pattern):
    text = "Un-known raids: in the raid 12 dead, unknown raid, Known RAID after raid; 3 dead"
    sought, plain = Sought(pattern, re.IGNORECASE), re.compile(pattern, re.IGNORECASE)
    for start in range(len(text)):
        for end in range(start, len(text) + 1, 7):
            one, other = sought.search(text, start, end), plain.search(text, start, end)
            assert (one and one.span()) == (other and other.span()), (start, end)


@pytest.mark.parametrize("name", sorted(set(lexicon_names()) - OF_PHRASES))
def test_a_lexicon_is_looked_for_by_its_beginnings(name):
    """A lexicon with an entry that may begin with anything is tried at every word, which takes ten times as long."""
    able_to_begin_with_anything = [e.id for e in load_lexicon(name) if "" in beginnings(e.pattern)]
    assert able_to_begin_with_anything == []
    assert Matcher(load_lexicon(name))._starts is not None
