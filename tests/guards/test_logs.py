"""The logs are added to, and that is all."""

from django.utils import timezone

from documents.models import Event, VersionEvent
from tests.guards.attacked import AttackedTestCase


class EventTests(AttackedTestCase):
    def test_update(self) -> None:
        event = Event.objects.first()
        assert event is not None
        event.actor = "user:nobody"
        self.refuses(
            event.save,
            lambda: Event.objects.update(reason="None."),
            lambda: Event.objects.bulk_update([event], ["actor"]),
            lambda: Event.objects.update(after={}),
            lambda: Event.objects.update(at=timezone.now()),
        )
        self.refuses_sql("UPDATE documents_event SET actor = 'user:nobody'")

    def test_delete(self) -> None:
        event = Event.objects.first()
        assert event is not None
        self.refuses(event.delete, lambda: Event.objects.all().delete())
        self.refuses_sql("DELETE FROM documents_event WHERE id > 1")

    def test_an_update_that_changes_nothing_is_let_through(self) -> None:
        for event in Event.objects.all():
            event.save()


class VersionEventTests(AttackedTestCase):
    def test_update(self) -> None:
        log = VersionEvent.objects
        self.refuses(
            lambda: log.update(attestation="confirmed"),
            lambda: log.update(actor="user:nobody"),
            lambda: log.update(number=2),
            lambda: log.filter(version=self.first).update(version=self.second),
        )

    def test_delete(self) -> None:
        self.refuses(
            lambda: VersionEvent.objects.all().delete(),
            VersionEvent.objects.first().delete,
        )

    def test_nothing_is_slipped_in(self) -> None:
        row = {"version": self.first, "kind": "checked", "attestation": "confirmed"}
        row |= {"actor": "user:nobody", "at": timezone.now()}
        for number in (0, 1, 3):
            self.refuses(lambda n=number: VersionEvent.objects.create(number=n, **row))
        VersionEvent.objects.create(number=2, **row)
