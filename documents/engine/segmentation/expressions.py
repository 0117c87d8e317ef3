"""The expressions of the data by which signs of paragraphs are known."""

import re
from functools import cache
from typing import Final

from documents.engine.lexicon import read

# Characters of a publisher's line at most.
LONGEST_PUBLISHERS: Final = 160

# Signs of lines above and below a text: all of them, and those that may end in a full stop.
AROUND: Final = ("address", "publisher", "publishers_line", "publishers_sentence", "editors")
STOPPED: Final = ("address", "publisher", "publishers_sentence")

_ABOVE: Final = ("masthead", "doubtful", "release", *AROUND, "date")
_ABOVE_STOPPED: Final = (*STOPPED, "date")


@cache
def sign(name: str) -> re.Pattern[str]:
    """What matches at the start of a paragraph that bears a sign, in any language."""
    expressions = [it for group in read("signs.json")[name].values() for it in group]
    return re.compile("|".join(expressions).replace(" ", r"\s+").replace(r"\s+?", r"\s*"), re.I)


@cache
def any_of(*names: str) -> re.Pattern[str]:
    """What matches where a paragraph bears one of several signs."""
    return re.compile("|".join(sign(name).pattern for name in names), re.I)


def is_above(line: str) -> bool:
    """Whether a line at the top of a text is its site's: a menu, a section, a date."""
    if len(line) > LONGEST_PUBLISHERS:
        return False
    names = _ABOVE_STOPPED if line.endswith(".") else _ABOVE
    return any_of(*names).match(line) is not None
