"""Words of a text matched against the tables: a verb, its fixed words, what it expresses."""

from collections.abc import Mapping
from typing import Final

from documents.engine.verb_config import (
    COMPLEMENT_WINDOW,
    MOST_ADVERBS,
    MOST_HELPING,
    SHORTEST_ENDED,
    SUBJECT_COMPLEMENT_WINDOW,
    SUBJECT_REST_WINDOW,
)
from documents.engine.verb_spellings import Form
from documents.engine.verb_table import VerbTable, prefixed
from documents.engine.verb_words import WordRun

Phrases = tuple[tuple[str, ...], ...]

# Forms that a clause may open with: all but the infinitive, which acts under modals only.
ANY_FORM: Final[frozenset[Form]] = frozenset(
    {"base", "present", "participle", "past", "adjective", "noun"}
)
ADJECTIVE: Final[frozenset[Form]] = frozenset({"adjective"})
PARTICIPLE: Final[frozenset[Form]] = frozenset({"participle"})
PAST: Final[frozenset[Form]] = frozenset({"past"})
FINITE: Final[frozenset[Form]] = frozenset({"present", "past", "base"})
# The form of a verb under one that only helps it.
_HELPED: Final[dict[str, frozenset[Form]]] = {
    "en": frozenset({"base"}),
    "fr": frozenset({"infinitive"}),
    "ar": frozenset({"present"}),
}


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
    words: WordRun,
    at: int,
    table: VerbTable,
    forms: frozenset[Form] = ANY_FORM,
    helped: int = 0,
) -> Match | None:
    """The longest spelling that stands at this word, adverbs inside it passed over.

    ``helped``: how many verbs before it lead to it.
    """
    if at >= len(words):
        return None
    key = words.key(at)
    spellings = table.spellings.get(key)
    if spellings is None:
        if table.language != "ar":
            return None
        spellings = prefixed(key, table)
    for rest, lemma, form, class_ in spellings:
        if form not in forms:
            continue
        is_told = form == "past" and table.language == "ar"
        reach = SUBJECT_REST_WINDOW if is_told else 0
        after = _rest(words, at + 1, rest, table, reach) if rest else at + 1
        if after is not None and (form != "adjective" or _goes_on(words, after, table)):
            if lemma in table.complements:
                window = SUBJECT_COMPLEMENT_WINDOW if is_told else COMPLEMENT_WINDOW
                lemma = _with_complement(words, after, lemma, table, window)
            is_leading = lemma in table.linking or lemma in table.helping
            led = _led_to(words, after, lemma, table, helped) if is_leading else None
            if led:
                lemma, class_, after = led.verb.lemma, led.verb.class_, led.after
            return Match(Verb(lemma, form, class_, at), after)
    return None


def _led_to(words: WordRun, at: int, lemma: str, table: VerbTable, helped: int) -> Match | None:
    """What a linking verb or one that helps leads to: a state, or another verb."""
    if lemma in table.linking:
        return _state(words, at, table)
    return _helped(words, at, table, helped + 1) if helped < MOST_HELPING else None


def _state(words: WordRun, at: int, table: VerbTable) -> Match | None:
    """The adjective that a verb of being leads to: "remains deeply concerned".

    Who "is encouraged to" act is asked, as who "is invited to" is.
    """
    if table.language == "ar":
        return _participle_near(words, at, table)
    at = skip_adverbs(words, at, table)
    found = match_verb(words, at, table, ADJECTIVE)
    return None if found and starts_phrase(words, at, table.asked) else found


def _helped(words: WordRun, at: int, table: VerbTable, helped: int) -> Match | None:
    """The verb that one like "continues" leads to: "Continues to urge", "Tient à souligner".

    Only one that is told from plain verbs: who "wishes to work" wishes.
    """
    at = skip_adverbs(words, at, table)
    is_marked = at < len(words) and words.key(at) in table.infinitive
    if not (is_marked or table.helping_alone):
        return None
    at += is_marked
    at = skip_adverbs(words, at, table)
    found = match_verb(words, at, table, _HELPED[table.language], helped)
    return None if found and found.verb.lemma in table.lead_only else found


def _goes_on(words: WordRun, at: int, table: VerbTable) -> bool:
    """Whether an adjective goes on as an act does, and not with a noun: "certain that"."""
    at = skip_adverbs(words, at, table)
    if at >= len(words) or words.key(at) in table.complementing:
        return True
    return words.key(at).endswith(table.manner) or words.gap(at) != ""


def _participle_near(words: WordRun, at: int, table: VerbTable) -> Match | None:
    """The Arabic participle of a state, before which its subject may stand."""
    for place in range(at, min(at + SUBJECT_REST_WINDOW + 1, len(words))):
        if place > at and words.gap(place):
            return None
        found = match_verb(words, place, table, PARTICIPLE)
        if found:
            return found
    return None


def _rest(
    words: WordRun, at: int, rest: tuple[str, ...], table: VerbTable, reach: int
) -> int | None:
    """The word after a verb's fixed words; before the first so many others may stand."""
    for part in rest:
        if at < len(words) and words.key(at) != part:
            at = _skip_manner(words, at, part, table)
        last = min(at + reach, len(words) - 1)
        while at < last and words.key(at) != part:
            at += 1
        if at >= len(words) or words.key(at) != part:
            return None
        at, reach = at + 1, 0
    return at


def _skip_manner(words: WordRun, at: int, part: str, table: VerbTable) -> int:
    """Past adverbs and adjectives inside a verb of several words: "takes careful and due note"."""
    at = skip_adverbs(words, at, table)
    for _ in range(MOST_ADVERBS):
        key = words.key(at) if at < len(words) else part
        if key == part or key not in table.modifiers:
            break
        at += 1
        joined = at + 1 < len(words) and words.key(at) in table.conjunctions
        at = skip_adverbs(words, at + joined, table)
    return at


def _with_complement(words: WordRun, at: int, lemma: str, table: VerbTable, window: int) -> str:
    nouns = table.complements[lemma]
    for place in range(at, min(at + window, len(words))):
        key = words.key(place)
        noun = nouns.get(key) or (_bare_noun(key, nouns) if len(key) >= SHORTEST_ENDED else None)
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


def starts_phrase(words: WordRun, at: int, phrases: Mapping[str, Phrases]) -> bool:
    """Whether one of the phrases, which are kept by their first words, stands at a word."""
    rests = phrases.get(words.key(at))
    return rests is not None and any(words.has(at + 1, it) for it in rests)


def skip_adverbs(words: WordRun, at: int, table: VerbTable) -> int:
    """The first word from here on that is no adverb; past a few of them, whatever it is."""
    if at >= len(words) or words.key(at) not in table.adverbs:
        return at  # as most are
    for count in range(MOST_ADVERBS):
        end = _adverb_end(words, at, table)
        if end == at and count and at < len(words) and words.key(at) in table.conjunctions:
            end = _adverb_end(words, at + 1, table)  # "strongly and unequivocally"
            end = at if end == at + 1 else end
        if end == at:
            return at
        at = end
    return at


def _adverb_end(words: WordRun, at: int, table: VerbTable) -> int:
    """The word after the adverb that stands here; the same word where none does."""
    rests = table.adverbs.get(words.key(at), ()) if at < len(words) else ()
    for rest in rests:
        if words.has(at + 1, rest):
            return at + 1 + len(rest)
    return at
