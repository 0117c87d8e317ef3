"""Pictures: whole, still, the same each time, and asking nothing of anybody."""

import re

import pytest
from lxml import etree

from documents.export.figures.drawing import draw, drawing_address
from documents.export.figures.looks import Look
from documents.export.figures.specification import specification
from tests.export.figures.figures_of_strait import LENGTH, figure

SVG = "{http://www.w3.org/2000/svg}"
STILL = {"svg", "g", "rect", "path", "line", "text", "defs", "clipPath", "tspan"}


def test_a_drawing_is_well_formed_and_holds_nothing_that_runs_or_refers() -> None:
    hostile = '</text><script>alert(1)</script><image href="https://strait.example/x.png"/>'
    svg = draw(specification(figure(parts=(hostile, "operative"))), "svg")
    root = etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True))
    tags = {str(element.tag).removeprefix(SVG) for element in root.iter()}
    assert tags <= STILL
    names = {str(name) for element in root.iter() for name in element.attrib}
    assert not [name for name in names if name.startswith("on") or name.endswith("href")]
    assert "style" not in names
    drawn = re.sub(rb'xmlns(:\w+)?="[^"]*"', b"", svg)
    assert not re.search(rb"url\((?!#)", drawn)
    assert hostile in "".join(root.itertext())


def test_the_picture_says_what_it_is_of() -> None:
    svg = draw(specification(LENGTH), "svg").decode()
    for said in (
        "Length by kind of clause",
        "Communiqués on the Strait of Veldt",
        "Fictional specimen: no such texts exist",
        "Gaps: 1 × text not held",
        "2022-05-12",
        "preambular",
    ):
        assert said in svg


def test_the_same_each_time() -> None:
    spec = specification(LENGTH)
    assert draw(spec, "svg") == draw(spec, "svg")


@pytest.mark.parametrize(("kind", "start"), [("png", b"\x89PNG\r\n"), ("pdf", b"%PDF-")])
def test_other_formats(kind: str, start: bytes) -> None:
    assert draw(specification(LENGTH), kind).startswith(start)


def test_nothing_is_fetched() -> None:
    spec = specification(LENGTH) | {"data": {"url": "http://127.0.0.1:9/numbers.json"}}
    with pytest.raises(ValueError, match="External data url not allowed"):
        draw(spec, "svg")


def test_another_look_format_or_number_has_another_address() -> None:
    spec = specification(LENGTH)
    others = {
        drawing_address(spec, "png"),
        drawing_address(specification(LENGTH, Look("dark")), "svg"),
        drawing_address(specification(figure(columns=LENGTH.columns[::-1])), "svg"),
    }
    assert len(others | {drawing_address(spec, "svg")}) == 4
