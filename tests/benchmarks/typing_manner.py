"""Whole lemmas: whether marked phrases that are equal but for manner have one.

The table of forms judges a lemma by its first word. What stands after it, a fixed noun or
what is expressed, is judged here without a key: "Takes note" and "Takes due note", "Expressing
its concern" and "Expressing its deep concern" are one act, whatever it may be called.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import combinations
from pathlib import Path

from documents.engine.lexicon import Language
from documents.engine.verb_keys import verb_key
from documents.engine.verbs import lead_verb

MANNER = Path(__file__).with_name("manner.json")

_WORD = re.compile(r"[^\W\d_]+")

# A phrase without its words of manner, the phrase, and its lemma → how often.
Phrases = Counter[tuple[str, str, str]]


def read_phrase(phrase: str, language: Language) -> tuple[str, str, str] | None:
    """A marked phrase read alone; None where it holds no verb, or nothing but manner."""
    words = _WORD.findall(verb_key(phrase))
    bare = " ".join(word for word in words if word not in _manner(language))
    lead = lead_verb(phrase, language).lead
    return (bare, " ".join(words), lead.lemma) if bare and lead else None


def agreement(phrases: Phrases) -> tuple[int, int]:
    """Pairs of different phrases equal but for manner: those with one lemma, and all."""
    lemmas: dict[str, dict[str, str]] = defaultdict(dict)
    for bare, phrase, lemma in phrases:
        lemmas[bare][phrase] = lemma
    pairs = [pair for it in lemmas.values() for pair in combinations(it.values(), 2)]
    return sum(one == other for one, other in pairs), len(pairs)


@cache
def _manner(language: str) -> frozenset[str]:
    table: Mapping[str, str] = json.loads(MANNER.read_text(encoding="utf-8"))
    return frozenset(verb_key(table[language]).split())
