# The commands of the project. `make help` lists them.
VENV := .venv
PY := $(VENV)/bin/python
export RASA_TELEMETRY_ENABLED := false

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(VENV)/.python:
	@deploy/make-venv "$(VENV)"
	@touch $@

$(VENV)/.runtime: requirements/runtime.txt pyproject.toml | $(VENV)/.python
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.runtime
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

install: $(VENV)/.runtime ## the pinned, hashed environment in .venv

serve: install ## everything: environment, content, model, database, services
	@exec $(PY) -m bot serve

train: install ## a model in models/
	$(PY) -m bot train

check: $(VENV)/.dev ## lint, types, content
	$(PY) -m ruff check bot actions tests
	$(PY) -m ruff format --check --quiet bot actions tests
	$(PY) -m mypy
	$(PY) -m bot check

nlu-report: $(VENV)/.dev ## measure the understanding; EVAL=file for other labelled messages, STOCK=1 beside Rasa's own
	$(PY) -m bot nlu-report $(if $(EVAL),--eval "$(EVAL)") $(if $(STOCK),--stock)

bench: install ## how fast messages are understood, with how much memory
	@$(PY) -m bot train --if-needed 2>/dev/null
	@$(PY) -m bot bench 2>/dev/null

browser: ## find Chromium, or install it where that may be done
	@deploy/find-browser || true

test: $(VENV)/.dev browser check ## every test, browser included
	$(PY) -m bot train --if-needed
	$(PY) -m pytest

lock: $(VENV)/.dev ## compute requirements/*.txt again from requirements/*.in
	$(PY) -m pip install --quiet pip-tools
	cd requirements && ../$(PY) -m piptools compile -q --allow-unsafe --generate-hashes --strip-extras \
	  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host -o runtime.txt runtime.in
	cd requirements && ../$(PY) -m piptools compile -q --allow-unsafe --generate-hashes --strip-extras \
	  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host -c runtime.txt -o dev.txt dev.in

clean: ## remove what was built; conversations in var/ stay
	rm -rf "$(VENV)" models .pytest_cache .mypy_cache .ruff_cache

.PHONY: help install serve train check nlu-report bench browser test lock clean
