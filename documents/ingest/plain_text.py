"""Plain text: to the character as it is, its charset found out, its line ends made one."""

from documents.ingest.charsets import declared_charset, decode, unified_line_ends
from documents.ingest.reading import Doubt, File, Reading


def read(file: File) -> Reading:
    """The text of a file. Raises UnreadableFile where its bytes are no text."""
    decoded = decode(file.content, declared_charset(file.media_type))
    text, doubts = _with_one_line_end(decoded.text, decoded.doubts)
    return Reading("text", text, doubts=doubts)


def _with_one_line_end(text: str, doubts: tuple[Doubt, ...]) -> tuple[str, tuple[Doubt, ...]]:
    """The text with ``\\n`` for every line end, and its doubts where their places now are."""
    if "\r" not in text:
        return text, doubts

    def moved(at: int | None) -> int | None:
        return None if at is None else at - text.count("\r\n", 0, at)

    placed = tuple(Doubt(d.kind, d.message, moved(d.start), moved(d.end)) for d in doubts)
    return unified_line_ends(text), placed
