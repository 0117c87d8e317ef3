"""The texts of a sequence that a figure may count, and why others may not be counted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from documents.engine.cuts import Cut
from documents.export.figures.data import Column, Gap
from documents.models import Series, Version
from documents.selectors.figures.options import FigureOptions
from documents.selectors.named_documents import find_series
from documents.selectors.series_texts import SeriesText, SeriesTexts, series_texts


@dataclass(frozen=True, slots=True)
class FigureText:
    """One document in sequence; ``gap`` says why its text is not counted."""

    key: str
    date: str
    gap: Gap
    is_machine_read: bool

    @property
    def is_counted(self) -> bool:
        return not self.gap

    def column(self, values: Iterable[float]) -> Column:
        """This meeting in a figure, with its values."""
        return Column(self.key, self.date, tuple(values), "", self.is_machine_read)

    def without(self, gap: Gap) -> Column:
        """This meeting in a figure, as a gap."""
        return Column(self.key, self.date, (), gap)


@dataclass(frozen=True, slots=True)
class FigureTexts:
    """Every document of the series in sequence, in order of date; texts in one language."""

    held: SeriesTexts
    texts: tuple[FigureText, ...]

    @property
    def series(self) -> Series:
        return self.held.series

    @property
    def language(self) -> str:
        return self.held.language

    @property
    def keys(self) -> Mapping[int, str]:
        """The documents' keys by the versions that are counted."""
        return {
            it.version.pk: it.key for it in self.held.texts if it.version and self.held.is_used(it)
        }

    def versions(self) -> Mapping[str, Version]:
        """The versions that are counted, by key. Two queries."""
        keys = self.keys
        found = Version.objects.for_reading().in_bulk(list(keys))
        return {keys[pk]: version for pk, version in found.items()}

    def cuts(self) -> Mapping[str, Cut]:
        """The cuts that are counted, by key. Two queries. Raises SealedVersion."""
        return {key: version.read_cut() for key, version in self.versions().items()}


def figure_texts(slug: str, options: FigureOptions) -> FigureTexts:
    """The texts of a series, in the language asked for. Six queries, whatever its length.

    Raises UnknownReference.
    """
    held = series_texts(
        find_series(slug), options.language or None, with_machine_read=options.has_machine
    )
    return FigureTexts(held, tuple(_text(text, held) for text in held.texts))


def _text(text: SeriesText, held: SeriesTexts) -> FigureText:
    date = text.document.adopted or text.document.issued
    is_machine_read = text.state == "machine-read"
    gap: Gap = ""
    if not held.is_used(text):
        gap = "machine" if is_machine_read else "unheld"
    return FigureText(text.key, date.label if date else text.key, gap, is_machine_read)
