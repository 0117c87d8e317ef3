"""The page of a document: what it holds in each state, and what it asks the database."""

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from documents.actions.actor import Actor
from documents.actions.save_record import save_record
from documents.actions.seal_version import seal_version
from documents.actions.withdraw_version import withdraw_version
from documents.models import Claim, Relation
from documents.references import Reference
from documents.selectors.document_page import DocumentPage, document_page
from documents.selectors.document_texts import ChangesLink
from documents.selectors.references import find_version
from tests import records
from tests.cast import make_cast

ORIGIN = "https://archive.example"


def page(written: str) -> DocumentPage:
    asked = Reference.parse(written)
    return document_page(find_version(asked), origin=ORIGIN, language=asked.language)


class DocumentPageTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.document = records.document("2022-05-12", meeting=records.meeting("2022-05-12"))
        cls.expression = records.expression(cls.document)
        witness = records.witness(cls.document, records.TEXT)
        cls.first = records.published_version(cls.expression, base_witness=witness)

    def test_every_clause_has_its_name_address_and_lead_verb(self) -> None:
        clauses = page("veldt/2022-05-12").clauses

        assert [(c.ref, c.name, c.verb, c.part) for c in clauses] == [
            ("c1", "clause [1]", "", ""),
            ("pp1", "preambular para. [1]", "recall", "Preamble"),
            ("pp2", "preambular para. [2]", "express", ""),
            ("op1", "operative para. [1]", "call", "Operative part"),
            ("op2", "operative para. [2]", "request", ""),
        ]

    def test_the_text_is_whole(self) -> None:
        told = "\n".join(clause.text for clause in page("veldt/2022-05-12").clauses)
        assert told == records.TEXT.strip()

    def test_the_text_shown_is_named_with_its_witness_and_how_far_it_was_checked(self) -> None:
        text = page("veldt/2022-05-12").text

        assert text is not None
        assert (text.number, text.language_name, text.direction) == (1, "English", "ltr")
        assert (text.siglum, text.standing.attestation) == ("S", "machine-read")
        assert str(text.fixed) == "veldt/2022-05-12.en@1"

    def test_a_former_version_says_so_and_leads_to_the_current_one(self) -> None:
        records.published_version(self.expression, records.LATER_TEXT)

        former, current = page("veldt/2022-05-12@1"), page("veldt/2022-05-12")
        assert former.is_former
        assert former.current == "/documents/veldt/2022-05-12.en@2/"
        assert not current.is_former
        assert [line.is_current for line in current.versions] == [True, False]
        assert list(current.versions[0].changes) == [
            ChangesLink(1, "/compare/veldt/2022-05-12.en@1...2022-05-12.en@2/")
        ]
        assert list(current.versions[1].changes) == []

    def test_a_record_without_text_shows_what_is_known(self) -> None:
        of = records.document("2021-04-08", abstract="Fears for the Strait.")
        records.source(of, "gazette", publisher="Strait Gazette")
        records.source(of, "report", gives="report", publisher="Harbour News")

        shown = page("veldt/2021-04-08")
        assert (shown.state, shown.text, list(shown.clauses)) == ("record-only", None, [])
        assert [source.publisher for source in shown.published_at] == ["Strait Gazette"]
        assert "Record only, no text held" in shown.cite.formatted

    def test_a_withdrawn_text_stays_readable(self) -> None:
        withdraw_version(self.administrator(), self.first, reason="A line is missing.")

        shown = page("veldt/2022-05-12")
        assert shown.state == "withdrawn"
        assert len(shown.clauses) == 5
        assert "(withdrawn, machine-read)" in shown.cite.formatted

    def test_of_a_sealed_text_only_its_digests_are_shown(self) -> None:
        seal_version(self.administrator(), self.first, reason="A court ordered it.")

        shown = page("veldt/2022-05-12@1")
        assert (shown.state, list(shown.clauses), shown.cite.clause) == ("sealed", [], "")
        assert shown.text is not None
        assert shown.text.record_digest == self.first.record_digest

    def test_disputed_facts_come_with_every_value_preferred_first(self) -> None:
        source = records.source(self.document, "gazette", publisher="Strait Gazette")
        for position, (value, is_preferred) in enumerate((("13 May", False), ("12 May", True))):
            claim = Claim(
                document=self.document,
                position=position,
                field="date of the meeting",
                value=value,
                is_preferred=is_preferred,
                source=source if is_preferred else None,
            )
            save_record(records.ACTOR, claim)

        (dispute,) = page("veldt/2022-05-12").facts.disputes
        assert [(v.value, v.publisher) for v in dispute.values] == [
            ("12 May", "Strait Gazette"),
            ("13 May", ""),
        ]

    def test_relations_are_told_from_both_ends(self) -> None:
        plan = records.document("2022-05-12-b", title="Action Plan", is_in_sequence=False)
        save_record(records.ACTOR, Relation(document=plan, kind="annex-of", to=self.document))

        assert [r.words for r in page("veldt/2022-05-12-b").facts.relations] == ["annex of"]
        assert [(r.words, r.title) for r in page("veldt/2022-05-12").facts.relations] == [
            ("has the annex", "Action Plan")
        ]

    def test_neighbours_in_sequence_lead_to_comparisons_in_the_language_asked_for(self) -> None:
        later = records.document("2023-05-04")
        for of in (self.document, later):
            records.published_version(records.expression(of, "fr"))
        records.document("2024-03-02")

        after = page("veldt/2022-05-12.fr").after
        assert after is not None
        assert after.compared == "/compare/veldt/2022-05-12.fr...2023-05-04.fr/"
        further = page("veldt/2023-05-04.fr").after
        assert further is not None
        assert further.compared == "/compare/veldt/2023-05-04.fr...2024-03-02/"
        assert page("veldt/2022-05-12").before is None

    def test_queries_do_not_grow_with_the_record(self) -> None:
        counts = []
        for grown in range(3):
            found = find_version(Reference.parse("veldt/2022-05-12"))
            with CaptureQueriesContext(connection) as queries:
                document_page(found, origin=ORIGIN)
            counts.append(len(queries))
            self._grow(grown)

        # The second version, and the second witness, each cost a look at the first.
        assert counts[0] <= 14
        assert counts[1] == counts[2] <= 18

    def _grow(self, grown: int) -> None:
        for number in range(1 + 3 * grown):
            records.source(self.document, f"more-{grown}-{number}")
            records.witness(self.document, siglum=f"W{grown}{number}")
            records.document(f"20{30 + grown}-01-0{number + 1}")
        records.published_version(self.expression, records.LATER_TEXT + "\n" * grown)

    def administrator(self) -> Actor:
        return Actor.of(make_cast().administrator)
