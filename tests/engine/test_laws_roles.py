"""The laws of what may bear on a row, of texts with a front and a back."""

from collections import Counter
from itertools import takewhile

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.engine import compare
from documents.engine.rows import Comparison
from tests.engine.cuts_of import cut_of_kinds
from tests.engine.test_laws_bearing import STRANGERS, mirrored, mirrored_summary, without
from tests.engine.wordings import revisions

Clauses = list[tuple[str, str]]
Texts = tuple[Clauses, Clauses]

FRONT = (
    ("HU/RES/68 (2031)", "paratext"),
    ("HU/RES/87 (2032)", "paratext"),
    ("Sixth session", "paratext"),
    ("Eighth session", "paratext"),
    ("15 January 2031", "paratext"),
    ("3 July 2032", "paratext"),
    ("Resolution 68 (2031)", "heading"),
    ("Resolution 87 (2032)", "title"),
    ("Port Council", "paratext"),
)
BACK = (
    ("6th meeting 15 January 2031", "closing"),
    ("8th meeting 3 July 2032", "closing"),
    ("3 July 2032", "closing"),
    ("(Signed) The Harbour Master", "signature"),
)


@st.composite
def texts(draw) -> Texts:
    """Two texts with lines above and below that may do the same, in any order."""
    fronts, backs = (st.lists(st.sampled_from(lines), max_size=5) for lines in (FRONT, BACK))
    old, new = (
        [*draw(fronts), *[(wording, "operative") for wording in body], *draw(backs)]
        for body in draw(revisions())
    )
    return old, new


def _compare(old: Clauses, new: Clauses) -> Comparison:
    return compare(cut_of_kinds(*old), cut_of_kinds(*new))


@given(texts())
@settings(max_examples=300)
def test_swapping_the_sides_mirrors_the_comparison(sides: Texts) -> None:
    forth, back = _compare(*sides), _compare(*sides[::-1])
    assert Counter(forth.rows) == Counter(map(mirrored, back.rows))
    assert forth.summary == mirrored_summary(back.summary)


@given(texts())
def test_comparing_twice_gives_the_same(sides: Texts) -> None:
    assert _compare(*sides) == _compare(*sides)


@given(
    texts(),
    st.sampled_from(STRANGERS),
    st.sampled_from(("paratext", "heading", "closing", "operative")),
    st.integers(0, 12),
    st.booleans(),
)
@settings(max_examples=300)
def test_a_clause_that_shares_neither_a_word_nor_a_role_bears_on_no_other_row(
    sides: Texts, stranger: str, kind: str, at: int, is_old: bool
) -> None:
    """Nor does it end a front: where other lines stand is not for it to say."""
    before = _compare(*sides).rows
    changed = [list(side) for side in sides]
    mine = changed[not is_old]
    front = len(list(takewhile(lambda it: it[1] in ("title", "paratext", "heading"), mine)))
    at = min(at if kind in ("paratext", "heading") else max(at, front), len(mine))
    mine.insert(at, (stranger, kind))
    rows = _compare(*changed).rows
    alone = [row for row in rows if at in (row.old if is_old else row.new)]
    assert [row.status for row in alone] == ["removed" if is_old else "added"]
    others = Counter(without(row, at, is_old) for row in rows if row not in alone)
    assert others == Counter(before)


@given(texts(), st.integers(1, 3))
def test_identical_lines_pair_in_order(sides: Texts, count: int) -> None:
    line = ("Agenda item 6", "paratext")
    old, new = ([line] * count + side for side in sides)
    rows = _compare(old, new).rows
    pairs = [(row.old, row.new) for row in rows if row.old and row.old[0] < count]
    assert pairs == [((at,), (at,)) for at in range(count)]


@given(texts())
def test_moved_rows_are_all_that_breaks_the_order(sides: Texts) -> None:
    kept = [row.old[0] for row in _compare(*sides).rows if row.old and row.new and not row.moved]
    assert kept == sorted(kept)


@given(texts())
def test_no_clause_is_a_part_of_one_that_stands_elsewhere(sides: Texts) -> None:
    done = _compare(*sides)
    for row in done.rows:
        if row.status in ("split", "merged"):
            kinds = [done.old.clauses[i].kind for i in row.old]
            kinds += [done.new.clauses[j].kind for j in row.new]
            assert len({kind == "operative" for kind in kinds}) == 1
