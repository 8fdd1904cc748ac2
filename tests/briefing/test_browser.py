"""A briefing of a hostile corpus in a real browser: nothing runs, nothing leaves, everything is shown.

Needs Chromium; the same properties are tested without one in test_writers.py.
"""

import http.server
import re
import shutil
import subprocess
import threading
from pathlib import Path

import pytest
from corpora import write_corpus
from hostile import PAYLOADS, SCRIPT
from tollbook.briefing.page import Front, page
from tollbook.briefing.write import BRIEFING, Options, write_briefing

CHROMIUM = next(
    (shutil.which(n) for n in ("chromium", "chromium-browser", "google-chrome") if shutil.which(n)), None
)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def opened(path: Path, profile: Path) -> str:
    """The document as the browser has it after everything ran that would run."""
    command = [
        CHROMIUM,
        *FLAGS,
        f"--user-data-dir={profile}",
        "--virtual-time-budget=3000",
        "--dump-dom",
        path.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


@pytest.fixture(scope="module")
def listener():
    """A server on loopback that notes every request; hostile texts point at it."""
    seen = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            seen.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_arguments):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", seen
    server.shutdown()


@pytest.fixture(scope="module")
def hostile_briefing(tmp_path_factory, listener):
    """A briefing whose titles, texts, outlets, addresses and title parameter are all hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    address, _ = listener
    articles = []
    for number, payload in enumerate(p.replace("https://example.org", address) for p in PAYLOADS.values()):
        clean = payload.encode("utf-8", "ignore").decode()
        text = f"Russia lost 35,000 soldiers, {clean[:2000]} said. At least {number + 20} civilians were killed {clean[:300]}."
        articles.append((f"doc-{number}", clean[:300] or "x", "2025-01-01", clean or "x", text))
    corpus = write_corpus(
        folder / "corpus", articles, url=f'javascript:{SCRIPT}//"><script>{SCRIPT}</script>{{}}'
    )
    title = "".join(PAYLOADS[n] for n in ("script", "jinja", "typst", "override"))
    write_briefing(corpus, folder / "out", {"title": title}, Options(notebooks=(BRIEFING,)))
    return folder / "out"


def test_nothing_runs_and_nothing_leaves_the_page(hostile_briefing, listener, tmp_path):
    dom = opened(hostile_briefing / "briefing.html", tmp_path / "profile")
    _, seen = listener
    assert "data-ran" not in dom
    assert not seen
    assert dom.count("<script") == 1
    assert "javascript:" not in " ".join(re.findall(r'href="([^"]*)"', dom))


def test_the_page_is_whole_after_its_script_ran(hostile_briefing, tmp_path):
    dom = opened(hostile_briefing / "briefing.html", tmp_path / "profile")
    assert 'id="s-how-to-make-it-again"' in dom
    assert "aria-sort" in dom or "<button" in dom
    assert "&lt;script&gt;" in dom


def test_spreadsheets_get_no_formula(hostile_briefing):
    for path in (hostile_briefing / "tables").glob("*.csv"):
        assert not re.search(r'(?m)(?:^|,)"?[=@]', path.read_text(encoding="utf-8")), path.name


def test_a_script_that_slipped_in_would_be_stopped_by_the_policy(tmp_path):
    """The second line of defence alone: markup put into the file past all escaping."""
    text = page(Front("x"), []).replace(
        "</main>", f"<script>{SCRIPT}</script><img src=x onerror={SCRIPT}></main>"
    )
    path = tmp_path / "page.html"
    path.write_text(text, encoding="utf-8")
    assert "data-ran" not in opened(path, tmp_path / "profile")
    path.write_text(re.sub(r"<meta http-equiv[^>]*>", "", text), encoding="utf-8")
    assert "data-ran" in opened(path, tmp_path / "profile"), "the test itself must be able to fail"
