"""A document's text beside its text in another language, row by row."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.engine.parallel import ParallelRow, beside
from documents.models import Document
from documents.selectors.document_text import TextClause, text_clauses
from documents.selectors.references import Found
from documents.selectors.shown_texts import ShownText, shown_text

# Figures named as evidence of one row; more would only fill the line.
FIGURES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Beside:
    """Clauses that say the same; one side may be empty. ``evidence`` says what shows it."""

    old: Sequence[TextClause]
    new: Sequence[TextClause]
    evidence: str


@dataclass(frozen=True, slots=True)
class ParallelPage:
    """The page: ``rows`` are empty where a text is sealed."""

    document: Document
    date: str
    old: ShownText
    new: ShownText
    rows: Sequence[Beside]
    is_sealed: bool
    is_machine_read: bool


def parallel_page(old: Found, new: Found) -> ParallelPage:
    """The page of two texts of one document. Raises UnknownReference where one is not held."""
    sides = (old.held(), new.held())
    texts = [shown_text(version) for version in sides]
    is_sealed = any(text.standing.is_sealed for text in texts)
    rows: list[Beside] = []
    if not is_sealed:
        old_cut, new_cut = sides[0].read_cut(), sides[1].read_cut()
        old_clauses, new_clauses = text_clauses(old_cut), text_clauses(new_cut)
        rows = [_beside(row, old_clauses, new_clauses) for row in beside(old_cut, new_cut)]
    return ParallelPage(
        document=old.document,
        date=old.document.adopted.label if old.document.adopted else "",
        old=texts[0],
        new=texts[1],
        rows=rows,
        is_sealed=is_sealed,
        is_machine_read=any(text.standing.is_machine_read for text in texts),
    )


def _beside(row: ParallelRow, old: Sequence[TextClause], new: Sequence[TextClause]) -> Beside:
    return Beside(
        old=[old[index] for index in row.old],
        new=[new[index] for index in row.new],
        evidence=_evidence(row),
    )


def _evidence(row: ParallelRow) -> str:
    if not row.old or not row.new:
        return "no counterpart found"
    parts = [f"number {row.number}"] if row.number else []
    if row.figures:
        shown = ", ".join(row.figures[:FIGURES_SHOWN])
        more = len(row.figures) - FIGURES_SHOWN
        parts.append(f"figures {shown}" + (f" and {more} more" if more > 0 else ""))
    return "; ".join(parts) or "order, kind and length"
