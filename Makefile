# Everything runs in .venv, installed from requirements.lock with hashes checked.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: setup demo test check golden lock clean

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Consilience needs Python 3.11 or newer; name one with: make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

demo: setup
	mkdir -p out
	$(BIN)/consilience read examples/gale --html out/demo.html --json out/demo.json
	@echo "The page is at $(CURDIR)/out/demo.html; the situation file at $(CURDIR)/out/demo.json"

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

test: check
	$(BIN)/pytest -n 2

golden: setup
	$(BIN)/python -m tests.golden.making

lock:
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --allow-unsafe --extra postgres --extra web --extra dev --output-file requirements.lock pyproject.toml

clean:
	rm -rf .venv out .mypy_cache .ruff_cache .pytest_cache .hypothesis
