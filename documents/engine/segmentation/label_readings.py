"""What printed labels say: their style, their place in a list, their part in a reference."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from documents.engine.segmentation.config import REMEMBERED_LABELS

ARABIC_LETTERS: Final = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_LATIN_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_ROMAN: Final = re.compile(r"(?=.)(x{0,3})(ix|iv|v?i{0,3})")

# A label's parts as printed, the groups of every pattern: what opens it, its body, its suffix,
# what closes it.
Parts = tuple[str | None, ...]


class Reading(NamedTuple):
    """One way to read a label: its style, its place in the list, its part in a reference.

    ``is_inserted``: "8 bis", which repeats the place of the "8" before it.
    """

    style: str
    ordinal: int
    key: str
    is_inserted: bool = False


def _style(kind: str, opened: str | None, close: str | None) -> str:
    closing = (close or "").strip()
    mark = closing if closing in {")", "]"} else "."
    return f"{kind}({mark}" if opened else f"{kind}{mark}"


@lru_cache(maxsize=REMEMBERED_LABELS)
def number_readings(printed: Parts) -> tuple[Reading, ...]:
    """Those of a number: one, or none where what opens it is not closed."""
    opened, body, suffix, close = printed
    if not body or (opened and close not in {")", "]"}):
        return ()
    parts = [int(part) for part in body.split(".")]
    key = ".".join(map(str, parts)) + (suffix or "")
    style = _style("1" * len(parts), opened, close)
    return (Reading(style, parts[-1], key, bool(suffix)),)


def quoted_readings(printed: Parts) -> tuple[Reading, ...]:
    """Those of a number in quotation marks of its own."""
    number = int(printed[1] or "")
    return (Reading("'1'", number, str(number)),)


def named_readings(printed: Parts) -> tuple[Reading, ...]:
    """Those of a number behind the name of a part: OP1, PP3."""
    opened, body, suffix, _ = printed
    number, part = int(body or ""), (opened or "")[:2].lower()
    return (Reading(f"1{part}", number, f"{number}{suffix or ''}", bool(suffix)),)


def bullet_readings(printed: Parts) -> tuple[Reading, ...]:
    """Those of a bullet, which counts nothing."""
    return (Reading(printed[1] or "", 0, ""),)


@lru_cache(maxsize=REMEMBERED_LABELS)
def letter_readings(printed: Parts) -> tuple[Reading, ...]:
    """Those of letters: a Roman number, a place in an alphabet, or both."""
    opened, body, suffix, close = printed
    if not body or (opened and close not in {")", "]"}):
        return ()
    readings = []
    lower, after = body.lower(), suffix or ""
    case = "A" if body[0].isupper() else "a"
    number = roman_number(lower)
    if number and (body.islower() or body.isupper()):
        style = _style("I" if case == "A" else "i", opened, close)
        readings.append(Reading(style, number, lower + after, bool(suffix)))
    place = _letter_place(lower)
    if place:
        style = _style(case, opened, close)
        readings.append(Reading(style, place, lower + after, bool(suffix)))
    arabic = ARABIC_LETTERS.find(body[0].translate({ord("ا"): "أ", ord("إ"): "أ"}))
    if arabic >= 0:
        readings.append(Reading(_style("أ", opened, close), arabic + 1, body.rstrip("ـ")))
    return tuple(readings)


def roman_number(text: str) -> int:
    """The value of a small Roman number in lower case, 1..39; 0 where it is none."""
    found = _ROMAN.fullmatch(text)
    if not found:
        return 0
    units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix").index(found[2])
    return 10 * len(found[1]) + units


def _letter_place(text: str) -> int:
    """The place of "a" (1) … "z" (26), "aa" (27) …; 0 for anything else."""
    if len(set(text)) != 1 or len(text) > 3 or text[0] not in _LATIN_LETTERS:
        return 0
    return 26 * (len(text) - 1) + _LATIN_LETTERS.index(text[0]) + 1
