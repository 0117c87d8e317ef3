"""What was read from a capture stays as it was read, at the desk and behind it."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from documents.actions.actor import Actor
from documents.actions.save_record import save_record
from documents.actions.seal_version import seal_version
from documents.actions.take_in import Provenance, Wanted, take_in
from documents.ingest.reading import File
from documents.models import Source, Witness
from tests import records
from tests.admin.filled_in import filled_in
from tests.cast import SignedInTestCase


class CapturedWitnessTests(SignedInTestCase):
    role = "contributor"
    witness: Witness
    other: Source

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        document = records.published_version().expression.document
        file = File("second.txt", records.LATER_TEXT.encode())
        outlet = Provenance("The Harbour Gazette", "press")
        cls.witness = take_in(records.ACTOR, document, file, outlet, Wanted("en")).witness
        cls.other = records.source(document, "another")

    def test_the_form_takes_what_is_said_of_it_and_leaves_its_words(self) -> None:
        address = reverse("admin:documents_witness_change", args=(self.witness.pk,))
        changes = {"note": "Of the morning.", "text": "Forged;", "source": self.other.pk}
        self.client.post(address, filled_in(self.client, address, **changes))

        held = Witness.objects.get(pk=self.witness.pk)
        assert (held.text, held.note) == (records.LATER_TEXT, "Of the morning.")
        assert held.source_id == self.witness.source_id

    def test_nobody_else_changes_its_words_or_where_they_are_from(self) -> None:
        for changes in ({"text": "Forged;", "text_sha256": ""}, {"source": self.other}):
            witness = Witness.objects.get(pk=self.witness.pk)
            for name, value in changes.items():
                setattr(witness, name, value)
            with pytest.raises(ValidationError, match="another reading is another witness"):
                save_record(records.ACTOR, witness)


class DoubtedWitnessTests(SignedInTestCase):
    role = "contributor"

    def page(self, witness: Witness) -> str:
        address = reverse("admin:documents_witness_change", args=(witness.pk,))
        return self.client.get(address).content.decode()

    def test_what_its_reader_doubted_and_its_file_says_is_shown(self) -> None:
        start = records.TEXT.index("deep")
        doubts = [
            {"kind": "charset", "message": "A <b>charset</b> was guessed."},
            {"kind": "hyphen", "message": "A word was joined.", "start": start, "end": start + 4},
        ]
        said = {"title": "Communiqué", "vote": {"against": 2}, "sponsors": ["Avarre", "Belmora"]}
        page = self.page(records.witness(siglum="D", doubts=doubts, metadata=said))
        assert "<p>A &lt;b&gt;charset&lt;/b&gt; was guessed.</p>" in page
        assert "<p>A word was joined. “deep”</p>" in page
        assert "<p>sponsors: Avarre; Belmora</p><p>title: Communiqué</p><p>vote: against 2" in page

    def test_of_a_sealed_witness_neither_is(self) -> None:
        doubts = [{"kind": "left-out", "message": "Not taken in: a footer."}]
        witness = records.witness(siglum="D", doubts=doubts)
        version = records.published_version(
            records.expression(witness.document), base_witness=witness
        )
        seal_version(Actor.of(self.cast.curator), version, reason="A court ordered it.")
        assert "a footer" not in self.page(witness)

    def test_a_new_one_has_none(self) -> None:
        page = self.client.get(reverse("admin:documents_witness_add")).content.decode()
        assert "not sure of" not in page
