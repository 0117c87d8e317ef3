"""Words of a text matched against the tables: a verb, its fixed words, what it expresses."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from documents.engine.verb_table import Form, VerbTable, fold

# Words between an expressing verb and what it expresses ("its deep and sincere concern").
COMPLEMENT_WINDOW = 7

_WORD = re.compile(r"\w[\w\u0300-\u036f\u064b-\u065f\u0670]*")


class Word(NamedTuple):
    """A folded word and where it stands."""

    key: str
    start: int
    end: int


class Verb(NamedTuple):
    """A performative verb found: ``start`` and ``end`` bound its head word."""

    lemma: str
    form: Form
    class_: str
    start: int
    end: int


class Match(NamedTuple):
    """A verb at some word, and the index of the word after it."""

    verb: Verb
    after: int


def words_in(text: str, limit: int | None = None) -> list[Word]:
    """The words of a text, folded, at most ``limit`` of them."""
    words: list[Word] = []
    for found in _WORD.finditer(text):
        words.append(Word(fold(found.group()), found.start(), found.end()))
        if len(words) == limit:
            break
    return words


def match_verb(
    words: Sequence[Word], at: int, table: VerbTable, forms: set[Form] | None = None
) -> Match | None:
    """The longest spelling that stands at this word, adverbs inside it passed over."""
    if at >= len(words):
        return None
    word = words[at]
    spellings = table.spellings.get(word.key)
    if spellings is None and table.language == "ar" and word.key[0] in "وف":
        spellings = table.spellings.get(word.key[1:])
    for spelling in spellings or ():
        if forms is not None and spelling.form not in forms:
            continue
        after = _rest(words, at + 1, spelling.rest, table)
        if after is not None:
            lemma = _with_complement(words, after, spelling.lemma, table)
            verb = Verb(lemma, spelling.form, spelling.class_, word.start, word.end)
            return Match(verb, after)
    return None


def _rest(words: Sequence[Word], at: int, rest: tuple[str, ...], table: VerbTable) -> int | None:
    for part in rest:
        if at < len(words) and words[at].key != part:
            at = skip_adverbs(words, at, table)
        if at >= len(words) or words[at].key != part:
            return None
        at += 1
    return at


def _with_complement(words: Sequence[Word], at: int, lemma: str, table: VerbTable) -> str:
    nouns = table.complements.get(lemma)
    if nouns is None:
        return lemma
    for word in words[at : at + COMPLEMENT_WINDOW]:
        noun = nouns.get(word.key) or (_bare_noun(word.key, nouns) if len(word.key) > 3 else None)
        if noun:
            return f"{lemma} {noun}"
    return lemma


def _bare_noun(key: str, nouns: dict[str, str]) -> str | None:
    """An Arabic noun without its article and its possessive ending."""
    bare = key.removeprefix("ب").removeprefix("ال")
    for ending in ("", "ها", "ه", "هم", "نا", "ا"):
        noun = nouns.get(bare.removesuffix(ending)) if bare.endswith(ending) else None
        if noun:
            return noun
    return None


def skip_adverbs(words: Sequence[Word], at: int, table: VerbTable) -> int:
    """The first word from here on that is no adverb."""
    while at < len(words):
        for rest in table.adverbs.get(words[at].key, ()):
            end = at + 1 + len(rest)
            if tuple(word.key for word in words[at + 1 : end]) == rest:
                at = end
                break
        else:
            return at
    return at
