"""Signs by which paragraphs that are no provisions are known, in three languages."""

from typing import Final

from documents.engine.lexicon import Language
from documents.engine.segmentation.config import (
    LONGEST_BARE_FORMULA,
    LONGEST_FORMULA,
    LONGEST_HEADING,
    LONGEST_SHORT,
    SUBJECT_WITHIN,
)
from documents.engine.segmentation.expressions import Expressions, sign
from documents.engine.segmentation.units import Unit
from documents.engine.verb_table import verb_table
from documents.engine.verb_words import opening_words

# Marks after which a sentence goes on; no publisher's line ends in one.
GOES_ON: Final = frozenset({";", ",", "؛", "،"})

# What matches where a paragraph of the body may bear a sign that is no date.
_OF_ANY_LENGTH: Final = (
    "page", "notes_rule", "annex", "formula", "voted", "attested", "signature", "note"
)  # fmt: skip
_ANY_SIGN: Final = Expressions(*_OF_ANY_LENGTH, "closing")
_ANY_LONG_SIGN: Final = Expressions(*_OF_ANY_LENGTH)


def is_plain(unit: Unit) -> bool:
    """Whether it bears none of the signs looked for in a body, as most paragraphs do.

    One look instead of one for each sign. A line that may be a date is not plain.
    """
    if len(unit.line) >= LONGEST_SHORT:
        return not _ANY_LONG_SIGN.bears(unit.line)
    if unit.last not in _BEFORE_NO_DATE and unit.is_short:
        return False
    return not _ANY_SIGN.bears(unit.line)


# Dates end in a digit or a full stop, or in a mark of their calendar or of a bracket.
_ENDS_DATES: Final = frozenset("Hhهـم)")
_BEFORE_NO_DATE: Final = frozenset({*GOES_ON, ":"})


def _is(name: str, unit: Unit) -> bool:
    return sign(name).bears(unit.line)


def is_closing(unit: Unit) -> bool:
    """Whether it dates or places the act, or says how it was adopted, however long that is:
    "Issued at …", "53rd plenary meeting", "[Adopted by a recorded vote of …".
    """
    if unit.label:
        return False
    if unit.is_short and (_is("closing", unit) or (is_date(unit) and not unit.is_provision)):
        return True
    return unit.last not in GOES_ON and _is("voted", unit)


def is_date(unit: Unit) -> bool:
    """Whether it is a date and no more, with its place perhaps: "Esker, 3 May 2031"."""
    line = unit.line
    last = line[-2:-1] if line[-1] == "." else line[-1]
    return (last in _ENDS_DATES or last.isdigit()) and _is("date", unit)


def is_votes(unit: Unit) -> bool:
    """Whether it says who voted how, below the words on the vote: "Against: …"."""
    return unit.label is None and _is("votes", unit)


def is_attestation(unit: Unit) -> bool:
    """Whether parties attest the act in it, however long it is: "In witness whereof", "Done at"."""
    return unit.label is None and unit.last not in GOES_ON and _is("attested", unit)


def is_signature(unit: Unit) -> bool:
    """Whether it says that somebody signed, and is no sentence on signing."""
    if not unit.is_short or (unit.last == "." and unit.line[0] not in "(["):
        return False
    return _is("signature", unit)


def is_signatory(unit: Unit) -> bool:
    """Whether it may say who signs or for whom, below an attestation."""
    return _is("signatory", unit) or is_heading(unit)


def is_beyond_signatures(unit: Unit) -> bool:
    """Whether the text goes on below what was signed: an article, a protocol, a provision."""
    if unit.is_provision or unit.is_finite:
        return True
    return not unit.last and (_is("article", unit) or _is("beyond", unit))


def is_annex_heading(unit: Unit) -> bool:
    """Whether an annex starts here: a short line that says so and is no sentence."""
    return unit.label is None and unit.is_short and not unit.last and _is("annex", unit)


def is_notes_rule(unit: Unit) -> bool:
    """Whether it is the line drawn above notes."""
    return _is("notes_rule", unit)


def is_notes_heading(unit: Unit) -> bool:
    """Whether it is the word above notes."""
    return unit.label is None and _is("notes_heading", unit)


def is_cited(unit: Unit) -> bool:
    """Whether it opens as notes do, with what is to be seen."""
    return _is("cited", unit)


def is_note(unit: Unit) -> bool:
    return unit.label is None and _is("note", unit)


def is_formula(unit: Unit, language: Language) -> bool:
    """Whether it only names who speaks and leaves the sentence open."""
    if unit.label or unit.lead or unit.last not in {",", ":", "،"} or not _is("formula", unit):
        return False
    if unit.opens_list and is_unfinished(unit):
        return False
    words = opening_words(unit.wording, LONGEST_FORMULA + 1, language)
    if len(words) > LONGEST_FORMULA:
        return False
    if language == "ar":
        return len(words) <= LONGEST_HEADING
    subjects = verb_table(language).subjects
    return any(key in subjects for key in words.keys[:SUBJECT_WITHIN])


def is_unfinished(unit: Unit) -> bool:
    """Whether a list goes on with its sentence: "We will:"."""
    return _is("unfinished", unit)


def is_bare_formula(unit: Unit, language: Language) -> bool:
    """Whether it is a speaker's name and no more, its comma forgotten."""
    if unit.label or unit.lead or unit.last or not unit.is_short or not _is("formula", unit):
        return False
    words = opening_words(unit.wording, LONGEST_BARE_FORMULA + 1, language)
    if len(words) > LONGEST_BARE_FORMULA:
        return False
    subjects = verb_table(language).subjects
    return language == "ar" or any(key in subjects for key in words.keys)


def is_enacting(unit: Unit) -> bool:
    """Whether it is the line that ends a treaty's recitals: "Have agreed as follows:"."""
    return unit.label is None and unit.is_short and _is("enacting", unit)


def is_recital(unit: Unit) -> bool:
    """Whether it opens as a recital does, without a verb: "Whereas …", "Eu égard à …"."""
    if unit.label is not None or unit.lead is not None:
        return False
    return _is("recital", unit) or (unit.last in GOES_ON and _is("having", unit))


def is_article(unit: Unit) -> bool:
    """Whether a heading is one under which paragraphs are counted anew: "Article 2"."""
    return _is("article", unit)


def is_article_heading(unit: Unit) -> bool:
    """Whether it is such a heading, and no sentence that opens as one."""
    return is_article(unit) and is_heading(unit)


def is_told(unit: Unit, language: Language) -> bool:
    """Whether it tells what happened, the verb before its subject: "عقد الفريق اجتماعه"."""
    if language != "ar" or unit.label or not unit.is_finite or unit.lead is None:
        return False
    return unit.lead.lemma in verb_table(language).narrated


def is_heading(unit: Unit) -> bool:
    """Whether it could name what follows: short, and no sentence."""
    if unit.last or not unit.is_short or unit.words > LONGEST_HEADING:
        return False
    return not unit.line[0].islower()
