"""Which clauses of base and witness stand in step, and what a clause begins with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from documents.engine.cuts import Clause, Cut
from documents.engine.rows import Row


@dataclass(frozen=True, slots=True)
class Passage:
    """Clauses that correspond, on either side without a gap: one, or a split or merged row's."""

    base: tuple[Clause, ...]
    witness: tuple[Clause, ...]
    row: Row


def in_step(base: Cut, witness: Cut, rows: Iterable[Row]) -> list[Passage]:
    """The passages that stand in the same order on both sides, first to last.

    What the comparison calls moved stays out, and so does a split or merged row
    with other clauses between its parts.
    """
    found: list[Passage] = []
    at_base = at_witness = -1
    for row in rows:
        if row.moved or not (is_run(row.old) and is_run(row.new)):
            continue
        if row.old[0] > at_base and row.new[0] > at_witness:
            found.append(passage_of(base, witness, row))
            at_base, at_witness = row.old[-1], row.new[-1]
    return found


def passage_of(base: Cut, witness: Cut, row: Row) -> Passage:
    return Passage(
        tuple(base.clauses[i] for i in row.old), tuple(witness.clauses[j] for j in row.new), row
    )


def is_run(indexes: Sequence[int]) -> bool:
    """Whether these are clauses that follow one another; not so for none."""
    return bool(indexes) and tuple(indexes) == tuple(range(indexes[0], indexes[-1] + 1))


def opening(text: str, clause: Clause) -> int:
    """Where a clause begins with the label before it, if only white space lies between."""
    label_end = clause.label_start + len(clause.label)
    if clause.label and not text[label_end : clause.start].strip():
        return clause.label_start
    return clause.start
