"""A text fetched at intake, for a record that is made with it or not at all."""

from django.test import override_settings

from documents.models import Document, Event, Source, Version
from tests import records
from tests.actions.test_fetch_source import page
from tests.admin.test_intake import FACTS, INTAKE
from tests.cast import SignedInTestCase
from tests.web import Page, site


@override_settings(ARCHIVE_FETCH_ALLOW_LOOPBACK=True)
class IntakeFetchTests(SignedInTestCase):
    role = "contributor"

    def setUp(self) -> None:
        super().setUp()
        serving = site({"/communique": page(), "/menu": Page(b"<nav><a href='/'>Home</a></nav>")})
        self.web = serving.__enter__()
        self.addCleanup(serving.__exit__, None, None, None)
        self.series = records.series()

    def send(self, path: str) -> str:
        new = {"series": self.series.pk, "adopted": "2024-05-02", "title": "Joint communiqué"}
        new |= {"instrument_type": "joint communiqué", "is_fetched": "on"}
        sent = FACTS | new | {"address": self.web.address(path)}
        return self.client.post(INTAKE, sent, follow=True).content.decode()

    def test_a_new_record_is_made_with_its_page(self) -> None:
        markup = self.send("/communique")

        draft = Version.objects.get()
        assert "Taken in as a draft" in markup
        assert (draft.text, str(draft)) == (records.TEXT, "veldt/2024-05-02.en (draft)")
        assert draft.base_witness.capture.status == 200

    def test_none_is_left_behind_by_a_page_that_cannot_be_had_or_read(self) -> None:
        before = Event.objects.count()
        for path, told in (("/gone", "The page is not there"), ("/menu", "no main text")):
            for _ in range(2):
                assert told in self.send(path)
        assert not Document.objects.exists()
        assert Event.objects.count() == before

    def test_a_source_that_is_there_keeps_note_of_the_failure_and_no_other_is_made(self) -> None:
        document = records.document("2024-05-02")
        address = self.web.address("/gone")
        sent = FACTS | {"reference": "veldt/2024-05-02", "is_fetched": "on", "address": address}
        told = self.client.post(INTAKE, sent).content.decode()
        assert "The page is not there" in told
        assert not Source.objects.exists()

        records.source(document, "press", publisher=FACTS["publisher"], address=address)
        self.client.post(INTAKE, sent)
        assert Event.objects.first().action == "fetch-failed"
