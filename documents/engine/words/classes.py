"""Which class of change an edit is."""

from collections.abc import Sequence

from documents.engine.rows import EditClass
from documents.engine.tokens import fold, unstyled
from documents.engine.words.labels import Label

_OF_LABEL: dict[Label, EditClass] = {
    "number": "number",
    "date": "date",
    "name": "name",
    "qualifier": "qualifier",
}


def class_of_run(old: Sequence[str], new: Sequence[str], labels: Sequence[Label]) -> EditClass:
    """The class of tokens taken out, put in or exchanged; ``labels`` are those of both sides.

    Stop words and marks go with what they accompany. A run of several kinds is
    a change of words.
    """
    kinds = set(labels) - {"mark"}
    if not kinds:
        return "punctuation"
    kinds -= {"stop"}
    if kinds == {"date", "number"}:
        return "date"
    if len(kinds) == 1:
        (kind,) = kinds
        if kind in _OF_LABEL:
            return _OF_LABEL[kind]
    if kinds == {"word"} and _is_respelt(old, new):
        return "spelling"
    return "word"


def class_of_variant(old: str, new: str, is_name: bool) -> EditClass:
    """The class of two printed forms of one key. Names are never spelling variants."""
    if unstyled(old) == unstyled(new):
        return "punctuation"
    if unstyled(old).casefold() == unstyled(new).casefold():
        return "case"
    if old.rstrip("'’") == new.rstrip("'’"):
        return "punctuation"
    return "name" if is_name else "spelling"


def _is_respelt(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether both sides are one word but for a space or hyphen inside it."""
    if not old or not new:
        return False
    return _run_together(old) == _run_together(new)


def _run_together(tokens: Sequence[str]) -> str:
    return fold("".join([token.rstrip() for token in tokens])).replace("-", "")
