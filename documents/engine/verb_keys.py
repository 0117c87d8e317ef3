"""Words as keys that verbs are looked for by, in a text and in the tables alike."""

import re
from typing import Final

from documents.engine.memory import Memory

_MARKS = [*range(0x064B, 0x0660), 0x0670, 0x0640, *range(0x0300, 0x0370)]
_FOLD = str.maketrans({**dict.fromkeys("أإآٱ", "ا"), "ى": "ي", **dict.fromkeys(_MARKS, None)})

_EMPHATIC: Final = re.compile(r"[وف]?إن(?:نا|ا|ها?|هم)?[\u064b-\u065f]*$")


def verb_key(word: str) -> str:
    """A word's key: case, Arabic diacritics and letter variants left out.

    Accents stay, unlike in the keys words are compared by: "réaffirme" and
    "réaffirmé" are two forms of a verb. So does what tells "إن", which opens a
    sentence, from "أن", "that".
    """
    key = word.casefold().translate(_FOLD)
    return key.replace("ان", "إن", 1) if _EMPHATIC.match(word) else key


# Small, since what is made of words is remembered as well.
key_of: Final = Memory(verb_key, largest=1 << 13)


def words_of(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase as texts are split into them: at spaces and apostrophes."""
    return tuple(verb_key(phrase).replace("'", " ").replace("’", " ").replace("-", " ").split())
