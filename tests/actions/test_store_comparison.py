"""A comparison is made once, read back as it was, and never of a sealed text."""

from unittest.mock import patch

import pytest
from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.restore_version import restore_version
from documents.actions.seal_version import seal_version
from documents.actions.store_comparison import comparison_between
from documents.models import Comparison, SealedVersion
from tests import records

COMPARE = "documents.actions.store_comparison.compare"


class ComparisonTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.old, cls.new = records.published_series()

    def test_it_names_both_versions(self) -> None:
        made = comparison_between(self.old, self.new)
        assert (made.old.ref, made.new.ref) == ("veldt/2022-05-12.en@1", "veldt/2023-05-04.en@1")
        assert (made.old.digest, made.new.digest) == (self.old.cut_digest, self.new.cut_digest)

    def test_it_is_made_once_and_read_back_as_it_was(self) -> None:
        made = comparison_between(self.old, self.new)
        with patch(COMPARE, side_effect=AssertionError):
            assert comparison_between(self.old, self.new) == made
        assert [row.status for row in made.rows].count("reworded") == 2
        assert Comparison.objects.count() == 1

    def test_each_direction_has_its_own(self) -> None:
        there = comparison_between(self.old, self.new)
        back = comparison_between(self.new, self.old)
        assert Comparison.objects.count() == 2
        assert (there.old.ref, there.new.ref) == (back.new.ref, back.old.ref)
        assert back.rows[2].edits[1].old == there.rows[2].edits[1].new == "grave"

    def test_another_engine_makes_it_anew(self) -> None:
        comparison_between(self.old, self.new)
        with patch("documents.actions.store_comparison.ENGINE_VERSION", "next"):
            comparison_between(self.old, self.new)
        assert Comparison.objects.count() == 2

    def test_of_a_draft_nothing_is_stored(self) -> None:
        draft = records.draft(self.new.expression, records.TEXT + "Decides to meet again.\n")
        made = comparison_between(self.new, draft)
        assert made.summary.added == 1
        assert not Comparison.objects.exists()

    def test_sealing_either_side_drops_what_is_stored(self) -> None:
        third = records.published_version(records.expression(records.document("2024-01-09")))
        for pair in ((self.old, self.new), (self.new, self.old), (self.old, third)):
            comparison_between(*pair)
        guardian = Actor.of(records.user("guardian", "seal_version"))
        seal_version(guardian, self.new, reason="By order of a court.")
        assert list(Comparison.objects.values_list("old", "new")) == [(self.old.pk, third.pk)]

    def test_a_sealed_text_is_compared_with_none(self) -> None:
        comparison_between(self.old, self.new)
        guardian = Actor.of(records.user("guardian", "seal_version", "restore_version"))
        seal_version(guardian, self.new, reason="By order of a court.")
        assert not Comparison.objects.exists()
        for pair in ((self.old, self.new), (self.new, self.old)):
            with pytest.raises(SealedVersion, match="By order of a court"):
                comparison_between(*pair)
        assert not Comparison.objects.exists()
        restore_version(guardian, self.new, reason="The order was lifted.")
        assert comparison_between(self.old, self.new).rows
