"""Bytes into characters: by mark, by strict UTF-8, by what is declared, by a guess, and told so.

A declaration is believed only where the bytes bear it out: pages that say
ISO-8859-1 and hold UTF-8 or Arabic are everyday. Where bytes and declaration
part ways, or nothing was declared, a doubt says what was taken.
"""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from documents.ingest.reading import Doubt, UnreadableFile

# What texts of the UN's languages and of Member States' ministries come in, and no more:
# a guess among all of Python's hundred charsets takes short French for Mac Central European.
_GUESSED = ["cp1252", "cp1256", "cp1251", "iso8859_6", "koi8_r", "gb18030", "big5", "cp1250"]
_GUESSED += ["cp1253", "cp1254"]
# Longer samples change no guess and take longer; in bytes.
_SAMPLE = 65_536
# Of Latin letters, the share beyond ASCII: 3–6 % in French, 13 % in Vietnamese without
# composed signs; Arabic or Russian bytes taken for Latin give 90 % and more.
_MOST_ACCENTED = 0.4
# Of characters: ¤ ¦ ¨ ¬ ± and the like, as bytes of Chinese read when taken for Latin.
_MOST_ODD_SIGNS = 0.03
# Of characters: what no text holds at all; a stray one is marked, more make it no text.
_MOST_CONTROLS = 0.005
# Doubts about single bytes are listed one by one up to this many.
_MOST_PLACES = 20

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_ODD_SIGN = re.compile("[¡-¦¨©¬®±-¶¸¹¼-¿×÷]")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
# UTF-8 once read as windows-1252 and saved so: “ became â€œ, é became Ã©.
_TWICE = re.compile("â€[œ\x9d™˜“”–]|Ã[©¨ª§´®¢»¯¼¶¤\xa0]|Ø§Ù„")
_TWICE_MESSAGE = (
    "Signs such as “â€œ” or “Ã©” say that the source mangled its charset; mend the text."
)
_NO_TEXT = "The file holds bytes that are no text in any known charset; give the document itself."


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, line ends and all as they were, the charset that gave it, and doubts about that."""

    text: str
    charset: str
    doubts: tuple[Doubt, ...] = ()


def declared_charset(media_type: str) -> str:
    """The charset named in a media type such as ``text/html; charset=UTF-8``, or empty."""
    found = _CHARSET.search(media_type)
    return found[1] if found else ""


def decode(content: bytes, declared: str = "") -> Decoded:
    """The text of bytes. Raises UnreadableFile where they are no text.

    A byte order mark is no part of the text. Places that could not be read are
    U+FFFD in it and doubted.
    """
    claimed = _codec(declared)
    decoded = _by_mark(content) or _by_zeros(content) or _by_utf8(content)
    decoded = decoded or _by_claim(content, claimed) or _damaged_utf8(content) or _guess(content)
    about_charset = _charset_doubts(content, decoded, declared, claimed)
    if _TWICE.search(decoded.text):
        about_charset = (*about_charset, Doubt("charset", _TWICE_MESSAGE))
    doubts = (*about_charset, *_lost_places(decoded.text), *_control_doubts(decoded.text))
    return Decoded(decoded.text, decoded.charset, doubts)


def unified_line_ends(text: str) -> str:
    """The text with ``\\n`` for every ``\\r\\n`` and ``\\r``."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _codec(declared: str) -> str:
    """The codec that a declared name means; empty where it means none for text."""
    try:
        name = codecs.lookup(declared.strip()).name if declared else ""
        "".encode(name or "ascii")
    except (LookupError, ValueError):
        return ""
    # As browsers do: what says Latin-1 is windows-1252, which has its quotation marks.
    return {"iso8859-1": "cp1252", "ascii": "", "utf-8-sig": "utf-8"}.get(name, name)


def _by_mark(content: bytes) -> Decoded | None:
    for mark, charset in _MARKS:
        if content.startswith(mark):
            text = content[len(mark) :].decode(charset, errors="replace")
            return Decoded(text, charset)
    return None


def _by_zeros(content: bytes) -> Decoded | None:
    """UTF-16 without a mark: its line ends and spaces have a zero byte on one side."""
    if b"\0" not in content:
        return None
    zeros = content[0::2].count(0), content[1::2].count(0)
    charset = "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    text = _strictly(content, charset)
    if text is None or "\0" in text or _is_noise(text) or ("\n" not in text and " " not in text):
        raise UnreadableFile(
            "The file holds NUL bytes, so it is no text; give the document itself."
        )
    return Decoded(text, charset, (_guess_doubt(charset),))


def _by_utf8(content: bytes) -> Decoded | None:
    text = _strictly(content, "utf-8")
    if text is not None and _is_noise(text):
        raise UnreadableFile(_NO_TEXT)
    return None if text is None else Decoded(text, "utf-8")


def _by_claim(content: bytes, claimed: str) -> Decoded | None:
    text = _strictly(content, claimed) if claimed else None
    return Decoded(text, claimed) if text is not None and _is_likely(text) else None


def _damaged_utf8(content: bytes) -> Decoded | None:
    """UTF-8 in which a few bytes are broken: another charset would spoil all the rest."""
    text = content.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    sound = sum(not char.isascii() for char in text) - lost
    if lost * 5 > sound or _is_noise(text):
        return None
    return Decoded(text, "utf-8")


def _guess(content: bytes) -> Decoded:
    first = next(i for i, byte in enumerate(content) if byte > 127)
    start = max(0, first - _SAMPLE // 2)
    sample = content[start : start + _SAMPLE]
    # windows-1252 first: it is what Western texts are in, and cousins of it fit as well.
    text = _strictly(content, "cp1252")
    if text is not None and _is_likely(text):
        return Decoded(text, "cp1252", (_guess_doubt("cp1252"),))
    best = from_bytes(sample, cp_isolation=_GUESSED).best()
    text = _strictly(content, best.encoding) if best else None
    if best is None or text is None or not _is_likely(text):
        raise UnreadableFile(_NO_TEXT)
    return Decoded(text, best.encoding, (_guess_doubt(best.encoding),))


def _strictly(content: bytes, charset: str) -> str | None:
    try:
        return content.decode(charset)
    except (UnicodeError, ValueError):
        return None


def _is_likely(text: str) -> bool:
    """Whether a text's letters could be any language's: most of the Latin ones are plain."""
    latin = [char for char in text[:_SAMPLE] if char.isalpha() and char < "\u0250"]
    accented = sum(not char.isascii() for char in latin)
    odd = len(_ODD_SIGN.findall(text[:_SAMPLE]))
    is_odd = odd > max(3, _MOST_ODD_SIGNS * len(text[:_SAMPLE]))
    return accented <= _MOST_ACCENTED * len(latin) and not is_odd and not _is_noise(text)


def _is_noise(text: str) -> bool:
    return len(_CONTROL.findall(text)) > max(3, _MOST_CONTROLS * len(text))


def _guess_doubt(charset: str) -> Doubt:
    return Doubt("charset", f"No charset is declared; the bytes were read as {charset}.")


def _charset_doubts(
    content: bytes, decoded: Decoded, declared: str, claimed: str
) -> tuple[Doubt, ...]:
    """The reader's own doubt that a guess was made, or one that the declaration is wrong."""
    if decoded.text.isascii() and content.isascii():
        return ()
    if claimed:
        if claimed == decoded.charset or _strictly(content, claimed) == decoded.text:
            return ()
        said = f"The file says it is {declared}, and its bytes are not"
    elif declared:
        said = f"The file names a charset that does not exist, {declared[:40]}"
    else:
        return decoded.doubts
    return (Doubt("charset", f"{said}; it was read as {decoded.charset}."),)


def _lost_places(text: str) -> tuple[Doubt, ...]:
    places = [found.start() for found in re.finditer("\ufffd", text)]
    message = "A byte here could not be read and stands as U+FFFD; look it up in the source."
    if len(places) > _MOST_PLACES:
        rest = f"{len(places):,} bytes could not be read and stand as U+FFFD."
        return (Doubt("lost-byte", rest),)
    return tuple(Doubt("lost-byte", message, at, at + 1) for at in places)


def _control_doubts(text: str) -> tuple[Doubt, ...]:
    found = list(_CONTROL.finditer(text))[:_MOST_PLACES]
    return tuple(
        Doubt("control", f"A control character (U+{ord(one[0]):04X}) stands here.", one.start())
        for one in found
    )
