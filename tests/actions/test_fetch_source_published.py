"""Only when told to, and only what is as it was fetched, a fetched draft is published."""

from django.test import TestCase, override_settings

from documents.actions.actor import Actor
from documents.actions.fetch_results import FetchResult
from documents.actions.fetch_source import fetch_source
from documents.actions.save_draft import save_draft
from documents.ingest.page_doubts import OTHER_DOCUMENT
from documents.models import Version
from tests import records
from tests.actions.test_fetch_source import IMPORT, TITLE, page
from tests.web import Site, site


@override_settings(ARCHIVE_FETCH_ALLOW_LOOPBACK=True)
class PublishedTests(TestCase):
    web: Site

    def setUp(self) -> None:
        serving = site({"/communique": page()})
        self.web = serving.__enter__()
        self.addCleanup(serving.__exit__, None, None, None)
        self.document = records.document(title=TITLE)
        self.source = records.source(self.document, address=self.web.address("/communique"))

    def _publish(self, actor: Actor = IMPORT) -> FetchResult:
        return fetch_source(actor, self.source, is_publishing=True)

    def test_it_is_published_as_machine_read(self) -> None:
        result = self._publish()
        assert (result.outcome, str(result.version)) == ("published", "veldt/2023-05-04.en@1")
        published = Version.objects.published().get()
        assert published.attestation.attestation == "machine-read"
        assert published.attestation.reason == f"Fetched from {self.source.address}."
        assert published.base_witness == result.witness

    def test_what_was_fetched_before_is_published_when_told_to(self) -> None:
        fetch_source(IMPORT, self.source)
        assert not Version.objects.published().exists()
        assert self._publish().outcome == "published"
        again = self._publish()
        assert (again.outcome, again.version) == ("unchanged", None)
        assert Version.objects.count() == 1

    def test_a_draft_that_somebody_has_in_hand_is_theirs(self) -> None:
        draft = fetch_source(IMPORT, self.source).version
        rows = [row | {"kind": "narrative"} for row in draft.cut]
        curator = Actor.of(records.user("curator", "change_version"))
        save_draft(
            curator,
            draft.expression,
            draft.text,
            base_witness=draft.base_witness,
            cut_rows=rows,
            draft=draft,
        )
        assert self._publish().outcome == "unchanged"
        assert not Version.objects.published().exists()

    def test_a_draft_of_somebody_elses_making_is_left_alone(self) -> None:
        records.draft(records.expression(self.document), records.LATER_TEXT)
        assert self._publish().outcome == "witness"
        assert not Version.objects.published().exists()

    def test_a_text_that_may_be_another_documents_waits(self) -> None:
        self.web.pages["/communique"] = page(
            "Fishing quotas for the coming season were published on the notice board.\n"
            "The weather in the south will be dry and the harvest of the year is good.\n"
        )
        result = self._publish()
        assert result.outcome == "draft"
        assert result.note.endswith("not published, since the page may be another document's")
        assert OTHER_DOCUMENT in {doubt["kind"] for doubt in result.witness.doubts}
        assert not Version.objects.published().exists()
