# Two commands are enough: `make briefing` runs the main job, `make test` the tests. Each sets up what is missing.
CORPUS  ?= data/sample
PROFILE ?= $(if $(filter data/sample,$(CORPUS)),russia-ukraine)
OUT     ?= reports/runs/latest

VENV   := .venv
PYTHON ?= python3
STAMP  := $(VENV)/.ready
export UV_PYTHON_DOWNLOADS := never

.PHONY: help setup briefing test lab lint lock gate bench clean
help:            ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:[^#]*## */\t/'

setup: $(STAMP)  ## a virtual environment from the hash-pinned lock

$(STAMP): requirements.lock pyproject.toml
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --allow-existing -p $(PYTHON) $(VENV) && \
	  uv pip sync --quiet --compile-bytecode --require-hashes -p $(VENV)/bin/python requirements.lock && \
	  uv pip install --quiet --no-deps --no-build-isolation -p $(VENV)/bin/python -e . ; \
	else \
	  $(PYTHON) -m venv $(VENV) && \
	  $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock && \
	  $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e . ; \
	fi
	@touch $@

briefing: $(STAMP)  ## the main job: CORPUS=... PROFILE=... OUT=...
	@$(VENV)/bin/tollbook brief "$(CORPUS)" $(if $(PROFILE),--profile "$(PROFILE)") --to "$(OUT)"

test: $(STAMP)   ## lint, types and tests
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/python -m pytest

gate: $(STAMP)   ## the accuracy gate: fails below its pinned floors
	@$(VENV)/bin/python benchmarks/gate.py

lab: $(STAMP)    ## JupyterLab on the notebooks, which asks nothing of the network
	@$(VENV)/bin/jupyter lab --notebook-dir=notebooks --LabApp.news_url=None \
	  --LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate

lint: $(STAMP)   ## mend what can be mended
	@$(VENV)/bin/ruff check --fix . ; $(VENV)/bin/ruff format .

lock:            ## resolve the pins anew (needs uv)
	uv pip compile pyproject.toml --group dev --generate-hashes --universal --python-version 3.11 \
	  --no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet -o requirements.lock
