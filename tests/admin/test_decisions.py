"""Decisions at the desk: listed, followed, taken back."""

from django.test import Client

from documents.actions.actor import Actor
from documents.actions.decide_link import decide_link
from documents.models import Decision
from tests import records
from tests.cast import SignedInTestCase


class DecisionsTests(SignedInTestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        cls.old, cls.new = records.published_series()
        curator = Actor.of(cls.cast.curator)
        cls.decision = decide_link(
            curator, cls.old, cls.new, "pair", ["op1"], ["op2"], reason="By the print."
        )
        decide_link(curator, cls.old, cls.new, "part", ["pp1"], [], reason="It is another one.")

    def page(self, name: str = "change") -> str:
        return f"/admin/documents/decision/{self.decision.pk}/{name}/"

    def test_they_are_listed_and_found(self) -> None:
        markup = self.client.get("/admin/documents/decision/").content.decode()
        assert "op1 ↔ op2" in markup
        assert "pp1 ↔ nothing" in markup
        for query, count in (
            ("verdict=pair", 1),
            ("stands=yes", 2),
            ("stands=no", 0),
            ("q=print", 1),
            ("actor=user:nobody", 0),
        ):
            response = self.client.get(f"/admin/documents/decision/?{query}")
            assert response.context["cl"].result_count == count, query

    def test_one_says_how_it_stands_today(self) -> None:
        markup = self.client.get(self.page()).content.decode()
        assert "in force" in markup
        assert 'href="/compare/veldt/2022-05-12.en...2023-05-04.en/"' in markup
        records.published_version(self.new.expression, records.LATER_TEXT + "Decides to meet.\n")
        assert "carried from other versions" in self.client.get(self.page()).content.decode()

    def test_it_is_revoked_with_a_reason(self) -> None:
        assert self.page("revoke") in self.client.get(self.page()).content.decode()
        response = self.client.post(self.page("revoke"), {"reason": " "})
        assert "This field is required." in response.content.decode()
        said = {"reason": "It was wrong."}
        markup = self.client.post(self.page("revoke"), said, follow=True).content.decode()
        assert "It was wrong." in markup
        assert self.page("revoke") not in markup
        again = self.client.post(self.page("revoke"), said)
        assert "is revoked already" in again.content.decode()
        assert Decision.objects.with_standing().filter(is_revoked=True).count() == 1

    def test_a_contributor_only_looks(self) -> None:
        client = Client()
        client.force_login(self.cast.contributor)
        assert self.page("revoke") not in client.get(self.page()).content.decode()
        assert client.post(self.page("revoke"), {"reason": "No."}).status_code == 403

    def test_the_list_s_queries_do_not_grow(self) -> None:
        with self.assertNumQueries(13):
            self.client.get("/admin/documents/decision/")
        curator = Actor.of(self.cast.curator)
        for ref in ("pp2", "op2"):
            decide_link(curator, self.old, self.new, "part", [ref], [], reason="Of other matters.")
        with self.assertNumQueries(13):
            self.client.get("/admin/documents/decision/")
