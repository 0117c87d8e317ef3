"""What a document is called where readers choose among those of a series."""

from documents.models import Document
from documents.selectors.records import state_of

_STATE_WORDS = {"held": "", "record": "record only", "withdrawn": "withdrawn", "sealed": "sealed"}


def choice_name(document: Document) -> str:
    """Date, place, symbol and, where its text cannot be read, why not.

    Beside the sequence several documents may come from one meeting, so there,
    and where nothing else names it, the title is added. Takes a document from
    ``with_state`` with its meeting; queries nothing then. Raises KeyError for one
    fetched without its state.
    """
    date = document.adopted or document.issued
    place = document.meeting.place if document.meeting else ""
    named = [part for part in (date.label if date else "", place, document.symbol) if part]
    if not document.is_in_sequence or not named:
        named.append(document.title)
    state = _STATE_WORDS[state_of(document)]
    return ", ".join(named) + (f" ({state})" if state else "")
