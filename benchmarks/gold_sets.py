#!/usr/bin/env python3
"""The gold sets of the accuracy gate, and the claims of articles that cannot be shipped, without their text.

    gold_sets.py GOLD.jsonl STANDOFF.json   write the claims of a gold set as standoff: offsets and slots, no text

Three kinds: `gold/*.jsonl` hold their texts; the sample corpus has its gold beside it; `gold/*.standoff.json`
hold only the claims of real articles, by document id, the piece that was coded and its digest, and are scored where the articles
are given. Standard library only.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "data" / "sample"
# What a standoff claim holds: where it stands and its slots. The figure itself is text, and left out.
SLOTS = (
    "start", "end", "low", "high", "bound", "category", "side", "population", "period_kind", "period_start",
    "period_end", "rate_unit", "source", "source_type", "attribution", "cue", "stance", "term", "section", "optional",
)  # fmt: skip
DOCUMENT = ("doc_id", "outlet", "date", "title", "url", "text")


@dataclass(frozen=True)
class GoldSet:
    """A gold set: its name, its file, the corpus to extract from, its documents with their claims.

    `missing` says why it cannot be scored here, empty where it can. A corpus that is to be written first is
    given as `articles`.
    """

    name: str
    path: Path
    documents: tuple[Mapping[str, Any], ...]
    corpus: Path | None = None
    articles: tuple[Mapping[str, Any], ...] = ()
    missing: str = ""

    @property
    def digest(self) -> str:
        """SHA-256 of the gold file."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()


def gold_sets(articles: Iterable[Path] = (), folder: Path = HERE / "gold") -> list[GoldSet]:
    """Every gold set by name; `articles` are JSONL files with the texts that standoff sets are about."""
    texts = {doc["doc_id"]: doc for path in articles for doc in read_jsonl(path)}
    found = [
        GoldSet(path.stem, path, tuple(read_jsonl(path)), path) for path in sorted(folder.glob("*.jsonl"))
    ]
    found += [_standoff(path, texts) for path in sorted(folder.glob("*.standoff.json"))]
    return [*found, _sample()]


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """The records of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def to_standoff(documents: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The claims of gold documents without a word of their text: id, digest of the text, offsets and slots."""
    return {
        "about": "Claims of articles that cannot be shipped, by the codebook: offsets into each text, and slots.",
        "documents": [
            {
                "doc_id": doc["doc_id"],
                **({"article": doc["article"]} if "article" in doc else {}),
                "text_sha256": text_digest(doc["text"]),
                **({"piece": doc["piece"]} if "piece" in doc else {}),
                "claims": [{slot: claim[slot] for slot in SLOTS if slot in claim} for claim in doc["claims"]],
            }
            for doc in documents
        ],
    }


def text_digest(text: str) -> str:
    """SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _standoff(path: Path, texts: Mapping[str, Mapping[str, Any]]) -> GoldSet:
    documents = json.loads(path.read_text(encoding="utf-8"))["documents"]
    name = path.name.removesuffix(".standoff.json")
    absent = [doc for doc in documents if _article_id(doc) not in texts]
    if absent:
        why = f"{len(absent)} of its {len(documents)} articles are not given (--articles), they cannot be shipped"
        return GoldSet(name, path, tuple(documents), missing=why)
    articles = [
        {**_coded_piece(texts[_article_id(doc)], doc.get("piece")), "doc_id": doc["doc_id"]}
        for doc in documents
    ]
    changed = [
        doc["doc_id"]
        for doc, article in zip(documents, articles, strict=True)
        if text_digest(article["text"]) != doc["text_sha256"]
    ]
    if changed:
        return GoldSet(
            name, path, tuple(documents), missing=f"other texts than those coded: {', '.join(changed)}"
        )
    plain = tuple({key: article.get(key) for key in DOCUMENT} for article in articles)
    return GoldSet(name, path, tuple(documents), articles=plain)


def _article_id(document: Mapping[str, Any]) -> str:
    """The article a coded document is a piece of; a document of its own where several pieces of one are coded."""
    return str(document.get("article", document["doc_id"]))


def _coded_piece(article: Mapping[str, Any], piece: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """The part of an article that was coded: `piece` gives its characters, and whether its title stood above it."""
    if piece is None:
        return article
    title = article["title"] if piece["title"] else ""
    part = article["text"][piece["start"] : piece["end"]]
    return {**article, "title": title, "text": f"{title}\n\n{part}" if title else part}


def _sample() -> GoldSet:
    """The sample corpus, of whose every document the gold beside it holds all claims."""
    path = SAMPLE / "gold.jsonl"
    claims: dict[str, list[Mapping[str, Any]]] = {text.stem: [] for text in sorted(SAMPLE.glob("*.txt"))}
    for claim in read_jsonl(path):
        claims[claim["doc_id"]].append(claim)
    documents = tuple(
        {"doc_id": doc_id, "text": (SAMPLE / f"{doc_id}.txt").read_text(encoding="utf-8"), "claims": each}
        for doc_id, each in claims.items()
    )
    return GoldSet("sample", path, documents, SAMPLE)


def main(arguments: list[str]) -> int:
    """Write a gold set as standoff, a document a line."""
    if len(arguments) != 2:
        print(__doc__)
        return 2
    made = to_standoff(read_jsonl(Path(arguments[0])))
    lines = ",\n".join(json.dumps(doc, ensure_ascii=False) for doc in made["documents"])
    Path(arguments[1]).write_text(
        f'{{"about": {json.dumps(made["about"])}, "documents": [\n{lines}\n]}}\n', encoding="utf-8"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
