"""The expressions of the data by which signs of paragraphs are known."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from documents.engine.lexicon import LANGUAGES, read
from documents.engine.segmentation.config import LONGEST_PUBLISHERS
from documents.engine.segmentation.openings import NO_LETTER, opening_letters

# Signs of lines above and below a text: all of them, and those that may end in a full stop.
AROUND: Final = (
    "address",
    "pages",
    "publisher",
    "publishers_line",
    "publishers_sentence",
    "editors",
)
STOPPED: Final = ("address", "publisher", "publishers_sentence")

_LANGUAGES: Final = {
    "": ("any", *LANGUAGES),
    "Arabic": ("any", "ar"),
    "Latin": ("any", "en", "fr"),
}


# Letters with which no case but their own two is confused.
_TOLD: Final = frozenset(
    chr(code)
    for first, last in ("AZ", "az", "\u00c0\u00d6", "\u00d8\u00f6", "\u0621\u064a")
    for code in range(ord(first), ord(last) + 1)
)
_NOTHING: Final = re.compile("(?!)")
_PIECE: Final = re.compile(r"<([a-z]+)>")
_openings: Final = cache(opening_letters)


class Expressions:
    """Expressions one of which a line may bear, by the languages they are of.

    Tried are those only that the letter a line opens with leaves possible; where
    ``is_of_script``, only those of languages written as that letter is.
    """

    def __init__(self, *names: str, is_of_script: bool = False) -> None:
        self._names = names
        self._is_of_script = is_of_script
        self._known: dict[str, re.Pattern[str]] = {}

    def match(self, line: str) -> re.Match[str] | None:
        """What one of them matches at the start of a line, which is not empty."""
        first = line[0]
        pattern = self._known.get(first)
        if pattern is None:
            pattern = self._learnt(first)
        return None if pattern is _NOTHING else pattern.match(line)

    def bears(self, line: str) -> bool:
        """Whether a line that is not empty bears one of them."""
        return self.match(line) is not None

    def _learnt(self, first: str) -> re.Pattern[str]:
        """The pattern of those that a character leaves possible; one for all but these letters."""
        script = _script(first)
        is_told = first in _TOLD or not script
        letter = first.lower() if script else NO_LETTER
        key = first if first in _TOLD else script
        pattern = self._known.get(key)
        if pattern is None:
            languages = _LANGUAGES[script if self._is_of_script else ""]
            groups = [expressions()[name].get(it, ()) for name in self._names for it in languages]
            possible = [it for group in groups for it in group]
            if is_told:
                possible = [it for it in possible if _may_open(it, letter)]
            pattern = self._known[key] = _compiled(possible) if possible else _NOTHING
        return pattern


@cache
def expressions() -> dict[str, dict[str, list[str]]]:
    """The expressions by sign and language, the pieces that several share put into them."""
    data = read("signs.json")
    pieces: dict[str, str] = {}
    for name, piece in data["pieces"].items():
        pieces[name] = _put_together(piece, pieces)
    return {
        name: {it: [_put_together(one, pieces) for one in group] for it, group in groups.items()}
        for name, groups in data.items()
        if name not in {"about", "pieces"}
    }


def _put_together(expression: str, pieces: Mapping[str, str]) -> str:
    return _PIECE.sub(lambda found: f"(?:{pieces[found[1]]})", expression)


@cache
def sign(name: str) -> Expressions:
    """What matches at the start of a paragraph that bears a sign, in any language."""
    return Expressions(name)


def _script(first: str) -> str:
    if not first.isalpha():
        return ""
    return "Arabic" if "\u0600" <= first <= "\u06ff" else "Latin"


def _may_open(expression: str, letter: str) -> bool:
    letters = _openings(expression)
    return letters is None or letter in letters


def _compiled(expressions: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(expressions).replace(" ", r"\s+").replace(r"\s+?", r"\s*"), re.I)


def numbered(expressions: list[str]) -> re.Pattern[str]:
    """A pattern of which ``lastindex`` tells which expression matched, from 1."""
    return _compiled([f"({it})" for it in expressions])


def is_above(line: str) -> bool:
    """Whether a line at the top of a text is its site's: a menu, a section, a date."""
    if len(line) > LONGEST_PUBLISHERS:
        return False
    # A date may open with any letter: beside the rest it would be compiled for each anew.
    is_dated = sign("date").bears(line)
    return is_dated or (_ABOVE_STOPPED if line.endswith(".") else _ABOVE).bears(line)


_ABOVE: Final = Expressions("masthead", "doubtful", "release", *AROUND, is_of_script=True)
_ABOVE_STOPPED: Final = Expressions(*STOPPED, is_of_script=True)
