"""Notebooks run by papermill: parameters checked first, executed copies the same bytes, errors in one sentence."""

import json

import pytest
from tollbook.briefing.execute import (
    Job,
    NotebookError,
    check_parameters,
    parameters_of,
    run_notebooks,
    warm_process,
)
from tollbook.errors import ParameterError


def notebook(path, *sources, parameters="n: int = 3  # how many\nname: str = 'x'"):
    cells = [
        {
            "cell_type": "code",
            "id": f"c{i}",
            "metadata": {"tags": ["parameters"]} if not i else {},
            "source": source,
            "outputs": [],
            "execution_count": None,
        }
        for i, source in enumerate((parameters, *sources))
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    whole = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(whole))
    return path


def job(path, to, **parameters):
    return Job(path, to, parameters, parameters, path.parent)


def test_names_and_defaults_are_read_without_running_anything(tmp_path):
    assert parameters_of(notebook(tmp_path / "a.ipynb")) == {"n": 3, "name": "x"}


@pytest.mark.parametrize("source", ["import os", "n = open('x')", "n: int", "a = b = 1"])
def test_a_parameters_cell_holds_only_literals(tmp_path, source):
    with pytest.raises(ParameterError, match=r"a\.ipynb"):
        parameters_of(notebook(tmp_path / "a.ipynb", parameters=source))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"m": 1}, "no parameter 'm'; it has: n, name"),
        ({"x; import os": 1}, "no parameter"),
        ({"n": "4"}, "takes int, not str"),
        ({"n": True}, "takes int, not bool"),
        ({"name": None}, "takes str, not NoneType"),
    ],
)
def test_a_parameter_is_known_and_of_its_type_before_anything_runs(tmp_path, given, message):
    with pytest.raises(ParameterError, match=message):
        check_parameters(notebook(tmp_path / "a.ipynb"), given)


@pytest.mark.parametrize("kernels", ["fork", "stock"])
def test_executed_copies_are_the_same_bytes_and_hold_no_path_or_time(tmp_path, monkeypatch, kernels):
    monkeypatch.setenv("TOLLBOOK_KERNELS", kernels)
    source = "import sys; print(n, name, hash('x'), file=sys.stdout); print('x', file=sys.stderr)"
    path = notebook(tmp_path / "a.ipynb", source)
    jobs = [
        Job(
            path,
            tmp_path / f"out{i}" / "a.ipynb",
            {"n": 4, "name": str(tmp_path)},
            {"n": 4, "name": "y"},
            tmp_path,
        )
        for i in range(2)
    ]
    with warm_process() as warm:
        run_notebooks(jobs, warm)
    one, other = (j.to.read_text() for j in jobs)
    assert one == other
    cells = json.loads(one)["cells"]
    assert cells[1]["source"] == "# Parameters\nn = 4\nname = 'y'\n"
    assert [o["name"] for o in cells[2]["outputs"]] == ["stdout"]
    assert "papermill" not in one and "iopub" not in one


def test_a_failing_cell_is_one_sentence_and_keeps_nothing(tmp_path):
    failing = job(notebook(tmp_path / "a.ipynb", "1 / 0"), tmp_path / "out" / "a.ipynb")
    with (
        warm_process() as warm,
        pytest.raises(NotebookError, match=r"a.ipynb stopped at cell 1: ZeroDivisionError"),
    ):
        run_notebooks([failing], warm)
    assert not failing.to.exists()


def test_a_kernel_that_dies_is_reported_and_others_are_not_hurt(tmp_path):
    dying = job(notebook(tmp_path / "a.ipynb", "import os; os._exit(3)"), tmp_path / "out" / "a.ipynb")
    fine = job(notebook(tmp_path / "b.ipynb", "n"), tmp_path / "out" / "b.ipynb")
    with warm_process() as warm:
        with pytest.raises(NotebookError):
            run_notebooks([dying], warm)
        run_notebooks([fine], warm)
    assert fine.to.exists()
