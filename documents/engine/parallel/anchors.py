"""What a translation leaves as it is: figures, and the roots that two languages share."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from math import log

# Letters of a word that English and French have in common in words of one origin
# ("resolution", "résolution"; "humanitarian", "humanitaire").
ROOT = 5
# A shorter word than this is no evidence: roots of five letters would be most of it.
SHORTEST_WORD = 6

_FIGURE = re.compile(r"\d+")
_LATIN_WORD = re.compile(rf"[a-z]{{{SHORTEST_WORD},}}")


def figures(text: str) -> frozenset[str]:
    """The runs of digits of a text, in ASCII digits, leading zeros left out."""
    return frozenset(str(int(run)) for run in _FIGURE.findall(text) if len(run) <= 12)


def roots(text: str) -> frozenset[str]:
    """The first letters of the longer words in Latin script, without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return frozenset(word[:ROOT] for word in _LATIN_WORD.findall(plain))


def rarities(anchors: Iterable[frozenset[str]]) -> dict[str, float]:
    """What finding an anchor in two clauses is worth: more the fewer clauses have it.

    The unit is the natural logarithm of clauses to clauses that have it, plus one.
    """
    clauses = list(anchors)
    counts = Counter(anchor for clause in clauses for anchor in clause)
    return {anchor: log(1 + len(clauses) / count) for anchor, count in counts.items()}


def overlap(old: frozenset[str], new: frozenset[str], rarity: dict[str, float]) -> float | None:
    """The weight that two clauses share, of what both have, 0..1; None where neither has any."""
    whole = sum(map(rarity.__getitem__, old)) + sum(map(rarity.__getitem__, new))
    if not whole:
        return None
    return 2 * sum(map(rarity.__getitem__, old & new)) / whole
