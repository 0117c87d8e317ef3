"""Clauses whose wording is the same on both sides: as printed, or by key."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Final

from rapidfuzz.distance import LCSseq

from documents.engine.bounds import core_cells

Pair = tuple[int, int]

# The run of two texts of 20,000 clauses that share every one takes 50 MB.
RUN_CELLS: Final = 400_000_000

NOTHING: Final[frozenset[Pair]] = frozenset()

_CHARACTERS: Final = 0x110000


def pair_printed(
    old: dict[int, str], new: dict[int, str], forbidden: AbstractSet[Pair] = NOTHING
) -> list[Pair]:
    """Pairs of clauses printed alike, given wordings by index; mirrored when sides are swapped.

    ``forbidden``: as for pair_alike.
    """
    old, new = _free(old, new, forbidden)
    single = _single(old, new)
    if single is not None:
        return single
    common = set(old.values()) & set(new.values())
    olds = [text for text in old.values() if text in common]
    news = [text for text in new.values() if text in common]
    if (len(news), news) < (len(olds), olds):
        return [(i, j) for j, i in _pair_equals(new, old)]
    return _pair_equals(old, new)


def pair_alike(
    old: dict[int, str], new: dict[int, str], forbidden: AbstractSet[Pair] = NOTHING
) -> list[Pair]:
    """Pairs of clauses of one form, given forms by index: as many as there are, in order.

    Where one side has more of them, those are paired that keep the order of the
    clauses around them. Clauses that stand on one side only have no bearing. Of a form
    of which a pair is ``forbidden`` none is paired: whom the others then belong to is
    for the assignment to say.
    """
    old, new = _free(old, new, forbidden)
    single = _single(old, new)
    return _pair_equals(old, new) if single is None else single


def _free(
    old: dict[int, str], new: dict[int, str], forbidden: AbstractSet[Pair]
) -> tuple[dict[int, str], dict[int, str]]:
    """Both sides without the forms of which a pair is forbidden."""
    parted = {old[i] for i, j in forbidden if i in old and old[i] == new.get(j)}
    if not parted:
        return old, new
    return (
        {i: form for i, form in old.items() if form not in parted},
        {j: form for j, form in new.items() if form not in parted},
    )


def _pair_equals(old: dict[int, str], new: dict[int, str]) -> list[Pair]:
    """The same, whether or not a form stands twice on a side."""
    olds, news = _positions(old), _positions(new)
    common = olds.keys() & news.keys()
    if all(len(olds[form]) == len(news[form]) for form in common):
        chosen = {form: (olds[form], news[form]) for form in common}
    else:
        chosen = _in_context(olds, news, common)
    return [pair for both in chosen.values() for pair in zip(*both, strict=True)]


def _single(old: dict[int, str], new: dict[int, str]) -> list[Pair] | None:
    """The pairs where no form stands twice on a side, as is mostly so; None where one does."""
    at_old = {form: index for index, form in old.items()}
    at_new = {form: index for index, form in new.items()}
    if len(at_old) < len(old) or len(at_new) < len(new):
        return None
    return [(at_old[form], index) for form, index in at_new.items() if form in at_old]


def _positions(forms: dict[int, str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for index, form in forms.items():
        if form in found:
            found[form].append(index)
        else:
            found[form] = [index]
    return found


def _in_context(
    olds: dict[str, list[int]],
    news: dict[str, list[int]],
    common: Iterable[str],
) -> dict[str, tuple[list[int], list[int]]]:
    """Choose among too many equals: those in the longest common run first, then in order."""
    form_of_old = {index: form for form in common for index in olds[form]}
    form_of_new = {index: form for form in common for index in news[form]}
    old, new = sorted(form_of_old), sorted(form_of_new)
    kept_old, kept_new = _common_run([form_of_old[i] for i in old], [form_of_new[j] for j in new])
    run_old = {old[at] for at in kept_old}
    run_new = {new[at] for at in kept_new}
    chosen = {}
    for form in common:
        count = min(len(olds[form]), len(news[form]))
        chosen[form] = (_first(olds[form], run_old, count), _first(news[form], run_new, count))
    return chosen


def _first(positions: list[int], run: set[int], count: int) -> list[int]:
    ranked = sorted(positions, key=lambda at: (at not in run, at))
    return sorted(ranked[:count])


def _common_run(old: list[str], new: list[str]) -> tuple[list[int], list[int]]:
    """Positions, on both sides, of a longest common subsequence; none past the bound of work."""
    numbers = {form: chr(at % _CHARACTERS) for at, form in enumerate(dict.fromkeys(old))}
    olds = "".join(map(numbers.__getitem__, old))
    news = "".join(map(numbers.__getitem__, new))
    if len(olds) * len(news) > RUN_CELLS and core_cells(olds, news) > RUN_CELLS:
        return [], []
    steps = LCSseq.opcodes(olds, news)
    equal = [step for step in steps if step.tag == "equal"]
    return (
        [at for step in equal for at in range(step.src_start, step.src_end)],
        [at for step in equal for at in range(step.dest_start, step.dest_end)],
    )
