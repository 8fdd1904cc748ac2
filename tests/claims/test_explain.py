"""What `explain` says: each slot's words and rules, each other number's reason."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest
import tollbook.claims
from hypothesis import given, settings
from hypothesis import strategies as st
from northern import PROFILE, PUBLISHED, WAR, article
from tollbook.claims import find_claims
from tollbook.claims.dates import Unit
from tollbook.claims.explain import explain
from tollbook.claims.explain.rulebook import grammar_rules, rule_of
from tollbook.errors import ParameterError, ResourceError
from tollbook.records import Document
from tollbook.resources import lexicon_names, load_lexicon

CLAIMS = Path(tollbook.claims.__file__).parent
SENTENCE = "Halden said Norland had lost more than 40 soldiers and 3 tanks in May 2024, and that 24 houses had burned."


def slots(marked):
    """Each slot of the claim of the figure in [brackets]: its value, its words, its rules."""
    text = marked.replace("[", "").replace("]", "")
    at = marked.index("[")
    found = explain(article(text), WAR)
    [each] = [each for each in found.claims if each.claim.start <= at < each.claim.end]
    return {
        slot.name: (slot.value, [span.of(text) for span in slot.words], slot.rules) for slot in each.slots
    }


# The functions that make a link or a side, and which of their arguments is the rule's name.
NAMING_CALLS = {
    "Harmed": (1, "side"), "Link": (3, "link"), "_linked": (3, "link"), "linked": (3, "link"),
    "_from_parent": (3, "link"), "from_parent": (3, "link"),
}  # fmt: skip
IDS = re.compile(r"^(?:timing|voice|claim_stance|elsewhere)\.[a-z_]+$")


def names_in(tree):
    """The rule ids in the source of one module: arguments of the calls above, whole ids, rules of sides."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from IDS.findall(node.value)
        elif isinstance(node, ast.FunctionDef) and [a.arg for a in node.args.args] == ["scene", "link"]:
            if node.name.startswith(("_of_", "of_")):  # a side is named for the function that found it
                yield f"side.{node.name.strip('_')}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in NAMING_CALLS:
            at, layer = NAMING_CALLS[node.func.id]
            if len(node.args) > at and isinstance(node.args[at], ast.Constant):
                yield f"{layer}.{node.args[at].value}"


def names_in_code():
    """The ids of all rules that the modules of the claim grammar can give."""
    found = {f"dates.{unit}" for unit in get_args(Unit)}
    for path in sorted(CLAIMS.rglob("*.py")):
        found |= set(names_in(ast.parse(path.read_text(encoding="utf-8"))))
    return found - {"link.topic"}  # what a heading asks is no claim


def test_every_rule_that_is_code_has_one_meaning():
    written = [rule.id for rule in grammar_rules()]
    assert len(set(written)) == len(written)
    assert set(written) == names_in_code()


def test_names_in_code_are_found_at_all():
    assert {"link.predicate", "link.part", "side.of_loser", "side.none", "timing.total"} <= names_in_code()


@pytest.mark.parametrize("rule", grammar_rules(), ids=lambda rule: rule.id)
def test_example_of_a_rule_is_read_by_it(rule):
    read_by = {name for _, _, rules in slots(rule.example).values() for name in rules}
    assert rule.id in read_by


@pytest.mark.parametrize("name", lexicon_names())
def test_every_lexicon_entry_has_a_meaning_and_an_example(name):
    for entry in load_lexicon(name):
        rule = rule_of(entry.id)
        assert rule.meaning.startswith("words of the kind")
        assert rule.example == entry.examples[0]


def test_every_rule_of_a_claim_is_explained():
    for rule in grammar_rules():
        text = rule.example.replace("[", "").replace("]", "")
        found = explain(article(text), WAR)
        assert [each.claim for each in found.claims] == find_claims(article(text), WAR)
        for each in found.claims:
            told = {name for slot in each.slots for name in slot.rules}
            assert set(each.claim.rules) <= told | {"side.none"}


@pytest.mark.parametrize(
    ("marked", "slot", "value", "words"),
    [
        ("Norland lost more than [40] soldiers.", "value", "40 to … at_least", ["more than 40"]),
        ("Norland lost up to [40] soldiers.", "value", "… to 40 at_most", ["up to 40"]),
        ("Norland lost [40] soldiers.", "value", "40 exact", ["40"]),
        ("Norland lost [40] soldiers.", "category", "losses", ["lost"]),
        ("In Reedham [40] people were killed or wounded.", "category", "casualties", ["killed", "wounded"]),
        ("Norland lost [40] soldiers.", "side", "norland", ["Norland"]),
        ("Norlandic shelling killed [40] soldiers.", "side", "sudria", ["Norlandic"]),
        ("A shell struck the market and [12] people were killed.", "side", "not stated", []),
        ("Norland lost [40] soldiers.", "population", "military", ["soldiers"]),
        (
            "Norland lost [40] soldiers in May 2024.",
            "period",
            "window 2024-05-01 to 2024-05-31",
            ["May 2024"],
        ),
        (
            "Shells killed [40] people in Reedham on Monday, Marsh said.",
            "period",
            "event 2025-01-13 to 2025-01-13",
            ["Shells killed", "Monday"],
        ),
        ("Norland is losing [40] soldiers a day.", "period", "rate a day", ["a day"]),
        ("Norland lost [40] soldiers, Halden said.", "source", "Halden", ["Halden"]),
        ("Norland lost [40] soldiers, Halden said.", "attribution", "indirect", ["said"]),
        ("Norland lost [40] soldiers, Halden said.", "source type", "own_side", ["Halden"]),
        ("Norland lost [40] soldiers.", "source", "the outlet's own voice", []),
        ("Norland could lose [40] soldiers.", "stance", "hypothetical", ["could lose"]),
    ],
)
def test_slot_tells_the_words_it_was_read_from(marked, slot, value, words):
    assert slots(marked)[slot][:2] == (value, words)


@pytest.mark.parametrize(
    ("text", "figure", "reason"),
    [
        (SENTENCE, "3", "counts tanks, which are no people"),
        (SENTENCE, "24", "counts houses, which are no people"),
        (SENTENCE, "2024", "is no count (year)"),
        ("Nine soldiers were killed, 40% of them in Reedham.", "40", "is no count (percentage)"),
        ("Nine soldiers were killed by a shell worth $900.", "900", "is no count (money)"),
        ("Nine soldiers were killed. The talks brought 40 envoys.", "40", "no harm word in the sentence"),
        ("Out of 40 men, nine were killed.", "40", "is the whole that a part is taken of"),
    ],
)  # fmt: skip
def test_other_numbers_are_passed_over_with_the_reason(text, figure, reason):
    passed = {each.text: each.reason for each in explain(text, WAR).passed}
    assert passed[figure] == reason


def test_harm_outside_the_war_says_so():
    [passed] = explain("Nine people died in a road accident.", WAR).passed
    assert passed.reason == "is of harm that no war did"


def test_text_about_no_war_says_what_to_try():
    [passed] = explain("Nine sailors died.").passed
    assert passed.reason.endswith("name a profile")
    assert len(explain("Nine sailors died.", PROFILE).claims) == 1


def test_figure_in_the_furniture_of_the_page_is_told_as_such():
    from dataclasses import replace

    from tollbook.records import Span

    text = "Norland lost 40 soldiers.\nWe report on the war: 9,000 dead so far."
    document = replace(article(text), furniture=((Span(26, len(text)), "appeal"),))
    found = explain(document, WAR)
    assert [each.text for each in found.passed] == ["9,000"]
    assert found.passed[0].reason == "belongs to the page and not to the article"


def test_plain_text_marks_the_words_and_gives_rules_and_reasons():
    told = str(explain(SENTENCE, PROFILE, PUBLISHED))
    assert told.startswith(
        "[Halden] [said] [Norland] had [lost] [more than 40] [soldiers] and 3 tanks in [May 2024]"
    )
    assert "side.of_loser: the party is the subject of the verb of losing" in told
    assert "harm.losses.1: words of the kind losses" in told
    assert "passed over\n  3            counts tanks" in told


def test_table_has_a_row_for_each_slot_and_each_number_passed_over():
    found = explain(SENTENCE, WAR, PUBLISHED)
    frame = found.to_frame()
    assert list(frame.columns) == ["figure", "slot", "value", "words", "rules", "meaning"]
    assert len(frame) == len(found.claims[0].slots) + len(found.passed)
    assert set(frame.loc[frame.figure == "40", "slot"]) >= {"value", "side", "source", "stance"}


def test_notebook_shows_what_an_article_holds_as_text():
    text = "<script>alert(1)</script> <b>Norland</b> lost 40 soldiers, <i>Halden</i> said, and 3 <img> tanks."
    shown = explain(text, WAR)._repr_html_()
    assert "&lt;script&gt;" in shown
    assert set(re.findall(r"<(\w+)", shown)) <= {"blockquote", "mark", "table", "tr", "td", "br", "p"}


def test_text_shown_holds_no_control_characters_of_the_article():
    shown = explain("Norland lost 40\x1b[31m soldiers\x07, Halden said.", WAR)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", str(shown) + shown._repr_html_())


def test_text_without_numbers_has_no_claim():
    assert str(explain("Nobody came.", WAR)).startswith("no claim")


@pytest.mark.parametrize("date", ["yesterday", "2025-02-30", "15.01.2025"])
def test_date_that_is_none_is_refused(date):
    with pytest.raises(ParameterError, match="no day"):
        explain("Norland lost 40 soldiers.", WAR, date)


def test_profile_that_is_none_is_refused():
    with pytest.raises(ResourceError):
        explain("Norland lost 40 soldiers.", "atlantis")


PIECES = [
    "Norland",
    "Halden said",
    "lost",
    "40",
    "killed",
    "dozens",
    "soldiers",
    ".",
    ",",
    '"',
    "\n",
    "in May",
    "\u2028",
    "İ",
    "tanks",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join) | st.text(max_size=80))
def test_every_number_is_a_claim_or_passed_over_in_any_text(text):
    found = explain(Document("d", "", text), WAR)
    spans = [each.claim.span for each in found.claims] + [each.span for each in found.passed]
    assert len(set(spans)) == len(spans)
    for each in found.claims:
        for span in each.words:
            assert each.sentence.start <= span.start < span.end
    assert str(found)
    assert found._repr_html_()
