"""Columns that hold dates as they are written, and names as they are looked for."""

import pytest
from django.core.exceptions import ValidationError
from django.core.serializers import deserialize, serialize
from django.test import TestCase

from documents.dates import DateSpan
from documents.models import Meeting
from tests import records


class DateSpanFieldTests(TestCase):
    def test_it_comes_back_as_it_went_in(self) -> None:
        for written in ("2023-05-04", "2023-05-04/2023-05-06", "2023-05", "2023"):
            meeting = records.meeting(f"m-{written[:7]}-{len(written)}", dates=written)
            assert Meeting.objects.get(pk=meeting.pk).dates == DateSpan.parse(written)

    def test_the_stored_form_sorts_and_filters(self) -> None:
        for key in ("2023-05-04", "2021-01-13", "2022-05-12"):
            records.meeting(key)
        ordered = Meeting.objects.order_by("dates")
        assert [meeting.key for meeting in ordered] == ["2021-01-13", "2022-05-12", "2023-05-04"]
        assert ordered.filter(dates__lt=DateSpan.parse("2022-05-12")).count() == 1
        assert ordered.filter(dates__startswith="2022").get().key == "2022-05-12"

    def test_what_is_no_date_is_refused(self) -> None:
        for written in ("5 May 2023", "2023-02-30", "2023-05-04/2022", "9999999999"):
            with pytest.raises(ValidationError) as refused:
                records.meeting("2023-05-04", dates=written)
            assert list(refused.value.message_dict) == ["dates"]

    def test_it_is_serialised_in_its_written_form(self) -> None:
        meeting = records.meeting("2023-05-04", dates=DateSpan.parse("2023-05-04/2023-05-06"))
        written = serialize("json", [meeting])
        assert '"dates": "2023-05-04/2023-05-06"' in written
        (read,) = deserialize("json", written)
        assert read.object.dates == meeting.dates


class FoldedFieldTests(TestCase):
    def test_it_follows_its_source(self) -> None:
        meeting = records.meeting(place="Île Veldt")
        assert Meeting.objects.filter(place_folded="ile veldt").exists()
        meeting.place = "Port Saltmarsh"
        meeting.save()
        assert Meeting.objects.get().place_folded == "port saltmarsh"
