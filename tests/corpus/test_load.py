"""From a path to a corpus."""

import json
from pathlib import Path

import pytest
from tollbook.corpus import load_corpus
from tollbook.errors import CorpusError

BODY = (
    "The mayor of Oststad said on Friday that more than forty people had been hurt at the quay since spring."
)


def folder_of(root: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return root


def test_a_folder_without_a_manifest_gives_a_document_per_file(tmp_path: Path) -> None:
    corpus = load_corpus(
        folder_of(
            tmp_path,
            {
                "harbour-gazette-2024-12-13.txt": f"A headline\n\nDec 13, 2024 - 00:00\n\n{BODY}",
                "b/vesna.md": f"# Second\n\n{BODY}",
            },
        )
    )
    assert [(d.doc_id, d.outlet, d.date, d.title) for d in corpus.documents] == [
        ("vesna", "unknown", None, "Second"),
        ("harbour-gazette-2024-12-13", "harbour-gazette", "2024-12-13", "A headline"),
    ]
    assert corpus.documents[1].inferred["date"] == "time stamp in the text"
    assert [(e.item, e.effect) for e in corpus.exclusions] == [("vesna", "kept_marked")]


def test_a_manifest_states_what_the_files_do_not_and_its_other_columns_are_carried(tmp_path: Path) -> None:
    manifest = "doc_id,file,outlet,date,title,url,desk\nd1,a.txt,Harbour Gazette,13 December 2024,Told,https://h.example/1,war\n"
    corpus = load_corpus(folder_of(tmp_path, {"manifest.csv": manifest, "a.txt": BODY, "b.txt": BODY}))
    (document,) = corpus.documents
    assert (document.doc_id, document.outlet, document.date, document.url) == (
        "d1",
        "Harbour Gazette",
        "2024-12-13",
        "https://h.example/1",
    )
    assert document.text == f"Told\n\n{BODY}"
    assert document.headline.of(document.text) == "Told"
    assert document.provenance["desk"] == "war"
    assert not {"outlet", "date", "title", "doc_id"} & set(document.inferred)
    assert [(e.item, e.reason) for e in corpus.exclusions] == [("b.txt", "manifest.csv does not name it")]


def test_a_manifest_may_be_json_lines(tmp_path: Path) -> None:
    line = json.dumps(
        {"file": "a.txt", "outlet": "Harbour Gazette", "date": "2024-12-13", "url": "", "desk": "war"}
    )
    corpus = load_corpus(folder_of(tmp_path, {"manifest.jsonl": line, "a.txt": BODY, "b.txt": BODY}))
    (document,) = corpus.documents
    assert (document.outlet, document.date, document.provenance["desk"]) == (
        "Harbour Gazette",
        "2024-12-13",
        "war",
    )
    assert [(e.item, e.reason) for e in corpus.exclusions] == [("b.txt", "manifest.jsonl does not name it")]


def test_json_lines_of_articles_are_no_manifest_by_their_name(tmp_path: Path) -> None:
    line = json.dumps({"file": "page-1", "outlet": "Harbour Gazette", "text": BODY})
    corpus = load_corpus(folder_of(tmp_path, {"manifest.jsonl": line}))
    assert [document.text for document in corpus.documents] == [BODY]


@pytest.mark.parametrize(
    ("title", "text", "whole"),
    [
        ("Told", "Told\nAnd so on.", "Told\nAnd so on."),
        ("Told", "And so on.", "Told\n\nAnd so on."),
        ("Told at last", "Told\u00a0at last\nAnd so on.", "Told\u00a0at last\nAnd so on."),
        (None, "And so on.", "And so on."),
    ],
)
def test_a_title_goes_before_a_text_that_does_not_begin_with_it(
    tmp_path: Path, title: str | None, text: str, whole: str
) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text(
        json.dumps({"doc_id": "1", "title": title, "text": text, "date": "2024-12-13", "outlet": "H"}),
        encoding="utf-8",
    )
    (document,) = load_corpus(path).documents
    assert document.text == whole
    if title:
        assert document.headline.of(document.text) == whole.split("\n")[0]


@pytest.mark.parametrize(
    ("files", "corpus", "message"),
    [
        ({}, "nowhere", "there is no corpus at .*nowhere"),
        ({"x/.ds_store": "x"}, "x", "holds no files"),
        (
            {"manifest.csv": "doc_id,file\n1,gone.txt\n"},
            "",
            r"manifest.csv, row 1: there is no file 'gone.txt'",
        ),
        ({"manifest.csv": "doc_id,file\n1,../up.txt\n"}, "", "outside the folder"),
        ({"manifest.csv": "doc_id,name\n1,a.txt\n"}, "", "no column 'file'"),
        (
            {"manifest.csv": "doc_id,file\n1,a.txt\n1,b.txt\n", "a.txt": BODY, "b.txt": BODY},
            "",
            "two documents have the id '1': a.txt and b.txt",
        ),
        ({"c.csv": "title,link\na,b\n"}, "c.csv", r"c\.csv has no column with the articles' text"),
    ],
)
def test_a_corpus_that_cannot_be_used_is_one_sentence(
    tmp_path: Path, files: dict[str, str], corpus: str, message: str
) -> None:
    folder_of(tmp_path, files)
    with pytest.raises(CorpusError, match=message) as wrong:
        load_corpus(tmp_path / corpus)
    assert "\n" not in str(wrong.value)


def test_bad_files_are_listed_and_stop_nothing(tmp_path: Path) -> None:
    folder_of(tmp_path, {"good.txt": f"Headline\n\n{BODY}", "empty.txt": " \n", "table.csv": "a,b\n1,2\n"})
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    corpus = load_corpus(tmp_path)
    assert [d.doc_id for d in corpus.documents] == ["good"]
    left_out = {e.item: e.reason for e in corpus.exclusions if e.effect == "left_out"}
    assert set(left_out) == {"empty.txt", "table.csv", "noise.txt", "loop", "gone.txt"}
    assert left_out["empty.txt"] == "it is empty"
    assert all(f.found == f.documents + f.left_out for f in corpus.files)


def test_files_of_one_name_get_ids_of_their_own_and_stay_the_same(tmp_path: Path) -> None:
    folder_of(
        tmp_path, {"a/1.txt": f"First\n\n{BODY}", "b/1.txt": f"Second\n\n{BODY}", "c.txt": f"Third\n\n{BODY}"}
    )
    ids = [d.doc_id for d in load_corpus(tmp_path).documents]
    assert ids == ["a-1-txt", "b-1-txt", "c"]
    assert [e.item for e in load_corpus(tmp_path).exclusions] == ids


def test_rows_without_ids_get_ids_made_of_their_content(tmp_path: Path) -> None:
    row = {"outlet": "Harbour Gazette", "date": "2024-12-13", "text": BODY}
    (tmp_path / "c.jsonl").write_text("\n".join([json.dumps(row)] * 2), encoding="utf-8")
    first, second = (d.doc_id for d in load_corpus(tmp_path / "c.jsonl").documents)
    assert first.startswith("harbour-gazette-2024-12-13-")
    assert second == f"{first}-2"


def test_a_document_in_another_language_is_kept_and_named(tmp_path: Path) -> None:
    german = "Die Bürgermeisterin sagte am Freitag, dass im Hafen seit dem Frühling mehr als vierzig Menschen verletzt worden seien, und nannte keine Quelle dafür."
    (tmp_path / "g.txt").write_text(f"Überschrift\n\n13.12.2024\n\n{german}", encoding="utf-8")
    corpus = load_corpus(tmp_path)
    assert corpus.documents[0].language == "de"
    assert [(e.item, e.stage, e.effect) for e in corpus.exclusions] == [("g", "corpus", "kept_marked")]
