"""Rows of a comparison that depend on the witness, as readers meet them."""

from django.test import TestCase

from tests import records
from tests.views.pages import INLINE, page, said

ADDRESS = "/compare/veldt/2022-05-12...2023-05-04/"
HOSTILE = "<script>alert(1)</script>"


class CompareWitnessesTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.old, cls.new = records.published_series()

    def _witness(self, text: str) -> None:
        records.witness(self.new.expression.document, text, siglum="B")

    def test_without_another_witness_nothing_is_said(self) -> None:
        assert "Depends on the witness" not in page(ADDRESS)

    def test_a_change_that_another_witness_does_not_have_says_so(self) -> None:
        self._witness(records.LATER_TEXT.replace("Urges", "Calls upon"))
        text = said(page(ADDRESS))

        assert (
            "Depends on the witness: B of the new text reads Calls upon ; "
            "with it the change vanishes." in text
        )

    def test_an_unchanged_row_that_would_be_a_change_is_not_folded_away(self) -> None:
        self._witness(records.LATER_TEXT.replace("its previous", "its last"))

        assert "reads last ; with it the clause is reworded" in said(page(ADDRESS))

    def test_with_verdicts_off_nothing_is_given_away(self) -> None:
        self._witness(records.LATER_TEXT.replace("Urges", "Calls upon"))

        assert "Depends on the witness" not in page(ADDRESS + "?marks=off")

    def test_a_witness_is_text_and_never_markup(self) -> None:
        self._witness(records.LATER_TEXT.replace("Urges", HOSTILE))
        markup = page(ADDRESS)

        assert "alert(1)" in said(markup)
        assert "<script>alert" not in markup
        assert INLINE.search(markup) is None
