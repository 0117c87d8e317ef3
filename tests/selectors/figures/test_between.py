"""Language carried over between neighbours, and its age."""

from django.test import TestCase

from documents.actions.store_comparison import comparison_between
from documents.actions.store_figure import figures_of
from documents.export.figures.data import FigureData
from documents.selectors.figures.between import (
    INHERITED,
    KEPT,
    OLDEST,
    UNSURE,
    carried_figure,
)
from documents.selectors.figures.options import FigureOptions
from documents.selectors.figures.texts import figure_texts
from tests import records

ADDED = "Decides to open the channel on the first day of June;\n"


def publish(key: str, text: str) -> None:
    of = records.expression(records.document(key))
    records.published_version(of, text, attestation="confirmed")


def age(slug: str = "veldt") -> FigureData:
    (kept,) = figures_of(slug, ["age"], FigureOptions())
    return kept.data


class CarriedTests(TestCase):
    def test_the_shares_of_the_comparison_and_a_gap_where_there_is_none(self) -> None:
        publish("2020-05-12", records.TEXT)
        publish("2021-05-18", records.TEXT + ADDED)
        records.document("2022-05-12")
        publish("2023-05-04", records.TEXT)
        publish("2024-05-02", records.TEXT)
        figure = carried_figure(figure_texts("veldt", FigureOptions()), comparison_between)
        assert figure.parts == (KEPT, INHERITED)
        old, added = len(records.TEXT.split()), len(ADDED.split())
        inherited = round(100 * round(old / (old + added), 3), 1)
        assert [(it.gap, it.values) for it in figure.columns] == [
            ("first", ()),
            ("", (100.0, inherited)),
            ("unheld", ()),
            ("before", ()),
            ("", (100.0, 100.0)),
        ]


class AgeTests(TestCase):
    def test_words_stand_in_the_band_of_the_text_that_attests_them_first(self) -> None:
        publish("2020-05-12", records.TEXT)
        publish("2021-05-18", records.TEXT + ADDED)
        publish("2022-05-12", records.TEXT + ADDED)
        figure = age()
        assert figure.parts == (OLDEST, "since 2021-05-18", "since 2022-05-12")
        first, second, third = (it.values for it in figure.columns)
        assert first == (100.0, 0.0, 0.0)
        assert second == third
        assert second[1] > 0
        assert sum(second) == 100.0

    def test_what_came_after_a_gap_may_be_older(self) -> None:
        publish("2020-05-12", records.TEXT)
        records.document("2021-05-18")
        publish("2022-05-12", records.TEXT + ADDED)
        figure = age()
        assert figure.parts == (OLDEST, UNSURE)
        assert [it.gap for it in figure.columns] == ["", "unheld", ""]
        assert figure.columns[2].values[1] > 0

    def test_many_texts_share_bands(self) -> None:
        for year in range(2001, 2014):
            publish(f"{year}-05-18", records.TEXT + f"Notes the report numbered {year};\n")
        figure = age()
        assert figure.parts[:2] == (OLDEST, "since 2002-05-18 to 2004-05-18")
        assert len(figure.parts) == 5

    def test_of_nothing_held_nothing_is_drawn(self) -> None:
        records.document()
        assert age().refusal == "No figure is drawn: 0 of 1 meetings can be counted."
