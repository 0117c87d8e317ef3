"""Heads of marked lead phrases: which word is the verb, and what its dictionary form is."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FORMS = Path(__file__).with_name("forms.json")

_WORD = re.compile(r"[^\W\d_]+")
_MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
# Words that are the head only where the phrase has no other ("Having considered").
_AUXILIARIES = frozenset({"having", "being", "ayant", "étant"})


@dataclass(frozen=True, slots=True)
class Head:
    """The head word of a phrase, folded, and its dictionary form."""

    word: str
    lemma: str


def head_of(phrase: str, language: str) -> Head | None:
    """The first word of a phrase that stands in the frozen table of forms; None without one."""
    lemmas = _lemmas(language)
    found = [Head(word, lemmas[word]) for word in words_of(phrase, language) if word in lemmas]
    return next((head for head in found if head.word not in _AUXILIARIES), None) or next(
        iter(found), None
    )


def words_of(text: str, language: str) -> list[str]:
    """The words of a text as the table writes them; Arabic without marks and leading "and"."""
    words = _WORD.findall(_MARKS.sub("", text).lower())
    if language != "ar":
        return words
    lemmas = _lemmas(language)
    return [
        word[1:] if word.startswith("و") and word not in lemmas and word[1:] in lemmas else word
        for word in words
    ]


def head_lemma(lemma: str) -> str:
    """What the table would call a lemma of ours: its first word, French reflexives aside."""
    return re.sub(r"^(?:se |s')", "", lemma).split(" ")[0]


@cache
def _lemmas(language: str) -> dict[str, str]:
    table: dict[str, str] = json.loads(FORMS.read_text(encoding="utf-8"))[language]
    return {form: lemma for lemma, forms in table.items() for form in forms.split(" ")}
