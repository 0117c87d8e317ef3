"""Which class of change an edit is."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from documents.engine.lexicon import spelling, weights
from documents.engine.looks import DATE, MARK, NAME, NUMBER, QUALIFIER, WORD
from documents.engine.rows import EditClass
from documents.engine.tokens import are_alike_unspaced, fold, unspaced, unstyled
from documents.engine.wordlists.clitics import with_clitics
from documents.engine.wordlists.numbers import letter_leads, number_leads
from documents.engine.wordlists.stop_words import stop_keys
from documents.engine.words.config import SHORTEST_NOTED

_ACUTE: Final = "e\N{COMBINING ACUTE ACCENT}"
_BEFORE_NOTES: Final = frozenset(",;:،؛")
_CLOSERS: Final = frozenset((")", "]", "”", "»", '"', "’"))
_NOTE_MARK: Final = re.compile(r"\d{1,2}|\(\d{1,2}\)")

_OF_KIND: dict[str, EditClass] = {
    WORD: "word",
    NUMBER: "number",
    NAME: "name",
    QUALIFIER: "qualifier",
}


def class_of_run(old: Sequence[str], new: Sequence[str], labels: str, kinds: str) -> EditClass:
    """The class of tokens taken out, put in or exchanged; ``labels`` are those of both sides.

    ``kinds``: the label of each side's substance. Small words and marks go with it.
    """
    if not kinds:
        return "word" if labels.strip(MARK) else "punctuation"
    if NAME in kinds and (_is_other_number(old, new, labels) or _is_led_otherwise(old, new)):
        return "word"
    if DATE in kinds:
        return "date"
    if NAME not in kinds and _is_respelt(old, new):
        return "spelling"
    return _OF_KIND[kinds[0]]


def class_of_variant(old: str, new: str, is_name: bool) -> EditClass:
    """The class of two printed forms of one key. Names are never spelling variants."""
    if not (old.isascii() and new.isascii()) and unspaced(old) == unspaced(new):
        return "space"
    one, other = unstyled(old), unstyled(new)
    if one == other:
        return "punctuation"
    if _are_other_words(old, new):
        return "word"
    if one.casefold() == other.casefold():
        return "case"
    if old.rstrip("'’") == new.rstrip("'’"):
        return "punctuation"
    return "name" if is_name and not weights().is_common(fold(old)) else "spelling"


def class_of_print(old: str, new: str) -> EditClass | None:
    """The class of changed tokens that say the same, by how they are printed; None elsewhere.

    White space and invisible marks, or the mark of a note on a word.
    """
    if not (old and new):
        is_blank = not (old or new)[0].isalnum() and are_alike_unspaced(old, new)
        return "space" if is_blank else None
    if old[0] != new[0] and old[0].isalnum() and new[0].isalnum():
        return None
    one, other = old.rstrip()[-1:], new.rstrip()[-1:]
    if one != other and one.isalpha() and other.isalpha():
        return None
    if are_alike_unspaced(old, new):
        return "space"
    if unstyled(old) == unstyled(new):
        return "punctuation"
    return "punctuation" if has_note_mark(old, new) else None


def has_note_mark(old: str, new: str) -> bool:
    """Whether both sides are one word, once with the mark of a note printed against it."""
    word, other = sorted((old.strip(), new.strip()), key=len)
    if not word.isalpha() or word[-1].isupper() or len(word) < SHORTEST_NOTED:
        return False
    if not other.startswith(word) or not _NOTE_MARK.fullmatch(other, len(word)):
        return False
    return fold(word) not in letter_leads() and fold(word) not in number_leads()


def is_note_mark(before: str, mark: str, label: str) -> bool:
    """Whether what came or went is the mark of a note, given the token it is printed against.

    ``label``: that of the token; in brackets after a date nothing else is meant.
    """
    if not mark.startswith("("):
        return False
    is_dated = label == DATE and not before[-1].isspace()
    return bool(is_dated and _NOTE_MARK.fullmatch(mark.strip())) or has_note_mark(
        before, before + mark
    )


def is_note_after(word: str, mark: str, figures: str) -> bool:
    """Whether figures are those of a note, printed against the mark after a word: "Nations,3"."""
    if not _NOTE_MARK.fullmatch(figures.rstrip()) or not (word[-1].isalpha() or word in _CLOSERS):
        return False
    if mark == ".":  # that of an abbreviation: No.3, para.3
        return word in _CLOSERS or (word.islower() and len(word) > SHORTEST_NOTED)
    return mark in _BEFORE_NOTES


def _are_other_words(old: str, new: str) -> bool:
    """Whether an accent tells two words apart: small words (la, là), French verbs (prie, prié)."""
    if old.isascii() and new.isascii():
        return False
    one, other = [unicodedata.normalize("NFD", it.lower()) for it in (old, new)]
    if one == other or _without_accents(one) != _without_accents(other):
        return False
    key = fold(old)
    if key in stop_keys():
        return old.islower() and new.islower()
    ends = {it.removesuffix("s")[-2:] == _ACUTE for it in (one, other)}
    return len(ends) == 2 and key.removesuffix("s") not in spelling().accented


def _without_accents(text: str) -> str:
    return text.encode("ascii", "ignore").decode()


def _is_other_number(old: Sequence[str], new: Sequence[str], labels: str) -> bool:
    """Whether both sides are one common noun, once singular and once plural (Communiqués).

    Capitals make it look like a name; the counted words know better.
    """
    at = [place for place, label in enumerate(labels) if label == NAME]
    if len(at) != 2 or not at[0] < len(old) <= at[1]:
        return False
    nouns = fold(old[at[0]].rstrip()), fold(new[at[1] - len(old)].rstrip())
    one, other = sorted(nouns, key=len)
    return other in _plurals(one) and (weights().is_common(one) or weights().is_common(other))


def _is_led_otherwise(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether both sides are one Arabic word, once with a small word written as one with it."""
    if len(old) != 1 or len(new) != 1:
        return False
    one, other = old[0].rstrip(), new[0].rstrip()
    if one[-1:] != other[-1:]:
        return False
    return fold(other) in set(with_clitics(one)) or fold(one) in set(with_clitics(other))


def _plurals(key: str) -> set[str]:
    """What a noun's plural may be in English and French."""
    plurals = {key + ending for ending in ("s", "es", "x")}
    if key.endswith("y"):
        plurals.add(key[:-1] + "ies")
    if key.endswith("al"):
        plurals.add(key[:-1] + "ux")
    return plurals


def _is_respelt(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether both sides are one word but for a space or hyphen inside it; figures are none."""
    if not old or not new:
        return False
    one = _run_together(old)
    return one == _run_together(new) and not any(map(str.isdigit, one))


def _run_together(tokens: Sequence[str]) -> str:
    return fold("".join([token.rstrip() for token in tokens])).replace("-", "")
