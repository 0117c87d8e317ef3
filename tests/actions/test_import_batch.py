"""A batch writes, record by record and Event by Event, what one file at a time writes."""

import re
from typing import Any
from unittest.mock import patch

import pytest
from django.db import transaction

from documents.actions.import_batch import ImportBatch
from documents.models import (
    Capture,
    Citation,
    Clause,
    Document,
    Event,
    Fingerprints,
    KeyedText,
    Source,
    Version,
    Witness,
)
from documents.selectors.verification import verify_archive
from tests.actions.imported import entry, imported, outcomes

pytestmark = pytest.mark.django_db

FILES = (
    entry(),
    entry("14.xml", symbol="LC/RES/14", title="Locks"),
    entry("14.fr.xml", symbol="LC/RES/14", title="Les écluses", language="fra"),
)
_OWN_IN_EVENTS = re.compile(r"draft-\d+|'captured_at': '[^']+'")
_MODELS = (Document, Source, Capture, Witness, Version, Clause, Citation, KeyedText, Fingerprints)


def archive() -> dict[str, Any]:
    """All that an import wrote, but for times and row numbers; Events by record and action."""
    rows = {
        model.__name__: sorted(
            str({name: value for name, value in row.items() if not _is_own(name)})
            for row in model._base_manager.values()
        )
        for model in _MODELS
    }
    events = Event.objects.values_list("action", "object_type", "object_key", "after", "reason")
    return rows | {"events": sorted(_OWN_IN_EVENTS.sub("", str(row)) for row in events)}


def _is_own(column: str) -> bool:
    return column in {"id", "at", "captured_at"} or column.endswith("_id")


def written(*, is_publishing: bool) -> dict[str, Any]:
    """What the archive holds after an import, which is taken back."""
    with transaction.atomic():
        assert outcomes(imported(*FILES, is_publishing=is_publishing)) == ["imported"] * 3
        assert verify_archive().faults == ()
        found = archive()
        transaction.set_rollback(True)
    return found


@pytest.mark.parametrize("is_publishing", [True, False])
def test_both_ways_write_the_same(*, is_publishing: bool) -> None:
    together = written(is_publishing=is_publishing)
    with patch.object(ImportBatch, "_plain", return_value={}):
        apart = written(is_publishing=is_publishing)
    for name, rows in apart.items():
        assert together[name] == rows, name


def test_one_bad_row_sends_the_batch_the_slow_way_and_only_it_is_refused() -> None:
    results = imported(entry(), entry("15.xml", symbol="LC/RES/" + "5" * 90), FILES[1])
    assert outcomes(results) == ["imported", "refused", "imported"]
    assert Document.objects.count() == 2
