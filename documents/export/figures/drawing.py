"""Specifications drawn as pictures, with nothing asked of any network.

Drawing happens in this process: vl-convert carries Vega-Lite and an engine for it. The
first picture of a process takes a second or two, each after that about a tenth.
"""

import json
from importlib.metadata import version
from typing import Literal

import vl_convert

from documents.engine.cuts import digest_of
from documents.export.figures.specification import Spec

Format = Literal["svg", "png", "pdf"]
VEGA_LITE = "6.4"
DRAWN_BY = f"vl-convert {version('vl-convert-python')}, Vega-Lite {VEGA_LITE}"
# Pixels a unit of the drawing: sharp on paper at the width of a column.
PNG_SCALE = 2.0


def drawing_address(spec: Spec, kind: Format) -> str:
    """The digest of all that a picture depends on."""
    return digest_of({"spec": spec, "drawn_by": DRAWN_BY, "format": kind})


def draw(spec: Spec, kind: Format) -> bytes:
    """The picture. Raises ValueError for a specification that cannot be drawn."""
    svg = vl_convert.vegalite_to_svg(json.dumps(spec), vl_version=VEGA_LITE, allowed_base_urls=[])
    if kind == "svg":
        return svg.encode("utf-8")
    if kind == "png":
        return bytes(vl_convert.svg_to_png(svg, scale=PNG_SCALE))
    return bytes(vl_convert.svg_to_pdf(svg))
