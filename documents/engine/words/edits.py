"""The edits of one row: the shortest script as printed text, classed and grouped."""

from collections.abc import Iterator

from documents.engine.rows import Edit
from documents.engine.tokens import Vocabulary
from documents.engine.words.classes import class_of_run, class_of_variant
from documents.engine.words.config import DEFAULT, WordsConfig
from documents.engine.words.groups import group_edits
from documents.engine.words.labels import Label, label_tokens
from documents.engine.words.pieces import Piece, settle_spaces
from documents.engine.words.runs import split_run
from documents.engine.words.script import Block, Side, read_side, shortest_script


def edit_words(
    old: str, new: str, vocabulary: Vocabulary, config: WordsConfig = DEFAULT
) -> tuple[Edit, ...]:
    """The edits from one wording to another, in order.

    The ``old`` strings of the edits spell ``old`` and the ``new`` strings ``new``.
    """
    if old == new:
        return same_words(old)
    row = _Row(read_side(old), read_side(new))
    pieces = [Piece("space", row.old.lead, row.new.lead)]
    if row.old.lead == row.new.lead:
        pieces = [Piece(None, row.old.lead, row.new.lead)]
    for block in shortest_script(old, new, vocabulary, config.cells):
        pieces += row.matched(block) if block.is_equal else row.changed(block)
    return group_edits(settle_spaces(pieces), config)


def same_words(text: str) -> tuple[Edit, ...]:
    """The script of a wording that did not change, or that stands on both sides."""
    return (Edit("equal", None, None, text, text),) if text else ()


class _Row:
    """Both sides of a row; what their tokens are is worked out when an edit asks."""

    def __init__(self, old: Side, new: Side) -> None:
        self.old = old
        self.new = new
        self._labels: dict[bool, list[Label]] = {}

    def _labelled(self, is_new: bool) -> list[Label]:
        if is_new not in self._labels:
            side = self.new if is_new else self.old
            self._labels[is_new] = label_tokens([text for text, _ in side.tokens])
        return self._labels[is_new]

    def changed(self, block: Block) -> Iterator[Piece]:
        """Tokens taken out, put in or exchanged."""
        old = self.old.tokens[block.old_start : block.old_end]
        new = self.new.tokens[block.new_start : block.new_end]
        old_labels = self._labelled(False)[block.old_start : block.old_end] if old else []
        new_labels = self._labelled(True)[block.new_start : block.new_end] if new else []
        for run in split_run(old_labels, new_labels):
            gone, come = slice(run.old_start, run.old_end), slice(run.new_start, run.new_end)
            kind = class_of_run(
                [text for text, _ in old[gone]],
                [text for text, _ in new[come]],
                [*old_labels[gone], *new_labels[come]],
            )
            yield Piece(kind, _spelt(old[gone]), _spelt(new[come]))

    def matched(self, block: Block) -> Iterator[Piece]:
        """Tokens equal by key: the same as printed, or variants of one another."""
        old = self.old.tokens[block.old_start : block.old_end]
        new = self.new.tokens[block.new_start : block.new_end]
        if old == new:
            text = _spelt(old)
            yield Piece(None, text, text)
            return
        for at, (a, b) in enumerate(zip(old, new, strict=True)):
            if a[0] == b[0]:
                yield Piece(None, a[0], b[0])
            else:
                is_name = "name" in (
                    self._labelled(False)[block.old_start + at],
                    self._labelled(True)[block.new_start + at],
                )
                yield Piece(class_of_variant(a[0], b[0], is_name), a[0], b[0])
            yield Piece(None if a[1] == b[1] else "space", a[1], b[1])


def _spelt(tokens: list[tuple[str, str]]) -> str:
    return "".join([text + space for text, space in tokens])
