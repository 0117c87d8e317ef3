"""What each filter leaves, and that no value a reader may send breaks one."""

import pytest
from django.http import QueryDict
from django.test import TestCase

from documents.dates import DateSpan
from documents.filters import DocumentFilter
from documents.models import Document
from documents.selectors.browse import browsable
from tests import records


def _left(query: str) -> list[str]:
    found = DocumentFilter(QueryDict(query), queryset=browsable())
    return [document.key for document in found.qs]


class FilterTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        union = records.body("union", name="Union of Riparian States", is_fictional=False)
        council = records.body("council", name="Council", parent=union, is_fictional=False)
        cls.delta = records.series("delta", body=council, is_fictional=False)
        cls.other = records.series("other", body=union, is_fictional=False)
        port = records.meeting("2022-05-12", body=council, place="Pôrt Saltmarsh")
        first = records.document(
            "2022-05-12", series=cls.delta, meeting=port, title="Communiqué on the Delta"
        )
        records.published_version(records.expression(first, "fr"))
        records.document(
            "2023-05-04",
            series=cls.delta,
            title="Joint statement on 100 % of the Delta",
            adopted=DateSpan.parse("2022-12-31/2023-01-02"),
            adoption=Document.Adoption.STATEMENT,
        )
        records.document("list-1", series=cls.other, title="List of experts")
        records.document("2024-05-16")

    def test_words_in_the_title_in_any_order_case_and_accent(self) -> None:
        assert _left("q=DELTA+communique") == ["2022-05-12"]
        assert _left("q=delta") == ["2023-05-04", "2022-05-12"]
        assert _left("q=%25") == ["2023-05-04"]
        assert _left("q=_") == []

    def test_series(self) -> None:
        assert _left("series=other") == ["list-1"]

    def test_a_body_and_its_organs(self) -> None:
        assert _left("body=council") == ["2023-05-04", "2022-05-12"]
        assert _left("body=union") == ["2023-05-04", "2022-05-12", "list-1"]

    def test_a_year_and_a_stretch_of_days_that_reaches_into_it(self) -> None:
        assert _left("year=2022") == ["2023-05-04", "2022-05-12"]
        assert _left("year=2023") == ["2023-05-04"]
        assert _left("year=31") == []

    def test_place(self) -> None:
        assert _left("place=port+salt") == ["2022-05-12"]

    def test_held_or_record_only(self) -> None:
        assert _left("text=held") == ["2022-05-12"]
        assert _left("text=record") == ["2023-05-04", "list-1"]

    def test_adoption(self) -> None:
        assert _left("adoption=statement") == ["2023-05-04"]

    def test_language_held(self) -> None:
        assert _left("language=fr") == ["2022-05-12"]

    def test_order(self) -> None:
        assert _left("sort=oldest") == ["2022-05-12", "2023-05-04", "list-1"]
        assert _left("sort=title") == ["2022-05-12", "2023-05-04", "list-1"]

    def test_fictional_records_only_where_they_are_asked_for(self) -> None:
        assert "2024-05-16" not in _left("")
        assert "2024-05-16" in _left("specimen=true")
        assert _left("series=veldt") == ["2024-05-16"]
        assert _left("body=veldt-group") == ["2024-05-16"]


HOSTILE = ("%00", "%27%3B--", "%F0%9F%92%A9", "%ED%A0%80", "%2525", "9" * 5000, "a+" * 3000)
NAMES = ("q", "series", "body", "year", "place", "text", "adoption", "language", "sort", "specimen")


@pytest.mark.django_db
@pytest.mark.parametrize("name", NAMES)
def test_any_value_is_answered(name: str) -> None:
    records.document()
    for value in HOSTILE:
        assert isinstance(_left(f"{name}={value}&{name}={value}"), list)


@pytest.mark.django_db
def test_what_was_not_understood_is_said_and_left_out() -> None:
    found = DocumentFilter(QueryDict("year=x&series=%00&q=delta"), queryset=browsable())
    assert set(found.form.errors) == {"year", "series"}
    assert found.form["year"].value() == "x"
    assert "\0" not in str(found.form)
