"""`tollbook compare`."""

import shutil
from pathlib import Path

from click.testing import CliRunner
from tollbook.claims.corpus import claims_of_corpus
from tollbook.cli.compare import command
from tollbook.corpus import load_corpus
from tollbook.framing import Options, compare_outlets
from tollbook.framing.write import write_comparison
from tollbook.ledger import build_ledger
from tollbook.profiles import load_profile

SAMPLE = Path(__file__).parents[2] / "data" / "sample"


def test_compare_writes_what_the_stages_give_for_the_claims_of_the_corpus(tmp_path):
    articles = tmp_path / "articles"
    articles.mkdir()
    for path in sorted(SAMPLE.glob("*.txt"))[:12]:
        shutil.copy(path, articles)
    outcome = CliRunner().invoke(command, [str(articles), "--to", str(tmp_path / "told"), "--minimum", "2"])
    assert outcome.exit_code == 0
    profile = load_profile("russia-ukraine")
    read = claims_of_corpus(load_corpus(articles).documents, profile)
    tellings = build_ledger(read.claims, read.documents, profile).tellings
    found = compare_outlets(read.documents, read.claims, profile, None, tellings, Options(minimum=2))
    for path in write_comparison(found, tmp_path / "expected"):
        assert (tmp_path / "told" / path.name).read_bytes() == path.read_bytes()
    without = compare_outlets(read.documents, (), profile, None, tellings, Options(minimum=2))
    assert not found.framing.equals(without.framing)  # the claims tell
