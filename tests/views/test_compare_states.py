"""The comparison where a side has no text, a sealed one, or one in another language."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.save_record import save_record
from documents.actions.seal_version import seal_version
from documents.actions.withdraw_version import withdraw_version
from documents.models import Comparison
from tests import records
from tests.cast import make_cast
from tests.views.pages import page, response, said

PAIR = "/compare/veldt/2022-05-12...2023-05-04/"


class CompareStateTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.first, cls.second = records.published_series()

    def test_a_record_only_side_gives_facts_and_summaries_without_marks(self) -> None:
        meeting = records.meeting("2021-04-08", level="senior officials")
        of = records.document("2021-04-08", meeting=meeting, abstract="Fears for the Strait.")
        source = records.source(of, "gazette", publisher="Strait Gazette")
        save_record(records.ACTOR, of, related={"abstract_sources": [source]})

        markup = page("/compare/veldt/2021-04-08...2022-05-12/")
        text = said(markup)
        assert "The text of the old document is not held." in text
        assert "senior officials" in text
        assert "Archive’s summary from Strait Gazette ; silence here says nothing" in text
        assert "How to add the text" in text
        assert "<ins" not in markup
        assert "<del" not in markup
        assert not Comparison.objects.exists()

    def test_a_withdrawn_side_says_why(self) -> None:
        withdraw_version(self.administrator(), self.first, reason="A line is missing.")

        text = said(page("/compare/veldt/2022-05-12@1...2023-05-04/"))
        assert "A line is missing." in text
        assert "Clause by clause" in text

    def test_a_sealed_side_shows_its_tombstone_and_no_word_of_either(self) -> None:
        cached = response("/compare/veldt/2022-05-12.en@1...2023-05-04.en@1/")
        assert "all parties to keep" in cached.content.decode()
        seal_version(self.administrator(), self.first, reason="A court ordered it.")

        for address in ("/compare/veldt/2022-05-12.en@1...2023-05-04.en@1/", PAIR):
            markup = page(address, status=410, if_none_match=cached["ETag"])
            assert "all parties" not in markup
            assert "A court ordered it." in markup
            assert self.first.text_sha256 in markup
        part = page(PAIR, status=410, hx_request="true")
        assert "all parties" not in part

    def test_two_languages_are_led_to_a_common_one(self) -> None:
        for version in (self.first, self.second):
            records.published_version(records.expression(version.expression.document, "fr"))

        markup = page("/compare/veldt/2022-05-12.fr...2023-05-04/")
        assert "within one language only" in markup
        assert 'href="/compare/veldt/2022-05-12.fr...2023-05-04.fr/"' in markup

    def test_a_right_to_left_pair_stands_right(self) -> None:
        for version, text in (
            (self.first, "يطلب إلى الأمين العام أن يقدم تقريرا في غضون سنة\n"),
            (self.second, "يطلب إلى الأمين العام أن يقدم تقريرا في غضون شهر\n"),
        ):
            arabic = records.expression(version.expression.document, "ar")
            records.published_version(arabic, text)

        markup = page("/compare/veldt/2022-05-12.ar...2023-05-04.ar/")
        assert markup.count('lang="ar" dir="rtl"') >= 2

    def test_a_comparison_between_versions_of_one_document(self) -> None:
        records.published_version(self.first.expression, records.LATER_TEXT)

        markup = page("/compare/veldt/2022-05-12@1...2022-05-12@2/")
        assert 'deep<span class="spoken">] </span></del>' in markup
        date = "12 May 2022"
        assert f"{date}, version 1 compared with {date}, version 2" in markup
        assert "version" not in page(PAIR).partition("<h1>")[2].partition("</h1>")[0]

    def administrator(self) -> Actor:
        return Actor.of(make_cast().administrator)
