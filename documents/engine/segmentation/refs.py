"""References to clauses as diplomats cite them: pp3, op8, op16.iv, else c12.

Preambular clauses are counted by position. Operatives take the number that is
printed, where one is, else the next of our count. A number that is printed
twice is the first clause's; the later one takes the same number with "-b",
"-c". List items add their label's key, or their place where none is printed.
Every other clause, and what lies under it, is cited by its place in the text.
"""

from collections.abc import Sequence
from typing import Final

_PREFIX: Final = {"preambular": "pp", "operative": "op"}


class Place:
    """What a reference depends on: kind, label's key (empty: none), whether digits, parent."""

    __slots__ = ("is_number", "key", "kind", "parent")

    def __init__(self, kind: str, key: str, is_number: bool, parent: int | None) -> None:
        self.kind = kind
        self.key = key
        self.is_number = is_number
        self.parent = parent


def references(places: Sequence[Place]) -> list[str]:
    """One reference a clause, no two alike."""
    taken: dict[str, int] = {}
    counts: dict[str, int] = {}
    children: dict[int, int] = {}
    refs: list[str] = []
    for index, place in enumerate(places):
        prefix = _PREFIX.get(place.kind)
        if prefix is None:
            ref = f"c{index + 1}"
        elif place.parent is not None:
            children[place.parent] = children.get(place.parent, 0) + 1
            ref = f"{refs[place.parent]}.{place.key or children[place.parent]}"
        else:
            counts[prefix] = _count(counts.get(prefix, 0), prefix, place)
            printed = prefix == "op" and place.is_number
            ref = f"{prefix}{place.key if printed else counts[prefix]}"
        refs.append(_free(ref, taken))
    return refs


def _count(before: int, prefix: str, place: Place) -> int:
    """Our count after this clause; a printed number sets it, a bis leaves it."""
    digits = place.key.split(".")[-1] if prefix == "op" and place.is_number else ""
    return int(digits) if digits.isdigit() else before if digits else before + 1


def _free(ref: str, taken: dict[str, int]) -> str:
    """The reference itself, or with the next letter where it is taken."""
    if ref not in taken:
        taken[ref] = 1
        return ref
    while True:
        taken[ref] += 1
        lettered = f"{ref}-{_letters(taken[ref])}"
        if lettered not in taken:
            taken[lettered] = 1
            return lettered


def _letters(number: int) -> str:
    """1 → a, 26 → z, 27 → aa."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
