"""What a published version rests on keeps its place; the rest of the catalogue may be mended."""

import pytest
from django.core.exceptions import ValidationError

from documents.models import Clause, Document, Expression, Series, Witness
from tests import records
from tests.guards.attacked import AttackedTestCase


class ClauseTests(AttackedTestCase):
    def test_update(self) -> None:
        clause = Clause.objects.filter(version=self.first).first()
        assert clause is not None
        clause.kind = "heading"
        clauses = Clause.objects.filter(version=self.first)
        self.refuses(
            clause.save,
            lambda: clauses.update(verb="urge"),
            lambda: clauses.update(verbs=["urge"]),
            lambda: clauses.update(end=3),
            lambda: clauses.filter(index=0).update(version=self.draft),
            lambda: Clause.objects.bulk_update([clause], ["kind"]),
        )

    def test_delete(self) -> None:
        self.refuses(Clause.objects.filter(version=self.first).delete)
        self.refuses_sql("DELETE FROM documents_clause")

    def test_no_other_clause_comes_in(self) -> None:
        row = Clause.objects.filter(version=self.first).values().first()
        assert row is not None
        del row["id"]
        beyond = {"index": len(self.first.cut), "ref": "op9"}
        self.refuses(
            lambda: Clause.objects.create(**row),
            lambda: Clause.objects.create(**row | beyond),
            lambda: Clause.objects.bulk_create([Clause(**row | beyond)]),
            lambda: self.draft.clauses.filter(index=0).update(
                version=self.first, index=20, ref="op9"
            ),
        )

    def test_a_draft_s_clauses_are_free(self) -> None:
        assert self.draft.clauses.update(verb="urge") == 5
        assert self.draft.clauses.all().delete()[0] == 5


class NamesTests(AttackedTestCase):
    """Series and key are how a published version is cited."""

    def test_a_series_slug_stays(self) -> None:
        cited = Series.objects.filter(pk=self.document.series_id)
        self.refuses(
            lambda: cited.update(slug="harbour"),
            lambda: cited.update(id=999),
            lambda: cited._raw_delete(cited.db),
        )
        self.refuses_sql("UPDATE documents_series SET slug = 'harbour'")
        assert cited.update(title="Communiqués on the Strait", is_sequence=False) == 1

    def test_a_document_s_series_and_key_stay(self) -> None:
        cited = Document.objects.filter(pk=self.document.pk)
        other = records.series("harbour")
        self.refuses(
            lambda: cited.update(key="2023-05-05"),
            lambda: cited.update(series=other),
            lambda: cited.update(id=999),
            lambda: cited._raw_delete(cited.db),
        )
        self.refuses_sql("UPDATE documents_document SET key = 'other' WHERE key = '2023-05-04'")
        assert cited.update(title="Communiqué", adopted="2023-05-05", is_in_sequence=False) == 1

    def test_those_of_a_draft_are_free(self) -> None:
        lone = records.document("2025-01-09", series=records.series("harbour"))
        records.draft(records.expression(lone))
        assert Document.objects.filter(pk=lone.pk).update(key="2025-01-10") == 1
        assert Series.objects.filter(slug="harbour").update(slug="haven") == 1

    def test_a_form_is_told_why(self) -> None:
        for cited, field in ((self.document, "key"), (self.document.series, "slug")):
            setattr(cited, field, "another")
            with pytest.raises(ValidationError, match="published version is cited by"):
                cited.full_clean()


class ExpressionTests(AttackedTestCase):
    def test_language_and_document_stay(self) -> None:
        text = Expression.objects.filter(pk=self.first.expression_id)
        other = self.draft.expression.document
        self.refuses(
            lambda: text.update(language="fr"),
            lambda: text.update(document=other),
            lambda: text.update(id=999),
            lambda: text._raw_delete(text.db),
        )

    def test_its_standing_may_be_mended(self) -> None:
        text = Expression.objects.filter(pk=self.first.expression_id)
        assert text.update(standing="authentic", translator="Secretariat") == 1

    def test_one_with_a_draft_only_is_free(self) -> None:
        assert Expression.objects.filter(pk=self.draft.expression_id).update(language="fr") == 1


class WitnessTests(AttackedTestCase):
    def test_its_text_stays(self) -> None:
        witness = Witness.objects.filter(pk=self.witness.pk)
        self.refuses(
            lambda: witness.update(text="Recalling;\n"),
            lambda: witness.update(text_sha256="0" * 64),
            lambda: witness.update(language="fr"),
            lambda: witness.update(document=self.draft.expression.document),
            lambda: witness._raw_delete(witness.db),
        )

    def test_what_is_said_of_it_may_be_mended(self) -> None:
        witness = Witness.objects.filter(pk=self.witness.pk)
        assert witness.update(note="A press release.", extent="excerpt", siglum="P") == 1

    def test_one_that_nothing_rests_on_is_free(self) -> None:
        witness = records.witness(self.document, siglum="F", text="Rappelant ;\n")
        assert Witness.objects.filter(pk=witness.pk).update(text="Rappelant;\n") == 1
        records.draft(self.first.expression, base_witness=witness, text="Recalling again;\n")
