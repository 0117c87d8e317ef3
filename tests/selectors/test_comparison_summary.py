"""The comparison at a glance: counts, shares, and drawings that add up."""

from documents.engine.rows import Change, Comparison
from documents.selectors.comparison_options import Options
from documents.selectors.comparison_rows import display_rows
from documents.selectors.comparison_summary import (
    BAR_WIDTH,
    STRIP_HEIGHT,
    SummaryView,
    summary_view,
)
from tests.hand_comparisons import clauses, comparison, row, swap

DEFAULT = Options()
OLD = clauses(("op1", "Urges restraint"), ("op2", "Requests a report"), ("op3", "Decides to meet"))
NEW = clauses(("op1", "Urges restraint"), ("op2", "Requests a report"), ("op3", "Thanks all"))
LIKELY = "likely: right in 77 of 91 labelled rows"
MADE = comparison(
    OLD,
    NEW,
    row("unchanged", [0], [0], moved=True, confidence=LIKELY),
    row("reworded", [1], [1], edits=(swap("A", "a", "case"),), confidence=LIKELY),
    row("removed", [2], []),
    row("added", [], [2]),
    kept=0.996,
    inherited=0.004,
)


def view(made: Comparison = MADE, options: Options = DEFAULT) -> SummaryView:
    return summary_view(made, display_rows(made, options), options)


def test_each_chip_counts_its_rows_and_moved_comes_on_top() -> None:
    counts = {chip.status: chip.count for chip in view().chips}

    assert counts == {
        "reworded": 1,
        "moved": 1,
        "split": 0,
        "merged": 0,
        "added": 1,
        "removed": 1,
        "unchanged": 1,
    }


def test_chips_count_what_the_switches_leave() -> None:
    counts = {c.status: c.count for c in view(options=Options(spelling=False)).chips}

    assert (counts["reworded"], counts["unchanged"]) == (0, 2)


def test_a_chip_asks_for_its_rows_and_takes_itself_off() -> None:
    off = {chip.status: chip for chip in view().chips}["added"]
    on = {chip.status: chip for chip in view(options=Options(statuses=("added",))).chips}["added"]

    assert (off.href, off.is_on) == ("?status=added", False)
    assert (on.href, on.is_on) == ("./", True)


def test_only_what_is_whole_is_a_hundred_percent_and_only_nothing_is_none() -> None:
    assert (view().kept, view().inherited) == (99, 1)
    whole = comparison(OLD, OLD, row("unchanged", [0], [0]), kept=1.0, inherited=0.0)
    assert (view(whole).kept, view(whole).inherited) == (100, 0)


def test_the_bar_is_filled_from_end_to_end() -> None:
    bar = view().bar

    assert [piece.status for piece in bar] == ["unchanged", "reworded", "added", "removed"]
    assert sum(piece.width for piece in bar) == BAR_WIDTH
    assert bar[-1].start + bar[-1].width == BAR_WIDTH


def test_the_strip_sets_old_wording_left_and_new_right() -> None:
    strip = view().strip

    assert [(mark.x, mark.width) for mark in strip] == [(0, 20), (0, 20), (0, 10), (10, 10)]
    assert strip[-1].start + strip[-1].height <= STRIP_HEIGHT + 0.2
    assert [mark.anchor for mark in strip] == ["op1", "op2", "old-op3", "op3"]


def test_confidence_is_measured_where_a_row_tells_how_often_such_rows_are_right() -> None:
    assert view().is_measured
    assert not view(comparison(OLD, NEW, row("unchanged", [0], [0]))).is_measured


def test_a_change_of_the_whole_form_is_told_in_words() -> None:
    changed = comparison(OLD, NEW, form_change=Change("present", "past"))

    assert view(changed).form_change == "present → past"


def test_two_texts_without_rows_can_be_summed_up() -> None:
    nothing = view(comparison((), ()))

    assert (nothing.rows, nothing.changes, list(nothing.bar), list(nothing.strip)) == (0, 0, [], [])
