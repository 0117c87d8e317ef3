"""Edits as a reader sees them: grouped, parted where clauses meet, and nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from documents.engine.rows import Edit
from documents.selectors.segments import (
    Segment,
    inline_segments,
    new_segments,
    old_segments,
    runs_of,
)
from tests.hand_comparisons import cut, put, same, swap


def shown(segments: list[list[Segment]]) -> list[str]:
    """Each clause with its marks as diplomats type them: [-out-] and {+in+}."""
    signs = {"": ("", ""), "del": ("[-", "-]"), "ins": ("{+", "+}")}
    return [
        "".join(f"{signs[s.mark][0]}{s.text}{signs[s.mark][1]}" for s in part) for part in segments
    ]


def lengths(edits: list[Edit]) -> tuple[list[int], list[int]]:
    return [sum(len(e.old) for e in edits)], [sum(len(e.new) for e in edits)]


def test_a_group_is_shown_as_one_with_the_words_between() -> None:
    edits = [
        same("Expresses "),
        swap("deep", "grave", group=1),
        same(" and "),
        swap("lasting", "growing", group=1),
        same(" concern"),
    ]
    runs = runs_of(edits, *lengths(edits))

    assert shown(old_segments(runs)) == ["Expresses [-deep and lasting-] concern"]
    assert shown(new_segments(runs)) == ["Expresses {+grave and growing+} concern"]
    assert shown(inline_segments(runs)) == [
        "Expresses [-deep and lasting-]{+grave and growing+} concern"
    ]


def test_other_groups_stand_apart() -> None:
    edits = [cut("all ", group=1), same("relevant "), put("parties", group=2)]
    runs = runs_of(edits, *lengths(edits))

    assert shown(inline_segments(runs)) == ["[-all-] relevant {+parties+}"]


def test_a_hidden_class_is_written_as_each_side_has_it_without_a_mark() -> None:
    edits = [swap("organise", "organize", "spelling", 1), same(" "), put("soon", group=2)]
    runs = runs_of(edits, *lengths(edits), hidden=frozenset({"spelling"}))

    assert shown(old_segments(runs)) == ["organise "]
    assert shown(new_segments(runs)) == ["organize {+soon+}"]


def test_a_hidden_edit_inside_a_group_goes_with_it_and_one_at_its_end_does_not() -> None:
    edits = [
        swap("Urges", "Requests", group=1),
        swap(" The", " the", "case", 1),
        swap(" parties", " States", group=1),
        swap(";", ".", "punctuation", 1),
    ]
    runs = runs_of(edits, *lengths(edits), hidden=frozenset({"case", "punctuation"}))

    assert shown(old_segments(runs)) == ["[-Urges The parties-];"]
    assert shown(new_segments(runs)) == ["{+Requests the States+}."]


def test_a_split_clause_is_parted_where_the_new_clauses_meet() -> None:
    edits = [same("Urges restraint"), swap(" and\n", "\n"), same("requests a report")]
    runs = runs_of(edits, [36], [15, 17])

    assert shown(new_segments(runs)) == ["Urges restraint", "requests a report"]
    # The line feed of the one old clause is its own and no joint.
    assert shown(old_segments(runs)) == ["Urges restraint [-and-]\nrequests a report"]


def test_merged_clauses_leave_a_pilcrow_where_they_met() -> None:
    edits = [same("Urges restraint"), swap("\n", " and "), same("requests a report")]
    runs = runs_of(edits, [15, 17], [37])

    assert shown(old_segments(runs)) == ["Urges restraint", "requests a report"]
    assert shown(inline_segments(runs)) == ["Urges restraint [-¶-]  {+and+} requests a report"]


def test_white_space_that_is_the_change_can_be_seen() -> None:
    edits = [same("fact"), swap(" ", "  ", "space"), same("finding")]
    runs = runs_of(edits, *lengths(edits))

    assert shown(inline_segments(runs)) == ["fact[-·-]{+··+}finding"]


def test_one_sort_of_change_is_named_and_a_mixture_is_not() -> None:
    edits = [
        swap("2023", "2024", "date", 1),
        same(", "),
        swap("Turkey", "Türkiye", "name", 2),
        swap("-", "–", "punctuation", 2),
    ]
    runs = runs_of(edits, *lengths(edits))

    assert [s.note for s in new_segments(runs)[0] if s.mark] == ["date", ""]


def test_the_sign_kept_for_joints_may_stand_in_a_text() -> None:
    edits = [same("Recalling\u2029its decision")]
    runs = runs_of(edits, *lengths(edits))

    assert shown(new_segments(runs)) == ["Recalling\nits decision"]


words = st.text("ab \n", min_size=1, max_size=4)
edit = st.one_of(
    words.map(same),
    words.map(put),
    words.map(cut),
    st.tuples(words, words).map(lambda pair: swap(*pair, "spelling", 1)),
)


@given(st.lists(edit), st.booleans())
def test_every_character_of_either_side_is_shown(edits: list[Edit], is_hidden: bool) -> None:
    hidden = frozenset({"spelling"} if is_hidden else ())
    runs = runs_of(edits, *lengths(edits), hidden=hidden)
    signs = str.maketrans({" ": "·", "\n": "↵"})

    for segments, side in ((old_segments(runs), "old"), (new_segments(runs), "new")):
        told = "".join(s.text for part in segments for s in part)
        assert told.translate(signs) == "".join(getattr(e, side) for e in edits).translate(signs)
