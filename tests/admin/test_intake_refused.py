"""Intake at the desk: what is missing or held already is said once, where it is to be mended."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.html import escape

from documents.actions.actor import Actor
from documents.actions.submit_version import submit_version
from documents.models import Document, Expression, Version, Witness
from tests import records
from tests.admin.test_intake import FACTS, INTAKE
from tests.cast import SignedInTestCase

NEW = {"title": "Joint communiqué", "instrument_type": "joint communiqué"}


class IntakeRefusedTests(SignedInTestCase):
    role = "contributor"

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        cls.document = records.document("2024-05-02", adopted="2024-05-02", symbol="VG/7")

    def send(self, **values: object) -> str:
        """The page that comes next, or this one with what was wrong."""
        named = {"reference": "veldt/2024-05-02"} | FACTS | values
        answer = self.client.post(INTAKE, named, follow=True)
        assert answer.status_code == 200
        return answer.content.decode()

    def new_record(self, **values: object) -> str:
        facts = NEW | {"series": self.document.series_id, "pasted": records.TEXT}
        return self.send(reference="", **facts | values)

    def test_a_record_that_is_not_there_is_the_only_thing_said(self) -> None:
        markup = self.send(reference="veldt/1999-01-01", pasted="A")
        assert "has no document" in markup
        assert "A new record needs this" not in markup

    def test_the_address_of_a_page_names_its_record(self) -> None:
        self.send(
            reference="https://archive.test/documents/veldt/2024-05-02.en/?age=1#op3",
            pasted=records.TEXT,
        )
        assert Version.objects.get().expression.document == self.document

    def test_a_record_of_the_same_day_or_symbol_is_not_made_twice_unasked(self) -> None:
        for facts in ({"adopted": "2024-05-02"}, {"adopted": "2024-05-09", "symbol": "VG / 7"}):
            with self.subTest(facts):
                markup = self.new_record(**facts)
                assert "On record already: veldt/2024-05-02. Name it above" in markup
                assert not Witness.objects.exists()
        self.new_record(adopted="2024-05-02", is_another="on")
        assert Document.objects.filter(key="2024-05-02-b").exists()

    def test_a_page_of_errors_says_so_at_its_head_and_asks_for_the_file_again(self) -> None:
        markup = self.send(upload=SimpleUploadedFile("a.txt", b"A"), publisher="")
        assert "Nothing was taken in" in markup
        assert "The file has to be chosen again" in markup
        assert "The file has to be chosen" not in self.send(pasted="A", publisher="")
        assert "Nothing was taken in" not in self.client.get(INTAKE).content.decode()

    def test_there_is_one_original_and_the_page_says_which(self) -> None:
        self.send(pasted=records.TEXT)
        markup = self.send(pasted="Le Groupe décide.", language="fr")
        assert "The original is the text in “en” already" in markup
        assert "Constraint" not in markup
        assert Expression.objects.count() == 1

    def test_a_language_has_one_code(self) -> None:
        self.send(pasted=records.TEXT, language="eng")
        assert Expression.objects.get().language == "en"

    def test_nothing_is_corrected_where_nothing_is_held(self) -> None:
        markup = self.send(pasted="A", kind="official-corrigendum", reason="The issuer’s.")
        assert "nothing to correct" in markup
        assert not Version.objects.exists()

    def test_what_must_be_given_is_marked(self) -> None:
        markup = self.client.get(INTAKE).content.decode()
        assert '<label for="id_publisher" class="required">' in markup

    def test_a_witness_leads_to_the_page_that_collates_it(self) -> None:
        self.send(pasted=records.TEXT)
        markup = self.send(pasted=records.LATER_TEXT, publisher="Strait Agency")
        assert '<a href="/documents/veldt/2024-05-02/#apparatus-title">' in markup

    def test_a_refused_mend_is_said_at_its_clause_and_keeps_what_was_written(self) -> None:
        self.send(pasted=records.TEXT)
        draft = Version.objects.get()
        address = reverse("admin:documents_version_cut", args=(draft.pk,))
        for mend, written in (("split", 'words "not" here'), ("under", "op99")):
            sent = {"mend": mend, "index": "2", "seen": draft.cut_digest, "value": written}
            markup = self.client.post(
                address, sent, headers={"HX-Request": "true"}
            ).content.decode()
            row = markup.partition('id="clause-2"')[2].partition("</article>")[0]
            assert markup.count("errornote") == row.count("errornote") == 1
            assert f'value="{escape(written)}"' in row

    def test_a_draft_in_review_offers_no_mending(self) -> None:
        self.send(pasted=records.TEXT)
        draft = Version.objects.get()
        address = reverse("admin:documents_version_cut", args=(draft.pk,))
        assert "?mend=" in self.client.get(address).content.decode()
        submit_version(Actor.of(self.cast.contributor), draft)
        markup = self.client.get(address).content.decode()
        assert "?mend=" not in markup
        assert "the draft is in review" in markup


class DeskTests(SignedInTestCase):
    role = "contributor"

    def desk(self) -> str:
        return self.client.get("/admin/").content.decode()

    def test_the_first_page_leads_to_intake_whoever_may_take_in(self) -> None:
        link = f'href="{INTAKE}"'
        assert link in self.desk()
        assert "Recent actions" not in self.desk()
        self.client.force_login(self.cast.reader)
        assert link not in self.desk()

    def test_the_first_page_counts_the_drafts_that_nobody_submitted(self) -> None:
        assert "Nothing waits for you." in self.desk()
        assert "not submitted yet" not in self.desk()
        records.draft()
        listed = reverse("admin:documents_version_changelist") + "?state=draft"
        assert f'<a href="{listed}">1 draft not submitted yet</a>' in self.desk()

    def test_nobody_is_offered_to_publish_what_they_wrote(self) -> None:
        self.client.force_login(self.cast.curator)
        self.document = records.document("2024-05-02", adopted="2024-05-02")
        sent = {"reference": "veldt/2024-05-02", "pasted": records.TEXT} | FACTS
        self.client.post(INTAKE, sent)
        draft = Version.objects.get()
        page = reverse("admin:documents_version_change", args=(draft.pk,))
        publish = reverse("admin:documents_version_publish", args=(draft.pk,))
        markup = self.client.get(page).content.decode()
        assert publish not in markup
        assert "is your own draft, and a second person publishes it" in markup
        with self.settings(ARCHIVE_ALLOW_SELF_PUBLISH=True):
            assert f'href="{publish}"' in self.client.get(page).content.decode()

    def test_what_readers_see_is_one_link_away(self) -> None:
        draft = records.draft()
        page = reverse("admin:documents_version_change", args=(draft.pk,))
        assert "View on site" not in self.client.get(page).content.decode()
        published = records.published_version(draft.expression)
        page = reverse("admin:documents_version_change", args=(published.pk,))
        assert f'href="/documents/{published}/" class="viewsitelink"' in (
            self.client.get(page).content.decode()
        )
        witness = records.witness(draft.expression.document, siglum="Q")
        page = reverse("admin:documents_witness_change", args=(witness.pk,))
        link = f"/documents/{draft.expression.document}/#witness-Q"
        assert link in self.client.get(page).content.decode()
