"""The committed sample briefing is whole, is of the sample as it stands, and is what this code makes of it."""

import hashlib
from pathlib import Path

import pytest
from tollbook.briefing.digests import code_digest
from tollbook.briefing.manifest import read_manifest
from tollbook.briefing.verify import verify

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "reports" / "sample"
KEPT = ("briefing.html", "briefing.pdf", "facts.json")


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("name", KEPT)
def test_each_file_is_the_one_its_manifest_names(name):
    assert digest(REPORT / name) == read_manifest(REPORT)["outputs"][name]


def test_it_is_of_the_sample_as_it_stands():
    inputs = read_manifest(REPORT)["inputs"]
    for article in sorted((ROOT / "data" / "sample").glob("*.txt")):
        assert inputs[article.name] == digest(article), f"{article.name} changed: run reports/renew.py"


def test_the_picture_is_there():
    assert (REPORT / "briefing.png").read_bytes().startswith(b"\x89PNG")


def test_this_code_says_the_same():
    """Every number and sentence; a picture may differ in a last digit on another kind of processor."""
    if read_manifest(REPORT)["code"] != code_digest():
        pytest.skip("the sample briefing was made by other code; run reports/renew.py before a release")
    verdict = verify(REPORT, {"corpus": str(ROOT / "data" / "sample")}, partial=True)
    assert "facts.json" not in dict(verdict.differences)
