"""How sure a row is, as the page says it."""

from dataclasses import dataclass

from documents.engine.confidence import NOT_MEASURED
from documents.engine.rows import Comparison, Row


@dataclass(frozen=True, slots=True)
class RowConfidence:
    """What is claimed, how sure that is in a word, and what the word rests on.

    ``basis`` is empty where nothing was counted.
    """

    claim: str
    word: str
    basis: str


def is_measured(comparison: Comparison) -> bool:
    """Whether for any row of a comparison it is known how often such rows are right."""
    return any(row.confidence.partition(": ")[2] for row in comparison.rows)


def row_confidence(row: Row, *, is_plain: bool, is_measured: bool) -> RowConfidence | None:
    """What to say of a row; None for plain rows.

    Where nothing of the whole comparison was measured that is said once above the
    rows, not in each.
    """
    if is_plain or (row.confidence == NOT_MEASURED and not is_measured):
        return None
    word, _, basis = row.confidence.partition(": ")
    claim = "match" if row.old and row.new else "no counterpart"
    return RowConfidence(claim, word, basis)
