"""A thread's name lasts: through new texts, other cuts and other engines; merged ones redirect."""

from itertools import product
from unittest.mock import patch

from django.test import TestCase

from documents.actions.store_lineage import lineage_of
from documents.engine import Constraints, compare
from documents.engine.rows import Comparison
from documents.models import Event, Thread, Version
from documents.selectors.series_texts import series_texts
from tests import records

KEYS = ("2022-05-12", "2023-05-04")


def named() -> dict[str, str]:
    """The gist of each thread by its name."""
    made = lineage_of(series_texts(records.series(), with_machine_read=True))
    assert made is not None
    return {row["slug"]: row["gist"] for row in made.threads}


class NameThreadsTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.versions = records.published_series(KEYS)
        cls.names = named()

    def test_a_name_is_the_address_of_the_first_clause(self) -> None:
        assert self.names["2022-05-12.op1"].startswith("Urges all parties")
        assert Thread.objects.count() == 5

    def test_an_earlier_text_leaves_the_names_of_what_it_precedes(self) -> None:
        records.published_version(records.expression(records.document("2020-04-08")))
        assert named() == self.names
        assert Thread.objects.count() == 5

    def test_a_recut_that_renumbers_leaves_them(self) -> None:
        first, rest = records.TEXT.split("\n", 1)
        records.published_version(self.versions[0].expression, f"{first}\nAlarmed;\n{rest}")
        again = named()
        assert self.names.items() <= again.items()
        assert len(again) == 6

    def test_names_that_come_to_one_thread_redirect_and_may_part_again(self) -> None:
        apart = lineage_without_links()
        assert len(apart) == 10
        assert named() == self.names
        merged = Thread.objects.exclude(merged_into=None)
        assert {it.slug: it.merged_into.slug for it in merged}["2023-05-04.op1"] == "2022-05-12.op1"
        assert lineage_without_links() == apart
        assert not Thread.objects.exclude(merged_into=None).exists()

    def test_what_was_named_is_audited_once(self) -> None:
        named()
        (event,) = Event.objects.filter(action="name-threads")
        assert event.after == {"language": "en", "named": 5, "led elsewhere": 0}


def lineage_without_links() -> dict[str, str]:
    """The names as another engine gives them, which links no clause with another."""
    with (
        patch("documents.actions.store_lineage.ENGINE_VERSION", "next"),
        patch("documents.actions.store_lineage.comparison_between", _unlinked),
    ):
        return named()


def _unlinked(old: Version, new: Version) -> Comparison:
    first, second = old.read_cut(), new.read_cut()
    pairs = product(range(len(first.clauses)), range(len(second.clauses)))
    return compare(first, second, constraints=Constraints(frozenset(), frozenset(pairs)))
