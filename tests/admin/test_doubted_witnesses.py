"""A text that may be another document's: said at intake, listed, settled by a person."""

from typing import Any

from django.urls import reverse

from documents.actions.actor import Actor
from documents.actions.submit_version import submit_version
from documents.models import Event, Version, Witness
from tests import records
from tests.admin.filled_in import filled_in
from tests.cast import SignedInTestCase

WEATHER = "The weather stays dry in southern provinces, and fishing harbours reopen today.\n"
DOUBT = "It may be another document’s"


class DoubtedWitnessTests(SignedInTestCase):
    role = "contributor"

    def take_in(self, document: Any, text: str = WEATHER) -> str:
        sent = {
            "reference": str(document),
            "pasted": text,
            "publisher": "The Harbour Gazette",
            "role": "press",
            "extent": "complete",
            "stage": "unknown",
            "language": "en",
            "standing": "original",
        }
        address = reverse("admin:documents_version_intake")
        return self.client.post(address, sent, follow=True).content.decode()

    def desk(self) -> str:
        return self.client.get("/admin/").content.decode()

    def test_intake_says_so_and_the_desk_lists_it_until_somebody_looked(self) -> None:
        document = records.published_version().expression.document
        assert DOUBT in self.take_in(document)
        witness = Witness.objects.get(text=WEATHER)
        address = reverse("admin:documents_witness_change", args=(witness.pk,))
        assert address in self.desk()
        assert DOUBT in self.desk()

        self.client.post(address, filled_in(self.client, address, is_settled="on"))
        assert Witness.objects.get(pk=witness.pk).doubts == []
        assert DOUBT not in self.desk()
        assert Event.objects.filter(object_type="witness", action="change").exists()
        assert "is_settled" not in self.client.get(address).content.decode()

    def test_another_wording_of_the_text_is_not_doubted(self) -> None:
        document = records.published_version().expression.document
        assert DOUBT not in self.take_in(document, records.TEXT.replace("Requests", "Asks"))
        assert "may be another document" not in self.desk()

    def test_whoever_is_to_publish_a_draft_of_it_is_told(self) -> None:
        page = self.take_in(records.document(title="Communiqué on fisheries inspection"))
        assert DOUBT in page
        submit_version(Actor.of(self.cast.contributor), Version.objects.get())
        self.client.force_login(self.cast.curator)
        assert DOUBT in self.desk()
