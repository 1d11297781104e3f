# Everything a newcomer runs. Needs Python 3.11 or newer, make and a package index; no root.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
ARGS   ?=
JOBS   ?= 3

export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PIP_ROOT_USER_ACTION = ignore

PACKAGES := bot handlers storage locales domain playground

.DEFAULT_GOAL := help
.PHONY: help demo run test check format bench crash screenshots gallery pins clean
.DELETE_ON_ERROR:

help: ## say what can be made (the default)
	@echo "make TARGET [ARGS='...']"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-14s %s\n", $$1, $$2}'

demo: $(VENV)/run.ready ## open a small town with a pretend Telegram, on a page in your browser
	@$(BIN)/python -m bot demo $(ARGS)

run: $(VENV)/run.ready ## start the bot with config.toml
	@$(BIN)/python -m bot run $(ARGS)

test: $(VENV)/test.ready ## run the tests, on SQLite and on PostgreSQL
	$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup $(ARGS)

check: $(VENV)/check.ready ## format, lint, types, imports, unused code, dependencies, words, the page
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/vulture
	$(BIN)/deptry .
	$(BIN)/python -m tools.check_locales
	$(BIN)/python -m tools.check_page

format: $(VENV)/check.ready ## put the code in its usual form
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

bench: $(VENV)/test.ready ## measure the whole path, on SQLite and on PostgreSQL
	@$(BIN)/python -m bot bench $(ARGS)

crash: $(VENV)/test.ready ## kill the bot at random moments of a busy replay and see that nothing is lost
	@$(BIN)/python -m playground.crash $(ARGS)

screenshots: $(VENV)/test.ready ## take the pictures of the chat page that the documents show
	@$(BIN)/python -m tools.screenshots

gallery: $(VENV)/test.ready ## take a picture of every kind of card and message, for the guides
	@$(BIN)/python -m tools.gallery $(ARGS)

PIN := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --quiet --group build
pins: $(VENV)/check.ready ## write requirements/ anew from pyproject.toml, with hashes (ARGS=--upgrade: newest)
	$(PIN) --group test --group check $(ARGS) --output-file requirements/check.txt
	$(PIN) --group test --constraint requirements/check.txt --output-file requirements/test.txt
	$(PIN) --constraint requirements/check.txt --output-file requirements/run.txt

clean: ## remove .venv, caches and what demo, bench and crash left in var/
	rm -rf $(VENV) var .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find $(PACKAGES) tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

# What is installed: run < test < check, each from its own list of hashed pins.
$(VENV)/%.ready: requirements/%.txt pyproject.toml $(VENV)/made
	$(BIN)/python -m pip install --quiet --require-hashes -r $<
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv $(VENV)
	@touch $@
