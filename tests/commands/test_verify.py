"""verify says clean, or names the fault and ends with 1."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from documents.models import Version
from tests import records
from tests.guarded import lifted_guards


class VerifyCommandTests(TestCase):
    def test_clean(self) -> None:
        records.published_series()
        output = StringIO()
        call_command("verify", stdout=output)
        assert output.getvalue() == "Clean: 2 versions, 0 witnesses, 0 captures.\n"

    def test_the_first_fault_is_named_first(self) -> None:
        records.published_series()
        with lifted_guards():
            Version.objects.filter(expression__document__key="2023-05-04").update(
                text="Recalling;\n"
            )
        with pytest.raises(CommandError) as failed:
            call_command("verify", stdout=StringIO())
        lines = str(failed.value).splitlines()
        assert failed.value.returncode == 1
        assert lines[0].startswith("veldt/2023-05-04.en@1: the text's SHA-256: expected ")
        assert lines[-1] == f"{len(lines) - 1} faults."

    def test_a_long_list_is_cut(self) -> None:
        for day in range(10, 32):
            records.published_version(records.expression(records.document(f"2023-05-{day}")))
        with lifted_guards():
            Version.objects.update(text_sha256="0" * 64)
        with pytest.raises(CommandError, match=r"… and \d+ more\.\n\d+ faults\.$") as failed:
            call_command("verify", stdout=StringIO())
        assert len(str(failed.value).splitlines()) == 22

    def test_nothing_is_written(self) -> None:
        records.published_series()
        with CaptureQueriesContext(connection) as queries:
            call_command("verify", stdout=StringIO())
        words = {query["sql"].split()[0].upper() for query in queries}
        assert words <= {"SELECT", "PRAGMA", "DECLARE"}
