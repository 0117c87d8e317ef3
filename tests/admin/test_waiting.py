"""The desk's first page says what waits for whoever is signed in."""

from documents.actions.actor import Actor
from documents.actions.save_draft import save_draft
from documents.actions.send_back_version import send_back_version
from documents.actions.submit_version import submit_version
from documents.models import Version
from tests import records
from tests.cast import SignedInTestCase


class WaitingTests(SignedInTestCase):
    role = "contributor"

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        cls.writer = Actor.of(cls.cast.contributor)
        cls.draft = save_draft(cls.writer, records.expression(), records.TEXT)

    def desk(self, role: str) -> str:
        self.client.force_login(getattr(self.cast, role))
        return self.client.get("/admin/").content.decode()

    def test_what_was_submitted_and_what_was_sent_back(self) -> None:
        assert "Waiting for you" not in self.desk("curator")
        submit_version(self.writer, self.draft, reason="Read <b>twice</b>.")
        page = self.desk("curator")
        assert "to be published, or sent back" in page
        assert "Read &lt;b&gt;twice&lt;/b&gt;." in page
        assert f"/admin/documents/version/{self.draft.pk}/change/" in page
        assert "Waiting for you" not in self.desk("contributor")
        send_back_version(
            Actor.of(self.cast.curator), self.draft, reason="Clause 3 is two clauses."
        )
        assert "Waiting for you" not in self.desk("curator")
        page = self.desk("contributor")
        assert "to be mended" in page
        assert "Clause 3 is two clauses." in page

    def test_its_queries_do_not_grow(self) -> None:
        submit_version(self.writer, self.draft)
        self.client.force_login(self.cast.curator)
        with self.assertNumQueries(8):
            self.client.get("/admin/")
        for key in ("2024-01-09", "2024-05-10"):
            of = records.expression(records.document(key))
            submit_version(self.writer, save_draft(self.writer, of, records.TEXT))
        with self.assertNumQueries(8):
            self.client.get("/admin/")

    def test_the_steps_lead_there_and_back(self) -> None:
        page = f"/admin/documents/version/{self.draft.pk}/"
        self.client.post(f"{page}submit/", {"reason": "Read twice."})
        assert Version.objects.get(pk=self.draft.pk).review_state == "in-review"
        markup = self.client.get(f"{page}change/").content.decode()
        assert "<textarea" not in markup
        assert "Read twice." in markup
        self.client.post(f"{page}take-back/", {"reason": ""})
        assert Version.objects.get(pk=self.draft.pk).review_state == "draft"
        assert "<textarea" in self.client.get(f"{page}change/").content.decode()
