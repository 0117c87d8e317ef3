"""Where a reading stands: the part of the text, what is open, what was placed so far."""

from dataclasses import dataclass, field
from typing import Literal

from documents.engine.cuts import Kind
from documents.engine.lexicon import Language
from documents.engine.segmentation.label_readings import Reading
from documents.engine.segmentation.nesting import Lists
from documents.engine.segmentation.notes import Marks
from documents.engine.segmentation.units import Unit

Region = Literal["front", "preamble", "operative", "annex", "notes"]


class Placed:
    """A paragraph's kind, the clause above it, and the reading of its label."""

    __slots__ = ("kind", "parent", "reading")

    def __init__(self, kind: Kind, parent: int | None, reading: Reading | None) -> None:
        self.kind = kind
        self.parent = parent
        self.reading = reading


@dataclass
class State:
    """The state of a reading.

    ``has_articles``: an article's heading was read, below which no formula opens a preamble.
    ``is_closed``: a line that dates or signs the act was read. ``is_attested``: one by which
    parties attest it ("In witness whereof …", "Done at …"), below which they sign. ``noted``:
    the region that notes broke. ``after``: the paragraph that follows the next to be placed.
    """

    language: Language
    marks: Marks
    is_formal: bool
    is_numbered: bool
    region: Region = "front"
    noted: Region = "front"
    root: int | None = None
    has_formula: bool = False
    has_articles: bool = False
    is_closed: bool = False
    is_attested: bool = False
    after: Unit | None = None
    lists: Lists = field(default_factory=Lists)
    units: list[Unit] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)

    @property
    def before(self) -> Unit | None:
        """The paragraph placed last."""
        return self.units[-1] if self.units else None

    @property
    def is_announced(self) -> bool:
        """Whether the next paragraph is the first below one that announces a list."""
        before = self.before
        is_below = before is not None and before.opens_list and self.root is not None
        return is_below and self.placed[-1].kind not in {"paratext", "note"}

    @property
    def has_numbered_root(self) -> bool:
        """Whether the last provision bears a number, which outlasts headings and breaks."""
        label = self.units[self.root].label if self.root is not None else None
        return label is not None and label.is_number
