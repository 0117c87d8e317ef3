"""Where a document's text, or a report of it, was published, as pages list it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from documents.models import Source
from documents.selectors.rights_line import rights_line


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source. ``is_text`` says that its page gives the text itself; ``address`` is
    empty for what was uploaded.
    """

    key: str
    publisher: str
    role: str
    is_text: bool
    address: str
    title: str
    published: str
    rights: str
    note: str


def source_lines(sources: Iterable[Source]) -> Sequence[SourceLine]:
    """Text pages first, then reports, each in the order of their keys."""
    lines = [
        SourceLine(
            key=source.key,
            publisher=source.publisher,
            role=str(source.get_role_display()),
            is_text=source.gives == Source.Gives.TEXT,
            address=source.address,
            title=source.title_as_published,
            published=source.published.label if source.published else "",
            rights=rights_line(source),
            note=source.note,
        )
        for source in sources
    ]
    return sorted(lines, key=lambda line: (not line.is_text, line.key))
