"""Links decided by people, from the page of a comparison."""

from django.test import Client, TestCase

from documents.actions.actor import Actor
from documents.actions.rebuild_archive import rebuild_archive
from documents.actions.seal_version import seal_version
from documents.models import Decision
from tests import records
from tests.cast import make_cast
from tests.views.test_compare import NEW, OLD, PAIR, rows

DECIDE, SETTLE = f"{PAIR}decide/", f"{PAIR}settle/"
HOSTILE = "<script>alert(1)</script>"


class DecideTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.cast = make_cast()
        cls.first, cls.second = records.published_series(texts=(OLD, NEW))

    def setUp(self) -> None:
        self.client.force_login(self.cast.curator)

    def send(self, **values: str) -> str:
        sent = {"verdict": "pair", "old": "op3", "new": "op3", "reason": "Same act, new means."}
        return self.client.post(DECIDE, sent | values, follow=True).content.decode()

    def test_a_pair_is_decided_and_its_row_is_one(self) -> None:
        before = self.client.get(PAIR).content.decode()
        assert "old-op3" in rows(before)
        markup = self.send()

        assert "old-op3" not in rows(markup)
        assert "Decided by people" in markup
        assert "Same act, new means." in markup

    def test_it_outlives_a_rebuild_and_a_revocation_ends_it(self) -> None:
        self.send()
        rebuild_archive(Actor.of(self.cast.administrator))
        assert "old-op3" not in rows(self.client.get(PAIR).content.decode())

        sent = {"number": "1", "what": "revoke", "reason": "It was the other clause."}
        markup = self.client.post(SETTLE, sent, follow=True).content.decode()
        assert "old-op3" in rows(markup)
        assert "revoked" in markup

    def test_clauses_are_parted(self) -> None:
        markup = self.send(verdict="part", old="op2", new="op2")

        assert "old-op2" in rows(markup)

    def test_a_split_is_one_decision(self) -> None:
        self.send(old="op2", new="op2, op3")

        decision = Decision.objects.get()
        assert [clause["ref"] for clause in decision.new_clauses] == ["op2", "op3"]

    def test_a_decision_on_another_version_is_carried_and_confirmed(self) -> None:
        self.send()
        records.published_version(self.second.expression, NEW.replace("Strait open", "Strait free"))
        markup = self.client.get(PAIR).content.decode()
        assert "carried from other versions, to be confirmed" in markup

        sent = {"number": "1", "what": "confirm"}
        markup = self.client.post(SETTLE, sent, follow=True).content.decode()
        assert "carried from other versions" not in markup

    def test_what_cannot_be_is_said_and_nothing_is_kept(self) -> None:
        for values, told in (
            ({"reason": ""}, "This field is required"),
            ({"new": "op99"}, "no clause op99"),
            ({"old": "op1 op2", "new": "op1 op2"}, "here are 2 old and 2 new"),
            ({"old": "", "new": ""}, "Name the clauses"),
            ({"verdict": "marry"}, "marry"),
            ({"old": HOSTILE}, "no clause"),
        ):
            markup = self.send(**values)
            assert told in markup
            assert HOSTILE not in markup
        assert not Decision.objects.exists()

    def test_a_contradiction_is_superseded_only_if_asked(self) -> None:
        self.send()
        assert "says otherwise" in self.send(verdict="part")
        markup = self.send(verdict="part", is_superseding="on")

        assert "old-op3" in rows(markup)

    def test_an_unknown_decision_is_not_found(self) -> None:
        for sent, status in (
            ({"number": "9", "what": "revoke", "reason": "None."}, 404),
            ({"number": "x", "what": "burn"}, 409),
        ):
            assert self.client.post(SETTLE, sent).status_code == status

    def test_the_form_comes_alone_for_htmx(self) -> None:
        asked = {"old": "op3", "new": "op3"}
        part = self.client.get(DECIDE, asked, headers={"HX-Request": "true"}).content.decode()

        assert part.lstrip().startswith("<form")
        assert "register of wrecks" in part

    def test_a_sealed_text_leads_back_to_its_tombstone(self) -> None:
        self.send()
        seal_version(Actor.of(self.cast.curator), self.second, reason="A court's order.")

        for answer in (self.client.get(DECIDE), self.client.post(DECIDE, {"verdict": "pair"})):
            self.assertRedirects(answer, PAIR, target_status_code=410)
        for what, status in (("confirm", 409), ("revoke", 302)):
            sent = {"number": "1", "what": what, "reason": "It was the other clause."}
            assert self.client.post(SETTLE, sent).status_code == status, what

    def test_only_curators_are_led_here(self) -> None:
        markup = self.client.get(PAIR).content.decode()
        assert "Wrong match?" in markup
        for role, status in (("contributor", 403), ("reader", 403), ("administrator", 200)):
            client = Client()
            client.force_login(getattr(self.cast, role))
            assert client.get(DECIDE).status_code == status
            assert ("Wrong match?" in client.get(PAIR).content.decode()) == (status == 200)
        anonymous = Client()
        self.assertRedirects(
            anonymous.get(DECIDE), f"/admin/login/?next={DECIDE}", fetch_redirect_response=False
        )
        assert "Wrong match?" not in anonymous.get(PAIR).content.decode()
