"""The list of series: figures of what is held, and the fictional apart from the real."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.withdraw_version import withdraw_version
from documents.selectors.series_list import series_list_page
from tests import records


class SeriesListTests(TestCase):
    def test_counts_what_is_held_and_what_is_not(self) -> None:
        records.published_series()
        records.document("2024-05-16")
        withdrawn = records.published_version(records.expression(records.document("2021-05-18")))
        curator = Actor.of(records.user("curator", "withdraw_version"))
        withdraw_version(curator, withdrawn, reason="A wrong page.")
        (line,) = series_list_page().fictional
        assert (line.records, line.held, line.withdrawn, line.record_only) == (4, 2, 1, 1)
        assert (line.first.label, line.last.label) == ("18 May 2021", "16 May 2024")

    def test_an_empty_series_is_listed(self) -> None:
        records.series()
        (line,) = series_list_page().fictional
        assert (line.records, line.held, line.first) == (0, 0, None)

    def test_fictional_series_stand_apart(self) -> None:
        records.series()
        records.series("delta", is_fictional=False)
        page = series_list_page()
        assert [line.slug for line in page.real] == ["delta"]
        assert [line.slug for line in page.fictional] == ["veldt"]

    def test_two_queries_however_many_there_are(self) -> None:
        records.published_series()
        records.series("delta")
        with self.assertNumQueries(2):
            series_list_page()
