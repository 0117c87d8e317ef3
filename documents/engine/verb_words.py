"""The words of a text as verbs are looked for among them: folded, and what stands between them.

What stands between white space is read once in a process: which of its words a verb may open
with, and after which of them a sentence may go on. A text is then a list of numbers, one a
word, and shows at a glance where a verb can stand.
"""

import re
from itertools import islice
from typing import Final

from documents.engine.lexicon import Language
from documents.engine.memory import LONGEST
from documents.engine.stretches import Stretch, Words, stretches
from documents.engine.verb_keys import key_of
from documents.engine.verb_table import VerbTable, prefixed, verb_table

_WORD: Final = re.compile(r"(\w[\w\u0300-\u036f\u064b-\u065f\u0670]*)")

_BREAK: Final = re.compile(r"[,;:،؛—–]")
_STOP: Final = re.compile(r"[.!?;:؛؟]")

# What is known of a word, added up: a verb may open with it; more than a space parts it
# from what is before, or an Arabic "and" is written with it; it is a conjunction, or a mark
# follows; a mark that breaks a sentence stands right before it; or right after it.
_OPENS: Final = 1
_APART: Final = 2
_LEADS_ON: Final = 4
_BROKEN_OFF: Final = 8
_BREAKS_OFF: Final = 16

# The facts of stretches of one word, which share them: so many fewer places to look at.
_OF_ONE: Final = [(facts,) for facts in range(2 * _BREAKS_OFF)]
_UNMARKED: Final = (("", ""),)


class WordRun:
    """The words of a text, folded: ``key(i)`` is that of word i.

    ``printed``: the stretches of the text that are looked at, as it is cut at its spaces.
    """

    __slots__ = ("_count", "_facts", "_keys", "_marks", "_stretches")

    def __init__(self, printed: list[Stretch], table: VerbTable) -> None:
        found = [_words(it, table) for it in printed]
        if not all(it.facts for it in found):
            found = [_words(it, table) for it in stretches(_with_words(printed, found))]
        self._stretches = found
        self._count = sum(len(it.facts) for it in found)
        self._facts: list[int] | None = None
        self._keys: list[str] | None = None
        self._marks: list[tuple[str, str]] | None = None

    def __len__(self) -> int:
        return self._count

    @property
    def keys(self) -> list[str]:
        """All of them; few wordings are asked for more than one or two."""
        if self._keys is None:
            self._keys = [key for it in self._stretches for key in it.keys]
        return self._keys

    def key(self, at: int) -> str:
        """That of one word."""
        if self._count == len(self._stretches):
            return self._stretches[at].first_key
        return self.keys[at]

    def has(self, at: int, keys: tuple[str, ...]) -> bool:
        """Whether words with these keys stand from a place on."""
        if at + len(keys) > self._count:
            return False
        return all(self.key(at + offset) == key for offset, key in enumerate(keys))

    def gap(self, at: int) -> str:
        """The marks before a word, white space left out."""
        if self._marks is None:
            self._marks = [marks for it in self._stretches for marks in it.marks]
        before = self._marks[at][0]
        return self._marks[at - 1][1] + before if at else before

    def is_broken(self, at: int) -> bool:
        """Whether a mark that breaks a sentence stands before a word: a comma, a dash."""
        if self._fact(at) & _BROKEN_OFF:
            return True
        return at > 0 and self._fact(at - 1) & _BREAKS_OFF != 0

    def is_stopped(self, at: int) -> bool:
        """Whether a mark past which no subject reaches its verb stands before a word."""
        return _STOP.search(self.gap(at)) is not None

    def _fact(self, at: int) -> int:
        """What is known of one word."""
        if self._count == len(self._stretches):
            return self._stretches[at].facts[0]
        if self._facts is None:
            self._facts = [fact for it in self._stretches for fact in it.facts]
        return self._facts[at]

    def joints(self, start: int, *, any_word: bool) -> list[int]:
        """The words from a place on before which more stands than a space, or a conjunction.

        Unless ``any_word``, those only that a verb may open with.
        """
        found: list[int] = []
        at = before = 0
        for it in self._stretches:
            for here in it.facts:
                is_joint = here & _APART or before & _LEADS_ON
                if is_joint and at >= start and (any_word or here & _OPENS):
                    found.append(at)
                before = here
                at += 1
        return found


def opening_words(text: str, limit: int, language: Language) -> WordRun:
    """The words that a text opens with, in so many stretches."""
    return WordRun(stretches(text.split(" ", limit)[:limit]), verb_table(language))


def printed_words(text: str) -> list[str]:
    """The words of a text as printed, those that verbs are looked for among, in order."""
    return _WORD.findall(text)


def word_span(text: str, at: int) -> tuple[int, int]:
    """Where word ``at`` of a text stands in it, half open, in code points."""
    return next(islice(_WORD.finditer(text), at, None)).span()


def _words(stretch: Stretch, table: VerbTable) -> Words:
    found = stretch.words
    if found is None or found.table is not table:
        found = stretch.words = _read(stretch.printed, table)
    return found


def _read(printed: str, table: VerbTable) -> Words:
    if printed.isalpha():  # as most are
        key = key_of[printed]
        return Words(table, (key,), _OF_ONE[_facts(key, "", "", table)], _UNMARKED)
    parts = _WORD.split(printed, maxsplit=LONGEST)
    keys = tuple(key_of.each(parts[1::2]))
    if not keys:
        return Words(table, (), (), ())
    befores, afters = parts[:-1:2], [*[""] * (len(keys) - 1), parts[-1]]
    facts = map(_facts, keys, befores, [*befores[1:], parts[-1]], [table] * len(keys))
    marks = tuple(zip(befores, afters, strict=True))
    return Words(table, keys, tuple(facts), marks)


def _facts(key: str, before: str, after: str, table: VerbTable) -> int:
    is_arabic = table.language == "ar"
    opens = key in table.openers or (is_arabic and bool(prefixed(key, table)))
    bits = _OPENS if opens else 0
    if before:
        bits += _APART + _BROKEN_OFF * (_BREAK.search(before) is not None)
    elif is_arabic and key.startswith("و"):
        bits += _APART
    if after:
        bits += _LEADS_ON + _BREAKS_OFF * (_BREAK.search(after) is not None)
    elif key in table.conjunctions:
        bits += _LEADS_ON
    return bits


def _with_words(printed: list[Stretch], read: list[Words]) -> list[str]:
    """The stretches with marks that stand alone written together with the word after them."""
    joined: list[str] = []
    alone = ""
    for stretch, found in zip(printed, read, strict=True):
        alone += stretch.printed
        if found.facts:
            joined.append(alone)
            alone = ""
    if alone and joined:
        joined[-1] += alone
    return joined
