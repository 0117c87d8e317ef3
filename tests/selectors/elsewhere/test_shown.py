"""Earlier uses elsewhere as a page shows them: only of texts that stand, in few queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from documents.actions.actor import Actor
from documents.actions.store_earlier_uses import earlier_uses_of
from documents.actions.store_lineage import lineage_of
from documents.actions.withdraw_version import withdraw_version
from documents.models import EarlierUses, LineageText, Version
from documents.references import Reference
from documents.selectors.elsewhere.shown import UsedElsewhere, used_elsewhere
from documents.selectors.lineage.options import TimeOptions
from documents.selectors.lineage.text_in_time import text_in_time
from documents.selectors.references import find_version
from tests import records
from tests.cast import make_cast
from tests.texts_elsewhere import KEYS, WORDS, bringing, text_elsewhere

pytestmark = pytest.mark.django_db

SECOND = "pilots of the Harbour Union meet such ships at the outer buoy before dawn"


def stored_as_it_was(
    version: Version, aged: LineageText, at: int, *, with_machine: bool
) -> EarlierUses:
    """What is stored, whatever happened since."""
    return EarlierUses.objects.get(text=aged)


def shown(*, is_stale: bool = False) -> UsedElsewhere:
    found = find_version(Reference("veldt", KEYS[1]))
    told = text_in_time(found, TimeOptions(machine=True), lineage_of, is_aged=True)
    with CaptureQueriesContext(connection) as queries:
        page = used_elsewhere(found, told, stored_as_it_was if is_stale else earlier_uses_of)
    assert page is not None
    assert not is_stale or len(queries) <= 4
    return page


def test_each_use_has_its_number_and_its_mark() -> None:
    bringing(f"{records.TEXT}Decides that {WORDS};\nNotes that {SECOND}.\n")
    text_elsewhere("2019-03-01", SECOND)
    text_elsewhere("2018-03-01")
    page = shown()
    assert [(it.number, it.date) for it in page.lines] == [(1, "1 March 2018"), (2, "1 March 2019")]
    assert [[mark.number for mark in marks] for marks in page.marks.values()] == [[1], [2]]


def test_queries_do_not_grow_with_what_is_shown_nor_with_witnesses_behind_it() -> None:
    bringing(f"{records.TEXT}Decides that {WORDS};\nNotes that {SECOND}.\n")
    for key, words in (("2018-03-01", WORDS), ("2019-03-01", SECOND)):
        of = records.document(key, series=records.series("gulf", title="Gulf"))
        witness = records.witness(of, f"Recalling its earlier meetings;\nAgrees that {words}.\n")
        text_elsewhere(words=words, of=of, base_witness=witness)
    assert len(shown().lines) == 2
    assert len(shown(is_stale=True).lines) == 2


def test_a_text_that_fell_since_is_not_shown_and_leaves_no_gap() -> None:
    bringing(f"{records.TEXT}Decides that {WORDS};\nNotes that {SECOND}.\n")
    text_elsewhere("2019-03-01", SECOND)
    other = text_elsewhere("2018-03-01")
    assert len(shown().lines) == 2
    withdraw_version(Actor.of(make_cast().administrator), other, reason="A mistake.")
    (line,) = shown(is_stale=True).lines
    assert (line.number, line.date) == (1, "1 March 2019")
