"""Where in a text a clause stands: its front, its body or its back.

Lines of the front and the back name the text, date it and say who issued it; what is
provided stands in the body. A line that names a date is no part of a clause that does,
nor is a heading of one that it stands above.
"""

from collections.abc import Sequence
from typing import Final, Literal

from documents.engine.cuts import Clause, Kind
from documents.engine.segmentation.config import LONGEST_SHORT
from documents.engine.segmentation.expressions import sign

Region = Literal["front", "body", "back"]

_FRONT: Final[frozenset[Kind]] = frozenset({"title", "paratext", "heading"})
_BACK: Final[frozenset[Kind]] = frozenset({"paratext", "closing", "signature", "note"})
_OUTER: Final = _FRONT | _BACK


def regions_of(clauses: Sequence[Clause]) -> list[Region]:
    """The region of each clause. A heading is of the front where nothing of the body is above."""
    kinds = [clause.kind for clause in clauses]
    if _OUTER.isdisjoint(kinds):
        return ["body"] * len(kinds)
    regions: list[Region] = ["back" if kind in _BACK else "body" for kind in kinds]
    for at, kind in enumerate(kinds):
        if kind not in _FRONT:
            break
        regions[at] = "front"
    return regions


def standings_of(clauses: Sequence[Clause], regions: Sequence[Region]) -> list[str]:
    """Where each clause stands, of which one is a part only of what stands there as well.

    A date stands for itself: no other date holds it.
    """
    return [_standing(clause, region) for clause, region in zip(clauses, regions, strict=True)]


def _standing(clause: Clause, region: Region) -> str:
    if region == "body":
        return "heading" if clause.kind == "heading" else region
    is_dated = len(clause.text) <= LONGEST_SHORT and sign("date").bears(clause.text)
    return f"{region} {clause.text}" if is_dated else region
