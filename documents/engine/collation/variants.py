"""Where a witness's text differs from a base text: places in the base, each with a reading."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from documents.engine.cuts import Span

Extent = Literal["complete", "excerpt", "condensed"]
Weight = Literal["substantive", "accidental"]

# The edits that bear on what is said, and clauses that went, came or stand elsewhere.
SubstantiveKind = Literal[
    "word", "number", "date", "name", "qualifier", "omission", "addition", "order"
]
# What a printer may change without changing what is said (W. W. Greg's accidentals),
# printed numbers, and the publisher's own lines around the text.
AccidentalKind = Literal[
    "case", "spelling", "punctuation", "style", "space", "line-break", "numbering", "paratext"
]
Kind = SubstantiveKind | AccidentalKind

SUBSTANTIVE: frozenset[str] = frozenset(get_args(SubstantiveKind))

# Whole clauses; everything else stands inside one, or between two.
WHOLE_CLAUSES: frozenset[str] = frozenset({"omission", "addition", "order", "paratext"})


@dataclass(frozen=True, slots=True)
class Variant:
    """``reading`` stands in the witness where the base has its characters ``start`` to ``end``.

    A clause that stands elsewhere is two variants of kind "order": where the base
    has it, with an empty reading, and where the witness has it, an empty place.
    ``counterpart`` of each is the other's place; ``inner`` of the first holds the
    differences in its wording, as places in the base.
    """

    start: int
    end: int
    reading: str
    kind: Kind
    counterpart: Span | None = None
    inner: tuple["Variant", ...] = ()

    @property
    def weight(self) -> Weight:
        return "substantive" if self.kind in SUBSTANTIVE else "accidental"

    @property
    def is_substantive(self) -> bool:
        return self.kind in SUBSTANTIVE

    @property
    def start_and_end(self) -> tuple[int, int]:
        return self.start, self.end


def reading_of(text: str, variants: Iterable[Variant], start: int = 0, end: int = -1) -> str:
    """A stretch of the base text as a witness gives it; without a stretch, the whole text.

    ``variants`` are a witness's in their order; those outside the stretch are
    passed over, and one that runs out of it counts as far as it lies inside.
    """
    end = len(text) if end < 0 else end
    parts, at = [], start
    for variant in variants:
        if variant.start < start or variant.end > end:
            if variant.start < end and variant.end > start:
                parts.append(text[at : max(at, variant.start)])
                at = min(variant.end, end)
            continue
        parts += [text[at : variant.start], variant.reading]
        at = max(at, variant.end)
    return "".join([*parts, text[at:end]])
