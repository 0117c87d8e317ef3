"""Stretches of the script as printed strings, and whose the white space is."""

from collections.abc import Iterable
from typing import NamedTuple

from documents.engine.rows import EditClass


class Piece(NamedTuple):
    """A stretch of both sides; ``kind`` is None where they are the same."""

    kind: EditClass | None
    old: str
    new: str


def settle_spaces(pieces: Iterable[Piece]) -> list[Piece]:
    """Give white space that differs beside an edit to that edit, and join equal stretches.

    What is left of class "space" is a difference of white space alone.
    """
    settled: list[Piece] = []
    for piece in pieces:
        if not (piece.old or piece.new):
            continue
        last = settled[-1] if settled else None
        if last and last.kind is None and piece.kind is None:
            settled[-1] = Piece(None, last.old + piece.old, last.new + piece.new)
        elif last and piece.kind and last.kind == "space" and piece.kind != "space":
            settled.pop()
            settled += _trimmed(Piece(piece.kind, last.old + piece.old, last.new + piece.new))
        elif piece.kind:
            settled += _trimmed(piece)
        else:
            settled.append(piece)
    return settled


def _trimmed(piece: Piece) -> list[Piece]:
    """An edit without the white space that both its sides end with."""
    count = 0
    for a, b in zip(reversed(piece.old), reversed(piece.new), strict=False):
        if a != b or not a.isspace():
            break
        count += 1
    if not count:
        return [piece]
    cut_old, cut_new = len(piece.old) - count, len(piece.new) - count
    space = piece.old[cut_old:]
    return [Piece(piece.kind, piece.old[:cut_old], piece.new[:cut_new]), Piece(None, space, space)]
