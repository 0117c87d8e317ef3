"""A file that says what it is fills the fields of a new record that were left empty."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from documents.models import Document, Series
from tests import records
from tests.admin.test_intake import FACTS
from tests.cast import SignedInTestCase
from tests.ingest.akn_files import resolution

INTAKE = reverse("admin:documents_version_intake")


class IntakeFactsTests(SignedInTestCase):
    role = "contributor"
    series: Series

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        cls.series = records.series()

    def send(self, content: bytes = b"", **values: object) -> str:
        file = SimpleUploadedFile("text.xml", content or resolution())
        sent = {"series": self.series.pk, "instrument_type": "resolution", "upload": file}
        answer = self.client.post(INTAKE, FACTS | sent | values, follow=True)
        return answer.content.decode()

    def test_what_was_left_empty_is_the_files_and_the_next_page_says_so(self) -> None:
        page = self.send()

        document = Document.objects.get()
        assert (document.symbol, document.title, str(document.adopted)) == (
            "LC/RES/13(2031)",
            "Dredging in the lagoon",
            "2031-05-03",
        )
        assert document.key == "2031-05-03"
        assert "Taken from the file, since it was left empty: symbol “LC/RES/13(2031)”" in page
        assert "may be another document" not in page

    def test_what_was_filled_in_goes_before_what_the_file_says(self) -> None:
        page = self.send(title="Silt", symbol="LC/13", adopted="2031-05-04")

        document = Document.objects.get()
        assert (document.symbol, document.title, document.key) == ("LC/13", "Silt", "2031-05-04")
        assert "Taken from the file" not in page

    def test_a_symbol_that_may_be_anothers_and_a_date_that_is_none_are_not_taken(self) -> None:
        page = self.send(resolution(number="14", adopted="0001-01-01"))
        assert "A record needs a date" in page
        assert not Document.objects.exists()

    def test_a_record_of_the_files_symbol_is_not_made_twice(self) -> None:
        self.send()
        assert "On record already: veldt/2031-05-03" in self.send()
        assert Document.objects.count() == 1

    def test_a_file_that_cannot_be_read_is_refused_in_one_line(self) -> None:
        assert "not well-formed" in self.send(resolution()[:-20])
        assert not Document.objects.exists()

    def test_a_plain_file_says_nothing_of_itself(self) -> None:
        assert "A new record needs this" in self.send(records.TEXT.encode())
