#!/usr/bin/env python3
"""How long a briefing takes, against as many notebooks that only import pandas, pyplot and nltk.

    briefing.py [--corpus data/sample] [--runs 3]

The yardstick is stock papermill in one process, one notebook after another, and nbconvert in the same process
for the HTML. Both are run in turn in processes of their own, so that a busy machine slows both. Prints
the medians in seconds, where the time of a briefing goes, and its peak memory.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tollbook.briefing.write import NOTEBOOKS

ROOT = Path(__file__).resolve().parent.parent
YARDSTICK = """
import sys
from pathlib import Path
import papermill
from nbconvert import HTMLExporter
folder = Path(sys.argv[1])
for path in sorted(folder.glob("n*.ipynb")):
    papermill.execute_notebook(str(path), str(folder / f"out-{path.name}"), progress_bar=False)
    html, _ = HTMLExporter().from_filename(str(folder / f"out-{path.name}"))
    (folder / f"{path.stem}.html").write_text(html)
"""
OURS = """
import sys, time
from tollbook.briefing.write import Options, write_briefing
start = time.perf_counter()
def heard(what):
    print(f"{time.perf_counter() - start:7.2f}  {what}", file=sys.stderr)
write_briefing(sys.argv[1], sys.argv[2], {"profile": sys.argv[3]}, Options(progress=heard))
heard("done")
"""


def empty_notebooks(folder: Path, count: int) -> None:
    """Notebooks with one cell that imports what ours would."""
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    cell = {
        "cell_type": "code",
        "id": "imports",
        "metadata": {},
        "source": "import pandas\nimport matplotlib.pyplot\nimport nltk",
        "outputs": [],
        "execution_count": None,
    }
    whole = {"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    for number in range(count):
        (folder / f"n{number}.ipynb").write_text(json.dumps(whole), encoding="utf-8")


def timed(code: str, *arguments: str) -> tuple[float, str]:
    """Seconds that a process takes for the code, and what it wrote to stderr."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    return time.perf_counter() - start, done.stderr


def main() -> None:
    """Runs both in turn and prints the medians."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", default=str(ROOT / "data" / "sample"))
    parser.add_argument("--profile", default="russia-ukraine")
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    yardstick, ours, told = [], [], ""
    for _ in range(asked.runs):
        with tempfile.TemporaryDirectory() as folder:
            empty_notebooks(Path(folder), len(NOTEBOOKS))
            yardstick.append(timed(YARDSTICK, folder)[0])
            seconds, told = timed(OURS, asked.corpus, f"{folder}/out", asked.profile)
            ours.append(seconds)
    print(
        f"{len(NOTEBOOKS)} notebooks of imports, stock papermill and nbconvert: {statistics.median(yardstick):.1f} s"
    )
    print(
        f"the briefing, {len(NOTEBOOKS)} notebooks, HTML and PDF:              {statistics.median(ours):.1f} s"
    )
    print("runs:", *(f"{a:.1f}/{b:.1f}" for a, b in zip(yardstick, ours, strict=True)))
    print(told.rstrip())
    print(
        f"peak memory of one process: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MiB"
    )


if __name__ == "__main__":
    main()
