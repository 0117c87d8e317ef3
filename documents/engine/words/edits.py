"""The edits of one row: the shortest script as printed text, classed and grouped."""

from documents.engine.looks import MARK, NAME
from documents.engine.rows import Edit
from documents.engine.tokens import part
from documents.engine.tuples import make
from documents.engine.vocabulary import Reader, Vocabulary
from documents.engine.wordlists.qualifiers import negating_alone
from documents.engine.words.classes import (
    class_of_print,
    class_of_run,
    class_of_variant,
    has_note_mark,
    is_note_after,
    is_note_mark,
)
from documents.engine.words.config import DEFAULT, WordsConfig
from documents.engine.words.groups import group_edits
from documents.engine.words.pieces import Piece, settle_spaces
from documents.engine.words.runs import split_run
from documents.engine.words.script import Block, TooLong, shortest_script
from documents.engine.words.side import Side
from documents.engine.words.slides import slide

# The figures of a note's mark and the brackets around them.
_NOTE_TOKENS = 3


def edit_words(
    old: str, new: str, reader: Reader | Vocabulary, config: WordsConfig = DEFAULT
) -> tuple[Edit, ...]:
    """The edits from one wording to another, in order.

    The ``old`` strings of the edits spell ``old`` and the ``new`` strings ``new``.
    Raises TooLong past the bound of work.
    """
    if old == new:
        return same_words(old)
    read_old, read_new = reader.read(old), reader.read(new)
    old_side, new_side = Side(read_old), Side(read_new)
    pieces = [_lead(old_side.printed.lead, new_side.printed.lead)]
    for block in slide(shortest_script(read_old, read_new, config.cells), old_side, new_side):
        if block.is_equal:
            pieces += _matched(block, old_side, new_side, config.edits)
        else:
            for part_of_it in _without_notes(block, old_side, new_side):
                pieces += _changed(part_of_it, old_side, new_side)
        if len(pieces) > 2 * config.edits:
            raise TooLong
    return group_edits(settle_spaces(pieces), config)


def same_words(text: str) -> tuple[Edit, ...]:
    """The script of a wording that did not change, or that stands on both sides."""
    return (make(Edit, ("equal", None, None, text, text)),) if text else ()


def _lead(old: str, new: str) -> Piece:
    """The white space before the first tokens."""
    return Piece(None if old == new else "space", old, new)


def _without_notes(block: Block, old: Side, new: Side) -> list[Block]:
    """A changed stretch apart from a word at its start or end that only gained a note's mark."""
    gone, come = block.old_end - block.old_start, block.new_end - block.new_start
    if not (gone and come) or gone + come == 2:
        return [block]
    if _gains_note(old, block.old_start, new, block.new_start):
        old_middle, new_middle = block.old_start + 1, block.new_start + 1
    elif _gains_note(old, block.old_end - 1, new, block.new_end - 1):
        old_middle, new_middle = block.old_end - 1, block.new_end - 1
    else:
        return [block]
    return [
        Block(False, block.old_start, old_middle, block.new_start, new_middle),
        Block(False, old_middle, block.old_end, new_middle, block.new_end),
    ]


def _gains_note(old: Side, old_at: int, new: Side, new_at: int) -> bool:
    """Whether two tokens are one word, once with the mark of a note."""
    gone, come = old.printed.token(old_at), new.printed.token(new_at)
    return gone[0] == come[0] and has_note_mark(gone, come)


def _changed(block: Block, old: Side, new: Side) -> list[Piece]:
    """Tokens taken out, put in or exchanged."""
    gone = old.printed.between(block.old_start, block.old_end)
    come = new.printed.between(block.new_start, block.new_end)
    kind = class_of_print(gone, come)
    if kind is None and not (gone and come) and _is_note(block, old, new):
        kind = "punctuation"
    if kind is not None:
        return [Piece(kind, gone, come)]
    old_tokens = old.printed.tokens(block.old_start, block.old_end)
    new_tokens = new.printed.tokens(block.new_start, block.new_end)
    old_labels = old.labels[block.old_start : block.old_end] if old_tokens else ""
    new_labels = new.labels[block.new_start : block.new_end] if new_tokens else ""
    if len(old_labels) + len(new_labels) == 1 and _negates(block, old, new):
        return [Piece("qualifier", gone, come, 1)]
    return [
        _change(
            old_tokens[it.old_start : it.old_end],
            new_tokens[it.new_start : it.new_end],
            old_labels[it.old_start : it.old_end] + new_labels[it.new_start : it.new_end],
            it.kinds,
        )
        for it in split_run(old_labels, new_labels, old_tokens, new_tokens)
    ]


def _negates(block: Block, old: Side, new: Side) -> bool:
    """Whether a word that came or went alone negates also where a fixed term holds it."""
    has_gone = block.new_start == block.new_end
    key = old.printed.key(block.old_start) if has_gone else new.printed.key(block.new_start)
    return key in negating_alone()


def _is_note(block: Block, old: Side, new: Side) -> bool:
    """Whether what came or went is the mark of a note on the word before it."""
    side, start, end = old, block.old_start, block.old_end
    if start == end:
        side, start, end = new, block.new_start, block.new_end
    if end - start == 1 and start > 1 and _ends_word(side, end):
        return is_note_after(*side.printed.tokens(start - 2, end))
    if start == 0 or end - start != _NOTE_TOKENS:
        return False
    before, mark = side.printed.token(start - 1), side.printed.between(start, end)
    return is_note_mark(before, mark, side.labels[start - 1])


def _ends_word(side: Side, end: int) -> bool:
    """Whether white space or the end of the wording stands after a token."""
    return end == len(side.printed) or side.printed.token(end - 1)[-1].isspace()


def _change(old: list[str], new: list[str], labels: str, kinds: str) -> Piece:
    words = len(labels) - labels.count(MARK)
    return Piece(class_of_run(old, new, labels, kinds), "".join(old), "".join(new), words)


def _matched(block: Block, old: Side, new: Side, most: int) -> list[Piece]:
    """Tokens equal by key: the same as printed, or variants of one another."""
    here, there = block.old_start, block.new_start
    text = old.printed.between(here, block.old_end)
    if text == new.printed.between(there, block.new_end):
        return [Piece(None, text, text)]
    before = old.printed.tokens(here, block.old_end)
    after = new.printed.tokens(there, block.new_end)
    variants = [at for at in range(len(before)) if before[at] != after[at]]
    if len(variants) > most:
        raise TooLong
    pieces: list[Piece] = []
    at = 0
    for variant in variants:
        pieces.append(_same(before[at:variant]))
        pieces += _variant(old, here + variant, new, there + variant)
        at = variant + 1
    pieces.append(_same(before[at:]))
    return pieces


def _variant(old: Side, old_at: int, new: Side, new_at: int) -> list[Piece]:
    """Two printed forms of one key, and the white space after them."""
    one, other = part(old.printed.token(old_at)), part(new.printed.token(new_at))
    space = Piece(None if one.space == other.space else "space", one.space, other.space)
    if one.text == other.text:
        return [Piece(None, one.text, other.text), space]
    is_name = NAME in (old.labels[old_at], new.labels[new_at])
    kind = class_of_variant(one.text, other.text, is_name)
    return [Piece(kind, one.text, other.text, 0 if kind in ("punctuation", "space") else 2), space]


def _same(tokens: list[str]) -> Piece:
    text = "".join(tokens)
    return Piece(None, text, text)
