"""Words marked as changed, against the fewest that could be.

Words are runs of letters and digits as printed (moved.words_of). Three counts:

- needed: for each known row, both sides' words less twice their longest common
  subsequence (removed and added paragraphs: all their words);
- script: the words of the edits that are not "equal";
- displayed: what a reader sees marked. Edits of one group are shown as one, from
  the first to the last, with the equal words between them, on both sides.

The longest common subsequence is worked out here, bit by bit in whole numbers
(Hyyrö 2004), and not by what the engine uses.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from documents.engine.rows import Comparison, Edit, Row
from documents.engine.tokens import fold, tokenize
from tests.benchmarks.known import KnownPair
from tests.benchmarks.moved import words_of


@dataclass(frozen=True, slots=True)
class Marked:
    """Counts of words over one or more comparisons.

    ``rows_*`` are over rows with text on both sides as the comparison has them;
    ``needed`` and ``displayed`` over everything, held against the known rows.
    ``tokens`` and ``tokens_least`` count words and marks by the keys they match by.
    """

    tokens: int = 0
    tokens_least: int = 0
    rows_script: int = 0
    rows_displayed: int = 0
    rows_least: int = 0
    displayed: int = 0
    needed: int = 0

    def __add__(self, other: "Marked") -> "Marked":
        return Marked(
            *(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__)
        )


def common_length(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    """The length of the longest common subsequence."""
    places: dict[Hashable, int] = {}
    for at, item in enumerate(old):
        places[item] = places.get(item, 0) | 1 << at
    full = (1 << len(old)) - 1
    row = full
    for item in new:
        hit = row & places.get(item, 0)
        row = ((row + hit) | (row - hit)) & full
    return len(old) - row.bit_count()


def least(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    """The fewest items that have to be taken out and put in."""
    return len(old) + len(new) - 2 * common_length(old, new)


def needed(pair: KnownPair) -> int:
    """The fewest words that could be marked between two texts whose rows are known."""
    return sum(
        least(_words(pair.old[i] for i in row.old), _words(pair.new[j] for j in row.new))
        for row in pair.answers
    )


def marked(pair: KnownPair, comparison: Comparison) -> Marked:
    """What a comparison marks."""
    total = Marked(needed=needed(pair))
    for row in comparison.rows:
        total += _in_row(row)
    return total


def _in_row(row: Row) -> Marked:
    old, new = ("".join(getattr(edit, side) for edit in row.edits) for side in ("old", "new"))
    displayed = sum(len(words_of(text)) for text in shown(row.edits))
    if row.status in ("removed", "added"):
        return Marked(displayed=len(words_of(old)) + len(words_of(new)))
    return Marked(
        tokens=sum(map(_tokens_marked, row.edits)),
        tokens_least=least(_keys(old), _keys(new)),
        rows_script=sum(
            len(words_of(text))
            for edit in row.edits
            if edit.op != "equal"
            for text in (edit.old, edit.new)
        ),
        rows_displayed=displayed,
        rows_least=least(words_of(old), words_of(new)),
        displayed=displayed,
    )


def shown(edits: Sequence[Edit]) -> Iterable[str]:
    """The stretches a reader sees marked, old and new: each group from first edit to last."""
    ends: dict[int, tuple[int, int]] = {}
    for at, edit in enumerate(edits):
        if edit.group is not None and edit.op != "equal":
            ends[edit.group] = (ends.get(edit.group, (at, at))[0], at)
    for first, last in ends.values():
        inside = edits[first : last + 1]
        yield "".join(edit.old for edit in inside)
        yield "".join(edit.new for edit in inside)


def _tokens_marked(edit: Edit) -> int:
    """Tokens of an edit; two printed forms of one key are matched, not marked."""
    if edit.op == "equal":
        return 0
    old, new = _keys(edit.old), _keys(edit.new)
    return 0 if old == new else len(old) + len(new)


def _keys(text: str) -> list[str]:
    return [fold(token.text) for token in tokenize(text) if token.text]


def _words(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in words_of(text)]
