"""Which known rows moved.

A row stands where its longest paragraph stands. Doubtful rows neither move nor
hold others in place, for what stands in order would hang on the doubt.
"""

from collections.abc import Sequence

from tests.benchmarks.known import Answer, Link
from tests.benchmarks.moved import closest_smallest_set, words_of


def moved_rows(
    answers: Sequence[Answer],
    old: Sequence[str],
    new: Sequence[str],
    said: frozenset[Link] | set[Link] = frozenset(),
) -> set[Answer]:
    """The rows of a smallest-weight set, weights in words; the set closest to what is ``said``.

    ``said`` are the links of rows that somebody calls moved.
    """
    linked = [row for row in answers if row.links and not row.doubt]
    linked.sort(key=lambda row: _place(row.new, new))
    found = closest_smallest_set(
        [_place(row.old, old) for row in linked],
        [_words(row.old, old) + _words(row.new, new) for row in linked],
        {at for at, row in enumerate(linked) if row.links & said},
    )
    return {linked[at] for at in found}


def _place(indexes: Sequence[int], texts: Sequence[str]) -> int:
    return max(indexes, key=lambda index: (_words([index], texts), -index))


def _words(indexes: Sequence[int], texts: Sequence[str]) -> int:
    return sum(len(words_of(texts[index])) for index in indexes)
