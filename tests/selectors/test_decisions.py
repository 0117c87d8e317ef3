"""A decision outlives new versions as far as its wording does, and says how it stands."""

from unittest.mock import patch

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.confirm_decision import confirm_decision
from documents.actions.decide_link import decide_link
from documents.actions.rebuild_archive import rebuild_archive
from documents.actions.refusal import ActionRefused
from documents.actions.revoke_decision import revoke_decision
from documents.actions.store_comparison import comparison_between
from documents.engine import Constraints
from documents.models import Comparison, Decision, Version
from documents.selectors.decisions import HeldDecision, constraints_of, decisions_on
from tests import records
from tests.cast import make_cast

REASON = "The print shows it."
MENDED = records.LATER_TEXT.replace("the northern channel", "the Northern Channel")
# Not one of the words by which op1 was known.
REWORDED = records.LATER_TEXT.replace("keep the Strait open to shipping", "let ships pass")


class CarriedTestCase(TestCase):
    """A pair decided between the two texts: old op1 with new op2."""

    @classmethod
    def setUpTestData(cls) -> None:
        cls.old, cls.new = records.published_series()
        cls.curator = Actor.of(make_cast().curator)
        cls.decision = cls.decide("pair", ["op1"], ["op2"])

    @classmethod
    def decide(cls, verdict: str, old: list[str], new: list[str], **said: object) -> Decision:
        said = {"reason": REASON} | said
        versions = (said.pop("on_old", cls.old), said.pop("on_new", cls.new))
        return decide_link(cls.curator, *versions, verdict, old, new, **said)

    def on(self, old: Version, new: Version) -> list[HeldDecision]:
        return decisions_on(old, new, old.read_cut(), new.read_cut())

    def state(self, old: Version, new: Version) -> str:
        return next(h.state for h in self.on(old, new) if h.decision == self.decision)

    def next(self, text: str, **fields: object) -> Version:
        return records.published_version(self.new.expression, text, **fields)


class StandingTests(CarriedTestCase):
    def test_on_its_own_versions_it_is_in_force(self) -> None:
        assert self.state(self.old, self.new) == "in-force"
        (held,) = self.on(self.new, self.old)
        assert (held.state, held.old, held.new) == ("in-force", (4,), (3,))

    def test_where_the_wording_stands_it_is_carried_and_applied(self) -> None:
        later = self.next(MENDED)
        assert self.state(self.old, later) == "carried"
        rows = comparison_between(self.old, later).rows
        assert [row.new for row in rows if 3 in row.old] == [(4,)]

    def test_it_is_found_under_another_name(self) -> None:
        later = self.next("Decides to meet again.\n" + records.LATER_TEXT)
        (held,) = self.on(self.old, later)
        assert (held.state, held.new) == ("carried", (5,))

    def test_confirmed_it_is_in_force(self) -> None:
        later = self.next(MENDED)
        confirm_decision(self.curator, self.decision, self.old, later)
        assert self.state(self.old, later) == "in-force"
        assert self.state(self.old, self.new) == "in-force"
        last = self.decision.events.last()
        assert (last.kind, last.old_version, last.new_version) == ("confirmed", 1, 2)
        with self.assertRaisesMessage(ActionRefused, "is in-force here"):
            confirm_decision(self.curator, self.decision, self.old, later)

    def test_confirmed_from_the_other_side(self) -> None:
        later = self.next(MENDED)
        confirm_decision(self.curator, self.decision, later, self.old)
        assert self.state(self.old, later) == "in-force"

    def test_where_the_wording_is_gone_it_is_dormant_and_listed(self) -> None:
        later = self.next(records.LATER_TEXT.replace("Requests the", "Asks the"))
        (held,) = self.on(self.old, later)
        assert (held.state, held.why) == ("dormant", "the wording of op2 is gone")
        assert comparison_between(self.old, later).rows
        with self.assertRaisesMessage(ActionRefused, "is dormant here: the wording of op2"):
            confirm_decision(self.curator, self.decision, self.old, later)

    def test_of_a_clause_past_the_end_of_a_shorter_text_nothing_is_asked(self) -> None:
        self.decide("part", [], ["op2"], is_superseding=True)
        self.decide("pair", ["op1"], ["op1"])
        later = self.next("".join(records.LATER_TEXT.splitlines(keepends=True)[:2]))
        for versions in ((self.old, later), (later, self.old)):
            standing = self.on(*versions)
            assert [held.state for held in standing] == ["revoked", "dormant", "dormant"]
            assert comparison_between(*versions).rows
            cuts = [version.read_cut() for version in versions]
            assert constraints_of(standing, *cuts) == Constraints()

    def test_it_wakes_where_the_wording_returns(self) -> None:
        self.next(records.LATER_TEXT.replace("Requests the", "Asks the"))
        again = self.next(MENDED)
        assert self.state(self.old, again) == "carried"

    def test_where_the_wording_stands_twice_nobody_guesses(self) -> None:
        doubled = "Requests the Secretary General to report to its next meeting.\n"
        later = self.next(records.TEXT.replace("Calls", "Urges it.\nUrges") + doubled)
        (held,) = self.on(self.old, later)
        assert (held.state, held.why) == ("dormant", "the wording of op2 stands 2 times")

    def test_revoked_it_stays_listed(self) -> None:
        revoke_decision(self.curator, self.decision, reason="It was wrong.")
        assert self.state(self.old, self.new) == "revoked"
        assert self.state(self.old, self.next(MENDED)) == "revoked"

    def test_what_is_in_force_overrules_what_is_carried(self) -> None:
        later = self.next(MENDED)
        with self.assertRaisesMessage(ActionRefused, "made on another version, says so: confirm"):
            self.decide("pair", ["op1"], ["op2"], on_new=later)
        self.decide("part", ["op1"], ["op2"], on_new=later, is_superseding=True)
        assert self.state(self.old, later) == "revoked"

    def test_carried_ones_that_clash_go_by_the_later(self) -> None:
        reworded = self.next(REWORDED)
        self.decide("pair", ["op1"], ["op1"], on_new=reworded, is_superseding=True)
        assert self.state(self.old, self.new) == "revoked"

    def test_another_language_has_its_own(self) -> None:
        pair = [records.expression(v.expression.document, "fr") for v in (self.old, self.new)]
        french = [
            records.published_version(expression, text)
            for expression, text in zip(pair, (records.TEXT, records.LATER_TEXT), strict=True)
        ]
        assert self.on(*french) == []
        assert self.on(self.old, french[1]) == []

    def test_it_takes_two_queries(self) -> None:
        cuts = self.old.read_cut(), self.new.read_cut()
        with self.assertNumQueries(2):
            decisions_on(self.old, self.new, *cuts)


class OfOneDocumentTests(CarriedTestCase):
    def test_versions_of_one_document_know_their_sides(self) -> None:
        later = self.next(MENDED)
        made = self.decide("pair", ["op1"], ["op2"], on_old=self.new, on_new=later)
        (held,) = [one for one in self.on(self.new, later) if one.decision == made]
        assert (held.state, held.old, held.new) == ("in-force", (3,), (4,))
        (held,) = [one for one in self.on(later, self.new) if one.decision == made]
        assert (held.state, held.old, held.new) == ("in-force", (4,), (3,))


class KeptTests(CarriedTestCase):
    def test_it_survives_rebuilding(self) -> None:
        before = comparison_between(self.old, self.new)
        rebuild_archive(Actor.system("maintenance"))
        assert comparison_between(self.old, self.new) == before
        assert [row.new for row in before.rows if 3 in row.old] == [(4,)]
        assert Comparison.objects.count() == 1

    def test_it_survives_a_new_engine(self) -> None:
        comparison_between(self.old, self.new)
        with patch("documents.actions.store_comparison.ENGINE_VERSION", "next"):
            made = comparison_between(self.old, self.new)
        assert [row.new for row in made.rows if 3 in row.old] == [(4,)]
        assert Comparison.objects.count() == 2

    def test_the_address_goes_by_what_bears_on_the_pair(self) -> None:
        comparison_between(self.old, self.new)
        revoke_decision(self.curator, self.decision, reason="It was wrong.")
        comparison_between(self.old, self.new)
        self.decide("pair", ["op1"], ["op2"])
        comparison_between(self.old, self.new)
        digests = Comparison.objects.values_list("decisions_digest", flat=True)
        assert len(set(digests)) == len(digests) == 2
