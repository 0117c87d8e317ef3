"""The first page: real figures, and nothing fictional among them."""

from django.test import TestCase

from documents.selectors.home import home_page
from tests import records


class HomePageTests(TestCase):
    def test_the_specimen_enters_no_figure(self) -> None:
        records.published_series()
        real = records.series("delta", is_fictional=False)
        records.document("2020-02-01", series=real)
        page = home_page()
        assert (page.totals.series, page.totals.records, page.totals.held) == (1, 1, 0)
        assert page.totals.first.label == page.totals.last.label == "1 February 2020"
        assert page.new_texts == ()
        assert [line.reference for line in page.newest_records] == ["delta/2020-02-01"]
        assert [line.slug for line in page.fictional] == ["veldt"]

    def test_texts_lately_published(self) -> None:
        real = records.series("delta", is_fictional=False)
        records.published_version(records.expression(records.document(series=real)))
        (text,) = home_page().new_texts
        assert text.reference == "delta/2023-05-04.en@1"
        assert text.published == "1 October 2024"
        assert (text.language, text.version) == ("English", "1")

    def test_an_empty_archive(self) -> None:
        page = home_page()
        assert (page.totals.series, page.picker) == (0, None)
        assert page.totals.first is None

    def test_queries_do_not_grow_with_the_archive(self) -> None:
        real = records.series("delta", is_fictional=False)
        records.published_series()
        for key in ("2022-05-12", "2023-05-04", "2024-05-16"):
            records.published_version(records.expression(records.document(key, series=real)))
        with self.assertNumQueries(6):
            home_page()
