"""Where a run of changed tokens is read as several edits, one after the other."""

from typing import Final

from documents.engine.looks import DATE, NUMBER

# Dates and numbers are substance: beside other words they would pass for mere wording.
_SUBSTANCE: Final = (DATE, NUMBER)


class Run:
    """A stretch of both sides, as half-open ranges of tokens."""

    __slots__ = ("new_end", "new_start", "old_end", "old_start")

    def __init__(self, old_start: int, old_end: int, new_start: int, new_end: int) -> None:
        self.old_start = old_start
        self.old_end = old_end
        self.new_start = new_start
        self.new_end = new_end


def split_run(old: str, new: str) -> list[Run]:
    """A run in parts, by the labels of its tokens: no token is marked that was not before.

    A date or number that takes another's place at the run's beginning or end is
    a part of its own ("23 April 2019 in Port Lunel" → "12 October 2020").
    """
    head = _shared_start(old, new)
    tail = _shared_start(old[head[0] :][::-1], new[head[1] :][::-1])
    if not (head[0] or tail[0]):
        return [Run(0, len(old), 0, len(new))]
    ends = (len(old) - tail[0], len(new) - tail[1])
    parts = (
        Run(0, head[0], 0, head[1]),
        Run(head[0], ends[0], head[1], ends[1]),
        Run(ends[0], len(old), ends[1], len(new)),
    )
    return [
        part for part in parts if part.old_start < part.old_end or part.new_start < part.new_end
    ]


def _shared_start(old: str, new: str) -> tuple[int, int]:
    """How many tokens of one kind of substance both sides open with; none if one does not."""
    if not old or not new or old[0] != new[0] or old[0] not in _SUBSTANCE:
        return 0, 0
    return _length(old), _length(new)


def _length(labels: str) -> int:
    return len(labels) - len(labels.lstrip(labels[0]))
