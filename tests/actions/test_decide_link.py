"""A person's word on a link wins, is kept to what it was said of, and can be taken back."""

import pytest
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.decide_link import Contradiction, decide_link
from documents.actions.refusal import ActionRefused
from documents.actions.revoke_decision import revoke_decision
from documents.actions.store_comparison import comparison_between
from documents.models import Decision, Event, Version
from tests import records
from tests.cast import make_cast

# Lines of records.TEXT: c1 the opening, pp1, pp2, op1, op2, by the small cutter of tests.
REASON = "The print shows it."


def row_of(old: Version, new: Version, index: int) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    """Status and both sides of the row in which an old clause stands."""
    rows = comparison_between(old, new).rows
    (row,) = [row for row in rows if index in row.old]
    return row.status, row.old, row.new


class DecideTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.old, cls.new = records.published_series()
        cls.refs = [row["ref"] for row in cls.old.cut]
        cls.curator = Actor.of(make_cast().curator)

    def decide(self, verdict: str, old: list[int], new: list[int], **said: object) -> Decision:
        said = {"reason": REASON} | said
        refs = ([self.refs[i] for i in old], [self.refs[i] for i in new])
        return decide_link(self.curator, self.old, self.new, verdict, *refs, **said)

    def test_a_pair_is_shown_as_decided(self) -> None:
        assert row_of(self.old, self.new, 3) == ("reworded", (3,), (3,))
        self.decide("pair", [3], [4])
        assert row_of(self.old, self.new, 3)[1:] == ((3,), (4,))

    def test_a_part_leaves_both_alone(self) -> None:
        self.decide("part", [3], [3])
        assert 3 not in row_of(self.old, self.new, 3)[2]

    def test_what_has_no_counterpart(self) -> None:
        self.decide("part", [1], [])
        assert row_of(self.old, self.new, 1) == ("removed", (1,), ())

    def test_a_split_and_a_merge(self) -> None:
        split = self.decide("pair", [3], [3, 4])
        assert row_of(self.old, self.new, 3) == ("split", (3,), (3, 4))
        revoke_decision(self.curator, split, reason="It is two clauses.")
        self.decide("pair", [3, 4], [4])
        assert row_of(self.old, self.new, 3) == ("merged", (3, 4), (4,))

    def test_it_holds_the_other_way_round(self) -> None:
        self.decide("pair", [3], [4])
        assert row_of(self.new, self.old, 4)[1:] == ((4,), (3,))

    def test_decided_the_other_way_round_it_is_the_same(self) -> None:
        refs = [row["ref"] for row in self.new.cut]
        decision = decide_link(
            self.curator, self.new, self.old, "pair", [refs[4]], [refs[3]], reason=REASON
        )
        assert row_of(self.old, self.new, 3)[1:] == ((3,), (4,))
        assert decision.old_document == self.old.expression.document
        assert self.decide("part", [3], [3]).number == 2

    def test_it_is_kept_with_wording_version_and_event(self) -> None:
        decision = self.decide("pair", [3], [4])
        (clause,) = decision.old_clauses
        assert (clause["ref"], clause["version"]) == (self.refs[3], 1)
        assert len(clause["fingerprint"]) == 64
        assert (decision.actor, decision.reason, decision.number) == ("user:curator", REASON, 1)
        event = Event.objects.get(action="decide")
        assert event.object_key == "veldt/2022-05-12/veldt/2023-05-04/en/1"
        assert event.after["verdict"] == "pair"

    def test_a_contradiction_is_refused_until_it_supersedes(self) -> None:
        first = self.decide("pair", [3], [4])
        for verdict, old, new in (
            ("pair", [3], [3]),
            ("pair", [2], [4]),
            ("pair", [3], [3, 4]),
            ("part", [3], [4]),
            ("part", [3], []),
        ):
            with pytest.raises(Contradiction) as refused:
                self.decide(verdict, old, new)
            assert refused.value.standing == (first,)
        second = self.decide("part", [3], [4], is_superseding=True)
        assert first.events.last().reason == f"Superseded by decision {second.number}: {REASON}"
        assert 4 not in row_of(self.old, self.new, 3)[2]

    def test_what_does_not_contradict_stands_beside(self) -> None:
        self.decide("pair", [3], [4])
        self.decide("part", [3], [3])
        self.decide("part", [2], [3, 4])
        assert Decision.objects.count() == 3

    def test_the_same_twice_is_refused(self) -> None:
        self.decide("pair", [3], [4])
        with pytest.raises(ActionRefused, match="says so already"):
            self.decide("pair", [3], [4])

    def test_what_says_nothing_is_refused(self) -> None:
        for verdict, old, new, why in (
            ("pair", [3, 4], [3, 4], "one clause on one side"),
            ("pair", [3], [], "one clause on one side"),
            ("part", [], [], "Name the clauses"),
            ("joined", [3], [3], "no verdict"),
        ):
            with pytest.raises(ActionRefused, match=why):
                self.decide(verdict, old, new)
        with pytest.raises(ActionRefused, match="A reason is needed"):
            self.decide("pair", [3], [4], reason=" ")
        with pytest.raises(ActionRefused, match="has no clause op99"):
            decide_link(self.curator, self.old, self.new, "pair", ["op99"], ["op1"], reason=REASON)

    def test_other_versions_than_published_ones_of_one_language_are_refused(self) -> None:
        draft = records.draft(self.new.expression, records.TEXT + "Decides to meet again.\n")
        french = records.published_version(records.expression(self.new.expression.document, "fr"))
        for old, new in ((self.old, draft), (self.old, french), (self.old, self.old)):
            with pytest.raises(ActionRefused):
                decide_link(self.curator, old, new, "part", self.refs[:1], [], reason=REASON)
        assert not Decision.objects.exists()

    def test_who_may_not(self) -> None:
        contributor = Actor.of(records.user("writer", "add_version", "change_version"))
        with pytest.raises(PermissionRefused):
            decide_link(contributor, self.old, self.new, "part", self.refs[:1], [], reason=REASON)

    def test_revoked_it_no_longer_counts_and_stays_listed(self) -> None:
        decision = self.decide("pair", [3], [4])
        with pytest.raises(ActionRefused, match="A reason is needed"):
            revoke_decision(self.curator, decision, reason="")
        revoke_decision(self.curator, decision, reason="It was wrong.")
        assert row_of(self.old, self.new, 3) == ("reworded", (3,), (3,))
        assert [event.kind for event in decision.events.all()] == ["made", "revoked"]
        with pytest.raises(ActionRefused, match="revoked already"):
            revoke_decision(self.curator, decision, reason="It was wrong.")
