"""Document symbols: "S/RES/2259 (2015)", "A/RES/74/18", "CD/2274"."""

import re

# The kind of the doubt that a file's symbol is its own.
SYMBOL_DOUBT = "symbol"

_SPACE = re.compile(r"\s+")
_BEFORE_BRACKET = re.compile(r"\s+(?=[(\[])")


def tidy_symbol(printed: str) -> str:
    """A symbol in one spelling: no space before brackets, none at its ends.

    The same symbol is printed with and without that space, in one organisation's files.
    """
    return _BEFORE_BRACKET.sub("", _SPACE.sub(" ", printed)).strip()


def spellings(symbol: str) -> tuple[str, ...]:
    """The ways in which a symbol may have been entered, the tidy one first."""
    tidy = tidy_symbol(symbol)
    spaced = re.sub(r"(?<=\S)([(\[])", r" \1", tidy)
    return (tidy,) if spaced == tidy else (tidy, spaced)
