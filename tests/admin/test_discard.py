"""A contributor takes back a text that was taken in by mistake, at the desk."""

from django.urls import reverse

from documents.actions.actor import Actor
from documents.actions.take_in import Provenance, TakenIn, Wanted, take_in
from documents.ingest.reading import File
from documents.models import Event, Version, Witness
from tests import records
from tests.cast import SignedInTestCase


class DiscardTests(SignedInTestCase):
    role = "contributor"
    taken: TakenIn

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        file = File("pasted.txt", records.TEXT.encode(), "text/plain; charset=utf-8")
        outlet = Provenance("The Harbour Gazette", "press")
        contributor = Actor.of(cls.cast.contributor)
        cls.taken = take_in(contributor, records.document(), file, outlet, Wanted("en"))

    def page(self, obj: Version | Witness | None, name: str) -> str:
        assert obj is not None
        return reverse(f"admin:documents_{obj._meta.model_name}_{name}", args=(obj.pk,))

    def test_a_draft_and_its_witness(self) -> None:
        for obj in (self.taken.draft, self.taken.witness):
            discard = self.page(obj, "discard")
            assert discard in self.client.get(self.page(obj, "change")).content.decode()
            assert "Bytes that were captured stay" in self.client.get(discard).content.decode()
            assert self.client.post(discard, {"reason": ""}).status_code == 200
            assert not Event.objects.filter(action="discard", object_key=str(obj)).exists()
            answer = self.client.post(discard, {"reason": "Of another day."}, follow=True)
            assert "Discarded: " in answer.content.decode()
        assert not Version.objects.exists()
        assert not Witness.objects.exists()

    def test_nobody_else_is_offered_it_or_does_it(self) -> None:
        self.client.force_login(self.cast.curator)
        discard = self.page(self.taken.draft, "discard")
        change = self.client.get(self.page(self.taken.draft, "change")).content.decode()
        assert discard not in change
        answer = self.client.post(discard, {"reason": "Of another day."}, follow=True)
        assert "not of your making alone" in answer.content.decode()
        assert Version.objects.exists()
