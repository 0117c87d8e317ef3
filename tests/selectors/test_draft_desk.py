"""A draft on the desk: the whole text in rows, and no doubt of its reader's is lost."""

import pytest

from documents.selectors.draft_desk import DraftDesk, draft_desk
from tests import records

pytestmark = pytest.mark.django_db

TEXT = records.TEXT


def desk(*doubts: dict[str, object]) -> DraftDesk:
    document = records.document()
    witness = records.witness(document, TEXT, doubts=list(doubts))
    draft = records.draft(records.expression(document), TEXT, base_witness=witness)
    return draft_desk(draft)


def doubt(start: int, end: int) -> dict[str, object]:
    return {"kind": "test", "message": f"Doubt {start}-{end}.", "start": start, "end": end}


def shown(page: DraftDesk) -> list[tuple[str, str]]:
    """Text and doubt of each doubtful piece."""
    return [
        (piece.text, piece.doubt)
        for clause in page.clauses
        for piece in clause.original
        if piece.doubt
    ]


def test_words_that_are_doubted_are_marked() -> None:
    start = TEXT.index("deep")
    assert shown(desk(doubt(start, start + 4))) == [("deep", f"Doubt {start}-{start + 4}.")]


@pytest.mark.parametrize("start", [0, TEXT.index("deep"), TEXT.index("\n"), len(TEXT)])
def test_what_a_reader_left_out_is_shown_where_it_stood(start: int) -> None:
    page = desk(doubt(start, start))
    assert shown(page) == [("", f"Doubt {start}-{start}.")]
    assert page.doubtful == 1


def test_a_doubt_about_the_space_between_clauses_is_shown_once() -> None:
    start = TEXT.index("\n")
    assert shown(desk(doubt(start, start + 1))) == [("", f"Doubt {start}-{start + 1}.")]


def test_the_rows_are_the_whole_text_whatever_is_doubted() -> None:
    page = desk(*(doubt(at, at + width) for at in range(0, len(TEXT), 7) for width in (0, 5)))
    rows = ["".join(piece.text for piece in clause.original) for clause in page.clauses]
    assert [row.strip() for row in rows] == [line for line in TEXT.splitlines() if line.strip()]
