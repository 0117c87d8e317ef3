"""Names, dates and numbers without the small words around them, for a list of facts."""

from documents.engine.looks import STOP, look_at
from documents.engine.tokens import printed_tokens

_JOINTS = frozenset(",;:.")


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


def _is_small(printed: str) -> bool:
    is_stop = look_at(printed).label == STOP and not printed[0].isupper()
    return is_stop or printed.strip() in _JOINTS
