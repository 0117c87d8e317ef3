"""Catalogue records are written at the desk by the same actions as everywhere."""

from documents.models import (
    Claim,
    Document,
    Event,
    Expression,
    Meeting,
    Participant,
    Relation,
    Series,
    Source,
    Witness,
)
from tests.admin.desk import DeskTestCase
from tests.admin.filled_in import filled_in


class RecordsTests(DeskTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.events = Event.objects.count()

    def _send(self, model: str, page: str = "change", **changes: object) -> None:
        address = self.desk.address(model, page)
        response = self.client.post(address, filled_in(self.client, address, **changes))
        if response.status_code == 200:
            context = response.context
            faults = [context["adminform"].form.errors]
            faults += [inline.formset.errors for inline in context["inline_admin_formsets"]]
            raise AssertionError(faults)
        assert response.status_code == 302

    def _refused(self, model: str, page: str = "change", **changes: object) -> str:
        address = self.desk.address(model, page)
        response = self.client.post(address, filled_in(self.client, address, **changes))
        assert response.status_code == 200
        assert Event.objects.count() == self.events
        return response.content.decode()

    def test_a_change_writes_one_event_with_its_reason(self) -> None:
        self._send("meeting", place="Île Veldt", change_reason="As the programme has it.")
        event = Event.objects.first()
        assert Meeting.objects.get().place_folded == "ile veldt"
        assert Event.objects.count() == self.events + 1
        assert (event.actor, event.action, event.object_type) == (
            "user:curator",
            "change",
            "meeting",
        )
        assert event.reason == "As the programme has it."
        assert event.before == {"place": "Port Saltmarsh"}

    def test_sending_a_form_back_unchanged_writes_nothing(self) -> None:
        for model in ("body", "series", "meeting", "document", "source", "witness", "expression"):
            self._send(model)
            assert Event.objects.count() == self.events, model

    def test_a_new_record(self) -> None:
        values = {"slug": "veldt-other", "title": "Other papers", "body": self.desk.rows["body"].pk}
        self._send("series", "add", **values)
        assert Series.objects.get(slug="veldt-other").title == "Other papers"
        assert Event.objects.first().object_key == "veldt-other"

    def test_dates_are_written_as_the_archive_writes_them(self) -> None:
        self._send("meeting", dates="2023-05-04/2023-05-05")
        assert str(Meeting.objects.get().dates) == "2023-05-04/2023-05-05"
        self.events += 1
        page = self._refused("meeting", dates="5 May 2023")
        assert "is not a date; write YYYY-MM-DD" in page

    def test_a_date_that_nobody_entered_is_none(self) -> None:
        assert "a date that nobody entered" in self._refused("document", adopted="0001-01-01")

    def test_keys_stay(self) -> None:
        self._send("document", key="2023-05-05", series=None)
        self._send("series", slug="elsewhere")
        assert Document.objects.filter(key="2023-05-04").exists()
        assert Series.objects.get().slug == "veldt"

    def test_participants_come_and_change_with_the_meeting(self) -> None:
        self._send(
            "meeting",
            **{
                "participants-TOTAL_FORMS": 2,
                "participants-0-role": "chair",
                "participants-1-meeting": self.desk.rows["meeting"].pk,
                "participants-1-position": 2,
                "participants-1-entity": "Harbour Council",
                "participants-1-id": "",
                "participants-1-name_as_printed": "",
                "participants-1-role": "",
                "participants-1-level": "",
            },
        )
        assert list(Participant.objects.values_list("position", "role")) == [(1, "chair"), (2, "")]
        actions = Event.objects.filter(object_type="participant").values_list("action", flat=True)
        assert list(actions)[:2] == ["add", "change"]

    def test_a_row_is_taken_out_by_who_may_delete(self) -> None:
        self._send("meeting", **{"participants-0-DELETE": "on"})
        assert Participant.objects.exists()
        self.client.force_login(self.cast.administrator)
        self._send("meeting", **{"participants-0-DELETE": "on", "change_reason": "Was not there."})
        event = Event.objects.first()
        assert not Participant.objects.exists()
        assert (event.action, event.reason) == ("delete", "Was not there.")
        assert event.before["entity"] == "Republic of Veldt"

    def test_a_document_with_its_claims_sources_and_relations(self) -> None:
        source = Source.objects.get()
        self._send(
            "document",
            sponsors="Republic of Veldt\r\n\r\n Harbour Council \r\n",
            abstract="On shipping.",
            abstract_sources=[source.pk],
            **{
                "claims-0-value": "2023-05-06",
                "claims-0-source": source.pk,
                "relations-0-kind": "supersedes",
                "sources-0-publisher": "The Secretariat",
            },
        )
        document = Document.objects.get(key="2023-05-04")
        assert document.sponsors == ["Republic of Veldt", "Harbour Council"]
        assert list(document.abstract_sources.all()) == [source]
        assert Claim.objects.get().source == source
        assert Relation.objects.get().kind == "supersedes"
        change = Event.objects.get(action="change", object_type="document")
        assert change.after["abstract_sources"] == [f"veldt/2023-05-04/{source.key}"]
        changed = set(Event.objects.filter(action="change").values_list("object_type", flat=True))
        assert changed == {"document", "claim", "relation", "source"}

    def test_a_claim_rests_on_this_document_s_sources_only(self) -> None:
        page = self._refused("document", **{"claims-0-source": 999})
        assert "Select a valid choice" in page

    def test_markup_is_shown_as_the_text_it_is(self) -> None:
        self._send("document", title="<script>alert(1)</script>")
        for page in ("changelist", "change", "history"):
            content = self.client.get(self.desk.address("document", page)).content.decode()
            assert "<script>alert(1)" not in content
            assert "&lt;script&gt;alert(1)" in content

    def test_nul_is_refused(self) -> None:
        assert "Null characters are not allowed" in self._refused("document", note="Joint\0")

    def test_what_no_form_foresaw_is_said_and_nothing_is_written(self) -> None:
        address = self.desk.address("document", "change")
        values = filled_in(self.client, address, votes_for=3, note="Counted.")
        response = self.client.post(address, values, follow=True)
        assert "document_tally_only_with_a_vote" in response.content.decode()
        assert Document.objects.get(key="2023-05-04").note == ""
        assert Event.objects.count() == self.events

    def test_a_language_that_a_version_rests_on_stays(self) -> None:
        self._send("expression", language="fr")
        assert Expression.objects.get().language == "en"
        page = self._refused("document", **{"expressions-0-language": "fr"})
        assert "A published version rests on this language." in page

    def test_a_witness_s_text_is_kept_to_the_character(self) -> None:
        text = "\n\n  Recalling its communiqué;\u00a0\n\n"
        witness = self.desk.rows["witness"]
        values = {"document": witness.document_id, "source": witness.source_id, "siglum": "P"}
        values |= {"language": "en", "extent": "complete", "text": text.replace("\n", "\r\n")}
        self._send("witness", "add", **values)
        assert Witness.objects.get(siglum="P").text == text

    def test_a_witness_that_a_version_rests_on_stays(self) -> None:
        before = Witness.objects.get().text
        self._send("witness", text="Recalling;", note="A press release.")
        witness = Witness.objects.get()
        assert (witness.text, witness.note) == (before, "A press release.")

    def test_a_record_says_who_described_it_and_by_which_rules(self) -> None:
        for model in ("body", "series", "meeting", "document", "source"):
            page = self.client.get(self.desk.address(model, "change")).content.decode()
            assert "By the rules of docs/description.md, 1." in page, model
            assert "UTC, system:fixture." in page, model

    def test_rights_licence_and_access_are_kept_beside_the_text(self) -> None:
        values = {"licence": "CC BY 4.0", "access": "open", "rights": "The Secretariat."}
        for model in ("source", "expression"):
            self._send(model, **values)
        page = self.client.get("/documents/veldt/2023-05-04/").content.decode()
        line = "Rights: The Secretariat. Licence: CC BY 4.0. Access: open to everybody."
        assert page.count(line) == 2
