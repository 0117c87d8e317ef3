"""A source's page is fetched by a button, and what was had is given out and never shown."""

import pytest
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import reverse

from documents.actions.actor import Actor
from documents.actions.fetch_source import fetch_source
from documents.actions.record_capture import record_capture
from documents.actions.seal_version import seal_version
from documents.admin.source_fetch import download_name
from documents.models import Capture, Event, Source, Version
from tests import records
from tests.actions.test_fetch_source import TITLE, page
from tests.cast import SignedInTestCase
from tests.web import Page, Site, site

SCRIPT = b"<script>alert(document.cookie)</script>"


@override_settings(ARCHIVE_FETCH_ALLOW_LOOPBACK=True)
class SourceFetchTests(SignedInTestCase):
    role = "contributor"
    web: Site

    def setUp(self) -> None:
        super().setUp()
        serving = site({"/communique": page()})
        self.web = serving.__enter__()
        self.addCleanup(serving.__exit__, None, None, None)
        document = records.document(title=TITLE)
        self.source = records.source(document, address=self.web.address("/communique"))
        self.fetch = reverse("admin:documents_source_fetch", args=(self.source.pk,))
        self.change = reverse("admin:documents_source_change", args=(self.source.pk,))

    def _client(self, role: str) -> Client:
        client = Client()
        client.force_login(getattr(self.cast, role))
        return client

    def test_asking_does_nothing_and_posting_fetches(self) -> None:
        shown = self.client.get(self.fetch)
        self.assertContains(shown, self.source.address)
        assert self.web.asked == []
        answer = self.client.post(self.fetch, follow=True)
        draft = Version.objects.get()
        assert answer.redirect_chain == [(f"/admin/documents/version/{draft.pk}/change/", 302)]
        self.assertContains(answer, "Fetched: draft: witness A (en, 1 doubt), 5 clauses")
        assert Event.objects.first().actor == "user:contributor"
        assert not draft.is_published

    def test_a_failure_is_said_at_the_source(self) -> None:
        self.web.pages["/communique"] = Page(b"", 404)
        answer = self.client.post(self.fetch, follow=True)
        assert answer.redirect_chain == [(self.change, 302)]
        self.assertContains(answer, "Fetched: failed: The page is not there")

    def test_a_message_of_the_page_is_shown_as_text(self) -> None:
        self.web.pages["/communique"] = Page(b"<title>404 &lt;script&gt; | 404</title>")
        answer = self.client.post(self.fetch, follow=True)
        self.assertContains(answer, "404 &lt;script&gt; | 404")

    def test_the_button_is_there_for_who_may_press_it(self) -> None:
        self.assertContains(self.client.get(self.change), self.fetch)
        viewer = Client()
        viewer.force_login(records.user("viewer", "view_source", is_staff=True))
        self.assertNotContains(viewer.get(self.change), self.fetch)
        report = records.source(key="report", gives=Source.Gives.REPORT)
        shown = self.client.get(reverse("admin:documents_source_change", args=(report.pk,)))
        self.assertNotContains(shown, "/fetch/")
        answer = self.client.post(
            reverse("admin:documents_source_fetch", args=(report.pk,)), follow=True
        )
        self.assertContains(answer, "gives a report")

    def test_every_role_at_both_addresses(self) -> None:
        capture = record_capture(records.ACTOR, self.source, SCRIPT).capture
        staff = records.user("staff", is_staff=True)
        expected = {"reader": 302, "contributor": 200, "curator": 200, "administrator": 200}
        for role, status in expected.items():
            assert self._client(role).get(self.fetch).status_code == status, role
            assert self._client(role).get(self._download(capture)).status_code == status, role
        client = Client()
        for method in (client.get, client.post):
            assert method(self.fetch).status_code == 302
        client.force_login(staff)
        for answer in (client.get(self.fetch), client.post(self.fetch)):
            assert answer.status_code == 403
        assert client.get(self._download(capture)).status_code == 403
        assert self.web.asked == []

    def test_posting_takes_the_token(self) -> None:
        client = Client(enforce_csrf_checks=True)
        client.force_login(self.cast.curator)
        assert client.post(self.fetch).status_code == 403
        assert self.web.asked == []

    # What was had

    def _download(self, capture: Capture, source: Source | None = None) -> str:
        source = source or self.source
        return reverse("admin:documents_source_capture", args=(source.pk, capture.pk))

    def _had(self, capture: Capture) -> HttpResponse:
        return self.client.get(self._download(capture))

    def test_it_is_given_out_and_never_shown(self) -> None:
        capture = record_capture(
            records.ACTOR, self.source, SCRIPT, media_type="text/html", file_name='a";\r\nb.html'
        ).capture
        self.assertContains(self.client.get(self.change), self._download(capture))
        answer = self._had(capture)
        assert answer.content == SCRIPT
        assert answer["Content-Type"] == "application/octet-stream"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
        name = f"veldt-2023-05-04-secretariat-{capture.sha256[:12]}.txt"
        assert answer["Content-Disposition"] == f'attachment; filename="{name}"'

    def test_only_formats_that_run_nothing_keep_their_ending(self) -> None:
        for media_type, ending in (
            ("application/pdf; x=1", "pdf"),
            ("application/xhtml+xml", "txt"),
            ("image/svg+xml", "txt"),
            ("", "txt"),
        ):
            capture = Capture(source=self.source, sha256="0" * 64, media_type=media_type)
            assert download_name(capture).endswith(f"-000000000000.{ending}")

    def test_a_capture_of_another_source_is_not_there(self) -> None:
        other = records.source(key="other")
        capture = record_capture(records.ACTOR, other, SCRIPT).capture
        assert self._had(capture).status_code == 404
        assert self.client.get(self._download(capture, other)).status_code == 200

    def test_sealed_it_is_hidden(self) -> None:
        system = Actor.system("import")
        result = fetch_source(system, self.source, is_publishing=True)
        sealer = Actor.of(records.user("sealer", "seal_version"))
        seal_version(sealer, result.version, reason="By law.")
        shown = self.client.get(self.change)
        self.assertNotContains(shown, self._download(result.capture))
        self.assertContains(shown, "sealed")
        answer = self.client.get(self._download(result.capture), follow=True)
        assert answer.redirect_chain == [(self.change, 302)]
        assert b"Strait open" not in answer.content


@pytest.mark.django_db
def test_a_source_that_is_not_there(admin_client: Client) -> None:
    assert admin_client.get("/admin/documents/source/999/fetch/").status_code == 404
    assert admin_client.get("/admin/documents/source/999/captures/1/").status_code == 404
