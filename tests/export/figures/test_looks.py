"""The colours of figures are the archive's, and can be told from their ground."""

import pytest

from documents.export.figures.looks import THEMES, Theme
from tests.views.test_contrast import PALETTES, contrast


@pytest.mark.parametrize("name", ["light", "dark"])
def test_colours_are_those_of_the_pages(name: str) -> None:
    theme, palette = THEMES[name], PALETTES[name]
    tokens = {"ground": "surface", "ink": "ink", "soft": "ink-soft", "hairline": "hairline",
              "edge": "edge", "warning": "fictional"}  # fmt: skip
    assert {part: getattr(theme, part) for part in tokens} == {
        part: palette[token] for part, token in tokens.items()
    }


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_words_have_the_contrast_of_text(theme: Theme) -> None:
    for words in (theme.ink, theme.soft, theme.warning):
        assert contrast(words, theme.ground) >= 4.5
    assert contrast(theme.soft, theme.gap) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_marks_have_the_contrast_of_graphics(theme: Theme) -> None:
    weak = [it for it in (*theme.series, *theme.ages, theme.edge) if contrast(it, theme.ground) < 3]
    assert weak == []
