"""Laws of what may bear on a row: not which side is old, nor numbering, nor a stranger."""

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.engine import compare
from documents.engine.rows import Change, Comparison, Edit, Labels, Nearest, Row, Summary
from tests.engine.cuts_of import cut_of
from tests.engine.wordings import ENDS, revisions, wordings

Texts = tuple[list[str], list[str]]

# Words that no text of these laws has, in three scripts; the last has stop words alone.
STRANGERS = (
    "Zymurgy of the quixotic xylophones and kvass",
    "Kvass\u00a0;",
    "Réjouissance des xylophones",
    "الخزف العتيق",
    "which from by at",
)


# Near twins, more of them than each has candidates, so that ties abound.
twins = st.lists(
    st.tuples(st.sampled_from("ABCDEFG"), st.sampled_from(("dredge", "mark", "survey"))).map(
        lambda it: f"Requests the Council to {it[1]} the harbour of Port {it[0]}"
    ),
    min_size=6,
    max_size=12,
)


def _compare(old: list[str], new: list[str]) -> Comparison:
    return compare(cut_of(*old), cut_of(*new))


@given(revisions())
@settings(max_examples=300)
def test_swapping_the_sides_mirrors_the_comparison(texts: Texts) -> None:
    old, new = texts
    numbers = [f"{at}." for at in range(1, 20)]
    sides = cut_of(*old, labels=numbers), cut_of(*new, kind="preambular")
    forth, back = compare(*sides), compare(*sides[::-1])
    assert Counter(forth.rows) == Counter(map(mirrored, back.rows))
    assert forth.summary == mirrored_summary(back.summary)


@given(revisions(), st.data())
def test_renumbering_changes_the_labels_only(texts: Texts, data: st.DataObject) -> None:
    old, new = texts
    numbers = [f"{number}." for number in range(1, len(new) + 1)]
    shuffled = data.draw(st.permutations(numbers))
    plain = compare(cut_of(*old), cut_of(*new, labels=numbers))
    other = compare(cut_of(*old), cut_of(*new, labels=shuffled))
    assert list(map(_unlabelled, plain.rows)) == list(map(_unlabelled, other.rows))
    assert plain.summary == other.summary


@given(
    st.lists(wordings().map(lambda it: "Requests " + " ".join(it.split())), min_size=1, max_size=6),
    st.sampled_from(ENDS),
    st.integers(1, 90),
)
def test_a_text_whose_paragraphs_are_renumbered_is_unchanged(
    provisions: list[str], end: str, by: int
) -> None:
    old, new = (
        "The Council,\n\n"
        + "\n\n".join(f"{at}. {it}{end}" for at, it in enumerate(provisions, start))
        for start in (1, 1 + by)
    )
    done, plain = compare(old, new), compare(old, old)
    assert {row.status for row in done.rows} == {"unchanged"}
    assert list(map(_unlabelled, done.rows)) == list(map(_unlabelled, plain.rows))
    assert done.summary == plain.summary
    assert [row.labels for row in done.rows[1:]] == [
        Labels(f"{at}.", f"{at + by}.") for at in range(1, len(provisions) + 1)
    ]


@given(
    st.one_of(revisions(), st.tuples(twins, twins)),
    st.sampled_from(STRANGERS),
    st.integers(0, 12),
    st.booleans(),
)
@settings(max_examples=300)
def test_a_clause_that_shares_no_informative_word_bears_on_no_other_row(
    texts: Texts, stranger: str, at: int, is_old: bool
) -> None:
    before = _compare(*texts).rows
    sides = [list(side) for side in texts]
    mine = sides[not is_old]
    at = min(at, len(mine))
    mine.insert(at, stranger)
    rows = _compare(*sides).rows
    alone = [row for row in rows if at in (row.old if is_old else row.new)]
    assert [row.status for row in alone] == ["removed" if is_old else "added"]
    others = Counter(without(row, at, is_old) for row in rows if row not in alone)
    assert others == Counter(before)


@given(wordings(), st.integers(1, 6), revisions())
def test_identical_clauses_pair_in_order(clause: str, count: int, texts: Texts) -> None:
    first, second = (
        _woven([text for text in side if text != clause], clause, count) for side in texts
    )
    rows = _compare(first, second).rows
    pairs = [(row.old, row.new) for row in rows if row.old and first[row.old[0]] == clause]
    places = [[at for at, text in enumerate(side) if text == clause] for side in (first, second)]
    assert sorted(pairs) == [((i,), (j,)) for i, j in zip(*places, strict=True)]


@given(wordings(), st.integers(1, 9), st.integers(1, 9))
def test_of_identical_clauses_as_many_pair_as_there_are(clause: str, old: int, new: int) -> None:
    rows = _compare([clause] * old, [clause] * new).rows
    fewer = min(old, new)
    pairs = [(row.old, row.new) for row in rows if row.status == "unchanged"]
    assert pairs == [((at,), (at,)) for at in range(fewer)]
    assert len(rows) == max(old, new)


def _woven(side: list[str], clause: str, count: int) -> list[str]:
    woven = list(side)
    for turn in range(count):
        woven.insert((turn * 2) % (len(woven) + 1), clause)
    return woven


def _unlabelled(row: Row) -> Row:
    return row._replace(labels=Labels("", ""))


def without(row: Row, gone: int, is_old: bool) -> Row:
    """The row in the indexes of a side that lacks one clause."""
    old, new = (
        tuple(at - (at > gone) for at in indexes) if is_mine else indexes
        for indexes, is_mine in ((row.old, is_old), (row.new, not is_old))
    )
    nearest = row.nearest
    if nearest and (row.new if is_old else row.old):
        nearest = Nearest(nearest.index - (nearest.index > gone), nearest.score)
    return row._replace(old=old, new=new, nearest=nearest)


_STATUSES = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}
_OPS = {"insert": "delete", "delete": "insert"}


def _turned(change: Change | None) -> Change | None:
    return change and Change(change.new, change.old)


def mirrored(row: Row) -> Row:
    return row._replace(
        status=_STATUSES.get(row.status, row.status),
        old=row.new,
        new=row.old,
        labels=Labels(row.labels.new, row.labels.old),
        part_change=_turned(row.part_change),
        verb_change=_turned(row.verb_change),
        governing_verb_change=_turned(row.governing_verb_change),
        edits=tuple(
            Edit(_OPS.get(it.op, it.op), it.class_, it.group, it.new, it.old) for it in row.edits
        ),
    )


def mirrored_summary(told: Summary) -> Summary:
    return replace(
        told,
        split=told.merged,
        merged=told.split,
        added=told.removed,
        removed=told.added,
        kept=told.inherited,
        inherited=told.kept,
        form_change=_turned(told.form_change),
    )
