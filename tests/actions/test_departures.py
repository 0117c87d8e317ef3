"""No version is published that departs from its base witness without saying why."""

import pytest
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.explain_departures import explain_departures
from documents.actions.publish_version import publish_version
from documents.actions.refusal import ActionRefused
from documents.engine.cuts import digest_of
from documents.models import Event, Version
from documents.selectors.departures import departures_of
from tests import records
from tests.cast import make_cast

OTHER = records.TEXT.replace("deep concern", "grave concern")


class DepartureTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.cast = make_cast()
        cls.witness = records.witness()
        cls.draft = records.draft(text=OTHER, base_witness=cls.witness)
        (cls.departure,) = departures_of(cls.draft)
        cls.span = (cls.departure.start, cls.departure.end)

    def test_a_departure_without_a_reason_is_not_published(self) -> None:
        with self.assertRaisesMessage(ActionRefused, "without a reason: pp2 (“grave”)") as caught:
            publish_version(records.ACTOR, self.draft, attestation="machine-read")

        assert "deep" not in str(caught.exception)
        assert not Version.objects.published().exists()

    def test_with_a_reason_it_is_published_and_the_record_holds_to_it(self) -> None:
        explain_departures(records.ACTOR, self.draft, {self.span: "The issuer's own slip."})
        row = publish_version(records.ACTOR, self.draft, attestation="machine-read")

        assert row.departures == [
            {
                "start": self.span[0],
                "end": self.span[1],
                "witness_reading": "deep",
                "version_reading": "grave",
                "reason": "The issuer's own slip.",
            }
        ]
        assert row.metadata["departures"] == digest_of(row.departures)

    def test_spelling_and_spacing_need_no_reason(self) -> None:
        text = records.TEXT.replace("\n", "\n\n").replace("Strait open", "strait open")
        draft = records.draft(text=text, base_witness=self.witness)

        assert publish_version(records.ACTOR, draft, attestation="machine-read").departures == []

    def test_reasons_are_for_drafts_and_for_places_that_depart(self) -> None:
        with self.assertRaisesMessage(
            ActionRefused, "departs from no witness at characters 1 to 2"
        ):
            explain_departures(records.ACTOR, self.draft, {(1, 2): "A slip."})
        published = records.published_version(records.expression(language="fr"))
        with self.assertRaisesMessage(ActionRefused, "never changes"):
            explain_departures(records.ACTOR, published, {})

    def test_whoever_may_change_a_draft_may_give_its_reasons_and_nobody_else(self) -> None:
        with pytest.raises(PermissionRefused):
            explain_departures(Actor.of(self.cast.reader), self.draft, {self.span: "A slip."})

        explain_departures(Actor.of(self.cast.contributor), self.draft, {self.span: " A slip. "})
        event = Event.objects.order_by("pk").last()
        assert event is not None
        assert event.action == "explain-departures"
        assert event.after == {"reasons": {f"{self.span[0]}-{self.span[1]}": "A slip."}}

    def test_an_empty_reason_takes_the_old_one_back(self) -> None:
        explain_departures(records.ACTOR, self.draft, {self.span: "A slip."})
        draft = explain_departures(records.ACTOR, self.draft, {self.span: ""})

        assert draft.departures == []
        assert departures_of(draft) == [self.departure]
