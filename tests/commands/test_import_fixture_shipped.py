"""The shipped fixtures by both ways, one after the other: neither undoes what the other did."""

import io
from typing import Any

import pytest
from django.core.management import call_command
from django.test import TestCase

from tests.fixture_files import all_rows
from tests.fixtures.shipped import OIC_JK, SPECIMEN

FILES = (str(OIC_JK), str(SPECIMEN))
# What importing and rebuilding note of themselves.
NOTES = {"documents.Event", "documents.ImportedRecord"}


def run(command: str, *arguments: str) -> str:
    out = io.StringIO()
    call_command(command, *arguments, stdout=out)
    return out.getvalue()


def records() -> dict[str, list[dict[str, Any]]]:
    return {label: rows for label, rows in all_rows().items() if label not in NOTES}


def load() -> None:
    run("loaddata", *FILES)
    run("rebuild")


class LoadedTests(TestCase):
    before: dict[str, list[dict[str, Any]]]

    @classmethod
    def setUpTestData(cls) -> None:
        load()
        cls.before = records()

    def test_loading_again_changes_nothing(self) -> None:
        load()
        assert records() == self.before

    def test_an_import_has_nothing_to_change(self) -> None:
        assert run("import_fixture", *FILES).startswith("Nothing to change: ")
        assert records() == self.before


@pytest.mark.django_db
def test_after_an_import_loading_changes_nothing() -> None:
    run("import_fixture", *FILES)
    before = records()
    load()
    assert records() == before
