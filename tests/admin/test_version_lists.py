"""Versions at the desk: found, filtered, and followed back to their drafts."""

from tests import records
from tests.admin.desk import DeskTestCase
from tests.admin.filled_in import filled_in


class VersionListsTests(DeskTestCase):
    def test_a_version_s_history_holds_its_draft_s(self) -> None:
        draft = self.desk.draft
        address = f"/admin/documents/version/{draft.pk}/change/"
        self.client.post(address, filled_in(self.client, address, reason="A letter."))
        self.client.post(self.desk.step("submit", draft))
        self.client.force_login(self.cast.administrator)
        self.client.post(self.desk.step("publish", draft), {"attestation": "machine-read"})
        address = f"/admin/documents/version/{draft.pk}/history/"
        actions = [event.action for event, _ in self.client.get(address).context["events"]]
        assert actions == ["publish", "submit", "change-draft", "draft"]

    def test_the_list_finds_and_filters(self) -> None:
        for query, count in (
            ("", 2),
            ("?state=draft", 1),
            ("?state=published&checked=machine-read", 1),
            ("?state=in-review", 0),
            ("?state=sent-back", 0),
            ("?state=withdrawn", 0),
            ("?checked=confirmed", 0),
            ("?q=COMMUNIQUE+of", 2),
            ("?q=Communiqué", 2),
            ("?q=declaration", 0),
        ):
            response = self.client.get(f"/admin/documents/version/{query}")
            assert response.context["cl"].result_count == count, query

    def test_the_list_s_queries_do_not_grow(self) -> None:
        with self.assertNumQueries(11):
            self.client.get("/admin/documents/version/")
        for day in range(10, 16):
            records.published_version(records.expression(records.document(f"2024-05-{day}")))
        with self.assertNumQueries(11):
            self.client.get("/admin/documents/version/")
