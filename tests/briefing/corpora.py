"""Small corpora for the tests of the briefing: invented outlets, invented wording."""

import json
from pathlib import Path

ARTICLES = [
    (
        "gazette-1",
        "Harbour Gazette",
        "2025-02-10",
        "Minister: Russia lost 35,000 soldiers in January",
        "Russia lost approximately 35,000 soldiers in January, the Ukrainian defence minister said on Monday.\n"
        "Another 30,000 were lost in December, according to the minister. The Kremlin denied it.",
    ),
    (
        "lantern-1",
        "The Lantern",
        "2025-02-11",
        "65,000 dead in two months",
        "At least 65,000 Russian soldiers were killed in December and January. Ukraine says 43,000 of its own "
        "soldiers have been killed and 370,000 wounded since the invasion.",
    ),
    (
        "lantern-2",
        "The Lantern",
        "2025-03-02",
        "Five die in strike",
        "Five civilians were killed and 12 injured in a strike on Kharkiv on Sunday, officials said.",
    ),
]


def write_corpus(folder: Path, articles=ARTICLES, url="https://example.org/{}") -> Path:
    """The articles as a JSONL file in `folder`."""
    path = folder / "articles.jsonl"
    folder.mkdir(parents=True, exist_ok=True)
    rows = [
        {
            "doc_id": i,
            "outlet": outlet,
            "date": day,
            "title": title,
            "url": url.format(i),
            "text": f"{title}\n\n{text}",
        }
        for i, outlet, day, title, text in articles
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path
