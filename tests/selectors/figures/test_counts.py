"""Numbers of a series: words by kind, lead verbs by class, terms; and its gaps."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.import_fixture import import_fixture
from documents.actions.withdraw_version import withdraw_version
from documents.engine.verb_classes import verb_classes
from documents.export.figures.data import FigureData
from documents.models import Series, Version
from documents.selectors.figures.counts import (
    length_figure,
    term_figure,
    verbs_figure,
    words_of,
)
from documents.selectors.figures.options import FigureOptions
from documents.selectors.figures.texts import figure_texts
from documents.selectors.texts_in_scope import Scope, held_texts, texts_in_scope
from documents.selectors.verb_table_rows import verb_classes_of
from tests import records
from tests.cast import make_cast
from tests.fixtures.shipped import SPECIMEN

PLAIN = FigureOptions()


def columns(figure: FigureData) -> dict[str, dict[str, float] | str]:
    """By meeting the value of each part, or why there is none."""
    return {
        it.key: it.gap or dict(zip(figure.parts, it.values, strict=True)) for it in figure.columns
    }


class CountTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        for key, text in (("2021-05-18", records.TEXT), ("2023-05-04", records.LATER_TEXT)):
            of = records.expression(records.document(key))
            records.published_version(of, text, attestation="confirmed")
        records.document("2022-05-12")
        records.published_version(records.expression(records.document("2024-05-02")))

    def test_words_by_kind_of_clause(self) -> None:
        figure = length_figure(figure_texts("veldt", PLAIN), PLAIN)
        counted = {"preambular": 18, "operative": 21, "other": 8}
        assert columns(figure) == {
            "2021-05-18": counted,
            "2022-05-12": "unheld",
            "2023-05-04": counted | {"operative": 20},
            "2024-05-02": "machine",
        }
        assert (figure.unit, figure.is_fictional) == ("words", True)

    def test_machine_read_texts_are_counted_where_they_are_asked_for(self) -> None:
        options = FigureOptions(has_machine=True)
        figure = length_figure(figure_texts("veldt", options), options)
        assert figure.columns[-1].is_machine_read
        assert figure.marks[1:] == ("Rests on machine-read text for 1 of the meetings",)

    def test_lead_verbs_by_class_in_the_order_of_the_table(self) -> None:
        figure = verbs_figure(figure_texts("veldt", PLAIN), PLAIN)
        order = list(dict.fromkeys(verb_classes("en").values()))
        assert list(figure.parts) == sorted(figure.parts, key=order.index)
        first = columns(figure)["2021-05-18"]
        assert (first["recall"], sum(first.values())) == (1, 4)

    def test_uses_of_terms_whole_words_only_and_none_is_said(self) -> None:
        options = FigureOptions(terms=("GRAVE concern", "strait", "concer"))
        figure = term_figure(figure_texts("veldt", options), options)
        assert columns(figure)["2021-05-18"] == {"GRAVE concern": 0, "strait": 2, "concer": 0}
        assert columns(figure)["2023-05-04"] == {"GRAVE concern": 1, "strait": 2, "concer": 0}
        assert figure.form == "lines"

    def test_uses_of_terms_as_printed(self) -> None:
        options = FigureOptions(terms=("Strait", "strait"), is_exact=True)
        figure = term_figure(figure_texts("veldt", options), options)
        assert columns(figure)["2021-05-18"] == {"Strait": 2, "strait": 0}
        assert "Counted as printed, whole words only." in figure.notes

    def test_another_language_counts_as_not_held(self) -> None:
        french = records.expression(records.document("2021-05-18"), "fr")
        records.published_version(french, attestation="confirmed")
        options = FigureOptions(language="fr")
        figure = length_figure(figure_texts("veldt", options), options)
        assert [it.gap for it in figure.columns] == ["", "unheld", "unheld", "unheld"]
        assert "Texts in French; another language counts as not held." in figure.notes

    def test_withdrawn_texts_are_gaps(self) -> None:
        held = Version.objects.get(expression__document__key="2023-05-04")
        withdraw_version(
            Actor.of(make_cast().administrator), held, reason="Taken from the wrong meeting."
        )
        figure = length_figure(figure_texts("veldt", PLAIN), PLAIN)
        assert columns(figure)["2023-05-04"] == "unheld"

    def test_queries_do_not_grow_with_the_series(self) -> None:
        for year in range(2001, 2005):
            of = records.expression(records.document(f"{year}-05-18"))
            records.published_version(of, attestation="confirmed")
        with self.assertNumQueries(5):
            texts = figure_texts("veldt", PLAIN)
        with self.assertNumQueries(2):
            length_figure(texts, PLAIN)


class SpecimenVerbTests(TestCase):
    def test_lead_verbs_are_counted_as_the_table_counts_them(self) -> None:
        import_fixture(Actor.system("fixture"), [SPECIMEN])
        figure = verbs_figure(figure_texts("specimen", PLAIN), PLAIN)
        scope = Scope(Series.objects.get(slug="specimen"))
        table = verb_classes_of(texts_in_scope(held_texts(scope)))
        assert "express concern" in {row.verb for of in table for row in of.rows}
        assert figure.parts == tuple(of.name for of in table)
        drawn = zip(*(column.values for column in figure.drawn), strict=True)
        assert [list(values) for values in drawn] == [list(of.counts) for of in table]


def test_signs_are_no_words() -> None:
    assert words_of("Calls upon all parties – once more – to keep 2 channels open;") == 11


def test_a_language_without_a_table_has_no_classes() -> None:
    assert verb_classes("fa") == {}
