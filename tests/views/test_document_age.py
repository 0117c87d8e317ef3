"""Since when a document's clauses are attested, and the age of its language, on its page."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.import_fixture import import_fixture
from tests import records
from tests.fixtures.shipped import OIC_JK, SPECIMEN
from tests.views.pages import page, said

KEYS = ("2021-05-18", "2022-05-12", "2023-05-04")


class ShippedAgeTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        import_fixture(Actor.system("fixture"), [SPECIMEN, OIC_JK])

    def test_each_clause_says_since_when_and_leads_to_its_history(self) -> None:
        markup = page("/documents/specimen/2023-09-27/")
        assert (
            'href="/series/specimen/lineage/2018-11-06.pp4/">attested since 2018-11-06<' in markup
        )
        assert "attested since 2018-05-14, the earliest text" in said(markup)
        assert 'class="age ' not in markup

    def test_of_lines_that_name_the_text_no_age_is_told(self) -> None:
        for query in ("", "?age=1"):
            markup = page(f"/documents/specimen/2023-09-27/{query}")
            for ref in ("c1", "c2"):
                line = markup.partition(f'id="{ref}"')[2].partition("</div>")[0]
                assert "clause__text" in line
                assert "attested since" not in line

    def test_the_layer_tints_what_a_text_brought(self) -> None:
        markup = page("/documents/specimen/2023-09-27/?age=1")
        assert 'data-since="attested since 2023-09-27">Dalmère</span>' in markup
        assert "2018-05-14, or before" in said(markup)
        assert page("/documents/specimen/2023-09-27/").count("Show the age of the language") == 1

    def test_of_the_earliest_text_it_is_not_known(self) -> None:
        markup = page("/documents/specimen/2018-05-14/?age=1")
        assert "how old its language is, is not known" in said(markup)
        assert 'class="age ' not in markup

    def test_a_machine_read_text_makes_no_claim_unless_asked_and_then_a_bounded_one(self) -> None:
        plain = said(page("/documents/oic-jk/2024-09-25/"))
        assert "attested since" not in plain
        assert "machine-read texts are left out of such claims" in plain
        asked = said(page("/documents/oic-jk/2024-09-25/?machine=1&age=1"))
        assert "attested since 2024-09-25; not held before: 2019-09-25" in asked
        assert "Age of the language: not shown." in asked


class AgeTests(TestCase):
    def test_after_a_text_that_is_not_held_the_layer_is_off_and_claims_are_bounds(self) -> None:
        with_dues = records.TEXT + "Decides to lower the harbour dues of fishing vessels.\n"
        records.published_series((KEYS[0], KEYS[2]), (records.TEXT, with_dues))
        records.document(KEYS[1])
        markup = page("/documents/veldt/2023-05-04/?machine=1&age=1")
        assert "attested since 2023-05-04; not held between: 2022-05-12" in said(markup)
        assert "The text before, of 2022-05-12, is not held" in said(markup)
        assert 'class="age ' not in markup

    def test_a_former_version_and_a_document_out_of_sequence_say_nothing(self) -> None:
        versions = records.published_series(KEYS[:2])
        records.published_version(versions[0].expression, records.LATER_TEXT)
        apart = records.document("2020-01-31", is_in_sequence=False)
        records.published_version(records.expression(apart))
        for address in ("2021-05-18@1", "2020-01-31"):
            assert "attested since" not in page(f"/documents/veldt/{address}/?machine=1")
        assert "attested since" in page("/documents/veldt/2021-05-18@2/?machine=1")

    def test_wordings_are_text_and_never_markup(self) -> None:
        hostile = records.TEXT.replace("all parties", '<b onclick="x">')
        records.published_series(KEYS[:2], (records.TEXT, hostile))
        markup = page("/documents/veldt/2022-05-12/?machine=1&age=1")
        assert "<b onclick" not in markup
        assert "b onclick=&quot;x&quot;&gt;" in markup

    def test_a_text_in_another_language_follows_those_of_its_own(self) -> None:
        for key in KEYS[:2]:
            of = records.document(key)
            records.published_version(records.expression(of))
            records.published_version(records.expression(of, "fr"), language_text())
        markup = page("/documents/veldt/2022-05-12.fr/?machine=1")
        assert "/series/veldt/lineage/2021-05-18.c1/?machine=1&amp;lang=fr" in markup
        assert "attested since 2021-05-18, the earliest text" in said(markup)


def language_text() -> str:
    """A text of one line in French."""
    return "Le Groupe de contact sur le détroit de Veldt demande que le détroit reste ouvert.\n"
