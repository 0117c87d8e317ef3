"""The changes of verbs between versions: found once, read again, anew where people decide."""

from unittest.mock import patch

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.decide_link import decide_link
from documents.actions.rebuild_archive import rebuild_archive
from documents.actions.store_verb_changes import VerbChange, verb_changes_between
from documents.models import Comparison, VerbChanges
from tests import records

LEAD = VerbChange(
    "lead",
    "call",
    "urge",
    "op1",
    "op1",
    "Urges all parties to keep the Strait open to shipping;",
    False,
)


class VerbChangesTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        old, new = records.published_series()
        cls.versions = old, new
        cls.pair = (old.pk, new.pk)

    def found(self) -> list[VerbChange]:
        return list(verb_changes_between([self.pair])[self.pair])

    def test_what_changed_and_where(self) -> None:
        assert self.found() == [LEAD]

    def test_it_is_found_once(self) -> None:
        first = self.found()
        with patch("documents.actions.store_verb_changes.comparison_between") as compare:
            assert self.found() == first
        assert not compare.called
        with self.assertNumQueries(3):
            self.found()

    def test_one_that_found_nothing_is_stored_too(self) -> None:
        same = records.published_version(records.expression(records.document("2024-05-04")))
        pair = (self.versions[0].pk, same.pk)
        assert verb_changes_between([pair])[pair] == []
        assert VerbChanges.objects.get().changes == []

    def test_it_goes_with_its_comparison(self) -> None:
        self.found()
        rebuild_archive(Actor.system("maintenance"))
        assert (Comparison.objects.count(), VerbChanges.objects.count()) == (1, 0)
        assert self.found() == [LEAD]

    def test_what_people_decide_bears_on_it(self) -> None:
        self.found()
        decide_link(records.ACTOR, *self.versions, "part", ["op1"], ["op1"], reason="Others.")
        assert self.found() == []

    def test_queries_do_not_grow_with_the_pairs(self) -> None:
        later = records.published_version(records.expression(records.document("2024-05-04")))
        pairs = [self.pair, (self.versions[1].pk, later.pk)]
        assert [len(changes) for changes in verb_changes_between(pairs).values()] == [1, 1]
        with self.assertNumQueries(3):
            verb_changes_between(pairs)
