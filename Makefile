# What each target does in plain commands: README, "Behind these commands".
.PHONY: run fetch compile test check bench screenshots test-tools environment dev-environment bench-environment

PYTHON ?= python3
PORT ?= 8000
BENCH_ARGS ?=
FETCH_ARGS ?=
python := .venv/bin/python
# What insists on the compiled form has to wait until there is one.
compile_engine := ENGINE_FORM=$(filter interpreted,$(ENGINE_FORM)) $(python) -m tools.compile_engine
local := DJANGO_SETTINGS_MODULE=archive.settings.local $(python)

export PYTHON PORT
export GOAL := $(firstword $(MAKECMDGOALS))

run: environment
	@$(compile_engine) --optional
	@$(python) -m tools.serve

fetch: environment
	@$(local) manage.py migrate --verbosity=0
	@$(local) manage.py bootstrap
	@$(local) manage.py fetch_sources oic-jk $(FETCH_ARGS)

compile: environment
	@$(compile_engine)

test: dev-environment
	@$(compile_engine)
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
	@$(compile_engine)
	@$(python) -m tests.benchmarks $(BENCH_ARGS)

screenshots: dev-environment
	@$(python) -m tools.screenshots

test-tools:
	@sh tools/test_tools.sh

environment:
	@sh tools/environment.sh requirements-compile.txt

dev-environment:
	@sh tools/environment.sh requirements-dev.txt

bench-environment:
	@sh tools/environment.sh requirements-bench.txt
