"""A phrase, or several, through a series or across series."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.actions.store_figure import figures_of
from documents.export.csv_lines import csv_lines
from documents.selectors.figures.of_terms import term_figures
from documents.selectors.terms_page import terms_page, terms_table
from documents.selectors.terms_query import TermsQuery
from documents.views.caching import current_state
from documents.views.errors import unknown_is_404


@current_state
@unknown_is_404
def terms(request: HttpRequest) -> HttpResponse:
    """How often the phrases stand in each text, since when, and each use in its line."""
    page = terms_page(TermsQuery.read(request.GET))
    figures = term_figures(page, figures_of=figures_of)
    return render(request, "documents/terms.html", {"page": page, "figures": figures})


@current_state
@unknown_is_404
def terms_file(request: HttpRequest) -> HttpResponse:
    """The table of the same query as CSV, a row a document."""
    lines = list(csv_lines(terms_table(TermsQuery.read(request.GET))))
    response = HttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="terms.csv"'
    return response
