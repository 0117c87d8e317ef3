"""A document in two languages, side by side."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.seal_version import seal_version
from tests import records
from tests.cast import make_cast
from tests.engine.test_parallel import ARABIC, ENGLISH
from tests.views.pages import page, response, said


class ParallelViewTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.document = records.document("2023-05-04")
        cls.english = records.published_version(
            records.expression(cls.document), ENGLISH, cut_rows=None
        )
        cls.arabic = records.published_version(
            records.expression(
                cls.document, "ar", standing="unofficial", translator="the Secretariat"
            ),
            ARABIC,
            cut_rows=None,
        )

    def test_rows_stand_side_by_side_with_what_shows_them(self) -> None:
        markup = page("/documents/veldt/2023-05-04.en/beside/ar/")

        assert 'lang="ar" dir="rtl"' in markup
        text = said(markup)
        for told in (
            "Aligned by number 2; figures 90",
            "Unofficial translation by the Secretariat, version 1",
            "order, kind and length",
            "No person has decided these rows",
        ):
            assert told in text

    def test_each_clause_leads_to_its_place_in_its_own_text(self) -> None:
        markup = page("/documents/veldt/2023-05-04.en@1/beside/ar@1/")

        assert 'href="/documents/veldt/2023-05-04.en@1/#op2"' in markup
        assert 'href="/documents/veldt/2023-05-04.ar@1/#op2"' in markup

    def test_the_document_and_the_comparison_lead_here(self) -> None:
        beside = 'href="/documents/veldt/2023-05-04.en/beside/ar/"'

        assert beside in page("/documents/veldt/2023-05-04/")
        assert beside in page("/compare/veldt/2023-05-04.en...2023-05-04.ar/")

    def test_one_language_is_no_pair(self) -> None:
        answer = response("/documents/veldt/2023-05-04.en/beside/en/")
        self.assertRedirects(answer, "/documents/veldt/2023-05-04.en/")

    def test_what_is_not_there_is_said(self) -> None:
        for asked, told in (
            ("fr", "is held in en, ar, not in fr"),
            ("fr@0", "reference"),
            ("<b>", "reference"),
            ("ar@7", "no version 7"),
        ):
            answer = response(f"/documents/veldt/2023-05-04.en/beside/{asked}/")
            assert answer.status_code == 404
            assert told in said(answer.content.decode())

    def test_a_sealed_text_stands_beside_nothing(self) -> None:
        administrator = Actor.of(make_cast().administrator)
        seal_version(administrator, self.arabic, reason="A court's order.")

        answer = response("/documents/veldt/2023-05-04.en/beside/ar@1/")
        assert answer.status_code == 410
        assert "٩٠" not in answer.content.decode()
        assert "harbour master" not in answer.content.decode()
