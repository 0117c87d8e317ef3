"""Which edits are shown as one: those with nothing but stop words or marks between."""

from collections.abc import Sequence

from documents.engine.looks import MARK, STOP, look_at
from documents.engine.memory import Memory
from documents.engine.rows import Edit, Op
from documents.engine.tokens import cut_stretch
from documents.engine.tuples import make
from documents.engine.words.config import LONGEST_BRIDGE, WordsConfig
from documents.engine.words.pieces import Piece


def group_edits(pieces: Sequence[Piece], config: WordsConfig) -> tuple[Edit, ...]:
    """The pieces as edits, with the number of the group each change belongs to."""
    edits: list[Edit] = []
    group, marked = -1, 0
    bridge: int | None = None
    for piece in pieces:
        if piece.kind is None:
            edits.append(make(Edit, ("equal", None, None, piece.old, piece.new)))
            bridge = None if group < 0 else _bridge(piece.old)
            continue
        if group < 0 or not _holds(bridge, marked + piece.words, config):
            group, marked = group + 1, 0
        marked += piece.words
        bridge = 0
        edits.append(make(Edit, (_op(piece), piece.kind, group, piece.old, piece.new)))
    return tuple(edits)


def _op(piece: Piece) -> Op:
    if piece.old and piece.new:
        return "replace"
    return "insert" if piece.new else "delete"


def _bridge(text: str) -> int | None:
    """How many words an equal stretch holds, None where one is more than a stop word."""
    if len(text) > LONGEST_BRIDGE:
        return None
    labels = "".join(_labels.each(text.split()))
    return None if labels.strip(STOP + MARK) else labels.count(STOP)


# The labels of the tokens of what stands between white space.
_labels = Memory(lambda stretch: "".join([look_at(it).label for it in cut_stretch(stretch)]))


def _holds(bridge: int | None, marked: int, config: WordsConfig) -> bool:
    if bridge is None:
        return False
    return bridge <= config.bridge_words and bridge <= config.bridge_share * marked
