"""Figures are counted and drawn once, and anew when what they rest on changes."""

from unittest.mock import patch

import pytest
from django.test import TestCase

from documents.actions import store_figure
from documents.actions.actor import Actor
from documents.actions.rebuild_archive import rebuild_archive
from documents.actions.seal_version import seal_version
from documents.actions.store_figure import drawing_of, figures_of
from documents.export.figures.looks import Look
from documents.models import Drawing, Figure, Version
from documents.selectors.figures.catalogue import KeptFigure
from documents.selectors.figures.options import FigureOptions
from documents.selectors.named_documents import UnknownReference
from tests import records
from tests.cast import make_cast

PLAIN = FigureOptions()


def length(options: FigureOptions = PLAIN) -> KeptFigure:
    (kept,) = figures_of("veldt", ["length"], options)
    return kept


class StoreFigureTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        for key, text in (("2021-05-18", records.TEXT), ("2022-05-12", records.LATER_TEXT)):
            of = records.expression(records.document(key))
            records.published_version(of, text, attestation="confirmed")

    def test_counted_once(self) -> None:
        made = length()
        with patch.object(store_figure, "_made", side_effect=AssertionError("counted again")):
            assert length() == made

    def test_drawn_once_for_each_look(self) -> None:
        figure = length()
        light = drawing_of(figure, "svg", Look())
        assert drawing_of(figure, "svg", Look("dark")) != light
        with patch.object(store_figure, "draw", side_effect=AssertionError("drawn again")):
            assert drawing_of(figure, "svg", Look()) == light
        assert Drawing.objects.count() == 2

    def test_another_text_takes_the_place_of_what_was_kept(self) -> None:
        before = length()
        drawing_of(before, "svg", Look())
        of = records.expression(records.document("2023-05-04"))
        records.published_version(of, attestation="confirmed")
        after = length()
        assert len(after.data.columns) == 3
        assert after.address != before.address
        assert (Figure.objects.count(), Drawing.objects.count()) == (1, 0)

    def test_a_picture_of_a_state_that_is_gone_is_not_kept(self) -> None:
        before = length()
        Figure.objects.update(address="0" * 64)
        drawing_of(before, "svg", Look())
        assert Drawing.objects.count() == 0

    def test_a_changed_title_or_date_is_a_changed_figure(self) -> None:
        before = length()
        series = records.series()
        series.title = "Statements on the Strait of Veldt"
        series.save()
        assert length().address != before.address

    def test_what_is_not_drawn_is_not_kept(self) -> None:
        assert length(FigureOptions(language="zz")).data.refusal
        assert not Figure.objects.exists()

    def test_only_so_many_terms_are_kept(self) -> None:
        with patch.object(store_figure, "KEPT_TERMS", 2):
            for term in ("strait", "channel", "shipping"):
                figures_of("veldt", ["term"], FigureOptions(terms=(term,)))
        kept = [row.data["parts"] for row in Figure.objects.order_by("pk")]
        assert kept == [["channel"], ["shipping"]]

    def test_long_terms_in_any_script_are_kept(self) -> None:
        terms = tuple(f"海峽{n}" * 20 for n in range(4))
        (kept,) = figures_of("veldt", ["term"], FigureOptions(terms=terms))
        assert figures_of("veldt", ["term"], FigureOptions(terms=terms)) == (kept,)
        assert kept.pk > 0

    def test_there_is_a_closed_list_of_figures(self) -> None:
        with pytest.raises(UnknownReference, match="length, age, carried, verbs, term"):
            figures_of("veldt", ["ages"], PLAIN)

    def test_sealing_a_text_drops_what_was_counted_of_it(self) -> None:
        drawing_of(length(), "svg", Look())
        sealed = Version.objects.get(expression__document__key="2022-05-12")
        seal_version(Actor.of(make_cast().administrator), sealed, reason="By order of a court.")
        assert not Figure.objects.exists()
        assert not Drawing.objects.exists()
        assert length().data.columns[1].gap == "unheld"

    def test_rebuild_counts_again_and_draws_when_asked(self) -> None:
        made = length()
        drawing_of(made, "svg", Look())
        figures_of("veldt", ["term"], FigureOptions(terms=("strait",)))
        Figure.objects.filter(name="length").update(data={"spoilt": True})
        assert rebuild_archive(Actor.system("maintenance")).figures == 1
        assert length().data == made.data
        assert not Drawing.objects.exists()
        assert Figure.objects.get().name == "length"
