"""Words of a text matched against the tables: a verb, its fixed words, what it expresses."""

from typing import Final

from documents.engine.verb_table import Form, VerbTable
from documents.engine.verb_words import WordRun

# Words between an expressing verb and what it expresses ("its deep and sincere concern").
COMPLEMENT_WINDOW: Final = 7
# Adverbs passed over in one place ("further also strongly"); more of them are no sentence, and
# would be walked again from each of their own number.
MOST_ADVERBS: Final = 8


class Verb:
    """A performative verb found: ``word`` is the place of its head among the wording's words."""

    __slots__ = ("class_", "form", "lemma", "word")

    def __init__(self, lemma: str, form: Form, class_: str, word: int) -> None:
        self.lemma = lemma
        self.form = form
        self.class_ = class_
        self.word = word

    def in_form(self, form: Form) -> "Verb":
        """The same verb, read in another form."""
        return Verb(self.lemma, form, self.class_, self.word)


class Match:
    """A verb at some word, and the index of the word after it."""

    __slots__ = ("after", "verb")

    def __init__(self, verb: Verb, after: int) -> None:
        self.verb = verb
        self.after = after

    def in_form(self, form: Form) -> "Match":
        """The same match, its verb read in another form."""
        return Match(self.verb.in_form(form), self.after)


def match_verb(
    words: WordRun, at: int, table: VerbTable, forms: set[Form] | None = None
) -> Match | None:
    """The longest spelling that stands at this word, adverbs inside it passed over."""
    if at >= len(words):
        return None
    key = words.key(at)
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


def _rest(words: WordRun, at: int, rest: tuple[str, ...], table: VerbTable) -> int | None:
    for part in rest:
        if at < len(words) and words.key(at) != part:
            at = skip_adverbs(words, at, table)
        if at >= len(words) or words.key(at) != part:
            return None
        at += 1
    return at


def _with_complement(words: WordRun, at: int, lemma: str, table: VerbTable) -> str:
    nouns = table.complements[lemma]
    for place in range(at, min(at + COMPLEMENT_WINDOW, len(words))):
        key = words.key(place)
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


def skip_adverbs(words: WordRun, at: int, table: VerbTable) -> int:
    """The first word from here on that is no adverb; past a few of them, whatever it is."""
    adverbs = table.adverbs
    for _ in range(MOST_ADVERBS):
        if at >= len(words) or words.key(at) not in adverbs:
            return at
        for rest in adverbs[words.key(at)]:
            end = at + 1 + len(rest)
            if tuple(words.keys[at + 1 : end]) == rest:
                at = end
                break
        else:
            return at
    return at
