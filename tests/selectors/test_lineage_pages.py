"""The pages of a series through time: what they ask the database, however long it is."""

from collections.abc import Callable

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from documents.actions.store_lineage import lineage_of
from documents.references import Reference
from documents.selectors.lineage.lists import series_time
from documents.selectors.lineage.matrix import matrix_page
from documents.selectors.lineage.options import TimeOptions
from documents.selectors.lineage.text_in_time import text_in_time
from documents.selectors.lineage.thread import thread_page
from documents.selectors.references import find_version
from tests import records

KEYS = ("2021-05-18", "2022-05-12", "2023-05-04", "2024-05-16")
TEXTS = (records.TEXT, records.LATER_TEXT, records.TEXT, records.LATER_TEXT)
ALARM = "Expressing deep concern at the closure of the northern channel;\n"
DUES = "Decides to lower the harbour dues of fishing vessels below ten metres in length.\n"
READ = TimeOptions(machine=True)


def queries(ask: Callable[[], object]) -> int:
    """How many queries a page takes from a warm store."""
    with CaptureQueriesContext(
        connection,
    ) as asked:
        ask()
    return len(asked)


class LineagePagesTests(TestCase):
    def test_queries_do_not_grow_with_the_series(self) -> None:
        counts = set()
        for at, (key, text) in enumerate(zip(KEYS, TEXTS, strict=True)):
            records.published_version(records.expression(records.document(key)), text)
            if at:
                matrix_page("veldt", READ, lineage_of)
                counts.add(
                    (
                        queries(lambda: matrix_page("veldt", READ, lineage_of)),
                        queries(lambda: series_time("veldt", READ, lineage_of)),
                        queries(lambda: thread_page("veldt", "2021-05-18.op1", READ, lineage_of)),
                    )
                )
        assert counts == {(6, 6, 7)}

    def test_queries_of_one_text_in_time_do_not_grow_with_the_series(self) -> None:
        counts = set()
        for at, (key, text) in enumerate(zip(KEYS, TEXTS, strict=True)):
            records.published_version(records.expression(records.document(key)), text)
            found = find_version(Reference("veldt", key))
            text_in_time(found, READ, lineage_of, is_aged=True)
            with CaptureQueriesContext(connection) as asked:
                told = text_in_time(found, READ, lineage_of, is_aged=True)
            assert told is not None
            assert told.has_layer == bool(at)
            counts.add(len(asked))
        assert counts == {6}

    def test_the_triangle_is_read_from_the_earliest_attestations(self) -> None:
        records.published_series(KEYS[:3], TEXTS[:3])
        records.document("2020-01-31")
        found = series_time("veldt", READ, lineage_of)
        assert found.triangle is not None
        rows = [[pair.percent for pair in row.pairs] for row in found.triangle.rows]
        words = len(records.TEXT.replace(";", "").replace(":", "").split())
        later = len(records.LATER_TEXT.replace(";", "").replace(":", "").split())
        assert rows == [[None], [None, round(100 * (later - 2) / later)], [None, 100, 100]]
        assert words == later + 1
        last = found.triangle.rows[-1].pairs[-1]
        assert last.href == "/compare/veldt/2022-05-12...2023-05-04/"

    def test_lists_of_what_went_and_what_returned(self) -> None:
        gone = records.TEXT.replace(ALARM, "")
        records.published_series(KEYS, (records.TEXT, gone, records.TEXT + DUES, gone))
        lists = {it.name: it for it in series_time("veldt", READ, lineage_of).lists}
        assert [it.note for it in lists["gone"].clauses] == [
            "last attested 2023-05-04, dropped in 2024-05-16",
            "last attested 2023-05-04, dropped in 2024-05-16",
        ]
        assert [it.slug for it in lists["returned"].clauses] == ["2021-05-18.pp2"]
        assert lists["throughout"].count == 4
        assert lists["newest"].count == 0

    def test_with_one_text_nothing_is_compared(self) -> None:
        records.published_series(KEYS[:1], TEXTS[:1])
        for options in (READ, TimeOptions()):
            found = series_time("veldt", options, lineage_of)
            assert (found.triangle, list(found.lists)) == (None, [])
