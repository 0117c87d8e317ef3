"""The texts of a sequence, held or not, and what may be said between two of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.engine.cuts import Cut


@dataclass(frozen=True, slots=True)
class Text:
    """One document of a sequence, by a key that is its own in it (``2024-09-25``).

    ``cut`` is None where no text is held. ``is_left_out``: one is held and was not
    fit to build on, such as a machine's reading; it then counts as not held.
    """

    key: str
    cut: Cut | None = None
    is_left_out: bool = False

    @property
    def is_held(self) -> bool:
        return self.cut is not None and not self.is_left_out

    @property
    def held_cut(self) -> Cut:
        """The cut of a text that is held. Raises ValueError for another."""
        if self.cut is None or self.is_left_out:
            raise ValueError(f"{self.key}: no text is held")
        return self.cut


@dataclass(frozen=True, slots=True)
class Bound:
    """Between which two texts something came or went: all that can be known of when.

    ``earlier`` and ``later`` are places of held texts in the sequence, on either
    side of the change; None where none is held on that side. ``unheld``: the places
    between them (before the one, after the other where a side is None) of which
    nothing is held.
    """

    earlier: int | None
    later: int | None
    unheld: tuple[int, ...]

    @property
    def is_sharp(self) -> bool:
        """Whether both sides are held and neighbours, so that the change may be named."""
        return self.earlier is not None and self.later is not None and not self.unheld


def bound(texts: Sequence[Text], earlier: int | None, later: int | None) -> Bound:
    """What lies between two places, or from a side's end up to one.

    ``unheld`` reaches only as far as nothing is held: a held text in between is none of it.
    """
    first = 0 if earlier is None else earlier + 1
    last = len(texts) if later is None else later
    return Bound(earlier, later, tuple(at for at in range(first, last) if not texts[at].is_held))


def held_before(texts: Sequence[Text], place: int) -> int | None:
    """The place of the last text held before one."""
    return next((at for at in range(place - 1, -1, -1) if texts[at].is_held), None)
