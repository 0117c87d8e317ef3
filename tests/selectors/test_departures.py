"""Where a text departs from its base witness, and which of it still lacks a reason."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.explain_departures import explain_departures
from documents.actions.save_draft import save_draft
from documents.actions.seal_version import seal_version
from documents.selectors.departures import departures_of, unexplained
from tests import records
from tests.cast import make_cast
from tests.line_cuts import line_rows

TEXT = records.TEXT
OTHER = TEXT.replace("deep concern", "grave concern").replace("keep the Strait", "keep the strait")


class DepartureTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.witness = records.witness(text=TEXT)
        cls.expression = records.expression()

    def test_a_text_that_is_its_witnesss_departs_nowhere(self) -> None:
        assert departures_of(records.draft(base_witness=self.witness)) == []

    def test_a_text_without_a_base_witness_departs_from_none(self) -> None:
        assert departures_of(records.draft(text=OTHER)) == []

    def test_what_bears_on_the_sense_is_told_and_accidents_are_not(self) -> None:
        (found,) = departures_of(records.draft(text=OTHER, base_witness=self.witness))

        assert (found.ref, found.kind) == ("pp2", "qualifier")
        assert (found.version_reading, found.witness_reading) == ("grave", "deep")
        assert OTHER[found.start : found.end] == "grave"
        assert found.reason == ""

    def test_a_clause_that_stands_elsewhere_is_one_departure_with_both_wordings(self) -> None:
        lines = TEXT.splitlines(keepends=True)
        moved = "".join([lines[0], *lines[2:4], lines[1].replace("adopted at", "of"), lines[4]])
        draft = records.draft(text=moved, base_witness=self.witness)
        found = departures_of(draft)

        assert [it.kind for it in found] == ["order"]
        assert "adopted at" in found[0].witness_reading
        assert "communiqué of" in found[0].version_reading

    def test_a_reason_counts_once_and_follows_its_words(self) -> None:
        draft = records.draft(text=OTHER, base_witness=self.witness)
        (found,) = departures_of(draft)
        draft = explain_departures(
            records.ACTOR, draft, {(found.start, found.end): "The print is torn."}
        )
        assert unexplained(draft) == []

        longer = "Corrected text:\n" + OTHER.replace("Calls upon", "Calls with grave concern upon")
        draft = save_draft(
            records.ACTOR,
            self.expression,
            longer,
            base_witness=self.witness,
            cut_rows=line_rows(longer),
            draft=draft,
        )
        assert [(it.version_reading.strip(), it.reason) for it in departures_of(draft)] == [
            ("Corrected text:", ""),
            ("grave", "The print is torn."),
            ("with grave concern", ""),
        ]

    def test_the_version_before_lends_its_reasons_for_the_same_witness(self) -> None:
        (row,) = [
            it.row for it in departures_of(records.draft(text=OTHER, base_witness=self.witness))
        ]
        said = [row | {"reason": "The print is torn."}]
        records.published_version(text=OTHER, base_witness=self.witness, departures=said)

        later = records.draft(text=OTHER + "\n", base_witness=self.witness)
        assert [it.reason for it in departures_of(later)] == ["The print is torn."]
        other = records.witness(text=TEXT, siglum="T")
        assert len(unexplained(records.draft(text=OTHER + "\n\n", base_witness=other))) == 1

    def test_a_sealed_witness_is_not_quoted_to_those_who_give_the_reasons(self) -> None:
        published = records.published_version(base_witness=self.witness)
        draft = records.draft(text=OTHER, base_witness=self.witness)
        assert [it.witness_reading for it in unexplained(draft)] == ["deep"]
        seal_version(Actor.of(make_cast().administrator), published, reason="A court.")

        assert [(it.version_reading, it.witness_reading) for it in unexplained(draft)] == [
            ("grave", "[sealed]")
        ]
