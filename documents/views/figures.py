"""One figure of a series in one format, as a file."""

import json
from dataclasses import dataclass
from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from documents.actions.store_figure import drawing_of, figures_of
from documents.export.figures.drawing import Format
from documents.export.figures.looks import LOOKS, PLAIN, Look
from documents.export.figures.specification import specification
from documents.export.figures.table import figure_csv
from documents.selectors.figures.catalogue import KeptFigure
from documents.selectors.figures.options import FigureOptions
from documents.selectors.figures.page import SHORT_ADDRESS, figure_path, with_query
from documents.views.caching import current_state
from documents.views.errors import unknown_is_404

A_YEAR = 365 * 24 * 60 * 60
TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "pdf": "application/pdf",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class FileAsked:
    """A figure in a format and a look."""

    figure: KeptFigure
    kind: str
    look: Look


@require_safe
@unknown_is_404
def figure(request: HttpRequest, series: str, name: str, kind: str) -> HttpResponse:
    """The figure as it is now; under the address of its state (``v``) it may be kept for
    ever, and one that is no longer so leads to the figure as it is now.
    """
    if kind not in TYPES:
        raise Http404(f"Figures come as {', '.join(TYPES)}.")
    options = FigureOptions.read(request.GET)
    if name == "term" and not options.terms:
        raise Http404("Which term? Add ?term= and a phrase to the address.")
    (kept,) = figures_of(series, [name], options)
    asked = FileAsked(kept, kind, _look(request))
    state = request.GET.get("v")
    if state is None:
        return _current(request, asked)
    if state != kept.address[:SHORT_ADDRESS]:
        return redirect(with_query(figure_path(kept.data, kind), options.written_for(name)))
    return _kept_for_ever(request, asked)


def _look(request: HttpRequest) -> Look:
    """The look asked for where there is such a one; else light and wide."""
    asked = (request.GET.get("theme", PLAIN.theme), request.GET.get("width", PLAIN.layout))
    return next((look for look in LOOKS if (look.theme, look.layout) == asked), PLAIN)


def _file(request: HttpRequest, asked: FileAsked) -> HttpResponse:
    """A download: pages show it as a picture, and nothing in it is ever a page of its own."""
    data = asked.figure.data
    content = _content(asked)
    answer = HttpResponse(content, content_type=TYPES[asked.kind])
    answer["Content-Disposition"] = f'attachment; filename="{data.series}-{data.name}.{asked.kind}"'
    return answer


_current = current_state(_file)
_kept_for_ever = cache_control(public=True, max_age=A_YEAR, immutable=True)(_file)


def _content(asked: FileAsked) -> bytes:
    data = asked.figure.data
    if asked.kind == "csv":
        return figure_csv(data).encode("utf-8")
    if data.refusal:
        raise Http404(data.refusal)
    if asked.kind == "json":
        spec = specification(data, asked.look)
        return json.dumps(spec, ensure_ascii=False, indent=1).encode("utf-8")
    return drawing_of(asked.figure, cast(Format, asked.kind), asked.look)
