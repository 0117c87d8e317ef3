"""The verb after a name that opens a clause: "Almara urges …", "The Ministry of … condemns …".

No list says what all who speak are called; what tells a name is that its words have capitals,
and that it has a verb right after it that is told from plain ones.
"""

import re
from typing import Final

from documents.engine.stretches import Stretch
from documents.engine.verb_config import SUBJECT_WINDOW
from documents.engine.verb_matching import FINITE, Match, skip_adverbs, starts_phrase
from documents.engine.verb_openings import find_opening
from documents.engine.verb_table import VerbTable
from documents.engine.verb_words import WordRun

# The words that verbs are looked for among.
_WORD: Final = re.compile(r"\w[\w\u0300-\u036f\u064b-\u065f\u0670]*")
_STOP: Final = re.compile(r"[.!?;:]")


class Printed:
    """The words of a wording as they are printed, cut as far as somebody asks."""

    __slots__ = ("_cut", "_stretches", "_words")

    def __init__(self, stretches: list[Stretch]) -> None:
        self._stretches = stretches
        self._words: list[str] = []
        self._cut = 0

    def is_capital(self, at: int) -> bool:
        """Whether a word begins with a capital."""
        while len(self._words) <= at and self._cut < len(self._stretches):
            self._words += _WORD.findall(self._stretches[self._cut].printed)
            self._cut += 1
        return at < len(self._words) and self._words[at][0].isupper()


def is_object(words: WordRun, at: int, table: VerbTable, printed: Printed) -> bool:
    """Whether an object opens with a word: "the", a name."""
    return at < len(words) and (words.key(at) in table.objects or printed.is_capital(at))


def verb_after_name(words: WordRun, at: int, table: VerbTable, printed: Printed) -> Match | None:
    """The finite verb right after a name that opens the clause: "The Ministry of … urges"."""
    if table.language == "ar" or at >= len(words):
        return None  # Arabic has no capitals
    if starts_phrase(words, at, table.impersonal):
        return None
    is_joined = False
    for index in range(at, min(at + SUBJECT_WINDOW, len(words))):
        key = words.key(index)
        if index > at:
            if words.is_broken(index) or _STOP.search(words.gap(index)):
                return None
            if key in table.openers and not printed.is_capital(index):
                found = find_opening(words, skip_adverbs(words, index, table), table)
                if found and found.verb.form in FINITE:
                    takes_it = found.verb.form != "base" or is_joined
                    is_act = takes_it and _speaks(words, at, index, found, table, printed)
                    return found if is_act else None
        is_joined = is_joined or key in table.conjunctions
        if not (key in table.within_names or key in table.subjects or printed.is_capital(index)):
            return None
    return None


def _speaks(
    words: WordRun, at: int, index: int, found: Match, table: VerbTable, printed: Printed
) -> bool:
    """Whether a name from ``at`` up to ``index`` is somebody who acts by the verb after it."""
    lemma = found.verb.lemma
    if lemma in table.lead_only or lemma in table.narrated:
        return False
    keys = [words.key(place) for place in range(at, index)]
    if keys[-1] in table.within_names or any(key in table.papers for key in keys):
        return False
    if any(key in table.subjects for key in keys):
        return True
    if lemma in table.things:
        return False
    is_past = found.verb.form == "past" and found.verb.word == skip_adverbs(words, index, table)
    if len(keys) > 1 and not is_past:
        return True
    # any word has a capital that opens a sentence, and "the vessel requested by" is no verb
    is_acted_on = is_object(words, found.after, table, printed)
    return is_acted_on and not (is_past and len(keys) == 1)
