"""With which witnesses a text can be collated, and where none may be quoted."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.seal_version import seal_version
from documents.models import Witness
from documents.selectors.collations import (
    collation_of,
    has_sealed_text,
    other_complete_sigla,
)
from tests import records
from tests.cast import make_cast

OTHER = records.TEXT.replace("deep concern", "grave concern")


class CollationsTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.document = records.document()
        cls.base = records.witness(cls.document, siglum="A")
        cls.version = records.published_version(
            records.expression(cls.document), base_witness=cls.base
        )

    def test_only_complete_texts_as_adopted_that_are_no_copies_count(self) -> None:
        independent, copy = Witness.Independence.INDEPENDENT, Witness.Independence.COPY
        for siglum, fields in (
            ("B", {"independence": independent}),
            ("C", {"independence": copy}),
            ("D", {"stage": Witness.Stage.DRAFT}),
            ("E", {"extent": Witness.Extent.EXCERPT}),
            ("F", {"language": "fr"}),
            ("G", {}),
        ):
            records.witness(self.document, OTHER, siglum=siglum, **fields)

        assert other_complete_sigla(self.version) == ["B", "G"]

    def test_a_version_without_a_base_can_be_collated_with_all(self) -> None:
        later = records.published_version(self.version.expression, records.LATER_TEXT)
        assert other_complete_sigla(later) == ["A"]

    def test_a_summary_and_an_erased_text_are_not_collated(self) -> None:
        records.witness(self.document, OTHER, siglum="B")
        records.witness(self.document, OTHER, siglum="C", extent=Witness.Extent.SUMMARY)
        erased = Witness(siglum="D", extent=Witness.Extent.COMPLETE, text="")
        held = [*Witness.objects.filter(document=self.document).order_by("siglum"), erased]

        collation = collation_of(self.version.read_cut(), held)
        assert [witness.siglum for witness in collation.witnesses] == ["A", "B"]

    def test_what_was_collated_is_not_collated_again_and_another_text_is(self) -> None:
        witness = records.witness(self.document, OTHER, siglum="B")
        first = collation_of(self.version.read_cut(), [witness])
        assert collation_of(self.version.read_cut(), [witness]) is first

        witness.text, witness.text_sha256 = records.TEXT, self.base.text_sha256
        assert collation_of(self.version.read_cut(), [witness]).places == ()

    def test_one_sealed_version_in_any_language_closes_a_document(self) -> None:
        french = records.published_version(records.expression(self.document, "fr"), "Demande.\n")
        other = records.document("2022-05-12")
        assert not has_sealed_text([self.document, other])
        seal_version(Actor.of(make_cast().administrator), french, reason="A court.")

        assert has_sealed_text([other, self.document])
        assert not has_sealed_text([other])
