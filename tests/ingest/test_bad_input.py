"""Whatever is wrong with a file, it ends as a row with a reason, soon, and the others go on."""

import io
import os
import random
import struct
import sys
import time
import zipfile
from pathlib import Path

import made_files
import pytest
from tollbook.corpus import load_corpus
from tollbook.corpus.build import build_corpus
from tollbook.corpus.store import save_corpus
from tollbook.ingest import Limits
from tollbook.ingest.options import Options
from tollbook.ingest.run import read_paths

SMALL = Limits(article=300_000, archive=3_000_000, seconds=20.0, memory=2_000_000_000)


def left_out(folder: Path, limits: Limits = SMALL) -> dict[str, str]:
    """What was left out of a folder, by file; checks that the good file beside it went on and nothing is lost."""
    (folder / "good.txt").write_bytes(made_files.text(5))
    results = list(read_paths([folder], Options(limits=limits, jobs=1)))
    assert [d.doc_id for r in results for d in r.documents if r.report.file == "good.txt"] == ["good"]
    assert all(r.report.found == r.report.documents + r.report.left_out for r in results)
    return {e.item: e.reason for r in results for e in r.exclusions if e.effect == "left_out"}


def encrypted_zip() -> bytes:
    """A zip whose only member says that it is encrypted."""
    raw = bytearray(made_files.archive({"secret.txt": b"text"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.index(mark) + offset
        raw[at : at + 2] = struct.pack("<H", 1)
    return bytes(raw)


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("bomb.txt", b"0" * 30_000_000)
    return out.getvalue()


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel>&b;</channel></rss>'
FILES = {
    "empty.txt": (b"", "empty"),
    "blank.html": (b" \n\n ", "empty"),
    "nothing.zip": (made_files.archive({"a/": b""}), "the archive is empty"),
    "cut.docx": (made_files.docx()[:2000], "damaged"),
    "cut.pdf": (made_files.pdf()[:300], "damaged PDF"),
    "cut.zip": (made_files.archive()[:200], "damaged"),
    "cut.parquet": (made_files.parquet()[:-20], "damaged Parquet"),
    "cut.xlsx": (made_files.xlsx()[:1500], "damaged"),
    "cut.xml": (made_files.factiva_xml()[:700], "not well-formed"),
    "cut.warc.gz": (made_files.warc()[:40], "damaged WARC|holds no pages"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old or encrypted Office"),
    "picture.html": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "picture"),
    "program.txt": (b"\x7fELF" + bytes(range(256)), "program"),
    "bytes.txt": (bytes(range(256)) * 40, "not text"),
    "nul.txt": (b"The mayor said\x00\x00\x00 so.", "not text"),
    "one-line.txt": (b"word " * 200_000, "larger than"),
    "one-line.jsonl": (b'{"text": "' + b"word " * 200_000 + b'"}', "none of its lines|longer than"),
    "entities.xml": (ENTITIES, "XML entities"),
    "script.html": (
        b"<html><head><script>" + b"var a = 1;" * 500 + b"</script></head><body></body></html>",
        "no article",
    ),
    "notext.csv": (b"a,b\n1,2\n", "no column with the articles' text"),
    "noheader.csv": (b"\n\n\n", "empty"),
    "scan.pdf": (made_files.pdf([[]]), "without text"),
    "other.xml": (b"<?xml version='1.0'?><config><a/></config>", "of a kind that is not read"),
    "database.db": (b"SQLite format 3\0" + b"\0" * 100, "database"),
    "packed.gz": (b"\x1f\x8b\x08\0\0\0\0\0", "unpack it"),
}


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_bad_file_is_left_out_with_a_reason(tmp_path: Path, name: str) -> None:
    content, reason = FILES[name]
    (tmp_path / name).write_bytes(content)
    rows = {item: why for item, why in left_out(tmp_path).items() if item.startswith(name)}
    assert rows
    assert all(any(part in why for part in reason.split("|")) for why in rows.values()), rows


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"../up.txt": b"text"}, "its path leaves the archive"),
        ({"/etc/up.txt": b"text"}, "its path leaves the archive"),
        ({"..\\up.txt": b"text"}, "its path leaves the archive"),
    ],
)
def test_a_member_whose_path_leaves_the_archive_is_not_unpacked(
    tmp_path: Path, members: dict[str, bytes], reason: str
) -> None:
    (tmp_path / "z").mkdir()
    (tmp_path / "z" / "a.zip").write_bytes(made_files.archive(members))
    assert list(left_out(tmp_path / "z").values()) == [reason]
    assert not list(tmp_path.rglob("up.txt"))


def test_a_zip_bomb_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "b.zip").write_bytes(bomb())
    assert left_out(tmp_path, Limits()) == {
        "b.zip!bomb.txt": "it unpacks to more than 200 times its size: a zip bomb"
    }


def test_an_archive_that_unpacks_to_too_much_in_all_is_given_up(tmp_path: Path) -> None:
    rng = random.Random(1)
    (tmp_path / "b.zip").write_bytes(
        made_files.archive({f"{n}.txt": rng.randbytes(200_000).hex().encode() for n in range(9)})
    )
    assert set(left_out(tmp_path).values()) >= {"the archive unpacks to more than one archive may"}


def test_an_encrypted_member_is_named(tmp_path: Path) -> None:
    (tmp_path / "e.zip").write_bytes(encrypted_zip())
    assert left_out(tmp_path) == {"e.zip!secret.txt": "it is encrypted: unpack the archive with its password"}


def test_ten_thousand_nested_tags_cost_neither_the_run_nor_its_time(tmp_path: Path) -> None:
    (tmp_path / "deep.html").write_bytes(
        b"<html><body>" + b"<div>" * 10_000 + b"<p>text</p>" + b"</div>" * 10_000
    )
    began = time.monotonic()
    assert set(left_out(tmp_path)) <= {"deep.html"}
    assert time.monotonic() - began < 20


def test_a_reader_that_takes_too_long_is_ended_and_the_next_file_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(2):
        (tmp_path / f"p{n}.html").write_bytes(made_files.page(n))
    # One hundredth of a second is too short for any worker to start and read a page.
    rows = left_out(tmp_path, Limits(seconds=0.01))
    assert rows == {f"p{n}.html": "reading it took longer than 0.01 seconds" for n in range(2)}


def test_a_reader_that_needs_too_much_memory_is_ended(tmp_path: Path) -> None:
    (tmp_path / "p.html").write_bytes(made_files.page())
    # Less than the libraries need to be loaded.
    rows = left_out(tmp_path, Limits(memory=30_000_000))
    assert list(rows) == ["p.html"]


def test_links_in_circles_and_links_to_nothing_are_listed(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    assert set(left_out(tmp_path)) == {"a/loop", "self", "gone.txt"}


def test_a_file_that_vanishes_while_others_are_read_is_listed(tmp_path: Path) -> None:
    for n in range(40):
        (tmp_path / f"{n:02d}.txt").write_bytes(made_files.text(n))
    results = read_paths([tmp_path], Options(jobs=1))
    first = next(results)
    (tmp_path / "39.txt").unlink()
    rest = list(results)
    assert first.documents
    assert [(r.report.file, r.report.note) for r in rest if not r.documents] == [
        ("39.txt", "it was gone when it was to be read")
    ]


def test_mixed_encodings_in_one_file_are_read_each_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "m.txt").write_bytes(
        "Headline\n\nZoë said “forty” and “fifty”.\n".encode() + b"Caf\xe9 talk.\n"
    )
    (result,) = read_paths([tmp_path / "m.txt"])
    assert "“forty”" in result.documents[0].text
    assert "Café talk" in result.documents[0].text
    assert result.report.note == "encoding: utf-8 with windows-1252"


def test_no_input_vanishes_whatever_is_done_to_it(tmp_path: Path) -> None:
    """The invariant: every input is a document, or documents, or a row of the exclusions."""
    rng = random.Random(20241213)
    made = {name: build() for name, build in made_files.KINDS.items()}
    for n in range(138):
        name = sorted(made)[n % len(made)]
        (tmp_path / f"{n:03d}-{name}").write_bytes(mutated(made[name], rng))
    results = list(read_paths([tmp_path], Options(limits=SMALL, jobs=2)))
    corpus = build_corpus(results)
    inputs = {p.name for p in tmp_path.iterdir()}
    told_of = {f.file.split("!")[0] for f in corpus.files}
    assert told_of == inputs
    for file in corpus.files:
        if file.kind != "archive":
            assert file.found == file.documents + file.left_out >= 1, file
    assert sum(f.documents for f in corpus.files) == len(corpus.documents)
    assert sum(f.left_out for f in corpus.files) == sum(e.effect == "left_out" for e in corpus.exclusions)
    assert len({d.doc_id for d in corpus.documents}) == len(corpus.documents)


def mutated(content: bytes, rng: random.Random) -> bytes:
    """The content cut, spliced, overwritten or repeated in places."""
    data = bytearray(content)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(data) or 1)
        match rng.randrange(5):
            case 0:
                del data[at:]
            case 1:
                data[at : at + 1] = bytes([rng.randrange(256)])
            case 2:
                data[at:at] = rng.randbytes(rng.randint(1, 40))
            case 3:
                del data[at : at + rng.randint(1, 200)]
            case _:
                data[at:at] = data[at : at + rng.randint(1, 300)] * rng.randint(1, 5)
    return bytes(data)


@pytest.mark.skipif(sys.platform != "linux", reason="names are any bytes on Linux only")
def test_a_name_of_bytes_that_are_no_text_is_spelled_out_and_can_be_saved(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (Path(os.fsdecode(bytes(folder) + b"/b\xe4r.txt"))).write_bytes(made_files.text(3))
    (Path(os.fsdecode(bytes(folder) + b"/b\xe5r.bin"))).write_bytes(b"")
    corpus = build_corpus(read_paths([folder], Options(limits=SMALL, jobs=1)))
    save_corpus(corpus, tmp_path / "corpus.jsonl")
    assert [d.provenance["source"] for d in corpus.documents] == ["b\\xe4r.txt"]
    assert [e.item for e in corpus.exclusions if e.effect == "left_out"] == ["b\\xe5r.bin"]
    assert load_corpus(tmp_path / "corpus.jsonl").documents == corpus.documents
