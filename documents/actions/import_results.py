"""What came of one file of an import."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Outcome = Literal["imported", "new version", "witness added", "unchanged", "refused"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)

# What each means, as the command's help says it.
MEANINGS: Mapping[Outcome, str] = {
    "imported": "the first text of a document in its language",
    "new version": "a draft that was held is published",
    "witness added": "another text of one that is held stands beside it",
    "unchanged": "the text is held",
    "refused": "nothing was taken in, and the note says why and what to do",
}


@dataclass(frozen=True, slots=True)
class FileResult:
    """``name`` is the file's, with its archive's; ``reference`` the text's, empty if refused."""

    name: str
    outcome: Outcome
    note: str = ""
    reference: str = ""
