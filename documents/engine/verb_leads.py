"""The verb that opens a clause, found where drafters put it.

That is after "also" and its like, after "Having" or "does not", after a fronted phrase
("In this regard, …"), after a collective subject ("The Ministers …", "We …") and asides.
"""

import re
from typing import Final

from documents.engine.verb_matching import (
    ADJECTIVE,
    PAST,
    Match,
    match_verb,
    skip_adverbs,
    starts_phrase,
)
from documents.engine.verb_table import Form, VerbTable
from documents.engine.verb_words import WordRun

# Words of one clause looked at for its lead; longer openings hold no lead verb.
LEAD_WINDOW: Final = 40
# Words a subject may have before its verb ("The Ministers and senior officials … recalled").
SUBJECT_WINDOW: Final = 14
# Words of a fronted phrase before its comma.
FRONTED_WINDOW: Final = 12
# Words of a noun phrase up to its own verb.
NOUN_WINDOW: Final = 7

_STOP: Final = re.compile(r"[.!?;:؛؟]")
_FINITE: frozenset[Form] = frozenset({"present", "past", "base"})
# Arabic writes many nouns as it writes a verb of the past: after a subject they are nouns.
_EMPHASIZED: frozenset[Form] = frozenset({"present"})
# What stands after "does" and "will"; Arabic negates the present.
_UNDER_MODALS: Final[frozenset[Form]] = frozenset({"base", "present", "infinitive"})


def find_lead(words: WordRun, start: int, table: VerbTable) -> tuple[Match | None, bool]:
    """The verb by which what starts at this word acts, and whether a subject stood before it."""
    opens_low = start < len(words) and words.key(start) in table.conjunctions
    at = skip_adverbs(words, start + opens_low, table)
    # of "Nous félicitons" the pronoun is the subject, and not the verb's own
    is_subject = at < len(words) and words.key(at) in table.pronouns
    found = None if is_subject else find_opening(words, at, table)
    if found and _is_noun(words, at, table):
        return None, False
    if found:
        # "Has been consulted": others acted, whoever they are
        return (None if found.verb.lemma in table.being else found), False
    fronted = _after_fronted(words, at, table)
    if fronted is not None:
        found = find_opening(words, skip_adverbs(words, fronted, table), table)
        if found and found.verb.form in _FINITE and _is_fronted_ones(found, table):
            return found, False
        at = fronted
    found = _after_subject(words, at, table)
    return found, found is not None


def _is_noun(words: WordRun, at: int, table: VerbTable) -> bool:
    """Whether what looks like a verb is a noun: "Support for", "Calls for calm were ignored"."""
    if starts_phrase(words, at, table.nominal):
        return True
    if not starts_phrase(words, at, table.nominal_acted):
        return False
    for index in range(at + 1, min(at + NOUN_WINDOW, len(words))):
        key = words.key(index)
        if words.is_broken(index) or key in table.relative:
            break
        if key in table.acted:
            return True
    return False


def find_opening(words: WordRun, at: int, table: VerbTable) -> Match | None:
    """A verb exactly here, alone or after what marks a recital, a perfect, a future, a negation."""
    if at >= len(words):
        return None
    key = words.key(at)
    if key in table.recital:
        return _recited(words, at + 1, table)
    whole = match_verb(words, at, table)
    if key in table.auxiliaries:
        start = skip_adverbs(words, at + 1, table)
        # "Ont engagé" is what was done, though "engagé" alone is an adjective
        perfect = match_verb(words, start, table, PAST)
        form = table.auxiliaries[key]
        if perfect is None and form == "participle":
            perfect = match_verb(words, start, table, ADJECTIVE)
        if perfect and not (whole and whole.after > perfect.after):
            return perfect.in_form(form)
    if whole is None and key in table.modals:
        acting = match_verb(words, skip_adverbs(words, at + 1, table), table, _UNDER_MODALS)
        return acting and acting.in_form(table.modals[key])
    return whole


def _recited(words: WordRun, at: int, table: VerbTable) -> Match | None:
    """The verb after an Arabic recital particle; a pronoun or negation may stand between."""
    for start in range(at, min(at + 4, len(words))):
        found = match_verb(words, skip_adverbs(words, start, table), table)
        if found:
            return found.in_form("participle")
    return None


def _after_fronted(words: WordRun, at: int, table: VerbTable) -> int | None:
    """The word after a fronted phrase's comma, where a phrase is fronted."""
    if at >= len(words) or words.key(at) not in table.fronting:
        return None
    for index in range(at, min(at + FRONTED_WINDOW, len(words) - 1)):
        if words.is_broken(index + 1):
            return index + 1
    return None


def _is_fronted_ones(found: Match, table: VerbTable) -> bool:
    """Whether a verb after a fronted phrase acts: none of being does, and in Arabic no common one.

    There the subject comes later and may be anybody ("…، يعمل الفريق").
    """
    lemma = found.verb.lemma
    is_common = table.language == "ar" and lemma in table.lead_only
    return not is_common and lemma not in table.being


def _after_subject(words: WordRun, at: int, table: VerbTable) -> Match | None:
    """The finite verb after a collective subject, no stop between them.

    The first such verb decides: where it only tells what happened ("The Ministers met …"), the
    clause performs nothing. Asides are passed over ("…, having met, decides").
    """
    is_emphasized = _is_emphasized(words, at, table)
    index = at + 1 if is_emphasized else _after_collective(words, at, table)
    end = at + SUBJECT_WINDOW
    found, is_aside = None, False
    while index < min(end, len(words)):
        if _STOP.search(words.gap(index)):
            return None
        if is_aside and _is_apart(words, index, table):
            is_aside, end = False, index + SUBJECT_WINDOW
        if not is_aside and words.key(index) in table.relative:
            if found is None:
                return None
            # "The Council recalling that …, decides"
            is_aside, end = True, at + LEAD_WINDOW
        found = None if is_aside else _opening_near(words, index, table)
        if found and found.verb.form in (_EMPHASIZED if is_emphasized else _FINITE):
            return None if found.verb.lemma in table.narrated else found
        if found and _is_apart(words, index, table):
            is_aside, end = True, at + LEAD_WINDOW
        index += 1
    return None


def _after_collective(words: WordRun, at: int, table: VerbTable) -> int:
    """The word after the first collective subject; past the last one where none stands near."""
    for index in range(at, min(at + SUBJECT_WINDOW, len(words))):
        if index > at and _STOP.search(words.gap(index)):
            break
        if words.key(index) in table.subjects:
            if starts_phrase(words, index, table.impersonal):
                break
            return index + 1
    return len(words)


def _is_emphasized(words: WordRun, at: int, table: VerbTable) -> bool:
    """Whether an Arabic sentence opens with its subject: "إن الوزراء …", "إننا …"."""
    if at >= len(words) or table.language != "ar":
        return False
    if words.key(at) in table.emphatic:
        return at + 1 < len(words) and words.key(at + 1) in table.bodies
    return words.key(at) in table.pronouns


def _opening_near(words: WordRun, at: int, table: VerbTable) -> Match | None:
    """A verb at this word, or after the adverbs that stand here; "the plan" is none."""
    if table.language != "ar" and (
        words.key(at) not in table.openers or words.key(at - 1) in table.determiners
    ):
        return None
    return find_opening(words, skip_adverbs(words, at, table), table)


def _is_apart(words: WordRun, at: int, table: VerbTable) -> bool:
    """Whether a mark that breaks a sentence, and "and" at most, stands before a word."""
    return words.is_broken(at - (words.key(at - 1) in table.conjunctions))
