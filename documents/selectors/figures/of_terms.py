"""The figure of the page of terms: the phrases asked for, meeting by meeting."""

from documents.selectors.figures.options import FigureOptions, read_terms
from documents.selectors.figures.page import FiguresOf, SeriesFigures, series_figures
from documents.selectors.terms_page import TermsPage


def term_figures(page: TermsPage, *, figures_of: FiguresOf) -> SeriesFigures | None:
    """The figure of what a page was asked; None across series and outside sequences, where
    there is no course of meetings. Seven queries where it is kept.
    """
    query, series = page.query, page.series
    if series is None or not series.is_sequence or not query.phrases:
        return None
    options = FigureOptions(
        has_machine=query.with_machine,
        language=query.language,
        terms=read_terms(query.phrases, is_exact=query.is_exact),
        is_exact=query.is_exact,
    )
    return series_figures(series.slug, options, figures_of=figures_of, names=("term",))
