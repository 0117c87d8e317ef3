"""The verb after a name that opens a clause: "Almara urges …", "The Ministry of … condemns …".

No list says what all who speak are called; what tells a name is that its words have capitals,
and that it has a verb right after it that is told from plain ones.
"""

from documents.engine.stretches import Stretch
from documents.engine.verb_config import SUBJECT_WINDOW
from documents.engine.verb_matching import FINITE, Match, skip_adverbs, starts_phrase
from documents.engine.verb_openings import find_opening
from documents.engine.verb_table import VerbTable
from documents.engine.verb_words import WordRun, printed_words


class Initials:
    """The first letters of a wording's words as printed, read as far as somebody asks."""

    __slots__ = ("_letters", "_read", "_stretches")

    def __init__(self, stretches: list[Stretch]) -> None:
        self._stretches = stretches
        self._letters: list[str] = []
        self._read = 0

    def is_capital(self, at: int) -> bool:
        """Whether word ``at`` begins with a capital."""
        while len(self._letters) <= at and self._read < len(self._stretches):
            words = printed_words(self._stretches[self._read].printed)
            self._letters += [word[0] for word in words]
            self._read += 1
        return at < len(self._letters) and self._letters[at].isupper()


def is_object(words: WordRun, at: int, table: VerbTable, initials: Initials) -> bool:
    """Whether an object opens with a word: "the", a name."""
    return at < len(words) and (words.key(at) in table.objects or initials.is_capital(at))


def verb_after_name(words: WordRun, at: int, table: VerbTable, initials: Initials) -> Match | None:
    """The finite verb right after a name that opens the clause: "The Ministry of … urges"."""
    if table.language == "ar" or at >= len(words):
        return None  # Arabic has no capitals
    if starts_phrase(words, at, table.impersonal):
        return None
    is_joined = False
    for index in range(at, min(at + SUBJECT_WINDOW, len(words))):
        key = words.key(index)
        if index > at:
            if words.is_broken(index) or words.is_stopped(index):
                return None
            if key in table.openers and not initials.is_capital(index):
                found = find_opening(words, skip_adverbs(words, index, table), table)
                if found and found.verb.form in FINITE:
                    takes_it = found.verb.form != "base" or is_joined
                    is_act = takes_it and _speaks(words, at, index, found, table, initials)
                    return found if is_act else None
        is_joined = is_joined or key in table.conjunctions
        if not (key in table.within_names or key in table.subjects or initials.is_capital(index)):
            return None
    return None


def _speaks(
    words: WordRun, at: int, index: int, found: Match, table: VerbTable, initials: Initials
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
    is_acted_on = is_object(words, found.after, table, initials)
    return is_acted_on and not (is_past and len(keys) == 1)
