"""What each token of a clause is: date, number, name, qualifier, or plain word.

Read from the whole side and not from the edit alone, for "25" is a date beside
"September 2024" and a number elsewhere.
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from documents.engine.memory import Memory
from documents.engine.tokens import fold
from documents.engine.wordlists import (
    is_month,
    known_names,
    number_keys,
    qualifier_openings,
    qualifier_phrases,
    qualifier_words,
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
    """What a printed token is by itself.

    ``opens``: a capital after it says nothing. ``is_notable``: it may be more than
    its label says, so that its context has to be looked at.
    """

    key: str
    label: Label
    is_capital: bool
    is_known_name: bool
    is_month: bool
    opens: bool
    is_notable: bool


def look_at(printed: str) -> Seen:
    """A printed token without its context."""
    return _seen[printed]


def _look_at(printed: str) -> Seen:
    text = printed.rstrip()
    key = fold(text)
    label = _alone(text, key)
    is_capital = text[:1].isupper()
    has_case = text[:1].lower() != text[:1].upper()
    is_known = label == "word" and key in known_names() and (is_capital or not has_case)
    is_named = is_known or (is_capital and label == "word")
    is_notable = is_named or label == "number" or is_month(key) or key in qualifier_openings()
    return Seen(key, label, is_capital, is_known, is_month(key), text in _OPENS, is_notable)


_seen = Memory(_look_at)


def label_tokens(printed: Sequence[str]) -> list[Label]:
    """One label for each printed token."""
    seen = list(map(_seen.__getitem__, printed))
    labels = [token.label for token in seen]
    notable = [at for at, token in enumerate(seen) if token.is_notable]
    _mark_names(seen, notable, labels)
    _mark_qualifiers(seen, notable, labels)
    _mark_dates(seen, notable, labels)
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


def _mark_names(seen: Sequence[Seen], notable: Sequence[int], labels: list[Label]) -> None:
    """Capitalised words inside a clause, and known names anywhere."""
    for at in notable:
        token = seen[at]
        is_inside = token.is_capital and at > 0 and not seen[at - 1].opens
        if token.is_known_name or (is_inside and token.label == "word"):
            labels[at] = "name"


def _mark_qualifiers(seen: Sequence[Seen], notable: Sequence[int], labels: list[Label]) -> None:
    """Whole phrases of the lists, the longest first."""
    done = 0
    for at in notable:
        length = _phrase_at(seen, at) if at >= done else 0
        if length:
            done = at + length
            labels[at:done] = ["qualifier"] * length


def _phrase_at(seen: Sequence[Seen], at: int) -> int:
    """How many tokens the qualifying phrase has that starts at a token; 0 where none does."""
    key = seen[at].key
    if at + 1 < len(seen):
        for phrase in qualifier_phrases().get((key, seen[at + 1].key), ()):
            length = len(phrase)
            if tuple([token.key for token in seen[at : at + length]]) == phrase:
                return length
    return 1 if key in qualifier_words() else 0


def _mark_dates(seen: Sequence[Seen], notable: Sequence[int], labels: list[Label]) -> None:
    """Months, the days and years beside them, and years that a preposition makes a date."""
    for at in notable:
        if seen[at].is_month and _is_printed_month(seen, at):
            labels[at] = "date"
            _spread(seen, labels, at, -1)
            _spread(seen, labels, at, 1)
    for at in notable:
        if labels[at] == "number" and at and seen[at - 1].key in year_leads():
            labels[at] = "date" if _YEAR.fullmatch(seen[at].key) else "number"


def _is_printed_month(seen: Sequence[Seen], at: int) -> bool:
    """Whether a word such as "may" is a month here: in capitals, or beside a number."""
    beside = (*seen[max(at - 1, 0) : at], *seen[at + 1 : at + 2])
    return seen[at].is_capital or any(token.key[:1].isdigit() for token in beside)


def _spread(seen: Sequence[Seen], labels: list[Label], at: int, step: int) -> None:
    """Carry the label from a month to the days and years beside it, over joints.

    A day or year that bears it already was reached from another month, which went on
    from there as this one would; so that no run of dates is walked more than once.
    """
    pending: list[int] = []
    here = at + step
    while 0 <= here < len(seen) and len(pending) < 3:
        key = seen[here].key
        if _YEAR.fullmatch(key) or (key.isdigit() and len(key) <= 2) or _ORDINAL.fullmatch(key):
            is_reached = labels[here] == "date"
            for passed in (*pending, here):
                labels[passed] = "date"
            if is_reached:
                return
            pending = []
        elif key in _DATE_JOINTS or seen[here].is_month:
            pending.append(here)
        else:
            return
        here += step
