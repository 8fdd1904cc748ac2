"""Who loads a JSONL does not pay for libraries that only other formats need."""

import subprocess
import sys
from pathlib import Path

HEAVY = (
    "pandas",
    "pyarrow",
    "trafilatura",
    "docx",
    "openpyxl",
    "pypdfium2",
    "httpx",
    "feedparser",
    "warcio",
    "lxml",
)


def test_a_jsonl_is_loaded_without_the_libraries_of_other_formats(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text('{"doc_id": "1", "text": "The count rose."}\n')
    code = (
        "import sys; from tollbook.corpus import load_corpus; "
        f"assert load_corpus({str(tmp_path / 'c.jsonl')!r}).documents; "
        f"print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False
    )
    assert told.stdout == "[]\n", told.stderr
