"""The cut of a draft, kept for a corrected text where its clauses can be told in it."""

from typing import Any

from documents.engine.carrying import NotCarried, carry
from documents.engine.cuts import row_of
from documents.models import Version


def carried_rows(draft: Version, text: str) -> list[dict[str, Any]] | None:
    """The rows of the draft's cut for the text; None where the text has to be cut anew."""
    if text == draft.text:
        return list(draft.cut)
    try:
        cut = carry(draft.read_cut(), text)
    except NotCarried:
        return None
    return [row_of(clause) for clause in cut.clauses]
