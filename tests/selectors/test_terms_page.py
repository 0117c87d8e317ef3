"""Phrases through time: counts, bounds, lines; what is left out is said."""

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from documents.actions.actor import Actor
from documents.actions.attest_version import attest_version
from documents.actions.seal_version import seal_version
from documents.models import Version
from documents.selectors import term_lines
from documents.selectors.named_documents import UnknownReference
from documents.selectors.terms_page import TermsPage, terms_page, terms_table
from documents.selectors.terms_query import TermsQuery
from tests import records
from tests.cast import make_cast


def asked(query: str) -> TermsPage:
    return terms_page(TermsQuery.read(QueryDict(query)))


def publish(key: str, text: str, *, is_checked: bool = True, **fields: object) -> Version:
    attestation = "proofread" if is_checked else "machine-read"
    of = records.document(key, **fields)
    witness = records.witness(of, text)
    return records.published_version(
        records.expression(of), text, attestation=attestation, base_witness=witness
    )


class TermsPageTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        publish("2019-05-12", "Recalling the Strait;\nUrges restraint upon all;\n")
        cls.second = publish("2020-05-12", "Recalling grave concern;\nUrges grave concern;\n")
        publish("2021-05-12", "Recalling graver concerns;\nUrges Grave Concern and grave cares;\n")
        records.document("2022-05-12")
        publish("2023-05-12", "Recalling grave concern at the Strait;\n", is_checked=False)

    def test_counts_by_meeting_with_gaps_said(self) -> None:
        page = asked("q=grave+concern&q=Strait&series=veldt")
        assert [
            (row.text.key, row.counts and [*row.counts], row.text.state) for row in page.rows
        ] == [
            ("2019-05-12", [0, 1], "asked"),
            ("2020-05-12", [2, 0], "asked"),
            ("2021-05-12", [1, 0], "asked"),
            ("2022-05-12", None, "not held"),
            ("2023-05-12", None, "machine-read, left out"),
        ]
        assert (page.asked, page.machine_read, page.not_held) == (3, 1, 1)
        assert [(term.uses, term.texts) for term in page.terms] == [(3, 2), (1, 1)]

    def test_first_and_last_are_bounds(self) -> None:
        (concern,) = asked("q=grave+concern&series=veldt").terms
        assert concern.first is not None
        assert concern.last is not None
        assert concern.first.text.key == "2020-05-12"
        assert concern.first.bound == "not in the text before it, 12 May 2019"
        assert concern.last.text.key == "2021-05-12"
        assert concern.last.bound == "no text after it could be asked, of 2 on record"
        assert [text.key for text in concern.absent] == ["2019-05-12"]

    def test_machine_read_texts_are_asked_when_wanted_and_marked(self) -> None:
        page = asked("q=Strait&series=veldt&machine=1")
        (strait,) = page.terms
        assert (strait.uses, page.has_machine) == (2, True)
        assert strait.last is not None
        assert strait.last.bound == "the latest on record"
        (graver,) = asked("q=graver&series=veldt&machine=1").terms
        assert graver.last is not None
        assert graver.last.bound == "not in 12 May 2023; 1 text between could not be asked"

    def test_as_printed_case_counts(self) -> None:
        page = asked("q=Grave+Concern&series=veldt&match=exact")
        assert (page.uses, page.lines[0].words) == (1, "Grave Concern")

    def test_each_use_stands_in_its_line_with_its_clause(self) -> None:
        lines = asked("q=grave+concern&q=urges&series=veldt").lines
        assert [(line.ref, line.phrase, line.words) for line in lines[:4]] == [
            ("op1", 2, "Urges"),
            ("pp1", 1, "grave concern"),
            ("op1", 2, "Urges"),
            ("op1", 1, "grave concern"),
        ]
        assert (lines[1].before, lines[1].after) == ("Recalling ", ";")
        assert lines[1].href == "/documents/veldt/2020-05-12.en/#pp1"

    def test_lines_come_page_by_page_without_loss(self) -> None:
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(term_lines, "LINES_A_PAGE", 2)
            patched.setattr("documents.selectors.terms_page.LINES_A_PAGE", 2)
            pages = [asked(f"q=grave+concern&q=urges&series=veldt&page={n}") for n in (1, 2, 3, 9)]
        whole = asked("q=grave+concern&q=urges&series=veldt").lines
        assert [line for page in pages[:3] for line in page.lines] == list(whole)
        assert (pages[0].pages, pages[3].query.page, pages[2].next) == (3, 3, "")

    def test_across_series_fiction_is_left_out(self) -> None:
        real = records.series("delta", is_fictional=False, title="Declarations on the Delta")
        publish("2020-07-07", "Urges grave concern;\n", series=real)
        page = asked("q=grave+concern")
        assert [(row.title, list(row.counts)) for row in page.series_rows] == [
            ("Declarations on the Delta", [(1, 1)])
        ]
        assert page.series_rows[0].href == "?q=grave+concern&series=delta"
        assert page.terms[0].first is None

    def test_a_sealed_text_is_not_asked(self) -> None:
        seal_version(Actor.of(make_cast().administrator), self.second, reason="A court's order.")
        assert asked("q=grave+concern&series=veldt").uses == 1

    def test_a_later_attestation_lets_a_text_in(self) -> None:
        version = Version.objects.get(expression__document__key="2023-05-12")
        attest_version(records.ACTOR, version, attestation="confirmed", reason="A letter.")
        assert asked("q=Strait&series=veldt").uses == 2

    def test_one_language_of_a_document_is_asked(self) -> None:
        of = self.second.expression.document
        records.published_version(
            records.expression(of, "fr"), "Recalling grave concern;\n", attestation="confirmed"
        )
        assert asked("q=grave+concern&series=veldt").uses == 3
        french = asked("q=grave+concern&series=veldt&language=fr")
        assert (french.uses, french.asked) == (1, 1)
        assert french.rows[0].text.state == "not held in this language"

    def test_an_unknown_series_is_answered_with_those_there_are(self) -> None:
        with pytest.raises(UnknownReference, match="veldt"):
            asked("q=concern&series=delta")

    def test_the_table_has_a_row_a_document(self) -> None:
        heading, *rows = terms_table(TermsQuery.read(QueryDict("q=concern&series=veldt&machine=1")))
        assert heading[-2:] == ("text", "concern")
        assert [(row[1], row[-2], row[-1]) for row in rows] == [
            ("2019-05-12", "asked", 0),
            ("2020-05-12", "asked", 2),
            ("2021-05-12", "asked", 1),
            ("2022-05-12", "not held", ""),
            ("2023-05-12", "machine-read", 1),
        ]

    def test_queries_do_not_grow(self) -> None:
        counts = []
        for year in (2024, 2025):
            with CaptureQueriesContext(connection) as queries:
                asked("q=grave+concern&q=Strait&series=veldt")
            counts.append(len(queries))
            publish(f"{year}-06-01", "Urges grave concern;\n")
        assert counts[0] == counts[1] <= 11
