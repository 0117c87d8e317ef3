"""What an edit says without what stands around it, for a list of facts."""

from collections import Counter, deque

from documents.engine.looks import CONDITION, STOP, look_at
from documents.engine.tokens import printed_tokens
from documents.engine.vocabulary import Vocabulary

_JOINTS = frozenset(",;:.،؛’'–—")
_HALVES = {"(": ")", ")": "(", "[": "]", "]": "[", "“": "”", "”": "“", "«": "»", "»": "«"}
_MARKS = " \n\t,;:.،؛()[]"


def bare_words(text: str) -> str:
    """The words of an edit from the first of substance to the last; "" where none is.

    "and 6 November 2018," is "6 November 2018". A capital is kept ("The Hague"), and so
    are brackets and quotes that have their other half in it and words beside it.
    """
    rest = deque(printed_tokens(text.strip()))
    held = Counter(it.strip() for it in rest)
    while rest:
        first, last = rest[0].strip(), rest[-1].strip()
        is_enclosed = len(rest) > 1 and held[first] == 1 and _HALVES.get(first) == last
        is_last_bare = is_enclosed or _says_nothing(rest[-1], held)
        if not is_last_bare and not _says_nothing(rest[0], held):
            break
        if is_last_bare:
            rest.pop()
            held[last] -= 1
        if is_enclosed or not is_last_bare:
            rest.popleft()
            held[first] -= 1
    return "".join(rest).strip()


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


def _says_nothing(printed: str, held: Counter[str]) -> bool:
    """Whether a token is small, or a bracket or quote whose other half is not held."""
    half = _HALVES.get(printed.strip())
    return _is_small(printed) if half is None else held[half] == 0


def _is_small(printed: str) -> bool:
    is_stop = look_at(printed).label == STOP and not printed[0].isupper()
    return is_stop or printed.strip() in _JOINTS
