"""References of an earlier cut resolve by span, on pages and in commands."""

import pytest
from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.seal_version import seal_version
from documents.references import Reference
from documents.selectors.document_page import document_page
from documents.selectors.former_refs import former_refs
from documents.selectors.named_documents import UnknownReference
from documents.selectors.references import find_version
from tests import records
from tests.cast import make_cast
from tests.line_cuts import line_rows


class FormerRefsTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        expression = records.expression(records.document("2022-05-12"))
        cls.first = records.published_version(expression)
        rows = line_rows(records.TEXT)
        joined = rows[-2] | {"end": rows[-1]["end"]}
        cls.recut = records.published_version(expression, cut_rows=[*rows[:-2], joined])

    def test_a_clause_that_was_joined_leads_to_the_one_it_is_part_of(self) -> None:
        assert former_refs(self.recut) == {"op2": "op1"}
        assert former_refs(self.first) == {}

    def test_a_reference_without_a_number_is_led_there(self) -> None:
        found = find_version(Reference.parse("veldt/2022-05-12;op2"))
        assert str(found.reference) == "veldt/2022-05-12.en;op1"

    def test_a_reference_with_a_number_is_never_led_elsewhere(self) -> None:
        found = find_version(Reference.parse("veldt/2022-05-12@1;op2"))
        assert str(found.reference) == "veldt/2022-05-12.en@1;op2"
        with pytest.raises(UnknownReference, match="no clause op2"):
            find_version(Reference.parse("veldt/2022-05-12@2;op2"))

    def test_an_old_anchor_still_has_its_place_on_the_page(self) -> None:
        found = find_version(Reference.parse("veldt/2022-05-12"))
        clauses = document_page(found, origin="https://archive.test").clauses
        assert [(clause.ref, clause.former) for clause in clauses][-1] == ("op1", ("op2",))

    def test_nothing_is_read_from_a_sealed_version(self) -> None:
        seal_version(Actor.of(make_cast().administrator), self.first, reason="A court's order.")
        assert former_refs(self.recut) == {}
