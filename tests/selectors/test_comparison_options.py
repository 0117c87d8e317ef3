"""The switches of a comparison: read from an address, and written back as one."""

import pytest
from django.http import QueryDict

from documents.selectors.comparison_options import Options


def read(query: str) -> Options:
    return Options.read(QueryDict(query))


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?view=inline",
        "?show=all",
        "?status=moved&status=added&view=inline",
        "?numbering=off&spelling=off&marks=off",
    ],
)
def test_what_is_written_reads_back_the_same(query: str) -> None:
    assert read(query.lstrip("?")).query == query


@pytest.mark.parametrize(
    "query",
    [
        "view=sideways",
        "show=none",
        "status=deleted",
        "status=",
        "numbering=0",
        "marks=on",
        "view=%00",
        "status=%F0%9F%98%80",
        "view=inline&view=",
        "page=3",
    ],
)
def test_values_nobody_knows_count_as_not_given(query: str) -> None:
    assert read(query) == Options()


def test_the_default_state_is_the_bare_address() -> None:
    assert Options().query == ""
    assert Options().link == "./"


def test_a_status_asked_for_again_is_taken_off() -> None:
    one = Options().toggled("moved")
    assert one.statuses == ("moved",)
    assert one.toggled("added").statuses == ("moved", "added")
    assert one.toggled("moved") == Options()


def test_the_order_of_statuses_in_an_address_does_not_matter() -> None:
    assert read("status=added&status=moved") == read("status=moved&status=added&status=added")


def test_each_switch_hides_its_own_classes_and_no_substance() -> None:
    assert Options().hidden_classes == frozenset()
    assert read("numbering=off").hidden_classes == {"space"}
    assert read("spelling=off").hidden_classes == {"case", "punctuation", "spelling"}


def test_without_marks_everything_is_shown_and_nothing_filtered() -> None:
    shown = read("marks=off&status=added&view=inline").as_shown
    assert (shown.view, shown.show, shown.statuses) == ("side", "all", ())


def test_the_other_switches_come_back_with_the_marks() -> None:
    off = read("marks=off&view=inline")
    assert off.query == "?view=inline&marks=off"
