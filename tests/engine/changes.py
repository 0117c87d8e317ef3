"""What changed between two wordings, as tests read it."""

from documents.engine.vocabulary import Vocabulary
from documents.engine.words import edit_words


def changes(old: str, new: str) -> list[tuple[str | None, str, str]]:
    """The class and both sides of every edit but the equal ones, bare of white space."""
    edits = edit_words(old, new, Vocabulary())
    assert "".join(edit.old for edit in edits) == old
    assert "".join(edit.new for edit in edits) == new
    return [(edit.class_, edit.old.strip(), edit.new.strip()) for edit in edits if edit.class_]
