"""Stretches of the script as printed strings, and whose the white space is."""

from collections.abc import Iterable

from documents.engine.rows import EditClass


class Piece:
    """A stretch of both sides; ``kind`` is None where they are the same.

    ``words``: how many words of both sides a change marks.
    """

    __slots__ = ("kind", "new", "old", "words")

    def __init__(self, kind: EditClass | None, old: str, new: str, words: int = 0) -> None:
        self.kind = kind
        self.old = old
        self.new = new
        self.words = words

    @property
    def is_white(self) -> bool:
        """Whether it is white space alone that differs."""
        return self.kind == "space" and (self.old + self.new).isspace()


def settle_spaces(pieces: Iterable[Piece]) -> list[Piece]:
    """Give white space that differs beside an edit to that edit, and join equal stretches.

    What is left of class "space" is a difference of white space and invisible marks alone.
    """
    settled: list[Piece] = []
    for piece in pieces:
        if not (piece.old or piece.new):
            continue
        last = settled[-1] if settled else None
        if last and last.kind is None and piece.kind is None:
            settled[-1] = Piece(None, last.old + piece.old, last.new + piece.new)
        elif piece.kind and piece.kind != "space" and last and last.is_white:
            settled.pop()
            old, new = last.old + piece.old, last.new + piece.new
            settled += _trimmed(Piece(piece.kind, old, new, piece.words))
        elif piece.kind:
            settled += _trimmed(piece)
        else:
            settled.append(piece)
    return settled


def _trimmed(piece: Piece) -> list[Piece]:
    """An edit without the white space that both its sides end with."""
    old, new = piece.old, piece.new
    if not (old and new and old[-1] == new[-1] and old[-1].isspace()):
        return [piece]
    count = 1
    while count < min(len(old), len(new)) and old[-count - 1] == new[-count - 1]:
        if not old[-count - 1].isspace():
            break
        count += 1
    space = old[-count:]
    trimmed = Piece(piece.kind, old[:-count], new[:-count], piece.words)
    return [trimmed, Piece(None, space, space)]
