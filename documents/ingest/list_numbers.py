"""Numbers as word processors write them in lists: 4 is "4", "d", "IV", "د" or "4th".

The formats are those of ECMA-376, part 1, 17.18.59 (ST_NumberFormat).
"""

from collections.abc import Callable

_ARABIC_ALPHABET = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ARABIC_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
# Word counts letters no further than z thirty times over, and these signs to twenty.
_MOST_REPEATS = 30
_MOST_ENCLOSED = 20
_HAN = "〇一二三四五六七八九"


def roman(number: int) -> str:
    """A number from 1 in lower-case Roman; others in digits, as Word shows them."""
    if not 0 < number < 4000:
        return str(number)
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


def by_letters(alphabet: str) -> Callable[[int], str]:
    """A format that counts a, b … z and goes on with aa, bb, as Word does."""

    def written(number: int) -> str:
        times, place = divmod(number - 1, len(alphabet))
        is_countable = number >= 1 and times < _MOST_REPEATS
        return alphabet[place] * (times + 1) if is_countable else str(number)

    return written


def enclosed_from(first: int) -> Callable[[int], str]:
    """A format of one sign a number, from the code point of its 1; beyond 20 in digits."""
    return lambda number: chr(first + number - 1) if 1 <= number <= _MOST_ENCLOSED else str(number)


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in {11, 12, 13} else ending}"


def han(number: int) -> str:
    """A number below 100 in Chinese; others in digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    ten = f"{_HAN[tens] if tens > 1 else ''}十" if tens else ""
    return ten + (_HAN[ones] if ones or not tens else "")


NUMBER_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": by_letters(_LATIN),
    "upperLetter": by_letters(_LATIN.upper()),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "arabicAlpha": by_letters(_ARABIC_ALPHABET),
    "arabicAbjad": by_letters(_ARABIC_ABJAD),
    "russianLower": by_letters(_RUSSIAN),
    "russianUpper": by_letters(_RUSSIAN.upper()),
    "ordinal": ordinal,
    "numberInDash": lambda number: f"- {number} -",
    "chineseCounting": han,
    "chineseCountingThousand": han,
    "japaneseCounting": han,
    "decimalEnclosedParen": enclosed_from(0x2474),
    "decimalEnclosedCircle": enclosed_from(0x2460),
    "decimalFullWidth": lambda number: "".join(chr(ord(digit) + 0xFEE0) for digit in str(number)),
    "none": lambda _number: "",
}
