"""Words of a text matched against the tables: a verb, its fixed words, what it expresses."""

from typing import NamedTuple

from documents.engine.verb_table import Form, VerbTable
from documents.engine.verb_words import Words

# Words between an expressing verb and what it expresses ("its deep and sincere concern").
COMPLEMENT_WINDOW = 7
# Adverbs passed over in one place ("further also strongly"); more of them are no sentence, and
# would be walked again from each of their own number.
MOST_ADVERBS = 8


class Verb(NamedTuple):
    """A performative verb found: ``word`` is the place of its head among the wording's words."""

    lemma: str
    form: Form
    class_: str
    word: int


class Match(NamedTuple):
    """A verb at some word, and the index of the word after it."""

    verb: Verb
    after: int


def match_verb(
    words: Words, at: int, table: VerbTable, forms: set[Form] | None = None
) -> Match | None:
    """The longest spelling that stands at this word, adverbs inside it passed over."""
    keys = words.keys
    if at >= len(keys):
        return None
    key = keys[at]
    spellings = table.spellings.get(key)
    if spellings is None:
        if table.language != "ar" or key[:1] not in ("و", "ف"):
            return None
        spellings = table.spellings.get(key[1:], ())
    for rest, lemma, form, class_ in spellings:
        if forms is not None and form not in forms:
            continue
        after = _rest(words, at + 1, rest, table) if rest else at + 1
        if after is not None:
            if lemma in table.complements:
                lemma = _with_complement(words, after, lemma, table)
            return Match(Verb(lemma, form, class_, at), after)
    return None


def _rest(words: Words, at: int, rest: tuple[str, ...], table: VerbTable) -> int | None:
    for part in rest:
        if at < len(words) and words.keys[at] != part:
            at = skip_adverbs(words, at, table)
        if at >= len(words) or words.keys[at] != part:
            return None
        at += 1
    return at


def _with_complement(words: Words, at: int, lemma: str, table: VerbTable) -> str:
    nouns = table.complements[lemma]
    for key in words.keys[at : at + COMPLEMENT_WINDOW]:
        noun = nouns.get(key) or (_bare_noun(key, nouns) if len(key) > 3 else None)
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


def skip_adverbs(words: Words, at: int, table: VerbTable) -> int:
    """The first word from here on that is no adverb; past a few of them, whatever it is."""
    keys, adverbs = words.keys, table.adverbs
    for _ in range(MOST_ADVERBS):
        if at >= len(keys) or keys[at] not in adverbs:
            return at
        for rest in adverbs[keys[at]]:
            end = at + 1 + len(rest)
            if tuple(keys[at + 1 : end]) == rest:
                at = end
                break
        else:
            return at
    return at
