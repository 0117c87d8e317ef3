"""The shortest script from one sequence of tokens to another (true LCS)."""

from rapidfuzz.distance import LCSseq

from documents.engine.bounds import core_cells
from documents.engine.readings import Reading


class Block:
    """A stretch of both sides, half open in tokens, that is equal by key or changed."""

    __slots__ = ("is_equal", "new_end", "new_start", "old_end", "old_start")

    def __init__(
        self, is_equal: bool, old_start: int, old_end: int, new_start: int, new_end: int
    ) -> None:
        self.is_equal = is_equal
        self.old_start = old_start
        self.old_end = old_end
        self.new_start = new_start
        self.new_end = new_end

    def turned(self) -> "Block":
        """The same stretch, the sides exchanged."""
        return Block(self.is_equal, self.new_start, self.new_end, self.old_start, self.old_end)


class TooLong(Exception):
    """Two wordings whose comparison is past the bound of work."""


def shortest_script(old: Reading, new: Reading, cells: int) -> list[Block]:
    """Blocks in order, equal and changed by turns.

    Worked out from the same side whichever comes first, so that swapping the
    sides mirrors the script. Raises TooLong where what differs at all needs
    more than ``cells`` comparisons of tokens.
    """
    if len(old.keys) * len(new.keys) > cells and core_cells(old.keys, new.keys) > cells:
        raise TooLong
    if (len(new.text), new.text) < (len(old.text), old.text):
        return [it.turned() for it in _blocks(new.keys, old.keys)]
    return _blocks(old.keys, new.keys)


def _blocks(old: str, new: str) -> list[Block]:
    blocks: list[Block] = []
    at_old = at_new = 0
    # The last match is empty and stands at both ends.
    for start_old, start_new, length in LCSseq.editops(old, new).as_matching_blocks():
        if start_old > at_old or start_new > at_new:
            blocks.append(Block(False, at_old, start_old, at_new, start_new))
        at_old, at_new = start_old + length, start_new + length
        if length:
            blocks.append(Block(True, start_old, at_old, start_new, at_new))
    return blocks
