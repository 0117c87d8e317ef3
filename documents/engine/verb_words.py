"""The words of a text as verbs are looked for among them: folded, and what stands between them.

What stands between white space is read once in a process, by language: which of its words a
verb may open with, and after which of them a sentence may go on. A text is then a string of
letters, one a word, and the places where a verb can stand are found in it by pattern.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import islice
from string import ascii_letters
from typing import Final

from documents.engine.memory import LONGEST, STRETCHES, Memory
from documents.engine.verb_table import Language, VerbTable, folded, verb_table

_WORD: Final = re.compile(r"(\w[\w\u0300-\u036f\u064b-\u065f\u0670]*)")

_BREAK: Final = re.compile(r"[,;:،؛—–]")

# What a word's letter says, added up: a verb may open with it; more than a space parts it
# from what is before, or an Arabic "and" is written with it; it is a conjunction, or a mark
# follows; a mark that breaks a sentence stands right before it; or right after it.
_OPENS, _APART, _LEADS_ON, _BROKEN_OFF, _BREAKS_OFF = 1, 2, 4, 8, 16
_LETTERS: Final = ascii_letters[:32]
_NO_WORD: Final = "-"


def _with(bits: int) -> str:
    """The letters that say all this."""
    return "".join([letter for at, letter in enumerate(_LETTERS) if at & bits == bits])


# The letter itself is asked first: most are passed over at a glance.
_JOINED: Final = f"(?:(?<=[{_with(_APART)}])|(?<=[{_with(_LEADS_ON)}].))"
_JOINT: Final = re.compile(f"[{_with(_OPENS)}]{_JOINED}")
_ANY_JOINT: Final = re.compile(f"[{_LETTERS}]{_JOINED}")
_ARE_BROKEN_OFF: Final = frozenset(_with(_BROKEN_OFF))
_BREAK_OFF: Final = frozenset(_with(_BREAKS_OFF))


class Stretch:
    """What stands between white space: its words' keys, a letter for each, and their marks.

    ``marks``: for each word what stands right before it and right after it. ``first_key``:
    the first of its keys, which mostly is the only one.
    """

    __slots__ = ("first_key", "keys", "letters", "marks")

    def __init__(
        self, keys: tuple[str, ...], letters: str, marks: tuple[tuple[str, str], ...]
    ) -> None:
        self.keys = keys
        self.letters = letters
        self.marks = marks
        self.first_key = keys[0] if keys else ""


_UNMARKED: Final = (("", ""),)


class Words:
    """The words of a text, folded: ``key(i)`` is that of word i.

    ``printed``: the stretches of the text that are looked at, as it is cut at its spaces.
    """

    __slots__ = ("_keys", "_letters", "_marks", "_stretches")

    def __init__(self, printed: list[str], language: Language) -> None:
        known = _stretches(language)
        found = known.each(printed)
        letters = "".join([it.letters for it in found])
        if _NO_WORD in letters:
            found = known.each(_with_words(printed, found))
            letters = "".join([it.letters for it in found])
        self._letters = letters
        self._stretches = found
        self._keys: list[str] | None = None
        self._marks: list[tuple[str, str]] | None = None

    def __len__(self) -> int:
        return len(self._letters)

    @property
    def keys(self) -> list[str]:
        """All of them; few wordings are asked for more than one or two."""
        if self._keys is None:
            self._keys = [key for it in self._stretches for key in it.keys]
        return self._keys

    def key(self, at: int) -> str:
        """That of one word."""
        if len(self._letters) == len(self._stretches):
            return self._stretches[at].first_key
        return self.keys[at]

    def gap(self, at: int) -> str:
        """The marks before a word, white space left out."""
        if self._marks is None:
            self._marks = [marks for it in self._stretches for marks in it.marks]
        before = self._marks[at][0]
        return self._marks[at - 1][1] + before if at else before

    def is_broken(self, at: int) -> bool:
        """Whether a mark that breaks a sentence stands before a word: a comma, a dash."""
        letters = self._letters
        return letters[at] in _ARE_BROKEN_OFF or (at > 0 and letters[at - 1] in _BREAK_OFF)

    def joints(self, start: int, *, any_word: bool) -> list[int]:
        """The words from a place on before which more stands than a space, or a conjunction.

        Unless ``any_word``, those only that a verb may open with.
        """
        pattern = _ANY_JOINT if any_word else _JOINT
        return [found.start() for found in pattern.finditer(self._letters, start)]


def opening_words(text: str, limit: int, language: Language) -> Words:
    """The words that a text opens with, in so many stretches."""
    return Words(text.split(" ", limit)[:limit], language)


def word_span(text: str, at: int) -> tuple[int, int]:
    """Where word ``at`` of a text stands in it, half open, in code points."""
    return next(islice(_WORD.finditer(text), at, None)).span()


@cache
def _stretches(language: Language) -> Memory[Stretch]:
    table = verb_table(language)
    return Memory(lambda printed: _read(printed, table), largest=STRETCHES)


def _read(printed: str, table: VerbTable) -> Stretch:
    if printed.isalpha():  # as most are
        key = folded[printed]
        return Stretch((key,), _letter(key, "", "", table), _UNMARKED)
    parts = _WORD.split(printed, maxsplit=LONGEST)
    keys = tuple(folded.each(parts[1::2]))
    if not keys:
        return Stretch((), _NO_WORD, ())
    befores, afters = parts[:-1:2], [*[""] * (len(keys) - 1), parts[-1]]
    letters = map(_letter, keys, befores, [*befores[1:], parts[-1]], [table] * len(keys))
    marks = tuple(zip(befores, afters, strict=True))
    return Stretch(keys, "".join(letters), marks)


def _letter(key: str, before: str, after: str, table: VerbTable) -> str:
    is_arabic = table.language == "ar"
    opens = key in table.openers or (is_arabic and key[1:] in table.spellings)
    bits = _OPENS if opens else 0
    if before:
        bits += _APART + _BROKEN_OFF * (_BREAK.search(before) is not None)
    elif is_arabic and key.startswith("و"):
        bits += _APART
    if after:
        bits += _LEADS_ON + _BREAKS_OFF * (_BREAK.search(after) is not None)
    elif key in table.conjunctions:
        bits += _LEADS_ON
    return _LETTERS[bits]


def _with_words(printed: Iterable[str], read: Iterable[Stretch]) -> list[str]:
    """The stretches with marks that stand alone written together with the word after them."""
    joined: list[str] = []
    alone = ""
    for stretch, found in zip(printed, read, strict=True):
        alone += stretch
        if found.keys:
            joined.append(alone)
            alone = ""
    if alone and joined:
        joined[-1] += alone
    return joined
