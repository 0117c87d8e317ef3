"""Words, numbers and punctuation as a text prints them, and the keys they match by.

A token's key leaves out what is no difference of language: case, the style of
quotes and dashes, accents, Arabic diacritics and letter variants, the figures a
number is written in (٣, ۳, 3), and spelling variants of one word (subregion,
sub-region; organise, organize). The printed form is kept beside it. No word is
junk: "may" and "will" have keys like any.
"""

import re
import unicodedata
from itertools import chain
from typing import Final

from documents.engine.lexicon import spelling
from documents.engine.memory import LONGEST, Memory

_MARKS: Final = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
INVISIBLE: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_LETTER: Final = rf"[\w{_MARKS}{INVISIBLE}]"

# French elided words stand apart from what follows; every other inner
# apostrophe or hyphen belongs to its word. A stroke or ampersand holds a symbol
# together (S/2001/59), a point or comma only a number.
_TOKEN: Final = rf"""(?:
    (?:jusqu|lorsqu|puisqu|quoiqu|qu|[cdjlmnst])['’](?=\w)
  | \w{_LETTER}*(?:(?:['’‐‑/&-]|(?<=\d)[.,٫٬](?=\d))(?=\w){_LETTER}+)*(?:(?<=s)['’](?!\w))?
  | \S
)"""
_FLAGS: Final = re.IGNORECASE | re.VERBOSE
TOKEN: Final = re.compile(_TOKEN, _FLAGS)
_PRINTED: Final = re.compile(_TOKEN + r"\s*", _FLAGS)
_STRETCH: Final = re.compile(r"\S+\s*")

_STYLE: Final = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´“”„‟″«»‹›", "'"),
        '"': "'",
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("أإآٱ", "ا"),
        "ى": "ي",
        "ة": "ه",
        "ؤ": "و",
        "ئ": "ي",
        "ـ": None,
        "œ": "oe",
        "æ": "ae",
        "،": ",",
        "؛": ";",
        "؟": "?",
        **dict(zip("٠١٢٣٤٥٦٧٨٩٫٬٪", "0123456789.,%", strict=True)),
        **dict(zip("۰۱۲۳۴۵۶۷۸۹", "0123456789", strict=True)),
    }
)
_DROPPED: Final = re.compile(rf"[{_MARKS}{INVISIBLE}]")
_INNER_HYPHEN: Final = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")


def printed_tokens(text: str) -> list[str]:
    """Tokens in order, each with the white space after it.

    With the white space that the text starts with they spell it.
    """
    parts = at_spaces(text)
    if any(map(is_odd, parts)):
        return list(chain.from_iterable(_printed.each(odd_stretches(text))))
    before_space = chain.from_iterable(_before_space.each(parts[:-1]))
    return [*before_space, *_printed[parts[-1]]]


def at_spaces(text: str) -> list[str]:
    """A text cut at each of its spaces."""
    return text.split(" ")


def is_odd(part: str) -> bool:
    """Whether a part of a text cut at its spaces shows that these are not all of one space."""
    return not part or part[0].isspace()


def odd_stretches(text: str) -> list[str]:
    """The stretches of a text whose white space is odd, each with what follows it."""
    return _STRETCH.findall(text)


def cut_stretch(stretch: str) -> list[str]:
    """The printed tokens of a stretch."""
    return _PRINTED.findall(stretch)


class Token:
    """One printed token and the white space that follows it."""

    __slots__ = ("space", "text")

    def __init__(self, text: str, space: str) -> None:
        self.text = text
        self.space = space


def tokenize(text: str) -> list[Token]:
    """Tokens of a text in order; they spell it.

    Where the text starts with white space, the first token is empty and carries it.
    """
    lead = len(text) - len(text.lstrip())
    tokens = [part(printed) for printed in printed_tokens(text)]
    return [Token("", text[:lead]), *tokens] if lead else tokens


def part(printed: str) -> Token:
    """A token apart from the white space after it."""
    text = printed.rstrip()
    return Token(text, printed[len(text) :])


def _cut_before_space(chunk: str) -> list[str]:
    tokens = cut_stretch(chunk)
    tokens[-1] += " "
    return tokens


# Official prose says the same words again and again; what stands between spaces is cut once.
_before_space = Memory(_cut_before_space)
_printed = Memory(cut_stretch)


def keys_of(text: str) -> list[str]:
    """The keys of a text's tokens in order."""
    return _folded.each(TOKEN.findall(text))


def unstyled(text: str) -> str:
    """The text with one style of quotes and dashes, without what ``unspaced`` leaves out."""
    return unspaced(text.translate(_STYLE_ONLY))


def unspaced(text: str) -> str:
    """The text without invisible marks, Arabic strokes that draw letters out, and white space.

    Between two letters or two figures a space tells words and numbers apart, and stays.
    """
    parts = _visible_parts(text)
    return _ODD_SPACE.sub("", " ".join(parts)) if len(parts) > 1 else "".join(parts)


def are_alike_unspaced(one: str, other: str) -> bool:
    """Whether two texts are the same but for what ``unspaced`` leaves out."""
    if "".join(_visible_parts(one)) != "".join(_visible_parts(other)):
        return False
    return unspaced(one) == unspaced(other)


def _visible_parts(text: str) -> list[str]:
    return (text if text.isascii() else _DRAWN_OUT.sub("", text)).split()


_STYLE_ONLY: Final = {code: to for code, to in _STYLE.items() if to in ("'", "-")}
_DRAWN_OUT: Final = re.compile(f"[{INVISIBLE}\u0640]")
_LETTER_OR_FIGURE: Final = (r"[^\W\d_]", r"\d")
_ODD_SPACE: Final = re.compile(
    "".join([rf"(?!(?<={it})\s+{it})" for it in _LETTER_OR_FIGURE]) + r"(?<!\s)\s+"
)


def fold(text: str) -> str:
    """The key of a printed token: what it has in common with its variants."""
    return _folded[text]


def _fold(text: str) -> str:
    if len(text) > LONGEST:  # no word, and compatibility forms may hold 18 letters each
        return text.casefold()
    word = text.lower() if text.isascii() else _plain(text)
    word = word.translate(_STYLE) if not word.isalnum() else word
    if len(word) > 1:
        word = _INNER_HYPHEN.sub("", word).rstrip("'") or word
        stem = word.removesuffix("'s")
        word = spelling().common_form(stem) + word[len(stem) :]
    return word or text


_folded = Memory(_fold)


def _plain(text: str) -> str:
    """Lower case without accents or Arabic diacritics, compatibility forms resolved."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", _DROPPED.sub("", decomposed)).translate(_STYLE)
