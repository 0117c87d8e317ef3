"""A paragraph as markup tells it, before the text and its cut are put together."""

from dataclasses import dataclass
from typing import Literal

from documents.engine.cuts import Kind

Part = Literal["front", "preamble", "body", "end", "annex"]

# A "number" longer than this, in characters, is wording (columns hold 80).
LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """One paragraph: its wording without the label, which is printed before it.

    ``kind`` is None where the markup does not tell. ``parent`` is the index of the
    paragraph it stands under; ``is_placed`` says that the markup told its place, so
    that no parent means none. ``phrases`` are spans of the wording that the source
    sets off (italics); with ``is_led`` the first of them opens it.
    """

    text: str
    label: str = ""
    kind: Kind | None = None
    part: Part = "body"
    parent: int | None = None
    is_placed: bool = False
    is_led: bool = False
    phrases: tuple[tuple[int, int], ...] = ()

    @property
    def printed(self) -> str:
        return f"{self.label} {self.text}" if self.label else self.text
