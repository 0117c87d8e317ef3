"""How a changed stretch falls into parts, and how parts of two sides face each other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.engine.words.parts import parts_of
from documents.engine.words.runs import split_run
from tests.engine.changes import changes

labels = st.text("wsmnNqcd", max_size=24)


def kinds_of(stretch: str) -> list[tuple[str, int]]:
    """The kind of each part and its tokens of substance, label by label."""
    found: list[tuple[str, int]] = []
    is_condition = False
    for label in stretch:
        if label == "s":
            continue
        is_condition = label == "c" or (is_condition and label in "qw")
        if label == "m":
            continue
        kind = "q" if is_condition or label == "c" else label
        if found and found[-1][0] == kind:
            found[-1] = kind, found[-1][1] + 1
        else:
            found.append((kind, 1))
    return found


def substance(stretch: str) -> int:
    return len(stretch) - stretch.count("s") - stretch.count("m")


@given(labels)
@settings(max_examples=500)
def test_a_stretch_falls_into_parts_of_one_kind(stretch: str) -> None:
    parts = parts_of(stretch, ["x "] * len(stretch))

    told = [(it.kind, substance(stretch[it.start : it.end])) for it in parts if it.kind]
    assert told == kinds_of(stretch)
    assert [it.start for it in parts] == [0, *(it.end for it in parts[:-1])][: len(parts)]
    assert not parts or parts[-1].end == len(stretch)


@given(labels, labels)
@settings(max_examples=500)
def test_runs_cover_both_sides_and_mirror_when_they_are_swapped(old: str, new: str) -> None:
    runs = split_run(old, new, ["x "] * len(old), ["x "] * len(new))
    back = split_run(new, old, ["x "] * len(new), ["x "] * len(old))

    at = (0, 0)
    for run in runs:
        assert (run.old_start, run.new_start) == at
        at = (run.old_end, run.new_end)
        assert len(set(run.kinds) - {"d", "n"}) <= 1
    assert at == (len(old), len(new))
    mirrored = [(it.kinds[::-1], it.new_start, it.new_end, it.old_start, it.old_end) for it in back]
    assert [
        (it.kinds, it.old_start, it.old_end, it.new_start, it.new_end) for it in runs
    ] == mirrored


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "met with Esker",
            "met with Esker, Lomond, Anzu and Galen",
            [("name", "", ", Lomond, Anzu and Galen")],
        ),
        ("grant access", "grant full, immediate access", [("qualifier", "", "full, immediate")]),
        (
            "Asks for help.",
            "Asks for help if all owners so request.",
            [("qualifier", "", "if all owners so request")],
        ),
        (
            "extends it until 3 May 2031;",
            "extends it by six months;",
            [("date", "until 3 May 2031", "by six months")],
        ),
        (
            "The crews of Esker sail.",
            "The crews of 40 ships from Lomond sail.",
            [("number", "", "40"), ("word", "", "ships"), ("name", "Esker", "from Lomond")],
        ),
        (
            "They asked Lomond for ships.",
            "They asked for 40 ships.",
            [("name", "Lomond", ""), ("number", "", "40")],
        ),
    ],
)
def test_parts_of_one_kind_face_each_other(old: str, new: str, expected: list[object]) -> None:
    assert changes(old, new) == expected
    assert [(kind, come, gone) for kind, gone, come in changes(new, old)] == expected
