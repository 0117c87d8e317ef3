"""A figure's Vega-Lite specification: its data, its marks, its gaps and its looks.

Words that people write (titles, terms) stand in a specification as data and as plain
strings, never as expressions or field names. Vega-Lite 6: https://vega.github.io/vega-lite/.
"""

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from documents.export.figures.data import FigureData
from documents.export.figures.looks import LAYOUTS, PLAIN, THEMES, Layout, Look, Theme

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
# Metrics that most machines have, so that a picture looks alike wherever it is drawn.
FONT = "Arial, Liberation Sans, Helvetica, Noto Sans, Noto Sans Arabic, sans-serif"
# Where none of those is at hand letters are up to a tenth wider than they were measured: so
# much room between the entries of a legend, in pixels, and so much less in a line of a title.
LEGEND_GAP = 30
TITLE_SHARE = 0.72
# Of a legend's letter, of its symbol with the room about it, and of the axis beside a drawing.
LETTER, SYMBOL, AXIS = 6, 24, 60
# More columns than this leave no room for words inside a gap.
MOST_WORDED_GAPS = 14
# U+2068 and U+2069: what stands between has a direction of its own.
ISOLATE = "\u2068{}\u2069"

Spec = dict[str, Any]


def specification(data: FigureData, look: Look = PLAIN) -> Spec:
    """The specification, whole: it draws the same picture wherever it is put.

    Raises ValueError for data of which no figure can be drawn.
    """
    if data.refusal:
        raise ValueError(data.refusal)
    theme, layout = THEMES[look.theme], LAYOUTS[look.layout]
    spec: Spec = {
        "$schema": SCHEMA,
        "title": _title(data, theme, layout),
        "background": theme.ground,
        "padding": 12,
        "data": {"values": list(_rows(data))},
        "config": _config(theme),
    }
    return spec | (_panels if data.form == "panels" else _layers)(data, theme, layout)


def _rows(data: FigureData) -> Iterator[dict[str, Any]]:
    """A row for each part of each meeting; of a gap too, so that lines break there."""
    for column in data.columns:
        for order, part in enumerate(data.parts):
            value = None if column.gap else column.values[order]
            yield {"meeting": column.key, "part": part, "order": order, "value": value}


def _title(data: FigureData, theme: Theme, layout: Layout) -> Spec:
    said = [data.series_title, *data.marks]
    if data.gaps:
        said.append("Gaps: " + ", ".join(data.gaps))
    return {
        "text": [*_wrapped(data.title, int(layout.characters * TITLE_SHARE))],
        "subtitle": [line for it in said for line in _wrapped(it, layout.characters)],
        "subtitleColor": theme.warning if data.marks else theme.soft,
        "anchor": "start",
        "frame": "group" if data.form != "panels" else "bounds",
    }


def _wrapped(words: str, characters: int) -> Iterator[str]:
    """Lines of a title; one that runs from right to left keeps its marks to itself."""
    for line in textwrap.wrap(words, characters):
        has_right_to_left = any(unicodedata.bidirectional(it) in {"R", "AL"} for it in line)
        yield ISOLATE.format(line) if has_right_to_left else line


def _layers(data: FigureData, theme: Theme, layout: Layout) -> Spec:
    marks = _lines(data, theme, layout) if data.form == "lines" else _bars(data, theme, layout)
    return {
        "width": layout.width,
        "height": layout.height,
        "encoding": {"x": _meetings(data)},
        "layer": [*_gaps(data, theme, layout.height), *marks],
    }


def _panels(data: FigureData, theme: Theme, layout: Layout) -> Spec:
    bars = {
        "mark": {"type": "bar", "color": theme.series[0]},
        "encoding": {"y": _values(data, ticks=3) | {"title": None}},
    }
    # Each label is set off by its own width, so that from the left all end in one line.
    header = {"labelAngle": 0, "labelAlign": "left"}
    if layout.width < 400:
        header |= {"labelOrient": "top", "labelAnchor": "start", "labelPadding": 0}
    return {
        "spacing": 10,
        "facet": {
            "row": {"field": "part", "sort": list(data.parts), "title": None, "header": header}
        },
        "spec": {
            "width": layout.width,
            "height": layout.panel_height,
            "encoding": {"x": _meetings(data)},
            "layer": [*_gaps(data, theme, layout.panel_height, is_worded=False), bars],
        },
    }


def _gaps(data: FigureData, theme: Theme, height: int, *, is_worded: bool = True) -> list[Spec]:
    """A field for each meeting without values, with the reason in it where there is room."""
    found = [column for column in data.columns if column.gap]
    if not found:
        return []
    rows = [{"meeting": it.key, "reason": REASONS[it.gap]} for it in found]
    field = {
        "data": {"values": rows},
        "mark": {
            "type": "bar", "color": theme.gap, "stroke": theme.edge,
            "strokeDash": [3, 3], "strokeWidth": 0.75,
        },
        "encoding": {"y": {"value": 0}, "y2": {"value": height}},
    }  # fmt: skip
    if not is_worded or len(data.columns) > MOST_WORDED_GAPS:
        return [field]
    words = {
        "data": {"values": rows},
        "mark": {"type": "text", "angle": 270, "color": theme.soft, "fontSize": 11},
        "encoding": {"text": {"field": "reason"}, "y": {"value": height // 2}},
    }
    return [field, words]


REASONS = {
    "unheld": "text not held",
    "machine": "machine-read",
    "first": "nothing before",
    "before": "none before held",
}


def _bars(data: FigureData, theme: Theme, layout: Layout) -> list[Spec]:
    colours = theme.ages if data.form == "share" else theme.series
    return [
        {
            "mark": {"type": "bar", "stroke": theme.ground, "strokeWidth": 0.75},
            "encoding": {
                "y": _values(data),
                "color": _colour(data, colours, layout),
                "order": {"field": "order"},
            },
        }
    ]


def _lines(data: FigureData, theme: Theme, layout: Layout) -> list[Spec]:
    colour = {"color": _colour(data, theme.series, layout)}
    shapes = ["circle", "square", "triangle-up", "diamond", "cross"][: len(data.parts)]
    shape = colour["color"] | {"scale": {"domain": list(data.parts), "range": shapes}}
    values = {"y": _values(data)}
    return [
        {
            "mark": {"type": "line", "invalid": "break-paths-filter-domains"},
            "encoding": values | colour,
        },
        {
            "mark": {
                "type": "point",
                "filled": True,
                "opacity": 1,
                "size": 55,
                "invalid": "filter",
            },
            "encoding": values | colour | {"shape": shape},
        },
    ]


def _meetings(data: FigureData) -> Spec:
    return {
        "field": "meeting",
        "type": "ordinal",
        "scale": {"domain": [column.key for column in data.columns]},
        "axis": {"title": None, "labelAngle": -60, "labelOverlap": "parity", "labelLimit": 120},
    }


def _values(data: FigureData, ticks: int = 5) -> Spec:
    values: Spec = {
        "field": "value",
        "type": "quantitative",
        "title": data.unit,
        "axis": {"tickCount": ticks, "tickMinStep": 1},
    }
    if data.unit.startswith("percent"):
        values["scale"] = {"domain": [0, 100]}
    return values


def _colour(data: FigureData, colours: Sequence[str], layout: Layout) -> Spec:
    parts = list(data.parts)
    return {
        "field": "part",
        "type": "nominal",
        "scale": {"domain": parts, "range": list(colours[: len(parts)])},
        "legend": {
            "title": None,
            "orient": "bottom",
            "columns": min(len(parts), _columns(parts, layout)),
            "columnPadding": LEGEND_GAP,
            "labelLimit": layout.width,
        },
    }


def _columns(parts: Sequence[str], layout: Layout) -> int:
    """How many entries of a legend go side by side, so that the drawing stays the widest."""
    entry = max(map(len, parts), default=0) * LETTER + LEGEND_GAP + SYMBOL
    return max(1, min(layout.legend_columns, (layout.width + AXIS) // entry))


def _config(theme: Theme) -> Spec:
    label = {"labelColor": theme.soft, "titleColor": theme.soft, "labelFontSize": 11}
    return {
        "font": FONT,
        "view": {"stroke": None},
        "axis": {
            **label,
            "gridColor": theme.hairline,
            "domainColor": theme.edge,
            "tickColor": theme.edge,
            "titleFontWeight": "normal",
        },
        "axisX": {"grid": False},
        "legend": {"labelColor": theme.ink, "labelFontSize": 12, "symbolType": "square"},
        "header": {"labelColor": theme.ink, "labelFontSize": 12},
        "title": {
            "color": theme.ink, "fontSize": 16, "subtitleFontSize": 12, "offset": 14,
            "subtitlePadding": 5,
        },
    }  # fmt: skip
