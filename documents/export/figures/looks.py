"""The looks of a figure: on light and dark ground, at a desk's width and at a phone's.

The colours are those of static/css/tokens.css; a test holds their contrast with the
ground and keeps the two files in step.
"""

from dataclasses import dataclass
from typing import Literal

ThemeName = Literal["light", "dark"]
LayoutName = Literal["wide", "narrow"]


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours. ``series`` tell parts apart, ``ages`` run from the oldest to the newest."""

    ground: str
    ink: str
    soft: str
    hairline: str
    edge: str
    gap: str
    warning: str
    series: tuple[str, ...]
    ages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes in pixels; ``characters`` of a title that fit on one line."""

    width: int
    height: int
    panel_height: int
    characters: int
    legend_columns: int


@dataclass(frozen=True, slots=True)
class Look:
    """One theme at one width."""

    theme: ThemeName = "light"
    layout: LayoutName = "wide"


THEMES: dict[ThemeName, Theme] = {
    "light": Theme(
        ground="#ffffff",
        ink="#1c1a22",
        soft="#5a5563",
        hairline="#dedbe4",
        edge="#86808f",
        gap="#f2f1f5",
        warning="#5a4500",
        series=("#5b2a86", "#c25e00", "#0a6ab4", "#6b7683", "#a0356b"),
        ages=("#43186b", "#6d4a9c", "#8d79b8", "#7d8fb5", "#3f80b5", "#c77a2b", "#8a8a8a"),
    ),
    "dark": Theme(
        ground="#1f1c25",
        ink="#ebe8f0",
        soft="#aea8b8",
        hairline="#37333f",
        edge="#7f7989",
        gap="#2a2631",
        warning="#f0dc94",
        series=("#c6a6f2", "#ffb67a", "#93c8ff", "#a9b3bf", "#f49ac1"),
        ages=("#8b5cc7", "#a98bd6", "#c6b3e8", "#b3c3e6", "#7db8ea", "#ffb67a", "#a6a6a6"),
    ),
}
LAYOUTS: dict[LayoutName, Layout] = {
    "wide": Layout(width=640, height=260, panel_height=44, characters=86, legend_columns=4),
    "narrow": Layout(width=250, height=220, panel_height=34, characters=40, legend_columns=1),
}
PLAIN = Look()
LOOKS = tuple(Look(theme, layout) for theme in THEMES for layout in LAYOUTS)
