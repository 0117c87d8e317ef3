# What each target does in plain commands: README, "Behind these commands".
.PHONY: run fetch test check bench screenshots test-tools environment dev-environment bench-environment

PYTHON ?= python3
PORT ?= 8000
BENCH_ARGS ?=
FETCH_ARGS ?=
python := .venv/bin/python
local := DJANGO_SETTINGS_MODULE=archive.settings.local $(python)

export PYTHON PORT
export GOAL := $(firstword $(MAKECMDGOALS))

run: environment
	@$(python) -m tools.serve

fetch: environment
	@$(local) manage.py migrate --verbosity=0
	@$(local) manage.py bootstrap
	@$(local) manage.py fetch_sources oic-jk $(FETCH_ARGS)

test: dev-environment
	@$(python) -m tools.run_tests

check: dev-environment
	$(python) -m ruff format --check .
	$(python) -m ruff check .
	$(python) -m mypy
	$(python) -m djlint --quiet --lint templates
	DJANGO_SETTINGS_MODULE=tests.settings $(python) manage.py makemigrations --check --dry-run
	DJANGO_SETTINGS_MODULE=archive.settings.production ALLOWED_HOSTS=archive.example \
		DATABASE_URL=postgres://archive@localhost/archive SECRET_KEY=$$($(python) -c 'import secrets; print(secrets.token_hex(32))') \
		$(python) manage.py check --deploy --fail-level=WARNING

bench: bench-environment
	@$(python) -m tests.benchmarks $(BENCH_ARGS)

screenshots: dev-environment
	@$(python) -m tools.screenshots

test-tools:
	@sh tools/test_tools.sh

environment:
	@sh tools/environment.sh requirements.txt

dev-environment:
	@sh tools/environment.sh requirements-dev.txt

bench-environment:
	@sh tools/environment.sh requirements-bench.txt
