"""Document symbols: "S/RES/2259 (2015)", "A/RES/74/261 B", "CD/2274"."""

import re

from documents.references import symbol_slug

# The kind of the doubt that a file's symbol is its own.
SYMBOL_DOUBT = "symbol"

_SPACE = re.compile(r"\s+")
_BEFORE_BRACKET = re.compile(r"\s+(?=[(\[])")
_AT_BRACKET = re.compile(r"(?<=\S)(?=[(\[])")
# "a-res-" and "78-13" of "a-res-78-13".
_NUMBERED = re.compile(r"((?:[a-z]+-)+)(\d+(?:-\d+)*)")
_AT_LETTER = re.compile(r"(?<=\d)(?=[A-Z]+\Z)")


def tidy_symbol(printed: str) -> str:
    """A symbol in one spelling: single spaces, none before brackets and at its ends."""
    return _BEFORE_BRACKET.sub("", _SPACE.sub(" ", printed)).strip()


def symbol_key(symbol: str) -> str:
    """What a symbol's spellings have in common; empty for none.

    One organisation prints the same symbol with and without spaces, in one year's files.
    """
    return _SPACE.sub("", symbol).casefold()


def spellings(symbol: str) -> tuple[str, ...]:
    """The ways in which a symbol may have been entered: with and without its spaces."""
    bare = _SPACE.sub("", symbol)
    apart = _AT_LETTER.sub(" ", bare)
    found = (tidy_symbol(symbol), bare, apart, *(_AT_BRACKET.sub(" ", it) for it in (bare, apart)))
    return tuple(dict.fromkeys(found))


def bears_symbol(name: str, symbol: str) -> bool:
    """Whether a file is named after a symbol: "2023-12-04_A-RES-78-60.xml"."""
    slug, named = symbol_slug(symbol), symbol_slug(name)
    return bool(slug) and re.search(rf"(?<![a-z0-9]){slug}(?![a-z0-9])", named) is not None


def names_another(name: str, symbol: str) -> bool:
    """Whether a file is named after another symbol of the same sort: "A-RES-78-130.xml" is none
    of A/RES/78/13.
    """
    found = _NUMBERED.match(symbol_slug(symbol))
    if found is None:
        return False
    own = found[2].split("-")
    named = re.findall(rf"(?<![a-z0-9]){found[1]}(\d+(?:-\d+)*)", symbol_slug(name))
    return bool(named) and all(other.split("-")[: len(own)] != own for other in named)
