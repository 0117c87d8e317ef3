"""What a document cites and who cites it: resolved to records, and what it passes over."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.seal_version import seal_version
from documents.actions.withdraw_version import withdraw_version
from documents.models import Document, Version
from documents.references import Reference
from documents.selectors.cites import cited_by
from documents.selectors.document_page import DocumentPage, document_page
from documents.selectors.references import find_version
from tests import records
from tests.cast import make_cast

TEXT = """\
The Contact Group met on 4 May 2023 at Port Saltmarsh.
Recalling the communiqués of its meetings held on 12 May 2020, 18 May 2021 and 9 June 2022;
Recalling resolutions 2254 (2015) and 9999 (2016), and again resolution 2254 (2015);
Requests all to heed the Harbour Special Powers Act.
"""


def page(written: str) -> DocumentPage:
    asked = Reference.parse(written)
    return document_page(find_version(asked), origin="https://archive.example")


class CitesTests(TestCase):
    version: Version

    @classmethod
    def setUpTestData(cls) -> None:
        for key in ("2019-04-01", "2020-05-12", "2021-05-18", "2022-05-12"):
            records.document(key, meeting=records.meeting(key))
        council = records.series("council", is_sequence=False, title="Resolutions")
        records.document("s-res-2254", series=council, symbol="S/RES/2254 (2015)", title="Peace")
        cls.version = records.published_version(
            records.expression(records.document("2023-05-04", meeting=records.meeting())), TEXT
        )

    def test_meetings_by_date_and_resolutions_by_symbol(self) -> None:
        groups = page("veldt/2023-05-04").cites
        told = {
            group.name: [(line.words, line.record and line.record.href) for line in group.lines]
            for group in groups
        }
        assert told == {
            "Meetings": [
                ("12 May 2020", "/documents/veldt/2020-05-12/"),
                ("18 May 2021", "/documents/veldt/2021-05-18/"),
                ("9 June 2022", None),
            ],
            "Resolutions": [
                ("S/RES/2254 (2015)", "/documents/council/s-res-2254/"),
                ("S/RES/9999 (2016)", None),
            ],
            "Laws": [("Harbour Special Powers Act", None)],
        }
        assert list(groups[1].lines[0].refs) == ["pp2"]

    def test_the_meeting_in_sequence_that_is_not_recalled_is_named(self) -> None:
        recall = page("veldt/2023-05-04").recall
        assert recall is not None
        assert (recall.recalled, recall.count) == (2, 3)
        assert recall.since == "12 May 2020, Port Saltmarsh"
        assert [record.name for record in recall.passed_over] == ["12 May 2022, Port Saltmarsh"]

    def test_a_text_that_recalls_none_passes_nothing_over(self) -> None:
        of = records.document("2024-05-04")
        records.published_version(records.expression(of), records.TEXT)
        assert page("veldt/2024-05-04").recall is None
        assert page("veldt/2020-05-12").recall is None

    def test_segments_spell_the_clause_and_link_what_is_held(self) -> None:
        clauses = page("veldt/2023-05-04").clauses
        assert all("".join(s.text for s in c.segments) == c.text for c in clauses)
        linked = [(s.text, s.href) for s in clauses[2].segments if s.href]
        assert linked == [("2254 (2015)", "/documents/council/s-res-2254/")] * 2

    def test_a_text_does_not_cite_itself(self) -> None:
        series = records.series("own", is_sequence=False, title="Resolutions")
        of = records.document("s-res-3000", series=series, symbol="S/RES/3000(2030)")
        records.published_version(records.expression(of), f"Resolution 3000 (2030)\n{TEXT}")
        resolutions = next(it for it in page("own/s-res-3000").cites if it.name == "Resolutions")
        assert [line.words for line in resolutions.lines] == [
            "S/RES/2254 (2015)",
            "S/RES/9999 (2016)",
        ]

    def test_a_year_that_a_list_states_once_is_told_with_each_date(self) -> None:
        of = records.document("2025-05-04")
        words = "Recalling the meetings held on 12 May and 18 June 2021;\n"
        records.published_version(records.expression(of), words)
        (meetings,) = page("veldt/2025-05-04").cites
        assert [line.words for line in meetings.lines] == ["12 May 2021", "18 June 2021"]

    def test_who_cites_a_meeting_and_where(self) -> None:
        by = cited_by(Document.objects.get(key="2020-05-12"))
        assert [(line.record.name, list(line.clauses)) for line in by.lines] == [
            ("4 May 2023, Port Saltmarsh", [("pp1", "/documents/veldt/2023-05-04.en/#pp1")])
        ]
        assert cited_by(Document.objects.get(key="2022-05-12")).lines == []

    def test_who_cites_a_resolution(self) -> None:
        assert len(cited_by(Document.objects.get(key="s-res-2254")).lines) == 1

    def test_only_what_stands_now_is_cited_from(self) -> None:
        cited = Document.objects.get(key="2020-05-12")
        second = records.published_version(
            self.version.expression, TEXT.replace("12 May 2020", "13 May 2020")
        )
        assert cited_by(cited).lines == []
        administrator = Actor.of(make_cast().administrator)
        withdraw_version(administrator, second, reason="Misread.")
        assert len(cited_by(cited).lines) == 1
        seal_version(administrator, self.version, reason="A court's order.")
        assert cited_by(cited).lines == []

    def test_fiction_and_the_real_do_not_cite_each_other(self) -> None:
        real = records.series("delta", is_fictional=False, title="Declarations")
        of = records.document("2023-07-01", series=real)
        records.published_version(records.expression(of), TEXT)
        told = [group for group in page("delta/2023-07-01").cites if group.name == "Resolutions"]
        assert [line.record for line in told[0].lines] == [None, None]
        assert len(cited_by(Document.objects.get(key="s-res-2254")).lines) == 1

    def test_queries_do_not_grow_with_those_who_cite(self) -> None:
        cited = Document.objects.select_related("series", "meeting").get(key="2020-05-12")
        with self.assertNumQueries(3):
            cited_by(cited)
        for key in ("2024-01-02", "2024-02-02", "2024-03-02"):
            records.published_version(records.expression(records.document(key)), TEXT)
        with self.assertNumQueries(3):
            assert len(cited_by(cited).lines) == 4
