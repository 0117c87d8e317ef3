"""What is no text of the document leaves an Event and nothing else."""

import pytest
from django.test import TestCase, override_settings

from documents.actions.fetch_source import fetch_source
from documents.models import Capture, Event, Source, Version, Witness
from tests import records
from tests.actions.test_fetch_source import IMPORT, page
from tests.web import Page, Site, redirect, site

FEED = b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>'


@override_settings(ARCHIVE_FETCH_ALLOW_LOOPBACK=True)
class FetchFailedTests(TestCase):
    web: Site

    def setUp(self) -> None:
        serving = site({})
        self.web = serving.__enter__()
        self.addCleanup(serving.__exit__, None, None, None)
        self.source = records.source(address=self.web.address("/communique"))

    def _failed(self, answer: Page, source: Source | None = None) -> str:
        """Why the fetch failed; nothing of it is kept but its Event."""
        self.web.pages["/communique"] = answer
        before = Event.objects.count()
        result = fetch_source(IMPORT, source or self.source)
        assert (result.outcome, result.witness, result.version) == ("failed", None, None)
        assert not Witness.objects.exists()
        assert not Version.objects.exists()
        event = Event.objects.first()
        assert Event.objects.exclude(object_type="capture").count() == before + 1
        assert (event.action, event.object_type) == ("fetch-failed", "source")
        assert (event.reason, event.actor) == (result.note, "system:import")
        assert "\n" not in result.note
        return result.note

    def test_a_page_that_is_gone(self) -> None:
        assert "404 Not Found" in self._failed(Page(b"<h1>Gone</h1>", 404))
        assert Event.objects.first().after == {"address": self.source.address, "status": 404}
        assert not Capture.objects.exists()

    def test_a_page_that_only_looks_as_if_it_were_there(self) -> None:
        gone = Page(b"<title>Page not found | The Veldt Post</title><p>Read our latest news</p>")
        assert "it says" in self._failed(gone)
        self.web.pages["/"] = page()
        assert "front page" in self._failed(redirect("/"))
        assert not Capture.objects.exists()

    def test_a_page_without_a_text_is_kept_for_a_better_reader(self) -> None:
        self._failed(Page(FEED, media_type="application/rss+xml"))
        capture = Capture.objects.get()
        assert capture.read_content() == FEED
        assert Event.objects.first().after["sha256"] == capture.sha256

    def test_a_media_type_of_any_length_and_signs(self) -> None:
        self._failed(Page(FEED, media_type="text/xml; \x01é" + "x" * 500))
        media_type = Capture.objects.get().media_type
        assert media_type.startswith("text/xml; x")
        assert len(media_type) == 120

    def test_a_redirect_out_of_the_public_web(self) -> None:
        assert "not a public address" in self._failed(redirect("http://192.168.1.1/communique"))
        assert Event.objects.first().after["address"] == "http://192.168.1.1/communique"

    def test_a_host_that_is_not_there(self) -> None:
        closed = records.source(key="closed", address="http://127.0.0.1:9/communique")
        assert "did not take the connection" in self._failed(page(), closed)

    def test_loopback_without_the_setting(self) -> None:
        with override_settings(ARCHIVE_FETCH_ALLOW_LOOPBACK=False):
            assert "not a public address" in self._failed(page())
        assert self.web.asked == []

    def test_nothing_that_is_held_is_touched(self) -> None:
        self.web.pages["/communique"] = page()
        first = fetch_source(IMPORT, self.source)
        self.web.pages["/communique"] = Page(b"<title>Error 404</title>")
        assert fetch_source(IMPORT, self.source).outcome == "failed"
        assert list(Witness.objects.all()) == [first.witness]
        assert list(Version.objects.all()) == [first.version]
        assert list(Capture.objects.all()) == [first.capture]


@pytest.mark.django_db
def test_by_itself_an_archive_fetches_nothing_from_loopback() -> None:
    with site({"/communique": page()}) as web:
        source = records.source(address=web.address("/communique"))
        assert fetch_source(IMPORT, source).outcome == "failed"
        assert web.asked == []
