"""Intake at the desk: taken in, looked at, mended, compared with the meeting before."""

import re

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from documents.models import Document, Version, Witness
from tests import records
from tests.cast import SignedInTestCase
from tests.line_cuts import line_rows

INTAKE = reverse("admin:documents_version_intake")
HOSTILE = "<script>alert(1)</script>"
FACTS = {
    "publisher": "The Harbour Gazette",
    "role": "press",
    "extent": "complete",
    "stage": "unknown",
    "language": "en",
    "standing": "original",
}


class IntakeTests(SignedInTestCase):
    role = "contributor"

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        cls.document = records.document("2024-05-02", adopted="2024-05-02")

    def send(self, **values: object) -> str:
        """The page that comes next, or this one with what was wrong."""
        named = {"reference": "veldt/2024-05-02"} | FACTS | values
        answer = self.client.post(INTAKE, named, follow=True)
        assert answer.status_code == 200
        return answer.content.decode()

    def test_a_paste_becomes_a_draft_whose_clauses_are_shown(self) -> None:
        markup = self.send(pasted=records.TEXT)

        draft = Version.objects.get()
        assert (draft.text, draft.is_published) == (records.TEXT, False)
        assert "Taken in as a draft" in markup
        for clause in draft.clauses.all():
            assert f"<strong>{clause.ref}</strong>" in markup

    def test_an_upload_and_a_new_record(self) -> None:
        file = SimpleUploadedFile("../../etc/text.txt", records.TEXT.encode())
        self.send(
            reference="",
            series=self.document.series_id,
            adopted="2024-05-02",
            title="Joint communiqué",
            instrument_type="joint communiqué",
            is_another="on",
            upload=file,
        )

        made = Document.objects.get(key="2024-05-02-b")
        witness = made.witnesses.get()
        assert witness.capture is not None
        assert witness.capture.file_name == "text.txt"

    def test_what_is_wrong_is_said_and_nothing_is_kept(self) -> None:
        for values, told in (
            ({}, "one is needed, and none was given"),
            ({"pasted": "A", "is_fetched": "on", "address": "https://a.test/"}, "more than one"),
            ({"is_fetched": "on"}, "The address to fetch from is missing"),
            ({"reference": "veldt/1999-01-01", "pasted": "A"}, "has no document"),
            ({"reference": HOSTILE, "pasted": "A"}, "reference"),
            ({"reference": "", "pasted": "A"}, "A new record needs this"),
            ({"pasted": "A", "kind": "official-corrigendum"}, "needs a reason"),
            ({"upload": SimpleUploadedFile("a.docx", b"PK\x03\x04")}, "errorlist nonfield"),
            ({"upload": SimpleUploadedFile("a.txt", b"")}, "empty"),
            ({"adopted": "0001-13-45", "pasted": "A"}, "0001-13-45"),
            ({"adopted": "0001-01-01", "pasted": "A"}, "a date that nobody entered"),
            ({"adopted": "1024-05-02", "pasted": "A"}, "give the day of adoption"),
        ):
            with self.subTest(told):
                markup = self.send(**values)
                assert told in markup
                assert HOSTILE not in markup
        assert not Witness.objects.exists()

    def test_an_unreadable_file_leaves_no_new_record(self) -> None:
        facts = {"title": "Joint communiqué", "instrument_type": "joint communiqué"}
        self.send(
            reference="",
            series=self.document.series_id,
            adopted="2025-05-02",
            upload=SimpleUploadedFile("a.docx", b"PK\x03\x04"),
            **facts,
        )

        assert not Document.objects.filter(key="2025-05-02").exists()

    def test_a_second_outlets_text_is_kept_as_a_witness(self) -> None:
        self.send(pasted=records.TEXT)
        markup = self.send(pasted=records.LATER_TEXT, publisher="Strait Agency")

        assert "Kept as witness B" in markup
        assert Version.objects.count() == 1


class CutPageTests(SignedInTestCase):
    role = "contributor"

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        cls.before = records.published_version(
            records.expression(records.document("2022-05-12", adopted="2022-05-12"))
        )
        document = records.document("2024-05-02", adopted="2024-05-02")
        doubts = [
            {"kind": "hyphen", "message": "A word was joined here.", "start": 20, "end": 30},
            {"kind": "page", "message": f"Page 2 {HOSTILE} was skipped."},
        ]
        witness = records.witness(document, records.LATER_TEXT, doubts=doubts)
        cls.draft = records.draft(
            records.expression(document), records.LATER_TEXT, base_witness=witness
        )
        cls.address = reverse("admin:documents_version_cut", args=(cls.draft.pk,))

    def test_the_whole_text_stands_beside_how_it_is_cut_with_doubts_marked(self) -> None:
        markup = self.client.get(self.address).content.decode()

        assert '<mark title="A word was joined here.">' in markup
        assert "was skipped." in markup
        assert HOSTILE not in markup
        shown = re.findall(r'<div class="intake-original".*?>(.*?)</div>', markup, re.DOTALL)
        assert len(shown) == len(line_rows(records.LATER_TEXT))

    def test_a_mend_without_javascript_leads_back_to_its_clause(self) -> None:
        sent = {"mend": "join", "index": "1", "seen": self.draft.cut_digest}
        answer = self.client.post(self.address, sent)

        self.assertRedirects(answer, f"{self.address}#clause-1", fetch_redirect_response=False)
        self.draft.refresh_from_db()
        assert len(self.draft.cut) == len(line_rows(records.LATER_TEXT)) - 1

    def test_htmx_gets_the_clauses_alone(self) -> None:
        sent = {"mend": "join", "index": "1", "seen": self.draft.cut_digest}
        answer = self.client.post(self.address, sent, headers={"HX-Request": "true"})

        assert answer.content.decode().lstrip().startswith('<div id="clauses"')

    def test_a_refused_mend_says_why(self) -> None:
        for sent, told in (
            ({"mend": "join", "index": "0", "seen": self.draft.cut_digest}, "first clause"),
            ({"mend": "join", "index": "1", "seen": "f" * 64}, "changed since you saw it"),
            ({"mend": HOSTILE, "index": "x"}, "That is no mend"),
        ):
            markup = self.client.post(self.address, sent).content.decode()
            assert told in markup
            assert HOSTILE not in markup

    def test_the_forms_of_one_clause_open_by_a_link(self) -> None:
        closed = self.client.get(self.address).content.decode()
        opened = self.client.get(self.address, {"mend": "2"}).content.decode()

        assert 'name="mend"' not in closed
        assert opened.count('value="retype"') == 1

    def test_the_draft_is_compared_with_the_meeting_before(self) -> None:
        address = reverse("admin:documents_version_preview", args=(self.draft.pk,))
        markup = self.client.get(address).content.decode()

        assert "A draft." in markup
        assert "At a glance" in markup
        assert "/documents/veldt/2022-05-12.en@1/" in markup

    def test_a_first_meeting_has_nothing_to_be_compared_with(self) -> None:
        early = records.draft(
            records.expression(records.document("2019-05-02", adopted="2019-05-02"))
        )
        address = reverse("admin:documents_version_preview", args=(early.pk,))

        assert "nothing to compare" in self.client.get(address).content.decode()

    def test_a_published_version_is_not_on_the_desk(self) -> None:
        page = reverse("admin:documents_version_change", args=(self.before.pk,))
        for name in ("cut", "preview"):
            address = reverse(f"admin:documents_version_{name}", args=(self.before.pk,))
            self.assertRedirects(self.client.get(address), page)
