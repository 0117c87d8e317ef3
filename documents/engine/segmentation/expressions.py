"""The expressions of the data by which signs of paragraphs are known."""

import re
from functools import cache
from typing import Final

from documents.engine.lexicon import read

# Characters of a publisher's line at most.
LONGEST_PUBLISHERS: Final = 160

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
    "": ("any", "en", "fr", "ar"),
    "Arabic": ("any", "ar"),
    "Latin": ("any", "en", "fr"),
}
_ABOVE: Final = ("masthead", "doubtful", "release", *AROUND, "date")
_ABOVE_STOPPED: Final = (*STOPPED, "date")


@cache
def sign(name: str) -> re.Pattern[str]:
    """What matches at the start of a paragraph that bears a sign, in any language."""
    return _compiled([it for group in read("signs.json")[name].values() for it in group])


@cache
def any_of(*names: str) -> re.Pattern[str]:
    """What matches where a paragraph bears one of several signs."""
    return re.compile("|".join(sign(name).pattern for name in names), re.I)


def bears(names: tuple[str, ...], line: str) -> bool:
    """Whether a line that is not empty bears one of several signs.

    Only expressions of languages written as its first letter is are tried.
    """
    first = line[0]
    script = "" if not first.isalpha() else "Arabic" if "\u0600" <= first <= "\u06ff" else "Latin"
    return _in_script(names, script).match(line) is not None


@cache
def _in_script(names: tuple[str, ...], script: str) -> re.Pattern[str]:
    languages = _LANGUAGES[script]
    data = read("signs.json")
    groups = [data[name].get(language, ()) for name in names for language in languages]
    return _compiled([it for group in groups for it in group])


def _compiled(expressions: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(expressions).replace(" ", r"\s+").replace(r"\s+?", r"\s*"), re.I)


def is_above(line: str) -> bool:
    """Whether a line at the top of a text is its site's: a menu, a section, a date."""
    if len(line) > LONGEST_PUBLISHERS:
        return False
    return bears(_ABOVE_STOPPED if line.endswith(".") else _ABOVE, line)
