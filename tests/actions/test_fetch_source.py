"""A page becomes a capture, a witness and, where the document has no text, a draft."""

import hashlib

import pytest
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.fetch_results import FetchResult
from documents.actions.fetch_source import fetch_source
from documents.actions.refusal import ActionRefused
from documents.actions.seal_version import seal_version
from documents.ingest.fetch.client import Fetcher
from documents.models import Capture, Event, Expression, Source, Version, Witness
from tests import records
from tests.web import Page, Site, redirect, site

PLAIN = "text/plain; charset=utf-8"
TITLE = "Communiqué of the Contact Group on the Strait of Veldt"
IMPORT = Actor.system("import")


def page(text: str = records.TEXT) -> Page:
    return Page(text.encode(), media_type=PLAIN)


class FetchSourceTests(TestCase):
    web: Site

    def setUp(self) -> None:
        serving = site({"/communique": page()})
        self.web = serving.__enter__()
        self.addCleanup(serving.__exit__, None, None, None)
        self.document = records.document(title=TITLE)
        self.source = self._source("secretariat")

    def _source(self, key: str, path: str = "/communique", **fields: object) -> Source:
        return records.source(self.document, key, address=self.web.address(path), **fields)

    def _fetch(self, source: Source | None = None, **options: object) -> FetchResult:
        fetcher = Fetcher(allows_loopback=True)
        return fetch_source(IMPORT, source or self.source, fetcher=fetcher, **options)

    def test_a_record_without_a_text_gets_a_draft(self) -> None:
        result = self._fetch()
        assert (result.outcome, result.note) == ("draft", "witness A (en, 1 doubt), 5 clauses")
        capture = Capture.objects.get()
        assert capture.read_content() == records.TEXT.encode()
        assert capture.sha256 == hashlib.sha256(records.TEXT.encode()).hexdigest()
        assert (capture.status, capture.media_type, capture.final_address) == (200, PLAIN, "")
        witness = Witness.objects.get()
        assert (witness.capture, witness.text, witness.language) == (capture, records.TEXT, "en")
        assert [doubt["kind"] for doubt in witness.doubts] == ["language"]
        draft = Version.objects.get()
        assert (draft.number, draft.base_witness, draft.text) == (None, witness, records.TEXT)
        assert draft.expression.standing == Expression.Standing.ORIGINAL
        actions = list(Event.objects.order_by("pk").values_list("action", "object_type"))
        assert actions[-4:] == [
            ("add", "capture"),
            ("add", "witness"),
            ("add", "expression"),
            ("draft", "version"),
        ]
        assert {event.actor for event in Event.objects.order_by("-pk")[:4]} == {"system:import"}

    def test_the_same_bytes_again_are_unchanged(self) -> None:
        self._fetch()
        events = Event.objects.count()
        result = self._fetch()
        assert (result.outcome, result.note) == ("unchanged", "witness A (en, 1 doubt)")
        assert (Capture.objects.count(), Witness.objects.count()) == (1, 1)
        assert Event.objects.count() == events

    def test_other_bytes_with_the_same_text_are_a_capture_and_no_witness(self) -> None:
        self._fetch()
        self.web.pages["/communique"] = Page(records.TEXT.encode("utf-8-sig"), media_type=PLAIN)
        result = self._fetch()
        assert result.outcome == "unchanged"
        assert result.note.endswith("other bytes, the same text")
        assert (Capture.objects.count(), Witness.objects.count()) == (2, 1)

    def test_a_differing_text_of_a_held_document_is_a_witness_and_changes_nothing(self) -> None:
        held = records.published_version(records.expression(self.document), records.LATER_TEXT)
        result = self._fetch()
        assert (result.outcome, result.witness.siglum, result.version) == ("witness", "A", None)
        assert list(Version.objects.all()) == [held]

    def test_a_page_that_changed_leaves_the_draft_to_its_curator(self) -> None:
        self._fetch()
        self.web.pages["/communique"] = page(records.LATER_TEXT)
        assert self._fetch().outcome == "witness"
        assert Version.objects.get().text == records.TEXT
        assert list(Witness.objects.values_list("siglum", flat=True)) == ["A", "B"]

    def test_a_second_outlet_is_a_witness_beside_the_draft(self) -> None:
        self._fetch()
        self.web.pages["/press"] = page(records.LATER_TEXT)
        result = self._fetch(self._source("press", "/press"))
        assert (result.outcome, result.witness.siglum) == ("witness", "B")
        assert Version.objects.count() == 1

    def test_a_first_text_in_another_language_than_the_original_is_a_witness(self) -> None:
        records.expression(self.document, "fr")
        assert self._fetch().outcome == "witness"
        assert not Version.objects.exists()

    def test_where_redirects_led_is_kept(self) -> None:
        self.web.pages["/short"] = redirect("/communique")
        capture = self._fetch(self._source("short", "/short")).capture
        assert capture.final_address == self.web.address("/communique")

    def test_it_is_fetched_again_after_it_could_not_be_read(self) -> None:
        self.web.pages["/communique"] = Page(b'<?xml version="1.0"?><rss/>')
        assert self._fetch().outcome == "failed"
        self.web.pages["/communique"] = page()
        assert self._fetch().outcome == "draft"
        assert Capture.objects.count() == 2

    def test_only_what_gives_a_text_and_is_not_sealed_is_asked_for(self) -> None:
        report = self._source("report", gives=Source.Gives.REPORT)
        pasted = records.source(self.document, "pasted", address="")
        for source, why in ((report, "gives a report"), (pasted, "no address")):
            with pytest.raises(ActionRefused, match=why):
                self._fetch(source)
        version = records.published_version(records.expression(self.document))
        seal_version(Actor.of(records.user("sealer", "seal_version")), version, reason="By law.")
        with pytest.raises(ActionRefused, match="sealed"):
            self._fetch()
        assert self.web.asked == []

    def test_it_takes_every_right_before_anything_is_asked_for(self) -> None:
        rights = ["add_capture", "add_witness", "add_expression", "add_version"]
        for missing in rights:
            name = f"without_{missing}"
            actor = Actor.of(records.user(name, *(right for right in rights if right != missing)))
            with pytest.raises(PermissionRefused, match=missing):
                fetch_source(actor, self.source)
        actor = Actor.of(records.user("contributor", *rights))
        with pytest.raises(PermissionRefused, match="publish_version"):
            fetch_source(actor, self.source, is_publishing=True)
        assert self.web.asked == []
        assert fetch_source(actor, self.source, fetcher=Fetcher(allows_loopback=True)).witness
