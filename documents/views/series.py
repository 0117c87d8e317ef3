"""All series, and one on its timeline."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.actions.store_figure import figures_of
from documents.actions.store_lineage import lineage_of
from documents.selectors.figures.options import FigureOptions
from documents.selectors.figures.page import series_figures
from documents.selectors.lineage.lists import series_time
from documents.selectors.lineage.options import TimeOptions
from documents.selectors.series import series_page
from documents.selectors.series_list import series_list_page
from documents.views.caching import current_state
from documents.views.errors import unknown_is_404


@current_state
def series_list(request: HttpRequest) -> HttpResponse:
    """Every series with how much is held of it."""
    return render(request, "documents/series_list.html", {"page": series_list_page()})


@current_state
@unknown_is_404
def series(request: HttpRequest, series: str) -> HttpResponse:
    """One series: its meetings in order, each with its comparison with the one before."""
    page = series_page(series)
    figures = series_figures(series, FigureOptions.read(request.GET), figures_of=figures_of)
    time = series_time(series, TimeOptions.read(request.GET).only_reading, lineage_of)
    shown = {"page": page, "figures": figures, "time": time}
    return render(request, "documents/series.html", shown)
