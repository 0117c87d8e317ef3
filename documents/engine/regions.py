"""Where in a text a clause stands: its front, its body or its back.

Lines of the front and the back name the text, date it and say who issued it; what is
provided stands in the body. A line that names a date is no part of a clause that does.
"""

from collections.abc import Sequence
from typing import Final, Literal

from documents.engine.cuts import Clause, Kind

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
