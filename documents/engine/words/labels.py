"""What each token of a clause is: date, number, name, qualifier, or plain word.

Read from the whole side and not from the edit alone, for "25" is a date beside
"September 2024" and a number elsewhere.
"""

import re
from collections.abc import Sequence
from typing import Final

from documents.engine.lexicon import weights
from documents.engine.looks import (
    CAPITAL,
    HEAD,
    JOINED,
    KNOWN_NAME,
    LETTER,
    MARK,
    NAME,
    NUMBER,
    NUMBERS,
    OPENING,
    QUALIFIER,
    SMALL_LETTER,
    TITLE,
    UNIT,
    WORD,
    YEAR,
    labels_of,
)
from documents.engine.readings import Printed, Reading
from documents.engine.wordlists.numbers import number_leads
from documents.engine.words.dates import mark_dates, may_hold_dates
from documents.engine.words.designations import (
    mark_bracketed,
    mark_designations,
)
from documents.engine.words.names import is_in_name, label_of_name, with_headed, with_numbers

_OPENED: Final = OPENING + CAPITAL
_OPENED_LETTER: Final = OPENING + LETTER
_TITLED: Final = TITLE + OPENING
_JOINED: Final = re.compile(f"(?<=[{CAPITAL}{KNOWN_NAME}]){JOINED}+")
_PLAIN: Final = OPENING + WORD
_NUMBER: Final = f"[{NUMBERS}]"
# A number and what it counts are one quantity ("six months", "twelve (12) mois", "سنة واحدة").
_QUANTITY: Final = re.compile(
    f"{_NUMBER}(?:{NUMBER}|{MARK}{NUMBER}{MARK})?{UNIT}+|{UNIT}{NUMBER}(?!{UNIT})"
)


def label_tokens(reading: Reading, printed: Printed) -> str:
    """One label for each token of a wording."""
    looks = reading.looks()
    if UNIT in looks:
        looks = _QUANTITY.sub(_counted, looks)
    labels = labels_of(_plain_at_start(_plain_after_breaks(reading.text, printed, looks)))
    labels = _with_phrases(printed, looks, labels, reading.phrases())
    if HEAD in looks:
        labels = with_headed(printed, looks, labels)
    has_letters, has_dates = LETTER in looks or SMALL_LETTER in looks, may_hold_dates(looks)
    has_brackets = ")" in reading.text
    if has_letters or has_brackets or has_dates:
        marked = list(labels)
        if has_letters:
            mark_designations(printed, looks, marked)
        if has_brackets:
            mark_bracketed(printed, looks, marked)
        if has_dates:
            mark_dates(printed, looks, marked)
        labels = "".join(marked)
    return with_numbers(printed, looks, labels)


def _with_phrases(
    printed: Printed, looks: str, labels: str, phrases: Sequence[tuple[int, int, str]]
) -> str:
    """Labels with those of phrases, half open and in order, in their places."""
    if not phrases:
        return labels
    parts: list[str] = []
    at = 0
    for start, end, label in phrases:
        parts.append(labels[at:start])
        parts.append(_of_phrase(printed, looks, labels, start, end, label))
        at = end
    parts.append(labels[at:])
    return "".join(parts)


def _of_phrase(printed: Printed, looks: str, labels: str, start: int, end: int, label: str) -> str:
    """The labels of a phrase's tokens."""
    if label == NAME:
        is_name = not printed.token(start)[:1].islower()
        return label_of_name(looks, labels, start, end) if is_name else labels[start:end]
    if label == WORD:
        return labels[start:end].replace(NUMBER, WORD)
    if label == QUALIFIER and _is_abbreviated(printed, looks, start, end):
        return NUMBER
    if label != NUMBER and is_in_name(printed, looks, labels, start, end):
        label = NAME
    return label * (end - start)


def _is_abbreviated(printed: Printed, looks: str, start: int, end: int) -> bool:
    """Whether what would negate is the word "number" in short: objectif no 14."""
    if end - start > 1 or end == len(looks) or looks[end] not in NUMBERS:
        return False
    return printed.key(start) in number_leads()


def _counted(found: re.Match[str]) -> str:
    return found.group().replace(UNIT, NUMBER).replace(YEAR, NUMBER)


def _plain_after_breaks(text: str, printed: Printed, looks: str) -> str:
    """Looks without the capitals of common words that a line starts with.

    The clauses of a split or merge stand on lines of their own; lines that a text is broken
    into may start with a name."""
    if "\n" not in text:
        return looks
    plain = list(looks)
    for at in range(1, len(looks)):
        if looks[at] != CAPITAL or "\n" not in printed.token(at - 1):
            continue
        if weights().is_common(printed.key(at)):
            plain[at] = WORD
    return "".join(plain)


def _plain_at_start(looks: str) -> str:
    """Looks without the capitals that say nothing, those a clause or sentence starts with.

    What goes with the capital before it has one too."""
    if looks[:1] == CAPITAL or looks[:1] == LETTER:
        looks = WORD + looks[1:]
    if _TITLED in looks:
        looks = looks.replace(_TITLED, TITLE + MARK)
    looks = looks.replace(_OPENED, _PLAIN)
    if LETTER in looks:
        looks = looks.replace(_OPENED_LETTER, _PLAIN)
    return _JOINED.sub(_as_capital, looks) if JOINED in looks else looks


def _as_capital(found: re.Match[str]) -> str:
    return CAPITAL * len(found.group())
