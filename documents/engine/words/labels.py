"""What each token of a clause is: date, number, name, qualifier, or plain word.

Read from the whole side and not from the edit alone, for "25" is a date beside
"September 2024" and a number elsewhere.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from documents.engine.tokens import fold
from documents.engine.wordlists import (
    is_month,
    known_names,
    number_keys,
    qualifier_phrases,
    stop_keys,
    year_leads,
)

Label = Literal["word", "stop", "mark", "number", "date", "name", "qualifier"]

_ROMAN = re.compile(r"[IVXLC]{2,}")
_ORDINAL = re.compile(r"\d+(st|nd|rd|th|er|re|e|eme)")
_YEAR = re.compile(r"(1[89]|20)\d\d")
_OPENS = frozenset('.;:!?“«"(')
# Words between the parts of one date ("25 and 26 September", "September 25th, 2024").
_DATE_JOINTS = frozenset({",", "-", "and", "et", "to", "au", "of", "de", "و", "/"})


class Seen(NamedTuple):
    """What a printed token is by itself; ``opens`` where a capital after it says nothing."""

    key: str
    label: Label
    is_capital: bool
    is_known_name: bool
    is_month: bool
    opens: bool


@lru_cache(maxsize=1 << 16)
def look_at(printed: str) -> Seen:
    """A printed token without its context."""
    text = printed.rstrip()
    key = fold(text)
    label = _alone(text, key)
    is_capital = text[:1].isupper()
    has_case = text[:1].lower() != text[:1].upper()
    is_known = label == "word" and key in known_names() and (is_capital or not has_case)
    return Seen(key, label, is_capital, is_known, is_month(key), text in _OPENS)


def label_tokens(printed: Sequence[str]) -> list[Label]:
    """One label for each printed token."""
    seen = list(map(look_at, printed))
    keys = [token.key for token in seen]
    labels = [token.label for token in seen]
    _mark_names(seen, labels)
    _mark_qualifiers(keys, labels)
    _mark_dates(seen, keys, labels)
    return labels


def _alone(text: str, key: str) -> Label:
    if any(map(str.isdigit, key)) or _ROMAN.fullmatch(text) or _is_number_word(text, key):
        return "number"
    if not any(map(str.isalpha, key)):
        return "mark"
    return "stop" if key in stop_keys() else "word"


def _is_number_word(text: str, key: str) -> bool:
    """Whether it says a number in words: twelve, twenty-three."""
    return key in number_keys() or all(fold(part) in number_keys() for part in text.split("-"))


def _mark_names(seen: Sequence[Seen], labels: list[Label]) -> None:
    """Capitalised words inside a clause, and known names anywhere."""
    for at, token in enumerate(seen):
        if not token.is_capital or token.label != "word":
            if token.is_known_name:
                labels[at] = "name"
        elif token.is_known_name or (at and not seen[at - 1].opens):
            labels[at] = "name"


def _mark_qualifiers(keys: Sequence[str], labels: list[Label]) -> None:
    """Whole phrases of the lists, the longest first."""
    phrases = qualifier_phrases()
    done = 0
    for at in [at for at, key in enumerate(keys) if key in phrases]:
        if at < done:
            continue
        for phrase in phrases[keys[at]]:
            if tuple(keys[at : at + len(phrase)]) == phrase:
                done = at + len(phrase)
                labels[at:done] = ["qualifier"] * len(phrase)
                break


def _mark_dates(seen: Sequence[Seen], keys: Sequence[str], labels: list[Label]) -> None:
    """Months, the days and years beside them, and years that a preposition makes a date."""
    for at in [at for at, token in enumerate(seen) if token.is_month]:
        if _is_printed_month(seen, keys, at):
            labels[at] = "date"
            _spread(seen, labels, at, -1)
            _spread(seen, labels, at, 1)
    for at in [at for at, label in enumerate(labels) if label == "number"]:
        if at and keys[at - 1] in year_leads() and _YEAR.fullmatch(keys[at]):
            labels[at] = "date"


def _is_printed_month(seen: Sequence[Seen], keys: Sequence[str], at: int) -> bool:
    """Whether a word such as "may" is a month here: in capitals, or beside a number."""
    beside = (*keys[max(at - 1, 0) : at], *keys[at + 1 : at + 2])
    return seen[at].is_capital or any(key[:1].isdigit() for key in beside)


def _spread(seen: Sequence[Seen], labels: list[Label], at: int, step: int) -> None:
    """Carry the label from a month to the days and years beside it, over joints."""
    pending: list[int] = []
    here = at + step
    while 0 <= here < len(seen) and len(pending) < 3:
        key = seen[here].key
        if _YEAR.fullmatch(key) or (key.isdigit() and len(key) <= 2) or _ORDINAL.fullmatch(key):
            for passed in (*pending, here):
                labels[passed] = "date"
            pending = []
        elif key in _DATE_JOINTS or seen[here].is_month:
            pending.append(here)
        else:
            return
        here += step
