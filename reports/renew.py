#!/usr/bin/env python3
"""Makes `reports/sample` anew: the briefing of data/sample, and its picture where Chromium is at hand."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from tollbook.briefing.write import write_briefing

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "reports" / "sample"
KEPT = ("briefing.html", "briefing.pdf", "facts.json", "manifest.json")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *(
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1000,1500",
    ),
)


def main() -> None:
    """Writes the kept files and the picture."""
    with tempfile.TemporaryDirectory() as folder:
        made = write_briefing(
            ROOT / "data" / "sample", Path(folder) / "out", {"profile": "russia-ukraine"}
        ).parent
        SAMPLE.mkdir(parents=True, exist_ok=True)
        for name in KEPT:
            shutil.copyfile(made / name, SAMPLE / name)
        browser = shutil.which("chromium") or shutil.which("google-chrome")
        if browser:
            picture = f"--screenshot={SAMPLE / 'briefing.png'}"
            address = (SAMPLE / "briefing.html").as_uri()
            command = [browser, *FLAGS, f"--user-data-dir={folder}/profile", picture, address]
            subprocess.run(command, check=True, capture_output=True, timeout=120)


if __name__ == "__main__":
    main()
