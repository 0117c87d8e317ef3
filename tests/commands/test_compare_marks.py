"""What the compare command says of the texts that it read from the archive."""

import io

from django.core.management import call_command
from django.test import TestCase

from documents.actions.attest_version import attest_version
from tests import records


class CompareMarksTests(TestCase):
    def test_marks_of_texts_are_said_beside_the_comparison_and_not_in_it(self) -> None:
        _, new = records.published_series()
        attest_version(records.ACTOR, new, attestation="confirmed", reason="The issuer wrote.")
        out, err = io.StringIO(), io.StringIO()
        call_command(
            "compare", "veldt/2022-05-12", "veldt/2023-05-04", stdout=out, stderr=err, no_color=True
        )

        assert err.getvalue() == "veldt/2022-05-12: this text is marked machine-read.\n"
        assert "machine-read" not in out.getvalue()
