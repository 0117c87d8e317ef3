"""Scales at the desk: edited with their steps, checked, and each change in the history."""

from django.urls import reverse

from documents.models import Event, Scale
from tests import records
from tests.admin.filled_in import filled_in
from tests.cast import SignedInTestCase


class ScaleTests(SignedInTestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        cls.scale = records.scale()
        cls.address = reverse("admin:documents_scale_change", args=(cls.scale.pk,))

    def test_a_step_is_moved_and_the_reason_is_kept(self) -> None:
        sent = filled_in(self.client, self.address, **{"steps-2-rank": 5, "steps-2-rank_to": 6})
        sent |= {"change_reason": "The second printing."}
        assert self.client.post(self.address, sent).status_code == 302
        assert self.scale.steps.get(verb="urge").rank_to == 6
        event = Event.objects.first()
        assert event is not None
        assert (event.object_key, event.reason) == ("harbour-2020/urge", "The second printing.")

    def test_bodies_are_written_one_a_line(self) -> None:
        sent = filled_in(self.client, self.address, bodies="veldt-group\r\ndelta-group")
        self.client.post(self.address, sent)
        assert Scale.objects.get().bodies == ["veldt-group", "delta-group"]

    def test_a_rank_that_ends_below_its_start_is_refused(self) -> None:
        sent = filled_in(self.client, self.address, **{"steps-2-rank_to": 1})
        answer = self.client.post(self.address, sent)
        assert "must lie above the lowest" in answer.content.decode()
        assert self.scale.steps.get(verb="urge").rank_to is None

    def test_a_verb_stands_once_on_a_scale(self) -> None:
        sent = filled_in(self.client, self.address, **{"steps-2-verb": "request"})
        assert self.client.post(self.address, sent).status_code == 200
        assert self.scale.steps.filter(verb="request").count() == 1
