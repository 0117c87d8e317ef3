"""The apparatus as the page of a document sets it."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.seal_version import seal_version
from documents.models import Version, Witness
from documents.selectors.apparatus import Apparatus, ApparatusEntry, apparatus
from documents.selectors.document_texts import witnesses_of
from tests import records
from tests.cast import make_cast

TEXT = records.TEXT
OTHER = (
    TEXT.replace("Calls upon", "Urges")
    .replace("deep concern", "concern")
    .replace("all parties to", "all parties concerned to")
    .replace("shipping;", "shipping")
    .replace("northern", "Northern")
    .replace("Requests the", "\nRequests the")
)


def _apparatus(version: Version) -> Apparatus:
    row = Version.objects.for_reading().get(pk=version.pk)
    cut = None if row.is_sealed else row.read_cut()
    found = apparatus(row, cut, witnesses_of(row.expression.document))
    assert found is not None
    return found


def _said(entry: ApparatusEntry) -> str:
    readings = [entry.lemma, *entry.readings]
    return f"{entry.ref}: " + " : ".join(f"{r.note or r.text} {r.sigla}" for r in readings)


class ApparatusTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.document = records.document()
        cls.witness = records.witness(cls.document, siglum="A")
        cls.version = records.published_version(
            records.expression(cls.document), base_witness=cls.witness
        )

    def test_one_witness_with_the_very_text_leaves_nothing_to_collate(self) -> None:
        assert _apparatus(self.version).state == "single"

    def test_without_a_witness_there_is_no_apparatus(self) -> None:
        of = records.document("2022-05-12")
        row = records.published_version(records.expression(of))
        assert apparatus(row, row.read_cut(), witnesses_of(of)) is None

    def test_each_place_gives_who_has_what_with_a_word_beside_what_comes_in(self) -> None:
        records.witness(self.document, OTHER, siglum="B")
        found = _apparatus(self.version)

        assert (found.state, found.sigla, found.identical) == ("collated", "A B", "A")
        assert [_said(entry) for entry in found.substantive] == [
            "pp2: deep A : left out B",
            "op1: Calls upon A : Urges B",
            "op1: parties A : parties concerned B",
        ]
        assert [_said(entry) for entry in found.accidental] == [
            "pp2: northern A : Northern B",
            "op1: shipping; A : shipping B",
        ]
        assert (found.spacing, found.accidental_count) == (1, 3)

    def test_a_clause_is_told_of_whole_and_by_where_it_stands(self) -> None:
        lines = TEXT.splitlines(keepends=True)
        records.witness(self.document, "".join([*lines[:1], *lines[2:4]]), siglum="B")
        moved = "".join([lines[0], lines[2], lines[1], *lines[3:]])
        records.witness(self.document, moved, siglum="C")
        told = [_said(entry) for entry in _apparatus(self.version).substantive]

        assert told[-1] == (
            "op2: Requests the Secretary General to report to its next meeting. A C : left out B"
        )
        assert any(": after pp2 C" in line or ": after c1 C" in line for line in told)

    def test_a_departure_is_the_archives_own_and_says_why(self) -> None:
        text = TEXT.replace("Calls upon", "Urges")
        said = {
            "start": text.index("Urges"),
            "end": text.index("Urges") + len("Urges"),
            "witness_reading": "Calls upon",
            "version_reading": "Urges",
            "reason": "The recording has it so.",
        }
        row = records.published_version(
            self.version.expression, text, base_witness=self.witness, departures=[said]
        )
        (entry,) = _apparatus(row).substantive

        assert _said(entry) == "op1: Urges this version : Calls upon A"
        assert entry.reason == "The recording has it so."

    def test_summaries_and_other_languages_are_named_and_not_collated(self) -> None:
        records.witness(self.document, "In short.", siglum="B", extent=Witness.Extent.SUMMARY)
        records.witness(self.document, "Demande.", siglum="C", language="fr")
        records.witness(self.document, TEXT.replace("Calls", "Called"), siglum="D")
        found = _apparatus(self.version)

        assert (found.sigla, found.uncollated) == ("A D", "B C")

    def test_where_any_version_is_sealed_no_witness_is_quoted(self) -> None:
        records.witness(self.document, OTHER, siglum="B")
        later = records.published_version(self.version.expression, TEXT + "Done.\n")
        seal_version(Actor.of(make_cast().administrator), self.version, reason="A court.")

        for version in (later, self.version):
            found = _apparatus(version)
            assert (found.state, found.substantive, found.accidental) == ("hidden", (), ())
