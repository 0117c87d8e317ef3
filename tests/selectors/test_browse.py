"""A page of results: counts, the addresses around it, and what is on."""

import pytest
from django.http import QueryDict
from django.test import TestCase

from documents.filters import DocumentFilter
from documents.selectors import browse
from documents.selectors.browse import BrowsePage, browsable, browse_page
from tests import records


def _page(query: str = "", page: str = "1") -> BrowsePage:
    found = DocumentFilter(QueryDict(query), queryset=browsable())
    return browse_page(found.qs, found.form, page)


class BrowsePageTests(TestCase):
    @pytest.fixture(autouse=True)
    def _small_pages(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(browse, "PER_PAGE", 2)

    @classmethod
    def setUpTestData(cls) -> None:
        cls.real = records.series("delta", is_fictional=False, title="Declarations on the Delta")
        for year in range(2019, 2024):
            records.document(f"{year}-05-04", series=cls.real)

    def test_counts_and_pages(self) -> None:
        records.published_version(
            records.expression(records.document("2023-05-04", series=self.real))
        )
        page = _page()
        assert (page.count, page.held, page.number, page.pages) == (5, 1, 1, 3)
        assert [line.reference for line in page.records] == [
            "delta/2023-05-04",
            "delta/2022-05-04",
        ]
        assert (page.previous, page.next) == ("", "?page=2")

    def test_a_page_that_does_not_exist_is_the_nearest_one(self) -> None:
        for asked, number in (("9", 3), ("9" * 60, 3), ("0", 3), ("-1", 3), ("x", 1), ("\0", 1)):
            assert _page(page=asked).number == number, asked

    def test_addresses_keep_the_filters_that_are_on_and_nothing_else(self) -> None:
        page = _page("series=delta&sort=oldest&q=&utm=1&text=nonsense", page="2")
        assert page.previous == "?series=delta&sort=oldest"
        assert page.next == "?series=delta&sort=oldest&page=3"

    def test_chips_name_what_is_on_and_take_it_off(self) -> None:
        page = _page("q=joint&series=delta&year=2020&specimen=true")
        assert [(chip.label, chip.value) for chip in page.chips] == [
            ("Words in the title", "joint"),
            ("Series", "Declarations on the Delta"),
            ("Year", "2020"),
            ("Also show fictional specimens", ""),
        ]
        assert page.chips[0].without == "?series=delta&year=2020&specimen=true"

    def test_the_year_1_is_a_year_and_no_tick(self) -> None:
        (chip,) = _page("year=1").chips
        assert chip.value == "1"

    def test_nothing_found(self) -> None:
        page = _page("q=unheard-of")
        assert (page.count, page.held, page.records, page.pages) == (0, 0, (), 1)

    def test_says_when_fictional_records_are_shown(self) -> None:
        records.document()
        assert not _page().has_fictional
        assert _page("specimen=true").has_fictional

    def test_queries_do_not_grow_with_the_results(self) -> None:
        with self.assertNumQueries(6):
            _page()
        browse.PER_PAGE = 5
        with self.assertNumQueries(6):
            assert len(_page().records) == 5
