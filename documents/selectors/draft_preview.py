"""A draft compared with the text of the meeting before, as readers would see it."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents import engine
from documents.models import Version
from documents.selectors.comparison_options import Options
from documents.selectors.comparison_page import ComparedTexts, compared_texts
from documents.selectors.directions import direction
from documents.selectors.draft_desk import previous_text
from documents.selectors.languages import language_name
from documents.selectors.shown_texts import ShownText, shown_text
from documents.selectors.switches import Switch, hidden_in_words, switches


@dataclass(frozen=True, slots=True)
class DraftText:
    """The draft as rows set it."""

    language: str
    language_name: str
    direction: str


@dataclass(frozen=True, slots=True)
class PreviewSide:
    """One side, by the names that the parts of a comparison use."""

    caption: str
    text: ShownText | DraftText


@dataclass(frozen=True, slots=True)
class PreviewHead:
    """Both sides."""

    old: PreviewSide
    new: PreviewSide


@dataclass(frozen=True, slots=True)
class DraftPreview:
    """The page; ``head`` and ``compared`` are None where no text of a meeting before is held
    or it is sealed.
    """

    version: Version
    head: PreviewHead | None
    options: Options
    switches: Sequence[Switch]
    hidden: Sequence[str]
    compared: ComparedTexts | None


def draft_preview(version: Version, options: Options) -> DraftPreview:
    """The comparison is made and not stored: the draft may be another tomorrow.

    Raises SealedVersion, and CutError where the draft's cut is unsound.
    """
    before = previous_text(version)
    old = before.version if before is not None else None
    if before is None or old is None or old.is_sealed:
        return DraftPreview(version, None, options, (), (), None)
    comparison = engine.compare(old.read_cut(), version.read_cut())
    language = version.expression.language
    draft = DraftText(language, language_name(language), direction(language))
    date = before.document.adopted
    return DraftPreview(
        version=version,
        head=PreviewHead(
            PreviewSide(date.label if date else before.document.key, shown_text(old)),
            PreviewSide("the draft", draft),
        ),
        options=options,
        switches=switches(options),
        hidden=hidden_in_words(options),
        compared=compared_texts(comparison, options.as_shown),
    )
