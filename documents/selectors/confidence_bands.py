"""What confidence rests on, as the method page tells it."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.engine.confidence import Band, Calibration, Group, calibrations
from documents.selectors.row_places import percent

_ROWS: dict[Group, str] = {
    "same": "text unchanged",
    "reworded": "reworded",
    "parts": "split or merged",
    "alone": "new, or no counterpart found",
}
_FIGURE: dict[Group, str] = {"reworded": "alike", "parts": "alike", "alone": "the nearest alike"}


@dataclass(frozen=True, slots=True)
class BandShown:
    """Rows of one sort, and how many of them were right."""

    rows: str
    word: str
    right: int
    of: int


@dataclass(frozen=True, slots=True)
class BandsShown:
    """What was counted on texts of one language and type; ``on`` says on which."""

    on: str
    bands: Sequence[BandShown]


def bands_shown() -> Sequence[BandsShown]:
    """Every language and type of text that has labelled rows."""
    return [
        BandsShown(
            measured.on,
            [
                BandShown(_rows(band, measured), band.word, band.right, band.of)
                for band in measured.bands
            ],
        )
        for measured in calibrations()
    ]


def _rows(band: Band, measured: Calibration) -> str:
    """The rows of a band in words: "reworded, 10 to 35 % alike"."""
    words = _ROWS[band.group]
    if band.group not in _FIGURE:
        return words
    edges = [it.least for it in measured.bands if it.group == band.group]
    above = [least for least in edges if least > band.least]
    figure = _FIGURE[band.group]
    if above:
        return f"{words}, {figure} by {percent(band.least)} to {percent(above[0])} %"
    return f"{words}, {figure} by {percent(band.least)} % or more"
