"""What a figure says of its own gaps, and when it is not drawn."""

import json
from dataclasses import replace

import pytest

from documents.export.figures.data import Column, data_from_object, data_object
from tests.export.figures.figures_of_strait import FIRST, GAP, LAST, LENGTH, figure


def test_kept_as_json_and_read_back() -> None:
    assert data_from_object(json.loads(json.dumps(data_object(LENGTH)))) == LENGTH


def test_gaps_are_counted_by_reason() -> None:
    left_out = replace(GAP, key="2024-05-02", gap="machine")
    both = figure(columns=(FIRST, GAP, LAST, left_out))
    assert both.gaps == ("1 × text not held", "1 × machine-read text left out")


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ((), "0 of 0 meetings can be counted."),
        ((GAP, LAST), "1 of 2 meetings can be counted. One point is no course of anything."),
        (
            (replace(GAP, gap="machine"), GAP),
            "0 of 2 meetings can be counted; 1 with a machine-read text left out.",
        ),
    ],
)
def test_fewer_than_two_meetings_are_not_drawn(columns: tuple[Column, ...], said: str) -> None:
    assert figure(columns=columns).refusal == f"No figure is drawn: {said}"


def test_of_two_meetings_there_is_a_figure() -> None:
    assert LENGTH.refusal == ""
    assert [column.key for column in LENGTH.drawn] == ["2021-05-18", "2023-05-04"]


def test_what_it_rests_on_is_marked() -> None:
    assert LENGTH.marks == ("Fictional specimen: no such texts exist",)
    machine = figure(columns=(FIRST, replace(LAST, is_machine_read=True)), is_fictional=False)
    assert machine.marks == ("Rests on machine-read text for 1 of the meetings",)
