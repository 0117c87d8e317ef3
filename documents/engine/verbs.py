"""Performative verbs: the one that opens a clause, and those inside it.

A lead is looked for where drafters put it: after "also" and its like, after
"Having", after a fronted phrase ("In this regard, …"), after a collective
subject ("The Ministers …", "We …"). An inner verb counts only in the lead's own
form and at a joint of the sentence, so that verbs of other people's acts
("resolutions adopted by …") stay out.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from documents.engine.verb_table import Form, Language, VerbTable, fold, verb_table

# Words of one clause looked at for its lead; longer openings hold no lead verb.
LEAD_WINDOW = 40
# Words a subject may have before its verb ("The Ministers and senior officials … recalled").
SUBJECT_WINDOW = 14
# Words of a fronted phrase before its comma.
FRONTED_WINDOW = 12
# Words between an expressing verb and what it expresses ("its deep and sincere concern").
COMPLEMENT_WINDOW = 7

_WORD = re.compile(r"\w[\w\u0300-\u036f\u064b-\u065f\u0670]*")
_BREAK = re.compile(r"[,;:،؛—–]")
_STOP = re.compile(r"[.!?;:؛؟]")
_FINITE: frozenset[Form] = frozenset({"present", "past", "base"})
_RECITING: frozenset[Form] = frozenset({"participle", "adjective", "noun"})


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


class Reading(NamedTuple):
    """A clause's verbs: the lead, whether a subject stood before it, and all in order."""

    lead: Verb | None
    has_subject: bool
    verbs: tuple[Verb, ...]


def lead_verb(wording: str, language: Language) -> Reading:
    """The lead of a clause's wording, at most; cheap, for it looks at the opening only."""
    table = verb_table(language)
    words = words_in(wording, limit=LEAD_WINDOW)
    found, has_subject = _lead(wording, words, table)
    lead = found.verb if found else None
    return Reading(lead, has_subject, (lead,) if lead else ())


def read_verbs(wording: str, language: Language) -> Reading:
    """The lead of a clause's wording and every performative verb in it, in order."""
    table = verb_table(language)
    words = words_in(wording)
    found, has_subject = _lead(wording, words[:LEAD_WINDOW], table)
    if found is None:
        return Reading(None, has_subject, ())
    inner = _inner(wording, words, found, table)
    return Reading(found.verb, has_subject, (found.verb, *inner))


def words_in(text: str, limit: int | None = None) -> list[Word]:
    """The words of a text, folded, at most ``limit`` of them."""
    words: list[Word] = []
    for found in _WORD.finditer(text):
        words.append(Word(fold(found.group()), found.start(), found.end()))
        if len(words) == limit:
            break
    return words


def _lead(text: str, words: list[Word], table: VerbTable) -> tuple[Match | None, bool]:
    at = _skip(words, 0, table)
    found = _opening(words, at, table)
    if found:
        return found, False
    fronted = _after_fronted(text, words, at, table)
    if fronted is not None:
        found = _opening(words, _skip(words, fronted, table), table)
        if found and found.verb.form in _FINITE:
            return found, False
        at = fronted
    found = _after_subject(text, words, at, table)
    return found, found is not None


def _opening(words: list[Word], at: int, table: VerbTable) -> Match | None:
    """A verb exactly here, alone or after what marks a recital or a perfect."""
    if at >= len(words):
        return None
    key = words[at].key
    if key in table.recital:
        return _recited(words, at + 1, table)
    if key in table.auxiliaries:
        perfect = _match(words, _skip(words, at + 1, table), table, {"past", "adjective"})
        whole = _match(words, at, table)
        if perfect and not (whole and whole.after > perfect.after):
            form: Form = "past" if key in {"a", "ont", "avons"} else "participle"
            return perfect._replace(verb=perfect.verb._replace(form=form))
    return _match(words, at, table)


def _recited(words: list[Word], at: int, table: VerbTable) -> Match | None:
    """The verb after an Arabic recital particle; a pronoun or negation may stand between."""
    for start in range(at, min(at + 4, len(words))):
        found = _match(words, _skip(words, start, table), table)
        if found:
            return found._replace(verb=found.verb._replace(form="participle"))
    return None


def _match(
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
            at = _skip(words, at, table)
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


def _skip(words: Sequence[Word], at: int, table: VerbTable) -> int:
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


def _after_fronted(text: str, words: list[Word], at: int, table: VerbTable) -> int | None:
    """The word after a fronted phrase's comma, where a phrase is fronted."""
    if at >= len(words) or words[at].key not in table.fronting:
        return None
    for index in range(at, min(at + FRONTED_WINDOW, len(words) - 1)):
        if _BREAK.search(text, words[index].end, words[index + 1].start):
            return index + 1
    return None


def _after_subject(text: str, words: list[Word], at: int, table: VerbTable) -> Match | None:
    """The finite verb after a collective subject, no stop between them."""
    has_subject = False
    for index in range(at, min(at + SUBJECT_WINDOW, len(words))):
        if index > at and _STOP.search(text, words[index - 1].end, words[index].start):
            return None
        if has_subject:
            found = _opening(words, _skip(words, index, table), table)
            if found and found.verb.form in _FINITE:
                return found
        has_subject = has_subject or words[index].key in table.subjects
    return None


def _inner(text: str, words: list[Word], lead: Match, table: VerbTable) -> list[Verb]:
    """The performative verbs after the lead, in order."""
    found: list[Verb] = []
    at = lead.after
    while at < len(words):
        match = _match(words, at, table) if _is_joint(text, words, at, table) else None
        if match and _goes_on(words[at], match.verb, lead.verb, table):
            found.append(match.verb)
            at = match.after
        else:
            at += 1
    return found


def _is_joint(text: str, words: list[Word], at: int, table: VerbTable) -> bool:
    """Whether a clause could start at this word: after a comma, or after "and"."""
    if words[at].key not in table.spellings and table.language != "ar":
        return False
    before = at - 1
    while before > 0 and words[before].key in table.adverbs:
        before -= 1
    if words[before].key in table.conjunctions or words[before].key in table.recital:
        return True
    return _BREAK.search(text, words[before].end, words[before + 1].start) is not None


def _goes_on(word: Word, verb: Verb, lead: Verb, table: VerbTable) -> bool:
    """Whether a verb has the form in which the lead's own subject would go on acting."""
    if verb.lemma.split(" ")[0] in table.lead_only or verb.lemma in table.lead_only:
        return False
    if table.language == "ar" and verb.form == "present":
        return lead.form in {"present", "participle"}
    if lead.form in _RECITING:
        return verb.form in _RECITING
    return verb.form in {lead.form, "participle"}
