"""Figures as pages show them."""

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from documents.actions.store_figure import figures_of
from documents.selectors.figures.options import FigureOptions
from documents.selectors.figures.page import SeriesFigures, series_figures
from tests import records


def shown(options: FigureOptions = FigureOptions(), slug: str = "veldt") -> SeriesFigures:  # noqa: B008 (frozen)
    return series_figures(slug, options, figures_of=figures_of)


class SeriesFiguresTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        for key, text in (("2021-05-18", records.TEXT), ("2022-05-12", records.LATER_TEXT)):
            of = records.expression(records.document(key))
            records.published_version(of, text, attestation="confirmed")

    def test_each_with_its_pictures_numbers_and_downloads(self) -> None:
        records.document("2023-05-04")
        length, age, carried, verbs = shown().figures
        assert [it.id for it in (length, age, carried, verbs)] == [
            "figure-length", "figure-age", "figure-carried", "figure-verbs",
        ]  # fmt: skip
        assert length.dark_narrow.startswith(
            "/series/veldt/figures/length.svg?theme=dark&width=narrow&v="
        )
        assert [it.address for it in length.downloads][:2] == [
            "/series/veldt/figures/length.svg",
            "/series/veldt/figures/length.png",
        ]
        assert length.rows[0].address == "/documents/veldt/2021-05-18/"
        assert length.rows[2].gap == "text not held"
        assert carried.refusal.startswith("No figure is drawn: 1 of 3")
        assert [it.name for it in carried.downloads] == ["CSV"]
        assert carried.light_wide == ""

    def test_machine_read_texts_are_offered_where_there_are_some(self) -> None:
        assert shown().switch == ""
        records.published_version(records.expression(records.document("2023-05-04")))
        assert (shown().left_out, shown().switch) == (1, "?machine=1")
        asked = shown(FigureOptions(has_machine=True))
        assert (asked.left_out, asked.has_machine, asked.switch) == (0, True, "?")
        assert "machine=1" in asked.figures[0].light_wide

    def test_one_text_makes_no_claim(self) -> None:
        records.published_version(
            records.expression(records.document(series=records.series("delta"))),
            attestation="confirmed",
        )
        alone = shown(slug="delta")
        assert alone.figures
        for figure in alone.figures:
            assert figure.refusal.startswith("No figure is drawn: ")
            assert figure.light_wide == ""

    def test_a_series_that_is_no_sequence_has_none(self) -> None:
        records.document("note-1", series=records.series("veldt-other", is_sequence=False))
        found = shown(slug="veldt-other")
        assert (found.figures, found.refusal) == ((), "")

    def test_queries_do_not_grow_with_the_series(self) -> None:
        counted = []
        for year in (2023, 2024, 2025):
            of = records.expression(records.document(f"{year}-05-04"))
            records.published_version(of, attestation="confirmed")
            shown()
            with CaptureQueriesContext(connection) as asked:
                shown()
            counted.append(len(asked))
        assert counted[1] == counted[2]
