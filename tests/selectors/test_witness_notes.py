"""Rows that another witness would change, in words."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.seal_version import seal_version
from documents.engine import compare
from documents.models import Version, Witness
from documents.selectors.witness_notes import Notes, WitnessNote, witness_notes
from tests import records
from tests.cast import make_cast

# TEXT and LATER_TEXT differ in "deep" and "grave", "Calls upon" and "Urges".
TEXT, LATER = records.TEXT, records.LATER_TEXT


def _said(note: WitnessNote) -> str:
    readings = [("no " if it.is_missing else "") + f"“{it.text}”" for it in note.readings]
    words = [note.siglum, "of the", note.side, note.does, *readings]
    return f"{' '.join(words)}; {note.follows}"


class WitnessNotesTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.old, cls.new = records.published_series()
        for version in (cls.old, cls.new):
            records.witness(version.expression.document, version.text, siglum="A")

    def _notes(self) -> Notes:
        rows = Version.objects.for_reading().in_bulk([self.old.pk, self.new.pk])
        old, new = rows[self.old.pk], rows[self.new.pk]
        return witness_notes(compare(old.read_cut(), new.read_cut()), old, new)

    def _told(self) -> dict[int, list[str]]:
        return {row: [_said(note) for note in notes] for row, notes in self._notes().items()}

    def _witness(self, of: Version, text: str, siglum: str = "B", **fields: object) -> None:
        records.witness(of.expression.document, text, siglum=siglum, **fields)

    def test_witnesses_with_the_texts_compared_change_nothing_and_cost_one_query(self) -> None:
        comparison = compare(self.old.read_cut(), self.new.read_cut())
        with self.assertNumQueries(1):
            assert witness_notes(comparison, self.old, self.new) == {}

    def test_each_row_that_a_witness_would_change_says_how(self) -> None:
        self._witness(self.new, LATER.replace("Urges", "Calls upon").replace("all ", ""))
        self._witness(self.old, TEXT.replace("deep concern", "concern"))

        assert self._told() == {
            2: ["B of the old reads no “deep”; with it the change is another one"],
            3: ["B of the new reads “Calls upon”; with it the change is another one"],
        }

    def test_a_change_that_vanishes_and_a_clause_left_out(self) -> None:
        text = LATER.replace("Urges", "Calls upon")
        self._witness(self.new, "".join(text.splitlines(keepends=True)[:-1]))

        assert self._told() == {
            3: ["B of the new reads “Calls upon”; with it the change vanishes"],
            4: ["B of the new leaves the clause out; with it the other has no counterpart"],
        }

    def test_drafts_copies_and_parts_are_no_ground_to_doubt_a_row(self) -> None:
        text = LATER.replace("Urges", "Calls upon")
        self._witness(self.new, text, "B", stage=Witness.Stage.DRAFT)
        self._witness(self.new, text, "C", independence=Witness.Independence.COPY)
        self._witness(self.new, text, "D", extent=Witness.Extent.EXCERPT)

        assert self._notes() == {}

    def test_of_two_versions_of_one_document_no_witness_is_asked(self) -> None:
        self._witness(self.new, LATER.replace("Urges", "Calls upon"))
        later = records.published_version(self.new.expression, LATER + "Done.\n")
        comparison = compare(self.new.read_cut(), later.read_cut())

        assert witness_notes(comparison, self.new, later) == {}

    def test_where_a_text_of_either_document_is_sealed_nothing_is_said(self) -> None:
        self._witness(self.new, LATER.replace("Urges", "Calls upon"))
        assert self._notes() != {}
        former = records.published_version(self.old.expression, TEXT + "Done.\n")
        seal_version(Actor.of(make_cast().administrator), former, reason="A court.")

        assert self._notes() == {}
