"""A verb at one word of a text, alone or after what turns it: "Having", "does not", "وإذ"."""

from typing import Final

from documents.engine.verb_config import RECITED_WINDOW
from documents.engine.verb_matching import ADJECTIVE, PAST, Match, match_verb, skip_adverbs
from documents.engine.verb_spellings import Form
from documents.engine.verb_table import VerbTable
from documents.engine.verb_words import WordRun

# What stands after "does" and "will"; Arabic negates the present.
_UNDER_MODALS: Final[frozenset[Form]] = frozenset({"base", "present", "infinitive"})


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
    for start in range(at, min(at + RECITED_WINDOW, len(words))):
        found = match_verb(words, skip_adverbs(words, start, table), table)
        if found:
            return found.in_form("participle")
    return None
