"""The shortest script from one sequence of tokens to another (true LCS)."""

from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from documents.engine.bounds import core_cells
from documents.engine.vocabulary import Reading


class Block(NamedTuple):
    """A stretch of both sides, half open in tokens, that is equal by key or changed."""

    is_equal: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


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
        turned = _blocks(new.keys, old.keys)
        return [Block(is_equal, a, b, c, d) for is_equal, c, d, a, b in turned]
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
