"""Words broken at line ends: whether the hyphen is the word's own or the typesetter's.

The text itself is asked first: it often holds the same word unbroken, with its
hyphen or without. Where it does not, parts that are words of the text by
themselves keep the hyphen; what is then decided stays doubtful.
"""

import re
from collections import Counter
from typing import NamedTuple

HYPHENS = ("-", "\u2010", "\u00ad")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011'’][^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_FIRST = re.compile(r"[^\W\d_]+")
# First parts that only ever stand before a hyphen or a word.
_PREFIXES = frozenset({"self", "non", "so", "well", "post", "co", "anti", "sous", "vice", "ex"})


class Joint(NamedTuple):
    """How a line goes on in the next: ``text`` stands between them after cutting ``cut`` signs."""

    cut: int
    text: str
    is_sure: bool = True


class Vocabulary:
    """The words of a text, whole ones and those with hyphens inside."""

    def __init__(self, lines: list[str]) -> None:
        self._words = Counter[str]()
        is_torn = False
        for line in lines:
            words = [word.casefold() for word in _WORD.findall(line)]
            # The halves of a broken word are no evidence for themselves.
            first, is_torn = int(is_torn), line.endswith(HYPHENS)
            self._words.update(words[first : len(words) - is_torn])

    def joint(self, line: str, following: str) -> Joint:
        """What stands between a line's end and the next line's beginning."""
        last, first = _LAST.search(line), _FIRST.match(following)
        if not line.endswith(HYPHENS):
            is_span = line.endswith(("–", "—")) and line[-2:-1].isalnum()
            return Joint(0, "" if is_span else " ")
        if line.endswith("\u00ad"):
            return Joint(1, "")
        if not last or not first:
            # "2021-" / "2023", or a dash that stands alone.
            return Joint(0, "" if line[-2:-1].strip() else " ")
        if first[0][0].isupper():
            return Joint(0, "")
        before, after = last[1].casefold(), first[0].casefold()
        hyphened, joined = self._words[f"{before}-{after}"], self._words[before + after]
        if hyphened or joined:
            return Joint(0, "") if hyphened >= joined else Joint(1, "")
        if before in _PREFIXES:
            return Joint(0, "")
        is_compound = bool(self._words[before] and self._words[after])
        return Joint(0, "", is_sure=False) if is_compound else Joint(1, "", is_sure=False)
