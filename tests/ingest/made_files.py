"""Small files of every kind, as people have them, made of invented articles; returned as bytes."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable

_SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve zo ka li mo".split()


def prose(seed: int, sentences: int = 6) -> list[str]:
    """Invented sentences, the same for the same seed."""
    rng = random.Random(seed)
    made = []
    for _ in range(sentences):
        words = ["".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 4))) for _ in range(14)]
        made.append(
            " ".join(words).capitalize() + f", the mayor said, and {rng.randint(12, 90)} people were hurt."
        )
    return made


def text(seed: int = 1) -> bytes:
    return ("Harbour count rises\n\n13 December 2024\n\n" + "\n\n".join(prose(seed))).encode()


def page(seed: int = 1) -> bytes:
    body = "".join(f"<p>{s}</p>" for s in prose(seed, 8))
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour count rises | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette"><meta property="og:title" content="Harbour count rises">
<meta name="description" content="A new figure from the quay of Oststad is higher than the last one.">
<link rel="canonical" href="https://gazette.example/count"><script type="application/ld+json">
{{"@type": "NewsArticle", "headline": "Harbour count rises", "datePublished": "2024-12-13T08:00:00+01:00",
"author": [{{"@type": "Person", "name": "Ada Quay"}}], "publisher": {{"name": "Harbour Gazette"}}}}</script></head>
<body><nav><a href="/">Home</a><a href="/war">War</a></nav><main><article><h1>Harbour count rises</h1>
<p class="dek">A new figure from the quay of Oststad is higher than the last one.</p>{body}</article>
<aside><h2>Most read</h2><ul><li>Ferry sails again</li></ul></aside></main>
<footer>Sign up for our newsletter. All rights reserved.</footer></body></html>""".encode()


def csv_table(rows: int = 3) -> bytes:
    lines = ["id,headline,body,source,publish_date"]
    lines += [
        f'{n},Count {n},"{prose(n)[0]} {prose(n)[1]}",Harbour Gazette,2024-12-{n + 10}' for n in range(rows)
    ]
    return "\n".join(lines).encode()


def jsonl(rows: int = 3) -> bytes:
    made = (
        {"id": n, "title": f"Count {n}", "text": " ".join(prose(n)), "date": f"2024-12-{n + 10}"}
        for n in range(rows)
    )
    return "\n".join(json.dumps(row) for row in made).encode()


def xlsx(rows: int = 3) -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["Title", "Text", "Outlet", "Date"])
    for n in range(rows):
        book.active.append([f"Count {n}", " ".join(prose(n)), "Harbour Gazette", f"2024-12-{n + 10}"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def parquet(rows: int = 3) -> bytes:
    import pyarrow
    import pyarrow.parquet

    table = pyarrow.table(
        {
            "title": [f"Count {n}" for n in range(rows)],
            "text": [" ".join(prose(n)) for n in range(rows)],
            "publish_date": [f"2024-12-{n + 10}" for n in range(rows)],
            "media_name": ["Harbour Gazette"] * rows,
        }
    )
    out = io.BytesIO()
    pyarrow.parquet.write_table(table, out)
    return out.getvalue()


def docx(lines: list[str] | None = None) -> bytes:
    import docx as word

    document = word.Document()
    for line in lines or ["Harbour count rises", "13 December 2024", *prose(1)]:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rtf(lines: list[str] | None = None) -> bytes:
    body = "\\par\n".join(
        "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line)
        for line in lines or ["Harbour count rises", "", "13 December 2024", "", *prose(1)]
    )
    return ("{\\rtf1\\ansi\\ansicpg1252 {\\fonttbl{\\f0 Arial;}}\\f0 " + body + "}").encode("cp1252")


def pdf(pages: list[list[str]] | None = None) -> bytes:
    """A PDF of lines of text, written by hand: one font, one content stream a page."""
    pages = pages or [
        ["Harbour Gazette 1", "Harbour count rises", *prose(1)],
        ["Harbour Gazette 2", *prose(2)],
    ]
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for lines in pages:
        escaped = [line.replace("(", "\\(").replace(")", "\\)") for line in lines]
        shown = "".join(f"({line}) Tj T*\n" for line in escaped)
        stream = f"BT /F1 6 Tf 8 TL 20 760 Td\n{shown}ET".encode()
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 800] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return out.getvalue()


def rss() -> bytes:
    items = "".join(
        f"<item><title>Count {n}</title><link>https://gazette.example/{n}</link><pubDate>Fri, {n + 10} Dec 2024 08:00:00 GMT"
        f"</pubDate><description>&lt;p&gt;{prose(n)[0]}&lt;/p&gt;</description></item>"
        for n in range(3)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title>{items}</channel></rss>'.encode()


def atom() -> bytes:
    entry = (
        "<entry><title>Count</title><id>urn:1</id><updated>2024-12-13T08:00:00Z</updated>"
        f'<link href="https://gazette.example/1"/><content type="html">&lt;p&gt;{prose(1)[0]}&lt;/p&gt;</content></entry>'
        "<entry><title>No text</title><id>urn:2</id><updated>2024-12-13T08:00:00Z</updated></entry>"
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Gazette</title>{entry}</feed>'.encode()


def warc() -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for n, (kind, body) in enumerate(
        [("text/html", page(1)), ("image/png", b"\x89PNG"), ("text/html", b"<html></html>")]
    ):
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            f"https://gazette.example/{n}", "response", payload=io.BytesIO(body), http_headers=headers
        )
        writer.write_record(record)
    return out.getvalue()


def archive(members: dict[str, bytes] | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in (
            members or {"a.txt": text(1), "b/c.html": page(2), "d.csv": csv_table()}
        ).items():
            packed.writestr(name, content)
    return out.getvalue()


def lexis_text() -> bytes:
    first, second = prose(1), prose(2)
    return f"""
Download Request: Selected Items: 1-3
Time Of Request: Friday, March 20, 2015  16:51:31


                               1 of 3 DOCUMENTS


                                Harbour Gazette

                            January 11, 2015 Sunday
                                 Late Edition

Harbour count rises

BYLINE: Ada Quay

SECTION: Foreign; Pg. 3

LENGTH: 90 words

{first[0]}
{first[1]}

{first[2]}

LOAD-DATE: January 12, 2015

LANGUAGE: ENGLISH

                     Copyright 2015 Harbour Gazette
                              All Rights Reserved

                               2 of 3 DOCUMENTS

                                  Vesna Post

Ein Titel am Rand

                            Mittwoch 14. Januar 2015

AUTOR: Ilse Kai

LÄNGE: 80 Wörter

{second[0]}

SPRACHE: GERMAN

                               3 of 3 DOCUMENTS

                                  Vesna Post

                            January 15, 2015

Only a picture

SECTION: NEWS

LOAD-DATE: January 16, 2015
""".encode()


def lexis_word() -> bytes:
    lines = [
        "Documents (2)",
        "1. Harbour count rises",
        "Client/Matter: -None-",
        "Search Terms: quay",
        "Narrowed by: ",
        "",
    ]
    for n, title in ((1, "Harbour count rises"), (2, "Ferry sails")):
        lines += [title, "Harbour Gazette(Oststad)", f"July {n}, 2019 Monday 9:20 AM GMT", "", "Section: WAR",
                  "Length: 90 words", "Byline: Ada Quay", "Body", "", *prose(n), "", "Load-Date: July 3, 2019", "", "End of Document"]  # fmt: skip
    return docx(lines)


def lexis_page() -> bytes:
    def article(n: int) -> str:
        return (
            f'<a name="DOC_ID_0_{n}"></a><br><div class="c0"><p class="c1"><span>{n} of 2 DOCUMENTS</span></p></div>'
            '<div class="c3"><p><span>Harbour Gazette</span></p></div><div class="c3"><p><span>January</span>'
            f"<span> {n}, 2015 Sunday<br>Late Edition</span></p></div><div class='c5'><p>Count {n};<br>Second line</p></div>"
            f"<div><p><span>BYLINE: </span>Ada Quay</p></div><div><p>{prose(n)[0]}</p><p>{prose(n)[1]}</p></div>"
            "<div><p>LANGUAGE: ENGLISH</p></div><div><p>Copyright 2015 Harbour Gazette</p></div>"
        )

    return f'<html><head><meta topic="null" documents="2"></head><body>{article(1)}{article(2)}</body></html>'.encode()


def factiva_page() -> bytes:
    def plain(n: int) -> str:
        text = "".join(f'<p class="articleParagraph enarticleParagraph">{s}</p>' for s in prose(n))
        return (
            f'<div class="article enArticle"><p></p><div id="hd"><b class="enHeadline">Count {n}</b></div>'
            f'<div class="author">By Ada Quay</div><div>90 words</div><div>{n} June 2016</div><div>Harbour Gazette</div>'
            f"<div>HARGAZ</div><div>English</div><div>(c) 2016 Harbour</div>{text}<p>Document HARGAZ00{n}</p></div>"
        )

    rows = {
        "HD": "Count 3",
        "BY": "Ada Quay",
        "PD": "3 June 2016",
        "SN": "Harbour Gazette",
        "AN": "Document HARGAZ003",
    }
    cells = "".join(f'<tr><td class="index"><b>{k}</b>&nbsp;</td><td>{v}</td></tr>' for k, v in rows.items())
    text = f'<tr><td><b>LP</b>&nbsp;</td><td><p class="articleParagraph">{prose(3)[0]}</p></td></tr>'
    labelled = f'<div class="article enArticle"><table>{cells}{text}</table></div>'
    return f'<html><body><div id="navcontainer" class="fcpNavContainer"></div>{plain(1)}{plain(2)}{labelled}</body></html>'.encode()


def factiva_xml() -> bytes:
    articles = "".join(
        f"<ppsarticle><article><accessionNo>HARGAZ{n}</accessionNo><headline><paragraph>Count {n}</paragraph></headline>"
        f"<leadParagraph><paragraph>{prose(n)[0]}</paragraph></leadParagraph><tailParagraphs><paragraph>{prose(n)[1]}</paragraph>"
        f"</tailParagraphs><publicationDate><date>2016-06-0{n}</date></publicationDate><sourceName>Harbour Gazette</sourceName>"
        "</article></ppsarticle>"
        for n in (1, 2)
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><PPSResponse><ppsArticleResponse xmlns="http://f.example/2.0">'
        f'<ppsarticleResultSet count="3">{articles}</ppsarticleResultSet></ppsArticleResponse></PPSResponse>'
    ).encode()


def europresse() -> bytes:
    articles = "".join(
        '<article><header><span class="DocPublicationName">Harbour Gazette</span><span class="DocHeader">Guerre, mardi '
        f'{n} mars 2016, p. 16</span><p class="titreArticleVisu">Count {n}</p></header><div class="DocText"><p>{prose(n)[0]}</p>'
        f"</div><footer>© 2016<p>Numéro de document : news·2016030{n}·HG·{n}</p></footer></article>"
        for n in (1, 2)
    )
    return f"<!doctype html><html><body>{articles}</body></html>".encode()


def clippings() -> bytes:
    lines = []
    for n in (1, 2):
        lines += [
            f'"Harbour Gazette" Nr. 6{n} vom 0{n}.04.2013 Seite: 3',
            "Ressort: WAR",
            "",
            f"Count {n}",
            "",
            *prose(n),
            "_" * 30,
        ]
    return rtf(lines)


def mediargus() -> bytes:
    listed = "".join(
        f"{n}. Count {n}\n\nHarbour Gazette, woensdag {n} maart 2011, p. {n}, 90w.\n\nIntro.\n\n\n"
        for n in (1, 2)
    )
    texts = "".join(
        f"0{n}-03-2011, p.{n}\nAda Quay\nCount {n}\n\n{prose(n)[0]}\n\n © Harbour\n\n\n" for n in (1, 2)
    )
    return (listed + texts).encode()


def digest_page() -> bytes:
    index = "".join(f'<li><a href="#c{n}">Count {n}</a></li>' for n in (1, 2))
    parts = "".join(
        f'<a name="c{n}"></a><h2>Count {n}</h2><i>Harbour Gazette 0{n}-1-2017</i><p>{prose(n)[0]}</p><hr>'
        for n in (1, 2)
    )
    return f"<html><body><h1>Digest</h1><h2>Index</h2><ul>{index}</ul><hr>{parts}</body></html>".encode()


def digest_pdf() -> bytes:
    index = [
        "Index",
        *(f"A long count that breaks in two {n} (Harbour Gazette){'.' * 40} {n}" for n in (1, 2)),
    ]
    body = []
    for n in (1, 2):
        body += ["A long count that", f"breaks in two {n}", f"Harbour Gazette 0{n}-06-2013 (p.3)", *prose(n)]
    return pdf([index, body])


KINDS: dict[str, Callable[[], bytes]] = {
    "a.txt": text,
    "a.html": page,
    "a.csv": csv_table,
    "a.jsonl": jsonl,
    "a.xlsx": xlsx,
    "a.parquet": parquet,
    "a.docx": docx,
    "a.rtf": rtf,
    "a.pdf": pdf,
    "a.rss": rss,
    "a.xml": atom,
    "a.warc.gz": warc,
    "a.zip": archive,
    "lexis.txt": lexis_text,
    "lexis.docx": lexis_word,
    "lexis.html": lexis_page,
    "factiva.htm": factiva_page,
    "factiva.xml": factiva_xml,
    "europresse.html": europresse,
    "clippings.rtf": clippings,
    "mediargus.txt": mediargus,
    "digest.html": digest_page,
    "digest.pdf": digest_pdf,
}
