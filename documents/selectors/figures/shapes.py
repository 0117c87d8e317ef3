"""What every figure of a series has: its title, its form, its columns with their gaps."""

from collections.abc import Mapping
from dataclasses import dataclass

from documents.export.figures.data import Column, FigureData, Form, Gap
from documents.selectors.figures.texts import FigureText, FigureTexts
from documents.selectors.languages import language_name


@dataclass(frozen=True, slots=True)
class Shape:
    """What a figure is called, how it is drawn, and what it counts."""

    title: str
    form: Form
    unit: str


SHAPES: Mapping[str, Shape] = {
    "length": Shape("Length by kind of clause", "stack", "words"),
    "age": Shape("Language by the text that attests it first", "share", "percent of words"),
    "carried": Shape("Language carried over from the text before", "lines", "percent of words"),
    "verbs": Shape("Lead verbs by class", "panels", "clauses"),
    "term": Shape("Uses by meeting", "stack", "uses"),
}
EQUAL_STEPS = "One column a meeting; the time between meetings is not to scale."


def figure_data(
    name: str,
    texts: FigureTexts,
    parts: tuple[str, ...],
    values: Mapping[str, tuple[float, ...]],
    *,
    note: str,
    form: Form | None = None,
    gaps: Mapping[str, Gap] | None = None,
) -> FigureData:
    """A figure of the series. ``values`` by document's key; ``note`` says how they were counted.

    ``gaps`` gives the reasons that are the figure's own why a text has none, by key.
    """
    shape = SHAPES[name]
    spoken = f"Texts in {language_name(texts.language)}; another language counts as not held."
    return FigureData(
        name=name,
        series=texts.series.slug,
        series_title=texts.series.title,
        title=shape.title,
        form=form or shape.form,
        unit=shape.unit,
        language=texts.language,
        parts=parts,
        columns=tuple(_column(text, values, gaps or {}) for text in texts.texts),
        notes=(note, spoken, EQUAL_STEPS),
        is_fictional=texts.series.is_fictional,
    )


def _column(
    text: FigureText, values: Mapping[str, tuple[float, ...]], gaps: Mapping[str, Gap]
) -> Column:
    if text.gap:
        return text.without(text.gap)
    if text.key in gaps:
        return text.without(gaps[text.key])
    return text.column(values[text.key])
