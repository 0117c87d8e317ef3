"""The languages in which a series may be followed through time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.selectors.languages import language_name
from documents.selectors.lineage.options import TimeOptions
from documents.selectors.series_texts import SeriesTexts


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """One language, how many texts are held in it, and the same page of them."""

    name: str
    count: int
    link: str
    is_chosen: bool


def language_choices(texts: SeriesTexts, options: TimeOptions) -> Sequence[LanguageChoice]:
    """Every language in which a text is held; none where there is no choice."""
    if len(texts.held_in) < 2:
        return ()
    return [
        LanguageChoice(
            name=language_name(code),
            count=count,
            link=replace(options.only_reading, language=code).link,
            is_chosen=code == texts.language,
        )
        for code, count in texts.held_in.items()
    ]
