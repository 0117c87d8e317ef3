"""What a comparison lists: ghosts where moved clauses stood, folds of what did not change."""

from documents.engine.rows import Comparison, Labels
from documents.selectors.comparison_layout import Stretch, layout
from documents.selectors.comparison_options import Options
from documents.selectors.comparison_rows import display_rows
from tests.hand_comparisons import clauses, comparison, row

DEFAULT = Options()
OLD = clauses(
    ("pp1", "Recalling its decision"),
    ("pp2", "Noting the report"),
    ("op1", "Urges restraint"),
    ("op2", "Requests a report"),
)
NEW = clauses(
    ("pp1", "Recalling its decision"),
    ("op1", "Urges restraint"),
    ("op2", "Noting the report"),
    ("op3", "Requests a full report"),
)
MOVED = comparison(
    OLD,
    NEW,
    row("unchanged", [0], [0]),
    row("unchanged", [2], [1]),
    row("unchanged", [1], [2], moved=True),
    row("reworded", [3], [3]),
)


def laid(made: Comparison, options: Options = DEFAULT) -> list[Stretch]:
    return layout(made, display_rows(made, options.as_shown), options.as_shown)


def told(stretches: list[Stretch]) -> list[str]:
    """Rows by their anchors, ghosts in brackets, folds by their labels."""
    lines = []
    for stretch in stretches:
        if stretch.is_folded:
            lines.append(stretch.label)
            continue
        for entry in stretch.entries:
            if entry.row:
                lines.append(entry.row.anchor)
            elif entry.ghost:
                lines.append(f"({entry.ghost.anchor} now {entry.ghost.row.anchor})")
    return lines


def test_a_ghost_stands_after_what_stood_before_the_moved_clause() -> None:
    assert told(laid(MOVED)) == [
        "1 clause unchanged: pp1",
        "(was-pp2 now op2)",
        "1 clause unchanged: op1",
        "op2",
        "op3",
    ]


def test_a_clause_that_moved_from_the_very_top_leaves_its_ghost_there() -> None:
    made = comparison(
        OLD,
        NEW,
        row("unchanged", [1], [0]),
        row("unchanged", [2], [1]),
        row("reworded", [0], [2], moved=True),
    )

    assert told(laid(made)) == ["(was-pp1 now op2)", "2 clauses unchanged: pp1 to op1", "op2"]


def test_all_rows_stand_unfolded_when_asked_for() -> None:
    assert told(laid(MOVED, Options(show="all"))) == [
        "pp1",
        "(was-pp2 now op2)",
        "op1",
        "op2",
        "op3",
    ]


def test_a_filter_leaves_its_rows_and_no_ghosts_of_others() -> None:
    assert told(laid(MOVED, Options(statuses=("reworded",)))) == ["op3"]


def test_moved_rows_are_found_whatever_their_status_with_their_ghosts() -> None:
    assert told(laid(MOVED, Options(statuses=("moved",)))) == ["(was-pp2 now op2)", "op2"]


def test_a_filter_that_nothing_fits_leaves_nothing() -> None:
    assert laid(MOVED, Options(statuses=("merged",))) == []


def test_without_marks_all_rows_stand_and_no_ghost_tells() -> None:
    assert told(laid(MOVED, Options(marks=False))) == ["pp1", "op1", "op2", "op3"]


def test_a_fold_counts_its_renumbered_clauses() -> None:
    made = comparison(
        OLD,
        NEW,
        row("unchanged", [0], [0], labels=Labels("1.", "2.")),
        row("unchanged", [2], [1], labels=Labels("2.", "2.")),
    )

    assert told(laid(made)) == ["2 clauses unchanged: pp1 to op1, 1 of them renumbered"]
    assert told(laid(made, Options(numbering=False))) == ["2 clauses unchanged: pp1 to op1"]


def test_nothing_is_listed_twice_or_lost() -> None:
    entries = [entry for stretch in laid(MOVED) for entry in stretch.entries]
    rows = [entry.row.index for entry in entries if entry.row]
    assert rows == [0, 1, 2, 3]
