"""What phrases of a clause without counterpart stand in clauses of the other text.

Its runs of words by their keys, so that case, spelling variants and punctuation make no
difference, and none across the end of a clause. Work grows as the texts do, whatever their
words: the runs are read from an automaton of the wordings that have any.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
from itertools import accumulate

from documents.engine.phrases import keyed, words
from documents.engine.suffixes import HOLDERS, Suffixes
from documents.engine.vocabulary import Vocabulary
from documents.engine.wordlists.qualifiers import qualifiers

# A phrase has so many words that say something, stop words left out, and these are so rare
# together (engine.vocabulary, 1000 for what is rarest). Counted on the 744 clauses without
# counterpart of 60 pairs of successive resolutions, for each of which a phrase was looked for
# in the other text and in 30 texts of other pairs, where it stands by chance alone: 33 % of
# the clauses have one, 1.8 % by chance. By words alone it would be 38 % and 3.1 % at four,
# names of organs mostly, and 22 % and 1.3 % at five.
FEWEST_WORDS = 4
LEAST_RARITY = 1600
# Phrases told of one clause; of those with any, nine in ten have no more.
MOST = 3
# Of so many runs, the longest, the phrases are chosen; no clause of those pairs has ten.
CONSIDERED = 32

_NO_PLACE = -1


@dataclass(frozen=True)
class Phrase:
    """Words of a clause, from ``start`` to ``end`` in code points of its text, that stand in a
    row in clauses of the other text.

    ``clauses`` are the first of those, by index, ascending; ``has_more`` says that there are
    others.
    """

    start: int
    end: int
    clauses: tuple[int, ...]
    has_more: bool


def surviving(lone: Sequence[str], other: Sequence[str]) -> list[tuple[Phrase, ...]]:
    """For each wording without counterpart its phrases that clauses of the other text have.

    ``other`` are all wordings of the other text. The longest phrase comes first, of equal
    ones the one that comes first in the clause; MOST at the most, and no phrase is part of
    one before it.
    """
    keys = [keyed(wording).split() for wording in lone]
    wanted = {window for it in keys for window in _windows(it)}
    rarity = _Rarity()
    shared = Suffixes(_shared(wanted, other, rarity))
    return [
        tuple(_phrases(wording, it, shared, rarity)) for wording, it in zip(lone, keys, strict=True)
    ]


class _Rarity:
    """How rare keys are, as vocabularies hold it; 0 for what says nothing."""

    __slots__ = ("_known", "_vocabulary")

    def __init__(self) -> None:
        self._known: dict[str, int] = {}
        self._vocabulary = Vocabulary.shared()

    def __getitem__(self, key: str) -> int:
        found = self._known.get(key)
        if found is None:
            vocabulary = self._vocabulary
            found = self._known[key] = vocabulary.rarity.get(vocabulary.character(key), 0)
        return found


def _windows(keys: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Each FEWEST_WORDS words in a row; a phrase has as many."""
    return zip(*(keys[at:] for at in range(FEWEST_WORDS)), strict=False)


def _shared(
    wanted: set[tuple[str, ...]], other: Sequence[str], rarity: _Rarity
) -> Iterator[tuple[int, Sequence[str]]]:
    """The stretches of the other text's clauses, by their indexes, that may hold a phrase."""
    for number, wording in enumerate(other):
        keys = keyed(wording).split()
        if wanted.isdisjoint(_windows(keys)):
            continue
        places = [at for at, window in enumerate(_windows(keys)) if window in wanted]
        for start, end in _joined(places):
            told = [it for it in [rarity[key] for key in keys[start:end]] if it]
            if len(told) >= FEWEST_WORDS and sum(told) >= LEAST_RARITY:
                yield number, keys[start:end]


def _joined(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of words that windows at these places, one after the other, make up."""
    start = places[0]
    for at, following in zip(places, [*places[1:], _NO_PLACE], strict=True):
        if following != at + 1:
            yield start, at + FEWEST_WORDS
            start = following


def _phrases(
    wording: str, keys: Sequence[str], shared: Suffixes, rarity: _Rarity
) -> Iterator[Phrase]:
    chosen = _chosen(keys, shared.longest(keys), rarity) if len(shared) > 1 else []
    spans = [span for _, span in words(wording)] if chosen else []
    for start, end in chosen:
        clauses = shared.holders(keys[start:end])
        yield Phrase(
            start=spans[start].start,
            end=_closed(wording, spans[start].start, spans[end - 1].end),
            clauses=clauses[: HOLDERS - 1],
            has_more=len(clauses) == HOLDERS,
        )


def _chosen(
    keys: Sequence[str], runs: Iterable[tuple[int, int]], rarity: _Rarity
) -> list[tuple[int, int]]:
    """The longest runs that say enough, none in the words of another."""
    rarities = [rarity[key] for key in keys]
    telling = list(accumulate(map(bool, rarities), initial=0))
    rare = list(accumulate(rarities, initial=0))
    enough = [
        (start, end)
        for start, end in runs
        if telling[end] - telling[start] >= FEWEST_WORDS and rare[end] - rare[start] >= LEAST_RARITY
    ]
    longest = [_trimmed(keys, run, rarity) for run in nsmallest(CONSIDERED, enough, key=_order)]
    found: dict[tuple[int, int], str] = {}
    for start, end in sorted(longest, key=_order):
        said = "".join([f" {key} " for key in keys[start:end]])
        if len(found) < MOST and not any(said in it for it in found.values()):
            found[start, end] = said
    return list(found)


def _order(run: tuple[int, int]) -> tuple[int, int]:
    """The longest first, then the first."""
    start, end = run
    return start - end, start


def _trimmed(keys: Sequence[str], run: tuple[int, int], rarity: _Rarity) -> tuple[int, int]:
    """A run without the stop words at its ends; those that qualify or negate stay."""
    start, end = run
    while not rarity[keys[start]] and keys[start] not in _qualifying():
        start += 1
    while not rarity[keys[end - 1]] and keys[end - 1] not in _qualifying():
        end -= 1
    return start, end


@cache
def _qualifying() -> frozenset[str]:
    """The keys of words that qualify by themselves."""
    return frozenset(phrase[0] for phrase in qualifiers() if len(phrase) == 1)


def _closed(wording: str, start: int, end: int) -> int:
    """Where a phrase ends with the bracket that closes one opened in it."""
    is_open = wording.count("(", start, end) > wording.count(")", start, end)
    return end + 1 if is_open and wording.startswith(")", end) else end
