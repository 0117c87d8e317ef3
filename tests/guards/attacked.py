"""An archive to attack, and the one thing to assert: refused, and nothing has changed."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import TestCase

from documents.models import (
    Clause,
    Document,
    Event,
    Expression,
    Series,
    Version,
    VersionEvent,
    Witness,
)
from tests import records

PROTECTED = (Version, Clause, VersionEvent, Event, Series, Document, Expression, Witness)


class AttackedTestCase(TestCase):
    """Two published versions, the second upon the first, a witness, and a draft elsewhere."""

    document: Document
    witness: Witness
    first: Version
    second: Version
    draft: Version

    @classmethod
    def setUpTestData(cls) -> None:
        cls.document = records.document()
        cls.witness = records.witness(cls.document)
        text = records.expression(cls.document)
        cls.first = records.published_version(text, base_witness=cls.witness)
        cls.second = records.published_version(text, records.LATER_TEXT)
        cls.draft = records.draft(records.expression(records.document("2024-01-09")))

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
    "event is append-only",
    "versionevent is append-only",
    "documents_",
)


def rows() -> dict[str, list[Any]]:
    """Every row of the protected tables."""
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in PROTECTED}


def execute(statement: str, parameters: Sequence[Any] = ()) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
