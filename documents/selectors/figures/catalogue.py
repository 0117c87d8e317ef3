"""The closed list of figures: what each needs, and under which address it is kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from documents.engine.cuts import digest_of
from documents.engine.release import ENGINE_VERSION, LEXICON_VERSION
from documents.engine.source import engine_version
from documents.export import figures as export_figures
from documents.export.figures.data import FigureData
from documents.export.figures.drawing import DRAWN_BY
from documents.selectors.figures.counts import length_figure, term_figure, verbs_figure
from documents.selectors.figures.options import FigureOptions
from documents.selectors.figures.shapes import SHAPES
from documents.selectors.figures.texts import FigureTexts
from documents.selectors.named_documents import UnknownReference

# Those that are counted text by text; the others rest on comparisons, which are stored.
COUNTED: Mapping[str, Callable[[FigureTexts, FigureOptions], FigureData]] = {
    "length": length_figure,
    "verbs": verbs_figure,
    "term": term_figure,
}
# A change of what is counted or how it is drawn makes kept figures stale.
CODE = "+".join(
    engine_version(folder)
    for folder in (Path(export_figures.__file__).parent, Path(__file__).parent)
)


@dataclass(frozen=True, slots=True)
class KeptFigure:
    """A figure, its address, and the key of its row: 0 where nothing is to be drawn."""

    pk: int
    address: str
    data: FigureData


def check_name(name: str) -> str:
    """The name of a figure there is. Raises UnknownReference for any other."""
    if name not in SHAPES:
        raise UnknownReference(f"There is no such figure; there are {', '.join(SHAPES)}.")
    return name


def kept_options(name: str, options: FigureOptions) -> str:
    """Under what options a figure is kept: short, however long its terms are."""
    written = options.written_for(name)
    return digest_of(written) if name == "term" else written


def figure_address(name: str, texts: FigureTexts, options: FigureOptions) -> str:
    """The digest of everything that a figure and its pictures depend on."""
    return digest_of(
        {
            "figure": name,
            "options": options.written_for(name),
            "series": [texts.series.slug, texts.series.title, texts.series.is_fictional],
            "language": texts.language,
            "texts": texts.held.parts,
            "dates": [text.date for text in texts.texts],
            "decisions": texts.held.decisions,
            "engine": ENGINE_VERSION,
            "lexicon": LEXICON_VERSION,
            "code": CODE,
            "drawn_by": DRAWN_BY,
        }
    )
