"""Versions at the desk: drafts are written, steps are taken, published texts are only read."""

from django.db.models import Model
from django.http import HttpResponse

from documents.models import Event, Version, VersionEvent
from tests import records
from tests.admin.desk import DeskTestCase
from tests.admin.filled_in import filled_in

PADDED = "\n\n  Recalling its communiqué;\u00a0 \n\nCalls upon all parties to meet.\n\n"


class VersionsTests(DeskTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.published = self.desk.rows["version"]
        self.draft = self.desk.draft

    def _page(self, version: Model) -> str:
        return f"/admin/documents/version/{version.pk}/change/"

    def _step(self, name: str, version: Model, **values: object) -> HttpResponse:
        return self.client.post(self.desk.step(name, version), values, follow=True)

    def _edit(self, **changes: object) -> HttpResponse:
        address = self._page(self.draft)
        return self.client.post(address, filled_in(self.client, address, **changes))

    # Drafts

    def test_a_draft_is_kept_to_the_character(self) -> None:
        address = "/admin/documents/version/add/"
        french = records.expression(language="fr")
        values = {"expression": french.pk, "kind": "first", "text": PADDED.replace("\n", "\r\n")}
        assert self.client.post(address, values).status_code == 302
        draft = Version.objects.get(expression=french)
        assert draft.text == PADDED
        wordings = [draft.text[clause.start : clause.end] for clause in draft.clauses.all()]
        assert wordings == ["Recalling its communiqué;", "Calls upon all parties to meet."]
        assert Event.objects.first().actor == "user:curator"
        page = self.client.get(self._page(draft)).content.decode()
        assert f">\n{PADDED}</textarea>" in page

    def test_sent_back_unchanged_it_keeps_text_and_cut(self) -> None:
        rows = [row | {"kind": "narrative"} for row in self.draft.cut]
        kept = records.draft(self.draft.expression, self.draft.text, cut_rows=rows)
        address = self._page(kept)
        self.client.post(address, filled_in(self.client, address))
        kept.refresh_from_db()
        assert (kept.text, kept.cut) == (records.LATER_TEXT, rows)
        self.client.post(address, filled_in(self.client, address, is_cut_anew="on"))
        kept.refresh_from_db()
        assert {row["kind"] for row in kept.cut} != {"narrative"}

    def test_a_changed_text_is_cut_anew(self) -> None:
        self._edit(text=records.TEXT + "Decides to meet again.\r\n")
        self.draft.refresh_from_db()
        assert self.draft.clauses.count() == 6
        assert self.draft.clauses.last().verb == "decide"

    def test_a_text_that_cannot_stand_is_refused(self) -> None:
        for text, why in (("Recalling\0", "Null characters"), ("\ufeffRecalling", "byte order")):
            response = self._edit(text=text)
            assert response.status_code == 200
            assert why in response.content.decode()

    def test_a_witness_of_another_text_is_refused(self) -> None:
        french = records.witness(language="fr", siglum="F")
        response = self._edit(base_witness=french.pk)
        assert "This witness is of veldt/2023-05-04.fr." in response.content.decode()

    # Published versions

    def test_a_published_version_is_read_only(self) -> None:
        page = self.client.get(self._page(self.published)).content.decode()
        assert "<textarea" not in page
        assert 'name="_save"' not in page
        assert records.TEXT.splitlines()[2] in page
        values = {"text": "Recalling;", "kind": "recut", "title": "Other"}
        assert self.client.post(self._page(self.published), values).status_code == 403
        assert Version.objects.get(pk=self.published.pk).text == records.TEXT

    def test_only_open_steps_are_offered(self) -> None:
        page = self.client.get(self._page(self.published)).content.decode()
        for name, is_offered in (("new-version", True), ("seal", True), ("publish", False)):
            assert (self._link(name, self.published) in page) is is_offered, name
        page = self.client.get(self._page(self.draft)).content.decode()
        assert self._link("publish", self.draft) in page
        self.client.force_login(self.cast.contributor)
        page = self.client.get(self._page(self.published)).content.decode()
        assert self._link("new-version", self.published) in page
        assert self._link("withdraw", self.published) not in page

    def _link(self, name: str, version: Model) -> str:
        return f'href="{self.desk.step(name, version)}"'

    def test_a_step_that_is_not_open_is_not_taken(self) -> None:
        response = self._step("publish", self.published, attestation="machine-read")
        assert "is not open to veldt/2023-05-04.en@1 as" in response.content.decode()
        response = self._step("withdraw", self.draft, reason="Copied.")
        assert "is not open to veldt/2023-05-04.en (draft) as" in response.content.decode()
        assert VersionEvent.objects.count() == 1

    def test_a_step_is_not_taken_without_its_right(self) -> None:
        self.client.force_login(self.cast.contributor)
        address = self.desk.step("publish", self.draft)
        assert self.client.post(address, {"attestation": "machine-read"}).status_code == 403
        assert not Version.objects.get(pk=self.draft.pk).is_published

    # Steps

    def test_new_version_then_publish(self) -> None:
        response = self._step(
            "new-version", self.published, kind="transcription-corrected", reason="A letter."
        )
        draft = Version.objects.order_by("pk").last()
        assert response.redirect_chain[-1][0] == self._page(draft)
        assert (draft.text, draft.cut) == (self.published.text, self.published.cut)
        address = self._page(draft)
        changed = records.TEXT.replace("deep", "grave").replace("\n", "\r\n")
        self.client.post(address, filled_in(self.client, address, text=changed))
        asked = self.client.get(self.desk.step("explain", draft)).content.decode()
        assert "pp2: “grave” here, “deep” in the witness" in asked
        place = changed.replace("\r\n", "\n").index("grave")
        self._step("explain", draft, **{f"reason-{place}-{place + 5}": "The print is torn here."})
        response = self._step("publish", draft, attestation="machine-read")
        assert "is your own draft, and a second person publishes it" in response.content.decode()
        self._step("submit", draft, reason="Read against the print.")
        self.client.force_login(self.cast.administrator)
        self._step("publish", draft, attestation="machine-read")
        draft.refresh_from_db()
        assert (draft.number, draft.predecessor_id) == (2, self.published.pk)
        assert [it["reason"] for it in draft.departures] == ["The print is torn here."]
        assert Event.objects.filter(action="publish", actor="user:administrator").count() == 1

    def test_what_publishing_refuses_is_said_in_the_form(self) -> None:
        response = self._step("publish", self.draft, attestation="proofread")
        assert "no base witness is recorded" in response.content.decode()
        same = self._step("new-version", self.published, kind="recut", reason="Cut anew.")
        draft = same.context["original"]
        self._step("submit", draft)
        self.client.force_login(self.cast.administrator)
        response = self._step("publish", draft, attestation="machine-read")
        assert "nothing to publish" in response.content.decode()
        assert Version.objects.published().count() == 1

    def test_collated_is_offered_with_the_number_of_witnesses_held(self) -> None:
        records.witness(self.published.expression.document, siglum="Y")
        records.witness(self.published.expression.document, siglum="Z", extent="excerpt")
        asked = self.client.get(self.desk.step("attest", self.published)).content.decode()
        assert "Complete witnesses held: 1 besides the base (Y)" in asked

        self._step("attest", self.published, attestation="collated", reason="Held side by side.")
        event = VersionEvent.objects.order_by("pk").last()
        assert (event.attestation, event.witnesses) == ("collated", 1)

    def test_a_message_spells_the_reference_as_it_is(self) -> None:
        response = self._step("withdraw", self.published, reason="Copied from a draft.")
        assert "Withdraw: done for veldt/2023-05-04.en@1." in response.content.decode()

    def test_a_reason_is_asked_for(self) -> None:
        response = self._step("withdraw", self.published, reason=" ")
        assert "This field is required." in response.content.decode()
        assert not Version.objects.get(pk=self.published.pk).is_withdrawn

    def test_attested_withdrawn_restored(self) -> None:
        self._step("attest", self.published, attestation="proofread", reason="Read twice.")
        self._step("withdraw", self.published, reason="Copied from a draft.")
        assert Version.objects.get(pk=self.published.pk).is_withdrawn
        self._step("restore", self.published, reason="It was the final text.")
        kinds = list(self.published.events.values_list("kind", "actor"))
        assert [kind for kind, _ in kinds] == ["published", "checked", "withdrawn", "restored"]
        assert {actor for _, actor in kinds[1:]} == {"user:curator"}

    def test_a_sealed_text_is_shown_nowhere_at_the_desk(self) -> None:
        line = records.TEXT.splitlines()[2]
        self._step("seal", self.published, reason="By order of a court.")
        for address in (
            self._page(self.published),
            "/admin/documents/version/",
            f"/admin/documents/version/{self.published.pk}/history/",
            self.desk.address("witness", "change"),
            self.desk.address("witness", "history"),
        ):
            content = self.client.get(address).content.decode()
            assert line not in content
        assert "Sealed" in self.client.get(self._page(self.published)).content.decode()
        response = self._step("new-version", self.published, kind="recut", reason="Cut anew.")
        assert "is not open to veldt/2023-05-04.en@1 as" in response.content.decode()
