"""Numbers as CSV, and as words for who does not see the picture."""

import csv
from dataclasses import replace

from documents.export.figures.alternative import alternative
from documents.export.figures.table import figure_csv, written
from tests.export.figures.figures_of_strait import FIRST, GAP, LAST, LENGTH, figure


def test_a_row_for_each_meeting_and_a_reason_for_each_gap() -> None:
    rows = list(csv.reader(figure_csv(LENGTH).splitlines()))
    assert rows == [
        ["series", "document", "date", "preambular", "operative", "unit", "note"],
        ["veldt", "2021-05-18", "18 May 2021", "40", "60", "words", "fictional specimen"],
        [
            "veldt",
            "2022-05-12",
            "12 May 2022",
            "",
            "",
            "words",
            "text not held; fictional specimen",
        ],
        ["veldt", "2023-05-04", "4 May 2023", "30", "90", "words", "fictional specimen"],
    ]


def test_what_rests_on_a_machines_reading_says_so() -> None:
    machine = figure(columns=(replace(FIRST, is_machine_read=True),), is_fictional=False)
    assert figure_csv(machine).splitlines()[1].endswith(",words,machine-read")


def test_a_term_is_no_formula() -> None:
    assert "'=1+1" in figure_csv(figure(parts=("=1+1", "operative"))).splitlines()[0]


def test_numbers_as_they_are_read() -> None:
    assert [written(it) for it in (0.0, 3, 97.5, 1234.0)] == ["0", "3", "97.5", "1234"]


def test_first_last_smallest_and_largest_in_words() -> None:
    middle = replace(GAP, values=(10, 90), gap="")
    assert alternative(figure(columns=(FIRST, middle, LAST), is_fictional=False)) == (
        "Length by kind of clause, in words, for 3 of 3 meetings from 18 May 2021 to 4 May 2023. "
        "All together: first 100, last 120, smallest 100 (18 May 2021), largest 120 (4 May 2023). "
        "Preambular: first 40, last 30, smallest 10 (12 May 2022), largest 40 (18 May 2021). "
        "Operative: first 60, last 90, smallest 60 (18 May 2021), largest 90 (12 May 2022)."
    )


def test_gaps_and_marks_are_said_too() -> None:
    said = alternative(LENGTH)
    assert "for 2 of 3 meetings" in said
    assert "Gaps: 1 × text not held. Fictional specimen: no such texts exist." in said


def test_what_never_changes_is_said_once() -> None:
    still = figure(
        parts=("operative",), columns=(replace(FIRST, values=(7,)), replace(LAST, values=(7,)))
    )
    assert alternative(still).endswith("Operative: 7 throughout.")


def test_of_what_is_not_drawn_it_says_why() -> None:
    one = figure(columns=(FIRST,))
    assert alternative(one) == one.refusal
