"""What the pages say is so: links, commands, options, notebooks, slots, and the README's example."""

import importlib
import re
from dataclasses import fields
from pathlib import Path

import click
import pytest
import tollbook
from tollbook import cli, records
from tollbook.profiles import profile_ids

ROOT = Path(__file__).resolve().parent.parent
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")), ROOT / "data" / "README.md"]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CODEBOOK = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")


def page_name(path):
    return str(path.relative_to(ROOT))


def anchors(path):
    """The anchors that a Markdown page offers, as code hosts make them from its headings."""
    headings = re.findall(r"^#+ +(.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def links(path):
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.findall(r"!?\[[^\]]*\]\(([^)\s]+)\)", text)


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_link_inside_the_project_leads_somewhere(page):
    for link in links(page):
        if re.match(r"[a-z]+:", link):
            continue
        target, _, anchor = link.partition("#")
        found = (page.parent / target).resolve() if target else page
        assert found.exists(), f"{page_name(page)} links to {link}"
        assert not anchor or anchor in anchors(found), f"{page_name(page)} links to {link}"


def test_every_page_of_the_docs_is_reached_from_the_index():
    start = ROOT / "docs" / "index.md"
    reached, waiting = set(), [start]
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md" or not page.exists():
            continue
        reached.add(page)
        waiting += [
            (page.parent / link.partition("#")[0]).resolve() for link in links(page) if ":" not in link
        ]
    assert {page_name(p) for p in (ROOT / "docs").rglob("*.md")} <= {page_name(p) for p in reached}


def test_readme_names_exactly_the_commands_there_are():
    assert re.findall(r"^\| `tollbook (\w+)", README, re.MULTILINE) == list(cli.COMMANDS)


def commands():
    return list(cli.COMMANDS)


def test_the_readme_names_each_war_with_a_profile():
    [named] = re.findall(r"^Wars with a profile: ([^;]+);", README, re.MULTILINE)
    assert [*re.findall(r"`([\w-]+)`", named), "general"] == list(profile_ids())


@pytest.mark.parametrize("name", commands())
def test_command_and_its_options_say_what_they_do(name):
    command = importlib.import_module(f"tollbook.cli.{cli.COMMANDS[name]}").command
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts[0]}"


@pytest.mark.parametrize("name", commands())
def test_options_that_the_readme_shows_exist(name):
    command = importlib.import_module(f"tollbook.cli.{cli.COMMANDS[name]}").command
    known = {option for parameter in command.params for option in parameter.opts}
    [row] = re.findall(rf"^\| `(tollbook {name}\b[^`]*)`", README, re.MULTILINE)
    assert set(re.findall(r"--[\w-]+", row)) <= known


def test_readme_names_exactly_the_notebooks_there_are():
    there = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))
    assert sorted(set(re.findall(r"`(\d\d-[a-z-]+)`", README))) == there


def test_readme_names_the_targets_and_settings_of_the_makefile():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    shown = re.findall(r"(?:^    |`)make ([a-z]+)", README, re.MULTILINE)
    assert {"briefing", "test"} <= set(shown) <= targets
    for setting, default in re.findall(r"^([A-Z]+) +\?= (\S+)$", makefile, re.MULTILINE):
        if setting != "PYTHON":
            assert re.search(rf"^\| `{setting}` .*`{re.escape(default)}` \|$", README, re.MULTILINE), setting


def test_example_in_the_readme_runs(monkeypatch, tmp_path, capsys):
    [example] = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert len([line for line in example.splitlines() if line.strip()]) <= 6
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "README.md", "exec"), {})
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 5
    assert all(line.split()[0] in ("holds", "tension", "fails", "not_comparable") for line in printed)


def test_verbs_the_readme_names_are_those_of_the_package():
    assert set(re.findall(r"\btollbook\.([a-z_]+)", README)) == set(tollbook.__all__)


@pytest.mark.parametrize("slot", [f.name for f in fields(records.Claim)])
def test_codebook_defines_every_slot(slot):
    if slot in ("claim_id", "rules"):
        return
    assert f"`{slot}`" in CODEBOOK


@pytest.mark.parametrize(
    "value",
    [
        *records.BOUNDS,
        *records.CATEGORIES,
        *records.PERIOD_KINDS,
        *records.SOURCE_TYPES,
        *records.STANCES,
    ],
)
def test_codebook_defines_every_value(value):
    assert f"`{value}`" in CODEBOOK


def test_readme_says_that_it_is_no_count_of_the_dead():
    assert "not a count of the dead" in README
    assert "limits.md" in README


def test_every_page_that_code_or_a_resource_points_to_is_there():
    pointing = [
        *(ROOT / "lib").rglob("*.py"),
        *(ROOT / "lib").rglob("*.yml"),
        *(ROOT / "lib").rglob("*.json"),
    ]
    missing = {
        (page, page_name(path))
        for path in pointing
        for page in re.findall(r"\bdocs/[\w/-]+\.md\b", path.read_text(encoding="utf-8"))
        if not (ROOT / page).exists()
    }
    assert not missing
