"""From a reference to its record; where there is none, the message says what there is."""

import pytest
from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.save_record import save_record
from documents.actions.withdraw_version import withdraw_version
from documents.models import Expression, FormerReference, Relation
from documents.references import Reference
from documents.selectors.named_documents import UnknownReference, find_document
from documents.selectors.references import find_pair, find_version
from tests import records


def _refused(written: str) -> str:
    with pytest.raises(UnknownReference) as refused:
        find_version(Reference.parse(written))
    return str(refused.value)


class FindDocumentTests(TestCase):
    def test_by_its_key(self) -> None:
        document = records.document("2023-05-04")
        found = find_document("veldt", "2023-05-04")
        assert found.document == document
        assert not found.is_redirect

    def test_a_former_key_redirects(self) -> None:
        document = records.document("2023-05-04")
        former = FormerReference(series=document.series, key="2023-05-05", document=document)
        save_record(records.ACTOR, former)
        found = find_document("veldt", "2023-05-05")
        assert found.document == document
        assert found.is_redirect

    def test_a_symbol_redirects(self) -> None:
        document = records.document("2023-05-04", symbol="VCG/COM/2023 (7)")
        found = find_document("veldt", "vcg-com-2023-7")
        assert found.document == document
        assert found.is_redirect

    def test_unknown_key_says_which_there_are(self) -> None:
        for day in range(10, 25):
            records.document(f"2023-05-{day}")
        with pytest.raises(UnknownReference, match=r"it has 2023-05-24, .* and 3 more"):
            find_document("veldt", "2023-06-01")

    def test_unknown_series_says_which_there_are(self) -> None:
        records.series("veldt")
        with pytest.raises(UnknownReference, match="no series oic-jk; it holds veldt"):
            find_document("oic-jk", "2023-05-04")

    def test_hostile_parts_are_only_not_found(self) -> None:
        records.series("veldt")
        for part in ("\0", "' OR 1=1 --", "\ud800", "x" * 5000, "٢٠٢٣"):
            with pytest.raises(UnknownReference):
                find_document("veldt", part)
            with pytest.raises(UnknownReference):
                find_document(part, "2023-05-04")


class FindVersionTests(TestCase):
    def test_record_only_is_found_without_a_version(self) -> None:
        document = records.document("2021-01-13")
        found = find_version(Reference.parse("veldt/2021-01-13"))
        assert found.document == document
        assert found.version is None
        with pytest.raises(UnknownReference, match="record only"):
            found.held()

    def test_a_text_of_a_record_only_is_not(self) -> None:
        records.document("2021-01-13")
        for asked in ("veldt/2021-01-13.fr", "veldt/2021-01-13@1", "veldt/2021-01-13;op1"):
            assert "record only" in _refused(asked)

    def test_a_draft_is_no_text_held(self) -> None:
        records.draft()
        assert find_version(Reference.parse("veldt/2023-05-04")).version is None

    def test_no_language_is_the_original_else_the_first_held(self) -> None:
        document = records.document()
        original = records.expression(document, "en")
        french = records.published_version(records.expression(document, "fr"))
        records.published_version(records.expression(document, "ar"))
        found = find_version(Reference.parse("veldt/2023-05-04"))
        assert found.version == french
        english = records.published_version(original)
        found = find_version(Reference.parse("veldt/2023-05-04"))
        assert found.version == english
        assert str(found.reference) == "veldt/2023-05-04.en"

    def test_a_language_that_is_not_held(self) -> None:
        records.published_version()
        assert "held in en, not in fr" in _refused("veldt/2023-05-04.fr")

    def test_numbers(self) -> None:
        first = records.published_version()
        second = records.published_version(text=records.LATER_TEXT)
        assert find_version(Reference.parse("veldt/2023-05-04@1")).version == first
        assert find_version(Reference.parse("veldt/2023-05-04")).version == second
        assert "versions 1 to 2 and no version 3" in _refused("veldt/2023-05-04@3")

    def test_without_a_number_a_withdrawn_version_is_passed_over_where_it_can_be(self) -> None:
        first = records.published_version()
        second = records.published_version(text=records.LATER_TEXT)
        curator = Actor.of(records.user("curator", "withdraw_version"))
        withdraw_version(curator, second, reason="Copied from a draft.")
        assert find_version(Reference.parse("veldt/2023-05-04")).version == first
        withdraw_version(curator, first, reason="Also from a draft.")
        assert find_version(Reference.parse("veldt/2023-05-04")).version == second

    def test_a_clause_that_is_not_there(self) -> None:
        version = records.published_version()
        assert find_version(Reference.parse("veldt/2023-05-04;op2")).version == version
        assert "no clause op9; it has c1, pp1, pp2, op1, op2" in _refused("veldt/2023-05-04;op9")

    def test_the_number_of_queries_does_not_grow(self) -> None:
        records.published_version()
        records.published_version(text=records.LATER_TEXT)
        with self.assertNumQueries(5):
            find_version(Reference.parse("veldt/2023-05-04"))


class MovingKeyTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.first, cls.second = records.published_series()

    def test_latest_is_the_newest_text_held_in_sequence(self) -> None:
        records.document("2024-06-01")
        aside = records.document("2025-01-01", is_in_sequence=False)
        records.published_version(records.expression(aside))
        assert find_version(Reference.parse("veldt/latest")).version == self.second
        assert find_document("veldt", "latest").document == self.second.expression.document

    def test_latest_in_a_language(self) -> None:
        french = records.published_version(records.expression(self.first.expression.document, "fr"))
        assert find_version(Reference.parse("veldt/latest.fr")).version == french
        assert "holds no text in ar" in _refused("veldt/latest.ar")

    def test_a_withdrawn_text_is_not_the_latest(self) -> None:
        curator = Actor.of(records.user("curator", "withdraw_version"))
        withdraw_version(curator, self.second, reason="Copied from a draft.")
        assert find_version(Reference.parse("veldt/latest")).version == self.first

    def test_previous_is_the_one_before_in_sequence(self) -> None:
        records.document("2022-11-01", is_in_sequence=False)
        pair = find_pair(Reference.parse("veldt/previous"), Reference.parse("veldt/latest"))
        assert (pair.old.version, pair.new.version) == (self.first, self.second)

    def test_previous_is_rather_what_new_follows(self) -> None:
        followed = records.document("2021-02-02")
        relation = Relation(
            document=self.second.expression.document, kind=Relation.Kind.FOLLOWS, to=followed
        )
        save_record(records.ACTOR, relation)
        pair = find_pair(Reference.parse("veldt/previous"), Reference.parse("veldt/2023-05-04"))
        assert pair.old.document == followed
        assert pair.old.version is None

    def test_previous_takes_the_language_of_new_where_it_is_held(self) -> None:
        new = Reference.parse("veldt/2023-05-04.fr")
        document = self.second.expression.document
        records.published_version(records.expression(document, "fr"))
        previous = Reference.parse("veldt/previous")
        assert str(find_pair(previous, new).old.reference) == "veldt/2022-05-12.en"
        french = records.expression(
            self.first.expression.document, "fr", standing=Expression.Standing.UNOFFICIAL
        )
        records.published_version(french)
        assert str(find_pair(previous, new).old.reference) == "veldt/2022-05-12.fr"

    def test_previous_stands_only_as_old(self) -> None:
        assert "old side" in _refused("veldt/previous")
        with pytest.raises(UnknownReference, match="old side"):
            find_pair(Reference.parse("veldt/2022-05-12"), Reference.parse("veldt/previous"))

    def test_nothing_is_before_the_first(self) -> None:
        with pytest.raises(UnknownReference, match="first of its series"):
            find_pair(Reference.parse("veldt/previous"), Reference.parse("veldt/2022-05-12"))
        aside = records.document("2020-01-01", is_in_sequence=False)
        with pytest.raises(UnknownReference, match="no sequence"):
            find_pair(Reference.parse("veldt/previous"), Reference.parse(str(aside)))

    def test_previous_of_another_series(self) -> None:
        with pytest.raises(UnknownReference, match="lies in veldt"):
            find_pair(Reference.parse("oic-jk/previous"), Reference.parse("veldt/2022-05-12"))
