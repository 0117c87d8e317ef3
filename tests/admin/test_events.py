"""The audit at the desk: filtered, and taken away whole."""

import csv
import io

from documents.actions.record_event import record_event
from documents.models import Event
from tests import records
from tests.admin.desk import DeskTestCase


class EventsTests(DeskTestCase):
    def exported(self, query: str = "") -> list[dict[str, str]]:
        response = self.client.get(f"/admin/documents/event/export/{query}")
        assert response.streaming
        assert response["Content-Type"] == "text/csv; charset=utf-8"
        written = b"".join(response.streaming_content).decode()
        return list(csv.DictReader(io.StringIO(written)))

    def test_it_is_filtered(self) -> None:
        for query, is_of in (
            ("?actor=system:fixture", lambda event: event.actor == "system:fixture"),
            ("?action=publish", lambda event: event.action == "publish"),
            ("?object_type=witness", lambda event: event.object_type == "witness"),
            ("?at__year=1999", lambda event: False),
        ):
            response = self.client.get(f"/admin/documents/event/{query}")
            due = sum(is_of(event) for event in Event.objects.all())
            assert response.context["cl"].result_count == due, query

    def test_all_of_it_is_taken_away(self) -> None:
        rows = self.exported()
        assert len(rows) == Event.objects.count()
        published = next(row for row in rows if row["action"] == "publish")
        assert published["object_key"] == "veldt/2023-05-04/en/1"
        assert '"attestation":"machine-read"' in published["after"]
        assert published["at"].endswith("Z")

    def test_as_the_list_is_filtered(self) -> None:
        rows = self.exported("?action=publish&object_type=version")
        assert [row["action"] for row in rows] == ["publish"]
        assert self.exported("?q=no-such-record") == []
        listed = self.client.get("/admin/documents/event/?action=publish").content.decode()
        assert "/admin/documents/event/export/?action=publish" in listed

    def test_a_filter_that_is_not_understood_leads_to_the_list(self) -> None:
        for query in ("?at__gte=yesterday", "?no_such_field=1"):
            response = self.client.get(f"/admin/documents/event/export/{query}")
            self.assertRedirects(response, "/admin/documents/event/?e=1")

    def test_a_query_with_a_nul_is_not_understood_on_either_database(self) -> None:
        asked = "app_label=documents&model_name=version&field_name=expression&term=%00"
        for address in (
            "/admin/documents/event/export/?action=%00",
            "/admin/documents/event/?%00=1",
            f"/admin/autocomplete/?{asked}",
        ):
            assert self.client.get(address).status_code == 400, address

    def test_a_spreadsheet_runs_none_of_it(self) -> None:
        reason = '=HYPERLINK("https://strait.example")'
        record_event(records.ACTOR, "change", self.desk.rows["body"], reason=reason)
        assert self.exported()[0]["reason"] == f"'{reason}"

    def test_it_reads_as_it_goes(self) -> None:
        with self.assertNumQueries(9):
            self.exported()
