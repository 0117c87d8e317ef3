"""Laws that threads keep, whatever the texts and whichever of them are held."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.engine.lineage import Lineage, Text, extended, lineage
from tests.engine import series_of
from tests.engine.series_of import compared, series

CLAUSES = (
    series_of.SPAWNING,
    series_of.PILOTS,
    series_of.DUES,
    series_of.WRECKS,
    series_of.CREWS,
    series_of.FERRIES,
)
WORDS = ("all", "crews", "the Strait", "by spring", "2019", "and moreover")


@st.composite
def wordings(draw: st.DrawFn) -> str:
    """A clause of the list, as it is, worded anew, in halves, or with another's end."""
    words = draw(st.sampled_from(CLAUSES)).split()
    deed = draw(st.integers(0, 4))
    if deed == 1:
        words.insert(draw(st.integers(1, len(words))), draw(st.sampled_from(WORDS)))
    elif deed == 2:
        words = words[: len(words) // 2]
    elif deed == 3:
        words = words[len(words) // 2 :]
    elif deed == 4:
        words += draw(st.sampled_from(CLAUSES)).split()[4:]
    return " ".join(words)


texts = st.lists(st.none() | st.lists(wordings(), max_size=6), min_size=1, max_size=6)


def _traced(of: list[list[str] | None]) -> Lineage:
    return lineage(series(*of), compared)


@given(texts)
def test_every_clause_of_every_text_held_is_of_one_thread(of):
    found = _traced(of)
    places = [place for thread in found.threads for place in thread.places]

    expected = [(at, n) for at, text in enumerate(of) if text for n in range(len(text))]
    assert sorted(places) == expected
    assert all(found.thread_of(place).places.count(place) == 1 for place in places)
    assert len({thread.id for thread in found.threads}) == len(found.threads)


@given(texts)
def test_a_thread_has_a_cell_for_every_text_and_says_which_are_held(of):
    found = _traced(of)

    for thread in found.threads:
        assert len(thread.cells) == len(of)
        held = [cell.state != "not held" for cell in thread.cells]
        assert held == [text is not None for text in of]


@given(texts)
def test_dropped_returned_and_first_need_the_text_directly_before(of):
    for thread in _traced(of).threads:
        for at, cell in enumerate(thread.cells):
            if cell.events & {"dropped", "returned", "first attested"}:
                assert at > 0
                assert of[at - 1] is not None
        for absence in thread.absences:
            if absence.is_dropped:
                assert of[absence.texts[0] - 1] is not None
            if absence.is_returned:
                assert of[absence.back.later - 1] is not None


@given(texts)
def test_a_bound_has_nothing_held_inside(of):
    bounds = [
        bound
        for thread in _traced(of).threads
        for bound in (thread.since, thread.until, *[cell.since for cell in thread.cells])
        if bound is not None
    ]
    for bound in bounds:
        first = 0 if bound.earlier is None else bound.earlier + 1
        assert list(bound.unheld) == list(range(first, bound.later))
        assert all(of[at] is None for at in bound.unheld)


@settings(max_examples=60)
@given(texts)
def test_one_text_more_at_the_end_gives_the_whole_and_changes_nothing_before(of):
    grown = lineage([], compared)
    for text in series(*of):
        before = grown
        grown = extended(grown, text, compared)
        for thread, now in zip(before.threads, grown.threads, strict=False):
            assert now.id == thread.id
            assert now.cells[:-1] == thread.cells
            assert now.places[: len(thread.places)] == thread.places

    assert grown == _traced(of)


@given(texts)
def test_one_text_more_costs_one_comparison(of):
    asked = []

    def counted(old: Text, new: Text):
        asked.append((old.key, new.key))
        return compared(old, new)

    lineage(series(*of), counted)
    held = [text.key for text in series(*of) if text.is_held]
    assert asked == list(pairwise(held))


@given(texts)
def test_reversed_the_same_clauses_of_neighbours_are_linked(of):
    def links(found: Lineage, is_reversed: bool) -> set[frozenset[tuple[int, int]]]:
        last = len(of) - 1
        return {
            frozenset((last - it.text if is_reversed else it.text, it.clause) for it in pair)
            for into in found.steps
            for step in into
            if not step.is_mended
            for pair in ((old, new) for old in step.old for new in step.new)
        }

    assert links(_traced(of), False) == links(_traced(of[::-1]), True)
