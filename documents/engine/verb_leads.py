"""The verb that opens a clause, found where drafters put it.

That is after "also" and its like, after "Having" or "does not", after a fronted phrase
("In this regard, …"), after a collective subject ("The Ministers …", "We …") and asides.
"""

from documents.engine.verb_config import FRONTED_WINDOW, NOUN_WINDOW
from documents.engine.verb_matching import FINITE, Match, skip_adverbs, starts_phrase
from documents.engine.verb_names import Initials, is_object
from documents.engine.verb_openings import find_opening
from documents.engine.verb_subjects import verb_after_subject
from documents.engine.verb_table import VerbTable
from documents.engine.verb_words import WordRun


def find_lead(
    words: WordRun, start: int, table: VerbTable, initials: Initials
) -> tuple[Match | None, bool]:
    """The verb by which what starts at this word acts, and whether a subject stood before it."""
    opens_low = start < len(words) and words.key(start) in table.conjunctions
    at = skip_adverbs(words, start + opens_low, table)
    # of "Nous félicitons" the pronoun is the subject, and not the verb's own
    is_subject = at < len(words) and words.key(at) in table.pronouns
    found = None if is_subject else find_opening(words, at, table)
    if found and _is_noun(words, at, table):
        return None, False
    if found and found.verb.form == "past" and _is_adjective(words, found, table, initials):
        return None, False
    if found:
        # "Has been consulted": others acted, whoever they are
        return (None if found.verb.lemma in table.being else found), False
    fronted = _after_fronted(words, at, table)
    if fronted is not None:
        found = find_opening(words, skip_adverbs(words, fronted, table), table)
        if found and found.verb.form in FINITE and _is_fronted_ones(found, table):
            return found, False
        at = fronted
    found = verb_after_subject(words, at, table, initials)
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


def _is_adjective(words: WordRun, found: Match, table: VerbTable, initials: Initials) -> bool:
    """Whether a past form belongs to the noun after it: "proposed date of transfer".

    With a small letter only, as in items; verbs that are told from plain ones have a noun
    without an article after them ("urged parties to agree"), unless it is all there is.
    """
    if table.language == "ar" or found.after >= len(words):
        return False
    at = found.verb.word
    if initials.is_capital(at) or words.gap(found.after):
        return False
    if at > 0 and words.key(at - 1) in table.auxiliaries:
        return False
    is_noun = words.key(found.after) not in table.complementing
    if not is_noun or is_object(words, found.after, table, initials):
        return False
    return found.verb.lemma in table.lead_only or found.after + 1 == len(words)


def _after_fronted(words: WordRun, at: int, table: VerbTable) -> int | None:
    """The word after a fronted phrase's comma, where a phrase is fronted."""
    if at >= len(words) or words.key(at) not in table.fronting:
        return None
    following = words.key(at + 1) if at + 1 < len(words) else ""
    if words.key(at) == "to" and following not in table.objects:
        return None  # "to assist the Panel, referred to above"
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
