"""The colours keep WCAG 2.2's contrasts (1.4.3 and 1.4.11, level AA) in light, dark and print."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "static" / "css"

PLAIN_GROUNDS = ("page", "surface", "sunken")
MARKED = ("added", "removed", "moved", "fictional", "withdrawn", "accent")
TEXT = ("ink", "ink-soft", "accent", "accent-strong", *MARKED)


def _palette(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6});", css))


def _palettes() -> dict[str, dict[str, str]]:
    light, dark = (CSS / "tokens.css").read_text().split("@media (prefers-color-scheme: dark)")
    plain = _palette(light)
    paper = _palette((CSS / "print.css").read_text())
    return {
        "light": plain,
        "dark": plain | _palette(dark),
        "print": plain | paper,
        "print from dark": plain | _palette(dark) | paper,
    }


PALETTES = _palettes()


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio of two colours, 1..21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_wcags() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", PALETTES)
def test_text_can_be_read(name: str) -> None:
    palette = PALETTES[name]
    grounds = [(ink, ground) for ground in PLAIN_GROUNDS for ink in TEXT]
    grounds += [("ink", f"{mark}-ground") for mark in MARKED]
    grounds += [(mark, f"{mark}-ground") for mark in MARKED]
    grounds += [("ink-soft", f"{mark}-ground") for mark in MARKED]
    grounds += [("accent-strong", "accent-ground")]
    too_faint = {
        pair: round(ratio, 2)
        for pair in grounds
        if (ratio := contrast(palette[pair[0]], palette[pair[1]])) < 4.5
    }
    assert too_faint == {}


@pytest.mark.parametrize("name", ["light", "dark"])
def test_buttons_and_their_edges_can_be_seen(name: str) -> None:
    palette = PALETTES[name]
    assert contrast(palette["on-accent"], palette["accent"]) >= 4.5
    assert contrast(palette["on-accent"], palette["accent-strong"]) >= 4.5
    for ground in PLAIN_GROUNDS:
        assert contrast(palette["edge"], palette[ground]) >= 3
        assert contrast(palette["accent"], palette[ground]) >= 3
