# Everything happens in .venv, which the first target that needs it makes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check lint types layers format bench soak docs release clean

run: $(VENV)/.installed  ## fill the database from seeds/ and open the app
	@$(BIN)/jobs-tui

test: $(VENV)/.installed-dev  ## run the tests
	$(BIN)/python -m pytest -q -n auto

check: lint types layers  ## everything that has to hold before a commit
	$(BIN)/coverage run -m pytest -q
	$(BIN)/coverage report

lint: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.installed-dev
	$(BIN)/mypy

layers: $(VENV)/.installed-dev
	$(BIN)/lint-imports

format: $(VENV)/.installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.installed-dev  ## measure speed and quality beside the peers
	$(BIN)/python -m pip install -q tantivy iterfzf
	$(BIN)/python tests/bench/run.py

soak: $(VENV)/.installed-dev  ## kill commands and let several write at once, for long
	$(BIN)/python tests/soak/soak.py

docs: $(VENV)/.installed-dev  ## write docs/ anew where they tell of the program, and draw its picture
	$(BIN)/python docs/write.py
	$(BIN)/python docs/picture.py

release: $(VENV)/.installed-dev  ## build sdist and wheel, and use them in an environment of their own
	rm -rf dist
	$(BIN)/python -m hatchling build
	$(BIN)/python -m venv --without-pip dist/try
	$(BIN)/python -m pip --python dist/try/bin/python install -q --disable-pip-version-check dist/*.whl
	cd dist && try/bin/jobs-tui demo 200 --dump jobs.tsv && try/bin/jobs-tui --db try.db import jobs.tsv
	cd dist && try/bin/jobs-tui --db try.db search --limit 3 "projct" && try/bin/jobs-tui --version
	rm -rf dist/try dist/try.db* dist/jobs.tsv

clean:
	rm -rf $(VENV) dist .coverage .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "jobs-tui needs Python 3.11 or newer; say which with make PYTHON=python3.11 …" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || \
		{ $(PYTHON) -m venv --without-pip $(VENV) && $(PYTHON) -m pip --python $(BIN)/python install -q pip; }

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml
	@echo "Installing jobs-tui into $(VENV)"
	@$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/bin/python pyproject.toml
	@echo "Installing jobs-tui and its tools into $(VENV)"
	@$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.installed
