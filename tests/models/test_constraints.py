"""What the tables refuse by themselves, whoever writes."""

import pytest
from django.db import IntegrityError, transaction
from django.test import TestCase
from django.utils import timezone

from documents.models import Document, Expression, Participant, Relation, Version, VersionEvent
from tests import records


class ConstraintTests(TestCase):
    def _refused(self, name: str, write: object) -> None:
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            write()  # type: ignore[operator]

    def test_documents(self) -> None:
        document = records.document()
        found = Document.objects.filter(pk=document.pk)
        self._refused("document_key_stays_put", lambda: found.update(key="latest"))
        self._refused("document_tally_only_with_a_vote", lambda: found.update(votes_for=3))
        assert found.update(votes_for=3, adoption="vote") == 1

    def test_a_document_does_not_follow_itself(self) -> None:
        document = records.document()
        self._refused(
            "relation_to_another",
            lambda: Relation.objects.create(document=document, kind="follows", to=document),
        )

    def test_a_participant_has_an_entity_or_a_name(self) -> None:
        meeting = records.meeting()
        self._refused(
            "participant_is_named",
            lambda: Participant.objects.create(meeting=meeting, position=1, role="chair"),
        )
        Participant.objects.create(meeting=meeting, position=1, entity="Republic of Veldt")
        Participant.objects.create(meeting=meeting, position=2, name_as_printed="the Rapporteur")

    def test_one_original(self) -> None:
        document = records.expression().document
        with pytest.raises(IntegrityError), transaction.atomic():
            Expression.objects.create(document=document, language="fr", standing="original")
        Expression.objects.create(document=document, language="fr", standing="authentic")

    def test_a_published_version_has_its_digest(self) -> None:
        draft = records.draft()
        found = Version.objects.filter(pk=draft.pk)
        self._refused("version_published_has_digest", lambda: found.update(number=1))

    def test_events_say_what_they_must(self) -> None:
        version = records.published_version()
        row = {"version": version, "number": 2, "actor": "user:curator", "at": timezone.now()}
        self._refused(
            "version_event_has_reason",
            lambda: VersionEvent.objects.create(kind="withdrawn", **row),
        )
        self._refused(
            "version_event_has_attestation",
            lambda: VersionEvent.objects.create(kind="checked", reason="Read.", **row),
        )
