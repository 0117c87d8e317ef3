"""Laws every comparison keeps, whatever the texts."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.engine import compare
from documents.engine.rows import Comparison, Edit, Row
from tests.engine.cuts_of import cut_of

# Few words, so that clauses resemble one another, repeat and cross.
WORDS = [
    *("Requests", "Urges", "the", "of", "and", "all", "may", "May", "will", "not", "(a)", ",", ";"),
    *("States", "Strait", "Harbour", "Council", "report", "report's", "twelve", "six", "months"),
    *("sub-region", "subregion", "Organisation", "organization", "2019", "2020", "«", "»", "."),
    *("“mandate”", "l’accord", "قرار", "الأمم", "والأمم"),
]
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
texts = st.lists(sentences, max_size=7)
any_text = st.text(max_size=120)

_MIRRORED_OP = {"insert": "delete", "delete": "insert"}


def _compare(old: list[str], new: list[str]) -> Comparison:
    return compare(cut_of(*old), cut_of(*new))


@given(texts, texts)
def test_edits_spell_both_sides(old: list[str], new: list[str]) -> None:
    for row in _compare(old, new).rows:
        assert "".join(edit.old for edit in row.edits) == "\n".join(old[i] for i in row.old)
        assert "".join(edit.new for edit in row.edits) == "\n".join(new[j] for j in row.new)


@given(texts, texts)
def test_every_clause_stands_in_exactly_one_row(old: list[str], new: list[str]) -> None:
    rows = _compare(old, new).rows
    assert sorted(i for row in rows for i in row.old) == list(range(len(old)))
    assert sorted(j for row in rows for j in row.new) == list(range(len(new)))


@given(texts, texts)
def test_rows_come_in_the_order_of_the_new_text(old: list[str], new: list[str]) -> None:
    firsts = [row.new[0] for row in _compare(old, new).rows if row.new]
    assert firsts == sorted(firsts)


@given(texts, texts)
def test_comparing_twice_gives_the_same(old: list[str], new: list[str]) -> None:
    assert _compare(old, new) == _compare(old, new)


@given(texts, texts)
def test_swapping_the_sides_mirrors_the_rows(old: list[str], new: list[str]) -> None:
    forth = {_essence(row) for row in _compare(old, new).rows}
    back = {_essence(_mirrored(row)) for row in _compare(new, old).rows}
    assert forth == back


@given(texts, texts, st.data())
def test_renumbering_changes_labels_only(
    old: list[str], new: list[str], data: st.DataObject
) -> None:
    numbers = [f"{number}." for number in range(1, len(new) + 1)]
    shuffled = data.draw(st.permutations(numbers))
    plain = compare(cut_of(*old), cut_of(*new, labels=numbers)).rows
    other = compare(cut_of(*old), cut_of(*new, labels=shuffled)).rows
    assert [_unlabelled(row) for row in plain] == [_unlabelled(row) for row in other]


@given(texts, texts, st.integers(0, 7), st.booleans())
def test_a_clause_that_shares_no_informative_word_bears_on_no_other_row(
    old: list[str], new: list[str], at: int, is_old: bool
) -> None:
    before = {_pairing(row, old, new) for row in _compare(old, new).rows}
    side = old if is_old else new
    stranger = "Zymurgy of the quixotic xylophones and kvass"
    side.insert(min(at, len(side)), stranger)
    rows = _compare(old, new).rows
    alone = [row for row in rows if stranger in _pairing(row, old, new)[1:3][not is_old]]
    assert [row.status for row in alone] == ["removed" if is_old else "added"]
    assert {_pairing(row, old, new) for row in rows if row not in alone} == before


@given(sentences, st.integers(1, 6), texts, texts)
def test_identical_clauses_pair_in_order(
    clause: str, count: int, old: list[str], new: list[str]
) -> None:
    old = [text for text in old if text != clause]
    new = [text for text in new if text != clause]
    first, second = _woven(old, clause, count), _woven(new, clause, count)
    rows = _compare(first, second).rows
    pairs = [(row.old, row.new) for row in rows if row.old and first[row.old[0]] == clause]
    places = [[at for at, text in enumerate(side) if text == clause] for side in (first, second)]
    assert sorted(pairs) == [((i,), (j,)) for i, j in zip(*places, strict=True)]


@given(st.lists(any_text, max_size=4), st.lists(any_text, max_size=4))
@settings(max_examples=300)
def test_no_unicode_input_crashes_it(old: list[str], new: list[str]) -> None:
    for row in _compare(old, new).rows:
        assert "".join(edit.new for edit in row.edits) == "\n".join(new[j] for j in row.new)


@given(any_text, any_text)
def test_no_unicode_text_crashes_the_front_door(old: str, new: str) -> None:
    old, new = (text.encode("utf-8", "ignore").decode("utf-8") for text in (old, new))
    for is_paragraphs in (True, False):
        done = compare(old, new, paragraphs=is_paragraphs)
        assert sum(len(row.old) for row in done.rows) == len(done.old.clauses)


def _woven(side: list[str], clause: str, count: int) -> list[str]:
    woven = list(side)
    for turn in range(count):
        woven.insert((turn * 2) % (len(woven) + 1), clause)
    return woven


def _pairing(row: Row, old: list[str], new: list[str]) -> tuple[object, ...]:
    wordings = tuple(old[i] for i in row.old), tuple(new[j] for j in row.new)
    return (row.status, *wordings, row.edits)


def _unlabelled(row: Row) -> Row:
    return replace(row, labels=replace(row.labels, old="", new=""))


def _mirrored(row: Row) -> Row:
    statuses = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}
    return replace(
        row,
        status=statuses.get(row.status, row.status),
        old=row.new,
        new=row.old,
        edits=tuple(
            Edit(_MIRRORED_OP.get(e.op, e.op), e.class_, e.group, e.new, e.old) for e in row.edits
        ),
    )


def _essence(row: Row) -> tuple[object, ...]:
    seen = (row.status, row.old, row.new, row.moved, row.cosmetic, row.similarity)
    return (*seen, row.confidence, row.edits)
