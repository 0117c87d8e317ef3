"""Which class of change an edit is."""

from collections.abc import Sequence

from documents.engine.lexicon import weights
from documents.engine.looks import DATE, MARK, NAME, NUMBER, QUALIFIER, WORD
from documents.engine.rows import EditClass
from documents.engine.tokens import fold, unstyled

_OF_KIND: dict[str, EditClass] = {
    WORD: "word",
    NUMBER: "number",
    NAME: "name",
    QUALIFIER: "qualifier",
}


def class_of_run(old: Sequence[str], new: Sequence[str], labels: str, kinds: str) -> EditClass:
    """The class of tokens taken out, put in or exchanged; ``labels`` are those of both sides.

    ``kinds``: the label of each side's substance. Small words and marks go with it.
    """
    if not kinds:
        return "word" if labels.strip(MARK) else "punctuation"
    if NAME in kinds and _is_other_number(old, new, labels):
        return "word"
    if DATE in kinds:
        return "date"
    if NAME not in kinds and _is_respelt(old, new):
        return "spelling"
    return _OF_KIND[kinds[0]]


def class_of_variant(old: str, new: str, is_name: bool) -> EditClass:
    """The class of two printed forms of one key. Names are never spelling variants."""
    one, other = unstyled(old), unstyled(new)
    if one == other:
        return "punctuation"
    if one.casefold() == other.casefold():
        return "case"
    if old.rstrip("'’") == new.rstrip("'’"):
        return "punctuation"
    return "name" if is_name and not _is_common(fold(old)) else "spelling"


def _is_other_number(old: Sequence[str], new: Sequence[str], labels: str) -> bool:
    """Whether both sides are one common noun, once singular and once plural (Communiqués).

    Capitals make it look like a name; the counted words know better.
    """
    at = [place for place, label in enumerate(labels) if label == NAME]
    if len(at) != 2 or not at[0] < len(old) <= at[1]:
        return False
    nouns = fold(old[at[0]].rstrip()), fold(new[at[1] - len(old)].rstrip())
    one, other = sorted(nouns, key=len)
    return other in _plurals(one) and (_is_common(one) or _is_common(other))


def _is_common(key: str) -> bool:
    """Whether a word is known to the lexicon, and not as a name."""
    return key in weights().by_key and key not in weights().names


def _plurals(key: str) -> set[str]:
    """What a noun's plural may be in English and French."""
    plurals = {key + ending for ending in ("s", "es", "x")}
    if key.endswith("y"):
        plurals.add(key[:-1] + "ies")
    if key.endswith("al"):
        plurals.add(key[:-1] + "ux")
    return plurals


def _is_respelt(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether both sides are one word but for a space or hyphen inside it; figures are none."""
    if not old or not new:
        return False
    one = _run_together(old)
    return one == _run_together(new) and not any(map(str.isdigit, one))


def _run_together(tokens: Sequence[str]) -> str:
    return fold("".join([token.rstrip() for token in tokens])).replace("-", "")
