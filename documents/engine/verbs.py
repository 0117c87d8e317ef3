"""Performative verbs: the one that opens a clause, and those inside it.

A lead is looked for where drafters put it: after "also" and its like, after
"Having", after a fronted phrase ("In this regard, …"), after a collective
subject ("The Ministers …", "We …"). An inner verb counts only in the lead's own
form and at a joint of the sentence, so that verbs of other people's acts
("resolutions adopted by …") stay out.
"""

import re
from typing import Final, Literal

from documents.engine.stretches import Stretch, stretches_of
from documents.engine.verb_matching import ADJECTIVE, PAST, Match, Verb, match_verb, skip_adverbs
from documents.engine.verb_table import Form, Language, VerbTable, verb_table
from documents.engine.verb_words import WordRun, opening_words, word_span

# Words of one clause looked at for its lead; longer openings hold no lead verb.
LEAD_WINDOW: Final = 40
# Words of one clause looked at for verbs at all; a "clause" longer than this is a text uncut.
CLAUSE_WINDOW: Final = 5_000
# Words a subject may have before its verb ("The Ministers and senior officials … recalled").
SUBJECT_WINDOW: Final = 14
# Words of a fronted phrase before its comma.
FRONTED_WINDOW: Final = 12

_SENTENCE: Final = re.compile(r"[.!?؟]")
_STOP: Final = re.compile(r"[.!?;:؛؟]")
_FINITE: frozenset[Form] = frozenset({"present", "past", "base"})
# What stands after "does" and "will"; Arabic negates the present.
_UNDER_MODALS: Final[frozenset[Form]] = frozenset({"base", "present", "infinitive"})
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
    words = opening_words(wording, LEAD_WINDOW, language)
    found, has_subject = _lead(words, 0, table)
    if found is None:
        return _NO_VERBS
    return Reading(found.verb, has_subject, (found.verb,), _opens(found.verb, has_subject))


def head_span(wording: str, verb: Verb) -> tuple[int, int]:
    """Where a verb's head stands in the wording it was read in, half open, in code points."""
    return word_span(wording, verb.word)


def read_verbs(wording: str, language: Language) -> Reading:
    """The lead of a clause's wording and every performative verb in it, in order."""
    return verbs_among(stretches_of(wording), language)


def verbs_among(stretches: list[Stretch], language: Language) -> Reading:
    """The same of a wording that is cut at its spaces."""
    table = verb_table(language)
    words = WordRun(stretches[:CLAUSE_WINDOW], table)
    found, has_subject = _lead(words, 0, table)
    if found is None:
        return _NO_VERBS
    lead = found.verb
    inner = _inner(words, found, has_subject, table)
    return Reading(lead, has_subject, (lead, *inner), _opens(lead, has_subject))


def _opens(lead: Verb, has_subject: bool) -> Opening:
    if lead.form in _RECITING:
        return "reciting"
    return "bare" if lead.form == "base" and not has_subject else "finite"


def _lead(words: WordRun, start: int, table: VerbTable) -> tuple[Match | None, bool]:
    opens_low = start < len(words) and words.key(start) in table.conjunctions
    at = skip_adverbs(words, start + opens_low, table)
    # of "Nous félicitons" the pronoun is the subject, and not the verb's own
    is_subject = at < len(words) and words.key(at) in table.pronouns
    found = None if is_subject else _opening(words, at, table)
    if found:
        return found, False
    fronted = _after_fronted(words, at, table)
    if fronted is not None:
        found = _opening(words, skip_adverbs(words, fronted, table), table)
        if found and found.verb.form in _FINITE:
            return found, False
        at = fronted
    found = _after_subject(words, at, table)
    return found, found is not None


def _opening(words: WordRun, at: int, table: VerbTable) -> Match | None:
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


def _after_subject(words: WordRun, at: int, table: VerbTable) -> Match | None:
    """The finite verb after a collective subject, no stop between them.

    The first such verb decides: where it only tells what happened ("The Ministers met …"), the
    clause performs nothing. Asides are passed over ("…, having met, decides").
    """
    has_subject = is_aside = False
    index, end = at, at + SUBJECT_WINDOW
    while index < min(end, len(words)):
        if index > at and _STOP.search(words.gap(index)):
            return None
        if has_subject:
            is_broken = words.is_broken(index - (words.key(index - 1) in table.conjunctions))
            if is_aside and is_broken:
                is_aside, end = False, index + SUBJECT_WINDOW
            start = skip_adverbs(words, index, table)
            found = None if is_aside else _opening(words, start, table)
            if found and found.verb.form in _FINITE:
                return None if found.verb.lemma in table.narrated else found
            if found and is_broken:
                is_aside, end = True, at + LEAD_WINDOW
        elif words.key(index) in table.subjects:
            if _is_impersonal(words, index, table):
                return None
            has_subject = True
        index += 1
    return None


def _is_impersonal(words: WordRun, at: int, table: VerbTable) -> bool:
    """Whether nobody acts in what opens here: "It remains to be seen …", "Il convient de …"."""
    phrases = table.impersonal.get(words.key(at), ())
    return any(tuple(words.keys[at + 1 : at + 1 + len(it)]) == it for it in phrases)


def _inner(words: WordRun, lead: Match, has_subject: bool, table: VerbTable) -> list[Verb]:
    """The performative verbs after the lead, in order."""
    found: list[Verb] = []
    after = lead.after
    for at in words.joints(lead.after, any_word=has_subject):
        if at < after or not (has_subject or _can_go_on(words, at, table)):
            continue
        match = _at_joint(words, at, lead.verb, table)
        if match is None and has_subject and _SENTENCE.search(words.gap(at)):
            match = _lead(words, at, table)[0]
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
    match = _opening(words, start, table)
    if match and match.verb.form != lead.form:
        # "encouraged" is an adjective and a past form: beside the lead it is what the lead is
        match = match_verb(words, start, table, frozenset({lead.form})) or match
    if match and match.verb.form == "base" and lead.form in _RECITING and key in table.pronouns:
        # "Recalling …, we stress": after its subject the bare form acts
        match = match.in_form("present")
    return match if match and _goes_on(match.verb, lead, table, is_broken=is_broken) else None


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
