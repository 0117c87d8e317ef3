"""Captures and decisions are kept as they came."""

import pytest
from django.db import connection
from django.utils import timezone

from documents.models import Capture, Decision, DecisionEvent, ReviewEvent
from tests import records
from tests.guards.attacked import AttackedTestCase


class CaptureTests(AttackedTestCase):
    def test_update(self) -> None:
        captures = Capture.objects
        self.refuses(
            lambda: captures.update(content=b"Recalling;"),
            lambda: captures.update(content=b""),
            lambda: captures.update(sha256="0" * 64),
            lambda: captures.update(captured_at=timezone.now()),
            lambda: captures.update(final_address="https://strait.example/other"),
            lambda: captures.update(is_in_folder=True),
        )

    def test_delete(self) -> None:
        self.refuses_sql("DELETE FROM documents_capture")

    def test_an_update_that_changes_nothing_is_let_through(self) -> None:
        Capture.objects.get().save()

    @pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite has this statement")
    def test_replace(self) -> None:
        columns = "source_id, sha256, content, is_in_folder, media_type, captured_at, "
        columns += "final_address, file_name"
        said = columns.replace("content", "x'00'")
        for key in ("id", "id + 1000"):
            self.refuses_sql(
                f"INSERT OR REPLACE INTO documents_capture (id, {columns}) "
                f"SELECT {key}, {said} FROM documents_capture"
            )


class DecisionTests(AttackedTestCase):
    def test_update(self) -> None:
        decisions, log = Decision.objects, DecisionEvent.objects
        self.refuses(
            lambda: decisions.update(verdict="pair"),
            lambda: decisions.update(old_clauses=[{"ref": "op1"}]),
            lambda: decisions.update(reason="None."),
            lambda: log.update(actor="user:nobody"),
            lambda: log.update(kind="revoked"),
        )

    def test_delete(self) -> None:
        self.refuses(lambda: DecisionEvent.objects.all().delete())
        self.refuses_sql("DELETE FROM documents_decisionevent", "DELETE FROM documents_decision")

    def test_nothing_is_slipped_in(self) -> None:
        row = {"decision": self.decision, "kind": "revoked", "reason": "It was wrong."}
        row |= {"actor": "user:nobody", "at": timezone.now()}
        for number in (0, 1, 3):
            self.refuses(lambda n=number: DecisionEvent.objects.create(number=n, **row))
        DecisionEvent.objects.create(number=2, **row)

    def test_no_decision_is_numbered_out_of_turn(self) -> None:
        row = {
            "old_document": self.document,
            "new_document": self.draft.expression.document,
            "language": "en",
            "verdict": "part",
            "reason": "Of other matters.",
            "actor": "user:nobody",
            "at": timezone.now(),
        }
        for number in (0, 1, 3):
            self.refuses(lambda n=number: Decision.objects.create(number=n, **row))
        Decision.objects.create(number=2, **row)
        Decision.objects.create(number=1, **row | {"language": "fr"})


class ReviewEventTests(AttackedTestCase):
    def test_update_and_delete(self) -> None:
        reviews = ReviewEvent.objects
        self.refuses(
            lambda: reviews.update(actor="user:curator"),
            lambda: reviews.update(kind="taken-back"),
            lambda: reviews.all().delete(),
        )

    def test_nothing_is_slipped_in(self) -> None:
        row = {"version": self.submitted, "kind": "taken-back", "actor": "user:nobody"}
        for number in (0, 1, 3):
            self.refuses(
                lambda n=number: ReviewEvent.objects.create(number=n, at=records.AT, **row)
            )
        ReviewEvent.objects.create(number=2, at=records.AT, **row)
