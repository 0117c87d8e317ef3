"""What texts are looked through by: there when published, gone when erased, made anew at will."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.erase_text import erase_text
from documents.actions.index_texts import index_texts
from documents.actions.rebuild_archive import rebuild_archive
from documents.actions.seal_version import seal_version
from documents.engine.phrases import keyed
from documents.engine.winnowing import unpacked, windows
from documents.models import Citation, Document, Fingerprints, KeyedText
from tests import records
from tests.cast import make_cast

TEXT = """\
Recalling the communiqué adopted at the meeting held on 12 May 2022, and on 12 May 2022;
Recalling its resolution 7/3 and Security Council resolution 2254 (2015);
Requests the Secretary General to report on the Harbour Special Powers Act.
"""


class IndexTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        of = records.document(symbol="A/HRC/RES/7/4")
        cls.version = records.published_version(records.expression(of), TEXT)

    def test_each_clause_s_citations_once(self) -> None:
        rows = Citation.objects.order_by("ref", "kind", "target")
        assert list(rows.values_list("ref", "kind", "target")) == [
            ("op1", "law", "harbour special powers act"),
            ("pp1", "meeting", "2022-05-12"),
            ("pp2", "resolution", "A/HRC/RES/7/3"),
            ("pp2", "resolution", "S/RES/2254"),
        ]

    def test_a_clause_a_line_by_its_keys(self) -> None:
        lines = self.version.keyed.keys.split("\n")
        assert len(lines) == 3
        assert lines[0].startswith(" recalling  the  communique  adopted ")

    def test_long_runs_of_its_words_by_their_fingerprints(self) -> None:
        packed = bytes(self.version.fingerprints.packed)
        assert set(unpacked(packed)) >= set(windows(keyed("the meeting held on 12 May 2022 and")))

    def test_a_draft_is_not_looked_through(self) -> None:
        records.draft(self.version.expression, TEXT + "\n")
        assert KeyedText.objects.count() == 1

    def test_again_nothing_is_written(self) -> None:
        before = list(Citation.objects.values_list("pk", flat=True))
        assert index_texts([(self.version, self.version.read_cut())]) == 0
        assert list(Citation.objects.values_list("pk", flat=True)) == before

    def test_rebuilding_brings_back_what_is_lost_or_stale(self) -> None:
        KeyedText.objects.update(keys="")
        assert rebuild_archive(Actor.system("maintenance")).indexed == 1
        Fingerprints.objects.update(packed=b"")
        assert rebuild_archive(Actor.system("maintenance")).indexed == 1
        Fingerprints.objects.all().delete()
        assert rebuild_archive(Actor.system("maintenance")).indexed == 1
        assert Fingerprints.objects.get().packed
        Citation.objects.all().delete()
        assert rebuild_archive(Actor.system("maintenance")).indexed == 1
        assert Citation.objects.count() == 4
        assert rebuild_archive(Actor.system("maintenance")).indexed == 0

    def test_nothing_is_left_of_an_erased_text(self) -> None:
        administrator = Actor.of(make_cast().administrator)
        seal_version(administrator, self.version, reason="A court's order.")
        assert KeyedText.objects.exists()
        assert Fingerprints.objects.exists()
        erase_text(
            administrator,
            self.version,
            reason="A court's order.",
            reference=str(self.version),
            is_final=True,
        )
        rebuild_archive(Actor.system("maintenance"))
        assert not KeyedText.objects.exists()
        assert not Fingerprints.objects.exists()
        assert not Citation.objects.exists()

    def test_symbols_have_one_spelling_to_be_found_by(self) -> None:
        of = records.document("2023-06-01", symbol="S/RES/2797 (2025)")
        assert of.symbol_key == "S/RES/2797"
        Document.objects.filter(pk=of.pk).update(symbol_key="")
        assert rebuild_archive(Actor.system("maintenance")).folded == 1
        assert Document.objects.get(pk=of.pk).symbol_key == "S/RES/2797"
