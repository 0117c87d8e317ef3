"""Performative verbs: the one that opens a clause, and those inside it.

An inner verb counts only in the lead's own form and at a joint of the sentence,
so that verbs of other people's acts ("resolutions adopted by …") stay out.
"""

import re
from typing import Final, Literal

from documents.engine.lexicon import Language
from documents.engine.stretches import Stretch, stretches, stretches_of
from documents.engine.verb_config import CLAUSE_WINDOW, LEAD_WINDOW
from documents.engine.verb_leads import find_lead
from documents.engine.verb_matching import Match, Verb, match_verb, skip_adverbs
from documents.engine.verb_names import Initials
from documents.engine.verb_openings import find_opening
from documents.engine.verb_spellings import Form
from documents.engine.verb_table import VerbTable, verb_table
from documents.engine.verb_words import WordRun, word_span

_SENTENCE: Final = re.compile(r"[.!?؟]")
_RECITING: frozenset[Form] = frozenset({"participle", "adjective", "noun"})

# How a clause opens: with a verb in the form of operatives, of preambular clauses, or in the
# bare form, which is some subject's that stands elsewhere.
Opening = Literal["finite", "reciting", "bare"]


class Reading:
    """A clause's verbs: the lead, whether a subject stood before it, and all in order.

    ``opening``: how the clause opens; None where it has no lead.
    """

    __slots__ = ("has_subject", "lead", "opening", "verbs")

    def __init__(
        self, lead: Verb | None, has_subject: bool, verbs: tuple[Verb, ...], opening: Opening | None
    ) -> None:
        self.lead = lead
        self.has_subject = has_subject
        self.verbs = verbs
        self.opening = opening


_NO_VERBS: Final = Reading(None, False, (), None)


def lead_verb(wording: str, language: Language) -> Reading:
    """The lead of a clause's wording, at most; cheap, for it looks at the opening only."""
    table = verb_table(language)
    near = stretches(wording.split(" ", LEAD_WINDOW)[:LEAD_WINDOW])
    found, has_subject = find_lead(WordRun(near, table), 0, table, Initials(near))
    if found is None:
        return _NO_VERBS
    return Reading(found.verb, has_subject, (found.verb,), _opens(found.verb, has_subject))


def head_span(wording: str, verb: Verb) -> tuple[int, int]:
    """Where a verb's head stands in the wording it was read in, half open, in code points."""
    return word_span(wording, verb.word)


def read_verbs(wording: str, language: Language) -> Reading:
    """The lead of a clause's wording and every performative verb in it, in order."""
    return verbs_among(stretches_of(wording), language)


def verbs_among(printed: list[Stretch], language: Language) -> Reading:
    """The same of a wording that is cut at its spaces."""
    table = verb_table(language)
    is_long = len(printed) > CLAUSE_WINDOW
    words = WordRun(printed[:CLAUSE_WINDOW] if is_long else printed, table)
    initials = Initials(printed)
    found, has_subject = find_lead(words, 0, table, initials)
    if found is None:
        return _NO_VERBS
    lead = found.verb
    inner = _inner(words, found, has_subject, table, initials)
    return Reading(lead, has_subject, (lead, *inner), _opens(lead, has_subject))


def _opens(lead: Verb, has_subject: bool) -> Opening:
    if lead.form in _RECITING:
        return "reciting"
    return "bare" if lead.form == "base" and not has_subject else "finite"


def _inner(
    words: WordRun, lead: Match, has_subject: bool, table: VerbTable, initials: Initials
) -> list[Verb]:
    """The performative verbs after the lead, in order."""
    found: list[Verb] = []
    after = lead.after
    for at in words.joints(lead.after, any_word=has_subject):
        if at < after or not (has_subject or _can_go_on(words, at, table)):
            continue
        match = _at_joint(words, at, lead.verb, table)
        if match is None and has_subject and _SENTENCE.search(words.gap(at)):
            match = find_lead(words, at, table, initials)[0]
        if match:
            found.append(match.verb)
            after = match.after
    return found


def _can_go_on(words: WordRun, at: int, table: VerbTable) -> bool:
    """Whether what comes next may follow a word that opens no verb alone."""
    following = table.openers.get(words.key(at))
    return following is None or (at + 1 < len(words) and words.key(at + 1) in following)


def _at_joint(words: WordRun, at: int, lead: Verb, table: VerbTable) -> Match | None:
    """A verb by which the lead's subject goes on acting, where a clause starts at this word."""
    start = at - 1 if words.key(at - 1) in table.conjunctions else at
    is_broken = words.is_broken(start)
    is_arabic = table.language == "ar"
    is_joined = is_arabic and words.key(at).startswith("و")
    if not (is_broken or start < at or is_joined):
        return None
    if is_arabic and words.key(at) in table.modals and not (is_broken and is_joined):
        return None  # what is negated amid a sentence is someone else's ("أن تتم ولا تخضع")
    start = skip_adverbs(words, at, table)
    key = words.key(start) if start < len(words) else ""
    if key in table.clitics or key in table.pronouns:
        start = skip_adverbs(words, start + 1, table)
    match = find_opening(words, start, table)
    if match and match.verb.form != lead.form:
        # "encouraged" is an adjective and a past form: beside the lead it is what the lead is
        match = match_verb(words, start, table, frozenset({lead.form})) or match
    if match and match.verb.form == "base" and lead.form in _RECITING and key in table.pronouns:
        # "Recalling …, we stress": after its subject the bare form acts
        match = match.in_form("present")
    if match is None or not _goes_on(match.verb, lead, table, is_broken=is_broken):
        return None
    return None if _helps_others(words, match.verb, lead, table) else match


def _helps_others(words: WordRun, verb: Verb, lead: Verb, table: VerbTable) -> bool:
    """Whether it is somebody else's to go on: "asks for reports, while continuing to support"."""
    if verb.form != "participle" or lead.form in _RECITING:
        return False
    spellings = table.spellings.get(words.key(verb.word), ())
    return any(spelling.lemma in table.helping for spelling in spellings)


def _goes_on(verb: Verb, lead: Verb, table: VerbTable, *, is_broken: bool) -> bool:
    """Whether a verb has the form in which the lead's own subject would go on acting.

    Under a finite lead a participle acts after a comma only (", stressing that"):
    what "and" joins to other words is theirs ("advising and supporting").
    """
    if verb.lemma in table.lead_only:
        return False
    if table.language == "ar" and verb.form == "present":
        return lead.form in {"present", "participle"}
    if lead.form in _RECITING:
        return verb.form in _RECITING or (verb.form == "present" and is_broken)
    return verb.form == lead.form or (verb.form == "participle" and is_broken)
