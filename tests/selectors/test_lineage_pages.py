"""The pages of a series through time: what they ask the database, however long it is."""

from collections.abc import Callable

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from documents.actions.store_lineage import lineage_of
from documents.selectors.lineage.matrix import matrix_page
from documents.selectors.lineage.options import TimeOptions
from documents.selectors.lineage.thread import thread_page
from tests import records

KEYS = ("2021-05-18", "2022-05-12", "2023-05-04", "2024-05-16")
TEXTS = (records.TEXT, records.LATER_TEXT, records.TEXT, records.LATER_TEXT)
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
                        queries(lambda: thread_page("veldt", "2021-05-18.op1", READ, lineage_of)),
                    )
                )
        assert counts == {(6, 7)}
