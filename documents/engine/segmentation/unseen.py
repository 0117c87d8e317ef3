"""Characters that change no word: marks of direction, soft hyphens, strokes that draw out letters.

Signs of lines are looked for without them, and without Arabic vowel marks, which most texts
leave out: "الأمــم المتحـدة" and "الأمم المتحدة" are one name.
"""

import re
from typing import Final

from documents.engine.tokens import INVISIBLE

_UNSEEN: Final = re.compile(f"[{INVISIBLE}\u0640\u064b-\u0652\u0670]+")
_FIRST_UNSEEN: Final = re.compile(rf"(?:{_UNSEEN.pattern}|\s)*")


def without_unseen(wording: str) -> str:
    """A wording without them, trimmed; as it is where it holds nothing else."""
    if wording.isascii():
        return wording
    return _UNSEEN.sub("", wording).strip() or wording


def place_in(wording: str, size: int) -> int:
    """Where in a wording the first ``size`` characters end that it has without them."""
    found = _FIRST_UNSEEN.match(wording)
    end = found.end() if found else 0
    while size and end < len(wording):
        size -= not _UNSEEN.match(wording, end)
        end += 1
    return end
