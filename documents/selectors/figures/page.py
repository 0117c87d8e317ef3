"""Figures as pages show them: pictures, words, a table, downloads."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.urls import reverse

from documents.export.figures.alternative import alternative
from documents.export.figures.data import GAPS, Column, FigureData
from documents.export.figures.looks import LAYOUTS, THEMES
from documents.export.figures.table import cells
from documents.references import Reference
from documents.selectors.addresses import document_address
from documents.selectors.figures.catalogue import KeptFigure
from documents.selectors.figures.options import FigureOptions

FORMATS = ("svg", "png", "pdf", "json", "csv")
# What the page of a series shows; a term's figure needs a term.
SERIES_FIGURES = ("length", "age", "carried", "verbs")
# So much of an address tells one state of a figure from every other.
SHORT_ADDRESS = 16

FiguresOf = Callable[[str, Sequence[str], FigureOptions], tuple[KeptFigure, ...]]


@dataclass(frozen=True, slots=True)
class Download:
    """One format; ``address`` is the fixed one, which shows the current state."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """One meeting: its page, its values as they are read, or why there are none."""

    date: str
    address: str
    cells: tuple[str, ...]
    gap: str
    is_machine_read: bool


@dataclass(frozen=True, slots=True)
class FigureView:
    """One figure on a page. ``pictures`` by theme and width, ``light-wide`` and so on, under
    ``fixed``, its own state's address; empty where ``refusal`` says why none is drawn.
    """

    id: str
    title: str
    unit: str
    refusal: str
    alternative: str
    notes: tuple[str, ...]
    marks: tuple[str, ...]
    parts: tuple[str, ...]
    rows: tuple[TableRow, ...]
    light_wide: str
    light_narrow: str
    dark_wide: str
    dark_narrow: str
    downloads: tuple[Download, ...]


@dataclass(frozen=True, slots=True)
class SeriesFigures:
    """The figures of a page. ``switch``: the query that counts machine-read texts too, or
    no longer; empty where there are none. ``left_out``: how many are left out now.
    ``refusal``: why none is drawn, where it is the same for all; then there are no figures.
    """

    figures: tuple[FigureView, ...]
    has_machine: bool
    left_out: int
    switch: str
    refusal: str


def series_figures(
    series: str, options: FigureOptions, *, figures_of: FiguresOf, names: Sequence[str] = ()
) -> SeriesFigures:
    """The figures of a series, all of one state of it. Raises UnknownReference."""
    kept = figures_of(series, names or SERIES_FIGURES, options)
    columns = kept[0].data.columns if kept else ()
    machine = sum(column.is_machine_read for column in columns)
    left_out = sum(column.gap == "machine" for column in columns)
    turned = replace(options, has_machine=not options.has_machine)
    reasons = {figure.data.refusal for figure in kept if columns}
    refusal = reasons.pop() if len(reasons) == 1 else ""
    is_shown = bool(columns) and not refusal
    return SeriesFigures(
        figures=tuple(_view(figure, options) for figure in kept if is_shown),
        has_machine=options.has_machine,
        left_out=left_out,
        switch=f"?{turned.query}" if machine or left_out or options.has_machine else "",
        refusal=refusal,
    )


def figure_path(data: FigureData, kind: str) -> str:
    """The fixed address of a figure in a format."""
    return reverse("documents:figure", args=(data.series, data.name, kind))


def _view(figure: KeptFigure, options: FigureOptions) -> FigureView:
    data = figure.data
    query = options.written_for(data.name)
    pictures = {
        f"{theme}_{layout}": _picture(figure, query, theme, layout)
        for theme in THEMES
        for layout in LAYOUTS
    }
    kinds = ("csv",) if data.refusal else FORMATS
    return FigureView(
        id=f"figure-{data.name}",
        title=data.title,
        unit=data.unit,
        refusal=data.refusal,
        alternative=alternative(data),
        notes=data.notes,
        marks=data.marks,
        parts=data.parts,
        rows=tuple(_row(data, column) for column in data.columns),
        downloads=tuple(
            Download(
                kind.upper() if kind != "json" else "Vega-Lite",
                with_query(figure_path(data, kind), query),
            )
            for kind in kinds
        ),
        **pictures,
    )


def _picture(figure: KeptFigure, query: str, theme: str, layout: str) -> str:
    if figure.data.refusal:
        return ""
    look = urlencode({"theme": theme, "width": layout, "v": figure.address[:SHORT_ADDRESS]})
    return with_query(figure_path(figure.data, "svg"), "&".join(filter(None, (query, look))))


def with_query(path: str, query: str) -> str:
    """An address with a query, where there is one."""
    return f"{path}?{query}" if query else path


def _row(data: FigureData, column: Column) -> TableRow:
    return TableRow(
        date=column.date,
        address=document_address(Reference(data.series, column.key)),
        cells=cells(data, column),
        gap=GAPS[column.gap] if column.gap else "",
        is_machine_read=column.is_machine_read,
    )
