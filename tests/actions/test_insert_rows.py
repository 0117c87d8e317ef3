"""New rows written at once are what saving one by one would have made of them."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.test import TestCase

from documents.actions.insert_rows import insert_rows
from documents.models import Capture, Event, Source
from tests import records

PAGE = "A tab\there, a line\nthere, a back\\slash, \\N and \\. – “وإذ”".encode()
AT = dt.datetime(2031, 5, 3, 12, 0, tzinfo=dt.UTC)


class InsertRowsTests(TestCase):
    def captures(self, source: Source) -> list[Capture]:
        return [
            Capture(source=source, sha256=f"{n:064}", content=PAGE * n, captured_at=AT)
            for n in (1, 2)
        ]

    def test_rows_have_their_keys_and_read_back_as_they_were(self) -> None:
        document = records.document()
        source = Source(document=document, key="ministry", publisher="Ministry")
        captures = self.captures(source)  # named before it has a key
        insert_rows([source])
        insert_rows(captures)
        held = list(Capture.objects.order_by("sha256"))
        assert [it.pk for it in held] == [it.pk for it in captures]
        assert [bytes(it.content) for it in held] == [PAGE, PAGE * 2]
        assert {it.source_id for it in held} == {source.pk}
        assert {it.captured_at for it in held} == {AT}
        with self.assertNumQueries(0):
            assert captures[0].source.document is document

    def test_signs_that_mean_something_to_the_database_are_kept(self) -> None:
        reason = "\\N\t\\.\n\\\\ '' \"\" %s {} وإذ تشير"
        after = {"text": reason, "nothing": None, "list": [1, 2.5, True, {"deep": reason}]}
        says = {"at": AT, "actor": "system:test", "object_type": "body", "object_key": "b"}
        bare = Event(action="add", **says)
        insert_rows([bare, Event(action="change", after=after, reason=reason, **says)])
        event = Event.objects.get(action="change")
        assert (event.after, event.reason, event.before) == (after, reason, None)

    def test_keys_go_on_where_saving_left_off_and_the_other_way_round(self) -> None:
        document = records.document()
        one, two, three = (
            Source(document=document, key=key, publisher="Ministry") for key in ("a", "b", "c")
        )
        one.save()
        insert_rows([two])
        three.save()
        assert len({one.pk, two.pk, three.pk}) == 3

    def test_what_the_database_refuses_is_told_as_when_saving(self) -> None:
        document = records.document()
        twins = [Source(document=document, key="same", publisher="Ministry") for _ in range(2)]
        with pytest.raises(IntegrityError), transaction.atomic():
            insert_rows(twins)
        assert not Source.objects.filter(key="same").exists()

    def test_none_is_nothing(self) -> None:
        with self.assertNumQueries(0):
            insert_rows([])
