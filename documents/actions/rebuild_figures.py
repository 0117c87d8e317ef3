"""Figures that were kept, counted again; pictures are drawn when next they are asked for."""

from django.http import QueryDict

from documents.actions.store_figure import figures_of
from documents.models import Figure, Series
from documents.selectors.figures.options import FigureOptions

Kept = tuple[str, str, str]


def kept_figures() -> list[Kept]:
    """Series, name and options of the figures that are made again; terms were readers' own."""
    there = Figure.objects.filter(series__in=Series.objects.values("slug")).exclude(name="term")
    return list(there.order_by("pk").values_list("series", "name", "options"))


def count_again(kept: Kept) -> int:
    """Make one figure again; gives how many are kept for it, none where nothing is drawn."""
    series, name, options = kept
    (figure,) = figures_of(series, [name], FigureOptions.read(QueryDict(options)))
    return int(figure.pk > 0)
