"""The pair that is chosen beforehand."""

from django.test import TestCase

from documents.selectors.picker import Picker, picker_of
from documents.selectors.series_list import series_list_page
from tests import records


def _picker(chosen: str = "") -> Picker | None:
    page = series_list_page()
    return picker_of((*page.real, *page.fictional), chosen)


def _held(*keys: str) -> None:
    for key in keys:
        records.published_version(records.expression(records.document(key)))


class PickerTests(TestCase):
    def test_the_two_newest_texts_held(self) -> None:
        _held("2021-05-18", "2022-05-12", "2023-05-04")
        records.document("2024-05-16")
        picker = _picker()
        assert (picker.old, picker.new) == ("veldt/2022-05-12", "veldt/2023-05-04")

    def test_one_text_held_and_the_record_before_it(self) -> None:
        records.document("2022-05-12")
        _held("2023-05-04")
        records.document("2024-05-16")
        picker = _picker()
        assert (picker.old, picker.new) == ("veldt/2022-05-12", "veldt/2023-05-04")

    def test_a_first_text_with_nothing_before_it_gives_way_to_the_newest_record(self) -> None:
        _held("2022-05-12")
        records.document("2023-05-04")
        picker = _picker()
        assert (picker.old, picker.new) == ("veldt/2022-05-12", "veldt/2023-05-04")

    def test_what_stands_outside_the_sequence_is_not_chosen_beforehand(self) -> None:
        records.document("2022-05-12")
        records.document("2023-05-04")
        records.document("2023-05-04-b", is_in_sequence=False)
        picker = _picker()
        assert (picker.old, picker.new) == ("veldt/2022-05-12", "veldt/2023-05-04")
        assert any("2023-05-04-b" in choice.value for choice in picker.choices)

    def test_says_which_can_be_read(self) -> None:
        records.document("2022-05-12")
        _held("2023-05-04")
        assert [c.name for c in _picker().choices] == ["4 May 2023", "12 May 2022 (record only)"]

    def test_the_series_asked_for_and_the_first_for_one_unheard_of(self) -> None:
        real = records.series("delta", is_fictional=False, title="Declarations on the Delta")
        for key in ("2022-05-12", "2023-05-04"):
            records.document(key)
            records.document(key, series=real)
        assert _picker("veldt").chosen.slug == "veldt"
        assert _picker("unheard-of").chosen.slug == "delta"

    def test_residual_series_are_left_out(self) -> None:
        residual = records.series("veldt-other", is_sequence=False)
        for key in ("note-1", "note-2"):
            records.document(key, series=residual)
        assert _picker() is None

    def test_none_where_no_series_has_two(self) -> None:
        records.document()
        assert _picker() is None
