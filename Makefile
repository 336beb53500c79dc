# Two commands do everything: `make run` serves, `make test` tests. Both set up what they need first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The lock files name every package with its hash, so nothing is left to resolve.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes

.PHONY: run test bench check lock clean

run: $(VENV)/.installed
	@exec $(BIN)/python -m api serve --with-parent

test: $(VENV)/.installed-dev
	@$(BIN)/python -m pytest -n 3 --dist loadfile

bench: $(VENV)/.installed-dev
	@$(BIN)/python -m tests.bench

check: $(VENV)/.installed
	@$(BIN)/python -m api check-flows

lock: $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@for name in requirements requirements-dev; do \
	  $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-emit-find-links --no-header $$name.in -o $$name.txt || exit 1; done

clean:
	@rm -rf $(VENV)

$(VENV)/bin/python:
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.txt $(VENV)/bin/python
	@$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/bin/python
	@$(INSTALL) -r requirements-dev.txt
	@touch $@ $(VENV)/.installed
