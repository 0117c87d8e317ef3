"""What belongs to a name beside its capitals: qualifiers, numbers and years inside it."""

import re
from typing import Final

from documents.engine.lexicon import weights
from documents.engine.looks import (
    DATE,
    HEAD,
    MARK,
    NAME,
    NAMED_NUMBER,
    NAMED_YEAR,
    NUMBER,
    OPENING,
    STOP,
    WORD,
    YEAR,
    is_of_four_figures,
    is_ordinal,
)
from documents.engine.readings import Printed
from documents.engine.wordlists.dates import year_articles
from documents.engine.wordlists.numbers import letter_leads, number_leads
from documents.engine.words.config import NAME_WITHIN

_OF_COUNTED: Final = frozenset(("of", "des", "de"))
_GROUPS: Final = frozenset(("group", "groupe"))
_FIGURES: Final = re.compile(r"\d{1,4}")
_HEADED: Final = re.compile(HEAD + WORD)
# Keys: the article and "and"; the ending that adjectives of feminine nouns have.
_OF_NOUNS: Final = ("ال", "و")
_OF_FEMININES: Final = "ه"
_SMALL: Final = STOP + MARK


def label_of_name(looks: str, labels: str, start: int, end: int) -> str:
    """Labels of the words of a whole name; small words and marks in it stay what they are."""
    found = labels[start:end].replace(WORD, NAME)
    if NUMBER not in found:
        return found
    numbered = [
        it if it != NUMBER else NAMED_YEAR if looks[start + at] == YEAR else NAMED_NUMBER
        for at, it in enumerate(found)
    ]
    return "".join(numbered)


def is_in_name(printed: Printed, looks: str, labels: str, start: int, end: int) -> bool:
    """Whether a phrase that would qualify is a name's: it has a capital and stands in or by one.

    Small words may stand between ("the Elimination of All").
    Not where a sentence opens, nor in all capitals, where every word has one.
    """
    before = labels[max(0, start - NAME_WITHIN) : start].rstrip(STOP)
    after = labels[end : end + NAME_WITHIN].lstrip(STOP)
    if not (before.endswith(NAME) or after.startswith(NAME)):
        return False
    first = printed.token(start).rstrip()
    if not first[:1].isupper() or first.isupper():
        return False
    return start > 0 and looks[start - 1] != OPENING


def with_headed(printed: Printed, looks: str, labels: str) -> str:
    """Labels in which Arabic names are told that no list has, by what stands before them.

    Behind "city" or "Mr." a word that the counted weights do not know is a name, unless it is
    printed as an adjective or with what stands before common nouns. In two draws of 700
    resolutions 81 words were found so, all of them names or the first words of some.
    """
    marked = list(labels)
    for it in _HEADED.finditer(looks):
        at = it.end() - 1
        key = printed.key(at)
        is_common = key.startswith(_OF_NOUNS) or key.endswith(_OF_FEMININES)
        if labels[at] == WORD and not is_common and key not in weights().by_key:
            marked[at] = NAME
    return "".join(marked)


def with_numbers(printed: Printed, looks: str, labels: str) -> str:
    """Labels in which the numbers and years of names are told: 2030 Agenda, Group of 20."""
    found = [*_beside_name(labels, NUMBER), *_beside_name(labels, DATE)]
    if not found:
        return labels
    alone = list(labels)
    marked = list(labels)
    for at in found:
        if alone[at] == NUMBER and _is_number_of_name(printed, looks, alone, at):
            marked[at] = NAMED_NUMBER
        elif alone[at] == DATE and _is_year_of_name(printed, alone, at):
            marked[at] = NAMED_YEAR
    return "".join(marked)


def _beside_name(labels: str, label: str) -> list[int]:
    """Where a label stands right before a name or after one, a small word between them or none."""
    found: list[int] = []
    at = labels.find(label)
    while at >= 0:
        if labels[at + 1 : at + 2] == NAME:
            found.append(at)
        elif at > 0:
            before = at - 2 if labels[at - 1] == STOP and at > 1 else at - 1
            if labels[before] == NAME:
                found.append(at)
        at = labels.find(label, at + 1)
    return found


def _is_number_of_name(printed: Printed, looks: str, labels: list[str], at: int) -> bool:
    """Whether a number is printed as a name's: Fifteenth Congress, Agenda 14, Group of 20."""
    if at == 0:
        return False
    text = printed.token(at).rstrip()
    before, after = labels[at - 1], labels[at + 1 : at + 2]
    if printed.key(at - 1) in _OF_COUNTED and at > 1 and printed.key(at - 2) in _GROUPS:
        return labels[at - 2] == NAME
    is_capital = text[:1].isupper() and text.replace("-", "").isalpha() and looks[at - 1] != OPENING
    if after == [NAME]:
        is_listed = before in _SMALL and at > 1 and labels[at - 2] == NUMBER
        if is_listed or printed.key(at - 1) in letter_leads():
            return False
        return is_capital or is_ordinal(printed.key(at))
    if not is_capital and not _FIGURES.fullmatch(text):
        return False
    if before == NAME:
        return after != [NUMBER] and _is_named_by(printed, at)
    if printed.key(at - 1) not in _OF_COUNTED:
        return False
    return after not in ([WORD], [NUMBER])


def _is_year_of_name(printed: Printed, labels: list[str], at: int) -> bool:
    """Whether a year by itself stands between an article and a name, or right after one."""
    beside = labels[max(0, at - 1) : at] + labels[at + 1 : at + 2]
    if at == 0 or DATE in beside or not is_of_four_figures(printed.key(at)):
        return False
    if labels[at - 1] == NAME:
        return _is_named_by(printed, at)
    return labels[at + 1 : at + 2] == [NAME] and printed.key(at - 1) in year_articles()


def _is_named_by(printed: Printed, at: int) -> bool:
    """Whether a number stands after a capitalised word that it is not a reference of.

    It is one in "Article 5" and "Council 2014 (2012)", and half a span in "Plan 2019-2021".
    """
    key = printed.key(at - 1)
    if key in letter_leads() or key in number_leads() or not printed.token(at - 1)[:1].isupper():
        return False
    return at + 1 == len(printed) or printed.key(at + 1) not in ("(", "-")
