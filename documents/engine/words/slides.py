"""Where an insertion or deletion stands, when several places spell the same.

"14 May 2018" → "14 May 2018 and 6 November 2018" gains "2018 and 6 November" or
"and 6 November 2018": one script, slid. The place is taken that leaves whole the
dates and names at the two ends of what went or came.
"""

from collections.abc import Sequence

from documents.engine.looks import DATE, NAME, NAMED, is_of_four_figures
from documents.engine.readings import Printed
from documents.engine.tokens import part
from documents.engine.wordlists.dates import between_dates
from documents.engine.words.config import REACH
from documents.engine.words.script import Block
from documents.engine.words.side import Side


class _Lone:
    """Tokens ``start`` to ``end`` of a side; ``across`` is their place in the other's tokens."""

    __slots__ = ("across", "end", "others", "side", "start")

    def __init__(self, side: Side, start: int, end: int, others: Printed, across: int) -> None:
        self.side = side
        self.start = start
        self.end = end
        self.others = others
        self.across = across


def slide(blocks: Sequence[Block], old: Side, new: Side) -> list[Block]:
    """The same script with its insertions and deletions in their best places.

    Only tokens that are printed alike change places, so that nothing more is marked.
    """
    shifts = [0] * len(blocks)
    for at, block in enumerate(blocks):
        lone = None if block.is_equal else _lone(block, old, new)
        if lone:
            before = _room(blocks, at - 1) - (shifts[at - 2] if at > 1 else 0)
            shifts[at] = _best_shift(lone, before, _room(blocks, at + 1))
    return _shifted(blocks, shifts) if any(shifts) else list(blocks)


def _lone(block: Block, old: Side, new: Side) -> _Lone | None:
    if block.old_start == block.old_end:
        return _Lone(new, block.new_start, block.new_end, old.printed, block.old_start)
    if block.new_start == block.new_end:
        return _Lone(old, block.old_start, block.old_end, new.printed, block.new_start)
    return None


def _room(blocks: Sequence[Block], at: int) -> int:
    """How many tokens an equal block can give up: all but one between two edits."""
    if not 0 <= at < len(blocks):
        return 0
    length = blocks[at].old_end - blocks[at].old_start
    return length - 1 if 0 < at < len(blocks) - 1 else length


def _best_shift(lone: _Lone, before: int, after: int) -> int:
    """By how many tokens to slide, back where negative; 0 where the place is good."""
    back = _reach(lone, -1, min(before, REACH))
    forth = _reach(lone, 1, min(after, REACH))
    if not (back or forth) or not _breaks(lone, 0):
        return 0
    steps = range(-back - 1, forth)
    return min(
        range(-back, forth + 1),
        key=lambda by: (_odd_spaces(lone, by, steps), _breaks(lone, by), abs(by), by < 0),
    )


def _reach(lone: _Lone, step: int, most: int) -> int:
    """How far the tokens that the edit slides over are those that it takes up."""
    printed = lone.side.printed
    first, second = (lone.start, lone.end) if step > 0 else (lone.start - 1, lone.end - 1)
    for done in range(most):
        one, other = printed.token(first + step * done), printed.token(second + step * done)
        if one != other and one.rstrip() != other.rstrip():
            return done
    return most


def _odd_spaces(lone: _Lone, by: int, steps: range) -> int:
    """Matched tokens with other white space after them; beside the edit, it is the edit's."""
    odd = 0
    for step in steps:
        mine, other = (lone.start if step < by else lone.end) + step, lone.across + step
        if step != by - 1 and other >= 0:
            odd += part(lone.side.printed.token(mine)).space != part(lone.others.token(other)).space
    return odd


def _breaks(lone: _Lone, by: int) -> int:
    """How many of the edit's two ends fall inside a date, a name or brackets."""
    side, start, end = lone.side, lone.start + by, lone.end + by
    first, last = side.printed.token(start), side.printed.token(end - 1)
    starts_inside = first.startswith((")", "]")) or _is_inside(side, start)
    return starts_inside + (last.endswith(("(", "[")) or _is_inside(side, end))


def _is_inside(side: Side, at: int) -> bool:
    """Whether the boundary before a token parts what is one date or one name."""
    labels = side.labels
    if not 0 < at < len(labels):
        return False
    first, second = labels[at - 1], labels[at]
    if first != second:
        return (first == NAME and second in NAMED) or (second == NAME and first in NAMED)
    if second != DATE:
        return second == NAME
    before, after = side.printed.key(at - 1), side.printed.key(at)
    if before == "," or after == ",":
        return is_of_four_figures(after if before == "," else side.printed.key(at + 1))
    return between_dates().isdisjoint((before, after))


def _shifted(blocks: Sequence[Block], shifts: Sequence[int]) -> list[Block]:
    """The blocks with their boundaries where the edits now stand."""
    last, beside = blocks[-1], [0, *shifts, 0]
    moved: list[Block] = []
    if shifts[0] > 0:
        moved.append(Block(True, 0, shifts[0], 0, shifts[0]))
    for at, block in enumerate(blocks):
        start, end = (beside[at], beside[at + 2]) if block.is_equal else (shifts[at], shifts[at])
        old = block.old_start + start, block.old_end + end
        new = block.new_start + start, block.new_end + end
        moved.append(Block(block.is_equal, *old, *new))
    if shifts[-1] < 0:
        moved.append(Block(True, moved[-1].old_end, last.old_end, moved[-1].new_end, last.new_end))
    return moved
