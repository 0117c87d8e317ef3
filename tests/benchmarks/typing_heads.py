"""Heads of marked lead phrases: which word is the verb, and what its dictionary form is.

The key was changed after it had been frozen, towards what the engine says: ``forms.json``
tells how. ``first_head_of`` is the key as it was, ``head_of`` as it stands.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FORMS = Path(__file__).with_name("forms.json")

_WORD = re.compile(r"[^\W\d_]+")
_MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
# Words that are the head only where the phrase has no other ("Having considered").
_AUXILIARIES = frozenset({"having", "being", "ayant", "étant"})
# Verbs of being, which say no more than the state after them ("Remains deeply concerned");
# what is seized of a matter is the exception: there to remain is the act.
_LINKING = frozenset({"be", "remain", "demeurer", "rester", "être"})
_SEIZED = frozenset({"seize", "saisi", "saisir"})
# Words after a phrase that ends with a verb of being, one of which is its state.
_STATE_WITHIN = 4


@dataclass(frozen=True, slots=True)
class Head:
    """The head word of a phrase, folded, and its dictionary form."""

    word: str
    lemma: str


def head_of(phrase: str, language: str, after: str = "") -> Head | None:
    """The first word of a phrase that stands in the table of forms; None without one.

    A verb of being has the dictionary form of the state it leads to, which may stand
    in what comes ``after`` the phrase.
    """
    words = words_of(phrase, language)
    heads = _heads(words, _lemmas(language))
    head = _first(heads)
    if head is None:
        return None
    if head.lemma not in _LINKING and not (head.lemma == "continue" and _is_to_be(words, after)):
        return head
    later = _heads(words_of(after, language)[:_STATE_WITHIN], _lemmas(language))
    state = next((it for it in [*heads[heads.index(head) + 1 :], *later] if it.lemma != "be"), head)
    return head if state.lemma in _SEIZED else Head(head.word, state.lemma)


def first_head_of(phrase: str, language: str) -> Head | None:
    """The same by the key as it was frozen first, to which a verb of being is a verb."""
    return _first(_heads(words_of(phrase, language), _first_lemmas(language)))


def _first(heads: Sequence[Head]) -> Head | None:
    return next((it for it in heads if it.word not in _AUXILIARIES), heads[0] if heads else None)


def _heads(words: Sequence[str], lemmas: Mapping[str, str]) -> list[Head]:
    return [Head(word, lemmas[word]) for word in words if word in lemmas]


def _is_to_be(words: list[str], after: str) -> bool:
    return "be" in words or after.lower().split()[:2] == ["to", "be"]


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
    return _by_form(json.loads(FORMS.read_text(encoding="utf-8"))[language])


@cache
def _first_lemmas(language: str) -> dict[str, str]:
    """The table with the entries that were changed since as they were."""
    first = json.loads(FORMS.read_text(encoding="utf-8"))["first"]
    return _lemmas(language) | _by_form(first.get(language, {}))


def _by_form(table: Mapping[str, str]) -> dict[str, str]:
    return {form: lemma for lemma, forms in table.items() for form in forms.split(" ")}
