"""The verb of a clause whose subject stands before it: "The Ministers …", "Almara urges …".

What others are asked to do is none: who "urges the Council to condemn" only urges.
"""

from typing import Final

from documents.engine.verb_config import JOINED_WINDOW, LEAD_WINDOW, SUBJECT_WINDOW
from documents.engine.verb_matching import FINITE, Match, match_verb, skip_adverbs, starts_phrase
from documents.engine.verb_names import Initials, is_object, verb_after_name
from documents.engine.verb_openings import find_opening
from documents.engine.verb_spellings import Form
from documents.engine.verb_table import VerbTable
from documents.engine.verb_words import WordRun

_PRESENT: Final[frozenset[Form]] = frozenset({"present"})


def verb_after_subject(
    words: WordRun, at: int, table: VerbTable, initials: Initials
) -> Match | None:
    """The finite verb after a subject: a name, or a collective noun near the opening."""
    start = _after_emphasis(words, at, table)
    if start >= len(words):
        return None
    if start:
        # Arabic writes many nouns as it writes a verb of the past: after a subject they are nouns
        return _finite_verb(words, at, start, table, initials, _PRESENT)
    head = _collective(words, at, table)
    named = verb_after_name(words, at, table, initials)
    if named or head is None:
        return named
    return _finite_verb(words, at, head + 1, table, initials, FINITE)


def _finite_verb(
    words: WordRun,
    at: int,
    start: int,
    table: VerbTable,
    initials: Initials,
    forms: frozenset[Form],
) -> Match | None:
    """The finite verb from a word on, no stop before it.

    The first such verb decides: where it only tells what happened ("The Ministers met …"), the
    clause performs nothing. Asides are passed over ("…, having met, decides"), and what there
    is to do ("… within its mandate to keep the peace, decides").
    """
    end = at + SUBJECT_WINDOW
    takes_base = not _is_singular(words, start - 1, table)
    index, found, is_aside = start, None, False
    while index < min(end, len(words)):
        if words.is_stopped(index):
            return None
        if is_aside and _is_apart(words, index, table):
            is_aside, end = False, index + SUBJECT_WINDOW
        if not is_aside and words.key(index) in table.relative:
            if found is None:
                return None
            # "The Council recalling that …, decides"
            is_aside, end = True, at + LEAD_WINDOW
        takes_base = takes_base or words.key(index) in table.modals
        takes_base = takes_base or _joins_subject(words, start, index, table)
        found = None if is_aside else _opening_near(words, index, table)
        if found and found.verb.form in forms:
            if _acts(words, start, index, found, table, initials, takes_base):
                return None if found.verb.lemma in table.narrated else found
            if words.key(index - 1) in table.infinitive:
                is_aside, end, takes_base = True, at + LEAD_WINDOW, False
            found = None
        if found and _is_apart(words, index, table):
            is_aside, end = True, at + LEAD_WINDOW
        index += 1
    return None


def _joins_subject(words: WordRun, start: int, at: int, table: VerbTable) -> bool:
    """Whether a second subject stands here: "the Council and the Commission support"."""
    return words.key(at) in table.subjects and any(
        words.key(place) in table.conjunctions
        for place in range(max(start, at - JOINED_WINDOW), at)
    )


def _acts(
    words: WordRun,
    start: int,
    at: int,
    found: Match,
    table: VerbTable,
    initials: Initials,
    takes_base: bool,
) -> bool:
    """Whether what is written as a finite verb is one here.

    It is no infinitive, and no noun ("in support", "Union support").
    """
    if found.verb.word != skip_adverbs(words, at, table):
        return True  # "will support"
    if words.key(at - 1) in table.infinitive or words.key(at - 1) in table.prepositions:
        return False
    if found.verb.form != "base" or takes_base:
        return True
    # "the Council request the Panel" is a slip of the pen
    is_next = at == start and not initials.is_capital(at)
    return is_next and is_object(words, found.after, table, initials)


def _collective(words: WordRun, at: int, table: VerbTable) -> int | None:
    """The first collective noun that is no object: of a verb, or of a preposition near it."""
    is_fronted = at < len(words) and words.key(at) in table.fronting
    is_governed = is_others = False
    for index in range(at, min(at + SUBJECT_WINDOW, len(words))):
        key = words.key(index)
        if index > at and words.is_stopped(index):
            return None
        if words.is_broken(index):
            is_governed = is_others = False  # "When the pilots report to them, the Ministers …"
        # "On the day of the launch it expresses …"
        is_free = not is_governed or (is_fronted and key in table.pronouns)
        if key in table.subjects and is_free and not is_others:
            return None if starts_phrase(words, index, table.impersonal) else index
        if index > at and _is_others_verb(words, index, table):
            return None
        is_others = is_others or key in table.infinitive or (index > at and key in table.relative)
        is_governed = is_governed or (index > at and key in table.prepositions)
    return None


def _is_others_verb(words: WordRun, at: int, table: VerbTable) -> bool:
    """Whether a verb stands here that acts on what follows: "urges", "urge the"."""
    if table.language == "ar" or words.key(at) not in table.openers:
        return False
    if words.key(at - 1) in table.determiners or starts_phrase(words, at, table.nominal):
        return False
    found = match_verb(words, at, table, FINITE)
    if found is None or found.verb.form == "present":
        return found is not None
    return found.after < len(words) and words.key(found.after) in table.objects


def _is_singular(words: WordRun, at: int, table: VerbTable) -> bool:
    """Whether a collective noun takes no bare verb: "the Union", "the United Nations"."""
    return words.key(at) in table.singular or (
        at > 0 and starts_phrase(words, at - 1, table.nominal)
    )


def _after_emphasis(words: WordRun, at: int, table: VerbTable) -> int:
    """Where an Arabic verb may stand whose subject opens the sentence: "إن الوزراء …", "إننا …".

    A body alone may as well ("الوزارة تدين"); 0 where none opens it.
    """
    if at >= len(words) or table.language != "ar":
        return 0
    key = words.key(at)
    if key in table.emphatic:
        return at + 1 if at + 1 < len(words) and words.key(at + 1) in table.bodies else 0
    if key in table.bodies:
        # "a State that supports" is written as "a State supports" is
        return at + 1 if key.startswith("ال") else at + 2
    return at + 1 if key in table.pronouns else 0


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
