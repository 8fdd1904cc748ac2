"""`tollbook explain`."""

from pathlib import Path

from click.testing import CliRunner
from tollbook.cli.explain import command
from tollbook.errors import ParameterError

PROFILE = str(Path(__file__).parent.parent / "claims" / "northern-war.yml")


def test_explain_prints_the_claim_with_its_rules() -> None:
    asked = ["Norland lost 40 soldiers on Monday, Halden said.", "--profile", PROFILE, "--date", "2025-01-15"]
    outcome = CliRunner().invoke(command, asked)
    assert outcome.exit_code == 0
    assert outcome.output.startswith("[Norland] [lost] [40] [soldiers] on [Monday], [Halden] [said].\n")
    assert "event 2025-01-13 to 2025-01-13" in outcome.output
    assert "link.object" in outcome.output


def test_explain_reads_a_longer_text_from_standard_input() -> None:
    text = "Norland lost 40 soldiers.\n\nSudria lost 30.\n"
    outcome = CliRunner().invoke(command, ["-", "--profile", PROFILE], input=text)
    assert outcome.output.count("link.object") == 2


def test_explain_refuses_a_day_that_is_none() -> None:
    outcome = CliRunner().invoke(command, ["Nine died.", "--date", "soon"])
    assert isinstance(outcome.exception, ParameterError)
