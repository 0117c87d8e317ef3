"""The shortest script from one sequence of tokens to another (true LCS)."""

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from documents.engine.bounds import core_cells
from documents.engine.vocabulary import Vocabulary


class Block(NamedTuple):
    """A stretch of both sides, half open in tokens, that is equal by key or changed."""

    is_equal: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


class TooLong(Exception):
    """Two wordings whose comparison is past the bound of work."""


def shortest_script(old: str, new: str, vocabulary: Vocabulary, cells: int) -> list[Block]:
    """Blocks in order, equal and changed by turns.

    Worked out from the same side whichever comes first, so that swapping the
    sides mirrors the script. Raises TooLong where what differs at all needs
    more than ``cells`` comparisons of tokens.
    """
    keys_old, keys_new = vocabulary.encode(old), vocabulary.encode(new)
    if len(keys_old) * len(keys_new) > cells and core_cells(keys_old, keys_new) > cells:
        raise TooLong
    if (len(new), new) < (len(old), old):
        return [Block(is_equal, a, b, c, d) for is_equal, c, d, a, b in _blocks(keys_new, keys_old)]
    return list(_blocks(keys_old, keys_new))


def _blocks(old: str, new: str) -> Iterator[Block]:
    at_old = at_new = 0
    for step in LCSseq.opcodes(old, new):
        if step.tag != "equal":
            continue
        if step.src_start > at_old or step.dest_start > at_new:
            yield Block(False, at_old, step.src_start, at_new, step.dest_start)
        yield Block(True, step.src_start, step.src_end, step.dest_start, step.dest_end)
        at_old, at_new = step.src_end, step.dest_end
    if at_old < len(old) or at_new < len(new):
        yield Block(False, at_old, len(old), at_new, len(new))
