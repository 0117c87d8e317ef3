"""Symbols of United Nations documents, as printed and as one spelling stands for them."""

import re
from collections.abc import Iterator

from documents.engine.references.citations import Citation, Kind

_PART = r"[A-Z0-9][A-Za-z0-9.\-]{0,24}"
_SYMBOL = re.compile(
    rf"(?<![\w/])(?:[ASE]|ST|TD|CCPR|CEDAW|CERD|CRC|CAT|FCCC|OIC|UNEP)(?:/{_PART}){{1,6}}"
    r"(?: ?\((?:(?:19|20)\d\d|(?:E?S-)?[IVXLC]{1,8})\))?(?![\w/])"
)
_YEAR = re.compile(r"\((?:19|20)\d\d\)$")
_SPACE = re.compile(r"\s+")


def symbols(text: str) -> Iterator[Citation]:
    """Symbols written out: ``S/RES/2254 (2015)``, ``A/HRC/55/66``."""
    if "/" not in text:
        return
    for match in _SYMBOL.finditer(text):
        written = match.group().rstrip(".-")
        if any(map(str.isdigit, written)):
            kind: Kind = "resolution" if "/RES/" in written else "document"
            end = match.start() + len(written)
            yield Citation(kind, match.start(), end, normal_symbol(written))


def normal_symbol(symbol: str) -> str:
    """One spelling of a symbol: no spaces, and the year left out, which adds nothing to
    the number of a Security Council resolution. Empty stays empty.
    """
    bare = _SPACE.sub("", symbol).upper()
    return _YEAR.sub("", bare)


def organ_of(symbol: str) -> str:
    """What opens the symbols of the resolutions of the organ that issued a document:
    ``A/HRC/RES`` for ``A/HRC/RES/55/22``; the General Assembly's for what tells of no other.
    """
    bare = normal_symbol(symbol)
    for opening in ("A/HRC", "E"):
        if bare.startswith(f"{opening}/"):
            return f"{opening}/RES"
    return "A/RES"
