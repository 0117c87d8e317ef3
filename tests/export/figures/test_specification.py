"""Specifications, held against ones written by hand (tests/golden/figure-*.json)."""

import json
from dataclasses import replace
from typing import Any

import pytest

from documents.export.figures.looks import LOOKS, Look
from documents.export.figures.specification import specification
from tests.export.figures.figures_of_strait import FIRST, GAP, LENGTH, figure
from tests.source import ROOT


def golden(name: str) -> Any:
    return json.loads((ROOT / "tests" / "golden" / f"figure-{name}.json").read_text("utf-8"))


def without_config(spec: dict[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in spec.items() if name != "config"}


def test_bars_on_one_another_with_a_gap() -> None:
    assert without_config(specification(LENGTH)) == golden("stack")


def test_lines_in_the_dark_on_a_phone() -> None:
    lines = figure(
        name="carried", title="Language carried over", form="lines", unit="percent of words",
        parts=("kept", "inherited"), is_fictional=False,
    )  # fmt: skip
    assert without_config(specification(lines, Look("dark", "narrow"))) == golden("lines")


def test_a_line_breaks_at_a_gap() -> None:
    rows = specification(figure(form="lines"))["data"]["values"]
    assert [row["value"] for row in rows if row["part"] == "operative"] == [60, None, 90]


def test_panels_have_their_gaps_each() -> None:
    spec = specification(figure(form="panels"))
    assert spec["facet"]["row"]["sort"] == ["preambular", "operative"]
    # "right" sets each label off by its width a second time.
    assert spec["facet"]["row"]["header"]["labelAlign"] == "left"
    gap, bars = spec["spec"]["layer"]
    assert gap["data"]["values"] == [{"meeting": "2022-05-12", "reason": "text not held"}]
    assert bars["mark"]["type"] == "bar"


def test_in_many_columns_gaps_have_no_words() -> None:
    years = [replace(FIRST, key=str(year)) for year in range(2001, 2031)]
    layers = specification(figure(columns=(GAP, *years)))["layer"]
    assert [layer["mark"]["type"] for layer in layers] == ["bar", "bar"]


def expressions(value: Any) -> list[Any]:
    """Every part of a specification that Vega would run."""
    if isinstance(value, dict):
        run = [value[name] for name in ("expr", "signal", "calculate", "test") if name in value]
        return [*run, *(it for part in value.values() for it in expressions(part))]
    if isinstance(value, list):
        return [it for part in value for it in expressions(part)]
    return []


@pytest.mark.parametrize("look", LOOKS)
def test_what_people_write_is_a_string_and_never_run(look: Look) -> None:
    hostile = '"}];datum.x[{"expr":"alert(1)"} </script><script>'
    spec = specification(figure(parts=(hostile, "operative"), series_title=hostile), look)
    assert expressions(spec) == []
    assert {row["part"] for row in spec["data"]["values"]} == {hostile, "operative"}
    assert all(isinstance(line, str) for line in spec["title"]["subtitle"])


def test_words_from_right_to_left_keep_their_marks_to_themselves() -> None:
    spec = specification(figure(series_title="بيانات مضيق فيلدت (2021)"))
    assert spec["title"]["subtitle"][0] == "\u2068بيانات مضيق فيلدت (2021)\u2069"


def test_titles_leave_room_for_wider_letters() -> None:
    title = "Language carried over from the text before"
    spec = specification(figure(title=title), Look("light", "narrow"))
    assert spec["title"]["text"] == ["Language carried over from", "the text before"]


def test_a_legend_of_long_names_has_fewer_columns() -> None:
    names = tuple(f"since {year}-05-12 to {year + 1}-05-18" for year in range(2001, 2005))
    values = tuple(1.0 for _ in names)
    columns = tuple(replace(it, values=values) for it in (FIRST, FIRST))
    spec = specification(figure(parts=names, columns=columns))
    assert spec["layer"][-1]["encoding"]["color"]["legend"]["columns"] == 2


def test_long_titles_go_on_in_the_next_line() -> None:
    title = "Communiqués of the Contact Group on the closing of the Strait of Veldt to shipping"
    spec = specification(figure(series_title=title), Look("light", "narrow"))
    assert max(len(line) for line in spec["title"]["subtitle"]) <= 44
    assert " ".join(spec["title"]["subtitle"]).startswith(title)


def test_nothing_is_drawn_of_one_text() -> None:
    with pytest.raises(ValueError, match="One point is no course"):
        specification(figure(columns=(FIRST, GAP)))
