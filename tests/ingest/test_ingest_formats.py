"""Every kind of file, as people have them, becomes documents with their metadata."""

from pathlib import Path

import made_files
import pytest
from tollbook.ingest import FileResult, Source, read_file
from tollbook.ingest.options import Options
from tollbook.ingest.run import read_paths


def read(folder: Path, name: str, content: bytes, **settings: object) -> list[FileResult]:
    (folder / name).write_bytes(content)
    return list(read_paths([folder / name], Options(jobs=1, **settings)))  # type: ignore[arg-type]


def read_one(folder: Path, name: str, content: bytes) -> FileResult:
    """In this process: what isolates readers is tested with bad input."""
    (folder / name).write_bytes(content)
    return read_file(Source(folder / name, name))


# name: (outlet, day, headline) of the first document, number of documents, of articles left out, announced.
EXPECTED: dict[str, tuple[tuple[str, str | None, str | None], int, int, int | None]] = {
    "a.txt": (("unknown", "2024-12-13", "Harbour count rises"), 1, 0, None),
    "a.html": (("Harbour Gazette", "2024-12-13", "Harbour count rises"), 1, 0, None),
    "a.csv": (("Harbour Gazette", "2024-12-10", "Count 0"), 3, 0, None),
    "a.jsonl": (("unknown", "2024-12-10", "Count 0"), 3, 0, None),
    "a.xlsx": (("Harbour Gazette", "2024-12-10", "Count 0"), 3, 0, None),
    "a.parquet": (("Harbour Gazette", "2024-12-10", "Count 0"), 3, 0, None),
    "a.docx": (("unknown", "2024-12-13", "Harbour count rises"), 1, 0, None),
    "a.rtf": (("unknown", "2024-12-13", "Harbour count rises"), 1, 0, None),
    "a.pdf": (("unknown", None, "Harbour count rises"), 1, 0, None),
    "a.rss": (("Harbour Gazette", "2024-12-10", "Count 0"), 3, 0, None),
    "a.xml": (("Harbour Gazette", "2024-12-13", "Count"), 1, 1, None),
    "a.warc.gz": (("Harbour Gazette", "2024-12-13", "Harbour count rises"), 1, 2, None),
    "lexis.txt": (("Harbour Gazette", "2015-01-11", "Harbour count rises"), 2, 1, 3),
    "lexis.docx": (("Harbour Gazette(Oststad)", "2019-07-01", "Harbour count rises"), 2, 0, 2),
    "lexis.html": (("Harbour Gazette", "2015-01-01", "Count 1; Second line"), 2, 0, 2),
    "factiva.htm": (("Harbour Gazette", "2016-06-01", "Count 1"), 3, 0, None),
    "factiva.xml": (("Harbour Gazette", "2016-06-01", "Count 1"), 2, 0, 3),
    "europresse.html": (("Harbour Gazette", "2016-03-01", "Count 1"), 2, 0, None),
    "clippings.rtf": (("Harbour Gazette", "2013-04-01", "Count 1"), 2, 0, None),
    "mediargus.txt": (("Harbour Gazette", "2011-03-01", "Count 1"), 2, 0, 2),
    "digest.html": (("Harbour Gazette", "2017-01-01", "Count 1"), 2, 0, 2),
    "digest.pdf": (("Harbour Gazette", "2013-06-01", "A long count that breaks in two 1"), 2, 0, 2),
}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_file_gives_its_articles_with_their_metadata(tmp_path: Path, name: str) -> None:
    result = read_one(tmp_path, name, made_files.KINDS[name]())
    first = result.documents[0]
    report = result.report
    found = ((first.outlet, first.date, first.title), report.documents, report.left_out, report.announced)
    assert found == EXPECTED[name]
    assert report.found == report.documents + report.left_out
    assert first.headline.of(first.text) == first.title
    # The article's own sentences are there, whole.
    assert made_files.prose(0 if first.title in ("Count 0",) else 1)[0] in first.text


def test_an_article_of_an_export_keeps_its_author_and_loses_the_exports_own_lines(tmp_path: Path) -> None:
    result = read_one(tmp_path, "lexis.txt", made_files.lexis_text())
    first, second = result.documents
    assert (first.author, first.provenance["section"]) == ("Ada Quay", "Foreign; Pg. 3")
    assert "LOAD-DATE" not in first.text
    assert "Copyright" not in first.text
    assert (second.title, second.date, second.author) == ("Ein Titel am Rand", "2015-01-14", "Ilse Kai")


def test_a_page_gives_its_article_without_what_is_around_it(tmp_path: Path) -> None:
    result = read_one(tmp_path, "p.html", made_files.page())
    (document,) = result.documents
    assert document.text.startswith("Harbour count rises\nA new figure from the quay")
    assert (document.author, document.url) == ("Ada Quay", "https://gazette.example/count")
    assert not {"Ferry sails again", "newsletter", "War"} & set(document.text.replace(".", "").split("\n"))


def test_a_pdf_loses_its_running_heads_and_joins_broken_words(tmp_path: Path) -> None:
    pages = [["Harbour Gazette p. 1", "The whole headline", "The harbour count of the govern-", "ment rose, and the government said so."],
             ["Harbour Gazette p. 2", "Well-", "known men were among them, it said in a long line."]]  # fmt: skip
    result = read_one(tmp_path, "p.pdf", made_files.pdf(pages))
    text = result.documents[0].text
    assert "Harbour Gazette" not in text
    assert "of the government rose" in text
    assert "Well-known" in text


def test_an_archive_gives_what_its_files_give(tmp_path: Path) -> None:
    results = read(tmp_path, "z.zip", made_files.archive())
    assert [(r.report.file, r.report.documents) for r in results] == [
        ("z.zip!a.txt", 1),
        ("z.zip!b/c.html", 1),
        ("z.zip!d.csv", 3),
        ("z.zip", 0),
    ]


def test_an_archive_in_an_archive_is_opened_once_more_and_no_deeper(tmp_path: Path) -> None:
    inner = made_files.archive({"a.txt": made_files.text()})
    deeper = made_files.archive({"i.zip": inner})
    results = read(tmp_path, "z.zip", made_files.archive({"i.zip": inner, "j.zip": deeper}))
    assert {r.report.file: r.report.documents for r in results if r.report.documents} == {
        "z.zip!i.zip!a.txt": 1
    }
    assert [e.reason for r in results for e in r.exclusions if e.effect == "left_out"] == [
        "it is an archive inside an archive, deeper than is unpacked"
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "iso-8859-1", "utf-16"])
def test_a_page_is_read_in_the_encoding_it_is_in(tmp_path: Path, encoding: str) -> None:
    word = "Хартия" if encoding == "windows-1251" else "Müller"
    html = (
        made_files.page()
        .decode()
        .replace("utf-8", encoding)
        .replace("Harbour count rises", f"Harbour {word} rises")
    )
    result = read_one(tmp_path, "p.html", html.encode(encoding))
    assert result.documents[0].title == f"Harbour {word} rises"


def test_a_name_that_lies_about_the_format_is_not_believed(tmp_path: Path) -> None:
    for name, kind in (
        ("page.txt", "a.html"),
        ("word.html", "a.docx"),
        ("paper.csv", "a.pdf"),
        ("feed.txt", "a.rss"),
    ):
        result = read_one(tmp_path, name, made_files.KINDS[kind]())
        assert result.documents, name


def test_a_markdown_file_gives_its_text_without_marks_and_its_front_matter(tmp_path: Path) -> None:
    content = b"---\ntitle: Count rises\ndate: 2024-12-13\nauthor: Ada Quay\n---\n# Count rises\n\nThe **mayor** said [so](https://h.example).\n"
    result = read_one(tmp_path, "m.md", content)
    (document,) = result.documents
    assert document.text == "Count rises\n\nThe mayor said so.\n"
    assert (document.date, document.author) == ("2024-12-13", "Ada Quay")
