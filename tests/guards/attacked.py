"""An archive to attack, and the one thing to assert: refused, and nothing has changed."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import TestCase

from documents.actions.record_decision import record_decision
from documents.actions.save_record import save_record
from documents.models import (
    Capture,
    Clause,
    Decision,
    DecisionEvent,
    Document,
    Event,
    Expression,
    ReviewEvent,
    Series,
    Version,
    VersionEvent,
    Witness,
)
from tests import records

PROTECTED = (
    Capture,
    Clause,
    Decision,
    DecisionEvent,
    Document,
    Event,
    Expression,
    ReviewEvent,
    Series,
    Version,
    VersionEvent,
    Witness,
)


class AttackedTestCase(TestCase):
    """Two published versions, the second upon the first, a witness with the capture it was
    read from, two drafts elsewhere, of which one was submitted, and a decision.
    """

    document: Document
    witness: Witness
    capture: Capture
    first: Version
    second: Version
    draft: Version
    submitted: Version
    decision: Decision

    @classmethod
    def setUpTestData(cls) -> None:
        cls.document = records.document()
        cls.capture = _capture(cls.document)
        cls.witness = records.witness(cls.document, source=cls.capture.source, capture=cls.capture)
        text = records.expression(cls.document)
        cls.first = records.published_version(text, base_witness=cls.witness)
        cls.second = records.published_version(text, records.LATER_TEXT)
        other = records.document("2024-01-09")
        cls.draft = records.draft(records.expression(other))
        cls.submitted = records.draft(records.expression(records.document("2024-02-01")))
        ReviewEvent.objects.create(
            version=cls.submitted, number=1, kind="submitted", actor="user:nobody", at=records.AT
        )
        cls.decision = record_decision(
            records.ACTOR, cls.document, other, "en", verdict="part", reason="Of other matters."
        )

    @contextmanager
    def refused(self) -> Iterator[None]:
        """The block must fail upon a guard and leave every protected row as it was."""
        before = rows()
        with pytest.raises(IntegrityError) as refusal, transaction.atomic():
            yield
        assert str(refusal.value).startswith(_MESSAGES), refusal.value
        assert rows() == before

    def refuses(self, *attacks: Callable[[], Any]) -> None:
        for attack in attacks:
            with self.refused():
                attack()

    def refuses_sql(self, *statements: str, parameters: Sequence[Any] = ()) -> None:
        for statement in statements:
            with self.refused():
                execute(statement, parameters)


_MESSAGES = (
    "a published version",
    "a version is published as the next",
    "the clauses of a published version",
    "a capture never changes",
    "decision is append-only",
    "decisionevent is append-only",
    "event is append-only",
    "reviewevent is append-only",
    "versionevent is append-only",
    "documents_",
)


def rows() -> dict[str, list[Any]]:
    """Every row of the protected tables."""
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in PROTECTED}


def _capture(document: Document) -> Capture:
    content = records.TEXT.encode()
    capture = Capture(
        source=records.source(document, "print"),
        sha256=sha256(content).hexdigest(),
        content=content,
        captured_at=records.AT,
    )
    save_record(records.ACTOR, capture)
    return capture


def execute(statement: str, parameters: Sequence[Any] = ()) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
