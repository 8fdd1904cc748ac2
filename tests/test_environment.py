"""One set of versions: pyproject.toml, requirements.lock and environment.yml say the same."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))


def pinned(lines):
    """Name to version, for lines such as `pandas==3.1.1` and `pandas=3.1.1`; names in one spelling."""
    pins = (re.match(r"([A-Za-z0-9._-]+)={1,2}([^=;\s]+)", line) for line in lines)
    return {re.sub(r"[-_.]+", "-", pin[1].lower()): pin[2] for pin in pins if pin}


WANTED = pinned(PROJECT["project"]["dependencies"])
DEVELOPMENT = pinned(PROJECT["dependency-groups"]["dev"])
LOCKED = {}
for _line in LOCK.splitlines():
    for _name, _version in pinned([_line] if _line[:1].isalnum() else []).items():
        LOCKED.setdefault(_name, set()).add(_version)
FROM_CONDA = [line for line in CONDA["dependencies"] if isinstance(line, str)]
FROM_PIP = next(part["pip"] for part in CONDA["dependencies"] if isinstance(part, dict))


def test_every_dependency_is_pinned_to_one_version():
    assert len(WANTED) == len(PROJECT["project"]["dependencies"])


@pytest.mark.parametrize(("name", "version"), sorted({**WANTED, **DEVELOPMENT}.items()))
def test_lock_holds_the_version_of_pyproject(name, version):
    assert version in LOCKED.get(name, ())


def test_conda_environment_holds_the_same_versions_and_nothing_else():
    assert pinned([*FROM_CONDA, *FROM_PIP]) == WANTED


def test_conda_environment_installs_the_package_itself_and_the_same_python():
    assert "-e ." in FROM_PIP
    assert f"python{PROJECT['project']['requires-python']}" in FROM_CONDA


def test_every_locked_package_carries_hashes_and_no_index_address():
    blocks = re.split(r"\n(?=[A-Za-z0-9])", LOCK.strip())
    assert all("--hash=sha256:" in block for block in blocks)
    assert not re.search(r"https?://|--(?:extra-)?index-url|--find-links|--trusted-host", LOCK)
