"""The witnesses of a document and where they differ, as readers meet them."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.seal_version import seal_version
from tests import records
from tests.cast import make_cast
from tests.views.pages import INLINE, page, said

HOSTILE = "<script>alert(1)</script> & “quotes” \" ' onclick=x"
ADDRESS = "/documents/veldt/2023-05-04/"


class DocumentWitnessesTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.document = records.document()
        witness = records.witness(cls.document, siglum="A", stage="as-adopted")
        cls.version = records.published_version(
            records.expression(cls.document), base_witness=witness
        )

    def test_of_one_witness_the_page_says_that_it_is_one(self) -> None:
        assert "One witness is held, so there is nothing to collate it with" in said(page(ADDRESS))

    def test_a_difference_is_said_with_its_place_and_who_has_what(self) -> None:
        text = records.TEXT.replace("Calls upon", "Urges").replace("northern", "Northern")
        records.witness(self.document, text, siglum="B", extent="complete")
        markup = page(ADDRESS)

        assert "op1 wording Calls upon A : Urges B" in said(markup)
        assert '<a class="ref" href="#op1">op1</a>' in markup
        head, _, folded = markup.partition("<details>")
        assert "Substantive" in head
        assert "pp2 capitals northern A : Northern B" in said(folded)
        assert (
            "<script" not in markup.partition('id="apparatus-title"')[2].partition("</section>")[0]
        )

    def test_a_witness_is_text_and_never_markup(self) -> None:
        records.witness(self.document, records.TEXT.replace("Strait", HOSTILE), siglum="B")
        markup = page(ADDRESS)

        assert "<script>alert" not in markup
        assert INLINE.search(markup.replace("onclick=x", "")) is None
        assert "<script>alert(1)</script>" in said(markup)

    def test_readings_of_a_right_to_left_text_stand_right(self) -> None:
        text = "يطلب إلى الأمين العام أن يقدم تقريرا\n"
        base = records.witness(self.document, text, siglum="C", language="ar")
        records.witness(self.document, text.replace("تقريرا", "تقارير"), siglum="D", language="ar")
        arabic = records.expression(self.document, "ar")
        records.published_version(arabic, text, base_witness=base)
        markup = page("/documents/veldt/2023-05-04.ar/")

        assert '<q class="text" lang="ar"><bdi dir="rtl">تقارير</bdi></q>' in markup
        assert "Not collated with this text" in said(markup)

    def test_of_a_sealed_text_no_witness_says_a_word(self) -> None:
        records.witness(self.document, records.TEXT.replace("Calls", "Shouts"), siglum="B")
        later = records.published_version(self.version.expression, records.TEXT[:120] + "\n")
        seal_version(Actor.of(make_cast().administrator), self.version, reason="A court.")

        for address in (ADDRESS, "/documents/veldt/2023-05-04.en@2/"):
            markup = page(address)
            assert "Shouts" not in markup
            assert "nothing that its witnesses say is shown" in said(markup)
        markup = page("/documents/veldt/2023-05-04.en@1/", status=410)
        assert "Shouts" not in markup
        assert later.number == 2

    def test_a_departure_says_why(self) -> None:
        text = records.TEXT.replace("Calls upon", "Urges")
        start = text.index("Urges")
        said_of = {
            "start": start,
            "end": start + 5,
            "witness_reading": "Calls upon",
            "version_reading": "Urges",
            "reason": "The recording has it so.",
        }
        records.published_version(
            self.version.expression,
            text,
            base_witness=self.version.base_witness,
            departures=[said_of],
        )
        text = said(page(ADDRESS))

        assert "Urges this version : Calls upon A" in text
        assert "Why this version departs: The recording has it so." in text
