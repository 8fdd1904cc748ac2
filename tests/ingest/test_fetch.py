"""Pages are fetched politely, from public addresses only. Every server here is on loopback."""

import http.server
import ipaddress
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from tollbook.ingest import UnreadableError
from tollbook.ingest.fetch import Fetcher, is_public
from tollbook.ingest.options import Options
from tollbook.ingest.run import read_paths

PAGE = """<html><head><title>Count passes forty</title><meta property="og:site_name" content="Harbour Gazette">
<meta property="article:published_time" content="2024-12-13"></head><body><article><h1>Count passes forty</h1>
<p>The mayor of Oststad said on Friday that more than forty people had been hurt at the quay since the spring of this year.</p>
<p>She gave no source for the count, and the hospital on the hill has not yet answered a letter that was sent on Thursday.</p>
</article></body></html>"""


class Site(http.server.BaseHTTPRequestHandler):
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        pages = {
            "/robots.txt": "User-agent: *\nDisallow: /private\n",
            "/story": PAGE,
            "/private": PAGE,
            "/long": "x" * 5000,
        }
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/story")
        elif self.path == "/inside":
            self.send_response(302)
            self.send_header("Location", "http://127.0.0.2/secret")
        elif self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            time.sleep(2)
            return
        else:
            self.send_response(200 if self.path in pages else 404)
        self.end_headers()
        self.wfile.write(pages.get(self.path, "").encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    Site.asked = []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def loopback(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return str(address) == "127.0.0.1"


def a_fetcher(folder: Path, **settings: object) -> Fetcher:
    return Fetcher(folder / "pages", **({"pause": 0.0, "allowed": loopback, "timeout": 5.0} | settings))  # type: ignore[arg-type]


def test_a_page_is_fetched_once_and_kept(tmp_path: Path, site: str) -> None:
    fetcher = a_fetcher(tmp_path)
    assert fetcher.fetch(f"{site}/story").read_text() == PAGE
    fetcher.fetch(f"{site}/story")
    assert Site.asked == ["/robots.txt", "/story"]


def test_a_redirect_is_followed(tmp_path: Path, site: str) -> None:
    assert a_fetcher(tmp_path).fetch(f"{site}/moved").read_text() == PAGE


@pytest.mark.parametrize(
    ("path", "settings", "reason"),
    [
        ("/private", {}, "robots.txt"),
        ("/nothing", {}, "status 404"),
        ("/long", {"most_bytes": 1000}, "larger than"),
        ("/slow", {"timeout": 0.5}, "longer than|slowly|does not answer"),
        ("/inside", {}, "no public address"),
        ("/story", {"allowed": is_public}, "no public address"),
    ],
)
def test_what_is_not_got_has_a_reason(
    tmp_path: Path, site: str, path: str, settings: dict[str, object], reason: str
) -> None:
    with pytest.raises(UnreadableError, match=reason):
        a_fetcher(tmp_path, **settings).fetch(site + path)
    assert not list(tmp_path.glob("pages/*.html"))


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://h.example/",
        "http://user:word@127.0.0.1/",
        "http://",
        "gopher://x",
        "http://[::1",
    ],
)
def test_only_plain_http_addresses_are_asked(tmp_path: Path, url: str) -> None:
    with pytest.raises(UnreadableError):
        a_fetcher(tmp_path).fetch(url)


def test_requests_to_one_site_are_apart(tmp_path: Path, site: str) -> None:
    fetcher = a_fetcher(tmp_path, pause=0.3)
    began = time.monotonic()
    fetcher.fetch(f"{site}/story")
    fetcher.fetch(f"{site}/moved")
    assert time.monotonic() - began >= 0.9  # robots, story, moved and where it leads


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("192.168.0.1", False),
        ("169.254.169.254", False),
        ("::1", False),
        ("::ffff:127.0.0.1", False),
        ("fe80::1", False),
        ("224.0.0.1", False),
        ("0.0.0.0", False),
    ],
)
def test_public_addresses_are_told_from_others(address: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


def test_a_list_of_addresses_is_fetched_only_when_asked(tmp_path: Path, site: str) -> None:
    path = tmp_path / "urls.txt"
    path.write_text(f"# two pages\n{site}/story\n{site}/nothing\n")
    (unasked,) = read_paths([path])
    assert Site.asked == []
    assert [e.reason[:33] for e in unasked.exclusions] == ["it is an address and no text: `to"] * 2
    fetched = list(read_paths([path], Options(fetcher=a_fetcher(tmp_path))))
    documents = [d for r in fetched for d in r.documents]
    assert [(d.outlet, d.date, d.title) for d in documents] == [
        ("Harbour Gazette", "2024-12-13", "Count passes forty")
    ]
    assert [e.reason[:34] for r in fetched for e in r.exclusions] == ["the site answered with status 404 "]


def test_a_table_of_addresses_states_what_it_knows_of_their_pages(tmp_path: Path, site: str) -> None:
    path = tmp_path / "stories.csv"
    path.write_text(
        f"stories_id,publish_date,title,url,media_name\n7,2024-12-14,Told,{site}/story,Vesna Post\n"
    )
    (result,) = read_paths([path], Options(fetcher=a_fetcher(tmp_path)))
    (document,) = result.documents
    assert (document.doc_id, document.outlet, document.date, document.url) == (
        "7",
        "Vesna Post",
        "2024-12-14",
        f"{site}/story",
    )
