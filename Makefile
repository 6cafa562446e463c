# OneDoor. `make run` and `make test` are all that a fresh machine needs; both set it up first.
PYTHON ?= $(firstword $(shell command -v python3.11 python3) python3)
VENV_PYTHON := .venv/bin/python
DEMO := onedoor-demo
export PYTHONPATH :=

.DEFAULT_GOAL := help
.PHONY: help python setup run demo pictures test check campaign bench build translations lock

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 22

python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null || { \
	  echo "OneDoor needs Python 3.11: install python3.11, or name it: make PYTHON=/path/to/python3.11" >&2; exit 3; }

setup: python ## make this machine ready (repeatable)
	@$(PYTHON) -m tools.setup

run: python ## open OneDoor in a window; without a display play the demo
	@$(PYTHON) -m tools.setup --window
	@$(VENV_PYTHON) -m tools.run --out $(DEMO)

demo: setup ## play the guided demo into onedoor-demo/
	@$(VENV_PYTHON) -m tools.run --demo --out $(DEMO)

pictures: demo ## the same, and renew the pictures of the docs
	@$(VENV_PYTHON) -m tools.pictures $(DEMO) docs/pictures

test: python ## every check and every test
	@$(PYTHON) -m tools.setup --tests
	@$(VENV_PYTHON) -m tools.check
	@$(VENV_PYTHON) -m tools.test

check: setup ## format, lint, types, layers, QML, translations
	@$(VENV_PYTHON) -m tools.check

campaign: python ## hard faults for hours: kills, power cuts, full disks … (goes on where it was cut)
	@$(PYTHON) -m tools.setup --tests
	@nice -n 10 $(VENV_PYTHON) -m tests.faults.campaign $(NAMES)

bench: python ## measure speed beside peers; FAST="receipts commands" names some
	@$(PYTHON) -m tools.setup --tests
	@$(VENV_PYTHON) -m tools.bench $(FAST)

build: python ## make the program without Python (dist/onedoor), and try it
	@$(PYTHON) -m tools.setup --build
	@$(VENV_PYTHON) -m tools.build

translations: setup ## take new sentences into the catalogues of the screens
	@$(VENV_PYTHON) -m tools.check_translations --update

lock: python ## work out requirements.lock anew (UPGRADE=1 for newer versions)
	@$(PYTHON) -m tools.lock $(if $(UPGRADE),--upgrade)
