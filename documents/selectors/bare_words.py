"""What an edit says without what stands around it, for a list of facts."""

from documents.engine.looks import CONDITION, STOP, look_at
from documents.engine.tokens import printed_tokens
from documents.engine.vocabulary import Vocabulary

_JOINTS = frozenset(",;:.")
_MARKS = " \n\t,;:.،؛()[]"


def bare_words(text: str) -> str:
    """The words of an edit from the first of substance to the last; "" where none is.

    "and 6 November 2018," is "6 November 2018". A capital is kept ("The Hague").
    """
    tokens = printed_tokens(text.strip())
    while tokens and _is_small(tokens[-1]):
        tokens.pop()
    while tokens and _is_small(tokens[0]):
        del tokens[0]
    return "".join(tokens).strip()


def bare_qualifiers(text: str) -> str:
    """From the first word that qualifies to the last, a condition with its words.

    Where none does, what stood in the place of one is told as it is: "the" → "all".
    """
    reading = Vocabulary.shared().read(text)
    phrases = reading.qualifying()
    if not phrases:
        return text.strip(_MARKS)
    start, (_, end, label) = phrases[0][0], phrases[-1]
    if label == CONDITION:
        end = len(reading.keys)
    starts = reading.starts()
    return text[starts[start] : starts[end]].strip(_MARKS)


def _is_small(printed: str) -> bool:
    is_stop = look_at(printed).label == STOP and not printed[0].isupper()
    return is_stop or printed.strip() in _JOINTS
