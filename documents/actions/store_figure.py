"""Figures and their pictures: read where they are kept under their address, else made."""

from collections.abc import Sequence

from documents.actions.store_comparison import comparison_between
from documents.actions.store_lineage import lineage_address, lineage_of
from documents.export.figures.data import FigureData, data_from_object, data_object
from documents.export.figures.drawing import Format, draw, drawing_address
from documents.export.figures.looks import Look
from documents.export.figures.specification import specification
from documents.models import Drawing, Figure
from documents.selectors.figures.between import UNKNOWN, age_figure, carried_figure
from documents.selectors.figures.catalogue import (
    COUNTED,
    KeptFigure,
    check_name,
    figure_address,
    kept_options,
)
from documents.selectors.figures.options import FigureOptions
from documents.selectors.figures.texts import FigureTexts, figure_texts

# Anybody may ask for any term, so that only so many of them are kept.
KEPT_TERMS = 200


def figures_of(series: str, names: Sequence[str], options: FigureOptions) -> tuple[KeptFigure, ...]:
    """The figures of a series, in the order of their names.

    Seven queries where all are kept. Raises UnknownReference for a series or a figure
    that there is not.
    """
    asked = [check_name(name) for name in names]
    texts = figure_texts(series, options)
    kept = {
        (row.name, row.options): row
        for row in Figure.objects.filter(
            series=series,
            name__in=asked,
            options__in={kept_options(name, options) for name in asked},
        )
    }
    return tuple(
        _figure(name, texts, options, kept.get((name, kept_options(name, options))))
        for name in asked
    )


def drawing_of(figure: KeptFigure, kind: Format, look: Look) -> bytes:
    """One picture of a figure. Raises ValueError for a figure that is not to be drawn."""
    spec = specification(figure.data, look)
    address = drawing_address(spec, kind)
    stored = Drawing.objects.filter(figure=figure.pk, address=address).first()
    if stored is not None:
        return bytes(stored.content)
    content = draw(spec, kind)
    # A figure may have been dropped since it was read; then its picture is not kept.
    if Figure.objects.filter(pk=figure.pk, address=figure.address).exists():
        Drawing.objects.get_or_create(
            figure_id=figure.pk, address=address, defaults={"content": content}
        )
    return content


def drop_figures(series: str) -> None:
    """Drop what is kept of one series, pictures too."""
    Figure.objects.filter(series=series).delete()


def _figure(
    name: str, texts: FigureTexts, options: FigureOptions, kept: Figure | None
) -> KeptFigure:
    address = figure_address(name, texts, options)
    if kept is not None and kept.address == address:
        return KeptFigure(kept.pk, address, data_from_object(kept.data))
    data = _made(name, texts, options)
    if data.refusal:
        # Whatever is asked of what is not held is soon answered, and never kept.
        return KeptFigure(0, address, data)
    row, _ = Figure.objects.update_or_create(
        series=texts.series.slug,
        name=name,
        options=kept_options(name, options),
        defaults={"address": address, "data": data_object(data)},
    )
    row.drawings.all().delete()
    if name == "term":
        _keep_latest_terms()
    return KeptFigure(row.pk, address, data)


def _made(name: str, texts: FigureTexts, options: FigureOptions) -> FigureData:
    if name in COUNTED:
        return COUNTED[name](texts, options)
    if name == "carried":
        return carried_figure(texts, comparison_between)
    return _aged(texts, options)


def _aged(texts: FigureTexts, options: FigureOptions) -> FigureData:
    """The figure of ages, of the texts that the lineage was made of."""
    lineage = lineage_of(texts.held)
    while lineage is not None and lineage.address != lineage_address(texts.held):
        # A text came or went while the lineage was made.
        texts = figure_texts(texts.series.slug, options)
        lineage = lineage_of(texts.held)
    return age_figure(texts, [UNKNOWN for _ in texts.texts] if lineage is None else lineage.ages)


def _keep_latest_terms() -> None:
    terms = Figure.objects.filter(name="term").order_by("-made_at", "-pk")
    Figure.objects.filter(pk__in=list(terms.values_list("pk", flat=True)[KEPT_TERMS:])).delete()
