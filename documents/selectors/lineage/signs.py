"""A cell of the matrix as a sign and words: colour never says it alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from documents.selectors.lineage.reading import CellRow


@dataclass(frozen=True, slots=True)
class Sign:
    """``slug`` is for the style, ``words`` for everybody; a blank sign has neither."""

    slug: str
    sign: str
    words: str


# What a cell is shown as, the first that holds: event, style, sign. The words name all.
_EVENTS = (
    ("earliest text", "first", "+", "in the earliest text"),
    ("first attested", "first", "+", "first attested"),
    ("first held", "first", "+?", "first attested, nothing held just before"),
    ("returned", "back", "↩", "returned"),
    ("attested again", "back", "↩?", "attested again"),
    ("split", "split", "÷", "split"),
    ("merged", "split", "∪", "merged"),
    ("moved", "moved", "↕", "moved"),
    ("changed part", "moved", "⇅", "changed part"),
    ("reworded", "reworded", "~", "reworded"),
    ("cosmetic", "same", "≈", "same but for numbering or white space"),
    ("same", "same", "=", "same"),
    ("dropped", "gone", "−", "dropped"),
    ("not attested", "gone", "−?", "not attested"),
)
_STATES = {
    "before": Sign("blank", "", ""),
    "absent": Sign("absent", "·", "absent"),
    "carried on": Sign("carried", "›", "carried on in another clause"),
    "not held": Sign("unheld", "○", "text not held"),
    "left out": Sign("unheld", "◌", "machine-read text, left out"),
}


def sign_of(cell: CellRow) -> Sign:
    """The sign of a cell."""
    return _sign(cell.state, cell.events)


@lru_cache(maxsize=512)
def _sign(state: str, events: tuple[str, ...]) -> Sign:
    told = [row for row in _EVENTS if row[0] in events]
    if not told or state in ("not held", "left out", "before"):
        return _STATES.get(state, Sign("same", "=", state))
    words = ", ".join(row[3] for row in told)
    if state == "carried on":
        return Sign("carried", "∪", "merged into another clause")
    return Sign(told[0][1], told[0][2], words)


def legend() -> Sequence[Sign]:
    """Every sign once, in the order in which a thread may meet them."""
    return [
        Sign("first", "+", "first attested"),
        Sign("same", "=", "same"),
        Sign("same", "≈", "same but for numbering or white space"),
        Sign("reworded", "~", "reworded"),
        Sign("moved", "↕", "moved"),
        Sign("moved", "⇅", "changed part"),
        Sign("split", "÷", "split"),
        Sign("split", "∪", "merged, with another or into another"),
        Sign("gone", "−", "dropped"),
        Sign("absent", "·", "absent"),
        Sign("back", "↩", "returned"),
        Sign("carried", "›", "carried on in another clause"),
        Sign("unheld", "○", "text not held"),
        Sign("unheld", "◌", "machine-read, left out"),
        Sign("first", "?", "nothing is held just before, so that no more is known"),
    ]
