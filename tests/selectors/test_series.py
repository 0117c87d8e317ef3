"""One series: its documents newest first, each with the one to compare it with."""

import pytest
from django.test import TestCase

from documents.actions.save_record import save_record
from documents.models import Membership, Relation
from documents.selectors import series as series_selector
from documents.selectors.named_documents import UnknownReference
from documents.selectors.series import series_page
from tests import records


class SeriesPageTests(TestCase):
    def test_newest_first_each_with_the_one_before(self) -> None:
        for key in ("2023-05-04", "2021-05-18", "2022-05-12"):
            records.document(key)
        entries = series_page("veldt").entries
        assert [entry.record.reference for entry in entries] == [
            "veldt/2023-05-04",
            "veldt/2022-05-12",
            "veldt/2021-05-18",
        ]
        assert entries[0].before.name == "12 May 2022"
        assert entries[0].before.address == "/compare/veldt/2022-05-12...2023-05-04/"
        assert entries[-1].before is None

    def test_what_it_follows_goes_before_what_stands_before_it(self) -> None:
        first, _, third = (records.document(k) for k in ("2021-05-18", "2022-05-12", "2023-05-04"))
        save_record(records.ACTOR, Relation(document=third, kind="follows", to=first))
        newest = series_page("veldt").entries[0]
        assert newest.before.name == "18 May 2021"

    def test_documents_of_the_same_meeting_stand_beside_it(self) -> None:
        held = records.meeting("2022-05-12")
        records.document("2022-05-12", meeting=held)
        records.document("2022-05-12-b", meeting=held, is_in_sequence=False)
        records.document("2020-01-31", is_in_sequence=False)
        page = series_page("veldt")
        (entry,) = page.entries
        assert [line.reference for line in entry.beside] == ["veldt/2022-05-12-b"]
        assert [line.reference for line in page.others] == ["veldt/2020-01-31"]

    def test_counts_the_sequence_and_what_lies_outside_the_years_asked_for(self) -> None:
        records.published_series()
        records.document("2024-05-16", is_in_span=False)
        page = series_page("veldt")
        assert (page.count, page.held, page.outside) == (3, 2, 1)

    def test_members_of_the_body(self) -> None:
        series = records.series()
        save_record(records.ACTOR, Membership(body=series.body, member="Republic of Veldt"))
        assert [m.member for m in series_page("veldt").members] == ["Republic of Veldt"]

    def test_an_unknown_series_is_answered_with_those_there_are(self) -> None:
        records.series()
        with pytest.raises(UnknownReference, match="veldt"):
            series_page("delta")

    def test_queries_do_not_grow_with_the_series(self) -> None:
        records.published_series()
        with self.assertNumQueries(7):
            series_page("veldt")
        for key in ("2019-05-14", "2020-05-12", "2021-05-18"):
            records.document(key)
        with self.assertNumQueries(7):
            assert series_page("veldt").count == 5


@pytest.mark.django_db
def test_a_residual_series_is_listed_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(series_selector, "MOST_OTHERS", 2)
    residual = records.series("veldt-other", is_sequence=False)
    for key in ("note-1", "note-2", "note-3"):
        records.document(key, series=residual)
    page = series_page("veldt-other")
    assert page.entries == ()
    assert page.timeline is None
    assert (len(page.others), page.more, page.count) == (2, 1, 3)
