"""A lineage is stored once under its address, and made again when what it rests on changes."""

from unittest.mock import patch

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.attest_version import attest_version
from documents.actions.decide_link import decide_link
from documents.actions.rebuild_archive import rebuild_archive
from documents.actions.restore_version import restore_version
from documents.actions.seal_version import seal_version
from documents.actions.store_lineage import lineage_of
from documents.models import LineageText, LineageThread, SeriesLineage
from documents.selectors.series_texts import series_texts
from tests import records

KEYS = ("2021-05-18", "2022-05-12", "2023-05-04")
DUES = "Decides to lower the harbour dues of fishing vessels below ten metres in length.\n"


def stored(*, machine: bool = True) -> SeriesLineage:
    made = lineage_of(series_texts(records.series(), with_machine_read=machine))
    assert made is not None
    return made


class StoreLineageTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        texts = (records.TEXT, records.LATER_TEXT, records.LATER_TEXT + DUES)
        cls.versions = records.published_series(KEYS, texts)

    def test_it_is_made_once(self) -> None:
        made = stored()
        with patch("documents.actions.store_lineage.lineage", side_effect=AssertionError):
            assert stored() == made

    def test_threads_their_texts_and_their_wordings(self) -> None:
        made = stored()
        by_slug = {row["slug"]: row for row in made.threads}
        assert [cell[:2] for cell in by_slug["2021-05-18.op1"]["cells"]] == [
            ["attested", ["earliest text"]],
            ["attested", ["reworded"]],
            ["attested", ["same"]],
        ]
        last = LineageText.objects.get(lineage=made, key="2023-05-04").clauses[-1]
        assert by_slug[last["thread"]]["since"] == last["since"] == [1, 2, []]
        assert last["phrases"] == [[0, len(DUES) - 1, 2]]
        history = LineageThread.objects.get(lineage=made, slug="2021-05-18.op1").history
        assert [row["text"] for row in history] == [0, 1, 2]
        assert "".join(edit[4] for edit in history[1]["edits"]).startswith("Urges all parties")
        assert history[2]["edits"] == []

    def test_machine_read_texts_are_left_out_unless_asked_for(self) -> None:
        assert lineage_of(series_texts(records.series())) is None
        for version in self.versions[1:]:
            confirm = {"attestation": "confirmed", "reason": "The secretariat wrote so."}
            attest_version(records.ACTOR, version, **confirm)
        made = stored(machine=False)
        assert {row["first"] for row in made.threads} == {1, 2}
        assert {cell[0] for row in made.threads for cell in row["cells"][:1]} == {"left out"}

    def test_what_changes_beneath_it_has_it_made_again(self) -> None:
        first = stored()
        records.published_version(records.expression(records.document("2024-05-16")))
        second = stored()
        assert first.address != second.address
        assert list(SeriesLineage.objects.all()) == [second]

    def test_a_decision_has_it_made_again(self) -> None:
        first = stored()
        decide_link(
            records.ACTOR,
            self.versions[0],
            self.versions[1],
            "part",
            ["op1"],
            ["op1"],
            reason="Another request altogether.",
        )
        second = stored()
        assert "2022-05-12.op1" in {row["slug"] for row in second.threads}
        assert "2022-05-12.op1" not in {row["slug"] for row in first.threads}

    def test_sealing_drops_it_and_the_text_counts_as_not_held(self) -> None:
        stored()
        guardian = Actor.of(records.user("guardian", "seal_version", "restore_version"))
        seal_version(guardian, self.versions[1], reason="By order of a court.")
        assert not SeriesLineage.objects.exists()
        without = stored()
        states = {cell[0] for row in without.threads for cell in row["cells"][1:2]}
        assert states == {"not held"}
        assert not LineageText.objects.filter(key="2022-05-12").exists()
        restore_version(guardian, self.versions[1], reason="The order was lifted.")
        assert LineageText.objects.filter(lineage=stored(), key="2022-05-12").exists()

    def test_rebuild_makes_it_again(self) -> None:
        before = stored()
        rebuilt = rebuild_archive(Actor.system("maintenance"))
        after = SeriesLineage.objects.get()
        assert rebuilt.lineages == 1
        assert (after.address, after.threads) == (before.address, before.threads)
        assert after.pk != before.pk
