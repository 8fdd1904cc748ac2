"""The whole briefing: the same bytes every time, every number from the facts, whole or not at all."""

import json
import os
import re
import shutil
from pathlib import Path

import pytest
from corpora import ARTICLES, write_corpus
from lxml import html as lxml_html
from tollbook.briefing import write
from tollbook.briefing.changes import changes_block, moved, too_far
from tollbook.briefing.execute import NotebookError
from tollbook.briefing.facts import read_facts
from tollbook.briefing.manifest import outputs, read_manifest
from tollbook.briefing.verify import remember, verify
from tollbook.briefing.write import BRIEFING, Options, write_briefing
from tollbook.errors import CorpusError, ParameterError, TollbookError

ONLY = Options(notebooks=(BRIEFING,))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A briefing with every notebook, and the corpus it was made from."""
    folder = tmp_path_factory.mktemp("made")
    corpus = write_corpus(folder / "corpus")
    write_briefing(corpus, folder / "out", {"title": "A test"})
    return corpus, folder / "out"


def test_everything_that_is_promised_is_there(made):
    _, out = made
    assert {p.name for p in out.iterdir()} == {
        *("briefing.html", "briefing.pdf", "facts.json", "manifest.json", "notebooks", "tables"),
    }
    assert {p.name for p in (out / "notebooks").iterdir()} == set(write.NOTEBOOKS)
    assert {"claims.csv", "statements.csv", "findings.jsonl", "framing.csv"} <= {
        p.name for p in (out / "tables").iterdir()
    }


def test_kernels_started_as_usual_give_the_same_bytes_as_forked_ones(made, tmp_path, monkeypatch):
    corpus, out = made
    monkeypatch.setenv("TOLLBOOK_KERNELS", "stock")
    write_briefing(corpus, tmp_path / "again", {"title": "A test"}, ONLY)
    again, before = outputs(tmp_path / "again"), outputs(out)
    assert len(again) > 15
    assert again == {name: before[name] for name in again}


def test_another_folder_time_zone_and_home_give_the_same_bytes(made, tmp_path, monkeypatch):
    corpus, out = made
    elsewhere = tmp_path / "elsewhere" / "corpus"
    elsewhere.mkdir(parents=True)
    shutil.copy(corpus, elsewhere)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("HOME", str(tmp_path))
    write_briefing(elsewhere / corpus.name, tmp_path / "again", {"title": "A test"})
    assert outputs(tmp_path / "again") == outputs(out)
    assert (tmp_path / "again" / "manifest.json").read_bytes() == (out / "manifest.json").read_bytes()


def test_a_path_from_the_working_folder_gives_the_same_files(made, tmp_path, monkeypatch):
    corpus, out = made
    shutil.copy(corpus, tmp_path)
    monkeypatch.chdir(tmp_path)
    write_briefing(corpus.name, "runs/again", {"title": "A test"})
    assert outputs(tmp_path / "runs" / "again") == outputs(out)


def test_a_profile_of_ones_own_is_found_by_its_name_in_the_working_folder(tmp_path, monkeypatch):
    corpus = write_corpus(tmp_path / "corpus")
    (tmp_path / "mine.yml").write_text(
        'id: mine\nname: A war\nextends: general\nstart: "2020-01-02"\nparties:\n'
        "  - {id: norland, name: Norland, state: [Norland], opponents: [sudria]}\n"
        "  - {id: sudria, name: Sudria, state: [Sudria], opponents: [norland]}\n"
    )
    monkeypatch.chdir(tmp_path)
    options = Options(notebooks=("10-corpus.ipynb", BRIEFING))
    for kernels in ("", "stock"):
        monkeypatch.setenv("TOLLBOOK_KERNELS", kernels)
        write_briefing(corpus, "out", {"profile": "mine.yml"}, options)
        assert read_manifest(tmp_path / "out")["parameters"]["profile"] == "mine.yml"


def test_no_output_names_this_machine(made):
    corpus, out = made
    for path in out.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for private in (
                str(corpus.parent),
                str(out.parent),
                os.uname().nodename * (len(os.uname().nodename) > 4),
            ):
                assert not private or private.encode() not in content, f"{private} in {path.name}"


def printed_numbers(root):
    """The numbers a reader sees outside quoted sentences and articles' own words."""
    for quoted in root.xpath(
        "//*[contains(@class,'source')]|//script|//style|//code|//header|//caption|//figure|//*[@class='note']"
    ):
        quoted.drop_tree()
    text = " ".join(root.find("body").itertext())
    text = re.sub(
        r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b|\b[ER]\d+\b|\+\d+|\b[0-9a-f]{12}\b|\b\d\.\d\.\d\b", " ", text
    )
    return set(re.findall(r"\d[\d,.]*\d|\d", text))


def test_every_number_on_the_page_is_in_the_facts(made):
    _, out = made
    facts = read_facts(out / "facts.json")
    known = {n for number in facts["numbers"].values() for n in re.findall(r"\d[\d,.]*\d|\d", number["text"])}
    # The ends of intervals, months and the version are said without being figures of the corpus.
    allowed = {"95", facts["about"]["version"], "0.1.0", "90", "256", "200", "20240229", "10", "5", "1"}
    root = lxml_html.document_fromstring((out / "briefing.html").read_text(encoding="utf-8"))
    assert printed_numbers(root) <= known | allowed


def test_every_number_opens_its_sentence(made):
    _, out = made
    root = lxml_html.document_fromstring((out / "briefing.html").read_text(encoding="utf-8"))
    ids = {element.get("id") for element in root.iter() if isinstance(element.tag, str) and element.get("id")}
    links = [a.get("href") for a in root.iter("a") if a.get("href", "").startswith("#")]
    assert len(links) > 20
    assert {link[1:] for link in links} <= ids
    entry = root.get_element_by_id("e1")
    assert entry.find(".//mark").text_content() in ARTICLES[0][3] + ARTICLES[0][4]


def test_a_linked_number_is_the_number_of_its_sentence(made):
    _, out = made
    root = lxml_html.document_fromstring((out / "briefing.html").read_text(encoding="utf-8"))
    links = [
        a for a in root.iter("a") if a.get("class") == "n" and re.fullmatch(r"[\d,.]+", a.text_content())
    ]
    assert len(links) > 5
    for link in links:
        entry = root.get_element_by_id(link.get("href")[1:])
        read = re.findall(r"\d[\d,.]*\d|\d", entry.find_class("reading")[0].text_content())
        assert link.text_content() in read, entry.text_content()


def test_it_says_that_it_does_not_count_the_dead(made):
    _, out = made
    assert "It is not a count of the dead" in (out / "briefing.html").read_text(encoding="utf-8")


def test_it_says_where_it_is_too_small_to_say_something(made):
    _, out = made
    assert "too few articles to say how outlets differ" in (out / "briefing.html").read_text(encoding="utf-8")


def test_every_figure_has_words_and_a_title(made):
    _, out = made
    root = lxml_html.document_fromstring((out / "briefing.html").read_text(encoding="utf-8"))
    images = root.findall(".//figure//img")
    assert images and all(len(image.get("alt", "")) > 40 for image in images)
    assert len(read_facts(out / "facts.json")["figures"]) == len(images)


def test_verify_makes_the_same_again_and_says_which_file_was_touched(made, tmp_path, monkeypatch):
    corpus, out = made
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    copy = tmp_path / "copy"
    shutil.copytree(out, copy)
    assert verify(copy, {"corpus": str(corpus)}).holds
    (copy / "tables" / "claims.csv").write_text("touched")
    (copy / "extra.txt").write_text("x")
    verdict = verify(copy, {"corpus": str(corpus)})
    assert dict(verdict.differences) == {
        "extra.txt": "was not there",
        "tables/claims.csv": "was changed after it was made",
    }


def test_verify_takes_a_part_that_was_sent_on_with_something_beside_it(made, tmp_path, monkeypatch):
    corpus, out = made
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    sent = tmp_path / "sent"
    sent.mkdir()
    for name in ("briefing.html", "facts.json", "manifest.json"):
        shutil.copyfile(out / name, sent / name)
    (sent / "letter.txt").write_text("x")
    assert verify(sent, {"corpus": str(corpus)}, partial=True).holds
    assert ("briefing.pdf", "is missing") in verify(sent, {"corpus": str(corpus)}).differences
    (sent / "facts.json").write_text("{}")
    assert [name for name, _ in verify(sent, {"corpus": str(corpus)}, partial=True).differences] == [
        "facts.json"
    ]


def test_verify_names_the_input_that_changed(made, tmp_path, monkeypatch):
    corpus, out = made
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    other = write_corpus(
        tmp_path / "corpus", [*ARTICLES[:2], (*ARTICLES[2][:4], "Six civilians were killed.")]
    )
    verdict = verify(out, {"corpus": str(other)})
    assert not verdict.holds
    assert any(cause.startswith(f"input {corpus.name}: ") for cause in verdict.causes)


def test_verify_remembers_where_the_corpus_was_and_asks_when_it_is_gone(made, tmp_path, monkeypatch):
    corpus, out = made
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ParameterError, match="--corpus"):
        verify(out)
    remember(out, write.settings_of({"corpus": str(corpus)}))
    assert verify(out).holds


@pytest.mark.parametrize(
    ("corpus", "parameters", "message"),
    [
        ("nowhere", {}, "there is no corpus"),
        (None, {"profile": "atlantis"}, "atlantis"),
        (None, {"outlets": "The Beacon"}, "no outlet 'The Beacon'.*Harbour Gazette"),
        (None, {"since": "2031-01-01"}, "no article is left"),
        (None, {"sides": "atlantis"}, "no side 'atlantis'"),
        (None, {"reference": "The Beacon"}, "no outlet"),
        (None, {"logo": "nowhere.png"}, "logo"),
    ],
)
def test_what_the_user_can_mend_is_one_sentence_and_leaves_nothing(tmp_path, corpus, parameters, message):
    source = tmp_path / corpus if corpus else write_corpus(tmp_path / "corpus")
    (tmp_path / "runs").mkdir()
    with pytest.raises(TollbookError, match=f"(?s){message}") as wrong:
        write_briefing(source, tmp_path / "runs" / "out", parameters, ONLY)
    assert "\n" not in str(wrong.value)
    assert not list((tmp_path / "runs").iterdir())


def test_an_earlier_briefing_is_replaced_and_nothing_else_is(made, tmp_path):
    corpus, _ = made
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "thesis.txt").write_text("mine")
    with pytest.raises(ParameterError, match="holds other files"):
        write_briefing(corpus, precious, None, ONLY)
    assert (precious / "thesis.txt").read_text() == "mine"
    for title in ("One", "Two"):
        write_briefing(corpus, tmp_path / "out", {"title": title}, ONLY)
    assert read_facts(tmp_path / "out" / "facts.json")["about"]["title"] == "Two"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out", "precious"]


def test_a_failure_keeps_the_earlier_briefing(made, tmp_path, monkeypatch):
    corpus, out = made
    shutil.copytree(out, tmp_path / "out")
    before = outputs(tmp_path / "out")

    def failing(*_arguments):
        raise NotebookError("60-briefing.ipynb stopped")

    monkeypatch.setattr(write, "_executed", failing)
    with pytest.raises(NotebookError):
        write_briefing(corpus, tmp_path / "out", None, ONLY)
    assert outputs(tmp_path / "out") == before
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_settings_choose_articles_and_claims_and_are_shown(made, tmp_path):
    corpus, _ = made
    chosen = {"outlets": "The Lantern", "until": "2025-02-28", "categories": "killed", "language": "de"}
    write_briefing(corpus, tmp_path / "out", chosen, ONLY)
    claims = [
        json.loads(line) for line in (tmp_path / "out" / "tables" / "claims.jsonl").read_text().splitlines()
    ]
    assert (
        claims
        and {c["category"] for c in claims} == {"killed"}
        and {c["doc_id"] for c in claims} == {"lantern-1"}
    )
    page = (tmp_path / "out" / "briefing.html").read_text(encoding="utf-8")
    assert "Chosen: outlets The Lantern; until 28. Februar 2025; only killed" in page
    assert "65.000" in page
    assert read_manifest(tmp_path / "out")["parameters"]["outlets"] == ["The Lantern"]


def test_a_number_that_moved_too_far_is_asked_about_before_anything_is_published(made, tmp_path):
    corpus, out = made
    fewer = write_corpus(tmp_path / "corpus", ARTICLES[:1])
    asked = []
    options = Options(
        notebooks=(BRIEFING,), against=out, confirm=lambda far: asked.append(far) is None and False
    )
    with pytest.raises(ParameterError, match="moved by more than"):
        write_briefing(fewer, tmp_path / "out", None, options)
    assert any(line.startswith("Articles: 3 → 1") for line in asked[0])
    assert not (tmp_path / "out").exists()
    agreed = Options(notebooks=(BRIEFING,), against=out, confirm=lambda _far: True)
    write_briefing(fewer, tmp_path / "out", None, agreed)
    assert "What changed since the earlier briefing" in (tmp_path / "out" / "briefing.html").read_text(
        encoding="utf-8"
    )
    assert corpus.exists()


def test_nothing_moved_between_a_briefing_and_itself(made):
    facts = read_facts(made[1] / "facts.json")
    assert moved(facts, facts) == [] and too_far(facts, facts) == []
    assert changes_block(facts, facts)["rows"] == ()


def changed_rows(earlier, later):
    """What changed, a text for each row, and the anchors in its first cell."""
    return {
        " | ".join("".join(bit["text"] for bit in cell["bits"]) for cell in row): {
            bit["anchor"] for bit in row[0]["bits"] if bit["anchor"]
        }
        for row in changes_block(earlier, later)["rows"]
    }


def test_what_changed_is_told_by_what_is_counted_and_said_with_its_evidence(made, tmp_path):
    write_briefing(write_corpus(tmp_path / "corpus", ARTICLES[:1]), tmp_path / "out", None, ONLY)
    fewer, more = (read_facts(folder / "facts.json") for folder in (tmp_path / "out", made[1]))
    grown, shrunk = changed_rows(fewer, more), changed_rows(more, fewer)
    assert "Articles | 1 | 3 | moved" in grown
    new = [row for row in grown if row.endswith("telling | new")]
    gone = [row for row in shrunk if row.endswith("telling | – | gone")]
    assert new and len(gone) == len(new)
    assert all(grown[row] for row in new) and not any(shrunk[row] for row in gone)
    assert not any(row.startswith(("scope", "finding", "headline", "corpus")) for row in grown)


def test_briefings_in_two_languages_are_compared_by_their_numbers_alone(made):
    facts = read_facts(made[1] / "facts.json")
    told = {**facts, "about": {**facts["about"], "parameters": {"language": "de"}}, "blocks": {}}
    block = changes_block(told, facts)
    assert block["rows"] == () and "different languages" in block["note"]


def test_a_logo_is_a_picture_or_is_refused(tmp_path):
    corpus = write_corpus(tmp_path / "corpus")
    (tmp_path / "logo.svg").write_text("<svg onload='alert(1)'/>")
    with pytest.raises(ParameterError, match="PNG or JPEG"):
        write_briefing(corpus, tmp_path / "out", {"logo": str(tmp_path / "logo.svg")}, ONLY)


def test_no_article_is_one_sentence(tmp_path):
    (tmp_path / "empty.jsonl").write_text("")
    with pytest.raises(CorpusError):
        write_briefing(tmp_path / "empty.jsonl", tmp_path / "out", None, ONLY)
    assert not (tmp_path / "out").exists()


def test_a_corpus_without_figures_makes_a_briefing_that_says_so(tmp_path):
    text = "The ministers met and talked about the weather in the capital for several hours on Monday."
    corpus = write_corpus(
        tmp_path / "corpus", [("quiet-1", "The Lantern", "2025-01-01", "A quiet day", text)]
    )
    write_briefing(corpus, tmp_path / "out", None, ONLY)
    page = (tmp_path / "out" / "briefing.html").read_text(encoding="utf-8")
    assert "No figure of people killed" in page
    assert Path(tmp_path / "out" / "briefing.pdf").stat().st_size > 1000
