"""The edits of one row: the shortest script as printed text, classed and grouped."""

from collections.abc import Iterator, Sequence

from documents.engine.rows import Edit
from documents.engine.tokens import part, printed_tokens
from documents.engine.vocabulary import Vocabulary
from documents.engine.words.classes import class_of_run, class_of_variant
from documents.engine.words.config import DEFAULT, WordsConfig
from documents.engine.words.groups import group_edits
from documents.engine.words.labels import Label, label_tokens
from documents.engine.words.pieces import Piece, settle_spaces
from documents.engine.words.runs import split_run
from documents.engine.words.script import Block, TooLong, shortest_script
from documents.engine.words.slides import Side, slide


def edit_words(
    old: str, new: str, vocabulary: Vocabulary, config: WordsConfig = DEFAULT
) -> tuple[Edit, ...]:
    """The edits from one wording to another, in order.

    The ``old`` strings of the edits spell ``old`` and the ``new`` strings ``new``.
    Raises TooLong past the bound of work.
    """
    if old == new:
        return same_words(old)
    row = _Row(old, new, config.edits)
    pieces = [_lead(old, new)]
    for block in row.placed(shortest_script(old, new, vocabulary, config.cells)):
        pieces += row.matched(block) if block.is_equal else row.changed(block)
        if len(pieces) > 2 * config.edits:
            raise TooLong
    return group_edits(settle_spaces(pieces), config)


def same_words(text: str) -> tuple[Edit, ...]:
    """The script of a wording that did not change, or that stands on both sides."""
    return (Edit("equal", None, None, text, text),) if text else ()


def _lead(old: str, new: str) -> Piece:
    """The white space before the first tokens."""
    if not (old[:1].isspace() or new[:1].isspace()):
        return Piece(None, "", "")
    leads = old[: len(old) - len(old.lstrip())], new[: len(new) - len(new.lstrip())]
    return Piece(None if leads[0] == leads[1] else "space", *leads)


class _Row:
    """Both sides' tokens; what they are is worked out when an edit asks."""

    def __init__(self, old: str, new: str, most: int) -> None:
        self._most = most
        self._old = printed_tokens(old)
        self._new = printed_tokens(new)
        self._old_labels: list[Label] = []
        self._new_labels: list[Label] = []

    def placed(self, blocks: Sequence[Block]) -> list[Block]:
        """The script with its edits where they leave dates and names whole."""
        return slide(
            blocks,
            Side(self._old, lambda: self._labels()[0]),
            Side(self._new, lambda: self._labels()[1]),
        )

    def changed(self, block: Block) -> Iterator[Piece]:
        """Tokens taken out, put in or exchanged."""
        labels_old, labels_new = self._labels()
        old = self._old[block.old_start : block.old_end]
        new = self._new[block.new_start : block.new_end]
        old_labels = labels_old[block.old_start : block.old_end]
        new_labels = labels_new[block.new_start : block.new_end]
        for run in split_run(old_labels, new_labels):
            gone, come = slice(run.old_start, run.old_end), slice(run.new_start, run.new_end)
            labels = old_labels[gone] + new_labels[come]
            kind = class_of_run(old[gone], new[come], labels)
            words = len(labels) - labels.count("mark")
            yield Piece(kind, "".join(old[gone]), "".join(new[come]), words)

    def matched(self, block: Block) -> Iterator[Piece]:
        """Tokens equal by key: the same as printed, or variants of one another."""
        old = self._old[block.old_start : block.old_end]
        new = self._new[block.new_start : block.new_end]
        if old == new:
            yield _same(old)
            return
        variants = [n for n, both in enumerate(zip(old, new, strict=True)) if both[0] != both[1]]
        if len(variants) > self._most:
            raise TooLong
        at = 0
        for here in variants:
            yield _same(old[at:here])
            yield from self._variant(block.old_start + here, block.new_start + here)
            at = here + 1
        yield _same(old[at:])

    def _variant(self, old_at: int, new_at: int) -> Iterator[Piece]:
        """Two printed forms of one key, and the white space after them."""
        old, new = part(self._old[old_at]), part(self._new[new_at])
        if old.text == new.text:
            yield Piece(None, old.text, new.text)
        else:
            labels_old, labels_new = self._labels()
            is_name = "name" in (labels_old[old_at], labels_new[new_at])
            kind = class_of_variant(old.text, new.text, is_name)
            yield Piece(kind, old.text, new.text, 0 if kind == "punctuation" else 2)
        yield Piece(None if old.space == new.space else "space", old.space, new.space)

    def _labels(self) -> tuple[list[Label], list[Label]]:
        if not self._old_labels and not self._new_labels:
            self._old_labels = label_tokens(self._old)
            self._new_labels = label_tokens(self._new)
        return self._old_labels, self._new_labels


def _same(tokens: Sequence[str]) -> Piece:
    text = "".join(tokens)
    return Piece(None, text, text)
